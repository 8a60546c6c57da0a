//! The arithmetic: what one fan asks for, times how many come, times prices.

use serde::Serialize;

use crate::assumptions::Assumptions;
use crate::bill::{Bill, Line, sum};
use crate::error::CostError;
use crate::idle::idle;
use crate::load::{Peak, PerFan, peaks};
use crate::measured::Measured;
use crate::prices::Prices;
use crate::template::Deployment;

/// AWS bills traffic and storage by 10^9 bytes or 2^30, as the service pleases; the smaller unit never says too little.
const GB: f64 = 1e9;
/// A message is sent, received and deleted.
const QUEUE_REQUESTS_PER_MESSAGE: f64 = 3.0;

/// What a campaign costs.
#[derive(Clone, Debug, Serialize)]
pub struct Estimate {
    pub region: String,
    pub currency: String,
    /// The oldest and the newest date of a price.
    pub prices_of: (String, String),
    pub assumptions: Assumptions,
    /// How long a take sounds, in seconds.
    pub take_seconds: f64,
    /// Everything but traffic to browsers.
    pub lines: Vec<Line>,
    pub sum: f64,
    /// Traffic to browsers, which depends on how often entries are played.
    pub egress: Vec<Line>,
    pub egress_sum: f64,
    /// `sum` and `egress_sum` for one fan.
    pub per_fan: f64,
    pub peaks: Vec<Peak>,
    /// A month in which nobody comes.
    pub idle: Vec<Line>,
    pub idle_sum: f64,
}

/// What the functions do for one fan.
#[derive(Default)]
struct Functions {
    runs: f64,
    routed: f64,
    seconds: f64,
    gb_seconds: f64,
}

/// Calculates what the assumed fans cost.
pub fn estimate(
    assumptions: &Assumptions,
    measured: &Measured,
    deployment: &Deployment,
    prices: &Prices,
) -> Result<Estimate, CostError> {
    let functions = functions(assumptions, measured, deployment)?;
    let edge_requests = functions.routed
        + assumptions.visits * assumptions.visit_requests
        + assumptions.plays * assumptions.play_requests;
    #[allow(clippy::cast_precision_loss, reason = "at most 10^10")]
    let fans = assumptions.fans as f64;
    let lines = lines(
        assumptions,
        measured,
        prices,
        &functions,
        edge_requests,
        fans,
    )?;
    let egress = egress(assumptions, measured, prices, fans)?;
    let idle = idle(deployment, prices)?;
    let per_fan = PerFan {
        function_seconds: functions.seconds,
        api_requests: functions.routed,
        write_units: measured.calls.dynamodb.write_units,
        edge_requests,
    };
    let (oldest, newest) = prices.dates();
    Ok(Estimate {
        region: prices.region.clone(),
        currency: prices.currency.clone(),
        prices_of: (oldest.to_owned(), newest.to_owned()),
        sum: sum(&lines),
        egress_sum: sum(&egress),
        per_fan: (sum(&lines) + sum(&egress)) / fans,
        peaks: peaks(assumptions, &per_fan, prices)?,
        idle_sum: sum(&idle),
        assumptions: assumptions.clone(),
        take_seconds: measured.calls.take_seconds,
        lines,
        egress,
        idle,
    })
}

fn functions(
    assumptions: &Assumptions,
    measured: &Measured,
    deployment: &Deployment,
) -> Result<Functions, CostError> {
    let mut all = Functions::default();
    let counted = measured.calls.functions.iter();
    let counted = counted.map(|(name, run)| (name.as_str(), run.runs, run.waits));
    let previews = ("preview-cover", assumptions.previews, 0.0);
    for (name, runs, waits) in counted.chain([previews]) {
        let found = deployment.functions.get(name);
        let function = found.ok_or_else(|| CostError::NoFunction(name.to_owned()))?;
        let processor = runs * processor_seconds(name, measured)?;
        let seconds = processor + waits * assumptions.wait_ms / 1000.0;
        all.runs += runs;
        all.routed += if function.has_route { runs } else { 0.0 };
        all.seconds += seconds;
        all.gb_seconds += seconds * function.memory_mib / 1024.0;
    }
    Ok(all)
}

