//! What a program says on standard error: each line is one of the gateway's log, under the server's name. Whoever wrote the
//! program may be a stranger, so its lines are bounded in length and number, and none can be taken for the gateway's own.

use std::time::Duration;

use masec_model::CompactString;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, BufReader};
use tokio::time::{Instant, sleep, sleep_until};

use crate::mcp::pins::is_hidden;

/// The longest line that is kept, in bytes.
const LONGEST: usize = 1_024;
/// So many lines of one program in so long; what is more is counted.
const LINES: u32 = 50;
const WITHIN: Duration = Duration::from_secs(10);
/// After so many bytes it is not read for a moment: a program that says something without end keeps nobody else from being served.
const MUCH: usize = 64 << 10;
const MOMENT: Duration = Duration::from_millis(5);
/// How long the last words of a program that is over are waited for. What it started may go on without it.
const LAST: Duration = Duration::from_secs(1);

/// Logs what a program of this server says, until it says no more or `over` is past.
pub(super) async fn log(
    server: CompactString,
    from: impl AsyncRead + Unpin,
    over: impl Future<Output = ()>,
) {
    let mut lines = Lines::new(BufReader::new(from));
    let mut share = Share::new(server);
    let end = async {
        over.await;
        sleep(LAST).await;
    };
    tokio::pin!(end);
    loop {
        tokio::select! {
            line = lines.next() => match line {
                Some(line) => share.say(&line),
                None => break,
            },
            () = sleep_until(share.until), if share.left_out > 0 => share.begin(),
            () = &mut end => break,
        }
    }
    share.begin();
}

/// A line, as it may be shown.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    text: String,
    /// Bytes of it for which there was no room.
    cut: usize,
}

/// The lines of a stream. Nothing of one is lost where the wait for it is given up.
struct Lines<R> {
    reader: R,
    kept: Vec<u8>,
    cut: usize,
    /// Bytes since the last moment of rest.
    read: usize,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    fn new(reader: R) -> Self {
        Self {
            reader,
            kept: Vec::new(),
            cut: 0,
            read: 0,
        }
    }

    /// The next one, the last without its end too; `None` where there is no more.
    async fn next(&mut self) -> Option<Line> {
        loop {
            if self.read >= MUCH {
                sleep(MOMENT).await;
                self.read = 0;
            }
            let buffer = self.reader.fill_buf().await.ok()?;
            if buffer.is_empty() {
                return (!self.kept.is_empty()).then(|| self.take());
            }
            let end = buffer.iter().position(|&b| b == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = LONGEST.saturating_sub(self.kept.len());
            let (kept, rest) = part.split_at(part.len().min(room));
            self.kept.extend_from_slice(kept);
            self.cut += rest.len();
            let used = part.len() + usize::from(end.is_some());
            self.reader.consume(used);
            self.read += used;
            if end.is_some() {
                return Some(self.take());
            }
        }
    }

    fn take(&mut self) -> Line {
        let text = String::from_utf8_lossy(&self.kept).trim_end().to_owned();
        self.kept.clear();
        Line {
            text: inert(&text),
            cut: std::mem::take(&mut self.cut),
        }
    }
}

/// The same text, with nothing in it that ends a line, moves a cursor or hides.
fn inert(text: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || is_hidden(c)
            || matches!(c, '\u{200c}'..='\u{200f}' | '\u{2028}' | '\u{2029}')
    };
    let shown = |c: char| match c {
        '\t' => ' ',
        c if acts(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.chars().map(shown).collect()
}

/// How much of the log is one program's.
struct Share {
    server: CompactString,
    said: u32,
    left_out: u64,
    until: Instant,
}

impl Share {
    fn new(server: CompactString) -> Self {
        Self {
            server,
            said: 0,
            left_out: 0,
            until: Instant::now() + WITHIN,
        }
    }

    fn say(&mut self, line: &Line) {
        if line.text.is_empty() {
            return;
        }
        if Instant::now() >= self.until {
            self.begin();
        }
        if self.said >= LINES {
            self.left_out += 1;
            return;
        }
        self.said += 1;
        let cut = (line.cut > 0).then_some(line.cut);
        tracing::info!(server = %self.server, text = line.text, cut, "a program says on standard error");
    }

    /// Begins anew, once it was said how much was left out.
    fn begin(&mut self) {
        if self.left_out > 0 {
            tracing::warn!(server = %self.server, lines = self.left_out, "a program says more on standard error than is logged");
        }
        (self.said, self.left_out) = (0, 0);
        self.until = Instant::now() + WITHIN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn lines_are_cut_and_inert() {
        let long = "x".repeat(LONGEST + 7);
        let input = format!(
            "plain\tline\r\n{long}\n\n\u{1b}[2K{{\"level\":\"ERROR\"}}\rover\u{2028}\u{202e}\n\u{fffd}no end"
        );
        let mut lines = Lines::new(BufReader::with_capacity(5, input.as_bytes()));
        let mut all = Vec::new();
        while let Some(line) = lines.next().await {
            all.push((line.text, line.cut));
        }
        let expected = [
            ("plain line".to_owned(), 0),
            ("x".repeat(LONGEST), 7),
            (String::new(), 0),
            (
                "\u{fffd}[2K{\"level\":\"ERROR\"}\u{fffd}over\u{fffd}\u{fffd}".to_owned(),
                0,
            ),
            ("\u{fffd}no end".to_owned(), 0),
        ];
        assert_eq!(all, expected);
    }

    #[tokio::test]
    async fn a_flood_is_counted() {
        let mut share = Share::new("desk".into());
        let line = Line {
            text: "x".to_owned(),
            cut: 0,
        };
        for _ in 0..LINES + 30 {
            share.say(&line);
        }
        assert_eq!((share.said, share.left_out), (LINES, 30));
        share.until = Instant::now();
        share.say(&line);
        assert_eq!((share.said, share.left_out), (1, 0));
    }
}
