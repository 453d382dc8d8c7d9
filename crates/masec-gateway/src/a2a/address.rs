//! Addresses that somebody else names: those at hosts that the operator names, and over TLS at hosts that are in the open. None
//! that is this machine's own, its network's or its cloud's, unless the operator named it.

use std::net::IpAddr;

use http::Uri;
use masec_model::Endpoint;

use crate::open::is_open;
use crate::upstream::Whither;

/// Longest address, in bytes.
const LONGEST: usize = 2_048;

/// Where an address may be reached; why not, if it may not be.
pub(super) async fn admitted(url: &str, hosts: &[String]) -> Result<(), &'static str> {
    let (uri, whither) = read(url, hosts)?;
    if whither == Whither::Configured {
        return Ok(());
    }
    let host = uri.host().unwrap_or_default();
    let port = uri.port_u16().unwrap_or(443);
    let found = match bare(host).parse::<IpAddr>() {
        Ok(address) => vec![address],
        Err(_) => {
            let found = tokio::net::lookup_host((host, port)).await;
            let found = found.map_err(|_| "this host is not known")?;
            found.map(|it| it.ip()).collect()
        }
    };
    match !found.is_empty() && found.into_iter().all(is_open) {
        true => Ok(()),
        false => Err("this host is not in the open"),
    }
}

/// An address, and how it may be reached as far as its letters tell; `hosts` are those that the operator names.
pub(super) fn read(url: &str, hosts: &[String]) -> Result<(Uri, Whither), &'static str> {
    let uri: Uri = url.parse().map_err(|_| "the address cannot be read")?;
    if url.len() > LONGEST {
        return Err("the address is too long");
    }
    let scheme = uri.scheme_str();
    if !matches!(scheme, Some("https" | "http")) {
        return Err("the address is not https:// or http://");
    }
    let authority = uri.authority().ok_or("the address has no host")?;
    if authority.as_str().contains('@') {
        return Err("the address has credentials in it");
    }
    let host = authority.host().trim_end_matches('.').to_ascii_lowercase();
    let with_port = authority.port().map(|port| format!("{host}:{port}"));
    let named = |known: &String| {
        let known = known.to_ascii_lowercase();
        known == host || Some(&known) == with_port.as_ref()
    };
    if hosts.iter().any(named) {
        return Ok((uri, Whither::Configured));
    }
    if scheme != Some("https") {
        return Err("this host is reached over https:// alone");
    }
    // An address in itself is looked at here: nobody resolves it.
    match bare(&host).parse::<IpAddr>() {
        Ok(address) if !is_open(address) => Err("this host is not in the open"),
        Ok(_) => Ok((uri, Whither::Open)),
        // What is made of numbers in another way is an address to some readers.
        Err(_) if host.rsplit('.').next().is_some_and(is_number) => {
            Err("the host is a number in an odd spelling")
        }
        Err(_) => Ok((uri, Whither::Open)),
    }
}

/// Whoever is behind an address for news. A host may be called like anybody, so its name says what it is.
pub(crate) fn behind(host: &str) -> Endpoint {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    Endpoint::institution(format!("news:{host}"))
}

fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

fn is_number(label: &str) -> bool {
    let hex = label.strip_prefix("0x").unwrap_or(label);
    label.is_empty()
        || label.bytes().all(|b| b.is_ascii_digit())
        || (hex.len() < label.len() && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
