use std::collections::BTreeSet;

use crate::support::{Fan, takes};

#[tokio::test]
async fn an_erased_entry_leaves_nothing_and_its_page_is_gone() {
    let fan = Fan::new();
    let page = fan.publish().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(fan.objects().await.len() > 5);
    assert_eq!(fan.erase().await.status, 204);
    assert_eq!(fan.objects().await, Vec::<String>::new());
    assert_eq!(fan.fetch(&page).await.status(), 404);
    for file in ["mix.mp3", "embed.html", "phone.jpg"] {
        let gone = fan.fetch(&format!("{page}{file}")).await;
        assert_eq!(gone.status(), 404, "{file}");
    }
    let reply = fan.get().await;
    assert_eq!((reply.status, reply.kind()), (410, "entry-erased"));
}

#[tokio::test]
async fn an_erased_entry_without_a_cover_leaves_neither_its_mix_nor_its_take() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let objects = fan.objects().await;
    let folders: BTreeSet<_> = objects.iter().map(|key| key.split('/').next()).collect();
    assert_eq!(folders, [Some("mixing"), Some("takes")].into());
    assert_eq!(fan.erase().await.status, 204);
    assert_eq!(fan.objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn erasing_twice_is_harmless_and_the_id_is_never_used_again() {
    let fan = Fan::new();
    assert_eq!(fan.erase().await.kind(), "entry-unknown");
    fan.sing(&takes::singer(), "audio/flac").await;
    for _ in 0..2 {
        assert_eq!(fan.erase().await.status, 204);
    }
    for reply in [
        fan.put(&fan.form(b"again", "audio/flac")).await,
        fan.mix().await,
        fan.cover().await,
    ] {
        assert_eq!((reply.status, reply.kind()), (410, "entry-erased"));
    }
}

#[tokio::test]
async fn a_tombstone_says_nothing_of_the_person_and_never_expires() {
    let fan = Fan::new();
    fan.publish().await;
    fan.erase().await;
    let dynamodb = aws_sdk_dynamodb::Client::new(&fan.cloud.sdk);
    let tables = dynamodb.list_tables().send().await.unwrap();
    let id = aws_sdk_dynamodb::types::AttributeValue::S(fan.id.clone());
    let got = dynamodb
        .get_item()
        .table_name(&tables.table_names()[0])
        .key("id", id)
        .send()
        .await
        .unwrap();
    let mut names: Vec<String> = got.item.unwrap().into_keys().collect();
    names.sort();
    assert_eq!(names, ["id", "state", "token_sha256"]);
}

#[tokio::test]
async fn an_erase_that_races_a_mix_leaves_nothing() {
    let take = takes::singer();
    for _ in 0..4 {
        let fan = Fan::new();
        fan.sing(&take, "audio/flac").await;
        let (mixed, erased) = tokio::join!(fan.mix(), fan.erase());
        assert_eq!(erased.status, 204);
        assert!([200, 410].contains(&mixed.status), "{mixed:?}");
        assert_eq!(fan.objects().await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn an_erase_that_races_the_cover_leaves_nothing() {
    let take = takes::singer();
    for _ in 0..4 {
        let fan = Fan::new();
        fan.sing(&take, "audio/flac").await;
        fan.mix().await;
        let (covered, erased) = tokio::join!(fan.cover(), fan.erase());
        assert_eq!(erased.status, 204);
        assert!([200, 410].contains(&covered.status), "{covered:?}");
        assert_eq!(fan.objects().await, Vec::<String>::new());
    }
}
