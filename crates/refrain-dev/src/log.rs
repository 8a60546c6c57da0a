//! What is logged: for people on the terminal, and as CloudWatch would have it in a file.

use std::fs::{File, OpenOptions};
use std::io::{IsTerminal, Seek, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use observe::{Observer, Verbosity};
use tracing_subscriber::{
    EnvFilter, Layer, Registry, layer::SubscriberExt, util::SubscriberInitExt,
};

/// The functions' log in the data folder, one JSON object a line, metrics included.
const FILE: &str = "functions.log";
/// A longer log begins anew.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Logs from now on; `data` is the data folder, made when it is missing.
///
/// # Errors
/// The file cannot be opened.
pub fn init(data: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(data)?;
    let file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(data.join(FILE))?;
    let file = Mutex::new(file);
    let output = move |line: &str| {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        // A full disk is said by whoever stores something there.
        let _ = write_line(&mut file, line);
    };
    let observer = Observer::new(Verbosity::parse(Some("info")), "refrain-local", output);
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| "warn,access=info,local_cloud=info".into());
    let terminal = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal())
        .compact()
        .with_filter(filter);
    Registry::default()
        .with(terminal)
        .with(observer.layer())
        .init();
    Ok(())
}

fn write_line(file: &mut File, line: &str) -> std::io::Result<()> {
    if file.metadata()?.len() > MAX_BYTES {
        file.set_len(0)?;
        file.rewind()?;
    }
    file.write_all(format!("{line}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_log_that_is_too_long_begins_anew() {
        let mut file = tempfile::tempfile().unwrap();
        file.set_len(MAX_BYTES).unwrap();
        write_line(&mut file, "{}").unwrap();
        file.set_len(MAX_BYTES + 1).unwrap();
        write_line(&mut file, "{}").unwrap();
        assert_eq!(file.metadata().unwrap().len(), 3);
    }
}
