//! OpenTelemetry: where spans go, and where they come in.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, Uri};
use masec_model::CompactString;

use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{Agent, Issuer, Listen, Resource, file};

/// Where the protocol has traces and metrics, after a collector's address.
pub(crate) const TRACES: &str = "/v1/traces";
const METRICS: &str = "/v1/metrics";

/// Where spans of requests are sent, and metrics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The collector's address for traces.
    pub url: Uri,
    /// Headers that are sent to it, its credentials among them.
    pub headers: HeaderMap,
    /// Whether spans hold arguments and results of tools.
    pub contents: bool,
    /// Spans that may wait.
    pub queue: usize,
    /// The collector's address for metrics.
    pub metrics_url: Uri,
    /// How often metrics are sent; never where it is `None`.
    pub metrics_every: Option<Duration>,
}

/// Where agents that cannot be proxied send their spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receive {
    /// The address. It has the certificate of the agents' listener, where that has one.
    pub address: SocketAddr,
    /// Who may; everybody who is known where it is `None`.
    pub agents: Option<Vec<CompactString>>,
    /// Longest export, in bytes, before and after it is expanded.
    pub max_body: usize,
    /// How long the body of an export may take.
    pub body_time: Duration,
    /// How long a trace whose first span has not come is waited for.
    pub wait: Duration,
    /// What tokens have to be issued for; they do not count here where it is `None`.
    pub resource: Option<Resource>,
}

impl Receive {
    /// Whether this agent may send spans.
    pub fn admits(&self, agent: &Agent) -> bool {
        self.agents
            .as_ref()
            .is_none_or(|names| names.contains(&agent.name))
    }
}

impl Check<'_> {
    pub(super) fn receive(
        &self,
        raw: &file::Receive,
        (listen, issuers): (&Listen, &[Arc<Issuer>]),
        agents: &Named<Agent>,
    ) -> Checked<Receive> {
        Ok(Receive {
            resource: self.receives_tokens(raw, listen, issuers)?,
            address: self.address(&raw.address)?,
            agents: self.all_known(raw.agents.as_deref(), agents, "agent")?,
            max_body: raw.max_body_bytes,
            body_time: listen.body_time,
            wait: Duration::from_secs(raw.wait_seconds),
        })
    }

    fn receives_tokens(
        &self,
        raw: &file::Receive,
        listen: &Listen,
        issuers: &[Arc<Issuer>],
    ) -> Checked<Option<Resource>> {
        let Some(url) = &raw.public_url else {
            return match raw.scopes.first() {
                Some(scope) => {
                    let reason = "scopes are of tokens, which count here where `public_url` says what they are issued for";
                    Err(self.fault(Some(&scope.span()), reason))
                }
                None => Ok(None),
            };
        };
        if issuers.is_empty() {
            let reason = "tokens are issued for it; add who issues them under [[issuers]]";
            return Err(self.fault(Some(&url.span()), reason));
        }
        // It listens at an address of its own.
        let own = Listen {
            public_url: Some(self.public_url(url)?),
            ..listen.clone()
        };
        self.resource(TRACES, &raw.scopes, &url.span(), (&own, issuers))
    }

    pub(super) fn export(&self, raw: &file::Export) -> Checked<Export> {
        let span = raw.url.span();
        Ok(Export {
            url: self.collector(&raw.url, TRACES)?,
            headers: self.headers(&raw.headers, &raw.header_files, &span)?,
            contents: raw.contents,
            queue: raw.queue,
            metrics_url: self.collector(&raw.url, METRICS)?,
            metrics_every: match raw.metrics_seconds {
                Some(0) => {
                    let reason = "`metrics_seconds = 0`; leave it out to send none";
                    return Err(self.fault(Some(&span), reason));
                }
                seconds => seconds.map(Duration::from_secs),
            },
        })
    }

    /// The address of a collector for what has this path by the protocol. Its address for traces may have been given.
    fn collector(&self, raw: &Spanned<String>, path: &str) -> Checked<Uri> {
        let given = raw.get_ref().trim_end_matches('/');
        let url = given.strip_suffix(TRACES).unwrap_or(given);
        let fault = || {
            let reason = format!(
                "`{url}` is not http:// or https:// with a host, and without credentials or a query; put credentials under `headers`"
            );
            self.fault(Some(&raw.span()), reason)
        };
        let uri: Uri = format!("{url}{path}").parse().map_err(|_| fault())?;
        let plain = matches!(uri.scheme_str(), Some("http" | "https"));
        if !plain || uri.host().is_none() || url.contains(['@', '?']) {
            return Err(fault());
        }
        Ok(uri)
    }
}
