//! The run's folder: whole or not at all, and never at the cost of someone's files.

use experiment::KeptTeachers;
use output::{Failure, Manifest, OutputError, Remedy, RunFacts, RunFolder, digest};
use results::PlannedCost;
use std::fs;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

fn facts() -> RunFacts {
    RunFacts {
        command: vec!["schoolwide".into(), "run".into(), "a scenario.toml".into()],
        seed: u64::MAX,
        replicates: 3,
        strategies: vec!["one".into(), "two".into()],
        scenario: "title = \"abc\"\n".into(),
        started: UNIX_EPOCH + Duration::from_secs(1_000_000_000),
        duration: Duration::from_millis(2500),
        threads: 4,
        processor: Some("a processor".into()),
        peak_memory: Some(47_185_920),
        agent_weeks: 5000,
        teachers: KeptTeachers::Nobody,
        failed: vec![Failure {
            strategy: "two".into(),
            replicate: 2,
            school: 1,
            seed: 9,
            reason: "NaN".into(),
        }],
        plans: vec![PlannedCost { strategy: "one".into(), designed: 0.4, cost: 0.4 }],
        warnings: vec!["few replicates".into()],
    }
}

/// Writes a run with one result file and puts it in place.
fn write_run(target: &Path, force: bool, text: &str) -> Result<(), OutputError> {
    let folder = RunFolder::create(target, force)?;
    folder.write_text("bands.csv", text)?;
    folder.write_bytes("charts/headline.svg", b"<svg/>")?;
    Manifest::new(&folder, &facts())?.write(&folder)?;
    folder.finish().map(|_| ())
}

fn entries(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn nothing_stands_at_the_target_until_the_run_is_finished() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("deep/down/run");
    let folder = RunFolder::create(&target, false).unwrap();
    folder.write_text("bands.csv", "strategy\n").unwrap();
    assert!(!target.exists());
    assert_eq!(folder.finish().unwrap(), target);
    assert_eq!(entries(&target), ["bands.csv"]);
    assert_eq!(entries(target.parent().unwrap()), ["run"]);
}

#[test]
fn a_run_that_is_dropped_leaves_nothing_behind() {
    let place = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&place.path().join("run"), false).unwrap();
    folder.write_text("charts/a.svg", "half").unwrap();
    assert_eq!(entries(place.path()).len(), 1);
    drop(folder);
    assert!(entries(place.path()).is_empty());
}

#[test]
fn a_folder_that_holds_anything_is_refused_with_the_remedy() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    write_run(&target, false, "first").unwrap();
    let error = write_run(&target, false, "second").unwrap_err();
    assert!(matches!(error, OutputError::TargetTaken { .. }));
    let text = error.to_string();
    assert!(text.contains("replace them, or write elsewhere") && text.contains("run"), "{text}");
    assert_eq!(error.remedy(), Remedy::ReplaceOrElsewhere);
    assert_eq!(fs::read_to_string(target.join("bands.csv")).unwrap(), "first");
}

#[test]
fn an_empty_folder_is_as_good_as_none() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    fs::create_dir(&target).unwrap();
    write_run(&target, false, "first").unwrap();
    assert_eq!(fs::read_to_string(target.join("bands.csv")).unwrap(), "first");
    assert_eq!(entries(place.path()), ["run"]);
}

#[test]
fn force_replaces_an_earlier_run_and_leaves_nothing_of_it() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    write_run(&target, false, "first").unwrap();
    fs::write(target.join("old.csv"), "old").unwrap();
    write_run(&target, true, "second").unwrap();
    assert_eq!(entries(&target), ["bands.csv", "charts", "manifest.json"]);
    assert_eq!(fs::read_to_string(target.join("bands.csv")).unwrap(), "second");
    assert_eq!(entries(place.path()), ["run"]);
}

#[test]
fn an_earlier_run_stays_while_the_new_one_is_not_finished() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    write_run(&target, false, "first").unwrap();
    let folder = RunFolder::create(&target, true).unwrap();
    folder.write_text("bands.csv", "second").unwrap();
    drop(folder);
    assert_eq!(fs::read_to_string(target.join("bands.csv")).unwrap(), "first");
}

