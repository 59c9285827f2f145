//! Made-up figures for checks: few and many strategies, short and long times, names as
//! long as they may get, flat and equal and broken series.

use super::end_samples::{
    ends_by_case, horizons, other_assumptions, reach_over_lines, replicates, school_ends, uncertainty,
};
use super::study_samples;
use crate::words::phrases;
use crate::{
    Caption, Comparison, CostAndResult, Course, Difference, DistrictYears, DistrictYearsPanel,
    DistrictsOfYear, Drawing, FateRow, Fates, Headline, HeatPanel, HeatStrips, Language, LevelAndSpread,
    LevelPanel, Lines, LinesPanel, LogLog, LogLogPanel, Priced, Scale, SchoolMoment, SchoolNetwork,
    SchoolRow, Schools, SchoolsPanel, Share, StancePanel, Stances, Style, TimeAxis, Trajectory, WhatIf,
};

pub(super) const LONG_NAME: &str = "Forty letters of name, “wide” & <narrow>";
const STRATEGY_COUNTS: [usize; 5] = [0, 1, 4, 9, 12];
const WEEKS: [u32; 4] = [0, 1, 100, 360];

/// Every figure in every size, with a name for messages.
pub(crate) fn every_figure(style: &Style) -> Vec<(String, Drawing)> {
    let language = &style.language;
    let mut figures = Vec::new();
    for strategies in STRATEGY_COUNTS {
        for weeks in WEEKS {
            let drawings = [
                ("headline", headline(strategies, weeks).draw(style)),
                ("level", level(strategies, weeks).draw(style)),
                ("heat", heat(language, strategies, weeks).draw(style)),
                ("school", school(language, strategies, weeks).draw(style)),
                ("stances", stances(language, strategies, weeks).draw(style)),
                ("lines", lines(language, strategies, weeks, Scale::Shares).draw(style)),
                ("changes", lines(language, strategies, weeks, Scale::Changes).draw(style)),
                ("what_if", what_if(language, strategies, weeks).draw(style)),
                ("replicates", replicates(language, strategies, weeks).draw(style)),
                ("uncertainty", uncertainty(language, strategies).draw(style)),
                ("ends by case", ends_by_case(language, strategies, weeks).draw(style)),
                ("horizons", horizons(language, strategies, weeks).draw(style)),
                ("reach over lines", reach_over_lines(language, strategies, weeks).draw(style)),
                ("fates", fates(language, strategies).draw(style)),
                ("other assumptions", other_assumptions(language, strategies, weeks).draw(style)),
                ("named_schools", school_ends(language, strategies, weeks).draw(style)),
                ("comparison", comparison(language, strategies).draw(style)),
                ("schools", schools(language, strategies, weeks).draw(style)),
                ("districts", districts(language, strategies, weeks).draw(style)),
                ("cost spread out", cost(language, strategies, 0.09).draw(style)),
                ("cost close together", cost(language, strategies, 0.012).draw(style)),
                ("cost in one place", cost(language, strategies, 0.0).draw(style)),
                ("log_log", log_log(strategies, weeks).draw(style)),
            ];
            for (name, drawing) in
                drawings.into_iter().chain(study_samples::figures(style, strategies, weeks))
            {
                let drawing = drawing.expect("plain data can be drawn");
                figures.push((format!("{name} of {strategies} over {weeks}"), drawing));
            }
        }
    }
    figures
}

/// The words of a measure.
fn measure(language: &Language, name: &str, english: &str) -> String {
    own(language, &format!("measures.{name}.label"), english)
}

pub(super) fn reach(language: &Language) -> String {
    measure(language, "consistent_reach", "Students reached consistently")
}

fn own(language: &Language, key: &str, english: &str) -> String {
    language.own(key).unwrap_or(english).to_owned()
}

pub(super) fn caption() -> Caption {
    Caption {
        title: format!("A title <of> words {}", "that go on and on ".repeat(6)),
        subtitle: "A subtitle".to_owned(),
        finding: "What it shows".to_owned(),
        small_print: "Seed 1".to_owned(),
    }
}

