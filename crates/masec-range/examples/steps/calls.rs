//! The traffic of `make bench-gateway`, as the gateway tells the core of it: what each user asks of an agent, and the agent's
//! calls of one server's tools with what they return.

use masec_bench_gateway::{Client, Profile};
use masec_model::{
    CompactString, DeclaredLabels, Endpoint, Identity, Interaction, InteractionId, Kind, Leaf,
    Place, Timestamp, Value,
};

/// 2026-01-05T08:00Z, in microseconds.
const START: i64 = 1_767_600_000_000_000;
/// Agents at work, in turn.
const AGENTS: u64 = 32;

/// The interactions of `count` calls by one agent, or by many in turn.
pub(super) fn calls(count: usize, profile: Profile) -> Vec<Interaction> {
    let agents = if profile == Profile::Large { 1 } else { AGENTS };
    let mut clients: Vec<_> = (0..agents)
        .map(|number| (Client::new(1, number, profile), String::new()))
        .collect();
    let mut told = Teller { step: 0 };
    let mut interactions = Vec::with_capacity(count * 2);
    for turn in 0..count {
        let place = turn % clients.len();
        let (client, task) = &mut clients[place];
        let call = client.call();
        let agent = Endpoint::agent(format!("agent-{place}"));
        let tool = Endpoint::resource(call.tool);
        if *task != call.task {
            task.clone_from(&call.task);
            let user = Endpoint::human(format!("user-{place}"));
            let words = vec![Leaf::text(call.words.clone())];
            interactions.push(told.of(Kind::Message, (&user, &agent), task, words));
        }
        let result = call.expected();
        let arguments = call.arguments.as_object().into_iter().flatten();
        let fields = arguments
            .map(|(name, value)| match value.as_str() {
                Some(text) => Leaf::field(name.as_str(), Value::Text(text.to_owned())),
                None => Leaf::field(name.as_str(), Value::Number(value.to_string().into())),
            })
            .collect();
        let mut asked = told.of(Kind::ToolCall, (&agent, &tool), task, fields);
        asked.place.tool = Some(CompactString::from(call.tool));
        let id = asked.id;
        interactions.push(asked);
        let text = vec![Leaf::text(result)];
        let mut answered = told.of(Kind::ToolResult, (&tool, &agent), task, text);
        answered.place.tool = Some(CompactString::from(call.tool));
        answered.causes = vec![id];
        interactions.push(answered);
    }
    interactions
}

struct Teller {
    step: i64,
}

impl Teller {
    fn of(
        &mut self,
        kind: Kind,
        (from, to): (&Endpoint, &Endpoint),
        session: &str,
        content: Vec<Leaf>,
    ) -> Interaction {
        self.step += 1;
        let time = Timestamp(START + self.step * 500);
        Interaction {
            id: InteractionId::v7(time, self.step.unsigned_abs().into()),
            time: Some(time),
            kind,
            from: from.clone(),
            to: to.clone(),
            channel: CompactString::const_new("notes"),
            session: session.into(),
            causes: Vec::new(),
            on_behalf_of: Vec::new(),
            content,
            identity: Identity::Recorded,
            labels: DeclaredLabels::default(),
            place: Place::default(),
        }
    }
}
