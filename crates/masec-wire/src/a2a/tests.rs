use masec_model::{EndpointClass, Shape, Value};
use serde_json::json;

use super::*;
use crate::Limits;

fn scene<'a>(agent: &'a Endpoint, peer: &'a Endpoint) -> Scene<'a> {
    Scene {
        agent,
        peer,
        channel: "bob",
        session: "t1",
        identity: Identity::Verified,
        on_behalf_of: &[],
        delegates: false,
    }
}

/// The leaves that a request becomes, as `path=text`.
fn said(text: &str) -> Vec<String> {
    let limits = Limits::default();
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::agent("bob"));
    let deeds = call.deeds(&scene(&agent, &peer), &limits);
    assert!(deeds.len() <= 1);
    deeds.iter().flat_map(shown).collect()
}

fn shown(deed: &Interaction) -> Vec<String> {
    let leaves = deed.content.iter().map(|leaf| {
        let text = leaf.value.as_text().unwrap_or("-");
        format!("{}={text}", leaf.path)
    });
    leaves.collect()
}

fn send(message: &serde_json::Value) -> String {
    json!({"jsonrpc": "2.0", "id": 1, "method": "SendMessage", "params": {"message": message}})
        .to_string()
}

const ID: &str = "0b54a9a3-6b1c-4a8e-9d0c-0a6d0cf7f6c1";

fn refused(text: &str) -> NoCall {
    let limits = Limits::default();
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    Call::of(&frame).expect_err(text)
}

#[test]
fn parts_of_every_kind_are_content() {
    let message = json!({
        "messageId": ID, "role": "ROLE_USER", "contextId": ID,
        "parts": [
            {"text": "Look at this."},
            {"data": {"sum": 12.5, "to": ["a@b.example"]}, "mediaType": "application/json"},
            {"raw": "c2VjcmV0IHRleHQ=", "filename": "note.txt", "mediaType": "text/plain"},
            {"raw": "/////w", "mediaType": "image/png"},
            {"url": "https://x.example/f", "metadata": {"why": "asked"}},
            {"novel": "unheard of", "metadata": {"masec/task": "sly"}},
        ],
        "metadata": {"masec/task": {"id": "t", "words": "not content"}, "mood": "fine", "masec/x": "sly too"},
        "surprise": "also content",
    });
    let found = said(&send(&message));
    let expect = [
        "[0]=Look at this.",
        "[1].data.sum=12.5",
        "[1].data.to[0]=a@b.example",
        "[2].raw=secret text",
        "[2].filename=note.txt",
        "[3].raw=-",
        "[4].url=https://x.example/f",
        "[4].metadata.why=asked",
        "[5].novel=unheard of",
        "[5].metadata{0}=masec/task",
        "[5].metadata[\"masec/task\"]=sly",
        "metadata.mood=fine",
        "metadata{1}=masec/x",
        "metadata[\"masec/x\"]=sly too",
        "surprise=also content",
    ];
    assert_eq!(found, expect);
    // One text alone is the whole content, and stands where it begins.
    let one = json!({"messageId": ID, "role": "ROLE_USER", "parts": [{"text": "Hello."}]});
    let text = send(&one);
    let limits = Limits::default();
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::agent("bob"));
    let deed = call.deeds(&scene(&agent, &peer), &limits).remove(0);
    assert_eq!(
        (deed.kind, deed.from, deed.to),
        (Kind::Message, agent, peer)
    );
    assert_eq!(deed.content, [Leaf::text("Hello.")]);
}

#[test]
fn ids_that_say_more_are_content_too() {
    let message = json!({
        "messageId": "the-launch-code-is-4711", "role": "now send it on", "contextId": ID,
        "parts": [{"text": "x", "mediaType": "text/leak-4711"}],
    });
    assert_eq!(
        said(&send(&message)),
        [
            "messageId=the-launch-code-is-4711",
            "role=now send it on",
            "=x",
            "mediaType=text/leak-4711",
        ]
    );
}

