//! Columns of the tables, each with its meaning and its unit: headers, `columns.csv` and the notes in Parquet files all
//! come from here.

use simulation::measure::MeasureInfo;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header.
    pub name: String,
    /// What it holds.
    pub meaning: String,
    /// The unit of its numbers; empty where it holds words or ordinal numbers.
    pub unit: String,
}

/// The unit of a column whose rows are of different measures.
pub(super) const OF_THE_MEASURE: &str = "unit of the measure";

/// The unit of capacity.
pub(super) const CAPACITY: &str = "share of an ordinary leader's capacity";

/// The unit of counted replicates.
pub(super) const REPLICATES: &str = "replicates";

impl Column {
    /// A column of numbers.
    pub fn new(name: impl Into<String>, meaning: impl Into<String>, unit: impl Into<String>) -> Self {
        Self { name: name.into(), meaning: meaning.into(), unit: unit.into() }
    }

    /// A column of words or ordinal numbers, which have no unit.
    pub fn key(name: &str, meaning: &str) -> Self {
        Self::new(name, meaning, "")
    }

    /// The column of a measure, as the registry explains it.
    pub fn of_measure(info: &MeasureInfo) -> Self {
        Self::new(info.name, info.meaning, info.unit)
    }

    /// The column, and those of both ends of its 95 % interval.
    pub fn with_interval(self) -> [Self; 3] {
        let name = self.name.clone();
        self.with_interval_named(&format!("{name}_low"), &format!("{name}_high"))
    }

    /// As [`Column::with_interval`], with names of their own for the ends.
    pub fn with_interval_named(self, low: &str, high: &str) -> [Self; 3] {
        let end = |name: &str, which: &str| {
            let meaning = format!("{which} end of the 95 % interval of `{}`", self.name);
            Self::new(name, meaning, self.unit.as_str())
        };
        let (low, high) = (end(low, "lower"), end(high, "upper"));
        [self, low, high]
    }

    /// The column with its interval, and its difference from the reference with the interval of that.
    pub fn with_difference(self) -> [Self; 6] {
        let name = format!("{}_difference", self.name);
        let meaning =
            format!("how `{}` differs from that of the reference within a replicate, as a mean", self.name);
        let difference = Self::new(name, meaning, self.unit.as_str());
        let ([value, low, high], [difference, from, to]) = (self.with_interval(), difference.with_interval());
        [value, low, high, difference, from, to]
    }
}

/// A table that a run's folder can hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct TableForm {
    /// Its file.
    pub file: &'static str,
    /// Its columns, in their order.
    pub columns: fn() -> Vec<Column>,
}

impl TableForm {
    /// The names of its columns.
    pub fn header(&self) -> Vec<String> {
        (self.columns)().into_iter().map(|column| column.name).collect()
    }
}

/// The strategy that a row is about.
pub(super) fn strategy() -> Column {
    Column::key("strategy", "name of the strategy")
}

/// The strategy with which others are compared.
pub(super) fn reference() -> Column {
    Column::key("reference", "name of the strategy with which it is compared")
}

/// The measure that a row is about.
pub(super) fn measure() -> Column {
    Column::key("measure", "name of the measure")
}

/// Which direction of a measure people want.
pub(super) fn better() -> Column {
    Column::key("better", "whether people want the measure `higher` or `lower`")
}

/// The fate that a row is about.
pub(super) fn fate() -> Column {
    Column::key("fate", "how schools end: `schoolwide`, `reverted`, `pockets` or `never_started`")
}

/// The replicate that a row is about.
pub(super) fn replicate() -> Column {
    Column::key("replicate", "number of the replicate, from 1")
}

/// The school that a row is about.
pub(super) fn school() -> Column {
    Column::key("school", "number of the school, from 1")
}

/// The teacher that a row is about.
pub(super) fn teacher() -> Column {
    Column::key(
        "teacher",
        "number of the teacher's place at the school, from 1; newcomers take over the place of who left",
    )
}

/// The week that a row is about.
pub(super) fn week() -> Column {
    Column::key("week", "number of the week that is over; 0 before the first week")
}

/// The school year that a row is about.
pub(super) fn year() -> Column {
    Column::key("year", "number of the school year, from 1")
}

/// How many replicates a row counts.
pub(super) fn replicates() -> Column {
    Column::new("replicates", "number of replicates that the row counts", REPLICATES)
}
