//! What a token may hold at all, before a signature is checked or a line of its Datalog runs.
//!
//! The engine's own limits are looked at between rules and not within one, so that a single rule that joins a few dozen facts
//! with themselves runs for years: here a token has no rules, few facts, and checks that join few of them, which bounds the work
//! by construction. Signatures of curve P-256 are not taken: whoever sees one can write it in a second way, and a block is
//! revoked by its signature.

use biscuit_auth::format::schema::{self, op, op_binary, op_unary, public_key, term};
use prost::Message;

use super::Fault;

/// Facts of all blocks.
const FACTS: usize = 48;
/// Checks of all blocks.
const CHECKS: usize = 64;
/// Ways in which one check may hold.
const WAYS: usize = 64;
/// Facts that one way joins.
const JOINED: usize = 3;
/// Steps of all expressions of one way.
const STEPS: usize = 64;
/// Terms of one predicate, and members of one set.
const TERMS: usize = 64;

/// How long a token may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Longest token, in bytes of its text.
    pub bytes: usize,
    /// Most blocks, the first included.
    pub blocks: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            bytes: 8_192,
            blocks: 8,
        }
    }
}

/// What a token within bounds says of itself.
#[derive(Debug)]
pub(super) struct Within {
    /// Which of the root keys it says that it is signed with.
    pub(super) root: Option<u32>,
    /// Every time that stands in it anywhere, in seconds since 1970, in order: its Datalog can hold the time against these and
    /// against nothing else, and can do no sums with it.
    pub(super) times: Vec<u64>,
}

/// What a token says of itself, once it is within bounds.
pub(super) fn within(bytes: &[u8], bounds: Bounds) -> Result<Within, Fault> {
    let token = schema::Biscuit::decode(bytes).map_err(|_| Fault::Unreadable)?;
    let blocks = || std::iter::once(&token.authority).chain(&token.blocks);
    if token.blocks.len() + 1 > bounds.blocks {
        return Err(Fault::Blocks(bounds.blocks));
    }
    let (mut facts, mut checks) = (0, 0);
    let mut times = Vec::new();
    for signed in blocks() {
        let outside = signed.external_signature.as_ref();
        let keys = std::iter::once(&signed.next_key).chain(outside.map(|it| &it.public_key));
        if { keys }.any(|key| key.algorithm() != public_key::Algorithm::Ed25519) {
            return Err(Fault::Contents("a key that is not of Ed25519"));
        }
        let block = schema::Block::decode(&*signed.block).map_err(|_| Fault::Unreadable)?;
        facts += block.facts.len();
        checks += block.checks.len();
        contents(&block, &mut times)?;
    }
    match (facts > FACTS, checks > CHECKS) {
        (true, _) => Err(Fault::Contents("too many facts")),
        (_, true) => Err(Fault::Contents("too many checks")),
        _ => {
            times.sort_unstable();
            let root = token.root_key_id;
            Ok(Within { root, times })
        }
    }
}

fn contents(block: &schema::Block, times: &mut Vec<u64>) -> Result<(), Fault> {
    let refused = |what| Err(Fault::Contents(what));
    if !block.rules.is_empty() {
        return refused("rules");
    }
    for fact in &block.facts {
        predicate(&fact.predicate, times)?;
    }
    for check in &block.checks {
        if check.queries.len() > WAYS {
            return refused("a check with too many alternatives");
        }
        for way in &check.queries {
            if way.body.len() > JOINED {
                return refused("a check that joins too many facts");
            }
            { way.body.iter() }.try_for_each(|it| predicate(it, times))?;
            let steps = way.expressions.iter().map(|it| it.ops.len());
            if steps.sum::<usize>() > STEPS {
                return refused("a check that computes too much");
            }
            let mut steps = way.expressions.iter().flat_map(|it| &it.ops);
            steps.try_for_each(|step| operation(step, 0, times))?;
        }
    }
    Ok(())
}

fn predicate(predicate: &schema::Predicate, times: &mut Vec<u64>) -> Result<(), Fault> {
    match predicate.terms.len() > TERMS {
        true => Err(Fault::Contents("too many terms")),
        false => { predicate.terms.iter() }.try_for_each(|term| value(term, times)),
    }
}

/// Sets are flat, so that going through one inside another stays cheap.
fn value(value: &schema::Term, times: &mut Vec<u64>) -> Result<(), Fault> {
    let members = match &value.content {
        Some(term::Content::Set(set)) if set.set.len() <= TERMS => {
            match set.set.iter().all(is_plain) {
                true => &*set.set,
                false => return Err(Fault::Contents("sets of sets")),
            }
        }
        _ if is_plain(value) => std::slice::from_ref(value),
        _ => return Err(Fault::Contents("values of too many parts")),
    };
    times.extend(members.iter().filter_map(|member| match member.content {
        Some(term::Content::Date(seconds)) => Some(seconds),
        _ => None,
    }));
    Ok(())
}

fn is_plain(value: &schema::Term) -> bool {
    use term::Content::{Array, Map, Set};
    !matches!(&value.content, None | Some(Set(_) | Array(_) | Map(_)))
}

fn operation(step: &schema::Op, depth: usize, times: &mut Vec<u64>) -> Result<(), Fault> {
    let refused = |what| Err(Fault::Contents(what));
    match &step.content {
        Some(op::Content::Value(term)) => value(term, times),
        Some(op::Content::Unary(unary)) if unary.kind() == op_unary::Kind::Ffi => {
            refused("a function from outside")
        }
        Some(op::Content::Binary(binary)) => match binary.kind() {
            op_binary::Kind::Regex => refused("a regular expression"),
            op_binary::Kind::Ffi => refused("a function from outside"),
            _ => Ok(()),
        },
        Some(op::Content::Unary(_)) => Ok(()),
        Some(op::Content::Closure(inner)) if depth == 0 && inner.ops.len() <= STEPS => {
            let mut ops = inner.ops.iter();
            ops.try_for_each(|step| operation(step, depth + 1, times))
        }
        Some(op::Content::Closure(_)) => refused("a closure within a closure"),
        None => Err(Fault::Unreadable),
    }
}
