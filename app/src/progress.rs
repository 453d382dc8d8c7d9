//! How far a long run is: a bar on standard error, where a person looks at it.

use std::io::{self, IsTerminal, Read};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressBarIter, ProgressDrawTarget, ProgressStyle};

/// Input shorter than this is over before a bar would be read.
const LONG: u64 = 4 << 20;

/// A bar over the bytes of the input as they lie in the files (compressed ones compressed); hidden where nobody looks.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for input of `bytes`, with one source among them of unknown length if `open_ended`.
    pub(crate) fn new(bytes: u64, open_ended: bool) -> Self {
        if !io::stderr().is_terminal() || (bytes < LONG && !open_ended) {
            return Self::hidden();
        }
        let (bar, template) = if open_ended {
            (
                ProgressBar::no_length(),
                "{spinner} {bytes} read, {bytes_per_sec}, {msg}, {elapsed}",
            )
        } else {
            (
                ProgressBar::new(bytes),
                "{wide_bar} {bytes}/{total_bytes}, {bytes_per_sec}, {msg}, {eta} left",
            )
        };
        bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { bar }
    }

    /// No bar.
    pub(crate) fn hidden() -> Self {
        Self {
            bar: ProgressBar::hidden(),
        }
    }

    /// `input`, moving the bar on as it is read.
    pub(crate) fn watch<R: Read>(&self, input: R) -> ProgressBarIter<R> {
        self.bar.wrap_read(input)
    }

    /// Says how many interactions are through so far.
    pub(crate) fn say(&self, interactions: u64) {
        if self.bar.is_hidden() {
            return;
        }
        let rate = interactions as f64 / self.bar.elapsed().as_secs_f64().max(1e-3);
        self.bar
            .set_message(format!("{interactions} interactions, {rate:.0}/s"));
    }

    /// Takes the bar away while `print` writes to the same terminal.
    pub(crate) fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}
