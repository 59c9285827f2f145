//! A whole nation: its districts and schools, and what is summed up of them.

use crate::support::common::records;
use experiment::{DistrictRecord, Interrupted, NationFinish, run_nation};
use population::{NationDistrict, NationPlan, NationSchool};
use scenario::Nation;
use scenario_files::Loaded;
use simulation::measure::{Fate, Measure, YEARLY};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A small nation: a year of six weeks.
const SMALL: [&str; 3] = ["nation.schools=60", "run.years=2", "run.weeks_per_year=6"];

/// The country that ships, under changes of the form `key.path=value`.
fn country(changes: &[&str]) -> Loaded {
    let changes: Vec<String> = changes.iter().map(|&change| change.to_owned()).collect();
    scenario_files::shipped("united_states", &changes).unwrap_or_else(|problems| panic!("{problems}"))
}

fn small(changes: &[&str]) -> Loaded {
    country(&[&SMALL[..], changes].concat())
}

fn nation(loaded: &Loaded) -> &Nation {
    loaded.scenario.nation.as_ref().expect("it is a nation")
}

/// Every district of a nation, and how the simulation ended.
fn simulated(loaded: &Loaded) -> (Vec<DistrictRecord>, NationFinish) {
    let mut districts = Vec::new();
    let keep = |record| {
        districts.push(record);
        Ok::<_, Infallible>(())
    };
    let finish = run_nation(&loaded.scenario, nation(loaded), &loaded.kinds, &[], || false, keep);
    (districts, finish.expect("nobody stops it"))
}

/// Every district of a nation with its schools, before anyone lives in them.
fn drawn(loaded: &Loaded) -> Vec<(NationDistrict, Vec<NationSchool>)> {
    let nation = nation(loaded);
    let plan = NationPlan::draw(&nation.numbers, &loaded.kinds, loaded.scenario.run.seed, 0);
    let schools = |district: &NationDistrict| {
        let local: Vec<_> = loaded.kinds.iter().map(|kind| district.local(&nation.numbers, kind)).collect();
        (district.clone(), plan.schools_of(district, &loaded.kinds, &local))
    };
    plan.districts.iter().map(schools).collect()
}

fn is_within(share: f64, found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < share, "{found} is not within {share} of {expected}");
}

#[test]
fn the_united_states_have_as_many_schools_districts_teachers_and_students_as_were_counted() {
    let loaded = country(&[]);
    for seed in [2017, 1, 2] {
        let mut loaded = loaded.clone();
        loaded.scenario.run.seed = seed;
        let districts = drawn(&loaded);
        let schools = || districts.iter().flat_map(|(_, schools)| schools);
        assert_eq!(schools().count(), 99_388);
        is_within(0.01, districts.len() as f64, 13_300.0);
        let students: u32 = schools().map(|school| school.profile.students).sum();
        let teachers: u32 = schools().map(|school| school.profile.teachers).sum();
        is_within(0.01, f64::from(students), 48_861_000.0);
        is_within(0.01, f64::from(teachers), 3_172_098.0);
        is_within(0.01, f64::from(students) / f64::from(teachers), 15.4);
    }
}

#[test]
fn every_district_has_a_school_and_all_schools_are_numbered_through() {
    for schools in [1, 7, 8, 60, 5_000] {
        let loaded = country(&[&format!("nation.schools={schools}")]);
        let mut next = 0;
        for (district, own) in drawn(&loaded) {
            assert!(!own.is_empty());
            assert_eq!(district.schools.start, next);
            next = district.schools.end;
            let numbers: Vec<u32> = own.iter().map(|school| school.number).collect();
            assert_eq!(numbers, district.schools.collect::<Vec<_>>());
        }
        assert_eq!(next, schools);
    }
}

