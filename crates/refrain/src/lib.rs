//! The command line: dev (the local cloud), build, check, cover-sheet, review, takedown, export, inspect.

pub mod build;
pub mod cover_sheet;
pub mod dev;
pub mod inspect;
pub mod operate;