#[test]
fn not_even_force_replaces_what_is_no_run() {
    let place = tempfile::tempdir().unwrap();
    let thesis = place.path().join("thesis");
    fs::create_dir(&thesis).unwrap();
    fs::write(thesis.join("chapter.txt"), "years of work").unwrap();
    assert!(matches!(write_run(&thesis, true, "x").unwrap_err(), OutputError::NotARun { .. }));
    fs::write(thesis.join("manifest.json"), "{\"program\": \"another\"}").unwrap();
    assert!(matches!(write_run(&thesis, true, "x").unwrap_err(), OutputError::NotARun { .. }));
    let file = place.path().join("file");
    fs::write(&file, "a file").unwrap();
    assert!(matches!(write_run(&file, true, "x").unwrap_err(), OutputError::NotARun { .. }));
    assert_eq!(fs::read_to_string(thesis.join("chapter.txt")).unwrap(), "years of work");
    assert_eq!(entries(place.path()), ["file", "thesis"]);
}

#[test]
fn a_target_taken_meanwhile_costs_no_results() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    let folder = RunFolder::create(&target, false).unwrap();
    folder.write_text("bands.csv", "hours of work").unwrap();
    fs::create_dir(&target).unwrap();
    fs::write(target.join("other.txt"), "another's").unwrap();
    let Err(OutputError::NotPlaced { complete, .. }) = folder.finish() else {
        panic!("finished over a file")
    };
    assert_eq!(fs::read_to_string(complete.join("bands.csv")).unwrap(), "hours of work");
    assert_eq!(entries(&target), ["other.txt"]);
}

#[test]
fn what_a_killed_run_left_behind_is_not_touched_but_told() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    let _running = RunFolder::create(&target, false).unwrap();
    let text = RunFolder::create(&target, false).unwrap_err().to_string();
    assert!(text.contains(".run.partial-") && text.contains("remove it"), "{text}");
}

#[test]
fn a_path_without_a_name_is_refused() {
    for path in ["..", "/", "a/.."] {
        let error = RunFolder::create(Path::new(path), true).unwrap_err();
        assert!(matches!(error, OutputError::NoName { .. }), "{path}: {error}");
    }
}

#[test]
fn no_file_name_leads_out_of_the_folder() {
    let place = tempfile::tempdir().unwrap();
    let folder = RunFolder::create(&place.path().join("run"), false).unwrap();
    for name in ["../x", "/x", "a/../../x", ""] {
        let error = folder.write_text(name, "x").unwrap_err();
        assert!(matches!(error, OutputError::BadFileName { .. }), "{name}: {error}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let place = tempfile::tempdir().unwrap();
    let (disk, link) = (place.path().join("disk"), place.path().join("link"));
    fs::create_dir(&disk).unwrap();
    std::os::unix::fs::symlink(&disk, &link).unwrap();
    write_run(&link.join(""), false, "first").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().file_type().is_symlink());
    assert_eq!(fs::read_to_string(disk.join("bands.csv")).unwrap(), "first");
}

#[test]
fn the_manifest_recognizes_every_file_and_reads_back() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    write_run(&target, false, "abc").unwrap();
    let manifest = Manifest::read(&target).unwrap();
    let names: Vec<&str> = manifest.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["bands.csv", "charts/headline.svg"]);
    assert_eq!(manifest.files["bands.csv"], digest(b"abc"));
    assert_eq!(manifest.scenario_digest, digest(facts().scenario.as_bytes()));
    assert_eq!(manifest.started, "2001-09-09T01:46:40Z");
    assert_eq!((manifest.seed, manifest.seconds, manifest.agent_weeks_per_second), (u64::MAX, 2.5, 2000.0));
    assert_eq!((manifest.failed, manifest.warnings), (facts().failed, facts().warnings));
}

#[test]
fn a_result_that_was_changed_since_the_run_is_told() {
    let place = tempfile::tempdir().unwrap();
    let target = place.path().join("run");
    write_run(&target, false, "abc").unwrap();
    let manifest = Manifest::read(&target).unwrap();
    assert!(manifest.check_file(&target, "bands.csv").is_ok());
    fs::write(target.join("bands.csv"), "abd").unwrap();
    let text = manifest.check_file(&target, "bands.csv").unwrap_err().to_string();
    assert!(text.contains("bands.csv") && text.contains("changed"), "{text}");
    fs::write(target.join("mine.csv"), "abc").unwrap();
    assert!(manifest.check_file(&target, "mine.csv").is_err());
}

#[test]
fn a_missing_manifest_is_told_with_its_path() {
    let place = tempfile::tempdir().unwrap();
    let error = Manifest::read(place.path()).unwrap_err();
    assert!(error.to_string().contains("manifest.json"), "{error}");
}
