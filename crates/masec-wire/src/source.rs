//! Bytes in: gzip recognised by its first two bytes, lines counted, lines and JSON values cut out of the stream
//! without ever holding more than one of them.

use std::io::{self, Read};

use crate::gzip::Input;
use crate::scan::{Scan, Step};

/// One item cut out of the stream: a line, or a JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// 1-based line that it starts on.
    pub(crate) line: u64,
    /// Where its bytes are: [`Source::bytes`]. Of an item that is too long, its first bytes alone.
    pub(crate) range: std::ops::Range<usize>,
    /// What is wrong with it before anybody reads it.
    pub(crate) flaw: Option<Flaw>,
}

/// What can be wrong with an item before it is parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// Longer than the limit: so many bytes in all.
    TooLong(u64),
    /// The stream ended inside it.
    Cut,
    /// A JSON string runs over the end of its line, or no value starts here.
    Broken,
}

/// A stream of bytes, buffered.
#[derive(Debug)]
pub(crate) struct Source<R> {
    input: Input<R>,
    buffer: Vec<u8>,
    /// The next unread byte in the buffer.
    at: usize,
    /// One past the last byte read into the buffer.
    end: usize,
    line: u64,
    over: bool,
    failure: Option<String>,
}

const CHUNK: usize = 256 << 10;

impl<R: Read> Source<R> {
    pub(crate) fn new(input: R) -> Self {
        Self {
            input: Input::Fresh(Some(input)),
            buffer: Vec::new(),
            at: 0,
            end: 0,
            line: 1,
            over: false,
            failure: None,
        }
    }

    /// The line of the next unread byte, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// What went wrong with the reading itself, once; the stream is over then.
    pub(crate) fn failure(&mut self) -> Option<String> {
        self.failure.take()
    }

    /// The bytes of an item. Valid until the next one is asked for.
    pub(crate) fn bytes(&self, item: &Item) -> &[u8] {
        self.buffer.get(item.range.clone()).unwrap_or_default()
    }

    /// Up to a chunk of what comes next, without taking it.
    pub(crate) fn ahead(&mut self) -> &[u8] {
        while self.end - self.at < CHUNK && self.fill() {}
        &self.buffer[self.at..self.end]
    }

    /// The next line that is not blank, without its end.
    pub(crate) fn next_line(&mut self, limit: usize) -> Option<Item> {
        loop {
            let item = self.any_line(limit)?;
            if item.flaw.is_some() || !self.bytes(&item).trim_ascii().is_empty() {
                return Some(item);
            }
        }
    }

    fn any_line(&mut self, limit: usize) -> Option<Item> {
        let line = self.line;
        let mut seen = 0;
        loop {
            let unread = &self.buffer[self.at..self.end];
            if let Some(place) = memchr::memchr(b'\n', &unread[seen..]) {
                let start = self.at;
                let end = start + seen + place;
                self.at = end + 1;
                self.line += 1;
                let flaw = (end - start > limit).then_some(Flaw::TooLong((end - start) as u64));
                let end = end.min(start.saturating_add(limit));
                return Some(Item {
                    line,
                    range: start..end,
                    flaw,
                });
            }
            seen = unread.len();
            if seen > limit {
                return Some(self.skip_line(line, limit));
            }
            if !self.fill() {
                break;
            }
        }
        let range = self.at..self.end;
        self.at = self.end;
        let flaw = self.failure.is_some().then_some(Flaw::Cut);
        (!range.is_empty()).then_some(Item { line, range, flaw })
    }

    /// Reads on to the end of a line that is too long, keeping its first bytes.
    fn skip_line(&mut self, line: u64, limit: usize) -> Item {
        let kept = self.set_aside(limit);
        let mut total = (self.end - self.at) as u64;
        loop {
            self.at = kept;
            self.end = kept;
            if !self.fill() {
                break;
            }
            let fresh = &self.buffer[kept..self.end];
            if let Some(place) = memchr::memchr(b'\n', fresh) {
                total += place as u64;
                self.at = kept + place + 1;
                self.line += 1;
                break;
            }
            total += fresh.len() as u64;
        }
        Item {
            line,
            range: 0..kept,
            flaw: Some(Flaw::TooLong(total)),
        }
    }

    /// Moves the first unread bytes to the front of the buffer, where filling leaves them alone; how many.
    fn set_aside(&mut self, limit: usize) -> usize {
        let kept = limit.min(PREFIX).min(self.end - self.at);
        self.buffer.copy_within(self.at..self.at + kept, 0);
        kept
    }

