//! What a tool does, guessed from the words of its name, or told by the operator's tools file.

mod name;

use std::sync::Arc;

use masec_model::{CompactString, Described, Interaction, Leaf};
use rustc_hash::FxHashMap;
use serde::Deserialize;

pub(in crate::intent) use self::name::split_name;
use self::name::{gives, guess};
use super::called::{called, may_call, tool_name};
use super::lexicon::{self, Classes};
use crate::settings::{SettingsError, Source};

/// What a tool does to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It reads or computes; nothing outside the agent changes.
    Read,
    /// It changes something: sends, pays, writes, deletes, switches.
    Act,
}

/// Who can write what a tool returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum World {
    /// Strangers may have written it.
    Open,
    /// Only the operator's own people and programs write it.
    Closed,
}

/// Who gets what a tool or store is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// It stays within the network.
    Inside,
    /// Money goes to whoever is named, and a few words with it.
    Payment,
    /// It carries content out: mail, the web, a public board.
    Outside,
}

/// What is known or guessed of one tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolCard {
    /// What it does to the world.
    pub effect: Effect,
    /// What is looked at, where its name is of such a thing: a call that gives nothing reads.
    pub(crate) shows: Option<String>,
    /// Who can write what it returns.
    pub world: World,
    /// Who gets what it is given.
    pub reach: Reach,
    /// Whether the operator said so.
    pub(crate) told_reach: bool,
    pub(crate) told_effect: bool,
    pub(crate) told_world: bool,
    /// The classes of the act it performs.
    pub(crate) verbs: Classes,
    /// The classes of what it acts on.
    pub(crate) objects: Classes,
    /// Whether the act is named by its object, so that the object tells nothing else: a payment that is made.
    pub(crate) named_by_object: bool,
    /// The words of its name, without the verb.
    pub(crate) words: Vec<String>,
    /// The verb itself, where one was found.
    pub(crate) verb: Option<String>,
    /// Whether it works a page, and how.
    pub(crate) work: PageWork,
}

/// How a call works a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum PageWork {
    /// It does not.
    #[default]
    None,
    /// It presses what has a label.
    Press,
    /// It puts something into a field.
    Enter,
    /// It points at what no page that was read has.
    Blind,
}

/// How many tools a book remembers guesses for; past it, guesses are made anew each time.
const MOST_GUESSES: usize = 4096;

/// The tools of a network: what the operator said of them, and guesses for the rest.
#[derive(Clone, Debug, Default)]
pub struct ToolBook {
    told: FxHashMap<String, Told>,
    guessed: FxHashMap<CompactString, Arc<ToolCard>>,
}

/// An operator's word on a tool; what it leaves out is guessed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    effect: Option<Effect>,
    world: Option<World>,
    reach: Option<Reach>,
    /// Plain verbs for what the tool does, such as `pay`.
    #[serde(default)]
    verbs: Vec<String>,
    /// Plain nouns for what it acts on, such as `invoice`.
    #[serde(default)]
    objects: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToolsFile {
    tools: FxHashMap<String, Told>,
}

impl ToolBook {
    /// A book with the operator's words from a tools file (JSON: `{"tools": {"name": {"effect": "read"|"act",
    /// "world": "open"|"closed", "reach": "inside"|"payment"|"outside", "verbs": […], "objects": […]}}}`; every key of a tool may be left out).
    pub fn new(file: Option<&Source>) -> Result<Self, SettingsError> {
        let Some(file) = file else {
            return Ok(Self::default());
        };
        let parsed: ToolsFile =
            serde_json::from_str(&file.text).map_err(|error| SettingsError {
                name: file.name.clone(),
                reason: format!("not a tools file: {error}"),
            })?;
        Ok(Self {
            told: parsed.tools,
            guessed: FxHashMap::default(),
        })
    }

    /// The card of the tool called `name`.
    pub fn card(&mut self, name: &str) -> Arc<ToolCard> {
        if let Some(card) = self.guessed.get(name) {
            return Arc::clone(card);
        }
        let mut card = guess(name);
        if let Some(told) = self.told.get(name) {
            told.apply(&mut card);
        }
        let card = Arc::new(card);
        if self.guessed.len() < MOST_GUESSES {
            self.guessed
                .insert(CompactString::from(name), Arc::clone(&card));
        }
        card
    }

