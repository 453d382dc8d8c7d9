//! OpenTelemetry: where spans go, and where they come in.

use std::net::SocketAddr;
use std::time::Duration;

use http::{HeaderMap, Uri};
use masec_model::CompactString;

use super::check::{Check, Checked, Named};
use super::schema::Spanned;
use super::{Agent, Listen, file};

/// Where spans of requests are sent.
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
        listen: &Listen,
        agents: &Named<Agent>,
    ) -> Checked<Receive> {
        Ok(Receive {
            address: self.address(&raw.address)?,
            agents: self.all_known(raw.agents.as_deref(), agents, "agent")?,
            max_body: raw.max_body_bytes,
            body_time: listen.body_time,
            wait: Duration::from_secs(raw.wait_seconds),
        })
    }

    pub(super) fn export(&self, raw: &file::Export) -> Checked<Export> {
        let span = raw.url.span();
        Ok(Export {
            url: self.collector(&raw.url)?,
            headers: self.headers(&raw.headers, &raw.header_files, &span)?,
            contents: raw.contents,
            queue: raw.queue,
        })
    }

    fn collector(&self, raw: &Spanned<String>) -> Checked<Uri> {
        let url = raw.get_ref().trim_end_matches('/');
        let fault = || {
            let reason = format!(
                "`{url}` is not http:// or https:// with a host, and without credentials or a query; put credentials under `headers`"
            );
            self.fault(Some(&raw.span()), reason)
        };
        let full = match url.ends_with("/v1/traces") {
            true => url.to_owned(),
            false => format!("{url}/v1/traces"),
        };
        let uri: Uri = full.parse().map_err(|_| fault())?;
        let plain = matches!(uri.scheme_str(), Some("http" | "https"));
        if !plain || uri.host().is_none() || url.contains(['@', '?']) {
            return Err(fault());
        }
        Ok(uri)
    }
}
