//! Honest work: which kinds of it a team does, and how much.

use super::scene::Scene;
use super::team::Topology;
use super::{paperwork, talk};

/// The everyday work of a team, as much of it as it is large and busy.
pub(crate) fn work(scene: &mut Scene) {
    let busyness = scene.dice.within(scene.bank.shapes.busyness);
    let count = (scene.team.size() * busyness / 100).max(8);
    for _ in 0..count {
        scene.begin();
        one(scene);
    }
}

/// `volume` interactions or more of the honest work that copies most.
pub(crate) fn copying(scene: &mut Scene, volume: usize) {
    let end = scene.stage.len() + volume;
    scene.begin();
    paperwork::credential(scene);
    while scene.stage.len() < end {
        scene.begin();
        match scene.dice.below(9) {
            0 => talk::forward(scene),
            1 => talk::announce(scene),
            2 => talk::status_round(scene),
            3 => paperwork::notes(scene),
            4 => talk::thread(scene),
            5 => paperwork::newsletter(scene),
            6 => paperwork::drafting(scene),
            7 => talk::snippet(scene),
            _ => paperwork::ticket(scene),
        }
    }
}

fn one(scene: &mut Scene) {
    let files = scene.team.topology == Topology::Files;
    let weights: [usize; 13] = if files {
        [8, 4, 1, 12, 1, 4, 4, 1, 5, 2, 16, 2, 4]
    } else {
        [20, 7, 2, 5, 2, 6, 6, 1, 8, 2, 6, 3, 2]
    };
    let mut left = scene.dice.below(weights.iter().sum());
    let mut kind = 0;
    for (place, weight) in weights.into_iter().enumerate() {
        kind = place;
        if left < weight {
            break;
        }
        left -= weight;
    }
    match kind {
        0 => talk::hand_out(scene),
        1 => talk::forward(scene),
        2 => talk::status_round(scene),
        3 => paperwork::notes(scene),
        4 => talk::announce(scene),
        5 => talk::snippet(scene),
        6 => talk::thread(scene),
        7 => paperwork::newsletter(scene),
        8 => paperwork::ticket(scene),
        9 => paperwork::credential(scene),
        10 => paperwork::document(scene),
        11 => paperwork::mail_out(scene),
        _ => paperwork::drafting(scene),
    }
}
