//! What an entry does to objects that agents share, and who was shown those that the traced content was written into: by which
//! object it is, so also where what was read there is in other words.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use masec_ledger::Stored;
use masec_ledger::entry::{Entry, Seen};
use masec_ledger::index::{Facet, Index};
use masec_ledger::trace::Onward;
use masec_model::{CompactString, How, Kind, Touch};
use serde_json::{Value, json};

use super::Shown;
use crate::report::inert;

/// Entries that are looked at for what they write and read; where there are more, the answer says so.
const LOOKED_AT: usize = 20_000;
/// Objects that are named of one entry.
const NAMED: usize = 3;

/// The objects that the traced content was written into, and who was shown them since.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The first write of each.
    pub(super) written: Vec<Seat>,
    /// The first time that each agent other than its writer was shown one.
    pub(super) read: Vec<Seat>,
    /// Whether there was more than was looked at.
    pub(super) cut: bool,
}

/// Who wrote or was shown an object, and with which entry.
#[derive(Debug)]
pub(super) struct Seat {
    store: CompactString,
    object: CompactString,
    party: String,
    entry: u64,
    /// Whether the entry carries the traced content.
    carries: bool,
}

/// Who wrote an object first, and with which entry, by store and object.
type Written = BTreeMap<(CompactString, CompactString), (String, u64)>;

impl Seat {
    pub(super) fn line(&self) -> String {
        let carries = if self.carries { "" } else { ", other words" };
        let what = place(&self.store, &inert::line(&self.object, 80));
        let by = inert::line(&self.party, 80);
        format!("{what} by {by} ({}{carries})", self.entry)
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "store": inert::line(&self.store, 80), "object": inert::line(&self.object, 500),
            "party": inert::line(&self.party, 80), "entry": self.entry, "carries": self.carries,
        })
    }
}

fn place(store: &str, what: &str) -> String {
    match store.is_empty() {
        true => what.to_owned(),
        false => format!("{what} at {}", inert::line(store, 80)),
    }
}

/// What an entry does to shared objects, in words.
pub(super) fn said(touch: &Touch, seen: &Seen<'_>) -> String {
    let shows = is_shown(seen);
    let does = match (touch.how, seen.stopped()) {
        (How::Write, false) => "wrote",
        (How::Write, true) => "would have written",
        (How::Read, false) if shows => "read",
        (How::Read, true) if shows => "would have read",
        (How::Read, _) => "asked for",
    };
    let mut names = { touch.objects.iter().take(NAMED) }
        .map(|name| inert::line(name, 80))
        .collect::<Vec<_>>()
        .join(", ");
    if names.is_empty() {
        names.push_str("something");
    }
    if touch.objects.len() > NAMED {
        names.push_str(&format!(" and {} more", touch.objects.len() - NAMED));
    }
    format!("{does} {}", place(&touch.store, &names))
}

/// The same as JSON.
pub(super) fn json_of(touch: &Touch) -> Value {
    let objects = touch.objects.iter().map(|name| inert::line(name, 500));
    json!({
        "how": touch.how.name(), "store": inert::line(&touch.store, 80),
        "objects": objects.collect::<Vec<_>>(),
    })
}

/// Whether something comes back from a resource with it.
fn is_shown(seen: &Seen<'_>) -> bool {
    [Kind::ToolResult, Kind::Read]
        .iter()
        .any(|kind| kind.name() == seen.kind)
}

impl Shown<'_> {
    /// What the entry does to shared objects. They are named in its payload: where that was erased, by the store alone.
    pub(super) fn touches(&self, entry: u64, seen: &Seen<'_>) -> Result<Option<Touch>> {
        let Some(note) = &seen.touches else {
            return Ok(None);
        };
        let Some(how) = How::from_name(&note.how) else {
            return Ok(None);
        };
        let named = match self.reader.payload(entry)? {
            Stored::Whole(payload) => crate::rollback::interaction(&payload),
            Stored::Erased | Stored::None => None,
            Stored::Altered => bail!(
                "the payload of entry {entry} is not the one that was logged; `masec ledger verify` says more"
            ),
        };
        let named = named.and_then(|interaction| interaction.place.touches);
        Ok(Some(Touch {
            how,
            store: (&*note.store).into(),
            objects: named.map_or(Vec::new(), |touch| touch.objects),
        }))
    }

    /// What the traced content was written into, and who was shown that.
    pub(super) fn shared(&self, index: &Index, on: &Onward) -> Result<Shared> {
        let mut room = LOOKED_AT;
        let written = self.written(on, &mut room)?;
        let mut shared = Shared {
            read: self.readers(index, on, &written, &mut room)?,
            ..Shared::default()
        };
        shared.cut = room == 0;
        for ((store, object), (party, entry)) in written {
            shared.written.push(Seat {
                store,
                object,
                party,
                entry,
                carries: true,
            });
        }
        shared.read.sort_by_key(|seat| seat.entry);
        shared.written.sort_by_key(|seat| seat.entry);
        Ok(shared)
    }

    fn written(&self, on: &Onward, room: &mut usize) -> Result<Written> {
        let mut written = Written::new();
        let calls = on.steps.iter().filter(|step| {
            matches!(step.node.kind, Some(Kind::ToolCall | Kind::Write)) && !step.node.stopped
        });
        for step in calls.take(*room) {
            *room -= 1;
            let Some((touch, writer, _)) = self.touching(step.entry, How::Write)? else {
                continue;
            };
            for object in touch.objects {
                let place = (touch.store.clone(), object);
                let first = (writer.clone(), step.entry);
                written.entry(place).or_insert(first);
            }
        }
        Ok(written)
    }

    fn readers(
        &self,
        index: &Index,
        on: &Onward,
        written: &Written,
        room: &mut usize,
    ) -> Result<Vec<Seat>> {
        let carrying: BTreeSet<u64> = on.steps.iter().map(|step| step.entry).collect();
        let stores: BTreeSet<&CompactString> = written.keys().map(|(store, _)| store).collect();
        let first = written.values().map(|(_, entry)| *entry).min().unwrap_or(0);
        let (mut seats, mut known) = (Vec::new(), BTreeSet::new());
        for store in stores {
            let entries = index.entries(Facet::Store, store)?.into_iter();
            for entry in entries.filter(|&entry| entry > first).take(*room) {
                *room -= 1;
                let Some((touch, _, Some(reader))) = self.touching(entry, How::Read)? else {
                    continue;
                };
                for object in touch.objects {
                    let place = (store.clone(), object);
                    let by_another = written
                        .get(&place)
                        .is_some_and(|(writer, since)| *since < entry && *writer != reader);
                    if by_another && known.insert((place.clone(), reader.clone())) {
                        seats.push(Seat {
                            store: place.0,
                            object: place.1,
                            party: reader.clone(),
                            entry,
                            carries: carrying.contains(&entry),
                        });
                    }
                }
            }
        }
        Ok(seats)
    }

    /// What the entry does to shared objects, if it does this and went through: with who does it, and who is shown something by it.
    fn touching(&self, entry: u64, how: How) -> Result<Option<(Touch, String, Option<String>)>> {
        let bytes = self.reader.entry(entry)?;
        let Some(seen) = Entry::decode(&bytes)?.seen else {
            return Ok(None);
        };
        let is_it = seen
            .touches
            .as_ref()
            .is_some_and(|note| note.how == how.name());
        if !is_it || seen.stopped() {
            return Ok(None);
        }
        let touch = self.touches(entry, &seen)?;
        let reader = is_shown(&seen).then(|| seen.to.to_string());
        Ok(touch.map(|touch| (touch, seen.from.to_string(), reader)))
    }
}
