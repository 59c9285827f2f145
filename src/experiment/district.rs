//! One replicate of one strategy: all schools of the district.

use super::record::{Classrooms, DistrictWeek, Record, SchoolRecord};
use crate::measure::{MEASURE_COUNT, MEASURES, Measure, Row, Weight, fate};
use crate::plan::Plan;
use crate::population::{SchoolProfile, profiles};
use crate::scenario::{Scenario, Visits};
use crate::simulation::{Failure, School, Setting, Years, simulate, simulate_together};
use crate::statistics::{Group, intraclass_correlation, typical_replicate};
use rayon::prelude::*;

/// Simulates one replicate of a strategy's plan in every school.
///
/// # Errors
/// The first school that fails, in the district's order.
pub fn run_district(
    scenario: &Scenario,
    plan: &Plan,
    strategy: usize,
    replicate: u32,
) -> Result<Record, Failure> {
    let profiles = district_profiles(scenario, plan, replicate);
    let leaves = leader_leaves(scenario);
    let settings = settings(scenario, plan, replicate, &profiles, &leaves);
    let length = length(scenario);
    let mut diaries: Vec<Diary> = profiles.iter().map(|_| Diary::new(scenario)).collect();
    match scenario.policy.visits {
        // Schools that do not meet can run side by side.
        Visits::Outside => settings
            .par_iter()
            .zip(&mut diaries)
            .enumerate()
            .map(|(place, (&setting, diary))| {
                simulate(setting, length, |_, school| diary.note(school))
                    .map_err(|failure| Failure { school: place, ..failure })
            })
            .collect::<Vec<Result<(), Failure>>>()
            .into_iter()
            .collect::<Result<(), Failure>>()?,
        Visits::BestSchool => {
            simulate_together(&settings, length, |place, _, school| diaries[place].note(school))?;
        }
    }
    let schools: Vec<SchoolRecord> =
        profiles.iter().zip(diaries).map(|(profile, diary)| diary.close(profile, scenario)).collect();
    let district = (0..scenario.weeks() as usize).map(|week| district_week(&schools, week)).collect();
    Ok(Record { strategy, replicate, schools, district })
}

/// The fidelity of every classroom of the replicate's typical school, week by week: the school whose
/// mean fidelity at the end is the median of the district.
///
/// # Errors
/// When the replicate fails.
pub fn classrooms(scenario: &Scenario, plan: &Plan, replicate: u32) -> Result<Classrooms, Failure> {
    let typical = typical_school(scenario, plan, replicate)?;
    let profiles = district_profiles(scenario, plan, replicate);
    let leaves = leader_leaves(scenario);
    let settings = settings(scenario, plan, replicate, &profiles, &leaves);
    let mut kept = Classrooms {
        replicate,
        school: typical as u32,
        weeks: Vec::with_capacity(scenario.weeks() as usize),
        influence: Vec::with_capacity(scenario.weeks() as usize),
        ties: Vec::new(),
    };
    let mut note = |school: &School<'_>| {
        if kept.weeks.is_empty() {
            kept.ties = school.people.advice.pairs().collect();
        }
        kept.weeks.push(school.last.teachers.fidelity.clone());
        kept.influence.push(school.people.teachers.influence.clone());
    };
    match scenario.policy.visits {
        Visits::Outside => simulate(settings[typical], length(scenario), |_, school| note(school))?,
        Visits::BestSchool => simulate_together(&settings, length(scenario), |place, _, school| {
            if place == typical {
                note(school);
            }
        })?,
    }
    Ok(kept)
}

/// Place of the school of median mean fidelity at the end of the replicate.
fn typical_school(scenario: &Scenario, plan: &Plan, replicate: u32) -> Result<usize, Failure> {
    if scenario.parameters.district.schools == 1 {
        return Ok(0);
    }
    let record = run_district(scenario, plan, 0, replicate)?;
    let end = |school: &SchoolRecord| school.weeks.last().map_or(0.0, |row| Measure::FidelityMean.of(row));
    let ends: Vec<f64> = record.schools.iter().map(|school| f64::from(end(school))).collect();
    Ok(typical_replicate(&ends, &[]).unwrap_or(0))
}

