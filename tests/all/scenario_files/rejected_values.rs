//! Values that are wrong, alone or together: the exact place, words and remedy of every problem.

use super::good_file::{compare, told};

#[test]
fn values_of_the_wrong_type_or_out_of_range_are_told_with_what_is_allowed() {
    compare(&[
        (
            "teachers = 30",
            r#"teachers = "thirty""#,
            "15:12 `school.teachers` must be a whole number, not text | write 1 to 5000 (teachers); plausible is 5 to 200",
        ),
        (
            "teachers = 30",
            "teachers = 30.5",
            "15:12 `school.teachers` = 30.5 must be a whole number of teachers | write 1 to 5000 (teachers); plausible is 5 to 200",
        ),
        (
            "teachers = 30",
            "teachers = 0",
            "15:12 `school.teachers` = 0 is out of range | write 1 to 5000 (teachers); plausible is 5 to 200",
        ),
        (
            "teachers = 30",
            "teachers = 99999999999999999999",
            "15:12 `school.teachers` must be a whole number, not a number with too many digits | write 1 to 5000 (teachers); plausible is 5 to 200",
        ),
        (
            "union_strength = 0.5",
            "union_strength = 1.5",
            "17:18 `school.union_strength` = 1.5 is out of range | write 0 to 1 (share); plausible is 0 to 1",
        ),
        (
            "union_strength = 0.5",
            "union_strength = -0.1",
            "17:18 `school.union_strength` = -0.1 is out of range | write 0 to 1 (share); plausible is 0 to 1",
        ),
        (
            "union_strength = 0.5",
            "union_strength = nan",
            "17:18 `school.union_strength` = NaN must be finite | write 0 to 1 (share); plausible is 0 to 1",
        ),
        (
            "union_strength = 0.5",
            "union_strength = inf",
            "17:18 `school.union_strength` = inf must be finite | write 0 to 1 (share); plausible is 0 to 1",
        ),
        (
            "replicates = 20",
            "replicates = 0",
            "4:14 `run.replicates` = 0 is out of range | write 1 to 100000 (replicates)",
        ),
        (
            "replicates = 20",
            "seed = -1",
            "4:8 `run.seed` = -1 is out of range | write 0 to 9223372036854775807",
        ),
        ("replicates = 20", "years = 101", "4:9 `run.years` = 101 is out of range | write 1 to 100 (years)"),
        (
            "replicates = 20",
            "weeks_per_year = 53",
            "4:18 `run.weeks_per_year` = 53 is out of range | write 1 to 52 (weeks)",
        ),
        (
            "replicates = 20",
            "budget = 0",
            "4:10 `run.budget` = 0 is out of range | write 0.01 to 1 (share of capacity)",
        ),
    ]);
}

#[test]
fn times_plans_and_lists_of_the_wrong_shape_are_told_with_how_they_are_written() {
    compare(&[
        (
            r#""3 years""#,
            "3",
            r#"12:18 `events.leader_leaves.0` must be a time, not a whole number | write "18 weeks" or "2 years""#,
        ),
        (
            r#""3 years""#,
            r#""3 moons""#,
            r#"12:18 `events.leader_leaves.0` cannot be `3 moons` | write a time from 0 to 100 years, such as "18 weeks" or "2 years""#,
        ),
        (
            r#"["3 years"]"#,
            r#""3 years""#,
            "12:17 `events.leader_leaves` must be a list, not text | write a list in brackets: [ ... ]",
        ),
        (
            "walks = 0.5",
            r#"walks = "often""#,
            r#"31:9 `strategies.mine.plan.walks` must be an intensity, a spell or a list of spells, not text | write 0.5 or { intensity = 0.5, until = "18 weeks" }"#,
        ),
        (
            "walks = 0.5",
            "walks = 1.5",
            "31:9 `strategies.mine.plan.walks.0.intensity` = 1.5 is out of range | write 0 to 1 (share)",
        ),
        (
            "walks = 0.5",
            r#"walks = { from = "2 weeks" }"#,
            "31:9 `strategies.mine.plan.walks.0.intensity` is missing | write 0 to 1 (share)",
        ),
        (
            "walks = 0.5",
            r#"walks = { intensity = 1, untill = "2 weeks" }"#,
            "31:26 unknown key `untill` in [strategies.mine.plan.walks.0] | did you mean `until`?",
        ),
        (
            "cost = 0.1",
            "cost = 2007-01-01",
            "23:8 `practices.walks.cost` must be a number, not a date | write 0 to 1 (share of capacity)",
        ),
        (
            "[leader]",
            "leader = 3\n[start]",
            "19:1 unknown key `leader` in [school] | known here: teachers, students, classes, class_teacher_time, specialist_share, grade_levels, team_size, cross_team_ties, parent_ties, baseline_trust, union_strength\n21:1 unknown key `change_skill` in [start] | did you mean it in [leader]?",
        ),
        (
            r#"strategies = ["coaching_only", "mine"]"#,
            "strategies = []",
            r#"5:14 no strategy runs | write strategies = ["status_quo", "mandate"] in [run]"#,
        ),
        (
            r#"level = "secondary""#,
            "level = 1",
            r#"9:9 `timetable.level` must be text, not a whole number | write one of "elementary", "secondary""#,
        ),
    ]);
}

