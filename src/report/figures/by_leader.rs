//! What the first leader's staying makes of a strategy.

use super::leads::quoted;
use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::{estimated, measure_label};
use chart::{EndOfCase, EndsByCase, EndsByCaseRow, Language, phrases};
use output::Column;
use results::{LeaderRow, RESULTS};
use simulation::measure::Measure;
use statistics::Estimate;

/// The runs of every strategy whose first leader stays to the end, and the others.
pub const FIGURE: Figure = Figure {
    name: "by_leader",
    answers: "What becomes of a strategy when its leader leaves?",
    reading: "The filled dot is the mean of the runs whose first leader stays to the end, the hollow dot that of all other \
        runs. Where the two lie far apart, their common mean describes neither group.",
    strategies_at_least: 1,
    needs: Needs::LeadersWhoStayAndLeave,
    measures: Measures::These(&RESULTS),
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| by_leader(summary, request).draw(&request.style),
    table,
};

/// Whether first leaders stay, and the others, in the order in which they are shown.
const CASES: [bool; 2] = [true, false];

/// The runs of one strategy.
struct Split<'a> {
    name: &'a str,
    ends: [Estimate; 2],
    replicates: [usize; 2],
}

impl Split<'_> {
    /// How much more is reached where the first leader stays; NaN where that is unknown.
    fn gap(&self) -> f64 {
        self.ends[0].value - self.ends[1].value
    }
}

fn splits(summary: &Summary, measure: Measure) -> Vec<Split<'_>> {
    let place = RESULTS.iter().position(|own| *own == measure).unwrap_or(0);
    let split = |name: &'_ String| {
        let rows = CASES.map(|stays| summary.tables.by_leader.row(name, stays));
        let ends = rows.map(|row| row.map_or(Estimate::UNDEFINED, |row| row.results[place]));
        (ends, rows.map(|row| row.map_or(0, |row| row.replicates)))
    };
    let named = summary.strategies().iter().map(|name| (name, split(name)));
    named.map(|(name, (ends, replicates))| Split { name, ends, replicates }).collect()
}

fn by_leader(summary: &Summary, request: &Request) -> EndsByCase {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let hues = summary.hues();
    let splits = splits(summary, measure);
    let row = |(index, split): (usize, &Split<'_>)| EndsByCaseRow {
        label: summary.label(split.name),
        hue: hues[index],
        ends: [0, 1]
            .map(|case| EndOfCase {
                end: estimated(split.ends[case]),
                words: language.replicates(split.replicates[case] as u32),
            })
            .to_vec(),
    };
    EndsByCase {
        caption: summary.caption(
            request,
            &title(summary, language, &splits),
            &language
                .say(phrases::by_leader::Subtitle { measure: &label, year: &summary.scenario.run.years }),
            &finding(summary, language, measure, &splits),
        ),
        value_title: language.say(phrases::by_leader::ValueTitle { measure: &label }),
        reading: if summary.scenario.scale().is_district() {
            language.say(phrases::by_leader::ReadingOfDistrict)
        } else {
            language.say(phrases::by_leader::Reading)
        },
        rows: splits.iter().enumerate().map(row).collect(),
    }
}

/// Where leaving changes most.
fn title(summary: &Summary, language: &Language, splits: &[Split<'_>]) -> String {
    /// Gaps that print as no point at all are none.
    const A_POINT: f64 = 0.01;
    let known = splits.iter().filter(|split| !split.gap().is_nan());
    match known.max_by(|one, other| one.gap().abs().total_cmp(&other.gap().abs())) {
        None => language.say(phrases::by_leader::Unknown),
        Some(split) if split.gap().abs() < A_POINT => language.say(phrases::by_leader::Alike),
        Some(split) => language.say(phrases::by_leader::Title {
            strategy: &quoted(summary, language, split.name),
            stays: &language.percent(split.ends[0].value),
            leaves: &language.percent(split.ends[1].value),
        }),
    }
}

fn finding(summary: &Summary, language: &Language, measure: Measure, splits: &[Split<'_>]) -> String {
    let words = |split: &Split<'_>| {
        language.say(phrases::by_leader::FindingOfStrategy {
            strategy: &summary.label(split.name),
            stays: &language.percent(split.ends[0].value),
            leaves: &language.percent(split.ends[1].value),
        })
    };
    language.say(phrases::by_leader::Finding {
        measure: &measure_label(language, measure),
        strategies: &splits.iter().map(words).collect::<Vec<_>>().join("; "),
    })
}

fn table(summary: &Summary, _: &Request) -> Table {
    let cells = |row: &LeaderRow| {
        let own = [
            Cell::strategy(summary, &row.strategy),
            Cell::text(if row.stays { "stays" } else { "leaves" }),
            Cell::whole(row.replicates as f64),
        ];
        let shares = row.results.iter().chain([&row.schoolwide]);
        own.into_iter().chain(shares.flat_map(|one| Cell::with_interval(one, Cell::share))).collect()
    };
    let stays = "whether the first leader `stays` to the end or not (`leaves`)";
    let own = [
        Head::strategy(),
        Head::key("First leader", "first_leader", stays),
        Head::new("Replicates", Column::new("replicates", "replicates of which that is so", "replicates")),
    ];
    let results = RESULTS.map(|measure| Head::with_interval(measure.info().label, Head::end_of(measure)));
    let schoolwide =
        Column::new("schoolwide", "share of their schools that end schoolwide", "share of schools");
    let results = results.into_iter().chain([Head::with_interval("Schoolwide", schoolwide)]).flatten();
    let names = summary.strategies().iter();
    let rows = names.flat_map(|name| CASES.map(|stays| summary.tables.by_leader.row(name, stays))).flatten();
    Table {
        caption: "Where runs end if the first leader stays to the end, and if not".to_owned(),
        heads: own.into_iter().chain(results).collect(),
        rows: rows.map(cells).collect(),
    }
}
