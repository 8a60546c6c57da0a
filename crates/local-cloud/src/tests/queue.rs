use aws_sdk_s3::primitives::ByteStream;

use super::*;

async fn put(local: &Local, key: &str) {
    let put = local.storage().put_object().bucket("takes-bucket").key(key);
    put.body(ByteStream::from_static(b"la la la"))
        .send()
        .await
        .unwrap();
}

fn key_of(message: &str) -> String {
    let message: serde_json::Value = serde_json::from_str(message).unwrap();
    message["Records"][0]["s3"]["object"]["key"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_new_object_is_told_to_the_worker_and_others_are_not() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    put(&local, "takes/not-asked-for").await;
    let broken = local
        .storage()
        .put_object()
        .bucket("takes-bucket")
        .key("incoming/broken");
    let broken = broken
        .checksum_sha256("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        .body(ByteStream::from_static(b"la"));
    assert!(broken.send().await.is_err());
    put(&local, "incoming/a b").await;
    assert_eq!(key_of(&local.message().await), "incoming/a+b");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_failed_message_comes_back_and_then_lies_with_the_dead_letters() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    // The message about the new bucket, before anything fails.
    let first = local.event().await;
    assert!(first.contains("s3:TestEvent"));
    local.received.failing.store(2, Ordering::SeqCst);
    put(&local, "incoming/poison").await;
    assert_eq!(key_of(&local.message().await), "incoming/poison");
    assert_eq!(key_of(&local.message().await), "incoming/poison");

    let queues = aws_sdk_sqs::Client::new(&local.cloud.sdk);
    let dead = local
        .cloud
        .template
        .queues
        .iter()
        .find(|queue| queue.is_dead_letter_queue)
        .unwrap();
    let receive = queues
        .receive_message()
        .queue_url(&dead.url)
        .wait_time_seconds(20);
    let received = receive.send().await.unwrap().messages.unwrap();
    assert_eq!(key_of(received[0].body().unwrap()), "incoming/poison");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_page_in_the_browser_cannot_send_messages() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let url = local.cloud.addresses.sqs.clone();
    let send = local
        .http
        .post(url)
        .header("origin", "http://evil.example")
        .header("x-amz-target", "AmazonSQS.ListQueues");
    assert_eq!(send.body("{}").send().await.unwrap().status(), 403);
    local.cloud.stop().await;
}
