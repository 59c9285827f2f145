//! What a change of leader costs and how it comes back, and how coaching thins.

use super::shelf::{known, watch};

/// Rounding adds at most a unit in the last place of 1 a week, 6e-8 each.
const ROUNDING: f64 = 5e-6;

#[test]
fn trust_that_a_change_of_leader_costs_comes_back_by_the_same_share_of_the_rest_every_week() {
    let scenario = known("trust_after_a_leader", &[]);
    let (stocks, leader) = (&scenario.parameters.stocks, &scenario.parameters.leader);
    let (returned, shaken) = (f64::from(stocks.trust_return), f64::from(leader.trust_shaken));
    let baseline = f64::from(scenario.parameters.school.baseline_trust);
    let year = scenario.run.weeks_per_year as i32;
    let missing = |weeks: i32| shaken * baseline * (1.0 - returned).powi(weeks);
    watch(&scenario, |week, school| {
        let since = week as i32 - year;
        let expected = if since > 0 { baseline - missing(since) } else { baseline };
        let trust = f64::from(school.last.school[0].trust);
        assert!((trust - expected).abs() < ROUNDING, "{trust}, not {expected}, in week {week}");
    });
    assert!((missing(34) / missing(0) - 0.5).abs() < 0.01, "the scenario's file says half after 34 weeks");
}

#[test]
fn a_teacher_of_a_larger_school_learns_less_from_coaching_by_a_power_of_its_size() {
    for teachers in [20, 80, 160] {
        let scenario = known("coaching_thinned", &[format!("school.teachers={teachers}")]);
        let p = &scenario.parameters.skill;
        let thinned = (f64::from(teachers) / 40.0).powf(-f64::from(p.coaching_thinned));
        let kept = 1.0 - f64::from(p.coaching) * thinned;
        let mut start = Vec::new();
        watch(&scenario, |week, school| {
            let skills: Vec<f64> = school.last.teachers.skill.arm(0).map(f64::from).collect();
            if week == 0 {
                start.clone_from(&skills);
            }
            for (skill, first) in skills.iter().zip(&start) {
                let expected = 1.0 - (1.0 - first) * kept.powi(week as i32);
                assert!((skill - expected).abs() < ROUNDING, "{skill}, not {expected}, {teachers} teachers");
            }
        });
    }
}
