use aws_sdk_dynamodb::types::AttributeValue;

use super::*;

async fn put(local: &Local, id: &str) {
    let put = local.items().put_item().table_name("CountedTable");
    put.item("id", AttributeValue::S(id.to_owned()))
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn changes_of_a_table_reach_its_consumer_in_their_order() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    put(&local, "a").await;
    put(&local, "b").await;
    let delete = local.items().delete_item().table_name("CountedTable");
    delete
        .key("id", AttributeValue::S("a".to_owned()))
        .send()
        .await
        .unwrap();
    for expected in ["INSERT a", "INSERT b", "REMOVE a"] {
        assert_eq!(local.message().await, expected);
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_change_that_fails_is_tried_again_and_then_skipped() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    assert!(local.event().await.contains("s3:TestEvent"));
    // The fixture's consumer is tried once more.
    local.received.failing.store(2, Ordering::SeqCst);
    put(&local, "a").await;
    assert_eq!(local.message().await, "INSERT a");
    assert_eq!(local.message().await, "INSERT a");
    put(&local, "b").await;
    assert_eq!(local.message().await, "INSERT b");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_restart_goes_on_after_the_last_change_that_is_done() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    put(&local, "a").await;
    assert_eq!(local.message().await, "INSERT a");
    let position = folder
        .path()
        .join("data/streams/CountFunction-CountedTable");
    tokio::time::timeout(TIME_LIMIT, async {
        while std::fs::read_to_string(&position).unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    })
    .await
    .unwrap();
    local.cloud.stop().await;

    let mut local = Local::start(folder.path()).await;
    put(&local, "b").await;
    assert_eq!(local.message().await, "INSERT b");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_table_gains_a_stream_when_the_template_does() {
    let folder = folder();
    let path = folder.path().join("template.yaml");
    let with_stream = std::fs::read_to_string(&path).unwrap();
    let start = with_stream.find("  CountFunction:").unwrap();
    let end = with_stream.find("  DoubleFunction:").unwrap();
    let without = format!("{}{}", &with_stream[..start], &with_stream[end..]).replace(
        "StreamSpecification: { StreamViewType: NEW_IMAGE }",
        "Tags: []",
    );
    std::fs::write(&path, without).unwrap();
    let local = Local::start(folder.path()).await;
    put(&local, "before").await;
    local.cloud.stop().await;

    std::fs::write(&path, with_stream).unwrap();
    let mut local = Local::start(folder.path()).await;
    put(&local, "after").await;
    assert_eq!(local.message().await, "INSERT after");
    local.cloud.stop().await;
}
