//! One replicate: all schools of the district under all strategies.

use super::arms::{RunInArms, in_arms};
use super::diary::{Diary, note};
use super::engine_options::EngineOptions;
use super::means::{Size, means_over, share_between_schools};
use super::record::{Classrooms, DistrictWeek, Record, SchoolRecord};
use numerics::random::Streams;
use population::{LocalScenario, SchoolProfile, profiles, trained};
use rayon::prelude::*;
use scenario::parameters::{Parameters, Thresholds};
use scenario::plan::{Plan, compile};
use scenario::{Events, FullScenario, NamedSchool, Scale, Visits};
use simulation::measure::Measure;
use simulation::{
    Arm, CompiledFor, Engine, OutOfRange, PlainSchool, School, Setting, simulate, simulate_together,
};
use statistics::typical_replicate;

/// Simulates one replicate of the plans of several strategies in every school, with those options of the engine,
/// and returns one result per plan. Each plan stands beside its strategy's index in the scenario's list. Where parameters
/// are drawn, the replicate takes its draw under all strategies alike.
///
/// # Errors
/// For a plan, the first school that fails, in the district's order.
pub fn run_replicate(
    scenario: &FullScenario,
    plans: &[(usize, &Plan)],
    replicate: u32,
    engine: EngineOptions<'_>,
) -> Vec<Result<Record, OutOfRange>> {
    run_replicate_under(scenario, plans, replicate, engine, &[]).swap_remove(0)
}

/// As [`run_replicate`], and with the same runs measured under other thresholds as well: first the results with the
/// scenario's own, then those with each of `others`. These may differ from the scenario's parameters in what only
/// measures depend on, all thresholds but the share of critics: then the results are those that simulations of their own
/// would have.
///
/// # Errors
/// As [`run_replicate`].
pub fn run_replicate_under(
    scenario: &FullScenario,
    plans: &[(usize, &Plan)],
    replicate: u32,
    engine: EngineOptions<'_>,
    others: &[&Parameters],
) -> Vec<Vec<Result<Record, OutOfRange>>> {
    if let Some(drawn) = scenario.of_replicate(replicate) {
        let compiled: Vec<Plan> =
            plans.iter().map(|&(strategy, plan)| compiled_again(&drawn, strategy, plan)).collect();
        let plans: Vec<(usize, &Plan)> =
            plans.iter().zip(&compiled).map(|(&(strategy, _), plan)| (strategy, plan)).collect();
        let others: Vec<Parameters> =
            others.iter().map(|other| drawn_thresholds(&drawn.parameters, other)).collect();
        return run_replicate_under(&drawn, &plans, replicate, engine, &others.iter().collect::<Vec<_>>());
    }
    let only: Vec<&Plan> = plans.iter().map(|&(_, plan)| plan).collect();
    let runs = in_arms(&only, &DistrictRun { others, ..DistrictRun::new(scenario, replicate, engine) });
    let mut results: Vec<Vec<Result<Record, OutOfRange>>> = vec![Vec::new(); 1 + others.len()];
    for (&(strategy, _), run) in plans.iter().zip(runs) {
        for (schools, results) in run.into_iter().zip(&mut results) {
            results.push(schools.map(|schools| {
                let weeks = 0..=scenario.weeks() as usize;
                let district = weeks.map(|week| district_week(&schools, week)).collect();
                Record { strategy, replicate, schools, district }
            }));
        }
    }
    results
}

/// The plan of a strategy under other values of parameters; of a strategy that the scenario does not run, the plan as it
/// was.
fn compiled_again(drawn: &FullScenario, strategy: usize, plan: &Plan) -> Plan {
    drawn.plans().nth(strategy).map_or_else(|| plan.clone(), |(_, strategy)| compile(strategy, drawn))
}

/// Drawn parameters with other thresholds.
fn drawn_thresholds(drawn: &Parameters, other: &Parameters) -> Parameters {
    Parameters { measures: other.measures.clone(), ..drawn.clone() }
}

