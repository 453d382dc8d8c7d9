//! What a trace found, as one JSON object.

use std::collections::BTreeMap;

use anyhow::Result;
use masec_ledger::index::{Content, Link};
use masec_ledger::trace::{Back, Onward, Step};
use serde_json::{Value, json};

use super::shared::{Seat, Shared, json_of};
use super::{SHOWN, Shown};
use crate::report::inert;

/// Parties that are listed of each sort; all are counted.
const PARTIES: usize = 10_000;

impl Shown<'_> {
    pub(super) fn json(
        &self,
        start: u64,
        back: &Back,
        on: &Onward,
        shared: &Shared,
    ) -> Result<Value> {
        let step = |step: &Step| -> Result<Value> {
            let line = self.line(step)?;
            let via = step.via.map(|via| match via.link {
                Link::Cause => json!({"entry": via.entry, "by": "cause"}),
                Link::Content(Content { bytes, disguised, .. }) => json!({"entry": via.entry, "by": "content", "bytes": bytes, "disguised": disguised}),
            });
            Ok(json!({
                "entry": step.entry, "id": line.id, "kind": line.kind, "from": line.from, "to": line.to,
                "decision": line.decision, "threats": line.threats,
                "touches": line.touches.as_ref().map(|(touch, _)| json_of(touch)),
                "carried": (step.carried != u32::MAX).then_some(step.carried), "via": via,
            }))
        };
        let steps = |all: &[Step]| all.iter().take(SHOWN).map(step).collect::<Result<Vec<_>>>();
        let parties = |parties: &BTreeMap<u32, u64>| -> Result<Vec<Value>> {
            Ok(self
                .names(parties)?
                .into_iter()
                .take(PARTIES)
                .map(|(name, entry)| json!({"party": name, "entry": entry}))
                .collect())
        };
        let seats =
            |seats: &[Seat]| -> Vec<Value> { seats.iter().take(PARTIES).map(Seat::json).collect() };
        let candidates = back.candidates.iter().take(50).map(|candidate| {
            Ok(json!({
                "entry": candidate.entry,
                "party": inert::line(&self.graph.name(candidate.party)?, 80),
                "carried": (candidate.carried != u32::MAX).then_some(candidate.carried),
                "for": candidate.speaks_for,
                "against": candidate.speaks_against,
            }))
        });
        Ok(json!({
            "start": start,
            "candidates": candidates.collect::<Result<Vec<_>>>()?,
            "back": {"entries": back.steps.len(), "more": back.cut, "steps": steps(&back.steps)?},
            "onward": {
                "entries": on.steps.len() - 1,
                "more": on.cut,
                "steps": steps(&on.steps)?,
                "followed": steps(&on.followed)?,
                "counts": {
                    "exposed": on.exposed.len(), "acted": on.acted.len(),
                    "written": on.written.len(), "humans": on.humans.len(),
                },
                "exposed": parties(&on.exposed)?,
                "acted": parties(&on.acted)?,
                "written": parties(&on.written)?,
                "humans": parties(&on.humans)?,
                "objects": {"written": seats(&shared.written), "read": seats(&shared.read), "more": shared.cut},
                "stopped": on.stopped,
                "flagged": on.flagged,
            },
        }))
    }
}