#[test]
fn most_districts_are_small_and_few_hold_a_third_of_all_schools() {
    let sizes: Vec<usize> = drawn(&country(&[])).iter().map(|(_, schools)| schools.len()).collect();
    let share = |chosen: &dyn Fn(&usize) -> bool| {
        let own: Vec<usize> = sizes.iter().copied().filter(|size| chosen(size)).collect();
        (own.len() as f64 / sizes.len() as f64, own.iter().sum::<usize>() as f64 / 99_388.0)
    };
    let (small, _) = share(&|size| *size <= 3);
    let (large, in_large) = share(&|size| *size > 50);
    assert!((0.45..0.6).contains(&small), "{small}");
    assert!((0.015..0.025).contains(&large), "{large}");
    assert!((0.28..0.38).contains(&in_large), "{in_large}");
}

#[test]
fn schools_of_one_district_share_a_union_a_climate_of_trust_and_a_market_of_leaders() {
    let loaded = country(&["nation.schools=2000", "district.trust_spread=0"]);
    let mut unions = BTreeSet::new();
    for (district, schools) in drawn(&loaded) {
        let of_district = |of: fn(&NationSchool) -> f32| -> BTreeSet<u32> {
            schools.iter().map(|school| of(school).to_bits()).collect()
        };
        assert_eq!(of_district(|school| school.profile.union_strength).len(), 1);
        assert_eq!(of_district(|school| school.profile.baseline_trust).len(), 1);
        unions.extend(of_district(|school| school.profile.union_strength));
        let local = district.local(&nation(&loaded).numbers, &loaded.kinds[0]).leader;
        let plain = &loaded.kinds[0].scenario.parameters.leader;
        let shift = local.change_skill - plain.change_skill;
        assert!((local.successor_change_skill - plain.successor_change_skill - shift).abs() < 1e-6);
        // Each draw goes where it belongs.
        let expected = (0.5 + 0.06 * district.trust).clamp(0.0, 1.0);
        assert!((schools[0].profile.baseline_trust - expected).abs() < 1e-6);
        let expected = (0.5 + 0.2 * district.union).clamp(0.0, 1.0);
        assert!((schools[0].profile.union_strength - expected).abs() < 1e-6);
        assert!((shift - 0.06 * district.leaders).abs() < 1e-6);
    }
    assert!(unions.len() > 200, "districts differ");
}

#[test]
fn the_market_of_a_district_supplies_the_successors_of_its_leaders() {
    let with_spread = |spread: &str| {
        small(&[
            "leader.change_skill=0",
            "leader.successor_change_skill=0.5",
            "leader.successor_spread=0",
            "leader.departure=1",
            "leader.abandon=0",
            "district.leader_skill_spread=0",
            spread,
        ])
    };
    let loaded = with_spread("nation.leader_skill_spread=0.2");
    let (apart, _) = simulated(&loaded);
    let (alike, _) = simulated(&with_spread("nation.leader_skill_spread=0"));
    // Below the mean of nothing there is nothing: the first leaders are the same, and only successors are not.
    let poor: Vec<usize> = (0..8).filter(|&place| drawn(&loaded)[place].0.leaders < 0.0).collect();
    assert!(!poor.is_empty());
    for place in poor {
        let [apart, alike] = [&apart, &alike].map(|records| &records[place].years[0]);
        assert_eq!(format!("{:?}", apart[0]), format!("{:?}", alike[0]));
        assert_ne!(format!("{:?}", apart[1]), format!("{:?}", alike[1]));
    }
}

#[test]
fn without_spreads_between_districts_each_is_as_the_nation() {
    let none = ["nation.union_spread=0", "nation.trust_spread=0", "nation.leader_skill_spread=0"];
    let loaded = small(&none);
    for (district, _) in drawn(&loaded) {
        for kind in &loaded.kinds {
            assert_eq!(district.local(&nation(&loaded).numbers, kind), kind.scenario.parameters);
        }
    }
}

