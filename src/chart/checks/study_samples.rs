//! Made-up figures of studies for checks: few and many rows, names as long as they may get, numbers that are missing or
//! equal, and values in which nothing varies.

use super::samples::{LONG_NAME, caption, label};
use crate::words::phrases;
use crate::{
    Agreement, AgreementRow, BoxLimit, Boxes, ChartError, DifferenceMap, Drawing, Estimated, FactorAxis,
    FactorName, LeaderCell, LeaderMap, MapAxis, MovedBy, Numbers, OneAtATime, RobustRow, Robustness,
    ScreenedFactor, Screening, SharedFactor, Style, Sweep, SweepLine, SweptCrossing, VarianceShares,
};

/// Figures of studies with so many strategies or factors, and about so many points.
pub(super) fn figures(
    style: &Style,
    strategies: usize,
    points: u32,
) -> Vec<(&'static str, Result<Drawing, ChartError>)> {
    let points = points.min(40) as usize;
    let logarithmic = FactorAxis { from: 0.001, to: 90_000.0, is_logarithmic: true, ..axis() };
    vec![
        ("sweep of shares", sweep(style, strategies, points, Numbers::Shares, axis()).draw(style)),
        (
            "differences swept",
            sweep(style, strategies, points, Numbers::Differences, logarithmic).draw(style),
        ),
        ("numbers swept", sweep(style, strategies, points, Numbers::Plain, fixed()).draw(style)),
        ("leader map", leader_map(style, strategies, points).draw(style)),
        ("difference map", difference_map(style, strategies, points).draw(style)),
        ("screening", screening(style, strategies * 2).draw(style)),
        ("variance shares", shares(style, strategies * 2).draw(style)),
        ("one at a time", one_at_a_time(style, strategies * 2).draw(style)),
        ("agreement", agreement(style, strategies * 2).draw(style)),
        ("robustness", robustness(style, strategies).draw(style)),
        ("boxes", boxes(style, strategies.min(9), points).draw(style)),
    ]
}

fn axis() -> FactorAxis {
    FactorAxis {
        title: format!("{} (table_of_parameters.a_key_that_is_long, per year)", meaning(0)),
        from: 0.1,
        to: 0.9,
        is_logarithmic: false,
        in_percent: false,
    }
}

/// A value that does not vary.
fn fixed() -> FactorAxis {
    FactorAxis { from: 3.0, to: 3.0, in_percent: true, ..axis() }
}

/// Two of three meanings are as long as meanings may get.
fn meaning(index: usize) -> String {
    if index.is_multiple_of(3) {
        "A short meaning".to_owned()
    } else {
        "Share of inertia that still holds back a member who takes full part, now".to_owned()
    }
}

fn name(index: usize) -> FactorName {
    FactorName {
        meaning: meaning(index),
        key: format!("strategies.managed_change_trained.plan.parent_outreach.{index}.intensity"),
    }
}

fn number(index: usize, point: usize) -> f64 {
    match index {
        0 | 1 => 0.0,
        2 if point % 7 == 3 => f64::NAN,
        _ => 0.5 + 0.5 * (point as f64 / 8.0 + index as f64).sin(),
    }
}

fn estimated(value: f64) -> Estimated {
    Estimated { value, low: value - 0.2, high: if value > 0.9 { f64::NAN } else { value + 0.15 } }
}

fn sweep(style: &Style, strategies: usize, points: usize, numbers: Numbers, factor: FactorAxis) -> Sweep {
    let place = |point: usize| point as f64 / (points.max(2) - 1) as f64;
    let value = |point: usize| factor.from + (factor.to - factor.from) * place(point);
    let line = |index: usize| {
        let list = |shift: f64| (0..points).map(|point| number(index, point) + shift).collect::<Vec<f64>>();
        let label = label(index);
        SweepLine {
            label,
            hue: index,
            mean: list(0.0),
            low: list(-0.05),
            high: list(0.05),
            least: list(-0.3),
            most: list(0.3),
        }
    };
    let crossing = |index: usize| SweptCrossing {
        rising: LONG_NAME.to_owned(),
        falling: label(index),
        at: value(index),
        low: if index % 2 == 1 { f64::NEG_INFINITY } else { value(index) },
        high: if index % 3 == 1 { f64::INFINITY } else { value(index + 2) },
        found: 1.0 - 0.08 * index as f64,
    };
    Sweep {
        caption: caption(),
        value_title: LONG_NAME.to_owned(),
        numbers,
        values: (0..points).map(value).collect(),
        lines: (0..strategies).map(line).collect(),
        crossings: (0..if points > 1 { strategies } else { 0 }).map(crossing).collect(),
        reading: style.language.say(phrases::study::SweepBands { replicates: &20 }),
        factor,
    }
}

fn map_axis(values: usize) -> MapAxis {
    let FactorAxis { title, from, to, .. } = axis();
    let step = (to - from) / values.max(2) as f64;
    MapAxis {
        title,
        values: (0..values).map(|value| from + step * value as f64).collect(),
        in_percent: false,
    }
}

