//! Sums that were done by hand.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use clap::Parser;

use crate::bill::Line;
use crate::measured::{Bytes, Calls, Runs, Units};
use crate::{Assumptions, CostError, Deployment, Estimate, Measured, Prices, estimate, json, text};

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    assumptions: Assumptions,
}

/// A million fans in ten minutes; each option with a round number, so that all can be followed.
const OPTIONS: &str = "cost --fans 1000000 --minutes 10 --plays 3 --visits 2 --previews 4 --months 2 --wait-ms 10 \
    --visit-requests 20 --play-requests 10 --log-bytes 1000 --traced 0.1 --metrics 7";

/// Two routes of one GB and a sweep of half of it, two alarms, a dashboard; `!Ref` as in the real one.
const TEMPLATE: &str = r#"
Resources:
  Mix:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: rust-cargolambda, BuildProperties: { Binary: mix-entry } }
    Properties: { MemorySize: 1024, Events: { Post: { Type: HttpApi, Properties: { ApiId: !Ref HttpApi } } } }
  Preview:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: rust-cargolambda, BuildProperties: { Binary: preview-cover } }
    Properties: { MemorySize: 1024, Events: { Get: { Type: HttpApi } } }
  Sweep:
    Type: AWS::Serverless::Function
    Metadata: { BuildMethod: rust-cargolambda, BuildProperties: { Binary: sweep-takes } }
    Properties: { MemorySize: 512, Events: { Takes: { Type: SQS } } }
  OneAlarm: { Type: "AWS::CloudWatch::Alarm" }
  OtherAlarm: { Type: "AWS::CloudWatch::Alarm" }
  Dashboard: { Type: "AWS::CloudWatch::Dashboard" }
"#;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Every price is a dollar for a hundred units, so that an amount is a hundredth of a quantity.
fn prices() -> Prices {
    let mut prices = Prices::read(root()).unwrap();
    for price in &mut prices.price {
        (price.per, price.amount) = (100.0, 1.0);
    }
    prices
}

fn measured() -> Measured {
    let figures = [
        ("mixdown.cpu_s_30s_lambda", 0.1),
        ("functions.preview-cover.warm_ms", 5.0),
        ("functions.sweep-takes.warm_ms", 5.0),
        ("cost.s3_writes_per_entry", 9.0),
        ("cost.s3_reads_per_entry", 2.0),
        ("web.landing_bytes", 200_000.0),
        ("web.preview_cover_bytes", 40_000.0),
        ("web.first_load_gz_bytes", 60_000.0),
    ];
    let runs = |runs, waits| Runs { runs, waits };
    Measured {
        figures: figures.map(|(name, value)| (name.to_owned(), value)).into(),
        calls: Calls {
            about: String::new(),
            functions: [
                ("mix-entry".to_owned(), runs(1.0, 5.0)),
                ("sweep-takes".to_owned(), runs(2.0, 3.0)),
            ]
            .into(),
            take_seconds: 45.0,
            dynamodb: Units {
                write_units: 12.0,
                read_units: 4.0,
            },
            sqs_messages: 1.0,
            bytes: Bytes {
                take: 1_000_000.0,
                mix: 700_000.0,
                published: 300_000.0,
                page: 240_000.0,
                item: 2_500.0,
                song: 1_500_000.0,
            },
        },
    }
}

fn calculated() -> Estimate {
    let options = Arguments::parse_from(OPTIONS.split_whitespace());
    let deployment = Deployment::parse(TEMPLATE).unwrap();
    estimate(&options.assumptions, &measured(), &deployment, &prices()).unwrap()
}

#[track_caller]
fn assert_quantities(lines: &[Line], expected: &[(&str, f64)]) {
    assert_eq!(lines.len(), expected.len());
    for (line, (what, quantity)) in lines.iter().zip(expected) {
        assert_eq!(line.what, *what);
        let apart = (line.quantity - quantity).abs();
        assert!(
            apart <= quantity * 1e-9,
            "{what}: {} is not {quantity}",
            line.quantity
        );
        assert!((line.amount - line.quantity / 100.0).abs() < 1e-3, "{what}");
    }
}

#[test]
fn quantities_are_what_a_hand_calculates() {
    // For one fan. mix-entry: 0.1 s for 30 s of sound, so 0.15 for 45, and 5 waits of 10 ms: 0.2 s of 1 GB. preview-cover: four of 5 ms: 0.02 s of 1 GB. sweep-takes:
    // two of 5 ms and 3 waits: 0.04 s of 0.5 GB. So 0.24 GB-seconds in 7 runs, 5 of which have a route.
    // The edge: 5 of the API, 2 visits of 20, 3 plays of 10: 75.
    assert_quantities(
        &calculated().lines,
        &[
            ("functions: processor and waiting", 240_000.0),
            ("functions: runs", 7e6),
            ("the API", 5e6),
            ("takes, mixes, pictures and pages written", 9e6),
            ("objects read by functions", 2e6),
            // 2 MB each for two months.
            ("objects stored", 4_000.0),
            ("entries written, index included", 12e6),
            ("entries read", 4e6),
            ("entries stored", 5.0),
            ("backups of a week", 5.0),
            ("the safety net's messages", 3e6),
            ("requests to the edge", 75e6),
            ("functions at the edge", 70e6),
            ("logs", 7.0),
            ("metrics of the functions", 7.0),
            ("traces", 500_000.0),
        ],
    );
}

