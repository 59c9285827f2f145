//! How many replicates there will have to be, said beforehand from a pilot.

use super::error::{AnswerError, check_enough, check_positive, check_share};
use super::stopping::{best_mixture, sequence_half_width};
use statistics::student_quantile;

/// Upper 20 % point of the standard normal distribution.
const NORMAL_80: f64 = 0.841_621_233_572_914;

/// Plans of more replicates than this are no plans.
const MOST: u64 = 1_000_000_000_000;

/// Numbers of replicates that a plan needs; nothing where more than 10^12 would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// If one looks once, and differences vary as in the pilot.
    pub one_look: Option<u64>,
    /// If one looks as often as one likes ([`super::StoppingRule`]), and differences vary as in the pilot.
    pub any_looks: Option<u64>,
    /// If one looks once, and differences vary as much as the pilot leaves open: by the upper 80 %
    /// confidence limit of their standard deviation (Browne 1995).
    pub one_look_cautious: Option<u64>,
    /// The same for as many looks as one likes.
    pub any_looks_cautious: Option<u64>,
}

/// Replicates after which the interval of a paired mean difference is plus or minus `half_width`
/// (Stein 1945, without his second stage).
///
/// `pilot` holds the differences of a few replicates; those that are not finite are left out.
///
/// # Errors
///
/// With fewer than 3 differences, and where the half width is not above 0 or the chance no share.
pub fn replicates_for_half_width(
    pilot: &[f64],
    half_width: f64,
    chance_of_error: f64,
) -> Result<Plan, AnswerError> {
    check_positive("the half width", half_width)?;
    let (_, plan) = planned(pilot, chance_of_error, |_| half_width, 0.5)?;
    Ok(plan)
}

/// Replicates after which two strategies are told apart with that `power`: the chance that the interval
/// of their difference leaves 0 out, if the difference is as in the pilot.
///
/// # Errors
///
/// With fewer than 3 differences, and where power or chance of error are no share.
pub fn replicates_to_separate(pilot: &[f64], power: f64, chance_of_error: f64) -> Result<Plan, AnswerError> {
    check_share("the power", power)?;
    let (mean, plan) = planned(pilot, chance_of_error, f64::abs, power)?;
    let nothing = Plan { one_look: None, any_looks: None, one_look_cautious: None, any_looks_cautious: None };
    Ok(if mean == 0.0 { nothing } else { plan })
}

/// The mean of the pilot, and the least numbers at which half width and the margin for power together fit
/// into the room that the mean leaves.
fn planned(
    pilot: &[f64],
    chance_of_error: f64,
    room: impl Fn(f64) -> f64,
    power: f64,
) -> Result<(f64, Plan), AnswerError> {
    check_share("the chance of error", chance_of_error)?;
    let finite: Vec<f64> = pilot.iter().copied().filter(|difference| difference.is_finite()).collect();
    check_enough("differences of the pilot", finite.len(), 3)?;
    let (count, degrees) = (finite.len() as f64, (finite.len() - 1) as f64);
    let mean = finite.iter().sum::<f64>() / count;
    let square = finite.iter().map(|difference| (difference - mean) * (difference - mean)).sum::<f64>();
    let deviation = (square / degrees).sqrt();
    if deviation == 0.0 {
        // A pilot whose differences are all equal tells nothing of how much they vary.
        let nothing =
            Plan { one_look: None, any_looks: None, one_look_cautious: None, any_looks_cautious: None };
        return Ok((mean, nothing));
    }
    // The lower 20 % point of chi square per degree (Wilson and Hilferty 1931), within 1 % from 2 degrees.
    let part = 2.0 / (9.0 * degrees);
    let root = 1.0 - part - NORMAL_80 * part.sqrt();
    let cautious = deviation / (root * root * root).sqrt();
    let room = room(mean);
    let probability = 1.0 - chance_of_error / 2.0;
    // With more degrees of freedom the quantile is the normal one, and slow.
    let student = |probability: f64, count: f64| student_quantile(probability, (count - 1.0).min(1e6));
    let one_look = |count: f64, deviation: f64| {
        let margin = student(probability, count) + student(power, count);
        margin * deviation / count.sqrt()
    };
    let mixture = best_mixture(chance_of_error);
    let any_looks = |count: f64, deviation: f64| {
        sequence_half_width(count, deviation, chance_of_error, mixture / count)
            + student(power, count) * deviation / count.sqrt()
    };
    Ok((
        mean,
        Plan {
            one_look: least_count(|count| one_look(count, deviation) <= room),
            any_looks: least_count(|count| any_looks(count, deviation) <= room),
            one_look_cautious: least_count(|count| one_look(count, cautious) <= room),
            any_looks_cautious: least_count(|count| any_looks(count, cautious) <= room),
        },
    ))
}

