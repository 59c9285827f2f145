//! A strategy's plan, week by week: what a leader with all the capacity that it asks for would deliver.

use crate::FullScenario;
use crate::parameters::DesignTeam;
use crate::practice::{Actions, Gains, Practice, SEATS_OF_COSTS, STAFF_OF_COSTS};
use crate::strategy::{Spell, Strategy, Target, Training};
use crate::units::SchoolTime;
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
    /// The factor by which a common budget scaled the intensities; 1 as designed.
    pub scale: f32,
    /// Mean planned cost over the run and its schools, training included, in shares of an ordinary leader's capacity. Weeks
    /// before a school begins the strategy cost nothing but training.
    pub cost: f32,
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

/// Compiles a strategy of a scenario, scaled to the scenario's budget if it has one.
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
    let training_cost = training.map_or(0.0, |training| mean_training_cost(&training, scenario));
    let at = |scale| doses(strategy, scenario, scale);
    let teachers = scenario.parameters.school.teachers;
    let mean_cost = |doses: &[Dose]| {
        let total: f64 =
            doses.iter().zip(&reached).map(|(dose, share)| f64::from(dose.cost_in(teachers)) * share).sum();
        (total / doses.len() as f64) as f32 + training_cost
    };
    let scale = match scenario.run.budget {
        Some(budget) => scale_to(budget, strategy, |scale| mean_cost(&at(scale))),
        None => 1.0,
    };
    let doses = at(scale);
    Plan {
        cost: mean_cost(&doses),
        doses,
        intensities: intensities(strategy, scenario, scale),
        reached,
        scale,
        training,
        dependence: strategy.leader.dependence.unwrap_or(scenario.parameters.leader.dependence),
        capacity: strategy.leader.capacity * scenario.parameters.leader.capacity,
    }
}

impl Plan {
    /// Whether the plan costs what a common budget asks for. Plans without cost are exempt: no scale makes
    /// them cost anything.
    pub fn meets(&self, budget: f32) -> bool {
        self.cost == 0.0 || (self.cost - budget).abs() < 0.005
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

/// The doses of every week, intensities scaled and then held to at most 1.
fn doses(strategy: &Strategy, scenario: &FullScenario, scale: f32) -> Vec<Dose> {
    let mut doses = vec![Dose::default(); scenario.weeks() as usize];
    for (practice, spells) in in_catalogue(strategy, &scenario.practices) {
        for spell in spells {
            let intensity = (scale * spell.intensity).min(1.0);
            for dose in &mut doses[weeks_of(spell, scenario)] {
                add(dose, practice, spell, intensity, &scenario.parameters.design_team);
            }
        }
    }
    for dose in &mut doses {
        dose.actions = dose.actions.within_limits();
    }
    doses
}

/// The intensity of every practice in every week, scaled and held to at most 1.
fn intensities(strategy: &Strategy, scenario: &FullScenario, scale: f32) -> BTreeMap<String, Vec<f32>> {
    let of_practice = |(name, spells): (&String, &Vec<Spell>)| {
        let mut weeks = vec![0.0_f32; scenario.weeks() as usize];
        for spell in spells {
            for intensity in &mut weeks[weeks_of(spell, scenario)] {
                *intensity = (*intensity + scale * spell.intensity).min(1.0);
            }
        }
        (name.clone(), weeks)
    };
    strategy.plan.iter().map(of_practice).collect()
}

/// The weeks of the run in which a spell lasts, counted from 0.
fn weeks_of(spell: &Spell, scenario: &FullScenario) -> std::ops::Range<usize> {
    let in_weeks = |time: SchoolTime| time.in_weeks(scenario.run.weeks_per_year).min(scenario.weeks());
    let from = in_weeks(spell.from);
    let until = spell.until.map_or(scenario.weeks(), in_weeks).max(from);
    from as usize..until as usize
}

fn in_catalogue<'a>(
    strategy: &'a Strategy,
    practices: &'a BTreeMap<String, Practice>,
) -> impl Iterator<Item = (&'a Practice, &'a [Spell])> {
    strategy.plan.iter().map(|(name, spells)| {
        let practice = practices.get(name).expect("a scenario has every practice that it plans");
        (practice, spells.as_slice())
    })
}

fn add(dose: &mut Dose, practice: &Practice, spell: &Spell, intensity: f32, team: &DesignTeam) {
    let seats = (team.teacher_seats + team.parent_seats) as f32 / SEATS_OF_COSTS as f32;
    let fixed = 1.0 - practice.per_teacher - practice.per_seat;
    dose.cost += intensity * practice.cost * (fixed + practice.per_seat * seats);
    dose.cost_of_staff += intensity * practice.cost * practice.per_teacher;
    dose.gains = dose.gains.plus(intensity, &practice.gains);
    dose.actions = dose.actions.plus(intensity, &practice.acts_on);
    let needs_members = practice.acts_on.participation > 0.0 || practice.acts_on.demonstration > 0.0;
    // Participation decides who sits on the team; visitors alone are seated by their own target.
    if needs_members && intensity > 0.0 && (dose.seats.is_none() || practice.acts_on.participation > 0.0) {
        dose.seats = Some(spell.target);
    }
}

/// Mean over the schools of the district and the weeks of the run.
fn mean_training_cost(training: &TrainingWeeks, scenario: &FullScenario) -> f32 {
    let (weeks, schools) = (scenario.weeks(), scenario.parameters.district.schools);
    let weeks_trained = (0..weeks).filter(|&week| training.runs_in(week)).count() as f32 / weeks as f32;
    let schools_trained = training.terms.trained_schools(schools) as f32 / schools as f32;
    training.terms.cost * schools_trained * weeks_trained
}

/// The scale at which the mean cost meets the budget: by bisection, as cost grows with scale.
/// A plan without cost keeps scale 1; one that cannot cost as much ends at full intensities.
fn scale_to(budget: f32, strategy: &Strategy, mean_cost: impl Fn(f32) -> f32) -> f32 {
    let intensities = strategy.plan.values().flatten().map(|spell| spell.intensity);
    let least = intensities.filter(|&intensity| intensity > 0.0).fold(1.0, f32::min);
    let full = 1.0 / least;
    if mean_cost(full) == mean_cost(0.0) {
        return 1.0;
    }
    if mean_cost(full) <= budget {
        return full;
    }
    let (mut low, mut high) = (0.0, full);
    for _ in 0..60 {
        let middle = f32::midpoint(low, high);
        if mean_cost(middle) > budget {
            high = middle;
        } else {
            low = middle;
        }
    }
    low
}
