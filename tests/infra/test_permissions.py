"""Least privilege: a function may do its own few things, on its own prefixes."""

import json

import pytest
from conftest import of_type


def statements(document):
    """(role, statement) of every policy that the template itself writes for a role."""
    for name, role in of_type(document, "AWS::IAM::Role").items():
        for policy in role.get("Policies", []):
            for statement in policy["PolicyDocument"]["Statement"]:
                yield name, statement


def as_list(value):
    return value if isinstance(value, list) else [value]


def written(resource):
    """A resource as text: "TakesBucket/takes/*", "EntriesTable"."""
    if "Fn::GetAtt" in resource:
        return resource["Fn::GetAtt"][0]
    return resource["Fn::Sub"].replace("${", "").replace(".Arn}", "")


def may(document, role):
    """What a role may do: (action, resource as text)."""
    return {
        (action, written(resource))
        for name, statement in statements(document)
        if name == role
        for action in as_list(statement["Action"])
        for resource in as_list(statement["Resource"])
    }


def test_no_policy_has_a_star_for_its_action_or_its_resource(stack):
    for role, statement in statements(stack):
        assert not any("*" in action for action in as_list(statement["Action"])), (role, statement)
        for resource in as_list(statement["Resource"]):
            assert resource != "*" and "*" not in json.dumps(resource).replace('/*"', ""), (role, resource)


def test_no_role_brings_a_policy_of_aws_but_those_that_write_logs_and_traces(stack):
    allowed = {"AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess", "AWSXRayDaemonWriteAccess"}
    for name, role in of_type(stack, "AWS::IAM::Role").items():
        for arn in role.get("ManagedPolicyArns", []):
            text = arn["Fn::Sub"] if isinstance(arn, dict) else arn
            assert text.split("/")[-1] in allowed, name


@pytest.mark.parametrize("role", ["DetectLocaleFunctionRole", "PreviewCoverFunctionRole"])
def test_functions_without_an_entry_touch_no_data(stack, role):
    assert may(stack, role) == set()


def doers(stack, action, resource):
    """Roles that may do something."""
    return {name for name, _ in statements(stack) if (action, resource) in may(stack, name)}


def writers(stack, prefix):
    """Roles that may write objects under a prefix."""
    return doers(stack, "s3:PutObject", prefix)


def test_mix_entry_writes_nothing_that_does_not_expire(stack):
    written_by_mix = {on for action, on in may(stack, "MixEntryFunctionRole") if action == "s3:PutObject"}
    assert written_by_mix == {"MediaBucket/mixing/*"}
    assert writers(stack, "MediaBucket/mixing/*") == {"MixEntryFunctionRole", "SweepTakesRole"}


def test_only_cover_and_sweep_write_what_stays(stack):
    roles = {"RenderCoverFunctionRole", "SweepTakesRole"}
    assert writers(stack, "MediaBucket/private/*") == roles
    # A take stays from when its tag goes.
    assert doers(stack, "s3:DeleteObjectTagging", "TakesBucket/takes/*") == roles


@pytest.mark.parametrize("function", ["CreateEntry", "MixEntry", "RenderCover", "GetEntry"])
def test_who_answers_an_entry_can_sign_its_mix_wherever_it_is(stack, function):
    role = may(stack, f"{function}FunctionRole")
    assert {("s3:GetObject", f"MediaBucket/{folder}/*") for folder in ["mixing", "private", "e"]} <= role


def test_only_create_entry_can_sign_an_upload(stack):
    for action in ["s3:PutObject", "s3:PutObjectTagging"]:
        assert doers(stack, action, "TakesBucket/takes/*") == {"CreateEntryFunctionRole"}


def test_only_those_who_change_entries_under_way_tell_the_sweep(stack):
    roles = {name for name, _ in statements(stack)}
    tellers = {role for role in roles if ("sqs:SendMessage", "SweepQueue") in may(stack, role)}
    assert tellers == {"CreateEntryFunctionRole", "EraseEntryFunctionRole"}


def test_the_sweep_reads_its_queue_and_changes_nothing_else_about_it(stack):
    actions = {action for action, _ in may(stack, "SweepTakesRole") if action.startswith("sqs:")}
    assert actions == {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}


def test_only_those_who_mix_read_takes(stack):
    assert doers(stack, "s3:GetObject", "TakesBucket/takes/*") == {"MixEntryFunctionRole", "SweepTakesRole"}


def test_only_cover_and_sweep_publish(stack):
    assert writers(stack, "MediaBucket/e/*") == {"RenderCoverFunctionRole", "SweepTakesRole"}


def test_erase_deletes_everywhere_and_reads_nowhere(stack):
    erase = may(stack, "EraseEntryFunctionRole")
    everywhere = ["takes/*"], ["mixing/*", "private/*", "e/*"]
    for bucket, prefixes in zip(["TakesBucket", "MediaBucket"], everywhere, strict=True):
        assert {("s3:DeleteObject", f"{bucket}/{prefix}") for prefix in prefixes} <= erase
    assert not any(action == "s3:GetObject" for action, _ in erase)


def test_nobody_may_delete_the_table_or_scan_it(stack):
    actions = {a for role, s in statements(stack) for a in as_list(s["Action"]) if a.startswith("dynamodb:")}
    assert actions <= {"dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"}
