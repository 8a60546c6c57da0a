//! Which actions on which tables and indexes a DynamoDB request stands for.
//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html>

use serde_json::Value as Json;

use crate::access::Request;
use crate::template::table_arn;

/// What an operation with this body asks for, all of which has to be allowed.
pub fn requests(operation: &str, body: &Json) -> Vec<Request> {
    match operation {
        "BatchGetItem" | "BatchWriteItem" => {
            let tables = body["RequestItems"].as_object().into_iter().flatten();
            tables
                .map(|(table, _)| on(operation, table, None))
                .collect()
        }
        "TransactGetItems" | "TransactWriteItems" => {
            let items = body["TransactItems"].as_array().into_iter().flatten();
            let parts = items.filter_map(Json::as_object).flatten();
            parts
                .map(|(part, request)| {
                    let action = match part.as_str() {
                        "ConditionCheck" => "ConditionCheckItem".to_owned(),
                        part => format!("{part}Item"),
                    };
                    on(&action, text(&request["TableName"]), None)
                })
                .collect()
        }
        _ => match text(&body["TableName"]) {
            "" => vec![Request::new(format!("dynamodb:{operation}"), "*")],
            table => vec![on(operation, table, body["IndexName"].as_str())],
        },
    }
}

fn on(action: &str, table: &str, index: Option<&str>) -> Request {
    let table = match table.starts_with("arn:") {
        true => table.to_owned(),
        false => table_arn(table),
    };
    let resource = match index {
        Some(index) => format!("{table}/index/{index}"),
        None => table,
    };
    Request::new(format!("dynamodb:{action}"), resource)
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_operation_stands_for_actions_on_tables_and_indexes() {
        let arn = "arn:aws:dynamodb:us-east-1:000000000000:table";
        for (operation, body, expected) in [
            (
                "GetItem",
                json!({ "TableName": "T" }),
                vec![("dynamodb:GetItem", format!("{arn}/T"))],
            ),
            (
                "Query",
                json!({ "TableName": "T", "IndexName": "by-state" }),
                vec![("dynamodb:Query", format!("{arn}/T/index/by-state"))],
            ),
            (
                "BatchGetItem",
                json!({ "RequestItems": { "T": {}, "U": {} } }),
                vec![
                    ("dynamodb:BatchGetItem", format!("{arn}/T")),
                    ("dynamodb:BatchGetItem", format!("{arn}/U")),
                ],
            ),
            (
                "TransactWriteItems",
                json!({ "TransactItems": [
                    { "Put": { "TableName": "T" } }, { "ConditionCheck": { "TableName": "U" } },
                ] }),
                vec![
                    ("dynamodb:PutItem", format!("{arn}/T")),
                    ("dynamodb:ConditionCheckItem", format!("{arn}/U")),
                ],
            ),
            (
                "ListTables",
                json!({}),
                vec![("dynamodb:ListTables", "*".to_owned())],
            ),
        ] {
            let asked = requests(operation, &body);
            let asked: Vec<_> = asked
                .iter()
                .map(|request| (request.action.as_str(), request.resource.clone()))
                .collect();
            assert_eq!(asked, expected, "{operation}");
        }
    }
}
