//! How a scenario tells of a nation, and what is refused.

use scenario::Level;
use scenario_files::{Loaded, parse, shipped, write};

const GOOD: &str = r#"extends = "typical_high_school"

[run]
strategies = ["mandate"]
reference = "mandate"

[nation]
schools = 100

[nation.kinds.small]
share = 0.25

[nation.kinds.small.school]
teachers = 20

[nation.kinds.large]
share = 0.75
title = "Large ones"

[nation.kinds.large.timetable]
level = "elementary"
"#;

fn read(text: &str, options: &[&str]) -> Result<Loaded, String> {
    let options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
    parse("good", text, &options).map_err(|problems| problems.to_string())
}

/// What the patch `from` -> `to` of the good file is told about.
fn told(from: &str, to: &str, options: &[&str]) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "the patch must hit once: {from}");
    read(&GOOD.replace(from, to), options).err().unwrap_or_else(|| "nothing".to_owned())
}

#[track_caller]
fn says(told: &str, words: &[&str]) {
    for word in words {
        assert!(told.contains(word), "`{word}` is not in: {told}");
    }
}

#[test]
fn a_kind_of_school_is_a_layer_over_the_scenario_options_included() {
    let loaded =
        read(GOOD, &["leader.change_skill=0.9", "nation.kinds.small.share=0.25"]).expect("it is good");
    let [small, large] = &loaded.kinds[..] else { panic!("there are two kinds") };
    assert_eq!((small.name.as_str(), small.title.as_str(), small.share), ("small", "Small", 0.25));
    assert_eq!((large.name.as_str(), large.title.as_str(), large.share), ("large", "Large ones", 0.75));
    assert_eq!(small.scenario.parameters.school.teachers, 20);
    assert_eq!(large.scenario.parameters.school.teachers, 40);
    assert_eq!(large.scenario.timetable.level, Level::Elementary);
    assert_eq!(small.scenario.timetable.level, Level::Secondary);
    for kind in &loaded.kinds {
        assert_eq!(kind.scenario.parameters.leader.change_skill, 0.9);
        assert!(kind.scenario.nation.is_none(), "a school is no nation");
    }
}

#[test]
fn what_a_nation_leaves_out_has_a_default_and_where_there_is_none_nothing_is_written() {
    let loaded = read(GOOD, &[]).expect("it is good");
    let nation = loaded.scenario.nation.as_ref().expect("it is a nation");
    assert_eq!((nation.numbers.schools, nation.numbers.schools_per_district), (100, 7.47));
    let school = shipped("typical_high_school", &[]).expect("it ships");
    assert!(
        school.kinds.is_empty() && !write(&school.scenario).expect("it can be written").contains("nation")
    );
}

#[test]
fn a_resolved_nation_reads_back_with_the_same_kinds_in_the_same_order() {
    let loaded = read(GOOD, &["school.union_strength=0.1"]).expect("it is good");
    let again = read(&write(&loaded.scenario).expect("it can be written"), &[]).expect("it is good");
    assert_eq!(again.scenario, loaded.scenario);
    assert!(again.kinds == loaded.kinds);
}

#[test]
fn a_nation_takes_over_no_variants_of_the_scenario_that_it_extends() {
    let of = |name: &str| shipped(name, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(!of("typical_high_school").variants.is_empty());
    assert!(of("united_states").variants.is_empty() && of("united_states").scenario.variants.is_empty());
}

#[test]
fn everything_that_does_not_go_together_is_told_at_once() {
    let told = told(
        "schools = 100",
        "schools = 100\n[district]\nschools = 3\n[policy]\nvisits = \"best_school\"\n[variants.other]\nschool.teachers = 30",
        &[],
    );
    says(
        &told,
        &[
            "not `district.schools` = 3",
            "visits cannot go to the district's best school",
            "a nation cannot have variants",
            "3 problems",
        ],
    );
}

#[test]
fn what_is_kept_follows_from_the_nation_so_that_the_old_key_for_it_is_ignored_with_a_warning() {
    let text = GOOD.replacen("[run]\n", "[run]\nkeep = \"years\"\n", 1);
    let loaded = parse("good", &text, &[]).unwrap_or_else(|problems| panic!("{problems}"));
    let warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
    says(
        &warnings.join("\n"),
        &["good.toml:4:1", "`run.keep` is no longer a key", "leave it out: a nation keeps"],
    );
    says(
        &told("[run]\n", "[run]\n", &["run.keep=years"]),
        &["unknown key `keep` in [run]", "leave it out: a nation keeps the ends of years"],
    );
}

#[test]
fn shares_of_kinds_add_up_to_one() {
    says(&told("share = 0.25", "share = 0.3", &[]), &["add up to 1.05", "shares that add up to 1"]);
    assert_eq!(told("share = 0.25", "share = 0.24999", &[]), "nothing", "a few digits are enough");
    says(&told("share = 0.25\n", "", &[]), &["`nation.kinds.small.share` is missing"]);
    let none = read("[run]\nstrategies = [\"mandate\"]\n[nation]\nschools = 9\n", &[]);
    says(&none.expect_err("it is refused"), &["a nation has no kinds of schools", "[nation.kinds.all]"]);
}

#[test]
fn what_is_wrong_with_a_kind_is_told_where_it_stands() {
    let told = told("teachers = 20", "teachers = 3", &[]);
    says(&told, &["good.toml:14:12", "a student cannot have 5 different teachers of 3"]);
}

#[test]
fn a_kind_changes_what_its_schools_are_like_and_nothing_else() {
    for key in [
        "[nation.kinds.small.measures]\non_board_belief = 0.5",
        "[nation.kinds.small.policy]\nvisits = \"outside\"",
        "[nation.kinds.small.district]\nschools = 2",
        "[nation.kinds.small.nation]\nschools = 2",
    ] {
        says(&told("[nation.kinds.large]", &format!("{key}\n[nation.kinds.large]"), &[]), &["unknown"]);
    }
}

#[test]
fn numbers_out_of_range_and_names_that_are_none_are_refused() {
    says(&told("schools = 100", "schools = 0", &[]), &["`nation.schools` = 0"]);
    says(&told("schools = 100", "school = 100", &[]), &["unknown key `school` in [nation]"]);
    says(&told("share = 0.25", "share = 1.25", &[]), &["`nation.kinds.small.share` = 1.25"]);
    let option = told("share = 0.25", "share = 0.25 ", &["nation.kinds.smal.share=1"]);
    says(&option, &["there is no kind of school `smal` to change", "did you mean `small`?"]);
}
