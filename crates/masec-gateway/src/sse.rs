//! Server-sent events: bytes to events, and events to bytes. An event is rebuilt from what was read of it, so that nothing
//! goes on that was not looked at.

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Its type, where it names one.
    pub name: Option<String>,
    /// Its data.
    pub data: String,
    /// The id from which a stream can be resumed.
    pub id: Option<String>,
    /// How long to wait before reconnecting, in milliseconds.
    pub retry: Option<u64>,
}

/// A stream that cannot be read. Whose fault: the server's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SseError {
    /// An event is longer than allowed.
    #[error("an event is longer than {0} bytes")]
    TooLong(usize),
    /// Bytes that are no text.
    #[error("the stream is not UTF-8")]
    Utf8,
}

/// Takes a stream apart as it comes.
#[derive(Debug)]
pub struct Parser {
    line: Vec<u8>,
    event: Event,
    has_data: bool,
    touched: bool,
    size: usize,
    longest: usize,
    after_cr: bool,
}

impl Parser {
    /// For events of at most `longest` bytes.
    pub fn new(longest: usize) -> Self {
        Self {
            line: Vec::new(),
            event: Event::default(),
            has_data: false,
            touched: false,
            size: 0,
            longest,
            after_cr: false,
        }
    }

    /// Takes in bytes and adds the events that they complete.
    pub fn feed(&mut self, mut bytes: &[u8], events: &mut Vec<Event>) -> Result<(), SseError> {
        while !bytes.is_empty() {
            if std::mem::take(&mut self.after_cr) && bytes[0] == b'\n' {
                bytes = &bytes[1..];
                continue;
            }
            let end = bytes.iter().position(|&b| b == b'\n' || b == b'\r');
            let part = &bytes[..end.unwrap_or(bytes.len())];
            self.size += part.len() + usize::from(end.is_some());
            if self.size > self.longest {
                return Err(SseError::TooLong(self.longest));
            }
            self.line.extend_from_slice(part);
            let Some(end) = end else { break };
            self.after_cr = bytes[end] == b'\r';
            bytes = &bytes[end + 1..];
            let line = std::mem::take(&mut self.line);
            self.take(
                std::str::from_utf8(&line).map_err(|_| SseError::Utf8)?,
                events,
            );
            self.line = line;
            self.line.clear();
        }
        Ok(())
    }

    fn take(&mut self, line: &str, events: &mut Vec<Event>) {
        if line.is_empty() {
            let event = std::mem::take(&mut self.event);
            if std::mem::take(&mut self.touched) {
                events.push(event);
            }
            self.has_data = false;
            self.size = 0;
            return;
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => {
                if std::mem::replace(&mut self.has_data, true) {
                    self.event.data.push('\n');
                }
                self.event.data.push_str(value);
                self.touched = true;
            }
            "event" => self.event.name = Some(value.to_owned()),
            "id" if !value.contains('\0') => {
                self.event.id = Some(value.to_owned());
                self.touched = true;
            }
            "retry" => {
                self.event.retry = value.parse().ok();
                self.touched |= self.event.retry.is_some();
            }
            // A comment, or nothing that the format knows.
            _ => {}
        }
    }
}

impl Event {
    /// An event that carries this message.
    pub fn message(data: String) -> Self {
        Self {
            name: Some("message".to_owned()),
            data,
            ..Self::default()
        }
    }

    /// As it goes over the wire.
    pub fn encode(&self) -> String {
        use std::fmt::Write;
        let mut out = String::with_capacity(self.data.len() + 64);
        if let Some(name) = &self.name {
            let _ = writeln!(out, "event: {name}");
        }
        if let Some(id) = &self.id {
            let _ = writeln!(out, "id: {id}");
        }
        if let Some(retry) = self.retry {
            let _ = writeln!(out, "retry: {retry}");
        }
        for line in self.data.split('\n') {
            let _ = writeln!(out, "data: {line}");
        }
        out.push('\n');
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(chunks: &[&str]) -> Result<Vec<Event>, SseError> {
        let mut parser = Parser::new(64);
        let mut events = Vec::new();
        for chunk in chunks {
            parser.feed(chunk.as_bytes(), &mut events)?;
        }
        Ok(events)
    }

    #[test]
    fn however_the_bytes_arrive() {
        let text = ": hello\r\n\r\nevent: message\r\nid: 7\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\nid: 8\ndata:\n\ndata: cut";
        let whole = read(&[text]).expect("a stream");
        assert_eq!(whole.len(), 2);
        assert_eq!(whole[0].data, "{\"a\":\n1}");
        assert_eq!(
            (whole[0].id.as_deref(), whole[1].id.as_deref()),
            (Some("7"), Some("8"))
        );
        let bytes: Vec<String> = text.chars().map(String::from).collect();
        let single: Vec<&str> = bytes.iter().map(String::as_str).collect();
        assert_eq!(read(&single).expect("a stream"), whole);
        let again: String = whole.iter().map(Event::encode).collect();
        assert_eq!(read(&[&again]).expect("a stream"), whole);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_alike_however_they_arrive(
            bytes in "(data|event|id|retry|:|: |[a-c0-9 ]|\r|\n|\r\n|\n\n|\u{0}|é){0,40}",
            junk in proptest::collection::vec(proptest::num::u8::ANY, 0..4),
            at in 0usize..80,
        ) {
            let mut all = bytes.into_bytes();
            let at = at.min(all.len());
            all.splice(at..at, junk);
            let fed = |chunk: usize| {
                let (mut parser, mut events) = (Parser::new(64), Vec::new());
                let read = all.chunks(chunk).try_for_each(|part| parser.feed(part, &mut events));
                (read, events)
            };
            let (read, events) = fed(all.len().max(1));
            let bounded = events.iter().all(|event| event.data.len() <= 64);
            proptest::prop_assert!(bounded);
            for chunk in [1, 3] {
                proptest::prop_assert_eq!(&fed(chunk), &(read, events.clone()));
            }
            // What goes on is what was read of it.
            let again: String = events.iter().map(Event::encode).collect();
            let (mut parser, mut found) = (Parser::new(1024), Vec::new());
            proptest::prop_assert_eq!(parser.feed(again.as_bytes(), &mut found), Ok(()));
            proptest::prop_assert_eq!(found, events);
        }
    }

    #[test]
    fn an_event_without_end_is_refused() {
        assert_eq!(
            read(&["data: ", &"x".repeat(100)]),
            Err(SseError::TooLong(64))
        );
        // Many short events are no long one.
        let many = "data: x\n\n".repeat(100);
        assert_eq!(read(&[&many]).map(|events| events.len()), Ok(100));
    }
}
