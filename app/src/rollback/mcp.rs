//! An MCP server as a shared resource: objects are read as resources or by a tool, and written and removed by tools, as the
//! operator's file says.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rmcp::RoleClient;
use rmcp::model::{
    CallToolRequestParams, ContentBlock, ProtocolVersion, ReadResourceRequestParams,
    ResourceContents,
};
use rmcp::service::{ClientLifecycleMode, ClientServiceExt, RunningService};
use rmcp::transport::streamable_http_client::StreamableHttpClientTransportConfig;
use rmcp::transport::{StreamableHttpClientTransport, TokioChildProcess};
use serde_json::Value;
use tokio::runtime::Runtime;

use super::apply::Adapter;
use super::config::{Mcp, McpCall, McpRead};
use crate::Misuse;
use crate::report::inert;

/// How long a server may take to start, and to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that is connected to.
pub(crate) struct Server<'a> {
    runtime: Runtime,
    client: Option<RunningService<RoleClient, ()>>,
    config: &'a Mcp,
}

impl<'a> Server<'a> {
    /// Starts or reaches the server and agrees on a protocol version with it.
    pub(crate) fn connect(config: &'a Mcp) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let lifecycle = ClientLifecycleMode::Auto {
            preferred_versions: vec![ProtocolVersion::V_2026_07_28],
            legacy_version: Some(ProtocolVersion::V_2025_11_25),
        };
        let client = runtime.block_on(async {
            let connected = async {
                match (config.command.split_first(), &config.url) {
                    (Some((program, arguments)), _) => {
                        let mut command = tokio::process::Command::new(program);
                        command.args(arguments);
                        let child = TokioChildProcess::new(command)
                            .with_context(|| format!("cannot start `{program}`"))?;
                        Ok(().serve_with_lifecycle(child, lifecycle).await?)
                    }
                    (None, Some(url)) => {
                        let mut to = StreamableHttpClientTransportConfig::with_uri(url.as_str());
                        if let Some(name) = &config.token_env {
                            let token = std::env::var(name).map_err(|_| {
                                Misuse(format!(
                                    "the environment has no `{name}`, which `token_env` names"
                                ))
                            })?;
                            to = to.auth_header(token);
                        }
                        let transport = StreamableHttpClientTransport::from_config(to);
                        Ok(().serve_with_lifecycle(transport, lifecycle).await?)
                    }
                    (None, None) => bail!("`mcp` needs either `command` or `url`"),
                }
            };
            tokio::time::timeout(PATIENCE, connected)
                .await
                .context("the MCP server does not answer")?
        })?;
        Ok(Self {
            runtime,
            client: Some(client),
            config,
        })
    }

    /// Calls a tool; the text of its answer, or of its error.
    fn call(
        &self,
        call: &McpCall,
        object: &str,
        content: &str,
    ) -> Result<std::result::Result<String, String>> {
        let arguments = call
            .arguments
            .iter()
            .map(|(name, value)| (name.clone(), filled(value, object, content)));
        let request =
            CallToolRequestParams::new(call.tool.clone()).with_arguments(arguments.collect());
        let answer = self.wait(async |client| client.call_tool(request).await)?;
        let answer = match answer {
            Ok(answer) => answer,
            Err(rmcp::ServiceError::McpError(error)) => return Ok(Err(error.message.into_owned())),
            Err(error) => return Err(error.into()),
        };
        let mut text = String::new();
        for block in &answer.content {
            match block {
                ContentBlock::Text(part) => text.push_str(&part.text),
                _ => bail!("`{}` answered with something other than text", call.tool),
            }
        }
        Ok(if answer.is_error == Some(true) {
            Err(text)
        } else {
            Ok(text)
        })
    }

    fn wait<T>(
        &self,
        ask: impl AsyncFnOnce(
            &RunningService<RoleClient, ()>,
        ) -> std::result::Result<T, rmcp::ServiceError>,
    ) -> Result<std::result::Result<T, rmcp::ServiceError>> {
        let client = self.client.as_ref().context("the MCP server is closed")?;
        self.runtime.block_on(async {
            tokio::time::timeout(PATIENCE, ask(client))
                .await
                .context("the MCP server does not answer")
        })
    }

    /// An answer that is an error: none where it says that the object is not there.
    fn refused<T>(&self, said: &str) -> Result<Option<T>> {
        match &self.config.missing {
            Some(missing) if said.contains(missing.as_str()) => Ok(None),
            _ => bail!("the MCP server says: {}", inert::line(said, 500)),
        }
    }
}

