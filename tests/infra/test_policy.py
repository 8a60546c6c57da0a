"""What others know of good deployments, and rules of our own: parliament, checkov and cfn-guard on the template as SAM transforms it."""

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, of_type

POLICY = ROOT / "infra" / "policy"
# What an ARN is made of that only AWS knows.
KNOWN_ARNS = {
    "EntriesTable": "arn:aws:dynamodb:eu-west-1:000000000000:table/entries",
    "TakesBucket": "arn:aws:s3:::takes",
    "MediaBucket": "arn:aws:s3:::media",
    "SweepQueue": "arn:aws:sqs:eu-west-1:000000000000:sweep",
    "FunctionsLog": "arn:aws:logs:eu-west-1:000000000000:log-group:functions:*",
}


def policy_tool(name):
    """A program of the virtual environment of these tools alone."""
    return str(Path(sys.executable).parents[1] / "policy" / "bin" / name)


def cfn_guard():
    """cfn-guard for this machine, from the npm package of its makers."""
    system = {"Linux": "ubuntu", "Darwin": "macos"}[platform.system()]
    machine = {"arm64": "aarch64"}.get(platform.machine(), platform.machine())
    program = POLICY / "node_modules/@cdklabs/cdk-validator-cfnguard/bin" / system / machine / "cfn-guard"
    program.chmod(0o755)
    return program


@pytest.fixture(scope="module")
def gradual(transform_with):
    """The template with everything that a parameter can add while it is transformed."""
    return transform_with(Canary="Canary10Percent5Minutes")


@pytest.fixture(scope="module")
def written(gradual, tmp_path_factory):
    path = tmp_path_factory.mktemp("policy") / "stack.json"
    path.write_text(json.dumps(gradual))
    return path


def arn(resource):
    """The ARN of a resource of a policy, with names in place of what AWS makes up."""
    if "Fn::GetAtt" in resource:
        return KNOWN_ARNS[resource["Fn::GetAtt"][0]]
    name, _, rest = resource["Fn::Sub"].removeprefix("${").partition(".Arn}")
    return KNOWN_ARNS[name] + rest


def with_arns(document):
    statements = []
    for statement in document["Statement"]:
        resources = statement["Resource"]
        found = [arn(resource) for resource in (resources if isinstance(resources, list) else [resources])]
        statements.append({**statement, "Resource": found})
    return {**document, "Statement": statements}


def test_parliament_finds_nothing_wrong_with_what_roles_may_do(gradual, tmp_path):
    policies = {
        f"{role}-{policy['PolicyName']}": with_arns(policy["PolicyDocument"])
        for role, properties in of_type(gradual, "AWS::IAM::Role").items()
        for policy in properties.get("Policies", [])
    }
    assert len(policies) >= 6
    for name, document in policies.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(document))
    command = [policy_tool("parliament"), "--directory", str(tmp_path), "--include_policy_extension", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def failed_checks(path):
    """Ids of the checks of checkov that a template fails, none skipped."""
    command = [policy_tool("checkov"), "--framework", "cloudformation", "--file", str(path)]
    done = subprocess.run([*command, "--skip-download", "--output", "json"], capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    report = json.loads(done.stdout)
    assert report["summary"]["passed"] > 50 and report["summary"]["parsing_errors"] == 0
    return {check["check_id"] for check in report["results"]["failed_checks"]}


def test_checkov_finds_nothing_but_what_is_skipped_for_a_reason_and_no_reason_is_needless(written):
    text = (POLICY / ".checkov.yaml").read_text()
    assert failed_checks(written) == set(yaml.safe_load(text)["skip-check"])
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if line.startswith("  - CKV"):
            assert lines[at - 1].startswith("  # "), f"{line} has no reason"


def test_the_template_keeps_our_own_rules(written):
    command = [cfn_guard(), "validate", "--rules", POLICY / "rules.guard", "--data", written, "--show-summary", "all"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    # A rule that finds nothing to look at is skipped, and would hold for ever.
    assert "SKIP" not in done.stdout


def test_each_of_our_own_rules_fails_where_it_is_broken():
    command = [cfn_guard(), "test", "--rules-file", POLICY / "rules.guard", "--test-data", POLICY / "rules.test.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    cases = yaml.safe_load((POLICY / "rules.test.yaml").read_text())
    broken = {rule for case in cases for rule, outcome in case["expectations"]["rules"].items() if outcome == "FAIL"}
    rules = {line.split()[1] for line in (POLICY / "rules.guard").read_text().splitlines() if line.startswith("rule ")}
    assert broken == rules
