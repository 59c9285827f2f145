//! How far luck and ignorance move where runs end, where parameters are drawn.

use super::{Figure, Measures, Needs, Shows};
use crate::cells::{Cell, Head};
use crate::request::Request;
use crate::summary::Summary;
use crate::tables::Table;
use crate::vocabulary::measure_label;
use chart::{Language, UncertainEnd, Uncertainty, percent, phrases};
use output::Column;
use results::UncertaintyRow;
use simulation::measure::Measure;

/// The mean of every strategy, and one standard deviation of each part to either side of it, of any measure.
pub const FIGURE: Figure = Figure {
    name: "uncertainty",
    answers: "How much of the spread is luck, and how much ignorance?",
    reading: "Luck is what differs between schools that are alike; ignorance is what differs between values of \
        parameters that agree equally well with what has been observed. More runs reduce neither; measuring those \
        parameters would reduce ignorance.",
    strategies_at_least: 1,
    needs: Needs::Draws,
    measures: Measures::Any,
    has_share_axis: true,
    shows: Shows::End,
    draw: |summary, request| uncertainty(summary, request).draw(&request.style),
    table,
};

fn uncertainty(summary: &Summary, request: &Request) -> Uncertainty {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let language = &request.style.language;
    let label = measure_label(language, measure);
    let row = |row: &UncertaintyRow| {
        let mean = row.mean.value;
        let around = |spread: f64| [mean - spread, mean + spread].map(|end| end.clamp(0.0, 1.0));
        let spread = row.spread();
        UncertainEnd {
            label: summary.label(&row.strategy),
            mean,
            by_luck: around(spread.luck),
            by_ignorance: around(spread.ignorance),
            by_both: around(spread.both),
            words: match in_hundredths(row.share_of_ignorance) {
                None => Default::default(),
                Some(shares) => {
                    let [ignorance, luck] = shares.map(|share| language.percent(share));
                    [
                        language.say(phrases::uncertainty::Ignorance { share: &ignorance }),
                        language.say(phrases::uncertainty::Luck { share: &luck }),
                    ]
                }
            },
        }
    };
    let rows: Vec<&UncertaintyRow> = rows(summary, measure).collect();
    let is_told_apart = rows.iter().any(|row| !row.luck.is_nan());
    Uncertainty {
        caption: summary.caption(
            request,
            &title(summary, language, measure, is_told_apart),
            &language.say(phrases::uncertainty::Subtitle {
                measure: &label,
                year: &summary.scenario.run.years,
                sets: &sets(summary),
            }),
            &finding(summary, language, measure),
        ),
        value_title: language.say(phrases::uncertainty::ValueTitle { measure: &label }),
        reading: if is_told_apart {
            language.say(phrases::uncertainty::Reading)
        } else {
            let replicates = language.replicates(2 * sets(summary) as u32);
            language.say(phrases::uncertainty::OnlyMean { replicates: &replicates })
        },
        rows: rows.into_iter().map(row).collect(),
    }
}

/// Shares of ignorance and of luck in whole hundredths, so that they add up to a whole as they are printed; none where the
/// share of ignorance is NaN.
pub fn in_hundredths(share_of_ignorance: f64) -> Option<[f64; 2]> {
    let hundredths = (share_of_ignorance * 100.0).round();
    (!hundredths.is_nan()).then(|| [hundredths / 100.0, (100.0 - hundredths) / 100.0])
}

/// The number of sets of parameters.
fn sets(summary: &Summary) -> usize {
    summary.scenario.uncertainty.as_ref().map_or(0, scenario::Uncertainty::rows)
}

fn rows(summary: &Summary, measure: Measure) -> impl Iterator<Item = &UncertaintyRow> {
    summary.tables.uncertainty.iter().flat_map(move |table| table.of_measure(measure))
}

