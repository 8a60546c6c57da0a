//! All that is logged by all clouds of this process.

use std::io::Write;
use std::sync::{Arc, LazyLock, Mutex};

use observe::{Observer, Verbosity};
use serde_json::Value;
use tracing_subscriber::{
    Layer, Registry, filter::LevelFilter, fmt::MakeWriter, layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// What functions write, as verbosely as they can, and beside it what the local cloud itself writes.
#[derive(Clone, Default)]
pub struct Log {
    lines: Arc<Mutex<Vec<String>>>,
    local: Arc<Mutex<Vec<u8>>>,
}

/// The log from the first call on.
pub fn log() -> &'static Log {
    static LOG: LazyLock<Log> = LazyLock::new(|| {
        let log = Log::default();
        let lines = Arc::clone(&log.lines);
        let output = move |line: &str| lines.lock().unwrap().push(line.to_owned());
        let observer = Observer::new(Verbosity::parse(Some("trace")), "tests", output);
        let local = tracing_subscriber::fmt::layer()
            .with_writer(log.clone())
            .with_filter(LevelFilter::INFO);
        Registry::default()
            .with(observer.layer())
            .with(local)
            .init();
        log
    });
    &LOG
}

impl Log {
    /// The lines about an entry.
    pub fn about(&self, entry: &str) -> Vec<Value> {
        let lines = self.lines.lock().unwrap();
        let parsed = lines
            .iter()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        parsed.filter(|line| line["entry"] == entry).collect()
    }

    /// How many lines have a metric.
    pub fn all(&self, metric: &str) -> usize {
        let member = format!("\"{metric}\":");
        let lines = self.lines.lock().unwrap();
        lines.iter().filter(|line| line.contains(&member)).count()
    }

    /// Everything as one text.
    pub fn text(&self) -> String {
        let mut text = self.lines.lock().unwrap().join("\n");
        text.push_str(&String::from_utf8_lossy(&self.local.lock().unwrap()));
        text
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.local.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
