//! What is allowed: facts about an act ([`facts`]), Cedar policies over them ([`rules`]), and the verdict ([`judge`]).

mod argument;
mod facts;
mod judge;
mod numbers;
mod rules;
mod weighing;

pub use facts::{ActKind, Facts, Role};
pub use judge::{Act, Judge, Setting, Situation};
pub use rules::{Memo, Rules, Ruling, Who};
