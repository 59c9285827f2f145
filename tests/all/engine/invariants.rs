//! What holds of every school, whatever the numbers of its scenario are.

use super::any_scenario::scenarios;
use crate::support::common::{Stage, shipped};
use population::{Population, TeacherTraits, cohort_indices};
use proptest::prelude::*;
use scenario::plan::{Dose, Plan, compile};
use scenario::{FullScenario, Level, specialists};
use scenario_files::STRATEGIES;
use simulation::School;
use simulation::measure::Measure;

/// Runs every school of a scenario's only strategy and shows every week.
fn every_week(scenario: &FullScenario, mut observe: impl FnMut(u32, &School<'_, 1>)) {
    let stage = Stage::of(scenario, "anything", 0);
    for school in 0..stage.schools() {
        stage.watch(school, 0, &mut observe);
    }
}

fn shares(what: &str, column: &[[f32; 1]], count: u32) {
    assert_eq!(column.len(), count as usize, "{what}: nobody is lost or added");
    for (place, [value]) in column.iter().enumerate() {
        assert!((0.0..=1.0).contains(value), "{what} of {place} is {value}");
    }
}

fn check_states(school: &School<'_, 1>) {
    let (state, profile) = (&school.last, school.setting.profile);
    let [stocks] = &state.school;
    let all = [
        stocks.vision_clarity,
        stocks.urgency,
        stocks.design_fit,
        stocks.trust,
        stocks.student_voice,
        stocks.dependence,
        stocks.opposition,
        school.leaders[0].change_skill,
        school.leaders[0].continuity,
    ];
    shares("a stock", &all.map(|stock| [stock]), 9);
    let (teachers, students) = (&state.teachers, &state.students);
    shares("belief", &teachers.belief, profile.teachers);
    shares("skill", &teachers.skill, profile.teachers);
    shares("effort", &teachers.effort, profile.teachers);
    shares("alignment", &teachers.alignment, profile.teachers);
    shares("routine", &teachers.routine, profile.teachers);
    shares("strain", &teachers.strain, profile.teachers);
    shares("fidelity", &teachers.fidelity, profile.teachers);
    shares("engagement", &students.engagement, profile.students);
    shares("self-direction", &students.self_direction, profile.students);
    shares("inconsistency", &students.inconsistency, profile.students);
    shares("support", &state.parents.support, profile.students);
    shares("opposition", &state.parents.opposition, profile.students);
    // Weighted sums over classes may pass 1 in their last bits.
    for (what, column) in [("exposure", &students.exposure), ("reached", &students.implemented)] {
        assert!(column.iter().all(|[value]| (0.0..=1.0 + 1e-5).contains(value)), "{what}");
    }
    // Lessons that are not yet routine can be worse than none.
    let worst = -school.setting.parameters().students.unpractised;
    let quality = students.quality.iter().all(|[value]| (worst - 1e-5..=1.0 + 1e-5).contains(value));
    assert!(quality, "quality");
}

fn check_measures(school: &School<'_, 1>) {
    let of = |measure: Measure| measure.of(&school.rows[0]);
    for &measure in Measure::ALL {
        let value = of(measure);
        let undefined = measure == Measure::Evenness && of(Measure::FidelityMean) == 0.0;
        assert!(value.is_finite() || undefined, "{} is {value}", measure.info().name);
    }
    let stances =
        [Measure::Resisting, Measure::Watching, Measure::Trying, Measure::Using, Measure::Advocating];
    let total: f32 = stances.into_iter().map(of).sum();
    assert!((total - 1.0).abs() < 1e-5, "stances add up to {total}");
}

fn distinct(places: &[u16]) -> bool {
    let mut sorted = places.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
}

fn check_timetable(people: &Population<1>, teachers: u32, students: u32) {
    let timetable = &people.timetable;
    let time: f32 = timetable.class_time.iter().sum();
    assert!((time - 1.0).abs() < 1e-5, "class time adds up to {time}");
    assert_eq!(timetable.class_time.len(), timetable.classes);
    for student in 0..students as usize {
        let own = timetable.teachers_of(student);
        assert_eq!(own.len(), timetable.classes);
        assert!(distinct(own), "classes of {student}: {own:?}");
        for &teacher in own {
            let roster = timetable.students_of(teacher as usize);
            let times = roster.iter().filter(|&&listed| listed as usize == student).count();
            assert_eq!(times, 1, "{student} stands once in the roster of {teacher}");
        }
    }
    let rosters: usize = (0..teachers as usize).map(|teacher| timetable.students_of(teacher).len()).sum();
    assert_eq!(rosters, students as usize * timetable.classes, "no roster holds anyone else");
}

fn check_advice(people: &Population<1>, teachers: u32) {
    let advice = &people.advice;
    for teacher in 0..teachers as usize {
        let own = advice.pairs().filter(|pair| pair.0 as usize == teacher);
        let own: Vec<u16> = own.map(|(_, colleague)| colleague).collect();
        assert!(distinct(&own), "colleagues of {teacher}: {own:?}");
        assert!(own.iter().all(|&other| other as usize != teacher && u32::from(other) < teachers));
        let total: f32 = advice.ties.iter().map(|tie| tie.weights[teacher][0]).sum();
        assert!(own.is_empty() || (total - 1.0).abs() < 1e-4, "weights of {teacher} add up to {total}");
    }
}

fn check_parents(people: &Population<1>, levels: u32, students: u32) {
    let parents = &people.parents;
    for cohort in 0..levels {
        let places = cohort_indices(cohort, levels, students);
        for place in places.clone() {
            let own = &parents.ties[place * parents.ties_each..(place + 1) * parents.ties_each];
            assert!(distinct(own), "ties of {place}: {own:?}");
            let within =
                own.iter().all(|&other| other as usize != place && places.contains(&(other as usize)));
            assert!(within, "ties of {place} lie in {places:?}: {own:?}");
        }
    }
}

/// Teachers who stay age by a year and keep their traits; as many are new as are said to have left.
fn check_summer(before: &TeacherTraits<1>, school: &School<'_, 1>) {
    let after = &school.people.teachers;
    let mut new = 0;
    for place in 0..after.experience.len() {
        let aged = after.experience[place][0] == before.experience[place][0] + 1.0;
        let same = after.inertia[place] == before.inertia[place]
            && after.influence[place] == before.influence[place]
            && after.initial_belief[place] == before.initial_belief[place];
        assert!(!aged || same, "{place} aged and changed");
        new += u32::from(!aged);
    }
    let left = new as f32 / after.experience.len() as f32;
    let [said] = school.teachers_left;
    assert!((left - said).abs() < 1e-5, "{left} are new, {said} left");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn states_stay_shares_nobody_is_lost_and_stances_add_up(scenario in scenarios()) {
        every_week(&scenario, |_, school| {
            check_states(school);
            check_measures(school);
        });
    }

    #[test]
    fn ties_and_timetables_are_sound_in_every_year(scenario in scenarios()) {
        let levels = scenario.parameters.school.grade_levels;
        every_week(&scenario, |week, school| {
            if week % scenario.run.weeks_per_year == 0 {
                let profile = school.setting.profile;
                check_timetable(&school.people, profile.teachers, profile.students);
                check_advice(&school.people, profile.teachers);
                check_parents(&school.people, levels, profile.students);
            }
        });
    }

    #[test]
    fn teachers_age_by_one_year_or_are_replaced(scenario in scenarios()) {
        let mut before: Option<TeacherTraits<1>> = None;
        every_week(&scenario, |week, school| {
            let first = week % scenario.run.weeks_per_year == 0;
            let now = &school.people.teachers;
            match &before {
                Some(before) if week > 0 && first => check_summer(before, school),
                Some(before) if week > 0 => assert_eq!(before, now, "traits change in summer only"),
                _ => {}
            }
            before = Some(now.clone());
        });
    }

    #[test]
    fn a_leader_never_uses_more_capacity_than_there_is(scenario in scenarios()) {
        let mut before = None;
        every_week(&scenario, |week, school| {
            // Summer brings new parents, so the first week's opposition is not seen from outside.
            let known = before.filter(|_| week % scenario.run.weeks_per_year != 0);
            let available = capacity(school, known.unwrap_or(0.0));
            let used = Measure::CapacityUsed.of(&school.rows[0]);
            assert!(used <= available + 1e-5, "week {week}: {used} of {available}");
            before = Some(school.last.school[0].opposition);
        });
    }

    #[test]
    fn the_design_team_fills_its_seats_where_there_is_one_and_none_where_there_is_none(
        scenario in scenarios(),
    ) {
        let seats = &scenario.parameters.design_team;
        every_week(&scenario, |week, school| {
            let convened = school.setting.arms[0].plan.doses[week as usize].seats.is_some();
            let expected = |seats: u32, people: u32| if convened { seats.min(people) as f32 } else { 0.0 };
            let profile = school.setting.profile;
            let (teachers, parents): (f32, f32) =
                (school.team.teachers.arm(0).sum(), school.team.parents.arm(0).sum());
            assert_eq!(teachers, expected(seats.teacher_seats, profile.teachers));
            assert_eq!(parents, expected(seats.parent_seats, profile.students));
        });
    }

    #[test]
    fn no_week_of_a_plan_costs_more_than_the_budget_and_all_of_it_is_spent_where_it_can_be(
        budget in 0.01..1.0_f32,
        spends_all: bool,
    ) {
        let names: Vec<String> = STRATEGIES.iter().map(|(name, _)| format!("{name:?}")).collect();
        let budget_use = if spends_all { "all" } else { "at_most" };
        let scenario = shipped(
            "typical_high_school",
            &[
                &format!("run.strategies=[{}]", names.join(", ")),
                &format!("run.budget={budget}"),
                &format!("run.budget_use={budget_use}"),
            ],
        );
        for (name, strategy) in scenario.plans() {
            let plan = compile(strategy, &scenario);
            let most = costs_at_most(&scenario, name, spends_all);
            for (week, (cost, most)) in weekly_costs(&plan, &scenario).into_iter().zip(most).enumerate() {
                let expected = most.min(budget).max(training_in(&plan, &scenario, week as u32));
                assert!((cost - expected).abs() < 1e-4, "{name} costs {cost} in week {week}, not {expected}");
            }
            assert!((mean_cost(&plan, &scenario) - plan.cost).abs() < 1e-3, "{name} says what it costs");
        }
    }
}

/// The capacity of a school's leader where last week's mean opposition was that, and dependence what it is now, below
/// which it was not.
fn capacity(school: &School<'_, 1>, opposition: f32) -> f32 {
    let p = &school.setting.parameters().leader;
    let size = (school.setting.profile.teachers as f32 / 40.0).powf(p.capacity_growth);
    let hands = 1.0 + p.hands * (p.dependence - school.last.school[0].dependence).max(0.0);
    school.leaders[0].capacity * size * hands / (1.0 + p.firefighting * opposition)
}

/// What training takes of a week.
fn training_in(plan: &Plan, scenario: &FullScenario, week: u32) -> f32 {
    match plan.training {
        Some(training) if training.runs_in(week) => {
            let schools = scenario.parameters.district.schools;
            training.terms.cost * training.terms.trained_schools(schools) as f32 / schools as f32
        }
        _ => 0.0,
    }
}

/// What every week of a plan costs, training included.
fn weekly_costs(plan: &Plan, scenario: &FullScenario) -> Vec<f32> {
    let teachers = scenario.parameters.school.teachers;
    let cost = |(week, dose): (u32, &Dose)| dose.cost_in(teachers) + training_in(plan, scenario, week);
    (0..).zip(&plan.doses).map(cost).collect()
}

/// Their mean.
fn mean_cost(plan: &Plan, scenario: &FullScenario) -> f32 {
    weekly_costs(plan, scenario).iter().sum::<f32>() / scenario.weeks() as f32
}

/// The most that every week of a strategy can cost: as designed, or with every practice that it plans at full intensity.
fn costs_at_most(scenario: &FullScenario, name: &str, at_full: bool) -> Vec<f32> {
    let mut free = scenario.clone();
    free.run.budget = None;
    if at_full {
        let spells = free.strategies.get_mut(name).into_iter().flat_map(|one| one.plan.values_mut());
        spells.flatten().filter(|spell| spell.intensity > 0.0).for_each(|spell| spell.intensity = 1.0);
    }
    weekly_costs(&compile(&free.strategies[name], &free), &free)
}

#[test]
fn training_takes_no_more_capacity_than_opposition_leaves() {
    let scenario = shipped(
        "parent_backlash",
        &[
            r#"run.strategies=["managed_change"]"#,
            "run.years=1",
            "leader.capacity=0.5",
            "leader.firefighting=4",
            "start.support=0.1",
            "policy.training={ cost = 0.3 }",
        ],
    );
    let mut opposition = 0.0;
    Stage::of(&scenario, "managed_change", 0).watch(0, 0, |week, school| {
        let used = Measure::CapacityUsed.of(&school.rows[0]);
        let available = capacity(school, opposition);
        assert!(used <= available + 1e-5, "week {week}: {used} of {available}");
        opposition = school.last.school[0].opposition;
    });
}

#[test]
fn elementary_students_meet_one_class_teacher_of_their_own_grade_and_otherwise_specialists() {
    let scenario = shipped("elementary_school", &[r#"run.strategies=["managed_change"]"#]);
    let school = &scenario.parameters.school;
    let class_teachers =
        school.teachers - specialists(school.teachers, school.classes, school.specialist_share);
    Stage::of(&scenario, "managed_change", 0).watch(0, 0, |week, watched| {
        if week % scenario.run.weeks_per_year != 0 {
            return;
        }
        let timetable = &watched.people.timetable;
        assert_eq!(watched.setting.scenario.level, Level::Elementary);
        assert_eq!(timetable.class_time[0], school.class_teacher_time);
        let mut seen = std::collections::BTreeSet::new();
        for cohort in 0..school.grade_levels {
            let of_cohort: std::collections::BTreeSet<u16> =
                cohort_indices(cohort, school.grade_levels, school.students)
                    .map(|student| timetable.teachers_of(student)[0])
                    .collect();
            assert!(of_cohort.iter().all(|&teacher| u32::from(teacher) < class_teachers));
            assert!(of_cohort.is_disjoint(&seen), "cohort {cohort} has class teachers of its own");
            seen.extend(of_cohort);
        }
        assert_eq!(seen.len(), class_teachers as usize, "every class teacher has a class");
        for student in 0..school.students as usize {
            let others = &timetable.teachers_of(student)[1..];
            assert!(others.iter().all(|&teacher| u32::from(teacher) >= class_teachers));
        }
    });
}
