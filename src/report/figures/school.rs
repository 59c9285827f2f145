//! What the change looks like among the teachers of a school.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use chart::{Language, SchoolMoment, SchoolNetwork, SchoolRow, Size, phrases};
use experiment::Classrooms;
use output::{Column, Field};
use scenario::AdviceNetwork;
use simulation::measure::Measure;

/// The network of advice at some weeks, one row per strategy: its typical run.
pub const FIGURE: Figure = Figure {
    name: "school",
    answers: "What does the change look like among the teachers of a school?",
    reading: "Every dot is one teacher of one typical run, and the larger the dot, the more colleagues listen; dots that \
        stand together mostly share a team. Single bright dots among dark ones show a change that has not spread.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Own,
    has_share_axis: false,
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
    let weeks = chosen(summary, request, most);
    let language = &request.style.language;
    let is_district = summary.scenario.scale().is_district();
    let row = |(strategy, run): &(String, Classrooms)| SchoolRow {
        label: label(summary, language, strategy),
        note: if is_district {
            let (run, school) = (run.replicate + 1, run.school + 1);
            language.say(phrases::school::NoteOfDistrict { run: &run, school: &school })
        } else {
            language.say(phrases::school::Note { run: &(run.replicate + 1) })
        },
        ties: run.ties.clone(),
        moments: weeks.iter().filter_map(|&week| moment(summary, language, run, week)).collect(),
    };
    SchoolNetwork {
        caption: summary.caption(
            request,
            &language.say(phrases::school::Title),
            &subtitle(summary, language),
            &finding(summary, language),
        ),
        reading: reading(summary, language),
        colour_title: language.say(phrases::school::ColourTitle),
        size_title: language.say(phrases::school::SizeTitle),
        rows: shown(summary).into_iter().map(row).collect(),
    }
}

/// The weeks that are asked for, or as many as there is room for, counted from where figures begin.
fn chosen(summary: &Summary, request: &Request, most: usize) -> Vec<usize> {
    match &request.weeks[..] {
        [] => weeks(summary, most),
        chosen => summary.places_of(chosen),
    }
}

/// The strategy, and why it is shown where that is no choice of a person.
fn label(summary: &Summary, language: &Language, strategy: &str) -> String {
    let label = summary.label(strategy);
    if is_few(summary) {
        label
    } else if strategy == summary.scenario.run.reference {
        language.say(phrases::school::Reference { strategy: &label })
    } else {
        language.say(phrases::school::Leader { strategy: &label })
    }
}

/// Whether all strategies are shown.
fn is_few(summary: &Summary) -> bool {
    let most = if summary.is_narrowed() { MOST_STRATEGIES } else { FEW_STRATEGIES };
    summary.strategies().len() <= most
}

fn subtitle(summary: &Summary, language: &Language) -> String {
    let is_district = summary.scenario.scale().is_district();
    let shown = shown(summary);
    let same_school = shown
        .windows(2)
        .all(|pair| (pair[0].1.replicate, pair[0].1.school) == (pair[1].1.replicate, pair[1].1.school));
    let run = if is_district {
        language.say(phrases::school::SubtitleOfDistrict)
    } else {
        language.say(phrases::school::Subtitle)
    };
    match (same_school, is_district) {
        (true, _) => run,
        (false, true) => format!("{run}. {}", language.say(phrases::school::OtherSchools)),
        (false, false) => format!("{run}. {}", language.say(phrases::school::OtherRuns)),
    }
}

/// What a dot, its place and a line are.
fn reading(summary: &Summary, language: &Language) -> String {
    let share = language.percent(summary.scenario.parameters.measures.implementing.into());
    let places = match summary.scenario.networks.advice {
        AdviceNetwork::Teams | AdviceNetwork::Random | AdviceNetwork::Given => {
            language.say(phrases::school::PlacesOfTeams)
        }
        AdviceNetwork::Complete => language.say(phrases::school::PlacesOfAll),
        AdviceNetwork::Nobody => language.say(phrases::school::PlacesOfNobody),
    };
    language.say(phrases::school::Reading { share: &share, places: &places })
}

