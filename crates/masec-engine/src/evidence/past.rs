//! An act beside those of the same tool that came before it.
//!
//! Who was asked to enter a mark for one pupil has done so, and enters one for another; who was asked to pay has paid, and pays again.

use masec_model::{Interaction, Leaf};

use crate::flow::{Document, Reading, holds};
use crate::intent::tool_name;
use crate::provenance::normalise::normalise;

/// How many arguments are looked at, and of how many calls.
const MOST: usize = 32;
const MOST_BEFORE: usize = 64;

/// What the calls of the same tool before show.
#[derive(Debug, Default)]
pub(super) struct Past {
    /// How many they are.
    pub(super) calls: usize,
    /// Whether one had something of the principal's own, and this one has nothing.
    pub(super) departs: bool,
    /// Whether one had all the same arguments.
    pub(super) repeats: bool,
}

impl Past {
    pub(super) fn of(
        interaction: &Interaction,
        called: Option<&Leaf>,
        reading: &Reading<'_>,
    ) -> Self {
        let tool = tool_name(interaction, called);
        let is_same = |document: &&Document| match called {
            Some(_) => document.arguments.iter().any(|text| text == tool),
            None => document.tool() == Some(tool),
        };
        let documents = reading.documents().iter().rev().map(|read| read.document);
        let before: Vec<&Document> = documents.filter(is_same).collect();
        if before.is_empty() {
            return Self::default();
        }
        let values = interaction.told().filter_map(|leaf| leaf.value.as_text());
        let values: Vec<&str> = values.take(MOST).collect();
        let said = reading.principal_normal();
        let is_said = |text: &str| {
            let normal = normalise(text);
            !normal.is_empty() && holds(said, &normal)
        };
        let has_said = values.iter().any(|text| is_said(text));
        let mut past = Self {
            calls: before.len(),
            ..Self::default()
        };
        for document in before.into_iter().take(MOST_BEFORE) {
            let given = document.arguments.iter().map(String::as_str).take(MOST);
            past.repeats |= !values.is_empty() && given.eq(values.iter().copied());
            let is_said = |normal: &String| !normal.is_empty() && holds(said, normal);
            past.departs |= !has_said && document.asked_by().iter().take(MOST).any(is_said);
        }
        past
    }
}