/// The means over schools in one week, over schools where the measure is defined; of one school, its own row.
fn district_week(schools: &[SchoolRecord], week: usize) -> DistrictWeek {
    if let [only] = schools {
        return DistrictWeek { row: only.weeks[week], between_schools: f32::NAN };
    }
    let rows = schools
        .iter()
        .map(|school| (Size { teachers: school.teachers, students: school.students }, &school.weeks[week]));
    DistrictWeek { row: means_over(&rows), between_schools: share_between_schools(rows) as f32 }
}

/// The fidelity of every classroom of the replicate's typical school, week by week: the school whose
/// mean fidelity at the end is the median of the district.
///
/// # Errors
/// When the replicate fails.
pub fn classrooms(
    scenario: &FullScenario,
    (strategy, plan): (usize, &Plan),
    replicate: u32,
) -> Result<Classrooms, OutOfRange> {
    if let Some(drawn) = scenario.of_replicate(replicate) {
        return classrooms(&drawn, (strategy, &compiled_again(&drawn, strategy, plan)), replicate);
    }
    let typical = typical_school(scenario, plan, replicate)?;
    let mut kept = Classrooms {
        replicate,
        school: typical as u32,
        weeks: Vec::with_capacity(1 + scenario.weeks() as usize),
        influence: Vec::with_capacity(1 + scenario.weeks() as usize),
        ties: Vec::new(),
    };
    let only = Some(typical);
    look_on(scenario, plan, replicate, EngineOptions::default(), only, &mut |_, _, school| {
        if kept.weeks.is_empty() {
            kept.ties = school.people.advice.pairs().collect();
        }
        kept.weeks.push(school.last.teachers.fidelity.arm(0).collect());
        kept.influence.push(school.people.teachers.influence.arm(0).collect());
    })?;
    Ok(kept)
}

/// Simulates one replicate of one strategy, and shows every school to `watch` before its first week, as week 0, and at
/// the end of every week, teacher by teacher: one school after the other, or year by year where they visit the best of
/// them.
///
/// # Errors
/// When the replicate fails.
pub fn watch(
    scenario: &FullScenario,
    (strategy, plan): (usize, &Plan),
    replicate: u32,
    engine: EngineOptions<'_>,
    mut watch: impl FnMut(&PlainSchool),
) -> Result<(), OutOfRange> {
    let mut show = |index: usize, passed: u32, school: &School<'_, 1>| {
        watch(&PlainSchool::after_weeks(school, 0, index, passed));
    };
    match scenario.of_replicate(replicate) {
        Some(drawn) => {
            let plan = compiled_again(&drawn, strategy, plan);
            look_on(&drawn, &plan, replicate, engine, None, &mut show)
        }
        None => look_on(scenario, plan, replicate, engine, None, &mut show),
    }
}

