//! What a principal's words ask for, and whether a tool call is that kind of act.
//!
//! An injected instruction can imitate any wording, but it cannot change what the user said. So the question asked
//! here is about the user's words alone: do they ask for an act of this kind, on this kind of object? Tools are matched
//! to words through word classes of plain English ([`lexicon`]), never through a list of known tools.
//!
//! Not here: where an argument's value came from (that is `flow`), and what follows from either (that is `policy`).

mod audience;
mod bag;
mod called;
mod dates;
mod deed;
mod handover;
mod leet;
mod lexicon;
mod lure;
mod onward;
mod passage;
mod request;
mod steering;
mod tongues;
mod tool;
mod touch;
mod words;

pub(crate) use audience::{speaks_to_agents, speaks_to_programs};
pub(crate) use bag::Bag;
pub(crate) use called::{told, tool_name};
pub(crate) use dates::is_date;
pub(crate) use deed::{Given, Shown, command_parts, is_pointer, of_call};
pub(crate) use leet::{leet_part, unleet, unspace};
pub(crate) use lexicon::is_function_word;
pub(crate) use lure::lures;
pub(crate) use onward::{Onward, is_read, onward};
pub(crate) use passage::{Passage, passage_text, passages};
pub use request::{Asked, Request, Requests, Voice};
pub(crate) use request::{is_own, is_rare};
pub use steering::{Steering, displaces, is_name_telling};
pub use tool::{Effect, Reach, ToolBook, ToolCard, World};
pub(crate) use tool::{PageWork, last_part};
pub(crate) use touch::touch;
pub(crate) use words::{
    clip, is_foreign, is_partly_spoken_like, is_spoken_like, may_be_sentence,
    mirrors_mean_something,
};
pub use words::{
    content_words, has_unread_sentence, is_understood, means_something, object_words, sentences,
    tokens,
};
