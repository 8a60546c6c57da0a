//! What all functions share: their configuration, their problems, requests in and responses out.

mod app;
mod config;
mod kind;
mod layer;
mod problem;
mod reply;
mod request;
mod run;
mod studio;
mod view;
mod wire;
mod words;

pub use app::{App, NoStudio, StartError};
pub use config::{Config, ConfigError};
pub use kind::Kind;
pub use layer::{Layer, LayerError};
pub use problem::{Problem, chain};
pub use reply::{json, no_content, redirect, with_headers};
pub use request::{entry_id, json_body, owned_entry, owner_token, query_parameter};
pub use run::{Handled, HttpHandler, respond, run, run_sweep};
pub use view::{EntryView, Reserved};
pub use wire::EntryRequest;

pub use lambda_http::{Body, Error as LambdaError, Request, RequestExt, Response};