/// Simulates one replicate of one strategy, and shows one school, by its index in the district, to `show` with the weeks
/// that have passed: before the first week as week 0, and at the end of every week, with its people, its ties and the
/// [reasons](School::reasons) of the week. Draws of parameters are not looked at: the plan is one of the scenario as it
/// stands.
///
/// # Errors
/// When the replicate fails.
pub fn watch_school(
    scenario: &FullScenario,
    plan: &Plan,
    (replicate, school): (u32, usize),
    mut show: impl FnMut(u32, &School<'_, 1>),
) -> Result<(), OutOfRange> {
    let engine = EngineOptions::default();
    look_on(scenario, plan, replicate, engine, Some(school), &mut |_, passed, school| {
        show(passed, school);
    })
}

/// Simulates one replicate of one strategy, and shows a school, or all where `only` names none, with the weeks that have
/// passed.
fn look_on(
    scenario: &FullScenario,
    plan: &Plan,
    replicate: u32,
    engine: EngineOptions<'_>,
    only: Option<usize>,
    show: &mut dyn FnMut(usize, u32, &School<'_, 1>),
) -> Result<(), OutOfRange> {
    let district = DistrictRun::new(scenario, replicate, engine);
    let arms = district.arms([plan]);
    let settings = district.settings(&arms);
    let is_shown = |index: usize| only.is_none_or(|only| only == index);
    match scenario.policy.visits {
        Visits::Outside => {
            for (index, &setting) in settings.iter().enumerate().filter(|&(index, _)| is_shown(index)) {
                let [result] = simulate(setting, |passed, school| show(index, passed, school));
                result.map_err(|error| OutOfRange { school: index, ..error })?;
            }
            Ok(())
        }
        Visits::BestSchool => {
            let [result] = simulate_together(&settings, |index, passed, school| {
                if is_shown(index) {
                    show(index, passed, school);
                }
            });
            result
        }
    }
}

/// Index of the school of median mean fidelity at the end of the replicate.
fn typical_school(scenario: &FullScenario, plan: &Plan, replicate: u32) -> Result<usize, OutOfRange> {
    if scenario.scale() == Scale::School {
        return Ok(0);
    }
    let schools = DistrictRun::new(scenario, replicate, EngineOptions::default()).run([plan]);
    let end = |school: &SchoolRecord| school.weeks.last().map_or(0.0, |row| Measure::FidelityMean.of(row));
    let mut ends = Vec::new();
    for schools in schools.into_iter().flatten() {
        ends.extend(schools?.iter().map(|school| f64::from(end(school))));
    }
    Ok(typical_replicate(&ends, &[]).expect("a district has a school"))
}

/// One replicate of a district: what is the same for all strategies.
struct DistrictRun<'a> {
    scenario: &'a FullScenario,
    replicate: u32,
    profiles: Vec<SchoolProfile>,
    /// Weeks at which leaders leave for certain.
    leader_leaves: Vec<u32>,
    /// What is another in each school that is told by name.
    named: Vec<NamedRun>,
    engine: EngineOptions<'a>,
    /// Parameters with other thresholds, under which the measures are taken as well.
    others: &'a [&'a Parameters],
}

/// What is another in a school that is told by name than in others of its district.
struct NamedRun {
    /// Weeks at which its leader leaves for certain.
    leader_leaves: Vec<u32>,
    /// The plan of the strategy that it follows on its own.
    plan: Option<Plan>,
}

impl<'a> DistrictRun<'a> {
    fn new(scenario: &'a FullScenario, replicate: u32, engine: EngineOptions<'a>) -> Self {
        let run = &scenario.run;
        let leaves = |events: &Events| -> Vec<u32> {
            events.leader_leaves.iter().map(|time| time.in_weeks(run.weeks_per_year)).collect()
        };
        let named = |own: &NamedSchool| NamedRun {
            leader_leaves: leaves(&own.events),
            plan: own
                .strategy
                .as_ref()
                .and_then(|name| scenario.strategies.get(name))
                .map(|strategy| compile(strategy, scenario)),
        };
        Self {
            scenario,
            replicate,
            profiles: profiles(scenario, replicate),
            leader_leaves: leaves(&scenario.events),
            named: scenario.schools.named.iter().map(named).collect(),
            engine,
            others: &[],
        }
    }

    /// Who is trained under each plan: the arms of every school.
    fn arms<'p, const ARMS: usize>(&'p self, plans: [&'p Plan; ARMS]) -> Vec<[Arm<'p>; ARMS]> {
        let trained = plans.map(|plan| {
            plan.training.map(|training| {
                trained(&self.profiles, &training.terms, self.scenario.run.seed, self.replicate)
            })
        });
        let arm = |arm: usize, school: usize| match self.named.get(school).and_then(|own| own.plan.as_ref()) {
            Some(own) => Arm { plan: own, in_training: own.training.is_some() },
            None => Arm {
                plan: plans[arm],
                in_training: trained[arm].as_ref().is_some_and(|trained| trained[school]),
            },
        };
        (0..self.profiles.len()).map(|school| std::array::from_fn(|index| arm(index, school))).collect()
    }

