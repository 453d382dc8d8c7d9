//! What an observer of traces asks a message, and tells the next one.

use super::Frame;
use crate::json::Json;

/// Where the place in a trace stands in `_meta`.
const PARENT: &str = "traceparent";

impl Frame<'_> {
    /// The code of an error, as spelt.
    pub fn error_code(&self) -> Option<&str> {
        self.error()?.get("code")?.as_scalar()
    }

    /// Whether it is the answer of a tool that did not do what it was asked.
    pub fn tool_failed(&self) -> bool {
        let said = self.result().and_then(|result| result.get("isError"));
        said.is_some_and(|said| said.json == Json::Bool(true))
    }

    /// The message with this place in a trace in its `_meta`; `None` where it has no parameters to hold one.
    pub fn with_traceparent(&self, parent: &str) -> Option<String> {
        let parent = serde_json::Value::from(parent).to_string();
        let params = self.params()?;
        let (holder, said) = match params.get("_meta") {
            Some(meta) => match (meta.get(PARENT), meta.as_map()?) {
                (Some(known), _) => return Some(self.spliced(vec![(known.span.range(), parent)])),
                (None, _) => (meta, format!("\"{PARENT}\":{parent}")),
            },
            None => (params, format!("\"_meta\":{{\"{PARENT}\":{parent}}}")),
        };
        let more = if holder.as_map()?.is_empty() { "" } else { "," };
        // After the bracket that opens it.
        let at = holder.span.range().start + 1;
        Some(self.spliced(vec![(at..at, format!("{said}{more}"))]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn frame(text: &str) -> Frame<'_> {
        Frame::parse(text.as_bytes(), &Limits::default()).expect("a message")
    }

    #[test]
    fn a_place_in_a_trace_is_put_where_the_protocol_has_it() {
        let check = |params: &str, expect: Option<&str>| {
            let text = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"tools/call"{params}}}"#);
            let expect = expect.map(|params| {
                format!(r#"{{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{params}}}"#)
            });
            let changed = frame(&text).with_traceparent("00-a");
            assert_eq!(changed, expect, "{text}");
            if let Some(changed) = changed {
                assert_eq!(frame(&changed).meta(PARENT), Some("00-a"));
            }
        };
        check("", None);
        check(
            r#","params":{}"#,
            Some(r#"{"_meta":{"traceparent":"00-a"}}"#),
        );
        check(
            r#","params":{"name":"x"}"#,
            Some(r#"{"_meta":{"traceparent":"00-a"},"name":"x"}"#),
        );
        check(
            r#","params":{"name":"x","_meta":{}}"#,
            Some(r#"{"name":"x","_meta":{"traceparent":"00-a"}}"#),
        );
        check(
            r#","params":{"_meta":{"progressToken":1}}"#,
            Some(r#"{"_meta":{"traceparent":"00-a","progressToken":1}}"#),
        );
        check(
            r#","params":{"_meta":{"traceparent":7,"b":2}}"#,
            Some(r#"{"_meta":{"traceparent":"00-a","b":2}}"#),
        );
        check(r#","params":{"_meta":"odd"}"#, None);
    }

    #[test]
    fn how_a_request_ended() {
        let failed = r#"{"jsonrpc":"2.0","id":1,"result":{"content":[],"isError":true}}"#;
        let refused = r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"no"}}"#;
        let done = r#"{"jsonrpc":"2.0","id":1,"result":{"content":[],"isError":false}}"#;
        let said = |text| {
            (
                frame(text).tool_failed(),
                frame(text).error_code().map(str::to_owned),
            )
        };
        assert_eq!(said(failed), (true, None));
        assert_eq!(said(refused), (false, Some("-32602".to_owned())));
        assert_eq!(said(done), (false, None));
    }
}
