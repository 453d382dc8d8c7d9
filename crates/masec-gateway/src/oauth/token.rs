//! Tokens: how they are asked for, what comes of it, and how long they count.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Deserialize;

use super::client::Client;
use super::discovery::Issuer;
use super::form::{Fields, encoded};
use super::place::Bounds;
use super::scopes::Scopes;
use super::secret::Secret;
use super::trouble::{Denial, Trouble, inert};
use crate::upstream::Upstreams;

/// Longest token, in bytes: it goes into a header of every request.
const LONGEST: usize = 16 << 10;
/// Whatever an authorization server says, a token is not taken to count for longer.
const LONGEST_LIFE: u64 = 366 * 24 * 3_600;
/// So long before its end a token is renewed, or a fifth of its life where that is less.
const AHEAD: u64 = 30;

/// A token for one server.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(super) access: Secret,
    /// As it goes into a request.
    pub(crate) header: HeaderValue,
    pub(super) refresh: Option<Secret>,
    /// Until when it counts, in seconds since 1970; nobody knows where it is `None`.
    pub(super) expires: Option<u64>,
    /// From when on it is better renewed.
    stale: Option<u64>,
    /// When it came here.
    pub(super) since: Instant,
    /// What it was asked for with.
    pub(super) asked: Scopes,
    /// Which login it is of; none where nobody logs in.
    pub(super) login: String,
}

/// How a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// It counts.
    Fresh,
    /// It counts, and not for long.
    Stale,
    /// It counts no longer.
    Over,
}

impl Token {
    /// A token that has just come, or was kept.
    pub(super) fn new(
        access: Secret,
        refresh: Option<Secret>,
        expires: Option<u64>,
        asked: Scopes,
        login: String,
    ) -> Result<Self, Trouble> {
        let unfit = |_| Trouble::Unusable("its token goes into no header".to_owned());
        let mut header =
            HeaderValue::try_from(format!("Bearer {}", access.reveal())).map_err(unfit)?;
        header.set_sensitive(true);
        let left = expires.map(|expires| (expires, expires.saturating_sub(now())));
        Ok(Self {
            access,
            header,
            refresh,
            expires,
            stale: left.map(|(expires, left)| expires.saturating_sub(AHEAD.min(left.div_ceil(5)))),
            since: Instant::now(),
            asked,
            login,
        })
    }

    /// How it stands.
    pub(super) fn age(&self, now: u64) -> Age {
        match (self.stale, self.expires) {
            (_, Some(expires)) if now >= expires => Age::Over,
            (Some(stale), _) if now >= stale => Age::Stale,
            _ => Age::Fresh,
        }
    }

    /// The same, which nobody renews any more.
    pub(super) fn unrenewable(&self) -> Self {
        Self {
            refresh: None,
            ..self.clone()
        }
    }

    /// Whether it came so lately that another one would be no better.
    pub(super) fn is_new(&self, than: Duration) -> bool {
        self.since.elapsed() < than
    }
}

/// Seconds since 1970.
pub(super) fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(0, |now| now.as_secs())
}

/// What an authorization server grants (RFC 6749, 5.1).
#[derive(Debug)]
pub(super) struct Granted {
    pub(super) access: Secret,
    pub(super) refresh: Option<Secret>,
    pub(super) expires: Option<u64>,
}

/// Asks for a token at `issuer`, as `who`.
pub(super) async fn ask(
    client: &Upstreams,
    (bounds, issuer): (&Bounds, &Issuer),
    who: &Client,
    mut fields: Fields,
) -> Result<Granted, Trouble> {
    let at = issuer
        .token_endpoint
        .as_deref()
        .ok_or_else(|| Trouble::Unusable("its metadata name no `token_endpoint`".to_owned()))?;
    let named = inert(at);
    let unusable = |reason: String| Trouble::Unusable(format!("`{named}`: {reason}"));
    let (uri, whither) = bounds.admit(at).map_err(|it| unusable(it.to_string()))?;
    let mut headers = HeaderMap::new();
    who.prove(&issuer.issuer, &mut fields, &mut headers)?;
    let form = HeaderValue::from_static("application/x-www-form-urlencoded");
    let answer = client.tell(whither, &uri, headers, form, encoded(&fields));
    let (status, bytes) = answer.await.map_err(unusable)?;
    match status {
        StatusCode::OK => granted(&bytes).map_err(unusable),
        status => Err(denied(status, &bytes, &named)),
    }
}

