//! What waits for a person, and what a person decides of it.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};

use super::{Answer, Fault, Office};
use crate::approvals::{Approval, Undecided};

impl From<Undecided> for Fault {
    fn from(error: Undecided) -> Self {
        let status = match error {
            Undecided::Unknown => StatusCode::NOT_FOUND,
            Undecided::Over | Undecided::Stale => StatusCode::CONFLICT,
            Undecided::Theirs(_) => StatusCode::FORBIDDEN,
            Undecided::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        Self(status, error.to_string())
    }
}

pub(super) async fn list(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Answer<Vec<Approval>> {
    let operator = office.operator(&headers)?;
    let all = office.mediator.approvals.list().into_iter();
    let seen = all.filter_map(|held| held.seen_by(&operator.by));
    Ok(Json(seen.collect()))
}

pub(super) async fn show(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    let operator = office.operator(&headers)?;
    let found = office.mediator.approvals.get(&id);
    let seen = found.and_then(|held| held.seen_by(&operator.by));
    Ok(Json(seen.ok_or(Undecided::Unknown)?))
}

pub(super) async fn grant(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    decide(&office, &headers, &id, true).await
}

pub(super) async fn deny(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Answer<Approval> {
    decide(&office, &headers, &id, false).await
}

async fn decide(office: &Office, headers: &HeaderMap, id: &str, yes: bool) -> Answer<Approval> {
    let by = office.operator(headers)?.by;
    let (approvals, guard) = (&office.mediator.approvals, &office.mediator.guard);
    let decided = approvals.said(guard, id, yes, &by).await?;
    let organisation = by.organisation.as_deref();
    tracing::info!(id, yes, by = by.name, organisation, "a person decided");
    Ok(Json(decided.seen_by(&by).ok_or(Undecided::Unknown)?))
}
