//! Finds a box in which a statement holds: the patient rule induction method.

use super::cases::Cases;
use super::error::{AnswerError, check_share};
use super::region::{BoxStatistics, Region};

/// How patiently to peel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Peeling {
    /// Share of the box's points that a peel takes away, or a paste adds: 0.05 to 0.1 is usual.
    pub share: f64,
    /// Share of all points that a box keeps at least: 0.05 is usual.
    pub least: f64,
}

/// Boxes from everything to the purest, then the pasted ones: the trade-off of density and coverage.
#[derive(Debug, Clone, PartialEq)]
pub struct Prim {
    /// Each box with how well it tells where the statement holds, in the order found.
    pub curve: Vec<(Region, BoxStatistics)>,
}

impl Prim {
    /// The box that covers most among those of at least that density; of equals the one with fewer
    /// limits. Nothing where no box is that dense.
    pub fn of_density(&self, least: f64) -> Option<&(Region, BoxStatistics)> {
        let dense = self.curve.iter().filter(|(_, statistics)| statistics.density.value >= least);
        dense.min_by(|(_, one), (_, other)| {
            other.of_interest.cmp(&one.of_interest).then(one.limited.cmp(&other.limited))
        })
    }

    /// The densest box among those that cover at least that share; of equals the one that covers more.
    /// Nothing for a share above 1.
    pub fn of_coverage(&self, least: f64) -> Option<&(Region, BoxStatistics)> {
        let wide = self.curve.iter().filter(|(_, statistics)| statistics.coverage.value >= least);
        wide.min_by(|(_, one), (_, other)| {
            other
                .density
                .value
                .total_cmp(&one.density.value)
                .then(other.of_interest.cmp(&one.of_interest))
                .then(one.limited.cmp(&other.limited))
        })
    }

    /// The box nearest to full density and full coverage at once; nothing only for an empty curve.
    pub fn balanced(&self) -> Option<&(Region, BoxStatistics)> {
        let distance = |statistics: &BoxStatistics| {
            let (density, coverage) = (1.0 - statistics.density.value, 1.0 - statistics.coverage.value);
            density * density + coverage * coverage
        };
        self.curve.iter().min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)))
    }
}

/// Peels, then pastes (Friedman and Fisher 1999).
///
/// From the box of everything, each peel takes the lowest or highest points of one factor: those with
/// the largest gain of density per point taken, which also suits whole numbers and lists, where points
/// share values and go together (Kwakkel and Jaxa-Rozen 2016). Peeling ends at density 1 or where a box
/// would keep too few points. Pasting then widens the last box as long as its density does not fall.
/// Limits are values of points in the box. The curve holds every box on the way.
///
/// # Errors
///
/// Where a share of `peeling` is not above 0 and below 1.
pub fn prim(cases: &Cases, peeling: &Peeling) -> Result<Prim, AnswerError> {
    check_share("the share that a peel takes", peeling.share)?;
    check_share("the share that a box keeps at least", peeling.least)?;
    let mut region = Region::everywhere(cases.factors());
    let mut curve = vec![(region.clone(), region.statistics(cases))];
    let least = (peeling.least * cases.count() as f64).ceil() as usize;
    while let Some(narrower) = peeled(cases, &region, peeling.share, least) {
        region = narrower;
        curve.push((region.clone(), region.statistics(cases)));
    }
    while let Some(wider) = pasted(cases, &region, peeling.share) {
        region = wider;
        curve.push((region.clone(), region.statistics(cases)));
    }
    Ok(Prim { curve })
}

/// Number of points that a share of them is, at least one.
fn part_of(share: f64, points: usize) -> usize {
    ((share * points as f64) as usize).max(1)
}

