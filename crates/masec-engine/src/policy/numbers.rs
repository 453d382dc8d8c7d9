//! Numbers in an act that stand nowhere in what its author was told and read.

use masec_model::Interaction;

use crate::flow::Reading;

/// Whether a numeric argument stands nowhere in what the agent was told and read. Numbers are compared as numbers:
/// `98.70` is `98.7`.
pub(super) fn number_from_nowhere(interaction: &Interaction, reading: &Reading<'_>) -> bool {
    let numbers: Vec<f64> = interaction
        .told()
        .filter_map(|leaf| leaf.value.as_text()?.trim().parse().ok())
        .collect();
    if numbers.is_empty() {
        return false;
    }
    let mut known = numbers_in(reading.principal());
    known.extend(reading.operators().flat_map(numbers_in));
    for leaf in reading
        .documents()
        .iter()
        .flat_map(|read| &read.document.leaves)
    {
        known.extend(numbers_in(&leaf.text));
    }
    let is_known = |n: f64| known.iter().any(|k| (k - n).abs() < 1e-9);
    numbers
        .iter()
        .any(|&n| !is_known(n) && (n < 1.0 || !is_reckoned(n, &known)))
}

/// How many numbers are reckoned with; of more, any sum comes out by chance.
const MOST_RECKONED: usize = 32;

/// Whether `n` is the sum, the difference or a share in per cent of two of the numbers that are known, to the cent: a bill less what
/// was not delivered, or less its discount.
fn is_reckoned(n: f64, known: &[f64]) -> bool {
    let known = &known[..known.len().min(MOST_RECKONED)];
    let is_it = |found: f64| (found - n).abs() < 0.006;
    known.iter().any(|&a| {
        known.iter().any(|&b| {
            let share = b / 100.0;
            is_it(a + b)
                || is_it(a - b)
                || (b <= 100.0
                    && (is_it(a * (1.0 - share)) || is_it(a * (1.0 + share)) || is_it(a * share)))
        })
    })
}

/// The numbers that stand in `text`, with thousands separated by commas or not.
fn numbers_in(text: &str) -> Vec<f64> {
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let parts = text
        .split(|c| !number(c))
        .map(|part| part.trim_matches(['.', ',']));
    // `297,50` is a number of a language that writes decimals so, or two numbers, or a large one.
    let decimal = |part: &&str| {
        part.rsplit_once(',')
            .is_some_and(|(_, cents)| cents.len() == 2)
    };
    let parts: Vec<&str> = parts.filter(|part| part.len() <= 24).collect();
    let european = parts
        .iter()
        .copied()
        .filter(decimal)
        .map(|part| part.replace('.', "").replace(',', "."));
    parts
        .iter()
        .map(|part| part.replace(',', ""))
        .chain(european)
        .filter_map(|part| part.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_numbers() {
        assert_eq!(numbers_in("pay 1,234.50, then 7."), [1234.5, 7.0]);
    }

    #[test]
    fn sums_differences_and_shares_are_reckoned() {
        let bill = numbers_in("40.00 18.00 61.20 total 119.20");
        assert!(is_reckoned(101.2, &bill) && !is_reckoned(555.0, &bill));
        assert!(is_reckoned(
            291.55,
            &numbers_in("297,50 brutto, 2 % Skonto")
        ));
    }
}
