# make help names the targets. Each installs what it needs by setup.sh and does nothing twice that need not be done again.
export CAMPAIGN ?= night-game
# PSEUDO=1 adds two languages that nobody speaks, to look for texts that are cut off or not translated.
export PSEUDO

# Tools of the virtual environment win over the system's; none of them calls home.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export SAM_CLI_TELEMETRY := 0
export PYTHONDONTWRITEBYTECODE := 1
# The browser that the journeys drive.
export CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || \
	echo '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')

# Built by `campaign`; called by its path, for cargo takes a moment to find that there is nothing to do.
REFRAIN = $(or $(CARGO_TARGET_DIR),target)/debug/refrain
# What `campaign` builds: the programs that starting a campaign takes, and no other.
PROGRAMS = --package refrain --package refrain-dev --package campaign-build

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup dev new check screens test bench fuzz deploy rollback destroy campaign programs format types licences lint rust web words infra journey engines grants

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-9s %s\n' "$$name" "$$text"; done

setup: ## install what developing and testing need
	@./setup.sh test

dev: ## start the whole campaign on this machine, and follow its files: make dev [CAMPAIGN=night-game] [PSEUDO=1]
	@./setup.sh dev
	@$(MAKE) --no-print-directory programs
	@echo '3 of 3: the campaign, in build/; again whenever one of its files is saved' >&2
	@exec $(REFRAIN) dev --watch --campaign $(CAMPAIGN) $(if $(PSEUDO),--pseudo)

ifeq ($(origin CAMPAIGN),file)
# The demo campaign is there: nobody makes it.
new: ; @echo 'make new needs a name for the folder: make new CAMPAIGN=summer-song' >&2; exit 2
else
new: ## make a new campaign's folder, which works at once: make new CAMPAIGN=summer-song [NEW="--style paper …"]
	@./setup.sh dev
	@cargo build --locked --quiet --package refrain --package new-campaign
	@$(REFRAIN) new $(NEW) "$(CAMPAIGN)"
endif

check: ## say what is not right in a campaign's files: make check [CAMPAIGN=night-game]
	@./setup.sh dev
	@cargo build --locked --quiet $(PROGRAMS)
	@$(REFRAIN) check --campaign $(CAMPAIGN)

screens: ## take pictures of every screen in every language: make screens [CAMPAIGN=night-game]
	@./setup.sh test
	@$(MAKE) --no-print-directory campaign
	@$(REFRAIN) screens --campaign $(CAMPAIGN)

# What makes and serves a campaign.
programs:
	@echo "1 of 3: the pages' scripts" >&2
	@npm run --silent build --prefix web
	@echo '2 of 3: the programs; minutes the first time, seconds after a change' >&2
	@cargo build --locked $(PROGRAMS)

# Everything that a campaign needs before it can be served.
campaign: programs
	@echo '3 of 3: the campaign, in build/' >&2
	@$(REFRAIN) build --campaign $(CAMPAIGN) $(if $(PSEUDO),--pseudo)

# Firefox and WebKit record too, where WebKit can be had.
ENGINES = $(if $(filter Linux,$(shell uname)),engines)

# While everything is tested, each local cloud writes down here which permissions of the template it used.
GRANTS = $(abspath $(or $(CARGO_TARGET_DIR),target))/grants

# What breaks soonest comes first; what needs a browser or a release build comes last, but for the step that looks at what all the
# others used. All programs and tests are built at once: fewer of them would be built with other features, and nearly everything
# again for the rest.
test: ## check and test everything, in Chromium, Firefox and WebKit too
	@./setup.sh test
	@rm -rf $(GRANTS)
	@for step in format types words web licences lint campaign rust infra journey $(ENGINES) grants; do \
		printf '\n== %s\n' "$$step"; \
		REFRAIN_GRANTS=$(GRANTS) $(MAKE) --no-print-directory PROGRAMS='--workspace --all-targets' "$$step" || { echo "make test: $$step failed; alone it is: make $$step" >&2; exit 1; }; \
	done
	@echo 'make test: everything passed'

