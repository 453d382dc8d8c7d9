//! The generator against its own truth.

use std::collections::{BTreeMap, BTreeSet};

use masec_model::{EndpointClass, InteractionId};

use super::*;

const SEEDS: std::ops::Range<u64> = 0..40;

fn text(interaction: &Interaction) -> String {
    interaction
        .content
        .iter()
        .filter_map(|leaf| leaf.value.as_text())
        .collect::<Vec<_>>()
        .join(" ")
}

fn check(split: Split, case: Case, expect: impl Fn(u64, &Scenario)) {
    for seed in SEEDS {
        expect(seed, &generate(split, seed, case));
    }
}

#[test]
fn the_same_seed_is_the_same_scenario() {
    for case in Case::ALL {
        let (a, b) = (generate(Split::Dev, 5, case), generate(Split::Dev, 5, case));
        assert_eq!(a.interactions, b.interactions);
        assert_ne!(a.interactions, generate(Split::Dev, 6, case).interactions);
        assert_ne!(
            a.interactions,
            generate(Split::HeldOut, 5, case).interactions
        );
    }
}

#[test]
fn time_runs_forward_and_causes_come_first() {
    for case in Case::ALL {
        check(Split::HeldOut, case, |seed, scenario| {
            assert!((5..=200).contains(&scenario.truth.agents));
            let mut known: BTreeSet<InteractionId> = BTreeSet::new();
            let mut last = None;
            for (place, one) in scenario.interactions.iter().enumerate() {
                assert!(one.time >= last, "{seed} {place}");
                assert_eq!(one.place.step as usize, place);
                last = one.time;
                assert!(one.causes.iter().all(|cause| known.contains(cause)));
                assert!(known.insert(one.id), "ids are unique");
                assert!(one.from != one.to, "{seed} {place}: {one:?}");
                assert!(!text(one).is_empty(), "{seed} {place}: {one:?}");
                assert!(!text(one).contains(['{', '\u{1}']), "{}", text(one));
            }
        });
    }
}

#[test]
fn worms_are_what_the_truth_says() {
    for split in [Split::Dev, Split::HeldOut] {
        let mut reached = 0;
        let mut disguised = 0;
        check(split, Case::Worm, |seed, scenario| {
            let Some(Incident::Worm(worm)) = &scenario.truth.incident else {
                panic!("seed {seed} has no worm");
            };
            let all = &scenario.interactions;
            assert!(worm.length >= 60, "{seed}: {}", worm.length);
            let began = &all[worm.began];
            assert!([&began.from, &began.to].contains(&&worm.root), "{seed}");
            assert!(worm.infected.iter().all(|one| one.received >= worm.began));
            assert!(worm.patient_zero.contains(&worm.root));
            let mut generations: BTreeMap<&Endpoint, u32> = BTreeMap::new();
            generations.insert(&worm.root, 0);
            for one in &worm.infected {
                assert_eq!(all[one.received].to, one.agent);
                if let Some(emitted) = one.emitted {
                    assert_eq!(all[emitted].from, one.agent);
                    assert!(emitted > one.received);
                }
                let old = generations.insert(&one.agent, one.generation);
                assert!(old.is_none(), "{seed}: infected twice");
                let from = &all[one.received].from;
                if from.class == EndpointClass::Agent {
                    assert_eq!(generations.get(from), Some(&(one.generation - 1)), "{seed}");
                }
            }
            let emitters = worm.infected.iter().filter(|one| one.emitted.is_some());
            assert!(emitters.count() >= 3);
            if let Some(fourth) = worm.fourth {
                let hit = worm.infected.iter().find(|one| one.received == fourth);
                assert!(hit.is_some_and(|one| one.generation >= 4));
            }
        });
        for seed in SEEDS {
            if let Some(Incident::Worm(worm)) = generate(split, seed, Case::Worm).truth.incident {
                reached += usize::from(worm.fourth.is_some());
                disguised += usize::from(worm.disguise.is_some());
            }
        }
        assert!(reached >= 20, "fourth generations: {reached}");
        assert!((8..=32).contains(&disguised), "disguised: {disguised}");
    }
}

#[test]
fn leaks_are_what_the_truth_says() {
    let mut marks = BTreeMap::new();
    let mut verbatim = 0;
    for seed in SEEDS {
        let scenario = generate(Split::Dev, seed, Case::Leak);
        let Some(Incident::Leak(leak)) = &scenario.truth.incident else {
            panic!("seed {seed} has no leak");
        };
        let all = &scenario.interactions;
        *marks.entry(leak.mark).or_insert(0) += 1;
        assert!(text(&all[leak.read]).contains(&leak.secret));
        assert_eq!(all[leak.read].to, leak.agents[0]);
        assert_eq!(
            leak.mark == Mark::Label,
            !all[leak.read].labels.secrecy.is_empty()
        );
        let known = scenario.canaries.iter().any(|c| c.value == leak.secret);
        assert_eq!(leak.mark == Mark::Canary, known);
        let last = &all[leak.last_piece];
        assert!(leak.last_piece > leak.read);
        assert!(scenario.truth.outside.contains(&last.to));
        assert!(leak.agents.contains(&last.from) && leak.agents.len() >= 2);
        if matches!(leak.route, Route::Verbatim | Route::Gathered(_)) {
            assert!(text(last).contains(&leak.secret), "{seed}");
            verbatim += 1;
        } else if let Route::Disguised(_) = leak.route {
            assert!(!text(last).contains(&leak.secret), "{seed}: {leak:?}");
        }
    }
    assert!(marks.len() == 3 && verbatim > 5, "{marks:?} {verbatim}");
}

#[test]
fn twins_are_honest_and_as_large() {
    for (case, incident) in [(Case::WormTwin, Case::Worm), (Case::LeakTwin, Case::Leak)] {
        check(Split::Dev, case, |seed, twin| {
            let other = generate(Split::Dev, seed, incident);
            assert!(twin.truth.incident.is_none());
            assert_eq!(twin.truth.agents, other.truth.agents);
            assert_eq!(twin.truth.topology, other.truth.topology);
            let (a, b) = (twin.interactions.len(), other.interactions.len());
            assert!(a >= b && a <= b + 130, "{seed}: {a} beside {b}");
            if let Some(Incident::Leak(leak)) = other.truth.incident {
                let has = |one: &Interaction| text(one).contains(&leak.secret);
                assert!(!twin.interactions.iter().any(has));
            }
        });
    }
}

#[test]
fn honest_secrets_stay_inside() {
    for seed in SEEDS {
        let twin = generate(Split::HeldOut, seed, Case::LeakTwin);
        for canary in &twin.canaries {
            let leaves = twin.interactions.iter().any(|one| {
                twin.truth.outside.contains(&one.to) && text(one).contains(&canary.value)
            });
            assert!(!leaves, "{seed}: {}", canary.name);
        }
    }
}

#[test]
fn honest_words_are_varied() {
    // Of messages of 40 characters and more, most are said once.
    let (mut all, mut repeated) = (0, 0);
    for seed in 0..10 {
        let twin = generate(Split::Dev, seed, Case::WormTwin);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for one in &twin.interactions {
            let said = text(one);
            if one.from.class == EndpointClass::Agent && said.len() >= 40 {
                *counts.entry(said).or_default() += 1;
            }
        }
        all += counts.len();
        repeated += counts.values().filter(|&&count| count > 1).count();
    }
    assert!(repeated * 8 < all, "{repeated} of {all}");
}
