"""What `make deploy` decides by itself: parameters, the order of the upload, types and cache headers."""

import re
import sys
import types

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "infra"))
import deploy  # noqa: E402


class FakeS3:
    def __init__(self):
        self.puts = []

    def put_object(self, **put):
        self.puts.append(put)


@pytest.fixture
def site(tmp_path):
    files = ["fr/index.html", "fr/sing/index.html", "assets/app-4F2A9B1C.js", "audio/backing.9f2c.mp3", "robots.txt"]
    for name in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_pages_are_copied_after_what_they_need(site):
    s3 = FakeS3()
    assert deploy.upload(s3, "site", site) == 5
    keys = [put["Key"] for put in s3.puts]
    assert keys[-2:] == ["fr/index.html", "fr/sing/index.html"]
    assert "assets/app-4F2A9B1C.js" in keys[:-2]


def test_hashed_files_are_kept_for_ever_and_pages_for_a_minute(site):
    s3 = FakeS3()
    deploy.upload(s3, "site", site)
    cache = {put["Key"]: put["CacheControl"] for put in s3.puts}
    forever = "public, max-age=31536000, immutable"
    assert cache["assets/app-4F2A9B1C.js"] == cache["audio/backing.9f2c.mp3"] == forever
    assert cache["fr/index.html"] == cache["robots.txt"] == "public, max-age=60, s-maxage=300"


def test_the_page_for_what_is_missing_is_kept_no_longer_than_its_error(template):
    # The edge keeps an error for the longer of the two.
    config = template["Resources"]["Distribution"]["Properties"]["DistributionConfig"]
    (page,) = [page for page in config["CustomErrorResponses"] if page.get("ResponsePagePath")]
    assert page["ResponsePagePath"] == "/404.html"
    assert deploy.cache_control("404.html") == f"public, max-age={page['ErrorCachingMinTTL']}"


@pytest.mark.parametrize("key", ["en/index.html", "404.html", "assets/a.js", "audio/a.mp3", "robots.txt"])
def test_every_file_has_a_cache_rule(key):
    assert deploy.cache_control(key).startswith("public, max-age=")


def test_every_kind_of_file_of_the_built_site_has_a_type():
    endings = {path.suffix for path in (ROOT / "build" / "site").rglob("*") if path.is_file()}
    assert ".woff2" in endings and endings <= set(deploy.CONTENT_TYPES)


def test_every_file_has_its_type(site):
    s3 = FakeS3()
    deploy.upload(s3, "site", site)
    types_by_key = {put["Key"]: put["ContentType"] for put in s3.puts}
    assert types_by_key["fr/index.html"] == "text/html; charset=utf-8"
    assert types_by_key["audio/backing.9f2c.mp3"] == "audio/mpeg"


def test_a_file_of_unknown_type_stops_the_upload_before_it_begins(site):
    (site / "notes.docx").write_text("")
    s3 = FakeS3()
    with pytest.raises(deploy.DeployError, match="notes.docx"):
        deploy.upload(s3, "site", site)
    assert s3.puts == []


def test_an_empty_site_is_not_uploaded(tmp_path):
    with pytest.raises(deploy.DeployError, match="empty"):
        deploy.upload(FakeS3(), "site", tmp_path)


def test_a_setting_that_was_not_given_is_left_to_the_stack():
    options = deploy.arguments(["--campaign", "night-game"])
    assert options.stack == "refrain-night-game"
    assert deploy.parameters(options, {"retention_days": 90}, "https://d1.example") == {
        "PublicUrl": "https://d1.example",
        "RetentionDays": "90",
    }


def test_every_parameter_is_one_of_the_template(template):
    given = ["--domain", "d", "--certificate", "c", "--web-acl", "w", "--alarm-topic", "t", "--warm-writes", "9"]
    options = deploy.arguments(["--campaign", "x", "--architecture", "arm64", *given])
    chosen = deploy.parameters(options, {"retention_days": 1}, "https://d")
    assert set(chosen) <= set(template["Parameters"])


def test_the_first_deploy_uses_the_address_that_the_template_expects(template):
    assert template["Parameters"]["PublicUrl"]["Default"] == deploy.UNKNOWN_URL


def ready_says(monkeypatch, status):
    """The commands that were run, where `refrain ready` ends with a status."""
    commands = []

    def run(command, **_):
        commands.append(command)
        return types.SimpleNamespace(returncode=status)

    monkeypatch.setattr(deploy.subprocess, "run", run)
    return commands


def test_a_campaign_with_holes_is_not_deployed(monkeypatch):
    commands = ready_says(monkeypatch, 1)
    with pytest.raises(deploy.DeployError, match="night-game is not ready"):
        deploy.check_readiness(deploy.arguments(["--campaign", "night-game"]))
    assert [command[-3:] for command in commands] == [["ready", "--campaign", "night-game"]]


def test_a_campaign_of_which_nothing_is_known_is_not_deployed(monkeypatch):
    ready_says(monkeypatch, 2)
    with pytest.raises(deploy.DeployError, match="could not be found out"):
        deploy.check_readiness(deploy.arguments(["--campaign", "night-game"]))


def test_a_ready_campaign_is_deployed_and_a_draft_says_that_it_is_one(monkeypatch, capsys):
    commands = ready_says(monkeypatch, 0)
    deploy.check_readiness(deploy.arguments(["--campaign", "night-game"]))
    assert len(commands) == 1 and capsys.readouterr().err == ""
    deploy.check_readiness(deploy.arguments(["--campaign", "night-game", "--draft"]))
    assert len(commands) == 1 and "DRAFT" in capsys.readouterr().err


def test_an_unknown_campaign_is_named():
    with pytest.raises(deploy.DeployError, match="no campaign 'nowhere'"):
        deploy.campaign_settings("nowhere")


def test_every_output_that_deploy_reads_is_one_of_the_template(template):
    assert {"SiteUrl", "SiteBucketName", "DistributionId"} <= set(template["Outputs"])


def test_no_stack_yet_has_no_outputs():
    from botocore.exceptions import ClientError

    def describe_stacks(**_):
        raise ClientError({"Error": {"Code": "ValidationError", "Message": "Stack x does not exist"}}, "DescribeStacks")

    assert deploy.outputs(types.SimpleNamespace(describe_stacks=describe_stacks), "x") == {}
