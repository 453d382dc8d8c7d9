//! The service of 0.3.

use masec_model::{Endpoint, Identity, Interaction, Value};
use serde_json::json;

use super::{bytes, limits};
use crate::a2a::grpc::{
    answer, answer_bytes, method, path, request, request_bytes, service, tenant,
};
use crate::a2a::{Answer, Asked, Call, Document, Method, Scene, Version};

const TASK: &str = "2f1d5a9e-0c55-4f0a-9d3b-6b1f7c2e8a10";

fn v03(method: Method) -> Asked {
    Asked {
        method,
        version: Version::V03,
    }
}

fn read(text: &str) -> Document<'_> {
    Document::parse(text.as_bytes(), &limits()).unwrap()
}

fn deeds(call: &Call<'_>) -> Vec<Interaction> {
    let (agent, peer) = (Endpoint::agent("ann"), Endpoint::agent("bob"));
    let scene = Scene {
        agent: &agent,
        peer: &peer,
        channel: "bob",
        session: "",
        identity: Identity::Verified,
        on_behalf_of: &[],
        delegates: false,
    };
    call.deeds(&scene, &limits())
}

#[test]
fn each_revision_has_its_service_and_its_names() {
    let all = [
        (Version::V1, "SubscribeToTask", Method::Subscribe),
        (Version::V03, "TaskSubscription", Method::Subscribe),
        (
            Version::V03,
            "ListTaskPushNotificationConfig",
            Method::ListPush,
        ),
        (Version::V03, "GetAgentCard", Method::ExtendedCard),
    ];
    for (version, name, of) in all {
        let asked = method(version, name).unwrap();
        assert_eq!((asked.method, asked.version), (of, version));
        let path = path(asked).unwrap();
        assert_eq!(service(&path), Some((version, name)));
    }
    for (version, name) in [
        (Version::V03, "SubscribeToTask"),
        (Version::V03, "ListTasks"),
        (Version::V1, "TaskSubscription"),
        (Version::V03, "message/send"),
        (Version::V1, "message/send"),
    ] {
        assert_eq!(method(version, name), None, "{name}");
    }
    assert_eq!(path(v03(Method::ListTasks)), None);
    assert_eq!(service("/x.a2a.v1.A2AService/GetTask"), None);
}

#[test]
fn a_message_is_the_same_after_both_ways() {
    let said = json!({"message": {"messageId": "m", "contextId": "c", "taskId": "k", "role": "ROLE_USER", "content": [
            {"text": ""},
            {"file": {"fileWithBytes": "AP8=", "mimeType": "image/png", "name": "f"}, "metadata": {"é": "ü"}},
            {"file": {"fileWithUri": "https://x.example/"}},
            {"data": {"data": {"of": ["a", 12, -0.5, null, true, {}]}}}],
        "metadata": {"n": 9_007_199_254_740_991_i64}, "extensions": ["e"]},
        "configuration": {"acceptedOutputModes": ["text"], "pushNotification": {"id": "p", "url": "https://h.example/", "token": "t",
            "authentication": {"schemes": ["Bearer"], "credentials": "x"}}, "historyLength": 0, "blocking": true}, "metadata": {}});
    let asked = v03(Method::Send);
    let written = request_bytes(asked, &said.to_string(), &limits()).unwrap();
    assert_eq!(tenant(asked, &written), None);
    let text = request(asked, &written, "a tenant that 0.3 has not").unwrap();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&text).unwrap(),
        said
    );
    let document = read(&text);
    let call = Call::of_method(asked, &document).unwrap();
    assert_eq!(
        (call.tasks(), call.contexts()),
        (vec!["k".to_owned()], vec!["c".to_owned()])
    );
    let pushes = call.pushes();
    assert_eq!((pushes.len(), pushes[0].id.as_deref()), (1, Some("p")));
    assert_eq!(
        pushes[0].said,
        ["p", "https://h.example/", "t", "Bearer", "x"]
    );
    assert_eq!(call.files().len(), 1);
    for (method, text) in [
        (
            Method::Send,
            r#"{"task":{"id":"i","contextId":"c","status":{"state":"TASK_STATE_CANCELLED","message":{"content":[{"text":"no"}]},"timestamp":"2026-02-03T13:11:42.603662Z"},"artifacts":[{"artifactId":"a","name":"n","description":"d","parts":[{"text":"x"}],"metadata":{"k":[]},"extensions":["e"]}],"history":[{"messageId":"m"}]}}"#,
        ),
        (
            Method::Send,
            r#"{"message":{"messageId":"m","role":"ROLE_AGENT","content":[{"data":{"data":{}}}]}}"#,
        ),
        (
            Method::Stream,
            r#"{"statusUpdate":{"taskId":"i","status":{"state":"TASK_STATE_WORKING"},"final":false,"metadata":{"a":1}}}"#,
        ),
        (
            Method::Subscribe,
            r#"{"artifactUpdate":{"artifact":{"artifactId":"a"},"append":true,"lastChunk":false}}"#,
        ),
        (Method::GetTask, r#"{"id":"i"}"#),
        (
            Method::ListPush,
            r#"{"configs":[{"name":"tasks/i/pushNotificationConfigs/p","pushNotificationConfig":{"id":"p","url":"u"}}]}"#,
        ),
        (Method::DeletePush, "{}"),
    ] {
        let written = answer_bytes(v03(method), text, &limits()).unwrap();
        assert_eq!(answer(v03(method), &written).unwrap(), text);
    }
    // A task that is over is, in this spelling too.
    let text = r#"{"id":"i","status":{"state":"TASK_STATE_CANCELLED"}}"#;
    assert!(Answer::rest(&read(text), v03(Method::GetTask), false).ends());
}