# The steps of `make test`, to be run alone once `make setup` has been.
format:
	@cargo fmt --all --check
types:
	@npm run --silent check --prefix web
	@npm run --silent check --prefix infra/cdk
web:
	@npm test --silent --prefix web
words:
	@pytest tests/infra/words
licences:
	@cargo fetch --locked --quiet
	@cargo deny --offline --log-level error check --hide-inclusion-graph licenses bans sources
lint:
	@cargo clippy --workspace --all-targets --locked -- --deny warnings
rust:
	@cargo test --workspace --locked
infra:
	@pytest tests/infra --ignore tests/infra/words
journey:
	@npm run --silent journey --prefix web
engines:
	@npm run --silent engines --prefix web
# Not alone: it fails for every permission of the template that none of the steps before has used.
grants:
	@$(or $(CARGO_TARGET_DIR),target)/debug/examples/grants infra/template.yaml $(GRANTS)

bench: ## measure, against other tools too, and write docs/bench.json and docs/bench.md
	@./setup.sh bench
	@$(MAKE) --no-print-directory campaign
	@python tests/peers/bench.py --campaign $(CAMPAIGN)

# Seconds for each of the fuzzer's targets.
FUZZ_SECONDS ?= 720
# More than 200 MiB at once fails in the target itself; the rest is the sanitizer's.
FUZZ_LIMITS = -timeout=10 -malloc_limit_mb=200 -rss_limit_mb=1024

# The root's lock file goes along, for what is fuzzed has to be what is shipped. Sanitizers are for nightly compilers; the
# variable lets ours have them.
fuzz: ## look for takes, names and templates that break something, for an hour: make fuzz [FUZZ_SECONDS=720]
	@./setup.sh fuzz
	@for crate in mixdown campaign cover-build; do cp Cargo.lock crates/$$crate/fuzz/Cargo.lock; done
	@cargo run --locked --quiet --package mixdown --example seeds
	@mkdir -p crates/cover-build/fuzz/corpus/template
	@for svg in campaigns/*/*.svg campaigns/*/teams/*.svg; do cp "$$svg" "crates/cover-build/fuzz/corpus/template/$$(printf %s "$${svg#campaigns/}" | tr / -)"; done
	@for target in mixdown/flac mixdown/wav mixdown/mix campaign/name cover-build/template; do \
		printf '\n== %s\n' "$$target"; \
		folder=crates/$${target%/*}/fuzz; dict=$$folder/$${target#*/}.dict; \
		RUSTC_BOOTSTRAP=1 cargo fuzz run --no-trace-compares --fuzz-dir $$folder --target-dir $(or $(CARGO_TARGET_DIR),target)/fuzz \
			"$${target#*/}" -- -max_total_time=$(FUZZ_SECONDS) $(FUZZ_LIMITS) $$([ ! -f $$dict ] || echo -dict=$$dict) || exit 1; \
	done

# Of one stage: `production`, which is protected, or any other name, which is not. infra/deploy/ has the steps, docs/deploy.md the guide.
ON_AWS = python -m infra.deploy $@ --campaign $(CAMPAIGN) --stage "$(STAGE)"

deploy: ## deploy a stage to AWS: make deploy STAGE=production [CAMPAIGN=night-game] [DEPLOY="--domain … --certificate …"]
	@./setup.sh deploy
	@PSEUDO= npm run --silent build --prefix web
	@$(ON_AWS) $(DEPLOY)

rollback: ## go back to what was deployed before: make rollback STAGE=production [CAMPAIGN=night-game]
	@./setup.sh deploy
	@$(ON_AWS) $(DEPLOY)

destroy: ## delete a stage with all that it has: make destroy STAGE=try [CAMPAIGN=night-game]
	@./setup.sh deploy
	@$(ON_AWS) $(DEPLOY)
