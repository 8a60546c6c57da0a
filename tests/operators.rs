//! What operators do: review, take down, export.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use api::Setup;
use aws_sdk_dynamodb::types::AttributeValue;
use campaign::{EntryId, FanName, Mixed, Record};
use operate::{Deployment, Exported, OperateError};

use crate::support::{Cloud, Fan, cloud, cloud::sweeping_cloud, root, takes};

fn setup() -> Setup {
    setup_of(cloud())
}

fn setup_of(cloud: &Cloud) -> Setup {
    let variable = |name: &str| cloud.variables[name].clone();
    let deployment = Deployment {
        table: variable("TABLE_NAME"),
        takes_bucket: variable("TAKES_BUCKET"),
        media_bucket: variable("MEDIA_BUCKET"),
        queue_url: variable("QUEUE_URL"),
        public_url: variable("PUBLIC_URL"),
        words_dir: root().join("build/layers/words/words"),
    };
    deployment.setup(&cloud.sdk)
}

/// An entry with a name that the campaign flags.
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
    let covered = fan.cover().await;
    assert_eq!(covered.entry()["state"], "in-review");
    assert_eq!(covered.entry()["share_page"], serde_json::Value::Null);
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
    operate::list(&setup(), &mut listed, 1_000).await.unwrap();
    let listed = String::from_utf8(listed).unwrap();
    let line = listed.lines().find(|line| line.starts_with(&fan.id));
    let line = line.expect("the entry's line");
    let flagged_by = format!("the word {:?}", cloud().campaign.flagged_words[0]);
    assert!(line.contains(&flagged_by), "{line}");
    assert!(line.len() < 140 && !line.contains("http"), "{line}");

    for _ in 0..2 {
        publish(&fan.id).await.unwrap();
        assert_eq!(page_status(&fan).await, 200);
        assert_eq!(fan.get().await.entry()["state"], "published");
    }
}

/// What a command printed.
fn text_of(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap()
}

async fn publish(entry: &str) -> Result<(), OperateError> {
    operate::publish(&setup(), &mut Vec::new(), &[entry.to_owned()]).await
}

async fn take_down(entry: &str) -> Result<(), OperateError> {
    operate::take_down(&setup(), &mut Vec::new(), &[entry.to_owned()]).await
}

#[tokio::test]
async fn where_an_entry_that_waits_is_seen_and_heard_is_printed_when_it_is_asked_for() {
    let fan = flagged().await;
    let mut out = Vec::new();
    let entries = [fan.id.clone()];
    operate::show(&setup(), &mut out, &entries).await.unwrap();
    let shown = text_of(out);
    let line = |label: &str| {
        let line = shown.lines().find(|line| line.trim().starts_with(label));
        line.unwrap_or_else(|| panic!("{label} is not in {shown}"))
            .trim()
            .trim_start_matches(label)
            .trim()
    };
    assert_eq!((line("state"), line("team")), ("in-review", "fra"));
    assert!(line("why").starts_with("the word "), "{shown}");
    for label in ["cover", "mix"] {
        assert_eq!(fan.fetch(line(label)).await.status(), 200, "{label}");
    }
}

/// In the other cloud, where no name is flagged.
#[tokio::test]
async fn an_empty_list_says_so() {
    let mut out = Vec::new();
    let listed = operate::list(&setup_of(sweeping_cloud()), &mut out, 100).await;
    assert_eq!(listed.unwrap(), 0);
    assert_eq!(text_of(out), "Nothing waits for review.\n");
}

