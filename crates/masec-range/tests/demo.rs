//! The committed recording is what the script prints, and reads back as what the script meant.

use std::path::Path;

use masec_model::Interaction;
use masec_wire::{Event, Limits, Reader};

#[test]
fn the_committed_recording_is_the_script() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/team-worm.jsonl");
    let committed = std::fs::read(&file).unwrap();
    let printed = masec_range::demo::jsonl();
    assert!(
        committed == printed,
        "run `cargo run -p masec-range --example write_demo > demo/team-worm.jsonl`"
    );
}

#[test]
fn the_recording_reads_back() {
    let bytes = masec_range::demo::jsonl();
    let mut read: Vec<Interaction> = Vec::new();
    for event in Reader::new(bytes.as_slice(), "demo", Limits::default()) {
        match event {
            Event::Interaction(interaction) => read.push(interaction),
            Event::Problem(problem) => panic!("{problem}"),
            Event::Begin(head) => assert_eq!(head.trace, masec_range::demo::TRACE),
            Event::End(_) => {}
        }
    }
    assert_eq!(read, masec_range::demo::recording());
}
