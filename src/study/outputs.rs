//! What is kept of every point.

use experiment::Record;
use simulation::measure::{Better, Fate, Measure};
use statistics::{Estimate, mean_interval, share_interval};

/// One number per replicate of every point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its name in tables.
    pub name: String,
    /// What is taken.
    pub quantity: Quantity,
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// Index of the strategy that is taken away, replicate by replicate.
    pub minus: Option<usize>,
}

/// What is taken of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A measure of the school, or of the district.
    Measure(Measure, Moment),
    /// The share of schools that met a fate, 0 to 1.
    Fate(Fate),
    /// The mean share of an ordinary leader's capacity that was used.
    Capacity,
}

/// When a measure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// At the end of the week of that number; 0 is before the first week.
    Week(usize),
    /// The mean over the weeks that pass from when the first number of weeks has passed to when the second has.
    Mean(usize, usize),
}

impl Quantity {
    /// Which direction people want.
    pub fn better(self) -> Better {
        match self {
            Self::Measure(measure, _) => measure.info().better,
            Self::Fate(Fate::Schoolwide) => Better::Higher,
            Self::Fate(_) | Self::Capacity => Better::Lower,
        }
    }

    /// What it is called in names of files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Measure(measure, _) => measure.info().name,
            Self::Fate(fate) => fate.name(),
            Self::Capacity => "capacity",
        }
    }

    /// The quantity of one run; NaN where it is undefined.
    pub fn of(self, record: &Record) -> f64 {
        match self {
            Self::Measure(measure, Moment::Week(week)) => f64::from(measure.of(&record.district[week].row)),
            Self::Measure(measure, Moment::Mean(start, end)) => {
                let weeks = &record.district[start + 1..=end];
                weeks.iter().map(|week| f64::from(measure.of(&week.row))).sum::<f64>() / weeks.len() as f64
            }
            Self::Fate(fate) => {
                let met = record.schools.iter().filter(|school| school.fate == fate).count();
                met as f64 / record.schools.len() as f64
            }
            Self::Capacity => f64::from(record.outcome().capacity_used),
        }
    }
}

impl Output {
    /// The mean of its replicates with its 95 % interval: Wilson's (1927) where every one is met or not, as fates of a
    /// single school are, so that none of twenty is not taken for none at all; else Student's.
    pub(crate) fn mean(&self, values: &[f64]) -> Estimate {
        let defined = || values.iter().copied().filter(|value| !value.is_nan());
        let is_share = matches!(self.quantity, Quantity::Fate(_))
            && self.minus.is_none()
            && defined().all(|value| value == 0.0 || value == 1.0);
        if is_share { share_interval(defined().sum(), defined().count()) } else { mean_interval(values) }
    }

    /// Its name as a part of the name of a file.
    pub(crate) fn file_name(&self) -> String {
        self.name.replace('.', "_")
    }

    /// The output of one replicate, from its records by strategy; NaN where one failed.
    pub fn of(&self, records: &[Option<Record>]) -> f64 {
        let own =
            |strategy: usize| records[strategy].as_ref().map_or(f64::NAN, |record| self.quantity.of(record));
        own(self.strategy) - self.minus.map_or(0.0, own)
    }
}
