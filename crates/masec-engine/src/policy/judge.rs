//! From an act to its verdict: which facts hold of it, what the policies say of them, and the stops that follow.

use std::fmt::Write as _;
use std::ops::Deref;

use masec_model::{Endpoint, Identity, Interaction, Label, Leaf, Stop};

use super::argument::{Argument, arguments, given, identifier_kind, is_wording, worth_judging};
use super::facts::{ActKind, Facts, Role};
use super::numbers::number_from_nowhere;
use super::rules::{Memo, Rules, Ruling, Who};
use super::weighing::{is_expected, signs};
use crate::evidence::{Signs, Speaking, Suspicion};
use crate::flow::{
    Brings, Grounding, Identifier, IdentifierKind, Reading, Standing, ground, identifiers, sole,
};
use crate::history::Party;
use crate::intent::{
    Asked, Effect, PageWork, ToolCard, command_parts, is_pointer, last_part, of_call,
};
use crate::organisations::Between;
use crate::person::bears;
use crate::settings::Mode;

/// Judges acts. Holds what it has decided before, so that equal situations cost a look-up.
#[derive(Debug, Default)]
pub struct Judge {
    memo: Memo,
    signs: Option<Signs>,
}

/// What an act is judged by.
#[derive(Clone, Copy)]
pub struct Situation<'a, 'r> {
    /// What stands behind the actor.
    pub reading: &'a Reading<'r>,
    /// Who does it with what.
    pub act: Act<'a>,
}

/// An act, whoever does it.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    /// What is known of the tool, or of the one that it calls.
    pub tool: &'a ToolCard,
    /// The argument that names the tool which is called by it.
    pub called: Option<&'a Leaf>,
    /// Under which policies, and between whom.
    pub setting: Setting<'a>,
}

/// Under which policies something is done, and between whom.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The network's policies.
    pub rules: &'a Rules,
    /// The organisations on both sides, with policies of their own.
    pub between: &'a Between<'a>,
    /// How labels travel.
    pub mode: Mode,
    /// The label of the content.
    pub label: Label,
    /// Who does it, by number.
    pub from: Party,
    /// Whom they do it for, by number, in the interaction's order.
    pub on_behalf_of: &'a [Party],
    /// The tool or receiver, by number.
    pub to: Party,
}

impl<'a> Deref for Situation<'a, '_> {
    type Target = Act<'a>;

    fn deref(&self) -> &Act<'a> {
        &self.act
    }
}

impl<'a> Deref for Act<'a> {
    type Target = Setting<'a>;

    fn deref(&self) -> &Setting<'a> {
        &self.setting
    }
}

impl Act<'_> {
    /// Whether the argument at `path` is the name of the tool that is called.
    fn is_choice(&self, path: &str) -> bool {
        self.called.is_some_and(|leaf| leaf.path == path)
    }

    /// What sort of act it is; `None` where it reads, and nothing that was read could choose what.
    fn kind(&self, arguments: &[Argument<'_>]) -> Option<ActKind> {
        let goes_somewhere = |argument: &Argument<'_>| {
            matches!(argument.role, Role::Identifier(IdentifierKind::Address))
        };
        match self.tool.effect {
            Effect::Act => Some(ActKind::Act),
            Effect::Read if arguments.iter().any(goes_somewhere) => Some(ActKind::Fetch),
            Effect::Read => None,
        }
    }
}

impl Act<'_> {
    /// What its result is to who makes it, as far as the call says it. `shell`: the tool, whatever its command does.
    pub(crate) fn brings(&self, interaction: &Interaction, shell: &ToolCard) -> Brings {
        let mut texts = interaction.told().filter_map(|leaf| leaf.value.as_text());
        let given = given(interaction, self.called);
        let in_command = !command_parts(shell, &given).is_empty();
        let goes_to = |text: &str| match in_command {
            true => has_address(text),
            false => {
                sole(text).is_some_and(|id| id.kind == IdentifierKind::Address) || is_web(text)
            }
        };
        Brings {
            page: self.tool.effect == Effect::Read && texts.any(goes_to),
            ..Brings::default()
        }
    }
}

