//! Which strategy leads where over two values, and how far one is ahead of another.

use super::words::{Words, numbers};
use super::{StudyFigure, unique};
use crate::answers::{DifferenceMaps, Grid, LeaderMaps, Leaders};
use crate::plan::StudyPlan;
use chart::{ChartError, DifferenceMap, Drawing, LeaderCell, LeaderMap, MapAxis, phrases};
use report::estimated;
use simulation::measure::Better;

/// A figure per quantity; the first is called `map`.
pub(super) fn leaders<'a>(plan: &'a StudyPlan, maps: &'a LeaderMaps) -> Vec<StudyFigure<'a>> {
    let figure = |(index, leaders): (usize, &'a Leaders)| {
        let quantity = plan.study.outputs[leaders.outputs[0]].quantity;
        StudyFigure {
            name: if index == 0 { "map".to_owned() } else { format!("map_{}", quantity.name()) },
            answers: "Which strategy leads where, and how surely?",
            draw: Box::new(|words| draw_leaders(words, &maps.grid, leaders)),
        }
    };
    unique(maps.maps.iter().enumerate().map(figure).collect())
}

/// A figure per output that is a difference.
pub(super) fn differences<'a>(plan: &'a StudyPlan, maps: &'a DifferenceMaps) -> Vec<StudyFigure<'a>> {
    let figure = |index: usize| StudyFigure {
        name: format!("difference_map_{}", plan.study.outputs[maps.maps[index].output].file_name()),
        answers: "How far is one strategy ahead of another, and where is neither?",
        draw: Box::new(move |words| draw_difference(words, maps, index)),
    };
    (0..maps.maps.len()).map(figure).collect()
}

/// The axes of a grid.
fn axes(words: &Words<'_>, grid: &Grid) -> [MapAxis; 2] {
    let axis = |(factor, values): (usize, &Vec<f64>)| {
        let axis = words.factor_axis(&words.study().varied[factor]);
        MapAxis { title: axis.title, values: values.clone(), in_percent: axis.in_percent }
    };
    [(0, &grid.across), (1, &grid.upward)].map(axis)
}

fn draw_leaders(words: &Words<'_>, grid: &Grid, leaders: &Leaders) -> Result<Drawing, ChartError> {
    let (study, language) = (words.study(), words.language());
    let hues = words.hues();
    let untied = || leaders.points.iter().flatten().filter(|leader| !leader.is_tied);
    let leads = |output: &usize| untied().any(|leader| leader.first == *output);
    let leading: Vec<usize> = leaders.outputs.iter().copied().filter(leads).collect();
    let cell = |&point: &usize| {
        let leader = leaders.points[point].as_ref().filter(|leader| !leader.is_tied)?;
        let index = leading.iter().position(|&output| output == leader.first)?;
        Some(LeaderCell { leader: index, is_certain: leader.is_certain })
    };
    let strategy = |output: usize| words.strategy(study.outputs[output].runs.strategy);
    let [across, upward] = axes(words, grid);
    // All are taken in one world.
    let first = &study.outputs[leaders.outputs[0]];
    let quantity = words.in_variant(words.quantity_and_moment(first.quantity), first.runs.variant);
    let counted = |&output: &usize| {
        let own = || untied().filter(|leader| leader.first == output);
        language.say(phrases::study::LeadsAt {
            strategy: &strategy(output),
            points: &own().count(),
            certain: &own().filter(|leader| leader.is_certain).count(),
        })
    };
    let leads: Vec<String> = leading.iter().map(counted).collect();
    let all = leaders.points.iter().flatten().count();
    let finding = language.say(phrases::study::MapFinding {
        quantity: &quantity,
        points: &all,
        leads: &leads.join("; "),
    });
    let compared: Vec<String> = leaders.outputs.iter().map(|&output| strategy(output)).collect();
    let subtitle = match first.quantity.better() {
        Better::Higher => language.say(phrases::study::MapSubtitle { quantity: &quantity }),
        Better::Lower => language.say(phrases::study::MapSubtitleLess { quantity: &quantity }),
    };
    let figure = LeaderMap {
        caption: words.caption(&subtitle, &finding),
        across,
        upward,
        cells: grid.points.iter().map(|row| row.iter().map(cell).collect()).collect(),
        strategies: leading
            .iter()
            .map(|&output| (strategy(output), hues[study.outputs[output].runs.strategy]))
            .collect(),
        reading: language.say(phrases::study::MapReading { strategies: &compared.join(", ") }),
    };
    figure.draw(&words.request.style)
}

fn draw_difference(words: &Words<'_>, maps: &DifferenceMaps, index: usize) -> Result<Drawing, ChartError> {
    let (language, map) = (words.language(), &maps.maps[index]);
    let output = &words.study().outputs[map.output];
    let [across, upward] = axes(words, &maps.grid);
    let numbers = numbers(output.quantity, true);
    let means = || map.means.iter().flatten().filter(|mean| mean.value.is_finite());
    let (least, most) = means().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), mean| {
        (least.min(mean.value), most.max(mean.value))
    });
    let finding = language.say(phrases::study::DifferenceFinding {
        output: &words.output(output),
        least: &words.number(numbers, least),
        most: &words.number(numbers, most),
        above: &means().filter(|mean| mean.low > 0.0).count(),
        below: &means().filter(|mean| mean.high < 0.0).count(),
        points: &means().count(),
    });
    let figure = DifferenceMap {
        caption: words.caption(&words.output(output), &finding),
        value_title: words.strategies(output),
        numbers,
        less_is_better: output.quantity.better() == Better::Lower,
        across,
        upward,
        cells: map.means.iter().map(|row| row.iter().copied().map(estimated).collect()).collect(),
        zero: map.zero.clone(),
        reading: language.say(phrases::study::DifferenceReading),
    };
    figure.draw(&words.request.style)
}
