//! The command line: dev (the local cloud), build, check, review, takedown, export, inspect.

pub mod build;
pub mod dev;
pub mod inspect;
pub mod operate;