/// Whether a text is an address with its scheme, whatever stands in it.
fn is_web(text: &str) -> bool {
    let text = text.trim();
    text.contains("://") && !text.contains(char::is_whitespace) && has_address(text)
}

fn has_address(text: &str) -> bool {
    let mut found = identifiers(text).into_iter();
    found.any(|id| id.kind == IdentifierKind::Address)
}

/// The fewest words of a phrase that two texts do not share by chance.
const PHRASE: usize = 6;

impl Act<'_> {
    /// What an act is given by which it shows that it comes out of a text: identifiers, with their kind, and whole phrases; `None`
    /// where it is none that is judged.
    pub(crate) fn gives<'i>(
        &self,
        interaction: &'i Interaction,
    ) -> Option<Vec<(&'i str, Option<IdentifierKind>)>> {
        let arguments = arguments(interaction);
        self.kind(&arguments)?;
        let told = |argument: Argument<'i>| match argument.role {
            Role::Identifier(kind) | Role::Mention(kind) => Some((argument.text, Some(kind))),
            Role::Value => {
                { argument.text.split_whitespace().nth(PHRASE - 1) }.map(|_| (argument.text, None))
            }
            Role::Act | Role::Text => None,
        };
        Some(arguments.into_iter().filter_map(told).collect())
    }
}

impl Setting<'_> {
    /// The facts of something of this kind by somebody who was told nothing and has read nothing.
    fn untold(&self, kind: ActKind, interaction: &Interaction) -> Facts {
        Facts {
            crosses: self.between.crosses,
            answers: self.between.answers,
            ..Facts::untold(kind, self.mode, interaction.identity, self.label)
        }
    }

    /// What the network's policies and those of the organisations have against it.
    fn rulings(
        &self,
        memo: &mut Memo,
        facts: &Facts,
        interaction: &Interaction,
    ) -> Vec<(Ruling, Option<Endpoint>)> {
        let mut found = self.rulings_of(self.rules, memo, facts, interaction);
        for rules in &self.between.rules {
            found.extend(self.rulings_of(rules, memo, facts, interaction));
        }
        found
    }

    /// What these policies have against it, of each whom it is done for. What it may do is what each of them may.
    fn rulings_of(
        &self,
        rules: &Rules,
        memo: &mut Memo,
        facts: &Facts,
        interaction: &Interaction,
    ) -> Vec<(Ruling, Option<Endpoint>)> {
        let who = |party: Party, endpoint| Who {
            party,
            endpoint,
            organisation: self.between.all.of(endpoint),
        };
        let to = who(self.to, &interaction.to);
        let own = rules.rule(memo, facts, who(self.from, &interaction.from), to);
        let mut found: Vec<_> = own.iter().map(|ruling| (ruling.clone(), None)).collect();
        // They differ only where policies name somebody.
        if rules.names_matter() {
            let behind = self.on_behalf_of.iter().copied();
            for (party, endpoint) in behind.zip(&interaction.on_behalf_of) {
                for ruling in rules.rule(memo, facts, who(party, endpoint), to).iter() {
                    if found.iter().all(|(known, _)| known.rule != ruling.rule) {
                        found.push((ruling.clone(), Some(endpoint.clone())));
                    }
                }
            }
        }
        found
    }
}

impl Judge {
    /// Something else is judged next: of it nothing was weighed so far.
    pub fn begin(&mut self) {
        self.signs = None;
    }

