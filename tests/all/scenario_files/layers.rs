//! Files that extend one another, strategies beside them, and options that lie over all.

use scenario::error::Problems;
use scenario::{FullScenario, Tie};
use scenario_files::{Loaded, load, parse, write};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn read(folder: &TempDir, options: &[&str]) -> Result<Loaded, Problems> {
    let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
    load(&folder.path().join("top.toml"), &options)
}

fn good(folder: &TempDir, options: &[&str]) -> FullScenario {
    read(folder, options).unwrap_or_else(|problems| panic!("{problems}")).scenario
}

/// What is told, without the temporary folder's name.
fn told(folder: &TempDir, options: &[&str]) -> String {
    let problems = read(folder, options).expect_err("it is refused");
    let root = format!("{}/", folder.path().display());
    problems
        .iter()
        .map(|problem| format!("{}: {}\n", problem.file, problem.what).replace(&root, ""))
        .collect()
}

#[test]
fn the_file_lies_over_the_one_it_extends_and_options_over_both() {
    let files = folder(&[
        (
            "base.toml",
            "[school]\nteachers = 20\nstudents = 300\nclasses = 4\n[run]\nstrategies = [\"mandate\"]",
        ),
        ("sub/top.toml", ""),
        ("top.toml", "extends = \"base\"\n[school]\nteachers = 25\nstudents = 350"),
    ]);
    let school = good(&files, &["school.teachers=30"]).parameters.school;
    assert_eq!((school.teachers, school.students, school.classes, school.grade_levels), (30, 350, 4, 4));
}

#[test]
fn a_file_beside_wins_over_what_ships_and_its_own_name_means_what_ships() {
    let own = "extends = \"typical_high_school\"\n[school]\nteachers = 33";
    let files =
        folder(&[("top.toml", "extends = \"typical_high_school\""), ("typical_high_school.toml", own)]);
    let scenario = good(&files, &[]);
    assert_eq!(scenario.parameters.school.teachers, 33);
    assert_eq!(scenario.run.strategies.len(), 10);
}

#[test]
fn a_path_is_relative_to_the_file_that_names_it() {
    let files = folder(&[
        ("top.toml", "extends = \"sub/middle.toml\""),
        ("sub/middle.toml", "extends = \"../base.toml\""),
        ("base.toml", "[run]\nstrategies = [\"mandate\"]\nyears = 3"),
    ]);
    assert_eq!(good(&files, &[]).run.years, 3);
}

#[test]
fn problems_of_every_file_are_told_at_once() {
    let files = folder(&[
        ("base.toml", "[school]\nteecher = 1\n[run]\nstrategies = [\"own\"]"),
        ("top.toml", "extends = \"base\"\n[school]\nteachers = -1"),
        ("strategies/own.toml", "lable = \"Own\""),
    ]);
    let expected = "override run.yaers=3: unknown key `yaers` in [run]\n\
        base.toml: unknown key `teecher` in [school]\n\
        strategies/own.toml: unknown key `lable` in [strategies.own]\n\
        top.toml: `school.teachers` = -1 is out of range\n";
    assert_eq!(told(&files, &["run.yaers=3"]), expected);
}

#[test]
fn a_circle_of_scenarios_is_named() {
    let files = folder(&[("top.toml", "extends = \"other\""), ("other.toml", "extends = \"top.toml\"")]);
    let expected = "other.toml: `extends` goes in a circle: top.toml -> other.toml -> top.toml\n";
    assert_eq!(told(&files, &[]), expected);
}

#[test]
fn a_circle_of_strategies_is_named_once() {
    let text =
        "[run]\nstrategies = [\"c\"]\n[strategies]\na.extends = \"b\"\nb.extends = \"a\"\nc.extends = \"a\"";
    let files = folder(&[("top.toml", text)]);
    assert_eq!(told(&files, &[]), "top.toml: `extends` goes in a circle: a -> b -> a\n");
}

