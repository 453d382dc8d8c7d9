//! Wilson's score interval for a share (Wilson 1927), 95%.

/// The share `successes / trials` and its 95% interval; all zero and one where there were no trials.
pub(crate) fn wilson(successes: usize, trials: usize) -> (f64, f64, f64) {
    if trials == 0 {
        return (0.0, 0.0, 1.0);
    }
    let (n, z) = (trials as f64, 1.959_963_984_540_054);
    let share = successes as f64 / n;
    let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    (share, (middle - half).max(0.0), (middle + half).min(1.0))
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