#[tokio::test]
async fn several_entries_are_taken_down_by_whatever_a_complaint_holds_and_each_has_a_line() {
    let fans = [Fan::new(), Fan::new(), Fan::new()];
    for fan in &fans {
        fan.publish().await;
    }
    let entries = [
        format!("https://song.example/e/{}/?utm_source=mail", fans[0].id),
        "https://song.example/en/".to_owned(),
        format!("https://song.example/fr/mine/#{}.token", fans[1].id),
        Fan::new().id,
        fans[2].id.clone(),
        fans[2].id.clone(),
    ];
    let mut out = Vec::new();
    let taken = operate::take_down(&setup(), &mut out, &entries).await;
    assert_eq!(
        taken.unwrap_err().to_string(),
        "3 taken down, 2 not: see above"
    );
    let gone = "taken down: gone everywhere within five minutes";
    assert_eq!(
        text_of(out).lines().collect::<Vec<_>>(),
        [
            format!("{}  {gone}", fans[0].id),
            format!(
                "not taken down: \"{}\" is neither an entry's id nor an address with one",
                entries[1]
            ),
            format!("{}  {gone}", fans[1].id),
            format!("{}  not taken down: there is no such entry", entries[3]),
            format!("{}  {gone}", fans[2].id),
        ]
    );
    for fan in &fans {
        assert_eq!(page_status(fan).await, 404);
    }

    let mut out = Vec::new();
    let ids = fans.each_ref().map(|fan| fan.id.clone());
    operate::publish(&setup(), &mut out, &ids).await.unwrap();
    let out = text_of(out);
    let page = format!("/e/{}/", fans[0].id);
    assert!(out.lines().next().unwrap().ends_with(&page), "{out}");
    assert_eq!(out.lines().last(), Some("3 published"));
}

#[tokio::test]
async fn a_rejected_entry_is_never_public_and_its_owner_still_sees_it() {
    let fan = flagged().await;
    let entries = [fan.id.clone()];
    let mut out = Vec::new();
    operate::reject(&setup(), &mut out, &entries).await.unwrap();
    assert_eq!(text_of(out), format!("{}  rejected\n1 rejected\n", fan.id));
    assert_eq!(page_status(&fan).await, 404);
    let seen = fan.get().await;
    assert_eq!(seen.entry()["state"], "rejected");
    let mix = seen.entry()["mix"]["url"].as_str().unwrap();
    assert_eq!(fan.fetch(mix).await.status(), 200);
}

#[tokio::test]
async fn a_takedown_empties_the_public_folder() {
    let fan = Fan::new();
    fan.publish().await;
    take_down(&fan.id).await.unwrap();
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
    operate::export(&setup(), dir.path(), true).await.unwrap();
    let table = std::fs::read_to_string(dir.path().join("entries.csv")).unwrap();
    assert!(table.starts_with("\u{feff}id,"), "no byte order mark");
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
    assert!(
        row.contains(&format!("/e/{}/,", fan.id)),
        "no address: {row}"
    );
    assert!(row.len() < 1_500, "{} characters", row.len());
    let file = format!("zoe-fra-{}.flac", &fan.id[..8]);
    assert!(row.contains(&file), "{file:?} is not in {row}");
    let take = std::fs::read(dir.path().join("takes").join(file)).unwrap();
    assert_eq!(take, takes::singer());
}

#[tokio::test]
async fn an_export_has_the_take_of_an_entry_that_waits_for_its_cover_and_names_no_archived_one() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    let dir = tempfile::tempdir().unwrap();
    operate::export(&setup(), dir.path(), true).await.unwrap();
    let rows = rows_of(dir.path(), &fan.id);
    assert!(rows.len() == 1 && !rows[0].contains("takes/"), "{rows:?}");
    let take = std::fs::read(take_of(dir.path(), &fan)).unwrap();
    assert_eq!(take, takes::singer());
}

/// Where an export puts a fan's take.
fn take_of(dir: &Path, fan: &Fan) -> PathBuf {
    dir.join(format!("takes/zoe-fra-{}.flac", &fan.id[..8]))
}

/// The rows of an exported table that begin with an id.
fn rows_of(dir: &Path, id: &str) -> Vec<String> {
    let table = std::fs::read_to_string(dir.join("entries.csv")).unwrap();
    let rows = table.lines().filter(|line| line.starts_with(id));
    rows.map(str::to_owned).collect()
}