#[test]
fn a_strategy_comes_from_the_scenario_then_from_beside_it_then_from_what_ships() {
    let beside = "label = \"Beside\"\nplan.coaching = 0.2";
    let inline = "[strategies.mandate]\nlabel = \"Inline\"";
    let run = "[run]\nstrategies = [\"mandate\"]\n";
    let label = |files: &TempDir| good(files, &[]).strategies["mandate"].label.clone();
    assert_eq!(label(&folder(&[("top.toml", run)])), "Mandate");
    assert_eq!(label(&folder(&[("top.toml", run), ("strategies/mandate.toml", beside)])), "Beside");
    let both = folder(&[("top.toml", &format!("{run}{inline}")), ("strategies/mandate.toml", beside)]);
    assert_eq!(label(&both), "Inline");
    assert!(good(&both, &[]).strategies["mandate"].plan.is_empty(), "an inline strategy replaces the file's");
}

#[test]
fn a_strategy_lies_over_the_one_it_extends_and_its_spells_replace_whole() {
    let text = "[run]\nstrategies = [\"mine\"]\n[strategies.mine]\nextends = \"managed_change\"\n\
        [strategies.mine.plan]\ncoaching = { intensity = 0.2, from = \"9 weeks\" }";
    let scenario = good(&folder(&[("top.toml", text)]), &[]);
    let mine = &scenario.strategies["mine"];
    assert_eq!((mine.label.as_str(), mine.plan.len(), mine.plan["coaching"].len()), ("Mine", 13, 1));
}

#[test]
fn a_strategy_that_extends_its_own_name_means_the_one_that_ships() {
    let text =
        "[run]\nstrategies = [\"mandate\"]\n[strategies.mandate]\nextends = \"mandate\"\nplan.swot = 0.1";
    let scenario = good(&folder(&[("top.toml", text)]), &[]);
    assert_eq!(scenario.strategies["mandate"].plan.len(), 4);
}

#[test]
fn without_a_list_every_inline_strategy_runs_in_the_order_of_the_file() {
    let text = "[strategies.zeal]\nplan.coaching = 1\n[strategies.ardour]\nplan.swot = 1";
    let scenario = good(&folder(&[("top.toml", text)]), &[]);
    assert_eq!(scenario.run.strategies, ["zeal", "ardour"]);
    assert_eq!(scenario.run.reference, "zeal");
}

#[test]
fn a_strategy_that_does_not_run_is_checked_all_the_same() {
    let text = "[run]\nstrategies = [\"mandate\"]\n[strategies.idle]\nplan.yoga = 1";
    assert_eq!(told(&folder(&[("top.toml", text)]), &[]), "top.toml: there is no practice `yoga`\n");
}

#[test]
fn an_option_changes_what_ships_before_children_inherit_it() {
    let text = "[run]\nstrategies = [\"child\", \"mandate\"]\n[strategies.child]\nextends = \"mandate\"";
    let files = folder(&[("top.toml", text)]);
    let options = ["strategies.mandate.plan.coaching=0.9", "strategies.mandate.plan.mandate.0.until=1 year"];
    let scenario = good(&files, &options);
    for name in ["child", "mandate"] {
        let plan = &scenario.strategies[name].plan;
        assert_eq!(plan["coaching"][0].intensity, 0.9, "{name}");
        assert!(plan["mandate"][0].until.is_some(), "{name}");
    }
}

#[test]
fn options_are_checked_as_if_they_stood_in_the_file() {
    let text = "[run]\nstrategies = [\"mandate\"]";
    let files = folder(&[("top.toml", text)]);
    for (option, what) in [
        ("school.teachers=0", "`school.teachers` = 0 is out of range"),
        ("school.teachers=many", "`school.teachers` must be a whole number, not text"),
        ("school.teacher=9", "unknown key `teacher` in [school]"),
        ("timetable.level=tertiary", "`timetable.level` cannot be `tertiary`"),
        (
            "strategies.mandate.plan.coaching.0.intensity=2",
            "`strategies.mandate.plan.coaching.0.intensity` = 2 is out of range",
        ),
        ("strategies.mandate.plan.coaching.3.intensity=1", "there is no `3` to change"),
        ("strategies.mandat.plan.coaching=1", "there is no strategy `mandat` to change"),
        ("practices.coachng.cost=0.1", "there is no practice `coachng` to change"),
        ("strategies.mandate.plan.yoga=1", "there is no practice `yoga`"),
        ("run.strategies=[\"mandate\", \"mandat\"]", "there is no strategy `mandat`"),
        ("run.reference=coaching_only", "reference `coaching_only` is not among the strategies that run"),
        ("run.strategies=[1", "`[1` is not a TOML value"),
        ("extends=typical_high_school", "`extends` cannot be set"),
        ("school", "this sets nothing"),
        ("=3", "`` is not a key"),
    ] {
        assert_eq!(told(&files, &[option]), format!("override {option}: {what}\n"));
    }
}

