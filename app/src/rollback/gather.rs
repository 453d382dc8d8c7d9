//! From a ledger to a plan: what came of the entries, which objects that wrote to, and their histories.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use masec_engine::intent::{Effect, ToolBook};
use masec_ledger::entry::{Entry, Seen};
use masec_ledger::index::{Facet, Graph, Index};
use masec_ledger::{Reader, Stored, trace};
use masec_model::{
    DeclaredLabels, Endpoint, EndpointClass, Identity, Interaction, Kind, Place, Timestamp,
};

use super::config::Resources;
use super::plan::{Act, ObjectPlan, Plan};
use super::replay::{Event, Stand, replay};
use super::touch::{Change, Object, Touch};

/// Entries that are read for the histories of one resource's objects; more are an error, since a history with gaps lies.
const MOST: usize = 2_000_000;

/// What a plan is made from.
pub(crate) struct Sources<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) index: &'a Index,
    pub(crate) resources: &'a Resources,
    pub(crate) book: &'a mut ToolBook,
}

/// What came of the entries that are rolled back.
#[derive(Default)]
struct Spread {
    /// Entries that carry their content.
    tainted: BTreeSet<u64>,
    /// What those who got it did next, without its content.
    followed: BTreeSet<u64>,
    /// Who was exposed, and with which entry first.
    exposed: BTreeMap<String, u64>,
    humans: BTreeSet<String>,
    cut: bool,
}

/// An entry that was read.
struct Logged {
    act: Act,
    /// The interaction; without content where its payload is gone.
    interaction: Interaction,
    /// Whether it was stopped, so that it did not happen.
    stopped: bool,
}

/// What happened to an object.
#[derive(Default)]
struct History {
    /// Its versions, oldest first.
    events: Vec<Event>,
    /// Entries with which somebody was shown it, or something of it, while it was tainted.
    readers: Vec<u64>,
    /// Whether a tainted write has not been replaced as a whole by one that is not.
    dirty: bool,
}

impl History {
    fn take(&mut self, entry: u64, change: Option<Change>, stand: Stand) {
        match &change {
            None | Some(Change::Read(_)) if self.dirty => self.readers.push(entry),
            None | Some(Change::Read(_)) => {}
            Some(Change::Replace(_) | Change::Remove) => self.dirty = stand == Stand::Tainted,
            Some(Change::Append(_) | Change::Edit) => self.dirty |= stand == Stand::Tainted,
        }
        self.events.extend(change.map(|change| Event {
            entry,
            change,
            stand,
        }));
    }
}

