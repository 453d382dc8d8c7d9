//! `masec threats`, `masec detectors` and `masec formats`: the catalogues, printed from the code.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use masec_engine::detect::registry;
use masec_model::Threat;
use serde_json::{Value, json};

/// How to print a catalogue.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The form of the list
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// For a person
    Text,
    /// One JSON list
    Json,
}

/// `masec threats`.
pub(crate) fn threats(args: &Args) -> Result<ExitCode> {
    let detectors = |threat: &Threat| -> Vec<&str> {
        let able = registry::ABOUT
            .iter()
            .filter(|about| about.threats.contains(threat));
        able.map(|about| about.id).collect()
    };
    let text = Threat::ALL.iter().map(|threat| {
        let by = match &detectors(threat)[..] {
            [] => String::new(),
            by => format!("     Detectors: {}\n", by.join(", ")),
        };
        format!(
            "{:<4} {}\n     {}\n{by}",
            threat.id(),
            threat.name(),
            threat.sign()
        )
    });
    let json = Threat::ALL.iter().map(|threat| {
        json!({"id": threat.id(), "name": threat.name(), "sign": threat.sign(), "detectors": detectors(threat)})
    });
    print(args, text, json)
}

/// `masec detectors`.
pub(crate) fn detectors(args: &Args) -> Result<ExitCode> {
    let text = registry::ABOUT.iter().map(|about| {
        let threats: Vec<_> = about.threats.iter().map(|threat| threat.id()).collect();
        let mut entry = format!(
            "{}  ({})\n  What: {}\n  Why: {}\n  Null: {}\n  Cost: {}\n",
            about.id,
            threats.join(", "),
            about.what,
            about.why,
            about.null,
            about.cost
        );
        for (title, items) in [("Blind", about.blind_spots), ("Source", about.sources)] {
            for item in items {
                entry.push_str(&format!("  {title}: {item}\n"));
            }
        }
        entry.push('\n');
        entry
    });
    let json = registry::ABOUT.iter().map(|about| {
        json!({
            "id": about.id,
            "threats": about.threats.iter().map(|threat| threat.id()).collect::<Vec<_>>(),
            "what": about.what,
            "why": about.why,
            "null": about.null,
            "blind_spots": about.blind_spots,
            "sources": about.sources,
            "cost": about.cost,
        })
    });
    print(args, text, json)
}

/// `masec formats`.
pub(crate) fn formats(args: &Args) -> Result<ExitCode> {
    let text = masec_wire::formats().iter().map(|info| {
        format!(
            "{:<12} {}\n{:<12} Recognised by: {}\n",
            info.format.name(),
            info.about,
            "",
            info.looks
        )
    });
    let json = masec_wire::formats().iter().map(|info| {
        json!({"name": info.format.name(), "about": info.about, "looks": info.looks, "example": info.example})
    });
    print(args, text, json)
}

fn print(
    args: &Args,
    text: impl Iterator<Item = String>,
    json: impl Iterator<Item = Value>,
) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    if args.format == Form::Json {
        writeln!(out, "{:#}", Value::Array(json.collect()))?;
    } else {
        for entry in text {
            out.write_all(entry.as_bytes())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
