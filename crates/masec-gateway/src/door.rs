//! Where connections come in: as many as there may be, each with a finished handshake where the listener has a certificate.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use crate::config::Tls;
use crate::identity::Peer;

/// Connections that wait to be taken in.
const WAITING: usize = 64;

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
    /// How long a handshake may take.
    pub(crate) handshake: Duration,
}

trait Io: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// A connection.
pub(crate) struct Stream {
    io: Box<dyn Io>,
    peer: Option<Arc<Peer>>,
    _permit: OwnedSemaphorePermit,
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
    let permits = Arc::new(Semaphore::new(width.connections));
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
        let Ok(permit) = Arc::clone(&permits).try_acquire_owned() else {
            // Closed at once: better than one more that waits.
            tracing::warn!("there are as many connections as there may be; one more is closed");
            continue;
        };
        let _ = stream.set_nodelay(true);
        let Some(tls) = tls() else {
            let stream = Stream::new(stream, None, permit);
            if tell.send((stream, from)).await.is_err() {
                return;
            }
            continue;
        };
        let tell = tell.clone();
        tokio::spawn(async move {
            let shaken = tokio::time::timeout(width.handshake, shake(stream, tls, permit)).await;
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

async fn shake(stream: TcpStream, tls: Tls, permit: OwnedSemaphorePermit) -> io::Result<Stream> {
    let stream = TlsAcceptor::from(tls.server).accept(stream).await?;
    let peer = stream.get_ref().1.peer_certificates().and_then(Peer::of);
    Ok(Stream::new(stream, peer.map(Arc::new), permit))
}

impl Stream {
    fn new(
        io: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        peer: Option<Arc<Peer>>,
        permit: OwnedSemaphorePermit,
    ) -> Self {
        Self {
            io: Box::new(io),
            peer,
            _permit: permit,
        }
    }

    /// The certificate that the other side showed.
    pub(crate) fn peer(&self) -> Option<Arc<Peer>> {
        self.peer.clone()
    }
}

impl axum::serve::Listener for Door {
    type Io = Stream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Stream, SocketAddr) {
        match self.next().await {
            Some(accepted) => accepted,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, into)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(context, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}
