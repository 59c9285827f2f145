//! One panel per strategy with one line per measure.

use crate::summary::Summary;
use crate::vocabulary::measure_label;
use chart::{Caption, Language, Lines, LinesPanel, Scale, phrases};
use simulation::measure::Measure;

/// One panel per strategy with one line per measure, and a note of the strategy's in its corner; the words around it are
/// left to the figure.
pub fn lines(
    summary: &Summary,
    language: &Language,
    measures: &[Measure],
    note: impl Fn(usize) -> String,
) -> Lines {
    let replicates = summary.replicates(language);
    let panel = |(index, name): (usize, &String)| LinesPanel {
        label: summary.label(name),
        note: note(index),
        lines: measures.iter().map(|&measure| summary.means(index, measure)).collect(),
    };
    Lines {
        caption: Caption::default(),
        time: summary.time(),
        value_title: String::new(),
        scale: Scale::Shares,
        line_meaning: language.say(phrases::figure::MeanLine { replicates: &replicates }),
        note_meaning: String::new(),
        names: measures.iter().map(|&measure| measure_label(language, measure).to_owned()).collect(),
        panels: summary.tables.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}
