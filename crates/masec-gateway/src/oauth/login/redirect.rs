//! Where a person comes back to who has logged in: an address of this machine, for as long as the login takes. Whatever else finds
//! it, such as a page that guesses the port, is answered and changes nothing.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::{LoginError, NoCode, failed};

/// How long a person may take.
const PATIENCE: Duration = Duration::from_secs(600);
/// How long a request may take, and how long its beginning may be.
const REQUEST: Duration = Duration::from_secs(5);
const LONGEST: usize = 16 << 10;
/// The path of the address.
const PATH: &str = "/callback";

/// An address that waits.
#[derive(Debug)]
pub(super) struct Waiting {
    listener: TcpListener,
    address: String,
}

impl Waiting {
    /// At this port of the machine's own, or a free one where it is 0.
    pub(super) async fn open(port: u16) -> Result<Self, LoginError> {
        let fault = |error| failed(format!("cannot listen at 127.0.0.1:{port}: {error}"));
        let listener = TcpListener::bind(("127.0.0.1", port))
            .await
            .map_err(fault)?;
        let at = listener.local_addr().map_err(fault)?;
        Ok(Self {
            address: format!("http://{at}{PATH}"),
            listener,
        })
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// Waits until an answer comes that `read` takes a code from, or that ends the login.
    pub(super) async fn code(
        &self,
        read: impl Fn(&str) -> Result<String, NoCode>,
    ) -> Result<String, LoginError> {
        let waiting = async {
            loop {
                let Ok((mut stream, _)) = self.listener.accept().await else {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                };
                let query = timeout(REQUEST, query(&mut stream)).await.ok().flatten();
                let found = query.map_or(Err(NoCode::Stray), |query| read(&query));
                let (status, words) = match &found {
                    Ok(_) => (
                        "200 OK",
                        "Thank you. The login goes on where it was begun; this page can be closed.",
                    ),
                    Err(NoCode::Stray) => ("404 Not Found", "There is nothing here."),
                    Err(NoCode::Failed(_)) => (
                        "400 Bad Request",
                        "The login has failed. Why is said where it was begun.",
                    ),
                };
                let _ = timeout(REQUEST, answer(&mut stream, status, words)).await;
                match found {
                    Ok(code) => return Ok(code),
                    Err(NoCode::Failed(trouble)) => return Err(trouble.into()),
                    Err(NoCode::Stray) => {}
                }
            }
        };
        let late = |_| failed("nobody came back in ten minutes");
        timeout(PATIENCE, waiting).await.map_err(late)?
    }
}

/// The query of a request for the path.
async fn query(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        if head.len() >= LONGEST || stream.read_buf(&mut head).await.ok()? == 0 {
            return None;
        }
    }
    let line = head.split(|b| *b == b'\r').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    let (path, query) = target.split_once('?')?;
    (method == "GET" && path == PATH).then(|| query.to_owned())
}

async fn answer(stream: &mut TcpStream, status: &str, words: &str) -> std::io::Result<()> {
    // The address that is shown holds the code, which is to go nowhere from here.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        words.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(words.as_bytes()).await?;
    stream.shutdown().await
}
