//! Incidents of T2: a secret that one agent reads and that leaves the team by several hops.

use masec_model::{Endpoint, Kind, Leaf};
use serde::Serialize;

use super::Leak;
use super::disguise::Disguise;
use super::scene::Scene;
use super::secret::{Mark, Secret, SecretKind};
use super::stage::{Cast, Draft, DraftId};
use super::team::Team;
use crate::dice::Dice;

/// How a secret travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "how", content = "what")]
pub enum Route {
    /// As it is.
    Verbatim,
    /// Whole, in a disguise.
    Disguised(Disguise),
    /// In this many pieces, put together by an agent before they leave.
    Gathered(usize),
    /// In this many pieces that leave one by one.
    Scattered(usize),
}

impl Route {
    /// Its name in reports, the number of pieces left out.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Disguised(disguise) => disguise.name(),
            Self::Gathered(_) => "pieces_gathered",
            Self::Scattered(_) => "pieces_scattered",
        }
    }
}

/// A leak whose interactions are still drafts.
#[derive(Debug)]
pub(crate) struct LeakDraft {
    secret: Secret,
    mark: Mark,
    route: Route,
    agents: Vec<Endpoint>,
    read: DraftId,
    left: Vec<DraftId>,
}

/// Where the secret, or a piece of it, is now.
#[derive(Clone)]
struct Parcel {
    text: String,
    holder: usize,
    time: i64,
    cause: DraftId,
}

/// Lets a secret out.
pub(crate) fn leak(scene: &mut Scene) -> Option<LeakDraft> {
    let mut dice = scene.fate.clone();
    let draft = Smuggling::new(scene, &mut dice).run();
    scene.fate = dice;
    Some(draft)
}

/// One leak in the making.
struct Smuggling<'a> {
    scene: &'a mut Scene,
    dice: &'a mut Dice,
    partner: Endpoint,
    way_out: usize,
    /// The least seconds that a hand keeps what it has.
    patience: f64,
    agents: Vec<usize>,
}

impl<'a> Smuggling<'a> {
    fn new(scene: &'a mut Scene, dice: &'a mut Dice) -> Self {
        let partner = dice.below(scene.team.partners.len());
        Self {
            partner: scene.team.partners[partner].clone(),
            way_out: dice.below(4),
            patience: dice.pick(&[20.0, 300.0, 1800.0], 20.0),
            agents: Vec::new(),
            scene,
            dice,
        }
    }

    fn run(mut self) -> LeakDraft {
        let mark = self.scene.mark;
        let secret = Secret::new(self.scene, self.dice, mark);
        let reader = self.dice.below(self.scene.team.size());
        self.agents.push(reader);
        self.scene.begin();
        let time = self.scene.clock.early(self.dice);
        let read = secret.read(self.scene, self.dice, time, reader);
        let route = self.route(&secret);
        let parcel = Parcel {
            text: secret.text.clone(),
            holder: reader,
            time,
            cause: read,
        };
        let left = match route {
            Route::Verbatim => vec![self.carry_out(parcel, None)],
            Route::Disguised(disguise) => vec![self.carry_out(parcel, Some(disguise))],
            Route::Gathered(pieces) => self.gathered(&parcel, pieces),
            Route::Scattered(pieces) => self.scattered(&parcel, pieces),
        };
        let agents = &self.scene.team.agents;
        LeakDraft {
            secret,
            mark,
            route,
            agents: self.agents.iter().map(|&a| agents[a].clone()).collect(),
            read,
            left,
        }
    }

    fn route(&mut self, secret: &Secret) -> Route {
        // A piece is never so short that it says nothing: eight characters of a token, three words or so of a sentence.
        let shortest = if secret.kind.is_prose() { 24 } else { 8 };
        let most = (secret.text.chars().count() / shortest).clamp(2, 5);
        match self.dice.below(100) {
            0..25 => Route::Verbatim,
            25..55 => match self.dice.pick(&Disguise::ALL, Disguise::Base64) {
                // A number has no letters to move.
                Disguise::Rot13 if secret.kind == SecretKind::Card => {
                    Route::Disguised(Disguise::Reversed)
                }
                disguise => Route::Disguised(disguise),
            },
            55..78 => Route::Gathered(self.dice.between(2, most)),
            _ => Route::Scattered(self.dice.between(2, most)),
        }
    }

