"""infra/template.yaml is valid by every checker that works without an account; each finds what the others miss."""

import json

from conftest import REGION, ROOT, TEMPLATE, of_type, run, tool


def test_sam_accepts_the_template():
    run(tool("sam"), "validate", "--template", TEMPLATE, "--region", REGION)


def test_sam_finds_nothing_to_lint():
    run(tool("sam"), "validate", "--lint", "--template", TEMPLATE, "--region", REGION)


def test_the_transformed_template_passes_cfn_lint(stack, tmp_path):
    # Catches what lies in Globals, and circular dependencies between resources that SAM adds.
    transformed = tmp_path / "stack.json"
    transformed.write_text(json.dumps(stack))
    run(tool("cfn-lint"), "--regions", REGION, "--", transformed)


def test_every_function_is_a_crate_that_cargo_lambda_builds(template):
    crates = {path.parent.name for path in ROOT.glob("functions/*/Cargo.toml")}
    functions = [r for r in template["Resources"].values() if r["Type"] == "AWS::Serverless::Function"]
    assert {r["Metadata"]["BuildProperties"]["Binary"] for r in functions} == crates
    assert {r["Metadata"]["BuildMethod"] for r in functions} == {"rust-cargolambda"}


def test_functions_run_on_amazon_linux_2023_as_the_parameter_says(stack):
    for name, function in of_type(stack, "AWS::Lambda::Function").items():
        assert function["Runtime"] == "provided.al2023", name
        assert function["Architectures"] == [{"Ref": "Architecture"}], name


def test_functions_that_mix_or_draw_have_a_whole_core(stack):
    functions = of_type(stack, "AWS::Lambda::Function")
    for name in ["MixEntryFunction", "RenderCoverFunction", "PreviewCoverFunction", "SweepTakesFunction"]:
        assert functions[name]["MemorySize"] >= 1769, name


def test_who_is_told_of_a_layer_has_it_and_nobody_else(stack):
    for name, function in of_type(stack, "AWS::Lambda::Function").items():
        layers = [layer["Ref"] for layer in function.get("Layers", [])]
        for variable, layer in {"WORDS_DIR": "WordsLayer", "STUDIO_DIR": "StudioLayer"}.items():
            told = variable in function["Environment"]["Variables"]
            assert any(found.startswith(layer) for found in layers) == told, (name, layer)


def test_routes_answer_before_api_gateway_gives_up(template, stack):
    routed = {
        name
        for name, r in template["Resources"].items()
        for event in r.get("Properties", {}).get("Events", {}).values()
        if event["Type"] == "HttpApi"
    }
    functions = of_type(stack, "AWS::Lambda::Function")
    assert routed
    assert all(functions[name]["Timeout"] <= 29 for name in routed)


def test_the_table_is_on_demand_expires_items_and_has_the_sparse_index(stack):
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    (index,) = table["GlobalSecondaryIndexes"]
    keys = {key["KeyType"]: key["AttributeName"] for key in index["KeySchema"]}
    assert (index["IndexName"], keys) == ("by-state", {"HASH": "state_shard", "RANGE": "created_at"})


def test_the_index_holds_keys_alone_so_that_a_write_costs_one_unit(stack):
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    (index,) = table["GlobalSecondaryIndexes"]
    assert index["Projection"] == {"ProjectionType": "KEYS_ONLY"}
