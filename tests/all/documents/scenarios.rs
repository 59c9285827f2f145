//! What scenario files say in their comments, and what the description says of the first staff.

use crate::support::common::{Stage, shipped};
use crate::support::sentences::{Document, count, mean, points};
use schoolwide::{Measure, Scenario};
use simulation::School;

const DESCRIPTION: &str = "src/description/description.md";

/// Schools whose staff is looked at.
const SCHOOLS: u32 = 200;

/// Years from which a teacher has taught long, as national figures count.
const LONG: f64 = 15.0;

/// Years up to which a teacher is a beginner, as national figures count.
const SHORT: f64 = 3.0;

/// Experience and inertia of every teacher of many schools before the first week.
fn staff(scenario: &str, changes: &[&str]) -> [Vec<f64>; 2] {
    let replicates = format!("run.replicates={SCHOOLS}");
    let scenario = shipped(scenario, &[&[replicates.as_str()], changes].concat());
    let mut traits = [Vec::new(), Vec::new()];
    for replicate in 0..SCHOOLS {
        let stage = Stage::of(&scenario, "status_quo", replicate);
        let school = School::open(stage.setting(0, replicate));
        let teachers = &school.people.teachers;
        for (own, column) in traits.iter_mut().zip([&teachers.experience, &teachers.inertia]) {
            own.extend(column.as_flattened().iter().map(|&value| f64::from(value)));
        }
    }
    traits
}

#[test]
fn so_many_replicates_tell_leads_of_a_few_points() {
    let scenario = Scenario::shipped("typical_high_school");
    let results = scenario.run().expect("it runs");
    let rows = results.comparison().rows;
    let leads = rows.iter().filter(|row| row.measure == Measure::ConsistentReach);
    let widest = leads.map(|row| row.difference.high - row.difference.value).fold(0.0, f64::max);
    assert!((0.01..0.035).contains(&widest), "{widest}");
    let replicates = results.scenario().run.replicates;
    Document::at("scenarios/typical_high_school.toml").says(&format!(
        "replicates = {replicates} # runs of each strategy; enough to tell leads of a few points"
    ));
}

#[test]
fn talking_to_parents_shows_in_support_and_hardly_in_reach() {
    let mut scenario = Scenario::shipped("parent_backlash");
    let results = scenario.strategies(&["without_outreach", "strong_outreach"]).run().expect("it runs");
    let gain = |measure| {
        let row = results.compare("strong_outreach", "without_outreach", measure);
        row.expect("both run").difference
    };
    let (support, reach) = (gain(Measure::Support), gain(Measure::ConsistentReach));
    assert!(support.low > 0.05 && reach.high < 0.03, "{support:?}, {reach:?}");
    Document::at("scenarios/parent_backlash.toml").says("talk shows in support, hardly in reach.");
}

#[test]
fn the_typical_staff_is_a_little_less_experienced_than_the_nations() {
    let [experience, _] = staff("typical_high_school", &[]);
    let share = |own: usize| own as f64 / experience.len() as f64;
    let (long, short) =
        (share(count(&experience, |years| years >= LONG)), share(count(&experience, |years| years <= SHORT)));
    let description = Document::at(DESCRIPTION);
    description.says(&format!(
        "The experience of the typical staff has a mean of about {:.1} years and about {} % at 15 years or more, where \
         NCES reports 14.5 years and 46.9 %; {:.1} % have taught for up to 3 years, where NCES reports 11.8 %.",
        mean(&experience),
        points(long),
        100.0 * short
    ));
}

#[test]
fn staff_without_the_part_of_a_career_is_less_inert_unless_all_are_more_so() {
    let inertia = |changes: &[&str]| {
        let [_, inertia] = staff("typical_high_school", changes);
        mean(&inertia)
    };
    let alike = "start.inertia_experience=0";
    let (typical, without) = (inertia(&[]), inertia(&[alike]));
    let kept = inertia(&[alike, "start.inertia=0.32"]);
    assert!((kept - typical).abs() < 0.01, "{typical} {without} {kept}");
    Document::at(DESCRIPTION).says(&format!(
        "Mean inertia falls by about {:.2} with it; to keep its level, set `start.inertia = 0.32`.",
        typical - without
    ));
    Document::at("scenarios/contested_assumptions.toml").says(&format!(
        "start.inertia = 0.32           # share, 0 to 1; keeps the mean of the typical staff, {typical:.2}"
    ));
}

#[test]
fn veterans_have_taught_longer() {
    let name = "veteran_unionized_school";
    let scenario = shipped(name, &[]);
    let turnover = &scenario.parameters.turnover;
    let newcomers = turnover.newcomer_shape * turnover.newcomer_scale;
    let [experience, _] = staff(name, &[]);
    Document::at("scenarios/veteran_unionized_school.toml").says(&format!(
        "years: newcomers with a mean of {newcomers:.0}, and a staff with a mean of about {:.0};",
        mean(&experience)
    ));
}

#[test]
fn a_training_goes_half_of_the_way_in_a_school_year() {
    let text = "run.strategies = [\"managed_change_trained\"]";
    let scenario = scenario_files::parse("trained", text, &[]).expect("it reads").scenario;
    let training =
        scenario.strategies["managed_change_trained"].training.as_ref().expect("leaders are trained");
    let strength: f32 = training.strength;
    let gone = 1.0 - (1.0 - strength).powi(36);
    assert!((0.45..0.55).contains(&gone), "{gone}");
    Document::at("scenarios/strategies/managed_change_trained.toml").says(&format!(
        "strength = {strength} # share of the distance to the aim, per week: half of it in a school year"
    ));
}
