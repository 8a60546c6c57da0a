//! The cost of mixes: processor time by stage, and memory.

use std::fmt::{self, Write};
use std::fs;

use mixdown::Stage;
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

/// Processor time of some mixes, in milliseconds.
#[derive(Default)]
pub struct Cost {
    mixes: u32,
    /// The processor time when the last stage ended.
    mark_ms: f64,
    /// Each stage and the sum of its processor time, in the order of the first mix.
    stages: Vec<(String, f64)>,
}

impl Cost {
    /// Runs one mix, which reports its stages as they end, and adds up the processor time of each.
    pub fn measure<T>(&mut self, mix: impl FnOnce(&mut dyn FnMut(Stage<'_>)) -> T) -> T {
        self.mixes += 1;
        self.mark_ms = cpu_ms();
        let mixed = mix(&mut |stage| self.end(&name(stage)));
        self.end("finished");
        mixed
    }

    fn end(&mut self, stage: &str) {
        let now_ms = cpu_ms();
        let used_ms = now_ms - self.mark_ms;
        match self.stages.iter_mut().find(|(name, _)| name == stage) {
            Some((_, sum_ms)) => *sum_ms += used_ms,
            None => self.stages.push((stage.to_owned(), used_ms)),
        }
        self.mark_ms = now_ms;
    }

    /// The mean over all mixes in milliseconds, by stage if wanted; null if there was none.
    pub fn report(&self, by_stage: bool) -> Value {
        if self.mixes == 0 {
            return Value::Null;
        }
        let mean = |sum_ms: f64| sum_ms / f64::from(self.mixes);
        let mut report =
            json!({ "cpu_ms": mean(self.stages.iter().map(|(_, sum_ms)| sum_ms).sum()) });
        if by_stage {
            let stages = self.stages.iter();
            // Pairs, because the order of an object is not preserved.
            report["stages_ms"] = stages
                .map(|(name, sum_ms)| json!([name, mean(*sum_ms)]))
                .collect();
        }
        report
    }
}

/// The peak resident memory of this process in MiB; `None` if the system does not report it as Linux does.
pub fn peak_mib() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kib / 1024.0)
}

/// The processor time of this process on all its threads, in milliseconds.
fn cpu_ms() -> f64 {
    let used = clock_gettime(ClockId::ProcessCPUTime);
    used.tv_sec as f64 * 1e3 + used.tv_nsec as f64 / 1e6
}

/// The name of a stage's variant in lower case.
fn name(stage: Stage<'_>) -> String {
    let mut name = FirstWord::default();
    // Fails where the word ends, so that the samples are not formatted.
    let _ = write!(name, "{stage:?}");
    name.0.to_lowercase()
}

/// Accepts text up to the first character that is not alphanumeric.
#[derive(Default)]
struct FirstWord(String);

impl fmt::Write for FirstWord {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for letter in text.chars() {
            if !letter.is_alphanumeric() {
                return Err(fmt::Error);
            }
            self.0.push(letter);
        }
        Ok(())
    }
}
