//! What the figure of two runs says in words.

use super::pair::{Pair, Pairing};
use super::weeks::Weeks;
use crate::chart::{percent, signed_points};
use crate::measure::Measure;
use crate::statistics::Estimate;
use crate::units::counted;

/// Which runs, and what was measured.
pub fn subtitle(pair: &Pair, names: &[String; 2], measure: Measure) -> String {
    format!("“{}” against “{}”. {}", names[0], names[1], meaning(pair, measure))
}

/// What was measured; the share of class time that counts as consistent is a setting of each scenario.
fn meaning(pair: &Pair, measure: Measure) -> String {
    if measure == Measure::ConsistentReach {
        let [one, other] = [&pair.one, &pair.other]
            .map(|run| percent(run.summary.scenario.parameters.measures.consistent_share.into()));
        let share = if one == other { one } else { format!("{one} (against {other})") };
        return format!("Students who meet it in at least {share} of their class time");
    }
    let mut meaning = measure.info().meaning.chars();
    meaning.next().into_iter().flat_map(char::to_uppercase).chain(meaning).collect()
}

/// What lines and bands are, and what to know before trusting them.
pub fn reading(pair: &Pair, names: &[String; 2], weeks: &Weeks) -> String {
    let mut sentences = vec![of_lines(pair, weeks), of_differences(pair.pairing(), weeks)];
    if weeks.identical {
        sentences.push("Both runs are the same in every replicate and week: their lines coincide".to_owned());
    }
    let years = [&pair.one, &pair.other].map(|run| run.summary.scenario.run.years);
    if years[0] != years[1] {
        let shown = counted(years[0].min(years[1]).into(), "year", "years");
        sentences.push(format!("Shown: the {shown} that both runs have"));
    }
    if weeks.measure == Measure::ConsistentReach {
        sentences.push("Between years teachers leave and timetables change, so reach drops".to_owned());
    }
    sentences.extend(departures(pair, names));
    sentences.join(". ")
}

fn of_lines(pair: &Pair, weeks: &Weeks) -> String {
    let asked = [&pair.one, &pair.other].map(|run| run.summary.scenario.run.replicates);
    let is_part = pair.pairing() == Pairing::Paired && asked[0] != asked[1];
    let shared = if is_part { " that both runs have" } else { "" };
    let number = match weeks.replicates {
        [1, 1] => return format!("Lines: the only replicate{shared}"),
        [one, other] if one == other => format!("{one} replicates{shared}"),
        [one, other] => format!("{one} and {other} replicates"),
    };
    format!("Lines: mean of {number}. Bands: their middle half (25 % to 75 %)")
}

fn of_differences(pairing: Pairing, weeks: &Weeks) -> String {
    let unpaired = match pairing {
        Pairing::Paired if weeks.has_no_interval() => {
            return "Below: the difference in it; one replicate has no interval".to_owned();
        }
        Pairing::Paired => {
            return "Below: mean difference within replicates, which have the same draws in both runs, and its \
                    95 % interval (Student's t)"
                .to_owned();
        }
        Pairing::DifferentSeeds => "unpaired: different seeds",
        Pairing::DifferentSchools => "unpaired: different numbers of schools",
    };
    let interval = if weeks.has_no_interval() {
        "one replicate has no interval"
    } else {
        "with its 95 % interval (Welch 1947)"
    };
    format!("Below: difference of the means, {interval}; {unpaired}")
}

/// Where a leader leaves in one run and not in the other at the same time; the figure itself says when.
fn departures(pair: &Pair, names: &[String; 2]) -> Option<String> {
    let [one, other] = [&pair.one, &pair.other].map(|run| run.summary.time().departures);
    if one == other {
        None
    } else if other.is_empty() {
        Some(format!("A leader leaves in “{}” only", names[0]))
    } else if one.is_empty() {
        Some(format!("A leader leaves in “{}” only", names[1]))
    } else {
        Some("Leaders leave at different times in the two runs".to_owned())
    }
}

/// What comes out at the end, for people who do not see the figure.
pub fn finding(pair: &Pair, names: &[String; 2], weeks: &Weeks) -> String {
    let strategy = pair.one.summary.label(&weeks.strategy);
    let measure = weeks.measure.info().label;
    let [one, other] = weeks.bands.each_ref().map(|bands| bands.last().map_or(f64::NAN, |band| band.mean));
    let ends = format!(
        "{strategy}, {measure} after {}: {} in “{}” and {} in “{}”",
        time_passed(pair),
        percent(one),
        names[0],
        percent(other),
        names[1]
    );
    if weeks.identical {
        return format!("{ends}. Both runs are the same in every replicate and week.");
    }
    let Estimate { value, low, high } = weeks.end();
    let points = signed_points(value);
    if low.is_nan() || high.is_nan() {
        return format!("{ends}, a difference of {points} points without an interval.");
    }
    let doubt = if low > 0.0 || high < 0.0 { "" } else { ", so it may be luck" };
    let interval = format!("{} to {}", signed_points(low), signed_points(high));
    format!("{ends}, a difference of {points} points (95 % interval {interval}{doubt}).")
}

/// The time from the beginning of the runs to the last week shown.
fn time_passed(pair: &Pair) -> String {
    let (weeks, year) = (pair.weeks().end, pair.one.summary.scenario.run.weeks_per_year.max(1));
    if weeks.is_multiple_of(year) {
        counted((weeks / year).into(), "year", "years")
    } else {
        counted(weeks.into(), "week", "weeks")
    }
}
