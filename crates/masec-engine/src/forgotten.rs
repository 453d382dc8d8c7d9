//! What the engine no longer knows for want of room. Every index is bounded (invariant 6): a flood of new content pushes old
//! content out, and who runs a network has to see that it does.

/// Things of one kind that were forgotten, or passed over, because of a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// What, in the plural.
    pub what: &'static str,
    /// How many since the beginning.
    pub count: u64,
}

impl Forgotten {
    /// So many of these.
    pub(crate) fn new(what: &'static str, count: u64) -> Self {
        Self { what, count }
    }
}

#[cfg(test)]
mod tests {
    use masec_model::{
        Endpoint, Identity, Interaction, InteractionId, Kind, Leaf, Place, Timestamp,
    };

    use crate::{Bounds, Core, Pipeline, Settings};

    fn told(number: u32, text: String) -> Interaction {
        Interaction {
            id: InteractionId(u128::from(number)),
            time: None,
            kind: Kind::Message,
            from: Endpoint::resource("board"),
            to: Endpoint::agent("a"),
            channel: Default::default(),
            session: format!("{number}").into(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content: vec![Leaf::text(text)],
            identity: Identity::Recorded,
            labels: Default::default(),
            place: Place::default(),
        }
    }

    #[test]
    fn what_has_no_room_is_counted_by_what_it_was() {
        let settings = Settings {
            bounds: Bounds {
                interactions: 10,
                sessions: 8,
                ..Bounds::default()
            },
            ..Settings::default()
        };
        let mut pipeline = Pipeline::new(&Core::new(settings).unwrap());
        let count = |pipeline: &Pipeline, what: &str| {
            let all = pipeline.forgotten();
            let found: Vec<u64> = all
                .iter()
                .filter(|forgotten| forgotten.what == what)
                .map(|forgotten| forgotten.count)
                .collect();
            assert_eq!(found.len(), 1, "{what} in {all:?}");
            found[0]
        };
        assert!(pipeline.forgotten().iter().all(|it| it.count == 0));
        for number in 0..50 {
            let text = format!("note number {number}: the ferry sails at {number} past ten");
            pipeline.step(&told(number, text), Timestamp(0));
        }
        assert_eq!(count(&pipeline, "interactions"), 40);
        assert!(
            count(&pipeline, "desks") >= 42,
            "{:?}",
            pipeline.forgotten()
        );
        assert_eq!(count(&pipeline, "labels"), 32);
        assert_eq!(count(&pipeline, "documents"), 0);
    }
}
