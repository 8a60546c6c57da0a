"""The command line: each step by its name, so that a pipeline can call one after the other."""

import argparse

from . import build, edge, rollback, stack, steps, upload
from . import paths
from .destroy import destroy
from .settings import SETTINGS
from .smoke import smoke
from .target import Target


def parse(argv):
    parser = argparse.ArgumentParser(prog="python -m infra.deploy", description="Deploys one campaign to AWS.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="step")
    for name, (_, about) in STEPS.items():
        step = commands.add_parser(name, help=about, description=about)
        step.add_argument("--campaign", required=True, help="a folder under campaigns/")
        step.add_argument("--stage", required=True, help="production, or any other name for a try")
        if name in ("deploy", "build", "stack"):
            add_settings(step)
        if name in ("deploy", "stack", "rollback"):
            step.add_argument("--role", help="ARN of the role that CloudFormation works with")
        if name == "destroy":
            step.add_argument("--yes-destroy", metavar="STACK", help="the stack's name, where no terminal can ask for it")
        if name == "smoke":
            step.add_argument("--url", help="the site, if it is none of AWS: http://127.0.0.1:8080")
    return parser.parse_args(argv)


def add_settings(parser):
    for setting in SETTINGS:
        parser.add_argument(f"--{setting.option}", help=setting.about)
    parser.add_argument("--unset", action="append", default=[], metavar="SETTING", help="a setting that gets its first value again; may be repeated")


def run(argv):
    options = parse(argv)
    step, _ = STEPS[options.command]
    step(Target(options.campaign, options.stage), options)


def step_ready(target, options):
    steps.prepare(target)


def step_build(target, options):
    build.build(target, options, stack.find(target))


def step_stack(target, options):
    deployed = steps.go_live(target, options)
    if steps.is_half(target, deployed):
        print(f"deploy: the site is at {deployed.outputs['SiteUrl']}: run build and stack once more, which the first deploy of a stage takes")


def step_assets(target, options):
    upload.assets(target.client("s3"), stack.existing(target).outputs["SiteBucketName"], paths.SITE)


def step_pages(target, options):
    build.built_for(target)
    upload.pages(target.client("s3"), stack.existing(target).outputs["SiteBucketName"], paths.SITE)


def step_invalidate(target, options):
    edge.invalidate(target, stack.existing(target))


def step_smoke(target, options):
    if options.url:
        smoke.sing(options.url, target)
    else:
        smoke.of_stack(target, stack.existing(target))


def step_finish(target, options):
    build.built_for(target)
    steps.finish(target, options, stack.existing(target))


def step_operators(target, options):
    steps.announce(target, stack.existing(target))


def step_destroy(target, options):
    destroy(target, options.yes_destroy)


STEPS = {
    "deploy": (steps.deploy, "everything, in the right order"),
    "ready": (step_ready, "whether campaign, region and stack let a deploy begin; clears a first deploy that failed"),
    "build": (step_build, "pages, layers and functions, for this machine's disk"),
    "stack": (step_stack, "assets, then functions: sam package and sam deploy"),
    "finish": (step_finish, "pages, invalidation, smoke test, link and operators' file"),
    "assets": (step_assets, "a part of stack: files whose names change with their content"),
    "pages": (step_pages, "a part of finish: pages, HTML last"),
    "invalidate": (step_invalidate, "a part of finish: what the edge caches, dropped"),
    "smoke": (step_smoke, "a part of finish: a machine's voice sings and is erased again"),
    "operators": (step_operators, "a part of finish: the link, and the names for the operators' commands"),
    "rollback": (rollback.rollback, "back to the version that was deployed before"),
    "destroy": (step_destroy, "delete the stage with everything that it has"),
}
