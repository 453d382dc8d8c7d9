//! Files that stand in a message by address alone. What is there is the business of whoever runs that host: it may be one thing
//! when somebody looks and another when the agent that gets the message does. So a file is looked at only where it is fetched here
//! and goes on by value, as what was looked at; where it is not, the message is as the operator says.

use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, USER_AGENT};
use http::{HeaderMap, HeaderValue, Request, StatusCode, Uri};
use http_body_util::{BodyExt, Full, Limited};
use masec_model::{Decision, Stop, Threat};
use masec_wire::a2a::{Fetched, File};
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use super::address::{admitted, read};
use crate::config::{Fetch, Files};
use crate::guard::refusal;
use crate::taint::Read;
use crate::upstream::Upstreams;

/// Files of one message, at most.
const MOST: usize = 8;
/// Times that one is sent on to another address.
const SENT_ON: usize = 3;
/// Longest name of a kind of file, in bytes.
const LONGEST_KIND: usize = 128;

/// What came of the files of a message.
#[derive(Default)]
pub(super) struct Found {
    /// Each with what is there.
    pub(super) files: Vec<(File, Fetched)>,
    /// What of it is text, as what whoever sends the message read.
    pub(super) reads: Vec<Read>,
    /// What is to be said of it.
    pub(super) stops: Vec<Stop>,
}

impl Found {
    /// Deals with the files of a message as the operator says.
    pub(super) async fn of(files: Vec<File>, how: &Files, upstreams: &Upstreams) -> Self {
        let mut found = Self::default();
        if files.is_empty() {
            return found;
        }
        let unseen = |decision: Decision| Stop {
            decision,
            ..refusal(
                "unseen-file",
                Threat::T9,
                "it brings a file by address alone, and nobody here looked at what is there"
                    .to_owned(),
                "have files fetched (`files = \"fetch\"` of the peer), or sent by value",
            )
        };
        match how {
            Files::Pass => found.stops.push(unseen(Decision::Change)),
            Files::Hold => found.stops.push(unseen(Decision::Hold)),
            Files::Deny => found.stops.push(unseen(Decision::Deny)),
            Files::Fetch(how) => found.fetch(files, how, upstreams).await,
        }
        found
    }

    async fn fetch(&mut self, files: Vec<File>, how: &Fetch, upstreams: &Upstreams) {
        if files.len() > MOST {
            let reason = format!("it brings more than {MOST} files by address");
            return self.refuse(reason);
        }
        let until = Instant::now() + how.patience;
        let mut room = how.most;
        for file in files {
            let fetched = fetched(&file, (how, room, until), upstreams).await;
            match fetched {
                Ok(fetched) => {
                    room = room.saturating_sub(fetched.bytes.len());
                    if let Ok(text) = std::str::from_utf8(&fetched.bytes) {
                        self.reads.push(Read::file(&origin(&file.url), text));
                    }
                    self.files.push((file, fetched));
                }
                Err(reason) => {
                    let reason =
                        format!("a file that it brings by address cannot be looked at: {reason}");
                    return self.refuse(reason);
                }
            }
        }
    }

    /// Nothing of it goes on: neither a part of the files nor an address that was not looked at.
    fn refuse(&mut self, reason: String) {
        self.files.clear();
        self.stops.push(refusal(
            "file-address",
            Threat::T9,
            reason,
            "name the host under `file_hosts` of the peer if files may come from there, or have the file sent by value",
        ));
    }
}

/// What an address is called as a source: without what only says which of its documents, or proves who may have it.
fn origin(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    url.get(..end).unwrap_or_default().to_owned()
}

async fn fetched(
    file: &File,
    (how, room, until): (&Fetch, usize, Instant),
    upstreams: &Upstreams,
) -> Result<Fetched, String> {
    let fetched = content(&file.url, (how, room, until), upstreams);
    let (headers, bytes) = match tokio::time::timeout_at(until, fetched).await {
        Ok(fetched) => fetched?,
        Err(_) => return Err(format!("it is not there within {:?}", how.patience)),
    };
    let bytes = plain(&headers, &bytes, room)?;
    let media = headers.get(CONTENT_TYPE).map(|kind| kind.to_str());
    let media = match media {
        None => "application/octet-stream",
        Some(Ok(kind)) if kind.len() <= LONGEST_KIND => kind,
        Some(_) => return Err("its kind cannot be read".to_owned()),
    };
    // What calls itself text has to be what is looked at, whoever calls it so.
    let said = file.media.as_deref().unwrap_or_default();
    if [media, said].into_iter().any(is_text) && std::str::from_utf8(&bytes).is_err() {
        return Err("it is said to be text and is not UTF-8".to_owned());
    }
    if let Some(charset) = [media, said].into_iter().find_map(charset)
        && !matches!(charset.as_str(), "utf-8" | "us-ascii")
    {
        return Err(format!(
            "its text is in `{}`, which is not looked at",
            charset.escape_debug()
        ));
    }
    Ok(Fetched {
        sha256: data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)),
        media: media.to_owned(),
        bytes,
    })
}

