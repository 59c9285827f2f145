//! A strategy's plan, week by week: what a leader with all the capacity that it asks for would deliver.

use crate::FullScenario;
use crate::funding::{Paid, paid_weeks};
use crate::practice::{Actions, Gains, Practice, STAFF_OF_COSTS};
use crate::strategy::{Strategy, Target, Training};
use std::collections::BTreeMap;

/// A strategy ready to be simulated.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// One entry per school week of the run, from the week in which a school begins the strategy.
    pub doses: Vec<Dose>,
    /// Planned intensity of every practice, by name, 0 to 1: one entry per school week of the run.
    pub intensities: BTreeMap<String, Vec<f32>>,
    /// For each of these weeks, the share of schools that come to it before the run is over, 0 to 1.
    pub reached: Vec<f64>,
    /// The same as designed, before a budget.
    pub designed: BTreeMap<String, Vec<f32>>,
    /// Mean planned cost over the run and its schools, training included, in shares of an ordinary leader's capacity. Weeks
    /// before a school begins the strategy cost nothing but training.
    pub cost: f32,
    /// The same as designed, before a budget.
    pub designed_cost: f32,
    /// The training of leaders that comes with it.
    pub training: Option<TrainingWeeks>,
    /// Dependence on the leader's person at the start.
    pub dependence: f32,
    /// Capacity of the first leader, in shares of an ordinary one's.
    pub capacity: f32,
}

/// What one week of a plan asks for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Dose {
    /// Intensity times cost, summed over practices, as far as it is the same in any school: a share of capacity.
    pub cost: f32,
    /// The same of what grows with the number of teachers, for [`STAFF_OF_COSTS`] of them.
    pub cost_of_staff: f32,
    /// Intensity times gain, summed over practices.
    pub gains: Gains,
    /// Intensity times strength, summed over practices; each at most 1, meetings apart.
    pub actions: Actions,
    /// Whom the design team seats; nobody where no practice asks for members.
    pub seats: Option<Target>,
}

impl Dose {
    /// The share of an ordinary leader's capacity that the week demands in a school of that many teachers.
    pub fn cost_in(&self, teachers: u32) -> f32 {
        self.cost + self.cost_of_staff * teachers as f32 / STAFF_OF_COSTS as f32
    }
}

/// A training of leaders, its times in weeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrainingWeeks {
    /// What the scenario says of it.
    pub terms: Training,
    /// First week of it, counted from 0.
    pub first: u32,
    /// The week before which it ends.
    pub end: u32,
}

impl TrainingWeeks {
    /// Whether it runs in that week, counted from 0.
    pub fn runs_in(&self, week: u32) -> bool {
        (self.first..self.end).contains(&week)
    }
}

/// Compiles a strategy of a scenario, as far as the scenario's budget pays for it if it has one.
pub fn compile(strategy: &Strategy, scenario: &FullScenario) -> Plan {
    compile_among(scenario.scale().schools(), strategy, scenario)
}

/// As [`compile`], where the scenario is that of one school among so many to which start dates are dealt.
pub fn compile_among(schools: u32, strategy: &Strategy, scenario: &FullScenario) -> Plan {
    let reached = shares_reached(schools, scenario);
    let training = strategy.training.or(scenario.policy.training).map(|terms| TrainingWeeks {
        terms,
        first: terms.from.in_weeks(scenario.run.weeks_per_year),
        end: terms.until.map_or(scenario.weeks(), |until| until.in_weeks(scenario.run.weeks_per_year)),
    });
    let training_cost = |week| training.map_or(0.0, |training| training_cost(&training, week, scenario));
    let mean_training_cost = (0..scenario.weeks()).map(training_cost).sum::<f32>() / scenario.weeks() as f32;
    let teachers = scenario.parameters.school.teachers;
    let mean_cost = |doses: &[Dose]| {
        let total: f64 =
            doses.iter().zip(&reached).map(|(dose, share)| f64::from(dose.cost_in(teachers)) * share).sum();
        (total / doses.len() as f64) as f32 + mean_training_cost
    };
    let compiled = |budget: Option<f32>| {
        let weeks = paid_weeks(strategy, scenario, budget, training_cost);
        (doses(strategy, scenario, &weeks), intensities(strategy, &weeks))
    };
    let (designed_doses, designed) = compiled(None);
    let designed_cost = mean_cost(&designed_doses);
    let (doses, intensities) = match scenario.run.budget {
        Some(budget) => compiled(Some(budget)),
        None => (designed_doses, designed.clone()),
    };
    Plan {
        cost: mean_cost(&doses),
        designed_cost,
        doses,
        intensities,
        designed,
        reached,
        training,
        dependence: strategy.leader.dependence.unwrap_or(scenario.parameters.leader.dependence),
        capacity: strategy.leader.capacity * scenario.parameters.leader.capacity,
    }
}

