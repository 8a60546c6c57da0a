use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_s3::primitives::ByteStream;

use super::*;

#[tokio::test]
async fn a_restart_loses_no_item_object_or_message() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let items = local.items();
    items
        .put_item()
        .table_name("EntriesTable")
        .item("id", AttributeValue::S("1".to_owned()))
        .send()
        .await
        .unwrap();
    let put = local
        .storage()
        .put_object()
        .bucket("media-bucket")
        .key("private/mix.mp3");
    put.body(ByteStream::from_static(b"la"))
        .send()
        .await
        .unwrap();
    let queues = aws_sdk_sqs::Client::new(&local.cloud.sdk);
    let url = &local.cloud.template.events.queues[0].queue.url;
    queues
        .send_message()
        .queue_url(url)
        .delay_seconds(1)
        .message_body("later")
        .send()
        .await
        .unwrap();
    local.cloud.stop().await;

    let mut local = Local::start(folder.path()).await;
    let items = local.items();
    let item = items
        .get_item()
        .table_name("EntriesTable")
        .key("id", AttributeValue::S("1".to_owned()))
        .send()
        .await
        .unwrap();
    assert!(item.item.is_some());
    let object = local
        .storage()
        .get_object()
        .bucket("media-bucket")
        .key("private/mix.mp3")
        .send()
        .await
        .unwrap();
    assert_eq!(object.body.collect().await.unwrap().to_vec(), b"la");
    assert_eq!(local.message().await, "later");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_deleted_message_does_not_come_back_after_a_restart() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    let queues = aws_sdk_sqs::Client::new(&local.cloud.sdk);
    let url = local.cloud.template.events.queues[0].queue.url.clone();
    queues
        .send_message()
        .queue_url(&url)
        .message_body("once")
        .send()
        .await
        .unwrap();
    assert_eq!(local.message().await, "once");
    let journal = folder.path().join("data/queue");
    tokio::time::timeout(TIME_LIMIT, async {
        while std::fs::read_dir(&journal).unwrap().count() > 0 {
            tokio::task::yield_now().await;
        }
    })
    .await
    .unwrap();
    local.cloud.stop().await;
}