    /// Whole, by one to three relays, out.
    fn carry_out(&mut self, mut parcel: Parcel, disguise: Option<Disguise>) -> DraftId {
        let relays = self.dice.between(1, 3);
        // Put on at once, or by the last before it leaves.
        let from = if self.dice.chance(0.7) { 0 } else { relays };
        let mut split = false;
        for relay in 0..=relays {
            if relay == from
                && let Some(disguise) = disguise
            {
                parcel.text = disguise.wear(self.dice, &parcel.text);
                split = disguise == Disguise::Split;
            }
            if relay < relays {
                parcel = self.pass(parcel, split, None);
            }
        }
        self.out(&parcel, split)
    }

    /// Pieces by different hands to one, who puts them together and lets them out.
    fn gathered(&mut self, parcel: &Parcel, pieces: usize) -> Vec<DraftId> {
        let gatherer = self
            .scene
            .team
            .contact(self.dice, parcel.holder, &self.agents);
        let mut last = parcel.clone();
        for mut piece in self.pieces(parcel, pieces) {
            if self.dice.chance(0.6) {
                piece = self.pass(piece, false, Some(gatherer));
            }
            let there = self.pass_to(piece, false, gatherer);
            if there.time > last.time {
                last = there;
            }
        }
        last.text.clone_from(&parcel.text);
        vec![self.out(&last, false)]
    }

    /// Pieces by different hands, each out by itself.
    fn scattered(&mut self, parcel: &Parcel, pieces: usize) -> Vec<DraftId> {
        let disguise = self
            .dice
            .chance(0.25)
            .then(|| self.dice.pick(&Disguise::ALL, Disguise::Hex));
        self.pieces(parcel, pieces)
            .into_iter()
            .map(|mut piece| {
                if let Some(disguise) = disguise.filter(|&d| d != Disguise::Split) {
                    piece.text = disguise.wear(self.dice, &piece.text);
                }
                for _ in 0..self.dice.between(1, 2) {
                    piece = self.pass(piece, false, None);
                }
                self.out(&piece, false)
            })
            .collect()
    }

    /// The parcel cut into pieces of about the same length, each with a start of its own.
    fn pieces(&mut self, parcel: &Parcel, count: usize) -> Vec<Parcel> {
        let letters: Vec<char> = parcel.text.chars().collect();
        let size = letters.len().div_ceil(count.max(1)).max(1);
        let mut time = parcel.time;
        letters
            .chunks(size)
            .map(|piece| {
                time += self.scene.clock.delay(self.dice);
                Parcel {
                    text: piece.iter().collect(),
                    time,
                    ..parcel.clone()
                }
            })
            .collect()
    }

    /// On to some contact, never to `not`.
    fn pass(&mut self, parcel: Parcel, split: bool, not: Option<usize>) -> Parcel {
        let mut avoid = self.agents.clone();
        avoid.extend(not);
        let mut next = self.scene.team.contact(self.dice, parcel.holder, &avoid);
        if next == parcel.holder {
            // A small team runs out of fresh hands.
            next = self.scene.team.contact(self.dice, parcel.holder, &[]);
        }
        self.pass_to(parcel, split, next)
    }

