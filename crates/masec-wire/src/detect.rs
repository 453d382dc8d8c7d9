//! Which format a source is in, said by its first bytes. Nothing here is trusted: a wrong guess costs a clear problem
//! later, never content.

use crate::format::Format;

/// How the stream is cut into items, and what the items are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) cut: Cut,
    pub(crate) items: Items,
}

/// How the stream is cut into items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// One item a line.
    Lines,
    /// Values one after another, each over as many lines as it likes.
    Values,
    /// The elements of lists.
    Elements,
    /// The elements of the lists of posts and comments in one object.
    Members,
}

/// What the items are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Items {
    /// Traces, each whole: runs of chats and teams, spans, lists of messages.
    Traces,
    /// Messages of one trace.
    Messages,
    /// Posts and comments of one trace.
    Posts,
    /// Interactions.
    Interactions,
}

/// How many lines of garbage may come before the first that says something.
const TRIES: usize = 64;

/// Bytes from which on an object is long.
const WINDOW: usize = 128 << 10;

/// What `ahead`, the first bytes of the source, says. `None` if nothing in it is known.
pub(crate) fn plan(ahead: &[u8]) -> Option<Plan> {
    let start = ahead.trim_ascii_start();
    match start.first() {
        Some(b'[') => of_list(start),
        Some(b'{') => of_objects(start),
        _ => None,
    }
    .or_else(|| {
        // Perhaps the first lines are broken and others are not.
        let lines = ahead.split(|&b| b == b'\n').take(TRIES);
        lines
            .filter_map(|line| of_line(line.trim_ascii()))
            .find(|plan| plan.cut == Cut::Lines)
    })
}

/// The plan if the format is given: the same cut, other items.
pub(crate) fn forced(format: Format, ahead: &[u8]) -> Plan {
    let items = match format {
        Format::Chat | Format::Team | Format::Otlp => Items::Traces,
        Format::Feed => Items::Posts,
        Format::Interaction => Items::Interactions,
    };
    let guess = plan(ahead);
    let cut = guess.map_or(Cut::Lines, |plan| plan.cut);
    // A chat may come message by message.
    let items = match (guess, format) {
        (Some(plan), Format::Chat) if plan.items == Items::Messages => Items::Messages,
        _ => items,
    };
    let cut = match (cut, items) {
        (Cut::Members, items) if items != Items::Posts => Cut::Values,
        (cut, _) => cut,
    };
    Plan { cut, items }
}

/// What bytes in no known format are all the same, and what to do about it.
pub(crate) fn encoding(ahead: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 8] = [
        (b"\xFF\xFE", UTF_16),
        (b"\xFE\xFF", UTF_16),
        (b"{\0", UTF_16),
        (b"\0{", UTF_16),
        (
            b"\x1F\x8B",
            "compressed with gzip twice; decompress it once",
        ),
        (
            b"\x28\xB5\x2F\xFD",
            "compressed with zstd; decompress it, or compress it with gzip",
        ),
        (
            b"\xFD7zXZ\0",
            "compressed with xz; decompress it, or compress it with gzip",
        ),
        (b"PK\x03\x04", "a zip archive; unpack it"),
    ];
    let known = KNOWN.iter().find(|(magic, _)| ahead.starts_with(magic));
    known.map(|(_, what)| *what)
}

const UTF_16: &str = "in UTF-16; write it in UTF-8";

fn of_list(list: &[u8]) -> Option<Plan> {
    let first = list.get(1..).unwrap_or_default().trim_ascii_start();
    let items = match first.first() {
        Some(b'{') => Keys::of(first).items().unwrap_or(Items::Traces),
        // A list of lists: each is a trace.
        Some(b'[' | b']') => Items::Traces,
        // Perhaps a log, whose lines begin with a time in brackets.
        _ => return None,
    };
    let mut lines = list.split(|&b| b == b'\n');
    let one_line = lines
        .next()
        .is_some_and(|l| l.trim_ascii_end().ends_with(b"]"));
    let another = lines.find(|line| !line.trim_ascii().is_empty());
    let by_line = one_line
        && another.is_some_and(|line| line.trim_ascii_start().starts_with(b"["))
        && items == Items::Messages;
    if by_line {
        return Some(Plan {
            cut: Cut::Lines,
            items: Items::Traces,
        });
    }
    Some(Plan {
        cut: Cut::Elements,
        items,
    })
}

fn of_objects(bytes: &[u8]) -> Option<Plan> {
    let keys = Keys::of(bytes);
    if keys.is_feed_object() {
        return Some(Plan {
            cut: Cut::Members,
            items: Items::Posts,
        });
    }
    let cut = match keys.end {
        Some(end) if bytes[..end].contains(&b'\n') => Cut::Values,
        None if bytes.contains(&b'\n') && !first_line_closes(bytes) => Cut::Values,
        _ => Cut::Lines,
    };
    let items = keys.items().or_else(|| {
        // A header: what follows it says more.
        let rest = bytes.get(keys.end?..)?.trim_ascii_start();
        Keys::of(rest).items()
    });
    // An object too long to see the end of may still have its messages further on.
    let items = items.or((keys.end.is_none() && bytes.len() >= WINDOW).then_some(Items::Traces));
    Some(Plan { cut, items: items? })
}

/// Whether the first line opens and closes the same number of braces, read naively: broken lines do not, but neither
/// do they end on an opening one.
fn first_line_closes(bytes: &[u8]) -> bool {
    let line = bytes.split(|&b| b == b'\n').next().unwrap_or_default();
    let line = line.trim_ascii_end();
    !line.ends_with(b"{") && !line.ends_with(b"[") && !line.ends_with(b",")
}