impl Sources<'_> {
    /// The plan that rolls back `starts` and what came of them. With `strict`, also what those wrote who had been exposed.
    pub(crate) fn plan(&mut self, starts: &[u64], strict: bool) -> Result<Plan> {
        let mut graph = self.index.graph()?;
        let spread = spread(&mut graph, starts)?;
        let mut plan = Plan {
            starts: starts.to_vec(),
            humans: spread.humans.iter().cloned().collect(),
            cut: spread.cut,
            ..Plan::default()
        };
        let mut objects = BTreeSet::new();
        let mut asked = Asked::default();
        for &entry in &spread.tainted {
            let logged = self.logged(entry)?;
            let touched = self.touched(&logged, &mut asked);
            if touched.is_empty() && self.acts(&logged) {
                plan.by_hand.push(logged.act);
            }
            objects.extend(touched.into_iter().map(|(object, _)| object));
        }
        for &entry in &spread.followed {
            let logged = self.logged(entry)?;
            let touched = self.touched(&logged, &mut asked);
            let acts = touched.is_empty() && self.acts(&logged);
            let written: Vec<_> = { touched.into_iter() }
                .filter(|(_, change)| !matches!(change, None | Some(Change::Read(_))))
                .collect();
            if acts || !written.is_empty() {
                plan.suspects.push(logged.act);
            }
            if strict {
                objects.extend(written.into_iter().map(|(object, _)| object));
            }
        }
        for (object, history) in self.histories(&objects, &spread)? {
            let replayed = replay(&history.events, strict);
            if !replayed.tainted.is_empty() {
                plan.objects.push(ObjectPlan {
                    resource: self.resources.name(&object).to_owned(),
                    place: object.resource,
                    object: object.name,
                    replayed,
                    readers: history.readers,
                });
            }
        }
        plan.objects
            .sort_by_key(|object| object.replayed.tainted.first().map(|(entry, _)| *entry));
        for object in &plan.objects {
            for entry in object.entries() {
                if let std::collections::btree_map::Entry::Vacant(place) = plan.acts.entry(entry) {
                    place.insert(self.logged(entry)?.act);
                }
            }
        }
        Ok(plan)
    }

    /// Whether it changed something outside the agents, and really went through.
    fn acts(&mut self, logged: &Logged) -> bool {
        let tool = logged.act.tool.as_deref();
        !logged.stopped
            && logged.act.kind == Kind::ToolCall.name()
            && tool.is_none_or(|tool| self.book.card(tool).effect == Effect::Act)
    }

    /// What became of which objects; without a change where something of one was shown that is no version of it.
    fn touched(&self, logged: &Logged, asked: &mut Asked) -> Vec<(Object, Option<Change>)> {
        if logged.stopped {
            return Vec::new();
        }
        let interaction = &logged.interaction;
        let touched = self.resources.touch(interaction);
        // A rule that a call fell under holds for its answer, whatever the log says of that.
        let answered = asked.answered(&logged.act, interaction);
        if let Some((object, change)) = answered
            && (touched.is_empty() || object.resource.is_some())
        {
            return vec![(object, Some(change))];
        }
        let mut done = Vec::with_capacity(touched.len());
        for touch in touched {
            match touch {
                Touch::Done(object, change) => done.push((object, Some(change))),
                Touch::Shown(object) => done.push((object, None)),
                Touch::Asked(object) => asked.note(&logged.act, interaction, object),
            }
        }
        done
    }

    /// Everything that happened to the objects, oldest first.
    fn histories(
        &self,
        objects: &BTreeSet<Object>,
        spread: &Spread,
    ) -> Result<BTreeMap<Object, History>> {
        let mut entries = BTreeSet::new();
        for object in objects {
            for (facet, value) in self.asked_for(object)? {
                entries.extend(self.index.entries(facet, &value)?);
                if entries.len() > MOST {
                    bail!(
                        "more than {MOST} entries may speak of `{}`, which is more than a plan is made of; \
                         rules in --resources that name fewer tools make it fewer",
                        crate::report::inert::line(&object.name, 80)
                    );
                }
            }
        }
        let mut histories: BTreeMap<Object, History> = BTreeMap::new();
        let mut asked = Asked::default();
        for entry in entries {
            let logged = self.logged(entry)?;
            let stand = if spread.tainted.contains(&entry) {
                Stand::Tainted
            } else if spread.followed.contains(&entry)
                || spread
                    .exposed
                    .get(&logged.act.from)
                    .is_some_and(|&since| since < entry)
            {
                Stand::Exposed
            } else {
                Stand::Clean
            };
            let touched = self.touched(&logged, &mut asked);
            for (object, change) in touched {
                if objects.contains(&object) {
                    let history = histories.entry(object).or_default();
                    history.take(entry, change, stand);
                }
            }
        }
        Ok(histories)
    }

    /// What the index is asked for to find all that happened to an object.
    fn asked_for(&self, object: &Object) -> Result<Vec<(Facet, String)>> {
        // What an earlier rollback put back is part of every history.
        let put_back = (Facet::Channel, super::touch::CHANNEL.to_owned());
        let Some(resource) = object
            .resource
            .and_then(|place| self.resources.all.get(place))
        else {
            let tools = self.index.values(Facet::Tool)?.into_iter();
            let guessed = tools.filter(|tool| super::guess::verb(tool).is_some());
            let party = (Facet::Party, format!("resource:{}", object.name));
            let store = (Facet::Store, object.store.clone());
            return Ok(guessed
                .map(|tool| (Facet::Tool, tool))
                .chain([party, store, put_back])
                .collect());
        };
        let mut asked = vec![put_back];
        for rule in resource.write.iter().chain(&resource.read) {
            if let Some(to) = &rule.to {
                for name in [
                    object.name.clone(),
                    format!("{}{}", rule.strip, object.name),
                ] {
                    asked.push((
                        Facet::Party,
                        format!("resource:{}", to.replacen('*', &name, 1)),
                    ));
                }
            }
            if let Some(tool) = &rule.tool {
                if tool.contains('*') {
                    let tools = self.index.values(Facet::Tool)?;
                    let fitting = tools
                        .into_iter()
                        .filter(|name| super::config::fits(tool, name).is_some());
                    asked.extend(fitting.map(|name| (Facet::Tool, name)));
                } else {
                    asked.push((Facet::Tool, tool.clone()));
                    asked.push((Facet::Party, format!("resource:{tool}")));
                }
            }
        }
        Ok(asked)
    }

    fn logged(&self, entry: u64) -> Result<Logged> {
        let bytes = self.reader.entry(entry)?;
        let seen = Entry::decode(&bytes)?.seen.with_context(|| {
            format!("entry {entry} is an act on the log itself; roll back an interaction")
        })?;
        let act = Act::new(entry, &seen);
        let interaction = match self.reader.payload(entry)? {
            Stored::Whole(payload) => read(&payload).unwrap_or_else(|| bare(&seen)),
            Stored::Erased | Stored::None => bare(&seen),
            Stored::Altered => bail!(
                "the payload of entry {entry} is not the one that was logged; `masec ledger verify` says more"
            ),
        };
        Ok(Logged {
            act,
            interaction,
            stopped: seen.stopped(),
        })
    }
}

