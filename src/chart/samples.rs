//! Made-up figures for checks: few and many strategies, short and long times, names as
//! long as they may get, flat and equal and broken series.

use super::{
    Caption, Comparison, CostAndResult, Course, Difference, Drawing, FateRow, Fates, Headline, HeatPanel,
    HeatStrips, LevelAndSpread, LevelPanel, Lines, LinesPanel, Priced, Replicates, ReplicatesRow, Scale,
    SchoolMoment, SchoolNetwork, SchoolRow, Schools, SchoolsPanel, Share, StancePanel, Stances, Style,
    TimeAxis, Trajectory, WhatIf,
};

const LONG_NAME: &str = "Forty letters of name, “wide” & <narrow>";
const STRATEGY_COUNTS: [usize; 5] = [0, 1, 4, 9, 12];
const WEEKS: [u32; 4] = [0, 1, 100, 360];

/// Every figure in every size, with a name for messages.
pub(super) fn every_figure(style: Style) -> Vec<(String, Drawing)> {
    let mut figures = Vec::new();
    for strategies in STRATEGY_COUNTS {
        for weeks in WEEKS {
            let drawings = [
                ("headline", headline(strategies, weeks).draw(&style)),
                ("level", level(strategies, weeks).draw(&style)),
                ("heat", heat(strategies, weeks).draw(&style)),
                ("school", school(strategies, weeks).draw(&style)),
                ("stances", stances(strategies, weeks).draw(&style)),
                ("lines", lines(strategies, weeks, Scale::Shares).draw(&style)),
                ("changes", lines(strategies, weeks, Scale::Changes).draw(&style)),
                ("what_if", what_if(strategies, weeks).draw(&style)),
                ("replicates", replicates(strategies, weeks).draw(&style)),
                ("fates", fates(strategies).draw(&style)),
                ("comparison", comparison(strategies).draw(&style)),
                ("schools", schools(strategies, weeks).draw(&style)),
                ("cost spread out", cost(strategies, 0.09).draw(&style)),
                ("cost close together", cost(strategies, 0.012).draw(&style)),
                ("cost in one place", cost(strategies, 0.0).draw(&style)),
            ];
            for (name, drawing) in drawings {
                let drawing = drawing.expect("plain data can be drawn");
                figures.push((format!("{name} of {strategies} over {weeks}"), drawing));
            }
        }
    }
    figures
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
pub(super) fn headline(strategies: usize, weeks: u32) -> Headline {
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

fn heat(strategies: usize, weeks: u32) -> HeatStrips {
    let row: Vec<f32> = (0..weeks).map(|_| f32::NAN).collect();
    let panel = |position| HeatPanel {
        label: label(position),
        note: "replicate 57".to_owned(),
        rows: vec![row.clone(); position],
    };
    HeatStrips {
        caption: caption(),
        time: time(weeks),
        row_title: "Rows: teachers, sorted by fidelity at the end, the highest at the top; \
                    teachers who left are shown until their last week"
            .to_owned(),
        colour_title: "Fidelity".to_owned(),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// As many teachers as weeks, and up to four rows: more are not shown at a time.
fn school(strategies: usize, weeks: u32) -> SchoolNetwork {
    let teachers = weeks.min(100) as u16;
    let moment = |number: usize| SchoolMoment {
        label: format!("Week {} of year {number}", 35 + number),
        note: format!("{number} of {teachers} implement"),
        values: wave(2, teachers.into()).into_iter().map(|value| value as f32).collect(),
        weights: wave(number, teachers.into()).into_iter().map(|value| value as f32).collect(),
    };
    let row = |position: usize| SchoolRow {
        label: label(position + 1),
        note: "run 57, school 12".to_owned(),
        ties: (1..teachers).map(|one| (one, one / 2)).collect(),
        moments: (0..weeks.min(6) as usize).map(moment).collect(),
    };
    SchoolNetwork {
        caption: caption(),
        reading: "Dot: a teacher".to_owned(),
        colour_title: "Fidelity (%)".to_owned(),
        size_title: "Influence".to_owned(),
        rows: (0..strategies.min(4)).map(row).collect(),
    }
}

fn lines(strategies: usize, weeks: u32, scale: Scale) -> Lines {
    let panel = |position| LinesPanel {
        label: label(position),
        note: "50 → 48 → 61 %".to_owned(),
        lines: (0..3).map(|line| wave(position + line, weeks)).collect(),
    };
    Lines {
        caption: caption(),
        time: time(weeks),
        value_title: "Mean (%)".to_owned(),
        scale,
        line_meaning: "Line: mean".to_owned(),
        note_meaning: "Numbers: the first and the last week".to_owned(),
        names: ["Teachers' belief", "Students' engagement", "Parents' support"].map(String::from).to_vec(),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn stances(strategies: usize, weeks: u32) -> Stances {
    let week = |share: f64| [share, 1.0 - share, 0.0, 0.0, 0.0];
    let panel = |position| StancePanel {
        label: label(position),
        shares: wave(position, weeks).into_iter().map(week).collect(),
    };
    Stances {
        caption: caption(),
        time: time(weeks),
        value_title: "Teachers (%)".to_owned(),
        stance_names: ["resisting", "watching", "trying", "using", "advocating"].map(String::from),
        panels: (0..strategies).map(panel).collect(),
    }
}

fn fates(strategies: usize) -> Fates {
    let estimate = Share { share: 1.0, low: 0.98, high: 1.0 };
    let row = |position| FateRow { label: label(position), estimates: vec![estimate; 4] };
    Fates {
        caption: caption(),
        value_title: "Share of replicates (%)".to_owned(),
        interval_meaning: "Whisker: interval".to_owned(),
        fate_names: ["Schoolwide in nearly all classrooms", "Pockets", "Reverted", "Never started"]
            .map(String::from)
            .to_vec(),
        rows: (0..strategies).map(row).collect(),
    }
}

/// As many replicates as weeks.
fn replicates(strategies: usize, weeks: u32) -> Replicates {
    let row = |position: usize| ReplicatesRow {
        label: label(position),
        hue: position,
        ends: wave(position, weeks),
        mean: Share { share: 1.0, low: 0.98, high: if weeks > 1 { 1.0 } else { f64::NAN } },
    };
    Replicates {
        caption: caption(),
        value_title: "Students reached consistently (%)".to_owned(),
        reading: "Mark: a replicate".to_owned(),
        rows: (0..strategies).map(row).collect(),
    }
}

fn comparison(strategies: usize) -> Comparison {
    let row = |position: usize| Difference {
        label: label(position),
        difference: 0.9 - 0.8 * f64::from(u8::from(position > 5)),
        low: -0.02,
        high: if position.is_multiple_of(2) { 1.0 } else { f64::NAN },
        note: position.is_multiple_of(2).then(|| "beats it in 87 % of replicates".to_owned()),
    };
    Comparison {
        caption: caption(),
        reference: LONG_NAME.to_owned(),
        value_title: "Difference in fidelity".to_owned(),
        interval_meaning: "Line: interval".to_owned(),
        rows: (0..strategies).map(row).collect(),
    }
}

/// Panels of no school, of a few and of many.
fn schools(strategies: usize, weeks: u32) -> Schools {
    let panel = |position: usize| SchoolsPanel {
        label: label(position),
        hue: position,
        note: "between schools 37 %".to_owned(),
        schools: (0..position * position).map(|school| wave(school, weeks)).collect(),
        district: wave(position, weeks),
    };
    Schools {
        caption: caption(),
        time: time(weeks),
        value_title: "Mean fidelity (%)".to_owned(),
        line_meaning: "Thin line: a school".to_owned(),
        panels: (0..strategies).map(panel).collect(),
    }
}

/// Strategies whose costs and results lie at a distance from each other, three of them on one spot and
/// one without a result; the more expensive half costs more than there is where the distance is large.
pub(super) fn cost(strategies: usize, distance: f64) -> CostAndResult {
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
        cost_title: "Share of what an ordinary leader has (%)".to_owned(),
        value_title: "Fidelity (%)".to_owned(),
        whole_name: "all that an ordinary leader has".to_owned(),
        reading: "Dot: mean".to_owned(),
        strategies: (0..strategies).map(one).collect(),
        frontier: (0..strategies).filter(|&position| position != 5).collect(),
    }
}

/// Of 12 strategies the differences are the greatest there can be, of 9 some are missing.
fn what_if(strategies: usize, weeks: u32) -> WhatIf {
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
        band_meaning: "Line: mean".to_owned(),
        hue: strategies,
        one: course("Typical high school", wave(strategies, weeks)),
        other: course(&long, wave(strategies + 1, weeks)),
        difference: course(
            &format!("Difference in percentage points; above zero: more in {long}"),
            difference,
        ),
    }
}
