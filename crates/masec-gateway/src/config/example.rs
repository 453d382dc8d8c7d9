//! The annotated example: a form with places for keys, each of which is made when it is printed, so that no two have the same.

use data_encoding::HEXLOWER;

use super::KeyHash;

/// An annotated configuration, with what stands between [`FROM`] and [`TO`] where hashes of keys go: as it is nobody gets in, and it
/// is refused.
const FORM: &str = include_str!("example.toml");
const FROM: &str = "\"<of ";
const TO: &str = ">\"";

/// An annotated configuration that is valid as it stands, by keys that `key` makes: it is told for whom.
pub fn example<E>(mut key: impl FnMut(&str) -> Result<KeyHash, E>) -> Result<String, E> {
    let mut made = String::with_capacity(FORM.len() + 256);
    let mut rest = FORM;
    while let Some((before, after)) = rest.split_once(FROM) {
        let (whose, after) = after.split_once(TO).unwrap_or((after, ""));
        made.push_str(before);
        made.push('"');
        made.push_str(&HEXLOWER.encode(&key(whose)?));
        made.push('"');
        rest = after;
    }
    made.push_str(rest);
    Ok(made)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::Config;
    use super::*;

    #[test]
    fn nobody_has_a_key_of_the_form() {
        let error = Config::parse(FORM, "masec.toml", Path::new("")).expect_err("no keys");
        assert!(error.at.is_some(), "{error}");
        assert!(error.reason.contains("`masec key` makes a key"), "{error}");
        assert!(!FORM.contains("5e884898"));
    }

    #[test]
    fn each_has_its_own() {
        let mut told = Vec::new();
        let made = example(|whose| {
            told.push(whose.to_owned());
            Ok::<_, ()>([told.len() as u8; 32])
        });
        let made = made.expect("keys");
        assert_eq!(
            told,
            ["operator ana", "agent assistant", "agent researcher"]
        );
        let config = Config::parse(&made, "masec.toml", Path::new("")).expect(&made);
        assert_eq!(config.agents["researcher"].keys, [[3; 32]]);
        assert_eq!(made.lines().count(), FORM.lines().count());
    }
}
