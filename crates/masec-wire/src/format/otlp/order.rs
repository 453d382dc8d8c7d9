//! In which order the spans of a trace are told: by the nanosecond, and where clocks are coarser than what happened, by
//! what is inside what.

use super::span::{Nanos, Recorded};

/// A moment of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    Start,
    Event(usize),
    End,
}

/// Every moment of every span, oldest first. `parents` says which span each one is inside of.
///
/// At one instant, what ends comes before what begins, unless it is around it; a span begins before those inside it and ends
/// after them; else the export's order decides. A span without a time stands where the export has it.
pub(super) fn moments(spans: &[Recorded<'_>], parents: &[Option<usize>]) -> Vec<(usize, Moment)> {
    let times = times(spans);
    let walk = Walk::of(&times, parents);
    let mut keyed = Vec::new();
    for (place, (&(start, end), span)) in times.iter().zip(spans).enumerate() {
        let (first, last) = walk.tour.get(place).copied().unwrap_or_default();
        let late = |time: Nanos| time == start;
        keyed.push(((start, true, first, 0), place, Moment::Start));
        for (number, event) in span.events.iter().enumerate() {
            let time = event.time.unwrap_or(start);
            let key = (time, late(time), first, number + 1);
            keyed.push((key, place, Moment::Event(number)));
        }
        let around = walk.around.get(place).copied().unwrap_or_default();
        keyed.push(((end, late(end) || around, last, 0), place, Moment::End));
    }
    keyed.sort_by_key(|&(key, place, _)| (key, place));
    keyed
        .into_iter()
        .map(|(_, place, moment)| (place, moment))
        .collect()
}

/// From when to when each span went on.
fn times(spans: &[Recorded<'_>]) -> Vec<(Nanos, Nanos)> {
    let mut clock = Nanos::default();
    let each = spans.iter().map(|span| {
        clock = span.start.unwrap_or(clock);
        (clock, span.end.unwrap_or(clock).max(clock))
    });
    each.collect()
}

/// A walk through the tree of spans.
struct Walk {
    /// When each span is entered and left.
    tour: Vec<(usize, usize)>,
    /// Whether something inside a span begins at the instant at which it ends.
    around: Vec<bool>,
}

/// Ancestors looked at: deeper nesting of spans is a loop, or might as well be.
pub(super) const ANCESTORS: usize = 64;

impl Walk {
    fn of(times: &[(Nanos, Nanos)], parents: &[Option<usize>]) -> Self {
        let mut inside: Vec<Vec<usize>> = vec![Vec::new(); times.len()];
        let mut order: Vec<usize> = (0..times.len()).collect();
        order.sort_by_key(|&place| times.get(place).map(|&(start, _)| start));
        let mut roots = Vec::new();
        for &place in &order {
            match parents.get(place).copied().flatten() {
                Some(parent) => inside
                    .get_mut(parent)
                    .into_iter()
                    .for_each(|it| it.push(place)),
                None => roots.push(place),
            }
        }
        let mut walk = Self {
            tour: vec![(0, 0); times.len()],
            around: vec![false; times.len()],
        };
        let mut seen = vec![false; times.len()];
        let mut clock = 0;
        // Spans that are inside one another are reached from none of the first ones.
        for root in roots.into_iter().chain(order) {
            let mut open = vec![(root, false)];
            while let Some((place, entered)) = open.pop() {
                let (Some(seen), Some(tour)) = (seen.get_mut(place), walk.tour.get_mut(place))
                else {
                    continue;
                };
                if entered {
                    clock += 1;
                    tour.1 = clock;
                } else if !std::mem::replace(seen, true) {
                    clock += 1;
                    tour.0 = clock;
                    open.push((place, true));
                    let inside = inside.get(place).into_iter().flatten();
                    open.extend(inside.rev().map(|&place| (place, false)));
                }
            }
        }
        for (place, &(start, _)) in times.iter().enumerate() {
            let mut at = place;
            for _ in 0..ANCESTORS {
                let Some(parent) = parents.get(at).copied().flatten() else {
                    break;
                };
                if let Some(around) = walk.around.get_mut(parent) {
                    *around |= times.get(parent).is_some_and(|&(_, end)| end == start);
                }
                at = parent;
            }
        }
        walk
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    /// The moments of spans given as `id parent start end`, as `id+` and `id-`.
    fn check(spans: &[(&str, &str, u64, u64)], expect: &str) {
        let texts: Vec<String> = spans
            .iter()
            .map(|(id, _, start, end)| {
                format!(
                    r#"{{"spanId":"{id}","startTimeUnixNano":"{start}","endTimeUnixNano":"{end}"}}"#
                )
            })
            .collect();
        let nodes: Vec<_> = texts
            .iter()
            .map(|text| json::parse(text, 8).expect("test input is JSON"))
            .collect();
        let recorded: Vec<_> = nodes
            .iter()
            .map(|node| Recorded::new(node, None, (0, 1), 8))
            .collect();
        let parents: Vec<_> = spans
            .iter()
            .map(|(_, parent, ..)| spans.iter().position(|(id, ..)| id == parent))
            .collect();
        let told: Vec<_> = moments(&recorded, &parents)
            .into_iter()
            .map(|(place, moment)| match moment {
                Moment::Start => format!("{}+", spans[place].0),
                Moment::End => format!("{}-", spans[place].0),
                Moment::Event(_) => unreachable!("none has events"),
            })
            .collect();
        assert_eq!(told.join(" "), expect);
    }

    #[test]
    fn by_nanoseconds_whatever_the_exports_order() {
        check(
            &[("b", "", 1_300, 1_400), ("a", "", 1_100, 1_200)],
            "a+ a- b+ b-",
        );
    }

    #[test]
    fn at_one_instant_what_is_inside_stands_inside() {
        // A child is exported before its parent.
        check(&[("c", "p", 5, 5), ("p", "", 5, 5)], "p+ c+ c- p-");
        check(&[("c", "p", 5, 9), ("p", "", 5, 9)], "p+ c+ c- p-");
        check(&[("c", "p", 9, 9), ("p", "", 5, 9)], "p+ c+ c- p-");
        check(
            &[("g", "c", 9, 9), ("c", "p", 7, 9), ("p", "", 5, 9)],
            "p+ c+ g+ g- c- p-",
        );
    }

    #[test]
    fn at_one_instant_what_ends_comes_before_what_begins() {
        check(&[("b", "", 2, 3), ("a", "", 1, 2)], "a+ a- b+ b-");
        check(
            &[
                ("y", "q", 3, 4),
                ("x", "p", 2, 3),
                ("q", "", 1, 9),
                ("p", "", 2, 8),
            ],
            "q+ p+ x+ x- y+ y- p- q-",
        );
        check(&[("b", "", 1, 1), ("a", "", 1, 1)], "b+ b- a+ a-");
    }

    #[test]
    fn spans_inside_one_another_are_told_all_the_same() {
        check(&[("a", "b", 1, 1), ("b", "a", 1, 1)], "a+ b+ b- a-");
    }
}
