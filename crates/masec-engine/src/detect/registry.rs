//! The list of detectors, in the order in which their findings are reported, and the catalogue made from it.

use std::fmt::Write;

use super::{About, Detector, leak, lineage};
use crate::settings::Settings;

/// Every entry of the catalogue, in the order of [`all`].
pub const ABOUT: [&About; 2] = [&leak::ABOUT, &lineage::ABOUT];

/// Every detector, fresh, as `settings` want it.
pub fn all(settings: &Settings) -> Vec<Box<dyn Detector>> {
    vec![
        Box::new(leak::Leak::new(settings)),
        Box::new(lineage::Lineage::new(settings)),
    ]
}

/// The catalogue as docs/detectors.md has it; a test keeps the file equal to this.
pub fn catalogue_markdown() -> String {
    let mut text = String::from(
        "# Detectors\n\nGenerated from the code (`detect::registry::catalogue_markdown`); edit the `About` entries there.\n",
    );
    for about in ABOUT {
        entry(&mut text, about);
    }
    text
}

fn entry(text: &mut String, about: &About) {
    let threats: Vec<String> = about
        .threats
        .iter()
        .map(|threat| format!("{} ({})", threat.id(), threat.name()))
        .collect();
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "\n## `{}`\n\n{}\n\n- Threats: {}.\n- Why: {}\n- Null: {}\n- Cost: {}\n",
        about.id,
        about.what,
        threats.join("; "),
        about.why,
        about.null,
        about.cost
    );
    list(text, "Blind spots", about.blind_spots);
    list(text, "Sources", about.sources);
}

fn list(text: &mut String, title: &str, items: &[&str]) {
    let _ = write!(text, "\n{title}:\n\n");
    for item in items {
        let _ = writeln!(text, "- {item}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_lists_what_runs() {
        let running: Vec<&str> = all(&Settings::default())
            .iter()
            .map(|detector| detector.about().id)
            .collect();
        let listed: Vec<&str> = ABOUT.iter().map(|about| about.id).collect();
        assert_eq!(running, listed);
    }

    #[test]
    fn the_documentation_is_the_catalogue() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/detectors.md");
        if std::env::var_os("MASEC_BLESS").is_some() {
            std::fs::write(path, catalogue_markdown()).unwrap();
        }
        let text = std::fs::read_to_string(path).unwrap();
        assert!(
            text == catalogue_markdown(),
            "docs/detectors.md is stale: run the test with MASEC_BLESS=1"
        );
    }
}
