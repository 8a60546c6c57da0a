use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use super::*;

const BUCKET: &str = "takes-bucket";
const MINUTE: Duration = Duration::from_secs(60);

/// The status and the code of an error; 200 and nothing of anything else.
fn denial<T, E: ProvideErrorMetadata>(
    answer: Result<T, SdkError<E, aws_sdk_s3::config::http::HttpResponse>>,
) -> (u16, String) {
    let Err(SdkError::ServiceError(error)) = answer else {
        return (200, String::new());
    };
    let code = error.err().code().unwrap_or_default();
    (error.raw().status().as_u16(), code.to_owned())
}

fn forbidden(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

/// Stores an object as an operator does.
async fn store(local: &Local, key: &str) {
    let put = local.storage().put_object().bucket(BUCKET).key(key);
    let put = put.if_none_match("*").body(ByteStream::from_static(b"la"));
    put.send().await.unwrap();
}

#[tokio::test]
async fn a_function_reads_and_writes_what_its_role_allows_and_nothing_else() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for key in ["mine/a", "others/a"] {
        store(&local, key).await;
    }
    let storage = aws_sdk_s3::Client::new(&local.cloud.sdk_of("DoubleFunction"));
    let denied = forbidden(403, "AccessDenied");
    for (key, expected) in [
        ("mine/a", forbidden(200, "")),
        ("others/a", denied.clone()),
        // Who may not list the bucket is not told that there is no such object.
        ("mine/b", denied.clone()),
    ] {
        let got = storage.get_object().bucket(BUCKET).key(key).send().await;
        assert_eq!(denial(got), expected, "{key}");
    }
    let head = storage.head_object().bucket(BUCKET).key("others/a");
    assert_eq!(denial(head.send().await).0, 403);
    let list = storage.list_objects_v2().bucket(BUCKET).send().await;
    assert_eq!(denial(list), denied);
    let delete = storage.delete_object().bucket(BUCKET).key("mine/a");
    assert_eq!(denial(delete.send().await), denied);
    // A copy reads one object and writes another.
    for (from, to, expected) in [
        ("mine/a", "incoming/a", 200),
        ("others/a", "incoming/b", 403),
        ("mine/a", "others/b", 403),
    ] {
        let copy = storage.copy_object().bucket(BUCKET).key(to);
        let copied = copy.copy_source(format!("{BUCKET}/{from}")).send().await;
        assert_eq!(denial(copied).0, expected, "{from} {to}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn of_a_list_of_objects_only_those_are_deleted_that_may_be() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    store(&local, "mine/a").await;
    let storage = aws_sdk_s3::Client::new(&local.cloud.sdk_of("DoubleFunction"));
    let object = ObjectIdentifier::builder().key("mine/a").build().unwrap();
    let delete = Delete::builder().objects(object).build().unwrap();
    let answer = storage.delete_objects().bucket(BUCKET).delete(delete);
    let answer = answer.send().await.unwrap();
    assert_eq!(answer.errors()[0].code(), Some("AccessDenied"));
    let there = local.storage().head_object().bucket(BUCKET).key("mine/a");
    assert!(there.send().await.is_ok());
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_signed_address_can_do_what_its_signer_can() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for key in ["mine/a", "others/a"] {
        store(&local, key).await;
    }
    for (function, key, age, expected) in [
        ("DoubleFunction", "mine/a", Duration::ZERO, 200),
        ("DoubleFunction", "others/a", Duration::ZERO, 403),
        ("EchoFunction", "mine/a", Duration::ZERO, 403),
        // Valid for five minutes, but the bucket wants none that is older than one.
        ("DoubleFunction", "mine/a", 2 * MINUTE, 403),
    ] {
        let storage = aws_sdk_s3::Client::new(&local.cloud.sdk_of(function));
        let signing = PresigningConfig::builder()
            .start_time(SystemTime::now() - age)
            .expires_in(5 * MINUTE);
        let get = storage.get_object().bucket(BUCKET).key(key);
        let signed = get.presigned(signing.build().unwrap()).await.unwrap();
        let answer = local.http.get(signed.uri()).send().await.unwrap();
        assert_eq!(answer.status(), expected, "{function} {key} {age:?}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_a_bucket_denies_nobody_may_do() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let function = aws_sdk_s3::Client::new(&local.cloud.sdk_of("DoubleFunction"));
    for storage in [function, local.storage()] {
        let put = || storage.put_object().bucket(BUCKET).key("mine/new");
        assert_eq!(denial(put().send().await), forbidden(403, "AccessDenied"));
        let put = put().if_none_match("*").send().await;
        assert!([200, 412].contains(&denial(put).0));
    }
    for (tagging, expected) in [
        (None, 403),
        (Some("other=1"), 403),
        (Some("mood=loud"), 200),
    ] {
        let put = local.storage().put_object().bucket(BUCKET).key("tagged/a");
        let put = put.set_tagging(tagging.map(str::to_owned)).send().await;
        assert_eq!(denial(put).0, expected, "{tagging:?}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn who_may_store_an_object_may_not_tag_it_for_that() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = aws_sdk_s3::Client::new(&local.cloud.sdk_of("DoubleFunction"));
    let denied = forbidden(403, "AccessDenied");
    let put = || storage.put_object().bucket(BUCKET).key("incoming/a");
    let tagged = put().tagging("mood=loud").send().await;
    assert_eq!(denial(tagged), denied);
    assert_eq!(denial(put().send().await).0, 200);
    let tags = storage.get_object_tagging().bucket(BUCKET);
    assert_eq!(denial(tags.key("incoming/a").send().await), denied);
    let untag = storage.delete_object_tagging().bucket(BUCKET);
    assert_eq!(denial(untag.key("incoming/a").send().await), denied);
    local.cloud.stop().await;
}

#[tokio::test]
async fn the_table_and_the_queue_deny_as_those_of_aws_do() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let url = local.cloud.template.queues[1].url.clone();
    for (function, status) in [("SlowFunction", 200), ("EchoFunction", 400)] {
        let items = aws_sdk_dynamodb::Client::new(&local.cloud.sdk_of(function));
        let id = AttributeValue::S("1".to_owned());
        let get = items.get_item().table_name("EntriesTable").key("id", id);
        let code = if status == 200 {
            ""
        } else {
            "AccessDeniedException"
        };
        assert_eq!(denial(get.send().await), forbidden(status, code));
    }
    let items = aws_sdk_dynamodb::Client::new(&local.cloud.sdk_of("SlowFunction"));
    let scanned = items.scan().table_name("EntriesTable").send().await;
    assert_eq!(denial(scanned), forbidden(400, "AccessDeniedException"));

    for (function, expected) in [
        ("SlowFunction", forbidden(200, "")),
        ("EchoFunction", forbidden(403, "AccessDenied")),
    ] {
        let queues = aws_sdk_sqs::Client::new(&local.cloud.sdk_of(function));
        let send = queues.send_message().queue_url(&url).message_body("la");
        assert_eq!(denial(send.send().await), expected, "{function}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_key_of_another_cloud_and_no_key_are_denied() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let items = aws_sdk_dynamodb::Client::new(&local.cloud.sdk_of("NoFunction"));
    let scanned = items.scan().table_name("EntriesTable").send().await;
    assert_eq!(
        denial(scanned),
        forbidden(400, "UnrecognizedClientException")
    );
    let post = local.http.post(&local.cloud.addresses.dynamodb);
    let post = post.header("x-amz-target", "DynamoDB_20120810.ListTables");
    assert_eq!(post.body("{}").send().await.unwrap().status(), 400);
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_functions_and_services_use_of_their_grants_is_written_down_once() {
    let folder = folder();
    let grants = folder.path().join("grants");
    let options = Options {
        grants: Some(grants.clone()),
        ..options(folder.path())
    };
    let local = Local::of(&options).await;
    assert_eq!(local.get("/en/index.html").await.status(), 200);
    store(&local, "mine/a").await;
    let storage = aws_sdk_s3::Client::new(&local.cloud.sdk_of("DoubleFunction"));
    for _ in 0..2 {
        let get = storage.get_object().bucket(BUCKET).key("mine/a");
        get.send().await.unwrap();
    }
    local.cloud.stop().await;
    let files = std::fs::read_dir(grants).unwrap();
    let used: String = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let mut used: Vec<&str> = used.lines().collect();
    used.sort_unstable();
    assert_eq!(
        used,
        [
            "CloudFrontReadsSite s3:GetObject arn:aws:s3:::site-bucket/*",
            "DoubleFunctionRole s3:GetObject arn:aws:s3:::takes-bucket/mine/*",
            "TakesTell sqs:SendMessage arn:aws:sqs:us-east-1:000000000000:SweepQueue",
        ]
    );
}
