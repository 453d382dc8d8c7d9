//! Identifier-like tokens of a text: what is worth tracing however short it is.
//!
//! One pass that stops only at characters which plain words lack (digits, `@`, `/`, `_`, a dot between letters). Tokens
//! are ASCII: other scripts end a token, so an address amid text without spaces is found, and an international domain
//! name is not (passages and decoded views cover those).

mod token;
mod units;

use std::ops::Range;

use masec_model::Span;

use super::normalise::{Normaliser, normalise};
use crate::lanes::{BLOCK, Block};
use token::Token;

/// The longest leaf that is a value as a whole, in normalised bytes.
pub const LONGEST_LEAF: usize = 64;
/// The shortest value, in normalised bytes.
const SHORTEST: usize = 4;
/// The longest token, in bytes; a longer one is traced by its passages.
const LONGEST_TOKEN: usize = 2048;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// A whole leaf.
    Leaf,
    /// An email address.
    Email,
    /// A URL.
    Url,
    /// A host name, or a name with dots in it, a file's too.
    Host,
    /// An IP address.
    Ip,
    /// An account-like number of letters and digits, groups joined: an IBAN.
    Account,
    /// A phone, card or other number in groups, or a long run of digits.
    Digits,
    /// A number with decimals or with at least four digits.
    Number,
    /// A number with its currency or unit.
    Amount,
    /// A UUID, a hash, a key, a password: letters and digits mixed.
    Key,
    /// A path.
    Path,
    /// An account name with its `@`, a tag with its `#`, or a name with underscores.
    Handle,
}

/// A value in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundValue<'a> {
    /// What it is.
    pub kind: ValueKind,
    /// Where it stands, in bytes of the text.
    pub span: Span,
    /// The form to compare: normalised; groups of digits joined; numbers without thousands' separators.
    pub form: &'a str,
}

/// Shows `visit` the identifier-like tokens of `text` from left to right. A token may hold others (a URL its host).
pub fn tokens(text: &str, visit: &mut dyn FnMut(FoundValue<'_>)) {
    let bytes = text.as_bytes();
    let mut form = String::new();
    let mut done = 0;
    let mut signs = Signs::new(bytes);
    while let Some(sign) = signs.next(done) {
        form.reserve(LONGEST_LEAF);
        let start = expand_left(bytes, sign, done);
        let end = expand_right(bytes, sign);
        let token = Token::new(text, start, end);
        let read = token.read(&mut |kind, span: Range<usize>, compare: Compare<'_>| {
            form.clear();
            match compare {
                Compare::Normal(text) => fold_into(text, &mut form),
                Compare::Joined(text) => {
                    let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
                    form.extend(kept.map(|byte| char::from(byte.to_ascii_lowercase())));
                }
                Compare::Exact(text) => form.push_str(text),
            }
            if form.len() >= SHORTEST || kind == ValueKind::Amount {
                visit(FoundValue {
                    kind,
                    span: Span::new(span.start, span.end),
                    form: &form,
                });
            }
        });
        done = read.max(end).max(sign + 1);
    }
}

/// Shows `visit` the stretches of `text` that [`tokens`] reads tokens in, all of ASCII.
pub(super) fn stretches(text: &str, visit: &mut dyn FnMut(Range<usize>)) {
    let bytes = text.as_bytes();
    let mut done = 0;
    let mut signs = Signs::new(bytes);
    while let Some(sign) = signs.next(done) {
        let stretch = expand_left(bytes, sign, done)..expand_right(bytes, sign);
        done = stretch.end.max(sign + 1);
        visit(stretch);
    }
}

/// The form of a whole leaf to compare, where the leaf is short and says more than a common word, number or truth value.
pub fn whole_leaf<'a>(text: &str, normaliser: &'a mut Normaliser) -> Option<&'a str> {
    if text.len() > 4 * LONGEST_LEAF {
        return None;
    }
    let form = normaliser.run(text).text();
    is_telling(form).then_some(form)
}

/// Whether a normalised leaf is long enough, short enough and rare enough to be traced by itself.
pub(super) fn is_telling(form: &str) -> bool {
    let common = || {
        let digits = || form.bytes().all(|byte| byte.is_ascii_digit());
        let year = form.len() == 4 && (form.starts_with("19") || form.starts_with("20"));
        (year && digits()) || form.len() <= LONGEST_COMMON && COMMON.binary_search(&form).is_ok()
    };
    (SHORTEST..=LONGEST_LEAF).contains(&form.len()) && !common()
}

/// The longest of [`COMMON`].
const LONGEST_COMMON: usize = {
    let (mut longest, mut at) = (0, 0);
    while at < COMMON.len() {
        if COMMON[at].len() > longest {
            longest = COMMON[at].len();
        }
        at += 1;
    }
    longest
};