fn leader_map(style: &Style, strategies: usize, points: usize) -> LeaderMap {
    let (across, upward) = (map_axis(points), map_axis(points / 2));
    let cell = |row: usize, column: usize| {
        let leader = (row / 3 + column / 5) % strategies.max(1);
        let has_leader = strategies > 0 && (row, column) != (1, 1);
        has_leader.then_some(LeaderCell { leader, is_certain: !column.is_multiple_of(4) })
    };
    let row = |row: usize| (0..points).map(|column| cell(row, column)).collect();
    LeaderMap {
        caption: caption(),
        across,
        upward,
        cells: (0..points / 2).map(row).collect(),
        strategies: (0..strategies).map(|index| (label(index), index)).collect(),
        reading: style.language.say(phrases::study::MapReading { strategies: &LONG_NAME }),
    }
}

fn difference_map(style: &Style, strategies: usize, points: usize) -> DifferenceMap {
    let columns = points.min(4 * strategies + 1);
    let row =
        |row: usize| (0..columns).map(|column| estimated(number(2, column) - 0.2 * row as f64)).collect();
    let rows = points.min(8);
    DifferenceMap {
        caption: caption(),
        value_title: format!("{LONG_NAME} less {LONG_NAME}"),
        numbers: if strategies == 9 { Numbers::Plain } else { Numbers::Differences },
        less_is_better: strategies == 4,
        across: map_axis(columns),
        upward: map_axis(rows),
        cells: (0..rows).map(row).collect(),
        zero: vec![[(0.0, 0.5), (0.7, 0.0)]],
        reading: style.language.say(phrases::study::DifferenceReading),
    }
}

fn screening(style: &Style, factors: usize) -> Screening {
    let factor = |index: usize| ScreenedFactor {
        name: name(index),
        mu_star: estimated(number(index, 5)),
        sigma: number(index, 3),
    };
    Screening {
        caption: caption(),
        effect_title: style.language.say(phrases::study::EffectTitle),
        numbers: if factors == 8 { Numbers::Plain } else { Numbers::Sizes },
        factors: (0..factors.min(20)).map(factor).collect(),
        reading: style.language.say(phrases::study::ScreeningReading { trajectories: &20 }),
    }
}

fn shares(style: &Style, factors: usize) -> VarianceShares {
    let factor = |index: usize| SharedFactor {
        name: name(index),
        total: estimated(number(index, 5)),
        first: (index % 5 != 4).then(|| estimated(number(index, 3))),
    };
    VarianceShares {
        caption: caption(),
        share_title: style.language.say(phrases::study::ShareTitle),
        factors: (0..factors.min(20)).map(factor).collect(),
        reading: style.language.say(phrases::study::SharesReading { blocks: &64 }),
    }
}

fn agreement(style: &Style, rows: usize) -> Agreement {
    let row = |index: usize| AgreementRow {
        name: name(index),
        found: estimated(number(index, 5)),
        held_against: estimated(number(index, 3)),
    };
    Agreement {
        caption: caption(),
        axis_title: style.language.say(phrases::study::PlaceTitle),
        numbers: Numbers::Shares,
        rows: (0..rows.min(20)).map(row).collect(),
        reading: style.language.say(phrases::study::PosteriorReading { accepted: &200 }),
    }
}

fn one_at_a_time(style: &Style, factors: usize) -> OneAtATime {
    let factor = |index: usize| MovedBy {
        name: name(index),
        least: -0.1 * index as f64,
        most: number(index, 4),
        least_at: "0.0255".to_owned(),
        most_at: "12 000".to_owned(),
        may_be_luck: index.is_multiple_of(2),
    };
    OneAtATime {
        caption: caption(),
        value_title: LONG_NAME.to_owned(),
        numbers: if factors == 8 { Numbers::Plain } else { Numbers::Differences },
        base: 0.02,
        factors: (0..factors.min(20)).map(factor).collect(),
        reading: style.language.say(phrases::study::OneAtATimeReading),
    }
}

fn robustness(style: &Style, strategies: usize) -> Robustness {
    let row = |index: usize| RobustRow {
        label: label(index),
        hue: index,
        best_alone: estimated(number(index, 2)),
        best_or_tied: estimated(1.0),
        regret: estimated(0.2),
        regret_of_nine_in_ten: 0.4,
        worst_regret: if index == 2 { f64::NAN } else { 0.9 },
    };
    Robustness {
        caption: caption(),
        numbers: if strategies == 4 { Numbers::Plain } else { Numbers::Sizes },
        rows: (0..strategies).map(row).collect(),
        reading: style.language.say(phrases::study::RobustReading { tolerance: &"1" }),
    }
}

fn boxes(style: &Style, factors: usize, points: usize) -> Boxes {
    let limit = |index: usize| BoxLimit {
        name: name(index),
        range: if index == 3 { fixed() } else { axis() },
        low: if index.is_multiple_of(2) { f64::NEG_INFINITY } else { 0.84 },
        high: if index.is_multiple_of(3) { f64::INFINITY } else { 0.88 },
    };
    let step = |point: usize| [1.0 - point as f64 / 60.0, 0.3 + point as f64 / 60.0];
    Boxes {
        caption: caption(),
        trade_off: (0..points).map(step).collect(),
        chosen: [0.7, 0.6],
        limits: (0..factors).map(limit).collect(),
        reading: style.language.say(phrases::study::BoxReading {
            density: &"92 %",
            points: &84,
            coverage: &"96 %",
        }),
    }
}
