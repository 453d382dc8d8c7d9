//! Making tokens: a grant, a narrower copy, a link to the next agent. Whoever holds a token can make the last two anywhere, with
//! any of biscuit's libraries; what stands in a block is said in `docs/delegation.md`.

use std::collections::BTreeSet;
use std::str::FromStr;
use std::time::SystemTime;

use biscuit_auth::builder::{
    Binary, Check, CheckKind, Expression, Op, Predicate, Rule, Term, Unary, constrained_rule, date,
    fact, pred, string, var,
};
use biscuit_auth::{Biscuit, BlockBuilder, KeyPair, PrivateKey, UnverifiedBiscuit};

use super::act::Verb;
use super::bounds::{Bounds, within};
use super::{Fault, decoded};

/// Why a token cannot be made or read. Whose fault: whoever asks for it.
#[derive(Debug, thiserror::Error)]
pub enum MintError {
    /// A right is not in its form.
    #[error(
        "`{0}` is no right: `call:SERVER/TOOL`, `read:SERVER/ADDRESS`, `get:SERVER/PROMPT`, `tell:AGENT` or `reach:PLACE`, with `*` at the end for all that begin so"
    )]
    Right(String),
    /// A destination is not in its form.
    #[error(
        "`{0}` is no destination: an address or a host in lower case, or the end of some after a `*`"
    )]
    Destination(String),
    /// It would allow everything.
    #[error("a grant says what may be done and until when")]
    Boundless,
    /// The key is none.
    #[error("not a private key of Ed25519, as `masec token key` makes one")]
    Key,
    /// No gateway would take it.
    #[error("{0}")]
    Bounds(#[from] Fault),
    /// The library says no.
    #[error("no token can be made: {0}")]
    Token(#[from] biscuit_auth::error::Token),
}

/// Something that may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    verb: Verb,
    place: String,
    name: String,
    /// Whether it is everything whose name begins so.
    prefix: bool,
}

impl FromStr for Right {
    type Err = MintError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fault = || MintError::Right(text.to_owned());
        let (verb, rest) = text.split_once(':').ok_or_else(fault)?;
        let verbs = [Verb::Call, Verb::Read, Verb::Get, Verb::Tell, Verb::Reach];
        let verb = verbs.into_iter().find(|it| it.name() == verb);
        let verb = verb.ok_or_else(fault)?;
        let (place, name) = match (verb, rest.split_once('/')) {
            (Verb::Tell | Verb::Reach, None) => (rest, ""),
            (Verb::Call | Verb::Read | Verb::Get, Some((place, name))) if !name.is_empty() => {
                (place, name)
            }
            _ => return Err(fault()),
        };
        if place.is_empty() || place.contains('*') {
            return Err(fault());
        }
        let prefix = name.ends_with('*');
        Ok(Self {
            verb,
            place: place.to_owned(),
            name: name.strip_suffix('*').unwrap_or(name).to_owned(),
            prefix,
        })
    }
}

impl Right {
    fn way(&self) -> Rule {
        let (verb, place) = (string(self.verb.name()), string(&self.place));
        match self.prefix {
            false => way(&[act(verb, place, string(&self.name))], &[]),
            true => {
                let begins = Expression {
                    ops: vec![
                        Op::Value(var("name")),
                        Op::Value(string(&self.name)),
                        Op::Binary(Binary::Prefix),
                    ],
                };
                way(&[act(verb, place, var("name"))], &[begins])
            }
        }
    }
}

fn act(verb: Term, place: Term, name: Term) -> Predicate {
    pred("act", &[verb, place, name])
}

fn way(body: &[Predicate], expressions: &[Expression]) -> Rule {
    constrained_rule("query", &[] as &[Term], body, expressions)
}

/// Where something may be sent: an address, a host, or all that end so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    end: String,
    whole: bool,
}

impl FromStr for Destination {
    type Err = MintError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let end = text.strip_prefix('*').unwrap_or(text);
        let odd = |c: char| c.is_uppercase() || c.is_whitespace() || c == '*';
        match end.is_empty() || end.contains(odd) {
            true => Err(MintError::Destination(text.to_owned())),
            false => Ok(Self {
                end: end.to_owned(),
                whole: end == text,
            }),
        }
    }
}

/// What a block leaves of what the ones before it allow. What is not said is left as it was.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// What may be done, if not all.
    pub rights: Vec<Right>,
    /// Where it may send, if not everywhere.
    pub destinations: Vec<Destination>,
    /// Until when.
    pub until: Option<SystemTime>,
}

impl Narrowing {
    fn block(&self) -> Result<BlockBuilder, MintError> {
        let mut block = BlockBuilder::new();
        if !self.rights.is_empty() {
            let places: BTreeSet<&str> = self.rights.iter().map(|it| &*it.place).collect();
            let reach = |place| way(&[act(string("reach"), string(place), string(""))], &[]);
            let rights = self.rights.iter().filter(|it| it.verb != Verb::Reach);
            let queries = rights.map(Right::way).chain(places.into_iter().map(reach));
            block = block.check(Check {
                queries: queries.collect(),
                kind: CheckKind::One,
            })?;
        }
        if !self.destinations.is_empty() {
            block = block.check(self.elsewhere())?;
        }
        if let Some(until) = &self.until {
            block = block.fact(fact("expires", &[date(until)]))?;
            block = block.check("check all time($now), expires($until), $now < $until")?;
        }
        Ok(block)
    }

