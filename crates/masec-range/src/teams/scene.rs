//! A scenario in the making: the team, its clock and voice, and the small acts that everything else is made of.

use masec_engine::Canary;
use masec_model::{Endpoint, Kind, Leaf};

use super::clock::Clock;
use super::secret::Mark;
use super::stage::{Cast, Draft, DraftId, Stage};
use super::team::{Place, Team};
use super::voice::Voice;
use super::{Case, Incident, Plot, Scenario, Split, Truth};
use crate::banks::Bank;
use crate::dice::Dice;

/// Tools that reach out of the team's own circle.
const REACHING_OUT: [&str; 3] = ["send_email", "http_post", "post_webhook"];

/// A scenario in the making.
pub(crate) struct Scene {
    pub(crate) bank: &'static Bank,
    /// Chance for honest work: the same in an incident and in its twin.
    pub(crate) dice: Dice,
    /// Chance for the incident.
    pub(crate) fate: Dice,
    pub(crate) voice: Voice,
    pub(crate) team: Team,
    pub(crate) clock: Clock,
    pub(crate) stage: Stage,
    /// How secrets can be known as such here.
    pub(crate) mark: Mark,
    pub(crate) canaries: Vec<Canary>,
    run: String,
    many_sessions: bool,
    sessions: usize,
}

impl Scene {
    /// The team of this seed, before anything has happened.
    pub(crate) fn new(split: Split, seed: u64, case: Case) -> Self {
        let bank = split.bank();
        let incident = case.incident().name();
        let mut dice = Dice::new(seed, &format!("{}/{incident}/work", split.name()));
        let voice = Voice::new(&mut dice, bank);
        let team = Team::new(&mut dice, bank, &voice);
        let clock = Clock::new(&mut dice);
        let run = format!("run-{}", voice.fill(&mut dice, "{#slug}"));
        Self {
            bank,
            fate: Dice::new(seed, &format!("{}/{incident}/plot", split.name())),
            mark: dice.pick(&Mark::ALL, Mark::Form),
            many_sessions: dice.chance(0.5),
            stage: Stage::new(run.clone()),
            canaries: Vec::new(),
            sessions: 0,
            dice,
            voice,
            team,
            clock,
            run,
        }
    }

    /// Begins a piece of work: a new session, in teams that have more than one.
    pub(crate) fn begin(&mut self) {
        if self.many_sessions {
            self.sessions += 1;
            self.stage
                .session(format!("{}/{}", self.run, self.sessions));
        }
    }

    /// Some agent.
    pub(crate) fn anyone(&mut self) -> usize {
        self.dice.below(self.team.size())
    }

    /// Some person whom the team works for.
    pub(crate) fn person(&mut self) -> Endpoint {
        let place = self.dice.below(self.team.people.len());
        self.team.people[place].clone()
    }

    /// Some outside organisation.
    pub(crate) fn partner(&mut self) -> Endpoint {
        let place = self.dice.below(self.team.partners.len());
        self.team.partners[place].clone()
    }

    /// A moment after `time` at which an answer may come.
    pub(crate) fn later(&mut self, time: i64) -> i64 {
        time + self.clock.delay(&mut self.dice)
    }

    /// Words from one agent to another.
    pub(crate) fn tell(
        &mut self,
        time: i64,
        from: usize,
        to: usize,
        text: impl Into<String>,
        after: Option<DraftId>,
    ) -> DraftId {
        let (from, to) = (&self.team.agents[from], &self.team.agents[to]);
        let draft = Draft::new(time, Kind::Message, from, to);
        self.stage.push(draft.text(text).after(after))
    }

    /// Words between endpoints of any sort.
    pub(crate) fn words(
        &mut self,
        time: i64,
        from: &Endpoint,
        to: &Endpoint,
        text: impl Into<String>,
        after: Option<DraftId>,
    ) -> DraftId {
        let draft = Draft::new(time, Kind::Message, from, to);
        self.stage.push(draft.text(text).after(after))
    }

    /// `from` says `leaves` in a room, or puts them into a file.
    pub(crate) fn put(
        &mut self,
        time: i64,
        from: &Endpoint,
        place: &Place,
        leaves: Vec<Leaf>,
        after: Option<DraftId>,
    ) -> DraftId {
        let room = place.endpoint.name.starts_with("room:");
        let kind = if room { Kind::Message } else { Kind::Write };
        let draft = Draft::new(time, kind, from, &place.endpoint)
            .leaves(leaves)
            .after(after);
        let channel = if room {
            place.endpoint.name.as_str()
        } else {
            ""
        };
        self.stage.push(draft.on(channel))
    }

    /// An agent hears what was said in a room, or reads it in a file.
    pub(crate) fn get(
        &mut self,
        time: i64,
        place: &Endpoint,
        reader: usize,
        leaves: Vec<Leaf>,
        after: Option<DraftId>,
    ) -> DraftId {
        let draft = Draft::new(time, Kind::Read, place, &self.team.agents[reader])
            .leaves(leaves)
            .after(after);
        let channel = if place.name.starts_with("room:") {
            place.name.as_str()
        } else {
            ""
        };
        self.stage.push(draft.on(channel))
    }

    /// A call of a tool and its answer; gives the answer's draft.
    pub(crate) fn call(
        &mut self,
        time: i64,
        agent: usize,
        tool: &str,
        fields: &[(&str, &str)],
        answer: &str,
        after: Option<DraftId>,
    ) -> (DraftId, DraftId) {
        let tool = Endpoint::resource(tool);
        let agent = self.team.agents[agent].clone();
        let mut draft = Draft::new(time, Kind::ToolCall, &agent, &tool).after(after);
        for (path, value) in fields {
            draft = draft.field(path, *value);
        }
        let call = self.stage.push(draft);
        let back = time + 150_000 + self.dice.below(4_000_000) as i64;
        let draft = Draft::new(back, Kind::ToolResult, &tool, &agent)
            .text(answer)
            .after(Some(call));
        (call, self.stage.push(draft))
    }

    /// The finished scenario.
    pub(crate) fn close(self, seed: u64, plot: Option<Plot>) -> Scenario {
        let (interactions, cast) = self.stage.curtain(seed);
        let mut outside = self.team.partners.clone();
        outside.extend(REACHING_OUT.map(Endpoint::resource));
        Scenario {
            interactions,
            truth: Truth {
                incident: plot.map(|plot| settle(plot, &cast)),
                agents: self.team.agents.len(),
                topology: self.team.topology,
                outside,
            },
            canaries: self.canaries,
        }
    }
}

fn settle(plot: Plot, cast: &Cast) -> Incident {
    match plot {
        Plot::Worm(draft) => Incident::Worm(draft.settle(cast)),
        Plot::Leak(draft) => Incident::Leak(draft.settle(cast)),
    }
}
