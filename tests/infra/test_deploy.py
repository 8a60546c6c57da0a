"""What the deploy decides by itself: names, regions, settings, the order of the upload, types and cache headers."""

import re
import subprocess
import sys
import types

import pytest
from botocore.exceptions import ClientError
from conftest import ROOT

sys.path.insert(0, str(ROOT))
from infra.deploy import build, command_line, origin_secret, processors, regions, settings, stack, steps, upload  # noqa: E402
from infra.deploy.error import DeployError  # noqa: E402
from infra.deploy.target import Target  # noqa: E402


class FakeS3:
    """Takes files, but for one."""

    def __init__(self, refused=None):
        self.puts, self.refused = [], refused

    def put_object(self, **put):
        if put["Key"] == self.refused:
            raise ClientError({"Error": {"Code": "SlowDown", "Message": "too fast"}}, "PutObject")
        self.puts.append(put)


@pytest.fixture
def site(tmp_path):
    files = ["fr/index.html", "fr/sing/index.html", "assets/app-4F2A9B1C.js", "audio/backing.9f2c.mp3", "robots.txt"]
    for name in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_assets_are_what_changes_its_name_and_pages_are_the_rest(site):
    assets, pages = FakeS3(), FakeS3()
    assert upload.assets(assets, "site", site) == 2
    assert upload.pages(pages, "site", site) == 3
    assert {put["Key"] for put in assets.puts} == {"assets/app-4F2A9B1C.js", "audio/backing.9f2c.mp3"}
    keys = [put["Key"] for put in pages.puts]
    assert keys[0] == "robots.txt" and set(keys[1:]) == {"fr/index.html", "fr/sing/index.html"}


def test_hashed_files_are_cached_for_ever_and_pages_for_a_minute(site):
    s3 = FakeS3()
    upload.assets(s3, "site", site)
    upload.pages(s3, "site", site)
    cache = {put["Key"]: put["CacheControl"] for put in s3.puts}
    forever = "public, max-age=31536000, immutable"
    assert cache["assets/app-4F2A9B1C.js"] == cache["audio/backing.9f2c.mp3"] == forever
    assert cache["fr/index.html"] == cache["robots.txt"] == "public, max-age=60, s-maxage=300"


def test_an_upload_that_was_refused_in_the_middle_says_so_and_can_be_repeated(site):
    s3 = FakeS3(refused="robots.txt")
    with pytest.raises(DeployError, match="robots.txt could not be copied.*deploy again"):
        upload.pages(s3, "site", site)
    assert s3.puts == [], "no page goes before what it names"
    s3.refused = None
    assert upload.pages(s3, "site", site) == 3


def test_the_page_for_what_is_missing_is_cached_no_longer_than_its_error(template):
    # The edge keeps an error for the longer of the two.
    config = template["Resources"]["Distribution"]["Properties"]["DistributionConfig"]
    (page,) = [page for page in config["CustomErrorResponses"] if page.get("ResponsePagePath") == "/404.html"]
    assert upload.cache_control("404.html") == f"public, max-age={page['ErrorCachingMinTTL']}"


@pytest.mark.parametrize("key", ["en/index.html", "404.html", "assets/a.js", "audio/a.mp3", "robots.txt"])
def test_every_file_has_a_cache_rule(key):
    assert upload.cache_control(key).startswith("public, max-age=")


def test_every_kind_of_file_of_the_built_site_has_a_type():
    endings = {path.suffix for path in (ROOT / "build" / "site").rglob("*") if path.is_file()}
    assert ".woff2" in endings and endings <= set(upload.CONTENT_TYPES)


def test_a_file_of_unknown_type_stops_the_upload_before_it_begins(site):
    (site / "notes.docx").write_text("")
    s3 = FakeS3()
    with pytest.raises(DeployError, match="notes.docx"):
        upload.assets(s3, "site", site)
    assert s3.puts == []


def test_an_empty_site_is_not_uploaded(tmp_path):
    with pytest.raises(DeployError, match="empty"):
        upload.pages(FakeS3(), "site", tmp_path)


# ---------------------------------------------------------------- names, places


def test_a_stage_is_a_stack_of_its_own_and_production_alone_is_protected():
    assert Target("night-game", "try").stack == "refrain-night-game-try"
    assert [Target("night-game", stage).is_production for stage in ("try", "production")] == [False, True]


