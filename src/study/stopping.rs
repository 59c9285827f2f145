//! When a point has replicates enough.

use super::study::{Precision, Until};
use sensitivity::{AnswerError, Look, StoppingRule, Verdict};

/// The chance that any of the intervals of a point fails to hold its true value at any look.
pub(crate) const CHANCE_OF_ERROR: f64 = 0.05;

/// The rules by which a point ends, one per interval. They share the chance of error (Bonferroni 1936), so all intervals of
/// a point hold together.
#[derive(Debug, Clone)]
pub(crate) struct Rules(Vec<(usize, StoppingRule)>);

impl Rules {
    /// The rules of a study whose points begin with that many replicates. Intervals are narrowest around the geometric mean
    /// of the fewest and the most replicates, which is chosen before anything is looked at.
    ///
    /// # Errors
    /// Where a half width or a number of replicates cannot be.
    pub fn of(until: &Until, least: u32) -> Result<Self, AnswerError> {
        let expected = (f64::from(least) * f64::from(until.at_most)).sqrt().round() as usize;
        let chance = CHANCE_OF_ERROR / until.intervals.len() as f64;
        let rule = |own: &Precision| {
            let rule = StoppingRule::new(own.half_width, chance, expected.max(1), until.at_most as usize)?;
            Ok((own.output, rule))
        };
        until.intervals.iter().map(rule).collect::<Result<_, _>>().map(Self)
    }

    /// What every interval says of the replicates so far, which are given by output.
    pub fn looks(&self, outputs: &[Vec<f64>]) -> Vec<Look> {
        self.0.iter().map(|(output, rule)| rule.look(&outputs[*output])).collect()
    }

    /// Whether more replicates are to be added to those so far.
    pub fn ask_for_more(&self, outputs: &[Vec<f64>]) -> bool {
        self.looks(outputs).iter().any(|look| look.verdict == Verdict::More)
    }
}

#[cfg(test)]
mod tests {
    use super::super::study::{Precision, Until};
    use super::Rules;

    fn rules(half_widths: &[f64]) -> Rules {
        let intervals = half_widths.iter().enumerate();
        let intervals = intervals.map(|(output, &half_width)| Precision { output, half_width }).collect();
        Rules::of(&Until { intervals, at_a_time: 20, at_most: 200 }, 20).expect("the widths are above 0")
    }

    #[test]
    fn a_point_ends_when_all_intervals_are_narrow_or_the_most_are_done() {
        let outputs = |count: u32| {
            let wide = (0..count).map(|replicate| f64::from(replicate % 2)).collect();
            let narrow = (0..count).map(|replicate| 1.0 + 0.001 * f64::from(replicate % 2)).collect();
            vec![narrow, wide]
        };
        assert!(!rules(&[0.1]).ask_for_more(&outputs(20)));
        assert!(rules(&[0.1, 0.1]).ask_for_more(&outputs(20)));
        assert!(!rules(&[0.1, 10.0]).ask_for_more(&outputs(20)));
        assert!(!rules(&[0.1, 1e-9]).ask_for_more(&outputs(200)));
    }

    #[test]
    fn the_chance_of_error_is_shared_so_more_intervals_are_wider() {
        let outputs = vec![(0..40).map(|replicate| f64::from(replicate % 2)).collect::<Vec<f64>>(); 2];
        let width = |rules: &Rules| {
            let difference = rules.looks(&outputs)[0].difference;
            difference.high - difference.low
        };
        assert!(width(&rules(&[0.1, 0.1])) > 1.05 * width(&rules(&[0.1])));
    }
}
