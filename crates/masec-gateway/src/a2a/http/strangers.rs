//! Cards that are shown to strangers. What such a card says has left the network, so it is decided on like anything else that leaves;
//! not each time that somebody looks, or strangers could fill the ledger.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use masec_model::{CompactString, Endpoint, Identity, Interaction, Kind, Leaf, Value};
use masec_wire::a2a::Card;

use crate::config::{KeyHash, Peer, key_hash};
use crate::guard::{Circumstances, Guard, Unavailable};

/// How long a decision on one text holds: what is secret by then may be more.
const FRESH: Duration = Duration::from_secs(60);

/// What was decided last of each agent's card. As many as there are peers.
#[derive(Debug, Default)]
pub(super) struct Strangers(Mutex<BTreeMap<CompactString, Ruled>>);

/// A decision on one text.
#[derive(Clone, Copy, Debug)]
struct Ruled {
    text: KeyHash,
    at: Instant,
    may: bool,
}

impl Strangers {
    /// Whether strangers may see this card of `peer`'s.
    pub(super) async fn may_see(
        &self,
        guard: &Arc<Guard>,
        peer: &Peer,
        card: &Card,
    ) -> Result<bool, Unavailable> {
        // A decision that was not made must not hold once there are decisions again.
        if !guard.decides() {
            return Ok(true);
        }
        let text = key_hash(card.json().as_bytes());
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = lock().get(&peer.name).copied();
        if let Some(known) = known.filter(|it| it.text == text && it.at.elapsed() < FRESH) {
            return Ok(known.may);
        }
        let leaves = card.texts().into_iter();
        let leaves = leaves.map(|(place, text)| Leaf::field(place, Value::Text(text)));
        let deed = Interaction {
            id: Default::default(),
            time: None,
            kind: Kind::Join,
            from: peer.party(),
            to: Endpoint::anybody(),
            channel: peer.name.clone(),
            session: Default::default(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: leaves.collect(),
            identity: Identity::Verified,
            labels: Default::default(),
            place: Default::default(),
        };
        let ruled = guard.rule(deed, Circumstances::default()).await?;
        let may = !ruled.effect.stops();
        let at = Instant::now();
        lock().insert(peer.name.clone(), Ruled { text, at, may });
        Ok(may)
    }
}