/// The least number from 2 up that fits, by bisection; nothing where none up to the most does.
fn least_count(fits: impl Fn(f64) -> bool) -> Option<u64> {
    let (mut low, mut high) = (1, 2);
    while !fits(high as f64) {
        if high >= MOST {
            return None;
        }
        (low, high) = (high, high * 2);
    }
    while high - low > 1 {
        let middle = u64::midpoint(low, high);
        if fits(middle as f64) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

#[cfg(test)]
mod tests {
    use super::{replicates_for_half_width, replicates_to_separate};
    use statistics::mean_interval;

    /// Differences of mean `mean` and standard deviation 1.
    fn pilot(mean: f64) -> Vec<f64> {
        let side = (9.0_f64 / 10.0).sqrt();
        (0..10).map(|place| mean + if place % 2 == 0 { side } else { -side }).collect()
    }

    #[test]
    fn the_planned_number_gives_the_half_width_and_one_less_does_not() {
        let plan = replicates_for_half_width(&pilot(0.0), 0.2, 0.05).unwrap();
        let needed = plan.one_look.unwrap();
        // R 4: qt(0.975, n - 1) / sqrt(n) falls to 0.2 between n = 98 and n = 99.
        assert_eq!(needed, 99);
        let width = |count: usize| {
            let spread = ((count as f64 - 1.0) / count as f64).sqrt();
            let values: Vec<f64> =
                (0..count).map(|place| if place % 2 == 0 { spread } else { -spread }).collect();
            let interval = mean_interval(&values);
            interval.high - interval.low
        };
        assert!(width(100) < 0.4 && width(98) > 0.4);
    }

    #[test]
    fn looking_often_and_being_cautious_cost_replicates() {
        let plan = replicates_for_half_width(&pilot(0.0), 0.2, 0.05).unwrap();
        let ratio = plan.any_looks.unwrap() as f64 / plan.one_look.unwrap() as f64;
        assert!((2.2..2.6).contains(&ratio), "{ratio}");
        // Lower 20 % point of chi square with 9 degrees: 5.380.
        let ratio = plan.one_look_cautious.unwrap() as f64 / plan.one_look.unwrap() as f64;
        assert!((ratio - 9.0 / 5.380).abs() < 0.03, "{ratio}");
        assert!(plan.any_looks_cautious > plan.any_looks);
    }

    #[test]
    fn telling_strategies_apart_takes_the_number_of_the_power_analysis() {
        // R 4: power.t.test(delta = 0.5, sd = 1, power = 0.8, type = "paired") gives n = 33.4.
        let plan = replicates_to_separate(&pilot(0.5), 0.8, 0.05).unwrap();
        assert!((33..=35).contains(&plan.one_look.unwrap()), "{plan:?}");
        assert!(plan.any_looks > plan.one_look);
    }

    #[test]
    fn strategies_that_do_not_differ_are_never_told_apart() {
        let plan = replicates_to_separate(&[1.0, -1.0, 0.0], 0.8, 0.05).unwrap();
        assert_eq!((plan.one_look, plan.any_looks), (None, None));
        assert_eq!(replicates_to_separate(&[0.0; 5], 0.8, 0.05).unwrap().one_look, None);
        // Five equal differences say nothing of how much the next ones differ.
        assert_eq!(replicates_to_separate(&[1.0; 5], 0.8, 0.05).unwrap().one_look, None);
        assert_eq!(replicates_for_half_width(&[1.0; 5], 0.1, 0.05).unwrap().any_looks, None);
    }

    #[test]
    fn a_plan_without_pilot_or_goal_is_refused() {
        assert!(replicates_for_half_width(&[1.0, 2.0, f64::NAN], 0.1, 0.05).is_err());
        assert!(replicates_for_half_width(&pilot(0.0), 0.0, 0.05).is_err());
        assert!(replicates_for_half_width(&pilot(0.0), 0.1, 0.0).is_err());
        assert!(replicates_to_separate(&pilot(0.5), 1.0, 0.05).is_err());
        assert_eq!(replicates_for_half_width(&pilot(0.0), 1e-9, 0.05).unwrap().one_look, None);
    }
}