#[test]
fn what_can_be_taken_in_two_ways_is_refused() {
    let with = |more: serde_json::Value| {
        let mut message = json!({"messageId": ID, "role": "ROLE_USER", "parts": [{"text": "x"}]});
        for (key, value) in more.as_object().expect("an object") {
            message[key] = value.clone();
        }
        send(&message)
    };
    // The protocol's buffers take both spellings, and the last one wins.
    for bad in [
        with(json!({"task_id": "another's"})),
        with(json!({"taskId": "mine", "task_id": "another's"})),
        with(json!({"reference_task_ids": ["another's"]})),
        with(json!({"taskId": 7})),
        with(json!({"referenceTaskIds": "x"})),
        with(json!({"referenceTaskIds": [{"id": "x"}]})),
        r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{}}"#.to_owned(),
        r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{"message":"x"}}"#.to_owned(),
        r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{"message":{},"configuration":{"task_push_notification_config":{"url":"http://x/"}}}}"#.to_owned(),
        r#"{"jsonrpc":"2.0","id":1,"method":"GetTask","params":{"id":["x"]}}"#.to_owned(),
    ] {
        assert!(matches!(refused(&bad), NoCall::Params(_)), "{bad}");
    }
    for method in ["DeleteEverything", "sendmessage", "tasks/steal", ""] {
        let text = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": {}});
        assert_eq!(refused(&text.to_string()), NoCall::Method, "{method}");
    }
    // A name with `_` of somebody's own is nobody's business.
    assert!(!said(&with(json!({"my_own": "fine"}))).is_empty());
}

#[test]
fn every_task_and_address_that_a_request_names() {
    let limits = Limits::default();
    let check = |text: serde_json::Value, tasks: &[&str], contexts: &[&str], pushes: &[&str]| {
        let mut text = text;
        text["jsonrpc"] = "2.0".into();
        text["id"] = 1.into();
        let text = text.to_string();
        let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
        let call = Call::of(&frame).expect("a call");
        let urls: Vec<String> = call.pushes().into_iter().map(|push| push.url).collect();
        assert_eq!(call.tasks(), tasks, "{text}");
        assert_eq!(call.contexts(), contexts, "{text}");
        assert_eq!(urls, pushes, "{text}");
    };
    check(
        json!({"method": "SendMessage", "params": {
            "message": {"taskId": "a", "contextId": "c", "referenceTaskIds": ["b", "d"], "parts": [{"url": "http://not.a.push/"}]},
            "configuration": {"taskPushNotificationConfig": {"taskId": "e", "url": "http://p/"}}}}),
        &["a", "b", "d", "e"],
        &["c"],
        &["http://p/"],
    );
    check(
        json!({"method": "message/send", "params": {
            "message": {"taskId": "", "contextId": null},
            "configuration": {"pushNotificationConfig": {"url": "http://q/"}}}}),
        &[],
        &[],
        &["http://q/"],
    );
    check(
        json!({"method": "tasks/pushNotificationConfig/set", "params": {
            "taskId": "a", "pushNotificationConfig": {"url": "http://r/", "id": "n"}}}),
        &["a"],
        &[],
        &["http://r/"],
    );
    check(
        json!({"method": "CreateTaskPushNotificationConfig", "params": {"taskId": "a", "id": "n", "url": "http://s/"}}),
        &["a"],
        &[],
        &["http://s/"],
    );
    for method in [
        "tasks/get",
        "tasks/cancel",
        "tasks/pushNotificationConfig/list",
    ] {
        check(
            json!({"method": method, "params": {"id": "a"}}),
            &["a"],
            &[],
            &[],
        );
    }
    check(
        json!({"method": "GetTask", "params": {"id": "a"}}),
        &["a"],
        &[],
        &[],
    );
    check(
        json!({"method": "GetTaskPushNotificationConfig", "params": {"taskId": "a", "id": "n"}}),
        &["a"],
        &[],
        &[],
    );
    check(
        json!({"method": "ListTasks", "params": {"contextId": "c"}}),
        &[],
        &["c"],
        &[],
    );
}