@pytest.mark.parametrize(
    ("stage", "said"),
    [("", "say which stage"), ("feature/Ünlü_2", "write 'feature-nl-2'"), ("2nd", "write 's-2nd'"), ("a" * 40, "too long")],
)
def test_a_stage_that_cannot_be_part_of_a_name_is_refused_with_one_that_can(stage, said):
    with pytest.raises(DeployError, match=said):
        Target("night-game", stage)


def test_every_name_made_of_the_longest_stack_s_fits(template):
    from infra.deploy.target import STACK_CHARACTERS

    functions = [one["Properties"]["Name"]["Fn::Sub"] for one in template["Resources"].values() if one["Type"] == "AWS::CloudFront::Function"]
    assert max(len(name.replace("${AWS::StackName}", "x" * STACK_CHARACTERS)) for name in functions) == 64


def test_an_unknown_campaign_is_named():
    with pytest.raises(DeployError, match="no campaign 'nowhere'"):
        Target("nowhere", "try").manifest


@pytest.mark.parametrize("variable", ["AWS_REGION", "AWS_DEFAULT_REGION"])
def test_either_variable_of_the_region_is_enough_and_sam_gets_both(monkeypatch, variable):
    account(monkeypatch)
    monkeypatch.setenv(variable, "eu-west-3")
    target = Target("night-game", "try")
    assert target.region == "eu-west-3"
    assert target.environment["AWS_REGION"] == target.environment["AWS_DEFAULT_REGION"] == "eu-west-3"


def test_without_a_region_the_one_to_set_is_named(monkeypatch):
    account(monkeypatch)
    with pytest.raises(DeployError, match="set AWS_REGION"):
        Target("night-game", "try").region


def test_a_shell_of_the_local_cloud_deploys_nothing(monkeypatch):
    account(monkeypatch)
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000")
    with pytest.raises(DeployError, match="local cloud"):
        Target("night-game", "try").session


def account(monkeypatch):
    import os

    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    settings_of_account = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_CONFIG_FILE": "/nowhere", "AWS_EC2_METADATA_DISABLED": "true"}
    for name, value in settings_of_account.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(
    ("region", "places", "is_right"),
    [
        ("eu-central-1", ["EU"], True),
        ("eu-central-2", ["EU"], False),  # Zurich
        ("eu-west-2", ["EU"], False),  # London
        ("ap-northeast-1", ["JP", "EU"], True),
        ("us-east-1", ["EU"], False),
        ("us-east-1", None, True),
        ("xx-new-1", ["EU"], False),
    ],
)
def test_a_region_has_to_be_where_the_legal_texts_say(region, places, is_right):
    manifest = {"jurisdiction": [{"id": "world"}, {"id": "eu", **({"stored_in": places} if places else {})}]}
    if is_right:
        return regions.check(region, manifest)
    with pytest.raises(DeployError, match=f"jurisdiction 'eu' say .* {region} is elsewhere: choose one of .*eu-west-1"):
        regions.check(region, manifest)


@pytest.mark.parametrize("path", sorted((ROOT / "campaigns").glob("*/campaign.toml")), ids=lambda path: path.parent.name)
def test_a_text_that_promises_the_european_union_is_held_to_it(path):
    manifest = Target(path.parent.name, "try").manifest
    for jurisdiction in manifest["jurisdiction"]:
        text = (path.parent / "legal" / jurisdiction["id"] / "en.md").read_text()
        assert ("kept in" in text and "European Union" in text) == ("EU" in jurisdiction.get("stored_in", [])), jurisdiction["id"]


# ---------------------------------------------------------------- settings


def options(*more):
    return command_line.parse(["deploy", "--campaign", "night-game", "--stage", "try", *more])


def test_a_setting_that_was_not_given_is_left_to_the_stack(template):
    assert settings.chosen(options(), template) == {}


def test_every_setting_is_a_parameter_of_the_template(template):
    given = [part for setting in settings.SETTINGS for part in (f"--{setting.option}", "1")]
    assert set(settings.chosen(options(*given), template)) == {setting.parameter for setting in settings.SETTINGS}
    assert {setting.parameter for setting in settings.SETTINGS} <= set(template["Parameters"])


