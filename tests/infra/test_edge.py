"""CloudFront: who answers which path, what is cached by what, and which headers every answer bears."""

import json

import pytest
import yaml
from conftest import ROOT, run

ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"


@pytest.fixture(scope="module")
def distribution(stack):
    return stack["Resources"]["Distribution"]["Properties"]["DistributionConfig"]


@pytest.fixture(scope="module")
def behaviors(distribution):
    """Path pattern -> behaviour, in CloudFront's order: the first that matches wins."""
    return {b["PathPattern"]: b for b in distribution["CacheBehaviors"]}


@pytest.fixture(scope="module")
def described_statuses():
    """Every status from 400 on that docs/openapi.yaml describes for an answer."""
    description = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text())
    operations = [operation for path in description["paths"].values() for operation in path.values() if "responses" in operation]
    return {int(status) for operation in operations for status in operation["responses"] if int(status) >= 400}


def cache_key(stack, behavior):
    condition, own, shared = behavior["CachePolicyId"]["Fn::If"]
    name = own["Ref"]
    assert (condition, shared) == (f"Own{name}", {"Ref": f"{name}Id"})
    assert stack["Resources"][name]["Condition"] == condition
    config = stack["Resources"][name]["Properties"]["CachePolicyConfig"]
    return config, config["ParametersInCacheKeyAndForwardedToOrigin"]


def test_each_path_has_its_origin(distribution, behaviors):
    origins = {pattern: b["TargetOriginId"] for pattern, b in behaviors.items()}
    expected = {"/": "api", "/sing": "api", "/api/covers/preview": "api", "/api/*": "api", "/e/*/embed.html": "media", "/e/*": "media"}
    assert origins == expected
    assert distribution["DefaultCacheBehavior"]["TargetOriginId"] == "site"
    patterns = list(behaviors)
    assert patterns.index("/api/covers/preview") < patterns.index("/api/*")


def test_the_api_is_not_cached_and_hears_the_owner_token(behaviors):
    api = behaviors["/api/*"]
    assert api["CachePolicyId"] == CACHING_DISABLED
    assert api["OriginRequestPolicyId"] == ALL_VIEWER_EXCEPT_HOST
    assert {"PUT", "POST", "DELETE"} <= set(api["AllowedMethods"])


def edge_functions(behavior):
    """Event -> logical id of the function that runs then."""
    associations = behavior.get("FunctionAssociations", [])
    return {a["EventType"]: a["FunctionARN"]["Fn::GetAtt"][0] for a in associations}


def test_the_way_to_a_language_is_cached_by_what_decides_it_and_not_by_the_link(stack, behaviors):
    config, key = cache_key(stack, behaviors["/"])
    assert behaviors["/sing"]["CachePolicyId"] == behaviors["/"]["CachePolicyId"]
    assert config["MaxTTL"] == 3600
    assert key["HeadersConfig"]["Headers"] == ["Accept-Language", "CloudFront-Viewer-Country"]
    # A network puts parameters of its own on each click. None of them calls the function again: the edge carries them over.
    assert key["QueryStringsConfig"] == {"QueryStringBehavior": "none"}
    for path in ["/", "/sing"]:
        assert edge_functions(behaviors[path]) == {"viewer-request": "WantedLanguages", "viewer-response": "CarryQuery"}


def test_drafts_are_cached_by_their_own_parameters(stack, behaviors):
    _, key = cache_key(stack, behaviors["/api/covers/preview"])
    assert key["QueryStringsConfig"]["QueryStrings"] == ["team", "name", "locale", "country", "peaks"]


def test_an_erased_entry_is_gone_from_the_edge_within_five_minutes(stack, behaviors):
    config, _ = cache_key(stack, behaviors["/e/*"])
    assert config["MaxTTL"] == 300


def test_a_missing_page_is_the_designed_one_and_soon_asked_for_again(distribution):
    # For S3's 403 alone: the API answers 404 itself, and an error page would replace its body.
    pages = [answer for answer in distribution["CustomErrorResponses"] if "ResponsePagePath" in answer]
    (page,) = pages
    assert (page["ErrorCode"], page["ResponseCode"], page["ResponsePagePath"]) == (403, 404, "/404.html")
    assert page["ErrorCachingMinTTL"] <= 10


def test_problems_of_the_api_reach_the_browser_as_they_are(distribution, described_statuses):
    assert {400, 404, 500, 503} <= described_statuses
    replaced = {answer["ErrorCode"] for answer in distribution["CustomErrorResponses"] if "ResponsePagePath" in answer}
    assert not replaced & described_statuses


def test_no_error_of_the_api_is_kept_at_the_edge(distribution, described_statuses):
    # All that CloudFront keeps unasked; it does so in spite of `no-store`, for ten seconds unless told otherwise.
    kept_unasked = {400, 404, 405, 414, 500, 501, 502, 503, 504}
    kept_s = {answer["ErrorCode"]: answer["ErrorCachingMinTTL"] for answer in distribution["CustomErrorResponses"]}
    assert {status: kept_s.get(status, 10) for status in kept_unasked} == dict.fromkeys(kept_unasked, 0)
    assert {status for status in described_statuses if status >= 500} <= kept_unasked


def test_a_stack_makes_no_cache_policy_that_it_is_given(template, stack):
    # An account may have twenty.
    policies = {name for name, r in stack["Resources"].items() if r["Type"] == "AWS::CloudFront::CachePolicy"}
    assert len(policies) == 3
    for name in policies:
        assert template["Conditions"][f"Own{name}"] == {"Fn::Equals": [{"Ref": f"{name}Id"}, ""]}
        assert f"{name}Id" in template["Outputs"]


