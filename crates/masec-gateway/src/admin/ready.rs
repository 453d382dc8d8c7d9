//! Whether the gateway can decide. Whoever starts it and sends requests to it asks that without a key, so what was found counts for a
//! second: to find out, the ledger is signed and the state is written.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use tokio::sync::Mutex;

use super::{Fault, Office};
use crate::guard::Unavailable;
use crate::mediator::Mediator;

/// How long what was found counts for those who have no key.
const COUNTS: Duration = Duration::from_secs(1);

/// What was found last.
#[derive(Debug, Default)]
pub(super) struct Readiness(Mutex<Option<(Instant, Result<(), String>)>>);

impl Readiness {
    /// Looks, where it was not looked at lately; `anew` in any case. Nobody looks while another does.
    async fn look(&self, mediator: &Arc<Mediator>, anew: bool) -> Result<(), String> {
        let mut last = self.0.lock().await;
        if let Some((at, found)) = &*last
            && !anew
            && at.elapsed() < COUNTS
        {
            return found.clone();
        }
        let asked = Arc::clone(mediator);
        let found = tokio::task::spawn_blocking(move || can_decide(&asked)).await;
        let found = match found {
            Ok(found) => found.map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        *last = Some((Instant::now(), found.clone()));
        found
    }
}

/// Whether core, ledger and state are there: without one of them nothing goes through.
fn can_decide(mediator: &Mediator) -> Result<(), Unavailable> {
    if mediator.guard.is_broken() {
        return Err(Unavailable("the decision core has stopped".to_owned()));
    }
    mediator.guard.publish()?;
    mediator.state.probe()
}

pub(super) async fn ready(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Result<String, Fault> {
    let refuse = |reason: String| Fault(StatusCode::SERVICE_UNAVAILABLE, reason);
    if *office.ending.borrow() {
        return Err(refuse("the gateway is about to end".to_owned()));
    }
    let anew = office.operator(&headers).is_ok();
    let found = office.readiness.look(&office.mediator, anew).await;
    found.map_err(refuse)?;
    // It decides all the same, and does what else it is asked.
    Ok(match office.sources.logins_needed() {
        0 => "ready\n".to_owned(),
        1 => "ready, and a person has to log in to 1 server\n".to_owned(),
        many => format!("ready, and a person has to log in to {many} servers\n"),
    })
}
