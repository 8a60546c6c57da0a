//! The command line: dev (the local cloud), build, check, review, takedown, export.

pub mod build;
pub mod dev;
pub mod operate;
