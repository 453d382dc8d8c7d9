//! Shares as tables show them, with Wilson's 95% interval.

/// The share `successes / trials` and its 95% interval; all zero and one where there were no trials.
pub(crate) fn wilson(successes: usize, trials: usize) -> (f64, f64, f64) {
    if trials == 0 {
        return (0.0, 0.0, 1.0);
    }
    let (low, high) = masec_range::wilson::wilson(successes as u64, trials as u64);
    (successes as f64 / trials as f64, low, high)
}

/// A share as it stands in a table: `12/340 3.5% [2.0, 6.1]`.
pub(crate) fn shown(successes: usize, trials: usize) -> String {
    if trials == 0 {
        return "-".to_owned();
    }
    let (share, low, high) = wilson(successes, trials);
    format!(
        "{successes}/{trials} {:.1}% [{:.1}, {:.1}]",
        share * 100.0,
        low * 100.0,
        high * 100.0
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_wilsons_and_not_walds() {
        let (share, low, high) = wilson(0, 10);
        assert!(
            share == 0.0 && low == 0.0 && (high - 0.2775).abs() < 1e-3,
            "{high}"
        );
        let (_, low, high) = wilson(95, 100);
        assert!(
            (low - 0.8882).abs() < 1e-3 && (high - 0.9785).abs() < 1e-3,
            "{low} {high}"
        );
    }
}
