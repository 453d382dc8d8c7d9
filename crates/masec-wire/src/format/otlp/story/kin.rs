//! Whose a span is: the agent that it belongs to, and for whom that one works.

use std::collections::BTreeSet;

use masec_model::{CompactString, Endpoint};

use super::{ANCESTORS, Role, Story, role};

/// Whose a span is.
#[derive(Clone, Debug)]
pub(in super::super) struct Kin {
    pub(super) agent: CompactString,
    /// The agent around it, if any.
    pub(super) outer: Option<CompactString>,
    /// Whether all spans around it are known, up to the trace's first.
    pub(super) whole: bool,
}

/// Whom an agent works for where the spans around its own are not there (yet). It may be a person, and it may be an agent that
/// says what a document told it: a child's span comes before its parent's. So it counts as an agent.
pub(super) const UNKNOWN: &str = "(unknown)";

impl Story<'_, '_> {
    /// The span's own place and its ancestors', nearest first.
    pub(super) fn line_of(&self, place: usize) -> Vec<usize> {
        let mut line = vec![place];
        let mut seen = BTreeSet::from([place]);
        let mut at = place;
        while let Some(parent) = self.parents[at] {
            if !seen.insert(parent) || line.len() > ANCESTORS {
                break;
            }
            line.push(parent);
            at = parent;
        }
        line
    }

    /// The agent that a span belongs to.
    pub(super) fn agent(&mut self, place: usize) -> CompactString {
        self.kin(place).agent
    }

    pub(super) fn kin(&mut self, place: usize) -> Kin {
        if let Some(Some(known)) = self.kin.get(place) {
            return known.clone();
        }
        let found = self.find_kin(place);
        if let Some(slot) = self.kin.get_mut(place) {
            *slot = Some(found.clone());
        }
        found
    }

    fn find_kin(&self, place: usize) -> Kin {
        let mut names: Vec<CompactString> = Vec::new();
        let mut first = place;
        for at in self.line_of(place) {
            first = at;
            let attributes = &self.spans[at].attributes;
            let own = attributes.text("gen_ai.agent.name");
            let own = own.or_else(|| attributes.text("gen_ai.agent.id"));
            let own = own.or_else(|| {
                let name = self.spans[at].name.strip_prefix("invoke_agent ")?;
                (role(&self.spans[at]) == Role::Agent).then_some(name)
            });
            if let Some(name) = own.map(CompactString::from)
                && names.last() != Some(&name)
            {
                names.push(name);
            }
        }
        let mut whole = true;
        let parent = self.spans[first].parent;
        if !parent.is_empty() && self.memory.live {
            let before = self.memory.spans.get(parent);
            whole = before.is_some_and(|kin| kin.whole);
            for name in before
                .iter()
                .flat_map(|kin| [Some(&kin.agent), kin.outer.as_ref()])
            {
                names.extend(name.filter(|name| names.last() != Some(name)).cloned());
            }
        }
        let mut names = names.into_iter();
        let service = || self.spans[place].service.as_deref().unwrap_or("assistant");
        let agent = names.next().unwrap_or_else(|| service().into());
        Kin {
            agent,
            outer: names.next(),
            whole,
        }
    }

    /// Whom an agent works for: the agent around it, else the user, where nothing around it is missing.
    pub(super) fn principal(kin: &Kin) -> Endpoint {
        match &kin.outer {
            Some(name) => Endpoint::agent(name.clone()),
            None if kin.whole => Endpoint::human("user"),
            None => Endpoint::agent(UNKNOWN),
        }
    }
}
