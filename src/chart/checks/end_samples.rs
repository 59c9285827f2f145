//! Made-up figures of where runs end.

use super::samples::{caption, label, reach, time, wave};
use crate::words::phrases;
use crate::{
    EndOfCase, EndsByCase, EndsByCaseRow, Estimated, FactorAxis, Horizons, Language, OtherAssumptions,
    Placed, ReachLine, ReachOverLines, Replicates, ReplicatesRow, SchoolEnds, SchoolEndsRow,
    SchoolEndsStrategy, Share, UncertainEnd, Uncertainty, UnderAssumption, UnderAssumptions, YearlyCourse,
};

/// As many replicates as weeks.
pub(super) fn replicates(language: &Language, strategies: usize, weeks: u32) -> Replicates {
    let row = |index: usize| ReplicatesRow {
        label: label(index),
        hue: index,
        ends: wave(index, weeks),
        mean: Share { share: 1.0, low: 0.98, high: if weeks > 1 { 1.0 } else { f64::NAN } },
    };
    Replicates {
        caption: caption(),
        value_title: language.say(phrases::replicates::ValueTitle { measure: &reach(language) }),
        reading: language.say(phrases::replicates::MarkOfDistrict),
        rows: (0..strategies).map(row).collect(),
    }
}

/// One to four cases, of which the last has no interval.
pub(super) fn ends_by_case(language: &Language, strategies: usize, weeks: u32) -> EndsByCase {
    let cases = weeks as usize % 4 + 1;
    let end = |case: usize| EndOfCase {
        end: Estimated { value: 1.0, low: 0.0, high: if case + 1 < cases { 1.0 } else { f64::NAN } },
        words: language.say(phrases::equal_capacity::Used { capacity: &language.percent(1.0) }),
    };
    let row =
        |index: usize| EndsByCaseRow { label: label(index), hue: index, ends: (0..cases).map(end).collect() };
    EndsByCase {
        caption: caption(),
        value_title: language.say(phrases::equal_capacity::ValueTitle { measure: &reach(language) }),
        reading: language.say(phrases::equal_capacity::Dots { budgets: &language.percent(0.5) }),
        rows: (0..strategies).map(row).collect(),
    }
}

/// Intervals over all of the scale, and a year without a mean.
pub(super) fn horizons(language: &Language, strategies: usize, weeks: u32) -> Horizons {
    let time = time(weeks);
    let year = |(number, value): (usize, f64)| match number {
        1 => Estimated { value: f64::NAN, low: f64::NAN, high: f64::NAN },
        2 => Estimated { value, low: f64::NAN, high: f64::NAN },
        _ => Estimated { value, low: 0.0, high: 1.0 },
    };
    let strategy = |index: usize| {
        let means = wave(index, time.years().len() as u32);
        YearlyCourse {
            label: label(index),
            hue: index,
            last_week: means.last().copied().unwrap_or(f64::NAN),
            years: means.into_iter().enumerate().map(year).collect(),
        }
    };
    Horizons {
        caption: caption(),
        value_title: language.say(phrases::horizons::ValueTitle { measure: &reach(language) }),
        reading: language.say(phrases::horizons::Dots),
        strategies: (0..strategies).map(strategy).collect(),
        time,
    }
}

