//! The program as people and other tools meet it: exit status, streams, files, and what is left
//! behind when something goes wrong.

use crate::support::program::{
    SMALL, ends_with, err, files, folder, has_same_results, is_refused, names_in, out, run, schoolwide,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TABLES: [&str; 7] = [
    "manifest.json",
    "scenario.toml",
    "weeks.parquet",
    "bands.csv",
    "outcomes.csv",
    "comparison.csv",
    "fates.csv",
];

#[test]
fn every_shipped_scenario_runs_and_leaves_its_files() {
    let place = folder();
    // A nation is another matter: `nation/program.rs` runs it.
    let scenarios = || scenario_files::SCENARIOS.iter().filter(|(_, text)| !text.contains("[nation]"));
    for (name, _) in scenarios() {
        let output = run(place.path(), name, &["--set", "district.schools=2"]);
        ends_with(&output, 0);
        let results = place.path().join("output").join(name);
        for table in TABLES {
            let length = fs::metadata(results.join(table)).map_or(0, |facts| facts.len());
            assert!(length > 0, "{name} leaves {table}");
        }
        let charts = names_in(&results.join("charts"));
        let of = |ending: &str| charts.iter().filter(|chart| chart.ends_with(ending)).count();
        let (drawn, numbers) = (of(".svg"), of(".csv"));
        assert!(drawn > 0 && drawn == numbers && drawn + numbers == charts.len(), "{charts:?}");
        let path = format!("output/{name}");
        assert_eq!(out(&output).lines().last(), Some(path.as_str()), "the path comes last");
    }
    assert_eq!(names_in(&place.path().join("output")).len(), scenarios().count());
}

#[test]
fn charts_come_in_the_formats_that_are_asked_for() {
    let place = folder();
    let formats = ["--format", "png,pdf", "--set", "school.students=60"];
    ends_with(&run(place.path(), "who_to_win_first", &formats), 0);
    let mut charts = files(&place.path().join("output/who_to_win_first/charts"));
    charts.retain(|name, _| name.extension().is_some_and(|end| end != "csv"));
    for (ending, start) in [("svg", "<svg"), ("png", "\u{89}PNG"), ("pdf", "%PDF")] {
        let of_format = |name: &PathBuf| name.extension().is_some_and(|end| end == ending);
        let named: Vec<_> = charts.iter().filter(|(name, _)| of_format(name)).collect();
        assert_eq!(named.len() * 3, charts.len(), "a third of the charts is {ending}");
        let start: Vec<u8> = start.chars().map(|sign| sign as u8).collect();
        for (name, bytes) in named {
            assert!(bytes.starts_with(&start), "{}", name.display());
        }
    }
}

#[test]
fn an_earlier_run_is_not_replaced_without_force() {
    let place = folder();
    let one = ["--strategy", "mandate"];
    ends_with(&run(place.path(), "typical_high_school", &one), 0);
    let results = place.path().join("output/typical_high_school");
    let before = files(&results);

    let again = run(place.path(), "typical_high_school", &["--strategy", "mandate", "--seed", "3"]);
    is_refused(&again, &["output/typical_high_school", "--force"]);
    assert!(files(&results) == before, "the earlier run is untouched");

    let forced =
        run(place.path(), "typical_high_school", &["--strategy", "mandate", "--seed", "3", "--force"]);
    ends_with(&forced, 0);
    assert_ne!(files(&results)[Path::new("outcomes.csv")], before[Path::new("outcomes.csv")]);
    assert_eq!(names_in(&place.path().join("output")), ["typical_high_school"], "nothing stays beside it");
}

#[test]
fn a_folder_that_is_no_run_is_never_replaced() {
    let place = folder();
    fs::create_dir(place.path().join("letters")).expect("a folder can be made");
    fs::write(place.path().join("letters/one.txt"), "dear").expect("a file can be written");
    let output = run(place.path(), "typical_high_school", &["--out", "letters", "--force"]);
    is_refused(&output, &["letters"]);
    assert_eq!(files(&place.path().join("letters"))[Path::new("one.txt")], b"dear");
}

#[test]
fn a_bad_scenario_is_refused_with_all_its_problems_and_leaves_nothing() {
    let place = folder();
    let text = "extends = \"typical_high_school\"\n[school]\nteachers = -3\nstudnets = 600\n\
                [leader]\nchange_skill = \"much\"\n[run]\nstrategies = [\"managed_chnage\"]\n";
    fs::write(place.path().join("bad.toml"), text).expect("a file can be written");
    let output = run(place.path(), "bad.toml", &[]);
    let words = [
        "bad.toml:3",
        "bad.toml:4",
        "studnets",
        "students",
        "bad.toml:6",
        "bad.toml:8",
        "managed_change",
        "4 problems",
    ];
    is_refused(&output, &words);
    assert_eq!(names_in(place.path()), ["bad.toml"], "no folder is left behind");
}

#[test]
fn one_bad_scenario_keeps_the_others_from_running() {
    let place = folder();
    let two = ["run", "typical_high_school", "typical_hgih_school"];
    let output = schoolwide(place.path(), &[&two[..], &SMALL[..]].concat());
    is_refused(&output, &["typical_hgih_school", "typical_high_school"]);
    assert!(names_in(place.path()).is_empty());
}

#[test]
fn an_unknown_strategy_is_refused_with_the_one_that_was_meant() {
    let place = folder();
    is_refused(&run(place.path(), "typical_high_school", &["--strategy", "mandat"]), &["mandat", "mandate"]);
    assert!(names_in(place.path()).is_empty());
}

#[test]
fn every_bad_change_is_refused() {
    let place = folder();
    for (change, word) in [
        ("school.teachers=none", "teachers"),
        ("school.teachers=0", "teachers"),
        ("school.teachers=1e9", "teachers"),
        ("school.teachers=40.5", "teachers"),
        ("leader.change_skill=nan", "change_skill"),
        ("leader.change_skill=1.5", "change_skill"),
        ("leader.chnage_skill=0.5", "change_skill"),
        ("leader", "key.path=value"),
        ("=3", "key.path=value"),
        ("school.classes=41", "classes"),
        ("strategies.madnate.plan.swot=1", "mandate"),
        ("strategies.mandate.plan.swat=1", "swot"),
        ("extends=x", "extends"),
        ("run.strategies=[", "strategies"),
    ] {
        let output = run(place.path(), "typical_high_school", &["--set", change]);
        is_refused(&output, &[word]);
        assert!(names_in(place.path()).is_empty(), "{change} leaves nothing");
    }
}

#[test]
fn every_bad_option_is_refused() {
    let place = folder();
    for options in [
        ["--replicates", "0"],
        ["--replicates", "many"],
        ["--years", "0"],
        ["--seed", "-1"],
        ["--threads", "0"],
        ["--format", "gif"],
        ["--frobnicate", "1"],
    ] {
        let output = schoolwide(place.path(), &[&["run", "typical_high_school"], &options[..]].concat());
        is_refused(&output, &[]);
        assert!(!err(&output).is_empty(), "{options:?}");
        assert!(names_in(place.path()).is_empty(), "{options:?} leaves nothing");
    }
}

#[test]
fn the_scenario_that_a_run_leaves_gives_the_same_files_again() {
    let place = folder();
    let district = ["--set", "run.replicates=3", "--set", "district.schools=3", "--set", "run.budget=0.5"];
    for (name, more) in [("district_leader_training", &district[..]), ("who_to_win_first", &[])] {
        ends_with(&run(place.path(), name, more), 0);
        let first = place.path().join("output").join(name);
        let written = format!("output/{name}/scenario.toml");
        let again = schoolwide(
            place.path(),
            &["run", &written, "--out", &format!("{name}_again"), "--format", "svg"],
        );
        ends_with(&again, 0);
        assert!(!err(&again).contains("warning"), "{}", err(&again));
        has_same_results(&first, &place.path().join(format!("{name}_again")));
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let place = folder();
    for threads in ["1", "2"] {
        let more = ["--threads", threads, "--out", threads, "--set", "district.schools=2"];
        ends_with(&run(place.path(), "typical_high_school", &more), 0);
    }
    has_same_results(&place.path().join("1"), &place.path().join("2"));
}

#[test]
fn a_quiet_run_prints_the_path_and_nothing_else() {
    let place = folder();
    let output = run(place.path(), "typical_high_school", &["--strategy", "mandate", "--quiet"]);
    ends_with(&output, 0);
    assert_eq!(out(&output), "output/typical_high_school\n");
    assert_eq!(err(&output), "");
}

#[test]
fn only_strategies_that_run_are_warned_about() {
    // One year is too short for the later parts of other plans, but not for a mandate.
    let place = folder();
    let output = run(place.path(), "typical_high_school", &["--strategy", "mandate"]);
    ends_with(&output, 0);
    assert_eq!(err(&output), "");
}

#[test]
fn words_that_charts_cannot_show_are_warned_about() {
    let place = folder();
    let chosen = ["--strategy", "mandate", "--set", "strategies.mandate.label=\"命令 Mandate\""];
    let output = run(place.path(), "typical_high_school", &chosen);
    ends_with(&output, 0);
    assert!(err(&output).contains("charts cannot show `命令`"), "{}", err(&output));
}

#[test]
fn results_go_to_standard_output_and_messages_to_standard_error() {
    let place = folder();
    // Visits to the district's best school, of which there is one: allowed, but doubtful.
    let output = run(place.path(), "typical_high_school", &["--set", "policy.visits=best_school"]);
    ends_with(&output, 0);
    assert!(err(&output).contains("warning"), "{}", err(&output));
    assert!(!out(&output).contains("warning"));
    assert!(out(&output).contains("Managed change") && !err(&output).contains("Managed change"));
}

#[test]
fn results_go_where_they_are_asked_to_even_several_folders_down() {
    let place = folder();
    let output = run(place.path(), "typical_high_school", &["--strategy", "mandate", "--out", "a/b/c"]);
    ends_with(&output, 0);
    assert!(place.path().join("a/b/c/manifest.json").is_file());
    assert_eq!(names_in(place.path()), ["a"]);
}

#[test]
fn several_scenarios_run_one_after_the_other_but_not_into_one_folder() {
    let place = folder();
    let two = ["run", "typical_high_school", "who_to_win_first", "--quiet"];
    let output = schoolwide(place.path(), &[&two[..], &SMALL[..], &["--out", "one"]].concat());
    is_refused(&output, &["--out"]);
    assert!(names_in(place.path()).is_empty());
    let output = schoolwide(place.path(), &[&two[..], &SMALL[..]].concat());
    ends_with(&output, 0);
    assert_eq!(out(&output), "output/typical_high_school\noutput/who_to_win_first\n");
}

#[test]
fn a_place_that_cannot_be_written_is_told_without_a_panic() {
    let place = folder();
    fs::write(place.path().join("file"), "in the way").expect("a file can be written");
    for target in ["file", "file/below", "/"] {
        let output = run(place.path(), "typical_high_school", &["--strategy", "mandate", "--out", target]);
        let status = output.status.code();
        assert!(status == Some(1) || status == Some(2), "{target}: {status:?}");
        assert_eq!(out(&output), "", "{target}");
        assert!(err(&output).contains(target), "{}", err(&output));
    }
    assert_eq!(names_in(place.path()), ["file"]);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let place = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schoolwide"));
    command
        .current_dir(place.path())
        .args(["run", "typical_high_school", "--strategy", "mandate"])
        .args(SMALL);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    ends_with(&output, 0);
    assert!(!err(&output).contains("pipe"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_says_how_far_it_came_and_leaves_no_folder() {
    use std::time::{Duration, Instant};
    let place = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schoolwide"));
    command.current_dir(place.path()).args([
        "run",
        "typical_high_school",
        "--replicates",
        "9000",
        "--out",
        "r",
    ]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let child = command.spawn().expect("the program starts");
    // The hidden folder appears once the run has begun.
    let patience = Instant::now();
    while names_in(place.path()).is_empty() && patience.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(Duration::from_millis(300));
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill starts").success(), "the run was still going on");
    let output = child.wait_with_output().expect("it ends");
    ends_with(&output, 1);
    assert_eq!(out(&output), "");
    let told = err(&output);
    assert!(told.contains("stopped after") && told.contains("of 90000 runs"), "{told}");
    assert!(names_in(place.path()).is_empty(), "{:?}", names_in(place.path()));
}

#[test]
fn check_accepts_every_shipped_scenario_and_writes_nothing() {
    let place = folder();
    let names: Vec<&str> = scenario_files::SCENARIOS.iter().map(|&(name, _)| name).collect();
    let output = schoolwide(place.path(), &[&["check"], &names[..]].concat());
    ends_with(&output, 0);
    // The one value beyond its range is the switch that takes the confidence bound away.
    let doubts = err(&output);
    assert_eq!(doubts.matches("warning").count(), 1, "{doubts}");
    assert!(doubts.contains("distance_does_not_matter.beliefs.confidence"), "{doubts}");
    assert_eq!(out(&output).lines().count(), names.len());
    assert!(names_in(place.path()).is_empty());
}

#[test]
fn check_tells_the_problems_of_all_scenarios_at_once() {
    let place = folder();
    fs::write(place.path().join("one.toml"), "[school]\nteachers = 0\n").expect("a file can be written");
    fs::write(place.path().join("two.toml"), "[scool]\n").expect("a file can be written");
    let output = schoolwide(place.path(), &["check", "one.toml", "two.toml"]);
    is_refused(&output, &["one.toml:2", "teachers", "two.toml:1", "scool"]);
}

#[test]
fn describe_tells_of_every_kind_of_thing_and_of_each_by_name() {
    let place = folder();
    for (what, name) in [
        ("parameters", "leader.change_skill"),
        ("practices", "coaching"),
        ("strategies", "managed_change"),
        ("scenarios", "typical_high_school"),
        ("measures", "consistent_reach"),
    ] {
        for arguments in [vec!["describe", what], vec!["describe", what, name]] {
            let output = schoolwide(place.path(), &arguments);
            ends_with(&output, 0);
            assert!(out(&output).contains(name), "{arguments:?} names {name}");
            let json = schoolwide(place.path(), &[&arguments[..], &["--format", "json"]].concat());
            ends_with(&json, 0);
            let read: Result<serde_json::Value, _> = serde_json::from_slice(&json.stdout);
            assert!(read.is_ok_and(|value| value.to_string().contains(name)), "{arguments:?}");
        }
        let unknown = schoolwide(place.path(), &["describe", what, &format!("{name}x")]);
        is_refused(&unknown, &[name]);
    }
}

#[test]
fn describe_in_markdown_prints_the_whole_model() {
    let place = folder();
    let output = schoolwide(place.path(), &["describe", "--format", "md"]);
    ends_with(&output, 0);
    assert_eq!(out(&output), description::description());
    let overview = schoolwide(place.path(), &["describe"]);
    assert!(out(&overview).starts_with("What can be described"));
}

#[test]
fn the_schema_is_json_and_knows_the_parameters() {
    let place = folder();
    let output = schoolwide(place.path(), &["schema"]);
    ends_with(&output, 0);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert!(schema.get("$schema").is_some());
    assert!(schema["properties"]["leader"]["properties"]["change_skill"].is_object());
}
