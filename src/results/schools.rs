//! Where the schools that a district tells by name end, and what all of them come to together.

use super::compared::{Compared, compare, leave_out_differences, round};
use super::digits::six_digits;
use experiment::{Outcome, SCHOOL_ENDS, SchoolEnd};
use scenario::FullScenario;
use statistics::Direction;

/// What is told of a school: the ends of [`SCHOOL_ENDS`], the number of students reached consistently, and the capacity
/// used, as a share of an ordinary leader's.
pub const SCHOOL_RESULTS: usize = SCHOOL_ENDS.len() + 2;

/// The place of students reached among the results.
pub const STUDENTS_REACHED: usize = SCHOOL_ENDS.len();

/// The place of the capacity used among the results.
pub const CAPACITY_USED: usize = SCHOOL_ENDS.len() + 1;

/// A school, or all of them together, under one strategy. Every result is a mean over replicates with its 95 % interval
/// (Student 1908), beside its difference from the reference within a replicate.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolRow {
    /// Name of the strategy.
    pub strategy: String,
    /// Name of the school; none for all together, of which measures are means weighted by students or teachers as the
    /// registry says, and students reached and capacity are sums, so that their intervals are joint.
    pub school: Option<String>,
    /// Mean number of teachers.
    pub teachers: f64,
    /// Mean number of students.
    pub students: f64,
    /// The results, each with its difference.
    pub results: [Compared; SCHOOL_RESULTS],
    /// Number of replicates.
    pub replicates: usize,
}

/// All schools under all strategies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SchoolTable {
    /// By strategy in the order of the scenario, then school in that of the district, all together last.
    pub rows: Vec<SchoolRow>,
}

impl SchoolTable {
    /// The table of a scenario that tells its schools by name, from outcomes that hold where schools end; none of any other.
    pub fn of(scenario: &FullScenario, outcomes: &[Outcome]) -> Option<Self> {
        let names: Vec<&str> = scenario.schools.written.keys().map(String::as_str).collect();
        if names.is_empty() {
            return None;
        }
        let strategies = &scenario.run.strategies;
        let reference = scenario.reference_index();
        let of_strategy = |strategy: usize| -> Vec<&Outcome> {
            outcomes.iter().filter(|outcome| outcome.strategy == strategy).collect()
        };
        let mut rows = Vec::new();
        let others = of_strategy(reference);
        for (index, strategy) in strategies.iter().enumerate() {
            let own = of_strategy(index);
            let places = (0..names.len()).map(Some).chain([None]);
            rows.extend(
                places.map(|school| row(strategy, (school, &names), &own, &others, scenario.run.replicates)),
            );
        }
        Some(Self { rows })
    }

    /// The same with the strategies of those names only.
    #[must_use]
    pub fn only(mut self, strategies: &[String]) -> Self {
        self.rows.retain(|row| strategies.contains(&row.strategy));
        self
    }

    /// The same without differences, for readers who compare with another strategy than the table does.
    #[must_use]
    pub fn without_differences(mut self) -> Self {
        leave_out_differences(self.rows.iter_mut().flat_map(|row| &mut row.results));
        self
    }

    /// The same with every number as the table of text writes it.
    #[must_use]
    pub fn as_written(mut self) -> Self {
        for row in &mut self.rows {
            row.teachers = six_digits(row.teachers);
            row.students = six_digits(row.students);
            round(row.results.iter_mut());
        }
        self
    }

    /// The row of a school under a strategy; of all schools together where none is named.
    pub fn row(&self, strategy: &str, school: Option<&str>) -> Option<&SchoolRow> {
        self.rows.iter().find(|row| row.strategy == strategy && row.school.as_deref() == school)
    }
}

fn row(
    strategy: &str,
    (school, names): (Option<usize>, &[&str]),
    own: &[&Outcome],
    others: &[&Outcome],
    replicates: u32,
) -> SchoolRow {
    let result = |place: usize| {
        let [own, other] = [own, others].map(|outcomes| by_replicate(outcomes, school, place, replicates));
        let direction =
            if place == CAPACITY_USED { Direction::LowerIsBetter } else { Direction::HigherIsBetter };
        compare(&own, &other, direction)
    };
    let people = |of: fn(&SchoolEnd) -> u32| {
        let total = |outcome: &&Outcome| match school {
            Some(index) => f64::from(of(&outcome.schools[index])),
            None => outcome.schools.iter().map(|end| f64::from(of(end))).sum(),
        };
        own.iter().map(total).sum::<f64>() / own.len() as f64
    };
    SchoolRow {
        strategy: strategy.to_owned(),
        school: school.map(|index| names[index].to_owned()),
        teachers: people(|end| end.teachers),
        students: people(|end| end.students),
        results: std::array::from_fn(result),
        replicates: own.len(),
    }
}

/// A result in every replicate; NaN in those that failed.
fn by_replicate(outcomes: &[&Outcome], school: Option<usize>, place: usize, replicates: u32) -> Vec<f64> {
    let mut values = vec![f64::NAN; replicates as usize];
    for outcome in outcomes {
        values[outcome.replicate as usize] = match (school, SCHOOL_ENDS.get(place)) {
            (Some(index), _) => of_school(&outcome.schools[index], place),
            (None, Some(measure)) => f64::from(measure.of(&outcome.last.row)),
            (None, None) => outcome.schools.iter().map(|end| of_school(end, place)).sum(),
        };
    }
    values
}

fn of_school(end: &SchoolEnd, place: usize) -> f64 {
    match place {
        STUDENTS_REACHED => f64::from(end.ends[0]) * f64::from(end.students),
        CAPACITY_USED => f64::from(end.capacity_used),
        _ => f64::from(end.ends[place]),
    }
}