#[tokio::test]
async fn an_export_that_was_stopped_goes_on_and_ends_without_what_was_erased_since() {
    let (fan, erased) = (Fan::new(), Fan::new());
    fan.publish().await;
    erased.publish().await;
    let dir = tempfile::tempdir().unwrap();
    let take_of = |fan: &Fan| take_of(dir.path(), fan);
    operate::export(&setup(), dir.path(), true).await.unwrap();
    assert!(take_of(&erased).exists());

    // As a run leaves it that was killed: one take has come, one came in part, the rest not at all.
    let other = vec![7; takes::singer().len()];
    std::fs::write(take_of(&fan), &other).unwrap();
    let part = dir.path().join(format!("takes/.{}.part", fan.id));
    std::fs::write(&part, b"half").unwrap();
    std::fs::create_dir(dir.path().join("unfinished")).unwrap();
    std::fs::write(dir.path().join("unfinished/rows.jsonl"), b"{\"id\":").unwrap();
    std::fs::remove_file(dir.path().join("entries.csv")).unwrap();
    erased.erase().await;

    operate::export(&setup(), dir.path(), true).await.unwrap();
    assert_eq!(rows_of(dir.path(), &fan.id).len(), 1);
    assert_eq!(rows_of(dir.path(), &erased.id), Vec::<String>::new());
    assert_eq!(
        std::fs::read(take_of(&fan)).unwrap(),
        other,
        "fetched twice"
    );
    assert!(!take_of(&erased).exists());
    assert!(!part.exists() && !dir.path().join("unfinished").exists());

    // A file of another length is not that take.
    std::fs::write(take_of(&fan), b"half").unwrap();
    let again: Exported = operate::export(&setup(), dir.path(), true).await.unwrap();
    assert!(again.fetched >= 1 && again.present >= 1, "{again:?}");
    assert_eq!(std::fs::read(take_of(&fan)).unwrap(), takes::singer());
}

/// In the other cloud, so that the exports of other tests do not meet the damage.
#[tokio::test]
async fn an_export_names_what_is_damaged_and_has_everything_else() {
    let cloud = sweeping_cloud();
    let (whole, no_take, no_row) = (Fan::at(cloud), Fan::at(cloud), Fan::at(cloud));
    for fan in [&whole, &no_take, &no_row] {
        fan.publish().await;
    }
    let s3 = aws_sdk_s3::Client::new(&cloud.sdk);
    let keys = no_take.objects().await;
    let key = keys.iter().find(|key| key.starts_with("takes/")).unwrap();
    let bucket = &cloud.variables["TAKES_BUCKET"];
    let delete = s3.delete_object().bucket(bucket).key(key);
    delete.send().await.unwrap();
    let other = vec![0; takes::singer().len()];
    let put = s3.put_object().bucket(bucket).key(key).body(other.into());
    let put = put.if_none_match("*").tagging("unfinished=true");
    put.send().await.unwrap();
    let dynamodb = aws_sdk_dynamodb::Client::new(&cloud.sdk);
    let update = dynamodb
        .update_item()
        .table_name(&cloud.variables["TABLE_NAME"])
        .key("id", AttributeValue::S(no_row.id.clone()))
        .update_expression("REMOVE expected");
    update.send().await.unwrap();

    let dir = tempfile::tempdir().unwrap();
    let exported = operate::export(&setup_of(cloud), dir.path(), true).await;
    let error = exported.unwrap_err();
    let expect = OperateError::Incomplete { rows: 1, takes: 1 };
    assert_eq!(error.to_string(), expect.to_string());
    let take_of = |fan: &Fan| take_of(dir.path(), fan);
    assert!(take_of(&whole).exists() && !take_of(&no_take).exists());
    for (fan, rows) in [(&whole, 1), (&no_take, 1), (&no_row, 0)] {
        assert_eq!(rows_of(dir.path(), &fan.id).len(), rows);
    }
    // What cannot be read can be erased all the same.
    assert_eq!(no_row.erase().await.status, 204);
    assert_eq!(no_row.objects().await, Vec::<String>::new());
}

