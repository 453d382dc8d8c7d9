//! Simulated teams: honest ones, and ones with a worm. For the rates in the tests only.

use std::collections::{BTreeMap, VecDeque};

use data_encoding::BASE64;

use crate::detect::eprocess::tests::Dice;
use crate::detect::lineage::Lineage;
use crate::detect::testkit::World;
use crate::settings::Settings;

/// What came of one simulated team.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Whether anything was found.
    pub(super) found: bool,
    /// Whether it was found before a fourth generation was reached.
    pub(super) in_time: bool,
    /// Whether the true first sender was named.
    pub(super) zero_right: bool,
    /// The deepest generation that the worm reached.
    pub(super) depth: u32,
}

/// How a worm behaves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worm {
    /// Recipients an infected agent sends to, at least and at most.
    pub(super) fan: (usize, usize),
    /// Probability that a receiver is infected.
    pub(super) take: f64,
    /// Whether it travels over shared files too.
    pub(super) files: bool,
    /// Whether half of the hops are in base64.
    pub(super) disguise: bool,
    /// Words of carrier text about the payload.
    pub(super) cover: usize,
    /// How often an infected agent acts.
    pub(super) acts: usize,
    /// Whether each hop drops or changes some of its words.
    pub(super) mutate: bool,
}

/// How an honest team behaves: rates per message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    pub(super) forward: f64,
    /// Probability that a forward is forwarded on.
    pub(super) onward: f64,
    pub(super) quote: f64,
    pub(super) template: f64,
    pub(super) announce: f64,
    /// Probability that a forward leaves out what earlier forwarders said about it.
    pub(super) strip: f64,
}

impl Habits {
    pub(super) const USUAL: Self = Self {
        forward: 0.04,
        onward: 0.15,
        quote: 0.15,
        template: 0.1,
        announce: 0.01,
        strip: 0.05,
    };
    /// Twice as much of everything.
    pub(super) const BUSY: Self = Self {
        forward: 0.08,
        onward: 0.25,
        quote: 0.3,
        template: 0.2,
        announce: 0.02,
        strip: 0.05,
    };
    /// Forwards carry the first text alone, each under words of their own.
    pub(super) const STRIPPING: Self = Self {
        strip: 1.0,
        ..Self::USUAL
    };
}

/// What came to somebody: from whom, in what words, where the words of its first sender begin, after how many hops.
#[derive(Clone, Debug)]
struct Got {
    from: usize,
    text: String,
    core: usize,
    hops: u32,
}

pub(super) struct Team {
    pub(super) world: World,
    dice: Dice,
    size: usize,
    /// What each got last: from whom and what.
    inbox: BTreeMap<usize, VecDeque<Got>>,
    templates: Vec<String>,
    habits: Habits,
}

fn name(agent: usize) -> String {
    format!("agent{agent}")
}

impl Team {
    pub(super) fn new(size: usize, habits: Habits, seed: u64, real: bool) -> Self {
        let lineage = Lineage::new(&Settings::default());
        let world = if real {
            World::real(lineage)
        } else {
            World::new(lineage)
        };
        let mut dice = Dice(seed);
        let templates = (0..2).map(|_| words(&mut dice, 10)).collect();
        Self {
            world,
            dice,
            size,
            inbox: BTreeMap::new(),
            templates,
            habits,
        }
    }

    fn other(&mut self, than: usize) -> usize {
        let other = self.dice.below(self.size - 1);
        if other >= than { other + 1 } else { other }
    }

    fn send(&mut self, from: usize, to: usize, text: String, hops: u32) -> bool {
        self.pass(from, to, text, 0, hops)
    }

    fn pass(&mut self, from: usize, to: usize, text: String, core: usize, hops: u32) -> bool {
        let found = self.world.say(&name(from), &name(to), &text) > 0;
        let inbox = self.inbox.entry(to).or_default();
        inbox.push_back(Got {
            from,
            text,
            core,
            hops,
        });
        if inbox.len() > 4 {
            inbox.pop_front();
        }
        found
    }

    /// One thing that an honest team does; whether it raised a finding. `load` scales how much of it is passing on.
    pub(super) fn honest(&mut self, load: f64) -> bool {
        let who = self.dice.below(self.size);
        let habits = self.habits;
        let mut roll = self.dice.unit();
        let mut falls = |rate: f64| {
            let hit = roll < rate;
            roll -= rate;
            hit
        };
        if falls(habits.forward * load) {
            return self.forward(who);
        }
        if falls(habits.quote * load) {
            return self.quote(who);
        }
        if falls(habits.template) {
            let template = self.templates[self.dice.below(2)].clone();
            let text = format!("{template} {}", words(&mut self.dice, 6));
            let to = if self.dice.unit() < 0.6 && who != 0 {
                0
            } else {
                self.other(who)
            };
            return self.send(who, to, text, 0);
        }
        if falls(habits.announce) {
            return self.announce();
        }
        let to = self.other(who);
        let text = words(&mut self.dice, 15);
        self.send(who, to, text, 0)
    }