fn title(summary: &Summary, language: &Language, measure: Measure, is_told_apart: bool) -> String {
    let share = summary.tables.uncertainty.as_ref().map_or(f64::NAN, |table| table.share_of_all(measure));
    match in_hundredths(share) {
        Some([0.0, _]) => language.say(phrases::uncertainty::OnlyLuck),
        Some(shares) => {
            let [ignorance, luck] = shares.map(|share| language.percent(share));
            language.say(phrases::uncertainty::Title { ignorance: &ignorance, luck: &luck })
        }
        None if is_told_apart => language.say(phrases::uncertainty::NoSpread),
        None => language.say(phrases::uncertainty::NotToldApart),
    }
}

fn finding(summary: &Summary, language: &Language, measure: Measure) -> String {
    let words = |row: &UncertaintyRow| {
        let (strategy, mean) = (summary.label(&row.strategy), language.percent(row.mean.value));
        match in_hundredths(row.share_of_ignorance) {
            None => language.say(phrases::uncertainty::FindingOfMean { strategy: &strategy, mean: &mean }),
            Some(shares) => {
                let [ignorance, luck] = shares.map(|share| language.percent(share));
                language.say(phrases::uncertainty::FindingOfStrategy {
                    strategy: &strategy,
                    mean: &mean,
                    ignorance: &ignorance,
                    luck: &luck,
                })
            }
        }
    };
    let all: Vec<String> = rows(summary, measure).map(words).collect();
    language.say(phrases::uncertainty::Finding {
        measure: &measure_label(language, measure),
        strategies: &all.join("; "),
    })
}

fn table(summary: &Summary, request: &Request) -> Table {
    let measure = request.measure.unwrap_or(Measure::ConsistentReach);
    let points = |spread: f64| {
        let words = if spread.is_nan() { "–".to_owned() } else { format!("{:.1}", 100.0 * spread) };
        Cell::number(words, spread)
    };
    let cells = |row: &UncertaintyRow| {
        let spread = row.spread();
        let mean = Cell::with_interval(&row.mean, Cell::share);
        let spreads = [spread.ignorance, spread.luck, spread.both].map(points);
        let shares = in_hundredths(row.share_of_ignorance).unwrap_or([f64::NAN; 2]);
        let [ignorance, luck] = [row.share_of_ignorance, 1.0 - row.share_of_ignorance];
        let shares = [Cell::number(percent(shares[0]), ignorance), Cell::number(percent(shares[1]), luck)];
        let own = std::iter::once(Cell::strategy(summary, &row.strategy)).chain(mean);
        own.chain(spreads).chain(shares).collect()
    };
    let info = measure.info();
    let spread = |heading: &str, name: &str, by: &str| {
        let meaning = format!("standard deviation between runs at the end of the run, by {by}");
        Head::new(heading, Column::new(name, meaning, info.unit))
    };
    let share = |heading: &str, name: &str, of: &str| {
        Head::new(heading, Column::new(name, format!("share of {of} in the variance"), "share of variance"))
    };
    let mean =
        Column::new("mean", format!("mean over draws at the end of the run: {}", info.meaning), info.unit);
    let heads = std::iter::once(Head::strategy()).chain(Head::with_interval("Mean", mean)).chain([
        spread("Ignorance", "sd_ignorance", "ignorance alone"),
        spread("Luck", "sd_luck", "luck alone"),
        spread("Both", "sd_both", "both"),
        share("Share of ignorance", "share_ignorance", "ignorance"),
        share("Share of luck", "share_luck", "luck"),
    ]);
    Table {
        caption: format!(
            "{} at the end: standard deviations between runs, in percentage points, and shares of their variance",
            info.label
        ),
        heads: heads.collect(),
        rows: rows(summary, measure).map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_hundredths;
    use chart::percent;

    #[test]
    fn shares_add_up_to_a_whole_as_they_are_printed() {
        let printed = |share: f64| percent(share).trim_end_matches(['%', '\u{202f}']).parse::<u32>();
        for step in 0..=2000 {
            let shares = in_hundredths(f64::from(step) / 2000.0).expect("it is known").map(printed);
            let [Ok(ignorance), Ok(luck)] = shares else { panic!("{shares:?} are no whole numbers") };
            assert_eq!(ignorance + luck, 100);
        }
        assert!(in_hundredths(f64::NAN).is_none());
    }
}