/// The box after the best peel; nothing at full density or where too few points would stay.
fn peeled(cases: &Cases, region: &Region, share: f64, least: usize) -> Option<Region> {
    let inside: Vec<(&[f64], bool)> = cases.iter().filter(|(point, _)| region.contains(point)).collect();
    let (points, hits) = region.counts(cases);
    if hits == points {
        return None;
    }
    let density = hits as f64 / points as f64;
    let mut best: Option<(f64, Region)> = None;
    let mut values: Vec<f64> = Vec::with_capacity(points);
    for factor in 0..cases.factors() {
        for sign in [1.0, -1.0] {
            // Seen from the end at which is peeled, values always ascend.
            values.clear();
            values.extend(inside.iter().map(|(point, _)| sign * point[factor]));
            let Some(limit) = kept_from(&mut values, part_of(share, points)) else { continue };
            let kept = inside.iter().filter(|(point, _)| sign * point[factor] >= limit);
            let (stay, good) =
                kept.fold((0, 0), |(stay, good), (_, holds)| (stay + 1, good + usize::from(*holds)));
            if stay < least.max(1) {
                continue;
            }
            let gain = (good as f64 / stay as f64 - density) / (points - stay) as f64;
            if best.as_ref().is_none_or(|(most, _)| gain > *most) {
                let mut narrower = region.clone();
                if sign > 0.0 {
                    narrower.low[factor] = limit;
                } else {
                    narrower.high[factor] = -limit;
                }
                best = Some((gain, narrower));
            }
        }
    }
    best.map(|(_, region)| region)
}

/// The value from which points stay when the lowest `part` go, and at least one; nothing where all
/// values are equal.
fn kept_from(values: &mut [f64], part: usize) -> Option<f64> {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let place = part.min(values.len().checked_sub(1)?);
    let limit = *values.select_nth_unstable_by(place, f64::total_cmp).1;
    if limit > least {
        return Some(limit);
    }
    values.iter().copied().filter(|&value| value > least).min_by(f64::total_cmp)
}

/// The box after the best paste; nothing where every paste would lower the density.
fn pasted(cases: &Cases, region: &Region, share: f64) -> Option<Region> {
    let (points, hits) = region.counts(cases);
    let density = hits as f64 / points as f64;
    let mut best: Option<(f64, usize, Region)> = None;
    for factor in (0..cases.factors()).filter(|&factor| region.limits(factor)) {
        for is_low in [true, false] {
            let mut wider = region.clone();
            if is_low {
                wider.low[factor] = f64::NEG_INFINITY;
            } else {
                wider.high[factor] = f64::INFINITY;
            }
            let outside = |point: &[f64]| wider.contains(point) && !region.contains(point);
            let mut values: Vec<f64> =
                cases.iter().filter(|(point, _)| outside(point)).map(|(point, _)| point[factor]).collect();
            values.sort_unstable_by(f64::total_cmp);
            if is_low {
                values.reverse();
            }
            // Where no more are left than a paste adds, the limit goes.
            if let Some(&limit) = values.get(part_of(share, points) - 1)
                && values.last() != Some(&limit)
            {
                if is_low {
                    wider.low[factor] = limit;
                } else {
                    wider.high[factor] = limit;
                }
            }
            let (all, good) = wider.counts(cases);
            let mean = good as f64 / all as f64;
            let is_better = best.as_ref().is_none_or(|(most, count, _)| (mean, all) > (*most, *count));
            let is_wider = wider != *region;
            if is_wider && mean >= density && is_better {
                best = Some((mean, all, wider));
            }
        }
    }
    best.map(|(_, _, region)| region)
}

/// Points of five factors, of which a statement holds in a box of two: 0.2 to 0.6 and above 0.5.
#[cfg(test)]
pub(super) fn planted(count: usize, mistaken: f64) -> Cases {
    use designs::{Draws, Purpose, WithinStratum, latin_hypercube};
    let design = latin_hypercube(count, 5, WithinStratum::Random, 3, count).unwrap();
    let points: Vec<Vec<f64>> = design.rows().map(<[f64]>::to_vec).collect();
    let mut draws = Draws::of(8, Purpose::Synthetic, 0);
    let holds = |point: &Vec<f64>| {
        let is_inside = (0.2..0.6).contains(&point[1]) && point[3] > 0.5;
        Some(is_inside ^ (draws.uniform() < mistaken))
    };
    let holds: Vec<Option<bool>> = points.iter().map(holds).collect();
    Cases::new(&points, &holds).unwrap()
}

#[cfg(test)]
mod tests {
    use super::{Cases, Peeling, Region, planted, prim};

