"""Deletes a stage with everything that it has: takes, entries and backups too. Nothing brings them back."""

import sys

from botocore.exceptions import ClientError, WaiterError

from . import objects, operators, stack
from .error import DeployError
from .history import History

# What the template retains when its stack goes: a stack that was deleted by hand leaves these.
BUCKET, TABLE = "AWS::S3::Bucket", "AWS::DynamoDB::Table"
FUNCTION, LAYER = "AWS::Lambda::Function", "AWS::Lambda::LayerVersion"
# An hour, for CloudFront takes its time to let go of a distribution.
WAIT = {"Delay": 15, "MaxAttempts": 240}
GONE = {"NoSuchBucket", "404", "ResourceNotFoundException", "TableNotFoundException"}


def destroy(target, yes=None, ask=input):
    """Deletes the stage, after asking where it is production."""
    check_meant(target, yes, ask)
    deployed = stack.find(target)
    if deployed:
        clear(target, deployed)
    # Of stacks of this name that were deleted before, by hand or by a destroy that was interrupted here.
    for retained in earlier(target):
        delete_data(target, stack.resources(target, retained, {"DELETE_SKIPPED"}))
    bucket = History(target).bucket
    if bucket:
        objects.empty(target.client("s3"), bucket, f"{target.stack}/")
    operators.path(target).unlink(missing_ok=True)
    print(f"deploy: nothing is left of {target.stack}", file=sys.stderr)


def check_meant(target, yes, ask):
    """Production is destroyed by who types its name, or names it on the command line."""
    if yes is not None and yes != target.stack:
        raise DeployError(f"--yes-destroy={yes} is another stack than {target.stack}")
    if yes == target.stack or not target.is_production:
        return
    if not sys.stdin.isatty():
        raise DeployError(f"production is destroyed from a terminal alone, or with --yes-destroy={target.stack}")
    print(f"Every take, every record and every page of {target.stack} in {target.region} will be gone. `refrain export` copies them first.", file=sys.stderr)
    if ask(f"Type {target.stack} to destroy it: ").strip() != target.stack:
        raise DeployError("nothing was destroyed")


def clear(target, deployed):
    """Deletes a stack, and then what it retains."""
    found = stack.resources(target, deployed)
    cloudformation = target.client("cloudformation")
    if target.is_production:
        cloudformation.update_termination_protection(EnableTerminationProtection=False, StackName=deployed.id)
    cloudformation.delete_stack(StackName=deployed.id)
    print(f"deploy: deleting {target.stack}, which takes CloudFront some minutes", file=sys.stderr)
    try:
        cloudformation.get_waiter("stack_delete_complete").wait(StackName=deployed.id, WaiterConfig=WAIT)
    except WaiterError:
        raise DeployError(f"{target.stack} could not be deleted whole: its events in CloudFormation say why; then destroy it again") from None
    delete_data(target, found)
    delete_logs(target, found)
    delete_layers(target, found)


def earlier(target):
    """Stacks of this name that CloudFormation has deleted; it remembers them for 90 days."""
    pages = target.client("cloudformation").get_paginator("list_stacks").paginate(StackStatusFilter=["DELETE_COMPLETE"])
    summaries = [one for page in pages for one in page["StackSummaries"] if one["StackName"] == target.stack]
    return [stack.Deployed(id=one["StackId"], status=one["StackStatus"]) for one in summaries]


def delete_data(target, resources):
    """Deletes the buckets, with all that is in them, and the table."""
    for kind, _, name in resources:
        if kind == BUCKET:
            ignore_gone(delete_bucket, target.client("s3"), name)
        elif kind == TABLE:
            ignore_gone(delete_table, target.client("dynamodb"), name)


def delete_bucket(s3, name):
    objects.empty(s3, name)
    s3.delete_bucket(Bucket=name)


def delete_table(dynamodb, name):
    if dynamodb.describe_table(TableName=name)["Table"].get("DeletionProtectionEnabled"):
        dynamodb.update_table(TableName=name, DeletionProtectionEnabled=False)
        dynamodb.get_waiter("table_exists").wait(TableName=name)
    # Else DynamoDB keeps a backup of its own for 35 days, with everybody's name in it.
    recovery = {"PointInTimeRecoveryEnabled": False}
    dynamodb.update_continuous_backups(TableName=name, PointInTimeRecoverySpecification=recovery)
    dynamodb.delete_table(TableName=name)
    dynamodb.get_waiter("table_not_exists").wait(TableName=name)


def delete_logs(target, resources):
    """Deletes the logs that Lambda made by itself for a function, beside the stack's own."""
    logs = target.client("logs")
    for kind, _, name in resources:
        if kind == FUNCTION:
            ignore_gone(logs.delete_log_group, logGroupName=f"/aws/lambda/{name}")


def delete_layers(target, resources):
    """Deletes versions of layers that updates left; of layers that have the stack's name, for others may share one."""
    lambdas = target.client("lambda")
    names = {arn.split(":")[6] for kind, _, arn in resources if kind == LAYER}
    for name in sorted(one for one in names if one.startswith(f"{target.stack}-")):
        for page in lambdas.get_paginator("list_layer_versions").paginate(LayerName=name):
            for version in page["LayerVersions"]:
                lambdas.delete_layer_version(LayerName=name, VersionNumber=version["Version"])


def ignore_gone(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except ClientError as error:
        if error.response["Error"]["Code"] not in GONE:
            raise