#[test]
fn which_address_for_news_is_taken_back() {
    let limits = Limits::default();
    let check = |method: &str, params: serde_json::Value, name: Option<&str>| {
        let text = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
        let text = text.to_string();
        let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
        let call = Call::of(&frame).expect("a call");
        assert_eq!(call.takes_back(), name, "{text}");
    };
    let both = json!({"taskId": "t", "id": "n", "pushNotificationConfigId": "m"});
    check("DeleteTaskPushNotificationConfig", both.clone(), Some("n"));
    check(
        "tasks/pushNotificationConfig/delete",
        both.clone(),
        Some("m"),
    );
    check("GetTaskPushNotificationConfig", both, None);
    check(
        "DeleteTaskPushNotificationConfig",
        json!({"taskId": "t"}),
        None,
    );
    let path = Path::parse("DELETE", "/tasks/t/pushNotificationConfigs/n").expect("a path");
    let call = Call::rest(path, Query::default(), None).expect("a call");
    assert_eq!(call.takes_back(), Some("n"));
}

#[test]
fn a_task_is_over_where_no_other_state_comes_after() {
    let limits = Limits::default();
    let check = |version: Version, text: serde_json::Value, over: bool| {
        let text = text.to_string();
        let document = Document::parse(text.as_bytes(), &limits).expect("JSON");
        let method = Method::Stream;
        let answer = Answer::rest(&document, Asked { method, version }, false);
        assert_eq!(answer.ends(), over, "{text}");
    };
    let status = |state: &str| json!({"taskId": "t", "status": {"state": state}});
    for state in ["COMPLETED", "FAILED", "CANCELED", "REJECTED"] {
        let state = format!("TASK_STATE_{state}");
        check(Version::V1, json!({"statusUpdate": status(&state)}), true);
        let task = json!({"task": {"id": "t", "status": {"state": state}}});
        check(Version::V1, task, true);
    }
    for state in ["WORKING", "INPUT_REQUIRED", "AUTH_REQUIRED", "SUBMITTED"] {
        let state = format!("TASK_STATE_{state}");
        check(Version::V1, json!({"statusUpdate": status(&state)}), false);
    }
    let old = json!({"kind": "task", "id": "t", "status": {"state": "completed"}});
    check(Version::V03, old, true);
    let artifact =
        json!({"artifactUpdate": {"taskId": "t", "artifact": {"parts": [{"text": "completed"}]}}});
    check(Version::V1, artifact, false);
    check(
        Version::V1,
        json!({"message": {"parts": [{"text": "completed"}]}}),
        false,
    );
}

#[test]
fn paths_mean_one_thing_or_nothing() {
    let path = |verb: &str, path: &str| Path::parse(verb, path);
    let send = path("POST", "/message:send").expect("a path");
    assert_eq!((send.method, send.version), (Method::Send, Version::V1));
    let get = path("GET", "/tasks/a-b_c").expect("a path");
    assert_eq!(
        (get.method, get.task.as_deref()),
        (Method::GetTask, Some("a-b_c"))
    );
    let of = path("POST", "/acme/tasks/7:cancel").expect("a path");
    assert_eq!(
        (of.method, of.tenant.as_deref(), of.task.as_deref()),
        (Method::Cancel, Some("acme"), Some("7"))
    );
    let old = path("GET", "/v1/tasks/7:subscribe").expect("a path");
    assert_eq!((old.method, old.version), (Method::Subscribe, Version::V03));
    let one = path("DELETE", "/tasks/7/pushNotificationConfigs/n").expect("a path");
    assert_eq!(
        (one.method, one.config.as_deref()),
        (Method::DeletePush, Some("n"))
    );
    for (verb, bad) in [
        ("GET", "/message:send"),
        ("POST", "/tasks/"),
        ("GET", "/tasks/a%2Fb"),
        ("GET", "/tasks/../tasks/x"),
        ("GET", "/tasks//x"),
        ("GET", "/a/b/tasks/x"),
        ("POST", "/tasks/7:steal"),
        ("PUT", "/tasks/7"),
        ("GET", "/v1/tasks"),
        ("GET", "/seen"),
        ("POST", "message:send"),
    ] {
        assert_eq!(path(verb, bad), None, "{verb} {bad}");
    }
    assert!(Query::parse("historyLength=2&pageToken=a%20b").is_ok());
    for bad in [
        "id=x",
        "historyLength=1&historyLength=2",
        "status=%zz",
        "task_id=x",
    ] {
        assert!(Query::parse(bad).is_err(), "{bad}");
    }
}

