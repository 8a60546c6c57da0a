"""A checkout for the deploy's tests: a pruned template on moto's AWS, real sam, and a cargo that builds nothing.

moto has no transform of SAM's, no CloudFront in CloudFormation, no HTTP API, no bucket policies and no alarms, so these and whatever
needs them are taken out. What is tested is the deploy's own order and memory, not the stack.
"""

import json
import os
import shutil
import sys
from pathlib import Path

import boto3
from conftest import ROOT, load_template, tool

sys.path.insert(0, str(ROOT))
from infra.deploy import command_line, edge, paths  # noqa: E402
from infra.deploy.smoke import smoke  # noqa: E402
from infra.deploy.stack import SAM_STACK  # noqa: E402

REGION = "eu-central-1"
FUNCTION = "DetectLocaleFunction"
# Where each is tested for itself: tests/infra/test_template.py and its neighbours, and the local cloud.
DATA = ("EntriesTable", "TakesBucket", "MediaBucket", "SiteBucket", "SweepQueue", "FunctionsLog", "WordsLayer", FUNCTION)

CARGO = """#!{python}
import json, os, pathlib, sys
root = pathlib.Path({root!r})
with (root / "cargo.log").open("a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
if sys.argv[1] == "metadata":
    package = {{"name": "f", "targets": [{{"kind": ["bin"], "name": "detect-locale"}}]}}
    print(json.dumps({{"packages": [package], "target_directory": str(root / "target")}}))
elif sys.argv[1] == "lambda":
    (root / "cargo-lambda.json").write_text(json.dumps(dict(os.environ)))
    folder = root / "target" / "lambda" / "detect-locale"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bootstrap").write_text((root / "function.txt").read_text())
elif "ready" in sys.argv:
    sys.exit(int((root / "ready.txt").read_text()))
"""
RUSTC = "#!/bin/sh\necho /\n"


def pruned(distribution):
    """The template's data and one function, without what moto cannot make; CloudFront's outputs are a distribution that is there."""
    template = load_template()
    resources = {name: template["Resources"][name] for name in DATA}
    for bucket in ("TakesBucket", "MediaBucket", "SiteBucket"):
        resources[bucket] = {"Type": "AWS::S3::Bucket"}
    for name in ("EntriesTable", "TakesBucket", "MediaBucket", "SiteBucket"):
        # As RetainExceptOnCreate once the stack stands; moto knows this alone.
        resources[name]["DeletionPolicy"] = "Retain"
    table = resources["EntriesTable"]["Properties"]
    for name in ("DeletionProtectionEnabled", "WarmThroughput", "TimeToLiveSpecification", "PointInTimeRecoverySpecification", "SSESpecification"):
        table.pop(name, None)
    for index in table["GlobalSecondaryIndexes"]:
        index.pop("WarmThroughput", None)
    resources["SweepQueue"]["Properties"].pop("RedrivePolicy")
    resources[FUNCTION] = plain_function(resources[FUNCTION])
    layer = resources["WordsLayer"]["Properties"]
    resources["WordsLayer"] = {
        "Type": "AWS::Lambda::LayerVersion",
        "Properties": {"LayerName": layer["LayerName"], "Content": layer["ContentUri"], "CompatibleRuntimes": layer["CompatibleRuntimes"]},
    }
    outputs = {name: template["Outputs"][name] for name in ("SiteBucketName", "TakesBucketName", "MediaBucketName", "TableName", "SweepQueueUrl")}
    domain = distribution["DomainName"]
    outputs |= {
        "SiteUrl": {"Value": f"https://{domain}"},
        "DistributionDomainName": {"Value": domain},
        "DistributionId": {"Value": distribution["Id"]},
    }
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Parameters": template["Parameters"],
        "Conditions": template.get("Conditions", {}),
        "Resources": resources,
        "Outputs": outputs,
    }


def plain_function(function):
    """A function without the transform that moto does not know. sam builds and packages it the same."""
    written = function["Properties"]
    properties = {name: written[name] for name in ("MemorySize", "Timeout", "Environment")}
    properties |= {"Code": "..", "Runtime": "provided.al2023", "Handler": "bootstrap", "Architectures": [{"Ref": "Architecture"}]}
    properties["Role"] = "arn:aws:iam::123456789012:role/function"
    return {"Type": "AWS::Lambda::Function", "Metadata": function["Metadata"], "Properties": properties}


