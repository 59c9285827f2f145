//! What the figure of two runs says in words.

use super::pair::{Pair, Pairing};
use super::weeks::Weeks;
use crate::vocabulary::{measure_label, measure_meaning};
use chart::{Language, phrases};
use simulation::measure::Measure;
use statistics::Estimate;

/// Which runs, and what was measured.
pub fn subtitle(pair: &Pair, language: &Language, names: &[String; 2], measure: Measure) -> String {
    language.say(phrases::what_if::Subtitle {
        one: &names[0],
        other: &names[1],
        meaning: &meaning(pair, language, measure),
    })
}

/// What was measured; the share of class time that counts as consistent is a setting of each scenario.
fn meaning(pair: &Pair, language: &Language, measure: Measure) -> String {
    if measure == Measure::ConsistentReach {
        let [one, other] = [&pair.one, &pair.other]
            .map(|run| language.percent(run.summary.scenario.parameters.measures.consistent_share.into()));
        return if one == other {
            language.say(phrases::what_if::Reach { share: &one })
        } else {
            language.say(phrases::what_if::ReachOfEach { share: &one, other_share: &other })
        };
    }
    let mut meaning = measure_meaning(language, measure).chars();
    meaning.next().into_iter().flat_map(char::to_uppercase).chain(meaning).collect()
}

/// What lines and bands are, and what to know before trusting them.
pub fn reading(pair: &Pair, language: &Language, names: &[String; 2], weeks: &Weeks) -> String {
    let mut sentences =
        vec![about_lines(pair, language, weeks), about_differences(pair.pairing(), language, weeks)];
    if weeks.identical {
        sentences.push(language.say(phrases::what_if::Identical));
    }
    let [one, other] = [&pair.one, &pair.other].map(|run| &run.summary.scenario);
    let years = [one, other].map(|scenario| scenario.run.years);
    let all_of_both = 0..one.weeks().min(other.weeks());
    if years[0] != years[1] && pair.weeks() == all_of_both {
        sentences.push(match years[0].min(years[1]) {
            1 => language.say(phrases::what_if::YearShown { number: &1 }),
            many => language.say(phrases::what_if::YearsShown { number: &many }),
        });
    }
    if weeks.measure == Measure::ConsistentReach {
        sentences.push(language.say(phrases::consistent_reach::Steps));
    }
    sentences.extend(departures(pair, language, names));
    sentences.join(". ")
}

fn about_lines(pair: &Pair, language: &Language, weeks: &Weeks) -> String {
    let asked = [&pair.one, &pair.other].map(|run| run.summary.scenario.run.replicates);
    let is_part = pair.pairing() == Pairing::Paired && asked[0] != asked[1];
    match (weeks.replicates, is_part) {
        ([1, 1], false) => language.say(phrases::what_if::OnlyLines),
        ([1, 1], true) => language.say(phrases::what_if::OnlyLinesOfBoth),
        ([one, other], false) if one == other => language.say(phrases::what_if::Lines { replicates: &one }),
        ([one, other], true) if one == other => {
            language.say(phrases::what_if::LinesOfBoth { replicates: &one })
        }
        ([one, other], _) => language.say(phrases::what_if::LinesOfEach { one: &one, other: &other }),
    }
}

fn about_differences(pairing: Pairing, language: &Language, weeks: &Weeks) -> String {
    let unpaired = match pairing {
        Pairing::Paired if weeks.has_no_interval() => return language.say(phrases::what_if::OnlyDifference),
        Pairing::Paired => return language.say(phrases::what_if::Paired),
        Pairing::DifferentSeeds => language.say(phrases::what_if::DifferentSeeds),
        Pairing::DifferentSchools => language.say(phrases::what_if::DifferentSchools),
    };
    if weeks.has_no_interval() {
        language.say(phrases::what_if::MeansWithoutInterval { unpaired: &unpaired })
    } else {
        language.say(phrases::what_if::Means { unpaired: &unpaired })
    }
}

/// Where a leader leaves in one run and not in the other at the same time; the figure itself says when.
fn departures(pair: &Pair, language: &Language, names: &[String; 2]) -> Option<String> {
    let [one, other] = [&pair.one, &pair.other].map(|run| run.summary.time().departures);
    let only = |name: &String| language.say(phrases::what_if::LeavesInOne { run: name });
    if one == other {
        None
    } else if other.is_empty() {
        Some(only(&names[0]))
    } else if one.is_empty() {
        Some(only(&names[1]))
    } else {
        Some(language.say(phrases::what_if::LeaveAtDifferentTimes))
    }
}

/// What comes out at the end, for people who do not see the figure.
pub fn finding(pair: &Pair, language: &Language, names: &[String; 2], weeks: &Weeks) -> String {
    let shares =
        weeks.bands.each_ref().map(|bands| language.percent(bands.last().map_or(f64::NAN, |band| band.mean)));
    let ends = language.say(phrases::what_if::Ends {
        strategy: &pair.one.summary.label(&weeks.strategy),
        measure: &measure_label(language, weeks.measure),
        time: &time_passed(pair, language),
        share: &shares[0],
        one: &names[0],
        other_share: &shares[1],
        other: &names[1],
    });
    if weeks.identical {
        return language.say(phrases::what_if::FindingOfIdentical { ends: &ends });
    }
    let Estimate { value, low, high } = weeks.end();
    let points = language.signed_points(value);
    if low.is_nan() || high.is_nan() {
        return language.say(phrases::what_if::FindingWithoutInterval { ends: &ends, points: &points });
    }
    let interval = language.points_interval(low, high);
    if low > 0.0 || high < 0.0 {
        language.say(phrases::what_if::Finding { ends: &ends, points: &points, interval: &interval })
    } else {
        language.say(phrases::what_if::FindingOfLuck { ends: &ends, points: &points, interval: &interval })
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
