//! What agents may use in a minute, of everything and of one server: calls, bytes and tokens.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use masec_model::{CompactString, Stop, Threat};
use rustc_hash::FxHashMap;

use crate::config::{Agent, Allowance};
use crate::guard::refusal;

/// Buckets that fill evenly and hold a minute's worth.
#[derive(Debug, Default)]
pub struct Budgets {
    used: Mutex<Buckets>,
}

/// Of each agent, of everything and of single servers. Both are configured, which bounds them.
type Buckets = FxHashMap<(CompactString, Option<CompactString>), Used>;

#[derive(Clone, Copy, Debug)]
struct Used {
    since: Instant,
    /// In the order of [`COUNTED`].
    spent: [f64; 3],
}

/// What a budget counts.
const COUNTED: [&str; 3] = ["calls", "bytes", "tokens"];

/// Bytes of text that are taken for one token. An estimate: tokenisers differ, and none is at hand here.
const TOKEN: f64 = 4.0;

impl Budgets {
    /// Takes one call of `bytes` out of the budgets of these agents, of whom the first asks and the others are those it
    /// asks for; why not, where one of them has not enough left.
    pub fn take<'a>(
        &self,
        agents: impl Iterator<Item = &'a Arc<Agent>> + Clone,
        server: &str,
        bytes: usize,
    ) -> Option<Stop> {
        self.charge(agents, server, cost(1.0, bytes))
    }

    /// Takes `bytes` that are no call: a notification, or a reply to what a server asked.
    pub fn tell<'a>(
        &self,
        agents: impl Iterator<Item = &'a Arc<Agent>> + Clone,
        server: &str,
        bytes: usize,
    ) -> Option<Stop> {
        self.charge(agents, server, cost(0.0, bytes))
    }

    fn charge<'a>(
        &self,
        agents: impl Iterator<Item = &'a Arc<Agent>> + Clone,
        server: &str,
        cost: [f64; 3],
    ) -> Option<Stop> {
        if !agents.clone().any(|agent| is_bounded(agent, server)) {
            return None;
        }
        let mut used = self.lock();
        let each = |agent: &'a Arc<Agent>| {
            allowances(agent, server).map(move |(of, allowance)| (agent, of, allowance))
        };
        for (agent, of, allowance) in agents.clone().flat_map(each) {
            let bucket = bucket(&mut used, agent, of.clone(), allowance);
            let short = |n: &usize| {
                rates(allowance)[*n].is_some_and(|rate| bucket.spent[*n] + cost[*n] > rate)
            };
            if let Some(n) = (0..COUNTED.len()).find(short) {
                let whose = match of {
                    Some(server) => format!("agent `{}` towards server `{server}`", agent.name),
                    None => format!("agent `{}`", agent.name),
                };
                return Some(refusal(
                    "budget",
                    Threat::T13,
                    format!("{whose} has used up its {} of this minute", COUNTED[n]),
                    "wait, or have an operator raise its budget",
                ));
            }
        }
        for agent in agents {
            spend(&mut used, agent, server, cost);
        }
        None
    }

    /// Counts an answer of `bytes`, which was asked for before its length was known: it may overdraw, and is waited for after.
    pub fn answered(&self, agent: &Agent, server: &str, bytes: usize) {
        if is_bounded(agent, server) {
            spend(&mut self.lock(), agent, server, cost(0.0, bytes));
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Buckets> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether anything is counted here: where nothing is, no lock is taken.
fn is_bounded(agent: &Agent, server: &str) -> bool {
    allowances(agent, server).next().is_some()
}

/// What a message of `bytes` costs, in the order of [`COUNTED`].
fn cost(calls: f64, bytes: usize) -> [f64; 3] {
    [calls, bytes as f64, bytes as f64 / TOKEN]
}

fn spend(used: &mut Buckets, agent: &Agent, server: &str, cost: [f64; 3]) {
    for (of, allowance) in allowances(agent, server) {
        let bucket = bucket(used, agent, of, allowance);
        for (spent, cost) in bucket.spent.iter_mut().zip(cost) {
            *spent += cost;
        }
    }
}

/// The bucket of an agent, or of an edge, as it has refilled by now.
fn bucket<'u>(
    used: &'u mut Buckets,
    agent: &Agent,
    of: Option<CompactString>,
    allowance: &Allowance,
) -> &'u mut Used {
    let bucket = used.entry((agent.name.clone(), of)).or_default();
    bucket.refill(allowance);
    bucket
}

