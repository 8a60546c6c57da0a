//! What an operator does when a campaign is over: everything is gone that the legal text says is gone then.

use std::sync::LazyLock;

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};
use operate::{Closed, Closing, Format, OperateError};
use serde_json::{Value, json};

use crate::support::{
    Cloud, Fan,
    cloud::{SLUG, start_with, template},
    layer::{changed_layer, setup_with},
    takes,
};

/// Clouds of their own: closing takes every entry that is there.
fn staying_cloud() -> &'static Cloud {
    static CLOUD: LazyLock<Cloud> = LazyLock::new(|| start_with(&template(), &functions::named));
    &CLOUD
}

fn erasing_cloud() -> &'static Cloud {
    static CLOUD: LazyLock<Cloud> = LazyLock::new(|| start_with(&template(), &functions::named));
    &CLOUD
}

/// Closes the campaign of a cloud, with this rule for what becomes of the records, at a moment. Answers what was printed, too.
async fn close_at(
    cloud: &'static Cloud,
    rule: &str,
    now: Timestamp,
    act: bool,
) -> (Result<Closed, OperateError>, String) {
    let layer = changed_layer(|campaign| campaign["after_closing"] = json!(rule));
    let setup = setup_with(cloud, layer.path());
    let closing = Closing {
        campaign: SLUG.to_owned(),
        act,
        format: Format::Json,
    };
    let mut out = Vec::new();
    let closed = operate::close(&setup, &mut out, &closing, now).await;
    (closed, String::from_utf8(out).unwrap())
}

/// The lines of a report about entries, by entry, and its summary.
fn lines_of(report: &str) -> (Vec<(String, String)>, Value) {
    let mut lines: Vec<Value> = report
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let summary = lines.pop().unwrap();
    let mut done: Vec<_> = lines
        .iter()
        .map(|line| {
            let text = |key: &str| line[key].as_str().unwrap().to_owned();
            (text("entry"), text("done"))
        })
        .collect();
    done.sort();
    (done, summary)
}

/// As if the entry had been made so many days ago.
async fn age(fan: &Fan, days: i64) {
    let made = Timestamp::now() - SignedDuration::from_hours(24 * days);
    let update = aws_sdk_dynamodb::Client::new(&fan.cloud.sdk)
        .update_item()
        .table_name(&fan.cloud.variables["TABLE_NAME"])
        .key("id", AttributeValue::S(fan.id.clone()))
        .update_expression("SET created_at = :at")
        .expression_attribute_values(":at", AttributeValue::S(made.to_string()));
    update.send().await.unwrap();
}

async fn page_status(fan: &Fan) -> u16 {
    let page = fan.fetch(&format!("/e/{}/", fan.id)).await;
    page.status().as_u16()
}

/// What is left of the entry in the table, by attribute.
async fn attributes(fan: &Fan) -> Vec<String> {
    let get = aws_sdk_dynamodb::Client::new(&fan.cloud.sdk)
        .get_item()
        .table_name(&fan.cloud.variables["TABLE_NAME"])
        .key("id", AttributeValue::S(fan.id.clone()));
    let item = get.send().await.unwrap().item.unwrap_or_default();
    let mut names: Vec<_> = item.into_keys().collect();
    names.sort();
    names
}

fn just_over(cloud: &Cloud) -> Timestamp {
    cloud.campaign.finish_by
}

