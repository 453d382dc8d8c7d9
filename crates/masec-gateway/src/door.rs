//! Where connections come in: as many as there may be, each with a finished handshake where the listener has a certificate,
//! and none that keeps its place by doing nothing.

mod places;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{Instant, Sleep};
use tokio_rustls::TlsAcceptor;

use self::places::{Place, Places};
use crate::config::Tls;
use crate::identity::Peer;

pub(crate) use self::places::{Crowded, Seated};

/// Connections that wait to be taken in.
const WAITING: usize = 64;
/// What a connection of HTTP/2 begins with.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// A peer that has vanished without a word is asked after this long whether it is there.
const ASK_AFTER: Duration = Duration::from_secs(60);
const ASK_AGAIN: Duration = Duration::from_secs(15);
/// Connections that are closed for want of room are logged this often, however many there are.
const LOG_EVERY: Duration = Duration::from_secs(1);

/// A listener that is open.
pub(crate) struct Door {
    ready: mpsc::Receiver<(Stream, SocketAddr)>,
    address: SocketAddr,
    accepting: JoinHandle<()>,
}

/// How much a door lets in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Width {
    /// Connections at once.
    pub(crate) connections: usize,
    /// What becomes of one more.
    pub(crate) crowded: Crowded,
    /// How long a handshake may take, and after it the words that say which version of HTTP is spoken.
    pub(crate) handshake: Duration,
    /// How long a peer may take none of what is sent to it.
    pub(crate) stalled: Duration,
}

trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A connection.
pub(crate) struct Stream {
    io: Box<dyn Io>,
    peer: Option<Arc<Peer>>,
    opening: Option<Opening>,
    stall: Stall,
    place: Place,
}

/// A connection that has not said yet which version of HTTP it speaks. The library waits for that without end.
struct Opening {
    until: Pin<Box<Sleep>>,
    /// How much of the preface came.
    seen: usize,
}

/// A peer that takes nothing. The library would keep what waits for it without end.
struct Stall {
    patience: Duration,
    until: Option<Pin<Box<Sleep>>>,
}

impl Door {
    /// Lets in what comes to `listener`. `tls` is asked at each connection, so that a new certificate holds from then on.
    pub(crate) fn open(
        listener: TcpListener,
        width: Width,
        tls: impl Fn() -> Option<Tls> + Send + 'static,
    ) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (tell, ready) = mpsc::channel(WAITING);
        let accepting = tokio::spawn(accept(listener, width, tls, tell));
        Ok(Self {
            ready,
            address,
            accepting,
        })
    }

    /// Where it is.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The next connection; `None` where there will be none any more.
    pub(crate) async fn next(&mut self) -> Option<(Stream, SocketAddr)> {
        self.ready.recv().await
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept(
    listener: TcpListener,
    width: Width,
    tls: impl Fn() -> Option<Tls>,
    tell: mpsc::Sender<(Stream, SocketAddr)>,
) {
    let places = Arc::new(Places::new(width.connections, width.crowded));
    let mut turned_away = TurnedAway::default();
    loop {
        let (stream, from) = match listener.accept().await {
            Ok(accepted) => accepted,
            // Out of files, or the peer was gone before it was let in: others are still there.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        let Some(place) = places.take(from.ip()) else {
            // Closed at once: better than one more that waits.
            turned_away.one();
            continue;
        };
        let _ = stream.set_nodelay(true);
        let alive = TcpKeepalive::new()
            .with_time(ASK_AFTER)
            .with_interval(ASK_AGAIN);
        let _ = SockRef::from(&stream).set_tcp_keepalive(&alive);
        let Some(tls) = tls() else {
            let stream = Stream::new(stream, None, place, width);
            if tell.send((stream, from)).await.is_err() {
                return;
            }
            continue;
        };
        let tell = tell.clone();
        tokio::spawn(async move {
            let seated = Arc::clone(place.seated());
            let shaken = shake(stream, tls, place, width);
            let shaken = tokio::select! {
                shaken = tokio::time::timeout(width.handshake, shaken) => shaken,
                () = seated.lost() => return,
            };
            match shaken {
                Ok(Ok(stream)) => {
                    let _ = tell.send((stream, from)).await;
                }
                Ok(Err(error)) => tracing::debug!(%error, %from, "a handshake failed"),
                Err(_) => tracing::debug!(%from, "a handshake took too long"),
            }
        });
    }
}

/// Counts connections for which there was no room: a line for each would fill the log.
#[derive(Default)]
struct TurnedAway {
    count: u64,
    said: Option<Instant>,
}

impl TurnedAway {
    fn one(&mut self) {
        self.count += 1;
        if self.said.is_some_and(|said| said.elapsed() < LOG_EVERY) {
            return;
        }
        tracing::warn!(
            closed = self.count,
            "there are as many connections as there may be; more are closed"
        );
        self.count = 0;
        self.said = Some(Instant::now());
    }
}

async fn shake(stream: TcpStream, tls: Tls, place: Place, width: Width) -> io::Result<Stream> {
    let stream = TlsAcceptor::from(tls.server).accept(stream).await?;
    let peer = stream.get_ref().1.peer_certificates().and_then(Peer::of);
    Ok(Stream::new(stream, peer.map(Arc::new), place, width))
}

impl Opening {
    /// Whether these bytes end it: it is no preface, or a whole one. From there on the library's own limits hold.
    fn is_over(&mut self, bytes: &[u8]) -> bool {
        let rest = PREFACE.get(self.seen..).unwrap_or_default();
        let length = rest.len().min(bytes.len());
        self.seen += length;
        bytes.is_empty() || rest.get(..length) != bytes.get(..length) || length == rest.len()
    }
}

impl Stall {
    /// What came of writing; an error where the peer takes nothing for too long.
    fn watch<T>(
        &mut self,
        context: &mut Context<'_>,
        wrote: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if wrote.is_ready() {
            self.until = None;
            return wrote;
        }
        let patience = self.patience;
        let until = self
            .until
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(patience)));
        until
            .as_mut()
            .poll(context)
            .map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl Stream {
    fn new(
        io: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        peer: Option<Arc<Peer>>,
        place: Place,
        width: Width,
    ) -> Self {
        Self {
            io: Box::new(io),
            peer,
            opening: Some(Opening {
                until: Box::pin(tokio::time::sleep(width.handshake)),
                seen: 0,
            }),
            stall: Stall {
                patience: width.stalled,
                until: None,
            },
            place,
        }
    }

    /// Its place, which it may lose.
    pub(crate) fn seated(&self) -> &Arc<Seated> {
        self.place.seated()
    }

    /// The certificate that the other side showed.
    pub(crate) fn peer(&self) -> Option<Arc<Peer>> {
        self.peer.clone()
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.io).poll_read(context, into);
        let Some(opening) = &mut self.opening else {
            return read;
        };
        if read.is_pending() {
            let late = opening.until.as_mut().poll(context);
            return late.map(|()| Err(io::ErrorKind::TimedOut.into()));
        }
        if opening.is_over(into.filled().get(before..).unwrap_or_default()) {
            self.opening = None;
        }
        read
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let wrote = Pin::new(&mut this.io).poll_write(context, bytes);
        this.stall.watch(context, wrote)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let flushed = Pin::new(&mut this.io).poll_flush(context);
        this.stall.watch(context, flushed)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let shut = Pin::new(&mut this.io).poll_shutdown(context);
        this.stall.watch(context, shut)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let wrote = Pin::new(&mut this.io).poll_write_vectored(context, bytes);
        this.stall.watch(context, wrote)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}