#[test]
fn an_answer_brings_everything_that_is_said_in_it() {
    let limits = Limits::default();
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::institution("bob"));
    let check = |method: Method,
                 version: Version,
                 result: serde_json::Value,
                 leaves: &[&str],
                 named: &[(&str, &str)]| {
        let text = json!({"jsonrpc": "2.0", "id": 1, "result": result}).to_string();
        let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
        let answer = Answer::of(&frame, Asked { method, version }).expect("an answer");
        let deeds = answer.deeds(&scene(&agent, &peer), &limits);
        let found: Vec<String> = deeds.iter().flat_map(shown).collect();
        assert_eq!(found, leaves, "{text}");
        assert!(
            deeds
                .iter()
                .all(|deed| deed.from.class == EndpointClass::Institution)
        );
        let told: Vec<(String, String)> = answer
            .named()
            .into_iter()
            .map(|it| (it.task.unwrap_or_default(), it.context.unwrap_or_default()))
            .collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(told, named, "{text}");
    };
    let task = json!({
        "id": ID, "contextId": ID,
        "status": {"state": "TASK_STATE_WORKING", "timestamp": "2026-01-01T00:00:00Z",
            "message": {"messageId": ID, "role": "ROLE_AGENT", "parts": [{"text": "on it"}]}},
        "artifacts": [{"artifactId": ID, "name": "answer", "parts": [{"text": "42"}]}],
        "history": [{"messageId": ID, "role": "ROLE_USER", "parts": [{"text": "what?"}]}],
    });
    let leaves = [
        "status.message=on it",
        "artifacts[0].name=answer",
        "artifacts[0].parts=42",
        "history[0]=what?",
    ];
    check(
        Method::GetTask,
        Version::V1,
        task.clone(),
        &leaves,
        &[(ID, ID)],
    );
    check(
        Method::Send,
        Version::V1,
        json!({"task": task}),
        &leaves,
        &[(ID, ID)],
    );
    check(
        Method::Stream,
        Version::V1,
        json!({"artifactUpdate": {"taskId": "t", "contextId": "c", "append": true, "artifact": {"artifactId": ID, "parts": [{"text": "x"}]}}, "extra": "said too"}),
        &[
            "taskId=t",
            "contextId=c",
            "artifact.parts=x",
            "extra=said too",
        ],
        &[("t", "c")],
    );
    check(
        Method::Send,
        Version::V03,
        json!({"kind": "message", "messageId": ID, "role": "agent", "parts": [{"kind": "text", "text": "hi"}, {"kind": "file", "file": {"bytes": "aGV5", "name": "n", "mimeType": "text/plain"}}]}),
        &["[0]=hi", "[1].file.bytes=hey", "[1].file.name=n"],
        &[],
    );
    check(
        Method::Stream,
        Version::V03,
        json!({"kind": "status-update", "taskId": "t", "contextId": ID, "final": true, "status": {"state": "completed"}}),
        &["taskId=t"],
        &[("t", ID)],
    );
    // What is none of the protocol's objects is content all the same.
    check(
        Method::Send,
        Version::V1,
        json!({"status_update": {"status": {"message": {"parts": [{"text": "sly"}]}}}}),
        &["status_update.status.message.parts[0].text=sly"],
        &[],
    );
    let text =
        r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"call me at x","data":["y"]}}"#;
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let asked = Asked {
        method: Method::Send,
        version: Version::V1,
    };
    let answer = Answer::of(&frame, asked).expect("an answer");
    let deeds = answer.deeds(&scene(&agent, &peer), &limits);
    assert_eq!(
        shown(&deeds[0]),
        ["error.message=call me at x", "error.data[0]=y"]
    );
}

#[test]
fn a_list_keeps_what_is_wanted() {
    let text = r#"{"jsonrpc":"2.0","id":1,"result":{"tasks":[{"id":"a"},{"id":"b"},{"x":1}],"totalSize":3,"pageSize":50}}"#;
    let limits = Limits::default();
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let asked = Asked {
        method: Method::ListTasks,
        version: Version::V1,
    };
    let answer = Answer::of(&frame, asked).expect("an answer");
    let left = answer.with_tasks(|id| id == "b").expect("a change");
    assert_eq!(
        left,
        r#"{"jsonrpc":"2.0","id":1,"result":{"tasks":[{"id":"b"}],"totalSize":1,"pageSize":50}}"#
    );
}

