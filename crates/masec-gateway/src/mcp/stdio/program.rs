//! A program behind an HTTP session: who waits for what it says.

use std::collections::BTreeMap;
use std::future::pending;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use masec_wire::mcp::{Frame, Id};
use rustc_hash::FxHashMap;
use tokio::io::BufReader;
use tokio::sync::{mpsc, oneshot};

use super::{Said, WAITING, one_line, relay, start, stderr, write};
use crate::mcp::Dialogue;
use crate::mcp::seats::Seat;

/// A program behind an HTTP session.
#[derive(Debug)]
pub(in crate::mcp) struct Child {
    lines: mpsc::Sender<Said>,
    waiting: Arc<Mutex<Waiting>>,
    running: Mutex<Option<Running>>,
    reader: tokio::task::JoinHandle<()>,
}

/// What ends with the program, and it with this.
#[derive(Debug)]
struct Running {
    _process: tokio::process::Child,
    _seat: Seat,
    /// Whoever logs what it says hears that it is over.
    _log: oneshot::Sender<()>,
}

/// Who waits for what the program says.
#[derive(Debug, Default)]
struct Waiting {
    answers: FxHashMap<Id, Waiter>,
    /// The stream that carries what belongs to no request.
    stream: Option<mpsc::Sender<Said>>,
    over: bool,
}

/// Who waits for an answer.
#[derive(Debug)]
struct Waiter {
    out: mpsc::Sender<Said>,
    /// By what the program reports how far the request is.
    token: Option<Id>,
}

/// Requests that a program may be working on at once.
const OPEN: usize = 1_024;

impl Drop for Child {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Child {
    /// Starts the program in its seat; what it says is looked at by `dialogue`.
    pub(in crate::mcp) fn start(
        dialogue: Arc<Dialogue>,
        seat: Seat,
        command: &[String],
        environment: &BTreeMap<String, String>,
    ) -> io::Result<Self> {
        let mut process = start(command, environment, false)?;
        let Some((stdin, stdout)) = process.stdin.take().zip(process.stdout.take()) else {
            return Err(io::Error::other("the program has no pipes"));
        };
        let (log, over) = oneshot::channel();
        if let Some(stderr) = process.stderr.take() {
            let over = async {
                let _ = over.await;
            };
            tokio::spawn(stderr::log(dialogue.server().clone(), stderr, over));
        }
        let (lines, inbox) = mpsc::channel(WAITING);
        tokio::spawn(write(stdin, inbox, pending()));
        let waiting = Arc::new(Mutex::new(Waiting::default()));
        let (to_client, mut said) = mpsc::channel(WAITING);
        let (told, back) = (Arc::clone(&waiting), lines.clone());
        let reader = tokio::spawn(async move {
            let reading = relay(dialogue, false, BufReader::new(stdout), to_client, back);
            tokio::pin!(reading);
            loop {
                tokio::select! {
                    one = said.recv() => match one {
                        Some(one) => deliver(&told, one).await,
                        None => break,
                    },
                    _ = &mut reading => {
                        while let Ok(one) = said.try_recv() {
                            deliver(&told, one).await;
                        }
                        break;
                    }
                }
            }
            lock(&told).end();
        });
        let running = Running {
            _process: process,
            _seat: seat,
            _log: log,
        };
        Ok(Self {
            lines,
            waiting,
            running: Mutex::new(Some(running)),
            reader,
        })
    }

    /// Stops the program. Whoever waits for it is told, and whoever listens to it listens no longer.
    pub(in crate::mcp) fn stop(&self) {
        self.reader.abort();
        lock(&self.waiting).end();
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        drop(running.take());
    }

    /// Sends a request, by now spelt `text`; everything that comes until its answer, and the answer last. It ends without one
    /// where the program does, and where the request is called off.
    pub(in crate::mcp) async fn request(
        &self,
        frame: &Frame<'_>,
        text: &str,
    ) -> Option<mpsc::Receiver<Said>> {
        let (out, receiver) = mpsc::channel(WAITING);
        lock(&self.waiting).insert(
            frame.id()?,
            Waiter {
                out,
                token: frame.progress_token(),
            },
        )?;
        self.send(text).await.then_some(receiver)
    }

    /// Sends what has no answer, by now spelt `text`; whether the program is still there.
    pub(in crate::mcp) async fn tell(&self, frame: &Frame<'_>, text: &str) -> bool {
        let sent = self.send(text).await;
        // What is called off has no answer either.
        if let Some(id) = frame.cancels() {
            lock(&self.waiting).answers.remove(&id);
        }
        sent
    }

    async fn send(&self, text: &str) -> bool {
        self.lines.send(Said::bare(one_line(text))).await.is_ok()
    }

    /// Whether the program has ended.
    pub(in crate::mcp) fn is_over(&self) -> bool {
        lock(&self.waiting).over
    }

