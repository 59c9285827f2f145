//! The country: what the districts of a nation add up to. It is summed up while they come in, and needs no more memory
//! for more of them.

use super::district_years::{DistrictRecord, FinishedSchool, size_of};
use super::means::WeightedMean;
use simulation::measure::{Fate, YEARLY, YEARLY_COUNT};
use statistics::{Direction, Tally};

/// The sum over a nation: what its districts and schools add up to, under every strategy and at the end of every year.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// Replicates times schools that are summed up.
    pub schools: u64,
    /// Their teachers.
    pub teachers: u64,
    /// Their students.
    pub students: u64,
    /// Replicates times districts.
    pub districts: u64,
    /// One list per strategy, of one entry per school year.
    pub years: Vec<Vec<CountryYear>>,
    /// One list per strategy, of one entry per school year: what its districts have ahead of the reference.
    pub leads: Vec<Vec<Leads>>,
    /// Index of the strategy with which the others are compared.
    pub reference: usize,
}

/// A country at the end of a school year, under one strategy; lists are in the order of [`YEARLY`].
#[derive(Debug, Clone, PartialEq)]
pub struct CountryYear {
    /// Means over all schools, weighted as the registry says.
    means: [WeightedMean; YEARLY_COUNT],
    /// Districts' means, each counted for its students.
    pub districts: Vec<Tally>,
    /// Schools, each counted for its students.
    pub schools: Vec<Tally>,
    /// Schools by the fate that they would have if the run ended here, in the order of [`Fate::ALL`].
    pub fates: [u64; Fate::ALL.len()],
}

/// How districts do under a strategy against the reference at the end of a school year, the same schools
/// under both; lists are in the order of [`YEARLY`].
#[derive(Debug, Clone, PartialEq)]
pub struct Leads {
    /// Differences between a district's means, each counted for its students.
    pub differences: Vec<Tally>,
    /// Districts that do better.
    pub better: [u64; YEARLY_COUNT],
    /// Districts that do as well.
    pub equal: [u64; YEARLY_COUNT],
    /// Districts in which both are defined.
    pub defined: [u64; YEARLY_COUNT],
}

impl Country {
    /// A country of which nothing is known yet.
    pub(super) fn new(strategies: usize, years: usize, reference: usize) -> Self {
        let shares = || vec![Tally::of_shares(); YEARLY_COUNT];
        let year = CountryYear {
            means: [WeightedMean::default(); YEARLY_COUNT],
            districts: shares(),
            schools: shares(),
            fates: [0; Fate::ALL.len()],
        };
        let leads = Leads {
            differences: vec![Tally::of_differences(); YEARLY_COUNT],
            better: [0; YEARLY_COUNT],
            equal: [0; YEARLY_COUNT],
            defined: [0; YEARLY_COUNT],
        };
        Self {
            schools: 0,
            teachers: 0,
            students: 0,
            districts: 0,
            years: vec![vec![year; years]; strategies],
            leads: vec![vec![leads; years]; strategies],
            reference,
        }
    }

    /// Adds a district and its schools.
    pub(super) fn add(&mut self, record: &DistrictRecord, schools: &[FinishedSchool]) {
        self.schools += u64::from(record.schools);
        self.teachers += record.teachers;
        self.students += record.students;
        self.districts += 1;
        for (strategy, years) in self.years.iter_mut().enumerate() {
            for (year, own) in years.iter_mut().enumerate() {
                own.add(record, schools, strategy, year);
            }
        }
        for (strategy, years) in self.leads.iter_mut().enumerate() {
            for (year, own) in years.iter_mut().enumerate() {
                let [one, other] = [strategy, self.reference].map(|index| record.years[index][year].means);
                own.add(&one, &other, record.students);
            }
        }
    }
}

impl CountryYear {
    /// The mean over all schools of the measure with an index of [`YEARLY`]; NaN where it is defined in none.
    pub fn mean(&self, index: usize) -> f64 {
        self.means[index].value()
    }

    fn add(&mut self, record: &DistrictRecord, schools: &[FinishedSchool], strategy: usize, year: usize) {
        let own = &record.years[strategy][year];
        for (index, measure) in YEARLY.into_iter().enumerate() {
            self.districts[index].add(own.means[index], record.students);
            for (profile, strategies) in schools {
                let value = measure.of(&strategies[strategy][year].row);
                self.schools[index].add(f64::from(value), u64::from(profile.students));
                self.means[index].add(measure, size_of(profile), value);
            }
        }
        for (all, own) in self.fates.iter_mut().zip(own.fates) {
            *all += u64::from(own);
        }
    }
}

impl Leads {
    fn add(&mut self, one: &[f64; YEARLY_COUNT], other: &[f64; YEARLY_COUNT], students: u64) {
        for (index, measure) in YEARLY.into_iter().enumerate() {
            let difference = one[index] - other[index];
            if difference.is_nan() {
                continue;
            }
            self.differences[index].add(difference, students);
            self.defined[index] += 1;
            let is_better = match measure.info().better.direction() {
                Direction::HigherIsBetter => difference > 0.0,
                Direction::LowerIsBetter => difference < 0.0,
            };
            self.better[index] += u64::from(is_better);
            self.equal[index] += u64::from(difference == 0.0);
        }
    }
}