impl Adapter for Server<'_> {
    fn read(&mut self, object: &str) -> Result<Option<String>> {
        let config = self.config;
        match &config.read {
            McpRead::Tool(call) => match self.call(call, object, "")? {
                Ok(text) => Ok(Some(text)),
                Err(said) => self.refused(&said),
            },
            McpRead::Resource(resource) => {
                let uri = resource.resource.replace("{object}", &escaped(object));
                let request = ReadResourceRequestParams::new(uri);
                match self.wait(async |client| client.read_resource(request).await)? {
                    Err(rmcp::ServiceError::McpError(error)) => self.refused(&error.message),
                    Err(error) => Err(error.into()),
                    Ok(answer) => match answer.contents.as_slice() {
                        [ResourceContents::TextResourceContents { text, .. }] => {
                            Ok(Some(text.clone()))
                        }
                        _ => bail!("the resource is not one text"),
                    },
                }
            }
        }
    }

    fn write(&mut self, object: &str, text: &str) -> Result<()> {
        match self.call(&self.config.write, object, text)? {
            Ok(_) => Ok(()),
            Err(said) => bail!("the MCP server says: {}", inert::line(&said, 500)),
        }
    }

    fn remove(&mut self, object: &str) -> Result<()> {
        let Some(remove) = &self.config.remove else {
            bail!("the resource's `mcp` has no `remove`, so a person must remove it");
        };
        match self.call(remove, object, "")? {
            Ok(_) => Ok(()),
            Err(said) => bail!("the MCP server says: {}", inert::line(&said, 500)),
        }
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // A server that does not end by itself is killed with its handle.
            let _ = self.runtime.block_on(async {
                tokio::time::timeout(Duration::from_secs(5), client.cancel()).await
            });
        }
    }
}

/// The value with `{object}` and `{content}` filled into its texts, each in one pass: what is filled in is not looked at again.
fn filled(value: &Value, object: &str, content: &str) -> Value {
    match value {
        Value::String(text) => {
            let mut out = String::with_capacity(text.len() + content.len());
            let mut rest = text.as_str();
            while let Some(at) = rest.find('{') {
                let (before, from) = rest.split_at(at);
                out.push_str(before);
                rest = if let Some(after) = from.strip_prefix("{object}") {
                    out.push_str(object);
                    after
                } else if let Some(after) = from.strip_prefix("{content}") {
                    out.push_str(content);
                    after
                } else {
                    out.push('{');
                    from.get(1..).unwrap_or_default()
                };
            }
            out.push_str(rest);
            Value::String(out)
        }
        Value::Array(values) => values
            .iter()
            .map(|value| filled(value, object, content))
            .collect(),
        Value::Object(map) => {
            let filled: BTreeMap<_, _> = map
                .iter()
                .map(|(key, value)| (key.clone(), filled(value, object, content)))
                .collect();
            Value::Object(filled.into_iter().collect())
        }
        other => other.clone(),
    }
}

/// The object's name inside a URI: everything but unreserved characters and `/` by number (RFC 3986).
fn escaped(object: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(object.len());
    for byte in object.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_not_filled_again() {
        let value =
            serde_json::json!({"path": "/x/{object}", "parts": ["{content}", 1, "{other}{"]});
        let done = filled(&value, "{content}", "{object}");
        assert_eq!(
            done,
            serde_json::json!({"path": "/x/{content}", "parts": ["{object}", 1, "{other}{"]})
        );
        assert_eq!(escaped("a b/ü?.md"), "a%20b/%C3%BC%3F.md");
    }
}
