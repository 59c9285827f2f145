//! Where the axes of shares end.

/// Where the axes of shares of a figure end, in whole percent from 1 to 100. The default is 100, so that
/// nothing looks large by zooming unless a person asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UpTo(u8);

impl Default for UpTo {
    fn default() -> Self {
        Self::EVERYTHING
    }
}

impl UpTo {
    /// 100 percent, the whole axis.
    pub const EVERYTHING: Self = Self(100);

    /// An end in whole percent; `None` outside 1 to 100.
    pub fn percent(percent: u8) -> Option<Self> {
        (1..=100).contains(&percent).then_some(Self(percent))
    }

    /// Whether the axis shows all shares that there can be.
    pub(crate) fn is_everything(self) -> bool {
        self == Self::EVERYTHING
    }

    /// The end as a share.
    pub(crate) fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// Where a share lies on the axis, from 0 to 1; what is below or above it stays at the edge.
    pub(crate) fn along(self, share: f64) -> f64 {
        (share / self.share()).clamp(0.0, 1.0)
    }

    /// Shares to name on a part of the axis: 0, the end, and between them multiples of a round step, in
    /// at most `most` steps. All are whole percent, as no other number is written exactly.
    pub(crate) fn ticks(self, most: usize) -> Vec<f64> {
        const STEPS: [u8; 7] = [1, 2, 5, 10, 20, 25, 50];
        let fits = |step: &u8| usize::from(self.0) <= most * usize::from(*step) && *step <= self.0;
        let parts = || STEPS.into_iter().filter(fits);
        // A step that ends where the axis ends is as good as a slightly finer one that does not.
        let even = parts().find(|step| self.0.is_multiple_of(*step) && self.0 / step > 1);
        // Where no step fits, the whole axis is one.
        let step = even.or_else(|| parts().next()).unwrap_or(self.0);
        // A number just below the end would touch it.
        let apart = |percent: &u8| 2 * (self.0 - percent) >= step;
        let below = (0..self.0).step_by(step.into()).filter(apart);
        below.chain([self.0]).map(|percent| f64::from(percent) / 100.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn up_to(percent: u8) -> UpTo {
        UpTo::percent(percent).expect("the percentage is from 1 to 100")
    }

    fn ticks(percent: u8, most: usize) -> Vec<f64> {
        up_to(percent).ticks(most).into_iter().map(|share| (share * 100.0).round()).collect()
    }

    #[test]
    fn an_axis_ends_where_it_is_asked_to_end() {
        assert_eq!([0.0, 0.2, 0.4].map(|share| up_to(40).along(share)), [0.0, 0.5, 1.0]);
        assert_eq!([-0.1, 0.41, 1.0].map(|share| up_to(40).along(share)), [0.0, 1.0, 1.0]);
    }

    #[test]
    fn numbers_on_an_axis_are_round_and_the_end_is_among_them() {
        assert_eq!(ticks(40, 5), [0.0, 10.0, 20.0, 30.0, 40.0]);
        assert_eq!(ticks(10, 5), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(75, 5), [0.0, 25.0, 50.0, 75.0]);
        assert_eq!(ticks(37, 5), [0.0, 10.0, 20.0, 30.0, 37.0]);
        assert_eq!(ticks(41, 5), [0.0, 10.0, 20.0, 30.0, 41.0], "40 would touch 41");
        assert_eq!(ticks(1, 5), [0.0, 1.0]);
    }

    #[test]
    fn every_number_on_an_axis_is_a_whole_percentage_and_none_touch() {
        let language = Language::default();
        for (percent, most) in (1..=100).flat_map(|percent| (1..=5).map(move |most| (percent, most))) {
            let ticks = up_to(percent).ticks(most);
            let words: Vec<String> = ticks.iter().map(|&tick| language.percent(tick)).collect();
            assert!(words.iter().all(|word| !word.contains(['<', '>'])), "{words:?}");
            assert_eq!((ticks[0], ticks[ticks.len() - 1]), (0.0, f64::from(percent) / 100.0));
            let least = 0.5 / most as f64 - 1e-9;
            let distance = |pair: &[f64]| (pair[1] - pair[0]) / up_to(percent).share();
            assert!(ticks.windows(2).all(|pair| distance(pair) >= least), "{percent} in {most}: {words:?}");
        }
    }

    #[test]
    fn there_is_no_end_outside_one_to_a_hundred() {
        assert!([0, 101, 255].into_iter().all(|percent| UpTo::percent(percent).is_none()));
        assert_eq!(UpTo::percent(100), Some(UpTo::default()));
    }
}
