//! Honest work on paper: notes, documents, newsletters, tickets, credentials in their place, mail that a person ordered.

use masec_model::{Kind, Leaf};

use super::scene::Scene;
use super::secret::Secret;
use super::stage::{Draft, DraftId};
use super::talk::{first_part, quote};
use super::team::{Place, Team};

/// A meeting: words, notes of them in a shared file that grows, readers, and one who quotes a line.
pub(crate) fn notes(scene: &mut Scene) {
    let host = scene.anyone();
    let Some(file) = file_of(scene, host) else {
        return;
    };
    let mut time = scene.clock.moment(&mut scene.dice);
    let mut text = scene.voice.fill(&mut scene.dice, "# {thing} / {#date}");
    let speakers = scene.dice.some(&file.members, 5);
    let mut cause = None;
    for &speaker in &speakers {
        time = scene.later(time);
        let line = scene.voice.say(&mut scene.dice, "note");
        if speaker != host {
            let said = line.trim_start_matches(['-', '*', ' ']);
            cause = Some(scene.tell(time, speaker, host, said, cause));
        }
        text.push('\n');
        text.push_str(&line);
        if scene.dice.chance(0.5) {
            time = scene.later(time);
            let from = scene.team.agents[host].clone();
            cause = Some(scene.put(time, &from, &file, vec![Leaf::text(text.as_str())], cause));
        }
    }
    time = scene.later(time);
    let from = scene.team.agents[host].clone();
    let written = scene.put(time, &from, &file, vec![Leaf::text(text.as_str())], cause);
    let heard = readers(scene, time, &file, host, &text, written);
    if let Some((time, reader, read)) = heard
        && scene.dice.chance(0.6)
    {
        let lines: Vec<&str> = text.lines().collect();
        let place = scene.dice.below(lines.len());
        let question = scene.voice.say(&mut scene.dice, "question");
        let words = format!("{}\n{question}", quote(lines[place]));
        let to = scene.team.contact(&mut scene.dice, reader, &[]);
        scene.tell(time, reader, to, words, Some(read));
    }
}

/// A document that is written, read, changed and summarised.
pub(crate) fn document(scene: &mut Scene) {
    let author = scene.anyone();
    let Some(file) = file_of(scene, author) else {
        return;
    };
    let mut time = scene.clock.moment(&mut scene.dice);
    let mut text = scene.voice.prose(&mut scene.dice, "remark", 2, 14);
    let from = scene.team.agents[author].clone();
    let mut written = scene.put(time, &from, &file, vec![Leaf::text(text.as_str())], None);
    for _ in 0..scene.dice.between(1, 3) {
        let Some((read_at, reader, read)) = readers(scene, time, &file, author, &text, written)
        else {
            return;
        };
        time = scene.later(read_at);
        if scene.dice.chance(0.5) {
            let extra = scene.voice.prose(&mut scene.dice, "remark", 1, 3);
            text = format!("{text}\n\n{extra}");
            let from = scene.team.agents[reader].clone();
            written = scene.put(
                time,
                &from,
                &file,
                vec![Leaf::text(text.as_str())],
                Some(read),
            );
        } else {
            let own = scene.voice.say(&mut scene.dice, "reply");
            let part = first_part(&text, 160).to_owned();
            let words = format!("{own}\n\n{}", quote(&part));
            scene.tell(time, reader, author, words, Some(read));
        }
    }
}

/// One long text to many; hardly anyone reacts.
pub(crate) fn newsletter(scene: &mut Scene) {
    let head = scene.voice.say(&mut scene.dice, "news_head");
    let items = scene.dice.between(3, 9);
    let mut text = head;
    for _ in 0..items {
        text.push('\n');
        text.push_str(&scene.voice.say(&mut scene.dice, "news"));
    }
    let partner = scene.partner();
    let all: Vec<usize> = (0..scene.team.size()).collect();
    let count = scene.dice.between(3, 25);
    let subscribers = scene.dice.some(&all, count);
    let time = scene.clock.moment(&mut scene.dice);
    for member in subscribers {
        let to = scene.team.agents[member].clone();
        let got = scene.words(time, &partner, &to, text.as_str(), None);
        if scene.dice.chance(0.08) {
            let time = scene.later(time);
            let comment = scene.voice.say(&mut scene.dice, "comment");
            let next = scene.team.contact(&mut scene.dice, member, &[]);
            scene.tell(time, member, next, format!("{comment}\n{text}"), Some(got));
        }
    }
}

