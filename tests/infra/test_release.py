"""A deploy: which functions requests reach, and how they move to new ones."""

import json

import pytest
from conftest import of_type


@pytest.fixture(scope="module")
def gradual(transform_with):
    return transform_with(Canary="Canary10Percent5Minutes")


def versions(document):
    return {name for name, r in document["Resources"].items() if r["Type"] == "AWS::Lambda::Version"}


def test_every_deploy_publishes_a_version_of_every_function(stack, transform_with):
    # SAM compares the code alone: a new layer, address or secret would reach no fan.
    again = transform_with(Release="1111111111")
    assert len(versions(stack)) == len(of_type(stack, "AWS::Lambda::Function"))
    assert not versions(stack) & versions(again)
    for name, function in of_type(again, "AWS::Lambda::Function").items():
        # Without a difference Lambda answers with the version that is there.
        assert function["Description"].endswith(" 1111111111"), name


def test_a_release_is_named_by_what_sam_makes_names_of(template):
    release = template["Parameters"]["Release"]
    assert release["AllowedPattern"] == "[a-z0-9]{10}"
    assert len(release["Default"]) == 10


def test_routes_and_the_queue_call_the_alias(stack):
    aliases = {name for name, r in stack["Resources"].items() if r["Type"] == "AWS::Lambda::Alias"}
    called = [permission["FunctionName"]["Ref"] for permission in of_type(stack, "AWS::Lambda::Permission").values()]
    called += [mapping["FunctionName"]["Ref"] for mapping in of_type(stack, "AWS::Lambda::EventSourceMapping").values()]
    assert set(called) == aliases


def test_codedeploy_has_no_part_in_a_deploy_unless_it_is_asked_for(stack):
    assert not [name for name, r in stack["Resources"].items() if "CodeDeploy" in r["Type"] + json.dumps(r.get("UpdatePolicy", ""))]


def test_a_gradual_deploy_goes_back_when_functions_fail(gradual):
    groups = of_type(gradual, "AWS::CodeDeploy::DeploymentGroup")
    assert len(groups) == len(of_type(gradual, "AWS::Lambda::Function"))
    for name, group in groups.items():
        assert "DEPLOYMENT_STOP_ON_ALARM" in group["AutoRollbackConfiguration"]["Events"], name
        alarms = [alarm["Name"]["Ref"] for alarm in group["AlarmConfiguration"]["Alarms"]]
        assert alarms == ["FunctionErrorsAlarm", "PermanentFaultsAlarm"], name


def test_every_way_to_deploy_is_one_that_codedeploy_has_or_none(template):
    ways = template["Parameters"]["Canary"]["AllowedValues"]
    assert {way: values["Gradual"] for way, values in template["Mappings"]["Rollout"].items()} == {
        way: way != "AllAtOnce" for way in ways
    }