    /// The card of the tool that does what `interaction` asks for, and the argument that names it where it is called by another.
    pub(crate) fn of_call<'i>(
        &mut self,
        interaction: &'i Interaction,
    ) -> (Arc<ToolCard>, Option<&'i Leaf>) {
        let described = interaction.place.described.as_deref();
        let router = self.card(tool_name(interaction, None)).of_call(interaction);
        let called = called(&router, interaction);
        if called.is_none() {
            // Money is no worse than what it goes out with, so only what goes outside makes it worse.
            let is_out = |name| self.card(name).reach == Reach::Outside;
            let far = !router.told_reach && may_call(&router, interaction).any(is_out);
            let card = router.described(described);
            let reach = if far { Reach::Outside } else { Reach::Inside };
            return (card.reaching(reach, false), None);
        }
        let card = self.card(tool_name(interaction, called));
        // What is said of the router can make what it calls look more dangerous, and not less.
        let card = match card.effect {
            Effect::Act => card,
            Effect::Read => card.described(described),
        };
        (card.reaching(router.reach, router.told_reach), called)
    }
}

impl ToolCard {
    /// The card for this call of it.
    fn of_call(self: Arc<Self>, interaction: &Interaction) -> Arc<Self> {
        match &self.shows {
            Some(shown) if !self.told_effect && !gives(interaction, shown) => Arc::new(Self {
                effect: Effect::Read,
                ..Self::clone(&self)
            }),
            _ => self,
        }
    }

    /// The card with what it is given going at least this far.
    fn reaching(self: Arc<Self>, reach: Reach, told: bool) -> Arc<Self> {
        match reach <= self.reach {
            true => self,
            false => Arc::new(Self {
                reach,
                told_reach: told,
                ..Self::clone(&self)
            }),
        }
    }

    /// The card with what the tool's server says of it. The operator's word stands above it; a server that nobody believes can
    /// make its tool more dangerous than it looks, and not less: the hint is the word of whoever the tool may be a trap of.
    pub fn described(self: Arc<Self>, described: Option<&Described>) -> Arc<Self> {
        let Some(Described {
            hints, believed, ..
        }) = described
        else {
            return self;
        };
        let effect = match () {
            () if self.told_effect => self.effect,
            () if hints.acts() => Effect::Act,
            () if *believed && hints.only_reads() => Effect::Read,
            () => self.effect,
        };
        let world = match hints.open_world {
            _ if self.told_world => self.world,
            Some(true) => World::Open,
            Some(false) if *believed => World::Closed,
            _ => self.world,
        };
        if (effect, world) == (self.effect, self.world) {
            return self;
        }
        Arc::new(Self {
            effect,
            world,
            ..Self::clone(&self)
        })
    }

    /// The words of its name, what it works on before what it does.
    pub(crate) fn name_words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(&self.verb).map(String::as_str)
    }

    /// Whether a word of its name is one of these.
    pub(crate) fn has_word_of(&self, list: &[&str]) -> bool {
        self.name_words().any(|word| list.contains(&word))
    }

    /// What the tool of this name does, as far as its name tells.
    pub(crate) fn guess(name: &str) -> Self {
        guess(name)
    }

    /// Whether neither its name nor the operator says what it does.
    pub fn says_nothing(&self) -> bool {
        self.verbs.is_empty()
    }
}

impl Told {
    fn apply(&self, card: &mut ToolCard) {
        card.effect = self.effect.unwrap_or(card.effect);
        card.world = self.world.unwrap_or(card.world);
        card.reach = self.reach.unwrap_or(card.reach);
        card.told_reach = self.reach.is_some();
        card.told_effect = self.effect.is_some();
        card.told_world = self.world.is_some();
        let join = |words: &[String], of: fn(&str) -> Classes| {
            words.iter().fold(Classes::default(), |c, w| c.join(of(w)))
        };
        if !self.verbs.is_empty() {
            card.verbs = join(&self.verbs, lexicon::verb);
            card.verb = self.verbs.first().cloned();
        }
        if !self.objects.is_empty() {
            card.objects = join(&self.objects, lexicon::object);
            card.words.clone_from(&self.objects);
        }
    }
}

