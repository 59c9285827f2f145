//! Whatever numbers come in, an answer or an error comes out.

use super::{
    Cases, Peeling, Region, Replicates, Resampling, Simulated, Sought, StoppingRule, Target, calibrate,
    check_box, check_coverage, crossings, match_history, noise, prim, replicates_for_half_width,
    replicates_to_separate, reproducibility, robustness, screen, variance_shares,
};
use designs::{Draws, Orders, Points, Purpose, morris};
use statistics::Direction;

const RESAMPLING: Resampling = Resampling { count: 3, seed: 1 };

/// Numbers such as people and failed runs hand in.
fn number(draws: &mut Draws) -> f64 {
    let strange =
        [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, 5e-324, -0.0, 0.0, 1.0, -1.0];
    if draws.below(4) == 0 { strange[draws.below(strange.len())] } else { draws.uniform() }
}

fn list(draws: &mut Draws, most: usize) -> Vec<f64> {
    let count = draws.below(most + 1);
    (0..count).map(|_| number(draws)).collect()
}

/// Rows of one width as a rule, and now and then of any.
fn table(draws: &mut Draws, rows: usize, width: usize) -> Vec<Vec<f64>> {
    let is_ragged = draws.below(10) == 0;
    let mut row = || -> Vec<f64> {
        if is_ragged { list(draws, width) } else { (0..width).map(|_| number(draws)).collect() }
    };
    (0..rows).map(|_| row()).collect()
}

#[test]
fn answers_over_designs_never_panic() {
    for case in 0..2000 {
        let draws = &mut Draws::of(1, Purpose::Synthetic, case);
        let points = morris(1 + draws.below(4), 1 + draws.below(3), 4, case, 99).unwrap();
        let count = if draws.below(3) == 0 { draws.below(20) } else { points.count() };
        let outputs: Vec<f64> = (0..count).map(|_| number(draws)).collect();
        let _ = screen(&points, &outputs, 2 * draws.below(4) as u32, RESAMPLING);
        for orders in [Orders::FirstAndTotal, Orders::WithSecond] {
            let _ = variance_shares(draws.below(3), orders, &list(draws, 24), RESAMPLING);
        }
        for replicates in [Replicates::Independent, Replicates::Common] {
            let _ = noise(&table(draws, 5, 3), replicates, RESAMPLING);
        }
        let (rows, width) = (draws.below(12), draws.below(4));
        let outputs = table(draws, rows, width);
        let _ = robustness(&outputs, Direction::LowerIsBetter, number(draws), RESAMPLING);
        let (values, other) = (list(draws, 3), table(draws, rows, width));
        let _ = crossings(&values, &outputs, &other, RESAMPLING);
        let _ = crossings(&[0.0, 1.0, 2.0], &table(draws, 3, 4), &table(draws, 3, 4), RESAMPLING);
    }
}

#[test]
fn boxes_never_panic() {
    for case in 0..1000 {
        let draws = &mut Draws::of(2, Purpose::Synthetic, case);
        let (rows, width) = (draws.below(30), draws.below(4));
        let points: Vec<Vec<f64>> =
            (0..rows).map(|_| (0..width).map(|_| draws.below(5) as f64 * f64::MAX / 4.0).collect()).collect();
        let holds: Vec<Option<bool>> =
            (0..rows).map(|_| [Some(true), Some(false), None][draws.below(3)]).collect();
        let Ok(cases) = Cases::new(&points, &holds) else { continue };
        let peeling = Peeling { share: number(draws), least: number(draws) };
        let region = Region { low: list(draws, 4), high: list(draws, 4) };
        let _ = (prim(&cases, &peeling), check_box(&region, &cases), cases.outside(&region));
        let _ = (region.statistics(&cases), reproducibility(&cases, &peeling, &region, RESAMPLING));
    }
}

#[test]
fn calibration_never_panics() {
    for case in 0..1000 {
        let draws = &mut Draws::of(3, Purpose::Synthetic, case);
        let rows = 10 + draws.below(30);
        let places: Vec<Vec<f64>> = (0..rows).map(|_| vec![draws.uniform(), 1.0]).collect();
        let points = Points::from_rows(&places).unwrap();
        let summaries: Vec<Vec<f64>> = if draws.below(2) == 0 {
            table(draws, rows, 2)
        } else {
            places.iter().map(|place| vec![place[0] * f64::MAX, place[0]]).collect()
        };
        let target = Target { value: number(draws), error: number(draws) };
        let share = number(draws);
        if let Ok(found) = calibrate(&points, &summaries, &[target, target], share, case) {
            let _ = (
                found.posterior.draws(5, 1),
                found.posterior.quantile(0, number(draws)),
                found.posterior.mean(9),
            );
        }
        let _ = check_coverage(&points, &summaries, &list(draws, 3), share, number(draws), 2, case);
    }
}

#[test]
fn stopping_and_planning_never_panic() {
    for case in 0..60 {
        let draws = &mut Draws::of(4, Purpose::Synthetic, case);
        let differences = list(draws, 40);
        if let Ok(rule) = StoppingRule::new(number(draws), number(draws), draws.below(9), draws.below(9)) {
            let _ = rule.look(&differences);
        }
        let _ = replicates_for_half_width(&differences, number(draws), number(draws));
        let _ = replicates_to_separate(&differences, number(draws), number(draws));
    }
}

#[test]
fn history_matching_never_panics() {
    for case in 0..1000 {
        let draws = &mut Draws::of(5, Purpose::Synthetic, case);
        let (rows, width) = (draws.below(8), draws.below(4));
        let simulated = |row: Vec<f64>| -> Vec<Simulated> {
            row.chunks(2)
                .map(|own| Simulated { mean: own[0], error: own.get(1).map_or(0.0, |error| error.abs()) })
                .collect()
        };
        let summaries: Vec<Vec<Simulated>> =
            table(draws, rows, 2 * width).into_iter().map(simulated).collect();
        let sought: Vec<Sought> = (0..width)
            .map(|_| Sought { least: number(draws), most: number(draws), error: number(draws) })
            .collect();
        let cut = if draws.below(2) == 0 { 3.0 } else { number(draws) };
        let _ = match_history(&summaries, &sought, cut, draws.below(3));
    }
}
