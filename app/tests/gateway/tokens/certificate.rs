//! A server that wants a certificate, and is checked by an authority of its own.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use serde_json::json;

use super::{CLERK, file};
use crate::here::{Here, python, servers};

#[test]
fn a_server_may_want_a_certificate() {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let authority = file("ca.pem", &params.self_signed(&key).unwrap().pem());
    let issuer = Issuer::new(params, key);
    let issue = |name: &str| {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        // Otherwise it is called as the authority is, and taken for one that signed itself.
        params.distinguished_name.push(DnType::CommonName, name);
        let certificate = params.signed_by(&key, &issuer).unwrap();
        let names = (format!("{name}.pem"), format!("{name}.key"));
        (
            file(&names.0, &certificate.pem()),
            file(&names.1, &key.serialize_pem()),
        )
    };
    let (server, server_key) = issue("127.0.0.1");
    let (client, client_key) = issue("gateway.test");
    let settings = json!({"tls": [server, server_key, authority]}).to_string();
    let (_running, addresses) = servers(&python(), "vault.py", &settings, 2);
    let url = addresses[0].replace("http://", "https://");
    let entry = |name: &str, tls: &str| {
        format!(
            "[[servers]]\nname = \"{name}\"\nurl = \"{url}\"\n{tls}\n[[endpoints]]\npath = \"/mcp/{name}\"\nservers = [\"{name}\"]\n"
        )
    };
    let proven = format!(
        "tls = {{ certificate = \"{client}\", key = \"{client_key}\", ca = \"{authority}\" }}"
    );
    let more = [
        entry("proven", &proven),
        entry("unproven", &format!("tls = {{ ca = \"{authority}\" }}")),
        entry("unknown", ""),
    ];
    let here = Here::new("client-certificate", &more.concat());
    let call = json!({
        "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "look", "arguments": {}},
    });
    let call = |name: &str| {
        let headers = format!("{CLERK}MCP-Protocol-Version: 2025-11-25\r\n");
        here.post(&format!("/mcp/{name}"), &headers, &call.to_string())
    };
    let answer = call("proven");
    assert!(answer.contains("gold"), "{answer}{}", here.log());
    // Without a certificate, or checked by the machine's authorities, there is no such connection.
    for name in ["unproven", "unknown"] {
        let answer = call(name);
        assert!(
            answer.contains("-32005") && !answer.contains("gold"),
            "{answer}"
        );
    }
}