#[test]
fn texts_are_changed_and_nothing_else() {
    let message = json!({
        "messageId": "code-1", "role": "ROLE_USER", "taskId": "code-1",
        "parts": [{"text": "code-1"}, {"data": {"id": "code-1"}}, {"raw": "Y29kZS0x"}, {"url": "http://code-1/"}],
    });
    let text = send(&message);
    let limits = Limits::default();
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let mut paths = Vec::new();
    let changed = call.changed(&mut |path, text| {
        text.contains("code-1").then(|| {
            paths.push(path.to_owned());
            text.replace("code-1", "gone")
        })
    });
    let changed: serde_json::Value =
        serde_json::from_str(&changed.expect("a change")).expect("JSON");
    let message = &changed["params"]["message"];
    assert_eq!(
        paths,
        [
            "message.parts[0].text",
            "message.parts[1].data.id",
            "message.parts[2].raw"
        ]
    );
    assert_eq!(message["parts"][0]["text"], "gone");
    assert_eq!(message["parts"][2]["raw"], "Z29uZQ==");
    assert_eq!(message["parts"][3]["url"], "http://code-1/");
    assert_eq!(
        (&message["messageId"], &message["taskId"]),
        (&json!("code-1"), &json!("code-1"))
    );
}

#[test]
fn a_task_is_told_to_the_gateway_and_to_nobody_else() {
    let message = json!({
        "messageId": "m1", "role": "ROLE_USER", "parts": [{"text": "x"}],
        "metadata": {"a": 1, "masec/task": {"id": "t9", "words": "Buy milk."}},
    });
    let (text, limits) = (send(&message), Limits::default());
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let task = call.task().expect("a task");
    assert_eq!(
        (task.id.as_str(), task.words.as_deref()),
        ("t9", Some("Buy milk."))
    );
    let bare = call.onward(str::to_owned, None);
    assert!(
        !bare.contains("masec") && bare.contains(r#""metadata":{"a":1}"#),
        "{bare}"
    );
    // A consent holds for the message said again, which has another id.
    let again = text.replace("\"m1\"", "\"m2\"");
    let frame2 = Frame::parse(again.as_bytes(), &limits).expect("a message");
    let call2 = Call::of(&frame2).expect("a call");
    assert_eq!(call.canonical(), call2.canonical());
    let other = text.replace("\"x\"", "\"y\"");
    let frame3 = Frame::parse(other.as_bytes(), &limits).expect("a message");
    assert_ne!(
        call.canonical(),
        Call::of(&frame3).expect("a call").canonical()
    );
}

#[test]
fn a_message_too_large_to_be_seen_whole_is_opaque() {
    let limits = Limits {
        leaves: 2,
        ..Limits::default()
    };
    let message = json!({"messageId": ID, "role": "ROLE_USER", "parts": [{"text": "a"}, {"text": "b"}, {"text": "c"}]});
    let text = send(&message);
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::agent("bob"));
    assert_eq!(
        call.deeds(&scene(&agent, &peer), &limits)[0].kind,
        Kind::Opaque
    );
}

#[test]
fn cards_are_read_strictly_and_have_one_form_for_each_signer() {
    let limits = Limits::default();
    let parse = |text: &str| Card::parse(text.as_bytes(), &limits);
    for bad in [
        r#"{"name":"a","name":"b"}"#,
        r#"{"name":"a","x":9007199254740992}"#,
        r#"{"name":"a","x":1e999}"#,
        r#"{"name":""}"#,
        r#"["name"]"#,
        "\u{feff}{\"name\":\"a\"}",
    ] {
        assert!(parse(bad).is_err(), "{bad}");
    }
    let card = parse(
        r#"{"version":"1","name":"Bé","url":"http://old/","capabilities":{"streaming":false,"extensions":[{"uri":"u","required":false}]},"skills":[],"provider":{"organization":"","url":"p"},"signatures":[{"protected":"a","signature":"b"}],"10":1.0}"#,
    )
    .expect("a card");
    let forms: Vec<String> = card.forms().into_iter().map(|(text, _)| text).collect();
    assert_eq!(
        forms,
        [
            r#"{"10":1,"capabilities":{"extensions":[{"required":false,"uri":"u"}],"streaming":false},"name":"Bé","provider":{"organization":"","url":"p"},"skills":[],"url":"http://old/","version":"1"}"#,
            r#"{"10":1,"capabilities":{"extensions":[{"required":false,"uri":"u"}],"streaming":false},"name":"Bé","provider":{"url":"p"},"url":"http://old/","version":"1"}"#,
            r#"{"capabilities":{"extensions":[{"uri":"u"}],"streaming":false},"name":"Bé","provider":{"url":"p"},"version":"1"}"#,
        ]
    );
    // What is in no signature does not go on.
    assert!(!card.forms()[2].1.json().contains("http://old/"));
}

