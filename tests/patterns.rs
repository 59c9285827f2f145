//! The patterns that the defaults must show: published findings and the essay's claims, as bands
//! over the means of many replicates of a typical high school. A leader's skill in managing change
//! is the typical 0.35 unless a test says otherwise.

mod common;

use common::{Stage, shipped};
use schoolwide::experiment;
use schoolwide::measure::{MEASURE_COUNT, Measure};
use schoolwide::population::Population;
use schoolwide::simulation::State;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::LazyLock;

const REPLICATES: u32 = 100;
const YEAR: usize = 36;
const STRATEGIES: &str = r#"run.strategies=["status_quo", "mandate", "mandate_withdrawn", "coaching_only", "volunteers_first", "vision_first", "listen_first", "win_the_resisters", "managed_change", "superhero"]"#;

/// Means over replicates: a row a week for every strategy.
struct Means(BTreeMap<String, Vec<[f64; MEASURE_COUNT]>>);

impl Means {
    fn at_skill(skill: f64) -> Self {
        let scenario = shipped(
            "typical_high_school",
            &[
                STRATEGIES,
                &format!("run.replicates={REPLICATES}"),
                &format!("leader.change_skill={skill}"),
                &format!("leader.successor_change_skill={skill}"),
            ],
        );
        let nothing = vec![[0.0; MEASURE_COUNT]; scenario.weeks() as usize];
        let mut sums = vec![nothing; scenario.run.strategies.len()];
        let add = |record: experiment::Record| {
            for (sum, week) in sums[record.strategy].iter_mut().zip(&record.district) {
                for (sum, &value) in sum.iter_mut().zip(&week.row) {
                    *sum += f64::from(value) / f64::from(REPLICATES);
                }
            }
            Ok::<_, Infallible>(())
        };
        let finish = experiment::run(&scenario, || false, add).expect("nobody stops it");
        assert!(finish.failed.is_empty());
        Self(scenario.run.strategies.into_iter().zip(sums).collect())
    }

    fn weeks(&self, strategy: &str, measure: Measure) -> Vec<f64> {
        self.0[strategy].iter().map(|row| row[measure as usize]).collect()
    }

    /// The mean in the first week.
    fn first(&self, strategy: &str, measure: Measure) -> f64 {
        self.weeks(strategy, measure)[0]
    }

    /// The mean in the last week of that year, counted from 1.
    fn after(&self, years: usize, strategy: &str, measure: Measure) -> f64 {
        self.weeks(strategy, measure)[years * YEAR - 1]
    }
}

static TYPICAL: LazyLock<Means> = LazyLock::new(|| Means::at_skill(0.35));
static SKILLED: LazyLock<Means> = LazyLock::new(|| Means::at_skill(0.75));

/// States what was measured and holds it to its band.
fn within(what: &str, value: f64, least: f64, most: f64) {
    println!("{what}: {value:.4} in {least} to {most}");
    assert!((least..=most).contains(&value), "{what} is {value:.4}, not in {least} to {most}");
}

/// States two values and holds the first above the second.
fn above(what: &str, higher: f64, lower: f64) {
    println!("{what}: {higher:.4} above {lower:.4}");
    assert!(higher > lower, "{what}: {higher:.4} is not above {lower:.4}");
}

#[test]
fn pattern_01_the_status_quo_stays_the_status_quo() {
    // Basis: the definition of a status quo.
    within("on board after 3 years", TYPICAL.after(3, "status_quo", Measure::OnBoard), 0.01, 0.12);
    within("fidelity after 3 years", TYPICAL.after(3, "status_quo", Measure::FidelityMean), 0.03, 0.12);
}

#[test]
fn pattern_02_coaching_alone_wins_only_a_small_slice_of_teachers() {
    // Basis: Lake 2017; EdWeek 2019.
    within("on board after 3 years", TYPICAL.after(3, "coaching_only", Measure::OnBoard), 0.10, 0.32);
}

#[test]
fn pattern_02_volunteers_alone_win_only_a_small_slice_of_teachers() {
    // Basis: Lake 2017; EdWeek 2019.
    within("on board after 3 years", TYPICAL.after(3, "volunteers_first", Measure::OnBoard), 0.10, 0.32);
}

#[test]
fn pattern_03_classrooms_of_one_school_differ_widely() {
    // Basis: Rowan's logs of 112 schools; observation studies.
    for strategy in ["coaching_only", "volunteers_first"] {
        let spread = TYPICAL.after(3, strategy, Measure::FidelitySpread);
        within(&format!("spread of fidelity under {strategy}"), spread, 0.15, 0.30);
    }
}

