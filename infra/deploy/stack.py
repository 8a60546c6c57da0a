"""The CloudFormation stack of a stage: what it is now, and its next deploy by sam."""

import json
import os
import secrets
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from botocore.exceptions import ClientError

from . import paths
from .error import DeployError
from .program import answer, run

# A first deploy that failed leaves a stack in one of these; it has never served anybody and can only be deleted.
NEVER_DEPLOYED = {"REVIEW_IN_PROGRESS", "CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED"}
# Where sam stores what it packages: one bucket for each account and region, which sam makes itself.
SAM_STACK = "aws-sam-cli-managed-default"


@dataclass(frozen=True)
class Deployed:
    """A stack as CloudFormation describes it."""

    id: str
    status: str
    outputs: dict = field(default_factory=dict)
    parameters: dict = field(default_factory=dict)
    tags: dict = field(default_factory=dict)


def find(target, name=None):
    """The stage's stack, or None where there is none."""
    try:
        (found,) = target.client("cloudformation").describe_stacks(StackName=name or target.stack)["Stacks"]
    except ClientError as error:
        if "does not exist" in str(error):
            return None
        raise
    return Deployed(
        id=found["StackId"],
        status=found["StackStatus"],
        outputs={one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", [])},
        parameters={one["ParameterKey"]: one.get("ParameterValue", "") for one in found.get("Parameters", [])},
        tags={one["Key"]: one["Value"] for one in found.get("Tags", [])},
    )


def existing(target):
    """The stage's stack; ends the step where it was never deployed whole."""
    deployed = find(target)
    if deployed is None or deployed.status in NEVER_DEPLOYED:
        raise DeployError(f"{target.stack} was never deployed in {target.region}: make deploy STAGE={target.stage} CAMPAIGN={target.campaign}")
    return deployed


def check_idle(target, deployed):
    """Ends the step where CloudFormation is at work on the stack, or waits for a person."""
    if deployed.status == "UPDATE_ROLLBACK_FAILED":
        raise DeployError(
            f"CloudFormation could not undo the last deploy of {target.stack}; once its events say why, and that is mended: "
            f"aws cloudformation continue-update-rollback --stack-name {target.stack}"
        )
    if deployed.status == "DELETE_FAILED":
        raise DeployError(f"{target.stack} is half destroyed: make destroy STAGE={target.stage} CAMPAIGN={target.campaign}")
    if deployed.status.endswith("_IN_PROGRESS") and deployed.status not in NEVER_DEPLOYED:
        raise DeployError(f"another deploy of {target.stack} is under way ({deployed.status}): wait until it has ended")


def resources(target, deployed, statuses=None):
    """(type, logical name, physical name) of the stack's resources, or of those in some statuses alone."""
    pages = target.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=deployed.id)
    return [
        (one["ResourceType"], one["LogicalResourceId"], one["PhysicalResourceId"])
        for page in pages
        for one in page["StackResourceSummaries"]
        if one.get("PhysicalResourceId") and (statuses is None or one["ResourceStatus"] in statuses)
    ]


def names(target, deployed):
    """Logical name -> physical name of what the stack has; nothing before its first deploy."""
    return {logical: physical for _, logical, physical in resources(target, deployed)} if deployed else {}


def package(target):
    """Copies the built functions and layers to sam's bucket; the packaged template names them there."""
    run(
        "sam", "package", "--template-file", paths.BUILT_TEMPLATE, "--resolve-s3", "--s3-prefix", f"{target.stack}/code",
        "--output-template-file", paths.PACKAGED_TEMPLATE, "--no-progressbar", environment=target.environment,
    )


def deploy(target, template, parameters, tags, role=None):
    """Brings the stack to a packaged template. `role` is the ARN of the role that CloudFormation works with."""
    # A name that no deploy had, so that functions whose layers or settings changed are published anew.
    with parameter_file({**parameters, "Release": secrets.token_hex(5)}) as given:
        run(
            "sam", "deploy", "--template-file", template, "--stack-name", target.stack, "--capabilities", "CAPABILITY_IAM",
            "--resolve-s3", "--s3-prefix", f"{target.stack}/code", "--no-progressbar", "--no-confirm-changeset",
            "--no-fail-on-empty-changeset", *(["--role-arn", role] if role else []),
            "--parameter-overrides", f"file://{given}", "--tags", *(f"{name}={value}" for name, value in tags.items()),
            environment=target.environment,
        )
    if target.is_production:
        target.client("cloudformation").update_termination_protection(EnableTerminationProtection=True, StackName=target.stack)


@contextmanager
def parameter_file(parameters):
    """The parameters as a file of this user's alone: a command line would show the secrets to everybody on the machine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "parameters.yaml"
        # JSON is YAML, and this is what sam reads.
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            json.dump(parameters, file)
        yield path


def tags(target, deploy_id, commit):
    """What every resource of the stack is marked with; `deploy` says which remembered deploy it is of."""
    return {"campaign": target.campaign, "stage": target.stage, "commit": commit, "deploy": deploy_id}


def commit():
    """The commit that is deployed, with a mark where the checkout differs from it."""
    known = answer("git", "rev-parse", "--short=12", "HEAD")
    if known is None:
        return "unknown"
    return f"{known}-changed" if answer("git", "status", "--porcelain") else known


def load_template(path=None):
    """A template, with intrinsic functions in their long form."""
    from samcli.yamlhelper import yaml_parse

    return yaml_parse((path or paths.TEMPLATE).read_text())
