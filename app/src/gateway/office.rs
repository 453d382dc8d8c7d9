//! A running gateway's admin interface, as the subcommands for operators ask it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde_json::Value;

use crate::Misuse;

/// Where an operator asks, and with what.
#[derive(Debug, clap::Args)]
pub(crate) struct Where {
    /// The gateway's admin address
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8701")]
    pub(crate) admin: String,

    /// A file with the certificates to check the admin address by, besides the machine's own (PEM)
    #[arg(long, value_name = "FILE")]
    pub(crate) ca: Option<PathBuf>,

    /// A file with the operator's key; by default the variable MASEC_OPERATOR_KEY
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}

impl Where {
    fn operator_key(&self) -> Result<String> {
        match &self.key {
            Some(path) => std::fs::read_to_string(path)
                .with_context(|| format!("cannot read the key `{}`", path.display())),
            None => std::env::var("MASEC_OPERATOR_KEY").map_err(|_| {
                Misuse("say --key FILE or set MASEC_OPERATOR_KEY to the operator's key".to_owned())
                    .into()
            }),
        }
    }

    /// The interface there.
    pub(crate) fn office(&self) -> Result<Office> {
        Office::new(&self.admin, &self.operator_key()?, self.ca.as_deref())
    }
}

/// An admin interface.
pub(crate) struct Office {
    runtime: tokio::runtime::Runtime,
    client: reqwest::Client,
    admin: String,
    key: String,
}

impl Office {
    pub(crate) fn new(admin: &str, key: &str, ca: Option<&Path>) -> Result<Self> {
        Ok(Self {
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?,
            client: client(ca)?,
            admin: admin.trim_end_matches('/').to_owned(),
            key: key.trim().to_owned(),
        })
    }

    /// What stands at a path.
    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        let request = self.client.get(self.url(path));
        self.runtime.block_on(self.ask(request))
    }

    /// What comes of doing it.
    pub(crate) fn post(&self, path: &str) -> Result<Value> {
        let request = self.client.post(self.url(path));
        self.runtime.block_on(self.ask(request))
    }

    /// What comes of doing it with this.
    pub(crate) fn send(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.client.post(self.url(path));
        let request = request
            .header("content-type", "application/json")
            .body(body.to_string());
        self.runtime.block_on(self.ask(request))
    }

    /// What comes of taking this away.
    pub(crate) fn delete(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.client.delete(self.url(path));
        let request = request
            .header("content-type", "application/json")
            .body(body.to_string());
        self.runtime.block_on(self.ask(request))
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.admin)
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> Result<Value> {
        let response = request
            .bearer_auth(&self.key)
            .send()
            .await
            .with_context(|| format!("the gateway at `{}` cannot be reached", self.admin))?;
        let status = response.status();
        let text = response.text().await?;
        if !status.is_success() {
            let said: Option<Value> = serde_json::from_str(&text).ok();
            let said = said.and_then(|said| Some(said.get("error")?.as_str()?.to_owned()));
            return Err(anyhow!("{}: {}", status, said.unwrap_or(text)));
        }
        serde_json::from_str(&text).context("the gateway's answer is not JSON")
    }
}

pub(super) fn client(ca: Option<&Path>) -> Result<reqwest::Client> {
    let mut builder = reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none());
    if let Some(path) = ca {
        let pem = std::fs::read(path)
            .with_context(|| format!("cannot read the certificates `{}`", path.display()))?;
        let roots = reqwest::Certificate::from_pem_bundle(&pem)
            .map_err(|_| Misuse(format!("`{}`: no certificates in PEM form", path.display())))?;
        builder = builder.tls_certs_merge(roots);
    }
    Ok(builder.build()?)
}
