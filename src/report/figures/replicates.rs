//! Where every single replicate ends.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{Language, Replicates, ReplicatesRow, Share, phrases};
use output::Column;
use simulation::measure::Measure;
use statistics::mean_interval;

/// One mark per replicate, and their mean with its interval, by strategy, of any measure.
pub const FIGURE: Figure = Figure {
    name: "replicates",
    answers: "Where does a single school end, and how far does luck move it?",
    reading: "Every mark is one school, or one district, that could have been yours. Marks at both ends with few \
        in between mean that schools either succeed or fail; a mean in between describes hardly any of them.",
    strategies_at_least: 1,
    needs: Needs::Nothing,
    measures: Measures::Any,
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| replicates(summary, request).draw(&request.style),
    table,
};

fn replicates(summary: &Summary, request: &Request) -> Replicates {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let hues = summary.hues();
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let row = |(index, name): (usize, &String)| {
        let ends = summary.tables.ends.values(index, measure);
        let mean = mean_interval(ends);
        ReplicatesRow {
            label: summary.label(name),
            hue: hues[index],
            ends: ends.to_vec(),
            mean: Share { share: mean.value, low: mean.low.clamp(0.0, 1.0), high: mean.high.clamp(0.0, 1.0) },
        }
    };
    let is_district = summary.scenario.scale().is_district();
    let year = summary.scenario.run.years;
    Replicates {
        caption: summary.caption(
            request,
            &language.say(phrases::replicates::Title),
            &if is_district {
                language.say(phrases::replicates::SubtitleOfDistrict { measure: &label, year: &year })
            } else {
                language.say(phrases::replicates::Subtitle { measure: &label, year: &year })
            },
            &finding(summary, language, measure),
        ),
        value_title: language.say(phrases::replicates::ValueTitle { measure: &label }),
        reading: match (summary.scenario.run.replicates, is_district) {
            (1, false) => language.say(phrases::replicates::OnlyMark),
            (1, true) => language.say(phrases::replicates::OnlyMarkOfDistrict),
            (_, false) => language.say(phrases::replicates::Mark),
            (_, true) => language.say(phrases::replicates::MarkOfDistrict),
        },
        rows: summary.strategies().iter().enumerate().map(row).collect(),
    }
}

/// The least, the middle and the greatest end of a strategy's replicates.
fn spread(summary: &Summary, index: usize, measure: Measure) -> [f64; 3] {
    let mut ends: Vec<f64> = summary.tables.ends.values(index, measure).to_vec();
    ends.retain(|end| end.is_finite());
    ends.sort_by(f64::total_cmp);
    [0.0, 0.5, 1.0].map(|share| statistics::quantile(&ends, share))
}

fn finding(summary: &Summary, language: &Language, measure: Measure) -> String {
    let words = |index: usize| {
        let [least, middle, most] = spread(summary, index, measure).map(|end| language.percent(end));
        language.say(phrases::replicates::FindingOfStrategy {
            strategy: &summary.label_at(index),
            least: &least,
            most: &most,
            middle: &middle,
        })
    };
    let all: Vec<String> = summary.ranked(measure).into_iter().map(words).collect();
    language.say(phrases::replicates::Finding {
        measure: &measure_label(language, measure),
        strategies: &all.join("; "),
    })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let row = |(index, name): (usize, &String)| {
        let [least, middle, most] = spread(summary, index, measure);
        let mean = mean_interval(summary.tables.ends.values(index, measure));
        let cells = [least, middle, most, mean.value].map(Cell::share);
        std::iter::once(Cell::strategy(summary, name)).chain(cells).collect()
    };
    let info = measure.info();
    let own = |heading: &str, name: &str, what: &str| {
        let meaning = format!("{what} over replicates at the end of the run: {}", info.meaning);
        Head::new(heading, Column::new(name, meaning, info.unit))
    };
    let heads = vec![
        Head::strategy(),
        own("Least", "least", "least"),
        own("Median", "median", "median"),
        own("Greatest", "greatest", "greatest"),
        own("Mean", "mean", "mean"),
    ];
    Table {
        caption: format!("{} at the end, over replicates", info.label),
        heads,
        rows: summary.strategies().iter().enumerate().map(row).collect(),
    }
}
