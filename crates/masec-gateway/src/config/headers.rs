//! Headers that requests to a server or a collector get besides their own.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::check::{Check, Checked};
use super::sources;

/// What is of one connection or of one message, and so nobody's to set for all.
const OWN: [&str; 13] = [
    "host",
    "content-length",
    "content-type",
    "content-encoding",
    "transfer-encoding",
    "connection",
    "upgrade",
    "te",
    "trailer",
    "expect",
    "proxy-authenticate",
    "keep-alive",
    "proxy-connection",
];

impl Check<'_> {
    pub(super) fn headers(
        &self,
        given: &BTreeMap<String, String>,
        files: &BTreeMap<String, PathBuf>,
        span: &Range<usize>,
    ) -> Checked<HeaderMap> {
        let mut headers = HeaderMap::new();
        let mut add = |name: &str, value: &str| {
            let bad = || self.fault(Some(span), format!("`{name}` or its value is no header"));
            let known = HeaderName::try_from(name).map_err(|_| bad())?;
            if OWN.contains(&known.as_str()) {
                let reason = format!(
                    "header `{name}` is of each message or its connection, and is set by the gateway; leave it out"
                );
                return Err(self.fault(Some(span), reason));
            }
            let mut value = HeaderValue::try_from(value).map_err(|_| bad())?;
            value.set_sensitive(true);
            headers.insert(known, value);
            Ok(())
        };
        for (name, value) in given {
            add(name, value)?;
        }
        for (name, path) in files {
            let text = sources::source(&self.path(path))
                .map_err(|error| self.fault(Some(span), error.to_string()))?;
            add(name, text.text.trim_end())?;
        }
        Ok(headers)
    }
}
