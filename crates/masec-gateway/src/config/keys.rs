//! Keys of agents and operators, of which a configuration holds the hash alone, and those that anybody would try first.

use std::ops::Range;

use super::check::{Check, Checked};
use super::{KeyHash, key_hash};

/// Keys that are none: nothing, and what is tried first where nothing is known.
const GUESSED: [&str; 48] = [
    "",
    "password",
    "Password",
    "password1",
    "Password1",
    "passw0rd",
    "P@ssw0rd",
    "123",
    "1234",
    "12345",
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "1234567890",
    "111111",
    "123123",
    "000000",
    "qwerty",
    "qwerty123",
    "abc123",
    "1q2w3e4r",
    "iloveyou",
    "letmein",
    "welcome",
    "monkey",
    "dragon",
    "admin",
    "admin123",
    "administrator",
    "root",
    "toor",
    "guest",
    "user",
    "default",
    "changeme",
    "change-me",
    "secret",
    "hunter2",
    "key",
    "apikey",
    "api-key",
    "token",
    "test",
    "agent",
    "assistant",
    "operator",
    "masec",
];

impl Check<'_> {
    /// The hash of a key of whoever is called `name`.
    pub(super) fn key_hash(&self, text: &str, name: &str, span: &Range<usize>) -> Checked<KeyHash> {
        let how = "`masec key` makes a key and shows its hash";
        let decoded = data_encoding::HEXLOWER_PERMISSIVE
            .decode(text.as_bytes())
            .ok();
        let Some(hash) = decoded.and_then(|bytes| KeyHash::try_from(bytes).ok()) else {
            let reason = format!("`key_sha256` of `{name}` is not 64 hexadecimal digits; {how}");
            return Err(self.fault(Some(span), reason));
        };
        let mut guessed = GUESSED.iter().copied().chain([name]);
        if let Some(key) = guessed.find(|key| key_hash(key.as_bytes()) == hash) {
            let what = match key {
                "" => "no key at all".to_owned(),
                key => format!("`{key}`"),
            };
            let reason = format!(
                "`key_sha256` of `{name}` is the hash of {what}, which anybody guesses; {how}"
            );
            return Err(self.fault(Some(span), reason));
        }
        Ok(hash)
    }
}
