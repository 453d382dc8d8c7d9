//! What is done to a message before it is decided on: labels beside it are heard, files that it brings by address fetched, and
//! what the operator's rules name is taken out. What goes on is what was decided on, so a message is read again after each of
//! these that changes it.

use masec_wire::a2a::{Answer, Call, File};

use super::exchange::Exchange;
use super::files::Found;
use crate::config::Files;
use crate::guard::Look;
use crate::taint::Heard;

/// How far it is with a request.
#[derive(Debug, Default)]
pub(super) struct Making {
    heard: bool,
    redacted: bool,
    /// How it is looked at.
    pub(super) look: Look,
}

impl Making {
    /// Does what is next; the text of the request where it is another by that, to be read again.
    pub(super) async fn step(
        &mut self,
        exchange: &mut Exchange,
        call: &Call<'_>,
    ) -> Option<String> {
        if !std::mem::replace(&mut self.heard, true) {
            self.look = exchange.mediator.guard.look();
            exchange.hear(call);
            let found = exchange.fetched(&self.look, call.files()).await;
            self.look.changes.extend(found.stops);
            exchange.heard.reads.extend(found.reads);
            if !found.files.is_empty() {
                return Some(call.with_files(&found.files));
            }
        }
        if std::mem::replace(&mut self.redacted, true) || self.look.undecided {
            return None;
        }
        let (text, more) = exchange.redacted(call);
        self.look.changes.extend(more);
        text
    }
}

/// How far it is with an answer.
#[derive(Default)]
pub(super) struct AnswerMaking {
    heard: Option<Heard>,
    fetched: bool,
    listed: bool,
    redacted: bool,
    look: Look,
}

impl AnswerMaking {
    /// Does what is next; the text of the answer where it is another by that, to be read again.
    pub(super) async fn step(
        &mut self,
        exchange: &Exchange,
        answer: &Answer<'_>,
    ) -> Option<String> {
        if self.heard.is_none() {
            self.look = exchange.mediator.guard.look();
            self.heard = Some(exchange.hear_answer(answer));
            if let Some(text) = answer.without_taint() {
                return Some(text);
            }
        }
        if !std::mem::replace(&mut self.listed, true)
            && let Some(text) = exchange.listed(answer)
        {
            return Some(text);
        }
        if !std::mem::replace(&mut self.fetched, true) {
            let found = exchange.fetched(&self.look, answer.files()).await;
            self.look.changes.extend(found.stops);
            let heard = self.heard.get_or_insert_default();
            heard.reads.extend(found.reads);
            if !found.files.is_empty() {
                return Some(answer.with_files(&found.files));
            }
        }
        if std::mem::replace(&mut self.redacted, true) || self.look.undecided {
            return None;
        }
        let (text, more) = exchange.redacted_answer(answer);
        self.look.changes.extend(more);
        text
    }

    /// What came beside it, and how it is looked at.
    pub(super) fn done(self) -> (Heard, Look) {
        (self.heard.unwrap_or_default(), self.look)
    }
}

impl Exchange {
    /// What is at the addresses of files, as the operator has it. Where nothing is enforced, messages stay as they are; where
    /// nothing goes through anyhow, nobody is asked for anything; where nothing is decided, nothing is said of them.
    async fn fetched(&self, look: &Look, files: Vec<File>) -> Found {
        if look.undecided {
            return Found::default();
        }
        let goes = || self.mediator.guard.enforces() && self.cut_off().is_empty();
        let how = match &self.peer.files {
            Files::Fetch(_) if !files.is_empty() && !goes() => &Files::Pass,
            how => how,
        };
        Found::of(files, how, &self.upstreams).await
    }
}
