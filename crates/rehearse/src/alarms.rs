//! The alarms of infra/template.yaml.

use anyhow::Context;
use serde_yaml_ng::Value;

/// An alarm, and the metrics that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Its logical id.
    pub id: String,
    /// Each as `<namespace> <name>`.
    pub metrics: Vec<String>,
}

/// Reads the alarms of a template; a budget stands on `AWS/Budgets`.
///
/// # Errors
/// The template cannot be read.
pub fn alarms(template: &str) -> anyhow::Result<Vec<Alarm>> {
    let template: Value = serde_yaml_ng::from_str(template).context("the template")?;
    let resources = template["Resources"].as_mapping();
    let resources = resources.context("the template has no resources")?;
    let alarm = |(id, resource): (&Value, &Value)| {
        let metrics = match resource["Type"].as_str()? {
            "AWS::CloudWatch::Alarm" => metrics(&resource["Properties"]),
            "AWS::Budgets::Budget" => vec!["AWS/Budgets Cost".to_owned()],
            _ => return None,
        };
        Some(Alarm {
            id: id.as_str()?.to_owned(),
            metrics,
        })
    };
    Ok(resources.iter().filter_map(alarm).collect())
}

/// An alarm has one metric, or a list of which some are computed from others.
fn metrics(properties: &Value) -> Vec<String> {
    let several = properties["Metrics"].as_sequence();
    let of_several = several.into_iter().flatten().map(|each| {
        let metric = &each["MetricStat"]["Metric"];
        (&metric["Namespace"], &metric["MetricName"])
    });
    let single = [(&properties["Namespace"], &properties["MetricName"])];
    single
        .into_iter()
        .chain(of_several)
        .filter_map(|(space, name)| Some(format!("{} {}", space.as_str()?, name.as_str()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn alarms_are_found_by_one_metric_or_by_several() {
        let template = "
Resources:
  One: { Type: 'AWS::CloudWatch::Alarm', Properties: { Namespace: Refrain, MetricName: PermanentFaults } }
  Several:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Metrics:
        - { Id: rate, Expression: a / b }
        - { Id: a, MetricStat: { Metric: { Namespace: AWS/ApiGateway, MetricName: 5xx, Dimensions: [{ Name: ApiId, Value: !Ref HttpApi }] } } }
  Costs: { Type: 'AWS::Budgets::Budget' }
  Other: { Type: 'AWS::SQS::Queue' }
";
        let found = alarms(template).unwrap();
        let shown: Vec<_> = found
            .iter()
            .map(|alarm| (alarm.id.as_str(), alarm.metrics.join(", ")))
            .collect();
        let expected = [
            ("One", "Refrain PermanentFaults".to_owned()),
            ("Several", "AWS/ApiGateway 5xx".to_owned()),
            ("Costs", "AWS/Budgets Cost".to_owned()),
        ];
        assert_eq!(shown, expected);
    }
}