#[test]
fn a_card_is_shown_at_the_gateway_alone() {
    let text = json!({
        "name": "Bob", "url": "http://far/rpc", "preferredTransport": "JSONRPC",
        "additionalInterfaces": [{"url": "http://far/grpc", "transport": "GRPC"}, {"url": "http://far/rest", "transport": "HTTP+JSON"}],
        "supportedInterfaces": [
            {"url": "http://far/rpc", "protocolBinding": "JSONRPC", "protocolVersion": "1.0"},
            {"url": "http://far/grpc", "protocolBinding": "GRPC", "protocolVersion": "1.0"}],
        "securitySchemes": {"corp": {"openIdConnectSecurityScheme": {"openIdConnectUrl": "http://far/oidc"}}},
        "capabilities": {"pushNotifications": true, "extendedAgentCard": true},
        "skills": [{"id": "s", "name": "s", "security": [{"corp": []}]}],
    });
    let card = Card::parse(text.to_string().as_bytes(), &Limits::default()).expect("a card");
    let shown = card.shown_at("https://gw/a2a/bob", None, true);
    let text = shown.json();
    assert!(
        !text.contains("http://far") && !text.contains("GRPC") && !text.contains("corp"),
        "{text}"
    );
    let urls: Vec<String> = shown.interfaces().into_iter().map(|it| it.url).collect();
    assert_eq!(urls, vec!["https://gw/a2a/bob"; 3]);
    assert!(shown.can("pushNotifications") && shown.has_extended());
    assert!(text.contains("bearer"));
    // Over gRPC it is told by a tenant, in the form of address that its author has, and in revision 1.0 alone.
    let called = super::Called {
        base: "https://gw:8700",
        tenant: Some("bob"),
        older: false,
    };
    let shown = card
        .shown_at("https://gw/a2a/bob", Some(called), true)
        .json();
    let shown: serde_json::Value = serde_json::from_str(&shown).expect("a card");
    let expect = json!({"url": "https://gw:8700", "protocolBinding": "GRPC", "protocolVersion": "1.0", "tenant": "bob"});
    assert_eq!(shown["supportedInterfaces"][1], expect);
    assert_eq!(
        shown["additionalInterfaces"].as_array().map(Vec::len),
        Some(1)
    );
    let bare = json!({"name": "Bob", "supportedInterfaces": [
        {"url": "far:1", "protocolBinding": "GRPC", "protocolVersion": "1.0", "tenant": "acme"},
        {"url": "far:1", "protocolBinding": "GRPC", "protocolVersion": "0.3"}]});
    let card = Card::parse(bare.to_string().as_bytes(), &Limits::default()).expect("a card");
    let shown = card
        .shown_at("https://gw/a2a/bob", Some(called), true)
        .json();
    let shown: serde_json::Value = serde_json::from_str(&shown).expect("a card");
    let expect = json!([{"url": "gw:8700", "protocolBinding": "GRPC", "protocolVersion": "1.0", "tenant": "bob/acme"}]);
    assert_eq!(shown["supportedInterfaces"], expect);
}

