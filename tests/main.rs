//! Whole-system tests: the real handlers behind the local cloud, driven over HTTP as clients drive them.
//! Modules under `routes` bear the names of the functions.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod calls;
mod close;
mod cost;
mod cover_sheet;
mod encoder;
mod extending;
mod facts;
mod faults;
mod grants;
mod log;
mod misconfigured;
mod operators;
mod rehearsals;
mod routes;
mod runbook;
mod schedule;
mod stopped;
mod support;
mod sweep;
mod tidy;
mod variables;
mod words;
