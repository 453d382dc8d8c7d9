//! From a log to its index, its graph, and what led to what.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should say where"
)]

mod common;

use std::fs;

use common::{Folder, key, options, record};
use masec_ledger::entry::Source;
use masec_ledger::index::{Facet, Index};
use masec_ledger::trace::{self, back, onward};
use masec_ledger::{Grade, Ledger, Reader, Record, bundle};

fn id(n: u32) -> String {
    format!("00000000-0000-7000-8000-{n:012x}")
}

/// An interaction by number: who did what to whom, what it follows, and whose content it carries with how many bytes.
fn step(
    n: u32,
    kind: &str,
    from: &str,
    to: &str,
    causes: &[u32],
    sources: &[(u32, u32)],
    decision: &str,
) -> Record<'static> {
    let mut record = record("content");
    let seen = record.entry.seen.as_mut().unwrap();
    seen.id = id(n).into();
    seen.kind = kind.to_owned().into();
    seen.from = from.to_owned().into();
    seen.to = to.to_owned().into();
    seen.session = "s1".into();
    seen.causes = causes.iter().map(|&n| id(n).into()).collect();
    seen.sources = sources
        .iter()
        .map(|&(n, bytes)| Source {
            id: id(n).into(),
            bytes,
            disguised: false,
            at: [0, 0, bytes],
            from: [0, 0, bytes],
        })
        .collect();
    seen.decision = decision.to_owned().into();
    seen.enforced = decision != "allow";
    Record {
        entry: record.entry,
        payload: Some(b"content"),
    }
}

/// A stranger's note goes through two agents into a file, to a person, and to the mail tool, where it is held. The entry of
/// interaction n is n, since the log's first entry is about itself.
fn incident() -> Vec<Record<'static>> {
    vec![
        step(1, "message", "human:ann", "agent:lead", &[], &[], "allow"),
        step(
            2,
            "write",
            "human:stranger",
            "resource:notes",
            &[],
            &[],
            "allow",
        ),
        step(
            3,
            "read",
            "resource:notes",
            "agent:reader",
            &[],
            &[(2, 300)],
            "allow",
        ),
        step(
            4,
            "message",
            "agent:reader",
            "agent:lead",
            &[3],
            &[(3, 280), (2, 280)],
            "allow",
        ),
        step(
            5,
            "message",
            "agent:reader",
            "agent:clerk",
            &[3],
            &[(3, 30)],
            "allow",
        ),
        step(
            6,
            "write",
            "agent:lead",
            "resource:plan",
            &[4],
            &[(4, 250), (1, 10)],
            "allow",
        ),
        step(
            7,
            "message",
            "agent:lead",
            "human:ann",
            &[4],
            &[(4, 200)],
            "allow",
        ),
        step(
            8,
            "tool_call",
            "agent:lead",
            "resource:send_email",
            &[4],
            &[(4, 240)],
            "hold",
        ),
        step(
            9,
            "message",
            "agent:lead",
            "agent:other",
            &[4],
            &[],
            "allow",
        ),
        step(
            10,
            "message",
            "agent:other",
            "agent:lead",
            &[8],
            &[(8, 240)],
            "allow",
        ),
    ]
}

fn kept(folder: &Folder) -> Reader {
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    ledger.append(Grade::Durable, incident()).unwrap();
    ledger.close().unwrap();
    Reader::open(folder.path(), &key(1).public()).unwrap()
}

#[test]
fn an_incident_is_traced_both_ways() {
    let folder = Folder::new();
    let reader = kept(&folder);
    let index = Index::open(folder.path(), &reader).unwrap();
    let mut graph = index.graph().unwrap();
    let start = index
        .by_id(u128::from_str_radix(&id(8).replace('-', ""), 16).unwrap())
        .unwrap()
        .unwrap();
    assert_eq!(start, 8);

    let found = back(&mut graph, start, trace::MOST).unwrap();
    let reached: Vec<u64> = found.steps.iter().map(|step| step.entry).collect();
    assert_eq!(reached, [8, 4, 3, 2]);
    let zero = &found.candidates[0];
    assert_eq!((zero.entry, zero.carried), (2, 240));
    assert_eq!(graph.name(zero.party).unwrap(), "human:stranger");

    let on = onward(&mut graph, 2, trace::MOST).unwrap();
    let reached: Vec<u64> = on.steps.iter().map(|step| step.entry).collect();
    // What was held goes no further: 10 took its content from 8.
    assert_eq!(reached, [2, 3, 4, 5, 6, 7, 8]);
    assert_eq!((on.stopped, on.flagged), (vec![8], vec![]));
    let names = |parties: &std::collections::BTreeMap<u32, u64>| -> Vec<String> {
        parties
            .keys()
            .map(|&party| graph.name(party).unwrap())
            .collect()
    };
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(
        sorted(names(&on.exposed)),
        ["agent:clerk", "agent:lead", "agent:reader"]
    );
    assert_eq!(
        sorted(names(&on.written)),
        ["resource:notes", "resource:plan"]
    );
    assert_eq!(names(&on.humans), ["human:ann"]);
    // Said next by one who had it, in words of their own.
    assert_eq!(
        on.followed
            .iter()
            .map(|step| step.entry)
            .collect::<Vec<_>>(),
        [9]
    );
}