def test_the_edge_says_who_it_is_to_the_api_and_every_function_behind_it_asks(template, stack, distribution):
    origins = {origin["Id"]: origin for origin in distribution["Origins"]}
    secret = {"HeaderName": "x-refrain-origin", "HeaderValue": {"Ref": "OriginSecret"}}
    assert origins["api"]["OriginCustomHeaders"] == [secret]
    assert "OriginCustomHeaders" not in origins["site"] and "OriginCustomHeaders" not in origins["media"]
    for name, function in template["Resources"].items():
        routed = any(event["Type"] == "HttpApi" for event in function.get("Properties", {}).get("Events", {}).values())
        variables = function.get("Properties", {}).get("Environment", {}).get("Variables", {})
        expected = {"Fn::Sub": "${OriginSecret},${PreviousOriginSecret}"} if routed else None
        assert variables.get("ORIGIN_SECRETS") == expected, name
    for name in ["OriginSecret", "PreviousOriginSecret"]:
        assert template["Parameters"][name]["NoEcho"] is True
    # Nobody forgets it, and nobody's is written here.
    assert "Default" not in template["Parameters"]["OriginSecret"]


def test_functions_know_a_new_secret_before_the_edge_sends_it(stack, distribution):
    # The distribution waits for the API by its domain's name, the API for the aliases that its routes call.
    (api,) = [origin for origin in distribution["Origins"] if origin["Id"] == "api"]
    assert "${HttpApi}" in api["DomainName"]["Fn::Sub"]
    body = json.dumps(stack["Resources"]["HttpApi"]["Properties"]["Body"])
    aliases = [name for name, r in stack["Resources"].items() if r["Type"] == "AWS::Lambda::Alias"]
    assert len([alias for alias in aliases if alias in body]) == len(aliases) - 1  # The queue calls the sweep.


def test_names_that_fans_type_are_logged_nowhere(stack, distribution):
    assert "Logging" not in distribution
    (stage,) = [r["Properties"] for r in stack["Resources"].values() if r["Type"] == "AWS::ApiGatewayV2::Stage"]
    for leak in ["path", "queryString", "routeParam", "identity", "requestOverride"]:
        assert leak not in stage["AccessLogSettings"]["Format"]


def test_every_behaviour_bears_the_security_headers(distribution, behaviors):
    for pattern, behavior in [("*", distribution["DefaultCacheBehavior"]), *behaviors.items()]:
        framed = pattern == "/e/*/embed.html"
        assert behavior["ResponseHeadersPolicyId"] == {"Ref": "EmbedHeaders" if framed else "SecurityHeaders"}
        assert behavior["ViewerProtocolPolicy"] in {"redirect-to-https", "https-only"}


def test_the_small_player_alone_may_be_framed_and_it_can_do_nothing_but_play(stack, behaviors):
    patterns = list(behaviors)
    assert patterns.index("/e/*/embed.html") < patterns.index("/e/*")
    config = stack["Resources"]["EmbedHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    security = config["SecurityHeadersConfig"]
    assert "FrameOptions" not in security
    text = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    rules = dict(rule.strip().split(" ", 1) for rule in text.split(";"))
    assert rules.pop("frame-ancestors") == "*"
    # Its cover is within its own file.
    assert rules.pop("img-src") == "'self' data:"
    assert set(rules.values()) == {"'none'", "'self'"}
    assert {"connect-src", "worker-src", "frame-src"}.isdisjoint(rules) and rules["form-action"] == "'none'"
    (permissions,) = [item for item in config["CustomHeadersConfig"]["Items"] if item["Header"] == "Permissions-Policy"]
    assert "self" not in permissions["Value"]


def test_the_content_security_policy_allows_nothing_inline_and_nobody_else(stack):
    config = stack["Resources"]["SecurityHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    text = config["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"]
    rules = dict(rule.strip().split(" ", 1) for rule in text.split(";"))
    assert rules["default-src"] == "'none'" and rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in text and "*" not in text and "\n" not in text
    elsewhere = {word for rule in rules.values() for word in rule.split() if word.startswith("https:")}
    assert elsewhere == {
        "https://${MediaBucket.RegionalDomainName}",
        "https://${TakesBucket.RegionalDomainName}",
    }
    assert rules["connect-src"].count("https://") == 2


def test_pages_may_use_the_microphone_and_no_other_device(stack):
    config = stack["Resources"]["SecurityHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    headers = {item["Header"]: item["Value"] for item in config["CustomHeadersConfig"]["Items"]}
    allowed = dict(rule.strip().split("=") for rule in headers["Permissions-Policy"].split(","))
    assert {"microphone", "camera", "geolocation"} <= set(allowed)
    assert {device for device, who in allowed.items() if who != "()"} == {"microphone"}
    assert allowed["microphone"] == "(self)"


@pytest.mark.parametrize(
    ("function", "name"),
    [("IndexHtml", "index-html"), ("CarryQuery", "carry-query"), ("WantedLanguages", "wanted-languages")],
)
def test_the_functions_at_the_edge_are_those_that_are_tested(stack, function, name):
    source = (ROOT / "infra" / f"{name}.js").read_text()
    assert stack["Resources"][function]["Properties"]["FunctionCode"] == source
    # CloudFront takes ten kilobytes.
    assert len(source.encode()) < 10_000
    run("node", "--test", f"tests/infra/{name}.test.mjs")


def test_folders_are_completed_to_their_index(distribution, behaviors):
    for behavior in [distribution["DefaultCacheBehavior"], behaviors["/e/*"]]:
        assert edge_functions(behavior) == {"viewer-request": "IndexHtml"}
