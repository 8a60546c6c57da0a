//! What all functions share: what Lambda invokes and by which events, where the parts of a function come from, and what the
//! API takes and answers.
//!
//! A function's crate has one public item, `function()`. It names the adapter for its kind of event, the parts that it
//! uses and the handler:
//!
//! ```
//! use api::{Function, Handled, Request, Setup, StartError};
//!
//! pub fn function() -> Function {
//!     api::http(Parts::open, handle)
//! }
//!
//! struct Parts {
//!     locales: api::Locales,
//! }
//!
//! impl Parts {
//!     fn open(setup: &Setup) -> Result<Self, StartError> {
//!         Ok(Self { locales: setup.locales()? })
//!     }
//! }
//!
//! async fn handle(parts: &'static Parts, _request: Request) -> Handled {
//!     api::json(&parts.locales.locales)
//! }
//! ```

mod adapter;
mod entry_request;
mod entry_view;
mod error_chain;
mod function;
mod json_body;
mod kind;
mod layer;
mod origin;
mod problem;
mod problem_from;
mod request;
mod response;
mod setup;
mod start_error;
mod studio_layer;
mod words_layer;

pub use adapter::{
    direct::direct,
    http::{Handled, http},
    schedule::{Due, schedule},
    sqs::sqs,
    stream::stream,
};
pub use entry_request::EntryRequest;
pub use entry_view::{EntryView, Reserved};
pub use error_chain::chain;
pub use function::{Answer, Event, Function, Running};
pub use json_body::json_body;
pub use kind::Kind;
pub use layer::LayerError;
pub use problem::Problem;
pub use request::{entry_id, json, owned_entry, owner_token, path_parameter, query_parameter};
pub use response::{Cache, JPEG, no_content, redirect, respond};
pub use setup::Setup;
pub use start_error::StartError;
pub use words_layer::Locales;

pub use aws_lambda_events::{dynamodb::EventRecord, sqs::SqsMessage};
pub use lambda_http::{Body, Request, RequestExt, Response};
pub use lambda_runtime::{Diagnostic, LambdaEvent};