pub(super) fn time(weeks: u32) -> TimeAxis {
    TimeAxis { weeks_per_year: 36, before: 0, weeks, departures: vec![weeks / 2] }
}

/// Two of three names are as long as names may get.
pub(super) fn label(index: usize) -> String {
    if index.is_multiple_of(3) { format!("Strategy {index}") } else { LONG_NAME.to_owned() }
}

/// Some flat, some equal, one missing at times: never outside 0 to 1.
pub(super) fn wave(index: usize, weeks: u32) -> Vec<f64> {
    (0..weeks)
        .map(|week| match index {
            0 | 1 => 0.0,
            2 if week % 7 == 3 => f64::NAN,
            _ => 0.5 + 0.5 * (f64::from(week) / 20.0).sin(),
        })
        .collect()
}

/// The same over a time axis of so many weeks: one value per moment.
fn course(index: usize, weeks: u32) -> Vec<f64> {
    wave(index, weeks + 1)
}

/// A headline figure of made-up strategies.
pub(crate) fn headline(strategies: usize, weeks: u32) -> Headline {
    let trajectory = |index| Trajectory {
        label: label(index),
        hue: index,
        line: course(index, weeks),
        low: vec![0.0; course(index, weeks).len()],
        high: course(index, weeks),
    };
    Headline {
        caption: caption(),
        time: time(weeks),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: "Line: mean".to_owned(),
        trajectories: (0..strategies).map(trajectory).collect(),
    }
}

