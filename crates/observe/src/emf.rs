//! CloudWatch's Embedded Metric Format: metrics as a line of the log.
//!
//! Source: "Specification: Embedded metric format" in the user guide of Amazon CloudWatch. A document has at most 100 values
//! of a metric and 100 metrics of a directive.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::metric::Metric;

const NAMESPACE: &str = "Refrain";
/// The most values that a document may have of one metric.
const MAX_VALUES: usize = 100;

/// One measured value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Point {
    pub metric: Metric,
    pub value: f64,
    /// Of metrics that are counted by kind.
    pub kind: Option<String>,
}

/// The documents of one invocation: one, unless things of several kinds were counted, since a document has room for one kind.
/// `about` is written into each, so that a metric leads to the log. The time is in milliseconds since 1970.
pub(crate) fn documents(
    stack: &str,
    time_ms: u64,
    points: &[Point],
    about: &Map<String, Value>,
) -> Vec<Value> {
    let kinds: BTreeSet<&str> = points
        .iter()
        .filter_map(|point| point.kind.as_deref())
        .collect();
    let mut kinds: Vec<Option<&str>> = kinds.into_iter().map(Some).collect();
    if kinds.is_empty() && !points.is_empty() {
        kinds.push(None);
    }
    let document = |(at, kind): (usize, &Option<&str>)| {
        // What has no kind goes with the first.
        let plain = points
            .iter()
            .filter(|point| at == 0 && point.kind.is_none());
        let of_kind = points
            .iter()
            .filter(|point| point.kind.is_some() && point.kind.as_deref() == *kind);
        let mut document = about.clone();
        document.insert("Stack".to_owned(), stack.into());
        let mut directives = Vec::new();
        directives.extend(directive(&["Stack"], plain, &mut document));
        if let Some(kind) = kind {
            document.insert("Kind".to_owned(), (*kind).into());
            directives.extend(directive(&["Stack", "Kind"], of_kind, &mut document));
        }
        document.insert(
            "_aws".to_owned(),
            json!({ "Timestamp": time_ms, "CloudWatchMetrics": directives }),
        );
        Value::Object(document)
    };
    kinds.iter().enumerate().map(document).collect()
}

/// Writes the values into the document, and answers the directive that names them.
fn directive<'a>(
    dimensions: &[&str],
    points: impl Iterator<Item = &'a Point>,
    document: &mut Map<String, Value>,
) -> Option<Value> {
    let mut values: BTreeMap<Metric, Vec<f64>> = BTreeMap::new();
    for point in points {
        let values = values.entry(point.metric).or_default();
        if values.len() < MAX_VALUES {
            values.push(point.value);
        }
    }
    let metrics: Vec<Value> = values
        .iter()
        .map(|(metric, values)| {
            let value = match values.as_slice() {
                [one] => json!(one),
                several => json!(several),
            };
            document.insert(metric.name().to_owned(), value);
            json!({ "Name": metric.name(), "Unit": metric.unit().name() })
        })
        .collect();
    (!metrics.is_empty())
        .then(|| json!({ "Namespace": NAMESPACE, "Dimensions": [dimensions], "Metrics": metrics }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(metric: Metric, value: f64, kind: Option<&str>) -> Point {
        Point {
            metric,
            value,
            kind: kind.map(str::to_owned),
        }
    }

    fn about() -> Map<String, Value> {
        Map::from_iter([("request".to_owned(), json!("r1"))])
    }

    #[test]
    fn a_document_is_as_the_specification_says() {
        let points = [
            point(Metric::MixMs, 412.5, None),
            point(Metric::EntriesMixed, 1.0, None),
        ];
        let expected = json!({
            "_aws": {
                "Timestamp": 1_574_109_732_004_u64,
                "CloudWatchMetrics": [{
                    "Namespace": "Refrain",
                    "Dimensions": [["Stack"]],
                    "Metrics": [
                        { "Name": "EntriesMixed", "Unit": "Count" },
                        { "Name": "MixMs", "Unit": "Milliseconds" },
                    ],
                }],
            },
            "Stack": "anthem",
            "request": "r1",
            "EntriesMixed": 1.0,
            "MixMs": 412.5,
        });
        assert_eq!(
            documents("anthem", 1_574_109_732_004, &points, &about()),
            [expected]
        );
    }

    #[test]
    fn kinds_are_a_dimension_and_a_document_has_one_of_them() {
        let points = [
            point(Metric::EntriesMixed, 1.0, None),
            point(Metric::MixFailures, 1.0, Some("take-silent")),
            point(Metric::MixFailures, 1.0, Some("broken")),
            point(Metric::MixFailures, 1.0, Some("take-silent")),
        ];
        let documents = documents("anthem", 1, &points, &about());
        let shown: Vec<_> = documents
            .iter()
            .map(|document| {
                let directives = document["_aws"]["CloudWatchMetrics"]
                    .as_array()
                    .map(Vec::len);
                (
                    document["Kind"].clone(),
                    document["MixFailures"].clone(),
                    directives,
                )
            })
            .collect();
        let expected = [
            (json!("broken"), json!(1.0), Some(2)),
            (json!("take-silent"), json!([1.0, 1.0]), Some(1)),
        ];
        assert_eq!(shown, expected);
        let of_kind = &documents[1]["_aws"]["CloudWatchMetrics"][0];
        assert_eq!(of_kind["Dimensions"], json!([["Stack", "Kind"]]));
        assert_eq!(documents[1].get("EntriesMixed"), None);
    }

    #[test]
    fn a_document_has_at_most_a_hundred_values_of_a_metric() {
        let points = vec![point(Metric::CoverMs, 1.0, None); 150];
        let documents = documents("anthem", 1, &points, &about());
        assert_eq!(
            documents[0]["CoverMs"].as_array().map(Vec::len),
            Some(MAX_VALUES)
        );
    }

    #[test]
    fn nothing_measured_is_no_document() {
        assert_eq!(documents("anthem", 1, &[], &about()), Vec::<Value>::new());
    }

    #[test]
    fn no_metric_has_the_name_of_another_member() {
        let members = [
            "Stack", "Kind", "_aws", "request", "trace", "function", "entry",
        ];
        assert!(
            Metric::ALL
                .iter()
                .all(|metric| !members.contains(&metric.name()))
        );
    }
}
