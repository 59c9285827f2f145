//! The figure that every run makes: how far each strategy gets, week by week.

use chart::{Caption, Headline, TimeAxis, Trajectory};
use scenario::FullScenario;
use statistics::Band;

/// The figure of a scenario, from the weekly bands of every strategy.
pub fn headline(scenario: &FullScenario, bands: &[Vec<Band>]) -> Headline {
    let strategies = scenario.plans().zip(bands).enumerate();
    let trajectories = strategies.map(|(hue, ((_, strategy), bands))| Trajectory {
        label: strategy.label.clone(),
        hue,
        line: bands.iter().map(|band| band.mean).collect(),
        low: bands.iter().map(|band| band.q25).collect(),
        high: bands.iter().map(|band| band.q75).collect(),
    });
    Headline {
        caption: Caption { title: scenario.title.clone(), ..Caption::default() },
        time: TimeAxis {
            weeks_per_year: scenario.run.weeks_per_year,
            before: 0,
            weeks: scenario.weeks(),
            departures: Vec::new(),
        },
        value_title: "Students reached consistently".to_owned(),
        band_meaning: "Line: mean; band: middle half".to_owned(),
        trajectories: trajectories.collect(),
    }
}
