use super::ValueKind::*;
use super::*;
use proptest::prelude::*;

fn found(text: &str) -> Vec<(ValueKind, String, String)> {
    let mut out = Vec::new();
    tokens(text, &mut |value| {
        out.push((
            value.kind,
            text[value.span.range()].to_owned(),
            value.form.to_owned(),
        ));
    });
    out
}

#[track_caller]
fn check(text: &str, kind: ValueKind, raw: &str, form: &str) {
    let all = found(text);
    let expect = (kind, raw.to_owned(), form.to_owned());
    assert!(all.contains(&expect), "{expect:?} not in {all:?}");
}

#[test]
fn kinds() {
    check(
        "to Mark.Black-2134@gmail.com.",
        Email,
        "Mark.Black-2134@gmail.com",
        "mark black 2134 gmail com",
    );
    check("<a@b.io>,c@d.io;", Email, "c@d.io", "c d io");
    check("mail:a.b@c.org", Email, "a.b@c.org", "a b c org");
    check("请发到mark@x.com谢谢", Email, "mark@x.com", "mark x com");
    check(
        "see (https://www.Evil.com/a?k=v9).",
        Url,
        "https://www.Evil.com/a?k=v9",
        "www evil com a k v9",
    );
    check(
        "see https://www.evil.com/a",
        Host,
        "www.evil.com",
        "www evil com",
    );
    check("https://x.io/c?d=SECRET77", Key, "SECRET77", "secret77");
    check(
        "go to www.informations.de now",
        Host,
        "www.informations.de",
        "www informations de",
    );
    check(
        "open report-final.docx",
        Host,
        "report-final.docx",
        "report final docx",
    );
    check("at 192.168.0.17,", Ip, "192.168.0.17", "192 168 0 17");
    check(
        "2001:db8::8a2e:370:7334",
        Ip,
        "2001:db8::8a2e:370:7334",
        "2001 db8 8a2e 370 7334",
    );
    check(
        "IBAN GB29 NWBK 6016 1331 9268 19 please",
        Account,
        "GB29 NWBK 6016 1331 9268 19",
        "gb29nwbk60161331926819",
    );
    check(
        "to DE89370400440532013000",
        Account,
        "DE89370400440532013000",
        "de89370400440532013000",
    );
    check(
        "call +49 (170) 123-4567 now",
        Digits,
        "+49 (170) 123-4567",
        "491701234567",
    );
    check("call 491701234567", Digits, "491701234567", "491701234567");
    check(
        "card 4111-1111-1111-1111",
        Digits,
        "4111-1111-1111-1111",
        "4111111111111111",
    );
    check("pay $1,234.50 today", Amount, "1,234.50", "1234.5 usd");
    check("pay 1234.5 USD", Amount, "1234.5", "1234.5 usd");
    check("pay €50 now", Amount, "50", "50 eur");
    check("pay 1,234.50", Number, "1,234.50", "1234.5");
    check("amount=98.70", Number, "98.70", "98.7");
    check(
        "in /srv/Bob/.ssh/id_rsa",
        Path,
        "/srv/Bob/.ssh/id_rsa",
        "srv bob ssh id rsa",
    );
    check(
        r"C:\Users\bob\plan.txt",
        Path,
        r"\Users\bob\plan.txt",
        "users bob plan txt",
    );
    check("a/b/plan.txt", Host, "plan.txt", "plan txt");
    check("ask @mary_k or", Handle, "@mary_k", "mary k");
    check(
        "key sk-live-9f8A7b",
        Key,
        "sk-live-9f8A7b",
        "sk live 9f8a7b",
    );
    check(
        "id 550e8400-e29b-41d4-a716-446655440000",
        Key,
        "550e8400-e29b-41d4-a716-446655440000",
        "550e8400 e29b 41d4 a716 446655440000",
    );
    check("password=hunter22!", Key, "hunter22", "hunter22");
}

#[test]
fn plain_words_are_no_values() {
    for text in [
        "Send it to the well-known manager and/or his aide. Then stop...",
        "in 2024 we had 3 of 12",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn whole_leaves() {
    let mut normaliser = Normaliser::default();
    let mut telling = |text: &str| whole_leaf(text, &mut normaliser).is_some();
    assert!(telling("Alice Smith"));
    assert!(telling("GB29 NWBK"));
    assert!(telling("東京都"));
    for text in ["True", "pending", "2024", "12", "a", "", "..."] {
        assert!(!telling(text), "{text}");
    }
    assert!(!telling(&"long ".repeat(20)));
}

#[test]
fn common_words_are_sorted() {
    assert!(COMMON.is_sorted());
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        found(&text);
    }

    #[test]
    fn hostile(text in "[a-zA-Z0-9@/:.,$+=&? €_-]{0,120}") {
        let mut last = 0;
        let mut count = 0;
        tokens(&text, &mut |value| {
            count += 1;
            last = value.span.end;
        });
        prop_assert!(last as usize <= text.len() && count <= 3 * text.len());
    }

    #[test]
    fn an_address_is_found_wherever_it_stands(before in "[a-z ,.]{0,20}[ ,(<\"]", after in "[ ,)>\"][a-z ,.]{0,20}") {
        let text = format!("{before}jo.doe7@example.org{after}");
        prop_assert!(found(&text).iter().any(|value| value.0 == Email && value.2 == "jo doe7 example org"), "{}", text);
    }
}