#[tokio::test]
async fn an_object_stored_just_before_a_kill_is_told_of_at_the_next_start() {
    let folder = folder();
    let data = folder.path().join("data");
    for (key, exists) in [("there", true), ("never-came", false)] {
        let note = serde_json::json!({
            "event": "ObjectCreated:Put", "bucket": "takes-bucket", "key": format!("incoming/{key}"), "size_bytes": 2, "etag": "e",
        });
        std::fs::create_dir_all(data.join("events")).unwrap();
        std::fs::write(data.join(format!("events/{key}.json")), note.to_string()).unwrap();
        std::fs::create_dir_all(data.join("s3/takes-bucket/incoming")).unwrap();
        if exists {
            std::fs::write(data.join("s3/takes-bucket/incoming").join(key), "la").unwrap();
        }
    }
    let mut local = Local::start(folder.path()).await;
    assert!(local.message().await.contains("incoming/there"));
    assert_eq!(std::fs::read_dir(data.join("events")).unwrap().count(), 0);
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_stands_in_the_way_is_said_in_one_line() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let fails = async |options: &Options| match Cloud::start(options, &functions::named).await {
        Ok(_) => panic!("started"),
        Err(error) => error.to_string(),
    };
    let mut options = options(folder.path());
    let running = fails(&options).await;
    assert!(
        running.contains("another `refrain dev` is running")
            && running.contains(&local.cloud.addresses.public),
        "{running}"
    );

    options.data = folder.path().join("other");
    let port = local
        .cloud
        .addresses
        .public
        .rsplit(':')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    options.port = Port::Exactly(port);
    assert_eq!(
        fails(&options).await,
        format!("port {port} is in use: stop what listens there, or choose another with --port")
    );

    options.port = Port::Any;
    options.site = folder.path().join("nowhere");
    assert!(
        fails(&options)
            .await
            .ends_with("nowhere is missing: run `refrain build` first")
    );
    options.site = folder.path().join("site");
    std::fs::write(&options.template, "Resources:\n  A: b: c\n").unwrap();
    let error = fails(&options).await;
    let expected = "template.yaml:2, the file is not valid YAML";
    assert!(error.contains(expected), "{error}");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_table_of_another_shape_is_not_used_silently() {
    let folder = folder();
    Local::start(folder.path()).await.cloud.stop().await;
    let path = folder.path().join("template.yaml");
    let changed = std::fs::read_to_string(&path)
        .unwrap()
        .replace("AttributeName: id,", "AttributeName: key,");
    std::fs::write(&path, changed).unwrap();
    let Err(error) = Cloud::start(&options(folder.path()), &functions::named).await else {
        panic!("started")
    };
    assert!(
        error.to_string().contains("Table has other keys"),
        "{error}"
    );
}

/// Stores an object that is as old and has the tags that its key says.
async fn store(local: &Local, folder: &Path, bucket: &str, key: &str) {
    let storage = local.storage();
    let put = storage.put_object().bucket(bucket).key(key);
    let mood = if key.contains("loud") {
        "loud"
    } else {
        "quiet"
    };
    let put = put.tagging(format!("mood={mood}"));
    let put = put.body(ByteStream::from_static(b"la"));
    put.send().await.unwrap();
    if key.contains("not-any-more") {
        let untag = storage.delete_object_tagging().bucket(bucket).key(key);
        untag.send().await.unwrap();
    }
    if key.ends_with("old") {
        let path = folder.join("data/s3").join(bucket).join(key);
        let three_days_ago = SystemTime::now() - Duration::from_secs(3 * 24 * 3600);
        let file = std::fs::File::options().write(true).open(path).unwrap();
        file.set_modified(three_days_ago).unwrap();
    }
}

#[tokio::test]
async fn what_has_expired_is_taken_away() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let items = local.items();
    let put = items.put_item().table_name("EntriesTable");
    let put = put.item("id", AttributeValue::S("1".to_owned()));
    put.item("expires_at", AttributeValue::N("1".to_owned()))
        .send()
        .await
        .unwrap();
    for key in ["incoming/old", "incoming/new", "takes/old"] {
        store(&local, folder.path(), "takes-bucket", key).await;
    }
    for key in ["loud-old", "loud-new", "quiet-old", "not-any-more-loud-old"] {
        let key = format!("tagged/{key}");
        store(&local, folder.path(), "takes-bucket", &key).await;
    }
    for key in ["mixing/old", "mixing/new", "private/old"] {
        store(&local, folder.path(), "media-bucket", key).await;
    }
    local.cloud.stop().await;

    let local = Local::start(folder.path()).await;
    let items = local.items();
    let objects = folder.path().join("data/s3");
    let is_there = |object: &str| objects.join(object).exists();
    tokio::time::timeout(TIME_LIMIT, async {
        let left = async || {
            items
                .scan()
                .table_name("EntriesTable")
                .send()
                .await
                .unwrap()
                .count()
        };
        while left().await > 0
            || is_there("takes-bucket/incoming/old")
            || is_there("takes-bucket/tagged/loud-old")
            || is_there("media-bucket/mixing/old")
        {
            tokio::task::yield_now().await;
        }
    })
    .await
    .unwrap();
    for stays in [
        "takes-bucket/incoming/new",
        "takes-bucket/takes/old",
        "takes-bucket/tagged/loud-new",
        "takes-bucket/tagged/quiet-old",
        "takes-bucket/tagged/not-any-more-loud-old",
        "media-bucket/mixing/new",
        "media-bucket/private/old",
    ] {
        assert!(is_there(stays), "{stays}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn nothing_of_a_deleted_item_is_left_on_the_disk_after_a_stop() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let secret = "Zoé-Marguerite-Floréal";
    let put = |id: usize, name: &str| {
        let put = local.items().put_item().table_name("EntriesTable");
        put.item("id", text(&id.to_string()))
            .item("name", text(name))
    };
    // Enough that the deleted item is neither the first nor the last of its page.
    for id in 0..20 {
        let name = if id == 7 { secret } else { "somebody" };
        put(id, name).send().await.unwrap();
    }
    // Replaced by a tombstone, as erasing does.
    let tombstone = local.items().put_item().table_name("EntriesTable");
    tombstone.item("id", text("7")).send().await.unwrap();
    local.cloud.stop().await;

    let mut files = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "{}", path.display());
            files += 1;
        }
    }
    assert!(files > 0);
}
