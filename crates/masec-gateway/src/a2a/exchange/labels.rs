//! What goes and comes beside the messages of an exchange: labels, where one of the two is behind another gateway.

use masec_engine::Carried;
use masec_model::{DeclaredLabels, Endpoint, Interaction, Leaf};
use masec_wire::a2a::{Answer, Call, Stamp};

use super::Exchange;
use crate::guard::{Circumstances, Unavailable};
use crate::taint::{Heard, Read, Speech};

/// What was ruled on, as long as labels of it may be wanted.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub(super) content: Vec<Leaf>,
    pub(super) carried: Carried,
    pub(super) declared: DeclaredLabels,
    pub(super) task: String,
}

impl Told {
    pub(super) fn speech(&self) -> Speech<'_> {
        Speech {
            content: &self.content,
            carried: &self.carried,
            declared: &self.declared,
            task: &self.task,
        }
    }
}

/// The content of what a message does.
pub(super) fn leaves(deeds: Vec<Interaction>) -> Vec<Leaf> {
    deeds.into_iter().flat_map(|deed| deed.content).collect()
}

impl Exchange {
    /// Takes in what came beside a request, before anything of it is changed.
    pub(in crate::a2a) fn hear(&mut self, call: &Call<'_>) {
        let limits = self.mediator.limits.clone();
        let scene = self.scene();
        let content = || leaves(call.deeds(&scene, &limits));
        let mut hop = self.hop.clone();
        let heard = hop.request(call, content);
        (self.hop, self.heard) = (hop, heard);
    }

    /// What goes beside the request to the other agent's gateway.
    pub(in crate::a2a) fn stamp(&mut self, call: &Call<'_>) -> Result<Option<Stamp>, Unavailable> {
        let Some(told) = self.told.take() else {
            return Ok(None);
        };
        self.hop.beside_request(call, &told.speech())
    }

    /// Tells the core what an agent behind another gateway read.
    pub(super) async fn retell(
        &self,
        reads: Vec<Read>,
        reader: &Endpoint,
    ) -> Result<(), Unavailable> {
        for read in reads {
            let deed = read.deed(reader, &self.peer.name, &self.session);
            let guard = &self.mediator.guard;
            guard.rule(deed, Circumstances::hearsay()).await?;
        }
        Ok(())
    }

    /// What came beside an answer, before anything of it is changed.
    pub(in crate::a2a) fn hear_answer(&self, answer: &Answer<'_>) -> Heard {
        let content = || leaves(answer.deeds(&self.scene(), &self.mediator.limits));
        self.hop.answer(answer, content)
    }

    /// An answer of the gateway's own with labels beside it, where any go there. It holds nothing that anybody read.
    pub(in crate::a2a) fn own_answer(
        &self,
        answer: &Answer<'_>,
    ) -> Result<Option<String>, Unavailable> {
        let stamp = self.hop.beside_answer(answer, &Told::default().speech())?;
        Ok(stamp.and_then(|stamp| answer.with_stamp(&stamp)))
    }
}
