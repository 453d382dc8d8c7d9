//! Certificates that callers prove themselves by in the handshake (mutual TLS), and the SPIFFE ids in them.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustls::pki_types::{CertificateDer, UnixTime};
use rustls::server::danger::ClientCertVerifier;
use sha2::{Digest, Sha256};

/// How long a certificate counts as checked. A connection may live longer than the certificate it began with.
const CHECKED: Duration = Duration::from_secs(60);
/// Longest SPIFFE id, in bytes (SPIFFE-ID, section 2.3).
const LONGEST: usize = 2048;

/// Whoever is on the other side of a connection, by the certificate that the handshake verified.
#[derive(Debug)]
pub struct Peer {
    chain: Vec<CertificateDer<'static>>,
    spiffe: Option<String>,
    thumbprint: [u8; 32],
    checked: Mutex<Instant>,
}

impl Peer {
    /// Of the certificates of a finished handshake, the caller's own first.
    pub(crate) fn of(chain: &[CertificateDer<'_>]) -> Option<Self> {
        let own = chain.first()?;
        Some(Self {
            spiffe: spiffe_id(own),
            thumbprint: Sha256::digest(own).into(),
            chain: chain.iter().map(|it| it.clone().into_owned()).collect(),
            checked: Mutex::new(Instant::now()),
        })
    }

    /// The SPIFFE id that it bears, if it bears one alone.
    pub(super) fn spiffe(&self) -> Option<&str> {
        self.spiffe.as_deref()
    }

    /// Whether a token that is bound to this thumbprint (RFC 8705, `x5t#S256`) is bound to this certificate.
    pub(super) fn is(&self, thumbprint: &[u8; 32]) -> bool {
        self.thumbprint == *thumbprint
    }

    /// Whether it is still valid by those who vouch for callers now.
    pub(super) fn holds(&self, clients: Option<&dyn ClientCertVerifier>) -> bool {
        let Some(clients) = clients else { return false };
        let mut checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked.elapsed() < CHECKED {
            return true;
        }
        let Some((own, issuers)) = self.chain.split_first() else {
            return false;
        };
        let holds = clients
            .verify_client_cert(own, issuers, UnixTime::now())
            .is_ok();
        if holds {
            *checked = Instant::now();
        }
        holds
    }
}

/// The SPIFFE id of a certificate. One with several names of this kind has none (X509-SVID, section 2).
fn spiffe_id(certificate: &CertificateDer<'_>) -> Option<String> {
    let certificate = webpki::EndEntityCert::try_from(certificate).ok()?;
    let mut names = certificate.valid_uri_names();
    match (names.next(), names.next()) {
        (Some(name), None) if is_spiffe_id(name) => Some(name.to_owned()),
        _ => None,
    }
}

/// Whether this is a SPIFFE id of a workload: `spiffe://TRUST-DOMAIN/PATH`, in the one way to write it.
pub(crate) fn is_spiffe_id(id: &str) -> bool {
    let Some((domain, path)) = id
        .strip_prefix("spiffe://")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    let of_domain =
        |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_');
    let of_path = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let is_segment =
        |part: &str| !part.is_empty() && part != "." && part != ".." && part.bytes().all(of_path);
    id.len() <= LONGEST
        && !domain.is_empty()
        && domain.bytes().all(of_domain)
        && path.split('/').all(is_segment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_spiffe_id() {
        for id in ["spiffe://example.org/a", "spiffe://td-1.x/ns/prod/sa/Web_1"] {
            assert!(is_spiffe_id(id), "{id}");
        }
        for id in [
            "spiffe://example.org",
            "spiffe://example.org/",
            "spiffe://example.org/a/",
            "spiffe://example.org//a",
            "spiffe://example.org/../a",
            "spiffe://Example.org/a",
            "spiffe://example.org:8443/a",
            "spiffe://u@example.org/a",
            "spiffe://example.org/a%2fb",
            "spiffe://example.org/a?b",
            "https://example.org/a",
            "SPIFFE://example.org/a",
        ] {
            assert!(!is_spiffe_id(id), "{id}");
        }
    }
}
