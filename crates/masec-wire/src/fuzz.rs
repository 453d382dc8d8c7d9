//! What must hold of any bytes at all. The fuzz targets under `fuzz/` call these, and so do the tests, with mutated
//! fixtures, so that they are run without a fuzzer as well.

use masec_model::Value;

use crate::{Event, Format, Limits, Reader, encode, encode_tail, record};

/// Bytes set, taken out, doubled and flipped: what tests have in place of a fuzzer, the same every time.
#[derive(Debug)]
pub struct Mutations {
    state: u64,
    /// What bytes are set to.
    marks: &'static [u8],
}

impl Mutations {
    /// Of which some set a byte to one of `marks`.
    pub fn new(marks: &'static [u8]) -> Self {
        Self {
            state: 0x9E37_79B9_7F4A_7C15,
            marks,
        }
    }

    /// The next number below `below`, or 0.
    pub fn next(&mut self, below: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % below.max(1) as u64).unwrap_or(0)
    }

    /// Mutates `bytes` so many times, unless nothing is left of them before.
    pub fn apply(&mut self, bytes: &mut Vec<u8>, times: usize) {
        for _ in 0..times {
            let at = self.next(bytes.len());
            let kind = self.next(4);
            let Some(byte) = bytes.get_mut(at) else {
                return;
            };
            match kind {
                0 => *byte = self.marks[self.next(self.marks.len())],
                1 => drop(bytes.remove(at)),
                2 => {
                    let end = at + self.next(bytes.len() - at);
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
                _ => *byte ^= 1 << self.next(8),
            }
        }
    }
}

/// Bytes of any format.
///
/// # Panics
/// If something does not hold.
pub fn any(data: &[u8]) {
    check(Reader::new(data, "fuzz", limits()));
}

/// Bytes taken for `format`.
///
/// # Panics
/// If something does not hold.
pub fn forced(format: Format, data: &[u8]) {
    check(Reader::new(data, "fuzz", limits()).forced(format));
}

/// Bytes as a tool's answer: spans lie inside it.
///
/// # Panics
/// If something does not hold.
pub fn record(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for leaf in record::leaves(&text, &limits()) {
        let inside = leaf.at.is_some_and(|at| text.get(at.range()).is_some());
        assert!(inside, "a span outside the text: {leaf:?}");
    }
}

/// Bytes as an export of spans of an agent that runs: what is taken is told once, whole, and what is told is bounded.
///
/// # Panics
/// If something does not hold.
pub fn spans(data: &[u8]) {
    use crate::otlp::{Encoding, Patience, Traces};
    let patience = Patience {
        bytes: 1 << 20,
        traces: 2,
        quiet: 0,
        settled: 0,
    };
    for encoding in [Encoding::Json, Encoding::Protobuf] {
        let mut traces = Traces::new(limits(), patience);
        let now = masec_model::Timestamp(0);
        if traces.take(data, encoding, 0, now).is_err() {
            assert!(!traces.waits(), "of a refused export nothing stays");
            continue;
        }
        let told = traces.ripe(now, true);
        assert!(!traces.waits(), "all of it is told");
        for interaction in told.iter().flat_map(|told| &told.interactions) {
            assert!(interaction.content.len() <= 2 * limits().leaves);
        }
        assert!(traces.ripe(now, true).is_empty(), "it is told once");
    }
}

