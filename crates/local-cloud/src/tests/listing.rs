use aws_sdk_s3::primitives::ByteStream;

use super::*;

const BODY: &[u8] = b"la la la";

#[tokio::test]
async fn a_listing_comes_in_pages_and_sums_up_folders() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    for key in ["takes/1/a", "takes/1/b", "takes/2/a", "takes/3", "other/1"] {
        let put = storage.put_object().bucket("takes-bucket").key(key);
        put.body(ByteStream::from_static(BODY))
            .send()
            .await
            .unwrap();
    }
    let mut keys = Vec::new();
    let list = || {
        storage
            .list_objects_v2()
            .bucket("takes-bucket")
            .prefix("takes/")
    };
    let mut pages = list().max_keys(2).into_paginator().send();
    while let Some(page) = pages.next().await {
        keys.extend(
            page.unwrap()
                .contents()
                .iter()
                .map(|object| object.key().unwrap().to_owned()),
        );
    }
    assert_eq!(keys, ["takes/1/a", "takes/1/b", "takes/2/a", "takes/3"]);

    let mut names = Vec::new();
    let mut pages = list().delimiter("/").max_keys(1).into_paginator().send();
    while let Some(page) = pages.next().await {
        let page = page.unwrap();
        names.extend(
            page.common_prefixes()
                .iter()
                .map(|each| each.prefix().unwrap().to_owned()),
        );
        names.extend(
            page.contents()
                .iter()
                .map(|object| object.key().unwrap().to_owned()),
        );
    }
    assert_eq!(names, ["takes/1/", "takes/2/", "takes/3"]);
    let partly = storage
        .list_objects_v2()
        .bucket("takes-bucket")
        .prefix("takes/1/b")
        .send()
        .await
        .unwrap();
    assert_eq!(partly.contents().len(), 1);
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_is_deleted_leaves_no_trace_on_the_disk() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    for key in ["e/1/mix.mp3", "e/1/index.html", "e/2/index.html"] {
        let put = storage.put_object().bucket("media-bucket").key(key);
        put.body(ByteStream::from_static(BODY))
            .send()
            .await
            .unwrap();
    }
    let s3 = folder.path().join("data/s3");
    let before = std::fs::read_dir(&s3).unwrap().count();
    for key in ["e/1/mix.mp3", "e/1/index.html"] {
        storage
            .delete_object()
            .bucket("media-bucket")
            .key(key)
            .send()
            .await
            .unwrap();
    }
    assert!(!s3.join("media-bucket/e/1").exists());
    assert!(s3.join("media-bucket/e/2/index.html").exists());
    assert_eq!(
        std::fs::read_dir(&s3).unwrap().count(),
        before - 4,
        "two sidecars each"
    );
    local.cloud.stop().await;
}
