//! A whole nation: every school of every district under every strategy.
//!
//! A school is simulated, reduced to the ends of its years and forgotten; a district is summed up when its
//! schools are done, and handed on in the nation's order. Memory does not grow with the nation.

use super::arms::in_arms;
use super::country::Country;
use super::district_years::{DistrictRecord, FinishedSchool, summed_up};
use super::guard::guarded;
use super::jobs::{FailedRun, Interrupted, Job};
use super::school_years::{SchoolSetting, YearEnd};
use numerics::random::Streams;
use population::{LocalScenario, NationDistrict, NationPlan, NationSchool};
use rayon::prelude::*;
use scenario::parameters::Parameters;
use scenario::plan::{Plan, compile_among};
use scenario::strategy::Training;
use scenario::{FullScenario, Nation, SchoolKind};
use simulation::{Arm, Rule};

/// How the simulation of a nation ended.
#[derive(Debug, Clone, PartialEq)]
pub struct NationFinish {
    /// What its districts and schools add up to.
    pub country: Country,
    /// Schools that failed, in order; they are left out under every strategy.
    pub failed: Vec<FailedRun>,
    /// Weeks simulated, summed over all agents of all schools and strategies.
    pub agent_weeks: u64,
}

/// Schools whose years are held in memory at a time: enough to keep all threads busy. One large district can
/// be more.
const SCHOOLS_AT_ONCE: usize = 512;

/// Simulates all schools of a nation under all strategies in all replicates, and hands every district to
/// `keep`, ordered by replicate and district. `stop` is asked before every school, and `rules` are
/// added to the week of each.
///
/// # Errors
/// [`Interrupted`] after a number of schools when `stop` says so, or with the error of `keep`.
pub fn run_nation<E>(
    scenario: &FullScenario,
    nation: &Nation,
    kinds: &[SchoolKind],
    rules: &[Rule<'_>],
    stop: impl Fn() -> bool + Sync,
    mut keep: impl FnMut(DistrictRecord) -> Result<(), E>,
) -> Result<NationFinish, Interrupted<E>> {
    let world = World::new(scenario, nation, kinds, rules);
    let (strategies, years) = (scenario.run.strategies.len(), scenario.run.years as usize);
    let mut finish = NationFinish {
        country: Country::new(strategies, years, scenario.reference_index()),
        failed: Vec::new(),
        agent_weeks: 0,
    };
    let mut done = 0;
    for replicate in 0..scenario.run.replicates {
        let plan = NationPlan::draw(&nation.numbers, kinds, scenario.run.seed, replicate);
        let mut next = 0;
        while next < plan.districts.len() {
            let batch = next..next + batch_length(&plan.districts[next..]);
            let opened: Vec<OpenDistrict<'_>> =
                plan.districts[batch.clone()].iter().map(|district| world.open(&plan, district)).collect();
            let all: Vec<(usize, usize)> = opened
                .iter()
                .enumerate()
                .flat_map(|(index, own)| own.indices().map(move |school| (index, school)))
                .collect();
            let results: Vec<Option<Result<YearEnds, FailedRun>>> =
                all.par_iter()
                    .with_max_len(1)
                    .map(|&(district, school)| {
                        if stop() { None } else { Some(world.guarded(&opened[district], school, replicate)) }
                    })
                    .collect();
            let mut results = results.into_iter();
            for (district, open) in batch.clone().zip(&opened) {
                let mut schools: Vec<FinishedSchool> = Vec::with_capacity(open.schools.len());
                for (school, result) in open.schools.iter().zip(results.by_ref()) {
                    match result {
                        None => return Err(Interrupted::Stopped(done)),
                        Some(Ok(years)) => schools.push((school.profile, years)),
                        Some(Err(failure)) => finish.failed.push(failure),
                    }
                    done += 1;
                }
                let record = summed_up((replicate, district as u32), (strategies, years), &schools);
                let people = record.teachers + 2 * record.students;
                finish.agent_weeks += people * u64::from(scenario.weeks()) * strategies as u64;
                finish.country.add(&record, &schools);
                keep(record).map_err(Interrupted::NotKept)?;
            }
            next = batch.end;
        }
    }
    Ok(finish)
}

/// How many of the next districts are simulated at a time.
fn batch_length(districts: &[NationDistrict]) -> usize {
    let mut schools = 0;
    let full = districts.iter().position(|district| {
        schools += district.schools.len();
        schools >= SCHOOLS_AT_ONCE
    });
    full.map_or(districts.len(), |last| last + 1)
}

/// The ends of a school's years: one list per strategy.
type YearEnds = Vec<Vec<YearEnd>>;

/// What is the same for all districts.
struct World<'a> {
    nation: &'a Nation,
    kinds: &'a [SchoolKind],
    rules: &'a [Rule<'a>],
    /// One list per kind, of one plan per strategy.
    plans: Vec<Vec<Plan>>,
    leader_leaves: Vec<u32>,
}