#[test]
fn traffic_is_apart() {
    let estimate = calculated();
    assert_quantities(
        &estimate.egress,
        &[
            ("visits of the site", 400.0),
            ("the song in the booth", 1_500.0),
            ("covers while a fan types", 160.0),
            // 240 KB of page, 700 KB of mix and 60 KB of the site's files, three times.
            ("plays of entries", 3_000.0),
            ("a fan's own mix, before it is published", 700.0),
        ],
    );
    assert!((estimate.egress_sum - 57.6).abs() < 1e-6);
    assert!((estimate.per_fan - (estimate.sum + 57.6) / 1e6).abs() < 1e-12);
}

#[test]
fn asleep_it_costs_what_watches_over_it() {
    // Five long polls of 20 s at once: 15 a minute, 648,000 in 30 days.
    assert_quantities(
        &calculated().idle,
        &[
            ("alarms", 2.0),
            ("dashboards", 1.0),
            ("asking an empty queue", 648_000.0),
            ("zone of a domain of your own, if it lies there", 1.0),
        ],
    );
}

#[test]
fn what_happens_at_once_stands_beside_what_a_new_account_may_do() {
    // 1,666.7 fans a second, each with 0.26 s of functions.
    let peaks = calculated().peaks;
    let found: Vec<_> = peaks
        .iter()
        .map(|peak| (peak.wanted.round(), peak.quota))
        .collect();
    assert_eq!(
        found,
        [
            (433.0, 1_000.0),
            (8_333.0, 10_000.0),
            (20_000.0, 4_000.0),
            (125_000.0, 250_000.0)
        ]
    );
    let report = text(&calculated());
    assert_eq!(report.matches("ask AWS for more").count(), 1, "{report}");
}

#[test]
fn people_and_programs_are_told_the_same() {
    let estimate = calculated();
    let said: serde_json::Value = serde_json::from_str(&json(&estimate)).unwrap();
    let sum = said["sum"].as_f64().unwrap();
    assert!((sum - estimate.sum).abs() < 1e-6);
    assert_eq!(said["assumptions"]["fans"], 1_000_000);
    let report = text(&estimate);
    for part in [
        "1,000,000 fans in 10 minutes",
        "240,000",
        "1,877,440.24",
        "--plays",
        "648,000",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let options = Arguments::parse_from(OPTIONS.split_whitespace()).assumptions;
    let deployment = Deployment::parse(TEMPLATE).unwrap();
    let mut without = prices();
    without.price.retain(|price| price.id != "sqs-request");
    let failed = estimate(&options, &measured(), &deployment, &without);
    assert!(matches!(failed, Err(CostError::NoPrice(id)) if id == "sqs-request"));

    let mut unmeasured = measured();
    unmeasured.figures.remove("mixdown.cpu_s_30s_lambda");
    let failed = estimate(&options, &unmeasured, &deployment, &prices());
    assert!(matches!(failed, Err(CostError::NoFigure(name)) if name == "mixdown.cpu_s_30s_lambda"));

    let failed = estimate(&options, &measured(), &Deployment::default(), &prices());
    assert!(matches!(failed, Err(CostError::NoFunction(_))));
    assert!(Prices::parse("region = 1").is_err());
    assert!(Deployment::parse("Resources: [").is_err());
}

#[test]
fn a_price_has_a_date_and_a_source() {
    let table = |date, source| {
        format!(
            "region = \"r\"\ncurrency = \"c\"\nquota = []\n[[price]]\nid = \"i\"\nservice = \"s\"\nunit = \"u\"\nper = 1\n\
             amount = 1\ndate = \"{date}\"\nsource = \"{source}\"\n"
        )
    };
    assert!(Prices::parse(&table("2026-01-02", "https://aws.amazon.com/")).is_ok());
    assert!(Prices::parse(&table("", "https://aws.amazon.com/")).is_err());
    assert!(Prices::parse(&table("2026-01-02", "somebody said so")).is_err());
}

#[test]
fn the_real_files_make_an_estimate() {
    let options = Arguments::parse_from(["cost", "--fans", "1000000"]).assumptions;
    let root = root();
    let (prices, measured) = (Prices::read(root).unwrap(), Measured::read(root).unwrap());
    let deployment = Deployment::read(root).unwrap();
    let estimate = estimate(&options, &measured, &deployment, &prices).unwrap();
    assert!(estimate.sum > 0.0 && estimate.egress_sum > 0.0);
    // Asleep: a few dollars for what watches over it, and nothing that grows with the size of anything.
    assert!(estimate.idle_sum < 10.0, "{}", estimate.idle_sum);
}
