//! Results depend on the scenario alone: not on threads or order, and a draw belongs to what it is
//! for, so that nothing added to a scenario changes the numbers of what was there.

use crate::support::common::{Stage, records, shipped};
use experiment::{Record, SchoolRecord};
use scenario::FullScenario;
use simulation::measure::Measure;

/// Changes that make a run short.
const SHORT: [&str; 4] = ["run.replicates=3", "run.years=3", "run.weeks_per_year=12", "school.students=120"];
const BASE: &str = r#"run.strategies=["mandate", "managed_change"]"#;

fn short(changes: &[&str]) -> FullScenario {
    shipped("typical_high_school", &[&SHORT[..], changes].concat())
}

/// The records of one strategy, by replicate.
fn of_strategy(scenario: &FullScenario, name: &str) -> Vec<Record> {
    let place = scenario.run.strategies.iter().position(|running| running == name).expect("it runs");
    records(scenario).into_iter().filter(|record| record.strategy == place).collect()
}

/// Every number of a school to the bit, so that undefined values are equal to themselves.
fn bits(school: &SchoolRecord) -> Vec<u32> {
    school.weeks.iter().flatten().map(|value| value.to_bits()).collect()
}

fn same_schools(one: &[Record], other: &[Record]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| {
            one.replicate == other.replicate
                && one.schools.len() == other.schools.len()
                && one.schools.iter().zip(&other.schools).all(|(one, other)| bits(one) == bits(other))
        })
}

fn on_threads(threads: usize, scenario: &FullScenario) -> Vec<Record> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start");
    pool.install(|| records(scenario))
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let scenario = short(&[BASE, "district.schools=3", "district.size_spread=0.3"]);
    let alone = on_threads(1, &scenario);
    for threads in [2, 5] {
        let together = on_threads(threads, &scenario);
        assert!(same_schools(&alone, &together), "{threads} threads");
        let places = |records: &[Record]| -> Vec<_> {
            records.iter().map(|record| (record.strategy, record.replicate)).collect()
        };
        assert_eq!(places(&alone), places(&together), "{threads} threads");
    }
}