#[tokio::test]
async fn where_records_go_nothing_is_left_of_anybody_and_a_dry_run_changes_nothing() {
    let cloud = erasing_cloud();
    let (published, mixed, damaged) = (Fan::at(cloud), Fan::at(cloud), Fan::at(cloud));
    published.publish().await;
    damaged.publish().await;
    mixed.sing(&takes::singer(), "audio/flac").await;
    mixed.mix().await;
    let update = aws_sdk_dynamodb::Client::new(&cloud.sdk)
        .update_item()
        .table_name(&cloud.variables["TABLE_NAME"])
        .key("id", AttributeValue::S(damaged.id.clone()))
        .update_expression("REMOVE expected");
    update.send().await.unwrap();
    let fans = [&published, &mixed, &damaged];
    let now = just_over(cloud);

    let (dry, said) = close_at(cloud, "erase", now, false).await;
    assert!(dry.unwrap().dry_run);
    let (done, summary) = lines_of(&said);
    let mut all: Vec<_> = fans.map(|fan| (fan.id.clone(), "erased".to_owned())).into();
    all.sort();
    assert_eq!(done, all);
    assert_eq!(summary["erased"], 3);
    assert_eq!(page_status(&published).await, 200);
    assert!(!said.contains("Zoé"), "{said}");

    let (closed, again) = close_at(cloud, "erase", now, true).await;
    assert_eq!(closed.unwrap().erased, 3);
    assert_eq!(lines_of(&again).0, all);
    for fan in fans {
        assert_eq!(fan.objects().await, Vec::<String>::new());
        assert_eq!(attributes(fan).await, ["id", "state", "token_sha256"]);
        assert_eq!(page_status(fan).await, 404);
        assert_eq!(fan.get().await.kind(), "entry-erased");
    }

    let (closed, said) = close_at(cloud, "erase", now, true).await;
    assert_eq!((closed.unwrap().entries, said.lines().count()), (0, 1));
}

#[tokio::test]
async fn where_records_stay_only_takes_at_their_date_go_and_what_was_never_finished() {
    let cloud = staying_cloud();
    let (old, new, unfinished) = (Fan::at(cloud), Fan::at(cloud), Fan::at(cloud));
    old.publish().await;
    new.publish().await;
    unfinished.sing(&takes::singer(), "audio/flac").await;
    unfinished.mix().await;
    let now = just_over(cloud);
    let days_left = now.duration_since(Timestamp::now()).as_hours() / 24;
    let retention = i64::from(cloud.campaign.retention_days);
    // One take is past its date at that moment, the other a day before it.
    age(&old, retention - days_left + 1).await;
    age(&new, retention - days_left - 2).await;
    let takes_of = async |fan: &Fan| {
        let mut keys = fan.objects().await;
        keys.retain(|key| key.starts_with("takes/"));
        keys.len()
    };

    let (dry, _) = close_at(cloud, "keep", now, false).await;
    let (closed, said) = close_at(cloud, "keep", now, true).await;
    let (dry, closed) = (dry.unwrap(), closed.unwrap());
    assert_eq!(
        Closed {
            dry_run: false,
            ..dry
        },
        closed
    );
    let (done, _) = lines_of(&said);
    let mut expected = vec![
        (old.id.clone(), "take deleted".to_owned()),
        (unfinished.id.clone(), "erased".to_owned()),
    ];
    expected.sort();
    assert_eq!(done, expected);
    assert_eq!((closed.left, closed.takes_left), (2, 1));
    assert!(closed.last_take_until.unwrap() > now);
    assert_eq!((takes_of(&old).await, takes_of(&new).await), (0, 1));
    for fan in [&old, &new] {
        assert_eq!(page_status(fan).await, 200);
        let mix = fan.get().await.entry()["mix"]["url"].clone();
        assert_eq!(fan.fetch(mix.as_str().unwrap()).await.status(), 200);
    }
    assert_eq!(unfinished.get().await.kind(), "entry-erased");

    let (again, said) = close_at(cloud, "keep", now, true).await;
    assert_eq!((again.unwrap().left, said.lines().count()), (2, 1));
    // A fan may still erase what stays.
    assert_eq!(old.erase().await.status, 204);
    assert_eq!(old.objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_campaign_that_is_not_over_is_not_closed_and_neither_is_another_one() {
    let cloud = crate::support::cloud();
    let second = SignedDuration::from_secs(1);
    let (closed, said) = close_at(cloud, "erase", just_over(cloud) - second, true).await;
    let error = closed.unwrap_err().to_string();
    let until = format!("until {}", cloud.campaign.finish_by);
    assert!(error.contains(&until) && said.is_empty(), "{error} {said}");

    let layer = changed_layer(|_| ());
    let closing = Closing {
        campaign: "another".to_owned(),
        act: true,
        format: Format::Text,
    };
    let setup = setup_with(cloud, layer.path());
    let closed = operate::close(&setup, &mut Vec::new(), &closing, Timestamp::MAX).await;
    let error = closed.unwrap_err().to_string();
    assert_eq!(
        error,
        format!("this deployment is of the campaign {SLUG}, not another")
    );
}
