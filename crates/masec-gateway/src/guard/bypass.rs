//! The time in which nothing is decided: what holds then, and both of its ends in the ledger.
//!
//! Who calls is known as ever, messages go where they go, and the protocols are kept. Nothing is made of a message for the core, and
//! neither the core nor the ledger is asked. What the gateway refuses by itself (a quarantine, a budget, what was not delegated) it
//! refuses all the same. Both ends are written down, so that nobody takes the gap between them for quiet.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use masec_engine::{Carried, Concern};
use masec_model::{
    CompactString, Decision, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Outcome,
    Stop,
};

use super::{Circumstances, Guard, Ruled, Unavailable, add, now};

/// What takes effect of what is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enforcement {
    /// All of it.
    #[default]
    Enforcing,
    /// Nothing: it is decided and written down alone.
    Shadow,
    /// Nothing is decided or written down; what the gateway refuses by itself takes effect.
    Bypass,
}

impl Enforcement {
    /// As operators and metrics have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Enforcing => "enforcing",
            Self::Shadow => "shadow",
            Self::Bypass => "bypass",
        }
    }
}

/// How a message is looked at. Asked once for each, before anything is taken out of it: what still has in it what a rule names is
/// nothing for a core that decides again by then.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// Whether nothing is decided on it.
    pub(crate) undecided: bool,
    /// What was taken out of it, and what else is to be said of how it was made ready.
    pub(crate) changes: Vec<Stop>,
}

/// The channel that both ends stand under. No server or agent can be called so.
const CHANNEL: &str = "masec/bypass";
/// How the words of the beginning begin.
const BEGINS: &str = "bypass begins";

impl Guard {
    /// What takes effect.
    pub fn enforcement(&self) -> Enforcement {
        **self.enforcement.load()
    }

    /// Whether rulings of the core take effect.
    pub fn enforces(&self) -> bool {
        self.enforcement() == Enforcement::Enforcing
    }

    /// Whether messages are put before the core at all.
    pub fn decides(&self) -> bool {
        self.enforcement() != Enforcement::Bypass
    }

    /// Whether what the gateway refuses by itself is refused: what is cut off, used up, or was not delegated.
    pub fn refuses(&self) -> bool {
        self.enforcement() != Enforcement::Shadow
    }

    /// How a message is looked at that comes now.
    pub(crate) fn look(&self) -> Look {
        Look {
            undecided: !self.decides(),
            changes: Vec::new(),
        }
    }

    /// What a message does, as `read` finds it, for the core to decide on: nothing, where it is not to. Then it is counted.
    pub(crate) fn deeds(
        &self,
        look: &Look,
        read: impl FnOnce() -> Vec<Interaction>,
    ) -> Vec<Interaction> {
        if look.undecided {
            self.counts.bypassed.fetch_add(1, Ordering::Relaxed);
            return Vec::new();
        }
        read()
    }

    /// What becomes of an interaction on which nothing is decided: it is refused where the gateway itself has something against it.
    /// What a person would be asked about is refused too, since nothing waits for one.
    pub(super) fn undecided(
        &self,
        interaction: &Interaction,
        circumstances: Circumstances,
    ) -> Ruled {
        let mut outcome = Outcome::default();
        add(&mut outcome, circumstances.stops);
        let stops = outcome.verdict.decision.stops() && !circumstances.hearsay;
        let ruled = Ruled {
            id: InteractionId::v7(now(), u128::from(getrandom::u64().unwrap_or_default())),
            effect: match stops {
                true => Decision::Deny,
                false => Decision::Allow,
            },
            outcome,
            carried: Carried::default(),
            concern: Concern::default(),
            under: self.under(),
        };
        if stops {
            self.blame(interaction);
            self.count(&ruled);
        }
        ruled
    }