/// The strategies to show with their typical runs: those that a person chose, or all of a few, or the
/// reference and the one that reaches most students.
fn shown(summary: &Summary) -> Vec<&(String, Classrooms)> {
    let all = summary.strategies();
    let reference = &summary.scenario.run.reference;
    let leader = summary.ranked(Measure::ConsistentReach).first().and_then(|&index| all.get(index));
    let is_shown = |name: &String| is_few(summary) || name == reference || Some(name) == leader;
    summary.tables.typical.iter().filter(|(name, _)| is_shown(name)).collect()
}

/// Where figures begin, which is before the first week of a whole run, and ends of years that spread over the run, at most
/// some, the last week of a leader who leaves among them; counted from where figures begin.
fn weeks(summary: &Summary, most: usize) -> Vec<usize> {
    let time = summary.time();
    let length = time.weeks_per_year.max(1);
    let first = time.before;
    let end = first + time.weeks;
    let is_end = |week: &u32| week.is_multiple_of(length) || *week == end;
    let ends: Vec<u32> = (first + 1..=end).filter(is_end).collect();
    let first = (time.weeks > 0).then_some(first);
    let mut chosen: Vec<u32> = first.into_iter().chain(spread(&ends, most.saturating_sub(1))).collect();
    for &last in time.departures.iter().filter(|week| ends.contains(week)) {
        hold(&mut chosen, last, most);
    }
    chosen.into_iter().map(|week| (week - time.before) as usize).collect()
}

/// Makes a week one of those chosen, in place of the nearest between the first and the last where all are
/// taken.
fn hold(chosen: &mut Vec<u32>, week: u32, most: usize) {
    if chosen.contains(&week) {
        return;
    }
    if chosen.len() < most {
        chosen.push(week);
    } else {
        let inner = chosen.len().saturating_sub(1);
        let between = chosen.get_mut(1..inner).unwrap_or_default();
        if let Some(nearest) = between.iter_mut().min_by_key(|own| own.abs_diff(week)) {
            *nearest = week;
        }
    }
    chosen.sort_unstable();
}

/// At most some of the values, the first and the last among them.
fn spread(values: &[u32], most: usize) -> Vec<u32> {
    if values.len() <= most || most < 2 {
        return values.iter().rev().take(most).rev().copied().collect();
    }
    let steps = most - 1;
    (0..most).map(|step| values[(step * (values.len() - 1) + steps / 2) / steps]).collect()
}

fn moment(summary: &Summary, language: &Language, run: &Classrooms, week: usize) -> Option<SchoolMoment> {
    let (values, weights) = (run.weeks.get(week)?.clone(), run.influence.get(week)?.clone());
    let implementing = implementing(summary, &values);
    let note =
        language.say(phrases::school::Implementing { implementing: &implementing, teachers: &values.len() });
    Some(SchoolMoment { label: week_in_words(summary, language, week), note, values, weights })
}

/// How many teachers are at or above the line from which a classroom implements.
fn implementing(summary: &Summary, fidelity: &[f32]) -> usize {
    let line = summary.scenario.parameters.measures.implementing;
    fidelity.iter().filter(|&&own| own >= line).count()
}

/// When a week is, counted from where figures begin.
fn week_in_words(summary: &Summary, language: &Language, week: usize) -> String {
    let time = summary.time();
    let length = time.weeks_per_year.max(1);
    let passed = time.before + week as u32;
    let (year, rest) = (passed.div_ceil(length), passed % length);
    match (year, rest) {
        (0, _) => language.say(phrases::school::Start),
        (year, 0) => language.say(phrases::school::EndOfYear { year: &year }),
        (1, week) => language.say(phrases::school::Week { week: &week }),
        (year, week) => language.say(phrases::school::WeekOfYear { week: &week, year: &year }),
    }
}

