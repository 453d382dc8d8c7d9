//! What will have happened, not yet in order: drafts with times, which become interactions when the curtain falls.

use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf,
    Origin, OriginSet, Place, Timestamp, Value,
};

use crate::dice::Dice;

/// A draft's number, in the order of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DraftId(usize);

/// An interaction in the making.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    time: i64,
    kind: Kind,
    from: Endpoint,
    to: Endpoint,
    channel: String,
    session: String,
    causes: Vec<DraftId>,
    content: Vec<Leaf>,
    labels: DeclaredLabels,
    tool: bool,
}

impl Draft {
    /// Something that `from` did to `to` at `time` (microseconds since 1970).
    pub(crate) fn new(time: i64, kind: Kind, from: &Endpoint, to: &Endpoint) -> Self {
        Self {
            time,
            kind,
            from: from.clone(),
            to: to.clone(),
            channel: String::new(),
            session: String::new(),
            causes: Vec::new(),
            content: Vec::new(),
            labels: DeclaredLabels::default(),
            tool: false,
        }
    }

    /// With one running text as its content.
    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.content.push(Leaf::text(text));
        self
    }

    /// With one more whole field.
    pub(crate) fn field(mut self, path: &str, text: impl Into<String>) -> Self {
        self.content
            .push(Leaf::field(path, Value::Text(text.into())));
        self
    }

    /// With these leaves.
    pub(crate) fn leaves(mut self, leaves: Vec<Leaf>) -> Self {
        self.content.extend(leaves);
        self
    }

    /// After `cause`.
    pub(crate) fn after(mut self, cause: Option<DraftId>) -> Self {
        self.causes.extend(cause);
        self
    }

    /// Over this channel.
    pub(crate) fn on(mut self, channel: impl Into<String>) -> Self {
        self.channel = channel.into();
        self
    }

    /// With declared secrecy tags.
    pub(crate) fn secret(mut self, tags: &[&str]) -> Self {
        self.labels
            .secrecy
            .extend(tags.iter().copied().map(CompactString::from));
        self
    }

    /// With a declared origin.
    pub(crate) fn origin(mut self, origin: Origin) -> Self {
        self.labels.taint = self.labels.taint.join(OriginSet::of(origin));
        self
    }
}

/// The drafts of one scenario.
#[derive(Debug)]
pub(crate) struct Stage {
    drafts: Vec<Draft>,
    session: String,
}

impl Stage {
    /// An empty stage; drafts belong to `session` unless told otherwise.
    pub(crate) fn new(session: String) -> Self {
        Self {
            drafts: Vec::new(),
            session,
        }
    }

    /// From now on drafts belong to this session.
    pub(crate) fn session(&mut self, session: String) {
        self.session = session;
    }

    /// Adds a draft. What it follows comes first: its time is moved where it must be.
    pub(crate) fn push(&mut self, mut draft: Draft) -> DraftId {
        for cause in &draft.causes {
            draft.time = draft.time.max(self.drafts[cause.0].time + 1);
        }
        draft.tool = matches!(draft.kind, Kind::ToolCall | Kind::ToolResult);
        draft.session.clone_from(&self.session);
        self.drafts.push(draft);
        DraftId(self.drafts.len() - 1)
    }

    /// The number that the next draft gets.
    pub(crate) fn next_id(&self) -> DraftId {
        DraftId(self.drafts.len())
    }

    /// How many drafts there are.
    pub(crate) fn len(&self) -> usize {
        self.drafts.len()
    }

    /// Takes back all but the first `count` drafts.
    pub(crate) fn take_back(&mut self, count: usize) {
        self.drafts.truncate(count);
    }

    /// The interactions in order of time, and where each draft went.
    pub(crate) fn curtain(self, seed: u64) -> (Vec<Interaction>, Cast) {
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|&draft| (self.drafts[draft].time, draft));
        let mut places = vec![0; order.len()];
        for (place, &draft) in order.iter().enumerate() {
            places[draft] = place;
        }
        let mut dice = Dice::new(seed, "ids");
        let ids: Vec<InteractionId> = order
            .iter()
            .map(|&draft| {
                let entropy = u128::from(dice.bits()) << 64 | u128::from(dice.bits());
                InteractionId::v7(Timestamp(self.drafts[draft].time), entropy)
            })
            .collect();
        let mut slots: Vec<Option<Draft>> = self.drafts.into_iter().map(Some).collect();
        let interactions = order
            .iter()
            .enumerate()
            .filter_map(|(place, &draft)| {
                let draft = slots.get_mut(draft)?.take()?;
                Some(settle(draft, place, &ids, &places))
            })
            .collect();
        (interactions, Cast(places))
    }
}

/// Where each draft went.
#[derive(Debug)]
pub(crate) struct Cast(Vec<usize>);

impl Cast {
    /// The index of the earliest interaction among the drafts from `start` up to, not including, `end`.
    pub(crate) fn earliest(&self, start: DraftId, end: DraftId) -> usize {
        let places = self.0.get(start.0..end.0).unwrap_or_default();
        places.iter().copied().min().unwrap_or_default()
    }

    /// The index of the interaction that the draft became.
    pub(crate) fn place(&self, draft: DraftId) -> usize {
        self.0[draft.0]
    }
}

fn settle(draft: Draft, place: usize, ids: &[InteractionId], places: &[usize]) -> Interaction {
    let tool = match draft.kind {
        Kind::ToolCall => Some(draft.to.name.clone()),
        Kind::ToolResult => Some(draft.from.name.clone()),
        _ => None,
    };
    // A result names the call that it answers; a call's own id is made of its place.
    let call = match (draft.tool, draft.kind, draft.causes.first()) {
        (true, Kind::ToolResult, Some(cause)) => Some(places[cause.0]),
        (true, Kind::ToolCall, _) => Some(place),
        _ => None,
    };
    Interaction {
        id: ids[place],
        time: Some(Timestamp(draft.time)),
        kind: draft.kind,
        from: draft.from,
        to: draft.to,
        channel: draft.channel.into(),
        session: draft.session.into(),
        causes: draft
            .causes
            .iter()
            .map(|cause| ids[places[cause.0]])
            .collect(),
        on_behalf_of: Vec::new(),
        content: draft.content,
        identity: Identity::Recorded,
        labels: draft.labels,
        place: Place {
            step: u32::try_from(place).unwrap_or(u32::MAX),
            call: call.map(|n| CompactString::from(format!("call_{n}"))),
            tool,
            described: None,
            touches: None,
        },
    }
}
