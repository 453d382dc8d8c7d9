//! Honest work in words: tasks, forwarded mail, status rounds, announcements, snippets, long threads.

use masec_model::{Kind, Leaf};

use super::scene::Scene;
use super::stage::{Draft, DraftId};
use super::team::Team;

/// Most agents that one announcement or status round reaches.
const AUDIENCE: usize = 40;

/// A person asks, the leader (or whoever was asked) hands the task out, the answer comes back and quotes the task.
pub(crate) fn hand_out(scene: &mut Scene) {
    let person = scene.person();
    let asked = if scene.dice.chance(0.6) {
        scene.team.lead
    } else {
        scene.anyone()
    };
    let mut time = scene.clock.moment(&mut scene.dice);
    let ask = scene.voice.say(&mut scene.dice, "ask");
    let to = scene.team.agents[asked].clone();
    let cause = scene.words(time, &person, &to, ask.as_str(), None);

    time = scene.later(time);
    let worker = scene.team.contact(&mut scene.dice, asked, &[]);
    let own = scene.voice.say(&mut scene.dice, "task");
    let task = if scene.dice.chance(0.4) {
        format!("{own}\n\n{}", quote(&ask))
    } else {
        own
    };
    let from = scene.team.agents[asked].clone();
    let to = scene.team.agents[worker].clone();
    let draft = Draft::new(time, Kind::Delegate, &from, &to).text(task.as_str());
    let handed = scene.stage.push(draft.after(Some(cause)));

    let mut last = handed;
    for _ in 0..scene.dice.below(3) {
        time = scene.later(time);
        last = look_up(scene, time, worker, last);
    }
    time = scene.later(time);
    let answer = scene.voice.say(&mut scene.dice, "reply");
    let answer = if scene.dice.chance(0.45) {
        format!("{}\n{answer}", quote(first_part(&task, 240)))
    } else {
        answer
    };
    let back = scene.tell(time, worker, asked, answer.as_str(), Some(last));
    time = scene.later(time);
    let report = if scene.dice.chance(0.3) {
        answer
    } else {
        scene.voice.prose(&mut scene.dice, "reply", 1, 2)
    };
    scene.words(time, &from, &person, report, Some(back));
}

/// A mail from outside that is forwarded one to three times.
pub(crate) fn forward(scene: &mut Scene) {
    let partner = scene.partner();
    let mut holder = scene.anyone();
    let mut time = scene.clock.moment(&mut scene.dice);
    let mut text = scene.voice.prose(&mut scene.dice, "mail", 1, 2);
    let to = scene.team.agents[holder].clone();
    let mut cause = scene.words(time, &partner, &to, text.as_str(), None);
    let hops = scene.dice.pick(&[1, 1, 1, 1, 2, 2, 2, 3], 1);
    let mut seen = vec![holder];
    for hop in 0..hops {
        time = scene.later(time);
        let comment = scene.voice.say(&mut scene.dice, "comment");
        let from = scene.team.agents[holder].name.clone();
        text = match scene.dice.below(3) {
            0 => format!("{comment}\n\n---------- Forwarded message ---------\n{text}"),
            1 => format!("{comment}\n\n{}", quote(&text)),
            _ => format!("Fwd ({from}): {comment}\n{text}"),
        };
        // Now and then the last to forward it sends it to two.
        let copies = if hop + 1 == hops && scene.dice.chance(0.25) {
            2
        } else {
            1
        };
        for _ in 0..copies {
            let next = scene.team.contact(&mut scene.dice, holder, &seen);
            cause = scene.tell(time, holder, next, text.as_str(), Some(cause));
            seen.push(next);
            time += 1_000_000;
        }
        holder = seen.last().copied().unwrap_or(holder);
    }
    if scene.dice.chance(0.6) {
        time = scene.later(time);
        let answer = scene.voice.say(&mut scene.dice, "mail");
        let from = scene.team.agents[holder].clone();
        let quoted = format!("{answer}\n\n{}", quote(first_part(&text, 300)));
        scene.words(time, &from, &partner, quoted, Some(cause));
    }
}

/// Everyone whom one leads fills in the same form.
pub(crate) fn status_round(scene: &mut Scene) {
    // A form has an owner: the team's leader, or in a hierarchy anyone with reports.
    let some = scene.anyone();
    let (lead, mut members) = if scene.team.reports[some].is_empty() {
        let lead = scene.team.lead;
        let members = scene.team.some_contacts(&mut scene.dice, lead, AUDIENCE);
        (lead, members)
    } else {
        (some, scene.team.reports[some].clone())
    };
    if members.len() > 6 && scene.dice.chance(0.6) {
        members.truncate(6);
    }
    // The fixed words are drawn once: a form is the same for all.
    let dice = &mut scene.dice;
    let head = scene.voice.say(dice, "status_head");
    let middle = scene.voice.say(dice, "status_mid");
    let tail = scene.voice.say(dice, "status_tail");
    let start = scene.clock.moment(&mut scene.dice);
    let mut reports = String::new();
    let mut last = None;
    for member in members {
        let time = scene.later(start);
        let ask = scene.tell(
            start,
            lead,
            member,
            format!("{head}?{middle}...{tail}"),
            None,
        );
        let state = scene.voice.say(&mut scene.dice, "state");
        let facts = scene.voice.prose(&mut scene.dice, "remark", 1, 3);
        let blockers = if scene.dice.chance(0.5) {
            "none".to_owned()
        } else {
            scene.voice.say(&mut scene.dice, "issue")
        };
        let report = format!("{head}{state}. {facts}{middle}{blockers}{tail}");
        last = Some((time, scene.tell(time, member, lead, report, Some(ask))));
        reports.push_str(&facts);
        reports.push('\n');
    }
    if let Some((time, cause)) = last {
        let person = scene.person();
        let from = scene.team.agents[lead].clone();
        let time = scene.later(time);
        scene.words(time, &from, &person, reports, Some(cause));
    }
}