    fn settings<'s, const ARMS: usize>(&'s self, arms: &[[Arm<'s>; ARMS]]) -> Vec<Setting<'s, ARMS>> {
        let streams = |school| Streams::of_school(self.scenario.run.seed, self.replicate, school);
        let setting = |(index, (profile, &arms)): (usize, (&'s SchoolProfile, &[Arm<'s>; ARMS]))| {
            let scenario = LocalScenario::of_school(self.scenario, index);
            let leaves = self.named.get(index).map_or(&self.leader_leaves, |own| &own.leader_leaves);
            let own = Setting::new(scenario, arms, profile, leaves, streams(index as u32));
            let EngineOptions { rules, measured, .. } = self.engine;
            let weeks_per_year = self.scenario.run.weeks_per_year;
            let strategy_starts = self.scenario.events_of(index).strategy_start(index, weeks_per_year);
            Setting { index, rules, measured, strategy_starts, ..own }.with(self.engine.vectors)
        };
        self.profiles.iter().zip(arms).enumerate().map(setting).collect()
    }
}

/// How a school, or several that met, ended under each strategy.
type Ends = Vec<Result<(), OutOfRange>>;

impl<'a> RunInArms for DistrictRun<'a> {
    type Strategy = &'a Plan;
    /// The schools under the scenario's own thresholds, then under each of the others.
    type Run = Vec<Result<Vec<SchoolRecord>, OutOfRange>>;

    fn run<const ARMS: usize>(&self, plans: [&'a Plan; ARMS]) -> Vec<Self::Run>
    where
        Engine: CompiledFor<ARMS>,
    {
        let arms = self.arms(plans);
        let settings = self.settings(&arms);
        let per_school = (1 + self.others.len()) * ARMS;
        let mut diaries: Vec<Vec<Diary>> =
            settings.iter().map(|_| (0..per_school).map(|_| Diary::new(self.scenario)).collect()).collect();
        let results = match self.scenario.policy.visits {
            // Schools that do not meet can run side by side.
            Visits::Outside => side_by_side(&mut diaries, &|index, diaries| {
                let results = simulate(settings[index], |passed, school| {
                    note(diaries, school, passed, &self.engine, self.others);
                });
                Vec::from(results.map(|result| result.map_err(|error| OutOfRange { school: index, ..error })))
            }),
            Visits::BestSchool => {
                let results = simulate_together(&settings, |index, passed, school| {
                    note(&mut diaries[index], school, passed, &self.engine, self.others);
                });
                vec![Vec::from(results)]
            }
        };
        let mut all = self.records(diaries, &results, ARMS).into_iter();
        let mut runs = vec![Vec::new(); ARMS];
        for _ in 0..=self.others.len() {
            for run in &mut runs {
                run.extend(all.next());
            }
        }
        runs
    }
}

impl DistrictRun<'_> {
    /// Every strategy's schools from what was noted of each school, by thresholds and then by strategy; or the first
    /// failure, in the order of `results`.
    fn records(
        &self,
        diaries: Vec<Vec<Diary>>,
        results: &[Ends],
        arms: usize,
    ) -> Vec<Result<Vec<SchoolRecord>, OutOfRange>> {
        let mut schools: Vec<Vec<SchoolRecord>> = vec![Vec::new(); (1 + self.others.len()) * arms];
        for (diaries, profile) in diaries.into_iter().zip(&self.profiles) {
            for (index, (diary, schools)) in diaries.into_iter().zip(&mut schools).enumerate() {
                schools.push(diary.close(profile, self.scenario, self.thresholds(index / arms)));
            }
        }
        let ended = |arm: usize| results.iter().try_for_each(|results| results[arm].clone());
        schools
            .into_iter()
            .enumerate()
            .map(|(index, schools)| ended(index % arms).map(|()| schools))
            .collect()
    }

    /// The scenario's own thresholds, which are the first, or others.
    fn thresholds(&self, number: usize) -> &Thresholds {
        let other = number.checked_sub(1).map(|other| self.others[other]);
        &other.unwrap_or(&self.scenario.parameters).measures
    }
}

/// Runs schools side by side, each with its index and diaries. Apart from the number of arms, so that the threads' part
/// is compiled once.
fn side_by_side(diaries: &mut [Vec<Diary>], run: &(dyn Fn(usize, &mut [Diary]) -> Ends + Sync)) -> Vec<Ends> {
    diaries.par_iter_mut().enumerate().map(|(index, diaries)| run(index, diaries)).collect()
}
