//! What is in the files is in the scenario, and the scenario and its targets run as they are.

use super::school::{files, import, put, teacher};
use crate::support::program::{ends_with, err, folder, is_refused, out, schoolwide};
use scenario::{AdviceNetwork, FullScenario};
use std::fs;
use std::path::Path;

fn scenario(place: &Path) -> FullScenario {
    scenario_files::load(&place.join("mine.toml"), &[]).expect("what was imported is a scenario").scenario
}

#[test]
fn a_staff_and_its_advice_become_a_school_that_runs() {
    let place = folder();
    let staff = "id,experience\na,3\nb,12\nc,25\nd,7\n";
    fs::write(place.path().join("staff.csv"), staff).expect("it can be written");
    fs::write(place.path().join("advice.csv"), "from,to\na,c\nb,c\nc,d\n").expect("it can be written");
    let arguments = [
        "import",
        "--staff",
        "staff.csv",
        "--advice",
        "advice.csv",
        "--out",
        "mine.toml",
        "--key",
        "key.csv",
    ];
    let output = schoolwide(place.path(), &arguments);
    ends_with(&output, 0);
    let read = scenario(place.path());
    assert_eq!(read.parameters.school.teachers, 4);
    assert_eq!(read.staff.experience, [3.0, 12.0, 25.0, 7.0]);
    assert_eq!(read.networks.advice, AdviceNetwork::Given);
    let ties: Vec<_> = read.networks.ties.iter().map(|tie| (tie.teacher, tie.looks_to, tie.weight)).collect();
    assert_eq!(ties, [(1, 3, 1.0), (2, 3, 1.0), (3, 4, 1.0)]);
    let key = fs::read_to_string(place.path().join("key.csv")).expect("there is a key");
    assert_eq!(key, "id,pseudonym\na,t01\nb,t02\nc,t03\nd,t04\n");
    let run = ["run", "mine.toml", "--replicates", "2", "--years", "1", "--format", "none"];
    ends_with(&schoolwide(place.path(), &run), 0);
}

#[test]
fn all_files_of_a_school_are_taken() {
    let place = folder();
    put(place.path(), &files());
    let output = import(place.path(), &[]);
    ends_with(&output, 0);
    let read = scenario(place.path());
    let school = &read.parameters.school;
    assert_eq!((school.teachers, school.students, school.classes, school.grade_levels), (6, 12, 3, 2));
    assert_eq!(read.timetable.level.word(), "secondary");
    assert_eq!(read.staff.initial_belief, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
    // The first wave: observers agree on a quarter, two quarters, none, and so on.
    assert_eq!(read.staff.own_interpretation, [0.25, 0.5, 0.0, 0.25, 0.5, 0.0]);
    assert_eq!(read.networks.ties.len(), 6, "the second wave of advice is left");
    assert!(read.networks.ties.iter().all(|tie| tie.weight == 2.0));
    for told in ["1 row of 1 later wave", "drawn for every teacher"] {
        assert!(out(&output).contains(told), "{told}: {}", out(&output));
    }
}

#[test]
fn later_waves_are_targets_of_a_study_that_runs() {
    let place = folder();
    put(place.path(), &files());
    ends_with(&import(place.path(), &["--strategy", "managed_change"]), 0);
    let text = fs::read_to_string(place.path().join("mine_targets.toml")).expect("there are targets");
    // Observers of the second wave are a quarter apart, so the mean is an eighth above the first, 0.25.
    assert!(text.contains("fidelity_wave_2 = { value = 0.375, error = "), "{text}");
    // 153 days are 21 weeks.
    assert!(text.contains("week = 21 }") && text.contains("\"managed_change\""), "{text}");
    let small = text.replace("points = 128", "points = 4").replace("replicates = 20", "replicates = 2");
    fs::write(place.path().join("mine_targets.toml"), small).expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "mine_targets.toml", "--format", "none"]), 0);
    let history = fs::read_to_string(place.path().join("output/mine_targets/history.csv"));
    assert!(history.expect("it was matched").contains("fidelity_wave_2"));
}