fn of_line(line: &[u8]) -> Option<Plan> {
    match line.first() {
        Some(b'{') => of_objects(line),
        Some(b'[') if line[1..].trim_ascii_start().starts_with(b"{") => Some(Plan {
            cut: Cut::Lines,
            items: Items::Traces,
        }),
        _ => None,
    }
}

/// The keys of an object as far as they can be seen, each with the first byte of its value.
#[derive(Debug, Default)]
struct Keys<'a> {
    keys: Vec<(&'a [u8], u8)>,
    /// One past its closing brace, if that can be seen.
    end: Option<usize>,
}

impl<'a> Keys<'a> {
    fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(name, _)| *name == key.as_bytes())
    }

    fn any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.has(key))
    }

    fn has_list(&self, key: &str) -> bool {
        self.keys
            .iter()
            .any(|&(name, first)| name == key.as_bytes() && first == b'[')
    }

    fn is_feed_object(&self) -> bool {
        ["posts", "comments"].iter().any(|key| self.has_list(key)) && !self.is_run()
    }

    fn is_run(&self) -> bool {
        crate::format::chat::LISTS
            .iter()
            .any(|key| self.has_list(key))
    }

    fn is_post(&self) -> bool {
        // Much has a user; of an author alone there is no doubt.
        let signed = self.has("author")
            || self.any(&["user", "username"]) && self.any(&["created_at", "timestamp", "id"]);
        signed && self.any(&["content", "body", "text", "title"])
    }

    fn items(&self) -> Option<Items> {
        let own = ["trace", "metadata", "other"];
        let only_own = self
            .keys
            .iter()
            .all(|(name, _)| own.iter().any(|key| key.as_bytes() == *name));
        if self.is_run() || self.any(&["resourceSpans", "resource_spans"]) {
            Some(Items::Traces)
        } else if self.has("kind") && self.has("from") && self.has("to")
            || self.has("trace") && only_own
        {
            Some(Items::Interactions)
        } else if self.has("role") && self.any(&["content", "tool_calls", "parts"]) {
            Some(Items::Messages)
        } else if self.has("post_id") || self.is_post() {
            Some(Items::Posts)
        } else {
            None
        }
    }

    /// Reads `bytes`, which begin with a brace.
    fn of(bytes: &'a [u8]) -> Self {
        let mut found = Self::default();
        let mut depth = 0u32;
        let mut key: Option<&[u8]> = None;
        let mut last = None;
        let mut at = 0;
        while at < bytes.len() && found.keys.len() < 64 {
            let byte = bytes[at];
            if let Some(name) = key.filter(|_| !byte.is_ascii_whitespace()) {
                found.keys.push((name, byte));
                key = None;
            }
            match byte {
                b'"' => {
                    let Some(end) = string_end(bytes, at) else {
                        return found;
                    };
                    last = Some(&bytes[at + 1..end - 1]);
                    at = end;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        found.end = Some(at + 1);
                        return found;
                    }
                }
                b':' if depth == 1 => key = last.take(),
                _ => {}
            }
            at += 1;
        }
        found
    }
}

/// One past the closing quote of the string that begins at `at`.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut at = at + 1;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, cut: Cut, items: Items) {
        assert_eq!(plan(input.as_bytes()), Some(Plan { cut, items }), "{input}");
    }

    #[test]
    fn first_bytes_say_it() {
        use Cut::*;
        use Items::*;
        check("{\"messages\":[]}\n{\"messages\":[]}", Lines, Traces);
        check("{\"metadata\":{}}\n{\"messages\":[]}", Lines, Traces);
        check("{\n \"messages\": [\n{\"role\":\"user\"", Values, Traces);
        check("{\"a\":\"b\",\"history\":[{\"x", Lines, Traces);
        check("[\n {\"traj\": [", Elements, Traces);
        check(
            "[{\"role\":\"user\",\"content\":\"x\"}]",
            Elements,
            Messages,
        );
        check(
            "[{\"role\":\"user\",\"content\":1}]\n[{\"role\":1}]",
            Lines,
            Traces,
        );
        check("[[{\"role\":\"user\"}]]", Elements, Traces);
        check("{\"role\":\"user\",\"content\":\"x\"}\n", Lines, Messages);
        check("{\"resourceSpans\":[]}", Lines, Traces);
        check("{\"posts\":[{\"id\":1}]", Members, Posts);
        check(
            "[{\"id\":\"x\",\"author\":\"y\",\"content\":\"",
            Elements,
            Posts,
        );
        check("{\"post_id\":1,\"content\":\"\"}\n", Lines, Posts);
        check("[{\"author\":\"a\",\"content\":\"x\"}]", Elements, Posts);
        check("{\"trace\":\"a\",\"metadata\":{}}", Lines, Interactions);
        check(
            "oops {\n\n{\"kind\":\"message\",\"from\":\"\",\"to\":\"\"}",
            Lines,
            Interactions,
        );
        for unknown in [
            "",
            "hello",
            "[2026-01-01] INFO started\n[",
            "{\"x\":1}",
            "{\"user\":\"a\",\"text\":\"x\"}",
            "\u{0}\u{1}",
            "{",
            "{\"a\\",
        ] {
            assert_eq!(plan(unknown.as_bytes()), None, "{unknown}");
        }
    }
}
