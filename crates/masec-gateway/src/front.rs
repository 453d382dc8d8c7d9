//! The side that agents see: what is at which path.

use std::sync::Arc;

use arc_swap::ArcSwap;
use http::Request;
use masec_model::CompactString;

use crate::a2a::{self, CardKey};
use crate::identity::Peer as Certificate;
use crate::live::Live;
use crate::mcp;
use crate::mediator::Mediator;
use crate::oauth::Standing;
use crate::upstream::Upstreams;
use crate::web::arriving::Arriving;
use crate::web::reply::Reply;

/// The side that agents see.
#[derive(Debug)]
pub struct Front {
    live: Arc<ArcSwap<Live>>,
    mcp: Arc<mcp::http::Front>,
    a2a: Arc<a2a::Front>,
    upstreams: Upstreams,
}

impl Front {
    /// For the agents of a configuration. Cards of agents are signed with `card_key`.
    pub fn new(
        live: Arc<ArcSwap<Live>>,
        mediator: Arc<Mediator>,
        upstreams: Upstreams,
        card_key: CardKey,
    ) -> Self {
        Self {
            mcp: Arc::new(mcp::http::Front::new(
                Arc::clone(&live),
                Arc::clone(&mediator),
                upstreams.clone(),
            )),
            a2a: Arc::new(a2a::Front::new(mediator, upstreams.clone(), card_key)),
            upstreams,
            live,
        }
    }

    /// How many sessions there are.
    pub fn sessions(&self) -> usize {
        self.mcp.sessions()
    }

    /// Forgets sessions that nobody uses, and where news of tasks went that are over.
    pub fn sweep(&self) {
        self.mcp.sweep();
        self.a2a.sweep();
    }

    /// How the gateway stands with servers that want tokens.
    pub(crate) fn standings(&self) -> Vec<(CompactString, Standing)> {
        let live = self.live.load();
        self.upstreams
            .tokens()
            .standings(live.config.servers.values())
    }

    /// How often tokens were had, and were not.
    pub(crate) fn tokens(&self) -> [(&'static str, u64); 4] {
        self.upstreams.tokens().counts.all()
    }

    /// The agents that others talk to.
    pub fn agents(&self) -> &Arc<a2a::Front> {
        &self.a2a
    }

    /// Answers a request that came over a connection with this certificate.
    pub(crate) async fn handle(
        self: Arc<Self>,
        request: Request<Arriving>,
        certificate: Option<Arc<Certificate>>,
    ) -> Reply {
        let live = self.live.load_full();
        match a2a::Place::of(request.uri().path(), &live.config) {
            Some(place) => {
                let a2a = Arc::clone(&self.a2a);
                a2a.handle(live, place, request, certificate).await
            }
            None => Arc::clone(&self.mcp).handle(request, certificate).await,
        }
    }
}
