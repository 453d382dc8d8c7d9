//! A team: who is in it, and who talks to whom over what.

use std::collections::BTreeSet;

use masec_model::Endpoint;
use serde::Serialize;

use super::voice::Voice;
use crate::banks::Bank;
use crate::dice::Dice;

/// How a team is wired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Topology {
    /// An orchestrator in the middle.
    Star,
    /// Leaders of leaders.
    Hierarchy,
    /// Stage after stage.
    Pipeline,
    /// Peers who know a few peers each.
    Mesh,
    /// Rooms whose members hear all that is said in them.
    Rooms,
    /// Shared files, and few words beside them.
    Files,
}

impl Topology {
    /// Every topology, in the order of the enum.
    pub const ALL: [Self; 6] = [
        Self::Star,
        Self::Hierarchy,
        Self::Pipeline,
        Self::Mesh,
        Self::Rooms,
        Self::Files,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Hierarchy => "hierarchy",
            Self::Pipeline => "pipeline",
            Self::Mesh => "mesh",
            Self::Rooms => "rooms",
            Self::Files => "files",
        }
    }
}

/// Agents that hear or read the same thing: a room, or a shared file.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) endpoint: Endpoint,
    pub(crate) members: Vec<usize>,
}

/// A team and its surroundings.
#[derive(Clone, Debug)]
pub(crate) struct Team {
    pub(crate) topology: Topology,
    pub(crate) agents: Vec<Endpoint>,
    pub(crate) lead: usize,
    /// For each agent, whom it writes to.
    pub(crate) contacts: Vec<Vec<usize>>,
    /// For each agent, who reports to it; empty but in hierarchies.
    pub(crate) reports: Vec<Vec<usize>>,
    pub(crate) rooms: Vec<Place>,
    pub(crate) files: Vec<Place>,
    pub(crate) people: Vec<Endpoint>,
    pub(crate) partners: Vec<Endpoint>,
}

impl Team {
    /// A team with the shapes of `bank`.
    pub(crate) fn new(dice: &mut Dice, bank: &Bank, voice: &Voice) -> Self {
        let size = dice.pick(bank.shapes.sizes, (5, 200));
        let size = dice.within(size).clamp(5, 200);
        let topology = dice.pick(&Topology::ALL, Topology::Star);
        let agents = names(dice, voice, size)
            .into_iter()
            .map(Endpoint::agent)
            .collect();
        let mut team = Self {
            topology,
            agents,
            lead: 0,
            contacts: vec![Vec::new(); size],
            reports: vec![Vec::new(); size],
            rooms: Vec::new(),
            files: Vec::new(),
            people: Vec::new(),
            partners: Vec::new(),
        };
        team.wire(dice, bank);
        team.furnish(dice, bank, voice);
        team
    }

    /// How many agents there are.
    pub(crate) fn size(&self) -> usize {
        self.agents.len()
    }

    /// Some of whom `agent` writes to, at most `count`.
    pub(crate) fn some_contacts(&self, dice: &mut Dice, agent: usize, count: usize) -> Vec<usize> {
        dice.some(&self.contacts[agent], count)
    }

    /// One whom `agent` writes to other than those in `not`; anyone else where there is none.
    pub(crate) fn contact(&self, dice: &mut Dice, agent: usize, not: &[usize]) -> usize {
        let fits = |&other: &usize| other != agent && !not.contains(&other);
        let known: Vec<usize> = self.contacts[agent].iter().copied().filter(fits).collect();
        if !known.is_empty() {
            return dice.pick(&known, agent);
        }
        let all: Vec<usize> = (0..self.size()).filter(fits).collect();
        dice.pick(&all, agent)
    }

