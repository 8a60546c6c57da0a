//! The command line: dev (the local cloud), build, check, review, export.