    const PEELING: Peeling = Peeling { share: 0.05, least: 0.02 };

    #[test]
    fn finds_a_planted_box() {
        let cases = planted(2000, 0.0);
        let found = prim(&cases, &PEELING).unwrap();
        let (region, statistics) = found.of_density(0.95).unwrap();
        assert!(statistics.coverage.value > 0.9, "{statistics:?}");
        assert_eq!([0, 1, 2, 3, 4].map(|factor| region.limits(factor)), [false, true, false, true, false]);
        for (limit, planted) in [(region.low[1], 0.2), (region.high[1], 0.6), (region.low[3], 0.5)] {
            assert!((limit - planted).abs() < 0.03, "{limit} {planted}");
        }
        assert_eq!(region.high[3], f64::INFINITY);
    }

    #[test]
    fn finds_it_as_well_where_one_in_ten_is_mistaken() {
        let cases = planted(3000, 0.1);
        let found = prim(&cases, &PEELING).unwrap();
        let (region, statistics) = found.balanced().unwrap();
        for (limit, planted) in [(region.low[1], 0.2), (region.high[1], 0.6), (region.low[3], 0.5)] {
            assert!((limit - planted).abs() < 0.08, "{limit} {planted}");
        }
        assert!((statistics.density.value - 0.9).abs() < 0.05, "{statistics:?}");
    }

    #[test]
    fn the_curve_starts_with_everything_and_trades_coverage_for_density() {
        let cases = planted(1000, 0.0);
        let curve = prim(&cases, &PEELING).unwrap().curve;
        assert_eq!(curve[0].0, Region::everywhere(5));
        assert_eq!(curve[0].1.coverage.value, 1.0);
        let purest = curve.iter().map(|(_, statistics)| statistics.density.value).fold(0.0, f64::max);
        assert_eq!(purest, 1.0);
        let found = prim(&cases, &PEELING).unwrap();
        assert_eq!(found.of_coverage(1.0).unwrap().1.coverage.value, 1.0);
        assert!(
            found.of_coverage(0.5).unwrap().1.density.value > found.of_coverage(1.0).unwrap().1.density.value
        );
        assert!(found.of_coverage(1.1).is_none());
        assert!(curve.windows(2).all(|pair| pair[0].0 != pair[1].0));
    }

    #[test]
    fn whole_numbers_are_peeled_value_by_value() {
        let points: Vec<Vec<f64>> =
            (0..400).map(|place| vec![f64::from(place % 4), f64::from(place / 4)]).collect();
        let holds: Vec<Option<bool>> = points.iter().map(|point| Some(point[0] == 2.0)).collect();
        let cases = Cases::new(&points, &holds).unwrap();
        let found = prim(&cases, &PEELING).unwrap();
        let (region, statistics) = found.of_density(1.0).unwrap();
        assert_eq!((region.low[0], region.high[0], region.limits(1)), (2.0, 2.0, false));
        assert_eq!(statistics.coverage.value, 1.0);
    }

    #[test]
    fn a_second_box_is_found_in_what_the_first_leaves() {
        let points: Vec<Vec<f64>> = (0..1000).map(|place| vec![f64::from(place) / 1000.0]).collect();
        let holds = |point: &Vec<f64>| Some(point[0] < 0.2 || point[0] > 0.9);
        let cases = Cases::new(&points, &points.iter().map(holds).collect::<Vec<_>>()).unwrap();
        let first = prim(&cases, &PEELING).unwrap().of_density(1.0).unwrap().0.clone();
        let rest = cases.outside(&first).unwrap();
        let second = prim(&rest, &PEELING).unwrap().of_density(1.0).unwrap().0.clone();
        assert!(first.low[0] > 0.9 && second.high[0] < 0.2);
        assert!(second.statistics(&rest).coverage.value > 0.8);
    }

    #[test]
    fn shares_outside_their_range_are_refused() {
        let cases = planted(100, 0.0);
        for (share, least) in [(0.0, 0.1), (0.1, 1.0), (f64::NAN, 0.1)] {
            assert!(prim(&cases, &Peeling { share, least }).is_err());
        }
        assert!(prim(&cases, &PEELING).unwrap().of_density(1.1).is_none());
    }
}