#[test]
fn pattern_03_implementation_differs_more_within_schools_than_between_them() {
    // Basis: Rowan's logs of 112 schools. Schools differ as those of district_leader_training do.
    const FEW: u32 = 10;
    let scenario = shipped(
        "typical_high_school",
        &[
            r#"run.strategies=["coaching_only"]"#,
            &format!("run.replicates={FEW}"),
            "run.years=3",
            "district.schools=40",
            "district.size_spread=0.35",
            "district.experience_spread=0.2",
            "district.union_spread=0.2",
            "district.trust_spread=0.12",
            "district.leader_skill_spread=0.12",
        ],
    );
    let records = common::records(&scenario);
    let last = |record: &experiment::Record| f64::from(record.district[3 * YEAR - 1].between_schools);
    let between = records.iter().map(last).sum::<f64>() / f64::from(FEW);
    within("share of variance between schools", between, 0.02, 0.30);
}

#[test]
fn pattern_04_managed_change_works_but_takes_years() {
    // Basis: NIRN: 2 to 4 years; Bodilly 1998: 18 of 33 schools in the top two stages after two.
    let on_board = |means: &Means, years| means.after(years, "managed_change", Measure::OnBoard);
    within("on board after 1 year", on_board(&TYPICAL, 1), 0.10, 0.40);
    within("on board after 3 years", on_board(&TYPICAL, 3), 0.40, 0.65);
}

#[test]
fn pattern_04_a_leader_skilled_in_change_wins_most_of_the_staff() {
    // Basis: as above.
    let on_board = |years| SKILLED.after(years, "managed_change", Measure::OnBoard);
    within("on board after 3 years", on_board(3), 0.55, 0.85);
    within("on board after 5 years", on_board(5), 0.65, 0.92);
}

#[test]
fn pattern_05_implementation_rises_at_a_slowing_rate() {
    // Basis: Kirby, Berends and Naftel 2001. Years 1 and 2 against years 4 and 5.
    let fidelity = |years| SKILLED.after(years, "managed_change", Measure::FidelityMean);
    let early = fidelity(2) - SKILLED.first("managed_change", Measure::FidelityMean);
    above("gain of fidelity", early, fidelity(5) - fidelity(3));
}

#[test]
fn pattern_06_a_mandate_moves_effort_more_than_alignment_and_costs_belief() {
    // Basis: Frank, Zhao and Borman 2004; Pelletier 2002.
    within("effort after 1 year", TYPICAL.after(1, "mandate", Measure::Effort), 0.35, 0.70);
    within("alignment after 1 year", TYPICAL.after(1, "mandate", Measure::Alignment), 0.0, 0.45);
    let belief = TYPICAL.first("mandate", Measure::Belief) - TYPICAL.after(1, "mandate", Measure::Belief);
    within("fall of belief in year 1", belief, 0.05, 0.25);
}

#[test]
fn pattern_06_a_mandate_raises_what_is_reported_far_above_what_happens() {
    // Basis: Frank, Zhao and Borman 2004. Far above: at least twice as much.
    let reported = TYPICAL.after(1, "mandate", Measure::ReportedAdoption);
    above("reported adoption", reported, 2.0 * TYPICAL.after(1, "mandate", Measure::FidelityMean));
}

#[test]
fn pattern_07_little_remains_of_a_mandate_that_is_withdrawn() {
    // Basis: Lake 2017; reform-survival studies. The mandate ends after two years.
    let effort = |years| TYPICAL.after(years, "mandate_withdrawn", Measure::Effort);
    within("share of effort a year after withdrawal", effort(3) / effort(2), 0.25, 0.65);
}

#[test]
fn pattern_08_engagement_dips_before_it_rises() {
    // Basis: Fullan 2001, the implementation dip.
    let weeks = TYPICAL.weeks("managed_change", Measure::Engagement);
    let lowest = weeks[..YEAR].iter().copied().fold(f64::INFINITY, f64::min);
    println!("fall to the end of year 1: {:.4}", weeks[0] - weeks[YEAR - 1]);
    within("fall of engagement in year 1", weeks[0] - lowest, 0.02, 0.08);
    within("rise of engagement over 5 years", weeks[5 * YEAR - 1] - weeks[0], 0.03, 0.20);
}

