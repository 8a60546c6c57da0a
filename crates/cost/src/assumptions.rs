//! What nobody can measure beforehand. All of it is printed with the result.

use clap::Args;
use clap::builder::RangedU64ValueParser;
use serde::Serialize;

/// How many come, and what they do.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Assumptions {
    /// Fans who sing; each gets a published entry.
    #[arg(long, value_parser = RangedU64ValueParser::<u64>::new().range(1..=10_000_000_000))]
    pub fans: u64,
    /// Minutes in which they all come, evenly.
    #[arg(long, default_value_t = 10, value_parser = RangedU64ValueParser::<u64>::new().range(1..=10_000_000))]
    pub minutes: u64,
    /// Times that a published entry is opened and played to its end, by anybody.
    #[arg(long, default_value_t = 5.0, value_parser = amount)]
    pub plays: f64,
    /// Visits of the site for each fan who sings: the fan's own, and those who only look.
    #[arg(long, default_value_t = 2.0, value_parser = amount)]
    pub visits: f64,
    /// Covers that are drawn while a fan types a name.
    #[arg(long, default_value_t = 4.0, value_parser = amount)]
    pub previews: f64,
    /// Months that takes, mixes and pictures are stored.
    #[arg(long, default_value_t = 3.0, value_parser = amount)]
    pub months: f64,
    /// Milliseconds that a function waits for one answer of S3, DynamoDB or SQS.
    #[arg(long, default_value_t = 15.0, value_parser = amount)]
    pub wait_ms: f64,
    /// Requests to the edge of one visit of the site.
    #[arg(long, default_value_t = 25.0, value_parser = amount)]
    pub visit_requests: f64,
    /// Requests to the edge of one play of an entry.
    #[arg(long, default_value_t = 10.0, value_parser = amount)]
    pub play_requests: f64,
    /// Bytes of log that one run of a function leaves, its own lines and those of Lambda and API Gateway.
    #[arg(long, default_value_t = 1200.0, value_parser = amount)]
    pub log_bytes: f64,
    /// Share of the requests whose way X-Ray records.
    #[arg(long, default_value_t = 0.05, value_parser = amount)]
    pub traced: f64,
    /// Metrics that the functions write, with all their dimensions.
    #[arg(long, default_value_t = 30.0, value_parser = amount)]
    pub metrics: f64,
}

/// A number that can be multiplied with: not negative, and finite.
fn amount(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if (0.0..=1e12).contains(&value) => Ok(value),
        _ => Err("a number from 0 is wanted".to_owned()),
    }
}

impl Assumptions {
    /// Name, value and meaning of each, but for how many come and when.
    pub(crate) fn lines(&self) -> [(&'static str, f64, &'static str); 10] {
        [
            ("plays", self.plays, "plays of each published entry"),
            (
                "visits",
                self.visits,
                "visits of the site for each fan who sings",
            ),
            ("previews", self.previews, "covers drawn while a fan types"),
            (
                "months",
                self.months,
                "months that takes, mixes and pictures are stored",
            ),
            (
                "wait-ms",
                self.wait_ms,
                "ms that a function waits for one answer of S3, DynamoDB or SQS",
            ),
            (
                "visit-requests",
                self.visit_requests,
                "requests to the edge of one visit",
            ),
            (
                "play-requests",
                self.play_requests,
                "requests to the edge of one play",
            ),
            (
                "log-bytes",
                self.log_bytes,
                "bytes of log for each run of a function",
            ),
            (
                "traced",
                self.traced,
                "share of the requests that X-Ray records",
            ),
            (
                "metrics",
                self.metrics,
                "metrics of the functions, with all dimensions",
            ),
        ]
    }
}
