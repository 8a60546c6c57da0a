"""The names of a deployment's parts, for the operators' commands (crates/operate/src/deployment.rs)."""

import os

from . import paths

OUTPUTS = {
    "TABLE_NAME": "TableName",
    "TAKES_BUCKET": "TakesBucketName",
    "MEDIA_BUCKET": "MediaBucketName",
    "QUEUE_URL": "SweepQueueUrl",
    "PUBLIC_URL": "SiteUrl",
}
# Of the local cloud's settings: an operator may have both in one shell.
LOCAL = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL_LAMBDA")


def path(target):
    return paths.SETTINGS / f"{target.stack}.env"


def write(target, deployed):
    """Writes the file that an operator sources: names, and no credentials."""
    values = {"STACK": target.stack, "AWS_REGION": target.region, "AWS_DEFAULT_REGION": target.region}
    if os.environ.get("AWS_PROFILE"):
        values["AWS_PROFILE"] = os.environ["AWS_PROFILE"]
    values |= {name: deployed.outputs[output] for name, output in OUTPUTS.items()}
    lines = [f"# The settings of {target.stack}: `. {path(target).relative_to(paths.ROOT)}`", f"unset {' '.join(LOCAL)}"]
    lines += [f"export {name}='{value}'" for name, value in values.items()]
    paths.SETTINGS.mkdir(exist_ok=True)
    path(target).write_text("\n".join(lines) + "\n")
    return path(target)
