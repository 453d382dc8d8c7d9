//! Reading the configuration again. A file that cannot be used changes nothing, and neither does one that would change what holds
//! for the life of the process: where it listens, its ledger, and how what it remembers is labelled.

use std::path::Path;
use std::sync::Arc;

use arc_swap::ArcSwap;

use crate::config::{self, Config};
use crate::live::Live;
use crate::mcp::pins::Entered;
use crate::mediator::Mediator;

/// Reads the file again, and says in the log and to whoever asks what came of it.
pub(super) async fn reconfigure(path: &Path, live: &ArcSwap<Live>, mediator: &Mediator) {
    let taken = changed(path, live, mediator).await;
    match &taken {
        Ok(()) => {
            super::warn(&live.load().config);
            tracing::info!("the configuration was read again");
        }
        Err(reason) => tracing::error!(reason, "the configuration is as it was"),
    }
    mediator.reloads.note(taken);
}

async fn changed(path: &Path, live: &ArcSwap<Live>, mediator: &Mediator) -> Result<(), String> {
    let old = live.load_full();
    let new = Config::load(path).map_err(|error| error.to_string())?;
    let fixed = fixed(&old.config, &new);
    if !fixed.is_empty() {
        let what = fixed.join(", ");
        return Err(format!("it takes a restart to change {what}"));
    }
    // Before anything changes: a time in which nothing is decided begins in the ledger, or not at all.
    let announced = mediator.guard.announce(new.enforcement).await;
    announced.map_err(|error| error.to_string())?;
    // Then, so that nothing is let pass by the new file on the word of somebody who is no operator by it.
    review(&new, mediator);
    mediator.approvals.keep_for(new.holds);
    mediator.change(new.redactions.clone(), new.tagged(), Entered::of(&new));
    // Before whoever is let in by the new file, so that they already belong where it says, and are judged by its rules.
    mediator.guard.govern(&new.core, new.enforcement).await;
    let (before, after) = (old.config.enforcement, new.enforcement);
    if before != after {
        tracing::warn!(
            before = before.name(),
            after = after.name(),
            "what takes effect of decisions is another"
        );
    }
    live.store(Arc::new(old.next(new)));
    Ok(())
}

/// What takes a restart, of what is not the same in both.
fn fixed(old: &Config, new: &Config) -> Vec<&'static str> {
    let admin = |config: &Config| {
        let admin = config.admin.as_ref();
        admin.map(|admin| (admin.address, admin.tls.is_some()))
    };
    // What decides is taken anew; what bears on what is remembered is not.
    let engine = |config: &Config| masec_engine::Settings {
        organisations: Vec::new(),
        edges: Vec::new(),
        policies: Vec::new(),
        mode: masec_engine::Mode::default(),
        opaque: masec_model::Decision::default(),
        ..config.core.settings().clone()
    };
    let mode = |config: &Config| config.core.settings().mode;
    let all = [
        ("`listen`", old.listen != new.listen),
        (
            "whether there is `tls`",
            old.tls.is_some() != new.tls.is_some(),
        ),
        ("`admin.address`", admin(old) != admin(new)),
        ("`ledger`", old.ledger != new.ledger),
        (
            "`mode` (but between `traced`, `off` and `bypass`)",
            mode(old) != mode(new),
        ),
        (
            "`tools`, `canaries` or `domains` of `policy`",
            engine(old) != engine(new),
        ),
        (
            "`otlp`",
            old.export != new.export || old.receive != new.receive,
        ),
        ("whose hints are believed", old.believed() != new.believed()),
    ];
    let changed = all.into_iter().filter(|(_, changed)| *changed);
    changed.map(|(what, _)| what).collect()
}

/// Consents of those who are no operators any more, or of another organisation, count no longer.
pub(super) fn review(config: &Config, mediator: &Mediator) {
    let operators = config.admin.as_ref().map(config::Admin::everybody);
    match mediator.approvals.review(operators.unwrap_or_default()) {
        Ok(0) => {}
        Ok(count) => tracing::warn!(
            count,
            "consents of those who may not give them any more wait for somebody else's"
        ),
        // They do not count: only what is written down still says so, and is looked at again when it is read.
        Err(error) => tracing::error!(%error, "consents that count no longer"),
    }
}
