//! Wilson's score interval: the uncertainty of a share, honest for few trials and for shares near 0 and 1.
//!
//! Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).

/// The two-sided 95% interval of a share, after `successes` in `trials`: (low, high), each from 0 to 1. Nothing is
/// known after no trials: (0, 1). More successes than trials count as all of them.
pub fn wilson(successes: u64, trials: u64) -> (f64, f64) {
    /// The 97.5% quantile of the standard normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    if trials == 0 {
        return (0.0, 1.0);
    }
    let n = trials as f64;
    let share = successes.min(trials) as f64 / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    let low = (centre - half) / scale;
    let high = (centre + half) / scale;
    (low.clamp(0.0, 1.0), high.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::wilson;

    fn check(successes: u64, trials: u64, low: f64, high: f64) {
        let (a, b) = wilson(successes, trials);
        assert!(
            (a - low).abs() < 5e-4 && (b - high).abs() < 5e-4,
            "{successes}/{trials}: {a} {b}"
        );
    }

    #[test]
    fn known_values() {
        check(0, 0, 0.0, 1.0);
        check(0, 10, 0.0, 0.2775);
        check(5, 10, 0.2366, 0.7634);
        check(10, 10, 0.7225, 1.0);
        check(95, 100, 0.8882, 0.9785);
        check(11, 10, 0.7225, 1.0);
    }
}
