"""The deploy on moto's AWS with real sam: assets, functions, pages, another version, back to the first, and gone."""

import urllib.request

import boto3
import pytest
from deploy_stage import Stage
from moto.cloudformation.models import ChangeSet
from moto.server import ThreadedMotoServer

from infra.deploy import processors
from infra.deploy.error import DeployError
from infra.deploy.history import History
from infra.deploy.target import Target


def apply(change_set):
    """As AWS does: moto's own change sets give a stack neither outputs nor new tags."""
    change_set.stack.update(change_set.template, parameters=change_set.parameters, tags=change_set.tags)


@pytest.fixture(scope="module", autouse=True)
def change_sets():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ChangeSet, "apply", apply)
        yield


@pytest.fixture(scope="module")
def endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    # By this name: moto takes what stands before the first dot of another one for a bucket.
    yield f"http://localhost:{server.get_host_and_port()[1]}"
    server.stop()


@pytest.fixture
def stage(tmp_path, endpoint, monkeypatch):
    urllib.request.urlopen(urllib.request.Request(f"{endpoint}/moto-api/reset", method="POST")).close()
    return Stage(tmp_path, endpoint, monkeypatch)


def secrets_in_force(stage):
    return stage.function()["Environment"]["Variables"]["ORIGIN_SECRETS"].split(",")


def tags(stage):
    return {one["Key"]: one["Value"] for one in stage.stack()["Tags"]}


def test_a_stage_is_deployed_changed_rolled_back_and_destroyed(stage, capfd, monkeypatch):
    stage.run("deploy", "--alarm-email", "ops@example.com")
    address = stage.output("SiteUrl")
    assert capfd.readouterr().out.splitlines()[-1] == address
    # Twice: only after the first round was the site's name known.
    assert [line for line in stage.cargo() if "--public-url" in line][-1].endswith(f"--public-url {address}")
    assert stage.parameters() | {"PublicUrl": address, "RetentionDays": "30", "Stage": "try", "Protected": "false"} == stage.parameters()
    assert stage.site()["en/index.html"] == '<script src="/assets/one.js">' and "assets/one.js" in stage.site()
    first, first_secrets, first_code = tags(stage)["deploy"], secrets_in_force(stage), stage.function()["CodeSha256"]
    assert tags(stage) | {"campaign": "sample", "stage": "try"} == tags(stage)
    operators = (stage.root / ".refrain" / "refrain-sample-try.env").read_text()
    assert f"export TABLE_NAME='{stage.output('TableName')}'" in operators and "export AWS_REGION='eu-central-1'" in operators
    assert "export STACK='refrain-sample-try'" in operators, "the runbook's commands name it"

    stage.version("two")
    monkeypatch.setattr(processors, "check_rust_target", lambda architecture: None)
    stage.run("deploy", "--architecture", "arm64")
    assert stage.parameters()["Architecture"] == "arm64"
    second = tags(stage)["deploy"]
    assert stage.sung == [first, second]
    assert {"assets/one.js", "assets/two.js", "two/index.html"} <= set(stage.site()) and "one/index.html" not in stage.site()
    assert stage.function()["CodeSha256"] != first_code
    assert secrets_in_force(stage)[1] == first_secrets[0] != secrets_in_force(stage)[0]
    assert stage.parameters()["AlarmEmail"] == "ops@example.com", "what was given once stays"

    before = secrets_in_force(stage)
    stage.run("rollback")
    assert tags(stage)["deploy"] == first
    assert stage.parameters()["Architecture"] == "x86_64", "its functions were built for that"
    assert stage.site()["en/index.html"] == '<script src="/assets/one.js">'
    assert "one/index.html" in stage.site() and "two/index.html" not in stage.site()
    assert stage.function()["CodeSha256"] == first_code
    assert secrets_in_force(stage)[1] == before[0], "going back makes a secret too"
    with pytest.raises(DeployError, match="no earlier deploy"):
        stage.run("rollback")

    said = capfd.readouterr()
    for secret in [*first_secrets, *before, *secrets_in_force(stage)]:
        assert secret == "" or secret not in said.out + said.err
    boto3.client("s3").put_object(Bucket=stage.output("TakesBucketName"), Key="takes/a", Body=b"a fan's voice")
    stage.run("destroy")
    assert boto3.client("s3").list_objects_v2(Bucket=History(Target("sample", "try")).bucket).get("Contents", []) == []
    assert [one["Name"] for one in boto3.client("s3").list_buckets()["Buckets"]] == [History(Target("sample", "try")).bucket]
    assert boto3.client("dynamodb").list_tables()["TableNames"] == []
    assert not (stage.root / ".refrain" / "refrain-sample-try.env").exists()
    stage.run("destroy")


def test_nothing_is_begun_outside_of_the_promised_region(stage, monkeypatch):
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    with pytest.raises(DeployError, match="us-east-1 is elsewhere"):
        stage.run("deploy")
    assert not (stage.root / "cargo.log").exists()


def test_production_with_holes_is_not_begun(stage):
    stage.write("ready.txt", "1")
    with pytest.raises(DeployError, match="not ready for fans"):
        stage.run("deploy", stage="production")
    assert stage.cargo() == ["run --locked --package refrain -- ready --campaign sample"]


def test_sam_builds_for_the_processor_that_is_asked_for(stage):
    stage.run("build", "--architecture", "arm64")
    (asked,) = [line for line in stage.cargo() if line.startswith("lambda")]
    assert "--arm64" in asked
    assert processors.PROCESSORS["arm64"].flags.items() <= stage.built_in().items()


def test_nothing_is_rolled_back_that_was_never_deployed(stage):
    with pytest.raises(DeployError, match="never deployed"):
        stage.run("rollback")
