//! Certificates and keys of the gateway's own listeners, and of its own towards servers, read and checked before a port opens.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use hyper_rustls::ConfigBuilderExt;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::server::danger::ClientCertVerifier;
use rustls::{ClientConfig, RootCertStore, ServerConfig};
use sha2::{Digest, Sha256};

use super::check::{Check, Checked};
use super::schema::Spanned;
use super::{Reach, file, sources};

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

/// What the gateway proves itself by to a server, and what it checks that one by; ready for connections.
#[derive(Clone)]
pub struct ClientTls {
    /// For handshakes.
    pub config: Arc<ClientConfig>,
    /// Of the files, to tell whether they are others.
    print: [u8; 32],
}

impl PartialEq for ClientTls {
    fn eq(&self, other: &Self) -> bool {
        self.print == other.print
    }
}

impl Eq for ClientTls {}

impl fmt::Debug for ClientTls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientTls").finish_non_exhaustive()
    }
}

impl Check<'_> {
    /// What the gateway proves itself by to a server.
    pub(super) fn client_tls(
        &self,
        raw: Option<&Spanned<file::ClientTls>>,
        reach: &Reach,
    ) -> Checked<Option<ClientTls>> {
        let Some(raw) = raw else { return Ok(None) };
        let (span, raw) = (raw.span(), raw.get_ref());
        let fault = |reason: &dyn fmt::Display| self.fault(Some(&span), reason.to_string());
        let over_tls = matches!(reach, Reach::Http(uri) if uri.scheme_str() == Some("https"));
        if !over_tls {
            return Err(fault(&"`tls` is of servers with an https:// `url`"));
        }
        let mut print = Sha256::new();
        for path in [&raw.certificate, &raw.key, &raw.ca].into_iter().flatten() {
            let text = sources::source(&self.path(path)).map_err(|error| fault(&error))?;
            print.update(Sha256::digest(text.text.as_bytes()));
        }
        let builder = ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .map_err(|error| fault(&error))?;
        let builder = match &raw.ca {
            Some(ca) => {
                let mut roots = RootCertStore::empty();
                for certificate in self.certificates(ca)? {
                    roots.add(certificate).map_err(|error| fault(&error))?;
                }
                builder.with_root_certificates(roots)
            }
            None => builder
                .try_with_platform_verifier()
                .map_err(|error| fault(&error))?,
        };
        let config = match (&raw.certificate, &raw.key) {
            (Some(certificate), Some(key)) => builder
                .with_client_auth_cert(self.certificates(certificate)?, self.private_key(key)?)
                .map_err(|error| fault(&error))?,
            (None, None) if raw.ca.is_some() => builder.with_no_client_auth(),
            _ => return Err(fault(&"`certificate` and `key`, or `ca`, or all three")),
        };
        Ok(Some(ClientTls {
            config: Arc::new(config),
            print: print.finalize().into(),
        }))
    }

    fn private_key(&self, path: &Path) -> Checked<PrivateKeyDer<'static>> {
        let path = self.path(path);
        let text = sources::source(&path).map_err(|error| self.fault(None, error.to_string()))?;
        PrivateKeyDer::from_pem_slice(text.text.as_bytes()).map_err(|_| {
            let reason = format!("`{}`: no private key in PEM form", path.display());
            self.fault(None, reason)
        })
    }

    /// The certificates and the key that the file names.
    pub(super) fn tls(&self, raw: Option<&file::Tls>) -> Checked<Option<Tls>> {
        let Some(raw) = raw else { return Ok(None) };
        let chain = self.certificates(&raw.certificate)?;
        let path = self.path(&raw.key);
        let bad = |path: &Path, error: &dyn fmt::Display| {
            self.fault(None, format!("`{}`: {error}", path.display()))
        };
        let key = self.private_key(&raw.key)?;
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