#[test]
fn values_that_contradict_each_other_are_told_at_the_likeliest_culprit() {
    compare(&[
        (
            "teachers = 30",
            "teachers = 5",
            "15:12 the design team seats 6 teachers, the school has 5 | set at most as many seats as teachers",
        ),
        (
            "teachers = 30",
            "teachers = 6\nclasses = 7",
            "16:11 a student cannot have 7 different teachers of 6 | set at most as many classes as teachers",
        ),
        (
            "teachers = 30",
            "cross_team_ties = 30\nteachers = 30",
            "15:19 each of 30 teachers cannot look to 30 colleagues | set fewer ties than teachers",
        ),
        (
            "students = 400",
            "students = 20\ngrade_levels = 2\nparent_ties = 10",
            "18:15 each parent cannot listen to 10 others where the smallest grade level has 10 students | set fewer ties than students of a grade level",
        ),
        (
            "students = 400",
            "students = 9\ngrade_levels = 10",
            "17:16 9 students cannot fill 10 grade levels | set at least one student a grade level",
        ),
        (
            "students = 400",
            "students = 7\ngrade_levels = 1",
            "16:12 the design team seats 8 parents, the school has 7 students | set at most as many seats as students",
        ),
        (
            "[leader]",
            "[start]\nchange_anxiety_least = 0.5\nchange_anxiety_most = 0.4\n[leader]",
            "20:24 `start.change_anxiety_least` = 0.5 is greater than `start.change_anxiety_most` = 0.4 | set the first to at most the second",
        ),
        (
            "[leader]",
            "[start]\ninterpretation_least = 0.7\n[leader]",
            "20:24 `start.interpretation_least` = 0.7 is greater than `start.interpretation_most` = 0.628 | set the first to at most the second",
        ),
        (
            "[leader]",
            "[measures]\nresisting_belief = 0.9\n[leader]",
            "20:20 `measures.resisting_belief` = 0.9 is greater than `measures.advocate_belief` = 0.75 | set the first to at most the second",
        ),
        (
            "[leader]",
            "[measures]\ntrying_effort = 0.9\n[leader]",
            "20:17 `measures.trying_effort` = 0.9 is greater than `measures.on_board_effort` = 0.5 | set the first to at most the second",
        ),
        (
            r#"reference = "coaching_only""#,
            r#"reference = "mandate""#,
            "6:13 reference `mandate` is not among the strategies that run | choose one of coaching_only, mine",
        ),
        (
            r#""3 years""#,
            r#""5 years""#,
            r#"12:18 no summer of a run of 180 weeks follows `events.leader_leaves.0` = "5 years" | set a time after the start and before the last year, or a longer run"#,
        ),
        (
            r#""3 years""#,
            r#""0 weeks""#,
            r#"12:18 no summer of a run of 180 weeks follows `events.leader_leaves.0` = "0 weeks" | set a time after the start and before the last year, or a longer run"#,
        ),
        (
            r#"label = "Mine""#,
            r#"label = "  ""#,
            "27:9 `strategies.mine.label` is blank or holds control characters | write a few words in one line, or leave it out",
        ),
        (
            "walks = 0.5",
            r#"walks = { intensity = 1, from = "9 weeks", until = "9 weeks" }"#,
            "31:52 `strategies.mine.plan.walks.0` ends after 9 weeks and starts after 9 weeks | set `until` after `from`",
        ),
        (
            "walks = 0.5",
            r#"walks = { intensity = 1, from = "5 years" }"#,
            r#"31:33 `strategies.mine.plan.walks.0.from` = "5 years" is too late for a run of 180 weeks | set an earlier time or a longer run"#,
        ),
        (
            r#"from = "18 weeks""#,
            r#"from = "17 weeks""#,
            "34:5 `strategies.mine.plan.coaching` has two spells at once after 17 weeks | end one of them before the other starts",
        ),
        (
            "[strategies.mine.plan]",
            "[strategies.mine.training]\nfrom = \"2 years\"\nuntil = \"1 year\"\n[strategies.mine.plan]",
            "32:9 `strategies.mine.training` ends after 1 year and starts after 2 years | set `until` after `from`",
        ),
        (
            "[leader]",
            "[policy.training]\nfrom = \"2 years\"\nuntil = \"1 year\"\n[leader]",
            "21:9 `policy.training` ends after 1 year and starts after 2 years | set `until` after `from`",
        ),
    ]);
}

