//! What a rollback does, in the ledger: before it is done that it will be, and after it what was put back or what went wrong.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use masec_ledger::Grade;
use masec_model::{
    DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place, Timestamp,
    Value,
};

use super::plan::{ObjectPlan, Plan};
use super::touch::CHANNEL;
use crate::ledger::{self, Scribe};

/// Tainted entries that a note says it follows.
const CAUSES: usize = 32;

/// Writes into the ledger, durably: nothing is put back that is not in it first.
pub(crate) struct Notes {
    scribe: Scribe,
}

impl Notes {
    /// Opens the ledger.
    pub(crate) fn open(dir: &Path, key: &Path) -> Result<Self> {
        Ok(Self {
            scribe: Scribe::new(ledger::open(dir, key)?, Grade::Durable),
        })
    }

    /// That the object is about to be put back.
    pub(crate) fn before(&mut self, plan: &Plan, object: &ObjectPlan) -> Result<()> {
        let action = object.replayed.action.name();
        self.note(plan, object, Kind::Approve, vec![("action", action)])
    }

    /// That it was, and what it is now; none where it was removed.
    pub(crate) fn after(
        &mut self,
        plan: &Plan,
        object: &ObjectPlan,
        text: Option<&str>,
    ) -> Result<()> {
        self.note(
            plan,
            object,
            Kind::Write,
            text.map(|text| ("content", text)).into_iter().collect(),
        )
    }

    /// That it could not be.
    pub(crate) fn failed(&mut self, plan: &Plan, object: &ObjectPlan, why: &str) -> Result<()> {
        self.note(plan, object, Kind::ToolResult, vec![("error", why)])
    }

    fn note(
        &mut self,
        plan: &Plan,
        object: &ObjectPlan,
        kind: Kind,
        more: Vec<(&str, &str)>,
    ) -> Result<()> {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_micros();
        let time = Timestamp(i64::try_from(now).unwrap_or(i64::MAX));
        let mut entropy = [0; 16];
        getrandom::fill(&mut entropy)
            .map_err(|error| anyhow::anyhow!("the system gives no random numbers: {error}"))?;
        let causes = object
            .replayed
            .tainted
            .iter()
            .filter_map(|(entry, _)| plan.acts.get(entry)?.id.parse().ok());
        let resource = [
            ("resource", object.resource.as_str()),
            ("object", object.object.as_str()),
        ];
        let leaf = |(path, text): (&str, &str)| Leaf::field(path, Value::Text(text.to_owned()));
        let interaction = Interaction {
            id: InteractionId::v7(time, u128::from_le_bytes(entropy)),
            time: Some(time),
            kind,
            from: Endpoint::operator(),
            to: Endpoint::resource(if object.resource.is_empty() {
                object.object.as_str()
            } else {
                object.resource.as_str()
            }),
            channel: CHANNEL.into(),
            session: "".into(),
            causes: causes.take(CAUSES).collect(),
            on_behalf_of: Vec::new(),
            content: resource.into_iter().chain(more).map(leaf).collect(),
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place::default(),
        };
        self.scribe
            .take("masec:rollback", interaction, None, Vec::new())?;
        self.scribe.flush()?;
        Ok(())
    }

    /// Ends the log.
    pub(crate) fn close(self) -> Result<()> {
        self.scribe.close()?;
        Ok(())
    }
}