/// How the form of a token is made.
enum Compare<'a> {
    Normal(&'a str),
    Joined(&'a str),
    Exact(&'a str),
}

/// Single words that fields hold so often that they say nothing of where they came from. Sorted.
const COMMON: &[&str] = &[
    "accepted",
    "active",
    "admin",
    "agent",
    "approved",
    "assistant",
    "auto",
    "available",
    "basic",
    "canceled",
    "cancelled",
    "closed",
    "complete",
    "completed",
    "confirmed",
    "content",
    "created",
    "credit card",
    "daily",
    "data",
    "date",
    "default",
    "delivered",
    "description",
    "disabled",
    "done",
    "draft",
    "economy",
    "email",
    "enabled",
    "error",
    "failed",
    "failure",
    "false",
    "file",
    "first",
    "free",
    "friday",
    "high",
    "inactive",
    "inbox",
    "info",
    "item",
    "items",
    "json",
    "last",
    "list",
    "locked",
    "message",
    "monday",
    "monthly",
    "name",
    "none",
    "normal",
    "null",
    "object",
    "online",
    "open",
    "opened",
    "order",
    "other",
    "paid",
    "pending",
    "private",
    "processed",
    "public",
    "read",
    "ready",
    "received",
    "rejected",
    "result",
    "role",
    "running",
    "saturday",
    "sent",
    "standard",
    "started",
    "status",
    "stopped",
    "string",
    "subject",
    "success",
    "successful",
    "sunday",
    "system",
    "task",
    "test",
    "text",
    "thursday",
    "time",
    "title",
    "today",
    "tomorrow",
    "total",
    "true",
    "tuesday",
    "type",
    "undefined",
    "unknown",
    "unread",
    "unverified",
    "updated",
    "user",
    "valid",
    "value",
    "verified",
    "warning",
    "wednesday",
    "weekly",
    "yearly",
    "yesterday",
];

/// As normalisation does it, without its buffers: tokens are ASCII.
fn fold_into(token: &str, out: &mut String) {
    if !token.is_ascii() {
        out.push_str(&normalise(token));
        return;
    }
    let mut apart = false;
    for byte in token.bytes() {
        if byte.is_ascii_alphanumeric() {
            if apart && !out.is_empty() {
                out.push(' ');
            }
            apart = false;
            out.push(char::from(byte.to_ascii_lowercase()));
        } else if !byte.is_ascii_control() || byte.is_ascii_whitespace() {
            apart = true;
        }
    }
}

/// The characters that end a token.
static ENDS: [bool; 256] = {
    let mut table = [true; 256];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = matches!(
            byte,
            b' '..=b'"'
                | b'\''
                | b'('
                | b')'
                | b'['
                | b']'
                | b'{'
                | b'}'
                | b'<'
                | b'>'
                | b'|'
                | b','
                | b';'
                | b'`'
                | b'*'
                | 0..=0x1F
                | 0x7F
        );
        byte += 1;
    }
    table
};

/// Finds the characters that words lack, one after the other: where tokens may be.
struct Signs<'a> {
    bytes: &'a [u8],
    /// Where the block at hand begins, and the bits of signs in it.
    block: usize,
    there: u64,
}

impl<'a> Signs<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let (block, there) = (0, Self::of(bytes, 0));
        Self {
            bytes,
            block,
            there,
        }
    }

    fn of(bytes: &[u8], block: usize) -> u64 {
        Block::at(bytes, block).digits_or(*b"@/\\_.")
    }

    /// The first one at or after `from`, which is never before where it was asked from last.
    fn next(&mut self, from: usize) -> Option<usize> {
        if from >= self.block + BLOCK {
            self.block = from / BLOCK * BLOCK;
            self.there = Self::of(self.bytes, self.block);
        }
        self.there &= u64::MAX << from.saturating_sub(self.block);
        loop {
            while self.there != 0 {
                let at = self.block + self.there.trailing_zeros() as usize;
                if self.bytes[at] != b'.' || between_letters(self.bytes, at) {
                    return Some(at);
                }
                self.there &= self.there - 1;
            }
            self.block += BLOCK;
            if self.block >= self.bytes.len() {
                return None;
            }
            self.there = Self::of(self.bytes, self.block);
        }
    }
}

fn between_letters(bytes: &[u8], at: usize) -> bool {
    at > 0
        && bytes[at - 1].is_ascii_alphanumeric()
        && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
}

fn in_token(byte: u8) -> bool {
    !ENDS[byte as usize]
}

fn expand_left(bytes: &[u8], at: usize, least: usize) -> usize {
    let least = least.max(at.saturating_sub(LONGEST_TOKEN));
    let mut start = at;
    while start > least && in_token(bytes[start - 1]) {
        start -= 1;
    }
    start
}

fn expand_right(bytes: &[u8], at: usize) -> usize {
    let most = bytes.len().min(at + LONGEST_TOKEN);
    let mut end = at;
    while end < most && in_token(bytes[end]) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests;