#[test]
fn the_order_of_strategies_changes_none_of_them() {
    let turned = short(&[r#"run.strategies=["managed_change", "mandate"]"#]);
    let scenario = short(&[BASE]);
    for name in ["mandate", "managed_change"] {
        assert!(same_schools(&of_strategy(&scenario, name), &of_strategy(&turned, name)), "{name}");
    }
}

#[test]
fn another_strategy_changes_none_of_the_others() {
    let more = short(&[r#"run.strategies=["superhero", "mandate", "coaching_only", "managed_change"]"#]);
    let scenario = short(&[BASE]);
    for name in ["mandate", "managed_change"] {
        assert!(same_schools(&of_strategy(&scenario, name), &of_strategy(&more, name)), "{name}");
    }
}

#[test]
fn more_replicates_keep_those_that_were_there() {
    let few = of_strategy(&short(&[BASE]), "managed_change");
    let more = of_strategy(&short(&[BASE, "run.replicates=5"]), "managed_change");
    assert!(same_schools(&few, &more[..3]));
}

#[test]
fn another_school_changes_none_of_the_others() {
    let spreads = ["district.size_spread=0.4", "district.trust_spread=0.1", "district.union_spread=0.2"];
    let of_district =
        |schools: &str| of_strategy(&short(&[&[BASE, schools], &spreads[..]].concat()), "managed_change");
    let (two, three) = (of_district("district.schools=2"), of_district("district.schools=3"));
    for (two, three) in two.iter().zip(&three) {
        assert_eq!(three.schools.len(), 3);
        for (one, other) in two.schools.iter().zip(&three.schools) {
            assert_eq!((one.teachers, one.students), (other.teachers, other.students));
            assert_eq!(bits(one), bits(other));
        }
    }
}

#[test]
fn a_longer_run_starts_with_the_shorter_one() {
    let short_run = of_strategy(&short(&[BASE, "run.years=2"]), "managed_change");
    let long_run = of_strategy(&short(&[BASE]), "managed_change");
    for (one, other) in short_run.iter().zip(&long_run) {
        let first = bits(&one.schools[0]);
        assert_eq!(first, bits(&other.schools[0])[..first.len()]);
    }
}

#[test]
fn a_practice_of_zero_intensity_changes_nothing() {
    // `mandate` plans none of these; both of the last two would seat a design team.
    for practice in ["swot", "open_doors", "design_team", "model_visits"] {
        let zero = format!("strategies.mandate.plan.{practice}=0.0");
        let (without, with) = (short(&[BASE]), short(&[BASE, &zero]));
        assert!(with.strategies["mandate"].plan.contains_key(practice), "{practice} is planned");
        assert!(
            same_schools(&of_strategy(&without, "mandate"), &of_strategy(&with, "mandate")),
            "{practice}"
        );
    }
}

/// Every number that only concerns what is observed, another value of it, and the measures it is for.
const OBSERVED: [(&str, f32, &[Measure]); 16] = [
    ("implementing", 0.4, &[Measure::ConsistentReach, Measure::Coverage]),
    ("consistent_share", 0.6, &[Measure::ConsistentReach]),
    ("on_board_belief", 0.5, &[Measure::OnBoard]),
    (
        "on_board_effort",
        0.4,
        &[Measure::OnBoard, Measure::Trying, Measure::Using, Measure::Advocating, Measure::Converts],
    ),
    ("advocate_belief", 0.6, &[Measure::Using, Measure::Advocating, Measure::Converts]),
    ("trying_effort", 0.3, &[Measure::Resisting, Measure::Watching, Measure::Trying]),
    ("resisting_belief", 0.3, &[Measure::Resisting, Measure::Watching]),
    ("push_back", 0.45, &[Measure::PushBack]),
    ("symbolic_report", 0.6, &[Measure::ReportedAdoption]),
    ("floor", 0.05, &[Measure::EquivalentLevel]),
    ("critics", 0.5, &[Measure::Converts]),
    // The rest decides fates.
    ("schoolwide_on_board", 0.5, &[]),
    ("schoolwide_reach", 0.3, &[]),
    ("reverted_peak", 0.1, &[]),
    ("reverted_loss", 0.3, &[]),
    ("pockets_coverage", 0.05, &[]),
];

#[test]
fn asking_for_something_else_changes_what_is_told_and_nothing_that_happens() {
    let rows = scenario::parameters::registry().into_iter().filter(|row| row.key().starts_with("measures."));
    assert_eq!(rows.count(), OBSERVED.len(), "every threshold is here");
    // Long enough, and well enough led, for critics to advocate.
    let long = [BASE, "run.weeks_per_year=36", "leader.change_skill=0.75"];
    let measured = |changes: &[&str]| records(&short(&[&long[..], changes].concat()));
    let expected = measured(&[]);
    for (key, value, concerned) in OBSERVED {
        let found = measured(&[&format!("measures.{key}={value}")]);
        let told = |records: &[Record], measure: Measure| -> Vec<u32> {
            let rows = records.iter().flat_map(|record| &record.schools[0].weeks);
            rows.map(|row| measure.of(row).to_bits()).collect()
        };
        let changed = |&measure: &Measure| told(&expected, measure) != told(&found, measure);
        let changed: Vec<Measure> = Measure::ALL.iter().copied().filter(changed).collect();
        assert_eq!(changed, concerned, "{key}");
    }
}

#[test]
fn another_seed_changes_every_replicate() {
    let one = of_strategy(&short(&[BASE]), "managed_change");
    let other = of_strategy(&short(&[BASE, "run.seed=2018"]), "managed_change");
    for (one, other) in one.iter().zip(&other) {
        assert_ne!(bits(&one.schools[0]), bits(&other.schools[0]));
    }
    assert_ne!(bits(&one[0].schools[0]), bits(&one[1].schools[0]), "replicates differ too");
}

const EVERY: &str = r#"run.strategies=["status_quo", "mandate", "win_the_resisters", "superhero"]"#;

#[test]
fn every_strategy_starts_with_the_same_people_in_the_same_state() {
    let scenario = short(&[EVERY]);
    let open = |name: &str| {
        let stage = Stage::of(&scenario, name, 1);
        let school = simulation::School::open(stage.setting(0, 1));
        (school.people, school.last.teachers, school.last.students, school.last.parents)
    };
    let expected = open("status_quo");
    for (name, _) in scenario.plans() {
        assert!(open(name) == expected, "{name}");
    }
}

#[test]
fn every_strategy_of_an_experiment_faces_the_same_students_and_departures_of_leaders() {
    // Nothing that a leader does reaches students within the first week.
    let scenario = short(&[EVERY, "district.schools=2", "run.years=5"]);
    let faced = |name: &str| -> Vec<(u32, Vec<f32>)> {
        let schools = of_strategy(&scenario, name).into_iter().flat_map(|record| record.schools);
        let of_school = |school: SchoolRecord| {
            let left = school.weeks.iter().map(|row| Measure::LeadersLeft.of(row)).collect();
            (Measure::Engagement.of(&school.weeks[1]).to_bits(), left)
        };
        schools.map(of_school).collect()
    };
    let expected = faced("status_quo");
    assert!(expected.iter().any(|(_, left)| left.contains(&1.0)), "some leader left");
    for (name, _) in scenario.plans() {
        assert_eq!(faced(name), expected, "{name}");
    }
}

#[test]
fn every_strategy_meets_the_same_noise() {
    // With every rate at zero but the noise, what is left of a belief's path is the noise.
    let rates: Vec<String> = scenario::parameters::registry()
        .into_iter()
        .filter(|row| row.unit.name == "per week")
        .map(|row| format!("{}=0", row.key()))
        .collect();
    let changes: Vec<&str> = rates.iter().map(String::as_str).chain([EVERY, "run.years=1"]).collect();
    let scenario = short(&changes);
    let path = |name: &str| {
        let mut path = Vec::new();
        Stage::of(&scenario, name, 0).watch(0, 0, |_, school| {
            let state = &school.last;
            let columns = [&state.teachers.belief, &state.students.engagement, &state.parents.support];
            path.push(columns.map(Clone::clone));
        });
        path
    };
    let expected = path("status_quo");
    assert_ne!(expected[0], expected[11], "there is noise");
    for (name, _) in scenario.plans() {
        assert!(path(name) == expected, "{name}");
    }
}

#[test]
fn every_strategy_loses_the_same_teachers_and_leaders_where_nothing_that_it_does_drives_them_away() {
    let unmoved = ["turnover.strain_effect=0", "turnover.trust_effect=0", "leader.departure_after_fall=0"];
    let scenario = short(&[&[EVERY, "run.years=4"], &unmoved[..]].concat());
    let path = |name: &str| {
        let mut path = Vec::new();
        Stage::of(&scenario, name, 2).watch(0, 2, |_, school| {
            let traits = &school.people.teachers;
            path.push((traits.experience.clone(), traits.inertia.clone(), school.leader_left[0]));
        });
        path
    };
    let expected = path("status_quo");
    assert_ne!(expected[0].1, expected[47].1, "somebody left");
    for (name, _) in scenario.plans() {
        assert!(path(name) == expected, "{name}");
    }
}

#[test]
fn a_place_that_two_strategies_refill_in_one_summer_goes_to_the_same_newcomer() {
    let scenario = short(&[EVERY, "run.years=2"]);
    let refilled = |name: &str| {
        let mut inertia = Vec::new();
        Stage::of(&scenario, name, 0).watch(0, 0, |_, school| {
            inertia.push(school.people.teachers.inertia.clone());
        });
        let (before, after) = (inertia[0].clone(), inertia[23].clone());
        let new = |(old, new): (f32, f32)| (old != new).then_some(new);
        before.arm(0).zip(after.arm(0)).map(new).collect::<Vec<_>>()
    };
    let (calm, strained) = (refilled("status_quo"), refilled("mandate"));
    let both: Vec<_> =
        calm.iter().zip(&strained).filter(|(one, other)| one.is_some() && other.is_some()).collect();
    assert!(!both.is_empty(), "some place is refilled under both");
    for (one, other) in both {
        assert_eq!(one, other);
    }
}
