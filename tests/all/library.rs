//! What programs do with the library: load, change, check, run, watch, and add rules of their own.

use output::{read_bands, read_tables};
use schoolwide::{
    Fate, FolderOptions, Measure, PlainSchool, Progress, Rule, RunError, RunOptions, Scale, Scenario,
};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A small school for two years.
fn small() -> Scenario {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.strategies(&["status_quo", "managed_change"]).replicates(3).years(2);
    scenario.set("school.teachers", 12).set("school.students", 120).set("run.reference", "status_quo");
    scenario
}

/// Every value of every week, to the bit.
fn bits(results: &schoolwide::Results) -> Vec<u32> {
    results
        .weeks()
        .flat_map(|row| Measure::ALL.iter().map(move |&measure| row.get(measure).to_bits()))
        .collect()
}

#[test]
fn results_have_a_row_for_every_school_and_week_and_for_the_time_before_the_first() {
    let results = small().set("district.schools", 2).run().unwrap();
    let weeks = results.scenario().weeks();
    assert_eq!(results.scenario().scale(), Scale::District { schools: 2 });
    assert_eq!(results.weeks().count() as u32, 2 * 3 * 2 * (weeks + 1));
    let first = results.weeks().next().unwrap();
    assert_eq!((first.strategy, first.replicate, first.school, first.week), ("status_quo", 1, 1, 0));
    let last = results.weeks().last().unwrap();
    assert_eq!((last.strategy, last.replicate, last.school, last.week), ("managed_change", 3, 2, weeks));
    let fates: Vec<Fate> = results.outcomes().map(|row| row.fate).collect();
    assert_eq!(fates.len(), 2 * 3 * 2);
}

#[test]
fn a_comparison_in_memory_is_that_of_the_values_themselves() {
    let results = small().run().unwrap();
    let end = |strategy: &str| -> Vec<f64> {
        let own = results.outcomes().filter(|row| row.strategy == strategy);
        own.map(|row| f64::from(row.get(Measure::FidelityMean))).collect()
    };
    let pairs = end("managed_change").into_iter().zip(end("status_quo"));
    let mean = pairs.map(|(one, other)| one - other).sum::<f64>() / 3.0;
    let row = results.compare("managed_change", "status_quo", Measure::FidelityMean).unwrap();
    assert!((row.difference.value - mean).abs() < 1e-12);
    let error = results.compare("managed_change", "nobody", Measure::FidelityMean).unwrap_err();
    assert!(error.to_string().contains("`nobody` did not run; these did: status_quo, managed_change"));
}

#[test]
fn a_measure_of_all_replicates_in_a_week_is_that_of_the_weeks() {
    let results = small().run().unwrap();
    let found = results.replicates("managed_change", Measure::FidelityMean, 20).unwrap();
    let rows = results.weeks().filter(|row| row.strategy == "managed_change" && row.week == 20);
    let expected: Vec<f64> = rows.map(|row| f64::from(row.get(Measure::FidelityMean))).collect();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 3);
    let beyond = results.replicates("managed_change", Measure::FidelityMean, 1000).unwrap();
    assert!(beyond.len() == 3 && beyond.iter().all(|value| value.is_nan()));
    let error = results.replicates("nobody", Measure::FidelityMean, 20).unwrap_err();
    assert!(error.to_string().contains("`nobody` did not run"));
}

#[test]
fn what_figures_are_made_from_in_memory_is_what_they_are_made_from_in_the_folder() {
    let place = tempfile::tempdir().unwrap();
    let mut scenario = small();
    // Variants run into folders alone.
    scenario.set("run.equal_capacity", 0);
    let folder = place.path().join("run");
    scenario.run_into(&folder, &RunOptions::default(), &FolderOptions::default()).unwrap();
    let (one, other) = (scenario.run().unwrap().run_tables().as_written(), read_tables(&folder).unwrap());
    // What is undefined equals nothing, not even itself, but is written alike. All of it would be too much to print.
    let [one, other] = [one, other.as_written()].map(|tables| format!("{tables:?}"));
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    assert!(
        one == other,
        "they differ after {}",
        one.chars().take(alike).skip(alike.max(200) - 200).collect::<String>()
    );
}

#[test]
fn bands_in_memory_are_those_of_the_folder() {
    let place = tempfile::tempdir().unwrap();
    let scenario = small();
    let results = scenario.run().unwrap();
    let folder = place.path().join("run");
    let finished = scenario.run_into(&folder, &RunOptions::default(), &FolderOptions::default()).unwrap();
    assert!(finished.failures.is_empty() && !folder.join("report.html").exists());
    let (one, other) = (results.bands(), read_bands(&folder).unwrap());
    for strategy in 0..2 {
        for &measure in Measure::ALL {
            let [one, other] =
                [&one, &other].map(|bands| bands.series(strategy, measure.info().name).unwrap());
            let bits = |bands: &[statistics::Band]| -> Vec<u64> {
                bands.iter().flat_map(|band| [band.mean.to_bits(), band.q50.to_bits()]).collect()
            };
            assert_eq!(bits(one), bits(other), "{}", measure.info().name);
        }
    }
}

#[test]
fn all_problems_of_a_scenario_and_of_its_changes_are_told_at_once() {
    let mut scenario =
        Scenario::text("mine", "[school]\nteachers = -3\n[run]\nstrategies = [\"status_quo\"]");
    scenario.set("leader.change_skill", 7.0).set("no.such_key", 1);
    let Err(RunError::Scenario(problems)) = scenario.run() else { panic!("three things are wrong") };
    let text = problems.to_string();
    for part in ["teachers", "change_skill", "no"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("--"), "a library speaks of no command line: {text}");
}