#[test]
fn a_given_staff_that_does_not_fit_the_school_is_told_with_both_keys() {
    let thirty = format!("[{}]", vec!["0.5"; 30].join(", "));
    compare(&[
        (
            "[leader]",
            "[staff]\ninertia = [0.1, 0.2]\n[leader]",
            "20:11 `staff.inertia` has 2 values for 30 teachers | write one value for each teacher",
        ),
        (
            "[leader]",
            &format!(
                "[staff]\ninitial_skill = {thirty}\n[district]\nschools = 2\nsize_spread = 0.2\n[leader]"
            ),
            "20:17 `staff.initial_skill` is given, but schools differ in size | set size_spread = 0, or let the staff be drawn",
        ),
        ("[leader]", &format!("[staff]\ninitial_skill = {thirty}\n[leader]"), "nothing"),
    ]);
    // A school that grew on the command line no longer fits its list.
    let told = told("[leader]", &format!("[staff]\ninfluence = {thirty}\n[leader]"), &["school.teachers=31"]);
    let what = "`staff.influence` has 30 values for 31 teachers | write one value for each teacher";
    assert_eq!(told, format!("override school.teachers=31 {what}"));
}

#[test]
fn what_is_given_of_staff_and_networks_must_be_possible() {
    compare(&[
        (
            "[leader]",
            "[staff]\ninertia = [0.5, 1.5]\n[leader]",
            "20:17 `staff.inertia.1` = 1.5 is out of range | write 0 to 1 (share)",
        ),
        (
            "[leader]",
            "[staff]\ninfluence = [0.0]\n[leader]",
            "20:14 `staff.influence.0` = 0 is out of range | write 0.001 to 1000 (weight)",
        ),
        (
            "[leader]",
            "[staff]\nexperience = [-1]\n[leader]",
            "20:15 `staff.experience.0` = -1 is out of range | write 0 to 60 (years)",
        ),
        (
            "[leader]",
            "[staff]\ninitial_belief = [nan]\n[leader]",
            "20:19 `staff.initial_belief.0` = NaN must be finite | write 0 to 1 (share)",
        ),
        (
            "[leader]",
            "[staff]\nown_interpretation = 0.5\n[leader]",
            "20:22 `staff.own_interpretation` must be a list, not a number with a fraction | write a list in brackets: [ ... ]",
        ),
        (
            "[leader]",
            "[staff]\nanchoring = [10.5]\n[leader]",
            "20:14 `staff.anchoring.0` = 10.5 is out of range | write 0 to 10 (weight)",
        ),
        (
            "[leader]",
            "[staff]\nbelief = [0.5]\n[leader]",
            "20:1 unknown key `belief` in [staff] | did you mean it in [start]?",
        ),
        (
            "[leader]",
            "[networks]\nadvice = \"everybody\"\n[leader]",
            "20:10 `networks.advice` cannot be `everybody` | known here: teams, random, complete, nobody, given",
        ),
        (
            "[leader]",
            "[start]\nneed_least = 0.8\nneed_most = 0.2\n[leader]",
            "20:14 `start.need_least` = 0.8 is greater than `start.need_most` = 0.2 | set the first to at most the second",
        ),
        (
            "[leader]",
            "[start]\ngrade_worry_least = 0.8\ngrade_worry_most = 0.2\n[leader]",
            "20:21 `start.grade_worry_least` = 0.8 is greater than `start.grade_worry_most` = 0.2 | set the first to at most the second",
        ),
    ]);
}

