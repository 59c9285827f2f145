//! The figures that set measures side by side: three groups of people, and what is reported against what
//! happens.

use super::request::Request;
use super::summary::Summary;
use crate::chart::{Lines, LinesPanel, percent};
use crate::measure::Measure;

/// Teachers' belief, students' engagement and parents' support, by strategy.
pub fn three_groups(summary: &Summary, request: &Request) -> Lines {
    let note = |place: usize| {
        let weeks = summary.means(place, Measure::Engagement);
        let lowest = weeks.iter().copied().fold(f64::NAN, f64::min);
        let [first, last] = [weeks.first(), weeks.last()].map(|week| week.copied().unwrap_or(f64::NAN));
        let whole = |share: f64| format!("{:.0}", share * 100.0);
        format!("{} → {} → {}", whole(first), whole(lowest), percent(last))
    };
    let subtitle = format!(
        "Teachers' belief, students' engagement and parents' support, mean of {}; engagement often dips before it \
         rises",
        summary.replicates()
    );
    let measures = [Measure::Belief, Measure::Engagement, Measure::Support];
    Lines {
        caption: summary.caption(request, "How teachers, students and parents fare together", &subtitle),
        value_title: "Mean of each group (%)".to_owned(),
        line_meaning: format!(
            "Line: mean of {}. Numbers: engagement in the first week, at its lowest, and at the end{}",
            summary.replicates(),
            summary.departures()
        ),
        ..lines(summary, &measures, note)
    }
}

/// What a checklist would show, and what happens in classrooms, by strategy.
pub fn reported_and_real(summary: &Summary, request: &Request) -> Lines {
    let note = |place: usize| {
        let end = |measure| summary.means(place, measure).last().copied().unwrap_or(f64::NAN);
        format!(
            "{} reported, {} real",
            percent(end(Measure::ReportedAdoption)),
            percent(end(Measure::FidelityMean))
        )
    };
    let subtitle = format!(
        "Reported: what a checklist would show, effort or the look of it. Real: fidelity, effort times alignment with \
         the design. Mean of {}",
        summary.replicates()
    );
    let measures = [Measure::ReportedAdoption, Measure::FidelityMean];
    Lines {
        caption: summary.caption(request, "What is reported, and what happens", &subtitle),
        value_title: "Mean over teachers (%)".to_owned(),
        ..lines(summary, &measures, note)
    }
}

/// A panel a strategy with a line a measure.
fn lines(summary: &Summary, measures: &[Measure], note: impl Fn(usize) -> String) -> Lines {
    let panel = |(place, name): (usize, &String)| LinesPanel {
        label: summary.label(name),
        note: note(place),
        lines: measures.iter().map(|&measure| summary.means(place, measure)).collect(),
    };
    Lines {
        caption: crate::chart::Caption::default(),
        time: summary.time(),
        value_title: String::new(),
        line_meaning: format!("Line: mean of {}{}", summary.replicates(), summary.departures()),
        names: measures.iter().map(|measure| measure.info().label.to_owned()).collect(),
        panels: summary.bands.strategies().iter().enumerate().map(panel).collect(),
    }
}