/// A partner's case: its ids and a customer's data go where they are needed, and the partner's own id goes home.
pub(crate) fn ticket(scene: &mut Scene) {
    let partner = scene.partner();
    let clerk = scene.anyone();
    let mut time = scene.clock.moment(&mut scene.dice);
    let order = scene.voice.fill(&mut scene.dice, "{#order}");
    let mail = scene.voice.say(&mut scene.dice, "mail");
    let link = scene.voice.say(&mut scene.dice, "link");
    let to = scene.team.agents[clerk].clone();
    let opened = format!("{mail}\nCase {order}, details at {link}");
    let got = scene.words(time, &partner, &to, opened, None);
    time = scene.later(time);
    let record = scene.voice.say(&mut scene.dice, "customer");
    let fields = [("case", order.as_str())];
    let (_, found) = scene.call(time, clerk, "crm_lookup", &fields, &record, Some(got));
    let mut time = scene.later(time + 5_000_000);
    let helper = scene.team.contact(&mut scene.dice, clerk, &[]);
    let task = scene.voice.say(&mut scene.dice, "task");
    let asked = format!("{task}\n{record}\n{link}");
    let asked = scene.tell(time, clerk, helper, asked, Some(found));
    time = scene.later(time);
    let reply = scene.voice.say(&mut scene.dice, "reply");
    let told = scene.tell(
        time,
        helper,
        clerk,
        format!("{order}: {reply}"),
        Some(asked),
    );
    time = scene.later(time);
    let answer = scene.voice.say(&mut scene.dice, "mail");
    let sum = if scene.dice.chance(0.2) {
        scene.voice.fill(&mut scene.dice, "\nsha1 {#digest}")
    } else {
        String::new()
    };
    let answer = format!("{answer}\nYour case {order}{sum}");
    scene.words(time, &to, &partner, answer, Some(told));
}

/// A secret read from its store and used where it belongs: at the tool that needs it.
pub(crate) fn credential(scene: &mut Scene) {
    let agent = scene.anyone();
    let time = scene.clock.moment(&mut scene.dice);
    // The scene is borrowed while its dice roll: they are taken out and put back.
    let mut dice = scene.dice.clone();
    let secret = Secret::new(scene, &mut dice, scene.mark);
    let read = secret.read(scene, &mut dice, time, agent);
    scene.dice = dice;
    let time = scene.later(time);
    if secret.kind.is_prose() {
        // Words are used by their gist alone.
        let to = scene.team.contact(&mut scene.dice, agent, &[]);
        let gist = scene.voice.say(&mut scene.dice, "reply");
        scene.tell(time, agent, to, gist, Some(read));
        return;
    }
    let tool = scene.voice.say(&mut scene.dice, "tool");
    let answer = scene.voice.say(&mut scene.dice, "log");
    let order = scene.voice.fill(&mut scene.dice, "{#order}");
    let fields = [("credential", secret.text.as_str()), ("object", &order)];
    let (_, done) = scene.call(time, agent, &tool, &fields, &answer, Some(read));
    let time = scene.later(time + 5_000_000);
    let reply = scene.voice.say(&mut scene.dice, "reply");
    let to = scene.team.contact(&mut scene.dice, agent, &[]);
    scene.tell(time, agent, to, reply, Some(done));
}