#[test]
fn a_scenario_changed_in_code_runs_as_the_same_one_written_as_text() {
    let mut full = small().validate().unwrap().scenario;
    full.parameters.leader.change_skill = 0.75;
    full.run.replicates = 2;
    let in_code = Scenario::from_full(&full).run().unwrap();
    let by_key = small().set("leader.change_skill", 0.75).replicates(2).run().unwrap();
    assert_eq!(bits(&in_code), bits(&by_key));
}

#[test]
fn progress_reaches_the_end_and_a_raised_flag_stops_the_run() {
    let done = AtomicU64::new(0);
    let progress = |progress: Progress<'_>| {
        assert_eq!((progress.all, progress.unit), (6, "runs"));
        done.store(progress.done, Ordering::SeqCst);
    };
    small().run_with(&RunOptions::default().threads(2).progress(&progress)).unwrap();
    assert_eq!(done.into_inner(), 6);
    let stop = AtomicBool::new(true);
    let stopped = small().run_with(&RunOptions::default().stop(&stop));
    assert!(matches!(stopped, Err(RunError::Stopped { done: 0, all: 6, .. })));
}

#[test]
fn a_rule_that_does_nothing_changes_nothing() {
    let idle = |_: &mut PlainSchool| {};
    let rules = [Rule { name: "idle", apply: &idle }];
    let with = small().run_with(&RunOptions::default().rules(&rules)).unwrap();
    assert_eq!(bits(&with), bits(&small().run().unwrap()));
}

#[test]
fn a_practice_in_rust_acts_by_the_dose_that_the_leader_delivers() {
    let text = "extends = \"typical_high_school\"
        [run]
        strategies = [\"status_quo\", \"mentors\"]
        reference = \"status_quo\"
        replicates = 2
        years = 1
        [practices.mentors]
        cost = 0.1
        [strategies.mentors]
        extends = \"status_quo\"
        [strategies.mentors.plan]
        mentors = { intensity = 0.5, from = \"4 weeks\" }";
    let scenario = Scenario::text("mentors", text);
    let mentor = |school: &mut PlainSchool| {
        let dose = school.dose("mentors");
        assert!(school.week > 4 || dose == 0.0, "it begins after four weeks");
        for teacher in &mut school.teachers {
            teacher.state.skill += 0.05 * dose * (1.0 - teacher.state.skill);
        }
    };
    let rules = [Rule { name: "mentors", apply: &mentor }];
    let options = RunOptions::default().rules(&rules);
    let results = scenario.run_with(&options).unwrap();
    let skill = |strategy: &str, week: u32| -> f32 {
        let rows = results.weeks().filter(|row| row.strategy == strategy && row.week == week);
        rows.map(|row| row.get(Measure::Skill)).sum()
    };
    assert_eq!(skill("mentors", 4), skill("status_quo", 4));
    assert!(skill("mentors", 36) > skill("status_quo", 36) + 0.1);
    let mut greatest = 0.0_f32;
    scenario.watch("mentors", 2, &options, |school| greatest = greatest.max(school.dose("mentors"))).unwrap();
    assert_eq!(greatest, 0.5);
}

#[test]
fn what_is_watched_is_what_is_measured() {
    let results = small().run().unwrap();
    let mut weeks = results.weeks().filter(|row| row.strategy == "managed_change" && row.replicate == 2);
    small()
        .watch("managed_change", 2, &RunOptions::default(), |school| {
            let row = weeks.next().expect("every week is measured");
            assert_eq!((row.week, school.teachers.len(), school.students.len()), (school.week, 12, 120));
            assert_eq!(row.get(Measure::FidelityMean), school.measure(Measure::FidelityMean));
            let sum: f32 = school.teachers.iter().map(|teacher| teacher.state.fidelity).sum();
            assert!((sum / 12.0 - row.get(Measure::FidelityMean)).abs() < 1e-6);
        })
        .unwrap();
    assert!(weeks.next().is_none());
    let unknown = small().watch("nobody", 1, &RunOptions::default(), |_| {});
    assert!(matches!(unknown, Err(RunError::UnknownStrategy(_))));
    let none = small().watch("managed_change", 4, &RunOptions::default(), |_| {});
    assert!(none.unwrap_err().to_string().contains("counted from 1 to 3"));
}

#[test]
fn a_nation_keeps_ends_of_years_and_says_so_where_weeks_are_asked_for() {
    let mut nation = Scenario::shipped("united_states");
    nation.set("nation.schools", 60).years(1).strategies(&["managed_change", "coaching_only"]);
    assert!(matches!(nation.run(), Err(RunError::Nation)));
    assert_eq!(nation.validate().unwrap().scenario.scale().schools(), 60);
    let results = nation.run_nation(&RunOptions::default()).unwrap();
    assert_eq!(results.country.size.schools, 60);
    assert_eq!(results.districts.iter().map(|district| district.schools).sum::<u32>(), 60);
    assert!(!results.comparison.rows.is_empty() && results.failed.is_empty());
    assert_eq!(small().validate().unwrap().scenario.scale(), Scale::School);
    assert!(matches!(small().run_nation(&RunOptions::default()), Err(RunError::NoNation)));
}
