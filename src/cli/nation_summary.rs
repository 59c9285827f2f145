//! A nation in a few lines, for those who look no further than the terminal.

use chart::{percent, signed_points};
use report::NationSummary;
use scenario::units::counted;
use simulation::measure::{Fate, Measure};
use std::fmt::Write;

/// One row per strategy and year: where the country is, how its districts lie, and how it compares.
pub fn table(nation: &NationSummary) -> String {
    let NationSummary { scenario, country, comparison } = nation;
    let size = country.size;
    let mut text = format!(
        "{}{}: {}\n{} schools of {} districts, {} teachers, {} students and as many households\n\n",
        scenario.title,
        scenario.changes_in_words(),
        counted(scenario.run.years.into(), "year", "years"),
        grouped(size.schools),
        grouped(size.districts),
        grouped(size.teachers),
        grouped(size.students),
    );
    let names = &scenario.run.strategies;
    let labels: Vec<String> = names.iter().map(|name| nation.label(name)).collect();
    let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0).max(8);
    let versus = (names.len() > 1).then(|| format!("vs {}", scenario.run.reference));
    // Writing to a text cannot fail.
    let _ = write!(
        text,
        "{:width$}  {:>4}  {:>8}  {:>21}  {:>9}  {:>8}  {:>10}",
        "strategy", "year", "reached", "half of districts", "evenness", "on board", "schoolwide"
    );
    let _ = writeln!(text, "{}", versus.as_ref().map_or(String::new(), |versus| format!("  {versus}")));
    for (name, label) in names.iter().zip(&labels) {
        for year in 1..=scenario.run.years {
            let mean = |measure| percent(nation.at(name, year, measure).map_or(f64::NAN, |row| row.mean));
            let spread = nation.at(name, year, Measure::ConsistentReach).map_or_else(String::new, |row| {
                let [_, low, _, high, _] = row.districts.quantiles;
                format!("{} to {}", percent(low), percent(high))
            });
            let fate = country.fate(name, year, Fate::Schoolwide);
            let _ = write!(
                text,
                "{label:width$}  {year:>4}  {:>8}  {spread:>21}  {:>9}  {:>8}  {:>10}",
                mean(Measure::ConsistentReach),
                mean(Measure::Evenness),
                mean(Measure::OnBoard),
                percent(fate.map_or(f64::NAN, |row| row.share)),
            );
            let lead = comparison.row(name, year, Measure::ConsistentReach.info().name).map(|row| {
                let better = percent(row.districts_better);
                format!("  {}, better in {better} of districts", signed_points(row.difference))
            });
            let _ = writeln!(text, "{}", lead.unwrap_or_default());
        }
    }
    text + "\nreached: students for whom nearly all classes implement it, at the end of the year; half of \
            districts: where the\nmiddle half of them lies, each weighted by its students; schoolwide: share \
            of schools\n"
}

/// A number with its digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let known = [(0, "0"), (999, "999"), (1_000, "1,000"), (48_860_000, "48,860,000")];
        for (number, text) in known {
            assert_eq!(grouped(number), text);
        }
    }
}
