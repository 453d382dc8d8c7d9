use std::fs;

use super::*;
use crate::config::Config;

fn parsed(url: &str, more: &str) -> Result<Config, crate::ConfigError> {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("secret"), "s3same\n").expect("written");
    fs::write(folder.path().join("empty"), "\n").expect("written");
    let key = rcgen::KeyPair::generate().expect("a key");
    fs::write(folder.path().join("key"), key.serialize_pem()).expect("written");
    let text = format!(
        "[ledger]\ndir = \"ledger\"\n[[servers]]\nname = \"crm\"\nurl = \"{url}\"\n{more}\n"
    );
    Config::parse(&text, "masec.toml", folder.path())
}

const CRM: &str = "https://crm.example/mcp";

#[test]
fn how_tokens_are_got() {
    let oauth = |inner: &str| {
        let config = parsed(CRM, &format!("oauth = {{ {inner} }}")).expect(inner);
        let oauth = config.servers["crm"].oauth.clone().expect(inner);
        assert!(
            !format!("{config:?}").contains("s3same"),
            "no secret is shown"
        );
        oauth
    };
    let least = oauth("");
    assert_eq!(least.grant, Grant::Login);
    assert!(least.login.ends_with("ledger.logins/crm"), "{least:?}");
    let known = "client_id = \"a\", issuer = \"https://login.example\"";
    let secret = oauth(&format!("{known}, client_secret_file = \"secret\""));
    assert_eq!(
        secret.proof,
        Proof::Secret(Secret::new("s3same".to_owned()))
    );
    let key = oauth(&format!(
        "grant = \"client_credentials\", {known}, client_key_file = \"key\", client_key_id = \"k\""
    ));
    assert!(matches!(key.proof, Proof::Key(_)));
    oauth("client_metadata_url = \"https://masec.example/client.json\"");
    let more =
        "client_metadata_url = \"https://masec.example/client.json\", client_key_file = \"key\"";
    oauth(&format!("grant = \"client_credentials\", {more}"));
    // On this machine nobody is on the way.
    parsed("http://127.0.0.1:9/mcp", "oauth = {}").expect("loopback");
}

#[test]
fn what_does_not_fit_is_refused() {
    let check = |url: &str, more: &str, words: &str| {
        let error = parsed(url, more).expect_err(more);
        assert!(error.reason.contains(words), "{more}: {error}");
    };
    let oauth = |inner: &str, words: &str| check(CRM, &format!("oauth = {{ {inner} }}"), words);
    let known = "client_id = \"a\", issuer = \"https://login.example\"";
    let many: Vec<String> = (0..65).map(|n| format!("\"s{n}\"")).collect();
    oauth(&format!("scopes = [{}]", many.join(", ")), "at most 64");
    check("http://crm.example/mcp", "oauth = {}", "https:// alone");
    let twice = "headers = { Authorization = \"x\" }\noauth = {}";
    check(CRM, twice, "among the server's headers already");
    oauth("client_id = \"a\"", "say which under `issuer`");
    oauth(
        "client_id = \"\", issuer = \"https://login.example\"",
        "`client_id` is empty",
    );
    oauth("issuer = \"http://login.example\"", "not an https://");
    oauth(
        "client_secret_file = \"secret\"",
        "a secret is of a `client_id`",
    );
    oauth("client_key_file = \"key\"", "a key is of");
    oauth(
        &format!("{known}, client_key_file = \"secret\""),
        "no private key in PEM",
    );
    oauth(
        &format!("{known}, client_secret_file = \"empty\""),
        "is empty",
    );
    oauth(
        &format!("{known}, client_secret_file = \"nowhere\""),
        "nowhere",
    );
    oauth(
        &format!("{known}, client_secret_file = \"secret\", client_key_file = \"key\""),
        "either",
    );
    oauth(
        &format!("grant = \"client_credentials\", {known}"),
        "has to prove itself",
    );
    oauth(
        &format!("{known}, client_secret_file = \"secret\", authentication = \"private_key_jwt\""),
        "`authentication` does not fit",
    );
    for url in [
        "http://masec.example/c.json",
        "https://masec.example",
        "https://a@masec.example/c",
    ] {
        oauth(
            &format!("client_metadata_url = \"{url}\""),
            "an https:// address with a path",
        );
    }
    oauth(
        &format!("{known}, client_metadata_url = \"https://masec.example/c.json\""),
        "either `client_id` or",
    );
    oauth("scopes = [\"a b\"]", "a scope is one word");
    oauth("client = \"a\"", "unknown field `client`");
    let tls = |inner: &str, words: &str| check(CRM, &format!("tls = {{ {inner} }}"), words);
    tls("", "or all three");
    tls("key = \"key\"", "or all three");
    tls("ca = \"secret\"", "no certificates in PEM");
    tls(
        "certificate = \"secret\", key = \"key\"",
        "no certificates in PEM",
    );
    check(
        "http://127.0.0.1/",
        "tls = { ca = \"secret\" }",
        "with an https:// `url`",
    );
}

#[test]
fn a_program_has_neither() {
    let check = |more: &str, words: &str| {
        let text = format!(
            "[ledger]\ndir = \"ledger\"\n[[servers]]\nname = \"a\"\ncommand = [\"a\"]\n{more}\n"
        );
        let error = Config::parse(&text, "masec.toml", Path::new("")).expect_err(more);
        assert!(error.reason.contains(words), "{error}");
    };
    check("oauth = {}", "servers with a `url`");
    check("tls = { ca = \"x\" }", "with an https:// `url`");
}
