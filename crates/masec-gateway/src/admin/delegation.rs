//! What was delegated, and is taken back.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use masec_model::CompactString;
use serde::Deserialize;

use super::sent::{Form, Sent};
use super::{Answer, Fault, Office, Operator, bounded};
use crate::acts::Act;
use crate::delegation::{Chain, Revoked, Unrevoked, is_block};

impl From<Unrevoked> for Fault {
    fn from(error: Unrevoked) -> Self {
        let status = match error {
            Unrevoked::Name => StatusCode::BAD_REQUEST,
            Unrevoked::Full(_) => StatusCode::INSUFFICIENT_STORAGE,
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
    /// The token that it is of, by which somebody of an organisation shows that it is theirs.
    token: Option<String>,
    #[serde(default)]
    reason: String,
}

impl Form for Block {
    const FORM: &'static str = r#"{"block": "ID", "token": "...", "reason": "..."}, where `token` and `reason` may be left out"#;
}

pub(super) async fn list(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
) -> Answer<Vec<Revoked>> {
    let operator = office.operator(&headers)?;
    let reach = operator.reach();
    let mut all = office.mediator.delegated.revoked.list();
    let roots = operator.live.config.delegation.iter();
    let roots = roots.flat_map(|it| &it.roots);
    let ids: BTreeMap<String, &CompactString> = roots.map(|root| (root.id(), &root.name)).collect();
    // Whose a token is of which a block was revoked for everybody, nobody can tell by the block; and a root is whoever's it is now.
    let theirs = |key: &String| ids.get(key).is_some_and(|name| reach.root(name));
    all.retain(|revoked| reach.is_everything() || revoked.root_key.as_ref().is_some_and(theirs));
    Ok(Json(all))
}

pub(super) async fn revoke(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Sent(block): Sent<Block>,
) -> Answer<Revoked> {
    let operator = office.operator(&headers)?;
    bounded(&block.reason)?;
    let root = of_root(&operator, &block)?;
    let root = root.as_ref().map(|chain| (chain.root(), chain.root_key()));
    let of = (block.block.as_str(), root);
    if !is_block(&block.block) {
        return Err(Unrevoked::Name.into());
    }
    let revocations = &office.mediator.delegated.revoked;
    let _turn = office.turn.lock().await;
    let act = Act::TookBack(&block.block, &block.reason);
    office.attest(&operator, act).await?;
    let revoked = revocations.add(of, &block.reason, &operator.by.name)?;
    tracing::warn!(
        block = revoked.block,
        by = revoked.by,
        "what was delegated was taken back"
    );
    Ok(Json(revoked))
}

/// Of the root of which chain's tokens a block is to be revoked, where it is not of everybody's: an organisation's operator shows a
/// token that has the block and is of one of its roots. Which of these it lacks, nobody is told.
fn of_root(operator: &Operator, block: &Block) -> Result<Option<Arc<Chain>>, Fault> {
    let reach = operator.reach();
    if reach.is_everything() {
        return Ok(None);
    }
    let checker = operator.live.delegation.as_ref();
    let shown = checker.zip(block.token.as_deref());
    let chain = shown.and_then(|(checker, token)| checker.chain(token).ok());
    match chain {
        Some(chain) if reach.root(chain.root()) && chain.has(&block.block) => Ok(Some(chain)),
        _ => Err(Fault::theirs(
            "it cannot be told that this was granted by a root of your organisation: show the whole token, which has to count here",
        )),
    }
}
