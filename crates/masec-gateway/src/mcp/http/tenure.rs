//! What is open stays so as long as whoever opened it would be let in again: what they proved themselves by counts still, the
//! address and the server are theirs to use, and nothing was taken back or cut off. A request is looked at once; what is open
//! is looked at whenever one of these changes.

use std::ptr;
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::header::{AUTHORIZATION, HeaderName};
use http::{HeaderMap, StatusCode};
use tokio::time::sleep;

use super::{Front, Inbound};
use crate::config::Server;
use crate::delegation::{HEADER, Mandate, mandate};
use crate::identity::{Caller, Peer, Shown, Verified};
use crate::live::Live;
use crate::web::entry;
use crate::web::reply::{Early, Reply, plain};

/// After this long what is listened to is looked at even where nothing is known to have changed: certificates run out.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

/// Under what something was opened.
pub(super) struct Tenure {
    /// The configuration by which it was looked at; it may be gone.
    live: Weak<Live>,
    /// What its opener proved itself by, and nothing else of its request.
    headers: HeaderMap,
    peer: Option<Arc<Peer>>,
    caller: Verified<Caller>,
    mandate: Mandate,
    path: String,
    server: Arc<Server>,
    /// Whether it is listened to, for as long as anybody likes. What answers one request is refused where it comes, so that it
    /// is written down, and ends by itself.
    pub(super) listens: bool,
}

impl Inbound<'_> {
    /// What is opened under this request, towards one server.
    pub(super) fn tenure(&self, server: &Arc<Server>, listens: bool) -> Tenure {
        Tenure {
            live: Arc::downgrade(self.live),
            headers: self.proof(),
            peer: self.peer.clone(),
            caller: self.caller.clone(),
            mandate: self.mandate.clone(),
            path: self.path.to_owned(),
            server: Arc::clone(server),
            listens,
        }
    }

    /// The headers that it proves itself by.
    fn proof(&self) -> HeaderMap {
        let mut proof = HeaderMap::new();
        for name in [AUTHORIZATION, HeaderName::from_static(HEADER)] {
            for value in self.headers.get_all(&name) {
                proof.append(name.clone(), value.clone());
            }
        }
        proof
    }
}

impl Front {
    /// Waits until what is open has to end.
    pub(super) async fn over(&self, tenure: &Tenure) {
        let enforced = tenure.listens && self.mediator.guard.refuses();
        tokio::select! {
            () = self.turned_away(tenure) => {}
            () = self.cut_off(tenure), if enforced => {}
            () = self.mediator.delegated.over(&tenure.mandate), if enforced => {}
        }
    }

    /// The same, for what outlives the request.
    pub(super) fn ending(self: &Arc<Self>, tenure: Tenure) -> impl Future<Output = ()> + use<> {
        let front = Arc::clone(self);
        async move { front.over(&tenure).await }
    }

    /// What comes of a request whose sender may have been turned away while it was under way. What is a stream sees to that
    /// itself.
    pub(super) async fn unless_turned_away(
        &self,
        inbound: &Inbound<'_>,
        reply: Result<Reply, Early>,
    ) -> Result<Reply, Early> {
        let live = self.live.load_full();
        if Arc::ptr_eq(&live, inbound.live) {
            return reply;
        }
        let shown = (&inbound.proof(), inbound.peer.as_deref());
        match self
            .lets_in(&live, shown, &inbound.caller, inbound.path)
            .await
        {
            true => reply,
            false => Err(plain(StatusCode::UNAUTHORIZED, TURNED_AWAY)),
        }
    }

    async fn turned_away(&self, tenure: &Tenure) {
        // From before the first look, so that none falls in between.
        let mut news = self.mediator.reloads.news();
        let mut seen = tenure.live.clone();
        let mut later = false;
        loop {
            let live = self.live.load_full();
            let anew = !ptr::eq(seen.as_ptr(), Arc::as_ptr(&live));
            if (anew || later) && !self.stands(&live, tenure).await {
                return;
            }
            seen = Arc::downgrade(&live);
            drop(live);
            tokio::select! {
                // Who tells the news goes no sooner than `self`.
                _ = news.changed() => later = false,
                () = sleep(tenure.next_look()), if tenure.listens => later = true,
            }
        }
    }

    async fn cut_off(&self, tenure: &Tenure) {
        let mut news = self.mediator.quarantine.news();
        let place = &tenure.server.name;
        while self.mediator.cut_off(&tenure.caller, place).is_none() {
            let _ = news.changed().await;
        }
    }

    /// Whether by this configuration it would be opened again.
    async fn stands(&self, live: &Live, tenure: &Tenure) -> bool {
        let endpoint = live.config.endpoints.get(&tenure.path);
        let mut servers = endpoint.iter().flat_map(|endpoint| &endpoint.servers);
        let is_it = |server: &Arc<Server>| {
            server.name == tenure.server.name && server.reach == tenure.server.reach
        };
        let shown = (&tenure.headers, tenure.peer.as_deref());
        servers.any(is_it)
            && self
                .lets_in(live, shown, &tenure.caller, &tenure.path)
                .await
    }

    /// Whether whoever shows this is still the same caller by this configuration, and may still come in there.
    async fn lets_in(
        &self,
        live: &Live,
        (headers, peer): (&HeaderMap, Option<&Peer>),
        caller: &Verified<Caller>,
        path: &str,
    ) -> bool {
        let Some(endpoint) = live.config.endpoints.get(path) else {
            return false;
        };
        let shown = Shown {
            headers,
            peer,
            resource: endpoint.resource.as_ref(),
        };
        let Ok(known) = live.authenticator.check(shown, &self.upstreams).await else {
            return false;
        };
        let (known, _) = mandate(live.delegation.as_ref(), headers, known, path);
        known.name() == caller.name() && entry::may_enter(&known, endpoint).is_ok()
    }
}

/// What whoever is turned away is told.
pub(super) const TURNED_AWAY: &str = "you are not let in here any more";

impl Tenure {
    /// How long until it is looked at again.
    fn next_look(&self) -> Duration {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = since.unwrap_or_default().as_secs();
        // One second later it counts no longer.
        let left = self.caller.until.map(|until| until.saturating_sub(now) + 1);
        left.map_or(LOOK_AGAIN, |left| LOOK_AGAIN.min(Duration::from_secs(left)))
    }
}