/// What an entry says of an interaction whose content is gone or cannot be read: that it wrote to something still counts.
fn bare(seen: &Seen<'_>) -> Interaction {
    let party = |name: &str| {
        let (class, name) = name.split_once(':').unwrap_or(("", name));
        // A class that this build does not know does nothing to a resource.
        let class = EndpointClass::from_name(class).unwrap_or(EndpointClass::Institution);
        Endpoint::new(class, name)
    };
    Interaction {
        id: seen.id.parse().unwrap_or_default(),
        time: seen.time.map(Timestamp),
        kind: Kind::from_name(&seen.kind).unwrap_or(Kind::Opaque),
        from: party(&seen.from),
        to: party(&seen.to),
        channel: (&*seen.channel).into(),
        session: (&*seen.session).into(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: Vec::new(),
        identity: Identity::Recorded,
        labels: DeclaredLabels::default(),
        place: Place {
            step: seen.step,
            call: seen.call.as_deref().map(Into::into),
            tool: seen.tool.as_deref().map(Into::into),
            described: None,
            // Which objects, only the content said.
            touches: None,
        },
    }
}

/// The interaction that a payload begins with.
pub(crate) fn read(payload: &[u8]) -> Option<Interaction> {
    let line = payload.split(|&byte| byte == b'\n').next()?;
    let reader = masec_wire::Reader::new(line, "payload", masec_wire::Limits::default())
        .forced(masec_wire::Format::Interaction);
    reader
        .filter_map(|event| match event {
            masec_wire::Event::Interaction(interaction) => Some(interaction),
            _ => None,
        })
        .next()
}

fn spread(graph: &mut Graph<'_>, starts: &[u64]) -> Result<Spread> {
    let mut spread = Spread::default();
    for &start in starts {
        let on = trace::onward(graph, start, trace::MOST)?;
        spread.cut |= on.cut;
        spread
            .tainted
            .extend(on.steps.iter().map(|step| step.entry));
        spread
            .followed
            .extend(on.followed.iter().map(|step| step.entry));
        for (&party, &entry) in on.exposed.iter().chain(&on.acted) {
            let since = spread.exposed.entry(graph.name(party)?).or_insert(entry);
            *since = entry.min(*since);
        }
        for &party in on.humans.keys() {
            spread.humans.insert(graph.name(party)?);
        }
    }
    let tainted = &spread.tainted;
    spread.followed.retain(|entry| !tainted.contains(entry));
    Ok(spread)
}

/// Objects that were asked for by a tool, until the tool answers.
#[derive(Default)]
struct Asked {
    by_call: BTreeMap<(String, String), Object>,
    by_tool: BTreeMap<(String, String), Object>,
}

/// Calls that wait for their answers at most; the oldest names are forgotten.
const WAITING: usize = 1 << 16;

impl Asked {
    fn note(&mut self, act: &Act, interaction: &Interaction, object: Object) {
        let agent = (act.trace.clone(), format!("{} {}", act.from, act.to));
        match &interaction.place.call {
            Some(call) => self
                .by_call
                .insert((act.trace.clone(), call.to_string()), object),
            None => self.by_tool.insert(agent, object),
        };
        for map in [&mut self.by_call, &mut self.by_tool] {
            if map.len() > WAITING {
                map.pop_first();
            }
        }
    }

    fn answered(&mut self, act: &Act, interaction: &Interaction) -> Option<(Object, Change)> {
        if interaction.kind != Kind::ToolResult {
            return None;
        }
        let object = match &interaction.place.call {
            Some(call) => self.by_call.remove(&(act.trace.clone(), call.to_string())),
            None => self
                .by_tool
                .remove(&(act.trace.clone(), format!("{} {}", act.to, act.from))),
        }?;
        Some((object, Change::Read(super::touch::text(interaction, None)?)))
    }
}
