"""Deploys one campaign to AWS: `make deploy CAMPAIGN=<slug>`; `python infra/deploy.py --help` names the settings.

Uses the account and the region that the AWS SDKs' usual settings name. Twice the same leaves everything as it is.
"""

import argparse
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILT_TEMPLATE = ".aws-sam/build/template.yaml"
# Must be what the template's PublicUrl has by default.
UNKNOWN_URL = "https://first-deploy.invalid"
REFRAIN = ["cargo", "run", "--locked", "--package", "refrain", "--"]

# The status of `refrain ready` where something is still to do.
HAS_HOLES = 1
DRAFT_BANNER = "deploy: DRAFT: nobody looked whether this campaign is ready; its legal text may be a draft. Show it to no fan."

# How the site's files are stored: one list for AWS and for the local cloud.
SITE_FILES = json.loads((ROOT / "infra" / "site-files.json").read_text())
CONTENT_TYPES = SITE_FILES["content_types"]


class DeployError(Exception):
    """What the person at the keyboard can do something about."""


def cache_control(key):
    """How long browsers and the edge may keep a file of the site: the first rule that fits."""
    return next(rule["value"] for rule in SITE_FILES["cache_control"] if key.startswith(rule["start"]))


def upload_order(keys):
    """Pages last, so that no page is there before what it needs."""
    return sorted(keys, key=lambda key: (key.endswith(".html"), key))


def upload(s3, bucket, folder):
    """Copies the built site into its bucket. Files of earlier deploys stay: a page in someone's hands may need them."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    if not files:
        raise DeployError(f"{folder} is empty")
    unknown = sorted(key for key, path in files.items() if path.suffix not in CONTENT_TYPES)
    if unknown:
        raise DeployError(f"no content type is known for {unknown[0]}: add it to infra/site-files.json")
    for key in upload_order(files):
        s3.put_object(
            Bucket=bucket,
            Key=key,
            Body=files[key].read_bytes(),
            ContentType=CONTENT_TYPES[files[key].suffix],
            CacheControl=cache_control(key),
        )
    return len(files)


def parameters(options, campaign, url):
    """The template's parameters; a setting that was not given keeps what the stack has."""
    chosen = {
        "PublicUrl": url,
        "RetentionDays": str(campaign["retention_days"]),
        "DomainName": options.domain,
        "CertificateArn": options.certificate,
        "WebAclArn": options.web_acl,
        "AlarmTopicArn": options.alarm_topic,
        "Architecture": options.architecture,
        "WarmWritesPerSecond": options.warm_writes,
    }
    return {name: value for name, value in chosen.items() if value}


def campaign_settings(slug):
    path = ROOT / "campaigns" / slug / "campaign.toml"
    try:
        return tomllib.loads(path.read_text())
    except FileNotFoundError:
        raise DeployError(f"there is no campaign {slug!r}: {path} is missing") from None


def run(*command):
    """A program that talks to the person itself; its failure ends the deploy."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode != 0:
        raise DeployError(f"failed: {' '.join(map(str, command[:3]))} …")


def outputs(cloudformation, stack):
    """The stack's outputs by name; none before its first deploy."""
    from botocore.exceptions import ClientError

    try:
        (found,) = cloudformation.describe_stacks(StackName=stack)["Stacks"]
    except ClientError as error:
        if "does not exist" in str(error):
            return {}
        raise
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}


def check_readiness(options):
    """Ends the deploy of a campaign that still lacks something, unless it is a draft."""
    if options.draft:
        print(DRAFT_BANNER, file=sys.stderr)
        return
    done = subprocess.run([*REFRAIN, "ready", "--campaign", options.campaign], cwd=ROOT, check=False)
    if done.returncode == HAS_HOLES:
        raise DeployError(f"{options.campaign} is not ready for fans; close the holes above, or deploy it as a draft with --draft")
    if done.returncode != 0:
        raise DeployError("whether the campaign is ready could not be found out")


def build_and_deploy(options, campaign, url):
    """Pages and layers for `url`, the functions, then the stack."""
    run(*REFRAIN, "build", "--campaign", options.campaign, "--public-url", url)
    run("sam", "build", "--template", "infra/template.yaml")
    overrides = [f"{name}={value}" for name, value in parameters(options, campaign, url).items()]
    run(
        "sam", "deploy", "--template", BUILT_TEMPLATE, "--stack-name", options.stack, "--capabilities", "CAPABILITY_IAM",
        "--resolve-s3", "--no-confirm-changeset", "--no-fail-on-empty-changeset", "--parameter-overrides", *overrides,
    )


def deploy(options):
    import boto3

    campaign = campaign_settings(options.campaign)
    check_readiness(options)
    session = boto3.Session()
    if session.get_credentials() is None or session.region_name is None:
        raise DeployError("no AWS account or region is set up; set AWS_PROFILE, or AWS_REGION and credentials")
    cloudformation = session.client("cloudformation")

    url = f"https://{options.domain}" if options.domain else outputs(cloudformation, options.stack).get("SiteUrl", UNKNOWN_URL)
    build_and_deploy(options, campaign, url)
    done = outputs(cloudformation, options.stack)
    if done["SiteUrl"] != url:
        # Only now has CloudFront named the site; pages, CORS and functions are told.
        build_and_deploy(options, campaign, done["SiteUrl"])

    count = upload(session.client("s3"), done["SiteBucketName"], ROOT / "build" / "site")
    session.client("cloudfront").create_invalidation(
        DistributionId=done["DistributionId"],
        InvalidationBatch={"Paths": {"Quantity": 1, "Items": ["/*"]}, "CallerReference": os.urandom(8).hex()},
    )
    print(f"{count} files of the site copied; the campaign is at {done['SiteUrl']}")
    if options.draft:
        print(DRAFT_BANNER, file=sys.stderr)


def arguments(argv):
    parser = argparse.ArgumentParser(description="Deploys one campaign to AWS.")
    parser.add_argument("--campaign", required=True, help="a folder under campaigns/")
    parser.add_argument("--stack", help="name of the CloudFormation stack (default: refrain-<campaign>)")
    parser.add_argument("--domain", default="", help="own domain; needs --certificate")
    parser.add_argument("--certificate", default="", help="ARN of its certificate in us-east-1")
    parser.add_argument("--web-acl", default="", help="ARN of a web ACL in us-east-1")
    parser.add_argument("--alarm-topic", default="", help="ARN of the SNS topic that hears the alarms")
    parser.add_argument("--architecture", default="", choices=["", "x86_64", "arm64"])
    parser.add_argument("--warm-writes", default="", help="writes per second that the table takes from its first minute")
    parser.add_argument("--draft", action="store_true", help="deploy although `refrain ready` names holes; not for fans")
    options = parser.parse_args(argv)
    options.stack = options.stack or f"refrain-{options.campaign}"
    return options


if __name__ == "__main__":
    try:
        deploy(arguments(sys.argv[1:]))
    except DeployError as error:
        sys.exit(f"deploy: {error}")
