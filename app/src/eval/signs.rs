//! `masec eval signs`: the signs of every act of labelled runs that the core weighs, one JSON object a line. What its weights are
//! fitted on (`scripts/fit_evidence.py`).

use std::path::PathBuf;

use anyhow::Context as _;
use masec_engine::evidence::Signs;
use masec_engine::{Core, Pipeline, Settings};
use masec_model::{Kind, Timestamp};
use masec_wire::{Event, Limits, Reader};
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Files of AgentDojo runs whose rows list in `attack_calls` the calls that carry out the attack, plain or gzip
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
}

/// An act that was weighed, by the id of its call.
struct Weighed {
    call: String,
    tool: String,
    signs: Signs,
}

/// Writes the signs of what is in `paths`: first their names, then an object for each act of an honest run and each that carries
/// out an attack. What an attacked agent does besides tells neither.
pub(crate) fn run(paths: &[PathBuf], out: &mut impl std::io::Write) -> anyhow::Result<()> {
    let core = Core::new(Settings::default())?;
    writeln!(out, "{}", json!({ "names": Signs::NAMES }))?;
    for path in paths {
        let file = std::fs::File::open(path)
            .with_context(|| format!("can't open `{}`", path.display()))?;
        let source = std::io::BufReader::new(file);
        let mut pipeline = Pipeline::new(&core);
        let (mut acts, mut row) = (Vec::new(), 0usize);
        for event in Reader::new(source, path.display().to_string(), Limits::default()) {
            match event {
                Event::Begin(_) => {
                    pipeline = Pipeline::new(&core);
                    acts.clear();
                }
                Event::Interaction(interaction) => {
                    let at = Timestamp(i64::from(interaction.place.step) * 1000);
                    pipeline.step(&interaction, at);
                    let signs = (interaction.kind == Kind::ToolCall)
                        .then(|| pipeline.signs())
                        .flatten();
                    if let Some(signs) = signs {
                        let place = &interaction.place;
                        acts.push(Weighed {
                            call: place.call.as_deref().unwrap_or_default().to_owned(),
                            tool: place.tool.as_deref().unwrap_or_default().to_owned(),
                            signs: signs.clone(),
                        });
                    }
                }
                Event::Problem(problem) => anyhow::bail!("{problem}"),
                Event::End(tail) => {
                    let (metadata, other) = (tail.metadata.value(), tail.other.value());
                    let honest = metadata.get("injection_task_id").is_none_or(Value::is_null);
                    let listed = other.get("attack_calls").and_then(Value::as_array);
                    for act in &acts {
                        let hostile = listed.is_some_and(|calls| {
                            calls.iter().any(|id| id.as_str() == Some(&act.call))
                        });
                        if honest || hostile {
                            let line = json!({
                                "path": path.display().to_string(),
                                "row": row,
                                "tool": act.tool,
                                "hostile": hostile,
                                "signs": act.signs.values().to_vec(),
                            });
                            writeln!(out, "{line}")?;
                        }
                    }
                    row += 1;
                }
            }
        }
    }
    Ok(())
}