#[test]
fn ties_that_no_school_can_have_are_told_with_their_places_all_at_once() {
    let ties = |ties: &str| format!("[networks]\nadvice = \"given\"\nties = {ties}\n[leader]");
    compare(&[
        ("[leader]", &ties("[[1, 2], [2, 1, 0.5]]"), "nothing"),
        (
            "[leader]",
            &ties("[[1, 2], [31, 2], [3, 3], [1, 2, 0.5], [2, 40]]"),
            "21:17 `networks.ties.1` names teacher 31, and the school has 30 | name teachers from 1 to 30\n\
             21:26 `networks.ties.2` leads from teacher 3 to teacher 3 | name two different teachers\n\
             21:34 `networks.ties.3` repeats `networks.ties.0` | list every tie once\n\
             21:47 `networks.ties.4` names teacher 40, and the school has 30 | name teachers from 1 to 30",
        ),
        (
            "[leader]",
            &ties("[[1], [1, 2, 3, 4], 5, [0, 2], [1.5, 2], [1, 2, 0]]"),
            "21:9 `networks.ties.0` has 1 value | write [teacher, looks_to] or [teacher, looks_to, weight]\n\
             21:14 `networks.ties.1` has 4 values | write [teacher, looks_to] or [teacher, looks_to, weight]\n\
             21:28 `networks.ties.2` must be a list, not a whole number | write [teacher, looks_to] or [teacher, looks_to, weight]\n\
             21:32 `networks.ties.3.0` = 0 is out of range | write 1 to 5000\n\
             21:40 `networks.ties.4.0` = 1.5 must be a whole number | write 1 to 5000\n\
             21:56 `networks.ties.5.2` = 0 is out of range | write 0.001 to 1000 (weight)",
        ),
        (
            "[leader]",
            "[networks]\nties = [[1, 2]]\n[leader]",
            "20:8 `networks.ties` are given, but `networks.advice` = \"teams\" | set advice = \"given\", or ties = []",
        ),
        (
            "[leader]",
            "[networks]\nadvice = \"given\"\n[leader]",
            "20:10 `networks.advice` = \"given\", but no ties are given | list them in `networks.ties`, or name another network",
        ),
        (
            "[leader]",
            &format!("[district]\nschools = 3\n{}", ties("[[1, 2]]")),
            "23:8 `networks.ties` are those of one school, and there are 3 | run one school, or name another network",
        ),
    ]);
    let nation = told("[leader]", &format!("[nation.kinds.all]\nshare = 1\n{}", ties("[[1, 2]]")), &[]);
    assert!(nation.contains("`networks.ties` are those of one school, and there are 99388"), "{nation}");
    let kind = "[nation.kinds.all]\nshare = 1\nnetworks.ties = [[1, 2]]\n[leader]";
    assert!(told("[leader]", kind, &[]).contains("unknown key `ties` in [nation.kinds.all.networks]"));
    // A school that shrinks on the command line, or in a draw, no longer has everyone.
    let smaller = told("[leader]", &ties("[[1, 30]]"), &["school.teachers=29"]);
    assert!(
        smaller.starts_with("override school.teachers=29 `networks.ties.0` names teacher 30"),
        "{smaller}"
    );
    let drawn = format!("[uncertainty.draws]\nschool.teachers = [30, 29]\n{}", ties("[[1, 30]]"));
    let drawn = told("[leader]", &drawn, &[]);
    assert!(
        drawn.contains("in draw 2: `networks.ties.0` names teacher 30, and the school has 29"),
        "{drawn}"
    );
}

#[test]
fn an_elementary_school_needs_a_class_teacher_for_every_grade_level() {
    let told = told("teachers = 30", "teachers = 12\ngrade_levels = 9", &["timetable.level=elementary"]);
    let what = "12 teachers leave 8 class teachers beside the specialists, for 9 grade levels";
    let remedy = "set more teachers, or fewer grade levels or classes";
    assert_eq!(told, format!("override timetable.level=elementary {what} | {remedy}"));
}

#[test]
fn a_rule_over_two_values_keeps_silent_where_one_of_them_was_refused() {
    let told = told("teachers = 30", "teachers = \"5\"", &["design_team.teacher_seats=60"]);
    assert_eq!(told.lines().count(), 1, "{told}");
}
