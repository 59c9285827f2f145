//! What the figure of two runs says in words.

use super::pair::{Pair, Pairing};
use super::weeks::Weeks;
use crate::vocabulary::{measure_label, measure_meaning};
use chart::Language;
use simulation::measure::Measure;
use statistics::Estimate;

/// Which runs, and what was measured.
pub fn subtitle(pair: &Pair, language: &Language, names: &[String; 2], measure: Measure) -> String {
    language.say(
        "what_if.subtitle",
        &[("one", &names[0]), ("other", &names[1]), ("meaning", &meaning(pair, language, measure))],
    )
}

/// What was measured; the share of class time that counts as consistent is a setting of each scenario.
fn meaning(pair: &Pair, language: &Language, measure: Measure) -> String {
    if measure == Measure::ConsistentReach {
        let [one, other] = [&pair.one, &pair.other]
            .map(|run| language.percent(run.summary.scenario.parameters.measures.consistent_share.into()));
        return if one == other {
            language.say("what_if.reach", &[("share", &one)])
        } else {
            language.say("what_if.reach_of_each", &[("share", &one), ("other_share", &other)])
        };
    }
    let mut meaning = measure_meaning(language, measure).chars();
    meaning.next().into_iter().flat_map(char::to_uppercase).chain(meaning).collect()
}

/// What lines and bands are, and what to know before trusting them.
pub fn reading(pair: &Pair, language: &Language, names: &[String; 2], weeks: &Weeks) -> String {
    let mut sentences =
        vec![of_lines(pair, language, weeks), of_differences(pair.pairing(), language, weeks)];
    if weeks.identical {
        sentences.push(language.say("what_if.identical", &[]));
    }
    let [one, other] = [&pair.one, &pair.other].map(|run| &run.summary.scenario);
    let years = [one, other].map(|scenario| scenario.run.years);
    let all_of_both = 0..one.weeks().min(other.weeks());
    if years[0] != years[1] && pair.weeks() == all_of_both {
        sentences.push(match years[0].min(years[1]) {
            1 => language.say("what_if.year_shown", &[("number", &1)]),
            many => language.say("what_if.years_shown", &[("number", &many)]),
        });
    }
    if weeks.measure == Measure::ConsistentReach {
        sentences.push(language.say("consistent_reach.steps", &[]));
    }
    sentences.extend(departures(pair, language, names));
    sentences.join(". ")
}

fn of_lines(pair: &Pair, language: &Language, weeks: &Weeks) -> String {
    let asked = [&pair.one, &pair.other].map(|run| run.summary.scenario.run.replicates);
    let is_part = pair.pairing() == Pairing::Paired && asked[0] != asked[1];
    match (weeks.replicates, is_part) {
        ([1, 1], false) => language.say("what_if.only_lines", &[]),
        ([1, 1], true) => language.say("what_if.only_lines_of_both", &[]),
        ([one, other], false) if one == other => language.say("what_if.lines", &[("replicates", &one)]),
        ([one, other], true) if one == other => {
            language.say("what_if.lines_of_both", &[("replicates", &one)])
        }
        ([one, other], _) => language.say("what_if.lines_of_each", &[("one", &one), ("other", &other)]),
    }
}

fn of_differences(pairing: Pairing, language: &Language, weeks: &Weeks) -> String {
    let unpaired = match pairing {
        Pairing::Paired if weeks.has_no_interval() => return language.say("what_if.only_difference", &[]),
        Pairing::Paired => return language.say("what_if.paired", &[]),
        Pairing::DifferentSeeds => language.say("what_if.different_seeds", &[]),
        Pairing::DifferentSchools => language.say("what_if.different_schools", &[]),
    };
    if weeks.has_no_interval() {
        language.say("what_if.means_without_interval", &[("unpaired", &unpaired)])
    } else {
        language.say("what_if.means", &[("unpaired", &unpaired)])
    }
}

/// Where a leader leaves in one run and not in the other at the same time; the figure itself says when.
fn departures(pair: &Pair, language: &Language, names: &[String; 2]) -> Option<String> {
    let [one, other] = [&pair.one, &pair.other].map(|run| run.summary.time().departures);
    let only = |name: &String| language.say("what_if.leaves_in_one", &[("run", name)]);
    if one == other {
        None
    } else if other.is_empty() {
        Some(only(&names[0]))
    } else if one.is_empty() {
        Some(only(&names[1]))
    } else {
        Some(language.say("what_if.leave_at_different_times", &[]))
    }
}

/// What comes out at the end, for people who do not see the figure.
pub fn finding(pair: &Pair, language: &Language, names: &[String; 2], weeks: &Weeks) -> String {
    let shares =
        weeks.bands.each_ref().map(|bands| language.percent(bands.last().map_or(f64::NAN, |band| band.mean)));
    let ends = language.say(
        "what_if.ends",
        &[
            ("strategy", &pair.one.summary.label(&weeks.strategy)),
            ("measure", &measure_label(language, weeks.measure)),
            ("time", &time_passed(pair, language)),
            ("share", &shares[0]),
            ("one", &names[0]),
            ("other_share", &shares[1]),
            ("other", &names[1]),
        ],
    );
    if weeks.identical {
        return language.say("what_if.finding_of_identical", &[("ends", &ends)]);
    }
    let Estimate { value, low, high } = weeks.end();
    let points = language.signed_points(value);
    if low.is_nan() || high.is_nan() {
        return language.say("what_if.finding_without_interval", &[("ends", &ends), ("points", &points)]);
    }
    let interval = language.points_interval(low, high);
    if low > 0.0 || high < 0.0 {
        language.say("what_if.finding", &[("ends", &ends), ("points", &points), ("interval", &interval)])
    } else {
        language
            .say("what_if.finding_of_luck", &[("ends", &ends), ("points", &points), ("interval", &interval)])
    }
}

/// The time from the beginning of the runs to the last week shown.
fn time_passed(pair: &Pair, language: &Language) -> String {
    let (weeks, year) = (pair.weeks().end, pair.one.summary.scenario.run.weeks_per_year.max(1));
    if weeks.is_multiple_of(year) {
        language.years_passed(weeks / year)
    } else {
        language.weeks_passed(weeks)
    }
}
