//! The points as a figure, and how fast they grow.

use crate::points::{Point, Quantity};
use chart::{Caption, Drawing, LogLog, LogLogPanel, Style};

/// Time above, memory below, one column per quantity.
pub fn figure(all: &[Vec<Point>], machine: &str) -> Drawing {
    let panels = |what: &str, guide: fn(Quantity) -> f64, of: fn(&Point) -> f64| -> Vec<LogLogPanel> {
        let panel = |points: &Vec<Point>| {
            let quantity = points[0].quantity;
            LogLogPanel {
                label: format!("{what} by {}", quantity.name()),
                points: points.iter().map(|point| (f64::from(point.value), of(point))).collect(),
                guide: Some(guide(quantity)),
            }
        };
        all.iter().map(panel).collect()
    };
    let in_proportion = |quantity| if quantity == Quantity::Threads { -1.0 } else { 1.0 };
    let time = panels("Seconds", in_proportion, |point| point.seconds);
    let memory = panels("MiB", |_| 0.0, |point| point.mebibytes.unwrap_or(f64::NAN));
    let figure = LogLog {
        caption: Caption {
            title: "What a run costs as it grows".to_owned(),
            subtitle: "Ten strategies of the typical high school over five years: time, and peak memory of \
                       the program"
                .to_owned(),
            finding: all.iter().map(|points| exponents(points)).collect::<Vec<_>>().join(". "),
            small_print: format!("{machine}; schoolwide {}", env!("CARGO_PKG_VERSION")),
        },
        reading: "Thin lines: time in proportion, or in inverse proportion to threads; memory that stays. \
                  Teachers: one school with 15 students a teacher, one replicate. Schools: one replicate. \
                  Replicates: one school. Threads: 64 replicates; all others on one thread"
            .to_owned(),
        panels: time.into_iter().chain(memory).collect(),
    };
    figure.draw(&Style::default()).expect("it can be drawn")
}

/// Says with which power of a quantity time and memory grow where it is large.
pub fn exponents(points: &[Point]) -> String {
    let of = |value: fn(&Point) -> f64| {
        exponent(points[(points.len() - 1) / 2..].iter().map(|point| (f64::from(point.value), value(point))))
    };
    let known = |power: f64| if power.is_finite() { format!("{power:.2}") } else { "unknown".to_owned() };
    let seconds = known(of(|point| point.seconds));
    let memory = known(of(|point| point.mebibytes.unwrap_or(f64::NAN)));
    let name = points[0].quantity.name();
    format!("Power of {name} with which time grows in their upper half: {seconds}; memory: {memory}")
}

/// The slope of the least-squares line through the logarithms.
fn exponent(points: impl Iterator<Item = (f64, f64)>) -> f64 {
    let logarithms: Vec<(f64, f64)> = points.map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logarithms.len() as f64;
    let mean_x = logarithms.iter().map(|point| point.0).sum::<f64>() / count;
    let mean_y = logarithms.iter().map(|point| point.1).sum::<f64>() / count;
    let together: f64 = logarithms.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let alone: f64 = logarithms.iter().map(|(x, _)| (x - mean_x) * (x - mean_x)).sum();
    together / alone
}