/// For each week of a plan, the share of schools that come to it before the run is over.
fn shares_reached(schools: u32, scenario: &FullScenario) -> Vec<f64> {
    let (events, weeks) = (&scenario.events, scenario.weeks());
    let dates = (events.strategy_starts.len() as u32).max(1);
    // Of schools that are dealt dates in turn, so many have each of them.
    let starts: Vec<(u32, u32)> = (0..dates.min(schools))
        .map(|date| {
            let start = events.strategy_start(date as usize, scenario.run.weeks_per_year);
            (start, (schools - date).div_ceil(dates))
        })
        .collect();
    let share = |week: u32| {
        let come = starts.iter().filter(|(start, _)| start + week < weeks);
        f64::from(come.map(|(_, schools)| schools).sum::<u32>()) / f64::from(schools)
    };
    (0..weeks).map(share).collect()
}

/// The doses of every week.
fn doses(strategy: &Strategy, scenario: &FullScenario, weeks: &[Vec<Paid<'_>>]) -> Vec<Dose> {
    let practices: Vec<&Practice> = strategy
        .plan
        .keys()
        .map(|name| scenario.practices.get(name).expect("a scenario has every practice that it plans"))
        .collect();
    let dose = |week: &Vec<Paid<'_>>| {
        let mut dose = Dose::default();
        for paid in week {
            add(&mut dose, practices[paid.practice], paid, scenario);
        }
        dose.actions = dose.actions.within_limits();
        dose
    };
    weeks.iter().map(dose).collect()
}

/// The intensity of every practice in every week.
fn intensities(strategy: &Strategy, weeks: &[Vec<Paid<'_>>]) -> BTreeMap<String, Vec<f32>> {
    let of_practice = |(place, name): (usize, &String)| {
        let in_week = |week: &Vec<Paid<'_>>| {
            let own = week.iter().filter(|paid| paid.practice == place);
            own.map(|paid| paid.intensity).sum()
        };
        (name.clone(), weeks.iter().map(in_week).collect())
    };
    strategy.plan.keys().enumerate().map(of_practice).collect()
}

fn add(dose: &mut Dose, practice: &Practice, paid: &Paid<'_>, scenario: &FullScenario) {
    let Paid { spell, intensity, .. } = *paid;
    dose.cost +=
        intensity * practice.cost * practice.share_in_any_school(scenario.parameters.design_team.seats());
    dose.cost_of_staff += intensity * practice.cost * practice.per_teacher;
    dose.gains = dose.gains.plus(intensity, &practice.gains);
    dose.actions = dose.actions.plus(intensity, &practice.acts_on);
    let needs_members = practice.acts_on.participation > 0.0 || practice.acts_on.demonstration > 0.0;
    // Participation decides who sits on the team; visitors alone are seated by their own target.
    if needs_members && intensity > 0.0 && (dose.seats.is_none() || practice.acts_on.participation > 0.0) {
        dose.seats = Some(spell.target);
    }
}

/// What training takes of a week, on the mean over the schools of the district.
fn training_cost(training: &TrainingWeeks, week: u32, scenario: &FullScenario) -> f32 {
    if !training.runs_in(week) {
        return 0.0;
    }
    let schools = scenario.parameters.district.schools;
    training.terms.cost * training.terms.trained_schools(schools) as f32 / schools as f32
}
