//! The committed recording is what the script prints.

use std::path::Path;

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