/// Bytes as a message of MCP, from a client and from a server: what is taken is JSON to everybody, what it becomes is bounded,
/// and a message that is changed is one still.
///
/// # Panics
/// If something does not hold.
pub fn mcp(data: &[u8]) {
    use crate::mcp::{
        Asked, Frame, Glance, Mirrored, Scene, Sort, answer, offered, pushed, request, task,
    };
    let limits = limits();
    let mut glance = Glance::default();
    glance.feed(data);
    let Ok(frame) = Frame::parse(data, &limits) else {
        return;
    };
    // Who only glances at a message sees what who reads it sees.
    let (asks, answers) = match frame.sort() {
        Sort::Request => (frame.id(), None),
        Sort::Notification => (None, None),
        Sort::Result | Sort::Error => (None, frame.id()),
    };
    assert_eq!(
        (glance.asks(), glance.answers()),
        (asks.as_ref(), answers.as_ref())
    );
    let theirs: Result<serde_json::Value, _> = serde_json::from_slice(data);
    // Numbers past what that parser holds are the one thing that it refuses and we do not.
    if let Ok(theirs) = &theirs {
        assert_eq!(
            theirs.get("method").and_then(|m| m.as_str()),
            frame.method()
        );
    }
    // Nor is there a key that a parser takes for one that it is not.
    if let Ok(theirs) = &theirs {
        for holder in ["params", "result", "error"] {
            let members = theirs.get(holder).and_then(|it| it.as_object());
            let keys = members.into_iter().flat_map(|members| members.keys());
            let mut small: Vec<String> = keys.map(|key| key.to_lowercase()).collect();
            small.sort();
            assert!(small.is_sorted_by(|one, next| one < next), "{small:?}");
        }
    }
    let agent = masec_model::Endpoint::agent("a");
    let scene = Scene {
        agent: &agent,
        server: "s",
        session: "",
        identity: masec_model::Identity::Verified,
        on_behalf_of: &[],
    };
    let asked = Asked {
        method: "tools/call".into(),
        name: "t".into(),
    };
    let mut deeds = request(&frame, Some(&asked), &scene, &limits);
    deeds.extend(answer(&frame, &asked, None, &scene, &limits));
    deeds.extend(pushed(&frame, None, &scene, &limits));
    assert!(deeds.iter().all(|deed| deed.content.len() <= limits.leaves));
    let _ = (
        task(&frame),
        frame.canonical_params(),
        Mirrored::default().check(&frame),
    );
    let describing = [
        "tools/list",
        "prompts/list",
        "resources/templates/list",
        "initialize",
    ];
    for method in describing {
        let _ = offered(&frame, method);
        let Some(text) = frame.with_offered(method, |_| false) else {
            continue;
        };
        let again = Frame::parse(text.as_bytes(), &limits);
        assert!(again.is_ok(), "a changed message is none any more: {text}");
    }
}

/// Bytes as a message of MCP between an agent and one of several servers: whatever is made of it for either side is a message still.
///
/// # Panics
/// If something does not hold.
pub fn space(data: &[u8]) {
    use crate::mcp::{Frame, Id, Route, Sort, merged};
    let limits = limits();
    let Ok(frame) = Frame::parse(data, &limits) else {
        return;
    };
    let mut made = vec![frame.for_each("s"), frame.offering("2025-11-25")];
    if let Ok(Route::One { text, .. }) = frame.route() {
        made.push(text);
    }
    // An id that has grown past what an id may be is the one thing that is refused then.
    if frame.id().is_none_or(|id| id.0.len() < 128) {
        made.push(frame.in_space_of("s"));
    }
    if frame.sort() == Sort::Request {
        made.push(frame.continued("c"));
    }
    made.extend(frame.with_traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    made.extend(frame.changed(&mut |_, text| Some(text.to_uppercase())));
    made.extend(frame.with_tasks(|_| false));
    made.extend(frame.without_task());
    let id = Id("1".into());
    for method in ["initialize", "tools/list", "tools/call"] {
        let again = |text: &str| {
            merged(
                &id,
                method,
                &[("s", text)].map(|(name, text)| (name, parsed(text, &limits))),
            )
        };
        made.push(again(frame.text()));
    }
    for text in made {
        parsed(&text, &limits);
    }
    let _ = (frame.settled(), frame.cursor(), frame.calls_off());
}

/// What is made of a message, read again.
#[expect(
    clippy::panic,
    reason = "a broken promise is what a fuzz target reports"
)]
fn parsed<'t>(text: &'t str, limits: &Limits) -> crate::mcp::Frame<'t> {
    match crate::mcp::Frame::parse(text.as_bytes(), limits) {
        Ok(frame) => frame,
        Err(error) => panic!("a changed message is none any more ({error}): {text}"),
    }
}

