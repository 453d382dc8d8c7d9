//! What the engine must show on team incidents. Tuned on dev seeds at most; held-out seeds are for reporting.

use masec_engine::Settings;
use masec_range::score::score;
use masec_range::teams::Split;

#[test]
#[ignore = "heavy: run by `masec eval teams`"]
fn incidents_are_found_in_time_and_honest_teams_left_alone() {
    for split in [Split::Dev, Split::HeldOut] {
        let report = score(split, 1000..1200, &Settings::default()).unwrap();
        let watcher = &report.masec;
        let found = watcher.incidents_found();
        let zero = watcher.patient_zero("T4");
        let flagged = watcher.found("honest");
        assert!(found.value() >= 0.95, "found in time: {found}\n{report}");
        assert!(zero.value() >= 0.95, "patient zero: {zero}\n{report}");
        assert!(
            flagged.value() <= 0.01,
            "honest flagged: {flagged}\n{report}"
        );
    }
}