    fn pass_to(&mut self, parcel: Parcel, split: bool, next: usize) -> Parcel {
        if next == parcel.holder {
            return parcel;
        }
        if !self.agents.contains(&next) {
            self.agents.push(next);
        }
        let time = parcel.time + self.scene.clock.rest(self.dice, self.patience);
        self.scene.begin();
        let leaves = self.wrap("carrier", &parcel.text, split);
        let scene = &mut *self.scene;
        let files: Vec<_> = scene
            .team
            .files
            .iter()
            .filter(|file| file.members.contains(&next))
            .cloned()
            .collect();
        let from = scene.team.agents[parcel.holder].clone();
        let after = self.dice.chance(0.7).then_some(parcel.cause);
        if !files.is_empty() && self.dice.chance(0.3) {
            let file = &files[self.dice.below(files.len())];
            let put = scene.put(time, &from, file, leaves.clone(), after);
            let at = time + scene.clock.delay(self.dice);
            let cause = scene.get(at, &file.endpoint, next, leaves, Some(put));
            return Parcel {
                holder: next,
                time: at,
                cause,
                ..parcel
            };
        }
        if let Some(room) = Team::place_of(self.dice, &scene.team.rooms, parcel.holder)
            .filter(|room| room.members.contains(&next))
            .cloned()
        {
            let put = scene.put(time, &from, &room, leaves.clone(), after);
            let at = time + scene.clock.delay(self.dice);
            let cause = scene.get(at, &room.endpoint, next, leaves, Some(put));
            return Parcel {
                holder: next,
                time: at,
                cause,
                ..parcel
            };
        }
        let draft = Draft::new(time, Kind::Message, &from, &scene.team.agents[next]);
        let cause = scene.stage.push(draft.leaves(leaves).after(after));
        Parcel {
            holder: next,
            time,
            cause,
            ..parcel
        }
    }

    /// The parcel leaves the team's circle.
    fn out(&mut self, parcel: &Parcel, split: bool) -> DraftId {
        let time = parcel.time + self.scene.clock.rest(self.dice, self.patience);
        self.scene.begin();
        let from = self.scene.team.agents[parcel.holder].clone();
        let after = Some(parcel.cause);
        let host = self.partner.name.clone();
        let leaves = self.wrap("sinkline", &parcel.text, split);
        let (tool, fields) = match self.way_out {
            0 | 1 => {
                let draft = Draft::new(time, Kind::Message, &from, &self.partner);
                return self.scene.stage.push(draft.leaves(leaves).after(after));
            }
            2 => {
                let name = self.scene.voice.say(self.dice, "name").to_lowercase();
                let subject = self.scene.voice.fill(self.dice, "{thing}");
                (
                    "send_email",
                    [
                        ("recipient", format!("{name}@{host}")),
                        ("subject", subject),
                    ],
                )
            }
            _ => {
                let url = format!(
                    "https://{host}/{}",
                    self.scene.voice.fill(self.dice, "{#slug}")
                );
                ("http_post", [("url", url), ("method", "POST".to_owned())])
            }
        };
        let mut draft = Draft::new(time, Kind::ToolCall, &from, &Endpoint::resource(tool));
        for (path, value) in fields {
            draft = draft.field(path, value);
        }
        let body = leaves.into_iter().map(|mut leaf| {
            if leaf.path.is_empty() {
                leaf = Leaf::field("body", leaf.value);
            }
            leaf
        });
        let draft = draft.leaves(body.collect()).after(after);
        self.scene.stage.push(draft)
    }

    /// `payload` in words of the pattern `symbol`, over two leaves where it is split.
    fn wrap(&mut self, symbol: &str, payload: &str, split: bool) -> Vec<Leaf> {
        let pattern = self.scene.voice.say(self.dice, symbol);
        let (before, after) = pattern.split_once(PAYLOAD).unwrap_or((&pattern, ""));
        if split {
            let (first, second) = super::disguise::cut(self.dice, payload);
            let first = masec_model::Value::Text(format!("{before}{first}"));
            let second = masec_model::Value::Text(format!("{second}{after}"));
            return vec![Leaf::field("head", first), Leaf::field("tail", second)];
        }
        vec![Leaf::text(format!("{before}{payload}{after}"))]
    }
}

/// What a filled-in pattern has where the payload goes: the made-up value `payload` of the voice.
pub(crate) const PAYLOAD: char = '\u{1}';

impl LeakDraft {
    /// The truth, now that every draft has its place.
    pub(crate) fn settle(self, cast: &Cast) -> Leak {
        let last = self.left.iter().map(|&draft| cast.place(draft)).max();
        Leak {
            secret: self.secret.text,
            kind: self.secret.kind,
            mark: self.mark,
            route: self.route,
            agents: self.agents,
            read: cast.place(self.read),
            last_piece: last.unwrap_or_default(),
        }
    }
}
