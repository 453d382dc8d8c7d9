//! What one token is, by its shape.

use std::borrow::Cow;
use std::ops::Range;

use super::{Compare, ValueKind, units};

/// Shortest token of mixed letters and digits that counts as a key.
const SHORTEST_KEY: usize = 6;

/// What [`Token::read`] reports to.
pub(super) type Report<'r> = dyn FnMut(ValueKind, Range<usize>, Compare<'_>) + 'r;

/// A stretch of text without white space, quotes and brackets.
pub(super) struct Token<'a> {
    text: &'a str,
    bytes: &'a [u8],
    start: usize,
    end: usize,
}

impl<'a> Token<'a> {
    /// The bytes from `start` to `end` of `text`, all ASCII.
    pub(super) fn new(text: &'a str, start: usize, end: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            start,
            end,
        }
    }

    /// Reports what is in it and says how far was read, which may be past its end: groups of digits have spaces between.
    pub(super) fn read(&self, report: &mut Report<'_>) -> usize {
        let marks = marks(&self.bytes[self.start..self.end]);
        if marks & (COLON | PARTS) == 0 {
            return self.part(self.start, self.end, report).max(self.end);
        }
        let whole = &self.text[self.start..self.end];
        if marks & COLON != 0
            && let Some(at) = whole.find("://")
        {
            self.url(self.start + at, report);
            return self.end;
        }
        let mut read = self.end;
        let mut from = self.start;
        for at in self.start..=self.end {
            if at == self.end || marks_of(self.bytes[at]) & (COLON | PARTS) != 0 {
                if at > from {
                    read = read.max(self.part(from, at, report));
                }
                from = at + 1;
            }
        }
        self.with_colons(whole, report);
        read
    }

    fn part(&self, start: usize, end: usize, report: &mut Report<'_>) -> usize {
        let (start, end) = self.trim(start, end);
        let part = &self.text[start..end];
        let marks = marks(part.as_bytes());
        if marks & AT != 0 {
            self.at_sign(start, end, report);
            return end;
        }
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        // Digits alone with none close behind are one group, which is told as a number.
        let mut near = self.bytes[end..].iter().take(3);
        if digits < part.len() || near.any(u8::is_ascii_digit) {
            let read = self.groups(start, end, report);
            if read > end {
                return read;
            }
        }
        if let Some(stop) = self.number(start, end, report) {
            return stop;
        }
        let letters = part.bytes().filter(u8::is_ascii_alphabetic).count();
        let dotted = || part.bytes().skip(1).any(|byte| byte == b'.') && is_dotted(part);
        let kind = if marks & SLASH != 0 {
            // `and/or` is no path: a path begins with its mark, has two, or a dot or digit.
            let slashes = part.bytes().filter(|b| matches!(b, b'/' | b'\\')).count();
            let path = slashes > 1
                || digits > 0
                || marks & DOT != 0
                || !part.as_bytes()[0].is_ascii_alphanumeric();
            path.then_some(ValueKind::Path)
        } else if marks & DOT != 0 && is_ip(part) {
            Some(ValueKind::Ip)
        } else if digits > 0 && letters > 0 && letters + digits >= SHORTEST_KEY {
            Some(ValueKind::Key)
        } else if letters > 0 && marks & DOT != 0 && dotted() {
            Some(ValueKind::Host)
        } else if letters == 0 && digits >= 5 {
            Some(ValueKind::Digits)
        } else if letters > 2 && (marks & UNDERSCORE != 0 || part.starts_with('#')) {
            Some(ValueKind::Handle)
        } else {
            None
        };
        if let Some(kind) = kind {
            let compare = if kind == ValueKind::Digits {
                Compare::Joined(part)
            } else {
                Compare::Normal(part)
            };
            report(kind, start..end, compare);
            if kind == ValueKind::Path {
                self.last_of_path(start, end, report);
            }
        }
        end
    }

    /// Leaves away punctuation around the token that belongs to the sentence.
    fn trim(&self, mut start: usize, mut end: usize) -> (usize, usize) {
        let opens = |byte: u8| {
            byte.is_ascii_alphanumeric()
                || matches!(
                    byte,
                    b'+' | b'/' | b'~' | b'@' | b'#' | b'$' | b'.' | b'\\' | b'_'
                )
        };
        while start < end && !opens(self.bytes[start]) {
            start += 1;
        }
        while end > start && !self.bytes[end - 1].is_ascii_alphanumeric() {
            end -= 1;
        }
        (start, end)
    }

    /// A URL, its host, and the last part of its path; `at` is the place of `://`.
    fn url(&self, at: usize, report: &mut Report<'_>) {
        let scheme = self.bytes[self.start..at]
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        let (_, end) = self.trim(at, self.end);
        let end = end.max(at);
        let host = at + 3;
        if end <= host {
            return;
        }
        report(
            ValueKind::Url,
            at - scheme..end,
            // The scheme says nothing of where it leads.
            Compare::Normal(&self.text[host..end]),
        );
        let stop = self.bytes[host..end]
            .iter()
            .position(|byte| matches!(byte, b'/' | b'?' | b'#' | b':'))
            .map_or(end, |n| host + n);
        let from = self.text[host..stop]
            .rfind('@')
            .map_or(host, |n| host + n + 1);
        if stop > from && stop < end {
            report(
                ValueKind::Host,
                from..stop,
                Compare::Normal(&self.text[from..stop]),
            );
        }
        // What a query carries may be what leaks.
        let mut from = stop;
        for at in stop..=end {
            if at == end || matches!(self.bytes[at], b'/' | b'?' | b'&' | b'=' | b'#') {
                let part = &self.text[from..at];
                let digits = part.bytes().any(|byte| byte.is_ascii_digit());
                if part.len() >= SHORTEST_KEY && digits {
                    report(ValueKind::Key, from..at, Compare::Normal(part));
                }
                from = at + 1;
            }
        }
    }

    fn at_sign(&self, start: usize, end: usize, report: &mut Report<'_>) {
        let mut done = start;
        for at in start..end {
            if self.bytes[at] != b'@' || at < done {
                continue;
            }
            let local = |byte: &&u8| {
                byte.is_ascii_alphanumeric()
                    || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-' | b'/')
            };
            let name =
                |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
            let before = self.bytes[done..at].iter().rev().take_while(local).count();
            let after = self.bytes[at + 1..end].iter().take_while(name).count();
            let domain = &self.text[at + 1..at + 1 + after];
            let span = at - before..at + 1 + after;
            done = span.end;
            let form = Compare::Normal(&self.text[span.clone()]);
            if before > 0 && domain.contains('.') {
                report(ValueKind::Email, span, form);
            } else if before + after > 2 {
                report(ValueKind::Handle, span, form);
            }
        }
    }

    /// Groups of digits with single separators between them (phones, cards, accounts), or an IBAN, joined; returns where
    /// they end, or `end` where there are none.
    fn groups(&self, start: usize, end: usize, report: &mut Report<'_>) -> usize {
        let Some(&first) = self.bytes.get(start).filter(|_| start < end) else {
            return end;
        };
        let iban = self.bytes.get(start..start + 4).is_some_and(|head| {
            head[..2].iter().all(u8::is_ascii_uppercase) && head[2..].iter().all(u8::is_ascii_digit)
        });
        if !iban && !first.is_ascii_digit() && first != b'+' {
            return end;
        }
        let belongs = |byte: &u8| byte.is_ascii_digit() || (iban && byte.is_ascii_uppercase());
        let mut at = if first == b'+' { start + 1 } else { start };
        let (mut count, mut groups, mut last) = (0, 0, start);
        loop {
            let group = self.bytes[at..]
                .iter()
                .take(35)
                .take_while(|b| belongs(b))
                .count();
            let broken = self
                .bytes
                .get(at + group)
                .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
            if group == 0 || broken || count + group > 34 {
                break;
            }
            count += group;
            groups += 1;
            last = at + group;
            let apart = self.bytes[last..]
                .iter()
                .take(2)
                .take_while(|byte| matches!(byte, b' ' | b'-' | b'.' | b'(' | b')'))
                .count();
            if apart == 0 {
                break;
            }
            at = last + apart;
        }
        let span = start..last;
        let form = &self.text[span.clone()];
        let decimal = groups == 2 && form.contains('.');
        if iban && count >= 15 {
            report(ValueKind::Account, span, Compare::Joined(form));
        } else if !iban
            && (groups > 1 || first == b'+')
            && (7..=24).contains(&count)
            && !decimal
            && !is_ip(form)
        {
            report(ValueKind::Digits, span, Compare::Joined(form));
        } else {
            return end;
        }
        last.max(end)
    }

    /// A number by itself, with thousands' separators undone, and with the currency beside it; returns where it ends.
    fn number(&self, start: usize, end: usize, report: &mut Report<'_>) -> Option<usize> {
        let digits = self.bytes[start..end]
            .iter()
            .position(u8::is_ascii_digit)
            .map_or(end, |n| start + n);
        // Nothing but a currency sign may stand before the digits.
        if !matches!(&self.text[start..digits], "" | "$" | "+") || self.after_thousands(digits) {
            return None;
        }
        let (canonical, stop) = canonical_number(self.text, digits)?;
        if stop < end || stop < self.bytes.len() && self.bytes[stop].is_ascii_alphanumeric() {
            return None;
        }
        if let Some(unit) = self.unit(start, digits, stop) {
            let form = format!("{canonical} {unit}");
            report(ValueKind::Amount, digits..stop, Compare::Exact(&form));
        }
        let figures = canonical.bytes().filter(u8::is_ascii_digit).count();
        let year = figures == 4 && stop - digits == 4 && matches!(&canonical[..2], "19" | "20");
        let broken = figures < canonical.len();
        if figures >= 4 && !year || broken && figures >= 3 {
            let kind = if broken || figures < 7 {
                ValueKind::Number
            } else {
                ValueKind::Digits
            };
            report(kind, digits..stop, Compare::Exact(&canonical));
        }
        Some(stop)
    }

    /// Whether these digits only go on from a number that was already read.
    fn after_thousands(&self, digits: usize) -> bool {
        let before = &self.bytes[..digits];
        matches!(before, [.., digit, b','] if digit.is_ascii_digit())
            && self.bytes[digits..]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count()
                == 3
    }

    /// The currency or unit that stands beside a number.
    fn unit(&self, start: usize, digits: usize, stop: usize) -> Option<&'static str> {
        if start < digits && self.bytes[start] == b'$' {
            return Some("usd");
        }
        let before = &self.text[..start - spaces(self.bytes[..start].iter().rev())];
        let after = &self.text[stop + spaces(self.bytes[stop..].iter())..];
        units::beside(before, after)
    }

    /// The file's own name at the end of a path.
    fn last_of_path(&self, start: usize, end: usize, report: &mut Report<'_>) {
        let part = &self.text[start..end];
        let from = part.rfind(['/', '\\']).map_or(0, |n| n + 1);
        let name = &part[from..];
        if from > 0
            && (is_dotted(name) && name.contains('.') || name.bytes().any(|b| b.is_ascii_digit()))
        {
            report(ValueKind::Host, start + from..end, Compare::Normal(name));
        }
    }

    /// What only colons hold together: MAC and IPv6 addresses.
    fn with_colons(&self, whole: &str, report: &mut Report<'_>) {
        let colons = whole.bytes().filter(|byte| *byte == b':').count();
        let hex = || {
            whole
                .bytes()
                .all(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.'))
        };
        if colons >= 3 && hex() {
            report(ValueKind::Ip, self.start..self.end, Compare::Normal(whole));
        }
    }
}

