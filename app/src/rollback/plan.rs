//! What a rollback would do, before anything is done.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use masec_ledger::entry::Seen;
use serde_json::{Value, json};

use super::replay::{Action, Replayed};
use crate::report::inert;

/// An entry as a plan shows it; every text by others is inert already.
#[derive(Clone, Debug)]
pub(crate) struct Act {
    pub(crate) entry: u64,
    pub(crate) id: String,
    pub(crate) kind: String,
    /// As logged, to be compared; shown only by way of [`inert`].
    pub(crate) trace: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) tool: Option<String>,
    pub(crate) decision: String,
}

impl Act {
    pub(crate) fn new(entry: u64, seen: &Seen<'_>) -> Self {
        Self {
            entry,
            id: inert::line(&seen.id, 40),
            kind: inert::line(&seen.kind, 20),
            trace: seen.trace.to_string(),
            from: seen.from.to_string(),
            to: seen.to.to_string(),
            tool: seen.tool.as_ref().map(ToString::to_string),
            decision: inert::line(&seen.decision, 20),
        }
    }

    fn line(&self) -> String {
        let (from, to) = (inert::line(&self.from, 80), inert::line(&self.to, 80));
        format!("{:>8}  {} {from} -> {to}", self.entry, self.kind)
    }

    fn json(&self) -> Value {
        json!({
            "entry": self.entry, "id": self.id, "kind": self.kind, "from": inert::line(&self.from, 200),
            "to": inert::line(&self.to, 200), "tool": self.tool.as_deref().map(|tool| inert::line(tool, 200)),
            "decision": self.decision,
        })
    }
}

/// What is done about one object.
#[derive(Debug)]
pub(crate) struct ObjectPlan {
    /// The resource's name; for one that no rule speaks of the store's, as far as the log names that.
    pub(crate) resource: String,
    /// Its place in the operator's file.
    pub(crate) place: Option<usize>,
    /// The object's name in it.
    pub(crate) object: String,
    /// Its history and what is to be done.
    pub(crate) replayed: Replayed,
    /// Entries with which somebody was shown it, or something of it, while it was tainted.
    pub(crate) readers: Vec<u64>,
}

/// Readers that are shown of one object; all are counted.
const READERS: usize = 100;

impl ObjectPlan {
    /// Every entry that the plan speaks of.
    pub(crate) fn entries(&self) -> Vec<u64> {
        let replayed = &self.replayed;
        let mut all: Vec<u64> = replayed.tainted.iter().map(|(entry, _)| *entry).collect();
        all.extend(&replayed.made_of);
        all.extend(&replayed.exposed);
        all.extend(&replayed.lost);
        all.extend(self.readers.iter().take(READERS));
        all.extend(replayed.tainted.iter().filter_map(|(_, clean)| *clean));
        all
    }

    /// The object as it is shown: resource and name.
    pub(crate) fn shown(&self) -> String {
        let name = inert::line(&self.object, 200);
        if self.resource.is_empty() {
            name
        } else {
            format!("{}: {name}", inert::line(&self.resource, 80))
        }
    }
}

/// What a rollback would do.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The entries that are rolled back, with all that came of them.
    pub(crate) starts: Vec<u64>,
    /// Objects with tainted writes, in the order of the first one.
    pub(crate) objects: Vec<ObjectPlan>,
    /// Acts with the content that no rule says how to undo.
    pub(crate) by_hand: Vec<Act>,
    /// What those did next who got it, without its content in it.
    pub(crate) suspects: Vec<Act>,
    /// People it reached.
    pub(crate) humans: Vec<String>,
    /// Entries that the objects speak of.
    pub(crate) acts: BTreeMap<u64, Act>,
    /// Whether there was more than was looked at.
    pub(crate) cut: bool,
}

impl Action {
    /// Its name in JSON.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Restore(_) => "restore",
            Self::Remove => "remove",
            Self::RemoveNew => "remove_new",
            Self::Cut(_) => "cut",
            Self::ByHand(_) => "by_hand",
        }
    }

    fn said(&self) -> String {
        match self {
            Self::Nothing => "nothing: a clean version has replaced it since".to_owned(),
            Self::Restore(text) => format!("put back the last clean version, {} bytes", text.len()),
            Self::Remove => "remove it: it had been removed before".to_owned(),
            Self::RemoveNew => {
                "remove it: the log has no version of it before (--remove-new)".to_owned()
            }
            Self::Cut(pieces) => format!("cut out {} tainted pieces", pieces.len()),
            Self::ByHand(why) => format!("by hand: {why}"),
        }
    }
}

