//! Which action on which queue an SQS request stands for.
//! <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html>

use serde_json::Value as Json;

use crate::access::Request;
use crate::template::queue_arn;

/// What an operation with this body asks for. A batch is the action of its parts.
pub fn request(operation: &str, body: &Json) -> Request {
    let action = format!("sqs:{}", operation.trim_end_matches("Batch"));
    let url = body["QueueUrl"].as_str();
    let name = url.and_then(|url| url.rsplit('/').next());
    let name = name.or_else(|| body["QueueName"].as_str());
    Request::new(action, name.map_or("*".to_owned(), queue_arn))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_operation_stands_for_an_action_on_a_queue() {
        let url = json!({ "QueueUrl": "http://127.0.0.1:8083/000000000000/SweepQueue" });
        let arn = "arn:aws:sqs:us-east-1:000000000000:SweepQueue";
        for (operation, body, action, resource) in [
            ("SendMessage", &url, "sqs:SendMessage", arn),
            ("SendMessageBatch", &url, "sqs:SendMessage", arn),
            (
                "ChangeMessageVisibilityBatch",
                &url,
                "sqs:ChangeMessageVisibility",
                arn,
            ),
            (
                "GetQueueUrl",
                &json!({ "QueueName": "SweepQueue" }),
                "sqs:GetQueueUrl",
                arn,
            ),
            ("ListQueues", &json!({}), "sqs:ListQueues", "*"),
        ] {
            let asked = request(operation, body);
            assert_eq!(
                (asked.action.as_str(), asked.resource.as_str()),
                (action, resource)
            );
        }
    }
}
