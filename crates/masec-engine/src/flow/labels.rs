//! Labels of content, by mode: what its author may have put into it.

use masec_model::{DeclaredLabels, EndpointClass, Interaction, Kind, Label, Origin, TagSet};
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

/// What each agent has seen in each session, as one label; bounded.
#[derive(Debug)]
pub struct Labels {
    mode: Mode,
    seen: FxHashMap<(Party, u64), Label>,
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
                label = label.join(self.seen.get(&(from, session)).copied().unwrap_or_default());
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

    /// Notes that `to` has seen content so labelled.
    pub fn deliver(&mut self, to: Party, session: u64, label: Label) {
        if self.seen.len() >= self.most && !self.seen.contains_key(&(to, session)) {
            self.forgotten += self.seen.len() as u64;
            self.seen.clear();
        }
        let seen = self.seen.entry((to, session)).or_default();
        *seen = seen.join(label);
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
