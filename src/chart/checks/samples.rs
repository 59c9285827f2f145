//! Made-up figures for checks: few and many strategies, short and long times, names as
//! long as they may get, flat and equal and broken series.

use crate::{
    Caption, Comparison, CostAndResult, Course, Difference, DistrictYears, DistrictYearsPanel,
    DistrictsOfYear, Drawing, FateRow, Fates, Headline, HeatPanel, HeatStrips, Language, LevelAndSpread,
    LevelPanel, Lines, LinesPanel, LogLog, LogLogPanel, Priced, Replicates, ReplicatesRow, Scale,
    SchoolMoment, SchoolNetwork, SchoolRow, Schools, SchoolsPanel, Share, StancePanel, Stances, Style,
    TimeAxis, Trajectory, WhatIf,
};

const LONG_NAME: &str = "Forty letters of name, “wide” & <narrow>";
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
                ("fates", fates(language, strategies).draw(style)),
                ("comparison", comparison(language, strategies).draw(style)),
                ("schools", schools(language, strategies, weeks).draw(style)),
                ("districts", districts(language, strategies, weeks).draw(style)),
                ("cost spread out", cost(language, strategies, 0.09).draw(style)),
                ("cost close together", cost(language, strategies, 0.012).draw(style)),
                ("cost in one place", cost(language, strategies, 0.0).draw(style)),
                ("log_log", log_log(strategies, weeks).draw(style)),
            ];
            for (name, drawing) in drawings {
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

fn reach(language: &Language) -> String {
    measure(language, "consistent_reach", "Students reached consistently")
}

fn own(language: &Language, key: &str, english: &str) -> String {
    language.own(key).unwrap_or(english).to_owned()
}

fn caption() -> Caption {
    Caption {
        title: format!("A title <of> words {}", "that go on and on ".repeat(6)),
        subtitle: "A subtitle".to_owned(),
        finding: "What it shows".to_owned(),
        small_print: "Seed 1".to_owned(),
    }
}

fn time(weeks: u32) -> TimeAxis {
    TimeAxis { weeks_per_year: 36, before: 0, weeks, departures: vec![weeks / 2] }
}

/// Two of three names are as long as names may get.
fn label(position: usize) -> String {
    if position.is_multiple_of(3) { format!("Strategy {position}") } else { LONG_NAME.to_owned() }
}

/// Some flat, some equal, one missing at times: never outside 0 to 1.
fn wave(position: usize, weeks: u32) -> Vec<f64> {
    (0..weeks)
        .map(|week| match position {
            0 | 1 => 0.0,
            2 if week % 7 == 3 => f64::NAN,
            _ => 0.5 + 0.5 * (f64::from(week) / 20.0).sin(),
        })
        .collect()
}

/// A headline figure of made-up strategies.
pub(crate) fn headline(strategies: usize, weeks: u32) -> Headline {
    let trajectory = |position| Trajectory {
        label: label(position),
        hue: position,
        line: wave(position, weeks),
        low: vec![0.0; wave(position, weeks).len()],
        high: wave(position, weeks),
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
    let panel = |position| LevelPanel {
        label: label(position),
        hue: position,
        mean: wave(position, weeks),
        spread: wave(position, weeks),
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
    let panel = |position| HeatPanel {
        label: label(position),
        note: language.say("classrooms.note_of_district", &[("run", &57), ("school", &12)]),
        rows: vec![row.clone(); position],
    };
    HeatStrips {
        caption: caption(),
        time: time(weeks),
        row_title: "Rows: teachers, sorted by fidelity at the end, the highest at the top; \
                    teachers who left are shown until their last week"
            .to_owned(),
        colour_title: language.say("classrooms.colour_title", &[]),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// As many teachers as weeks, and up to four rows: more are not shown at a time.
fn school(language: &Language, strategies: usize, weeks: u32) -> SchoolNetwork {
    let teachers = weeks.min(100) as u16;
    let moment = |number: usize| SchoolMoment {
        label: language.say("school.week_of_year", &[("week", &(35 + number)), ("year", &number)]),
        note: language.say("school.implementing", &[("implementing", &number), ("teachers", &teachers)]),
        values: wave(2, teachers.into()).into_iter().map(|value| value as f32).collect(),
        weights: wave(number, teachers.into()).into_iter().map(|value| value as f32).collect(),
    };
    let row = |position: usize| SchoolRow {
        label: label(position + 1),
        note: language.say("school.note_of_district", &[("run", &57), ("school", &12)]),
        ties: (1..teachers).map(|one| (one, one / 2)).collect(),
        moments: (0..weeks.min(6) as usize).map(moment).collect(),
    };
    SchoolNetwork {
        caption: caption(),
        reading: language.say(
            "school.reading",
            &[("share", &language.percent(0.5)), ("places", &language.say("school.places_of_teams", &[]))],
        ),
        colour_title: language.say("school.colour_title", &[]),
        size_title: language.say("school.size_title", &[]),
        rows: (0..strategies.min(4)).map(row).collect(),
    }
}

fn lines(language: &Language, strategies: usize, weeks: u32, scale: Scale) -> Lines {
    let panel = |position| LinesPanel {
        label: label(position),
        note: language.say("reported_and_real.note", &[("reported", &"100 %"), ("real", &"48 %")]),
        lines: (0..3).map(|line| wave(position + line, weeks)).collect(),
    };
    Lines {
        caption: caption(),
        time: time(weeks),
        value_title: match scale {
            Scale::Shares => language.say("reported_and_real.value_title", &[]),
            Scale::Changes => language.say("three_groups.value_title", &[]),
        },
        scale,
        line_meaning: "Line: mean".to_owned(),
        note_meaning: language.say("three_groups.notes", &[]),
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
    let panel = |position| StancePanel {
        label: label(position),
        shares: wave(position, weeks).into_iter().map(week).collect(),
    };
    Stances {
        caption: caption(),
        time: time(weeks),
        value_title: language.say("stances.value_title", &[]),
        stance_names: ["resisting", "watching", "trying", "using", "advocating"]
            .map(|name| measure(language, name, name)),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn fates(language: &Language, strategies: usize) -> Fates {
    let estimate = Share { share: 1.0, low: 0.98, high: 1.0 };
    let row = |position| FateRow { label: label(position), estimates: vec![estimate; 4] };
    Fates {
        caption: caption(),
        value_title: language.say("fates.of_runs", &[]),
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

/// As many replicates as weeks.
fn replicates(language: &Language, strategies: usize, weeks: u32) -> Replicates {
    let row = |position: usize| ReplicatesRow {
        label: label(position),
        hue: position,
        ends: wave(position, weeks),
        mean: Share { share: 1.0, low: 0.98, high: if weeks > 1 { 1.0 } else { f64::NAN } },
    };
    Replicates {
        caption: caption(),
        value_title: language.say("replicates.value_title", &[("measure", &reach(language))]),
        reading: language.say("replicates.mark_of_district", &[]),
        rows: (0..strategies).map(row).collect(),
    }
}

fn comparison(language: &Language, strategies: usize) -> Comparison {
    let row = |position: usize| Difference {
        label: label(position),
        difference: 0.9 - 0.8 * f64::from(u8::from(position > 5)),
        low: -0.02,
        high: if position.is_multiple_of(2) { 1.0 } else { f64::NAN },
        note: position
            .is_multiple_of(2)
            .then(|| language.say("strategies_compared.note", &[("better", &"87 %"), ("equal", &"13 %")])),
    };
    Comparison {
        less_is_better: strategies > 4,
        caption: caption(),
        reference: LONG_NAME.to_owned(),
        value_title: language.say("strategies_compared.reach_title", &[]),
        interval_meaning: "Line: interval".to_owned(),
        rows: (0..strategies).map(row).collect(),
    }
}

/// Panels of no school, of a few and of many.
fn schools(language: &Language, strategies: usize, weeks: u32) -> Schools {
    let panel = |position: usize| SchoolsPanel {
        label: label(position),
        hue: position,
        note: language.say("district.note", &[("share", &language.percent(0.37))]),
        schools: (0..position * position).map(|school| wave(school, weeks)).collect(),
        district: wave(position, weeks),
    };
    Schools {
        caption: caption(),
        time: time(weeks),
        value_title: language.say("district.value_title", &[("measure", &reach(language))]),
        line_meaning: language.say("district.line", &[("replicates", &language.replicates(9))]),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// Years in which all districts are equal, or spread out, or of which nothing is known.
fn districts(language: &Language, strategies: usize, weeks: u32) -> DistrictYears {
    let time = time(weeks);
    let year = |position: usize, year: u32| {
        let mean = if (position, year) == (1, 2) { f64::NAN } else { wave(position, weeks)[0] };
        let share = |part: usize| if position == 0 { f64::from(part == 0) } else { (part % 7) as f64 / 57.0 };
        DistrictsOfYear {
            mean,
            middle_half: [mean / 2.0, (1.5 * mean).min(1.0)],
            parts: (0..20).map(share).collect(),
        }
    };
    let panel = |position: usize| DistrictYearsPanel {
        label: label(position),
        hue: position,
        note: language.say(
            "districts_by_year.note",
            &[("first", &language.percent(0.02)), ("last", &language.percent(0.98))],
        ),
        years: time.years().iter().map(|one| year(position, one.number)).collect(),
    };
    DistrictYears {
        caption: caption(),
        value_title: language.say("districts_by_year.value_title", &[("measure", &reach(language))]),
        marks_meaning: language.say("districts_by_year.marks", &[("width", &language.percent(0.05))]),
        panels: (0..strategies).map(panel).collect(),
        time,
    }
}

/// Strategies whose costs and results lie at a distance from each other, three of them on one spot and
/// one without a result; the more expensive half costs more than there is where the distance is large.
pub(crate) fn cost(language: &Language, strategies: usize, distance: f64) -> CostAndResult {
    let one = |position: usize| {
        let step = if position < 3 { 0.0 } else { position as f64 };
        let around = |share: f64, half: f64| Share { share, low: share - half, high: share + half };
        let result = if position == 5 { f64::NAN } else { step * distance };
        Priced {
            label: label(position),
            hue: position,
            cost: around(2.0 * step * distance, 0.02),
            result: around(result, 0.05 * step / 12.0),
        }
    };
    CostAndResult {
        caption: caption(),
        cost_title: language.say("cost_and_result.cost_title", &[]),
        value_title: language.say("cost_and_result.value_title", &[("measure", &reach(language))]),
        whole_name: language.say("cost_and_result.whole", &[]),
        reading: language.say("cost_and_result.dots", &[("replicates", &9)]),
        strategies: (0..strategies).map(one).collect(),
        frontier: (0..strategies).filter(|&position| position != 5).collect(),
    }
}

/// Of 12 strategies the differences are the greatest there can be, of 9 some are missing.
fn what_if(language: &Language, strategies: usize, weeks: u32) -> WhatIf {
    let course = |label: &str, line: Vec<f64>| Course {
        label: label.to_owned(),
        low: line.iter().map(|value| value - 0.1).collect(),
        high: line.iter().map(|value| value + 0.1).collect(),
        line,
    };
    let difference = match strategies {
        12 => (0..weeks).map(|week| if week % 2 == 0 { 1.0 } else { -1.0 }).collect(),
        9 => wave(2, weeks),
        _ => wave(0, weeks),
    };
    let long = format!("{LONG_NAME}, with leader.change_skill=0.75, school.union_strength=0.0, run.seed=77");
    WhatIf {
        caption: caption(),
        time: time(weeks),
        value_title: "Fidelity (%)".to_owned(),
        band_meaning: language.say("what_if.paired", &[]),
        hue: strategies,
        one: course("Typical high school", wave(strategies, weeks)),
        other: course(&long, wave(strategies + 1, weeks)),
        difference: course(&language.say("what_if.difference", &[("run", &long)]), difference),
    }
}

/// As many points as weeks, over up to nine powers of ten.
fn log_log(panels: usize, weeks: u32) -> LogLog {
    let panel = |position: usize| LogLogPanel {
        label: label(position),
        points: (0..weeks.min(10))
            .map(|point| {
                (10_f64.powi(point as i32), 0.004 * 3_f64.powi((point as i32 * position as i32) / 4))
            })
            .collect(),
        guide: position.is_multiple_of(2).then_some(1.0),
    };
    LogLog {
        caption: caption(),
        reading: "Thin line: in proportion".to_owned(),
        panels: (0..panels.min(8)).map(panel).collect(),
    }
}