/// A leader tells all it leads, who acknowledge; in a hierarchy those may tell theirs.
pub(crate) fn announce(scene: &mut Scene) {
    let lead = leader(scene);
    let text = scene.voice.prose(&mut scene.dice, "announce", 1, 2);
    let start = scene.clock.moment(&mut scene.dice);
    if let Some(room) = Team::place_of(&mut scene.dice, &scene.team.rooms, lead).cloned() {
        let from = scene.team.agents[lead].clone();
        let said = scene.put(start, &from, &room, vec![Leaf::text(text.as_str())], None);
        for &member in room.members.iter().filter(|&&member| member != lead) {
            let time = scene.later(start);
            let leaves = vec![Leaf::text(text.as_str())];
            let heard = scene.get(time, &room.endpoint, member, leaves, Some(said));
            acknowledge(scene, time, member, lead, &text, heard);
        }
        return;
    }
    let cascade = !scene.team.reports[lead].is_empty() && scene.dice.chance(0.5);
    let members = if cascade {
        scene.team.reports[lead].clone()
    } else {
        scene.team.some_contacts(&mut scene.dice, lead, AUDIENCE)
    };
    for member in members {
        let told = scene.tell(start, lead, member, text.as_str(), None);
        let time = scene.later(start);
        acknowledge(scene, time, member, lead, &text, told);
        if cascade && scene.dice.chance(0.5) {
            let comment = scene.voice.say(&mut scene.dice, "comment");
            for below in scene.team.reports[member].clone() {
                let time = scene.later(time);
                scene.tell(
                    time,
                    member,
                    below,
                    format!("{comment}\n{text}"),
                    Some(told),
                );
            }
        }
    }
}

/// Two paste a log or some code back and forth.
pub(crate) fn snippet(scene: &mut Scene) {
    let mut from = scene.anyone();
    let mut to = scene.team.contact(&mut scene.dice, from, &[]);
    let mut time = scene.clock.moment(&mut scene.dice);
    let lines = scene.dice.between(1, 6);
    let mut code: Vec<String> = (0..lines)
        .map(|_| scene.voice.say(&mut scene.dice, "log"))
        .collect();
    let mut cause = None;
    for turn in 0..scene.dice.between(2, 6) {
        let words = scene.voice.say(
            &mut scene.dice,
            if turn == 0 { "question" } else { "remark" },
        );
        let text = format!("{words}\n```\n{}\n```", code.join("\n"));
        cause = Some(scene.tell(time, from, to, text, cause));
        let place = scene.dice.below(code.len());
        code[place] = scene.voice.say(&mut scene.dice, "log");
        std::mem::swap(&mut from, &mut to);
        time = scene.later(time);
    }
}

/// A few write in turn, each below the whole history.
pub(crate) fn thread(scene: &mut Scene) {
    let first = scene.anyone();
    let mut party = scene.team.some_contacts(&mut scene.dice, first, 3);
    party.push(first);
    if party.len() < 2 {
        return;
    }
    let mut time = scene.clock.moment(&mut scene.dice);
    let mut history = String::new();
    let mut cause: Option<DraftId> = None;
    for turn in 0..scene.dice.between(3, 6) {
        let from = party[turn % party.len()];
        let to = party[(turn + 1) % party.len()];
        let own = scene.voice.prose(&mut scene.dice, "remark", 1, 4);
        let text = if history.is_empty() {
            own
        } else {
            format!("{own}\n\n{}", quote(&history))
        };
        cause = Some(scene.tell(time, from, to, text.as_str(), cause));
        history = text;
        time = scene.later(time);
    }
}

/// `text` as mail programs quote it.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            out.push('\n');
        }
        out.push_str("> ");
        out.push_str(line);
    }
    out
}

/// The first `count` characters at most.
pub(crate) fn first_part(text: &str, count: usize) -> &str {
    text.char_indices()
        .nth(count)
        .map_or(text, |(end, _)| &text[..end])
}

/// A tool is asked something; gives its answer.
fn look_up(scene: &mut Scene, time: i64, agent: usize, after: DraftId) -> DraftId {
    let tool = scene.voice.say(&mut scene.dice, "tool");
    let query = scene.voice.fill(&mut scene.dice, "{#order}");
    let answer = scene.voice.prose(&mut scene.dice, "log", 1, 3);
    let fields = [("query", query.as_str())];
    scene
        .call(time, agent, &tool, &fields, &answer, Some(after))
        .1
}

fn acknowledge(
    scene: &mut Scene,
    time: i64,
    member: usize,
    lead: usize,
    text: &str,
    told: DraftId,
) {
    if scene.dice.chance(0.15) {
        return;
    }
    let time = scene.later(time);
    let ack = scene.voice.say(&mut scene.dice, "ack");
    let ack = if scene.dice.chance(0.3) {
        format!("{}\n{ack}", quote(first_part(text, 120)))
    } else {
        ack
    };
    scene.tell(time, member, lead, ack, Some(told));
}

/// Someone with many contacts: the leader, or in a mesh whoever it is today.
fn leader(scene: &mut Scene) -> usize {
    if scene.dice.chance(0.5) {
        return scene.team.lead;
    }
    let mut best = scene.anyone();
    for _ in 0..3 {
        let other = scene.anyone();
        if scene.team.contacts[other].len() > scene.team.contacts[best].len() {
            best = other;
        }
    }
    best
}