impl Plan {
    /// Lines for a person.
    pub(crate) fn terminal(&self) -> String {
        let mut out = String::new();
        let starts: Vec<_> = self.starts.iter().map(u64::to_string).collect();
        let writes: usize = self
            .objects
            .iter()
            .map(|object| object.replayed.tainted.len())
            .sum();
        let _ = writeln!(
            out,
            "Rolling back entry {} and what came of it: {writes} tainted writes to {} objects; {} acts that no rule undoes",
            starts.join(", "),
            self.objects.len(),
            self.by_hand.len()
        );
        if self.cut {
            out.push_str("  There is more than was looked at: roll back a later entry as well.\n");
        }
        let row = |out: &mut String, what: &str, entry: u64, more: &str| {
            let line = self
                .acts
                .get(&entry)
                .map_or_else(|| entry.to_string(), Act::line);
            let _ = writeln!(out, "  {what:<9} {line}{more}");
        };
        for object in &self.objects {
            let replayed = &object.replayed;
            let _ = writeln!(out, "\n{}\n  {}", object.shown(), replayed.action.said());
            for (entry, clean) in &replayed.tainted {
                let more = clean.map_or_else(
                    || "  (no clean version before it)".to_owned(),
                    |clean| format!("  (last clean version before it: {clean})"),
                );
                row(&mut out, "tainted", *entry, &more);
            }
            if matches!(replayed.action, Action::Restore(_) | Action::Nothing) {
                for &entry in &replayed.made_of {
                    row(&mut out, "clean", entry, "");
                }
            }
            for &entry in &replayed.lost {
                row(
                    &mut out,
                    "LOST",
                    entry,
                    "  (a clean change that what is put back does not hold)",
                );
            }
            for &entry in &replayed.exposed {
                row(
                    &mut out,
                    "exposed",
                    entry,
                    "  (by one who had got it; --exposed rolls it back too)",
                );
            }
            for &entry in object.readers.iter().take(READERS) {
                row(&mut out, "read", entry, "  (while it was tainted)");
            }
            if object.readers.len() > READERS {
                let more = object.readers.len() - READERS;
                let _ = writeln!(out, "  read {more} more times while it was tainted");
            }
        }
        for (what, acts) in [
            (
                "\nBy hand: acts with its content, which no rule says how to undo",
                &self.by_hand,
            ),
            (
                "\nTo look at: done next by those who got it, without its content",
                &self.suspects,
            ),
        ] {
            if !acts.is_empty() {
                let _ = writeln!(out, "{what}");
            }
            for act in acts.iter().take(100) {
                let _ = writeln!(out, "  {}", act.line());
            }
            if acts.len() > 100 {
                let _ = writeln!(out, "  and {} more", acts.len() - 100);
            }
        }
        if !self.humans.is_empty() {
            let names: Vec<_> = self
                .humans
                .iter()
                .map(|name| inert::line(name, 80))
                .collect();
            let _ = writeln!(
                out,
                "\nPeople who got it and should be told: {}",
                names.join(", ")
            );
        }
        out
    }

    /// One JSON object; with `texts`, also what would be put back.
    pub(crate) fn json(&self, texts: bool) -> Value {
        let mut writes = Vec::new();
        for object in &self.objects {
            for (entry, clean) in &object.replayed.tainted {
                let act = self.acts.get(entry).map(Act::json);
                writes.push((*entry, json!({
                    "entry": entry, "write": act, "resource": inert::line(&object.resource, 80), "object": inert::line(&object.object, 500),
                    "last_clean": clean,
                })));
            }
        }
        writes.sort_by_key(|(entry, _)| *entry);
        let objects = self.objects.iter().map(|object| {
            let replayed = &object.replayed;
            let mut json = json!({
                "resource": inert::line(&object.resource, 80),
                "object": inert::line(&object.object, 500),
                "action": replayed.action.name(),
                "tainted": replayed.tainted.iter().map(|(entry, _)| entry).collect::<Vec<_>>(),
                "clean": replayed.made_of,
                "lost": replayed.lost,
                "exposed": replayed.exposed,
                "read": object.readers.iter().take(READERS).filter_map(|entry| self.acts.get(entry)).map(Act::json).collect::<Vec<_>>(),
            });
            match &replayed.action {
                Action::ByHand(why) => json["why"] = Value::from(*why),
                Action::Restore(text) => {
                    json["bytes"] = Value::from(text.len());
                    if texts {
                        json["text"] = Value::from(text.as_str());
                    }
                }
                Action::Cut(pieces) if texts => json["pieces"] = json!(pieces),
                _ => {}
            }
            json
        });
        json!({
            "starts": self.starts,
            "more": self.cut,
            "writes": writes.into_iter().map(|(_, write)| write).collect::<Vec<_>>(),
            "objects": objects.collect::<Vec<_>>(),
            "by_hand": self.by_hand.iter().map(Act::json).collect::<Vec<_>>(),
            "suspects": self.suspects.iter().map(Act::json).collect::<Vec<_>>(),
            "humans": self.humans.iter().map(|name| inert::line(name, 200)).collect::<Vec<_>>(),
        })
    }
}