#[test]
fn a_nation_of_one_district_of_one_kind_is_that_district() {
    let spreads = "[district]\nsize_spread = 0.3\ntrust_spread = 0.1\nleader_skill_spread = 0.1\n";
    let run = "strategies = [\"managed_change_trained\", \"mandate_withdrawn\"]\nreference = \"mandate_withdrawn\"\n\
               years = 3\nreplicates = 1\n";
    let text = |more: &str| format!("extends = \"typical_high_school\"\n[run]\n{run}{spreads}{more}");
    // A small fall is enough to have reverted.
    let easily = ["measures.reverted_loss=0.02", "measures.reverted_peak=0.05"].map(str::to_owned);
    let training = "strategies.managed_change_trained.training";
    let halved = [format!("{training}.who=random"), format!("{training}.share=0.5")];
    let changes = [halved, easily].concat();
    let of_nation = "[nation]\nschools = 8\nschools_per_district = 8\nunion_spread = 0\ntrust_spread = 0\n\
                     leader_skill_spread = 0\n[nation.kinds.all]\nshare = 1\n";
    let read = |name: &str, text: String| {
        scenario_files::parse(name, &text, &changes).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let loaded = read("nation", text(of_nation));
    let district = read("district", text("schools = 8\n"));
    let mut reverted = 0;
    let (districts, _) = simulated(&loaded);
    let [own] = &districts[..] else { panic!("there is one district") };
    for record in records(&district.scenario) {
        for (year, week) in [(0, 36), (1, 72), (2, 108)] {
            let (found, expected) = (&own.years[record.strategy][year], &record.district[week]);
            for measure in YEARLY {
                let (found, expected) = (found.mean(measure) as f32, measure.of(&expected.row));
                assert_eq!(found.to_bits(), expected.to_bits(), "{measure:?}, year {}", year + 1);
            }
            assert_eq!(found.between_schools as f32, expected.between_schools);
        }
        let ends = Fate::ALL.map(|fate| record.schools.iter().filter(|own| own.fate == fate).count() as u32);
        assert_eq!(own.years[record.strategy][2].fates, ends);
        reverted += ends[1];
    }
    assert!(reverted > 0, "a school fell from a peak");
}

#[test]
fn threads_change_nothing() {
    let loaded = small(&["run.replicates=2"]);
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start");
        pool.install(|| simulated(&loaded))
    };
    let ((districts, finish), (again, finish_again)) = (with(1), with(3));
    assert_eq!(format!("{districts:?}"), format!("{again:?}"));
    assert_eq!(format!("{finish:?}"), format!("{finish_again:?}"));
    let order: Vec<(u32, u32)> = districts.iter().map(|record| (record.replicate, record.district)).collect();
    assert!(order.is_sorted() && order.len() == 16);
}

#[test]
fn what_a_strategy_does_to_a_country_does_not_depend_on_which_others_run() {
    let alone = simulated(&small(&["run.strategies=[\"mandate\"]"])).0;
    let among = simulated(&small(&["run.strategies=[\"managed_change\", \"mandate\", \"coaching_only\"]"])).0;
    for (alone, among) in alone.iter().zip(&among) {
        assert_eq!(format!("{:?}", alone.years[0]), format!("{:?}", among.years[1]));
        assert_ne!(format!("{:?}", alone.years[0]), format!("{:?}", among.years[0]));
    }
}

#[test]
fn a_country_is_the_sum_of_its_districts() {
    let (districts, finish) = simulated(&small(&[]));
    let country = &finish.country;
    let students: u64 = districts.iter().map(|record| record.students).sum();
    let teachers: u64 = districts.iter().map(|record| record.teachers).sum();
    assert_eq!((country.districts, country.schools), (8, 60));
    assert_eq!((country.students, country.teachers), (students, teachers));
    assert_eq!(finish.agent_weeks, (teachers + 2 * students) * 12);
    for (year, own) in country.years[0].iter().enumerate() {
        assert_eq!(own.fates.iter().sum::<u64>(), 60);
        let place = YEARLY.iter().position(|&measure| measure == Measure::Support).expect("it is kept");
        let support: f64 = districts
            .iter()
            .map(|record| record.students as f64 * record.years[0][year].mean(Measure::Support))
            .sum();
        assert!(own.districts[place].deviation() > 0.0, "districts differ");
        assert!((own.mean(place) - support / students as f64).abs() < 1e-12);
        assert!((own.districts[place].mean() - own.mean(place)).abs() < 1e-12, "weighted by students, too");
        assert!(own.schools[place].deviation() >= own.districts[place].deviation());
    }
}

