"""What the checks of the deployment share: the repository's root, the template as written and as SAM transforms it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "infra" / "template.yaml"
REGION = "eu-west-1"
# SAM insists on telling its makers about every run unless told not to.
os.environ |= {"AWS_DEFAULT_REGION": REGION, "SAM_CLI_TELEMETRY": "0", "AWS_EC2_METADATA_DISABLED": "true"}


def run(*command, **options):
    """Runs a program from the root; a failure shows what it said."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def tool(name):
    """A program of the virtual environment that these checks run in."""
    return str(Path(sys.executable).parent / name)


def load_template():
    from samcli.yamlhelper import yaml_parse

    return yaml_parse(TEMPLATE.read_text())


@pytest.fixture(scope="session")
def template():
    """The template as written, intrinsic functions in their long form."""
    return load_template()


@pytest.fixture(scope="session")
def stack():
    """The template as CloudFormation receives it: SAM's own resources, roles and permissions written out."""
    return transform(load_template())


@pytest.fixture(scope="session")
def transform_with():
    """Transforms the template with parameters other than their defaults."""

    def transformed(**parameters):
        template = load_template()
        for name, value in parameters.items():
            template["Parameters"][name]["Default"] = value
        return transform(template)

    return transformed


def transform(template):
    """A template with SAM's own resources written out."""
    from samtranslator.parser.parser import Parser
    from samtranslator.translator.translator import Translator

    # `sam package` replaces local folders by addresses in S3; the transform takes nothing else.
    template["Globals"]["Function"]["CodeUri"] = "s3://packaged/function.zip"
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::LayerVersion":
            resource["Properties"]["ContentUri"] = "s3://packaged/layer.zip"
    return Translator({}, Parser()).translate(template, {})


def lint(stack, folder):
    """Passes a transformed template to cfn-lint."""
    transformed = folder / "stack.json"
    transformed.write_text(json.dumps(stack))
    # What SAM itself reads is used up by then: the parameters Release and Canary, and their mapping.
    run(tool("cfn-lint"), "--ignore-checks", "W2001", "W7001", "--regions", REGION, "--", transformed)


def of_type(document, kind):
    """Name -> properties of the resources of one type."""
    return {name: r["Properties"] for name, r in document["Resources"].items() if r["Type"] == kind}


def objects_of_entries(folder):
    """Keys below the prefixes of entries, in any bucket; names that begin with a dot are the server's own."""
    found = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return [key for key in found if re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-4", key)]