/// An entry as a former version stored it: its name is one that today's rules reject, and fields of today are missing.
async fn entry_of_a_former_version() -> (Fan, String) {
    let fan = Fan::new();
    fan.publish().await;
    let name = format!("Zo\u{7}e {}", "x".repeat(60));
    assert!(FanName::parse(&name).is_err());
    let dynamodb = aws_sdk_dynamodb::Client::new(&cloud().sdk);
    let update = dynamodb
        .update_item()
        .table_name(&cloud().variables["TABLE_NAME"])
        .key("id", AttributeValue::S(fan.id.clone()))
        .update_expression(
            "SET #name = :name, expected.take.timing.engine = :engine REMOVE flagged, mixed.fingerprint",
        )
        .expression_attribute_names("#name", "name")
        .expression_attribute_values(":name", AttributeValue::S(name.clone()))
        .expression_attribute_values(":engine", AttributeValue::S("presto".to_owned()));
    update.send().await.unwrap();
    (fan, name)
}

#[tokio::test]
async fn an_entry_whose_name_today_s_rules_reject_is_shown_exported_taken_down_and_erased() {
    let (fan, name) = entry_of_a_former_version().await;
    assert_eq!(fan.get().await.entry()["name"], name);
    let dir = tempfile::tempdir().unwrap();
    operate::export(&setup(), dir.path(), false).await.unwrap();
    let rows = rows_of(dir.path(), &fan.id);
    assert!(rows.len() == 1 && rows[0].contains(&name), "{rows:?}");
    take_down(&fan.id).await.unwrap();
    assert_eq!(page_status(&fan).await, 404);
    assert_eq!(fan.erase().await.status, 204);
    assert_eq!(fan.objects().await, Vec::<String>::new());
    assert_eq!(fan.get().await.kind(), "entry-erased");
}

/// An entry whose mix came to these words, beside a measurement that no other entry has.
async fn mixed_as(fingerprint: Vec<u32>) -> Fan {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let id = EntryId::parse(&fan.id).unwrap();
    let Some(Record::Live(entry)) = setup().entries().unwrap().load(&id).await.unwrap() else {
        panic!("the entry that was just reserved");
    };
    let mixed = Mixed {
        duration_ms: 30_000,
        peaks: vec![0; 256],
        fingerprint,
        measurements: [("warmth_db".to_owned(), -3.5)].into(),
    };
    let entries = setup().entries().unwrap();
    entries.mark_mixed(&entry, &mixed).await.unwrap();
    fan
}

#[tokio::test]
async fn an_export_has_measurements_and_names_the_takes_that_repeat_an_earlier_one() {
    let words = |seed: u32| (1..=240).map(move |n: u32| (n + seed).wrapping_mul(0x0aca_11ed));
    let first = mixed_as(words(0).collect()).await;
    let other = mixed_as(words(1_000).collect()).await;
    let again = mixed_as(words(0).collect()).await;
    let (sung, sung_again) = (Fan::new(), Fan::new());
    sung.publish().await;
    sung_again.publish().await;
    let dir = tempfile::tempdir().unwrap();
    operate::export(&setup(), dir.path(), false).await.unwrap();
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
    assert!(!columns.contains(&"fingerprint"), "{columns:?}");
    assert!(first.get().await.entry()["mix"]["fingerprint"].is_null());
}

#[tokio::test]
async fn what_an_operator_cannot_do_is_an_error_that_names_the_reason() {
    let fan = Fan::new();
    fan.put(&fan.form(b"take", "audio/flac")).await;
    let check = async |entry: &str, expect: &str| {
        let mut out = Vec::new();
        let done = operate::publish(&setup(), &mut out, &[entry.to_owned()]).await;
        assert_eq!(
            done.unwrap_err().to_string(),
            "0 published, 1 not: see above"
        );
        let said = text_of(out);
        assert!(said.contains(expect), "{said}");
    };
    check("nonsense", "is neither an entry's id nor an address").await;
    check(&Fan::new().id, "there is no such entry").await;
    check(&fan.id, "an entry that is reserved cannot do that").await;
}
