//! Why the local cloud cannot start, each in one line that says what to do.

use std::path::PathBuf;

use crate::template::TemplateError;

/// Why the local cloud cannot start.
#[derive(Debug, thiserror::Error)]
pub enum DevError {
    /// Another program listens on the port that --port names.
    #[error("port {port} is in use: stop what listens there, or choose another with --port")]
    PortInUse {
        /// The port.
        port: u16,
    },
    /// A running local cloud holds the data folder.
    #[error(
        "another `refrain dev` is running with {folder}{address}: stop it first, or choose another folder with --data"
    )]
    AlreadyRunning {
        /// The data folder.
        folder: PathBuf,
        /// Where it answers, if it said so.
        address: String,
    },
    /// `refrain build` has not run.
    #[error("{path} is missing: run `refrain build` first")]
    NotBuilt {
        /// What was looked for.
        path: PathBuf,
    },
    /// The template is missing, broken or unknown in part.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A function's variables or layers are not what it needs.
    #[error("the function {function} cannot start: {reason}")]
    Function {
        /// Its binary, which is the name of its crate.
        function: String,
        /// Why.
        reason: String,
    },
    /// The role of a function does not let Lambda read the queue or the stream that invokes the function.
    #[error("the role of {function} does not let Lambda read what invokes it: {reason}")]
    Forbidden {
        /// The function's logical id.
        function: String,
        /// What is not allowed.
        reason: String,
    },
    /// The stored data does not fit the template any more.
    #[error("{what}: move {folder} away to begin anew")]
    Stale {
        /// What does not fit.
        what: String,
        /// The data folder.
        folder: PathBuf,
    },
    /// The disk or the network failed.
    #[error("{what}: {source}")]
    Io {
        /// What was tried.
        what: String,
        /// Why it failed.
        source: std::io::Error,
    },
    /// An embedded server answered with an error.
    #[error("{what}: {reason}")]
    Service {
        /// What was tried.
        what: String,
        /// The server's answer.
        reason: String,
    },
}

impl DevError {
    /// Wraps a failure of the disk or the network.
    pub fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> DevError {
        let what = what.into();
        move |source| DevError::Io { what, source }
    }

    /// Wraps an error of an embedded server.
    pub fn service<E: std::fmt::Debug>(what: impl Into<String>) -> impl FnOnce(E) -> DevError {
        let what = what.into();
        move |reason| DevError::Service {
            what,
            reason: format!("{reason:?}"),
        }
    }
}