/// Bytes as a message of A2A, a request and an answer of either binding, or a card: what is taken is bounded, and what is
/// changed is one still.
///
/// # Panics
/// If something does not hold.
pub fn a2a(data: &[u8]) {
    use crate::a2a::{
        Answer, Asked, Call, Card, Document, Frame, Method, Path, Query, Scene, Stamp, Version,
    };
    let limits = limits();
    if let Ok(card) = Card::parse(data, &limits) {
        let shown = card.shown_at("https://gateway.example/a2a/b", None, true);
        assert!(Card::parse(shown.json().as_bytes(), &limits).is_ok());
        let _ = (card.forms(), card.interfaces(), card.skills(), card.texts());
    }
    let (agent, peer) = (
        masec_model::Endpoint::agent("a"),
        masec_model::Endpoint::agent("b"),
    );
    let scene = Scene {
        agent: &agent,
        peer: &peer,
        channel: "b",
        session: "",
        identity: masec_model::Identity::Verified,
        on_behalf_of: &[],
        delegates: true,
    };
    let stamp = Stamp {
        token: "h.p.s".to_owned(),
        labels: vec!["untrusted-external".to_owned()],
    };
    let reading = |call: &Call<'_>| {
        let _ = (call.taint(), call.bound(), call.said_labels());
        let deeds = call.deeds(&scene, &limits);
        assert!(deeds.iter().all(|deed| deed.content.len() <= limits.leaves));
        let _ = (
            call.tasks(),
            call.contexts(),
            call.pushes(),
            call.takes_back(),
            call.canonical(),
        );
        let changed = call.changed(&mut |_, text| Some(text.to_uppercase()));
        let onward = call.onward(|url| format!("https://x/{}", url.len()), None);
        let labelled = call.onward(str::to_owned, Some(&stamp));
        let whole = [onward, labelled].map(|text| (!call.text().is_empty()).then_some(text));
        for text in whole.into_iter().chain([changed]).flatten() {
            assert!(
                Document::parse(text.as_bytes(), &limits).is_ok(),
                "no JSON any more: {text}"
            );
        }
    };
    let answered = |answer: &Answer<'_>| {
        let deeds = answer.deeds(&scene, &limits);
        assert!(deeds.iter().all(|deed| deed.content.len() <= limits.leaves));
        let changed = answer.changed(&mut |_, text| Some(text.to_uppercase()));
        let labelled = answer.with_stamp(&stamp);
        let bare = answer.without_taint();
        for text in [changed, answer.with_tasks(|_| false), labelled, bare]
            .into_iter()
            .flatten()
        {
            assert!(
                Document::parse(text.as_bytes(), &limits).is_ok(),
                "no JSON any more: {text}"
            );
        }
        let _ = answer.named();
    };
    let asked = |method| [Version::V1, Version::V03].map(|version| Asked { method, version });
    let methods = [Method::Send, Method::GetTask, Method::ListTasks].map(asked);
    if let Ok(frame) = Frame::parse(data, &limits) {
        if let Ok(call) = Call::of(&frame) {
            reading(&call);
        }
        let answers = methods.iter().flatten();
        answers
            .filter_map(|asked| Answer::of(&frame, *asked))
            .for_each(|it| answered(&it));
    }
    if let Ok(document) = Document::parse(data, &limits) {
        for path in [
            "/message:send",
            "/v1/tasks/t:cancel",
            "/v1/tasks/t/pushNotificationConfigs",
            "/x/tasks/t/pushNotificationConfigs",
        ] {
            let path = Path::parse("POST", path)
                .filter(|path| path.tenant.is_none() || path.task.is_some());
            if let Some(path) = path
                && let Ok(call) = Call::rest(path, Query::default(), Some(&document))
            {
                reading(&call);
            }
        }
        for asked in methods.iter().flatten() {
            answered(&Answer::rest(&document, *asked, false));
        }
    }
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = (Path::parse("GET", text), Query::parse(text));
    }
    grpc(data, &limits, &reading);
}

