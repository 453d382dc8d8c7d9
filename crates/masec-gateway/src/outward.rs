//! Connections to servers: as many as there may be at once, so that a busy server takes no files away from the ledger. A request
//! past that waits for one, no longer than its server may take.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::dns::GaiResolver;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower_service::Service;

/// A server that has vanished without a word is asked after this long whether it is there.
const ASK_AFTER: Duration = Duration::from_secs(60);

/// Opens connections to what `R` finds.
#[derive(Clone, Debug)]
pub(crate) struct Outward<R = GaiResolver> {
    http: HttpConnector<R>,
    room: Arc<Semaphore>,
}

/// A connection that gives its place back when it is closed.
#[derive(Debug)]
pub(crate) struct Placed {
    io: TokioIo<TcpStream>,
    _place: OwnedSemaphorePermit,
}

impl<R> Outward<R> {
    /// With a place in `room` for each.
    pub(crate) fn new(mut http: HttpConnector<R>, room: &Arc<Semaphore>) -> Self {
        http.set_nodelay(true);
        http.enforce_http(false);
        http.set_connect_timeout(Some(Duration::from_secs(10)));
        http.set_keepalive(Some(ASK_AFTER));
        Self {
            http,
            room: Arc::clone(room),
        }
    }
}

type Fault = Box<dyn std::error::Error + Send + Sync>;

impl<R> Service<Uri> for Outward<R>
where
    HttpConnector<R>: Service<Uri, Response = TokioIo<TcpStream>, Future: Send, Error: Into<Fault>>,
    R: Clone + Send + 'static,
{
    type Response = Placed;
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Placed, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.http.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let (room, mut http) = (Arc::clone(&self.room), self.http.clone());
        Box::pin(async move {
            let place = room.acquire_owned().await?;
            let io = http.call(to).await.map_err(Into::into)?;
            Ok(Placed { io, _place: place })
        })
    }
}

impl Connection for Placed {
    fn connected(&self) -> Connected {
        self.io.connected()
    }
}

impl Read for Placed {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, into)
    }
}

impl Write for Placed {
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
