use serde_json::json;

use super::*;

const URL: &str = "https://hooks.example/secret-path";

fn opened(folder: &tempfile::TempDir) -> News {
    let state = State::open(&folder.path().join("state")).expect("state");
    News::open(Arc::new(state)).expect("news")
}

fn whose(owner: &str) -> Whose {
    Whose {
        peer: "bob".to_owned(),
        tenant: String::new(),
        owner: owner.to_owned(),
    }
}

fn known(task: Option<&str>, id: Option<&str>) -> Known {
    Known {
        task: task.map(str::to_owned),
        id: id.map(str::to_owned),
    }
}

/// Adds one; its name.
fn added(news: &News, owner: &str, known: Known) -> String {
    let wanted = json!({
        "url": URL, "legacy": false, "said": [URL, "a token"],
        "later": {"caller": {"agent": owner, "proof": "key"}, "session": "s", "tenant": "", "delegates": false},
    });
    let wanted = serde_json::from_value(wanted).expect("what is wanted");
    let names = news.add(&whose(owner), vec![(wanted, known)], &Arc::default());
    names.expect("state").remove(0)
}

fn counts(news: &News, name: &str) -> bool {
    news.get(name, "bob").expect("state").is_some()
}

#[test]
fn an_address_outlives_the_process_and_is_read_by_its_name_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let news = opened(&folder);
    let name = added(&news, "ann", Known::default());
    drop(news);
    let bytes = std::fs::read(folder.path().join("state")).expect("the state");
    for secret in [URL, "a token", name.as_str()] {
        let found = bytes
            .windows(secret.len())
            .any(|it| it == secret.as_bytes());
        assert!(!found, "`{secret}` stands in the state");
    }
    let news = opened(&folder);
    let found = news.get(&name, "bob").expect("state").expect("an address");
    assert_eq!(
        (found.wanted.url.as_str(), found.owner.as_str()),
        (URL, "ann")
    );
    // At another agent it is nothing, and so is another name.
    assert!(news.get(&name, "cleo").expect("state").is_none());
    let other = Name::draw().expect("randomness").to_string();
    for name in [other.as_str(), "", "../x", &name[1..]] {
        assert!(!counts(&news, name), "{name}");
    }
    // To another caller it stands for nothing.
    let shown = |owner: &str| {
        let url = format!("http://gateway/a2a/bob/push/{name}");
        news.original(&url, &whose(owner), Known::default())
    };
    assert_eq!(shown("ann").as_deref(), Some(URL));
    assert_eq!(shown("eve"), None);
}

#[test]
fn what_is_damaged_is_no_address() {
    let folder = tempfile::tempdir().expect("a folder");
    let news = opened(&folder);
    let name = added(&news, "ann", Known::default());
    let row = Name::read(&name).expect("a name").row();
    let kept: Option<Row> = news.state.get(Shelf::News, &row).expect("state");
    let sealed = kept.map(|kept| Row {
        sealed: kept.sealed.replace(|c: char| c.is_ascii_digit(), "A"),
        ..kept
    });
    news.state
        .put(Shelf::News, &[(row, sealed)])
        .expect("state");
    assert!(news.get(&name, "bob").is_err());
}

#[test]
fn an_address_ends_soon_after_its_task_and_with_its_life() {
    let folder = tempfile::tempdir().expect("a folder");
    let news = opened(&folder);
    let name = added(&news, "ann", Known::default());
    let row = Name::read(&name).expect("a name").row();
    let left = |news: &News| news.lock().all[&row].until - now().0;
    news.learn(&name, known(Some("t"), None), false);
    assert!(left(&news) > micros(LIFE) / 2);
    news.learn(&name, known(None, None), true);
    assert!((1..=micros(AFTER)).contains(&left(&news)));
    assert!(counts(&news, &name));
    drop(news);
    // It is so after a restart as well, and what has run out is gone from the disk.
    let news = opened(&folder);
    assert!((1..=micros(AFTER)).contains(&left(&news)));
    let kept: Option<Row> = news.state.get(Shelf::News, &row).expect("state");
    let past = kept.map(|kept| Row {
        until: now().0 - 1,
        ..kept
    });
    news.state
        .put(Shelf::News, &[(row.clone(), past)])
        .expect("state");
    drop(news);
    let news = opened(&folder);
    assert!(!counts(&news, &name));
    let kept: Option<Row> = news.state.get(Shelf::News, &row).expect("state");
    assert!(kept.is_none());
}

#[test]
fn its_owner_alone_takes_an_address_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let news = opened(&folder);
    let one = added(&news, "ann", known(Some("t"), Some("one")));
    let two = added(&news, "ann", known(Some("t"), None));
    let other = added(&news, "ann", known(Some("u"), Some("one")));
    news.take_back(&whose("eve"), "t", "one").expect("state");
    assert!(counts(&news, &one));
    // What nobody knows the name of stays while there is another that it might be.
    news.take_back(&whose("ann"), "t", "two").expect("state");
    assert!(counts(&news, &one) && counts(&news, &two));
    news.take_back(&whose("ann"), "t", "one").expect("state");
    assert!(!counts(&news, &one) && counts(&news, &two) && counts(&news, &other));
    news.take_back(&whose("ann"), "t", "two").expect("state");
    assert!(!counts(&news, &two));
    drop(news);
    let news = opened(&folder);
    assert!(!counts(&news, &one) && !counts(&news, &two) && counts(&news, &other));
}

#[test]
fn past_the_bounds_the_oldest_go_and_a_caller_s_own_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let news = News {
        most: 4,
        most_of_one: 2,
        ..opened(&folder)
    };
    let of_bea = added(&news, "bea", Known::default());
    let of_ann: Vec<String> = (0..3)
        .map(|_| added(&news, "ann", Known::default()))
        .collect();
    assert!(counts(&news, &of_bea));
    let ann: Vec<bool> = of_ann.iter().map(|name| counts(&news, name)).collect();
    assert_eq!(ann, [false, true, true]);
    for owner in ["cid", "dan"] {
        added(&news, owner, Known::default());
    }
    assert!(!counts(&news, &of_bea));
    let inner = news.lock();
    assert_eq!((inner.all.len(), inner.order.len()), (4, 4));
    drop(inner);
    let rows = news.state.all::<Row>(Shelf::News).expect("state");
    assert_eq!(rows.len(), 4);
}