fn level(strategies: usize, weeks: u32) -> LevelAndSpread {
    let panel = |index| LevelPanel {
        label: label(index),
        hue: index,
        mean: course(index, weeks),
        spread: course(index, weeks),
    };
    LevelAndSpread {
        caption: caption(),
        time: time(weeks),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: "Line: mean".to_owned(),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn heat(language: &Language, strategies: usize, weeks: u32) -> HeatStrips {
    let row: Vec<f32> = (0..weeks).map(|_| f32::NAN).collect();
    let panel = |index| HeatPanel {
        label: label(index),
        note: language.say(phrases::classrooms::NoteOfDistrict { run: &57, school: &12 }),
        rows: vec![row.clone(); index],
    };
    HeatStrips {
        caption: caption(),
        time: time(weeks),
        row_title: "Rows: teachers, sorted by fidelity at the end, the highest at the top; \
                    teachers who left are shown until their last week"
            .to_owned(),
        colour_title: language.say(phrases::classrooms::ColourTitle),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// As many teachers as weeks, and up to four rows: more are not shown at a time.
fn school(language: &Language, strategies: usize, weeks: u32) -> SchoolNetwork {
    let teachers = weeks.min(100) as u16;
    let moment = |number: usize| SchoolMoment {
        label: language.say(phrases::school::WeekOfYear { week: &(35 + number), year: &number }),
        note: language.say(phrases::school::Implementing { implementing: &number, teachers: &teachers }),
        values: wave(2, teachers.into()).into_iter().map(|value| value as f32).collect(),
        weights: wave(number, teachers.into()).into_iter().map(|value| value as f32).collect(),
    };
    let row = |index: usize| SchoolRow {
        label: label(index + 1),
        note: language.say(phrases::school::NoteOfDistrict { run: &57, school: &12 }),
        ties: (1..teachers).map(|one| (one, one / 2)).collect(),
        moments: (0..weeks.min(6) as usize).map(moment).collect(),
    };
    SchoolNetwork {
        caption: caption(),
        reading: language.say(phrases::school::Reading {
            share: &language.percent(0.5),
            places: &language.say(phrases::school::PlacesOfTeams),
        }),
        colour_title: language.say(phrases::school::ColourTitle),
        size_title: language.say(phrases::school::SizeTitle),
        rows: (0..strategies.min(4)).map(row).collect(),
    }
}

fn lines(language: &Language, strategies: usize, weeks: u32, scale: Scale) -> Lines {
    let panel = |index| LinesPanel {
        label: label(index),
        note: language.say(phrases::reported_and_real::Note { reported: &"100 %", real: &"48 %" }),
        lines: (0..3).map(|line| course(index + line, weeks)).collect(),
    };
    Lines {
        caption: caption(),
        time: time(weeks),
        value_title: match scale {
            Scale::Shares => language.say(phrases::reported_and_real::ValueTitle),
            Scale::Changes => language.say(phrases::three_groups::ValueTitle),
        },
        scale,
        line_meaning: "Line: mean".to_owned(),
        note_meaning: language
            .say(phrases::three_groups::Notes { other: &language.say(phrases::three_groups::Start) }),
        names: [
            ("belief", "Teachers' belief"),
            ("engagement", "Students' engagement"),
            ("support", "Parents' support"),
        ]
        .map(|(name, english)| measure(language, name, english))
        .to_vec(),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn stances(language: &Language, strategies: usize, weeks: u32) -> Stances {
    let week = |share: f64| [share, 1.0 - share, 0.0, 0.0, 0.0];
    let panel = |index| StancePanel {
        label: label(index),
        shares: course(index, weeks).into_iter().map(week).collect(),
    };
    Stances {
        caption: caption(),
        time: time(weeks),
        value_title: language.say(phrases::stances::ValueTitle),
        stance_names: ["resisting", "watching", "trying", "using", "advocating"]
            .map(|name| measure(language, name, name)),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn fates(language: &Language, strategies: usize) -> Fates {
    let estimate = Share { share: 1.0, low: 0.98, high: 1.0 };
    let row = |index| FateRow { label: label(index), estimates: vec![estimate; 4] };
    Fates {
        caption: caption(),
        value_title: language.say(phrases::fates::OfRuns),
        interval_meaning: "Whisker: interval".to_owned(),
        fate_names: [
            ("schoolwide", "Schoolwide in nearly all classrooms"),
            ("pockets", "Pockets"),
            ("reverted", "Reverted"),
            ("never_started", "Never started"),
        ]
        .map(|(name, english)| own(language, &format!("fate_names.{name}"), english))
        .to_vec(),
        rows: (0..strategies).map(row).collect(),
    }
}

fn comparison(language: &Language, strategies: usize) -> Comparison {
    let row = |index: usize| Difference {
        label: label(index),
        difference: 0.9 - 0.8 * f64::from(u8::from(index > 5)),
        low: -0.02,
        high: if index.is_multiple_of(2) { 1.0 } else { f64::NAN },
        note: index
            .is_multiple_of(2)
            .then(|| language.say(phrases::strategies_compared::Note { better: &"87 %", equal: &"13 %" })),
    };
    Comparison {
        less_is_better: strategies > 4,
        caption: caption(),
        reference: LONG_NAME.to_owned(),
        value_title: language.say(phrases::strategies_compared::ReachTitle),
        interval_meaning: "Line: interval".to_owned(),
        rows: (0..strategies).map(row).collect(),
    }
}

/// Panels of no school, of a few and of many.
fn schools(language: &Language, strategies: usize, weeks: u32) -> Schools {
    let panel = |index: usize| SchoolsPanel {
        label: label(index),
        hue: index,
        note: language.say(phrases::district::Note { share: &language.percent(0.37) }),
        schools: (0..index * index).map(|school| course(school, weeks)).collect(),
        district: course(index, weeks),
    };
    Schools {
        caption: caption(),
        time: time(weeks),
        value_title: language.say(phrases::district::ValueTitle { measure: &reach(language) }),
        line_meaning: language.say(phrases::district::Line),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// Years in which all districts are equal, or spread out, or of which nothing is known.
fn districts(language: &Language, strategies: usize, weeks: u32) -> DistrictYears {
    let time = time(weeks);
    let year = |index: usize, year: u32| {
        let mean = if (index, year) == (1, 2) { f64::NAN } else { wave(index, weeks)[0] };
        let share = |part: usize| if index == 0 { f64::from(part == 0) } else { (part % 7) as f64 / 57.0 };
        DistrictsOfYear {
            mean,
            middle_half: [mean / 2.0, (1.5 * mean).min(1.0)],
            parts: (0..20).map(share).collect(),
        }
    };
    let panel = |index: usize| DistrictYearsPanel {
        label: label(index),
        hue: index,
        note: language.say(phrases::districts_by_year::Note {
            first: &language.percent(0.02),
            last: &language.percent(0.98),
        }),
        years: time.years().iter().map(|one| year(index, one.number)).collect(),
    };
    DistrictYears {
        caption: caption(),
        value_title: language.say(phrases::districts_by_year::ValueTitle { measure: &reach(language) }),
        marks_meaning: language.say(phrases::districts_by_year::Marks { width: &language.percent(0.05) }),
        panels: (0..strategies).map(panel).collect(),
        time,
    }
}

/// Strategies whose costs and results lie at a distance from each other, three of them on one spot and
/// one without a result; the more expensive half costs more than there is where the distance is large.
pub(crate) fn cost(language: &Language, strategies: usize, distance: f64) -> CostAndResult {
    let one = |index: usize| {
        let step = if index < 3 { 0.0 } else { index as f64 };
        let around = |share: f64, half: f64| Share { share, low: share - half, high: share + half };
        let result = if index == 5 { f64::NAN } else { step * distance };
        Priced {
            label: label(index),
            hue: index,
            cost: around(2.0 * step * distance, 0.02),
            result: around(result, 0.05 * step / 12.0),
        }
    };
    CostAndResult {
        caption: caption(),
        cost_title: language.say(phrases::cost_and_result::CostTitle),
        value_title: language.say(phrases::cost_and_result::ValueTitle { measure: &reach(language) }),
        whole_name: language.say(phrases::cost_and_result::Whole),
        reading: language.say(phrases::cost_and_result::Dots { replicates: &9 }),
        strategies: (0..strategies).map(one).collect(),
        frontier: (0..strategies).filter(|&index| index != 5).collect(),
    }
}

/// Of 12 strategies the differences are the greatest there can be, of 9 some are missing.
fn what_if(language: &Language, strategies: usize, weeks: u32) -> WhatIf {
    let named = |label: &str, line: Vec<f64>| Course {
        label: label.to_owned(),
        low: line.iter().map(|value| value - 0.1).collect(),
        high: line.iter().map(|value| value + 0.1).collect(),
        line,
    };
    let difference = match strategies {
        12 => (0..=weeks).map(|week| if week % 2 == 0 { 1.0 } else { -1.0 }).collect(),
        9 => course(2, weeks),
        _ => course(0, weeks),
    };
    let long = format!("{LONG_NAME}, with leader.change_skill=0.75, school.union_strength=0.0, run.seed=77");
    WhatIf {
        caption: caption(),
        time: time(weeks),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: language.say(phrases::what_if::Paired),
        hue: strategies,
        one: named("Typical high school", course(strategies, weeks)),
        other: named(&long, course(strategies + 1, weeks)),
        difference: named(&language.say(phrases::what_if::Difference { run: &long }), difference),
    }
}

/// As many points as weeks, over up to nine powers of ten.
fn log_log(panels: usize, weeks: u32) -> LogLog {
    let panel = |index: usize| LogLogPanel {
        label: label(index),
        points: (0..weeks.min(10))
            .map(|point| (10_f64.powi(point as i32), 0.004 * 3_f64.powi((point as i32 * index as i32) / 4)))
            .collect(),
        guide: index.is_multiple_of(2).then_some(1.0),
    };
    LogLog {
        caption: caption(),
        reading: "Thin line: in proportion".to_owned(),
        panels: (0..panels.min(8)).map(panel).collect(),
    }
}
