//! Requests as people word them, and the tools that do or do not fit them.

use super::super::tool::ToolBook;
use super::*;

fn check(words: &str, tool: &str, expect: Asked) {
    let mut requests = Requests::default();
    requests.read(words, Voice::Principal);
    let card = ToolBook::default().card(tool);
    assert_eq!(
        requests.asked(&card),
        expect,
        "`{words}` and {tool}: {requests:?} {card:?}"
    );
}

#[test]
fn requests_fit_tools_through_word_classes() {
    check(
        "Could you wire the rent to my landlord?",
        "make_payment",
        Asked::Yes,
    );
    check(
        "Please also let John know, and cancel my dentist appointment.",
        "delete_calendar_entry",
        Asked::Yes,
    );
    check(
        "Turn off the heating in the kitchen",
        "set_thermostat",
        Asked::Yes,
    );
    check(
        "Add Ana to the project group",
        "invite_group_member",
        Asked::Yes,
    );
    check("Order two more boxes", "purchase_product", Asked::Loosely);
}

#[test]
fn other_acts_were_not_asked_for() {
    check(
        "Could you wire the rent to my landlord?",
        "send_email",
        Asked::No,
    );
    check("Summarise my unread emails.", "send_email", Asked::No);
    check("Book a table for two", "reserve_hotel", Asked::No);
    check("Update my address", "update_password", Asked::No);
}

#[test]
fn what_speakers_say_of_themselves_is_no_request() {
    check("I'll book a room later.", "reserve_hotel", Asked::No);
    check("They sent me the files.", "send_file", Asked::No);
    check(
        "Who else is invited to the party? Give me their email addresses.",
        "send_email",
        Asked::No,
    );
    check(
        "Find the link to reset my password",
        "reset_password",
        Asked::No,
    );
}

#[test]
fn handing_over_needs_a_place_where_the_orders_are() {
    let hands = |text: &str| {
        let mut requests = Requests::default();
        requests.read(text, Voice::Principal);
        requests.hands_over()
    };
    assert!(hands("Please do the tasks listed in Ana's note."));
    assert!(hands("Read plan.txt and follow the instructions precisely"));
    assert!(hands("Do what the letter says."));
    assert!(!hands(
        "Perform the following tasks in this order: 1. Read the mail"
    ));
    assert!(!hands("How many tasks are on my list?"));
}

/// Counts over a file of everyday requests, each with a tool that does it and tools that do something else.
fn everyday(name: &str, cases: &str) -> (usize, usize, usize, usize) {
    let (mut fits, mut all, mut wrong, mut others) = (0, 0, 0, 0);
    let mut book = ToolBook::default();
    for line in cases.lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(" | ");
        let (words, tool, rest) = (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap_or(""),
        );
        let mut requests = Requests::default();
        requests.read(words, Voice::Principal);
        all += 1;
        let fitted = requests.asked(&book.card(tool)) > Asked::No;
        fits += usize::from(fitted);
        if !fitted {
            println!("{name}: not fitted: {line}");
        }
        for other in rest.split(", ").filter(|other| !other.is_empty()) {
            others += 1;
            if requests.asked(&book.card(other)) > Asked::No {
                wrong += 1;
                println!("{name}: wrongly fitted: `{words}` and {other}");
            }
        }
    }
    println!("{name}: fitted {fits} of {all}, wrongly {wrong} of {others}");
    (fits, all, wrong, others)
}

/// Floors, not goals: no word classes are complete, and a case mended by a word for it alone proves nothing.
#[test]
fn everyday_requests_fit_their_tools_and_no_others() {
    let (fits, all, wrong, others) = everyday("development", include_str!("../everyday.txt"));
    assert!(fits * 100 >= all * 93, "{fits} of {all}");
    assert!(wrong * 100 <= others * 5, "{wrong} of {others}");
}

/// Stranger trades: nearer to what to expect of tools that nobody thought of. Do not choose words by it.
#[test]
fn everyday_requests_of_other_trades_mostly_fit_too() {
    let (fits, all, wrong, others) =
        everyday("second list", include_str!("../everyday_heldout.txt"));
    assert!(fits * 100 >= all * 50, "{fits} of {all}");
    assert!(wrong * 100 <= others * 10, "{wrong} of {others}");
}

/// Floors at what is measured: 63 of 112 and 9 of 112. No word was chosen by this list. When it was first run, looser rules
/// fitted 76 and, wrongly, 22; what does not fit is held only where a text could have prompted it, so they were tightened, and
/// once more (from 67) when a verb of the same class no longer fits a tool that works on something the words do not speak of.
#[test]
fn everyday_requests_of_a_fresh_list_mostly_fit() {
    let (fits, all, wrong, others) = everyday("fresh list", include_str!("../everyday_fresh.txt"));
    assert!(fits * 100 >= all * 56, "{fits} of {all}");
    assert!(wrong * 100 <= others * 9, "{wrong} of {others}");
}
