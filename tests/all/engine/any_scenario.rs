//! Scenarios of small schools with any plausible numbers.

use crate::support::common::parsed;
use proptest::prelude::*;
use scenario::FullScenario;
use scenario::parameters::registry;
use scenario::practice::catalogue;
use std::fmt::Write as _;

/// Parameters that the scenarios choose themselves, so that they fit together.
const CHOSEN: [&str; 3] = ["school.", "district.", "nation."];

/// Scenarios of small schools in which every parameter lies anywhere in its plausible range.
pub fn scenarios() -> impl Strategy<Value = FullScenario> {
    let numbers = prop::collection::vec(0.0..=1.0_f64, registry().len());
    let plan = prop::collection::vec(prop_oneof![Just(0.0), 0.0..=1.0_f64], catalogue().len());
    let target = prop::sample::select(vec!["most_resistant", "volunteers", "opinion_leaders", "random"]);
    let training = prop::option::of((0.0..=1.0_f64, 0.0..=0.3_f64));
    (sizes(), numbers, plan, target, training, 0..u64::MAX / 2).prop_map(
        |(sizes, numbers, plan, target, training, seed)| {
            let mut text = format!("extends = \"typical_high_school\"\n[timetable]\n{}", sizes.level);
            let _ = write!(
                text,
                "[run]\nseed = {seed}\nyears = 3\nweeks_per_year = 6\nwarm_up_years = 1\nreplicates = 1\n"
            );
            text += "strategies = [\"anything\"]\nreference = \"anything\"\n";
            text += "[strategies.anything]\nlabel = \"Anything\"\n[strategies.anything.plan]\n";
            for ((name, _), intensity) in catalogue().iter().zip(plan) {
                let _ = writeln!(text, "{name} = {{ intensity = {intensity}, target = \"{target}\" }}");
            }
            if let Some((strength, cost)) = training {
                let _ =
                    write!(text, "[strategies.anything.training]\nstrength = {strength}\ncost = {cost}\n");
            }
            let mut changes = sizes.changes;
            changes.extend(plausible(&numbers));
            parsed(&text, &changes)
        },
    )
}

/// Sizes that fit together.
#[derive(Debug, Clone)]
struct Sizes {
    level: &'static str,
    changes: Vec<String>,
}

fn sizes() -> impl Strategy<Value = Sizes> {
    (any::<bool>(), 1..30_u32, 1..9_u32, 1..5_u32, 0..5_u32, 0..8_u32, 1..4_u32, 0.0..0.5_f64).prop_map(
        |(elementary, teachers, classes, levels, parent_ties, ties, schools, spread)| {
            let (teachers, classes) = if elementary {
                let classes = classes.min(4);
                (teachers.max(levels + 2 * classes + 2), classes)
            } else {
                (teachers, classes.min(teachers))
            };
            let students = levels * (parent_ties + 2) + 5 * teachers;
            let changes = vec![
                format!("school.teachers={teachers}"),
                format!("school.students={students}"),
                format!("school.classes={classes}"),
                format!("school.grade_levels={levels}"),
                format!("school.parent_ties={parent_ties}"),
                format!("school.cross_team_ties={}", ties.min(teachers - 1)),
                format!("district.schools={schools}"),
                format!("district.size_spread={spread}"),
            ];
            let level = if elementary { "level = \"elementary\"\n" } else { "level = \"secondary\"\n" };
            Sizes { level, changes }
        },
    )
}

/// Every other parameter at that place between the least and the greatest plausible value.
fn plausible(places: &[f64]) -> Vec<String> {
    let rows = registry().into_iter().zip(places);
    let free = rows.filter(|(row, _)| !CHOSEN.iter().any(|table| row.key().starts_with(table)));
    free.map(|(row, place)| {
        let value = row.plausible.0 + place * (row.plausible.1 - row.plausible.0);
        match row.name {
            // As many seats as even one teacher can take, or more than a small staff needs.
            "teacher_seats" => format!("{}=1", row.key()),
            "parent_seats" => format!("{}=3", row.key()),
            _ if row.whole => format!("{}={}", row.key(), value.round()),
            _ => format!("{}={value}", row.key()),
        }
    })
    .collect()
}
