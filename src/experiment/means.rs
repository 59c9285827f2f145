//! Means over schools, weighted as the registry says: of a district's week, of a district's year, of a country.

use simulation::measure::{MEASURE_COUNT, Measure, Row, Weight};
use statistics::{Group, intraclass_correlation};

/// A weighted mean that grows with every school.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WeightedMean {
    total: f64,
    weights: f64,
}

/// The people by which a school counts in a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Teachers of the school.
    pub teachers: u32,
    /// Students of the school.
    pub students: u32,
}

impl WeightedMean {
    /// Adds the value of a measure in a school; an undefined one counts for nothing.
    pub fn add(&mut self, measure: Measure, size: Size, value: f32) {
        if !value.is_nan() {
            let weight = match measure.info().weight {
                Weight::Teachers => f64::from(size.teachers),
                Weight::Students => f64::from(size.students),
                Weight::School => 1.0,
            };
            self.total += weight * f64::from(value);
            self.weights += weight;
        }
    }

    /// The mean over all schools so far; NaN where the measure is defined in none.
    pub fn value(self) -> f64 {
        self.total / self.weights
    }
}

/// The mean of a measure over schools, each with its row.
pub fn mean_over<'a>(measure: Measure, schools: impl Iterator<Item = (Size, &'a Row)>) -> f64 {
    let mut mean = WeightedMean::default();
    for (size, row) in schools {
        mean.add(measure, size, measure.of(row));
    }
    mean.value()
}

/// The means of all measures over schools, in single precision as rows are.
pub fn means_over<'a>(schools: &(impl Iterator<Item = (Size, &'a Row)> + Clone)) -> Row {
    let mut row = [f32::NAN; MEASURE_COUNT];
    for &measure in Measure::ALL {
        row[measure as usize] = mean_over(measure, schools.clone()) as f32;
    }
    row
}

/// The share of the variance of fidelity between classrooms that lies between schools; NaN for one school.
pub fn share_between_schools<'a>(schools: impl Iterator<Item = (Size, &'a Row)>) -> f64 {
    let spreads: Vec<Group> = schools
        .map(|(size, row)| Group {
            mean: f64::from(Measure::FidelityMean.of(row)),
            deviation: f64::from(Measure::FidelitySpread.of(row)),
            size: size.teachers,
        })
        .collect();
    intraclass_correlation(&spreads)
}
