"""What is logged, traced, shown and heard of."""

import json
import re

import pytest
from conftest import ROOT, of_type

# What the functions measure, by infra/template.yaml's namespace.
METRICS = {
    "EntriesCreated", "EntriesMixed", "EntriesPublished", "EntriesErased", "MixMs", "CoverMs", "Refusals", "MixFailures", "PermanentFaults",
}  # fmt: skip
# The words of API Gateway for a request that it answered itself, by the documentation's examples. `-` stands for nothing.
QUIET = {"error.responseType": "-", "error.message": "-", "error.messageString": "-"}
REFUSED = {
    "error.responseType": "THROTTLED",
    "error.message": "Too Many Requests",
    "error.messageString": '"Too Many Requests"',
    "responseLatency": "-",
}


@pytest.fixture(scope="module")
def alarms(stack):
    return of_type(stack, "AWS::CloudWatch::Alarm")


@pytest.mark.parametrize("answer", [QUIET, REFUSED])
def test_a_line_of_the_api_s_log_is_json_whatever_was_answered(stack, answer):
    (stage,) = of_type(stack, "AWS::ApiGatewayV2::Stage").values()
    line = re.sub(r"\$context\.([A-Za-z.]+)", lambda found: answer.get(found[1], "7"), stage["AccessLogSettings"]["Format"])
    assert "$" not in line and "\n" not in line
    assert json.loads(line)["message"] == answer["error.message"]


def measured(alarm):
    """(namespace, metric, dimensions) of everything that an alarm looks at."""
    if "MetricName" in alarm:
        yield alarm["Namespace"], alarm["MetricName"], {d["Name"]: d["Value"] for d in alarm["Dimensions"]}
    for query in alarm.get("Metrics", []):
        if "MetricStat" in query:
            metric = query["MetricStat"]["Metric"]
            yield metric["Namespace"], metric["MetricName"], {d["Name"]: d["Value"] for d in metric["Dimensions"]}


def test_what_can_go_wrong_has_an_alarm(alarms):
    heard = {(namespace, metric) for alarm in alarms.values() for namespace, metric, _ in measured(alarm)}
    assert {
        ("Refrain", "PermanentFaults"),
        ("Refrain", "MixFailures"),
        ("AWS/Lambda", "Errors"),
        ("AWS/Lambda", "Throttles"),
        ("AWS/DynamoDB", "WriteThrottleEvents"),
        ("AWS/ApiGateway", "5xx"),
        ("AWS/ApiGateway", "IntegrationLatency"),
        ("AWS/SQS", "ApproximateAgeOfOldestMessage"),
        ("AWS/SQS", "ApproximateNumberOfMessagesVisible"),
    } <= heard


@pytest.mark.parametrize("name", ["FunctionErrorsAlarm", "FunctionThrottlesAlarm"])
def test_no_function_fails_unheard(stack, alarms, name):
    heard = [dimensions["FunctionName"]["Ref"] for _, _, dimensions in measured(alarms[name])]
    assert sorted(heard) == sorted(of_type(stack, "AWS::Lambda::Function"))


def test_each_kind_of_failed_take_is_looked_at_by_itself(alarms):
    source = (ROOT / "crates" / "take" / "src" / "error_kind.rs").read_text()
    kinds = set(re.findall(r'rename = "(take-[a-z-]+)"', source))
    heard = {dimensions["Kind"] for _, _, dimensions in measured(alarms["MixFailuresAlarm"]) if "Kind" in dimensions}
    assert kinds and heard == kinds | {"broken"}


def test_an_alarm_computes_with_ten_metrics_at_most_and_answers_with_one(alarms):
    for name, alarm in alarms.items():
        queries = alarm.get("Metrics", [])
        assert len([query for query in queries if "MetricStat" in query]) <= 10, name
        assert not queries or [query["Id"] for query in queries if query.get("ReturnData", True)] == ["result"], name


def test_our_own_metrics_are_those_that_functions_write_for_this_stack(stack, alarms):
    own = [(metric, dimensions) for alarm in alarms.values() for space, metric, dimensions in measured(alarm) if space == "Refrain"]
    assert own and {metric for metric, _ in own} <= METRICS
    assert all(dimensions["Stack"] == {"Ref": "AWS::StackName"} for _, dimensions in own)
    body = dashboard(stack)
    shown = {metric[1] for widget in body["widgets"] for metric in widget["properties"].get("metrics", []) if metric[0] == "Refrain"}
    shown |= set(re.findall(r'MetricName=\\?"(\w+)', json.dumps(body)))
    assert shown == METRICS


def dashboard(stack):
    (board,) = of_type(stack, "AWS::CloudWatch::Dashboard").values()
    text = board["DashboardBody"]["Fn::Sub"]
    for name in re.findall(r"\$\{(\w+)[.}]", text):
        assert name in stack["Resources"] or name in {"Stage", "AWS"}, name
    return json.loads(text)


def test_the_dashboard_shows_every_alarm(stack, alarms):
    (shown,) = [widget["properties"]["alarms"] for widget in dashboard(stack)["widgets"] if widget["type"] == "alarm"]
    assert sorted(shown) == sorted(f"${{{name}.Arn}}" for name in alarms)


def test_every_function_is_traced_and_may_say_so(stack):
    for name, function in of_type(stack, "AWS::Lambda::Function").items():
        assert function["TracingConfig"] == {"Mode": "Active"}, name
        role = stack["Resources"][function["Role"]["Fn::GetAtt"][0]]["Properties"]
        assert any("xray" in json.dumps(arn).lower() for arn in role["ManagedPolicyArns"]), name


def test_costs_are_heard_of_before_they_are_spent(stack):
    budget = stack["Resources"]["Budget"]
    assert budget["Condition"] == "HasBudget"
    kinds = [each["Notification"]["NotificationType"] for each in budget["Properties"]["NotificationsWithSubscribers"]]
    assert kinds == ["ACTUAL", "FORECASTED"]


def test_logs_end_with_the_month_and_with_the_stack(stack):
    groups = [r for r in stack["Resources"].values() if r["Type"] == "AWS::Logs::LogGroup"]
    assert groups
    for group in groups:
        assert (group["DeletionPolicy"], group["Properties"]["RetentionInDays"]) == ("Delete", 30)
