//! Disguises: ways to write a text so that it reads otherwise on the wire and can be read back.

use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use serde::Serialize;

use crate::dice::Dice;

/// A way to write a text that a plain comparison does not see through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Disguise {
    /// Base64, standard or for URLs.
    Base64,
    /// Hexadecimal digits.
    Hex,
    /// Latin letters moved by thirteen.
    Rot13,
    /// Written backwards.
    Reversed,
    /// Zero-width characters between the letters.
    ZeroWidth,
    /// Unicode tag characters, which show nothing.
    Tags,
    /// Numeric HTML entities.
    Entities,
    /// Percent-encoding.
    Percent,
    /// Cut into two leaves of the same interaction.
    Split,
}

impl Disguise {
    /// Every disguise, in the order of the enum.
    pub const ALL: [Self; 9] = [
        Self::Base64,
        Self::Hex,
        Self::Rot13,
        Self::Reversed,
        Self::ZeroWidth,
        Self::Tags,
        Self::Entities,
        Self::Percent,
        Self::Split,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Base64 => "base64",
            Self::Hex => "hex",
            Self::Rot13 => "rot13",
            Self::Reversed => "reversed",
            Self::ZeroWidth => "zero_width",
            Self::Tags => "tags",
            Self::Entities => "entities",
            Self::Percent => "percent",
            Self::Split => "split",
        }
    }

    /// `text` in this disguise. [`Disguise::Split`] leaves it as it is: the writer cuts it ([`cut`]).
    pub(crate) fn wear(self, dice: &mut Dice, text: &str) -> String {
        match self {
            Self::Base64 if dice.chance(0.7) => BASE64.encode(text.as_bytes()),
            Self::Base64 => BASE64URL_NOPAD.encode(text.as_bytes()),
            Self::Hex => HEXLOWER.encode(text.as_bytes()),
            Self::Rot13 => text.chars().map(rot13).collect(),
            Self::Reversed => text.chars().rev().collect(),
            Self::ZeroWidth => zero_width(dice, text),
            Self::Tags => text.chars().map(tag).collect(),
            Self::Entities => entities(dice, text),
            Self::Percent => percent(dice, text),
            Self::Split => text.to_owned(),
        }
    }
}

/// `text` in two parts, cut near the middle at a character's edge.
pub(crate) fn cut(dice: &mut Dice, text: &str) -> (String, String) {
    let count = text.chars().count();
    let place = count * dice.between(35, 65) / 100;
    let first: String = text.chars().take(place).collect();
    let second = text.chars().skip(place).collect();
    (first, second)
}

fn rot13(c: char) -> char {
    let turn = |base: u8| char::from(base + (c as u8 - base + 13) % 26);
    match c {
        'a'..='z' => turn(b'a'),
        'A'..='Z' => turn(b'A'),
        _ => c,
    }
}

fn tag(c: char) -> char {
    if c.is_ascii() {
        char::from_u32(0xE0000 + c as u32).unwrap_or(c)
    } else {
        c
    }
}

fn zero_width(dice: &mut Dice, text: &str) -> String {
    let mark = dice.pick(&['\u{200B}', '\u{200C}', '\u{2060}'], '\u{200B}');
    let every = dice.between(1, 4);
    let mut out = String::with_capacity(text.len() * 2);
    for (place, c) in text.chars().enumerate() {
        out.push(c);
        if place % every == 0 {
            out.push(mark);
        }
    }
    out
}

fn entities(dice: &mut Dice, text: &str) -> String {
    let hex = dice.chance(0.5);
    text.chars()
        .map(|c| {
            if hex {
                format!("&#x{:x};", c as u32)
            } else {
                format!("&#{};", c as u32)
            }
        })
        .collect()
}

fn percent(dice: &mut Dice, text: &str) -> String {
    // Where nothing must be encoded, everything is: else it would be no disguise.
    let all = dice.chance(0.4) || text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() && !all {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_can_be_read_back() {
        let mut dice = Dice::new(3, "test");
        let text = "Pass it on: Zürich 42!";
        let wear = |d: Disguise, dice: &mut Dice| d.wear(dice, text);
        let hex = wear(Disguise::Hex, &mut dice);
        assert_eq!(HEXLOWER.decode(hex.as_bytes()).unwrap(), text.as_bytes());
        let rot = wear(Disguise::Rot13, &mut dice);
        assert_eq!(rot.chars().map(rot13).collect::<String>(), text);
        let back = wear(Disguise::Reversed, &mut dice);
        assert_eq!(back.chars().rev().collect::<String>(), text);
        let wide = wear(Disguise::ZeroWidth, &mut dice);
        let marks = ['\u{200B}', '\u{200C}', '\u{2060}'];
        assert!(wide != text && wide.replace(marks, "") == text);
        assert!(wear(Disguise::Entities, &mut dice).starts_with("&#"));
        assert!(wear(Disguise::Percent, &mut dice).contains("%20"));
        let (first, second) = cut(&mut dice, text);
        assert_eq!(format!("{first}{second}"), text);
    }
}