/// Bytes as a message over gRPC: what is read becomes the same bytes' meaning again, whatever order they came in.
fn grpc(data: &[u8], limits: &Limits, reading: &dyn Fn(&crate::a2a::Call<'_>)) {
    use crate::a2a::{Asked, Call, Document, Method, Version, grpc};
    let methods = [
        Method::Send,
        Method::ListTasks,
        Method::SetPush,
        Method::GetPush,
    ];
    let asked = |method| [Version::V1, Version::V03].map(|version| Asked { method, version });
    for asked in methods.into_iter().flat_map(asked) {
        let _ = grpc::tenant(asked, data);
        if let Ok(text) = grpc::request(asked, data, "t") {
            // Members that come twice are refused where the text is read.
            if let Ok(bytes) = grpc::request_bytes(asked, &text, limits) {
                assert_eq!(grpc::request(asked, &bytes, "t").as_ref(), Ok(&text));
            }
            let document = Document::parse(text.as_bytes(), limits).ok();
            if let Some(call) = document
                .as_ref()
                .and_then(|document| Call::of_method(asked, document).ok())
            {
                reading(&call);
            }
        }
        if let Ok(text) = grpc::answer(asked, data)
            && let Ok(bytes) = grpc::answer_bytes(asked, &text, limits)
        {
            assert_eq!(grpc::answer(asked, &bytes).as_ref(), Ok(&text));
        }
    }
    let (mut frames, mut found) = (grpc::Frames::new(64), Vec::new());
    let _ = frames.feed(data, &mut found);
    assert!(found.iter().all(|message| message.len() <= 64));
    let text = grpc::Status::json(5, "no", Some(data));
    assert!(grpc::Status::of(&text, Version::V03, limits).is_some_and(|status| status.code == 5));
}

/// Small, so that a fuzzer comes across them.
fn limits() -> Limits {
    Limits {
        item: 1 << 16,
        leaves: 64,
        opaque: 64,
        spans: 1 << 10,
        ..Limits::default()
    }
}

/// Traces open and close in turn, content is bounded, and what was read converts and reads back equal.
fn check(events: impl Iterator<Item = Event>) {
    let mut bytes = Vec::new();
    let mut first = Vec::new();
    let mut open: Option<String> = None;
    for event in events {
        match event {
            Event::Begin(head) => {
                assert!(open.is_none(), "a trace inside a trace");
                open = Some(head.trace);
            }
            Event::Interaction(interaction) => {
                assert!(interaction.content.len() <= limits().leaves);
                for leaf in &interaction.content {
                    if let Value::Bytes(bytes) = &leaf.value {
                        assert!(bytes.len() <= limits().item);
                    }
                }
                let trace = open.as_deref();
                assert!(trace.is_some(), "an interaction outside a trace");
                encode(trace.unwrap_or_default(), &interaction, &mut bytes);
                first.push(interaction);
            }
            Event::Problem(problem) => assert!(problem.line > 0 && !problem.reason.contains('\n')),
            Event::End(tail) => {
                assert!(open.is_some(), "an end without a beginning");
                encode_tail(&open.take().unwrap_or_default(), &tail, &mut bytes);
            }
        }
    }
    assert!(open.is_none(), "a trace without an end");
    let wide = Limits {
        item: usize::MAX / 4,
        ..Limits::default()
    };
    let again = Reader::new(bytes.as_slice(), "again", wide).forced(Format::Interaction);
    let again: Vec<_> = again
        .filter_map(|event| match event {
            Event::Interaction(interaction) => Some(interaction),
            _ => None,
        })
        .collect();
    assert_eq!(first, again, "reads back different");
}