/// As many lines as weeks, at most thirteen, the second without a value; every third strategy is told apart from the next.
pub(super) fn reach_over_lines(language: &Language, strategies: usize, weeks: u32) -> ReachOverLines {
    let lines = weeks.min(13) as usize;
    let reach = |(number, value): (usize, f64)| match number {
        1 => Estimated { value: f64::NAN, low: f64::NAN, high: f64::NAN },
        2 => Estimated { value, low: f64::NAN, high: f64::NAN },
        _ => Estimated { value, low: 0.0, high: 1.0 },
    };
    let strategy = |index: usize| ReachLine {
        label: label(index),
        hue: index,
        reach: wave(index, lines as u32).into_iter().enumerate().map(reach).collect(),
    };
    let placed = |place: usize, line: usize| Placed {
        strategy: (place + line) % strategies,
        is_apart: place.is_multiple_of(3),
    };
    ReachOverLines {
        caption: caption(),
        axis: FactorAxis {
            title: language.say(phrases::reach_over_lines::Axis),
            from: 0.2,
            to: 0.8,
            is_logarithmic: false,
            in_percent: false,
        },
        lines: (0..lines).map(|line| 0.2 + 0.05 * line as f64).collect(),
        own: 0.5,
        value_title: language
            .say(phrases::reach_over_lines::ValueTitle { measure: &super::samples::reach(language) }),
        order_title: language.say(phrases::reach_over_lines::Order),
        reading: language.say(phrases::reach_over_lines::Curves),
        strategies: (0..strategies).map(strategy).collect(),
        orders: (0..lines).map(|line| (0..strategies).map(|place| placed(place, line)).collect()).collect(),
    }
}

/// As many schools as strategies, and from one to four strategies.
pub(super) fn school_ends(language: &Language, strategies: usize, weeks: u32) -> SchoolEnds {
    let number = weeks as usize % 4 + 1;
    let end =
        |place: usize| Estimated { value: 1.0, low: 0.0, high: if place == 2 { f64::NAN } else { 1.0 } };
    SchoolEnds {
        caption: caption(),
        value_title: language.say(phrases::equal_capacity::ValueTitle { measure: &reach(language) }),
        reading: language.say(phrases::schools_by_name::Dots),
        strategies: (0..number).map(|hue| SchoolEndsStrategy { label: label(hue), hue }).collect(),
        rows: (0..strategies)
            .map(|index| SchoolEndsRow { label: label(index), ends: (0..number).map(end).collect() })
            .collect(),
    }
}

/// One to seven other assumptions, under every third of which the conclusion is another.
pub(super) fn other_assumptions(language: &Language, strategies: usize, weeks: u32) -> OtherAssumptions {
    let other = |index: usize| UnderAssumption {
        difference: Estimated { value: 0.1, low: -0.9, high: if index == 1 { f64::NAN } else { 1.0 } },
        note: index
            .is_multiple_of(3)
            .then(|| language.say(phrases::other_assumptions::Fades { assumption: &label(index) })),
        is_changed: index.is_multiple_of(2),
    };
    let row = |index: usize| UnderAssumptions {
        label: label(index),
        base: Estimated { value: 0.5, low: 0.02, high: 1.0 },
        others: (0..=weeks as usize % 7).map(other).collect(),
    };
    OtherAssumptions {
        caption: caption(),
        reference: label(0),
        value_title: language.say(phrases::strategies_compared::ReachTitle),
        reading: language.say(phrases::other_assumptions::Reading { assumptions: &label(0) }),
        less_is_better: strategies > 4,
        rows: (0..strategies).map(row).collect(),
    }
}

/// Some end all over the scale, and of every fourth only the mean is known.
pub(super) fn uncertainty(language: &Language, strategies: usize) -> Uncertainty {
    let row = |index: usize| {
        let is_known = index % 4 != 3;
        let known = |ends: [f64; 2]| if is_known { ends } else { [f64::NAN; 2] };
        UncertainEnd {
            label: label(index),
            mean: 0.5,
            by_luck: known([0.4, 0.6]),
            by_ignorance: known([0.02, 0.98]),
            by_both: known([0.0, 1.0]),
            words: if is_known {
                [
                    language.say(phrases::uncertainty::Ignorance { share: &language.percent(1.0) }),
                    language.say(phrases::uncertainty::Luck { share: &language.percent(0.0) }),
                ]
            } else {
                Default::default()
            },
        }
    };
    Uncertainty {
        caption: caption(),
        value_title: language.say(phrases::uncertainty::ValueTitle { measure: &reach(language) }),
        reading: language.say(phrases::uncertainty::Reading),
        rows: (0..strategies).map(row).collect(),
    }
}