    /// Fails where one of the destinations is none of these.
    fn elsewhere(&self) -> Check {
        let mut ops = Vec::new();
        for (place, to) in self.destinations.iter().enumerate() {
            let compare = match to.whole {
                true => Binary::Equal,
                false => Binary::Suffix,
            };
            ops.extend([
                Op::Value(var("to")),
                Op::Value(string(&to.end)),
                Op::Binary(compare),
            ]);
            if place > 0 {
                ops.push(Op::Binary(Binary::Or));
            }
        }
        ops.extend([Op::Unary(Unary::Parens), Op::Unary(Unary::Negate)]);
        let body = [pred("destination", &[var("to")])];
        Check {
            queries: vec![way(&body, &[Expression { ops }])],
            kind: CheckKind::Reject,
        }
    }
}

/// The first link: what somebody may do, for whom, and where.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The gateway that it is for.
    pub audience: String,
    /// The agent that holds it first.
    pub holder: String,
    /// The person it is for, if it is for one.
    pub person: Option<String>,
    /// What is granted.
    pub bounds: Narrowing,
}

/// A token of this grant.
pub fn mint(root: &Key, grant: &Grant) -> Result<String, MintError> {
    if grant.bounds.rights.is_empty() || grant.bounds.until.is_none() {
        return Err(MintError::Boundless);
    }
    let mut block = grant.bounds.block()?;
    block = block.fact(fact("audience", &[string(&grant.audience)]))?;
    block = block.fact(fact("holder", &[string(&grant.holder)]))?;
    if let Some(person) = &grant.person {
        block = block.fact(fact("person", &[string(person)]))?;
    }
    let builder = Biscuit::builder().merge(block);
    let token = builder
        .root_key_id(super::key_id(&root.0.public()))
        .build(&root.0)?;
    taken(token.to_base64()?)
}

/// The same for the next agent, signed by the one who holds it.
pub fn hand_on(
    token: &str,
    holder: &Key,
    next: &str,
    bounds: &Narrowing,
) -> Result<String, MintError> {
    let token = UnverifiedBiscuit::from(decoded(token)?)?;
    let block = bounds.block()?.fact(fact("holder", &[string(next)]))?;
    let link = token
        .third_party_request()?
        .create_block(&holder.0.private(), block)?;
    taken(token.append_third_party(&link.serialize()?)?.to_base64()?)
}

/// The same with less, for the same holder.
pub fn narrow(token: &str, bounds: &Narrowing) -> Result<String, MintError> {
    let token = UnverifiedBiscuit::from(decoded(token)?)?;
    taken(token.append(bounds.block()?)?.to_base64()?)
}

/// A token, where a gateway that is set up as usual would take one of its size.
fn taken(token: String) -> Result<String, MintError> {
    let bounds = Bounds::default();
    match token.len() > bounds.bytes {
        true => Err(Fault::Long(bounds.bytes).into()),
        false => {
            within(&decoded(&token)?, bounds)?;
            Ok(token)
        }
    }
}

/// A key to sign with: a root's, or an agent's that hands on.
pub struct Key(KeyPair);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Key").field(&self.public()).finish()
    }
}

impl Key {
    /// One that nobody has yet.
    pub fn generate() -> Self {
        Self(KeyPair::new())
    }

    /// Its secret half: `ed25519-private/` and hexadecimal digits.
    pub fn private(&self) -> String {
        self.0.private().to_prefixed_string()
    }

    /// Its public half, as configurations have it: `ed25519/` and hexadecimal digits.
    pub fn public(&self) -> String {
        self.0.public().to_string()
    }
}

impl FromStr for Key {
    type Err = MintError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let key: PrivateKey = text.trim().parse().map_err(|_| MintError::Key)?;
        match &key {
            PrivateKey::Ed25519(_) => Ok(Self(KeyPair::from(&key))),
            PrivateKey::P256(_) => Err(MintError::Key),
        }
    }
}

/// A block as it stands in a token, unverified.
#[derive(Clone, Debug)]
pub struct Block {
    /// Facts and checks, as Datalog.
    pub source: String,
    /// Who signed it besides, if somebody did.
    pub signed_by: Option<String>,
    /// By what it is revoked.
    pub id: String,
}

/// What stands in a token, whoever made it.
pub fn blocks(token: &str) -> Result<Vec<Block>, MintError> {
    let token = UnverifiedBiscuit::from(decoded(token)?)?;
    let ids = token.revocation_identifiers().into_iter();
    let keys = token.external_public_keys().into_iter();
    let one = |(place, (id, key)): (usize, (Vec<u8>, Option<biscuit_auth::PublicKey>))| {
        Ok(Block {
            source: token.print_block_source(place)?,
            signed_by: key.map(|key| key.to_string()),
            id: data_encoding::HEXLOWER.encode(&id),
        })
    };
    ids.zip(keys).enumerate().map(one).collect()
}
