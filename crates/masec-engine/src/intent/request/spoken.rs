//! What a document speaks of, whether it asks for it or not: "file 13 is better deleted" asks nobody.

use super::super::lexicon::{self, Classes};
use super::super::tool::ToolCard;
use super::super::words::bases;

/// The acts and objects that a sentence names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spoken {
    verbs: Classes,
    objects: Classes,
}

impl Spoken {
    /// Reads a sentence's words.
    pub(super) fn new(sentence: &[String]) -> Self {
        let mut spoken = Self::default();
        for word in sentence {
            for base in bases(word) {
                if !lexicon::is_light(&base) {
                    spoken.verbs = spoken.verbs.join(lexicon::verb(&base));
                }
                spoken.verbs = spoken.verbs.join(lexicon::verb_of_noun(&base));
            }
            spoken.objects = spoken.objects.join(lexicon::object(word));
        }
        spoken
    }

    /// Whether it names what `tool` does and what it does it to.
    pub(super) fn names(self, tool: &ToolCard) -> bool {
        self.verbs.meets(tool.verbs) && lexicon::same_object(self.objects, tool.objects)
    }
}
