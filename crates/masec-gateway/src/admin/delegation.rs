//! What was delegated, and is taken back.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::{Answer, Fault, Office};
use crate::delegation::{Revoked, Unrevoked};

impl From<Unrevoked> for Fault {
    fn from(error: Unrevoked) -> Self {
        let status = match error {
            Unrevoked::Name => StatusCode::BAD_REQUEST,
            Unrevoked::Full => StatusCode::INSUFFICIENT_STORAGE,
            Unrevoked::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        Self(status, error.to_string())
    }
}

/// What is to be taken back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Block {
    block: String,
    #[serde(default)]
    reason: String,
}

pub(super) async fn list(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Answer<Vec<Revoked>> {
    office.operator(&headers)?;
    Ok(Json(office.mediator.delegated.revoked.list()))
}

pub(super) async fn revoke(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(block): Json<Block>,
) -> Answer<Revoked> {
    let operator = office.operator(&headers)?;
    let revocations = &office.mediator.delegated.revoked;
    let revoked = revocations.add(&block.block, &block.reason, &operator.0)?;
    tracing::warn!(
        block = revoked.block,
        by = revoked.by,
        "what was delegated was taken back"
    );
    Ok(Json(revoked))
}
