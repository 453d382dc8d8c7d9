//! A connection, on whichever listener: how long what comes over it may take, and when it ends.

use std::convert::Infallible;
use std::error::Error;
use std::future::pending;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::door::Stream;
use crate::web::arriving::Arriving;

/// The longest beginning of a request, in bytes; strangers may have this much kept for each of their connections.
const HEAD: usize = 64 << 10;
/// Headers of a request over HTTP/1, and bytes of those over HTTP/2.
const HEADERS: usize = 64;
const HEADER_LIST: u32 = 32 << 10;
/// A peer of HTTP/2 is asked this often whether it is there.
const ASK: Duration = Duration::from_secs(30);
/// What a peer of HTTP/2 may send of a body before it hears anything (the library's own setting): it is on its way whatever is answered.
pub(crate) const WINDOW: usize = 1 << 20;

/// What one connection may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Manner {
    /// How long the headers of a request may take, and over HTTP/1 the next request.
    pub(crate) header_time: Duration,
    /// How long one may be open over which nothing is asked.
    pub(crate) idle_time: Duration,
    /// Requests at once, over HTTP/2.
    pub(crate) streams: u32,
    /// How much of a body is taken in that nobody reads.
    pub(crate) unread: usize,
}

/// Serves a connection until its end. Once `stop` says so it takes no more requests, and ends when those under way have.
pub(crate) async fn serve<A, F, B>(
    stream: Stream,
    manner: Manner,
    answer: A,
    mut stop: watch::Receiver<bool>,
) where
    A: Fn(Request<Arriving>) -> F + 'static,
    F: Future<Output = Response<B>> + Send + 'static,
    B: Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    let (seated, open) = (Arc::clone(stream.seated()), Arc::new(Open::default()));
    let (asking, begun) = (Arc::clone(&seated), Arc::clone(&open));
    let service = service_fn(move |request: Request<Incoming>| {
        asking.asks();
        let under_way = UnderWay::new(&begun);
        let (parts, body) = request.into_parts();
        let (body, rest) = Arriving::new(body, parts.version);
        let answer = answer(Request::from_parts(parts, body));
        async move {
            let reply = answer.await;
            if let Some(rest) = rest {
                rest.let_pass(manner.unread);
            }
            let reply = reply.map(|body| Told {
                body,
                _under_way: under_way,
            });
            Ok::<_, Infallible>(reply)
        }
    });
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(manner.header_time)
        .max_headers(HEADERS)
        .max_buf_size(HEAD);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(manner.streams)
        .max_header_list_size(HEADER_LIST)
        .keep_alive_interval(ASK);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    let mut ending = false;
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "a connection ended badly");
                }
                return;
            }
            () = seated.lost() => return,
            () = open.quiet(manner.idle_time) => match ending {
                false => {
                    ending = true;
                    connection.as_mut().graceful_shutdown();
                }
                // It was told, and still there is nothing.
                true => return,
            },
            () = stopped(&mut stop), if !ending => {
                ending = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// Waits until nothing more is to be taken in.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        // There is nobody who would say so.
        pending::<()>().await;
    }
}

/// Requests of a connection that are under way, and how many there ever were.
#[derive(Default)]
struct Open {
    now: AtomicUsize,
    ever: AtomicUsize,
}

impl Open {
    /// Waits until nothing was under way for so long, or a little longer: requests themselves set no timer.
    async fn quiet(&self, time: Duration) {
        let mut before = None;
        loop {
            let ever = self.ever.load(Ordering::Relaxed);
            let none = self.now.load(Ordering::Relaxed) == 0;
            if none && before == Some(ever) {
                return;
            }
            before = none.then_some(ever);
            sleep(time).await;
        }
    }
}

/// A request that is under way.
struct UnderWay(Arc<Open>);

impl UnderWay {
    fn new(open: &Arc<Open>) -> Self {
        open.now.fetch_add(1, Ordering::Relaxed);
        open.ever.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(open))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The body of an answer. As long as something of it is still to be said, its request is under way.
struct Told<B> {
    body: B,
    _under_way: UnderWay,
}

impl<B: Body + Unpin> Body for Told<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