def test_what_the_deploy_fills_by_itself_and_settings_are_all_that_the_template_asks(template):
    by_itself = {"PublicUrl", "RetentionDays", "Stage", "Protected", "OriginSecret", "PreviousOriginSecret", "Release"}
    # Of the product, not of a deployment: changed in the template.
    constant = {"RustLog"}
    assert set(template["Parameters"]) == by_itself | constant | {setting.parameter for setting in settings.SETTINGS}


def test_a_setting_that_is_unset_gets_the_template_s_own_value_again(template):
    chosen = settings.chosen(options("--unset", "domain", "--unset", "architecture"), template)
    assert chosen == {"DomainName": "", "Architecture": "x86_64"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--unset", "colour"], "no such setting"),
        (["--unset", "domain", "--domain", "sing.example"], "given and unset"),
        (["--domain", ""], "say --unset domain"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(template, more, said):
    with pytest.raises(DeployError, match=said):
        settings.chosen(options(*more), template)


@pytest.mark.parametrize(
    ("more", "deployed", "expected"),
    [
        ([], None, "x86_64"),
        ([], {"Architecture": "arm64"}, "arm64"),
        (["--architecture", "x86_64"], {"Architecture": "arm64"}, "x86_64"),
        (["--unset", "architecture"], {"Architecture": "arm64"}, "x86_64"),
    ],
)
def test_functions_are_built_for_the_processor_that_the_stack_has(template, more, deployed, expected):
    assert settings.in_force(options(*more), template, deployed or {}, "Architecture") == expected


@pytest.mark.parametrize(
    ("more", "deployed", "expected"),
    [
        ([], None, build.UNKNOWN_URL),
        (["--domain", "sing.example"], None, "https://sing.example"),
        ([], {"outputs": {"DistributionDomainName": "d1.example"}}, "https://d1.example"),
        ([], {"outputs": {"DistributionDomainName": "d1.example"}, "parameters": {"DomainName": "sing.example"}}, "https://sing.example"),
        (["--unset", "domain"], {"outputs": {"DistributionDomainName": "d1.example"}, "parameters": {"DomainName": "a.example"}}, "https://d1.example"),
    ],
)
def test_pages_are_built_for_the_address_that_the_site_will_have(template, more, deployed, expected):
    known = deployed and stack.Deployed(id="id", status="CREATE_COMPLETE", **deployed)
    assert build.public_url(options(*more), template, known) == expected


def test_the_first_deploy_uses_the_address_that_the_template_expects(template):
    assert template["Parameters"]["PublicUrl"]["Default"] == build.UNKNOWN_URL


def test_a_processor_whose_rust_target_is_missing_is_not_built_for(monkeypatch):
    monkeypatch.setattr(processors, "answer", lambda *_: None)
    with pytest.raises(DeployError, match="rustup target add aarch64-unknown-linux-gnu"):
        processors.check_rust_target("arm64")


def test_every_output_that_is_read_is_one_of_the_template(template):
    from infra.deploy import operators

    read = {"SiteUrl", "SiteBucketName", "DistributionId", "DistributionDomainName", "ApiEndpoint", *operators.OUTPUTS.values()}
    assert read <= set(template["Outputs"])


def test_the_operators_file_has_every_name_that_their_commands_ask_for(template):
    from infra.deploy import operators

    asked = re.findall(r'env = "([A-Z_]+)"', (ROOT / "crates" / "operate" / "src" / "deployment.rs").read_text())
    # The words are read from build/, wherever the deployment is.
    assert set(asked) - {"WORDS_DIR"} == set(operators.OUTPUTS)


# ---------------------------------------------------------------- the secret of the edge


def deployed_function(variables):
    """A target whose deployed function has these variables."""
    function = types.SimpleNamespace(get_function_configuration=lambda FunctionName: {"Environment": {"Variables": variables}})
    return types.SimpleNamespace(client=lambda service: function)


def test_each_deploy_makes_a_secret_and_hands_over_the_one_in_force(template):
    target = deployed_function({origin_secret.VARIABLE: "new,old"})
    made = [origin_secret.parameters(target, {origin_secret.FUNCTION: "f"}) for _ in range(2)]
    assert [one["PreviousOriginSecret"] for one in made] == ["new", "new"]
    assert made[0]["OriginSecret"] != made[1]["OriginSecret"]
    pattern = template["Parameters"]["OriginSecret"]["AllowedPattern"]
    assert all(re.fullmatch(pattern, one["OriginSecret"]) for one in made)


def test_before_the_first_deploy_there_is_no_secret_in_force():
    assert origin_secret.parameters(deployed_function({}), {})["PreviousOriginSecret"] == ""


def test_the_secret_is_read_from_a_function_of_the_template_that_has_it(template):
    variables = template["Resources"][origin_secret.FUNCTION]["Properties"]["Environment"]["Variables"]
    assert variables[origin_secret.VARIABLE] == {"Fn::Sub": "${OriginSecret},${PreviousOriginSecret}"}


# ---------------------------------------------------------------- readiness, the stack's states


def ready_says(monkeypatch, status):
    """The commands that were run, where `refrain ready` ends with a status."""
    commands = []

    def run(command, **_):
        commands.append(command)
        return types.SimpleNamespace(returncode=status)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


@pytest.mark.parametrize(("status", "said"), [(1, "night-game is not ready"), (2, "could not be found out")])
def test_a_campaign_with_holes_is_not_deployed_to_production(monkeypatch, status, said):
    commands = ready_says(monkeypatch, status)
    with pytest.raises(DeployError, match=said):
        build.check_ready(Target("night-game", "production"))
    assert [command[-3:] for command in commands] == [["ready", "--campaign", "night-game"]]


def test_a_ready_campaign_is_deployed_and_a_try_says_that_it_is_one(monkeypatch, capsys):
    commands = ready_says(monkeypatch, 0)
    build.check_ready(Target("night-game", "production"))
    assert len(commands) == 1 and capsys.readouterr().err == ""
    build.check_ready(Target("night-game", "try"))
    assert len(commands) == 1 and "Show it to no fan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("UPDATE_IN_PROGRESS", "under way"),
        ("UPDATE_ROLLBACK_FAILED", "continue-update-rollback"),
        ("DELETE_FAILED", "half destroyed: make destroy STAGE=try"),
    ],
)
def test_a_stack_that_cannot_be_deployed_to_says_what_to_do(status, said):
    with pytest.raises(DeployError, match=said):
        stack.check_idle(Target("night-game", "try"), stack.Deployed("id", status))


