//! Prints the bundled recording. To write it anew: `cargo run -p masec-range --example write_demo > demo/team-worm.jsonl`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(&masec_range::demo::jsonl())
}
