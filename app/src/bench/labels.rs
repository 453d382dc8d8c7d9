//! What labels between gateways cost a message: to put them beside it, and to check those that came.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Result, anyhow};
use data_encoding::BASE64URL_NOPAD;
use masec_gateway::a2a::CardKey;
use masec_gateway::config::Gateway;
use masec_gateway::taint::{Claims, Expected, Labels, Seal, Source, Stretch, Unsound, Way, sum};
use masec_model::Timestamp;
use masec_wire::Limits;
use masec_wire::a2a::{Call, Frame, Stamp};
use serde_json::json;

/// Messages of each length.
const MESSAGES: usize = 2_000;
/// Sources that each is said to hold something of.
const SOURCES: u32 = 3;

/// Microseconds that half of the messages of this text stay under: labels put beside, labels checked.
pub(super) fn labels(text: &str) -> Result<(f64, f64)> {
    let key = Arc::new(CardKey::of(&[7; 32]));
    let from = Gateway::of("north", &key.public())
        .ok_or_else(|| anyhow!("the bench's own key is none of a gateway's"))?;
    let (north, south) = (Seal::new(Arc::clone(&key)), Seal::new(key));
    let (mut put, mut checked) = (Vec::new(), Vec::new());
    for number in 0..MESSAGES {
        let message = json!({"jsonrpc": "2.0", "id": number, "method": "SendMessage", "params": {"message": {
            "messageId": format!("message-{number}"), "role": "ROLE_USER", "parts": [{"text": text}]}}});
        let message = message.to_string();
        let limits = Limits::default();
        let frame = Frame::parse(message.as_bytes(), &limits)?;
        let call = Call::of(&frame)?;
        let begun = Instant::now();
        let bound = call.bound().unwrap_or_default();
        let token = north.signed(&claims(number, &bound));
        let stamp = Stamp {
            token,
            labels: vec!["untrusted-external".to_owned()],
        };
        let onward = call.onward(str::to_owned, Some(&stamp));
        put.push(begun.elapsed());
        let frame = Frame::parse(onward.as_bytes(), &limits)?;
        let call = Call::of(&frame)?;
        let begun = Instant::now();
        let bound = call.bound().unwrap_or_default();
        let opened = south.opened(&stamp.token, &expected(&from, &bound));
        checked.push(begun.elapsed());
        opened.map_err(|why: Unsound| anyhow!("the bench's own labels: {why}"))?;
    }
    Ok((super::share(put, 50), super::share(checked, 50)))
}

fn millis() -> u64 {
    Timestamp::millis(masec_gateway::guard::now())
}

fn claims(number: usize, bound: &str) -> Claims {
    let issued = millis();
    let source = |n: u32| Source {
        id: format!("0197f0c4-0000-7000-8000-{n:012}"),
        labels: Labels {
            secrecy: vec!["hr".to_owned()],
            taint: vec!["open_tool".to_owned()],
        },
        field: false,
        at: vec![Stretch(String::new(), n * 50, n * 50 + 40)],
    };
    Claims {
        issuer: "north".to_owned(),
        audience: "south".to_owned(),
        issued,
        expires: issued + 300_000,
        nonce: BASE64URL_NOPAD.encode(&(number as u128).to_be_bytes()),
        way: Way::Request,
        agent: "bob".to_owned(),
        by: "clerk".to_owned(),
        task: "0197f0c4-0000-7000-8000-00000000ffff".to_owned(),
        read: true,
        re: None,
        sum: sum(bound),
        sources: (0..SOURCES).map(source).collect(),
        rest: Labels::default(),
        passages: Vec::new(),
        vouched: None,
        answers: false,
    }
}

fn expected<'a>(from: &'a Gateway, bound: &'a str) -> Expected<'a> {
    Expected {
        from,
        here: "south",
        way: Way::Request,
        agent: "bob",
        re: None,
        bound,
        now: millis(),
    }
}