    /// A place out of `places` of which `agent` is a member.
    pub(crate) fn place_of<'a>(
        dice: &mut Dice,
        places: &'a [Place],
        agent: usize,
    ) -> Option<&'a Place> {
        let fits: Vec<&Place> = places
            .iter()
            .filter(|place| place.members.contains(&agent))
            .collect();
        (!fits.is_empty()).then(|| fits[dice.below(fits.len())])
    }

    fn know(&mut self, a: usize, b: usize) {
        if a != b {
            if !self.contacts[a].contains(&b) {
                self.contacts[a].push(b);
            }
            if !self.contacts[b].contains(&a) {
                self.contacts[b].push(a);
            }
        }
    }

    fn wire(&mut self, dice: &mut Dice, bank: &Bank) {
        let shapes = &bank.shapes;
        match self.topology {
            Topology::Star => {
                for agent in 1..self.size() {
                    self.know(0, agent);
                    for _ in 0..dice.within(shapes.star_peers) {
                        let peer = dice.between(1, self.size() - 1);
                        self.know(agent, peer);
                    }
                }
            }
            Topology::Hierarchy => {
                let branching = dice.within(shapes.branching);
                for agent in 1..self.size() {
                    let above = (agent - 1) / branching;
                    self.know(above, agent);
                    self.reports[above].push(agent);
                    if (agent - 1) % branching > 0 {
                        self.know(agent, agent - 1);
                    }
                }
            }
            Topology::Pipeline => self.wire_stages(dice, shapes.stage_width),
            Topology::Mesh | Topology::Files => self.wire_mesh(dice, shapes.mesh_peers),
            Topology::Rooms => self.wire_rooms(dice, shapes.room),
        }
    }

    fn wire_stages(&mut self, dice: &mut Dice, width: (usize, usize)) {
        let mut stages: Vec<Vec<usize>> = Vec::new();
        let mut next = 0;
        while next < self.size() {
            let end = (next + dice.within(width)).min(self.size());
            stages.push((next..end).collect());
            next = end;
        }
        for pair in stages.windows(2) {
            for &a in &pair[0] {
                for &b in &pair[1] {
                    self.know(a, b);
                }
            }
        }
        // Every sixth stage reports to the first agent, or long pipelines would fall apart.
        for stage in stages.iter().step_by(6) {
            self.know(0, stage[0]);
        }
    }

    fn wire_mesh(&mut self, dice: &mut Dice, peers: (usize, usize)) {
        for agent in 0..self.size() {
            // A ring keeps it in one piece.
            self.know(agent, (agent + 1) % self.size());
            for _ in 1..dice.within(peers).div_ceil(2) {
                let peer = dice.below(self.size());
                self.know(agent, peer);
            }
        }
    }

    fn wire_rooms(&mut self, dice: &mut Dice, room: (usize, usize)) {
        let mut next = 0;
        while next < self.size() {
            let end = (next + dice.within(room)).min(self.size());
            let mut members: BTreeSet<usize> = (next..end).collect();
            // Someone from elsewhere sits in, so that rooms touch.
            members.insert(dice.below(self.size()));
            members.insert(next.saturating_sub(1));
            let members: Vec<usize> = members.into_iter().collect();
            for (place, &a) in members.iter().enumerate() {
                for &b in &members[place + 1..] {
                    self.know(a, b);
                }
            }
            let name = format!("room:{}", self.rooms.len() + 1);
            self.rooms.push(Place {
                endpoint: Endpoint::resource(name),
                members,
            });
            next = end;
        }
    }

    fn furnish(&mut self, dice: &mut Dice, bank: &Bank, voice: &Voice) {
        let every = if self.topology == Topology::Files {
            4
        } else {
            10
        };
        for number in 0..(self.size() / every).max(2) {
            let owner = dice.below(self.size());
            let users = dice.within(bank.shapes.file_users);
            let mut members = self.some_contacts(dice, owner, users);
            members.push(owner);
            let all: Vec<usize> = (0..self.size()).collect();
            members.extend(dice.some(&all, users.saturating_sub(members.len())));
            members.sort_unstable();
            members.dedup();
            let name = voice.say(dice, "file");
            let folder = voice.say(dice, "folder");
            let endpoint = Endpoint::resource(format!("{folder}/{number}/{name}"));
            self.files.push(Place { endpoint, members });
        }
        for _ in 0..dice.between(1, 3) {
            let name = voice.say(dice, "name").to_lowercase();
            self.people.push(Endpoint::human(name));
        }
        for _ in 0..dice.between(1, 4) {
            let name = voice.say(dice, "host");
            self.partners.push(Endpoint::institution(name));
        }
    }
}

/// Names by role, numbered where a role occurs twice; the first leads.
fn names(dice: &mut Dice, voice: &Voice, size: usize) -> Vec<String> {
    let lead = dice.word(&["orchestrator", "coordinator", "lead", "manager", "hub"]);
    let dash = dice.word(&["-", "_", "."]);
    let suffix = dice.word(&["", "", "-agent", "_bot"]);
    let mut taken = BTreeSet::new();
    let mut all = vec![format!("{lead}{suffix}")];
    while all.len() < size {
        let role = voice.say(dice, "role");
        let mut name = format!("{role}{suffix}");
        let mut number = 2;
        while !taken.insert(name.clone()) {
            name = format!("{role}{suffix}{dash}{number}");
            number += 1;
        }
        all.push(name);
    }
    all
}
