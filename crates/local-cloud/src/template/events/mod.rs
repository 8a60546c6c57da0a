//! What invokes the functions: a file for each kind of event.

pub mod dynamodb_stream;
mod failures;
pub mod http_api;
pub mod s3_notification;
pub mod schedule;
pub mod sqs;

use dynamodb_stream::StreamMapping;
use http_api::Route;
use schedule::Schedule;
use sqs::QueueMapping;

use super::fault::{Fault, wrong};
use super::node::Node;
use super::queues::Queue;
use super::resources::Resources;
use super::tables::Table;

/// Everything that invokes functions.
#[derive(Debug, Clone, Default)]
pub struct Events {
    /// The routes of the HTTP API.
    pub routes: Vec<Route>,
    /// Which queue feeds which function.
    pub queues: Vec<QueueMapping>,
    /// Which table's changes feed which function.
    pub streams: Vec<StreamMapping>,
    /// Which function runs at which times.
    pub schedules: Vec<Schedule>,
}

impl Events {
    /// Reads the events of every function.
    pub(super) fn read(
        resources: &Resources,
        queues: &[Queue],
        tables: &[Table],
    ) -> Result<Self, Fault> {
        let mut all = Self::default();
        for resource in resources.of_type("AWS::Serverless::Function")? {
            let Some(events) = resource.node.get("Events") else {
                continue;
            };
            for name in events.entries()?.keys() {
                let event = events.need(name)?;
                let properties = event.get("Properties").unwrap_or(Node {
                    at: event.at.clone(),
                    value: Default::default(),
                });
                let (function, kind) = (resource.id.as_str(), event.need("Type")?);
                match kind.text()?.as_str() {
                    "HttpApi" => all.routes.push(http_api::read(function, &properties)?),
                    "SQS" => all.queues.push(sqs::read(function, &properties, queues)?),
                    "DynamoDB" => {
                        all.streams
                            .push(dynamodb_stream::read(function, &properties, tables)?)
                    }
                    "Schedule" => {
                        all.schedules
                            .push(schedule::read_rule(function, name, &properties)?)
                    }
                    "ScheduleV2" => {
                        all.schedules
                            .push(schedule::read_schedule(function, name, &properties)?)
                    }
                    other => {
                        let problem =
                            format!("the local cloud does not know events of type {other}");
                        return Err(wrong(kind.at, problem));
                    }
                }
            }
        }
        Ok(all)
    }
}
