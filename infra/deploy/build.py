"""What is deployed, made: pages, layers and functions."""

import json
import sys

from . import paths, processors, settings, stack
from .error import DeployError
from .program import REFRAIN, run, status

# Must be what the template's PublicUrl has by default.
UNKNOWN_URL = "https://first-deploy.invalid"
# The status of `refrain ready` where something is still to do.
HAS_HOLES = 1
TRY_BANNER = "deploy: stage {stage}: nobody looked whether this campaign is ready, and its legal text may be a draft. Show it to no fan."


def check_ready(target):
    """Ends the deploy to production of a campaign that still lacks something; other stages are for tries."""
    if not target.is_production:
        print(TRY_BANNER.format(stage=target.stage), file=sys.stderr)
        return
    found = status(*REFRAIN, "ready", "--campaign", target.campaign)
    if found == HAS_HOLES:
        raise DeployError(f"{target.campaign} is not ready for fans; do what stands above, or try it out as another stage than production")
    if found != 0:
        raise DeployError("whether the campaign is ready could not be found out")


def public_url(options, template, deployed):
    """The address that pages are built for: the domain, or CloudFront's name once the first deploy has found it."""
    domain = settings.in_force(options, template, deployed.parameters if deployed else {}, "DomainName")
    if domain:
        return f"https://{domain}"
    distribution = deployed.outputs.get("DistributionDomainName") if deployed else None
    return f"https://{distribution}" if distribution else UNKNOWN_URL


def build(target, options, deployed):
    """Builds everything for the stage as it is, and notes what for; returns the public address."""
    template = stack.load_template()
    url = public_url(options, template, deployed)
    architecture = settings.in_force(options, template, deployed.parameters if deployed else {}, "Architecture")
    processors.check_rust_target(architecture)
    run(*REFRAIN, "build", "--campaign", target.campaign, "--public-url", url)
    # Told here too: without it, sam builds for the processor that the template has by default.
    run(
        "sam", "build", "--template", paths.TEMPLATE, "--build-dir", paths.BUILT_TEMPLATE.parent,
        "--parameter-overrides", f"Architecture={architecture}",
        environment=processors.build_environment(architecture),
    )
    paths.BUILT_FOR.write_text(json.dumps({"stack": target.stack, "public_url": url, "architecture": architecture}))
    return url


def built_for(target):
    """What the last build was for; ends the step where that was another stage."""
    try:
        known = json.loads(paths.BUILT_FOR.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        raise DeployError("nothing is built: run the step build first") from None
    if known.get("stack") != target.stack:
        raise DeployError(f"what is built is for {known.get('stack')}: run the step build for {target.stack} first")
    return known
