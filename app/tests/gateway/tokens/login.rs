//! A person logs in once; the gateway does the rest.

use std::io::Write;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use serde_json::json;

use super::{CLERK, Vault};
use crate::here::posted;

const NEEDED: &str = "an operator of the gateway has to do that";

#[test]
fn a_login_is_asked_for_made_taken_up_and_kept() {
    let mut vault = Vault::new("login", &json!({}), "{ grant = \"login\" }");
    assert_eq!(vault.standing(), "unasked");
    vault.fails("look", NEEDED);
    // Operators are told, and how.
    assert_eq!(vault.standing(), "login-needed");
    assert!(
        vault.here.log().contains("masec login vault"),
        "{}",
        vault.here.log()
    );
    assert!(vault.here.metrics().contains("masec_logins_needed 1"));
    let ready = vault.here.admin_get("/readyz");
    assert!(
        ready.contains("200 OK") && ready.contains("log in to 1 server"),
        "{ready}"
    );
    vault.logged_in();
    vault.does("look", "gold");
    assert_eq!(vault.standing(), "proven");
    assert!(vault.here.metrics().contains("masec_logins_needed 0"));
    // Bound to the server, to this login, and to whoever began it; registered, since nobody said who the gateway is.
    let asked = vault.seen("authorize");
    let asked = &asked[0]["fields"];
    assert_eq!(asked["resource"], vault.url);
    assert_eq!(asked["scope"], "vault:read");
    assert_eq!(asked["code_challenge_method"], "S256");
    let registered = vault.seen("register");
    assert_eq!(registered.len(), 1);
    assert_eq!(registered[0]["fields"]["application_type"], "native");
    assert_eq!(
        registered[0]["fields"]["redirect_uris"][0],
        asked["redirect_uri"]
    );
    // It is its owner's alone, and outlives the process.
    let mode = std::fs::metadata(vault.file())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    drop(vault.here.gateway.take());
    vault.here.start();
    vault.does("look", "gold");
    assert_eq!(vault.grants("authorization_code"), 1);
    vault.is_discreet();
    let (code, out, error) = vault.here.masec(&["login", "vault", "--forget"]);
    assert_eq!(code, 0, "{out}{error}");
    assert!(!vault.file().exists());
    std::thread::sleep(Duration::from_millis(600));
    vault.fails("look", NEEDED);
}

#[test]
fn tokens_that_run_out_under_traffic_are_renewed_once() {
    let vault = Vault::new(
        "refresh",
        &json!({"life": 3, "delay": 0.2}),
        "{ grant = \"login\" }",
    );
    vault.logged_in();
    vault.does("look", "gold");
    std::thread::sleep(Duration::from_secs(3));
    // It has run out, and everybody comes at once.
    let before = vault.grants("refresh_token");
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| vault.does("look", "gold"));
        }
    });
    assert_eq!(vault.grants("refresh_token") - before, 1);
    // What is renewed takes the place of what was kept: the authorization server takes each of them once.
    let kept = std::fs::read_to_string(vault.file()).unwrap();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(7) {
        vault.does("look", "gold");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_ne!(std::fs::read_to_string(vault.file()).unwrap(), kept);
    let renewed = vault.grants("refresh_token") - before;
    assert!((3..=5).contains(&renewed), "{renewed}");
    assert_eq!(vault.grants("authorization_code"), 1);
    // A token that is taken back is renewed too, and one for which that is over is not.
    vault.set(&json!({"life": 3600}));
    std::thread::sleep(Duration::from_secs(3));
    vault.does("look", "gold");
    vault.set(&json!({"forget": "all"}));
    // Within ten seconds of its coming a token is not taken for one that another would be better than.
    vault.fails("look", NEEDED);
    assert_eq!(vault.grants("refresh_token") - before, renewed + 1);
    assert_eq!(vault.standing(), "login-needed");
    vault.logged_in();
    vault.does("look", "gold");
    vault.is_discreet();
}

/// A vault of which somebody asks something when the token has run out, and its renewal takes `delay` seconds.
fn asked_while_it_is_renewed(name: &str, delay: u32) -> (Vault, TcpStream) {
    let vault = Vault::new(name, &json!({"life": 2}), "{ grant = \"login\" }");
    vault.logged_in();
    vault.set(&json!({"life": 3600, "delay": delay}));
    // Nobody asks for anything before it has run out, so that nobody has it renewed.
    std::thread::sleep(Duration::from_secs(2));
    let mut stream = TcpStream::connect(&vault.here.agents).unwrap();
    let call =
        r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"look","arguments":{}}}"#;
    let request = posted("/mcp/vault", CLERK, call);
    stream.write_all(request.as_bytes()).unwrap();
    (vault, stream)
}

