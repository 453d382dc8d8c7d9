//! Servers that speak over their standard input and output: one message a line.

mod line;
mod program;
mod stderr;

use std::collections::BTreeMap;
use std::future::pending;
use std::io;
use std::pin::pin;
use std::process::Stdio;
use std::sync::Arc;

use masec_wire::mcp::{Frame, Glance, Id, Sort};
use tokio::io::{AsyncBufRead, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::process::Command;
use tokio::sync::{mpsc, oneshot};

use super::dialogue::{Beside, Course, Dialogue, Passage};
use super::refusal;
use crate::guard::Unavailable;
use line::{Line, Lines, glance};

pub(super) use program::Child;

/// A message on its way, and what was read of it that says where to.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) text: String,
    /// The request that it answers.
    pub(super) answers: Option<Id>,
    /// Of a report of how far a request is: the request's token.
    token: Option<Id>,
}

impl Said {
    fn bare(text: String) -> Self {
        Self {
            text,
            answers: None,
            token: None,
        }
    }
}

/// Lines that may wait for a reader; past it the writer waits.
const WAITING: usize = 64;

/// Starts a program with pipes, an environment of its own, and nothing of the gateway's but `PATH` and `HOME`. One that inherits has
/// all of the environment, and standard error: whoever started this process meant to start the program.
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
        .stderr(match inherit {
            true => Stdio::inherit(),
            false => Stdio::piped(),
        })
        .kill_on_drop(true)
        .spawn()
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
    let (hang_up, hung_up) = oneshot::channel::<()>();
    let hung_up = async {
        let _ = hung_up.await;
    };
    tokio::spawn(write(stdin, program_inbox, hung_up));
    let printer = tokio::spawn(write(output, client_inbox, pending()));
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
        // The client is gone: the program gets what was said last, sees the end of its input and has a moment to end by itself.
        _ = from_client => {
            drop(hang_up);
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

/// Writes what is to be written, until nobody can have more or `over` says that nothing more counts.
async fn write(
    mut output: impl AsyncWrite + Unpin,
    mut lines: mpsc::Receiver<Said>,
    over: impl Future<Output = ()>,
) -> io::Result<()> {
    let mut over = pin!(over);
    loop {
        let said = tokio::select! {
            said = lines.recv() => said,
            () = &mut over, if !lines.is_closed() => {
                lines.close();
                continue;
            }
        };
        let Some(said) = said else { return Ok(()) };
        output.write_all(said.text.as_bytes()).await?;
        output.write_all(b"\n").await?;
        output.flush().await?;
    }
}

/// Reads one side's messages and passes on what may go on. Requests are decided one after the other, so that their order is
/// that of the sender.
async fn relay(
    dialogue: Arc<Dialogue>,
    from_client: bool,
    reader: impl AsyncBufRead + Unpin,
    onward: mpsc::Sender<Said>,
    back: mpsc::Sender<Said>,
) -> io::Result<()> {
    let longest = dialogue.limits().item;
    let mut lines = Lines::new(reader, longest);
    let closed = |_| io::Error::from(io::ErrorKind::BrokenPipe);
    while let Some(Line { bytes, cut }) = lines.next().await? {
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let frame = match &cut {
            None => Frame::parse(bytes, dialogue.limits())
                .map_err(|error| (error.code(), error.to_string())),
            Some(_) => Err((
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
                    .unreadable(from_client, bytes)
                    .await
                    .map_err(io::Error::other)?;
                let about = cut.unwrap_or_else(|| glance(bytes));
                match unread(&dialogue, from_client, &about, (code, &reason)) {
                    (Some(said), _) => onward.send(said).await.map_err(closed)?,
                    (_, Some(said)) => back.send(said).await.map_err(closed)?,
                    _ => {}
                }
                continue;
            }
        };
        let passage = if from_client {
            dialogue.from_client(&frame, Beside::default()).await
        } else {
            dialogue.from_server(&frame, Course::Straight).await
        };
        let answers = matches!(frame.sort(), Sort::Result | Sort::Error)
            .then(|| frame.id())
            .flatten();
        let token = match frame.sort() {
            Sort::Notification => frame.progress_token(),
            _ => None,
        };
        let on = |text| Said {
            text,
            answers,
            token,
        };
        let (to, said) = match passage.unwrap_or_else(|error| closed_for(&frame, &error)) {
            Passage::Forward => (&onward, on(one_line(frame.text()))),
            Passage::Replace(text) => (&onward, on(text)),
            Passage::Answer(text) => (&back, Said::bare(text)),
            Passage::Drop => continue,
        };
        to.send(said).await.map_err(closed)?;
    }
    Ok(())
}

/// What is said of a message that could not be read: in its place to whoever waits for it, and to who sent it.
fn unread(
    dialogue: &Dialogue,
    from_client: bool,
    about: &Glance,
    (code, reason): (i32, &str),
) -> (Option<Said>, Option<Said>) {
    let refused = |id| Some(Said::bare(refusal::error(id, code, reason)));
    // What a program prints besides is no message, and no business of its own.
    let stray = || refused(None).filter(|_| from_client);
    let Some(id) = about.answers() else {
        let asked = about.asks().and_then(|id| refused(Some(id)));
        return (None, asked.or_else(stray));
    };
    let text = match from_client {
        true => dialogue.unanswered_back(id, reason),
        false => dialogue.unanswered(id, reason),
    };
    match text {
        Some(text) => {
            let answers = Some(id.clone());
            let said = Said {
                answers,
                ..Said::bare(text)
            };
            (Some(said), None)
        }
        None => (None, stray()),
    }
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
