//! Luck and ignorance: where parameters are drawn, the variance of an end is taken apart into its two parts.

use crate::support::program::{ends_with, folder, is_refused, names_in, out, schoolwide};
use numerics::random::{Purpose, Streams};
use output::{RunFolder, read_uncertainty, write_uncertainty};
use results::{Ends, UncertaintyRow, UncertaintyTable};
use scenario::FullScenario;
use scenario_files::parse;
use simulation::measure::Measure;
use std::fs;

const DRAWS: usize = 400;
const REPLICATES: usize = 4000;

/// A scenario of two strategies that draws one parameter, or none.
fn scenario(draws: usize) -> FullScenario {
    let values: Vec<String> = (0..draws).map(|_| "0.5".to_owned()).collect();
    let uncertainty = format!("[uncertainty.draws]\nleader.change_skill = [{}]\n", values.join(", "));
    let text = format!(
        "extends = \"typical_high_school\"\n[run]\nstrategies = [\"status_quo\", \"mandate\"]\n\
         reference = \"status_quo\"\n{}",
        if draws == 0 { "" } else { &uncertainty }
    );
    parse("mine", &text, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario
}

/// So many draws from the standard normal distribution, others at every time.
fn normals(time: u32, count: usize) -> Vec<f64> {
    let mut column = vec![0.0; count];
    Streams::of_school(12, 0, 0).normals(Purpose::BeliefNoise, time, &mut column);
    column.into_iter().map(f64::from).collect()
}

/// Ends that vary between draws and within them by the standard deviations given: under the reference, and in the
/// difference of the other strategy from it.
fn planted(replicates: usize, level: (f64, f64), difference: (f64, f64)) -> Ends {
    let [own, other] = [0, 1].map(|time| normals(time, DRAWS));
    let [luck, other_luck] = [2, 3].map(|time| normals(time, replicates));
    let mut ends = Ends::undefined(&["status_quo".to_owned(), "mandate".to_owned()], replicates);
    for replicate in 0..replicates {
        let draw = replicate % DRAWS;
        let reference = 5.0 + level.0 * own[draw] + level.1 * luck[replicate];
        let gain = 2.0 + difference.0 * other[draw] + difference.1 * other_luck[replicate];
        ends.set_measure(0, Measure::ConsistentReach, replicate, reference);
        ends.set_measure(1, Measure::ConsistentReach, replicate, reference + gain);
    }
    ends
}

fn row(table: &UncertaintyTable, strategy: &str, reference: Option<&str>) -> UncertaintyRow {
    let wanted = |row: &&UncertaintyRow| {
        row.measure == Measure::ConsistentReach
            && row.strategy == strategy
            && row.reference.as_deref() == reference
    };
    table.rows.iter().find(wanted).expect("it has a row").clone()
}

fn is_near(found: f64, planted: f64) {
    assert!((found - planted).abs() < 0.2 * planted, "{found} is not {planted}");
}

#[test]
fn planted_variances_of_ends_and_of_their_differences_are_recovered() {
    let ends = planted(REPLICATES, (0.3, 0.6), (0.2, 0.1));
    let table = UncertaintyTable::of(&scenario(DRAWS), &ends).expect("parameters are drawn");
    let own = row(&table, "status_quo", None);
    is_near(own.luck, 0.36);
    is_near(own.ignorance, 0.09);
    is_near(own.share_of_ignorance, 0.2);
    assert_eq!((own.draws, own.replicates), (DRAWS, REPLICATES));
    let difference = row(&table, "mandate", Some("status_quo"));
    is_near(difference.luck, 0.01);
    is_near(difference.ignorance, 0.04);
    is_near(difference.share_of_ignorance, 0.8);
    let whole = row(&table, "mandate", None);
    is_near(whole.luck, 0.37);
    is_near(whole.ignorance, 0.13);
    assert!(difference.mean.low < 2.0 && 2.0 < difference.mean.high, "{difference:?}");
    // A draw's mean varies by ignorance, and by a tenth of the luck of ten replicates.
    is_near(difference.mean.high - difference.mean.low, 2.0 * 1.966 * (0.041 / DRAWS as f64).sqrt());
    assert!(!table.rows.iter().any(|row| row.strategy == "status_quo" && row.reference.is_some()));
}

#[test]
fn luck_alone_is_hardly_taken_for_ignorance_and_ignorance_alone_is_all_of_it() {
    let of = |level| {
        let table = UncertaintyTable::of(&scenario(DRAWS), &planted(REPLICATES, level, (0.0, 0.0)));
        row(&table.expect("parameters are drawn"), "status_quo", None)
    };
    assert!(of((0.0, 0.5)).share_of_ignorance < 0.03);
    assert!(of((0.5, 0.0)).share_of_ignorance > 0.999);
}

#[test]
fn with_a_single_draw_nothing_is_ignorance_and_all_is_luck() {
    let ends = planted(40, (0.3, 0.6), (0.2, 0.1));
    let table = UncertaintyTable::of(&scenario(1), &ends).expect("a parameter is drawn");
    for (strategy, reference) in [("status_quo", None), ("mandate", None), ("mandate", Some("status_quo"))] {
        let own = row(&table, strategy, reference);
        assert!(own.luck > 0.0, "{own:?}");
        assert_eq!((own.ignorance, own.share_of_ignorance, own.draws), (0.0, 0.0, 1));
        assert_eq!(own.spread().both, own.spread().luck);
    }
    assert_eq!(table.share_of_all(Measure::ConsistentReach), 0.0);
}

#[test]
fn variances_of_all_strategies_add_up_and_so_do_those_of_luck_and_ignorance() {
    let table = UncertaintyTable::of(&scenario(DRAWS), &planted(REPLICATES, (0.3, 0.6), (0.2, 0.1)));
    let table = table.expect("parameters are drawn");
    is_near(table.share_of_all(Measure::ConsistentReach), (0.09 + 0.13) / (0.45 + 0.5));
    for own in table.of_measure(Measure::ConsistentReach) {
        let spread = own.spread();
        let together = spread.luck * spread.luck + spread.ignorance * spread.ignorance;
        assert!((spread.both * spread.both - together).abs() < 1e-12, "{spread:?}");
    }
}

#[test]
fn with_one_replicate_of_each_draw_the_mean_is_known_and_its_parts_are_not() {
    let table = UncertaintyTable::of(&scenario(DRAWS), &planted(DRAWS, (0.3, 0.6), (0.2, 0.1)));
    let own = row(&table.expect("parameters are drawn"), "status_quo", None);
    assert!(own.luck.is_nan() && own.ignorance.is_nan() && own.share_of_ignorance.is_nan());
    assert!(own.mean.low < 5.0 && 5.0 < own.mean.high, "{own:?}");
}

#[test]
fn a_replicate_that_failed_is_left_out_of_its_draw() {
    let mut ends = planted(REPLICATES, (0.3, 0.6), (0.2, 0.1));
    ends.set_measure(1, Measure::ConsistentReach, 7, f64::NAN);
    let table = UncertaintyTable::of(&scenario(DRAWS), &ends).expect("parameters are drawn");
    assert_eq!(row(&table, "status_quo", None).replicates, REPLICATES);
    assert_eq!(row(&table, "mandate", None).replicates, REPLICATES - 1);
    assert_eq!(row(&table, "mandate", Some("status_quo")).replicates, REPLICATES - 1);
}

#[test]
fn a_draw_of_which_every_replicate_failed_is_none_and_a_strategy_that_always_failed_says_nothing() {
    let mut ends = planted(REPLICATES, (0.3, 0.6), (0.2, 0.1));
    for replicate in (7..REPLICATES).step_by(DRAWS) {
        ends.set_measure(0, Measure::ConsistentReach, replicate, f64::NAN);
    }
    (0..REPLICATES).for_each(|replicate| ends.set_measure(1, Measure::ConsistentReach, replicate, f64::NAN));
    let table = UncertaintyTable::of(&scenario(DRAWS), &ends).expect("parameters are drawn");
    let own = row(&table, "status_quo", None);
    assert_eq!((own.draws, own.replicates), (DRAWS - 1, REPLICATES - REPLICATES / DRAWS));
    assert!(own.mean.low < 5.0 && 5.0 < own.mean.high, "{own:?}");
    let failed = row(&table, "mandate", None);
    assert_eq!((failed.draws, failed.replicates), (0, 0));
    assert!(failed.luck.is_nan() && failed.mean.value.is_nan(), "{failed:?}");
    assert_eq!(table.share_of_all(Measure::ConsistentReach), own.share_of_ignorance);
}

#[test]
fn without_draws_there_is_no_such_table() {
    assert!(UncertaintyTable::of(&scenario(0), &planted(40, (0.3, 0.6), (0.2, 0.1))).is_none());
}

#[test]
fn the_table_reads_back_to_the_digits_that_it_holds() {
    let place = folder();
    let table = UncertaintyTable::of(&scenario(DRAWS), &planted(REPLICATES, (0.3, 0.6), (0.2, 0.1)));
    let table = table.expect("parameters are drawn");
    let run = RunFolder::create(&place.path().join("run"), false).expect("there is room");
    assert!(read_uncertainty(run.path()).expect("nothing is damaged").is_none());
    write_uncertainty(&table, &run).expect("there is room");
    let read = read_uncertainty(run.path()).expect("nothing is damaged").expect("it is there");
    // Undefined numbers equal nothing, and are written alike.
    assert_eq!(format!("{:?}", read.rows), format!("{:?}", table.as_written().rows));
}

#[test]
fn a_run_of_the_ensemble_tells_ignorance_from_luck_and_is_made_again_from_its_folder_alone() {
    let place = folder();
    let small = "extends = \"typical_high_school\"\n[run]\nreplicates = 80\nyears = 1\nweeks_per_year = 6\n\
                 warm_up_years = 1\nstrategies = [\"status_quo\", \"coaching_only\"]\n[school]\nteachers = 12\n\
                 students = 60\n";
    fs::write(place.path().join("mine.toml"), small).expect("it can be written");
    let run = |arguments: &[&str]| {
        let output =
            schoolwide(place.path(), &[&["run", "mine.toml", "--format", "none"], arguments].concat());
        ends_with(&output, 0);
        out(&output)
    };
    let told = run(&["--out", "drawn", "--set", "run.parameters=ensemble"]);
    assert!(told.lines().any(|line| line.starts_with("ignorance: ")), "{told}");
    let table =
        read_uncertainty(&place.path().join("drawn")).expect("nothing is damaged").expect("it is there");
    let moved =
        |row: &&UncertaintyRow| row.measure == Measure::FidelityMean && row.strategy == "coaching_only";
    for row in table.rows.iter().filter(moved) {
        assert_eq!(row.replicates, 80);
        assert!(row.luck > 0.0 && row.ignorance >= 0.0 && row.mean.low < row.mean.high, "{row:?}");
    }
    assert!(!run(&["--out", "plain"]).contains("ignorance"));
    assert!(!names_in(&place.path().join("plain")).contains(&"uncertainty.csv".to_owned()));
    fs::remove_file(place.path().join("mine.toml")).expect("it is there");
    let again = schoolwide(place.path(), &["reproduce", "drawn"]);
    ends_with(&again, 0);
    assert!(out(&again).starts_with("drawn: the same, "), "{}", out(&again));
}

/// The percentages that stand before some words, one after another.
fn percentages(text: &str, words: &str) -> Vec<u32> {
    let number = |(at, _): (usize, &str)| {
        let before = text[..at].trim_end_matches(|sign: char| sign == '%' || sign.is_whitespace());
        before.rsplit(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
    };
    text.match_indices(words).filter_map(number).collect()
}

#[test]
fn a_run_that_draws_parameters_shows_and_says_how_much_of_the_spread_is_ignorance_and_no_other_does() {
    let place = folder();
    let small = "extends = \"typical_high_school\"\n[run]\nreplicates = 46\nyears = 1\nwarm_up_years = 1\n\
                 strategies = [\"managed_change\", \"coaching_only\"]\n[school]\nteachers = 12\n\
                 students = 60\n[measures]\nimplementing = 0.1\nconsistent_share = 0.3\n";
    fs::write(place.path().join("mine.toml"), small).expect("it can be written");
    let run = |arguments: &[&str]| {
        ends_with(
            &schoolwide(place.path(), &[&["run", "mine.toml", "--format", "svg"], arguments].concat()),
            0,
        );
    };
    let read = |path: &str| fs::read_to_string(place.path().join(path)).expect("it is there");
    run(&["--out", "drawn", "--set", "run.parameters=ensemble"]);
    let figure = read("drawn/charts/uncertainty.svg");
    let described = figure.split("desc>").nth(1).expect("the figure is described");
    let shares = [" ignorance and ", " luck"].map(|words| percentages(described, words));
    assert_eq!(shares[0].len(), 2, "{shares:?}");
    assert!(
        shares[1].len() == 2 && shares[0].iter().zip(&shares[1]).all(|(one, other)| one + other == 100),
        "{shares:?}"
    );
    let report = read("drawn/report.html");
    let [of_parameters, of_luck] = [" comes from parameters that nobody has measured", " from luck. "]
        .map(|word| percentages(&report, word));
    assert_eq!(of_parameters[0] + of_luck[0], 100, "{of_parameters:?} and {of_luck:?}");
    run(&["--out", "plain"]);
    assert!(!place.path().join("plain/charts/uncertainty.svg").exists());
    assert!(!read("plain/report.html").contains("nobody has measured"));
    let refused = schoolwide(place.path(), &["chart", "plain", "--figure", "uncertainty"]);
    is_refused(&refused, &["uncertainty needs parameters that are drawn", "run.parameters=ensemble"]);
}