class Stage:
    """A checkout of its own, on a fresh AWS."""

    def __init__(self, folder, endpoint, monkeypatch):
        self.root, self.monkeypatch = folder, monkeypatch
        self.environment(endpoint)
        distribution = boto3.client("cloudfront").create_distribution(DistributionConfig=DISTRIBUTION)["Distribution"]
        mark = {"Key": "ManagedStackSource", "Value": "AwsSamCli"}
        boto3.client("cloudformation").create_stack(StackName=SAM_STACK, TemplateBody=json.dumps(SAM), Tags=[mark])
        boto3.client("iam").create_role(RoleName="function", AssumeRolePolicyDocument=json.dumps(ASSUMED_BY_LAMBDA))
        (folder / "infra").mkdir()
        (folder / "infra" / "template.yaml").write_text(json.dumps(pruned(distribution), default=str))
        self.programs()
        self.write("campaigns/sample/campaign.toml", 'retention_days = 30\n[[jurisdiction]]\nid = "eu"\nstored_in = ["EU"]\n')
        self.write("Cargo.toml", "[workspace]\n")
        self.write("build/layers/words/words/en.ftl", "hello = Hello")
        self.version("one")
        self.sung, self.invalidated = [], []
        self.point_at(folder)

    def environment(self, endpoint):
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            self.monkeypatch.delenv(name)
        settings = {"AWS_ENDPOINT_URL": endpoint, "AWS_REGION": REGION, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        for name, value in {**settings, "AWS_EC2_METADATA_DISABLED": "true", "SAM_CLI_TELEMETRY": "0"}.items():
            self.monkeypatch.setenv(name, value)
        # For the clients of the tests themselves; the deploy has to do without.
        boto3.setup_default_session(region_name=REGION)

    def programs(self):
        folder = self.root / "bin"
        for name, text in {"cargo": CARGO.format(python=sys.executable, root=str(self.root)), "rustc": RUSTC}.items():
            self.write(f"bin/{name}", text)
            (folder / name).chmod(0o755)
        self.monkeypatch.setenv("PATH", f"{folder}:{Path(tool('sam')).parent}:/usr/bin:/bin")
        self.write("ready.txt", "0")

    def point_at(self, folder):
        """The deploy works in this checkout, and its smoke test is only counted: a test of its own runs it."""
        for name in ("TEMPLATE", "BUILT_TEMPLATE", "PACKAGED_TEMPLATE", "BUILT_FOR", "SITE", "STUDIO", "SETTINGS"):
            inside = getattr(paths, name).relative_to(paths.ROOT)
            self.monkeypatch.setattr(paths, name, folder / inside)
        self.monkeypatch.setattr(paths, "ROOT", folder)
        # moto never says that an invalidation is completed.
        self.monkeypatch.setattr(edge, "invalidate", lambda target, deployed: self.invalidated.append(deployed.outputs["DistributionId"]))
        self.monkeypatch.setattr(smoke, "of_stack", lambda target, deployed: self.sung.append(deployed.tags["deploy"]))

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def version(self, name):
        """Another version of the campaign: its pages, its script, its function."""
        shutil.rmtree(self.root / "build" / "site", ignore_errors=True)
        self.write("build/site/en/index.html", f'<script src="/assets/{name}.js">')
        self.write(f"build/site/{name}/index.html", "only in this version")
        self.write(f"build/site/assets/{name}.js", name)
        self.write("function.txt", name)

    def run(self, step, *options, stage="try"):
        command_line.run([step, "--campaign", "sample", "--stage", stage, *options])

    def cargo(self):
        """What cargo was asked, a line each."""
        return (self.root / "cargo.log").read_text().splitlines()

    def built_in(self):
        """The environment in which cargo-lambda built."""
        return json.loads((self.root / "cargo-lambda.json").read_text())

    def stack(self, name="refrain-sample-try"):
        (found,) = boto3.client("cloudformation").describe_stacks(StackName=name)["Stacks"]
        return found

    def output(self, name):
        return next(one["OutputValue"] for one in self.stack()["Outputs"] if one["OutputKey"] == name)

    def parameters(self):
        return {one["ParameterKey"]: one["ParameterValue"] for one in self.stack()["Parameters"]}

    def function(self):
        """The deployed function's settings."""
        resources = boto3.client("cloudformation").list_stack_resources(StackName="refrain-sample-try")["StackResourceSummaries"]
        name = next(one["PhysicalResourceId"] for one in resources if one["LogicalResourceId"] == FUNCTION)
        return boto3.client("lambda").get_function_configuration(FunctionName=name)

    def site(self):
        """Key -> text of what is in the site's bucket."""
        s3, bucket = boto3.client("s3"), self.output("SiteBucketName")
        keys = [one["Key"] for one in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
        return {key: s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode() for key in keys}


# As sam makes it by itself; moto forgets the tags of a change set, by which sam knows its own.
SAM = {
    "Resources": {"SamCliSourceBucket": {"Type": "AWS::S3::Bucket"}},
    "Outputs": {"SourceBucket": {"Value": {"Ref": "SamCliSourceBucket"}}},
}
ASSUMED_BY_LAMBDA = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
DISTRIBUTION = {
    "CallerReference": "test",
    "Comment": "",
    "Enabled": True,
    "Origins": {"Quantity": 1, "Items": [{"Id": "site", "DomainName": "site.s3.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}]},
    "DefaultCacheBehavior": {"TargetOriginId": "site", "ViewerProtocolPolicy": "https-only"},
}
