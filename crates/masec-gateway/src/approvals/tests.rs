use super::*;

fn approval(id: &str, arguments: &str) -> Approval {
    Approval {
        id: id.into(),
        binding: Binding::of(&["a", "", "mail", "tools/call", arguments]),
        agent: "a".into(),
        session: String::new(),
        server: "mail".into(),
        method: "tools/call".into(),
        name: "send".into(),
        arguments: arguments.into(),
        reasons: vec!["because".into()],
        held: now().0,
        deadline: 0,
        state: Standing::Pending,
    }
}

fn holds(deadline: u64) -> Holds {
    Holds {
        wait: Duration::ZERO,
        deadline: Duration::from_secs(deadline),
        pending: 2,
    }
}

#[test]
fn a_consent_is_bound_used_once_and_outlives_the_process() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = || {
        let state = State::open(&folder.path().join("state")).expect("state");
        Approvals::open(Arc::new(state), holds(60)).expect("approvals")
    };
    let (one, two) = (approval("1", "{}"), approval("2", "{\"x\":1}"));
    let approvals = open();
    assert_eq!(approvals.hold(one.clone()).unwrap().unwrap().id, "1");
    // The same again is the same hold.
    let again = approval("1b", "{}");
    assert_eq!(approvals.hold(again).unwrap().unwrap().id, "1");
    assert!(approvals.take(&one.binding).unwrap().is_none());
    approvals.decide("1", true, "ana").expect("it waits");
    assert!(matches!(
        approvals.decide("1", false, "ana"),
        Err(Undecided::Over)
    ));
    assert!(matches!(
        approvals.decide("x", true, "ana"),
        Err(Undecided::Unknown)
    ));
    drop(approvals);
    let approvals = open();
    assert!(approvals.take(&two.binding).unwrap().is_none());
    assert!(approvals.take(&one.binding).unwrap().is_some());
    assert!(approvals.take(&one.binding).unwrap().is_none());
    drop(approvals);
    assert!(open().take(&one.binding).unwrap().is_none());
}

#[test]
fn what_lapsed_is_not_granted_and_too_many_are_denied() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = Arc::new(State::open(&folder.path().join("state")).expect("state"));
    let approvals = Approvals::open(Arc::clone(&state), holds(0)).expect("approvals");
    approvals.hold(approval("1", "{}")).unwrap();
    assert!(matches!(
        approvals.decide("1", true, "ana"),
        Err(Undecided::Over)
    ));
    let approvals = Approvals::open(state, holds(60)).expect("approvals");
    for n in 0..2 {
        let held = approval(&format!("a{n}"), &n.to_string());
        assert!(approvals.hold(held).unwrap().is_some());
    }
    assert!(approvals.hold(approval("a2", "2")).unwrap().is_none());
}