    /// Whether a tool call may be made; the stops say why not. The second value says what its result is to who makes it.
    pub fn tool_call(
        &mut self,
        interaction: &Interaction,
        situation: &Situation<'_, '_>,
    ) -> (Vec<Stop>, Brings) {
        let mut arguments = arguments(interaction);
        arguments.retain(|argument| !situation.is_choice(argument.path));
        let reading = situation.reading;
        let given = given(interaction, situation.called);
        let card = of_call(situation.tool, &given, &|pointer| reading.element(pointer));
        // The card says what its command does, and no longer that it is a shell.
        let tool = situation.tool;
        let act = Act {
            tool: &card,
            ..situation.act
        };
        let situation = &Situation { reading, act };
        if card.work != PageWork::None {
            arguments.retain(|argument| !is_pointer(last_part(argument.path)));
        }
        // What a command does is told by its first word; who wants it is not, where a text spells it out.
        let is_spelt = || {
            let parts = command_parts(tool, &given);
            parts.iter().any(|part| reading.is_spelt(part))
        };
        let kind = situation.kind(&arguments);
        let Some(kind) = kind.or_else(|| is_spelt().then_some(ActKind::Act)) else {
            return (Vec::new(), Brings::default());
        };
        let find = |argument: &Argument<'_>| {
            ground(reading, argument.text, identifier_kind(argument.role))
        };
        // Long arguments are costly to look for, so they are only where something hangs on them.
        let (long, short): (Vec<_>, Vec<_>) = arguments
            .iter()
            .partition(|argument| argument.role == Role::Text && situation.mode != Mode::Strict);
        let grounded: Vec<(&Argument<'_>, Grounding)> = short
            .into_iter()
            .map(|argument| {
                let mut grounding = find(argument);
                if argument.role == Role::Value
                    && reading.is_of_target(argument.text, &grounding, interaction)
                {
                    grounding.standing = Standing::Own;
                }
                (argument, grounding)
            })
            .collect();
        let mut whole = whole_facts(interaction, situation, kind);
        let speaking = Speaking::of(interaction, situation.called, reading);
        whole.running_text |= speaking.any(reading);
        // In a team, an act that no argument ties to what was read is the team's own work.
        let is_read = |grounding: &Grounding| grounding.standing > Standing::Own;
        let tied = || {
            grounded.iter().any(|(_, grounding)| is_read(grounding))
                || long.iter().any(|argument| is_read(&find(argument)))
        };
        if whole.asked == Some(Asked::No) && !whole.sole && !tied() {
            whole.asked = None;
        }
        // So it is, in a recording, where somebody asked one of them for something else and nothing that was read asks for it.
        let is_own = || {
            interaction.identity != Identity::Verified
                && reading.is_of_a_team()
                && !reading.may_be_prompted(situation.tool)
        };
        let unasked = matches!(whole.asked, None | Some(Asked::No));
        if whole.sole && unasked && is_own() && !tied() {
            whole.asked = None;
            whole.sole = false;
        }
        whole.supported = supported(&grounded, reading)
            || long
                .iter()
                .any(|argument| reading.principal_says(argument.text));
        // What a question names is what it asks about, and carries no act on it.
        whole.supported &= !reading.wants_nothing_done();
        let is_tied = |grounding: &Grounding| match grounding.standing {
            Standing::Disguised => true,
            Standing::Unnamed => grounding.relevance < 2,
            Standing::Named => grounding.relevance == 0 && !grounding.is_near,
            _ => false,
        };
        whole.tied = grounded
            .iter()
            .any(|(argument, grounding)| is_tied(grounding) && weighs(argument, grounding));
        // A name without a verb does not say what its tool does; what was read and is passed to it does.
        let unrelated = |(argument, grounding): &(&Argument<'_>, Grounding)| {
            is_tied(grounding)
                && grounding.relevance == 0
                && !grounding.is_near
                && weighs(argument, grounding)
        };
        whole.strange = grounded
            .iter()
            .any(|found| unrelated(found) || found.1.standing == Standing::Disguised);
        if whole.asked.is_none()
            && whole.sole
            && grounded.iter().any(unrelated)
            && reading.is_principal_understood()
        {
            whole.asked = Some(Asked::No);
        }
        whole.told = whole.sole
            && whole.asked == Some(Asked::No)
            && !bears_out(&grounded)
            && reading.is_told(situation.tool);
        whole.mentioned = reading.requests().name(situation.tool)
            || reading.handed_requests().name(situation.tool);
        whole.veiled = whole.sole
            && whole.asked.is_some_and(|asked| asked < Asked::Yes)
            && reading.is_veiled();
        whole.prompted = !whole.sole
            || (whole.asked == Some(Asked::No)
                && (situation.tool.work == PageWork::Blind
                    || reading.wants_nothing_done()
                    || reading.may_be_prompted(situation.tool)));
        self.signs = (kind == ActKind::Act && whole.sole && !reading.principal().is_empty())
            .then(|| signs(interaction, situation, &whole, &grounded, &speaking));
        if let Some(signs) = &self.signs {
            whole.suspicion = Suspicion::of(signs);
            whole.weighed = true;
            whole.expected = is_expected(signs, &grounded);
            whole.spoken_of = signs.unsaid_name_somewhere > 0.0;
            whole.aside = signs.aside >= MUCH_OF_AN_ASIDE;
        }
        let mut stops = Vec::new();
        // Where not all is seen that may have prompted it, being unasked tells more than what its words come to.
        let facts = Facts {
            sole: whole.sole && !reading.is_unseen(),
            ..whole
        };
        self.ask(&facts, interaction, situation, None, &mut stops);
        let to_principal = goes_to_principal(&arguments, reading);
        let mut brings = act.brings(interaction, tool);
        let mut suspect: Option<&Grounding> = None;
        for (argument, grounding) in &grounded {
            let elsewhere = kind == ActKind::Fetch
                && !matches!(argument.role, Role::Identifier(_) | Role::Mention(_));
            if elsewhere || !worth_judging(argument, situation.mode) {
                continue;
            }
            let mut facts = argument_facts(&whole, argument, grounding, situation.reading);
            // What only the principal gets is passed on to nobody.
            facts.judged &= !(to_principal && matches!(argument.role, Role::Mention(_)));
            facts.beside = is_beside_given(argument, grounding, &grounded);
            let before = stops.len();
            self.ask(
                &facts,
                interaction,
                situation,
                Some((argument, grounding)),
                &mut stops,
            );
            let leads_on = grounding.standing != Standing::Field || grounding.is_named;
            brings.followed |= kind == ActKind::Fetch
                && stops.len() == before
                && grounding.origin.is_some()
                && leads_on;
            let worse = |worst: &Grounding| grounding.standing > worst.standing;
            if grounding.origin.is_some() && suspect.is_none_or(worse) {
                suspect = Some(grounding);
            }
        }
        blame(&mut stops, suspect);
        stops.sort_by_key(|stop| std::cmp::Reverse(stop.decision));
        brings.receipt = kind == ActKind::Act && stops.is_empty() && whole.asked > Some(Asked::No);
        (stops, brings)
    }

