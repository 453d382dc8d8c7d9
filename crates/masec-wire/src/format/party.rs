//! Who says a message and to whom, as recorders write it: in a role of whatever case, in a name, behind an arrow.
//!
//! Nobody is the principal for what they are called alone. A name beside the role `user` is a person's where it is the first to
//! speak; frameworks write their agents under that role as well, so any other name is an agent's.

use std::collections::BTreeMap;

use masec_model::{CompactString, Endpoint};

/// What a role says of who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Operator,
    User,
    Assistant,
    /// What a tool answered.
    Tool,
    /// A party that is called so.
    Party,
}

impl Role {
    pub(crate) fn of(role: &str) -> Self {
        match fold(role).as_str() {
            "system" | "developer" => Self::Operator,
            "user" | "human" => Self::User,
            "assistant" | "ai" | "model" => Self::Assistant,
            "tool" | "function" | "observation" | "ipython" | "tool_result" | "tool_response"
            | "function_result" | "function_response" | "environment" => Self::Tool,
            _ => Self::Party,
        }
    }
}

fn fold(name: &str) -> CompactString {
    CompactString::from(name.trim().to_lowercase())
}

/// A role taken apart: who speaks, to whom, and what stands in brackets else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading<'a> {
    pub(crate) party: &'a str,
    pub(crate) to: Vec<&'a str>,
    pub(crate) aside: Option<&'a str>,
}

/// Receivers that one message may name.
const MOST_RECEIVERS: usize = 16;

impl<'a> Heading<'a> {
    /// `A`, `A (-> B)`, `A (to B)`, `A -> B`, `A (-> B, C)`, `A (thought)`, and the same in square brackets.
    pub(crate) fn of(role: &'a str) -> Self {
        let role = role.trim();
        let brackets = [('(', ')'), ('[', ']')]
            .into_iter()
            .find_map(|(open, close)| {
                let (party, rest) = role.strip_suffix(close)?.split_once(open)?;
                Some((party.trim(), rest.trim_end_matches(close).trim()))
            });
        if let Some((party, text)) = brackets {
            let to = receivers(text).or_else(|| spelt_to(text));
            return match to {
                Some(to) => Self {
                    party,
                    to,
                    aside: None,
                },
                None => Self {
                    party,
                    to: Vec::new(),
                    aside: Some(text),
                },
            };
        }
        let arrow = role.find("->").or_else(|| role.find('→'));
        let behind = arrow.and_then(|at| Some((role.get(..at)?, receivers(role.get(at..)?)?)));
        match behind {
            Some((party, to)) => Self {
                party: party.trim(),
                to,
                aside: None,
            },
            None => Self {
                party: role,
                ..Self::default()
            },
        }
    }
}

/// Whom an arrow points to.
fn receivers(text: &str) -> Option<Vec<&str>> {
    let names = text.strip_prefix("->").or_else(|| text.strip_prefix('→'))?;
    Some(listed(names))
}

fn spelt_to(text: &str) -> Option<Vec<&str>> {
    let word = text
        .get(..3)
        .filter(|word| word.eq_ignore_ascii_case("to "))?;
    text.strip_prefix(word).map(listed)
}

fn listed(names: &str) -> Vec<&str> {
    let names = names.split(',').map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .take(MOST_RECEIVERS)
        .collect()
}

/// The agents of a recording, each under the spelling that came first.
#[derive(Debug, Default)]
pub(crate) struct Names {
    known: BTreeMap<CompactString, CompactString>,
}

/// Names that are kept; past them each spelling is a name of its own.
const MOST_NAMES: usize = 4096;

impl Names {
    pub(crate) fn agent(&mut self, name: &str) -> Endpoint {
        let name = Some(name.trim()).filter(|name| !name.is_empty());
        let name = name.unwrap_or("unknown");
        let folded = fold(name);
        if let Some(known) = self.known.get(&folded) {
            return Endpoint::agent(known.clone());
        }
        if self.known.len() < MOST_NAMES {
            self.known.insert(folded, name.into());
        }
        Endpoint::agent(name)
    }

    /// Whoever is named as a receiver, who may be a person.
    pub(crate) fn receiver(&mut self, name: &str) -> Endpoint {
        match Role::of(name) {
            Role::User => Endpoint::human("user"),
            _ => self.agent(name),
        }
    }
}

/// Whose the role `user` is.
#[derive(Debug, Default)]
pub(crate) struct Principal {
    /// The name, folded, under which they spoke first; none where they spoke without one.
    first: Option<CompactString>,
    /// Whether another name came under their role, which then says nothing more.
    is_shared: bool,
    /// Whether an agent spoke.
    is_late: bool,
}

impl Principal {
    /// An agent speaks.
    pub(crate) fn agent_spoke(&mut self) {
        self.is_late = true;
    }

    /// Whether a message under the role `user` is a person's.
    pub(crate) fn is_person(&mut self, name: Option<&str>) -> bool {
        let name = name.map(fold).unwrap_or_default();
        if matches!(name.as_str(), "" | "user" | "human") {
            self.first.get_or_insert_default();
            return true;
        }
        let is_person = match &self.first {
            None => !self.is_late,
            Some(first) => *first == name && !self.is_shared,
        };
        if self.first.is_none() && is_person {
            self.first = Some(name);
        }
        self.is_shared |= !is_person;
        is_person
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        let check = |role: &str, party: &str, to: &[&str], aside: Option<&str>| {
            let heading = Heading::of(role);
            assert_eq!(
                (heading.party, heading.to.as_slice(), heading.aside),
                (party, to, aside),
                "{role}"
            );
        };
        check("A", "A", &[], None);
        check("A (-> B)", "A", &["B"], None);
        check("A  ( ->B )", "A", &["B"], None);
        check("A [to B]", "A", &["B"], None);
        check("A (To B, C)", "A", &["B", "C"], None);
        check("A -> B", "A", &["B"], None);
        check("A → B,C", "A", &["B", "C"], None);
        check("A (thought)", "A", &[], Some("thought"));
        check("A (tool)", "A", &[], Some("tool"));
        check("A (->)", "A", &[], None);
        check("(-> B)", "", &["B"], None);
        check("A)", "A)", &[], None);
        check("", "", &[], None);
        let many = format!("A -> {}", "b,".repeat(1000));
        assert_eq!(Heading::of(&many).to.len(), MOST_RECEIVERS);
    }

    #[test]
    fn names_keep_their_first_spelling() {
        let mut names = Names::default();
        for name in ["WebSurfer", "websurfer", " WEBSURFER "] {
            assert_eq!(names.agent(name), Endpoint::agent("WebSurfer"));
        }
        assert_eq!(names.receiver("Human"), Endpoint::human("user"));
        assert_eq!(names.agent(""), Endpoint::agent("unknown"));
    }

    #[test]
    fn a_person_is_who_spoke_first() {
        let mut principal = Principal::default();
        assert!(principal.is_person(Some("ana")) && principal.is_person(Some("Ana")));
        assert!(!principal.is_person(Some("surfer")));
        // From here on the role says nothing.
        assert!(!principal.is_person(Some("ana")));
        assert!(principal.is_person(None));
        let mut principal = Principal::default();
        principal.agent_spoke();
        assert!(!principal.is_person(Some("terminal")));
        let mut principal = Principal::default();
        assert!(principal.is_person(None));
        assert!(!principal.is_person(Some("surfer")));
    }
}