/// What is at an address, wherever it sends on to: each of these addresses is looked at like the first.
async fn content(
    url: &str,
    (how, room, until): (&Fetch, usize, Instant),
    upstreams: &Upstreams,
) -> Result<(HeaderMap, Bytes), String> {
    let mut url = url.to_owned();
    for _ in 0..=SENT_ON {
        admitted(&url, &how.hosts).await?;
        let (uri, whither) = read(&url, &how.hosts)?;
        let left = until.saturating_duration_since(Instant::now());
        let sent = upstreams.ask_at(
            whither,
            "of the file",
            left.max(Duration::from_millis(1)),
            asking(&uri),
        );
        let (parts, body) = sent.await.map_err(|error| error.to_string())?.into_parts();
        if parts.status.is_redirection() {
            let to = parts.headers.get(LOCATION).and_then(|to| to.to_str().ok());
            url = elsewhere(&uri, to.ok_or("it redirects to nowhere")?)?;
            continue;
        }
        if parts.status != StatusCode::OK {
            return Err(format!("its address answers {}", parts.status));
        }
        let body = Limited::new(body, room).collect().await;
        let body = body.map_err(|_| {
            format!("it breaks off, or is longer than the {room} bytes that are left for files")
        })?;
        return Ok((parts.headers, body.to_bytes()));
    }
    Err(format!("it is sent on more than {SENT_ON} times"))
}

/// A request that says nothing of whoever wants the file.
fn asking(uri: &Uri) -> Request<Full<Bytes>> {
    let mut request = Request::new(Full::new(Bytes::new()));
    *request.uri_mut() = uri.clone();
    let headers = request.headers_mut();
    headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(USER_AGENT, HeaderValue::from_static("masec"));
    request
}

/// Where an address sends on to: another address, or a path of its own host.
fn elsewhere(from: &Uri, to: &str) -> Result<String, String> {
    if to.contains("://") {
        return Ok(to.to_owned());
    }
    match (from.scheme_str(), from.authority(), to.strip_prefix("//")) {
        (Some(scheme), _, Some(rest)) => Ok(format!("{scheme}://{rest}")),
        (Some(scheme), Some(host), None) if to.starts_with('/') => {
            Ok(format!("{scheme}://{host}{to}"))
        }
        _ => Err("it redirects to an address that cannot be read".to_owned()),
    }
}

/// Bytes as they are without an encoding of the transport's.
fn plain(headers: &HeaderMap, bytes: &[u8], room: usize) -> Result<Vec<u8>, String> {
    let mut said = headers.get_all(CONTENT_ENCODING).iter();
    match (said.next().map(HeaderValue::as_bytes), said.next()) {
        (None | Some(b"identity"), None) => Ok(bytes.to_vec()),
        (Some(b"gzip" | b"x-gzip"), None) => masec_wire::gunzip(bytes, room)
            .ok_or_else(|| format!("its gzip breaks off, or holds more than {room} bytes")),
        _ => Err("it comes in an encoding that nobody asked for".to_owned()),
    }
}

fn is_text(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    let ends = ["/json", "+json", "/xml", "+xml", "/yaml", "/javascript"];
    kind.starts_with("text/") || ends.iter().any(|end| kind.ends_with(end))
}

/// The character set that a kind of file names.
fn charset(kind: &str) -> Option<String> {
    let mut said = kind.split(';').skip(1).filter_map(|it| it.split_once('='));
    let (_, value) = said.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches('"').to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_send_on_and_kinds_are_read_as_they_are_written() {
        let from: Uri = "https://files.example:8443/a/b?c".parse().expect("a uri");
        for (to, expect) in [
            ("/x?y", Some("https://files.example:8443/x?y")),
            ("//other.example/x", Some("https://other.example/x")),
            ("http://127.0.0.1/", Some("http://127.0.0.1/")),
            ("x", None),
            ("javascript:x", None),
        ] {
            assert_eq!(elsewhere(&from, to).ok().as_deref(), expect, "{to}");
        }
        for (kind, text, set) in [
            ("text/plain", true, None),
            ("TEXT/HTML; Charset=\"UTF-16\"", true, Some("utf-16")),
            ("application/ld+json;x=1", true, None),
            ("image/png", false, None),
        ] {
            assert_eq!(
                (is_text(kind), charset(kind).as_deref()),
                (text, set),
                "{kind}"
            );
        }
        assert_eq!(origin("https://a/b?token=c#d"), "https://a/b");
    }

    #[test]
    fn an_encoding_of_the_transport_is_undone_within_bounds() {
        use std::io::Write;
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&[b'a'; 100_000]).expect("room");
        let packed = packed.finish().expect("room");
        let said = |encoding: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
            headers
        };
        let read = |encoding, room| plain(&said(encoding), &packed, room);
        assert_eq!(read("gzip", 100_000).expect("text").len(), 100_000);
        assert!(read("gzip", 99_999).is_err());
        assert!(read("br", 100_000).is_err());
        assert_eq!(read("identity", 1).expect("bytes"), packed);
    }
}
