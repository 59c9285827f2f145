//! What is kept of every point.

use experiment::Record;
use simulation::measure::{Better, Fate, Measure};
use statistics::{Estimate, mean_interval, share_interval};

/// Upper 2.5 % point of the standard normal distribution, to which Wilson's intervals go.
const NORMAL_97_5: f64 = 1.959_963_984_540_054;

/// One number per replicate of every point.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Its name in tables.
    pub name: String,
    /// What is taken.
    pub quantity: Quantity,
    /// The runs of which it is taken.
    pub runs: Runs,
    /// The runs that are taken away, replicate by replicate.
    pub minus: Option<Runs>,
}

/// All replicates of a strategy in a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Runs {
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// Index of the variant in the study's list; none for the scenario itself.
    pub variant: Option<usize>,
}

/// What is taken of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// A measure of the school, or of the district.
    Measure(Measure, Moment),
    /// Whether a measure is at least so much: 1 where it is, else 0.
    AtLeast(Measure, Moment, f64),
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

impl Moment {
    /// A measure of a run at that time; NaN where it is undefined.
    fn of(self, measure: Measure, record: &Record) -> f64 {
        match self {
            Self::Week(week) => f64::from(measure.of(&record.district[week].row)),
            Self::Mean(first, end) => {
                let weeks = &record.district[first + 1..=end];
                weeks.iter().map(|week| f64::from(measure.of(&week.row))).sum::<f64>() / weeks.len() as f64
            }
        }
    }
}

impl Quantity {
    /// Which direction people want.
    pub fn better(self) -> Better {
        match self {
            Self::Measure(measure, _) | Self::AtLeast(measure, ..) => measure.info().better,
            Self::Fate(Fate::Schoolwide) => Better::Higher,
            Self::Fate(_) | Self::Capacity => Better::Lower,
        }
    }

    /// What it is called in names of files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Measure(measure, _) | Self::AtLeast(measure, ..) => measure.info().name,
            Self::Fate(fate) => fate.name(),
            Self::Capacity => "capacity",
        }
    }

    /// The quantity of one run; NaN where it is undefined.
    pub fn of(self, record: &Record) -> f64 {
        match self {
            Self::Measure(measure, moment) => moment.of(measure, record),
            Self::AtLeast(measure, moment, least) => {
                let value = moment.of(measure, record);
                // The model's numbers have the precision of `f32`: 0.7 as it has it is at least 0.7 as a file has it.
                if value.is_nan() { f64::NAN } else { f64::from(u8::from(value as f32 >= least as f32)) }
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
        if self.is_share(values) {
            share_interval(defined().sum(), defined().count())
        } else {
            mean_interval(values)
        }
    }

    /// The standard error of the mean of its replicates; of a share that of Wilson's interval, so that none of twenty is not
    /// taken for certain. NaN with fewer than two replicates.
    pub(crate) fn standard_error(&self, values: &[f64]) -> f64 {
        let defined = || values.iter().copied().filter(|value| !value.is_nan());
        let count = defined().count() as f64;
        if count < 2.0 {
            return f64::NAN;
        }
        let sum: f64 = defined().sum();
        if self.is_share(values) {
            let Estimate { low, high, .. } = share_interval(sum, count as usize);
            return (high - low) / (2.0 * NORMAL_97_5);
        }
        let square = |value: f64| (value - sum / count) * (value - sum / count);
        (defined().map(square).sum::<f64>() / (count - 1.0) / count).sqrt()
    }

    /// Whether its mean is the share of replicates that meet something, each of which does or does not.
    fn is_share(&self, values: &[f64]) -> bool {
        matches!(self.quantity, Quantity::Fate(_) | Quantity::AtLeast(..))
            && self.minus.is_none()
            && values.iter().all(|value| value.is_nan() || *value == 0.0 || *value == 1.0)
    }

    /// Its name as a part of the name of a file.
    pub(crate) fn file_name(&self) -> String {
        self.name.replace('.', "_")
    }

    /// All runs that it needs.
    pub(crate) fn needs(&self) -> impl Iterator<Item = Runs> {
        std::iter::once(self.runs).chain(self.minus)
    }

    /// Whether it and another compare two strategies in one world: the same quantity, neither a difference.
    pub(crate) fn rivals(&self, other: &Self) -> bool {
        self.quantity == other.quantity
            && self.runs.variant == other.runs.variant
            && self.runs.strategy != other.runs.strategy
            && self.minus.is_none()
            && other.minus.is_none()
    }

    /// Whether it is the difference of that quantity between two runs, whichever of them is taken away.
    pub(crate) fn is_difference(&self, quantity: Quantity, one: Runs, other: Runs) -> bool {
        self.quantity == quantity
            && [(one, Some(other)), (other, Some(one))].contains(&(self.runs, self.minus))
    }

    /// The output of one replicate, whose record `of` gives for any runs; NaN where one failed.
    pub(crate) fn of<'a>(&self, of: impl Fn(Runs) -> Option<&'a Record>) -> f64 {
        let own = |runs: Runs| of(runs).map_or(f64::NAN, |record| self.quantity.of(record));
        own(self.runs) - self.minus.map_or(0.0, own)
    }
}
