//! A chain of delegation: from whoever may grant something, to an agent, to another agent. Each link is a block of a token; the
//! first says by whom, to whom, for whom, where and until when, and is signed with a root key. A block that hands the token on
//! names the next holder and is signed by the one before (a third-party block of biscuit's), so that nobody makes a link but
//! who holds the end of the chain. Any other block only narrows.

use std::collections::BTreeSet;
use std::sync::Arc;

use biscuit_auth::builder::{Fact, Rule, Scope, Term, pred, var};
use biscuit_auth::{Authorizer, AuthorizerBuilder, Biscuit};

use super::allowed::Allowed;
use super::bounds::within;
use super::revoked::block_id;
use super::{Checker, Fault, LIMITS, decoded};
use crate::config::{Agent, Root};
use crate::identity::{Party, is_persons};
use masec_model::CompactString;

/// Longest name in a token, in bytes.
const NAME: usize = 256;

/// By what a block, and every token that has it, is revoked: its signature.
pub type BlockId = [u8; 64];

/// A chain that holds together. Only its checker makes one.
#[derive(Debug)]
pub struct Chain {
    pub(super) token: Biscuit,
    /// Who holds it, then those who handed it on, nearest first, then the person it is for.
    parties: Vec<Party>,
    /// Until when every block that says so lets it count, seconds since 1970.
    pub(super) until: i64,
    pub(super) blocks: Vec<BlockId>,
    /// Who made each block, in words.
    makers: Vec<String>,
    /// Which root granted it.
    root: CompactString,
    /// The key of that one.
    root_key: String,
    /// Places of organisations that take nothing which its root granted.
    closed: Arc<BTreeSet<CompactString>>,
    pub(super) allowed: Allowed,
}

impl Chain {
    /// Whether the organisation of this place takes what came from its root.
    pub(super) fn counts_at(&self, place: &str) -> Result<(), Fault> {
        match self.closed.contains(place) {
            true => Err(Fault::Organisation(place.to_owned())),
            false => Ok(()),
        }
    }

    /// Who holds it.
    pub(crate) fn holder(&self) -> Option<&Arc<Agent>> {
        self.agents().next()
    }

    /// Who handed it to the holder, if an agent did.
    pub(super) fn delegator(&self) -> Option<&Arc<Agent>> {
        self.agents().nth(1)
    }

    fn agents(&self) -> impl Iterator<Item = &Arc<Agent>> {
        self.parties.iter().filter_map(|party| match party {
            Party::Agent(agent) => Some(agent),
            Party::Person(_) => None,
        })
    }

    /// Whom the holder acts for, nearest first.
    pub(crate) fn behalf(&self) -> &[Party] {
        self.parties.get(1..).unwrap_or_default()
    }

    /// Which root granted it.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// By what key it was granted ([`Root::id`]).
    pub(crate) fn root_key(&self) -> &str {
        &self.root_key
    }

    /// Whether a block of it is called so.
    pub(crate) fn has(&self, block: &str) -> bool {
        block_id(block).is_some_and(|id| self.blocks.contains(&id))
    }

    /// Which grant it began with.
    pub(super) fn grant(&self) -> Option<&BlockId> {
        self.blocks.first()
    }

    /// Who made a block, in words.
    pub(super) fn maker(&self, block: usize) -> String {
        let maker = self.makers.get(block).map_or("somebody", String::as_str);
        format!("{maker} (block {block})")
    }
}

impl std::fmt::Display for Chain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, party) in self.parties.iter().enumerate() {
            let before = if place == 0 { "" } else { " for " };
            write!(f, "{before}{}", party.endpoint())?;
        }
        Ok(())
    }
}

impl Checker {
    /// The chain that a token is, from its text.
    pub(super) fn parse(&self, text: &str) -> Result<Chain, Fault> {
        let bytes = decoded(text)?;
        let within = within(&bytes, self.settings.bounds)?;
        let root = self.root(within.root)?;
        let token = Biscuit::from(&bytes, root.key).map_err(|error| match error {
            biscuit_auth::error::Token::Format(biscuit_auth::error::Format::Signature(_)) => {
                Fault::Signature
            }
            _ => Fault::Unreadable,
        })?;
        let mut facts = Facts::of(&token)?;
        let audience = facts.text("audience", Scope::Authority)?;
        if audience.as_deref() != Some(&*self.settings.audience) {
            return Err(match audience {
                Some(_) => Fault::Audience,
                None => Fault::Lacks("for which gateway it was issued"),
            });
        }
        let mut until = facts.date("expires", Scope::Authority)?;
        if until.is_none() {
            return Err(Fault::Lacks("until when it counts"));
        }
        let mut links = self.links(&token, &mut facts, &root.name)?;
        for (_, scope) in &links.scopes {
            let own = facts.date("expires", scope.clone())?;
            until = until.min(own.or(until));
        }
        let person = facts.text("person", Scope::Authority)?;
        if person.as_deref().is_some_and(|name| !is_persons(name)) {
            return Err(Fault::Party);
        }
        if !root.may_grant(&links.first, person.as_deref()) {
            return Err(Fault::Grant);
        }
        links.parties.reverse();
        links
            .parties
            .extend(person.map(|person| Party::Person(person.into())));
        let blocks = token.revocation_identifiers().into_iter();
        let blocks: Result<Vec<BlockId>, _> = blocks.map(BlockId::try_from).collect();
        Ok(Chain {
            parties: links.parties,
            until: until.unwrap_or_default(),
            blocks: blocks.map_err(|_| Fault::Unreadable)?,
            makers: links.makers,
            root: root.name.clone(),
            root_key: root.id(),
            closed: Arc::clone(&root.closed),
            allowed: Allowed::new(within.times),
            token,
        })
    }

