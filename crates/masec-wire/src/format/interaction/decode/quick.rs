//! The usual line, read in one pass: keys that are known, each once; texts without escapes; whole numbers.
//!
//! Nearly every line is like that, since this crate writes them so. Whatever else a line holds, nothing is
//! said of it here: `serde_json` reads it from its beginning, so that there is one opinion of what is right and one wording of what
//! is wrong.

use std::borrow::Cow;

use masec_model::{Leaf, Timestamp};

use super::{Borrowed, Content, FromText, Parsed, Raw, RawLeaf, Time};
use crate::time;

/// The line, where it is a usual one.
pub(super) fn read(text: &str) -> Option<Raw<'_>> {
    let mut cursor = Cursor { text, at: 0 };
    let mut raw = Raw::default();
    cursor.object(|key, cursor| match key {
        "trace" => once(&mut raw.trace, Borrowed(Cow::Borrowed(cursor.text()?))),
        "id" => once(&mut raw.id, cursor.parsed()?),
        "time" => once(&mut raw.time, cursor.time()?),
        "kind" => once(&mut raw.kind, cursor.parsed()?),
        "from" => once(&mut raw.from, cursor.parsed()?),
        "to" => once(&mut raw.to, cursor.parsed()?),
        "channel" => once(&mut raw.channel, cursor.parsed()?),
        "session" => once(&mut raw.session, cursor.parsed()?),
        "causes" => cursor.fill(&mut raw.causes.0, |cursor| Some(cursor.parsed()?.0)),
        "on_behalf_of" => cursor.fill(&mut raw.on_behalf_of, Cursor::parsed),
        "content" => once(&mut raw.content, cursor.content()?),
        "identity" => once(&mut raw.identity, cursor.parsed()?),
        "secrecy" => cursor.fill(&mut raw.secrecy, Cursor::parsed),
        "taint" => cursor.fill(&mut raw.taint, Cursor::parsed),
        "step" => once(&mut raw.step, u32::try_from(cursor.number()?).ok()?),
        "call" => once(&mut raw.call, cursor.parsed()?),
        "tool" => once(&mut raw.tool, cursor.parsed()?),
        _ => None,
    })?;
    cursor.is_over().then_some(raw)
}

/// Keeps the value of a key, unless it has one: a key that comes twice leaves the line to others.
fn once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.replace(value).is_none().then_some(())
}

/// A place in the line.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The next byte that is no space, without taking it.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b' ' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Whether nothing but space is left.
    fn is_over(&self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        rest.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
    }

    /// Calls `each` with each key, the cursor before its value.
    fn object(&mut self, mut each: impl FnMut(&'a str, &mut Self) -> Option<()>) -> Option<()> {
        self.expect(b'{')?;
        loop {
            let key = self.text()?;
            self.expect(b':')?;
            each(key, self)?;
            if !self.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    /// Reads a list into one that is still empty. A list of nothing leaves the line to others, so that what is empty did not
    /// come yet.
    fn fill<T>(
        &mut self,
        items: &mut Vec<T>,
        mut item: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<()> {
        if !items.is_empty() {
            return None;
        }
        self.expect(b'[')?;
        loop {
            items.push(item(self)?);
            if !self.goes_on(b']')? {
                return Some(());
            }
        }
    }

    /// Takes a comma or the end of an object or list; whether it was a comma.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        let byte = self.peek()?;
        self.at += 1;
        match byte {
            b',' => Some(true),
            _ if byte == end => Some(false),
            _ => None,
        }
    }

    /// A text without escapes.
    fn text(&mut self) -> Option<&'a str> {
        self.expect(b'"')?;
        let start = self.at;
        let end = start + plain(&self.text.as_bytes()[start..]);
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    fn parsed<T: FromText>(&mut self) -> Option<Parsed<T>> {
        T::from_text(self.text()?).map(Parsed)
    }

    /// A whole number of up to eighteen digits.
    fn number(&mut self) -> Option<i64> {
        let negative = self.peek()? == b'-';
        self.at += usize::from(negative);
        let rest = &self.text.as_bytes()[self.at..];
        let digits = { rest.iter() }.take_while(|byte| byte.is_ascii_digit());
        let (count, number) = digits.fold((0, 0i64), |(count, number), digit| {
            let next = number.wrapping_mul(10) + i64::from(digit - b'0');
            (count + 1, next)
        });
        let leads = rest.first() == Some(&b'0') && (count > 1 || negative);
        if !(1..=18).contains(&count) || leads {
            return None;
        }
        self.at += count;
        Some(if negative { -number } else { number })
    }

    fn time(&mut self) -> Option<Time> {
        if self.peek()? == b'"' {
            return time::rfc3339(self.text()?).map(Time);
        }
        Some(Time(Timestamp(self.number()?)))
    }

    fn truth(&mut self) -> Option<bool> {
        self.peek()?;
        let rest = &self.text.as_bytes()[self.at..];
        let truth = rest.starts_with(b"true");
        if !truth && !rest.starts_with(b"false") {
            return None;
        }
        self.at += if truth { 4 } else { 5 };
        Some(truth)
    }

    fn content(&mut self) -> Option<Content> {
        if self.peek()? == b'"' {
            return Some(Content(vec![Leaf::text(self.text()?)]));
        }
        let mut leaves = Vec::new();
        self.fill(&mut leaves, |cursor| cursor.leaf()?.leaf().ok())?;
        Some(Content(leaves))
    }

    fn leaf(&mut self) -> Option<RawLeaf> {
        let mut leaf = RawLeaf::default();
        self.object(|key, cursor| match key {
            "path" => once(&mut leaf.path, cursor.parsed()?),
            "text" => once(&mut leaf.text, cursor.text()?.to_owned()),
            "number" => once(&mut leaf.number, cursor.parsed()?),
            "bool" => once(&mut leaf.truth, cursor.truth()?),
            "bytes" => once(&mut leaf.bytes, cursor.parsed()?),
            "null" if !leaf.null => {
                leaf.null = true;
                cursor.truth()?.then_some(())
            }
            "shape" => once(&mut leaf.shape, cursor.parsed()?),
            "at" => once(&mut leaf.at, cursor.span()?),
            _ => None,
        })?;
        Some(leaf)
    }

    fn span(&mut self) -> Option<(u32, u32)> {
        self.expect(b'[')?;
        let start = u32::try_from(self.number()?).ok()?;
        self.expect(b',')?;
        let end = u32::try_from(self.number()?).ok()?;
        self.expect(b']')?;
        Some((start, end))
    }
}

/// How many bytes come before the first that ends a text or is none of it as it stands: a quotation mark, a backslash, a control.
fn plain(bytes: &[u8]) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    const UPPER: u64 = EACH << 7;
    // The upper bit of each byte that is zero. Borrows may set that of others above one, not below.
    let zeros = |word: u64| word.wrapping_sub(EACH) & !word & UPPER;
    let (words, _) = bytes.as_chunks::<8>();
    for (place, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let controls = word.wrapping_sub(EACH * 0x20) & !word & UPPER;
        let quotes = zeros(word ^ (EACH * u64::from(b'"')));
        let slashes = zeros(word ^ (EACH * u64::from(b'\\')));
        let ends = controls | quotes | slashes;
        if ends != 0 {
            return place * 8 + ends.trailing_zeros() as usize / 8;
        }
    }
    let done = words.len() * 8;
    let is_plain = |byte: &&u8| !matches!(**byte, b'"' | b'\\' | 0..0x20);
    done + bytes[done..].iter().take_while(is_plain).count()
}

#[cfg(test)]
mod tests;
