//! A district of a nation, summed up at the end of every year.

use super::means::{Size, mean_over, share_between_schools};
use super::school_years::YearEnd;
use population::SchoolProfile;
use simulation::measure::{Fate, Measure, YEARLY, YEARLY_COUNT};

/// What one district leaves behind, under every strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictRecord {
    /// Number of the replicate, from 0.
    pub replicate: u32,
    /// Index of the district in the nation, from 0.
    pub district: u32,
    /// Number of its schools; those whose simulation failed are left out of everything.
    pub schools: u32,
    /// Their teachers.
    pub teachers: u64,
    /// Their students.
    pub students: u64,
    /// One list per strategy, in the scenario's order, of one entry per school year.
    pub years: Vec<Vec<DistrictYear>>,
}

/// A district at the end of a school year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DistrictYear {
    /// Means over schools of the measures of [`YEARLY`], weighted as the registry says, over schools where
    /// the measure is defined; NaN where it is in none.
    pub means: [f64; YEARLY_COUNT],
    /// Schools by the fate that they would have if the run ended here, in the order of [`Fate::ALL`].
    pub fates: [u32; Fate::ALL.len()],
    /// Share of the variance of fidelity between classrooms that lies between schools, 0 to 1; NaN for one
    /// school.
    pub between_schools: f64,
}

impl DistrictYear {
    /// The mean over schools of a measure; NaN for one that is not kept by year.
    pub fn mean(&self, measure: Measure) -> f64 {
        YEARLY.iter().position(|&kept| kept == measure).map_or(f64::NAN, |index| self.means[index])
    }

    /// Share of schools that are schoolwide.
    pub fn schoolwide(&self) -> f64 {
        f64::from(self.fates[0]) / f64::from(self.fates.iter().sum::<u32>())
    }
}

/// One school of a district: who it is, and its years under every strategy.
pub(super) type FinishedSchool = (SchoolProfile, Vec<Vec<YearEnd>>);

/// Sums up a district whose schools are done.
pub(super) fn summed_up(
    (replicate, district): (u32, u32),
    (strategies, years): (usize, usize),
    schools: &[FinishedSchool],
) -> DistrictRecord {
    let of_strategy =
        |strategy: usize| (0..years).map(|year| district_year(schools, strategy, year)).collect();
    DistrictRecord {
        replicate,
        district,
        schools: schools.len() as u32,
        teachers: schools.iter().map(|(profile, _)| u64::from(profile.teachers)).sum(),
        students: schools.iter().map(|(profile, _)| u64::from(profile.students)).sum(),
        years: (0..strategies).map(of_strategy).collect(),
    }
}

fn district_year(schools: &[FinishedSchool], strategy: usize, year: usize) -> DistrictYear {
    let ends = || schools.iter().map(|(profile, strategies)| (size_of(profile), &strategies[strategy][year]));
    let rows = || ends().map(|(size, end)| (size, &end.row));
    DistrictYear {
        means: YEARLY.map(|measure| mean_over(measure, rows())),
        fates: Fate::ALL.map(|fate| ends().filter(|(_, end)| end.fate == fate).count() as u32),
        between_schools: share_between_schools(rows()),
    }
}

/// The people by which a school counts.
pub(super) fn size_of(profile: &SchoolProfile) -> Size {
    Size { teachers: profile.teachers, students: profile.students }
}