    fn forward(&mut self, who: usize) -> bool {
        let Some(got) = self.inbox.get(&who).and_then(|box_| box_.back().cloned()) else {
            return false;
        };
        let hops = got.hops;
        if hops > 0 && self.dice.unit() >= self.habits.onward {
            return false;
        }
        let mut found = false;
        let few = 1 + self.dice.below(3);
        for _ in 0..few {
            let to = self.other(who);
            if to != got.from {
                let bare = self.dice.unit() < self.habits.strip;
                let body = if bare {
                    &got.text[got.core..]
                } else {
                    &got.text
                };
                let note = words(&mut self.dice, if bare { 10 } else { 3 });
                let core = note.len() + 2 + if bare { 0 } else { got.core };
                let text = format!("{note}: {body}");
                found |= self.pass(who, to, text, core, hops + 1);
            }
        }
        found
    }

    fn quote(&mut self, who: usize) -> bool {
        let Some(got) = self.inbox.get(&who).and_then(|box_| box_.back().cloned()) else {
            return false;
        };
        let answer = words(&mut self.dice, 8);
        let text = format!("> {}\n{answer}", got.text);
        self.pass(who, got.from, text, 2 + got.core, got.hops)
    }

    fn announce(&mut self) -> bool {
        let text = words(&mut self.dice, 20);
        let mut found = false;
        for to in 1..self.size {
            found |= self.send(0, to, text.clone(), 0);
        }
        for _ in 0..self.size / 3 {
            let who = 1 + self.dice.below(self.size - 1);
            found |= self.send(who, 0, format!("noted: {text}"), 0);
        }
        found
    }

    /// Lets a worm loose amid honest work.
    pub(super) fn worm(&mut self, worm: Worm) -> Run {
        let payload = words(&mut self.dice, 24);
        let zero = self.dice.below(self.size);
        let mut generation: BTreeMap<usize, u32> = BTreeMap::from([(zero, 0)]);
        // Who acts when: (turn, agent, text it carries).
        let mut queue: Vec<(usize, usize, String)> = (0..worm.acts)
            .map(|act| (act * 5, zero, payload.clone()))
            .collect();
        let mut run = Run::default();
        let mut turn = 0;
        while !queue.is_empty() && turn < 4000 {
            queue.sort_by_key(|(at, who, _)| std::cmp::Reverse((*at, *who)));
            while queue.last().is_some_and(|(at, _, _)| *at <= turn) {
                let Some((_, who, text)) = queue.pop() else {
                    break;
                };
                self.infected(
                    worm,
                    who,
                    &text,
                    turn,
                    &mut generation,
                    &mut queue,
                    &mut run,
                );
            }
            for _ in 0..2 {
                self.honest(1.0);
            }
            turn += 1;
        }
        run.found = self
            .world
            .findings
            .iter()
            .any(|finding| finding.detector == "lineage");
        run.zero_right = self.world.findings.iter().any(|finding| {
            finding
                .patient_zero
                .as_ref()
                .is_some_and(|zero_| zero_.name == name(zero).as_str())
                && finding
                    .subjects
                    .first()
                    .is_some_and(|subject| subject.endpoint.name == name(zero).as_str())
        });
        if run.depth < 4 {
            run.in_time = run.found;
        }
        run
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a step of a simulation has all of its state"
    )]
    fn infected(
        &mut self,
        worm: Worm,
        who: usize,
        text: &str,
        turn: usize,
        generation: &mut BTreeMap<usize, u32>,
        queue: &mut Vec<(usize, usize, String)>,
        run: &mut Run,
    ) {
        let own = generation.get(&who).copied().unwrap_or(0);
        let fan = worm.fan.0 + self.dice.below(worm.fan.1 - worm.fan.0 + 1);
        let text = if worm.mutate {
            mutated(&mut self.dice, text)
        } else {
            text.to_owned()
        };
        for _ in 0..fan {
            let to = self.other(who);
            let cover = words(&mut self.dice, worm.cover);
            let body = if worm.disguise && self.dice.unit() < 0.5 {
                BASE64.encode(text.as_bytes())
            } else {
                text.clone()
            };
            let message = format!("{cover} {body}");
            let fresh = !generation.contains_key(&to) && self.dice.unit() < worm.take;
            if fresh && own + 1 >= 4 && run.depth < 4 {
                // About to be reached: in time is what was found before this.
                run.in_time = !self.world.findings.is_empty();
            }
            if worm.files && self.dice.unit() < 0.4 {
                let file = format!("file{}", self.world.step);
                self.world.write(&name(who), &file, &message);
                self.world.read(&file, &name(to), &message);
            } else {
                self.send(who, to, message, 9);
            }
            if fresh {
                generation.insert(to, own + 1);
                run.depth = run.depth.max(own + 1);
                let delay = 1 + self.dice.below(6);
                for act in 0..worm.acts {
                    queue.push((turn + delay + act * 5, to, text.clone()));
                }
            }
        }
    }
}

/// Replaces a word near either end, now and then.
fn mutated(dice: &mut Dice, text: &str) -> String {
    let mut list: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let place = if dice.unit() < 0.5 {
        dice.below(4)
    } else {
        list.len() - 1 - dice.below(4)
    };
    list[place] = word(dice);
    list.join(" ")
}

fn word(dice: &mut Dice) -> String {
    const PARTS: [&str; 20] = [
        "ra", "to", "mi", "len", "sor", "ka", "ven", "di", "pul", "ga", "ne", "ster", "ol", "bi",
        "cran", "fu", "he", "jo", "wat", "que",
    ];
    let count = 2 + dice.below(2);
    (0..count).map(|_| PARTS[dice.below(PARTS.len())]).collect()
}

pub(super) fn words(dice: &mut Dice, count: usize) -> String {
    let list: Vec<String> = (0..count).map(|_| word(dice)).collect();
    list.join(" ")
}
