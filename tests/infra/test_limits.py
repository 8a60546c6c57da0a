"""Limits: what one route, one function or one address may take from the others."""

import re

import pytest
from conftest import ROOT, of_type


@pytest.fixture(scope="module")
def web_acl():
    from samcli.yamlhelper import yaml_parse

    return yaml_parse((ROOT / "infra" / "web-acl.yaml").read_text())


def test_drafts_leave_the_account_s_requests_to_entries(template, stack):
    (stage,) = of_type(stack, "AWS::ApiGatewayV2::Stage").values()
    (limited,) = stage["RouteSettings"].items()
    route, limit = limited
    method, path = route.split(" ")
    event = template["Resources"]["PreviewCoverFunction"]["Properties"]["Events"]["Get"]["Properties"]
    assert (event["Method"], event["Path"]) == (method, path)
    assert 10 * limit["ThrottlingRateLimit"] <= 10_000 and 10 * limit["ThrottlingBurstLimit"] <= 5_000


def test_drafts_alone_have_a_share_of_the_account_s_concurrency_and_only_when_asked_for(template, stack):
    reserved = {
        name: function["ReservedConcurrentExecutions"]
        for name, function in of_type(stack, "AWS::Lambda::Function").items()
        if "ReservedConcurrentExecutions" in function
    }
    assert reserved == {
        "PreviewCoverFunction": {"Fn::If": ["HasReservedConcurrency", {"Ref": "ReservedConcurrency"}, {"Ref": "AWS::NoValue"}]}
    }
    assert template["Parameters"]["ReservedConcurrency"]["Default"] == 0


def test_the_firewall_answers_429_with_the_problem_that_a_page_waits_for(web_acl):
    acl = web_acl["Resources"]["WebAcl"]["Properties"]
    assert acl["Scope"] == "CLOUDFRONT" and acl["DefaultAction"] == {"Allow": {}}
    for rule in acl["Rules"]:
        response = rule["Action"]["Block"]["CustomResponse"]
        # WAF's own 403 would become the page for missing files.
        assert (response["ResponseCode"], response["CustomResponseBodyKey"]) == (429, "Busy"), rule["Name"]
        assert rule["Statement"]["RateBasedStatement"]["ScopeDownStatement"]["ByteMatchStatement"]["SearchString"].startswith("/api/")
    kinds = (ROOT / "crates" / "api" / "src" / "kind.rs").read_text()
    (title,) = re.findall(r'Busy \d+ "busy" "([^"]+)"', kinds)
    body = acl["CustomResponseBodies"]["Busy"]
    assert body["ContentType"] == "APPLICATION_JSON"
    assert body["Content"] == f'{{"type":"urn:refrain:problem:busy","title":"{title}","status":429}}'
