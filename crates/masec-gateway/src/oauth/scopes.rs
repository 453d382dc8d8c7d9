//! Sets of scopes: which are asked for, and that there is an end to them.

use serde::{Deserialize, Serialize};

/// Most scopes of one token, and longest of them in bytes: a server that wants another one each time stops there.
const MOST: usize = 64;
const LONGEST: usize = 256;
/// What a refresh token is asked for by, where the authorization server knows it.
const OFFLINE: &str = "offline_access";

/// Scopes, each once, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scopes(Vec<String>);

/// Whether this is one scope (RFC 6749, 3.3).
fn is_scope(text: &str) -> bool {
    let plain = |c: u8| matches!(c, 0x21 | 0x23..=0x5B | 0x5D..=0x7E);
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(plain)
}

impl Scopes {
    /// As they stand in `scope`; nothing where that is no such text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::of(text.split(' ').filter(|one| !one.is_empty()))
    }

    /// Of these, if all of them are scopes and there are not too many.
    pub(crate) fn of<'s>(all: impl Iterator<Item = &'s str>) -> Option<Self> {
        let mut scopes = Self::default();
        for one in all {
            if !is_scope(one) || scopes.0.len() >= MOST {
                return None;
            }
            scopes.add(one);
        }
        Some(scopes)
    }

    fn add(&mut self, one: &str) {
        if !self.has(one) && self.0.len() < MOST {
            self.0.push(one.to_owned());
        }
    }

    fn has(&self, one: &str) -> bool {
        self.0.iter().any(|it| it == one)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and those.
    pub(crate) fn and(&self, others: &Self) -> Self {
        let mut all = self.clone();
        others.0.iter().for_each(|one| all.add(one));
        all
    }

    /// Those of them that are allowed; all where nothing is said of that.
    pub(crate) fn within(&self, allowed: &Self) -> Self {
        match allowed.is_empty() {
            true => self.clone(),
            false => Self(
                self.0
                    .iter()
                    .filter(|it| allowed.has(it))
                    .cloned()
                    .collect(),
            ),
        }
    }

    /// Whether these have all of those.
    pub(crate) fn cover(&self, others: &Self) -> bool {
        others.0.iter().all(|one| self.has(one))
    }

    /// As they stand in `scope`.
    pub(crate) fn text(&self) -> String {
        self.0.join(" ")
    }

    /// The same, with what a refresh token is asked for by where the authorization server knows it.
    pub(crate) fn offline(mut self, known: Option<&Self>) -> Self {
        if known.is_some_and(|known| known.has(OFFLINE)) {
            self.add(OFFLINE);
        }
        self
    }
}

/// What is asked for: what the server wants now, else what it says that it knows, and what was asked for before besides; never more
/// than is allowed, where anything is said of that. Where the server says nothing, it is what is allowed, or nothing in particular.
pub(crate) fn selected(
    challenged: Option<&Scopes>,
    supported: Option<&Scopes>,
    before: &Scopes,
    allowed: &Scopes,
) -> Scopes {
    let wanted = challenged.filter(|it| !it.is_empty()).or(supported);
    let wanted = wanted.map_or_else(|| allowed.clone(), |wanted| wanted.within(allowed));
    before.and(&wanted).within(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scopes(text: &str) -> Scopes {
        Scopes::parse(text).expect(text)
    }

    #[test]
    fn what_is_asked_for() {
        let check = |challenged: Option<&str>, supported: Option<&str>, before, allowed, asked| {
            let (challenged, supported) = (challenged.map(scopes), supported.map(scopes));
            let selected = selected(
                challenged.as_ref(),
                supported.as_ref(),
                &scopes(before),
                &scopes(allowed),
            );
            assert_eq!(selected.text(), asked);
        };
        check(Some("a b"), Some("c"), "", "", "a b");
        check(None, Some("c d"), "", "", "c d");
        check(Some(""), Some("c d"), "", "", "c d");
        check(None, None, "", "", "");
        // What was granted before is not lost.
        check(Some("b"), Some("c"), "a", "", "a b");
        // What the operator bounds stays bounded.
        check(Some("a admin"), None, "", "a b", "a");
        check(None, None, "", "a b", "a b");
        // Also where the bound is newer than what was granted.
        check(Some("b"), None, "a admin", "a b", "a b");
    }

    #[test]
    fn hostile_scopes_are_none() {
        assert_eq!(Scopes::parse("a \"b\""), None);
        assert_eq!(Scopes::parse("a\nb"), None);
        assert_eq!(Scopes::parse(&"x".repeat(300)), None);
        let many: Vec<String> = (0..100).map(|n| n.to_string()).collect();
        assert_eq!(Scopes::parse(&many.join(" ")), None);
        // Nor do they grow without end.
        let first = Scopes::parse(&many[..60].join(" ")).expect("few");
        let second = Scopes::parse(&many[40..].join(" ")).expect("few");
        assert_eq!(first.and(&second).0.len(), MOST);
    }

    #[test]
    fn a_refresh_token_is_asked_for_where_that_is_known() {
        let known = scopes("a offline_access");
        assert_eq!(scopes("a").offline(Some(&known)).text(), "a offline_access");
        assert_eq!(scopes("a").offline(Some(&scopes("a"))).text(), "a");
        assert_eq!(scopes("a").offline(None).text(), "a");
    }
}
