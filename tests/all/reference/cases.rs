//! The schools in which the engine is held to the reference. At these seeds no choice between two
//! possibilities, such as who leaves or who sits on the design team, falls differently in the two.

use crate::support::common::{parsed, shipped};
use scenario::FullScenario;

/// A typical high school through five years, under the nine strategies that the scenario runs.
pub fn high_schools() -> Vec<FullScenario> {
    let seeds = ["run.seed=2017", "run.seed=1"];
    seeds.map(|seed| shipped("typical_high_school", &["run.replicates=2", seed])).to_vec()
}

/// An elementary school through five years, under the same strategies.
pub fn elementary_schools() -> Vec<FullScenario> {
    vec![shipped("elementary_school", &["run.replicates=2"])]
}

/// Leaders who are trained, who leave by chance and on a fixed date, and whose schools visit the best of the
/// district.
pub fn leaders() -> Vec<FullScenario> {
    let district = [
        "run.replicates=2",
        "district.schools=3",
        "leader.departure=0.4",
        "policy.visits=best_school",
        r#"policy.training={ share = 0.5, pipeline = true, from = "18 weeks", until = "3 years" }"#,
    ];
    let principal = ["run.replicates=2", r#"events.leader_leaves=["20 weeks", "3 years"]"#];
    let starts = [&district[..], &[r#"events.strategy_starts=["0 weeks", "2 years", "5 weeks"]"#]].concat();
    vec![
        shipped("district_leader_training", &district),
        shipped("district_leader_training", &starts),
        shipped("principal_leaves", &principal),
    ]
}

/// Small schools of sizes that divide nothing evenly, with every way to seat a design team and to tie people.
pub fn small_schools() -> Vec<FullScenario> {
    let small = ["school.teachers=7", "school.students=53", "run.weeks_per_year=17", "run.replicates=2"];
    let with = |name, changes: &[&str]| shipped(name, &[&small[..], changes].concat());
    let levels = ["school.grade_levels=3", "school.classes=3", "school.team_size=3"];
    let terms = ["design_team.terms_per_year=3", "school.parent_ties=3"];
    let complete = ["networks.advice=complete", "school.classes=1", "beliefs.confidence=0.15"];
    let nobody = ["networks.advice=nobody", "school.parent_ties=0", "school.classes=6"];
    let training = ["policy.training={ cost = 0.9 }"];
    let given = [
        "networks.advice=given",
        "networks.ties=[[1, 2], [1, 3, 0.25], [2, 1, 4], [4, 1], [5, 4, 0.5], [5, 6, 2], [5, 7], [6, 5], [7, 2, 10]]",
        "staff.anchoring=[0, 0.5, 1, 2, 10, 0.1, 3]",
    ];
    let random = ["networks.advice=random", "school.team_size=3", "school.cross_team_ties=1"];
    let quiet = ["beliefs.noise=0", "students.noise=0", "parents.noise=0", "timetable.level=elementary"];
    let quiet_levels = ["school.grade_levels=3", "school.classes=2", "turnover.base=0.3"];
    let many_classes = ["school.teachers=23", "school.classes=11", "school.students=211"];
    vec![
        with("who_to_win_first", &[&levels[..], &terms].concat()),
        with("typical_high_school", &complete),
        with("parent_backlash", &[&nobody[..], &training].concat()),
        with("typical_high_school", &[&quiet[..], &quiet_levels].concat()),
        with("veteran_unionized_school", &many_classes),
        with("who_to_win_first", &random),
        with("principal_leaves", &given),
    ]
}

/// Five small schools under a strategy of everything, where every number of the model has something to do.
pub fn everything() -> FullScenario {
    let text = r#"
        extends = "typical_high_school"
        title = "Everything at once"

        [run]
        strategies = ["everything"]
        reference = "everything"
        seed = 2
        replicates = 3
        years = 9
        weeks_per_year = 20

        [timetable]
        level = "elementary"

        [school]
        teachers = 18
        students = 120
        classes = 3
        grade_levels = 3
        team_size = 3

        [district]
        schools = 5

        [events]
        strategy_starts = ["0 weeks", "7 weeks"]

        [policy]
        visits = "best_school"

        [leader]
        departure = 0.6
        departure_after_fall = 8
        abandon = 0.8
        take_up = 1

        [routines]
        growth = 0.05

        [start]
        experience_most = 25

        [turnover]
        newcomer_scale = 10
        early = 0.2
        late_from = 15

        [measures]
        advocate_belief = 0.45
        on_board_effort = 0.3
        consistent_share = 0.7

        [parents]
        voice_threshold = 0.6

        [strategies.everything]
        label = "Everything"
        summary = "all practices at once, more than the leader has time for"

        [strategies.everything.plan]
        graduate_vision = 0.8
        subgroup_data = 0.4
        alumni_survey = 0.3
        student_survey = 0.8
        concerns_survey = 0.5
        swot = 0.5
        design_team = 0.5
        model_visits = 0.5
        coaching = 0.7
        mandate = 0.5
        parent_outreach = 0.4
        open_doors = 0.6
        share_leadership = 0.4
        hire_for_fit = 0.5

        [strategies.everything.training]
        pipeline = true
    "#;
    parsed(text, &[])
}