#[test]
fn tasks_are_named_by_their_places_and_by_one_alone() {
    let check =
        |method: Method, said: serde_json::Value, expect: Result<(&str, Option<&str>), &str>| {
            let text = said.to_string();
            // It is what bytes can say.
            assert!(
                request_bytes(v03(method), &text, &limits()).is_ok(),
                "{text}"
            );
            let document = read(&text);
            match (Call::of_method(v03(method), &document), expect) {
                (Ok(call), Ok((task, config))) => {
                    assert!(call.tasks().iter().all(|it| it == task), "{text}");
                    assert!(!call.tasks().is_empty(), "{text}");
                    let known = call.pushes().first().and_then(|push| push.id.clone());
                    let known = known.or(call.takes_back().map(str::to_owned));
                    assert_eq!(known.as_deref(), config, "{text}");
                }
                (Err(error), Err(words)) => {
                    assert!(error.to_string().contains(words), "{text}: {error}");
                }
                (call, expect) => panic!("{text}: {call:?} {expect:?}"),
            }
        };
    let push = |name: &str, id: &str| json!({"name": name, "pushNotificationConfig": {"id": id, "url": "https://h.example/"}});
    check(
        Method::GetTask,
        json!({"name": "tasks/a b", "historyLength": 2}),
        Ok(("a b", None)),
    );
    check(
        Method::Cancel,
        json!({"name": "tasks/.."}),
        Ok(("..", None)),
    );
    check(
        Method::DeletePush,
        json!({"name": "tasks/a/pushNotificationConfigs/p"}),
        Ok(("a", Some("p"))),
    );
    check(
        Method::GetPush,
        json!({"name": "tasks/a/pushNotificationConfigs/p"}),
        Ok(("a", None)),
    );
    check(
        Method::ListPush,
        json!({"parent": "tasks/a"}),
        Ok(("a", None)),
    );
    check(
        Method::SetPush,
        json!({"parent": "tasks/a", "config": push("tasks/a/pushNotificationConfigs/None", "")}),
        Ok(("a", None)),
    );
    check(
        Method::SetPush,
        json!({"parent": "tasks/a", "configId": "p", "config": push("", "")}),
        Ok(("a", Some("p"))),
    );
    check(
        Method::SetPush,
        json!({"parent": "tasks/a", "configId": "p", "config": push("", "p")}),
        Ok(("a", Some("p"))),
    );
    let two = "two tasks";
    check(
        Method::SetPush,
        json!({"parent": "tasks/a", "config": push("tasks/b/pushNotificationConfigs/p", "p")}),
        Err(two),
    );
    check(
        Method::SetPush,
        json!({"parent": "tasks/a", "configId": "p", "config": push("", "q")}),
        Err("two names"),
    );
    // SDKs leave the id of an address out of its name in two ways.
    for name in [
        "tasks/a/pushNotificationConfigs",
        "tasks/a/pushNotificationConfigs/",
        "tasks/a/pushNotificationConfigs/p",
    ] {
        let set = json!({"parent": "tasks/a", "configId": "p", "config": push(name, "p")});
        check(Method::SetPush, set, Ok(("a", Some("p"))));
    }
    let other = push("tasks/a/pushNotificationConfigs/q", "");
    let set = json!({"parent": "tasks/a", "configId": "p", "config": other});
    check(Method::SetPush, set, Err("two names"));
    let set =
        json!({"parent": "tasks/a", "config": push("tasks/a/pushNotificationConfigs/q", "p")});
    check(Method::SetPush, set, Err("two names"));
    for name in [
        "a",
        "tasks/a",
        "/tasks/b",
        "x/tasks/b/pushNotificationConfigs/p",
        "/tasks/b/pushNotificationConfigs/p",
        "/tasks/a/pushNotificationConfigs/p",
        "Tasks/b/pushNotificationConfigs/p",
        "tasks//pushNotificationConfigs/p",
        "tasks/a/pushNotificationConfigs/p/q",
        "tasks/a/pushNotificationConfigs/p/../../../b",
        "tasks/a/tasks/b/pushNotificationConfigs/p",
        "tasks/a/pushNotificationConfigsx/p",
    ] {
        let set = json!({"parent": "tasks/a", "configId": "p", "config": push(name, "p")});
        check(Method::SetPush, set, Err("none of its task"));
    }
    for name in [
        "",
        "tasks",
        "tasks/",
        "a",
        "/tasks/a",
        "tasks/a/",
        "tasks/a/b",
        "Tasks/a",
        "tasks//a",
        "xtasks/a",
        "tasks/a/pushNotificationConfigs/p",
    ] {
        check(Method::GetTask, json!({ "name": name }), Err("no place"));
        check(Method::Subscribe, json!({ "name": name }), Err("no place"));
        check(Method::ListPush, json!({ "parent": name }), Err("no place"));
        check(Method::SetPush, json!({ "parent": name }), Err("no place"));
    }
    for name in [
        "tasks/a",
        "tasks/a/pushNotificationConfigs",
        "tasks/a/pushNotificationConfigs/",
        "tasks/a/pushNotificationConfigs/p/q",
        "tasks/a/messages/p",
    ] {
        check(Method::GetPush, json!({ "name": name }), Err("no place"));
        check(Method::DeletePush, json!({ "name": name }), Err("no place"));
    }
    check(Method::GetTask, json!({}), Err("no place"));
}