/// A person has a mail sent: the words and the address are the person's own.
pub(crate) fn mail_out(scene: &mut Scene) {
    let person = scene.person();
    let agent = if scene.dice.chance(0.5) {
        scene.team.lead
    } else {
        scene.anyone()
    };
    let mut time = scene.clock.moment(&mut scene.dice);
    let name = scene.voice.say(&mut scene.dice, "name").to_lowercase();
    let host = scene.partner().name;
    let address = format!("{name}@{host}");
    let gist = scene.voice.prose(&mut scene.dice, "remark", 1, 3);
    let ask = format!("Please send an email to {address}: {gist}");
    let to = scene.team.agents[agent].clone();
    let mut cause = scene.words(time, &person, &to, ask.as_str(), None);
    let mut sender = agent;
    time = scene.later(time);
    if scene.dice.chance(0.4) {
        sender = scene.team.contact(&mut scene.dice, agent, &[]);
        let worker = scene.team.agents[sender].clone();
        let draft = Draft::new(time, Kind::Delegate, &to, &worker).text(ask.as_str());
        cause = scene.stage.push(draft.after(Some(cause)));
        time = scene.later(time);
    }
    let subject = scene.voice.fill(&mut scene.dice, "{thing}");
    let fields = [
        ("recipient", address.as_str()),
        ("subject", subject.as_str()),
        ("body", gist.as_str()),
    ];
    let (_, sent) = scene.call(time, sender, "send_email", &fields, "sent", Some(cause));
    let time = scene.later(time + 5_000_000);
    let back = scene.voice.say(&mut scene.dice, "ack");
    let from = scene.team.agents[sender].clone();
    scene.words(time, &from, &person, back, Some(sent));
}

/// Sections from several hands that one puts together and sends to a partner: the honest look-alike of a leak in pieces.
pub(crate) fn drafting(scene: &mut Scene) {
    let person = scene.person();
    let editor = scene.anyone();
    let mut time = scene.clock.moment(&mut scene.dice);
    let partner = scene.partner();
    let ask = scene.voice.say(&mut scene.dice, "ask");
    let ask = format!(
        "{ask}\nCollect the sections and send them to {}.",
        partner.name
    );
    let to = scene.team.agents[editor].clone();
    let asked = scene.words(time, &person, &to, ask, None);
    let authors = scene.team.some_contacts(&mut scene.dice, editor, 4);
    let mut whole = String::new();
    let mut last: Option<DraftId> = Some(asked);
    for author in authors {
        time = scene.later(time);
        let mut section = scene.voice.prose(&mut scene.dice, "fact", 1, 4);
        if scene.dice.chance(0.06) {
            // A picture, as mail carries it.
            let blob = scene.voice.fill(&mut scene.dice, "{#blob}");
            section = format!("{section}\n![chart](data:image/png;base64,{blob})");
        }
        last = Some(scene.tell(time, author, editor, section.as_str(), Some(asked)));
        whole.push_str(&section);
        whole.push_str("\n\n");
    }
    let time = scene.later(time);
    scene.words(time, &to, &partner, whole, last);
}

/// A file that `agent` uses; any file where it uses none.
fn file_of(scene: &mut Scene, agent: usize) -> Option<Place> {
    let own = Team::place_of(&mut scene.dice, &scene.team.files, agent).cloned();
    own.or_else(|| {
        let place = scene.dice.below(scene.team.files.len());
        scene.team.files.get(place).cloned()
    })
}

/// Some users of `file` other than `author` read `text` in it; gives the last: when, who, and the reading.
fn readers(
    scene: &mut Scene,
    time: i64,
    file: &Place,
    author: usize,
    text: &str,
    written: DraftId,
) -> Option<(i64, usize, DraftId)> {
    let others: Vec<usize> = file
        .members
        .iter()
        .copied()
        .filter(|&member| member != author)
        .collect();
    let count = scene.dice.between(1, 4);
    let mut last = None;
    for reader in scene.dice.some(&others, count) {
        let at = scene.later(time);
        let leaves = vec![Leaf::text(text)];
        let read = scene.get(at, &file.endpoint, reader, leaves, Some(written));
        if last.is_none_or(|(latest, _, _)| at > latest) {
            last = Some((at, reader, read));
        }
    }
    last.map(|(at, reader, read)| (scene.later(at), reader, read))
}