    /// The root key that a token says it is signed with; without a word the only one.
    fn root(&self, id: Option<u32>) -> Result<&Root, Fault> {
        let mut roots = self.settings.roots.iter();
        let found = match id {
            Some(id) => roots.find(|root| super::key_id(&root.key) == id),
            None => roots.next().filter(|_| roots.len() == 0),
        };
        found.ok_or(Fault::Root)
    }

    /// Who holds the token after each block.
    fn links(&self, token: &Biscuit, facts: &mut Facts, root: &str) -> Result<Links, Fault> {
        let first = facts.text("holder", Scope::Authority)?;
        let first = first.ok_or(Fault::Lacks("who holds it"))?;
        let mut links = Links {
            parties: vec![Party::Agent(self.known(&first)?)],
            makers: vec![format!("the grant of `{root}`")],
            scopes: Vec::new(),
            first: first.clone(),
        };
        let mut holder = self.known(&first)?;
        for (block, key) in token.external_public_keys().into_iter().enumerate().skip(1) {
            let Some(key) = key else {
                links.makers.push(format!("`{}` for itself", holder.name));
                continue;
            };
            let bytes = key.to_bytes();
            if !holder.delegation_keys.iter().any(|own| *own == *bytes) {
                let holder = holder.name.to_string();
                return Err(Fault::Hop { block, holder });
            }
            links.makers.push(format!("`{}`", holder.name));
            let scope = Scope::PublicKey(key);
            let next = facts.text("holder", scope.clone())?;
            holder = self.known(&next.ok_or(Fault::Lacks("to whom a block hands it on"))?)?;
            let next = Party::Agent(Arc::clone(&holder));
            if links.parties.contains(&next) {
                return Err(Fault::Circle(holder.name.to_string()));
            }
            links.parties.push(next);
            links.scopes.push((block, scope));
        }
        Ok(links)
    }

    fn known(&self, name: &str) -> Result<Arc<Agent>, Fault> {
        self.agents.get(name).cloned().ok_or(Fault::Party)
    }
}

/// What came of reading a token from its first block on.
struct Links {
    /// In the order in which they held it.
    parties: Vec<Party>,
    makers: Vec<String>,
    /// Who held it first.
    first: String,
    /// Blocks that hand it on, and the scope of what each says.
    scopes: Vec<(usize, Scope)>,
}

/// What the blocks of a token state, each block for itself: without rules (`bounds`), a fact is of the block that it stands in.
struct Facts(Authorizer);

impl Facts {
    fn of(token: &Biscuit) -> Result<Self, Fault> {
        let builder = AuthorizerBuilder::new().set_limits(LIMITS);
        builder
            .build(token)
            .map(Self)
            .map_err(|_| Fault::Unreadable)
    }

    /// The only value of the only fact of this name in a block.
    fn one(&mut self, name: &'static str, scope: Scope) -> Result<Option<Term>, Fault> {
        let value = [var("value")];
        let body = vec![pred(name, &value)];
        let rule = Rule::new(pred("found", &value), body, Vec::new(), vec![scope]);
        let found = self.0.query_all_with_limits::<_, Fact, _>(rule, LIMITS);
        let mut found = found.map_err(|_| Fault::Limits)?.into_iter();
        match (found.next(), found.next()) {
            (None, _) => Ok(None),
            (Some(fact), None) => Ok(fact.predicate.terms.into_iter().next()),
            _ => Err(Fault::Lacks(name)),
        }
    }

    fn text(&mut self, name: &'static str, scope: Scope) -> Result<Option<String>, Fault> {
        match self.one(name, scope)? {
            None => Ok(None),
            Some(Term::Str(text)) if is_name(&text) => Ok(Some(text)),
            Some(_) => Err(Fault::Lacks(name)),
        }
    }

    fn date(&mut self, name: &'static str, scope: Scope) -> Result<Option<i64>, Fault> {
        match self.one(name, scope)? {
            None => Ok(None),
            Some(Term::Date(seconds)) => Ok(Some(i64::try_from(seconds).unwrap_or(i64::MAX))),
            Some(_) => Err(Fault::Lacks(name)),
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= NAME && !text.contains(char::is_control)
}
