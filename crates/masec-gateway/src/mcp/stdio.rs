//! Servers that speak over their standard input and output: one message a line.

use std::collections::BTreeMap;
use std::io;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};

use masec_wire::mcp::{Frame, Id, Sort};
use rustc_hash::FxHashMap;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::process::Command;
use tokio::sync::mpsc;

use super::dialogue::{Beside, Dialogue, Passage};
use super::refusal;
use crate::guard::Unavailable;

/// A message on its way, and what was read of it that says where to.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) text: String,
    /// The request that it answers.
    pub(super) answers: Option<Id>,
}

impl Said {
    fn bare(text: String) -> Self {
        Self {
            text,
            answers: None,
        }
    }
}

/// Lines that may wait for a reader; past it the writer waits.
const WAITING: usize = 64;

/// Starts a program with pipes, an environment of its own, and nothing of the gateway's but `PATH` and `HOME`.
fn start(
    command: &[String],
    environment: &BTreeMap<String, String>,
    inherit: bool,
) -> io::Result<tokio::process::Child> {
    let (program, arguments) = command
        .split_first()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no program is named"))?;
    let mut command = Command::new(program);
    command.args(arguments);
    if !inherit {
        command.env_clear();
        for name in ["PATH", "HOME"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
    }
    command
        .envs(environment)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .kill_on_drop(true)
        .spawn()
}

/// Reads one line of at most `longest` bytes; `None` at the end.
async fn line(
    reader: &mut (impl AsyncBufReadExt + Unpin),
    longest: usize,
    line: &mut Vec<u8>,
) -> io::Result<Option<Line>> {
    line.clear();
    let mut long = false;
    loop {
        let buffer = reader.fill_buf().await?;
        if buffer.is_empty() {
            // Half a message is no message.
            return Ok(None);
        }
        let end = buffer.iter().position(|&b| b == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        let room = longest.saturating_sub(line.len());
        line.extend_from_slice(&part[..part.len().min(room)]);
        long |= part.len() > room;
        let used = part.len() + usize::from(end.is_some());
        reader.consume(used);
        if end.is_some() {
            if line.last() == Some(&b'\r') {
                line.pop();
            }
            return Ok(Some(if long { Line::TooLong } else { Line::Whole }));
        }
    }
}

enum Line {
    Whole,
    TooLong,
}

/// Stands between a client that starts a server as a program, and that program: what the client would have started is
/// started here instead. Ends when either side does; the program's exit code, where it has one.
pub async fn wrap(
    dialogue: Arc<Dialogue>,
    command: &[String],
    input: impl AsyncRead + Unpin + Send + 'static,
    output: impl AsyncWrite + Unpin + Send + 'static,
) -> io::Result<Option<i32>> {
    let mut child = start(command, &BTreeMap::new(), true)?;
    let (to_program, program_inbox) = mpsc::channel(WAITING);
    let (to_client, client_inbox) = mpsc::channel(WAITING);
    let Some((stdin, stdout)) = child.stdin.take().zip(child.stdout.take()) else {
        return Err(io::Error::other("the program has no pipes"));
    };
    let writer = tokio::spawn(write(stdin, program_inbox));
    let printer = tokio::spawn(write(output, client_inbox));
    let from_client = tokio::spawn(relay(
        Arc::clone(&dialogue),
        true,
        BufReader::new(input),
        to_program.clone(),
        to_client.clone(),
    ));
    let from_server = relay(
        dialogue,
        false,
        BufReader::new(stdout),
        to_client,
        to_program,
    );
    tokio::pin!(from_server);
    let status = tokio::select! {
        result = &mut from_server => {
            result?;
            child.wait().await?
        }
        // The client is gone: the program sees the end of its input and has a moment to end by itself.
        _ = from_client => {
            writer.abort();
            let _ = tokio::time::timeout(std::time::Duration::from_secs(5), &mut from_server).await;
            match tokio::time::timeout(std::time::Duration::from_secs(2), child.wait()).await {
                Ok(status) => status?,
                Err(_) => {
                    child.start_kill()?;
                    child.wait().await?
                }
            }
        }
    };
    // What the program said last still gets out.
    let _ = tokio::time::timeout(std::time::Duration::from_secs(1), printer).await;
    Ok(status.code())
}

async fn write(
    mut output: impl AsyncWrite + Unpin,
    mut lines: mpsc::Receiver<Said>,
) -> io::Result<()> {
    while let Some(said) = lines.recv().await {
        output.write_all(said.text.as_bytes()).await?;
        output.write_all(b"\n").await?;
        output.flush().await?;
    }
    Ok(())
}

/// Reads one side's messages and passes on what may go on. Requests are decided one after the other, so that their order is
/// that of the sender.
async fn relay(
    dialogue: Arc<Dialogue>,
    from_client: bool,
    mut reader: impl AsyncBufReadExt + Unpin,
    onward: mpsc::Sender<Said>,
    back: mpsc::Sender<Said>,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    let longest = dialogue.limits().item;
    let closed = || io::Error::from(io::ErrorKind::BrokenPipe);
    while let Some(whole) = line(&mut reader, longest, &mut bytes).await? {
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let frame = match whole {
            Line::Whole => Frame::parse(&bytes, dialogue.limits())
                .map_err(|error| (error.code(), error.to_string())),
            Line::TooLong => Err((
                -32600,
                format!("the message is longer than {longest} bytes"),
            )),
        };
        let frame = match frame {
            Ok(frame) => frame,
            Err((code, reason)) => {
                tracing::warn!(
                    from_client,
                    reason,
                    "a message cannot be read and does not go on"
                );
                dialogue
                    .unreadable(from_client, &bytes)
                    .await
                    .map_err(io::Error::other)?;
                if from_client {
                    let error = refusal::error(None, code, &reason);
                    back.send(Said::bare(error)).await.map_err(|_| closed())?;
                }
                continue;
            }
        };
        let passage = if from_client {
            dialogue.from_client(&frame, Beside::default()).await
        } else {
            dialogue.from_server(&frame).await
        };
        let answers = matches!(frame.sort(), Sort::Result | Sort::Error)
            .then(|| frame.id())
            .flatten();
        let (to, said) = match passage.unwrap_or_else(|error| closed_for(&frame, &error)) {
            Passage::Forward => {
                let text = one_line(frame.text());
                (&onward, Said { text, answers })
            }
            Passage::Replace(text) => (&onward, Said { text, answers }),
            Passage::Answer(text) => (&back, Said::bare(text)),
            Passage::Drop => continue,
        };
        to.send(said).await.map_err(|_| closed())?;
    }
    Ok(())
}

/// A message as one line. Between its tokens line ends are space, and inside its strings there are none.
fn one_line(text: &str) -> String {
    text.trim().replace(['\n', '\r'], " ")
}

/// Nothing can be decided, so nothing goes on, and whoever waits is told.
pub(super) fn closed_for(frame: &Frame<'_>, error: &Unavailable) -> Passage {
    tracing::error!(%error, "failed closed");
    match (frame.sort(), frame.id()) {
        (Sort::Request, Some(id)) => Passage::Answer(refusal::unavailable(Some(&id))),
        // Whoever waits for it, on either side.
        (Sort::Result | Sort::Error, Some(id)) => Passage::Replace(refusal::unavailable(Some(&id))),
        _ => Passage::Drop,
    }
}

/// A program behind an HTTP session.
#[derive(Debug)]
pub(super) struct Child {
    lines: mpsc::Sender<Said>,
    waiting: Arc<Mutex<Waiting>>,
    // Ends with the session.
    _process: tokio::process::Child,
    reader: tokio::task::JoinHandle<()>,
}

/// Who waits for what the program says.
#[derive(Debug, Default)]
struct Waiting {
    answers: FxHashMap<Id, mpsc::Sender<Said>>,
    /// The stream that carries what belongs to no request.
    stream: Option<mpsc::Sender<Said>>,
    over: bool,
}

impl Drop for Child {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Child {
    /// Starts the program; what it says is looked at by `dialogue`.
    pub(super) fn start(
        dialogue: Arc<Dialogue>,
        command: &[String],
        environment: &BTreeMap<String, String>,
    ) -> io::Result<Self> {
        let mut process = start(command, environment, false)?;
        let Some((stdin, stdout)) = process.stdin.take().zip(process.stdout.take()) else {
            return Err(io::Error::other("the program has no pipes"));
        };
        let (lines, inbox) = mpsc::channel(WAITING);
        tokio::spawn(write(stdin, inbox));
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
            // Nobody waits for a program that is gone.
            let mut waiting = told.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.over = true;
            waiting.answers.clear();
            waiting.stream = None;
        });
        Ok(Self {
            lines,
            waiting,
            _process: process,
            reader,
        })
    }

    /// Sends a request; everything that comes until its answer, and the answer last.
    pub(super) async fn request(&self, id: Id, text: &str) -> Option<mpsc::Receiver<Said>> {
        let (sender, receiver) = mpsc::channel(WAITING);
        {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.over || waiting.answers.len() >= WAITING * 16 {
                return None;
            }
            waiting.answers.insert(id, sender);
        }
        self.tell(text).await.then_some(receiver)
    }

    /// Sends what has no answer; whether the program is still there.
    pub(super) async fn tell(&self, text: &str) -> bool {
        self.lines.send(Said::bare(one_line(text))).await.is_ok()
    }

    /// Whether the program has ended.
    pub(super) fn is_over(&self) -> bool {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .over
    }

    /// What belongs to no request.
    pub(super) fn stream(&self) -> mpsc::Receiver<Said> {
        let (sender, receiver) = mpsc::channel(WAITING);
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .stream = Some(sender);
        receiver
    }
}

async fn deliver(waiting: &Mutex<Waiting>, said: Said) {
    let target = {
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        match &said.answers {
            Some(id) => waiting.answers.remove(id),
            // What a server asks or reports while it works on a request goes along with that request where there is one.
            None => waiting
                .stream
                .clone()
                .filter(|stream| !stream.is_closed())
                .or_else(|| waiting.answers.values().next().cloned()),
        }
    };
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
