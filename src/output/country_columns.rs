//! The columns of a country's tables.

use super::column::{self, Column, OF_THE_MEASURE};

/// Endings of a spread's columns, with what they mean.
const SPREAD: [(&str, &str); 6] = [
    ("sd", "population standard deviation over"),
    ("q05", "value that 5 % of students stay at or below, by the mean of their"),
    ("q25", "value that 25 % of students stay at or below, by the mean of their"),
    ("q50", "value that 50 % of students stay at or below, by the mean of their"),
    ("q75", "value that 75 % of students stay at or below, by the mean of their"),
    ("q95", "value that 95 % of students stay at or below, by the mean of their"),
];

/// The columns of `country.csv`.
pub(super) fn of_country() -> Vec<Column> {
    let mean = "mean over all schools of the country at the end of the year";
    let keys =
        [column::strategy(), column::year(), column::measure(), Column::new("mean", mean, OF_THE_MEASURE)];
    let spread = |of: &'static str| {
        SPREAD.map(|(ending, meaning)| {
            Column::new(
                format!("{of}_{ending}"),
                format!("{meaning} {of}, each counted for its students"),
                OF_THE_MEASURE,
            )
        })
    };
    keys.into_iter().chain(spread("districts")).chain(spread("schools")).collect()
}

/// The columns of `country_distribution.csv`.
pub(super) fn of_distribution() -> Vec<Column> {
    let share =
        |of: &str| Column::new(of, format!("students whose {of} lie in this part"), "share of students");
    vec![
        column::strategy(),
        column::year(),
        column::measure(),
        Column::key("part", "number of a part of the range from 0 to 1, from 1"),
        Column::new("from", "where the part begins", OF_THE_MEASURE),
        Column::new("to", "where the part ends", OF_THE_MEASURE),
        share("districts"),
        share("schools"),
    ]
}

/// The columns of `country_fates.csv`.
pub(super) fn of_fates() -> Vec<Column> {
    vec![
        column::strategy(),
        column::year(),
        column::fate(),
        Column::new(
            "schools",
            "schools that stand so at the end of the year, over all replicates",
            "schools",
        ),
        Column::new("share", "the same as a share of all schools", "share of schools"),
    ]
}

/// The columns of `country_size.csv`.
pub(super) fn of_size() -> Vec<Column> {
    let number =
        |of: &str| Column::new(of, format!("number of {of} that were simulated, over all replicates"), of);
    let replicates = Column::new("replicates", "number of replicates", column::REPLICATES);
    [replicates].into_iter().chain(["districts", "schools", "teachers", "students"].map(number)).collect()
}
