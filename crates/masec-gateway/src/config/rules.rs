//! The operator's rules about messages: what agents may use of servers, and what is taken out.

use std::ops::Range;
use std::sync::Arc;

use regex::{Regex, RegexBuilder};

use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{Agent, file, sources};
use crate::redaction::{Redaction, Sought, Way};

/// Largest compiled regular expression, in bytes.
const PATTERN: usize = 1 << 20;
/// Shortest value that is looked for: one that is shorter stands in honest text too.
const SHORTEST: usize = 4;

impl Check<'_> {
    pub(super) fn edges(
        &self,
        raw: &[Spanned<file::Edge>],
        agents: &mut Named<Agent>,
        servers: &Named<()>,
    ) -> Checked<()> {
        for edge in raw {
            let (span, edge) = (edge.span(), edge.get_ref());
            let server = self.known(&edge.server, servers, "server")?.0.clone();
            self.known(&edge.agent, agents, "agent")?;
            let Some(agent) = agents.get_mut(edge.agent.get_ref().as_str()) else {
                continue;
            };
            let known = Arc::make_mut(agent)
                .edges
                .insert(server, edge.budget.allowance());
            if known.is_some() {
                return Err(self.fault(Some(&span), "a second budget for the same edge"));
            }
        }
        Ok(())
    }

    pub(super) fn redactions(
        &self,
        raw: &[Spanned<file::Redaction>],
        agents: &Named<Agent>,
        servers: &Named<()>,
    ) -> Checked<Vec<Redaction>> {
        raw.iter()
            .map(|rule| {
                let (span, rule) = (rule.span(), rule.get_ref());
                let name = self.name(&rule.name, &span)?;
                let sought = self.sought(rule, &span)?;
                let with = rule.with.clone().unwrap_or_else(|| match sought {
                    Sought::Hidden => String::new(),
                    Sought::Pattern(_) => format!("[redacted: {name}]"),
                });
                if with.len() > 256 {
                    return Err(self.fault(Some(&span), "`with` is longer than 256 bytes"));
                }
                Ok(Redaction {
                    name,
                    sought,
                    with,
                    way: match rule.messages {
                        file::Messages::Requests => Some(Way::Request),
                        file::Messages::Answers => Some(Way::Answer),
                        file::Messages::Both => None,
                    },
                    agents: self.all_known(rule.agents.as_deref(), agents, "agent")?,
                    servers: self.all_known(rule.servers.as_deref(), servers, "server")?,
                })
            })
            .collect()
    }

    fn sought(&self, rule: &file::Redaction, span: &Range<usize>) -> Checked<Sought> {
        match (&rule.pattern, &rule.values, rule.hidden_text) {
            (Some(pattern), None, false) => {
                let compiled = self.pattern(pattern.get_ref(), &pattern.span())?;
                if compiled.is_match("") {
                    let reason = "this pattern matches the empty text, which is everywhere";
                    return Err(self.fault(Some(&pattern.span()), reason));
                }
                Ok(Sought::Pattern(compiled))
            }
            (None, Some(path), false) => {
                let values = sources::canaries(&self.path(path))
                    .map_err(|error| self.fault(Some(span), error.to_string()))?;
                if let Some(short) = values.iter().find(|it| it.value.len() < SHORTEST) {
                    let reason = format!(
                        "value `{}` is shorter than {SHORTEST} bytes and would be found in honest text",
                        short.name
                    );
                    return Err(self.fault(Some(span), reason));
                }
                if values.is_empty() {
                    return Err(self.fault(Some(span), "the file of values has none"));
                }
                // The longest first, so that none hides behind its own beginning.
                let mut values: Vec<&str> = values.iter().map(|it| it.value.as_str()).collect();
                values.sort_by_key(|value| std::cmp::Reverse(value.len()));
                let either: Vec<String> = values.into_iter().map(regex::escape).collect();
                self.pattern(&either.join("|"), span).map(Sought::Pattern)
            }
            (None, None, true) => Ok(Sought::Hidden),
            _ => Err(self.fault(
                Some(span),
                "a redaction has one of `pattern`, `values` and `hidden_text = true`",
            )),
        }
    }

    fn pattern(&self, pattern: &str, span: &Range<usize>) -> Checked<Regex> {
        RegexBuilder::new(pattern)
            .size_limit(PATTERN)
            .build()
            .map_err(|error| {
                // The pattern may be made of secrets, so only its fault is repeated, and of several lines the last says it.
                let said = error.to_string();
                let reason = said.lines().last().unwrap_or_default().to_owned();
                self.fault(Some(span), reason)
            })
    }
}
