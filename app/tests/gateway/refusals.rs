//! What is refused before it was read, over HTTP/2 and TLS: whoever sends it learns why. The client is `curl`, where there is one
//! that speaks HTTP/2; older ones take a stream that is reset for an answer that never came.

use std::fs;
use std::process::Command;

use rcgen::{CertificateParams, KeyPair, SanType};

use crate::here::Here;
use crate::open::initialize;

/// A gateway whose listeners have a certificate.
fn here() -> Here {
    let mut here = Here::new("refusals", "");
    drop(here.gateway.take());
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    let name = SanType::DnsName("localhost".try_into().unwrap());
    params.subject_alt_names.push(name);
    let certificate = params.self_signed(&key).unwrap();
    fs::write(here.dir.join("gateway.pem"), certificate.pem()).unwrap();
    fs::write(here.dir.join("gateway.key"), key.serialize_pem()).unwrap();
    let path = here.dir.join("masec.toml");
    let config = fs::read_to_string(&path).unwrap();
    let tls = "certificate = \"gateway.pem\"\nkey = \"gateway.key\"\n";
    let config = config.replacen("[admin]\n", &format!("[tls]\n{tls}[admin]\ntls = {{ certificate = \"gateway.pem\", key = \"gateway.key\" }}\n"), 1);
    fs::write(&path, config).unwrap();
    here.start();
    here
}

/// Whether there is a client.
fn has_curl() -> bool {
    let said = Command::new("curl").arg("--version").output();
    let has = said.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).contains("HTTP2"));
    if !has {
        eprintln!("there is no curl here that speaks HTTP/2");
    }
    has
}

/// What the client makes of a request: how it ended, version and status, and what it was told.
fn asked(here: &Here, address: &str, path: &str, key: Option<&str>, body: &str) -> (i32, String) {
    let port = address.rsplit_once(':').unwrap().1;
    let file = here.dir.join("body");
    fs::write(&file, body).unwrap();
    let mut curl = Command::new("curl");
    curl.args([
        "--silent",
        "--http2",
        "--noproxy",
        "*",
        "--cacert",
        "gateway.pem",
    ])
    .args(["--max-time", "10", "--output", "answer"])
    .args(["--write-out", "%{http_version} %{http_code}"])
    .args([
        "--header",
        "Content-Type: application/json",
        "--header",
        "Accept: application/json, text/event-stream",
        "--data-binary",
        "@body",
    ])
    .current_dir(&here.dir);
    if let Some(key) = key {
        curl.args(["--header", &format!("Authorization: Bearer {key}")]);
    }
    let done = curl.arg(format!("https://localhost:{port}{path}")).output();
    let done = done.unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    (done.status.code().unwrap(), said)
}

/// Bytes that the gateway lets pass of a body that it refused, at the least, and what the client calls a stream that was cut off.
const PASSES: usize = 150_000;
const CUT_OFF: i32 = 92;

#[test]
fn a_refusal_reaches_its_client() {
    if !has_curl() {
        return;
    }
    let here = here();
    let clerk = Some("clerk's key");
    let (small, long) = (initialize(), format!("\"{}\"", "x".repeat(90_000)));
    // Longer than the gateway takes, and longer than what it lets pass of it.
    let (longer, longest) = ("x".repeat(150_000), "x".repeat(500_000));
    let check = |times: usize, what: (&str, Option<&str>, &str), status: &str| {
        let (path, key, body) = what;
        for time in 0..times {
            let (ended, came) = asked(&here, &here.agents, path, key, body);
            let about = format!("{status} {} bytes, {time}: {ended}", body.len());
            assert_eq!(came, format!("2 {status}"), "{about}");
            // Past what is let pass of it the client may find its own sending cut off, and has the status all the same.
            assert!(
                ended == 0 || body.len() > PASSES && ended == CUT_OFF,
                "{about}"
            );
        }
    };
    check(40, ("/mcp/office", None, &small), "401");
    check(40, ("/mcp/office", None, &long), "401");
    check(20, ("/mcp/office", None, &longest), "401");
    check(20, ("/nowhere", clerk, &small), "404");
    check(20, ("/mcp/closed", clerk, &long), "403");
    check(20, ("/mcp/office", clerk, &longer), "413");
    check(20, ("/mcp/office", clerk, &longest), "413");
    // What is not refused is answered as ever.
    check(3, ("/mcp/office", clerk, &small), "200");
    for _ in 0..20 {
        let came = asked(&here, &here.admin, "/v1/quarantine", None, &longest);
        assert_eq!(came, (0, "2 413".to_owned()));
        let came = asked(&here, &here.admin, "/v1/nothing", None, &long);
        assert_eq!(came, (0, "2 404".to_owned()));
    }
}
