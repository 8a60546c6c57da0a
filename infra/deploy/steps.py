"""The whole deploy, in the order in which nothing names what is not there yet: assets, functions, pages."""

import sys

from . import build, edge, history, operators, origin_secret, paths, regions, settings, stack, upload
from .smoke import smoke


def deploy(target, options):
    """Everything: from readiness to the printed link."""
    prepare(target)
    deploy_id = history.new_id()
    build.build(target, options, stack.find(target))
    deployed = go_live(target, options, deploy_id)
    if is_half(target, deployed):
        build.build(target, options, deployed)
        deployed = go_live(target, options, deploy_id)
    finish(target, options, deployed)


def is_half(target, deployed):
    """Whether a first deploy wants a second: only then has CloudFront named the site for pages, CORS and functions, and only a
    stack that stands is protected."""
    has_moved = deployed.outputs["SiteUrl"] != build.built_for(target)["public_url"]
    return has_moved or deployed.parameters.get("Protected") != ("true" if target.is_production else "false")


def prepare(target):
    """Whether the campaign, the region and the stack let a deploy begin. A first deploy that failed is cleared away."""
    from .destroy import clear

    regions.check(target.region, target.manifest)
    build.check_ready(target)
    deployed = stack.find(target)
    if deployed is None:
        return
    stack.check_idle(target, deployed)
    if deployed.status in stack.NEVER_DEPLOYED:
        print(f"deploy: the first deploy of {target.stack} failed ({deployed.status}): what it left is deleted", file=sys.stderr)
        clear(target, deployed)


def go_live(target, options, deploy_id=None):
    """Assets, then functions. Fans go on with the pages that they have."""
    deploy_id = deploy_id or history.new_id()
    built = build.built_for(target)
    before = stack.find(target)
    if before and "SiteBucketName" in before.outputs:
        upload.assets(target.client("s3"), before.outputs["SiteBucketName"], paths.SITE)
    stack.package(target)
    commit = stack.commit()
    days = int(target.manifest["retention_days"])
    pages = history.pages_of(paths.SITE)
    deploy = history.Deploy(deploy_id, commit, built["public_url"], built["architecture"], days, pages)
    history.History(target).remember(deploy, paths.PACKAGED_TEMPLATE, paths.SITE)
    parameters = {
        "PublicUrl": built["public_url"],
        "RetentionDays": str(days),
        "Architecture": built["architecture"],
        "Stage": target.stage,
        # CloudFormation could not take back a first deploy that failed, once its table is protected.
        "Protected": "true" if target.is_production and before else "false",
        **settings.chosen(options, stack.load_template()),
        **origin_secret.parameters(target, stack.names(target, before)),
    }
    stack.deploy(target, paths.PACKAGED_TEMPLATE, parameters, stack.tags(target, deploy_id, commit), options.role)
    after = stack.existing(target)
    if not before or "SiteBucketName" not in before.outputs:
        upload.assets(target.client("s3"), after.outputs["SiteBucketName"], paths.SITE)
    remove_stale_pages(target, before, after, deploy.pages)
    return after


def remove_stale_pages(target, before, after, pages):
    """Deletes the pages that the version before had and this one has not, such as those of a language that was taken out."""
    earlier = history.History(target).find(before.tags.get("deploy")) if before else None
    if earlier:
        upload.remove(target.client("s3"), after.outputs["SiteBucketName"], set(earlier.pages) - set(pages))


def finish(target, options, deployed):
    """Pages, the edge, the smoke test, the link and the operators' file."""
    count = upload.pages(target.client("s3"), deployed.outputs["SiteBucketName"], paths.SITE)
    print(f"deploy: {count} pages copied", file=sys.stderr)
    edge.invalidate(target, deployed)
    smoke.of_stack(target, deployed)
    remembered = history.History(target)
    remembered.mark_passed(deployed.tags["deploy"])
    remembered.forget_old(deployed.tags["deploy"])
    announce(target, deployed)


def announce(target, deployed):
    """The link, and where the operators' names are."""
    written = operators.write(target, deployed).relative_to(paths.ROOT)
    print(f"deploy: operators begin with `. {written}`", file=sys.stderr)
    print(deployed.outputs["SiteUrl"])