#[test]
fn a_name_says_as_much_as_an_id() {
    let said = |name: String| {
        let text = json!({ "name": name }).to_string();
        let document = read(&text);
        let call = Call::of_method(v03(Method::GetTask), &document).unwrap();
        // Ids are never changed.
        assert_eq!(call.changed(&mut |_, text| Some(text.to_uppercase())), None);
        deeds(&call)
    };
    assert!(said(format!("tasks/{TASK}")).is_empty());
    let told = format!("{:?}", said("tasks/the key is 1234".into()));
    assert!(told.contains("the key is 1234"), "{told}");
    // What is no name is changed like anything else, whatever it is called.
    let text = json!({"message": {"messageId": TASK, "content": [{"text": "a"}]}, "metadata": {"name": "tasks/a"}}).to_string();
    let document = read(&text);
    let call = Call::of_method(v03(Method::Send), &document).unwrap();
    let changed = call
        .changed(&mut |_, text| Some(text.to_uppercase()))
        .unwrap();
    assert!(changed.contains("TASKS/A"), "{changed}");
    // An address for news that is answered with belongs to the task whose place is named.
    let text = r#"{"configs":[{"name":"tasks/t/pushNotificationConfigs/p","pushNotificationConfig":{"id":"p","url":"here"}}]}"#;
    let document = read(text);
    let answer = Answer::rest(&document, v03(Method::ListPush), false);
    let elsewhere = answer.with_pushes(|pushed| Some(format!("{:?} {:?}", pushed.task, pushed.id)));
    assert!(elsewhere.unwrap().contains(r#"Some(\"t\") Some(\"p\")"#));
}

/// The SDKs have base64 where the buffers have bytes.
#[test]
fn a_file_that_is_encoded_twice_is_looked_at_and_changed() {
    let inner = data_encoding::BASE64.encode("my CODE-1234 it is".as_bytes());
    let twice = data_encoding::BASE64.encode(inner.as_bytes());
    let text = json!({"message": {"messageId": TASK, "role": "ROLE_USER", "content": [{"file": {"fileWithBytes": twice}}]}}).to_string();
    let document = read(&text);
    let call = Call::of_method(v03(Method::Send), &document).unwrap();
    let content = deeds(&call).remove(0).content;
    let words = Value::Text("my CODE-1234 it is".into());
    assert!(
        content.iter().any(|leaf| leaf.value == words),
        "{content:?}"
    );
    let changed = call.changed(&mut |_, text| {
        text.contains("CODE")
            .then(|| text.replace("CODE-1234", "[gone]"))
    });
    let inner = data_encoding::BASE64.encode("my [gone] it is".as_bytes());
    let twice = data_encoding::BASE64.encode(inner.as_bytes());
    assert!(changed.unwrap().contains(&twice));
}

#[test]
fn a_file_that_is_encoded_twice_is_one_with_line_breaks_and_bits_at_its_end_too() {
    let said = |inner: &str| {
        let twice = data_encoding::BASE64.encode(inner.as_bytes());
        json!({"message": {"messageId": TASK, "role": "ROLE_USER", "content": [{"file": {"fileWithBytes": twice}}]}}).to_string()
    };
    let again = |text: &str| {
        let inner = data_encoding::BASE64.encode(text.as_bytes());
        data_encoding::BASE64.encode(inner.as_bytes())
    };
    // Of its last symbol two bits belong to no byte.
    let tidy = data_encoding::BASE64.encode("my CODE-1234 it is!!".as_bytes());
    let (most, end) = tidy.split_at(tidy.len() - 2);
    assert_eq!(end, "E=");
    for inner in [
        format!("{}\r\n{}\n", &tidy[..8], &tidy[8..]),
        format!(" {most}E\t=\n"),
        format!("{most}F="),
        format!("{most}\nG"),
    ] {
        let text = said(&inner);
        let document = read(&text);
        let call = Call::of_method(v03(Method::Send), &document).unwrap();
        let content = deeds(&call).remove(0).content;
        let words = Value::Text("my CODE-1234 it is!!".into());
        let found = content.iter().any(|leaf| leaf.value == words);
        assert!(found, "{inner:?}: {content:?}");
        let changed = call.changed(&mut |_, text| {
            let new = text.replace("CODE-1234", "[gone]");
            (new != text).then_some(new)
        });
        let changed = changed.unwrap_or_default();
        assert!(changed.contains(&again("my [gone] it is!!")), "{inner:?}");
    }
    // Words that could be such a file are looked at as they are, once, whichever reader is meant.
    let plain = "please send all of the keys";
    let part = json!({"kind": "file", "file": {"bytes": plain}});
    let straight = json!({"message": {"messageId": TASK, "role": "user", "parts": [part]}});
    for text in [said(plain), straight.to_string()] {
        let document = read(&text);
        let call = Call::of_method(v03(Method::Send), &document).unwrap();
        let content = deeds(&call).remove(0).content;
        let words = Value::Text(plain.into());
        let times = content.iter().filter(|leaf| leaf.value == words).count();
        assert_eq!(times, 1, "{content:?}");
    }
}

#[test]
fn bytes_that_two_readers_could_take_in_two_ways_are_refused() {
    let check = |method: Method, raw: &[u8], what: &str| {
        let error = request(v03(method), raw, "").expect_err(what).to_string();
        assert!(error.contains(what), "{error}");
    };
    let part = |inner: &[u8]| bytes(1, &bytes(5, inner));
    check(
        Method::Send,
        &part(&[bytes(1, b"a"), bytes(2, b"")].concat()),
        "can be one",
    );
    check(
        Method::Send,
        &part(&bytes(2, &[bytes(1, b"u"), bytes(2, b"b")].concat())),
        "can be one",
    );
    check(
        Method::Send,
        &part(&[bytes(3, b""), bytes(3, b"")].concat()),
        "comes twice",
    );
    check(
        Method::Send,
        &[bytes(1, b""), bytes(1, b"")].concat(),
        "comes twice",
    );
    check(Method::Send, &part(&bytes(1, &[0xff])), "UTF-8");
    check(
        Method::GetTask,
        &[bytes(1, b"tasks/a"), bytes(1, b"tasks/b")].concat(),
        "comes twice",
    );
    check(Method::GetTask, &[1 << 3, 1], "not of its type");
    check(Method::Cancel, &[1 << 3 | 2, 200], "in the middle");
    check(Method::SetPush, &[3 << 3 | 3], "of this type");
    // A field that 0.3 does not have goes nowhere: 1.0 has ids of other tasks there.
    let read = request(
        v03(Method::Send),
        &bytes(1, &[bytes(1, b"m"), bytes(8, b"other")].concat()),
        "",
    );
    assert_eq!(read.unwrap(), r#"{"message":{"messageId":"m"}}"#);
    for (text, what) in [
        (r#"{"message":{"parts":[]}}"#, "`parts` is nothing"),
        (r#"{"message":{"kind":"message"}}"#, "`kind` is nothing"),
        (
            r#"{"message":{"content":[{"raw":"AP8="}]}}"#,
            "`raw` is nothing",
        ),
        (r#"{"tenant":"t"}"#, "`tenant` is nothing"),
    ] {
        let error = request_bytes(v03(Method::Send), text, &limits()).expect_err(text);
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn a_card_is_the_same_after_both_ways() {
    let asked = v03(Method::ExtendedCard);
    let card = json!({"protocolVersion": "0.3.0", "name": "Bob", "url": "bob.example:1", "preferredTransport": "GRPC",
        "additionalInterfaces": [{"url": "u", "transport": "JSONRPC"}], "capabilities": {"streaming": true, "extensions": [{"uri": "e", "params": {"a": 1}}]},
        "securitySchemes": {"a": {"httpAuthSecurityScheme": {"scheme": "bearer"}}, "b": {"oauth2SecurityScheme": {"flows": {"implicit": {"scopes": {"s": "t"}}}}}},
        "security": [{"schemes": {"a": {"list": ["x"]}, "b": {}}}], "skills": [{"id": "s", "tags": ["t"]}],
        "supportsAuthenticatedExtendedCard": true, "signatures": [{"protected": "p", "signature": "s", "header": {"k": "v"}}]});
    let written = answer_bytes(asked, &card.to_string(), &limits()).unwrap();
    let text = answer(asked, &written).unwrap();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&text).unwrap(),
        card
    );
    // A member that comes twice is refused where the text is read, and an entry without a value is an empty one.
    let entry = bytes(8, &bytes(1, b"k"));
    let text = answer(asked, &entry).unwrap();
    assert_eq!(text, r#"{"securitySchemes":{"k":{}}}"#);
    let twice = answer(asked, &entry.repeat(2)).unwrap();
    assert!(
        Document::parse(twice.as_bytes(), &limits()).is_err(),
        "{twice}"
    );
}

#[test]
fn mutated_bytes() {
    let said = r#"{"message":{"messageId":"m","role":"ROLE_USER","content":[{"text":"hi"},{"file":{"fileWithBytes":"QVA4PQ=="}},{"data":{"data":{"a":[1.5,null,{}]}}}],"metadata":{"k":true}},"configuration":{"historyLength":3,"pushNotification":{"url":"u"}}}"#;
    let push = r#"{"parent":"tasks/a","configId":"p","config":{"name":"tasks/a/pushNotificationConfigs/p","pushNotificationConfig":{"id":"p","url":"u"}}}"#;
    let seeds = [
        request_bytes(v03(Method::Send), said, &limits()).unwrap(),
        request_bytes(v03(Method::SetPush), push, &limits()).unwrap(),
    ];
    for seed in &seeds {
        for at in 0..seed.len() {
            for byte in [0, 1, 2, 0x0a, 0x12, 0x2f, 0x80, 0xff] {
                let mut bytes = seed.clone();
                bytes[at] = byte;
                crate::fuzz::a2a(&bytes);
            }
            crate::fuzz::a2a(&seed[..at]);
            crate::fuzz::a2a(&[&seed[..at], seed].concat());
        }
    }
}