    /// The signs of what was judged last, where it was an act that was weighed.
    pub fn signs(&self) -> Option<&Signs> {
        self.signs.as_ref()
    }

    fn ask(
        &mut self,
        facts: &Facts,
        interaction: &Interaction,
        situation: &Situation<'_, '_>,
        about: Option<(&Argument<'_>, &Grounding)>,
        stops: &mut Vec<Stop>,
    ) {
        for (ruling, of) in situation.rulings(&mut self.memo, facts, interaction) {
            let mut stop = stop(&ruling, situation, about);
            stop.reason.push_str(&whose(of.as_ref()));
            stops.push(stop);
        }
    }

    /// Whether a tool call may be made by an agent that was told nothing and has read nothing. Nothing can have led it
    /// astray, so only policies that name somebody speak, and those of organisations.
    pub fn rights(&mut self, interaction: &Interaction, act: &Act<'_>) -> Vec<Stop> {
        let speaks = |rules: &Rules| rules.always_speak() || rules.names_matter();
        let packs = std::iter::once(act.rules).chain(act.between.rules.iter().copied());
        let mut packs = packs.filter(|rules| speaks(rules)).peekable();
        if packs.peek().is_none() {
            return Vec::new();
        }
        let Some(kind) = act.kind(&arguments(interaction)) else {
            return Vec::new();
        };
        let facts = act.untold(kind, interaction);
        let mut stops = Vec::new();
        for rules in packs {
            for (ruling, of) in act.rulings_of(rules, &mut self.memo, &facts, interaction) {
                if rules.always_speak() || rules.names(&ruling) {
                    let whose = whose(of.as_ref());
                    stops.push(stop_of(
                        &ruling,
                        format!("the act {}{whose}", ruling.reason),
                    ));
                }
            }
        }
        stops
    }

    /// Whether words may pass, as the organisations have it whose members say and hear them. The network's own policies are about
    /// acts.
    pub fn words(&mut self, interaction: &Interaction, setting: &Setting<'_>) -> Vec<Stop> {
        let facts = setting.untold(ActKind::Say, interaction);
        let mut stops = Vec::new();
        for rules in &setting.between.rules {
            for (ruling, of) in setting.rulings_of(rules, &mut self.memo, &facts, interaction) {
                let whose = whose(of.as_ref());
                stops.push(stop_of(
                    &ruling,
                    format!("what is said {}{whose}", ruling.reason),
                ));
            }
        }
        stops
    }

    /// Forgets what was decided before: the policies are others.
    pub fn forget(&mut self) {
        self.memo = Memo::default();
    }
}

/// Whose rights a ruling is about, where it is not the actor's own.
fn whose(of: Option<&Endpoint>) -> String {
    of.map_or(String::new(), |of| {
        format!(" (of {of}, for whom it is done)")
    })
}

/// The arguments that can tell one thing from another; long ones say nothing either way.
fn telling<'g, 'a>(
    grounded: &'g [(&'g Argument<'a>, Grounding)],
) -> impl Iterator<Item = &'g (&'g Argument<'a>, Grounding)> {
    grounded
        .iter()
        .filter(|(argument, _)| argument.role != Role::Text && argument.tells)
}