    /// What belongs to no request.
    pub(in crate::mcp) fn stream(&self) -> mpsc::Receiver<Said> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let mut waiting = lock(&self.waiting);
        if !waiting.over {
            waiting.stream = Some(sender);
        }
        receiver
    }
}

impl Waiting {
    /// Nobody waits for a program that is gone.
    fn end(&mut self) {
        self.over = true;
        self.answers.clear();
        self.stream = None;
    }

    /// Takes one more in; `None` where there is no room, or no program.
    fn insert(&mut self, id: Id, waiter: Waiter) -> Option<()> {
        if self.answers.len() >= OPEN {
            // Who hung up waits for nothing.
            self.answers.retain(|_, waiter| !waiter.out.is_closed());
        }
        if self.over || self.answers.len() >= OPEN {
            return None;
        }
        self.answers.insert(id, waiter);
        Some(())
    }

    /// Where a message of the program goes. What waits for an answer waits no longer once it has it.
    fn target(&mut self, said: &Said) -> Option<mpsc::Sender<Said>> {
        if let Some(id) = &said.answers {
            return Some(self.answers.remove(id)?.out);
        }
        if let Some(token) = &said.token {
            let about = |waiter: &&Waiter| waiter.token.as_ref() == Some(token);
            let waiter = self.answers.values().find(about);
            // A report of what nobody waits for goes along with no other request.
            return waiter.map(|it| it.out.clone()).or_else(|| self.listener());
        }
        // What a server asks or says while it works on a request goes along with that request where there is one.
        let open = |waiter: &&Waiter| !waiter.out.is_closed();
        let any = || Some(self.answers.values().find(open)?.out.clone());
        self.listener().or_else(any)
    }

    fn listener(&self) -> Option<mpsc::Sender<Said>> {
        self.stream.clone().filter(|stream| !stream.is_closed())
    }
}

async fn deliver(waiting: &Mutex<Waiting>, said: Said) {
    let target = lock(waiting).target(&said);
    let Some(target) = target else {
        tracing::debug!("a program says something that nobody listens for");
        return;
    };
    // A reader that stalls must not stall the others for ever.
    let sent = tokio::time::timeout(std::time::Duration::from_secs(10), target.send(said)).await;
    if sent.is_err() {
        tracing::warn!("a message of a program is lost: its reader does not read");
    }
}

fn lock(waiting: &Mutex<Waiting>) -> MutexGuard<'_, Waiting> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(spelt: &str) -> Id {
        Id(spelt.into())
    }

    fn asked(waiting: &mut Waiting, name: &str, token: Option<&str>) -> mpsc::Receiver<Said> {
        let (out, receiver) = mpsc::channel(WAITING);
        let token = token.map(id);
        waiting
            .insert(id(name), Waiter { out, token })
            .expect("room");
        receiver
    }

    #[test]
    fn a_report_goes_along_with_the_request_that_it_is_about() {
        let mut waiting = Waiting::default();
        let mut receivers: Vec<_> = (0..50)
            .map(|n| {
                asked(
                    &mut waiting,
                    &n.to_string(),
                    Some(&format!("\"token {n}\"")),
                )
            })
            .collect();
        let report = |token: &str| Said {
            token: Some(id(token)),
            ..Said::bare("how far it is".to_owned())
        };
        for n in [7, 33] {
            let said = report(&format!("\"token {n}\""));
            let target = waiting.target(&said).expect("somebody waits");
            target.try_send(said).expect("room");
            assert!(receivers[n].try_recv().is_ok());
        }
        // What nobody waits for goes to nobody else, and to whoever listens to everything.
        assert!(waiting.target(&report("\"token 99\"")).is_none());
        let (stream, mut listener) = mpsc::channel(WAITING);
        waiting.stream = Some(stream);
        let said = report("\"token 99\"");
        let target = waiting.target(&said).expect("somebody listens");
        target.try_send(said).expect("room");
        assert!(listener.try_recv().is_ok());
    }

    #[test]
    fn who_hung_up_takes_no_room() {
        let mut waiting = Waiting::default();
        let first = asked(&mut waiting, "first", None);
        for n in 1..3 * OPEN {
            drop(asked(&mut waiting, &n.to_string(), None));
        }
        let answer = Said {
            answers: Some(id("first")),
            ..Said::bare(String::new())
        };
        let target = waiting.target(&answer);
        assert!(target.is_some() && !first.is_closed());
        let kept: Vec<_> = (0..)
            .map_while(|n| {
                let (out, receiver) = mpsc::channel(1);
                let waiter = Waiter { out, token: None };
                waiting.insert(id(&format!("kept {n}")), waiter)?;
                Some(receiver)
            })
            .collect();
        assert_eq!(kept.len(), OPEN, "those that do wait are bounded");
    }
}