/// What would have been held of recorded traffic happened all the same, and is followed.
#[test]
fn what_nobody_enforced_went_on() {
    let folder = Folder::new();
    let ledger = Ledger::create(folder.path(), key(1), options()).unwrap();
    let mut recorded = incident();
    for record in &mut recorded {
        record.entry.seen.as_mut().unwrap().enforced = false;
    }
    ledger.append(Grade::Durable, recorded).unwrap();
    ledger.close().unwrap();
    let reader = Reader::open(folder.path(), &key(1).public()).unwrap();
    let index = Index::open(folder.path(), &reader).unwrap();
    let on = onward(&mut index.graph().unwrap(), 2, trace::MOST).unwrap();
    let reached: Vec<u64> = on.steps.iter().map(|step| step.entry).collect();
    assert_eq!(reached, [2, 3, 4, 5, 6, 7, 8, 10]);
    assert_eq!((on.stopped, on.flagged), (vec![], vec![8]));
}

#[test]
fn entries_are_found_by_when_they_were_logged() {
    let folder = Folder::new();
    let reader = kept(&folder);
    let index = Index::open(folder.path(), &reader).unwrap();
    let mut graph = index.graph().unwrap();
    let (first, last) = (graph.node(0).unwrap().at, graph.node(10).unwrap().at);
    assert_eq!(
        index.logged(i64::MIN, i64::MAX).unwrap(),
        (0..11).collect::<Vec<_>>()
    );
    assert!(index.logged(i64::MIN, first).unwrap().is_empty());
    assert!(index.logged(last + 1, i64::MAX).unwrap().is_empty());
    assert!(index.logged(last, first).unwrap().is_empty());
    assert!(index.logged(last, last + 1).unwrap().contains(&10));
    assert_eq!(
        index.values(Facet::Decision).unwrap(),
        ["allow".to_owned(), "hold".to_owned()]
    );
}

#[test]
fn entries_are_found_by_what_they_are() {
    let folder = Folder::new();
    let reader = kept(&folder);
    let index = Index::open(folder.path(), &reader).unwrap();
    for (facet, value, entries) in [
        (Facet::Party, "agent:reader", &[3, 4, 5][..]),
        (Facet::Party, "resource:plan", &[6]),
        (Facet::Decision, "hold", &[8]),
        (Facet::Session, "s1", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (Facet::Session, "s", &[]),
        (Facet::Threat, "T4", &[]),
    ] {
        assert_eq!(
            index.entries(facet, value).unwrap(),
            entries,
            "{facet:?} {value}"
        );
    }
}

/// The index goes on where it was, and is made anew where it is broken or another log's.
#[test]
fn an_index_is_caught_up_or_made_again() {
    let folder = Folder::new();
    let reader = kept(&folder);
    assert_eq!(Index::open(folder.path(), &reader).unwrap().size(), 11);
    let (ledger, _) = Ledger::open(folder.path(), key(1), options()).unwrap();
    for round in 0..3 {
        let more = step(
            11 + round,
            "message",
            "agent:lead",
            "agent:late",
            &[10],
            &[(8, 99)],
            "allow",
        );
        ledger.append(Grade::Durable, vec![more]).unwrap();
        ledger.publish().unwrap();
        let reader = Reader::open(folder.path(), &key(1).public()).unwrap();
        let index = Index::open(folder.path(), &reader).unwrap();
        assert_eq!(
            index.entries(Facet::Party, "agent:late").unwrap().len(),
            round as usize + 1
        );
        let mut on = 0;
        index.graph().unwrap().edges(8, true, |_| on += 1).unwrap();
        assert_eq!(on, 3 + round);
    }
    ledger.close().unwrap();
    let reader = Reader::open(folder.path(), &key(1).public()).unwrap();
    let path = folder.path().join("index/index.redb");
    let other = Folder::new();
    let ledger = Ledger::create(other.path(), key(1), options()).unwrap();
    ledger
        .append(
            Grade::Durable,
            vec![step(1, "message", "agent:x", "agent:y", &[], &[], "allow")],
        )
        .unwrap();
    ledger.close().unwrap();
    let foreign = Reader::open(other.path(), &key(1).public()).unwrap();
    drop(Index::open(other.path(), &foreign).unwrap());
    for bytes in [
        b"no database".to_vec(),
        fs::read(other.path().join("index/index.redb")).unwrap(),
    ] {
        fs::write(&path, bytes).unwrap();
        let index = Index::open(folder.path(), &reader).unwrap();
        assert_eq!(
            index.entries(Facet::Party, "agent:late").unwrap(),
            [11, 12, 13]
        );
    }
}

#[test]
fn every_byte_of_a_bundle_counts() {
    let folder = Folder::new();
    let reader = kept(&folder);
    let public = key(1).public();
    let bytes = bundle::make(&reader, &[2, 3, 8], true).unwrap();
    let (head, proven) = bundle::check(&bytes, &[&public]).unwrap();
    assert_eq!((head.size, proven.len()), (11, 3));
    assert!(
        proven
            .iter()
            .all(|item| item.payload.as_deref() == Some(b"content"))
    );
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(bundle::check(&flipped, &[&public]).is_err(), "byte {at}");
    }
    assert!(bundle::check(&bytes, &[&key(2).public()]).is_err());
    let bare = bundle::make(&reader, &[2], false).unwrap();
    assert_eq!(bundle::check(&bare, &[&public]).unwrap().1[0].payload, None);
}