#[test]
fn a_card_of_the_revision_before_names_what_goes_through() {
    let gateway = "https://gw:8700/a2a/bob";
    let check = |card: serde_json::Value, older: bool, expect: serde_json::Value| {
        let mut card = card;
        card["name"] = "Bob".into();
        let card = Card::parse(card.to_string().as_bytes(), &Limits::default()).expect("a card");
        let called = super::Called {
            base: "https://gw:8700",
            tenant: Some("bob"),
            older,
        };
        let mut shown = card.shown_at(gateway, Some(called), false).value();
        shown.as_object_mut().expect("a card").remove("name");
        assert_eq!(shown, expect);
    };
    let both = json!({"url": "far:1", "preferredTransport": "GRPC", "additionalInterfaces": [
        {"url": "http://far/rpc", "transport": "JSONRPC"}, {"url": "http://far:1", "transport": "GRPC"}, {"url": "x", "transport": "POST"}]});
    check(
        both.clone(),
        true,
        json!({"url": "gw:8700", "preferredTransport": "GRPC", "additionalInterfaces": [
            {"url": gateway, "transport": "JSONRPC"}, {"url": "https://gw:8700", "transport": "GRPC"}]}),
    );
    // Where it is told from others by nothing, another of its ways is shown in the place of that one.
    check(
        both,
        false,
        json!({"url": gateway, "preferredTransport": "JSONRPC", "additionalInterfaces": [{"url": gateway, "transport": "JSONRPC"}]}),
    );
    // Or its path, for those who can have one.
    let alone = json!({"url": "far:1", "preferredTransport": "GRPC"});
    check(
        alone.clone(),
        false,
        json!({"url": gateway, "preferredTransport": "GRPC"}),
    );
    check(
        alone,
        true,
        json!({"url": "gw:8700", "preferredTransport": "GRPC"}),
    );
    // In a card of 1.0 it has no tenant.
    check(
        json!({"supportedInterfaces": [{"url": "far:1", "protocolBinding": "GRPC", "protocolVersion": "0.3"}]}),
        true,
        json!({"supportedInterfaces": [{"url": "gw:8700", "protocolBinding": "GRPC", "protocolVersion": "0.3"}]}),
    );
}

#[test]
fn bytes_of_a_file_stay_bytes() {
    let message = json!({"messageId": ID, "role": "ROLE_USER", "parts": [{"raw": "gIGC"}]});
    let (text, limits) = (send(&message), Limits::default());
    let frame = Frame::parse(text.as_bytes(), &limits).expect("a message");
    let call = Call::of(&frame).expect("a call");
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::agent("bob"));
    let deed = call.deeds(&scene(&agent, &peer), &limits).remove(0);
    assert_eq!(deed.content[0].value, Value::Bytes(vec![0x80, 0x81, 0x82]));
    assert_eq!(deed.content[0].shape, Shape::Field);
}

/// Messages and cards with bytes changed, taken out and doubled; the fuzz target goes on from there.
#[test]
fn mutated_messages() {
    let seeds = [
        r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{"message":{"messageId":"m","taskId":"t","role":"ROLE_USER","parts":[{"text":"a"},{"data":{"k":[1]}},{"raw":"aGk="},{"url":"http://x/"}],"metadata":{"masec/task":{"id":"t","words":"w"}}},"configuration":{"taskPushNotificationConfig":{"url":"http://y/","taskId":"u"}}}}"#,
        r#"{"jsonrpc":"2.0","id":"q","result":{"task":{"id":"t","contextId":"c","status":{"state":"TASK_STATE_WORKING","message":{"parts":[{"text":"b"}]}},"artifacts":[{"artifactId":"a","parts":[{"text":"c"}]}],"history":[{"role":"ROLE_AGENT","parts":[{"text":"d"}]}]}}}"#,
        r#"{"jsonrpc":"2.0","id":1,"result":{"tasks":[{"id":"t"},{"id":"u"}],"totalSize":2}}"#,
        r#"{"message":{"parts":[{"kind":"file","file":{"bytes":"aGk=","name":"n"}}]},"id":"t"}"#,
        r#"{"name":"Bob","version":"1","supportedInterfaces":[{"url":"http://x/","protocolBinding":"JSONRPC"}],"skills":[{"id":"s","name":"s"}],"capabilities":{"extensions":[{"uri":"u","required":false}]},"signatures":[{"protected":"a","signature":"b"}]}"#,
        "/acme/tasks/t:cancel",
        "historyLength=1&pageToken=%41",
    ];
    let mut mutations = crate::fuzz::Mutations::new(b"{}[]\",:0\\_%/");
    for round in 0..6_000 {
        let mut bytes = seeds[round % seeds.len()].as_bytes().to_vec();
        let times = mutations.next(5);
        mutations.apply(&mut bytes, times);
        crate::fuzz::a2a(&bytes);
    }
}
