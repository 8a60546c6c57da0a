"""What docs/extending.md adds to the template is what SAM and CloudFormation take."""

import re
import textwrap

from conftest import ROOT, TEMPLATE, lint, transform


def blocks():
    """The document's blocks of YAML, without the indentation of lists around them."""
    document = (ROOT / "docs" / "extending.md").read_text()
    found = re.findall(r"^( *)```yaml\n(.*?)^ *```$", document, re.MULTILINE | re.DOTALL)
    return ["".join(line.removeprefix(indent) for line in text.splitlines(keepends=True)) for indent, text in found]


def extended():
    from samcli.yamlhelper import yaml_parse

    functions = "".join(block for block in blocks() if "AWS::Serverless::Function" in block)
    (stream,) = [block for block in blocks() if "StreamSpecification" in block]
    text = TEMPLATE.read_text().replace("\nResources:\n", f"\nResources:\n{functions}", 1)
    billing = "      BillingMode: PAY_PER_REQUEST\n"
    return yaml_parse(text.replace(billing, billing + stream, 1))


def test_the_added_functions_pass_cfn_lint(tmp_path):
    stack = transform(extended())
    assert {"NameTeamFunction", "TellModeratorsFunction", "TellModeratorsFunctionChanges"} <= set(stack["Resources"])
    lint(stack, tmp_path)


def test_the_schedule_is_one_that_sam_takes():
    from samcli.yamlhelper import yaml_parse

    (schedule,) = [block for block in blocks() if "ScheduleV2" in block]
    template = extended()
    template["Resources"]["NameTeamFunction"]["Properties"] |= yaml_parse(textwrap.dedent(schedule))
    stack = transform(template)
    schedules = [r for r in stack["Resources"].values() if r["Type"] == "AWS::Scheduler::Schedule"]
    assert [r["Properties"]["ScheduleExpression"] for r in schedules] == ["rate(1 hour)"]
