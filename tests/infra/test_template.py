"""infra/template.yaml is valid by every checker that works without an account; each finds what the others miss."""

from conftest import REGION, ROOT, TEMPLATE, lint, of_type, run, tool


def test_sam_accepts_the_template():
    run(tool("sam"), "validate", "--template", TEMPLATE, "--region", REGION)


def test_sam_finds_nothing_to_lint():
    run(tool("sam"), "validate", "--lint", "--template", TEMPLATE, "--region", REGION)


def test_the_transformed_template_passes_cfn_lint(transform_with, tmp_path):
    # Catches what lies in Globals, and circular dependencies between resources that SAM adds; CodeDeploy's too.
    lint(transform_with(Canary="Canary10Percent5Minutes"), tmp_path)


def test_the_web_acl_passes_cfn_lint_where_it_is_deployed():
    run(tool("cfn-lint"), "--regions", "us-east-1", "--", ROOT / "infra" / "web-acl.yaml")


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


def test_two_stacks_of_an_account_name_nothing_alike(stack):
    names = [layer["LayerName"]["Fn::Sub"] for layer in of_type(stack, "AWS::Lambda::LayerVersion").values()]
    names += [function["Name"]["Fn::Sub"] for function in of_type(stack, "AWS::CloudFront::Function").values()]
    names += [dashboard["DashboardName"]["Fn::Sub"] for dashboard in of_type(stack, "AWS::CloudWatch::Dashboard").values()]
    assert len(names) == 6 and all("${AWS::StackName}" in name for name in names)


def test_the_table_is_on_demand_expires_items_and_has_the_sparse_index(stack):
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires_at", "Enabled": True}
    assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True
    (index,) = table["GlobalSecondaryIndexes"]
    keys = {key["KeyType"]: key["AttributeName"] for key in index["KeySchema"]}
    assert (index["IndexName"], keys) == ("by-state", {"HASH": "state_shard", "RANGE": "created_at"})


def test_what_fans_sent_outlives_the_stack_but_not_a_first_deploy_that_fails(stack):
    for name, resource in stack["Resources"].items():
        if resource["Type"] in {"AWS::DynamoDB::Table", "AWS::S3::Bucket"}:
            assert (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]) == ("RetainExceptOnCreate", "Retain"), name
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    assert table["DeletionProtectionEnabled"] == {"Ref": "Protected"}


def test_the_table_is_encrypted_by_a_key_that_nobody_is_billed_for(stack):
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    assert "SSESpecification" not in table


def test_the_table_is_warm_for_as_many_fans_as_it_says(template):
    allowed = template["Parameters"]["FansPerSecond"]["AllowedValues"]
    units = template["Mappings"]["WarmThroughput"]
    assert [int(fans) for fans in units] == allowed
    for fans, of_fans in units.items():
        fans = int(fans)
        # A fan's writes: 2 + 3 + 3 units of the table, 3 of the index; and six reads. No less than what AWS gives is accepted.
        assert of_fans["TableWrites"] == max(8 * fans, 4_000)
        assert of_fans["IndexWrites"] == max(3 * fans, 4_000)
        assert of_fans["TableReads"] == max(6 * fans, 12_000)
        assert of_fans["IndexReads"] == 12_000


def test_a_name_in_route_53_leads_to_the_edge_by_both_protocols(stack):
    records = stack["Resources"]["Records"]
    assert records["Condition"] == "HasHostedZone"
    sets = records["Properties"]["RecordSets"]
    assert {record["Type"] for record in sets} == {"A", "AAAA"}
    assert all(record["AliasTarget"]["DNSName"] == {"Fn::GetAtt": ["Distribution", "DomainName"]} for record in sets)


def test_the_index_holds_keys_alone_so_that_a_write_costs_one_unit(stack):
    (table,) = of_type(stack, "AWS::DynamoDB::Table").values()
    (index,) = table["GlobalSecondaryIndexes"]
    assert index["Projection"] == {"ProjectionType": "KEYS_ONLY"}