fn finding(summary: &Summary, language: &Language) -> String {
    let weeks = weeks(summary, 2);
    let words = |(strategy, run): &&(String, Classrooms)| {
        let counts =
            weeks.iter().filter_map(|&week| run.weeks.get(week)).map(|own| implementing(summary, own));
        let counts: Vec<String> = counts.map(|number| number.to_string()).collect();
        let teachers = run.weeks.first().map_or(0, Vec::len);
        language.say(phrases::school::FindingOfStrategy {
            strategy: &summary.label(strategy),
            implementing: &counts.join(" → "),
            teachers: &teachers,
        })
    };
    let all = shown(summary).iter().map(words).collect::<Vec<_>>().join("; ");
    language.say(phrases::school::Finding { strategies: &all })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let weeks = chosen(summary, request, WEEKS);
    let mut rows = Vec::new();
    for (strategy, run) in shown(summary) {
        let own = |kind: &str, words: &str| {
            let mut cell = Cell::strategy(summary, strategy);
            cell.words = format!("{}: {words}", cell.words);
            cell.fields.push(Field::Text(kind.to_owned()));
            cell
        };
        let shown = || weeks.iter().filter_map(|&week| run.weeks.get(week));
        let counts = shown().map(|week| {
            let implementing = implementing(summary, week);
            Cell::number(format!("{implementing} of {}", week.len()), implementing as f64)
        });
        let means = shown().map(|week| {
            let sum: f64 = week.iter().map(|&own| f64::from(own)).sum();
            Cell::share(sum / week.len() as f64)
        });
        rows.push(std::iter::once(own("implementing", "teachers who implement")).chain(counts).collect());
        rows.push(std::iter::once(own("fidelity_mean", "mean fidelity")).chain(means).collect());
    }
    let mut first = Head::strategy();
    let kind = "what the row tells: the number of teachers who implement, `implementing`, or `fidelity_mean`";
    first.columns.push(Column::key("quantity", kind));
    let heads = weeks.iter().map(|&week| {
        let passed = summary.time().before + week as u32;
        let meaning =
            format!("at the end of week {passed} of the strategy's typical run; 0 is before the first");
        let words = week_in_words(summary, &Language::default(), week);
        Head::new(&words, Column::new(format!("week_{passed}"), meaning, "teachers, or 0 to 1"))
    });
    Table {
        caption: "Teachers who implement and mean fidelity in the runs and weeks of the pictures".to_owned(),
        heads: std::iter::once(first).chain(heads).collect(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::{hold, spread};

    #[test]
    fn the_years_shown_spread_from_the_first_to_the_last() {
        assert_eq!(spread(&[1, 2, 3, 4, 5], 3), [1, 3, 5]);
        assert_eq!(spread(&[1, 2, 3, 4], 3), [1, 3, 4]);
        assert_eq!(spread(&[1, 2, 3, 4, 5], 2), [1, 5]);
        assert_eq!(spread(&[1, 2], 3), [1, 2]);
        assert_eq!(spread(&[1, 2], 1), [2]);
        assert!(spread(&[], 3).is_empty());
    }

    #[test]
    fn the_week_before_a_departure_takes_the_place_of_the_nearest_and_never_of_the_first_or_the_last() {
        let mut chosen = vec![0, 35, 143, 215];
        hold(&mut chosen, 107, 4);
        assert_eq!(chosen, [0, 35, 107, 215]);
        hold(&mut chosen, 200, 4);
        assert_eq!(chosen, [0, 35, 200, 215]);
    }

    #[test]
    fn the_week_before_a_departure_is_added_where_there_is_room() {
        let mut chosen = vec![0, 215];
        hold(&mut chosen, 107, 3);
        assert_eq!(chosen, [0, 107, 215]);
    }
}