#[test]
fn whoever_hangs_up_while_a_token_is_renewed_loses_nobodys_login() {
    let (vault, stream) = asked_while_it_is_renewed("hangs-up", 1);
    std::thread::sleep(Duration::from_millis(400));
    drop(stream);
    vault.does("look", "gold");
    assert_eq!(vault.grants("refresh_token"), 1);
    assert_eq!(vault.standing(), "proven");
}

#[test]
fn what_is_forgotten_while_it_is_renewed_stays_forgotten() {
    let (vault, stream) = asked_while_it_is_renewed("forgotten", 2);
    std::thread::sleep(Duration::from_millis(300));
    let (code, _, error) = vault.here.masec(&["login", "vault", "--forget"]);
    assert_eq!(code, 0, "{error}");
    // The gateway sees that before the renewed one comes.
    std::thread::sleep(Duration::from_millis(700));
    vault.standing();
    std::thread::sleep(Duration::from_secs(2));
    drop(stream);
    vault.fails("look", NEEDED);
}

#[test]
fn a_login_that_was_taken_back_is_asked_for_once_and_no_more() {
    let vault = Vault::new("revoked", &json!({}), "{ grant = \"login\" }");
    vault.logged_in();
    vault.does("look", "gold");
    vault.set(&json!({"forget": "all"}));
    std::thread::sleep(Duration::from_secs(10));
    for _ in 0..5 {
        vault.fails("look", NEEDED);
    }
    assert_eq!(vault.grants("refresh_token"), 1);
    assert!(vault.here.log().contains("a login is over"));
    vault.is_discreet();
    vault.logged_in();
    vault.does("look", "gold");
}

#[test]
fn what_takes_more_rights_takes_another_login() {
    let vault = Vault::new("more", &json!({}), "{ grant = \"login\" }");
    vault.logged_in();
    vault.does("look", "gold");
    vault.fails("seal", NEEDED);
    assert_eq!(vault.standing(), "login-needed");
    // What needs no more goes on.
    vault.does("look", "gold");
    assert_eq!(vault.standing(), "login-needed");
    vault.logged_in();
    vault.does("seal", "sealed: a");
    vault.does("look", "gold");
    assert_eq!(vault.standing(), "proven");
    let asked = vault.seen("authorize");
    assert_eq!(asked[1]["fields"]["scope"], "vault:read vault:write");
    vault.is_discreet();
}

#[test]
fn an_operator_may_bound_what_is_asked_for() {
    let oauth = "{ grant = \"login\", scopes = [\"vault:read\"] }";
    let vault = Vault::new("bounded", &json!({}), oauth);
    vault.logged_in();
    vault.does("look", "gold");
    vault.fails("seal", "as it is configured");
    assert!(vault.here.log().contains("`vault:write`"));
    assert_eq!(vault.seen("authorize").len(), 1);
}

#[test]
fn whoever_comes_back_in_a_browser_is_waited_for() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let vault = Vault::new("browser", &json!({}), "{ grant = \"login\" }");
    let mut login = Command::new(env!("CARGO_BIN_EXE_masec"))
        .args(["login", "vault"])
        .current_dir(&vault.here.dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut address = String::new();
    let mut out = BufReader::new(login.stdout.take().unwrap());
    out.read_line(&mut address).unwrap();
    let url = reqwest::Url::parse(address.trim()).unwrap();
    let back = url
        .query_pairs()
        .find(|(name, _)| name == "redirect_uri")
        .unwrap()
        .1
        .into_owned();
    crate::runtime().block_on(async {
        // Whoever guesses the port is told nothing and ends nothing.
        let stray = reqwest::get(format!("{back}?code=x&state=guessed"))
            .await
            .unwrap();
        assert_eq!(stray.status(), 404);
        // The browser follows by itself.
        let answer = reqwest::get(url).await.unwrap();
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["referrer-policy"], "no-referrer");
    });
    assert!(login.wait().unwrap().success());
    std::thread::sleep(Duration::from_millis(600));
    vault.does("look", "gold");
}