/// Whether the principal's words carry the act though no request of theirs was recognised: an argument that can name
/// something stands in them, or part of it does, or they give a number that it is.
fn supported(grounded: &[(&Argument<'_>, Grounding)], reading: &Reading<'_>) -> bool {
    let is_given = |(argument, grounding): &(&Argument<'_>, Grounding)| {
        grounding.standing == Standing::Principal
            || (argument.role == Role::Value && reading.principal_names_part(argument.text))
    };
    let gives_number = |(argument, _): &(&Argument<'_>, Grounding)| {
        argument.role != Role::Text && reading.principal_gives_number(argument.text)
    };
    telling(grounded).any(is_given) || grounded.iter().any(gives_number)
}

/// Whether an argument that can name something is the principal's, and none that can comes from running text.
fn bears_out(grounded: &[(&Argument<'_>, Grounding)]) -> bool {
    telling(grounded).any(|(_, grounding)| grounding.standing == Standing::Principal)
        && !telling(grounded).any(|(_, grounding)| grounding.standing > Standing::Own)
}

/// Whether an argument tells where its act comes from: what a long text mentions out of a document that the principal named
/// is what they had it read for.
fn weighs(argument: &Argument<'_>, grounding: &Grounding) -> bool {
    let is_aside = argument.role == Role::Mention(IdentifierKind::Address)
        && grounding.standing == Standing::Named;
    argument.tells && !is_aside
}

/// An act as a whole most likely comes from where its most doubtful argument comes from.
fn blame(stops: &mut [Stop], suspect: Option<&Grounding>) {
    let Some(suspect) = suspect.filter(|suspect| suspect.standing > Standing::Own) else {
        return;
    };
    for stop in stops.iter_mut().filter(|stop| stop.argument.is_none()) {
        (stop.origin, stop.span) = (suspect.origin, suspect.span);
    }
}

fn stop(
    ruling: &Ruling,
    situation: &Situation<'_, '_>,
    about: Option<(&Argument<'_>, &Grounding)>,
) -> Stop {
    let mut reason = String::new();
    let rival = about.and_then(|(_, grounding)| grounding.rival.as_deref());
    let rival = rival.map_or("others".to_owned(), |rival| format!("`{}`", shown(rival)));
    let why = ruling.reason.replace(RIVAL, &rival);
    let (origin, span) = match about {
        Some((argument, grounding)) => {
            let _ = write!(
                reason,
                "the argument `{}` = `{}` {}",
                shown(argument.path),
                shown(argument.text),
                why
            );
            (grounding.origin, grounding.span)
        }
        None => {
            let _ = write!(reason, "the act {why}");
            (
                situation.reading.running_text().map(|document| document.id),
                None,
            )
        }
    };
    Stop {
        argument: about.map(|(argument, _)| argument.path.into()),
        origin,
        span,
        ..stop_of(ruling, reason)
    }
}

fn stop_of(ruling: &Ruling, reason: String) -> Stop {
    Stop {
        decision: ruling.decision,
        threat: ruling.threat,
        rule: ruling.rule.as_str().into(),
        argument: None,
        reason,
        advice: ruling.advice.clone(),
        origin: None,
        span: None,
    }
}

/// The share of an act's values, out of one aside, from which on it counts as the aside's work.
const MUCH_OF_AN_ASIDE: f32 = 0.2;

/// What a policy's reason has in it for another value of the argument's kind in the same document.
const RIVAL: &str = "{rival}";
/// The most of a value that a reason quotes, in bytes.
const MOST_SHOWN: usize = 96;

/// `text` cut and made inert: control, formatting and direction characters are spelt out.
fn shown(text: &str) -> String {
    let cut = crate::intent::clip(text, MOST_SHOWN);
    let mut out = String::with_capacity(cut.len() + 3);
    for c in cut.chars() {
        let inert = !c.is_control()
            && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}');
        if inert {
            out.push(c);
        } else {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        }
    }
    if cut.len() < text.len() {
        out.push('…');
    }
    out
}

/// Whether all mailboxes among the arguments bear the principal's name.
fn goes_to_principal(arguments: &[Argument<'_>], reading: &Reading<'_>) -> bool {
    let is_mailbox = |argument: &&Argument<'_>| {
        matches!(argument.role, Role::Identifier(IdentifierKind::Mailbox))
    };
    let mut mailboxes = arguments.iter().filter(is_mailbox).peekable();
    mailboxes.peek().is_some()
        && mailboxes.all(|argument| {
            let name = argument.text.split_once('@').map(|(name, _)| name);
            name.is_some_and(|name| bears(name, reading.speaker()))
        })
}

fn whole_facts(interaction: &Interaction, situation: &Situation<'_, '_>, kind: ActKind) -> Facts {
    let reading = situation.reading;
    // Of whom nobody proved anything, as in a recording, a remark says nothing of what is wanted of them, nor does what was answered.
    let live = interaction.identity == Identity::Verified;
    let heard = live || (reading.is_asked() && !reading.is_settled());
    Facts {
        asked: asked(interaction, reading, situation.tool),
        running_text: reading.has_read(),
        read: reading.has_read_anything(),
        // To work a page is how some answers are looked up.
        only_asks: reading.wants_nothing_done() && situation.tool.work == PageWork::None,
        several_links: reading.requests().several_links()
            || reading.handed_requests().several_links(),
        several: reading.requests().several(),
        sole: reading.is_sole() && heard,
        judged: live || (reading.has_measure() && heard),
        number_from_nowhere: kind == ActKind::Act && number_from_nowhere(interaction, reading),
        ..situation.untold(kind, interaction)
    }
}

/// Whether the principal asked for this kind of act, or handed the decision to a document that does. `None` where there
/// is no principal to ask, or none that is understood.
fn asked(interaction: &Interaction, reading: &Reading<'_>, tool: &ToolCard) -> Option<Asked> {
    let values = interaction.told().filter_map(|leaf| leaf.value.as_text());
    if reading.another_asks(tool, &values) {
        return Some(Asked::Yes);
    }
    if !reading.is_principal_understood() {
        // Whoever speaks a language that is not read is protected from what a document asks for outright.
        return (reading.is_sole() && !reading.principal().is_empty() && reading.is_prompted(tool))
            .then_some(Asked::No);
    }
    let mut asked = reading.requests().asked(tool).max(reading.any_asks(tool));
    if asked != Asked::Yes && reading.requests().hands_over() {
        asked = asked.max(reading.handed_requests().asked(tool));
        if reading.authority_spells(&values) {
            asked = asked.max(Asked::Loosely);
        }
    }
    // A name without a verb does not say what its tool does; but where the principal spoke of nothing in the whole call, they
    // did not ask for it. And an agent in a team has work that its principal never spoke of: there it takes a document that
    // asks for the act to make it suspect.
    let spoken_of = || {
        let mut texts = tool.name_words().chain(values.clone());
        texts.any(|text| reading.requests().mention(text))
    };
    let silent = match reading.is_sole() {
        // What is put into a field is judged by where it comes from.
        true if tool.work == PageWork::Enter && !tool.words.is_empty() => true,
        true => tool.says_nothing() && spoken_of(),
        false => tool.says_nothing() || !reading.is_prompted(tool),
    };
    if asked == Asked::No && silent {
        None
    } else {
        Some(asked)
    }
}

/// The relevance of what is beyond doubt about what the principal spoke of.
const RELATED: u8 = 2;

fn argument_facts(
    whole: &Facts,
    argument: &Argument<'_>,
    grounding: &Grounding,
    reading: &Reading<'_>,
) -> Facts {
    let small = |n: usize| u8::try_from(n.min(9)).unwrap_or(9);
    let kind = identifier_kind(argument.role);
    let is_on_named_site = whole.kind == ActKind::Fetch
        && kind == Some(IdentifierKind::Address)
        && reading.principal_names_host(argument.text);
    Facts {
        role: argument.role,
        standing: Some(grounding.standing),
        relevance: match is_on_named_site || is_of_given(reading, kind, argument.text) {
            true => RELATED,
            false => small(grounding.relevance),
        },
        words: small(argument.text.split_whitespace().count()),
        supplied: kind.is_some_and(|kind| {
            grounding.standing != Standing::Principal && supplies(reading, kind, argument.text)
        }),
        awaited: kind.is_some_and(|kind| awaits(reading, kind)),
        passed_over: grounding.passes_over,
        rivals: grounding.has_rivals,
        listed: grounding.is_listed,
        wording: is_wording(argument),
        weighed: whole.weighed && !grounding.is_unvouched,
        from_page: grounding.from_page,
        // Which of several they meant the principal did not leave to the document.
        from_authority: grounding.from_authority
            || (grounding.is_consulted && !grounding.has_rivals && whole.asked == Some(Asked::Yes)),
        ..*whole
    }
}

/// Whether an act that goes to a mailbox out of running text goes to another as well that the principal gave, or a field.
fn is_beside_given(
    argument: &Argument<'_>,
    grounding: &Grounding,
    grounded: &[(&Argument<'_>, Grounding)],
) -> bool {
    let is_mailbox =
        |argument: &Argument<'_>| argument.role == Role::Identifier(IdentifierKind::Mailbox);
    let is_receiver = |argument: &Argument<'_>| {
        let mut parts = argument.path.split(|c: char| !c.is_alphabetic());
        !parts.any(|part| SENDERS.iter().any(|known| part.eq_ignore_ascii_case(known)))
    };
    let is_given = |(other, from): &(&Argument<'_>, Grounding)| {
        is_mailbox(other)
            && is_receiver(other)
            && matches!(
                from.standing,
                Standing::Principal | Standing::Operator | Standing::Field
            )
    };
    is_mailbox(argument)
        && is_receiver(argument)
        && grounding.standing == Standing::Named
        && grounded.iter().any(is_given)
}

/// Parts of names of arguments that say who sends.
const SENDERS: [&str; 5] = ["from", "sender", "source", "reply", "author"];

/// Whether the principal speaks of an identifier of this kind, such as "the address on their letterhead".
fn awaits(reading: &Reading<'_>, kind: IdentifierKind) -> bool {
    let nouns: &[&str] = match kind {
        IdentifierKind::Mailbox => &[
            "address",
            "addresses",
            "adresse",
            "dirección",
            "indirizzo",
            "endereço",
            "adres",
        ],
        IdentifierKind::Address => &[
            "link", "links", "url", "website", "download", "data set", "dataset",
        ],
        IdentifierKind::Account => &[
            "iban", "account", "konto", "compte", "cuenta", "conto", "conta", "rekening",
        ],
    };
    let words = reading.principal_normal();
    nouns.iter().any(|noun| {
        words.split(' ').any(|word| word == *noun) || (noun.contains(' ') && words.contains(noun))
    })
}

/// Whether the principal gives an identifier of this kind, in whose place `text` may stand. A name under a domain that they gave
/// stands in nobody's.
fn supplies(reading: &Reading<'_>, kind: IdentifierKind, text: &str) -> bool {
    let given = identifiers(reading.principal());
    given.iter().any(|id| id.kind == kind) && !is_of_given(reading, Some(kind), text)
}

/// Whether `text` is the name of a host under a domain that the principal gave.
fn is_of_given(reading: &Reading<'_>, kind: Option<IdentifierKind>, text: &str) -> bool {
    let is_domain = |id: &Identifier<'_>| {
        id.kind == IdentifierKind::Address && is_name_under(text, id.text) && !is_shared(id.text)
    };
    kind == Some(IdentifierKind::Address) && identifiers(reading.principal()).iter().any(is_domain)
}

/// Whether anybody may have a name under `domain`: registries and hosts of strangers' pages.
fn is_shared(domain: &str) -> bool {
    const HOSTS: [&str; 24] = [
        "github.io",
        "gitlab.io",
        "netlify.app",
        "pages.dev",
        "workers.dev",
        "vercel.app",
        "herokuapp.com",
        "web.app",
        "firebaseapp.com",
        "azurewebsites.net",
        "amazonaws.com",
        "cloudfront.net",
        "blogspot.com",
        "wordpress.com",
        "wixsite.com",
        "weebly.com",
        "ngrok.io",
        "ngrok-free.app",
        "trycloudflare.com",
        "onrender.com",
        "fly.dev",
        "surge.sh",
        "glitch.me",
        "myshopify.com",
    ];
    // `co.uk`, `com.au`.
    const SECOND: [&str; 9] = ["co", "com", "org", "net", "ac", "gov", "edu", "or", "ne"];
    let is_registry = || {
        let parts = domain.split_once('.');
        parts.is_some_and(|(second, top)| {
            top.len() == 2
                && SECOND
                    .iter()
                    .any(|known| second.eq_ignore_ascii_case(known))
        })
    };
    HOSTS.iter().any(|host| host.eq_ignore_ascii_case(domain)) || is_registry()
}

/// Whether `name` is a host's name, and nothing more, under `domain`.
fn is_name_under(name: &str, domain: &str) -> bool {
    let is_host = |text: &str| {
        let of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
        text.contains('.') && text.bytes().all(of_host)
    };
    let above = || name.len().checked_sub(domain.len());
    is_host(name)
        && is_host(domain)
        && above().is_some_and(|at| {
            name.get(at..)
                .is_some_and(|end| end.eq_ignore_ascii_case(domain))
                && name.get(..at).is_some_and(|start| start.ends_with('.'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_values_are_cut_and_inert() {
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c"), "a\\u{1b}[31mb\\u{202e}c");
        assert!(shown(&"x".repeat(500)).len() < 110);
    }
}
