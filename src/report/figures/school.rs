//! What the change looks like among the teachers of a school.

use super::{Figure, Shows};
use crate::chart::{SchoolMoment, SchoolNetwork, SchoolRow, Size, percent};
use crate::experiment::Classrooms;
use crate::measure::Measure;
use crate::report::request::Request;
use crate::report::summary::Summary;
use crate::report::tables::Table;
use crate::scenario::AdviceNetwork;

/// The network of advice at some weeks, a row a strategy: its typical run.
pub const FIGURE: Figure = Figure {
    name: "school",
    answers: "What does the change look like among the teachers of a school?",
    reading: "Every dot is one teacher of one typical run, the larger the more colleagues listen; dots that stand \
        together mostly share a team. Bright dots alone among dark ones are a change that has not spread.",
    strategies_at_least: 1,
    schools_at_least: 1,
    any_measure: false,
    shows: Shows::ChosenWeeks,
    draw: |summary, request| school(summary, request).draw(&request.style),
    table,
};

/// As many strategies are all shown; of more, the reference and the leader.
const FEW_STRATEGIES: usize = 3;
/// As many are shown at most, where a person has chosen them.
const MOST_STRATEGIES: usize = 4;
/// Weeks side by side, and in the width of a column.
const WEEKS: usize = 4;
const WEEKS_IN_COLUMN: usize = 3;

fn school(summary: &Summary, request: &Request) -> SchoolNetwork {
    let most = if request.style.size == Size::Column { WEEKS_IN_COLUMN } else { WEEKS };
    let weeks = match &request.weeks[..] {
        [] => weeks(summary, most),
        chosen => summary.places_of(chosen),
    };
    let is_district = summary.scenario.parameters.district.schools > 1;
    let row = |(strategy, run): &(String, Classrooms)| SchoolRow {
        label: summary.label(strategy),
        note: if is_district {
            format!("run {}, school {}", run.replicate + 1, run.school + 1)
        } else {
            format!("run {}", run.replicate + 1)
        },
        ties: run.ties.clone(),
        moments: weeks.iter().filter_map(|&week| moment(summary, run, week)).collect(),
    };
    let shown = shown(summary);
    let same_school = shown
        .windows(2)
        .all(|pair| (pair[0].1.replicate, pair[0].1.school) == (pair[1].1.replicate, pair[1].1.school));
    SchoolNetwork {
        caption: summary.caption(
            request,
            "The change among the teachers of a school",
            &format!(
                "Teachers and who looks to whom for advice, in a typical run: the one that ends with the median share \
                 of students reached{}{}",
                if is_district { ", and in it the school of median fidelity" } else { "" },
                match (same_school, is_district) {
                    (true, _) => "",
                    (false, true) => ". The rows are different schools, with other people and ties",
                    (false, false) => ". The rows are different runs, with other people and ties",
                }
            ),
            &finding(summary),
        ),
        reading: format!(
            "Dot: a teacher, or the successor in that place. Colour: fidelity in that week; it implements from {} on. \
             Area: influence on colleagues. Line: one looks to the other for advice. Places are the same in every \
             picture of a run; {}",
            percent(summary.scenario.parameters.measures.implementing.into()),
            match summary.scenario.networks.advice {
                AdviceNetwork::Teams => "dots that stand near are near in the network",
                AdviceNetwork::Complete => "everyone looks to everyone, so they mean nothing",
                AdviceNetwork::Nobody => "nobody looks to anybody, so they mean nothing",
            }
        ),
        colour_title: "Fidelity (%)".to_owned(),
        size_title: "Influence".to_owned(),
        rows: shown.into_iter().map(row).collect(),
    }
}

/// The strategies to show with their typical runs: those that a person chose, or all of a few, or the
/// reference and the one that reaches most students.
fn shown(summary: &Summary) -> Vec<&(String, Classrooms)> {
    let all = summary.strategies();
    let is_few = all.len() <= if summary.is_narrowed() { MOST_STRATEGIES } else { FEW_STRATEGIES };
    let reference = &summary.scenario.run.reference;
    let leader = summary.ranked(Measure::ConsistentReach).first().and_then(|&place| all.get(place));
    let is_shown = |name: &String| is_few || name == reference || Some(name) == leader;
    summary.typical.iter().filter(|(name, _)| is_shown(name)).collect()
}

