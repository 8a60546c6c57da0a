"""What docs/deploy.md and its examples promise."""

import re
import sys

import pytest
from conftest import ROOT, run, tool

sys.path.insert(0, str(ROOT))
from infra.deploy import command_line, settings  # noqa: E402

EXAMPLES = ROOT / "docs" / "examples"
GUIDE = (ROOT / "docs" / "deploy.md").read_text()


def test_the_roles_of_the_example_are_sound():
    run(tool("cfn-lint"), "--non-zero-exit-code", "warning", str(EXAMPLES / "deploy-role.yaml"))


def example():
    from samcli.yamlhelper import yaml_parse

    return yaml_parse((EXAMPLES / "deploy-role.yaml").read_text())


def statements(role):
    policies = example()["Resources"][role]["Properties"]["Policies"]
    return {one["Sid"]: one for policy in policies for one in policy["PolicyDocument"]["Statement"]}


def test_the_pipeline_may_not_destroy_production():
    denied = statements("DeployRole")["NeverProduction"]
    assert denied["Effect"] == "Deny"
    assert {"cloudformation:DeleteStack", "dynamodb:DeleteTable", "s3:DeleteBucket"} <= set(denied["Action"])
    assert all("-production" in resource["Fn::Sub"] for resource in denied["Resource"])


@pytest.mark.parametrize("role", ["DeployRole", "CloudFormationRole"])
def test_nobody_may_everything_everywhere(role):
    for sid, statement in statements(role).items():
        if statement["Effect"] == "Allow" and statement["Resource"] == "*":
            assert not [action for action in statement["Action"] if action.endswith(":*")], sid


def test_the_pipeline_calls_what_is_there():
    pipeline = (EXAMPLES / "deploy.yml").read_text()
    makefile = (ROOT / "Makefile").read_text()
    targets = re.findall(r"make (?:--silent )?([a-z]+) STAGE", pipeline)
    assert set(targets) == {"deploy", "destroy"}
    assert all(re.search(rf"^{target}: ##", makefile, re.MULTILINE) for target in targets)
    command_line.parse(["deploy", "--campaign", "c", "--stage", "s", "--role", "arn"])


def test_the_toolchain_of_the_pipeline_is_the_project_s():
    wanted = re.search(r"Rust ([0-9.]+)", (ROOT / "README.md").read_text()).group(1)
    assert f"rust-toolchain@{wanted}" in (EXAMPLES / "deploy.yml").read_text()


def test_every_option_of_the_guide_is_one_of_the_deploy():
    # Those of aws and of refrain stand on lines of their own.
    text = re.sub(r"^(aws|cargo) .*(\\\n.*)*$|`(aws|cargo) [^`]*`", "", GUIDE, flags=re.MULTILINE)
    known = {setting.option for setting in settings.SETTINGS} | {"unset", "role", "yes-destroy", "campaign", "stage", "help", "parameter-overrides"}
    assert set(re.findall(r"--([a-z][a-z-]+)", text)) <= known


def test_every_step_of_the_guide_is_one_of_the_deploy():
    named = re.findall(r"python -m infra\.deploy ([a-z|]+)", GUIDE)
    assert named and {step for one in named for step in one.split("|")} <= set(command_line.STEPS)


def test_every_link_of_the_guide_leads_somewhere():
    for link in re.findall(r"\]\(([^)#]+)", GUIDE):
        assert link.startswith("https://") or (ROOT / "docs" / link).exists(), link