#[test]
fn a_bare_word_is_text_and_a_table_merges() {
    let files = folder(&[("top.toml", "[run]\nstrategies = [\"mandate\"]\n[school]\nstudents = 300")]);
    let scenario = good(&files, &["timetable.level=elementary", "school={teachers=25}", "title=My school"]);
    assert_eq!((scenario.parameters.school.teachers, scenario.parameters.school.students), (25, 300));
    assert_eq!(scenario.title, "My school");
}

#[test]
fn options_that_leave_out_the_reference_compare_with_the_first_strategy() {
    let files = folder(&[("top.toml", "extends = \"typical_high_school\"")]);
    let strategies = "run.strategies=[\"mandate\", \"listen_first\"]";
    assert_eq!(good(&files, &[strategies]).run.reference, "mandate");
    assert_eq!(good(&files, &[strategies, "run.reference=listen_first"]).run.reference, "listen_first");
    assert!(told(&files, &[strategies, "run.reference=superhero"]).contains("reference `superhero`"));
}

#[test]
fn an_option_that_shortens_the_run_warns_and_leaves_out_what_is_too_late() {
    let loaded =
        parse("short", "extends = \"principal_leaves\"", &["run.years=1".to_owned()]).expect("it reads");
    assert!(loaded.scenario.events.leader_leaves.is_empty());
    assert_eq!(loaded.scenario.strategies["managed_change"].plan["graduate_vision"].len(), 1);
    assert!(loaded.warnings.iter().any(|warning| warning.what.contains("too late for a run of 36 weeks")));
}

#[test]
fn a_value_outside_the_plausible_range_is_a_warning() {
    let text = "[run]\nstrategies = [\"mandate\"]\n[school]\nteachers = 400";
    let loaded = read(&folder(&[("top.toml", text)]), &[]).expect("it reads");
    let told: Vec<&str> = loaded.warnings.iter().map(|warning| warning.what.as_str()).collect();
    assert_eq!(told, ["`school.teachers` = 400 is outside the plausible 5 to 200 (teachers)"]);
}

#[test]
fn a_practice_of_ones_own_can_be_planned_and_one_that_ships_can_be_changed() {
    let text = "[practices.walks]\ncost = 0.1\ngains.trust = 0.02\n[practices.swot]\ncost = 0.2\n\
        [strategies.mine]\nplan.walks = 0.5";
    let scenario = good(&folder(&[("top.toml", text)]), &[]);
    let (walks, swot) = (&scenario.practices["walks"], &scenario.practices["swot"]);
    assert_eq!((walks.label.as_str(), walks.gains.trust, walks.source.as_str()), ("Walks", 0.02, "assumed"));
    assert_eq!((swot.cost, swot.gains.urgency), (0.2, 0.1));
}

