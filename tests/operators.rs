//! What operators do: review, take down, export.

use std::collections::HashMap;

use api::App;
use campaign::{EntryId, Mixed, Record};
use refrain::operate::{self, Deployment};

use crate::support::{Fan, cloud, root, takes};

fn open() -> &'static App {
    let variable = |name: &str| cloud().variables[name].clone();
    let deployment = Deployment {
        table: variable("TABLE_NAME"),
        takes_bucket: variable("TAKES_BUCKET"),
        media_bucket: variable("MEDIA_BUCKET"),
        queue_url: variable("QUEUE_URL"),
        public_url: variable("PUBLIC_URL"),
        words_dir: root().join("build/layers/words/words"),
    };
    operate::open(deployment, &cloud().sdk).unwrap()
}

/// An entry whose name the campaign wants to look at.
async fn flagged() -> Fan {
    let fan = Fan::new();
    let take = takes::singer();
    let mut form = fan.form(&take, "audio/flac");
    let word = cloud()
        .campaign
        .flagged_words
        .first()
        .expect("the demo campaign flags some word");
    form["name"] = format!("{word} {}", &fan.id[..4]).into();
    let reserved = fan.put(&form).await;
    assert_eq!(fan.upload(&reserved.body["upload"], &take).await, 200);
    fan.mix().await;
    let printed = fan.cover().await;
    assert_eq!(printed.entry()["state"], "in-review");
    assert_eq!(printed.entry()["share_page"], serde_json::Value::Null);
    fan
}

async fn page_status(fan: &Fan) -> u16 {
    fan.fetch(&format!("/e/{}/", fan.id))
        .await
        .status()
        .as_u16()
}

#[tokio::test]
async fn a_flagged_name_waits_and_an_operator_publishes_it() {
    let fan = flagged().await;
    assert_eq!(page_status(&fan).await, 404);
    let mut listed = Vec::new();
    operate::list(open(), &mut listed, 1_000).await.unwrap();
    assert!(String::from_utf8(listed).unwrap().contains(&fan.id));

    operate::publish(open(), &fan.id).await.unwrap();
    assert_eq!(page_status(&fan).await, 200);
    assert_eq!(fan.get().await.entry()["state"], "published");
    operate::publish(open(), &fan.id).await.unwrap();
}

#[tokio::test]
async fn a_rejected_entry_never_shows_and_its_owner_keeps_it() {
    let fan = flagged().await;
    operate::withdraw(open(), &fan.id).await.unwrap();
    assert_eq!(page_status(&fan).await, 404);
    let seen = fan.get().await;
    assert_eq!(seen.entry()["state"], "rejected");
    assert!(seen.entry()["mix"].is_object());
}

#[tokio::test]
async fn a_takedown_empties_the_public_folder() {
    let fan = Fan::new();
    fan.publish().await;
    operate::withdraw(open(), &fan.id).await.unwrap();
    assert_eq!(page_status(&fan).await, 404);
    let public: Vec<String> = fan
        .objects()
        .await
        .into_iter()
        .filter(|key| key.starts_with("e/"))
        .collect();
    assert_eq!(public, Vec::<String>::new());
    fan.cover().await;
    assert_eq!(
        page_status(&fan).await,
        404,
        "a late cover does not bring it back"
    );
}

#[tokio::test]
async fn an_export_holds_entries_consents_and_takes() {
    let fan = Fan::new();
    fan.publish().await;
    let dir = tempfile::tempdir().unwrap();
    operate::export(open(), dir.path(), true).await.unwrap();
    let table = std::fs::read_to_string(dir.path().join("entries.csv")).unwrap();
    let row = table
        .lines()
        .find(|line| line.starts_with(&fan.id))
        .expect("the entry's row");
    for part in [
        "published",
        "FR",
        "fra",
        "Zoé",
        " eu ",
        " fr ",
        &format!("takes/{}/", fan.id),
    ] {
        assert!(row.contains(part), "{part:?} is not in {row}");
    }
    let take = std::fs::read(dir.path().join(format!("takes/{}.flac", fan.id))).unwrap();
    assert_eq!(take, takes::singer());
}

/// An entry whose mix came to these words, beside a measurement that no other entry has.
async fn mixed_as(fingerprint: Vec<u32>) -> Fan {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let id = EntryId::parse(&fan.id).unwrap();
    let Some(Record::Live(entry)) = open().entries.load(&id).await.unwrap() else {
        panic!("the entry that was just reserved");
    };
    let mixed = Mixed {
        duration_ms: 30_000,
        peaks: vec![0; 256],
        fingerprint,
        measurements: [("warmth_db".to_owned(), -3.5)].into(),
    };
    open().entries.mark_mixed(&entry, &mixed).await.unwrap();
    fan
}

#[tokio::test]
async fn an_export_tells_what_was_measured_and_which_takes_repeat_an_earlier_one() {
    let words = |seed: u32| (1..=240).map(move |n: u32| (n + seed).wrapping_mul(0x0aca_11ed));
    let first = mixed_as(words(0).collect()).await;
    let other = mixed_as(words(1_000).collect()).await;
    let again = mixed_as(words(0).collect()).await;
    let (sung, sung_again) = (Fan::new(), Fan::new());
    sung.publish().await;
    sung_again.publish().await;
    let dir = tempfile::tempdir().unwrap();
    operate::export(open(), dir.path(), false).await.unwrap();
    let table = std::fs::read_to_string(dir.path().join("entries.csv")).unwrap();
    let columns: Vec<&str> = table.lines().next().unwrap().split(',').collect();
    let cells = |fan: &Fan| -> HashMap<&str, &str> {
        let mut rows = table.lines();
        let row = rows.find(|line| line.starts_with(&fan.id));
        columns
            .iter()
            .copied()
            .zip(row.unwrap().split(','))
            .collect()
    };
    assert_eq!(cells(&first)["duplicate_of"], "");
    assert_eq!(cells(&other)["duplicate_of"], "");
    assert_eq!(cells(&again)["duplicate_of"], first.id);
    // The other tests send that singer too: which entry was the first cannot be known here.
    assert_ne!(cells(&sung_again)["duplicate_of"], "");
    assert_eq!(cells(&first)["warmth_db"], "-3.5");
    assert_eq!(cells(&sung)["warmth_db"], "");
    assert_ne!(cells(&sung)["offset_ms"], "");
    assert_eq!(cells(&first)["offset_ms"], "");
    let fingerprint: String = words(0).map(|word| format!("{word:08x}")).collect();
    assert_eq!(cells(&again)["fingerprint"], fingerprint);
    assert!(first.get().await.entry()["mix"]["fingerprint"].is_null());
}

#[tokio::test]
async fn what_an_operator_cannot_do_is_said() {
    let fan = Fan::new();
    fan.put(&fan.form(b"take", "audio/flac")).await;
    let check = |result: Result<(), operate::OperateError>, expect: &str| {
        let said = result.unwrap_err().to_string();
        assert!(said.contains(expect), "{said}");
    };
    check(
        operate::publish(open(), "nonsense").await,
        "is not the id of an entry",
    );
    check(
        operate::publish(open(), &Fan::new().id).await,
        "there is no such entry",
    );
    check(
        operate::publish(open(), &fan.id).await,
        "an entry that is reserved cannot do that",
    );
}