#[test]
fn pattern_09_of_students_with_equal_fidelity_those_who_meet_more_spread_are_less_engaged() {
    // Basis: Lake 2017. Pairs within a school, with means as good as equal and spreads apart.
    const SCHOOLS: u32 = 40;
    let scenario = shipped(
        "typical_high_school",
        &[r#"run.strategies=["coaching_only"]"#, "run.years=3", "school.students=1200"],
    );
    let stage = Stage::of(&scenario, "coaching_only", 0);
    let differences: Vec<f64> = (0..SCHOOLS)
        .filter_map(|replicate| {
            let mut difference = None;
            stage.watch(0, replicate, |week, school| {
                if week as usize == 3 * YEAR - 1 {
                    difference = lost_to_spread(&school.people, &school.last);
                }
            });
            difference
        })
        .collect();
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let variance = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<f64>() / (count - 1.0);
    // Two-sided 95 % for about 39 degrees of freedom.
    let margin = 2.023 * (variance / count).sqrt();
    println!("engagement lost: {mean:.4} +- {margin:.4} over {count} schools");
    assert!(count >= 30.0, "pairs in {count} schools only");
    above("engagement lost to spread, at its lower end", mean - margin, 0.0);
}

/// Mean engagement of the student with less spread minus that of the one with more, over matched
/// pairs; none where there are no pairs.
fn lost_to_spread(people: &Population, state: &State) -> Option<f64> {
    const ALIKE: f32 = 0.005;
    const APART: f32 = 0.10;
    let fidelity = &state.teachers.fidelity;
    let mut students: Vec<(f32, f32, f32)> = (0..state.students.engagement.len())
        .map(|student| {
            let own = people.timetable.teachers_of(student);
            let total: f32 = own.iter().map(|&teacher| fidelity[teacher as usize]).sum();
            let (spread, engagement) =
                (state.students.inconsistency[student], state.students.engagement[student]);
            (total / own.len() as f32, spread, engagement)
        })
        .collect();
    students.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut total, mut pairs) = (0.0, 0_u32);
    let mut rest = students.as_slice();
    while let [one, other, ..] = rest {
        let matched = other.0 - one.0 < ALIKE && (other.1 - one.1).abs() > APART;
        if matched {
            let lost = if one.1 < other.1 { one.2 - other.2 } else { other.2 - one.2 };
            total += f64::from(lost);
            pairs += 1;
        }
        rest = &rest[if matched { 2 } else { 1 }..];
    }
    (pairs > 0).then(|| total / f64::from(pairs))
}

#[test]
fn pattern_10_parents_speak_up_against_a_mandate_more_than_against_managed_change() {
    // Basis: Lake 2017; the Summit and Maine cases.
    let peak = |strategy| TYPICAL.weeks(strategy, Measure::Opposition).into_iter().fold(0.0, f64::max);
    let (mandate, managed) = (peak("mandate"), peak("managed_change"));
    within("peak of opposition under a mandate", mandate, 0.06, 0.25);
    above("peak of opposition", mandate, managed);
}

/// Mean share that leaves in the summers before years 2 to 5.
fn leaving(strategy: &str, measure: Measure) -> f64 {
    (2..=5).map(|year| TYPICAL.after(year, strategy, measure)).sum::<f64>() / 4.0
}

#[test]
fn pattern_11_teachers_and_leaders_leave_as_often_as_in_national_figures() {
    // Basis: NCES 2021-22.
    within("teachers who leave in a year", leaving("status_quo", Measure::TeachersLeft), 0.14, 0.18);
    within("leaders who leave in a year", leaving("status_quo", Measure::LeadersLeft), 0.15, 0.20);
}

#[test]
fn pattern_11_more_teachers_leave_under_strain() {
    // Basis: NCES; the mandate strains most.
    let strain = |strategy| TYPICAL.after(1, strategy, Measure::StrainMean);
    above("strain", strain("mandate"), strain("status_quo"));
    let left = |strategy| leaving(strategy, Measure::TeachersLeft);
    above("teachers who leave in a year", left("mandate"), left("status_quo"));
}

const CHANGE_STRATEGIES: [&str; 9] = [
    "mandate",
    "mandate_withdrawn",
    "coaching_only",
    "volunteers_first",
    "vision_first",
    "listen_first",
    "win_the_resisters",
    "managed_change",
    "superhero",
];

/// What a strategy gains where the leader is skilled in managing change.
fn gain_from_skill(strategy: &str, measure: Measure) -> f64 {
    SKILLED.after(5, strategy, measure) - TYPICAL.after(5, strategy, measure)
}

#[test]
fn pattern_12_every_change_strategy_does_better_under_a_leader_skilled_in_change() {
    // Basis: Lake 2017.
    for strategy in CHANGE_STRATEGIES {
        for measure in [Measure::ConsistentReach, Measure::FidelityMean, Measure::OnBoard] {
            let what = format!("{} gained by {strategy}", measure.info().name);
            above(&what, gain_from_skill(strategy, measure), 0.0);
        }
    }
}

#[test]
fn pattern_12_coaching_gains_less_from_skill_in_change_than_managing_it_does() {
    // Basis: Lake 2017.
    for measure in [Measure::ConsistentReach, Measure::FidelityMean, Measure::OnBoard] {
        for strategy in ["managed_change", "win_the_resisters"] {
            let what = format!("{} gained by {strategy}", measure.info().name);
            above(&what, gain_from_skill(strategy, measure), gain_from_skill("coaching_only", measure));
        }
    }
}

#[test]
fn pattern_13_critics_become_advocates_where_they_are_won_first() {
    // Basis: Lake 2017; participation studies.
    for years in [3, 5] {
        let converts = |strategy| TYPICAL.after(years, strategy, Measure::Converts);
        for other in ["coaching_only", "mandate"] {
            let what = format!("converts after {years} years, against {other}");
            above(&what, converts("win_the_resisters"), converts(other));
        }
    }
}