    /// `next` is about to hold. Where nothing is decided by it, that begins in the ledger; where it cannot, it must not hold.
    pub(crate) async fn announce(self: &Arc<Self>, next: Enforcement) -> Result<(), Unavailable> {
        match self.decides() && next == Enforcement::Bypass {
            true => self.begun().await,
            false => Ok(()),
        }
    }

    /// Writes down how it stands with the bypass in a process that is new. `unended`: whether an earlier one ended in it without a
    /// word ([`is_unended`]).
    pub(crate) async fn opened(self: &Arc<Self>, unended: bool) -> Result<(), Unavailable> {
        if unended {
            let words = "bypass ended with the process that it was in: how many messages were not decided on is not known";
            self.note(words.to_owned()).await?;
        }
        match self.decides() {
            true => Ok(()),
            false => self.begun().await,
        }
    }

    /// The process ends, and with it a bypass.
    pub async fn closing(self: &Arc<Self>) {
        if !self.decides() {
            self.ended().await;
        }
    }

    async fn begun(self: &Arc<Self>) -> Result<(), Unavailable> {
        let so_far = self.counts.bypassed.load(Ordering::Relaxed);
        self.bypassed_before.store(so_far, Ordering::Relaxed);
        let words = "from here on messages go through that are not decided on and not written down";
        self.note(format!("{BEGINS}: {words}")).await
    }

    /// The end is written down once it has come. Where that fails the ledger is not there, and nothing goes through any more.
    pub(super) async fn ended(self: &Arc<Self>) {
        let all = self.counts.bypassed.load(Ordering::Relaxed);
        let count = all.saturating_sub(self.bypassed_before.load(Ordering::Relaxed));
        let words = format!(
            "bypass ends: {count} messages were not decided on, and what went through of them is not written down"
        );
        if let Err(error) = self.note(words).await {
            tracing::error!(%error, "the end of the bypass is not in the ledger");
        }
    }

    async fn note(self: &Arc<Self>, words: String) -> Result<(), Unavailable> {
        self.attest(mark(words), Circumstances::hearsay()).await?;
        Ok(())
    }
}

/// Words of the gateway to whoever runs it. Nobody's desk has them.
fn mark(words: String) -> Interaction {
    Interaction {
        id: InteractionId::default(),
        time: None,
        kind: Kind::Message,
        from: Endpoint::operator(),
        to: Endpoint::operator(),
        channel: CHANNEL.into(),
        session: CompactString::default(),
        causes: Vec::new(),
        on_behalf_of: Vec::new(),
        content: vec![Leaf::text(words)],
        identity: Identity::Verified,
        labels: Default::default(),
        place: Default::default(),
    }
}

/// Whether the last that is known of a bypass, in what an earlier process left, is that it began.
pub(crate) fn is_unended(before: &[Interaction]) -> bool {
    let is_mark = |it: &&Interaction| it.channel == CHANNEL && it.from.is_operator();
    let last = before.iter().rev().find(is_mark);
    last.is_some_and(|mark| {
        let mut texts = mark.content.iter().filter_map(|leaf| leaf.value.as_text());
        texts.any(|text| text.starts_with(BEGINS))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bypass_is_unended_until_its_end_is_written() {
        let begins = || mark(format!("{BEGINS}: from here on"));
        let ends = || mark("bypass ends: 3 messages".to_owned());
        // Nobody else's words are taken for it.
        let said = |from: Endpoint, channel: &str| Interaction {
            from,
            channel: channel.into(),
            ..begins()
        };
        let others = || {
            [
                said(Endpoint::agent("a"), CHANNEL),
                said(Endpoint::operator(), "office"),
            ]
        };
        let check = |marks: Vec<Interaction>, expected: bool| {
            let all: Vec<_> = others().into_iter().chain(marks).chain(others()).collect();
            assert_eq!(is_unended(&all), expected, "{all:?}");
        };
        check(Vec::new(), false);
        check(vec![begins()], true);
        check(vec![begins(), ends()], false);
        check(vec![begins(), ends(), begins()], true);
    }
}