#[test]
fn a_given_staff_and_network_are_written_in_full_and_read_back() {
    let text = "extends = \"typical_high_school\"\n[school]\nteachers = 6\n[networks]\nadvice = \"nobody\"\n\
        [staff]\nexperience = [0, 1, 2.5, 7, 20, 40]\ninfluence = [1, 2, 3, 0.1, 1, 1]";
    let scenario = good(&folder(&[("top.toml", text)]), &[]);
    assert_eq!(scenario.staff.experience, [0.0, 1.0, 2.5, 7.0, 20.0, 40.0]);
    assert!(scenario.staff.inertia.is_empty(), "what is not given is drawn");
    let written = write(&scenario).expect("it can be written");
    for line in ["advice = \"nobody\"", "influence = [1.0, 2.0, 3.0, 0.1, 1.0, 1.0]"] {
        assert!(written.contains(line), "{line}\n{written}");
    }
    let again = parse("another_name", &written, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(again.scenario, scenario);
    assert_eq!(write(&again.scenario), Ok(written));
}

#[test]
fn given_ties_are_written_in_full_and_a_layer_replaces_them_whole() {
    let base =
        "[run]\nstrategies = [\"status_quo\"]\n[networks]\nadvice = \"given\"\nties = [[1, 2], [3, 1, 0.1]]";
    let top = "extends = \"base\"\n[networks]\nties = [[2, 40]]";
    let files = folder(&[("base.toml", base), ("top.toml", top)]);
    let ties = |changes: &[&str]| good(&files, changes).networks.ties;
    assert_eq!(ties(&[]), [Tie { teacher: 2, looks_to: 40, weight: 1.0 }]);
    assert_eq!(ties(&["networks.ties.0.1=7"])[0].looks_to, 7);
    assert!(ties(&["networks.ties=[]", "networks.advice=random"]).is_empty());
    let scenario = parse("base", base, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario;
    let written = write(&scenario).expect("it can be written");
    assert!(written.contains("ties = [[1, 2], [3, 1, 0.1]]"), "{written}");
    let again = parse("base", &written, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(again.scenario, scenario);
}

#[test]
fn a_list_of_staff_replaces_the_one_it_lies_over_whole() {
    let base = "[run]\nstrategies = [\"status_quo\"]\n[school]\nteachers = 6\n[staff]\n\
        inertia = [0, 0, 0, 0, 0, 0]\ninitial_skill = [1, 1, 1, 1, 1, 1]";
    let top = "extends = \"base\"\n[staff]\ninertia = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]";
    let files = folder(&[("base.toml", base), ("top.toml", top)]);
    let staff = good(&files, &["staff.initial_skill=[]"]).staff;
    assert_eq!((staff.inertia[5], staff.inertia.len()), (0.6, 6));
    assert!(staff.initial_skill.is_empty(), "an empty list lets it be drawn again");
}

#[test]
fn files_that_cannot_be_read_say_why() {
    let files = folder(&[("sub/x.toml", "")]);
    fs::write(files.path().join("latin.toml"), [b'#', 0xe9]).expect("a file");
    fs::write(files.path().join("large.toml"), vec![b'#'; (1 << 20) + 1]).expect("a file");
    fs::write(files.path().join("my school.toml"), "[strategies.a]").expect("a file");
    let why = |name: &str| {
        let problems = load(&files.path().join(name), &[]).expect_err("it is refused");
        problems.iter().map(|problem| problem.what.clone()).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(why("missing.toml"), "cannot be read: there is no such file");
    assert_eq!(why("sub"), "is a folder");
    assert_eq!(why("latin.toml"), "is not UTF-8 text");
    assert_eq!(why("large.toml"), "is larger than 1 MiB");
    assert_eq!(why("my school.toml"), "`my school` cannot be a scenario's name");
}

#[test]
fn a_missing_file_to_extend_hides_no_other_problem_and_invents_none() {
    let text = "extends = \"gone.toml\"\n[run]\nstrategies = [\"theirs\"]\nyears = 0";
    let files = folder(&[("top.toml", text)]);
    let expected = "top.toml: cannot extend `gone.toml`: it cannot be read: there is no such file\n\
        top.toml: `run.years` = 0 is out of range\n";
    assert_eq!(told(&files, &[]), expected);
}

#[test]
fn a_name_that_ships_needs_no_file() {
    let loaded = load(Path::new("parent_backlash"), &[]).expect("it ships");
    assert_eq!(loaded.scenario.name, "parent_backlash");
    let problems = load(Path::new("parent_backlsh"), &[]).expect_err("it does not ship");
    assert!(problems.to_string().contains("did you mean `parent_backlash`?"));
}
