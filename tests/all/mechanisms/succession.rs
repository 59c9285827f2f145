//! Leaders who leave and those who follow, and the schools that they visit. How they are trained stands in
//! `training.rs`.
//! Teachers and students who come and go stand in `summers.rs`.

use super::by_hand::{led, near, small};
use crate::support::common::Stage;
use numerics::column::Column;
use numerics::random::Purpose;
use numerics::vectors::Vectors;
use scenario::Visits;
use simulation::measure::{Measure, Row};
use simulation::{Leader, School, Setting, simulate, simulate_together, summer};

/// Years of four weeks, and a leader who leaves after the first.
const SUCCESSION: [&str; 12] = [
    "run.years=4",
    "run.weeks_per_year=4",
    "events.leader_leaves=[\"1 years\"]",
    "leader.capacity=0.9",
    "leader.dependence=0.8",
    "leader.abandon=0",
    "leader.clarity_lost=0.7",
    "leader.urgency_kept=0.5",
    "leader.trust_kept=0.4",
    "leader.continuity_recovery=0.5",
    "leader.successor_change_skill=0.6",
    "leader.successor_spread=0",
];

/// Fills trust in the first year and asks for something in every one.
const TRUSTED: &str = "
leader.capacity = 2.0
plan.trusting = { intensity = 1.0, until = \"1 years\" }
plan.asking = 1.0
[practices.trusting]
gains = { trust = 0.3 }
[practices.asking]
cost = 0.1
acts_on = { outreach = 1.0 }
";

const STOCKS: [&str; 3] = ["stocks.vision_clarity=0.6", "stocks.urgency=0.4", "school.baseline_trust=0.5"];

#[test]
fn a_leader_who_leaves_on_a_date_takes_exactly_what_hangs_on_the_person() {
    let weeks = led(&small((1, 1, 1), TRUSTED, &[&SUCCESSION[..], &STOCKS].concat()), 0);
    let (before, after) = (weeks[3].0, weeks[4].0);
    assert!(before.trust > 0.6, "trust was built");
    near("clarity", after.vision_clarity, 0.6 * (1.0 - 0.7 * 0.8));
    near("urgency", after.urgency, 0.4 * 0.5);
    near("trust", after.trust, 0.5 + 0.4 * (before.trust - 0.5));
    assert_eq!(after.dependence, before.dependence);
    let first = Leader { change_skill: 0.35, capacity: 1.8, continuity: 1.0, dropped: false, tenure: 0 };
    for (week, (_, leader, delivered, left)) in weeks.into_iter().enumerate() {
        let (continuity, tenure) = [(1.0, 0), (0.2, 0), (0.7, 1), (1.0, 2)][week / 4];
        near("continuity", leader.continuity, continuity);
        near("delivered", delivered.actions.outreach, continuity);
        near("capacity used", delivered.capacity_used, 0.1 * continuity);
        assert_eq!((leader.tenure, left), (tenure, week / 4 == 1), "week {week}");
        if week < 4 {
            assert_eq!(leader, first);
        } else {
            assert_eq!((leader.change_skill, leader.capacity, leader.dropped), (0.6, 0.9, false));
        }
    }
}

#[test]
fn a_leader_leaves_at_the_end_of_the_year_in_which_the_date_falls() {
    for (date, year) in [("1 weeks", 1), ("4 weeks", 1), ("5 weeks", 2), ("8 weeks", 2), ("9 weeks", 3)] {
        let leaves = format!("events.leader_leaves=[\"{date}\"]");
        let weeks = led(&small((1, 1, 1), "", &[&SUCCESSION[..], &[&leaves]].concat()), 0);
        for (week, (.., left)) in weeks.into_iter().enumerate() {
            assert_eq!(left, week / 4 == year, "{date}, week {week}");
        }
    }
}

#[test]
fn a_date_before_the_first_week_is_no_departure() {
    let scenario = small((1, 1, 1), "", &[&SUCCESSION[..], &["events.leader_leaves=[]"]].concat());
    let stage = Stage::of(&scenario, "it", 0);
    let setting = Setting { leader_leaves: &[0], ..stage.setting(0, 0) };
    let [end] = simulate(setting, |week, school| {
        assert!(!school.leader_left[0], "week {week}");
    });
    end.expect("numbers");
}

#[test]
fn successors_skills_spread_around_the_markets() {
    let changes = ["leader.departure=1", "leader.successor_spread=0.1", "events.leader_leaves=[]"];
    let scenario = small((1, 1, 1), "", &[&SUCCESSION[..], &changes].concat());
    Stage::of(&scenario, "it", 0).watch(0, 0, |week, school| {
        if let Some(year) = (week / 4).checked_sub(1) {
            let draw = school.setting.streams.normal(Purpose::SuccessorSkill, year);
            near("skill", school.leaders[0].change_skill, 0.6 + 0.1 * draw);
        }
    });
}

#[test]
fn no_successor_has_less_than_no_skill_or_more_than_all() {
    let changes =
        ["leader.departure=1", "leader.successor_spread=0.5", "events.leader_leaves=[]", "run.years=40"];
    let scenario = small((1, 1, 1), "", &[&SUCCESSION[..], &changes].concat());
    let skills: Vec<f32> = led(&scenario, 0).iter().map(|(_, leader, ..)| leader.change_skill).collect();
    assert!(skills.iter().all(|skill| (0.0..=1.0).contains(skill)), "{skills:?}");
    assert!(skills.contains(&0.0) && skills.contains(&1.0), "both ends are reached: {skills:?}");
}

#[test]
fn where_everything_hangs_on_the_leader_a_successor_drops_the_strategy_for_good() {
    let changes = ["leader.abandon=1", "leader.dependence=1", "run.years=6"];
    for replicate in 0..10 {
        let weeks = led(&small((1, 1, 1), TRUSTED, &[&SUCCESSION[..], &changes].concat()), replicate);
        for (week, (_, leader, delivered, _)) in weeks.into_iter().enumerate() {
            assert_eq!(leader.dropped, week >= 4);
            let expected = if week < 4 { (1.0, 0.1) } else { (0.0, 0.0) };
            assert_eq!((delivered.actions.outreach, delivered.capacity_used), expected, "week {week}");
        }
    }
}

/// Share of schools whose first successor drops the strategy, with a new leader every year; what
/// was dropped stays dropped.
fn dropped(abandon: &str, dependence: &str) -> f32 {
    let changes = [abandon, dependence, "leader.departure=1", "events.leader_leaves=[]"];
    let scenario = small((1, 1, 1), TRUSTED, &[&SUCCESSION[..], &changes].concat());
    let mut first = 0_u16;
    for replicate in 0..400 {
        let weeks = led(&scenario, replicate);
        assert!(weeks.windows(2).all(|pair| !pair[0].1.dropped || pair[1].1.dropped), "dropped for good");
        assert!(weeks.iter().all(|(_, leader, used, _)| !leader.dropped || used.capacity_used == 0.0));
        first += u16::from(weeks[4].1.dropped);
    }
    f32::from(first) / 400.0
}

#[test]
fn a_successor_drops_the_strategy_by_the_chance_to_abandon_times_dependence() {
    assert_eq!(dropped("leader.abandon=0", "leader.dependence=1"), 0.0);
    assert_eq!(dropped("leader.abandon=1", "leader.dependence=0"), 0.0);
    // Four standard errors of 400 draws are at most 0.1.
    let often = dropped("leader.abandon=0.6", "leader.dependence=0.8");
    assert!((often - 0.48).abs() < 0.1, "{often}");
    let seldom = dropped("leader.abandon=0.6", "leader.dependence=0.3");
    assert!((seldom - 0.18).abs() < 0.08, "{seldom}");
}

#[test]
fn continuity_falls_by_the_share_that_is_lost_times_dependence() {
    for (lost, continuity) in [("0", 1.0), ("0.5", 0.6), ("1", 0.2)] {
        let changes = [format!("leader.continuity_lost={lost}")];
        let scenario = small((1, 1, 1), TRUSTED, &[&SUCCESSION[..], &[changes[0].as_str()]].concat());
        near("continuity", led(&scenario, 0)[4].1.continuity, continuity);
    }
}

#[test]
fn leaders_leave_by_lot_at_the_rate_of_departure() {
    let changes = ["leader.departure=0.18", "events.leader_leaves=[]"];
    let scenario = small((1, 1, 1), "", &[&SUCCESSION[..], &changes].concat());
    let left = |replicate| led(&scenario, replicate).iter().step_by(4).filter(|week| week.3).count();
    let rate = (0..400).map(left).sum::<usize>() as f32 / 1200.0;
    assert!((rate - 0.18).abs() < 0.045, "{rate}");
}

#[test]
fn leaders_leave_the_more_often_after_a_year_in_which_engagement_fell() {
    let changes = ["leader.departure=0.2", "leader.departure_after_fall=3", "events.leader_leaves=[]"];
    let scenario = small((1, 4, 1), "", &[&SUCCESSION[..], &changes].concat());
    let rate = |last_year: Option<f32>| {
        let leaves = |replicate: u32| {
            let stage = Stage::of(&scenario, "it", replicate);
            let mut school = School::open(stage.setting(0, replicate));
            school.engagement_last_year = last_year.map(|engagement| [engagement]);
            school.last.students.engagement.fill([0.5]);
            summer(&mut school, 0);
            assert_eq!(school.engagement_last_year, Some([0.5]), "that of the year that is over");
            school.leader_left[0]
        };
        (0..1000).filter(|&replicate| leaves(replicate)).count() as f32 / 1000.0
    };
    // Four standard errors of 1000 draws are 0.063 at most.
    for (last_year, expected) in
        [(None, 0.2), (Some(0.4), 0.2), (Some(0.5), 0.2), (Some(0.8), 0.2 * (3.0 * 0.3_f32).exp())]
    {
        let rate = rate(last_year);
        assert!((rate - expected).abs() < 0.063, "{rate}, not {expected}, after {last_year:?}");
    }
    // At the same lots, so that the least difference of chances would tell.
    assert_eq!(rate(Some(0.1)), rate(Some(0.5)), "a rise keeps nobody");
}

#[test]
fn a_dropped_strategy_is_taken_up_again_the_likelier_the_more_of_it_is_routine() {
    let changes = ["leader.departure=1", "leader.take_up=0.8", "events.leader_leaves=[]"];
    let scenario = small((2, 2, 1), TRUSTED, &[&SUCCESSION[..], &changes].concat());
    let rate = |routine: [f32; 2]| {
        let taken_up = |replicate: u32| {
            let stage = Stage::of(&scenario, "it", replicate);
            let mut school = School::open(stage.setting(0, replicate));
            school.leaders[0].dropped = true;
            school.last.teachers.routine = Column::alike(&routine);
            summer(&mut school, 0);
            !school.leaders[0].dropped
        };
        (0..1000).filter(|&replicate| taken_up(replicate)).count() as f32 / 1000.0
    };
    assert_eq!(rate([0.0, 0.0]), 0.0);
    for (routine, expected) in [([0.2, 0.6], 0.8 * 0.4), ([1.0, 1.0], 0.8)] {
        let rate = rate(routine);
        assert!((rate - expected).abs() < 0.063, "{rate}, not {expected}, at {routine:?}");
    }
}

#[test]
fn sharing_leadership_lowers_dependence_and_so_what_is_lost() {
    let share = format!("plan.share_leadership = {{ intensity = 1.0, until = \"1 years\" }}\n{TRUSTED}");
    let changes = [&SUCCESSION[..], &STOCKS, &["stocks.dependence_shared=0.1"]].concat();
    let weeks = led(&small((1, 1, 1), &share, &changes), 0);
    let dependence = 0.8 * 0.9_f32.powi(4);
    near("dependence", weeks[3].0.dependence, dependence);
    near("continuity", weeks[4].1.continuity, 1.0 - dependence);
    let kept = weeks[4].0.vision_clarity / weeks[3].0.vision_clarity;
    near("clarity kept", kept, 1.0 - 0.7 * dependence);
}

// Visits.

#[test]
fn visits_persuade_as_far_as_the_best_of_the_other_schools_is_a_model() {
    for (visits, model) in [("best_school", 0.6), ("best_school", 0.3), ("outside", 0.6)] {
        let changes = [
            "run.years=3",
            "run.weeks_per_year=3",
            "district.schools=3",
            "start.effort=1",
            "alignment.model_visits=0.05",
            &format!("policy.visits={visits}"),
            &format!("district.model_school_fidelity={model}"),
        ];
        let scenario = small((4, 4, 1), "plan.model_visits = 1.0", &changes);
        let stage = Stage::of(&scenario, "it", 0);
        let settings: Vec<_> = (0..3).map(|school| stage.setting(school, 0)).collect();
        let together = scenario.policy.visits == Visits::BestSchool;
        let mut weeks: Vec<Vec<(Column<1>, Row)>> = vec![Vec::new(); 3];
        let mut note = |place: usize, school: &School<'_, 1>| {
            weeks[place].push((school.last.teachers.alignment.clone(), school.rows[0]));
        };
        if together {
            let [end] = simulate_together(&settings, |place, passed, school| {
                if passed > 0 {
                    note(place, school);
                }
            });
            end.expect("numbers");
        } else {
            (0..3).for_each(|place| stage.watch(place, 0, |_, school| note(place, school)));
        }
        for (place, &setting) in settings.iter().enumerate() {
            let mut before = School::open(setting).last.teachers.alignment;
            for (week, (alignment, _)) in weeks[place].iter().enumerate() {
                let last_year = |other: usize| Measure::FidelityMean.of(&weeks[other][week / 3 * 3 - 1].1);
                let best = || (0..3).filter(|&other| other != place).map(last_year).fold(0.0, f32::max);
                let strength = if together && week >= 3 { (best() / model).min(1.0) } else { 1.0 };
                for (now, before) in alignment.arm(0).zip(before.arm(0)) {
                    near("alignment", now, before + 0.05 * strength * (1.0 - before));
                }
                before.clone_from(alignment);
            }
        }
        let plans = [(0, &stage.plan)];
        let record = experiment::run_replicate(&scenario, &plans, 0, Vectors::widest().into()).swap_remove(0);
        for (school, weeks) in record.expect("numbers").schools.iter().zip(weeks) {
            let rows: Vec<Row> = weeks.into_iter().map(|(_, row)| row).collect();
            assert_eq!(school.weeks[1..], rows, "the experiment runs the same schools");
        }
    }
}
