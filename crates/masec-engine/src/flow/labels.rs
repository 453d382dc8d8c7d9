//! Labels of content, by mode: what its author may have put into it.

use masec_model::{
    DeclaredLabels, EndpointClass, Identity, Interaction, Kind, Label, Origin, TagSet,
};
use rustc_hash::FxHashMap;

use crate::history::{History, Party};
use crate::intent::World;
use crate::provenance::Match;
use crate::settings::Mode;

/// Secrecy tags by name, at most [`TagSet::CAPACITY`]; a name past that joins the last tag, which is stricter than
/// dropping it.
#[derive(Debug, Default)]
pub struct Tags {
    names: Vec<masec_model::CompactString>,
}

impl Tags {
    /// The set of the tags with these names.
    pub fn set(&mut self, declared: &DeclaredLabels) -> TagSet {
        declared
            .secrecy
            .iter()
            .fold(TagSet::EMPTY, |set, name| set.join(self.tag(name)))
    }

    fn tag(&mut self, name: &masec_model::CompactString) -> TagSet {
        let place = self
            .names
            .iter()
            .position(|known| known == name)
            .unwrap_or_else(|| {
                if self.names.len() < usize::from(TagSet::CAPACITY) {
                    self.names.push(name.clone());
                }
                self.names.len() - 1
            });
        u8::try_from(place)
            .ok()
            .and_then(TagSet::of)
            .unwrap_or_default()
    }

    /// The names of the tags in `set`.
    pub fn names(&self, set: TagSet) -> impl Iterator<Item = &str> {
        set.iter().filter_map(|tag| {
            self.names
                .get(usize::from(tag))
                .map(masec_model::CompactString::as_str)
        })
    }
}

/// What an agent has seen in a session.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    label: Label,
    /// Whether some of it is of a party whose name was checked.
    vouched: bool,
}

/// What each agent has seen in each session, as one label; bounded.
#[derive(Debug)]
pub struct Labels {
    mode: Mode,
    seen: FxHashMap<(Party, u64), Seen>,
    /// How many of them nobody vouches for.
    hearsay: usize,
    most: usize,
    /// Sessions that were forgotten for want of room.
    pub forgotten: u64,
    /// The names of secrecy tags.
    pub tags: Tags,
}

impl Labels {
    /// Nothing seen yet.
    pub fn new(mode: Mode, most: usize) -> Self {
        Self {
            mode,
            seen: FxHashMap::default(),
            hearsay: 0,
            most: most.max(1),
            forgotten: 0,
            tags: Tags::default(),
        }
    }

    /// The label of an interaction's content: its source's own origin, what it declares, and what its author passed on
    /// as far as the mode goes.
    pub fn label(
        &mut self,
        interaction: &Interaction,
        world: World,
        from: Party,
        session: u64,
        matches: &[Match],
        history: &History,
    ) -> Label {
        let declared = Label {
            secrecy: self.tags.set(&interaction.labels),
            taint: interaction.labels.taint,
        };
        let mut label = Label::from_origin(origin(interaction, world)).join(declared);
        if interaction.from.class == EndpointClass::Agent {
            if self.mode == Mode::Strict {
                label = label.join(self.seen(from, session));
            } else {
                for found in matches {
                    if let Some(past) = history.get(found.origin) {
                        label = label.join(past.label);
                    }
                }
            }
        }
        label
    }

    fn seen(&self, agent: Party, session: u64) -> Label {
        let seen = self.seen.get(&(agent, session));
        seen.map_or_else(Label::default, |seen| seen.label)
    }

    /// Notes that `to` has seen content so labelled.
    pub fn deliver(&mut self, to: Party, session: u64, label: Label, identity: Identity) {
        if self.seen.len() >= self.most && !self.seen.contains_key(&(to, session)) {
            self.make_room();
        }
        let fresh = self.seen.len();
        let seen = self.seen.entry((to, session)).or_default();
        let vouched = seen.vouched || identity != Identity::Claimed;
        let was_hearsay = !seen.vouched;
        seen.label = seen.label.join(label);
        seen.vouched = vouched;
        let is_fresh = self.seen.len() > fresh;
        match (is_fresh, was_hearsay, vouched) {
            (true, _, false) => self.hearsay += 1,
            (false, true, true) => self.hearsay = self.hearsay.saturating_sub(1),
            _ => {}
        }
    }

    /// What nobody vouches for goes alone, where that makes room enough.
    fn make_room(&mut self) {
        let before = self.seen.len();
        if self.hearsay * 2 >= before {
            self.seen.retain(|_, seen| seen.vouched);
        } else {
            self.seen.clear();
        }
        self.hearsay = 0;
        self.forgotten += (before - self.seen.len()) as u64;
    }
}

/// Whether the source itself says that somebody outside had a hand in it.
pub(super) fn declares_peer(interaction: &Interaction) -> bool {
    interaction.labels.taint.contains(Origin::Peer)
}

/// Whether these are the words of an agent of which nobody here knows what it read: behind no gateway, or behind one that says
/// nothing of it.
pub fn is_unguarded(interaction: &Interaction) -> bool {
    interaction.from.class == EndpointClass::Agent && declares_peer(interaction)
}

/// Whether it is text that its receiver read, and no party's of whom it is known what it goes back to.
pub fn is_read(interaction: &Interaction) -> bool {
    match interaction.from.class {
        EndpointClass::Resource => true,
        EndpointClass::Institution => !interaction.from.is_operator(),
        EndpointClass::Agent => is_unguarded(interaction),
        EndpointClass::Human => false,
    }
}

fn origin(interaction: &Interaction, world: World) -> Origin {
    match (interaction.kind, interaction.from.class) {
        (Kind::Opaque, _) => Origin::Opaque,
        (_, EndpointClass::Human) => Origin::User,
        (_, EndpointClass::Agent) => Origin::Agent,
        (_, EndpointClass::Institution) if interaction.from.is_operator() => Origin::Operator,
        (_, EndpointClass::Institution) => Origin::Peer,
        (_, EndpointClass::Resource) => match world {
            World::Open => Origin::OpenTool,
            World::Closed => Origin::ClosedTool,
        },
    }
}
