//! Times as teams keep them: working hours, bursts, and answers that take seconds or hours.

use crate::dice::Dice;

const SECOND: i64 = 1_000_000;
const HOUR: i64 = 3600 * SECOND;
const DAY: i64 = 24 * HOUR;

/// 2026-01-05T00:00Z, a Monday.
const EPOCH: i64 = 1_767_571_200 * SECOND;

/// How much happens in each hour of the day: a morning peak, a dip at noon, a long afternoon, little at night.
const RHYTHM: [u8; 24] = [
    1, 1, 0, 0, 0, 1, 2, 5, 11, 15, 14, 11, 6, 10, 13, 13, 11, 8, 4, 2, 2, 1, 1, 1,
];

/// The working time of one team.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    start: i64,
    days: usize,
    tempo: f64,
    bursts: Vec<i64>,
}

impl Clock {
    /// A few days of a team that is slow or quick to answer.
    pub(crate) fn new(dice: &mut Dice) -> Self {
        let start = EPOCH + dice.below(180) as i64 * DAY;
        let days = dice.between(1, 4);
        let mut clock = Self {
            start,
            days,
            tempo: dice.pick(&[0.05, 0.3, 1.0, 4.0], 1.0),
            bursts: Vec::new(),
        };
        clock.bursts = (0..dice.between(1, 4)).map(|_| clock.calm(dice)).collect();
        clock
    }

    /// A moment at which something may begin.
    pub(crate) fn moment(&self, dice: &mut Dice) -> i64 {
        if dice.chance(0.25) {
            let burst = dice.pick(&self.bursts, self.start);
            return burst + dice.below(900) as i64 * SECOND + dice.below(1_000_000) as i64;
        }
        self.calm(dice)
    }

    /// A moment that tends to lie in the first half of the time, for what takes long.
    pub(crate) fn early(&self, dice: &mut Dice) -> i64 {
        let mut least = i64::MAX;
        for _ in 0..dice.between(1, 3) {
            least = least.min(self.moment(dice));
        }
        least
    }

    /// How long an answer takes: log-uniform over two orders of magnitude, times the team's tempo.
    pub(crate) fn delay(&self, dice: &mut Dice) -> i64 {
        let seconds = self.tempo * (1.0 + dice.unit() * 7.0).exp2() * 3.0;
        (seconds * SECOND as f64) as i64 + 1
    }

    /// How long something lies before it is taken up again: `least` seconds up to about an eighth of the whole time.
    pub(crate) fn rest(&self, dice: &mut Dice, least: f64) -> i64 {
        let longest = (self.days as f64 * DAY as f64 / 8.0).log2();
        let shortest = (least * SECOND as f64).log2();
        (shortest + dice.unit() * (longest - shortest)).exp2() as i64
    }

    fn calm(&self, dice: &mut Dice) -> i64 {
        let total: usize = RHYTHM.iter().map(|&weight| usize::from(weight)).sum();
        let mut left = dice.below(total);
        let mut hour = 0;
        for (place, &weight) in RHYTHM.iter().enumerate() {
            hour = place as i64;
            if left < usize::from(weight) {
                break;
            }
            left -= usize::from(weight);
        }
        let day = dice.below(self.days) as i64;
        self.start + day * DAY + hour * HOUR + dice.below(3_600_000) as i64 * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_a_rhythm() {
        let mut dice = Dice::new(5, "test");
        let clock = Clock::new(&mut dice);
        let hours: Vec<i64> = (0..2000)
            .map(|_| (clock.calm(&mut dice) - EPOCH) % DAY / HOUR)
            .collect();
        let day = hours.iter().filter(|&&h| (7..19).contains(&h)).count();
        assert!(day > 1600 && day < 2000, "{day}");
    }
}
