//! What somebody who read the run says went wrong in it.

use masec_wire::TraceTail;
use serde_json::Value;

use crate::report::inert;

/// Who made the decisive mistake, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// The agent, as it is named in the run.
    pub(super) agent: String,
    /// The entry of the `history`, from 0.
    pub(super) step: u32,
    /// What sort of run it is: `_source` up to the first slash.
    pub(super) sort: String,
}

impl Label {
    /// The label among what the reader left over of a run, or what is wrong with it.
    pub(super) fn of(tail: &TraceTail) -> Result<Self, &'static str> {
        let (metadata, other) = (tail.metadata.value(), tail.other.value());
        let field = |key: &str| metadata.get(key).or_else(|| other.get(key));
        let agent = field("mistake_agent")
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|agent| !agent.is_empty())
            .ok_or("no name under `mistake_agent`")?;
        let step = match field("mistake_step") {
            Some(Value::String(text)) => text.trim().parse().ok(),
            Some(number) => number.as_u64().and_then(|step| u32::try_from(step).ok()),
            None => None,
        };
        let sort = field("_source").and_then(Value::as_str).unwrap_or_default();
        let sort = sort.split('/').next().unwrap_or_default().trim();
        Ok(Self {
            agent: agent.to_owned(),
            step: step.ok_or("no number of a step under `mistake_step`")?,
            sort: if sort.is_empty() {
                "other".to_owned()
            } else {
                inert::line(sort, 40)
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(row: Value) -> Result<Label, &'static str> {
        Label::of(&TraceTail {
            metadata: row.into(),
            other: Value::Null.into(),
        })
    }

    #[test]
    fn a_label_is_read_whether_its_step_is_text_or_a_number() {
        for step in [json!("7"), json!(" 7 "), json!(7)] {
            let label = read(
                json!({"mistake_agent": " Writer ", "mistake_step": step, "_source": "By-Hand/3"}),
            );
            let right = Label {
                agent: "Writer".to_owned(),
                step: 7,
                sort: "By-Hand".to_owned(),
            };
            assert_eq!(label, Ok(right), "{step}");
        }
    }

    #[test]
    fn a_broken_label_is_an_answer_and_no_guess() {
        for step in [
            json!("seven"),
            json!(-1),
            json!(1.5),
            json!(null),
            json!("9999999999"),
        ] {
            let label = read(json!({"mistake_agent": "Writer", "mistake_step": step}));
            assert_eq!(
                label,
                Err("no number of a step under `mistake_step`"),
                "{step}"
            );
        }
        for agent in [json!(""), json!(["Writer"]), json!(4)] {
            let label = read(json!({"mistake_agent": agent, "mistake_step": 1}));
            assert_eq!(label, Err("no name under `mistake_agent`"), "{agent}");
        }
        assert!(read(json!("text")).is_err() && read(Value::Null).is_err());
    }
}