/// Seconds of processor of one run of a function that has its campaign in memory.
fn processor_seconds(name: &str, measured: &Measured) -> Result<f64, CostError> {
    Ok(match name {
        // Measured for half a minute.
        "mix-entry" => {
            measured.figure("mixdown.cpu_s_30s_lambda")? * measured.calls.take_seconds / 30.0
        }
        // Its answers came from the same machine, so that it has hardly waited for any.
        _ => measured.figure(&format!("functions.{name}.warm_ms"))? / 1000.0,
    })
}

fn lines(
    assumptions: &Assumptions,
    measured: &Measured,
    prices: &Prices,
    functions: &Functions,
    edge_requests: f64,
    fans: f64,
) -> Result<Vec<Line>, CostError> {
    let calls = &measured.calls;
    let bytes = &calls.bytes;
    let mut bill = Bill::new(prices);
    bill.add(
        "lambda-gb-second",
        "functions: processor and waiting",
        fans * functions.gb_seconds,
    )?;
    bill.add("lambda-request", "functions: runs", fans * functions.runs)?;
    bill.add("api-request", "the API", fans * functions.routed)?;
    bill.add(
        "s3-write",
        "takes, mixes, pictures and pages written",
        fans * measured.figure("cost.s3_writes_per_entry")?,
    )?;
    bill.add(
        "s3-read",
        "objects read by functions",
        fans * measured.figure("cost.s3_reads_per_entry")?,
    )?;
    let stored = fans * (bytes.take + bytes.mix + bytes.published) / GB;
    bill.add("s3-gb-month", "objects stored", stored * assumptions.months)?;
    bill.add(
        "dynamodb-write-unit",
        "entries written, index included",
        fans * calls.dynamodb.write_units,
    )?;
    bill.add(
        "dynamodb-read-unit",
        "entries read",
        fans * calls.dynamodb.read_units,
    )?;
    let items = fans * bytes.item / GB * assumptions.months;
    bill.add("dynamodb-gb-month", "entries stored", items)?;
    bill.add("dynamodb-backup-gb-month", "backups of a week", items)?;
    bill.add(
        "sqs-request",
        "the safety net's messages",
        fans * calls.sqs_messages * QUEUE_REQUESTS_PER_MESSAGE,
    )?;
    add_what_is_shared(&mut bill, assumptions, functions, edge_requests, fans)?;
    Ok(bill.lines)
}

/// The edge, and what watches over all of it.
fn add_what_is_shared(
    bill: &mut Bill,
    assumptions: &Assumptions,
    functions: &Functions,
    edge_requests: f64,
    fans: f64,
) -> Result<(), CostError> {
    bill.add(
        "cloudfront-request",
        "requests to the edge",
        fans * edge_requests,
    )?;
    bill.add(
        "cloudfront-function",
        "functions at the edge",
        fans * (edge_requests - functions.routed),
    )?;
    bill.add(
        "logs-gb",
        "logs",
        fans * functions.runs * assumptions.log_bytes / GB,
    )?;
    bill.add(
        "cloudwatch-metric",
        "metrics of the functions",
        assumptions.metrics,
    )?;
    bill.add(
        "xray-trace",
        "traces",
        fans * functions.routed * assumptions.traced,
    )?;
    Ok(())
}

fn egress(
    assumptions: &Assumptions,
    measured: &Measured,
    prices: &Prices,
    fans: f64,
) -> Result<Vec<Line>, CostError> {
    let bytes = &measured.calls.bytes;
    let mut bill = Bill::new(prices);
    let visits = assumptions.visits * measured.figure("web.landing_bytes")?;
    bill.add("cloudfront-gb", "visits of the site", fans * visits / GB)?;
    bill.add(
        "cloudfront-gb",
        "the song in the booth",
        fans * bytes.song / GB,
    )?;
    let previews = assumptions.previews * measured.figure("web.preview_cover_bytes")?;
    bill.add(
        "cloudfront-gb",
        "covers while a fan types",
        fans * previews / GB,
    )?;
    let play = bytes.page + bytes.mix + measured.figure("web.first_load_gz_bytes")?;
    bill.add(
        "cloudfront-gb",
        "plays of entries",
        fans * assumptions.plays * play / GB,
    )?;
    // The fan's own mix comes from its private bucket, by a signed address.
    bill.add(
        "s3-egress-gb",
        "a fan's own mix, before it is published",
        fans * bytes.mix / GB,
    )?;
    Ok(bill.lines)
}
