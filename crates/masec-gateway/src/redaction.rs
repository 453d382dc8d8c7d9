//! Text that is taken out of messages on their way (the decision *change*): what a rule of the operator's names never reaches
//! the other side, the core, or the ledger, and the rest of the message goes on.

use masec_model::{CompactString, Decision, Stop, Threat};
use regex::Regex;

use crate::mcp::pins::is_hidden;

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From an agent.
    Request,
    /// From a server.
    Answer,
}

/// What is looked for in texts.
#[derive(Clone)]
pub enum Sought {
    /// What matches.
    Pattern(Regex),
    /// Characters that people do not see.
    Hidden,
}

impl std::fmt::Debug for Sought {
    // A pattern may be made of secrets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pattern(_) => "Pattern",
            Self::Hidden => "Hidden",
        })
    }
}

impl PartialEq for Sought {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Pattern(one), Self::Pattern(other)) => one.as_str() == other.as_str(),
            (Self::Hidden, Self::Hidden) => true,
            _ => false,
        }
    }
}

/// One rule of the operator's.
#[derive(Clone, Debug, PartialEq)]
pub struct Redaction {
    /// Its name.
    pub name: CompactString,
    /// What is taken out.
    pub sought: Sought,
    /// What stands there instead.
    pub with: String,
    /// Which way; both where it is `None`.
    pub way: Option<Way>,
    /// Whose messages; everybody's where it is `None`.
    pub agents: Option<Vec<CompactString>>,
    /// To or from which servers; all where it is `None`.
    pub servers: Option<Vec<CompactString>>,
}

/// A message with text taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct Redacted {
    /// The message as it goes on.
    pub text: String,
    /// What was done, one reason a rule.
    pub stops: Vec<Stop>,
}

/// Whom a message goes between.
#[derive(Clone, Copy, Debug)]
pub struct Between<'a> {
    /// The agent, and those it acts for: what is taken from one of them is taken from all.
    pub agents: &'a [CompactString],
    /// The server.
    pub server: &'a str,
}

impl Redaction {
    fn concerns(&self, between: Between<'_>, way: Way) -> bool {
        let agent = |names: &Vec<CompactString>| names.iter().any(|it| between.agents.contains(it));
        let server = |names: &Vec<CompactString>| names.iter().any(|it| it == between.server);
        self.way.is_none_or(|only| only == way)
            && self.agents.as_ref().is_none_or(agent)
            && self.servers.as_ref().is_none_or(server)
    }

    /// The text without what is sought, where there is any.
    fn without(&self, text: &str) -> Option<String> {
        match &self.sought {
            Sought::Pattern(pattern) => {
                let new = pattern.replace_all(text, regex::NoExpand(&self.with));
                match new {
                    std::borrow::Cow::Borrowed(_) => None,
                    std::borrow::Cow::Owned(new) => Some(new),
                }
            }
            Sought::Hidden => {
                if !text.chars().any(is_hidden) {
                    return None;
                }
                let mut new = String::with_capacity(text.len());
                for c in text.chars() {
                    if is_hidden(c) {
                        new.push_str(&self.with);
                    } else {
                        new.push(c);
                    }
                }
                Some(new)
            }
        }
    }
}

/// A text of a request that is no message's, without what the rules name.
pub fn redacted_text(rules: &[Redaction], text: String, between: Between<'_>) -> String {
    let concerned = rules
        .iter()
        .filter(|rule| rule.concerns(between, Way::Request));
    concerned.fold(text, |text, rule| rule.without(&text).unwrap_or(text))
}

/// Applies the rules to one message; `None` where none of them finds anything.
///
/// `changed` is the message with its texts as it is told to have them, in its own protocol's terms.
pub fn redacted(
    rules: &[Redaction],
    between: Between<'_>,
    way: Way,
    changed: impl FnOnce(&mut dyn FnMut(&str, &str) -> Option<String>) -> Option<String>,
) -> Option<Redacted> {
    let rules: Vec<&Redaction> = rules
        .iter()
        .filter(|rule| rule.concerns(between, way))
        .collect();
    if rules.is_empty() {
        return None;
    }
    // Where each rule first found something, and in how many texts.
    let mut found: Vec<(Option<CompactString>, usize)> = vec![(None, 0); rules.len()];
    let text = changed(&mut |path, text| {
        let mut new: Option<String> = None;
        for (rule, (first, count)) in rules.iter().zip(&mut found) {
            if let Some(changed) = rule.without(new.as_deref().unwrap_or(text)) {
                new = Some(changed);
                *count += 1;
                first.get_or_insert_with(|| path.chars().take(200).collect());
            }
        }
        new
    })?;
    let stops = rules.iter().zip(found).filter(|(_, (_, count))| *count > 0);
    let stops = stops.map(|(rule, (first, count))| Stop {
        decision: Decision::Change,
        threat: Threat::T2,
        rule: format!("redaction:{}", rule.name).into(),
        argument: first,
        reason: format!(
            "text that rule `{}` names was taken out ({count} places)",
            rule.name
        ),
        advice: "nothing; change the rule under [[redactions]] if this text should pass".to_owned(),
        origin: None,
        span: None,
    });
    Some(Redacted {
        text,
        stops: stops.collect(),
    })
}

#[cfg(test)]
mod tests {
    use masec_wire::Limits;
    use masec_wire::mcp::Frame;

    use super::*;

    fn rule(name: &str, sought: Sought, way: Option<Way>) -> Redaction {
        Redaction {
            name: name.into(),
            sought,
            with: format!("[{name}]"),
            way,
            agents: Some(vec!["clerk".into()]),
            servers: None,
        }
    }

    #[test]
    fn what_rules_name_is_taken_out_where_they_apply() {
        let digits = Regex::new(r"\d{4}-\d{4}").expect("a pattern");
        let rules = [
            rule("card", Sought::Pattern(digits), Some(Way::Request)),
            rule("unseen", Sought::Hidden, None),
        ];
        let text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"pay\",\"arguments\":{\"a\":\"1234-5678\",\"b\":[\"x\u{200b}y 1111-2222\"]}}}";
        let frame = Frame::parse(text.as_bytes(), &Limits::default()).expect("a message");
        let clerk = Between {
            agents: &["clerk".into()],
            server: "bank",
        };
        let done = redacted(&rules, clerk, Way::Request, |it| frame.changed(it)).expect("a change");
        assert!(
            done.text
                .contains(r#""arguments":{"a":"[card]","b":["x[unseen]y [card]"]}"#),
            "{}",
            done.text
        );
        let reasons: Vec<_> = done.stops.iter().map(|stop| stop.rule.as_str()).collect();
        assert_eq!(reasons, ["redaction:card", "redaction:unseen"]);
        assert!(done.stops[0].reason.contains("(2 places)"));
        let other = Between {
            agents: &["other".into()],
            ..clerk
        };
        assert!(redacted(&rules, other, Way::Request, |it| frame.changed(it)).is_none());
        let for_clerk = Between {
            agents: &["other".into(), "clerk".into()],
            ..clerk
        };
        assert!(redacted(&rules, for_clerk, Way::Request, |it| frame.changed(it)).is_some());
        let back = redacted(&rules, clerk, Way::Answer, |it| frame.changed(it)).expect("a change");
        assert!(back.text.contains("1234-5678"));
    }
}
