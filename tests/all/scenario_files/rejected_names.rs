//! Names and TOML that are wrong: the exact place, words and remedy of every problem.

use super::good_file::{GOOD, compare, told};
use scenario_files::parse;

#[test]
fn the_good_file_is_good() {
    assert_eq!(told("replicates = 20", "replicates = 21", &[]), "nothing");
}

#[test]
fn unknown_names_are_told_with_the_one_that_was_meant() {
    compare(&[
        (
            "replicates = 20",
            "replicats = 20",
            "4:1 unknown key `replicats` in [run] | did you mean `replicates`?",
        ),
        ("[leader]", "[leeder]", "19:2 unknown table `leeder` | did you mean `leader`?"),
        (
            "union_strength = 0.5",
            "unions = true",
            "17:1 unknown key `unions` in [school] | known here: teachers, students, classes, class_teacher_time, specialist_share, grade_levels, team_size, cross_team_ties, parent_ties, baseline_trust, union_strength",
        ),
        ("[leader]", "teachers = 30\n[leader]", "19:1 `teachers` is written twice | write it once"),
        (
            r#"level = "secondary""#,
            r#"level = "secundary""#,
            "9:9 `timetable.level` cannot be `secundary` | did you mean `secondary`?",
        ),
        (
            r#"extends = "typical_high_school""#,
            r#"extends = "typical_school""#,
            "1:11 there is no scenario `typical_school` to extend | known here: typical_high_school, elementary_school, veteran_unionized_school, principal_leaves, who_to_win_first, parent_backlash, district_leader_training, ten_years, contested_assumptions, united_states, published_patterns",
        ),
        (
            r#""coaching_only", "mine"]"#,
            r#""coaching_only", "mine", "manged_change"]"#,
            "5:40 there is no strategy `manged_change` | did you mean `managed_change`?",
        ),
        (
            r#""coaching_only", "mine"]"#,
            r#""coaching_only", "mine", "mine"]"#,
            "5:40 strategy `mine` is named twice | name it once",
        ),
        (
            r#"extends = "managed_change""#,
            r#"extends = "managed_chance""#,
            "28:11 there is no strategy `managed_chance` | did you mean `managed_change`?",
        ),
        ("walks = 0.5", "walk = 0.5", "31:1 there is no practice `walk` | did you mean `walks`?"),
        (
            "[practices.walks]",
            r#"[practices."long walks"]"#,
            "22:12 `long walks` cannot be a name | write letters, digits, _ and - only, at most 64\n31:1 there is no practice `walks` | known here: graduate_vision, subgroup_data, alumni_survey, student_survey, concerns_survey, swot, design_team, model_visits, coaching, mandate, parent_outreach, open_doors, share_leadership, hire_for_fit",
        ),
        (
            "trust = 0.02",
            "joy = 0.02",
            "24:11 unknown key `joy` in [practices.walks.gains] | known here: vision_clarity, urgency, design_fit, trust, student_voice",
        ),
        (
            r#"label = "Mine""#,
            r#"labels = "Mine""#,
            "27:1 unknown key `labels` in [strategies.mine] | did you mean `label`?",
        ),
    ]);
}

#[test]
fn broken_toml_is_told_once_a_line_and_the_rest_goes_on_to_be_read() {
    compare(&[
        ("teachers = 30", "teachers = = 30", "15:12 this is not TOML: extra `=`, expected nothing"),
        ("teachers = 30", "teachers 30", "15:10 this is not TOML: key with no value, expected `=`"),
        ("teachers = 30", "teachers = 30\nteachers = 31", "16:1 `teachers` is written twice | write it once"),
        ("[school]", "[school", "14:8 this is not TOML: unclosed table, expected `]`"),
        (
            r#"label = "Mine""#,
            r#"label = "Mine"#,
            r#"27:14 this is not TOML: invalid basic string, expected `"`"#,
        ),
        (
            r#""3 years"]"#,
            r#""3 years""#,
            "14:1 this is not TOML: missing comma between array elements, expected `,`\n35:2 this is not TOML: unclosed array, expected `]`",
        ),
        (
            "teachers = 30",
            "teachers 30\nstudents 40\nunion_strenth = 0.5",
            "15:10 this is not TOML: key with no value, expected `=`\n16:10 this is not TOML: key with no value, expected `=`\n17:1 unknown key `union_strenth` in [school] | did you mean `union_strength`?",
        ),
    ]);
}

#[test]
fn a_problem_shows_its_line_like_a_compiler() {
    let problems = parse("good", &GOOD.replace("union_strength", "union_strenght"), &[]).unwrap_err();
    let shown = "good.toml:17:1: unknown key `union_strenght` in [school]
   17 | union_strenght = 0.5
      | ^^^^^^^^^^^^^^
   remedy: did you mean `union_strength`?
1 problem";
    assert_eq!(problems.to_string(), shown);
}

#[test]
fn problems_of_every_kind_are_told_at_once_in_the_order_of_the_file() {
    let mut text = GOOD.to_owned();
    for (from, to) in [
        ("replicates = 20", "replicates = 0"),
        ("level = \"secondary\"", "level = \"secundary\""),
        ("union_strength = 0.5", "unions = 1"),
        ("change_skill = 0.5", "change_skill = \"high\""),
        ("cost = 0.1", "cost = 2"),
        ("walks = 0.5", "wlaks = 0.5"),
        ("from = \"18 weeks\"", "from = \"17 weeks\""),
    ] {
        text = text.replace(from, to);
    }
    let problems = parse("good", &text, &["school.teachers=5".to_owned()]).unwrap_err();
    let lines: Vec<_> = problems.iter().map(|problem| problem.spot.as_ref().map(|spot| spot.line)).collect();
    assert_eq!(lines, [None, Some(4), Some(9), Some(17), Some(20), Some(23), Some(31), Some(34)]);
}
