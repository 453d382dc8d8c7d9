//! Certificates and keys of the gateway's own listeners, read and checked before a port opens.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls::{RootCertStore, ServerConfig};

use super::check::{Check, Checked};
use super::{file, sources};

/// What a listener proves itself by, ready for connections.
#[derive(Clone)]
pub struct Tls {
    /// For handshakes: TLS 1.2 and 1.3, HTTP/2 and HTTP/1.1.
    pub server: Arc<ServerConfig>,
    /// Checks callers' certificates, where they are asked for one.
    pub clients: Option<Arc<dyn ClientCertVerifier>>,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls")
            .field("asks_for_certificates", &self.clients.is_some())
            .finish_non_exhaustive()
    }
}

impl Check<'_> {
    /// The certificates and the key that the file names.
    pub(super) fn tls(&self, raw: Option<&file::Tls>) -> Checked<Option<Tls>> {
        let Some(raw) = raw else { return Ok(None) };
        let chain = self.certificates(&raw.certificate)?;
        let path = self.path(&raw.key);
        let text = sources::source(&path).map_err(|error| self.fault(None, error.to_string()))?;
        let bad = |path: &Path, error: &dyn fmt::Display| {
            self.fault(None, format!("`{}`: {error}", path.display()))
        };
        let key = PrivateKeyDer::from_pem_slice(text.text.as_bytes())
            .map_err(|_| bad(&path, &"no private key in PEM form"))?;
        let clients = match &raw.client_ca {
            Some(authority) => Some(self.clients(authority, raw.client_required)?),
            None if raw.client_required => {
                let reason = "`client_required` takes a `client_ca` to check certificates by";
                return Err(self.fault(None, reason));
            }
            None => None,
        };
        let builder = ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .map_err(|error| self.fault(None, error.to_string()))?;
        let builder = match &clients {
            Some(clients) => builder.with_client_cert_verifier(Arc::clone(clients)),
            None => builder.with_no_client_auth(),
        };
        let mut server = builder
            .with_single_cert(chain, key)
            .map_err(|error| bad(&path, &error))?;
        server.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Some(Tls {
            server: Arc::new(server),
            clients,
        }))
    }

    fn clients(&self, path: &Path, required: bool) -> Checked<Arc<dyn ClientCertVerifier>> {
        let unusable = |error: &dyn fmt::Display| {
            self.fault(None, format!("`{}`: {error}", self.path(path).display()))
        };
        let mut roots = RootCertStore::empty();
        for certificate in self.certificates(path)? {
            roots.add(certificate).map_err(|error| unusable(&error))?;
        }
        let builder = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider());
        let builder = match required {
            true => builder,
            false => builder.allow_unauthenticated(),
        };
        builder.build().map_err(|error| unusable(&error))
    }

    fn certificates(&self, path: &Path) -> Checked<Vec<CertificateDer<'static>>> {
        let path = self.path(path);
        let text = sources::source(&path).map_err(|error| self.fault(None, error.to_string()))?;
        let found: Result<Vec<_>, _> =
            CertificateDer::pem_slice_iter(text.text.as_bytes()).collect();
        match found {
            Ok(found) if !found.is_empty() => Ok(found),
            _ => {
                let reason = format!("`{}`: no certificates in PEM form", path.display());
                Err(self.fault(None, reason))
            }
        }
    }
}

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}
