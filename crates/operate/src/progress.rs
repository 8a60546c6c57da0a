//! Progress of a long command, on standard error: a bar on a terminal, else a line now and then.

use std::{io::IsTerminal, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};

/// Without a terminal, a line is printed after so many items if their number is not known.
const LINE_EVERY: u64 = 100_000;

/// The progress of one phase of a command.
pub(crate) struct Progress {
    bar: ProgressBar,
    what: &'static str,
    /// A line is printed after so many items; `None` on a terminal.
    line_every: Option<u64>,
}

impl Progress {
    /// Begins a phase; `total` is the number of its items, if known.
    pub(crate) fn start(what: &'static str, total: Option<u64>) -> Self {
        let on_terminal = std::io::stderr().is_terminal();
        let bar = match total {
            _ if !on_terminal => ProgressBar::hidden(),
            Some(total) => ProgressBar::new(total).with_style(style(
                "{prefix} [{bar:30}] {human_pos} of {human_len}, {eta} left",
            )),
            None => ProgressBar::new_spinner().with_style(style("{prefix} {spinner} {human_pos}")),
        };
        bar.set_prefix(what);
        if on_terminal {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Self {
            bar,
            what,
            line_every: (!on_terminal)
                .then(|| total.map_or(LINE_EVERY, |total| total.div_ceil(10).max(1))),
        }
    }

    /// One more item is done.
    pub(crate) fn advance(&self) {
        self.bar.inc(1);
        let done = self.bar.position();
        if self
            .line_every
            .is_some_and(|every| done.is_multiple_of(every))
        {
            eprintln!("{} {done}", self.what);
        }
    }

    /// Prints a line above the bar.
    pub(crate) fn note(&self, line: &str) {
        self.bar.suspend(|| eprintln!("{line}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        let done = self.bar.position();
        if self
            .line_every
            .is_some_and(|every| !done.is_multiple_of(every))
        {
            eprintln!("{} {done}", self.what);
        }
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).expect("a template without mistakes")
}
