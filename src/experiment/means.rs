//! The means of a district's week over its schools.

use super::record::{DistrictWeek, SchoolRecord};
use simulation::measure::{MEASURE_COUNT, MEASURES, Measure, Weight};
use statistics::{Group, intraclass_correlation};

/// The means over schools in one week, weighted as the registry says, over schools where the
/// measure is defined.
pub fn district_week(schools: &[SchoolRecord], week: usize) -> DistrictWeek {
    if let [only] = schools {
        return DistrictWeek { row: only.weeks[week], between_schools: f32::NAN };
    }
    let mut row = [f32::NAN; MEASURE_COUNT];
    for (place, (mean, info)) in row.iter_mut().zip(MEASURES).enumerate() {
        let (mut total, mut weights) = (0.0_f64, 0.0_f64);
        for school in schools {
            let value = school.weeks[week][place];
            if !value.is_nan() {
                let weight = match info.weight {
                    Weight::Teachers => f64::from(school.teachers),
                    Weight::Students => f64::from(school.students),
                    Weight::School => 1.0,
                };
                total += weight * f64::from(value);
                weights += weight;
            }
        }
        *mean = (total / weights) as f32;
    }
    let spreads: Vec<Group> = schools
        .iter()
        .map(|school| Group {
            mean: f64::from(Measure::FidelityMean.of(&school.weeks[week])),
            deviation: f64::from(Measure::FidelitySpread.of(&school.weeks[week])),
            size: school.teachers,
        })
        .collect();
    DistrictWeek { row, between_schools: intraclass_correlation(&spreads) as f32 }
}