#[test]
fn a_lead_over_the_reference_is_taken_district_by_district() {
    let loaded = country(&[
        "nation.schools=60",
        "run.years=1",
        "run.strategies=[\"managed_change\", \"mandate\"]",
        "run.reference=mandate",
    ]);
    let (districts, finish) = simulated(&loaded);
    let reach =
        |record: &DistrictRecord, strategy: usize| record.years[strategy][0].mean(Measure::ConsistentReach);
    let ahead = districts.iter().filter(|record| reach(record, 0) > reach(record, 1)).count() as u64;
    let leads = &finish.country.leads;
    assert!(ahead > 0);
    assert_eq!((leads[0][0].better[0], leads[0][0].defined[0]), (ahead, 8));
    assert_eq!((leads[1][0].equal[0], leads[1][0].better[0]), (8, 0), "the reference leads over nobody");
}

#[test]
fn a_school_that_fails_is_named_and_left_out_under_every_strategy() {
    let mut loaded = small(&["run.strategies=[\"mandate\", \"status_quo\"]", "run.warm_up_years=0"]);
    let sound = simulated(&loaded).1;
    loaded.kinds[1].scenario.parameters.strain.kept_over_summer = f32::NAN;
    let (districts, finish) = simulated(&loaded);
    let left_out = finish.failed.len() as u64;
    assert_eq!(left_out, 10, "one school in six is a middle school");
    assert_eq!((sound.country.schools, finish.country.schools), (60, 60 - left_out));
    assert_eq!(districts.iter().map(|record| u64::from(record.schools)).sum::<u64>(), 60 - left_out);
    let kinds = drawn(&loaded).into_iter().flat_map(|(_, schools)| schools);
    let middle: Vec<usize> =
        kinds.filter(|school| school.kind == 1).map(|school| school.number as usize).collect();
    assert_eq!(finish.failed.iter().filter_map(|failed| failed.school).collect::<Vec<_>>(), middle);
    assert!(
        finish.failed[0].reason.contains("is not a finite number in year 2"),
        "{}",
        finish.failed[0].reason
    );
}

#[test]
fn a_stop_ends_the_simulation_after_the_schools_that_are_done() {
    let loaded = small(&[]);
    let asked = AtomicUsize::new(0);
    let stop = || asked.fetch_add(1, Ordering::SeqCst) >= 20;
    let keep = |_: DistrictRecord| Ok::<_, ControlFlow<()>>(());
    let end = run_nation(&loaded.scenario, nation(&loaded), &loaded.kinds, &[], stop, keep);
    assert!(matches!(end, Err(Interrupted::Stopped(done)) if done <= 20), "{end:?}");
}

#[test]
fn the_schools_of_a_nation_are_dealt_start_dates_in_turn() {
    // One school a district, so that a district's number is its school's.
    let with = |starts: &str| {
        let starts = format!("events.strategy_starts={starts}");
        let (districts, _) = simulated(&small(&["nation.schools_per_district=1", &starts]));
        let years = districts.iter().map(|district| {
            let last = district.years.last().expect("a strategy runs");
            [0, 1].map(|year| format!("{:?}", last[year].means))
        });
        years.collect::<Vec<[String; 2]>>()
    };
    let (at_once, never) = (with("[]"), with("[\"2 years\"]"));
    let in_turn = with("[\"0 weeks\", \"2 years\", \"1 year\"]");
    assert_eq!(in_turn.len(), 60);
    for (place, years) in in_turn.iter().enumerate() {
        match place % 3 {
            0 => assert!(years == &at_once[place] && years != &never[place], "{place} begins at once"),
            1 => assert_eq!(years, &never[place], "{place} never begins"),
            _ => assert!(years[0] == never[place][0] && years[1] != never[place][1], "{place} begins later"),
        }
    }
}