    /// The next byte that is not white space, without taking it.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        loop {
            while let Some(&byte) = self.buffer[self.at..self.end].first() {
                match byte {
                    b'\n' => self.line += 1,
                    b' ' | b'\t' | b'\r' => {}
                    _ => return Some(byte),
                }
                self.at += 1;
            }
            if !self.fill() {
                return None;
            }
        }
    }

    /// Takes the byte that [`Source::peek`] showed.
    pub(crate) fn bump(&mut self) {
        self.at = (self.at + 1).min(self.end);
    }

    /// Skips a byte order mark.
    pub(crate) fn skip_mark(&mut self) {
        if self.ahead().starts_with(b"\xEF\xBB\xBF") {
            self.at += 3;
        }
    }

    /// The next JSON value: from its first byte to where its brackets close. `None` at the end of the stream.
    pub(crate) fn next_value(&mut self, limit: usize) -> Option<Item> {
        self.peek()?;
        let line = self.line;
        let mut scan = Scan::default();
        let mut seen = 0;
        loop {
            let state = scan.run(&self.buffer[self.at + seen..self.end]);
            match state {
                Step::More => seen = self.end - self.at,
                Step::Done(used) => return Some(self.take_value(line, seen + used, None, limit)),
                Step::Broken(used) => {
                    let item = self.take_value(line, seen + used, Some(Flaw::Broken), limit);
                    return Some(item);
                }
            }
            if seen > limit {
                return Some(self.skip_value(line, limit, scan));
            }
            if !self.fill() {
                let done = scan.may_end() && seen > 0;
                let flaw = (!done).then_some(Flaw::Cut);
                return Some(self.take_value(line, seen, flaw, limit));
            }
        }
    }

    fn take_value(&mut self, line: u64, len: usize, flaw: Option<Flaw>, limit: usize) -> Item {
        let start = self.at;
        let end = start + len;
        self.line += memchr::memchr_iter(b'\n', &self.buffer[start..end]).count() as u64;
        self.at = end;
        let long = (len > limit).then_some(Flaw::TooLong(len as u64));
        Item {
            line,
            range: start..end.min(start.saturating_add(limit)),
            flaw: flaw.or(long),
        }
    }

    fn skip_value(&mut self, line: u64, limit: usize, mut scan: Scan) -> Item {
        let unread = &self.buffer[self.at..self.end];
        let mut total = unread.len() as u64;
        self.line += memchr::memchr_iter(b'\n', unread).count() as u64;
        let kept = self.set_aside(limit);
        loop {
            self.at = kept;
            self.end = kept;
            if !self.fill() {
                break;
            }
            let fresh = &self.buffer[kept..self.end];
            let used = match scan.run(fresh) {
                Step::More => None,
                Step::Done(used) | Step::Broken(used) => Some(used),
            };
            let taken = used.unwrap_or(fresh.len());
            self.line += memchr::memchr_iter(b'\n', &fresh[..taken]).count() as u64;
            total += taken as u64;
            if used.is_some() {
                self.at = kept + taken;
                break;
            }
        }
        Item {
            line,
            range: 0..kept,
            flaw: Some(Flaw::TooLong(total)),
        }
    }

    /// Reads more into the buffer; false at the end.
    fn fill(&mut self) -> bool {
        if self.over {
            return false;
        }
        if self.at == self.end && self.at >= CHUNK {
            self.at = 0;
            self.end = 0;
        }
        if self.buffer.len() - self.end < CHUNK / 4 {
            self.make_room();
        }
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.over = true,
                Ok(count) => self.end += count.min(self.buffer.len() - self.end),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.over = true;
                    self.failure = Some(error.to_string());
                }
            }
            return !self.over;
        }
    }

    fn make_room(&mut self) {
        if self.at >= CHUNK {
            self.buffer.copy_within(self.at..self.end, 0);
            self.end -= self.at;
            self.at = 0;
        }
        if self.buffer.len() - self.end < CHUNK / 2 {
            let larger = (self.buffer.len() * 2).max(2 * CHUNK);
            self.buffer.resize(larger, 0);
        }
    }
}

/// Bytes kept of an item that is too long.
const PREFIX: usize = 4 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8], limit: usize) -> Vec<(u64, Vec<u8>, Option<Flaw>)> {
        let mut source = Source::new(input);
        let mut all = Vec::new();
        while let Some(item) = source.next_line(limit) {
            all.push((item.line, source.bytes(&item).to_vec(), item.flaw));
        }
        all
    }

    fn values(input: &[u8], limit: usize) -> Vec<(u64, String, Option<Flaw>)> {
        let mut source = Source::new(input);
        let mut all = Vec::new();
        while let Some(item) = source.next_value(limit) {
            let text = String::from_utf8_lossy(source.bytes(&item)).into_owned();
            all.push((item.line, text, item.flaw));
        }
        all
    }

    #[test]
    fn lines_with_their_numbers() {
        assert_eq!(
            lines(b"a\n\n  \r\nb\r\nc", 10),
            [
                (1, b"a".to_vec(), None),
                (4, b"b\r".to_vec(), None),
                (5, b"c".to_vec(), None)
            ]
        );
    }

    #[test]
    fn a_long_line_costs_no_memory_and_the_next_is_read() {
        let mut input = vec![b'x'; 3 * CHUNK];
        input.extend_from_slice(b"\nnext\n");
        let found = lines(&input, 1000);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].2, Some(Flaw::TooLong(3 * CHUNK as u64)));
        assert!(found[0].1.len() <= PREFIX);
        assert_eq!(found[1], (2, b"next".to_vec(), None));
    }

    #[test]
    fn values_over_several_lines() {
        let found = values(b"{\n \"a\": \"}\\\"\"\n}\n[1] 12 \"s\" {\"b\"", 100);
        let texts: Vec<_> = found.iter().map(|v| (v.0, v.1.as_str(), v.2)).collect();
        assert_eq!(
            texts,
            [
                (1, "{\n \"a\": \"}\\\"\"\n}", None),
                (4, "[1]", None),
                (4, "12", None),
                (4, "\"s\"", None),
                (4, "{\"b\"", Some(Flaw::Cut))
            ]
        );
    }

    #[test]
    fn a_long_value_is_skipped_to_its_end() {
        let mut input = format!("[\"{}\",\n{{}}]", "y".repeat(2 * CHUNK)).into_bytes();
        input.extend_from_slice(b"{\"z\":1}");
        let found = values(&input, 100);
        assert_eq!(found.len(), 2, "{:?}", found.len());
        assert!(matches!(found[0].2, Some(Flaw::TooLong(_))));
        assert_eq!(found[1], (2, "{\"z\":1}".into(), None));
    }

    #[test]
    fn a_string_over_a_lines_end_is_broken() {
        let found = values(b"{\"a\": \"oops\n{\"b\":1}", 100);
        assert_eq!(found[0].2, Some(Flaw::Broken));
        assert_eq!(found[1], (2, "{\"b\":1}".into(), None));
    }
}
