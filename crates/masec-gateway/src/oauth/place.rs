//! How far what others say may lead: addresses of metadata and of authorization servers come from servers, who may name the
//! gateway's own machine or its network. So they are in the open, unless the server is itself where they are, and they are spoken to
//! over TLS, but on this machine.

use std::net::IpAddr;
use std::time::Duration;

use http::Uri;

use crate::open::{is_here, is_open};
use crate::upstream::Whither;

/// Longest address, in bytes.
const LONGEST: usize = 2048;
/// How long it may take to find out where a server is.
const PATIENCE: Duration = Duration::from_secs(5);

/// How near something is, from far to near.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    /// In the open.
    Open,
    /// In a network of somebody's own.
    Private,
    /// On this machine.
    Here,
}

/// Where what a server names may be.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    near: Near,
    /// Hosts that the operator named.
    hosts: Vec<String>,
}

/// Why an address may not be spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Barred {
    /// It is none.
    #[error("it is no address")]
    Malformed,
    /// It is not over TLS.
    #[error("it is not https:// (http:// is for this machine's own addresses)")]
    Plain,
    /// It is nearer than the server that names it.
    #[error("it is not in the open, and the server is not where it is")]
    TooNear,
}

impl Bounds {
    /// Of what a server names that is here; where an authorization server is configured, that is the operator's word too.
    pub(super) async fn of(server: &Uri, issuer: Option<&str>) -> Self {
        let issuer = issuer.and_then(|it| it.parse::<Uri>().ok());
        let hosts = [Some(server), issuer.as_ref()].into_iter().flatten();
        Self {
            near: near(server.host().unwrap_or_default()).await,
            hosts: hosts
                .filter_map(|it| it.host())
                .map(str::to_ascii_lowercase)
                .collect(),
        }
    }

    /// The address, and by which way it may be reached.
    pub(super) fn admit(&self, url: &str) -> Result<(Uri, Whither), Barred> {
        let odd = |c: char| c.is_control() || c == ' ' || c == '#' || c == '\\';
        let uri: Uri = match url.len() > LONGEST || url.contains(odd) {
            true => return Err(Barred::Malformed),
            false => url.parse().map_err(|_| Barred::Malformed)?,
        };
        let authority = uri.authority().ok_or(Barred::Malformed)?;
        if authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(Barred::Malformed);
        }
        let host = authority.host().to_ascii_lowercase();
        let known = known(&host);
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if known == Some(Near::Here) => {}
            _ => return Err(Barred::Plain),
        }
        if self.hosts.contains(&host) {
            return Ok((uri, Whither::Configured));
        }
        match known {
            Some(near) if near > self.near => Err(Barred::TooNear),
            Some(_) => Ok((uri, Whither::Configured)),
            // What a name means is looked at when the connection is made.
            None => match self.near {
                Near::Open => Ok((uri, Whither::Open)),
                Near::Private => Ok((uri, Whither::Elsewhere)),
                Near::Here => Ok((uri, Whither::Configured)),
            },
        }
    }
}

/// How near a host is, as far as its spelling tells.
fn known(host: &str) -> Option<Near> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(address) => Some(of_address(address)),
        Err(_) if is_local_name(bare) => Some(Near::Here),
        // Resolvers read these as addresses (`0x7f.1`, `2130706433`): no name has a number at its end.
        Err(_) if ends_with_number(bare) => Some(Near::Here),
        Err(_) => None,
    }
}

fn is_local_name(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host == "localhost" || host.ends_with(".localhost")
}

fn ends_with_number(host: &str) -> bool {
    let last = host
        .trim_end_matches('.')
        .rsplit('.')
        .next()
        .unwrap_or_default();
    last.starts_with("0x") || (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
}

fn of_address(address: IpAddr) -> Near {
    match address {
        address if is_here(address) => Near::Here,
        address if is_open(address) => Near::Open,
        _ => Near::Private,
    }
}

/// How near a host is; one that is found nowhere is in the open, and so may name nothing else.
async fn near(host: &str) -> Near {
    let host = host.to_ascii_lowercase();
    if let Some(near) = known(&host) {
        return near;
    }
    let found = tokio::time::timeout(PATIENCE, tokio::net::lookup_host((host, 0))).await;
    let Ok(Ok(found)) = found else {
        return Near::Open;
    };
    // The farthest of its addresses; and never this machine, whatever a name means: that may be the server's own to say.
    let nearest = found.map(|it| of_address(it.ip())).min();
    nearest.unwrap_or(Near::Open).min(Near::Private)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(server: &str, issuer: Option<&str>) -> Bounds {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        runtime.block_on(Bounds::of(&server.parse().expect(server), issuer))
    }

    #[test]
    fn what_a_server_may_name() {
        let check = |server: &str, url: &str, expected: Result<Whither, Barred>| {
            let found = bounds(server, Some("https://login.corp.example/t")).admit(url);
            assert_eq!(
                found.map(|(_, whither)| whither),
                expected,
                "{server} {url}"
            );
        };
        let (open, private, here) = (
            "https://1.1.1.1/mcp",
            "https://10.0.0.5/mcp",
            "http://127.0.0.1:9/mcp",
        );
        use Whither::{Configured, Elsewhere, Open};
        check(open, "https://login.example/x", Ok(Open));
        check(private, "https://login.example/x", Ok(Elsewhere));
        check(here, "https://login.example/x", Ok(Configured));
        check(open, "https://1.1.1.1/.well-known/x", Ok(Configured));
        check(open, "https://LOGIN.corp.example/x", Ok(Configured));
        check(open, "https://10.0.0.6/x", Err(Barred::TooNear));
        check(private, "https://10.0.0.6/x", Ok(Configured));
        for near in [
            "http://127.0.0.1:8701/",
            "http://localhost/",
            "https://[::1]/",
            "https://169.254.169.254/latest/",
            "https://[::ffff:127.0.0.1]/",
            "https://[64:ff9b::a9fe:a9fe]/",
            "https://[2002:7f00:1::]/",
            "https://[fd00:ec2::254]/",
            "https://0.0.0.0/",
            "https://2130706433/",
            "https://0x7f.0.0.1/",
            "https://127.1/",
            "https://a.localhost./",
        ] {
            check(open, near, Err(Barred::TooNear));
            check(private, near, Err(Barred::TooNear));
            check(here, near, Ok(Configured));
        }
        check(open, "http://login.example/x", Err(Barred::Plain));
        check(here, "http://10.0.0.6/x", Err(Barred::Plain));
        check(open, "file:///etc/passwd", Err(Barred::Malformed));
        check(open, "javascript:alert(1)", Err(Barred::Plain));
        for odd in [
            "",
            "/x",
            "https://a:b@h.example/",
            "https://h/#x",
            "https://h/\r\nx",
            "https:// h/",
        ] {
            check(open, odd, Err(Barred::Malformed));
        }
        check(
            open,
            &format!("https://h/{}", "x".repeat(3_000)),
            Err(Barred::Malformed),
        );
    }
}
