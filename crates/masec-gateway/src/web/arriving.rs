//! The body of a request as it arrives. Over HTTP/2 one that nobody reads to its end is not dropped with its request: that would
//! reset the stream, and there are clients that then never learn the answer. For a moment the rest of it is taken in, for nobody.

use std::error::Error;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::Version;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::timeout;

/// How long the rest of a body is taken in. Whoever has its answer sends no more.
const MOMENT: Duration = Duration::from_secs(1);

/// The body of a request.
#[derive(Debug)]
pub(crate) struct Arriving {
    body: Option<Incoming>,
    rest: Option<Rest>,
}

/// What was not read of a body by whoever it was for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rest(Arc<Mutex<Option<Incoming>>>);

/// Why there is no whole body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotWhole {
    /// It is longer than allowed.
    Long,
    /// It breaks off.
    Broken,
    /// It takes too long.
    Late,
}

impl Arriving {
    /// The body, and where what is not read of it will be. Over HTTP/1 the library sees to that.
    pub(crate) fn new(body: Incoming, version: Version) -> (Self, Option<Rest>) {
        let rest = (version == Version::HTTP_2).then(Rest::default);
        let arriving = Self {
            body: Some(body),
            rest: rest.clone(),
        };
        (arriving, rest)
    }

    /// All of it, of at most so many bytes and in so much time.
    pub(crate) async fn whole(self, most: usize, time: Duration) -> Result<Bytes, NotWhole> {
        match timeout(time, Limited::new(self, most).collect()).await {
            Ok(Ok(collected)) => Ok(collected.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(NotWhole::Long),
            Ok(Err(_)) => Err(NotWhole::Broken),
            Err(_) => Err(NotWhole::Late),
        }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let Some(body) = &mut self.body else {
            return Poll::Ready(None);
        };
        let frame = Pin::new(body).poll_frame(context);
        if matches!(frame, Poll::Ready(None | Some(Err(_)))) {
            self.body = None;
        }
        frame.map(|frame| frame.map(|frame| frame.map_err(Into::into)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let body = self.body.as_ref();
        body.map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        let left = self.body.take().filter(|body| !body.is_end_stream());
        if let (Some(left), Some(rest)) = (left, &self.rest) {
            *rest.lock() = Some(left);
        }
    }
}

impl Rest {
    /// Takes in what was not read, no more than so many bytes and no longer than a moment.
    pub(crate) fn let_pass(self, most: usize) {
        let Some(mut body) = self.lock().take() else {
            return;
        };
        tokio::spawn(async move {
            let mut left = Some(most);
            let pass = async {
                while let Some(room) = left
                    && let Some(Ok(frame)) = body.frame().await
                {
                    let length = frame.data_ref().map_or(0, Bytes::len);
                    left = room.checked_sub(length);
                }
            };
            let _ = timeout(MOMENT, pass).await;
        });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Incoming>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
