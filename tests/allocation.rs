//! What makes a week fast: it allocates nothing. The allocator that counts belongs to the whole process, so
//! this test has one of its own.

#[path = "all/support/common.rs"]
#[allow(dead_code, reason = "this test needs a part of it")]
mod common;

use common::Stage;
use simulation::{CompiledFor, Engine, School, week};

#[test]
fn no_week_of_the_year_allocates_anything() {
    for (scenario, strategy) in
        [("typical_high_school", "managed_change"), ("elementary_school", "win_the_resisters")]
    {
        let scenario = common::shipped(scenario, &[]);
        let stage = Stage::of(&scenario, strategy, 0);
        check::<1>(&stage, scenario.run.weeks_per_year, strategy);
        check::<4>(&stage, scenario.run.weeks_per_year, strategy);
        check::<8>(&stage, scenario.run.weeks_per_year, strategy);
        check::<16>(&stage, scenario.run.weeks_per_year, strategy);
    }
}

/// Runs a year of a school with so many arms, none of whose weeks may allocate.
fn check<const ARMS: usize>(stage: &Stage, weeks: u32, strategy: &str)
where
    Engine: CompiledFor<ARMS>,
{
    let mut school = School::<ARMS>::open(stage.setting_of(0, 0));
    let used = allocation_counter::measure(|| (0..weeks).for_each(|now| week(&mut school, now)));
    assert_eq!(used.count_total, 0, "{strategy} in {ARMS} arms");
}

#[test]
fn opening_a_school_allocates_so_the_counter_counts() {
    let scenario = common::shipped("typical_high_school", &[]);
    let stage = Stage::of(&scenario, "managed_change", 0);
    let used = allocation_counter::measure(|| drop(School::open(stage.setting(0, 0))));
    assert!(used.count_total > 10);
}
