//! OpenTelemetry: where spans go.

use http::{HeaderMap, Uri};

use super::check::{Check, Checked};
use super::file;
use super::schema::Spanned;

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

impl Check<'_> {
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
