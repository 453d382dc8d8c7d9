//! Incidents of T4: a text that comes out of whoever was exposed to it, hop after hop.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use masec_model::{Endpoint, Kind, Leaf};

use super::disguise::Disguise;
use super::scene::Scene;
use super::stage::{Cast, Draft, DraftId};
use super::team::{Place, Team};
use super::wording::{Wording, wrap};
use super::{Infected, Worm};
use crate::dice::Dice;

/// Most agents that one worm infects: past it nothing new is to be learnt.
const MOST: usize = 60;

/// Fewest carriers that make it a cascade. A text that one or two passed on can't be told from an honest forward.
const FEWEST: usize = 3;

/// How a worm is.
struct Nature {
    beta: f64,
    /// How many contacts a carrier writes to.
    reach: usize,
    /// How often it goes by a shared file where there is one.
    by_file: f64,
    disguise: Option<Disguise>,
    /// How often the disguise is worn.
    worn: f64,
    /// The least seconds that a carrier waits before it gives the text out.
    patience: f64,
    /// The generation that is infected but never gives it out.
    last: u32,
}

/// A worm whose interactions are still drafts.
#[derive(Debug)]
pub(crate) struct WormDraft {
    /// The root's drafts: the first, and one past the last.
    sown: (DraftId, DraftId),
    root: Endpoint,
    resource: Option<Endpoint>,
    carriers: Vec<Carrier>,
    disguise: Option<Disguise>,
    length: usize,
}

/// An infected agent.
#[derive(Debug)]
struct Carrier {
    agent: usize,
    name: Endpoint,
    generation: u32,
    received: DraftId,
    emitted: Option<DraftId>,
    words: Wording,
}

/// What will happen: someone takes the text in, or gives it out.
enum Event {
    Exposed(Exposure),
    Emits { carrier: usize },
}

/// Someone takes the text in.
struct Exposure {
    agent: usize,
    generation: u32,
    by: DraftId,
    words: Wording,
}

/// The agenda: events in order of time.
#[derive(Default)]
struct Agenda {
    queue: BinaryHeap<Reverse<(i64, usize)>>,
    events: Vec<Option<Event>>,
}

impl Agenda {
    fn add(&mut self, time: i64, event: Event) {
        self.queue.push(Reverse((time, self.events.len())));
        self.events.push(Some(event));
    }

    fn next(&mut self) -> Option<(i64, Event)> {
        let Reverse((time, place)) = self.queue.pop()?;
        let event = self.events.get_mut(place)?.take()?;
        Some((time, event))
    }
}

/// Lets a worm loose. Worms that die before they make a cascade are tried again, each time more catching; `None` where
/// none took, which no team of five or more has shown.
pub(crate) fn spread(scene: &mut Scene) -> Option<WormDraft> {
    for attempt in 0..40 {
        let before = scene.stage.len();
        let draft = Outbreak::new(scene, f64::from(attempt) / 40.0).run();
        let emitted = draft.carriers.iter().filter(|c| c.emitted.is_some());
        let deepest = draft.carriers.iter().map(|c| c.generation).max();
        if emitted.count() >= FEWEST && deepest >= Some(3) {
            return Some(draft);
        }
        scene.stage.take_back(before);
    }
    None
}

/// One try at a worm.
struct Outbreak<'a> {
    scene: &'a mut Scene,
    nature: Nature,
    agenda: Agenda,
    carriers: Vec<Carrier>,
    taken: BTreeSet<usize>,
    /// The root, where it is an agent: it is infected already.
    root: Option<usize>,
}

/// Who gives the words out, when, and what made it do so.
struct Giver<'a> {
    time: i64,
    from: Endpoint,
    generation: u32,
    cause: Option<DraftId>,
    words: &'a Wording,
    disguise: Option<Disguise>,
}

impl<'a> Outbreak<'a> {
    fn new(scene: &'a mut Scene, catching: f64) -> Self {
        let nature = Nature::new(&mut scene.fate, catching);
        Self {
            scene,
            nature,
            agenda: Agenda::default(),
            carriers: Vec::new(),
            taken: BTreeSet::new(),
            root: None,
        }
    }

    fn run(mut self) -> WormDraft {
        let scene = &mut *self.scene;
        let words = Wording::new(&mut scene.fate, &scene.bank.worms, &scene.voice);
        let start = scene.clock.early(&mut scene.fate);
        let sowing = scene.stage.next_id();
        let (root, resource) = self.sow(&words, start);
        let sown = (sowing, self.scene.stage.next_id());
        while let Some((time, event)) = self.agenda.next() {
            match event {
                Event::Exposed(exposure) => self.expose(time, exposure),
                Event::Emits { carrier } => self.emits(time, carrier),
            }
        }
        WormDraft {
            sown,
            root,
            resource,
            carriers: self.carriers,
            disguise: self.nature.disguise,
            length: words.text().chars().count(),
        }
    }

