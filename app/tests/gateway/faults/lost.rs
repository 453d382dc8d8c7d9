//! The state is gone, or is another's: what people cut off is not let back in for that, and what they did stands in the ledger.

use std::fs;

use super::upstream::Upstream;
use super::{Wire, call};
use crate::here::Here;

/// What the gateway says where it is to start and does not.
fn refused(here: &Here) -> String {
    let (code, out, error) = here.masec(&["serve", "-c", "masec.toml"]);
    assert_eq!(code, 1, "{out}{error}");
    error
}

/// What operators did, as the ledger's own query finds it.
fn acts(here: &Here) -> String {
    here.operate("GET", "/readyz", "");
    let acts = here.payloads().into_iter();
    let acts = acts.filter(|it| it["channel"] == "masec/operators");
    acts.map(|it| format!("{}: {}\n", it["from"], it["content"]))
        .collect()
}

fn says_no(here: &Here) -> bool {
    let answer = Wire::to(here).post("/mcp/good", &call(1, "note", "hello"));
    answer.unwrap().body.contains("quarantine")
}

#[test]
fn what_was_cut_off_stays_so_or_the_gateway_does_not_start() {
    let upstream = Upstream::start();
    let mut here = Here::new("lost", &upstream.configured(&["good"]));
    let admin = format!("http://{}", here.admin);
    let quarantine = |more: &[&str]| {
        let all = [&["quarantine", "--admin", &admin], more].concat();
        let (code, out, error) = here.masec(&all);
        (code, out + &error)
    };
    for (more, said) in [
        (
            &[
                "add",
                "agent:clerk",
                "--reason",
                "it wrote to eve@evil.example",
            ][..],
            "cut off: agent:clerk  by ana: it wrote",
        ),
        (&["add", "server:good"], "cut off: server:good"),
        (&["release", "server:good"], "let back in: server:good"),
        (&["list"], "agent:clerk  by ana: it wrote"),
        (&["list", "--json"], "\"what\": \"agent:clerk\""),
    ] {
        let (code, out) = quarantine(more);
        assert!(code == 0 && out.contains(said), "{more:?}: {out}");
    }
    let (code, out) = quarantine(&["release", "server:good"]);
    assert!(code == 1 && out.contains("not in quarantine"), "{out}");
    let (_, out) = quarantine(&["add", "clerk"]);
    assert!(out.contains("say `agent:NAME`"), "{out}");
    // What is expected is said to whoever sends something else.
    let odd = here.operate("POST", "/v1/quarantine", r#"{"agent": "clerk"}"#);
    assert!(
        odd.starts_with("HTTP/1.1 400") && odd.contains("agent:NAME"),
        "{odd}"
    );
    assert!(says_no(&here));
    // It is all in the ledger, and a quotation is nobody's words.
    let done = acts(&here);
    for act in [
        "cut off: agent:clerk, for the reason ",
        "cut off: server:good",
        "let back in: server:good",
    ] {
        assert_eq!(done.matches(act).count(), 1, "{act}: {done}");
    }
    assert!(
        done.contains("human:operator:ana") && !done.contains("evil"),
        "{done}"
    );
    // Gone, or empty: nothing is free for that.
    let state = here.dir.join("ledger.state");
    drop(here.gateway.take());
    let kept = fs::read(&state).unwrap();
    fs::remove_file(&state).unwrap();
    let said = refused(&here);
    assert!(
        said.contains("--new-state") && said.contains("ledger query"),
        "{said}"
    );
    assert!(!state.exists());
    fs::write(&state, "").unwrap();
    assert!(refused(&here).contains("--new-state"));
    // Of a ledger that is gone, and of another one.
    let ledger = here.dir.join("ledger");
    let aside = here.dir.join("aside");
    fs::write(&state, &kept).unwrap();
    fs::rename(&ledger, &aside).unwrap();
    assert!(refused(&here).contains("of a ledger that is not in"));
    drop(Here::new("lost-other", &upstream.configured(&["good"])));
    let others = here.dir.with_file_name("gateway-lost-other");
    fs::rename(&aside, &ledger).unwrap();
    fs::copy(others.join("ledger.state"), &state).unwrap();
    assert!(refused(&here).contains("of another ledger"));
    fs::write(&state, &kept).unwrap();
    // Put back, it is as it was.
    here.start();
    assert!(says_no(&here));
    // Begun anew, which is said, and told in the ledger.
    drop(here.gateway.take());
    fs::remove_file(&state).unwrap();
    here.start_with(&["--new-state"]);
    assert!(!says_no(&here));
    assert!(here.log().contains("nothing is cut off"), "{}", here.log());
    assert!(acts(&here).contains("began with a new state"));
    drop(here.gateway.take());
    here.start();
    assert!(!here.log().contains("nothing is cut off"));
}

#[test]
fn the_ledger_is_verified_with_what_the_gateway_wrote() {
    let mut here = Here::new("verified", "");
    assert!(
        here.log().contains("the ledger's public key is masec"),
        "{}",
        here.log()
    );
    drop(here.gateway.take());
    for key in ["ledger.pub", "ledger/keys"] {
        let (code, out, error) = here.masec(&["ledger", "verify", "ledger", "--key", key]);
        assert!(code == 0 && out.contains("It holds"), "{key}: {out}{error}");
    }
    let (code, _, error) = here.masec(&["ledger", "verify", "ledger", "--key", "ledger.key"]);
    assert!(code == 2 && error.contains("is a private key"), "{error}");
    let private = fs::read_to_string(here.dir.join("ledger.key")).unwrap();
    assert!(!error.contains(private.trim()), "{error}");
}
