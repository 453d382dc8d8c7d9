//! Labels that travel beside what agents say, in its metadata: those that a gateway signs, and `dataTaint`, which anybody may
//! write (A2A proposal 2041). Here they are only found, bound to what they stand beside, put there and taken away; what they
//! mean and who may be believed is the gateway's to say.

use std::ops::Range;

use super::{Answer, Call};
use crate::json::{Json, Node};
use crate::rpc::{canonical, spliced};
use crate::task::TASK;

/// The key of a gateway's labels in metadata.
pub(crate) const TAINT: &str = "masec/taint";
/// The key of anybody's.
const DATA_TAINT: &str = "dataTaint";
/// Members of metadata that are put there on the way: no signature is over them.
const UNBOUND: [&str; 3] = [TASK, TAINT, DATA_TAINT];
/// Labels of anybody's that are looked at, and how long they may be, in bytes.
const MOST_LABELS: usize = 16;
const LONGEST_LABEL: usize = 64;

/// What stands where a gateway's labels should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taint<'f> {
    /// Nothing.
    Missing,
    /// A text, signed as may be.
    Token(&'f str),
    /// Something that no gateway puts there, or two of them.
    Odd,
}

/// What is put beside what an agent says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// A gateway's labels, signed.
    pub token: String,
    /// The same for those who know `dataTaint` alone.
    pub labels: Vec<String>,
}

impl<'f> Call<'f> {
    /// What it says of its labels as a gateway's.
    pub fn taint(&self) -> Taint<'f> {
        let beside = self.params.and_then(|params| params.get("metadata"));
        match beside.and_then(|metadata| metadata.get(TAINT)) {
            Some(_) => Taint::Odd,
            None => self.message().map_or(Taint::Missing, taint),
        }
    }

    /// The message in the form that a signature is over; `None` where it says nothing.
    ///
    /// As RFC 8785 has it, but for numbers: these stay as they are spelt, so that no two readers take one signature for two
    /// numbers.
    pub fn bound(&self) -> Option<String> {
        let mut message = self.message()?.clone();
        unbound(&mut message);
        let mut out = String::new();
        canonical(&message, false, &mut out);
        Some(out)
    }

    /// What it says of its labels as anybody may.
    pub fn said_labels(&self) -> Vec<&'f str> {
        self.message().map_or(Vec::new(), said_labels)
    }

    /// What is to be changed in its metadata before it goes on.
    pub(super) fn stamped(&self, stamp: Option<&Stamp>) -> Vec<(Range<usize>, String)> {
        let mut changes = Vec::new();
        changes.extend(
            self.message()
                .and_then(|message| restamped(self.text, message, &[TASK], stamp)),
        );
        changes.extend(
            self.params
                .and_then(|params| restamped(self.text, params, &[TASK], None)),
        );
        changes
    }
}

impl<'f> Answer<'f> {
    /// What its labels stand beside.
    fn holder(&self) -> Option<&'f Node<'f>> {
        self.labelled().filter(|node| node.as_map().is_some())
    }

    /// Whether there is a place for labels in it: an error has none.
    pub fn has_labels(&self) -> bool {
        self.holder().is_some()
    }