/// The name of a value by the last part of its path.
pub(crate) fn last_part(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_router_is_told_goes_as_far_as_whatever_it_may_call() {
        let book = |text: &str| {
            let (name, text) = ("tools.json".into(), text.into());
            ToolBook::new(Some(&Source { name, text })).unwrap()
        };
        let call = |router: &str, argument: &str, name: &str| {
            let text = masec_model::Value::Text(name.to_owned());
            Interaction {
                kind: masec_model::Kind::ToolCall,
                to: masec_model::Endpoint::resource(router),
                content: vec![Leaf::field(argument, text)],
                ..crate::detect::testkit::plain_interaction()
            }
        };
        let mut plain = book("{\"tools\": {}}");
        for (router, argument, name, reach) in [
            // In form, out of form, out of form by its argument, no router, nothing that is said of it.
            ("call_tool", "name", "send_email", Reach::Outside),
            ("call_tool", "name", "webhook_outgoing", Reach::Outside),
            ("call_tool", "params.tool", "send_email", Reach::Outside),
            (
                "call_tool",
                "request.name",
                "webhook_outgoing",
                Reach::Outside,
            ),
            ("find_tool", "name", "webhook_outgoing", Reach::Inside),
            ("call_tool", "params.tool", "send_payment", Reach::Inside),
            ("call_tool", "name", "frobnicate", Reach::Inside),
        ] {
            let (card, _) = plain.of_call(&call(router, argument, name));
            assert_eq!(card.reach, reach, "{router} {argument} {name}");
        }
        let mut told = book(r#"{"tools": {"call_tool": {"reach": "inside"}}}"#);
        let (card, _) = told.of_call(&call("call_tool", "name", "webhook_outgoing"));
        assert_eq!(card.reach, Reach::Inside);
    }

    #[test]
    fn the_operators_word_wins_and_the_rest_is_guessed() {
        let text = r#"{"tools": {"frobnicate": {"effect": "read"}, "zap": {"verbs": ["delete"]}}}"#;
        let file = Source {
            name: "tools.json".into(),
            text: text.into(),
        };
        let mut book = ToolBook::new(Some(&file)).unwrap();
        assert_eq!(book.card("frobnicate").effect, Effect::Read);
        assert!(book.card("zap").verbs.meets(lexicon::verb("remove")));
    }

    #[test]
    fn what_carries_content_out_reaches_outside() {
        for name in [
            "send_email",
            "http_post",
            "PostWebhook",
            "gmail.sendMessage",
            "upload-file",
            "https://collect.example/in",
            "drive/public/index.md",
        ] {
            assert_eq!(guess(name).reach, Reach::Outside, "{name}");
        }
        for name in [
            "records_db",
            "deploy_queue",
            "room:7",
            "drive/mail-notes.md",
            "drive/public-holidays.md",
            "get_balance",
        ] {
            assert_eq!(guess(name).reach, Reach::Inside, "{name}");
        }
        assert_eq!(guess("send_money").reach, Reach::Payment);
        let file = Source {
            name: "tools.json".into(),
            text: r#"{"tools": {"send_email": {"reach": "inside"}, "zap": {"reach": "outside"}}}"#
                .into(),
        };
        let mut book = ToolBook::new(Some(&file)).unwrap();
        assert_eq!(book.card("send_email").reach, Reach::Inside);
        assert_eq!(book.card("zap").reach, Reach::Outside);
    }

    #[test]
    fn hints_can_only_warn_unless_somebody_believes_them() {
        use masec_model::Hints;
        let told = r#"{"tools": {"get_log": {"effect": "read", "world": "closed"}}}"#;
        let file = Source {
            name: "tools.json".into(),
            text: told.into(),
        };
        let mut book = ToolBook::new(Some(&file)).unwrap();
        let mut check = |name: &str, hints: Hints, believed: bool, expect: (Effect, World)| {
            let described = Described {
                digest: "".into(),
                hints,
                believed,
            };
            let card = book.card(name).described(Some(&described));
            assert_eq!(
                (card.effect, card.world),
                expect,
                "{name} {hints:?} {believed}"
            );
        };
        let (harmless, closed) = (
            Hints {
                read_only: Some(true),
                ..Hints::default()
            },
            Hints {
                open_world: Some(false),
                ..Hints::default()
            },
        );
        let acts = Hints {
            read_only: Some(false),
            open_world: Some(true),
            ..Hints::default()
        };
        let destroys = Hints {
            read_only: Some(true),
            destructive: Some(true),
            ..Hints::default()
        };
        use Effect::{Act, Read};
        use World::{Closed, Open};
        check("send_email", harmless, false, (Act, Open));
        check("send_email", harmless, true, (Read, Open));
        check("send_email", closed, false, (Act, Open));
        check("send_email", closed, true, (Act, Closed));
        for believed in [false, true] {
            check("get_page", acts, believed, (Act, Open));
            check("get_page", destroys, believed, (Act, Open));
            check("get_page", Hints::default(), believed, (Read, Open));
            // The operator knows better.
            check("get_log", acts, believed, (Read, Closed));
        }
    }

    #[test]
    fn a_tools_file_with_an_unknown_key_is_refused_with_its_place() {
        let file = Source {
            name: "tools.json".into(),
            text: r#"{"tools": {"a": {"efect": "read"}}}"#.into(),
        };
        let error = ToolBook::new(Some(&file)).unwrap_err().to_string();
        assert!(
            error.contains("tools.json") && error.contains("efect") && error.contains("line 1"),
            "{error}"
        );
    }
}