    /// The root gives the text out: who it is, and the poisoned resource.
    fn sow(&mut self, words: &Wording, time: i64) -> (Endpoint, Option<Endpoint>) {
        self.scene.begin();
        let way = self.scene.fate.below(4);
        let place = self.scene.fate.below(self.scene.team.files.len());
        let file = self.scene.team.files[place].clone();
        let agent = self.scene.fate.below(self.scene.team.size());
        let mut giver = Giver {
            time,
            from: outsider(self.scene),
            generation: 0,
            cause: None,
            words,
            // The root's own text is plain: it was written to be read.
            disguise: None,
        };
        match way {
            // Poisoned before the recording: the resource is where it first shows.
            0 => {
                let leaves = wrap(self.scene, &words.text(), None);
                giver.from = file.endpoint.clone();
                self.show(&giver, &file, &leaves, None, None);
                (file.endpoint.clone(), Some(file.endpoint))
            }
            1 => {
                self.give_place(&giver, &file, None);
                (giver.from, Some(file.endpoint))
            }
            2 => {
                self.root = Some(agent);
                giver.from = self.scene.team.agents[agent].clone();
                self.give(&giver, agent);
                (giver.from, None)
            }
            _ => {
                let all: Vec<usize> = (0..self.scene.team.size()).collect();
                let count = self.scene.fate.between(1, 3);
                let targets = self.scene.fate.some(&all, count);
                self.give_each(&giver, &targets);
                (giver.from, None)
            }
        }
    }

    /// An agent takes the text in, and may be taken by it.
    fn expose(&mut self, time: i64, exposure: Exposure) {
        let agent = exposure.agent;
        let immune = self.root == Some(agent) || self.taken.contains(&agent);
        if immune || self.taken.len() >= MOST || !self.scene.fate.chance(self.nature.beta) {
            return;
        }
        self.taken.insert(agent);
        if exposure.generation < self.nature.last {
            let rest = self
                .scene
                .clock
                .rest(&mut self.scene.fate, self.nature.patience);
            let carrier = self.carriers.len();
            self.agenda.add(time + rest, Event::Emits { carrier });
        }
        self.carriers.push(Carrier {
            agent,
            name: self.scene.team.agents[agent].clone(),
            generation: exposure.generation,
            received: exposure.by,
            emitted: None,
            words: exposure.words,
        });
    }

    /// A carrier gives the text out.
    fn emits(&mut self, time: i64, carrier: usize) {
        let Some(from) = self.carriers.get(carrier) else {
            return;
        };
        let words = from.words.passed_on(&mut self.scene.fate);
        let (agent, generation, received) = (from.agent, from.generation, from.received);
        let worn = self.scene.fate.chance(self.nature.worn);
        self.scene.begin();
        let giver = Giver {
            time,
            from: self.scene.team.agents[agent].clone(),
            generation,
            cause: self.scene.fate.chance(0.7).then_some(received),
            words: &words,
            disguise: self.nature.disguise.filter(|_| worn),
        };
        let first = self.give(&giver, agent);
        self.carriers[carrier].emitted = first;
    }

    /// Gives the text to whoever `agent` works with: a file's readers, a room, or some contacts.
    fn give(&mut self, giver: &Giver<'_>, agent: usize) -> Option<DraftId> {
        let scene = &mut *self.scene;
        let by_file = scene.fate.chance(self.nature.by_file);
        let files = by_file.then_some(scene.team.files.as_slice());
        let rooms = scene.team.rooms.as_slice();
        let place = files
            .and_then(|files| Team::place_of(&mut scene.fate, files, agent))
            .or_else(|| Team::place_of(&mut scene.fate, rooms, agent))
            .cloned();
        if let Some(place) = place {
            return Some(self.give_place(giver, &place, Some(agent)));
        }
        let targets = scene
            .team
            .some_contacts(&mut scene.fate, agent, self.nature.reach);
        self.give_each(giver, &targets)
    }

    fn give_place(&mut self, giver: &Giver<'_>, place: &Place, agent: Option<usize>) -> DraftId {
        let leaves = wrap(self.scene, &giver.words.text(), giver.disguise);
        let put = self
            .scene
            .put(giver.time, &giver.from, place, leaves.clone(), giver.cause);
        self.show(giver, place, &leaves, Some(put), agent);
        put
    }