    /// What it says of its labels as a gateway's.
    pub fn taint(&self) -> Taint<'f> {
        self.holder().map_or(Taint::Missing, taint)
    }

    /// All of it in the form that a signature is over, as [`Call::bound`] has it; `None` where it has no place for one.
    pub fn bound(&self) -> Option<String> {
        let at = self.holder()?.span;
        let mut whole = self.node.clone();
        match &mut whole {
            node if node.span == at => unbound(node),
            Node {
                json: Json::Map(entries),
                ..
            } => {
                for entry in entries {
                    match &mut entry.node.json {
                        _ if entry.node.span == at => unbound(&mut entry.node),
                        Json::List(nodes) => {
                            let mut nodes = nodes.iter_mut();
                            nodes
                                .find(|node| node.span == at)
                                .into_iter()
                                .for_each(unbound);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        let mut out = String::new();
        canonical(&whole, false, &mut out);
        Some(out)
    }

    /// What it says of its labels as anybody may: of all of it, of an artifact or of how it stands.
    pub fn said_labels(&self) -> Vec<&'f str> {
        let mut labels = Vec::new();
        let Some(holder) = self.holder() else {
            return labels;
        };
        labels.extend(said_labels(holder));
        let of_status = holder
            .get("status")
            .and_then(|status| status.get("message"));
        let artifacts = holder.get("artifacts").and_then(Node::as_list);
        let inner = holder.get("artifact").into_iter().chain(of_status);
        for node in inner.chain(artifacts.unwrap_or_default()) {
            labels.extend(said_labels(node));
        }
        labels.truncate(MOST_LABELS);
        labels
    }

    /// It with these labels beside it; `None` where there is no place for them.
    pub fn with_stamp(&self, stamp: &Stamp) -> Option<String> {
        let change = restamped(self.text, self.holder()?, &[], Some(stamp))?;
        Some(spliced(self.text, vec![change]))
    }

    /// It without a gateway's labels; `None` where it has none.
    pub fn without_taint(&self) -> Option<String> {
        let change = restamped(self.text, self.holder()?, &[], None)?;
        Some(spliced(self.text, vec![change]))
    }
}

fn taint<'f>(holder: &'f Node<'f>) -> Taint<'f> {
    let stands = holder
        .get("metadata")
        .and_then(|metadata| metadata.get(TAINT));
    match stands.map(|node| &node.json) {
        None => Taint::Missing,
        Some(Json::Text(token)) => Taint::Token(token),
        Some(_) => Taint::Odd,
    }
}

fn said_labels<'f>(holder: &'f Node<'f>) -> Vec<&'f str> {
    let labels = holder
        .get("metadata")
        .and_then(|metadata| metadata.get(DATA_TAINT)?.get("labels")?.as_list());
    let texts = labels.unwrap_or_default().iter().filter_map(Node::as_text);
    texts
        .filter(|text| text.len() <= LONGEST_LABEL)
        .take(MOST_LABELS)
        .collect()
}

/// Takes away what no signature is over.
fn unbound(holder: &mut Node<'_>) {
    let Json::Map(entries) = &mut holder.json else {
        return;
    };
    entries.retain_mut(|entry| match &mut entry.node.json {
        Json::Null => entry.key != "metadata",
        Json::Map(inner) if entry.key == "metadata" => {
            inner.retain(|entry| !UNBOUND.contains(&&*entry.key));
            !inner.is_empty()
        }
        _ => true,
    });
}

/// What is to be changed so that `holder` has `stamp` in its metadata and neither other labels of a gateway's nor what is
/// `gone`; `None` where that is nothing, or where its metadata are no object.
fn restamped(
    text: &str,
    holder: &Node<'_>,
    gone: &[&str],
    stamp: Option<&Stamp>,
) -> Option<(Range<usize>, String)> {
    let raw = |node: &Node<'_>| text.get(node.span.range()).unwrap_or_default();
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let metadata = holder.get("metadata");
    let entries = match metadata.map(|node| &node.json) {
        None | Some(Json::Null) => &[][..],
        Some(Json::Map(entries)) => entries,
        Some(_) => return None,
    };
    let goes = |key: &str| key == TAINT || gone.contains(&key);
    if stamp.is_none() && !entries.iter().any(|entry| goes(&entry.key)) {
        return None;
    }
    let mut members = Vec::new();
    let mut labels = stamp.map_or(&[][..], |stamp| &stamp.labels);
    for entry in entries.iter().filter(|entry| !goes(&entry.key)) {
        let mut value = raw(&entry.node).to_owned();
        if entry.key == DATA_TAINT {
            value = joined(text, &entry.node, std::mem::take(&mut labels));
        }
        members.push(format!("{}:{value}", quoted(&entry.key)));
    }
    if !labels.is_empty() {
        let labels: Vec<String> = labels.iter().map(|label| quoted(label)).collect();
        members.push(format!(
            "\"{DATA_TAINT}\":{{\"labels\":[{}]}}",
            labels.join(",")
        ));
    }
    if let Some(stamp) = stamp {
        members.push(format!("\"{TAINT}\":{}", quoted(&stamp.token)));
    }
    let object = format!("{{{}}}", members.join(","));
    Some(match metadata {
        Some(node) => (node.span.range(), object),
        None => {
            let first = holder.span.start as usize + 1;
            let more = holder.as_map().is_some_and(|entries| !entries.is_empty());
            let comma = if more { "," } else { "" };
            (first..first, format!("\"metadata\":{object}{comma}"))
        }
    })
}

/// What stands under `dataTaint`, with these labels in it too. What is no such object stays as it is: it is somebody's content.
fn joined(text: &str, node: &Node<'_>, labels: &[String]) -> String {
    let raw = |node: &Node<'_>| text.get(node.span.range()).unwrap_or_default().to_owned();
    let known = node.get("labels").and_then(Node::as_list);
    let (Some(known), Some(entries)) = (known, node.as_map()) else {
        return raw(node);
    };
    let fresh = labels.iter().filter(|label| {
        known
            .iter()
            .all(|node| node.as_text() != Some(label.as_str()))
    });
    let fresh = fresh.map(|label| serde_json::Value::from(label.as_str()).to_string());
    let all: Vec<String> = known.iter().map(raw).chain(fresh).collect();
    let members: Vec<String> = entries
        .iter()
        .map(|entry| {
            let key = serde_json::Value::from(&*entry.key);
            match entry.key == "labels" {
                true => format!("{key}:[{}]", all.join(",")),
                false => format!("{key}:{}", raw(&entry.node)),
            }
        })
        .collect();
    format!("{{{}}}", members.join(","))
}

#[cfg(test)]
mod tests {
    use super::super::{Asked, Frame, Method, Version};
    use super::*;
    use crate::Limits;

    fn stamp() -> Stamp {
        Stamp {
            token: "h.p.s".into(),
            labels: vec!["untrusted-external".into()],
        }
    }

    fn request(message: &str) -> String {
        format!(
            r#"{{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{{"message":{message}}}}}"#
        )
    }

    fn with_call<T>(text: &str, run: impl FnOnce(&Call<'_>) -> T) -> T {
        let frame = Frame::parse(text.as_bytes(), &Limits::default()).expect("a message");
        run(&Call::of(&frame).expect("a call"))
    }

    fn with_answer<T>(text: &str, run: impl FnOnce(&Answer<'_>) -> T) -> T {
        let frame = Frame::parse(text.as_bytes(), &Limits::default()).expect("a message");
        let asked = Asked {
            method: Method::Send,
            version: Version::V1,
        };
        run(&Answer::of(&frame, asked).expect("an answer"))
    }

    #[test]
    fn labels_are_put_beside_a_message_and_what_is_signed_stays_the_same() {
        for message in [
            r#"{"messageId":"m","parts":[{"text":"a"}]}"#,
            r#"{"messageId":"m","metadata":{},"parts":[{"text":"a"}]}"#,
            r#"{"messageId":"m","metadata":null,"parts":[{"text":"a"}]}"#,
            r#"{"metadata":{"masec/task":{"id":"t"}},"messageId":"m","parts":[{"text":"a"}]}"#,
            r#"{"parts":[{"text":"a"}],"metadata":{"masec/taint":"other","dataTaint":{"labels":["mine"],"x":1}},"messageId":"m"}"#,
        ] {
            let text = request(message);
            let bound = with_call(&text, |it| it.bound()).expect("a message");
            assert_eq!(bound, r#"{"messageId":"m","parts":[{"text":"a"}]}"#);
            let onward = with_call(&text, |call| call.onward(str::to_owned, Some(&stamp())));
            with_call(&onward, |call| {
                assert_eq!(call.taint(), Taint::Token("h.p.s"), "{onward}");
                assert_eq!(call.bound().as_deref(), Some(bound.as_str()), "{onward}");
                assert!(
                    call.said_labels().contains(&"untrusted-external"),
                    "{onward}"
                );
                assert!(call.task().is_none(), "{onward}");
            });
            let bare = with_call(&onward, |call| call.onward(str::to_owned, None));
            with_call(&bare, |call| {
                assert_eq!(call.taint(), Taint::Missing, "{bare}");
                assert_eq!(call.bound().as_deref(), Some(bound.as_str()), "{bare}");
            });
        }
        let kept = request(
            r#"{"messageId":"m","metadata":{"dataTaint":{"labels":["mine"],"x":1}},"parts":[]}"#,
        );
        let onward = with_call(&kept, |call| call.onward(str::to_owned, Some(&stamp())));
        assert!(
            onward.contains(r#""dataTaint":{"labels":["mine","untrusted-external"],"x":1}"#),
            "{onward}"
        );
    }

    #[test]
    fn what_is_signed_tells_messages_apart() {
        let one = with_call(
            &request(r#"{"messageId":"m","parts":[{"data":{"n":1}}]}"#),
            |it| it.bound(),
        );
        for other in [
            r#"{"messageId":"n","parts":[{"data":{"n":1}}]}"#,
            r#"{"messageId":"m","parts":[{"data":{"n":1.0}}]}"#,
            r#"{"messageId":"m","parts":[{"data":{"n":1}},{"text":""}]}"#,
            r#"{"messageId":"m","parts":[{"data":{"n":1}}],"metadata":{"x":1}}"#,
            r#"{"messageId":"m","parts":[{"data":{"n":1}}],"extensions":[]}"#,
        ] {
            assert_ne!(with_call(&request(other), |it| it.bound()), one, "{other}");
        }
        let same = request(r#"{"parts":[{"data":{"n":1}}], "messageId":"\u006d"}"#);
        assert_eq!(with_call(&same, |it| it.bound()), one);
    }

    #[test]
    fn odd_labels_are_told_from_none() {
        for (message, stands) in [
            (
                r#"{"parts":[],"metadata":{"masec/taint":{"a":1}}}"#,
                Taint::Odd,
            ),
            (
                r#"{"parts":[],"metadata":{"masec/taint":null}}"#,
                Taint::Odd,
            ),
            (r#"{"parts":[],"metadata":[1]}"#, Taint::Missing),
        ] {
            with_call(&request(message), |call| {
                assert_eq!(call.taint(), stands, "{message}");
                // Metadata that are no object are left alone: nothing is put there in their place.
                let onward = call.onward(str::to_owned, Some(&stamp()));
                assert_eq!(onward.contains("h.p.s"), stands != Taint::Missing);
            });
        }
        let beside = r#"{"jsonrpc":"2.0","id":1,"method":"SendMessage","params":{"metadata":{"masec/taint":"x"},"message":{"parts":[]}}}"#;
        with_call(beside, |call| {
            assert_eq!(call.taint(), Taint::Odd);
            assert!(!call.onward(str::to_owned, None).contains("masec/taint"));
        });
    }

    #[test]
    fn answers_carry_labels_where_there_is_a_place() {
        for result in [
            r#"{"task":{"id":"t","artifacts":[{"parts":[{"text":"a"}],"metadata":{"dataTaint":{"labels":["pii"]}}}]}}"#,
            r#"{"message":{"messageId":"m","parts":[],"metadata":{"x":1}}}"#,
            r#"{"kind":"message","messageId":"m","parts":[]}"#,
            r#"{"artifactUpdate":{"taskId":"t","artifact":{"parts":[]}}}"#,
        ] {
            let text = format!(r#"{{"jsonrpc":"2.0","id":1,"result":{result}}}"#);
            let bound = with_answer(&text, |it| it.bound()).expect("a place");
            let stamped = with_answer(&text, |it| it.with_stamp(&stamp())).expect("a place");
            with_answer(&stamped, |it| {
                assert_eq!(it.taint(), Taint::Token("h.p.s"), "{stamped}");
                assert_eq!(it.bound().as_deref(), Some(bound.as_str()), "{stamped}");
            });
            let bare = with_answer(&stamped, |it| it.without_taint()).expect("labels");
            assert!(!bare.contains("masec/taint"), "{bare}");
            assert_eq!(
                with_answer(&bare, |it| it.bound()).as_deref(),
                Some(bound.as_str())
            );
        }
        let labelled = r#"{"jsonrpc":"2.0","id":1,"result":{"task":{"id":"t","artifacts":[{"metadata":{"dataTaint":{"labels":["pii"]}}}]}}}"#;
        assert_eq!(
            with_answer(labelled, |it| it
                .said_labels()
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()),
            ["pii"]
        );
        let error = r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32001,"message":"no"}}"#;
        with_answer(error, |it| {
            assert!(!it.has_labels() && it.bound().is_none());
            assert!(it.with_stamp(&stamp()).is_none());
        });
    }
}