/// The first week and ends of years that spread over the run, at most some; counted from the first
/// week that figures show.
fn weeks(summary: &Summary, most: usize) -> Vec<usize> {
    let time = summary.time();
    let length = time.weeks_per_year.max(1);
    let first = time.before;
    let end = first + time.weeks;
    let is_end = |week: &u32| (week + 1).is_multiple_of(length) || week + 1 == end;
    let ends: Vec<u32> = (first + 1..end).filter(is_end).collect();
    let first = (time.weeks > 0).then_some(first).into_iter();
    let chosen = first.chain(spread(&ends, most.saturating_sub(1)));
    chosen.map(|week| (week - time.before) as usize).collect()
}

/// At most some of the values, the first and the last among them.
fn spread(values: &[u32], most: usize) -> Vec<u32> {
    if values.len() <= most || most < 2 {
        return values.iter().rev().take(most).rev().copied().collect();
    }
    let steps = most - 1;
    (0..most).map(|step| values[(step * (values.len() - 1) + steps / 2) / steps]).collect()
}

fn moment(summary: &Summary, run: &Classrooms, week: usize) -> Option<SchoolMoment> {
    let (values, weights) = (run.weeks.get(week)?.clone(), run.influence.get(week)?.clone());
    let note = format!("{} of {} implement", implementing(summary, &values), values.len());
    Some(SchoolMoment { label: week_in_words(summary, week), note, values, weights })
}

/// How many teachers are at or above the line from which a classroom implements.
fn implementing(summary: &Summary, fidelity: &[f32]) -> usize {
    let line = summary.scenario.parameters.measures.implementing;
    fidelity.iter().filter(|&&own| own >= line).count()
}

/// When a week is, counted from the first that figures show.
fn week_in_words(summary: &Summary, week: usize) -> String {
    let time = summary.time();
    let length = time.weeks_per_year.max(1);
    let passed = time.before + week as u32 + 1;
    let (year, rest) = (passed.div_ceil(length), passed % length);
    match (year, rest) {
        (year, 0) => format!("End of year {year}"),
        (1, week) => format!("Week {week}"),
        (year, week) => format!("Week {week} of year {year}"),
    }
}

fn finding(summary: &Summary) -> String {
    let weeks = weeks(summary, 2);
    let words = |(strategy, run): &&(String, Classrooms)| {
        let counts =
            weeks.iter().filter_map(|&week| run.weeks.get(week)).map(|own| implementing(summary, own));
        let counts: Vec<String> = counts.map(|number| number.to_string()).collect();
        let teachers = run.weeks.first().map_or(0, Vec::len);
        format!("{} {} of {teachers}", summary.label(strategy), counts.join(" → "))
    };
    let all: Vec<String> = shown(summary).iter().map(words).collect();
    let when = if weeks.len() > 1 { "in the first week and in the last" } else { "in the only week" };
    format!("Teachers who implement in a typical run, {when}: {}.", all.join(", "))
}

fn table(summary: &Summary) -> Table {
    let weeks = weeks(summary, WEEKS);
    let heads = weeks.iter().map(|&week| week_in_words(summary, week));
    let mut rows = Vec::new();
    for (strategy, run) in shown(summary) {
        let label = summary.label(strategy);
        let own = || weeks.iter().filter_map(|&week| run.weeks.get(week));
        let counts = own().map(|week| format!("{} of {}", implementing(summary, week), week.len()));
        let means = own().map(|week| {
            let sum: f64 = week.iter().map(|&own| f64::from(own)).sum();
            percent(sum / week.len() as f64)
        });
        rows.push(std::iter::once(format!("{label}: teachers who implement")).chain(counts).collect());
        rows.push(std::iter::once(format!("{label}: mean fidelity")).chain(means).collect());
    }
    Table {
        caption: "Teachers who implement and mean fidelity in the runs and weeks of the pictures".to_owned(),
        columns: std::iter::once("Strategy".to_owned()).chain(heads).collect(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn the_years_shown_spread_from_the_first_to_the_last() {
        assert_eq!(spread(&[1, 2, 3, 4, 5], 3), [1, 3, 5]);
        assert_eq!(spread(&[1, 2, 3, 4], 3), [1, 3, 4]);
        assert_eq!(spread(&[1, 2, 3, 4, 5], 2), [1, 5]);
        assert_eq!(spread(&[1, 2], 3), [1, 2]);
        assert_eq!(spread(&[1, 2], 1), [2]);
        assert!(spread(&[], 3).is_empty());
    }
}
