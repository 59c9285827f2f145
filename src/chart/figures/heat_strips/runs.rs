//! Joins neighbouring weeks of nearly the same colour, to keep heat strips small.

/// Weeks of one row that share a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct HeatRun {
    /// First week, counted from 0.
    pub start: usize,
    /// Week after the last.
    pub end: usize,
    /// The middle of its values, 0 to 1; `None` where numbers are missing.
    pub value: Option<f32>,
}

/// Steps of colour that are tried, finest first; the coarsest is always accepted.
const TOLERANCES: [f32; 5] = [1.0 / 64.0, 1.0 / 40.0, 1.0 / 24.0, 1.0 / 14.0, 1.0 / 8.0];
/// More rectangles than this make an SVG that viewers open slowly.
const MOST_RUNS: usize = 16_000;

/// How far values may lie apart and still share a colour in a figure with these rows.
pub(super) fn tolerance<'a>(rows: &(impl Iterator<Item = &'a [f32]> + Clone)) -> f32 {
    let [finer @ .., coarsest] = TOLERANCES;
    finer
        .into_iter()
        .find(|&tolerance| {
            let runs = rows.clone().map(|row| heat_runs(row, tolerance).len());
            runs.sum::<usize>() <= MOST_RUNS
        })
        .unwrap_or(coarsest)
}

/// Joins the weeks of a row as long as their values lie within `tolerance`.
pub(super) fn heat_runs(row: &[f32], tolerance: f32) -> Vec<HeatRun> {
    let mut runs = Vec::new();
    let mut start = 0;
    while let Some(&first) = row.get(start) {
        let (mut low, mut high) = (first, first);
        let mut end = start + 1;
        while let Some(&next) = row.get(end) {
            let (lower, higher) = (low.min(next), high.max(next));
            let joins =
                if first.is_nan() { next.is_nan() } else { !next.is_nan() && higher - lower <= tolerance };
            if !joins {
                break;
            }
            (low, high) = (lower, higher);
            end += 1;
        }
        runs.push(HeatRun { start, end, value: (!first.is_nan()).then(|| f32::midpoint(low, high)) });
        start = end;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_every_week_once_and_stay_close_to_their_values() {
        let row: Vec<f32> = (0..180u16).map(|week| (f32::from(week) / 9.0).sin().abs()).collect();
        let runs = heat_runs(&row, 0.05);
        assert!(runs.len() < row.len());
        let mut week = 0;
        for run in runs {
            assert_eq!(run.start, week);
            for value in &row[run.start..run.end] {
                assert!(run.value.is_some_and(|middle| (middle - value).abs() <= 0.026));
            }
            week = run.end;
        }
        assert_eq!(week, row.len());
    }

    #[test]
    fn missing_numbers_form_runs_of_their_own() {
        let runs = heat_runs(&[0.5, f32::NAN, f32::NAN, 0.5], 1.0);
        let values: Vec<Option<f32>> = runs.iter().map(|run| run.value).collect();
        assert_eq!(values, [Some(0.5), None, Some(0.5)]);
    }
}
