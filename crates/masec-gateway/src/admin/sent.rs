//! What operators send: read whole, and where it is something else, answered with what is expected.

use axum::Json;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use serde::de::DeserializeOwned;

use super::Fault;

/// Something that is sent as a JSON object.
pub(super) trait Form: DeserializeOwned {
    /// What it looks like, for whoever sends something else.
    const FORM: &'static str;
}

/// What was sent.
pub(super) struct Sent<T>(pub(super) T);

impl<T: Form, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let read = Json::<T>::from_request(request, state).await;
        let Json(sent) = read.map_err(|unread| {
            let status = match unread.status() {
                StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
                status => status,
            };
            let words = format!(
                "send {} as `application/json`: {}",
                T::FORM,
                unread.body_text()
            );
            Fault(status, words)
        })?;
        Ok(Self(sent))
    }
}
