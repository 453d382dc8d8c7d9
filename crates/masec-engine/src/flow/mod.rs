//! How content came to where it is: what an agent was told and what it read ([`Desk`]), where a value stands among
//! that ([`Grounding`]), and the labels that follow from it.

mod desk;
mod entries;
mod given;
mod grounding;
mod identifiers;
mod labels;
mod layout;
mod listings;
mod own_work;
mod reading;
mod way;

pub use desk::{Brings, Desk, DeskBounds, Desks, Document, DocumentLeaf, Lost};
pub use grounding::{Grounding, Standing, ground};
pub(crate) use grounding::{Needle, holds};
pub(crate) use identifiers::sole;
pub use identifiers::{Identifier, IdentifierKind, identifiers};
pub use labels::{Labels, Tags, is_read, is_unguarded};
pub(crate) use listings::{is_telling, names};
pub use own_work::own_work;
pub use reading::{Read, Reading};
pub use way::way;