@pytest.mark.parametrize("status", ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS", "ROLLBACK_COMPLETE"])
def test_a_deploy_that_failed_can_simply_be_repeated(status):
    stack.check_idle(Target("night-game", "try"), stack.Deployed("id", status))


def test_what_a_first_deploy_left_that_failed_is_cleared_away(monkeypatch):
    cleared = []
    monkeypatch.setattr("infra.deploy.destroy.clear", lambda target, deployed: cleared.append(deployed.status))
    monkeypatch.setattr(regions, "check", lambda *_: None)
    monkeypatch.setattr(Target, "region", "eu-west-1")
    for status in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "REVIEW_IN_PROGRESS", "UPDATE_COMPLETE"):
        monkeypatch.setattr(stack, "find", lambda target, status=status: stack.Deployed("id", status))
        steps.prepare(Target("night-game", "try"))
    assert cleared == ["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "REVIEW_IN_PROGRESS"]


def test_no_stack_yet_is_none():
    def describe_stacks(**_):
        raise ClientError({"Error": {"Code": "ValidationError", "Message": "Stack x does not exist"}}, "DescribeStacks")

    cloudformation = types.SimpleNamespace(describe_stacks=describe_stacks)
    assert stack.find(types.SimpleNamespace(client=lambda _: cloudformation, stack="x")) is None


def test_what_was_built_for_another_stage_is_not_deployed(monkeypatch, tmp_path):
    from infra.deploy import paths

    monkeypatch.setattr(paths, "BUILT_FOR", tmp_path / "built-for.json")
    with pytest.raises(DeployError, match="nothing is built"):
        build.built_for(Target("night-game", "try"))
    paths.BUILT_FOR.write_text('{"stack": "refrain-night-game-other"}')
    with pytest.raises(DeployError, match="is for refrain-night-game-other"):
        build.built_for(Target("night-game", "try"))
