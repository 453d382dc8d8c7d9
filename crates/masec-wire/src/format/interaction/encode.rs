//! Interactions to bytes.

use std::fmt::Display;
use std::io::Write;

use data_encoding::BASE64;
use masec_model::{Endpoint, Identity, Interaction, Leaf, Shape, Span, Value};

use crate::TraceTail;

/// Appends `interaction` of the trace named `trace` to `out` as one line of Masec's own format, line end included.
pub fn encode(trace: &str, interaction: &Interaction, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"trace\":");
    string(trace, out);
    key("id", out);
    quoted(interaction.id, out);
    if let Some(time) = interaction.time {
        key("time", out);
        show(time.0, out);
    }
    key("kind", out);
    quoted(interaction.kind.name(), out);
    for (name, endpoint) in [("from", &interaction.from), ("to", &interaction.to)] {
        key(name, out);
        party(endpoint, out);
    }
    for (name, text) in [
        ("channel", &interaction.channel),
        ("session", &interaction.session),
    ] {
        if !text.is_empty() {
            key(name, out);
            string(text, out);
        }
    }
    if !interaction.causes.is_empty() {
        key("causes", out);
        list(&interaction.causes, out, |id, out| quoted(id, out));
    }
    if !interaction.on_behalf_of.is_empty() {
        key("on_behalf_of", out);
        list(&interaction.on_behalf_of, out, party);
    }
    content(&interaction.content, out);
    context(interaction, out);
    out.extend_from_slice(b"}\n");
}

/// Appends what is known of the trace named `trace` as a whole: a line with its metadata, which also keeps a trace
/// without interactions.
pub fn encode_tail(trace: &str, tail: &TraceTail, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"trace\":");
    string(trace, out);
    for (name, value) in [("metadata", &tail.metadata), ("other", &tail.other)] {
        if name == "metadata" || !value.is_null() {
            key(name, out);
            show(value, out);
        }
    }
    out.extend_from_slice(b"}\n");
}

fn party(endpoint: &Endpoint, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(endpoint.class.name().as_bytes());
    out.push(b':');
    escaped(&endpoint.name, out);
    out.push(b'"');
}

fn context(interaction: &Interaction, out: &mut Vec<u8>) {
    if interaction.identity != Identity::default() {
        key("identity", out);
        quoted(interaction.identity.name(), out);
    }
    if !interaction.labels.secrecy.is_empty() {
        key("secrecy", out);
        list(&interaction.labels.secrecy, out, |tag, out| {
            string(tag, out);
        });
    }
    let taint: Vec<_> = interaction.labels.taint.iter().collect();
    if !taint.is_empty() {
        key("taint", out);
        list(&taint, out, |origin, out| quoted(origin.name(), out));
    }
    key("step", out);
    show(interaction.place.step, out);
    for (name, text) in [
        ("call", &interaction.place.call),
        ("tool", &interaction.place.tool),
    ] {
        if let Some(text) = text {
            key(name, out);
            string(text, out);
        }
    }
    if let Some(described) = &interaction.place.described {
        key("described", out);
        out.extend_from_slice(b"{\"digest\":");
        string(&described.digest, out);
        for (name, hint) in described.hints.all() {
            if let Some(hint) = hint {
                key(name, out);
                show(hint, out);
            }
        }
        if described.believed {
            key("believed", out);
            show(true, out);
        }
        out.push(b'}');
    }
    if let Some(touches) = &interaction.place.touches {
        key("touches", out);
        out.extend_from_slice(b"{\"how\":");
        quoted(touches.how.name(), out);
        if !touches.store.is_empty() {
            key("store", out);
            string(&touches.store, out);
        }
        if !touches.objects.is_empty() {
            key("objects", out);
            list(&touches.objects, out, |object, out| string(object, out));
        }
        out.push(b'}');
    }
}

fn content(leaves: &[Leaf], out: &mut Vec<u8>) {
    if leaves.is_empty() {
        return;
    }
    key("content", out);
    if let [leaf] = leaves
        && let Value::Text(text) = &leaf.value
        && leaf.path.is_empty()
        && leaf.shape == Shape::Running
        && leaf.at == Some(Span::new(0, text.len()))
    {
        string(text, out);
        return;
    }
    list(leaves, out, leaf);
}

fn leaf(leaf: &Leaf, out: &mut Vec<u8>) {
    out.push(b'{');
    if !leaf.path.is_empty() {
        out.extend_from_slice(b"\"path\":");
        string(&leaf.path, out);
        out.push(b',');
    }
    match &leaf.value {
        Value::Text(text) => {
            out.extend_from_slice(b"\"text\":");
            string(text, out);
        }
        Value::Number(digits) => {
            out.extend_from_slice(b"\"number\":");
            string(digits, out);
        }
        Value::Bool(truth) => {
            out.extend_from_slice(b"\"bool\":");
            show(truth, out);
        }
        Value::Bytes(bytes) => {
            out.extend_from_slice(b"\"bytes\":");
            quoted(BASE64.encode(bytes), out);
        }
        Value::Null => out.extend_from_slice(b"\"null\":true"),
    }
    if leaf.shape != default_shape(&leaf.path) {
        key("shape", out);
        quoted(shape_name(leaf.shape), out);
    }
    if let Some(at) = leaf.at {
        key("at", out);
        let _ = write!(out, "[{},{}]", at.start, at.end);
    }
    out.push(b'}');
}

/// The shape of a leaf that does not say: a field if it has a path.
pub(super) fn default_shape(path: &str) -> Shape {
    if path.is_empty() {
        Shape::Running
    } else {
        Shape::Field
    }
}

pub(super) fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Field => "field",
        Shape::Running => "running",
    }
}

fn key(name: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"");
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

fn list<T>(items: &[T], out: &mut Vec<u8>, each: impl Fn(&T, &mut Vec<u8>)) {
    out.push(b'[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        each(item, out);
    }
    out.push(b']');
}

/// What needs no quotes and no escapes. Writing to a vector cannot fail.
fn show(value: impl Display, out: &mut Vec<u8>) {
    let _ = write!(out, "{value}");
}

/// What needs no escapes.
fn quoted(value: impl Display, out: &mut Vec<u8>) {
    let _ = write!(out, "\"{value}\"");
}

fn string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    escaped(text, out);
    out.push(b'"');
}

fn escaped(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut run = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0..0x20 => b'u',
            _ => continue,
        };
        out.extend_from_slice(&bytes[run..at]);
        out.extend_from_slice(&[b'\\', short]);
        if short == b'u' {
            let _ = write!(out, "{byte:04x}");
        }
        run = at + 1;
    }
    out.extend_from_slice(&bytes[run..]);
}