/// A district that is being simulated.
struct OpenDistrict<'a> {
    /// Parameters of every kind of school here.
    local: Vec<Parameters>,
    schools: Vec<NationSchool>,
    /// One list per strategy: whether its training reaches each school.
    trained: Vec<Vec<bool>>,
    district: &'a NationDistrict,
}

impl OpenDistrict<'_> {
    fn indices(&self) -> std::ops::Range<usize> {
        0..self.district.schools.len()
    }
}

impl<'a> World<'a> {
    fn new(
        scenario: &FullScenario,
        nation: &'a Nation,
        kinds: &'a [SchoolKind],
        rules: &'a [Rule<'a>],
    ) -> Self {
        let weeks_per_year = scenario.run.weeks_per_year;
        let plans = |kind: &SchoolKind| {
            let compiled = |strategy| compile_among(nation.numbers.schools, strategy, &kind.scenario);
            kind.scenario.plans().map(|(_, strategy)| compiled(strategy)).collect()
        };
        Self {
            nation,
            kinds,
            rules,
            plans: kinds.iter().map(plans).collect(),
            leader_leaves: scenario
                .events
                .leader_leaves
                .iter()
                .map(|time| time.in_weeks(weeks_per_year))
                .collect(),
        }
    }

    fn open<'b>(&self, plan: &NationPlan, district: &'b NationDistrict) -> OpenDistrict<'b> {
        let local: Vec<Parameters> =
            self.kinds.iter().map(|kind| district.local(&self.nation.numbers, kind)).collect();
        let schools = plan.schools_of(district, self.kinds, &local);
        let training = |own: &Plan| -> Option<Training> { own.training.map(|training| training.terms) };
        // Who is trained is the district's matter, and the same plan whatever the kind of school.
        let plans = self.plans.first().expect("a nation has a kind of school");
        let trained =
            plans.iter().map(|own| plan.trained(district, &schools, training(own).as_ref())).collect();
        OpenDistrict { local, schools, trained, district }
    }

    /// Simulates one school under every strategy; where it fails, the error names the first strategy that failed.
    fn guarded(&self, open: &OpenDistrict<'_>, index: usize, replicate: u32) -> Result<YearEnds, FailedRun> {
        let school = &open.schools[index];
        let kind = school.kind;
        let scenario = &self.kinds[kind].scenario;
        let setting = SchoolSetting {
            scenario: LocalScenario { parameters: &open.local[kind], ..LocalScenario::of(scenario) },
            leader_leaves: &self.leader_leaves,
            strategy_starts: scenario
                .events
                .strategy_start(school.number as usize, scenario.run.weeks_per_year),
            profile: &school.profile,
            streams: Streams::of_school(scenario.run.seed, replicate, school.number),
            index: school.number as usize,
            rules: self.rules,
        };
        let arms: Vec<Arm<'_>> = self.plans[kind]
            .iter()
            .zip(&open.trained)
            .map(|(plan, trained)| Arm { plan, in_training: trained[index] })
            .collect();
        let school = Some(school.number as usize);
        let failed = |strategy: usize, reason: String| {
            Err(FailedRun { job: Job { strategy, replicate }, school, reason })
        };
        let some = |strategies: &[usize]| -> Vec<Result<Vec<YearEnd>, FailedRun>> {
            let arms: Vec<Arm<'_>> = strategies.iter().map(|&strategy| arms[strategy]).collect();
            let runs = strategies.iter().zip(in_arms(&arms, &setting));
            runs.map(|(&strategy, run)| run.or_else(|error| failed(strategy, error.reason()))).collect()
        };
        let strategies: Vec<usize> = (0..arms.len()).collect();
        guarded(&strategies, &some, &failed).into_iter().collect()
    }
}