/// Reads what an authorization server grants.
fn granted(bytes: &[u8]) -> Result<Granted, String> {
    #[derive(Deserialize)]
    struct Raw {
        access_token: String,
        token_type: String,
        expires_in: Option<u64>,
        refresh_token: Option<String>,
    }
    // What serde says of a fault may hold a part of what it read, which may be the token.
    let raw: Raw = serde_json::from_slice(bytes)
        .map_err(|_| "its answer is no token that can be read".to_owned())?;
    if !raw.token_type.eq_ignore_ascii_case("bearer") {
        let kind = inert(&raw.token_type);
        return Err(format!(
            "its token is of the type `{kind}`, and not a bearer's"
        ));
    }
    let plain = |text: &str| {
        let fine = text.bytes().all(|b| b.is_ascii_graphic());
        fine && !text.is_empty() && text.len() <= LONGEST
    };
    if !plain(&raw.access_token) || !raw.refresh_token.as_deref().is_none_or(plain) {
        return Err("its token is too long, or no text of a token".to_owned());
    }
    Ok(Granted {
        access: Secret::new(raw.access_token),
        refresh: raw.refresh_token.map(Secret::new),
        expires: raw.expires_in.map(|life| now() + life.min(LONGEST_LIFE)),
    })
}

/// What an authorization server says instead.
pub(super) fn denied(status: StatusCode, bytes: &[u8], named: &str) -> Trouble {
    #[derive(Deserialize)]
    struct Raw {
        error: String,
        #[serde(default)]
        error_description: String,
    }
    match serde_json::from_slice::<Raw>(bytes) {
        Ok(raw) if status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS => {
            Trouble::Denied(Denial {
                code: raw.error,
                description: raw.error_description,
            })
        }
        _ => Trouble::Unusable(format!("`{named}` answers {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_granted() {
        let read = |text: &str| granted(text.as_bytes());
        let got = read(r#"{"access_token":"t","token_type":"bearer","expires_in":60}"#);
        let got = got.expect("a token");
        assert!(got.refresh.is_none());
        assert!(
            got.expires
                .is_some_and(|at| (now() + 58..now() + 62).contains(&at))
        );
        assert!(!format!("{got:?}").contains("\"t\""));
        let forever = format!(
            r#"{{"access_token":"t","token_type":"Bearer","expires_in":{}}}"#,
            u64::MAX
        );
        assert!(read(&forever).expect("a token").expires.is_some());
        for bad in [
            r#"{"access_token":"t"}"#,
            r#"{"access_token":"t","token_type":"DPoP"}"#,
            r#"{"access_token":"","token_type":"Bearer"}"#,
            r#"{"access_token":"a\r\nX: y","token_type":"Bearer"}"#,
            r#"{"access_token":"t","access_token":"u","token_type":"Bearer"}"#,
            r#"{"access_token":"t","token_type":"Bearer","expires_in":-1}"#,
            r#"{"access_token":"t","token_type":"Bearer","refresh_token":" "}"#,
            "<html>",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
        let long = format!(
            r#"{{"access_token":"{}","token_type":"Bearer"}}"#,
            "x".repeat(LONGEST + 1)
        );
        assert!(read(&long).is_err());
        let secret = r#"{"access_token":"s3same","token_type":"Bearer","expires_in":"s3same"}"#;
        assert!(!read(secret).expect_err("no number").contains("s3same"));
    }

    #[test]
    fn how_long_it_counts() {
        let token = |life: u64| {
            let access = Secret::new("t".to_owned());
            Token::new(
                access,
                None,
                Some(now() + life),
                Scopes::default(),
                String::new(),
            )
        };
        let check = |life: u64, after: u64, expected| {
            let token = token(life).expect("a token");
            assert_eq!(token.age(now() + after), expected, "{life} {after}");
        };
        check(3_600, 0, Age::Fresh);
        check(3_600, 3_565, Age::Fresh);
        check(3_600, 3_575, Age::Stale);
        check(3_600, 3_601, Age::Over);
        check(10, 5, Age::Fresh);
        check(10, 9, Age::Stale);
        check(0, 0, Age::Over);
    }
}