/// Marks that say what a token may be.
const COLON: u8 = 1;
/// Others that parts of a token stand between.
const PARTS: u8 = 2;
const AT: u8 = 4;
const SLASH: u8 = 8;
const DOT: u8 = 16;
const UNDERSCORE: u8 = 32;

/// The marks among `bytes`.
fn marks(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |all, byte| all | marks_of(*byte))
}

fn marks_of(byte: u8) -> u8 {
    static MARKS: [u8; 256] = {
        let mut marks = [0; 256];
        marks[b':' as usize] = COLON;
        marks[b'=' as usize] = PARTS;
        marks[b'&' as usize] = PARTS;
        marks[b'?' as usize] = PARTS;
        marks[b'!' as usize] = PARTS;
        marks[b'@' as usize] = AT;
        marks[b'/' as usize] = SLASH;
        marks[b'\\' as usize] = SLASH;
        marks[b'.' as usize] = DOT;
        marks[b'_' as usize] = UNDERSCORE;
        marks
    };
    MARKS[usize::from(byte)]
}

/// How many spaces come first.
fn spaces<'b>(bytes: impl Iterator<Item = &'b u8>) -> usize {
    bytes.take_while(|byte| **byte == b' ').count()
}

/// The number at `start` with thousands' separators and useless zeros gone, and where it ends.
fn canonical_number(text: &str, start: usize) -> Option<(Cow<'_, str>, usize)> {
    let bytes = text.as_bytes();
    let run = |at: usize| {
        bytes[at..]
            .iter()
            .take(32)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let first = run(start);
    if first == 0 || first > 31 {
        return None;
    }
    let mut at = start + first;
    // Most numbers stand as they are compared.
    let mut out = Cow::Borrowed(&text[start..at]);
    while first <= 3 && bytes.get(at) == Some(&b',') && run(at + 1) == 3 {
        out.to_mut().push_str(&text[at + 1..at + 4]);
        at += 4;
    }
    let mut fraction = 0;
    if bytes.get(at) == Some(&b'.') {
        fraction = run(at + 1);
    }
    if fraction > 0 {
        let mut digits = bytes[at + 1..at + 1 + fraction].iter();
        let kept = digits.rposition(|byte| *byte != b'0').map_or(0, |n| n + 1);
        if kept > 0 {
            out.to_mut().push_str(&text[at..at + 1 + kept]);
        }
        at += 1 + fraction;
    }
    let zeros = out.bytes().take_while(|byte| *byte == b'0').count();
    // A leading zero makes it a code, not a number.
    if zeros > 0 && out.len() > 1 && !out.starts_with("0.") {
        return None;
    }
    Some((out, at))
}

fn is_ip(part: &str) -> bool {
    part.split('.').count() == 4
        && part
            .split('.')
            .all(|number| (1..=3).contains(&number.len()) && number.parse::<u8>().is_ok())
}

/// Names with dots between them, none empty, the last with a letter.
fn is_dotted(part: &str) -> bool {
    let mut parts = part.split('.').filter(|name| !name.is_empty());
    parts
        .next_back()
        .is_some_and(|last| last.len() <= 16 && last.bytes().any(|byte| byte.is_ascii_alphabetic()))
        && !part.contains("..")
}
