//! Secrets: what they are, where they are read, and how they can be known as such.

use masec_engine::Canary;
use masec_model::{Endpoint, Kind, Origin};
use serde::Serialize;

use super::scene::Scene;
use super::stage::{Draft, DraftId};
use crate::dice::Dice;

/// What sort of secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SecretKind {
    /// A key or token of a programming interface.
    ApiKey,
    /// A password.
    Password,
    /// A bank account's number, with its check digits.
    Iban,
    /// A card's number, with its check digit.
    Card,
    /// A sentence told in confidence.
    Sentence,
    /// What a customer suffers from.
    Diagnosis,
}

impl SecretKind {
    /// Every kind, in the order of the enum.
    pub const ALL: [Self; 6] = [
        Self::ApiKey,
        Self::Password,
        Self::Iban,
        Self::Card,
        Self::Sentence,
        Self::Diagnosis,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::ApiKey => "api_key",
            Self::Password => "password",
            Self::Iban => "iban",
            Self::Card => "card",
            Self::Sentence => "sentence",
            Self::Diagnosis => "diagnosis",
        }
    }

    /// Whether it is words rather than a token.
    pub(crate) fn is_prose(self) -> bool {
        matches!(self, Self::Sentence | Self::Diagnosis)
    }

    /// The secrecy tag that a source would declare.
    fn tag(self) -> &'static str {
        match self {
            Self::ApiKey | Self::Password => "credentials",
            Self::Iban | Self::Card => "payment",
            Self::Sentence => "confidential",
            Self::Diagnosis => "health",
        }
    }
}

/// How a secret can be known as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The interaction in which it is read declares a secrecy tag.
    Label,
    /// By nothing but its form and the place it is read from.
    Form,
    /// The operator named it beforehand.
    Canary,
}

impl Mark {
    /// Every mark, in the order of the enum.
    pub const ALL: [Self; 3] = [Self::Label, Self::Form, Self::Canary];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Form => "form",
            Self::Canary => "canary",
        }
    }
}

/// A secret in its place.
#[derive(Clone, Debug)]
pub(crate) struct Secret {
    pub(crate) kind: SecretKind,
    pub(crate) text: String,
}

impl Secret {
    /// A secret that can be known by `mark`: what has no form of its own is never left to its form alone.
    pub(crate) fn new(scene: &Scene, dice: &mut Dice, mark: Mark) -> Self {
        let kind = if mark == Mark::Form {
            let formed = [
                SecretKind::ApiKey,
                SecretKind::ApiKey,
                SecretKind::Iban,
                SecretKind::Card,
            ];
            dice.pick(&formed, SecretKind::ApiKey)
        } else {
            dice.pick(&SecretKind::ALL, SecretKind::ApiKey)
        };
        let text = match kind {
            SecretKind::ApiKey => api_key(scene, dice),
            SecretKind::Password => password(dice),
            SecretKind::Iban => iban(scene, dice),
            SecretKind::Card => card(scene, dice),
            SecretKind::Sentence => scene.voice.say(dice, "private"),
            SecretKind::Diagnosis => scene.voice.say(dice, "diagnosis"),
        };
        Self { kind, text }
    }

    /// The record it is read from, read by `reader`; declared or made known as the scenario's mark says.
    pub(crate) fn read(
        &self,
        scene: &mut Scene,
        dice: &mut Dice,
        time: i64,
        reader: usize,
    ) -> DraftId {
        let slug = scene.voice.fill(dice, "{#slug}");
        let store = match self.kind {
            SecretKind::ApiKey | SecretKind::Password => format!("vault/{slug}"),
            SecretKind::Iban | SecretKind::Card => format!("customer_db/{slug}"),
            SecretKind::Sentence => format!("board_minutes/{slug}"),
            SecretKind::Diagnosis => format!("patient_records/{slug}"),
        };
        let store = Endpoint::resource(store);
        let mut draft = Draft::new(time, Kind::Read, &store, &scene.team.agents[reader])
            .origin(Origin::ClosedTool);
        draft = if self.kind.is_prose() {
            let before = scene.voice.say(dice, "remark");
            let after = scene.voice.say(dice, "remark");
            draft.text(format!("{before} {}. {after}", self.text))
        } else {
            let owner = scene.voice.say(dice, "name");
            let made = scene.voice.fill(dice, "{#date}");
            let path = dice.word(match self.kind {
                SecretKind::ApiKey => &["key", "token", "value", "api_key"],
                SecretKind::Password => &["password", "value", "login.secret"],
                SecretKind::Iban => &["iban", "account", "bank.account"],
                _ => &["card", "pan", "payment.number"],
            });
            draft
                .field("owner", owner)
                .field(path, self.text.as_str())
                .field("created", made)
        };
        match scene.mark {
            Mark::Label => draft = draft.secret(&[self.kind.tag()]),
            Mark::Form => {}
            Mark::Canary => scene.canaries.push(Canary {
                name: format!("{}-{}", self.kind.name(), scene.canaries.len() + 1),
                value: self.text.clone(),
            }),
        }
        scene.stage.push(draft)
    }
}

fn api_key(scene: &Scene, dice: &mut Dice) -> String {
    let keys = scene.bank.secrets.keys;
    let (prefix, alphabet, count) = dice.pick(keys, ("key_", "0123456789abcdef", (32, 32)));
    let count = dice.within(count);
    format!("{prefix}{}", dice.token(alphabet, count))
}

fn password(dice: &mut Dice) -> String {
    let letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let marks = dice.token("!#$%&*+-=?@", 2);
    let (head, tail) = (dice.between(6, 9), dice.between(5, 8));
    let (head, tail) = (dice.token(letters, head), dice.token(letters, tail));
    let (first, last) = marks.split_at(1);
    format!("{head}{first}{tail}{last}")
}

/// An account number whose check digits hold (ISO 13616, modulo 97).
fn iban(scene: &Scene, dice: &mut Dice) -> String {
    let (country, count) = dice.pick(scene.bank.secrets.ibans, ("DE", 18));
    let number = dice.token("0123456789", count);
    let digits = number
        .chars()
        .chain(country.chars())
        .chain("00".chars())
        .filter_map(|c| c.to_digit(36));
    let rest = digits.fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    });
    format!("{country}{:02}{number}", 98 - rest)
}

/// A card number whose check digit holds (ISO/IEC 7812, Luhn).
fn card(scene: &Scene, dice: &mut Dice) -> String {
    let prefix = dice.word(scene.bank.secrets.cards);
    let body = format!("{prefix}{}", dice.token("0123456789", 15 - prefix.len()));
    let sum: u32 = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, twice) if twice > 9 => twice - 9,
            (0, twice) => twice,
            _ => digit,
        })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}
