use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Tag, Tagging};

use super::*;

const BODY: &[u8] = b"la la la";

/// The tags of an object as they are written in a header; the code of the error if there are none to read.
async fn tags(local: &Local, key: &str) -> Result<String, String> {
    let get = local.storage().get_object_tagging();
    let got = get.bucket("takes-bucket").key(key).send().await;
    let got = got.map_err(|error| error.code().unwrap_or_default().to_owned())?;
    let pairs = got.tag_set().iter();
    let pairs = pairs.map(|tag| format!("{}={}", tag.key(), tag.value()));
    Ok(pairs.collect::<Vec<_>>().join("&"))
}

#[tokio::test]
async fn an_object_keeps_its_tags_until_they_or_it_are_deleted_or_it_is_written_anew() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let put = async |local: &Local, tagging: Option<&str>| {
        let put = local.storage().put_object().bucket("takes-bucket");
        let put = put.set_tagging(tagging.map(str::to_owned)).key("takes/a");
        put.body(ByteStream::from_static(BODY)).send().await
    };
    put(&local, Some("mood=loud&by=zo%C3%A9")).await.unwrap();
    local.cloud.stop().await;
    let local = Local::start(folder.path()).await;
    assert_eq!(tags(&local, "takes/a").await.unwrap(), "by=zoé&mood=loud");

    let storage = local.storage();
    let untag = |key: &str| {
        let untag = storage.delete_object_tagging().bucket("takes-bucket");
        untag.key(key).send()
    };
    for _ in 0..2 {
        untag("takes/a").await.unwrap();
        assert_eq!(tags(&local, "takes/a").await.unwrap(), "");
    }
    put(&local, Some("mood=quiet")).await.unwrap();
    assert_eq!(tags(&local, "takes/a").await.unwrap(), "mood=quiet");
    put(&local, None).await.unwrap();
    assert_eq!(tags(&local, "takes/a").await.unwrap(), "");
    put(&local, Some("mood=loud")).await.unwrap();
    let delete = storage.delete_object().bucket("takes-bucket");
    delete.key("takes/a").send().await.unwrap();
    assert_eq!(tags(&local, "takes/a").await.unwrap_err(), "NoSuchKey");
    let missing = untag("takes/a").await.unwrap_err();
    assert_eq!(missing.code(), Some("NoSuchKey"));
    put(&local, None).await.unwrap();
    assert_eq!(tags(&local, "takes/a").await.unwrap(), "");

    let twice = put(&local, Some("mood=loud&mood=quiet")).await;
    assert_eq!(twice.unwrap_err().code(), Some("InvalidArgument"));
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_s3_does_with_tags_beyond_that_is_said_not_to_be_here() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    let put = storage.put_object().bucket("takes-bucket").key("takes/a");
    put.tagging("mood=loud").send().await.unwrap();
    let copy = storage.copy_object().bucket("takes-bucket").key("takes/b");
    let copied = copy.copy_source("takes-bucket/takes/a").send().await;
    assert_eq!(copied.unwrap_err().code(), Some("NotImplemented"));
    let tag = Tag::builder().key("mood").value("quiet").build().unwrap();
    let tagging = Tagging::builder().tag_set(tag).build().unwrap();
    let put = storage.put_object_tagging().bucket("takes-bucket");
    let put = put.key("takes/a").tagging(tagging).send().await;
    assert_eq!(put.unwrap_err().code(), Some("NotImplemented"));
    local.cloud.stop().await;
}
