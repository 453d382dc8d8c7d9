//! Messages on standard streams: one a line, as long as is allowed, and of longer ones what they say of themselves.

use std::io;

use masec_wire::mcp::Glance;
use tokio::io::{AsyncBufRead, AsyncBufReadExt};

/// The lines of a stream.
pub(super) struct Lines<R> {
    reader: R,
    longest: usize,
    bytes: Vec<u8>,
}

/// A line.
pub(super) struct Line<'a> {
    /// What there is room for of it.
    pub(super) bytes: &'a [u8],
    /// Of one that is longer: what all of it says of itself.
    pub(super) cut: Option<Glance>,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    /// Of which no more than `longest` bytes each are kept.
    pub(super) fn new(reader: R, longest: usize) -> Self {
        Self {
            reader,
            longest,
            bytes: Vec::new(),
        }
    }

    /// The next one; `None` at the end.
    pub(super) async fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.bytes.clear();
        let mut cut = None;
        loop {
            let buffer = self.reader.fill_buf().await?;
            if buffer.is_empty() {
                // Half a message is no message.
                return Ok(None);
            }
            let end = buffer.iter().position(|&b| b == b'\n');
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = self.longest.saturating_sub(self.bytes.len());
            let (kept, rest) = part.split_at(part.len().min(room));
            self.bytes.extend_from_slice(kept);
            if !rest.is_empty() {
                cut.get_or_insert_with(|| glance(&self.bytes)).feed(rest);
            }
            let used = part.len() + usize::from(end.is_some());
            self.reader.consume(used);
            if end.is_some() {
                if self.bytes.last() == Some(&b'\r') {
                    self.bytes.pop();
                }
                return Ok(Some(Line {
                    bytes: &self.bytes,
                    cut,
                }));
            }
        }
    }
}

/// What a message says of itself.
pub(super) fn glance(bytes: &[u8]) -> Glance {
    let mut glance = Glance::default();
    glance.feed(bytes);
    glance
}

#[cfg(test)]
mod tests {
    use masec_wire::mcp::Id;
    use tokio::io::BufReader;

    use super::*;

    #[tokio::test]
    async fn a_line_is_kept_as_far_as_there_is_room() {
        let long = format!(
            r#"{{"result":"{}","jsonrpc":"2.0","id":7}}"#,
            "x".repeat(50)
        );
        let input = format!("short\r\n{long}\n\n{{\"id\":8");
        let mut lines = Lines::new(BufReader::with_capacity(5, input.as_bytes()), 20);
        let line = lines.next().await.expect("no fault").expect("a line");
        assert!(line.bytes == b"short" && line.cut.is_none());
        let line = lines.next().await.expect("no fault").expect("a line");
        assert_eq!(line.bytes, &long.as_bytes()[..20]);
        let cut = line.cut.expect("it is longer");
        assert_eq!(cut.answers(), Some(&Id("7".into())));
        let line = lines.next().await.expect("no fault").expect("a line");
        assert!(line.bytes.is_empty() && line.cut.is_none());
        assert!(lines.next().await.expect("no fault").is_none());
    }
}