fn district_profiles(scenario: &Scenario, plan: &Plan, replicate: u32) -> Vec<SchoolProfile> {
    let training = plan.training.as_ref().map(|training| &training.terms);
    profiles(&scenario.parameters, scenario.timetable.level, training, scenario.run.seed, replicate)
}

fn leader_leaves(scenario: &Scenario) -> Vec<u32> {
    let weeks_per_year = scenario.run.weeks_per_year;
    scenario.events.leader_leaves.iter().map(|time| time.in_weeks(weeks_per_year)).collect()
}

fn length(scenario: &Scenario) -> Years {
    Years { years: scenario.run.years, weeks_per_year: scenario.run.weeks_per_year }
}

fn settings<'a>(
    scenario: &'a Scenario,
    plan: &'a Plan,
    replicate: u32,
    profiles: &'a [SchoolProfile],
    leader_leaves: &'a [u32],
) -> Vec<Setting<'a>> {
    let setting =
        |(place, profile)| Setting::of(scenario, plan, profile, leader_leaves, replicate, place as u32);
    profiles.iter().enumerate().map(setting).collect()
}

/// What is noted of one school while it runs.
struct Diary {
    weeks: Vec<Row>,
    peak_fidelity: f32,
    capacity_used: f64,
}

impl Diary {
    fn new(scenario: &Scenario) -> Self {
        Self { weeks: Vec::with_capacity(scenario.weeks() as usize), peak_fidelity: 0.0, capacity_used: 0.0 }
    }

    fn note(&mut self, school: &School<'_>) {
        self.weeks.push(school.row);
        self.peak_fidelity = self.peak_fidelity.max(Measure::FidelityMean.of(&school.row));
        self.capacity_used += f64::from(Measure::CapacityUsed.of(&school.row));
    }

    fn close(self, profile: &SchoolProfile, scenario: &Scenario) -> SchoolRecord {
        let nothing = [0.0; MEASURE_COUNT];
        let last = self.weeks.last().unwrap_or(&nothing);
        SchoolRecord {
            teachers: profile.teachers,
            students: profile.students,
            fate: fate(last, self.peak_fidelity, &scenario.parameters.measures),
            capacity_used: (self.capacity_used / f64::from(scenario.weeks())) as f32,
            weeks: self.weeks,
        }
    }
}

/// The means over schools in one week, weighted as the registry says, over schools where the
/// measure is defined.
fn district_week(schools: &[SchoolRecord], week: usize) -> DistrictWeek {
    if let [only] = schools {
        return DistrictWeek { row: only.weeks[week], between_schools: f32::NAN };
    }
    let mut row = [f32::NAN; MEASURE_COUNT];
    for (place, (mean, info)) in row.iter_mut().zip(MEASURES).enumerate() {
        let (mut total, mut weights) = (0.0_f64, 0.0_f64);
        for school in schools {
            let value = school.weeks[week][place];
            if !value.is_nan() {
                let weight = match info.weight {
                    Weight::Teachers => f64::from(school.teachers),
                    Weight::Students => f64::from(school.students),
                    Weight::School => 1.0,
                };
                total += weight * f64::from(value);
                weights += weight;
            }
        }
        *mean = (total / weights) as f32;
    }
    let spreads: Vec<Group> = schools
        .iter()
        .map(|school| Group {
            mean: f64::from(Measure::FidelityMean.of(&school.weeks[week])),
            deviation: f64::from(Measure::FidelitySpread.of(&school.weeks[week])),
            size: school.teachers,
        })
        .collect();
    DistrictWeek { row, between_schools: intraclass_correlation(&spreads) as f32 }
}
