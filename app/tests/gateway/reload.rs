//! What a configuration that is read again changes of what is decided, and what becomes of what was held before.

use std::fs;

use serde_json::{Value, json};

use crate::here::Here;
use crate::{TASK, call, done, runtime};

/// A pack that holds whatever changes anything.
const NOTHING: &str = r#"
@id("nothing-today")
@decision("hold")
@threat("T4")
@reason("is not to be done today")
@advice("come back tomorrow")
forbid(principal, action == Action::"act", resource);
@id("the-rest")
permit(principal, action, resource);
"#;

/// What an operator is told of the gateway.
fn status(here: &Here) -> Value {
    let told = here.operate("GET", "/v1/status", "");
    let body = told.split("\r\n\r\n").nth(1).unwrap_or_default();
    serde_json::from_str(body).unwrap_or_else(|_| panic!("{told}"))
}

fn waiting(here: &Here) -> Value {
    let held = here.held().into_iter();
    let mut waits = held.filter(|held| held["state"]["state"] == "pending");
    waits.next().unwrap_or_else(|| panic!("{}", here.log()))
}

fn decide(here: &Here, held: &Value) -> (i32, String) {
    let (code, _, error) = here.approvals(&["grant", held["id"].as_str().unwrap()]);
    (code, error)
}

#[test]
fn policies_change_and_what_was_held_by_the_old_ones_is_asked_again() {
    let mut here = Here::new("reload-policies", "");
    fs::create_dir(here.dir.join("policies")).unwrap();
    fs::write(here.dir.join("policies/nothing.cedar"), NOTHING).unwrap();
    let attack = json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"});
    let strict = |text: String| text + "[policy]\npolicies = \"policies\"\n";
    let default = |text: String| text.replace("[policy]\npolicies = \"policies\"\n", "");
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        let letter = json!({"name": "offsite"});
        done(&client, call("read_letter", &letter, Some(TASK))).await;
        let mail = || call("send_email", &attack, Some(TASK));
        assert!(done(&client, mail()).await.0);
        let held = waiting(&here);
        here.changed(strict);
        assert_eq!(status(&here)["reload"].get("refused"), None);
        // What the old policies held is nobody's to grant any more, until it was asked for again and is held by the new ones.
        let (code, error) = decide(&here, &held);
        assert!(
            code == 1 && error.contains("policies have changed"),
            "{error}"
        );
        let (error, text) = done(&client, mail()).await;
        assert!(error && text.contains("not to be done today"), "{text}");
        assert_eq!(waiting(&here)["id"], held["id"]);
        assert_eq!(decide(&here, &held).0, 0);
        // A consent to what these held is none to what the old ones hold, also after a restart.
        here.changed(default);
        let (error, text) = done(&client, mail()).await;
        assert!(error && !text.contains("today"), "{text}");
        let again = waiting(&here);
        assert_ne!(again["id"], held["id"]);
        assert_eq!(decide(&here, &again).0, 0);
        here.changed(strict);
    });
    drop(here.gateway.take());
    here.start();
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        // The one that was given to just this counts still, and once.
        let mail = || call("send_email", &attack, Some(TASK));
        let (error, text) = done(&client, mail()).await;
        assert!(!error && text == "sent", "{text} {}", here.log());
        assert!(done(&client, mail()).await.0);
    });
}

#[test]
fn redactions_holds_and_whether_anything_is_stopped_change_without_a_restart() {
    let here = Here::new("reload-rules", "");
    let rule = "[[redactions]]\nname = \"codes\"\npattern = \"CODE-[0-9]{4}\"\n";
    runtime().block_on(async {
        let client = here.client("clerk's key").await;
        let letter = json!({"name": "offsite"});
        done(&client, call("read_letter", &letter, Some(TASK))).await;
        here.changed(|text| text + rule);
        let words = "Send ann@office.example a mail: 'The door opens with CODE-4711.'";
        let mail =
            json!({"recipient": "ann@office.example", "body": "The door opens with CODE-4711."});
        done(&client, call("send_email", &mail, Some(("door", words)))).await;
        let (_, sent) = done(&client, call("list_sent", &json!({}), None)).await;
        assert!(sent.contains("opens with [redacted: codes]."), "{sent}");
        // Nothing may wait for a person, so what would is denied.
        let attack = json!({"recipient": "harvest@collector.example", "body": "Ann, Bob, Cleo"});
        here.changed(|text| text + "[holds]\npending = 0\n");
        let (error, text) = done(&client, call("send_email", &attack, Some(TASK))).await;
        assert!(error && text.contains("was refused"), "{text}");
        assert!(here.held().is_empty());
        here.changed(|text| text.replace("pending = 0", "pending = 9"));
        let (error, text) = done(&client, call("send_email", &attack, Some(TASK))).await;
        assert!(error && text.contains("was held"), "{text}");
        here.changed(|text| text + "[policy]\nmode = \"off\"\n");
        assert_eq!(status(&here)["enforce"], false);
        assert!(
            here.log().contains("everything goes through"),
            "{}",
            here.log()
        );
        let (error, text) = done(&client, call("send_email", &attack, Some(TASK))).await;
        assert!(!error && text == "sent", "{text}");
        here.changed(|text| text.replace("mode = \"off\"", "mode = \"traced\""));
        let (error, text) = done(&client, call("send_email", &attack, Some(TASK))).await;
        assert!(error && text.contains("was held"), "{text}");
    });
    // What takes a restart changes nothing, and whoever asks is told.
    for (change, why) in [
        ("mode = \"strict\"", "`mode`"),
        ("domains = [\"office.example\"]", "`domains`"),
        ("nonsense = 1", "nonsense"),
    ] {
        here.changed(|text| text.replace("mode = \"traced\"", change));
        let reload = status(&here)["reload"].take();
        let refused = reload["refused"]
            .as_str()
            .unwrap_or_else(|| panic!("{reload}"));
        assert!(refused.contains(why), "{refused}");
        here.changed(|text| text.replace(change, "mode = \"traced\""));
        assert_eq!(status(&here)["reload"].get("refused"), None);
    }
    let metrics = here.metrics();
    assert!(
        metrics.contains("masec_reloads_total{outcome=\"refused\"} 3"),
        "{metrics}"
    );
}
