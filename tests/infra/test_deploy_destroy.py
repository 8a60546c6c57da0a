"""What is deleted with a stage, and what asks before."""

import sys
import types

import pytest
from botocore.exceptions import ClientError
from conftest import ROOT

sys.path.insert(0, str(ROOT))
from infra.deploy import destroy, stack  # noqa: E402
from infra.deploy.error import DeployError  # noqa: E402
from infra.deploy.target import Target  # noqa: E402

PRODUCTION = Target("night-game", "production")


def on_terminal(monkeypatch, is_terminal):
    monkeypatch.setattr(Target, "region", "eu-west-1")
    monkeypatch.setattr(destroy.sys, "stdin", types.SimpleNamespace(isatty=lambda: is_terminal))


def test_production_is_destroyed_by_who_types_its_name(monkeypatch):
    on_terminal(monkeypatch, True)
    destroy.check_meant(PRODUCTION, None, lambda _: " refrain-night-game-production\n")
    with pytest.raises(DeployError, match="nothing was destroyed"):
        destroy.check_meant(PRODUCTION, None, lambda _: "y")


def test_without_a_terminal_production_has_to_be_named(monkeypatch):
    on_terminal(monkeypatch, False)
    with pytest.raises(DeployError, match="--yes-destroy=refrain-night-game-production"):
        destroy.check_meant(PRODUCTION, None, pytest.fail)
    destroy.check_meant(PRODUCTION, "refrain-night-game-production", pytest.fail)


@pytest.mark.parametrize("stage", ["production", "try"])
def test_another_stack_s_name_destroys_nothing(stage):
    with pytest.raises(DeployError, match="another stack"):
        destroy.check_meant(Target("night-game", stage), "refrain-night-game-other", pytest.fail)


def test_a_try_goes_without_a_question():
    destroy.check_meant(Target("night-game", "try"), None, pytest.fail)


def test_whatever_the_template_retains_is_deleted(template):
    retained = {one["Type"] for one in template["Resources"].values() if one.get("DeletionPolicy", "Delete") != "Delete"}
    assert retained == {destroy.BUCKET, destroy.TABLE}


class FakeTable:
    """A table that is protected until it is not."""

    def __init__(self):
        self.calls, self.is_protected = [], True

    def describe_table(self, TableName):
        return {"Table": {"DeletionProtectionEnabled": self.is_protected}}

    def update_table(self, TableName, DeletionProtectionEnabled):
        self.is_protected = DeletionProtectionEnabled

    def update_continuous_backups(self, TableName, PointInTimeRecoverySpecification):
        self.calls.append(PointInTimeRecoverySpecification)

    def delete_table(self, TableName):
        if self.is_protected:
            raise ClientError({"Error": {"Code": "ValidationException", "Message": "protected"}}, "DeleteTable")
        self.calls.append(TableName)

    def get_waiter(self, _):
        return types.SimpleNamespace(wait=lambda **_: None)


def test_a_protected_table_goes_too_and_leaves_no_backup():
    table = FakeTable()
    target = types.SimpleNamespace(client=lambda _: table)
    destroy.delete_data(target, [(destroy.TABLE, "EntriesTable", "entries"), ("AWS::SQS::Queue", "SweepQueue", "queue")])
    assert table.calls == [{"PointInTimeRecoveryEnabled": False}, "entries"]


def test_what_is_gone_already_is_no_error_and_what_is_refused_is_one():
    def fails(code):
        def call():
            raise ClientError({"Error": {"Code": code}}, "DeleteBucket")

        return call

    destroy.ignore_gone(fails("NoSuchBucket"))
    with pytest.raises(ClientError):
        destroy.ignore_gone(fails("AccessDenied"))


def test_what_a_stack_left_that_was_deleted_before_goes_with_the_next_destroy(monkeypatch, tmp_path):
    """As after a stack was deleted by hand, or a destroy stopped half-way."""
    deleted, emptied = [], []
    monkeypatch.setattr(destroy, "delete_data", lambda target, resources: deleted.extend(resources))
    monkeypatch.setattr(destroy.stack, "find", lambda *_: None)
    monkeypatch.setattr(destroy, "earlier", lambda _: [stack.Deployed("arn:old", "DELETE_COMPLETE")])
    skipped = (destroy.BUCKET, "TakesBucket", "refrain-night-game-try-takesbucket-1")
    monkeypatch.setattr(destroy.stack, "resources", lambda target, deployed, statuses: [skipped] if statuses == {"DELETE_SKIPPED"} else [])
    monkeypatch.setattr(destroy, "History", lambda _: types.SimpleNamespace(bucket="sams"))
    monkeypatch.setattr(destroy.objects, "empty", lambda s3, bucket, prefix: emptied.append((bucket, prefix)))
    monkeypatch.setattr(destroy.operators, "path", lambda _: tmp_path / "none.env")
    monkeypatch.setattr(Target, "client", lambda self, service: None)
    destroy.destroy(Target("night-game", "try"))
    assert deleted == [skipped]
    # With the slash: another stage's name may begin with this one's.
    assert emptied == [("sams", "refrain-night-game-try/")]


def test_only_layers_that_bear_the_stack_s_name_are_deleted():
    deleted = []
    pages = types.SimpleNamespace(paginate=lambda LayerName: [{"LayerVersions": [{"Version": 1}, {"Version": 2}]}])
    lambdas = types.SimpleNamespace(
        get_paginator=lambda _: pages, delete_layer_version=lambda LayerName, VersionNumber: deleted.append((LayerName, VersionNumber))
    )
    target = types.SimpleNamespace(client=lambda _: lambdas, stack="refrain-a-try")
    arn = "arn:aws:lambda:eu-west-1:1:layer:{}:2"
    destroy.delete_layers(target, [(destroy.LAYER, "W", arn.format("refrain-a-try-words")), (destroy.LAYER, "X", arn.format("WordsLayer"))])
    assert deleted == [("refrain-a-try-words", 1), ("refrain-a-try-words", 2)]