impl Default for Used {
    fn default() -> Self {
        Self {
            since: Instant::now(),
            spent: [0.0; 3],
        }
    }
}

impl Used {
    fn refill(&mut self, allowance: &Allowance) {
        let minutes = self.since.elapsed().as_secs_f64() / 60.0;
        self.since = Instant::now();
        for (spent, rate) in self.spent.iter_mut().zip(rates(allowance)) {
            // What has no bound is not counted.
            *spent = rate.map_or(0.0, |rate| (*spent - minutes * rate).max(0.0));
        }
    }
}

fn rates(allowance: &Allowance) -> [Option<f64>; 3] {
    [
        allowance.calls.map(f64::from),
        allowance.bytes.map(|n| n as f64),
        allowance.tokens.map(|n| n as f64),
    ]
}

fn allowances<'a>(
    agent: &'a Agent,
    server: &str,
) -> impl Iterator<Item = (Option<CompactString>, &'a Allowance)> {
    let edge = agent.edges.get_key_value(server);
    let edge = edge.map(|(server, allowance)| (Some(server.clone()), allowance));
    std::iter::once((None, &agent.budget))
        .chain(edge)
        .filter(|(_, allowance)| **allowance != Allowance::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agent(calls: Option<u32>, bytes: Option<u64>, tokens: Option<u64>) -> Arc<Agent> {
        Arc::new(Agent {
            name: "a".into(),
            budget: Allowance {
                calls,
                bytes,
                tokens,
            },
            ..Agent::default()
        })
    }

    fn take(budgets: &Budgets, agent: &Arc<Agent>, server: &str, bytes: usize) -> Option<Stop> {
        budgets.take(std::iter::once(agent), server, bytes)
    }

    #[test]
    fn what_is_done_for_another_is_taken_from_both() {
        let budgets = Budgets::default();
        let (free, bounded) = (agent(None, None, None), agent(Some(1), None, None));
        let free = Arc::new(Agent {
            name: "free".into(),
            ..Agent::clone(&free)
        });
        let both = [&free, &bounded];
        assert!(budgets.take(both.into_iter(), "s", 1).is_none());
        assert!(budgets.take(both.into_iter(), "s", 1).is_some());
        assert!(take(&budgets, &bounded, "s", 1).is_some());
        assert!(take(&budgets, &free, "s", 1).is_none());
    }

    #[test]
    fn budgets_run_out() {
        let budgets = Budgets::default();
        let few = agent(Some(3), None, None);
        let stops: Vec<bool> = (0..5)
            .map(|_| take(&budgets, &few, "s", 10).is_some())
            .collect();
        assert_eq!(stops, [false, false, false, true, true]);
        let budgets = Budgets::default();
        assert!(take(&budgets, &agent(None, Some(100), None), "s", 90).is_none());
        assert!(take(&budgets, &agent(None, Some(100), None), "s", 20).is_some());
        assert!(take(&budgets, &agent(None, None, None), "s", usize::MAX).is_none());
    }

    #[test]
    fn what_is_no_call_has_its_length_all_the_same() {
        let budgets = Budgets::default();
        let agent = agent(Some(1), Some(100), None);
        let tell = |bytes| budgets.tell(std::iter::once(&agent), "s", bytes);
        assert!(take(&budgets, &agent, "s", 10).is_none());
        assert!(tell(80).is_none(), "it is no second call");
        let stop = tell(20).expect("no bytes left");
        assert!(stop.reason.contains("bytes"), "{}", stop.reason);
        assert!(tell(5).is_none());
    }

    #[test]
    fn an_edge_has_a_budget_of_its_own_and_answers_count() {
        let budgets = Budgets::default();
        let mut agent = agent(None, None, Some(1_000));
        let edge = Allowance {
            calls: Some(1),
            ..Allowance::default()
        };
        Arc::make_mut(&mut agent).edges.insert("bank".into(), edge);
        assert!(take(&budgets, &agent, "bank", 10).is_none());
        let stop = take(&budgets, &agent, "bank", 10).expect("one call");
        assert!(
            stop.reason.contains("towards server `bank`"),
            "{}",
            stop.reason
        );
        // What was refused took nothing from elsewhere.
        assert!(take(&budgets, &agent, "wiki", 10).is_none());
        budgets.answered(&agent, "wiki", 40_000);
        let stop = take(&budgets, &agent, "wiki", 10).expect("no tokens left");
        assert!(stop.reason.contains("tokens"), "{}", stop.reason);
    }
}
