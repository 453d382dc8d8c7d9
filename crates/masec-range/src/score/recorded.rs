//! Team incidents that somebody else recorded or made: traces in any format that Masec reads, with the truth in each trace's metadata.
//!
//! The truth is `{"case": "worm", "root": "agent:a", "patient_zero": ["agent:a"], "began": STEP, "infected": [["agent:b", STEP], …],
//! "fourth": STEP or null}`, `{"case": "leak", "reader": "agent:a", "read": STEP, "last_piece": STEP}` or `{"case": "honest"}`. A step is
//! that of the interaction in its source. `form` and `disguise` are what tables group by, `outside` is the endpoints through which content
//! leaves (people, institutions and tools where it is missing); other keys are passed over.

use std::io::BufRead;

use masec_engine::SettingsError;
use masec_model::{Endpoint, EndpointClass, Interaction, Kind};
use masec_wire::{Event, Limits, Problem, Reader};
use serde::Deserialize;

use super::trial::{Leak, Trial, Truth, Worm, agents, band};

/// Why recorded incidents cannot be judged. Whose fault: the source's, but for the settings.
#[derive(Debug, thiserror::Error)]
pub enum Unjudged {
    /// Something in it cannot be read.
    #[error(transparent)]
    Unread(#[from] Problem),
    /// The settings cannot be used. Whose fault: the caller's.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// A trace's metadata do not say what is true of it.
    #[error("{origin}: trace `{trace}`: its metadata do not say what is true of it: {why}")]
    Untold {
        /// The source, as the caller named it.
        origin: String,
        /// The trace's name.
        trace: String,
        /// What is missing or wrong.
        why: String,
    },
}

/// The truth as metadata tell it.
#[derive(Deserialize)]
struct Told {
    #[serde(flatten)]
    case: Case,
    form: Option<String>,
    disguise: Option<String>,
    outside: Option<Vec<Party>>,
}

#[derive(Deserialize)]
#[serde(tag = "case", rename_all = "snake_case")]
enum Case {
    Worm {
        root: Party,
        patient_zero: Vec<Party>,
        began: u32,
        infected: Vec<Infected>,
        fourth: Option<u32>,
    },
    Leak {
        reader: Party,
        read: u32,
        last_piece: u32,
    },
    Honest {},
}

/// The agent and the step that it got the text by; what stands behind them is passed over.
#[derive(Deserialize)]
struct Infected(Party, u32, #[serde(default)] serde::de::IgnoredAny);

/// An endpoint as interactions spell it: its class, a colon, its name.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Party(Endpoint);

impl TryFrom<String> for Party {
    type Error = String;

    fn try_from(said: String) -> Result<Self, String> {
        let parts = said.split_once(':');
        let known = parts.and_then(|(class, name)| Some((EndpointClass::from_name(class)?, name)));
        known
            .map(|(class, name)| Self(Endpoint::new(class, name)))
            .ok_or_else(|| format!("`{said}` is no endpoint such as `agent:name`"))
    }
}

/// Reads every trace of `source` with its truth, and hands each to `judge`.
pub(super) fn trials(
    source: impl BufRead,
    origin: &str,
    mut judge: impl FnMut(Trial),
) -> Result<(), Unjudged> {
    let mut name = String::new();
    let mut interactions = Vec::new();
    for event in Reader::new(source, origin, Limits::default()) {
        match event {
            Event::Begin(head) => {
                name = head.trace;
                interactions.clear();
            }
            Event::Interaction(interaction) => interactions.push(interaction),
            Event::Problem(problem) => return Err(problem.into()),
            Event::End(tail) => {
                let trial = trial(
                    &name,
                    std::mem::take(&mut interactions),
                    tail.metadata.value(),
                );
                judge(trial.map_err(|why| Unjudged::Untold {
                    origin: origin.to_owned(),
                    trace: name.clone(),
                    why,
                })?);
            }
        }
    }
    Ok(())
}

fn trial(
    name: &str,
    interactions: Vec<Interaction>,
    metadata: serde_json::Value,
) -> Result<Trial, String> {
    let told: Told = serde_json::from_value(metadata).map_err(|why| why.to_string())?;
    let index = |step: u32| {
        { interactions.iter() }
            .position(|one| one.place.step == step)
            .ok_or_else(|| format!("there is no step {step}"))
    };
    let truth = match told.case {
        Case::Honest {} => Truth::Honest,
        Case::Worm {
            root,
            patient_zero,
            began,
            infected,
            fourth,
        } => Truth::Worm(Worm {
            root: root.0,
            patient_zero: patient_zero.into_iter().map(|party| party.0).collect(),
            began: index(began)?,
            infected: { infected.into_iter() }
                .map(|Infected(party, step, _)| Ok((party.0, index(step)?)))
                .collect::<Result<_, String>>()?,
            fourth: fourth.map(index).transpose()?,
        }),
        Case::Leak {
            reader,
            read,
            last_piece,
        } => Truth::Leak(Leak {
            reader: Some(reader.0),
            read: index(read)?,
            last_piece: index(last_piece)?,
        }),
    };
    let mut groups = vec![("agents", band(agents(&interactions)))];
    groups.extend(told.form.map(|form| ("form", form)));
    groups.extend(told.disguise.map(|disguise| ("disguise", disguise)));
    let outside = match told.outside {
        Some(said) => said.into_iter().map(|party| party.0).collect(),
        None => reached_out(&interactions),
    };
    Ok(Trial {
        name: name.to_owned(),
        interactions,
        canaries: Vec::new(),
        truth,
        groups,
        outside,
    })
}

/// Where content may have left where nobody says: people, institutions, and tools that are called.
fn reached_out(interactions: &[Interaction]) -> Vec<Endpoint> {
    let leaves = |one: &&Interaction| match one.to.class {
        EndpointClass::Human | EndpointClass::Institution => true,
        EndpointClass::Resource => one.kind == Kind::ToolCall,
        EndpointClass::Agent => false,
    };
    let mut outside: Vec<_> = { interactions.iter() }
        .filter(leaves)
        .map(|one| one.to.clone())
        .collect();
    outside.sort_unstable();
    outside.dedup();
    outside
}

#[cfg(test)]
mod tests {
    use super::*;

    const TALK: &str = r#"{"trace":"t","kind":"message","from":"agent:a","to":"agent:b","step":4,"content":"pass it on"}
{"trace":"t","kind":"message","from":"agent:b","to":"human:c","step":7,"content":"passed on"}
"#;

    fn read(metadata: &str) -> Result<Vec<Trial>, Unjudged> {
        let text = format!("{TALK}{{\"trace\":\"t\",\"metadata\":{metadata}}}\n");
        let mut read = Vec::new();
        trials(text.as_bytes(), "test", |trial| read.push(trial))?;
        Ok(read)
    }

    #[test]
    fn steps_become_indices() {
        let read = read(
            r#"{"case":"worm","root":"agent:a","patient_zero":["agent:a"],"began":4,"infected":[["agent:b",4,1]],"fourth":7,"form":"mail","agents":2}"#,
        );
        let read = read.unwrap();
        let [trial] = read.as_slice() else {
            panic!("one trace, not {}", read.len());
        };
        let Truth::Worm(worm) = &trial.truth else {
            panic!("a worm");
        };
        assert_eq!((worm.began, worm.fourth), (0, Some(1)));
        assert_eq!(worm.infected, [(Endpoint::agent("b"), 0)]);
        assert!(trial.groups.contains(&("form", "mail".to_owned())));
        assert_eq!(trial.outside, [Endpoint::human("c")]);
    }

    #[test]
    fn a_truth_that_does_not_fit_is_told_of() {
        for (metadata, why) in [
            ("{}", "case"),
            (r#"{"case":"theft"}"#, "theft"),
            (
                r#"{"case":"leak","reader":"agent:a","read":4,"last_piece":5}"#,
                "no step 5",
            ),
            (
                r#"{"case":"leak","reader":"a","read":4,"last_piece":7}"#,
                "`a` is no endpoint",
            ),
        ] {
            let told = read(metadata).unwrap_err().to_string();
            assert!(
                told.contains(why) && told.contains("trace `t`"),
                "{metadata}: {told}"
            );
        }
    }
}