#[test]
fn the_ties_of_a_run_are_read_back() {
    let place = folder();
    put(place.path(), &files());
    let ties = "strategy,teacher,looks_to\nmandate,1,2\nmandate,2,6\nstatus_quo,3,4\n";
    fs::write(place.path().join("advice.csv"), ties).expect("it can be written");
    let output = import(place.path(), &["--allow", "missing_staff"]);
    ends_with(&output, 0);
    let ties: Vec<_> =
        scenario(place.path()).networks.ties.iter().map(|tie| (tie.teacher, tie.looks_to)).collect();
    assert_eq!(ties, [(1, 2), (2, 6)]);
    assert!(out(&output).contains("1 row of 1 strategy"), "{}", out(&output));
    assert!(err(&output).contains("4 of 6 teachers look to nobody"), "{}", err(&output));
}

#[test]
fn what_a_cell_lacks_is_filled_with_the_mean_and_said_to_be() {
    let place = folder();
    let mut all = files();
    all.insert(
        "staff.csv",
        format!("id,experience\n{},4\n{},8\n{},\n", teacher(1), teacher(2), teacher(3)).into(),
    );
    put(place.path(), &all);
    let arguments = ["import", "--staff", "staff.csv", "--out", "mine.toml", "--key", "key.csv"];
    let output = schoolwide(place.path(), &[&arguments[..], &["--allow", "missing_values"]].concat());
    ends_with(&output, 0);
    assert_eq!(scenario(place.path()).staff.experience, [4.0, 8.0, 6.0]);
    let text = fs::read_to_string(place.path().join("mine.toml")).expect("it is there");
    assert!(text.contains("1 teacher without a value has the mean of the others (assumed)"), "{text}");
}

#[test]
fn files_that_are_there_are_replaced_only_by_force() {
    let place = folder();
    put(place.path(), &files());
    ends_with(&import(place.path(), &[]), 0);
    is_refused(&import(place.path(), &[]), &["mine.toml: is there already", "key.csv: is there already"]);
    ends_with(&import(place.path(), &["--force"]), 0);
}

#[test]
fn a_key_is_kept_out_of_the_folder_of_a_run() {
    let place = folder();
    put(place.path(), &files());
    let run = [
        "run",
        "typical_high_school",
        "--replicates",
        "2",
        "--years",
        "1",
        "--format",
        "none",
        "--out",
        "shown",
    ];
    ends_with(&schoolwide(place.path(), &run), 0);
    let arguments =
        ["import", "--staff", "staff.csv", "--out", "mine.toml", "--key", "shown/more/key.csv", "--force"];
    is_refused(&schoolwide(place.path(), &arguments), &["shown/more/key.csv: lies in the folder of a run"]);
    assert!(!place.path().join("mine.toml").exists());
    let arguments = ["import", "--staff", "staff.csv", "--out", "mine.toml", "--key", "staff.csv", "--force"];
    is_refused(&schoolwide(place.path(), &arguments), &["staff.csv: would be read and written"]);
}

#[cfg(unix)]
#[test]
fn nobody_but_its_owner_reads_the_key() {
    use std::os::unix::fs::PermissionsExt;
    let place = folder();
    put(place.path(), &files());
    ends_with(&import(place.path(), &[]), 0);
    let facts = fs::metadata(place.path().join("key.csv")).expect("there is a key");
    assert_eq!(facts.permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_scenario_beside_the_new_one_can_be_extended() {
    let place = folder();
    put(place.path(), &files());
    let base =
        "extends = \"elementary_school\"\nrun.strategies = [\"mandate\"]\nrun.reference = \"mandate\"\n";
    fs::write(place.path().join("base.toml"), base).expect("it can be written");
    ends_with(&import(place.path(), &["--extends", "base.toml"]), 0);
    assert_eq!(scenario(place.path()).run.strategies, ["mandate"]);
    let refused = import(place.path(), &["--extends", "base.toml", "--strategy", "mandat", "--force"]);
    is_refused(&refused, &["--strategy: `base.toml` runs no such strategy", "name `mandate`"]);
    is_refused(&import(place.path(), &["--extends", "nowhere", "--force"]), &["there is no such scenario"]);
}