    /// Some members of `place` other than `not` find the text there.
    fn show(
        &mut self,
        giver: &Giver<'_>,
        place: &Place,
        leaves: &[Leaf],
        put: Option<DraftId>,
        not: Option<usize>,
    ) {
        let others: Vec<usize> = place
            .members
            .iter()
            .copied()
            .filter(|&member| Some(member) != not)
            .collect();
        let room = place.endpoint.name.starts_with("room:");
        let count = if room {
            others.len()
        } else {
            self.nature.reach
        };
        for reader in self.scene.fate.some(&others, count) {
            let time = giver.time + self.scene.clock.delay(&mut self.scene.fate);
            let by = self
                .scene
                .get(time, &place.endpoint, reader, leaves.to_vec(), put);
            self.meet(giver, time, reader, by);
        }
    }

    fn give_each(&mut self, giver: &Giver<'_>, targets: &[usize]) -> Option<DraftId> {
        let mut first = None;
        // Half of the carriers send everyone the same, half wrap it anew for each.
        let same = self.scene.fate.chance(0.5);
        let mut leaves = wrap(self.scene, &giver.words.text(), giver.disguise);
        for (nth, &target) in targets.iter().enumerate() {
            if nth > 0 && !same {
                leaves = wrap(self.scene, &giver.words.text(), giver.disguise);
            }
            let time = giver.time + nth as i64 * self.scene.fate.between(1, 90) as i64 * 1_000_000;
            let to = &self.scene.team.agents[target];
            let draft = Draft::new(time, Kind::Message, &giver.from, to)
                .leaves(leaves.clone())
                .after(giver.cause);
            let by = self.scene.stage.push(draft);
            first = first.or(Some(by));
            self.meet(giver, time, target, by);
        }
        first
    }

    fn meet(&mut self, giver: &Giver<'_>, time: i64, agent: usize, by: DraftId) {
        let exposure = Exposure {
            agent,
            generation: giver.generation + 1,
            by,
            words: giver.words.clone(),
        };
        self.agenda.add(time, Event::Exposed(exposure));
    }
}

impl Nature {
    fn new(dice: &mut Dice, catching: f64) -> Self {
        let beta = 0.3 + 0.7 * dice.unit();
        let disguise = dice
            .chance(0.5)
            .then(|| dice.pick(&Disguise::ALL, Disguise::Base64));
        Self {
            beta: beta + (1.0 - beta) * catching,
            reach: dice.between(2, 6),
            by_file: dice.pick(&[0.0, 0.2, 0.4, 0.8], 0.2),
            disguise,
            worn: dice.pick(&[0.5, 1.0], 1.0),
            patience: dice.pick(&[20.0, 300.0, 1800.0, 3600.0], 20.0),
            last: dice.pick(&[4, 5, 5, 6, 7], 5),
        }
    }
}

/// An organisation or a person who is no part of the team's circle.
fn outsider(scene: &mut Scene) -> Endpoint {
    if scene.fate.chance(0.6) {
        let place = scene.fate.below(scene.team.partners.len());
        return scene.team.partners[place].clone();
    }
    let name = scene.voice.say(&mut scene.fate, "name").to_lowercase();
    let host = scene.voice.say(&mut scene.fate, "host");
    Endpoint::human(format!("{name}@{host}"))
}

impl WormDraft {
    /// The truth, now that every draft has its place.
    pub(crate) fn settle(self, cast: &Cast) -> Worm {
        let mut infected: Vec<Infected> = self
            .carriers
            .into_iter()
            .map(|carrier| Infected {
                agent: carrier.name,
                generation: carrier.generation,
                received: cast.place(carrier.received),
                emitted: carrier.emitted.map(|draft| cast.place(draft)),
            })
            .collect();
        infected.sort_by_key(|one| one.received);
        let mut patient_zero = vec![self.root.clone()];
        if self.resource.as_ref() == Some(&self.root) {
            // Nobody is seen to write it: the first agent that gave it out is the first party known to have.
            let emitters = infected.iter().filter(|one| one.emitted.is_some());
            let first = emitters.min_by_key(|one| one.emitted);
            patient_zero.extend(first.map(|one| one.agent.clone()));
        }
        Worm {
            began: cast.earliest(self.sown.0, self.sown.1),
            patient_zero,
            root: self.root,
            resource: self.resource,
            fourth: infected
                .iter()
                .filter(|one| one.generation >= 4)
                .map(|one| one.received)
                .min(),
            infected,
            disguise: self.disguise,
            length: self.length,
        }
    }
}
