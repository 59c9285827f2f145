//! A week of a school as plain numbers, so that the engine's and the reference's can be compared.

use super::observing::observe;
use super::school::{Compared, LEADER, PARENT, STOCKS, STUDENT, School, TEACHER};
use super::world::World;

/// Whose state or trait it is, and its name in the description.
pub type Quantity = (&'static str, &'static str);

/// A quantity with its value for each person.
pub type Column = (Quantity, Vec<f64>);

/// A school at the end of a week, or before the first.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// States and traits.
    pub columns: Vec<Column>,
    /// The measures, in the order of the registry.
    pub measures: Vec<f64>,
    pub choices: Choices,
}

/// What was decided between two possibilities.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// Whether the teacher at each place left last summer.
    pub teachers_left: Vec<bool>,
    pub teachers_on_team: Vec<bool>,
    pub parents_on_team: Vec<bool>,
    /// Whether the leader left last summer.
    pub leader_left: bool,
    pub strategy_dropped: bool,
}

impl Snapshot {
    /// The reference's week.
    pub fn of(world: &World, school: &School) -> Self {
        Self {
            columns: columns(school),
            measures: observe(world, school),
            choices: Choices {
                teachers_left: school.left.clone(),
                teachers_on_team: school.teachers.iter().map(|teacher| teacher.member > 0.0).collect(),
                parents_on_team: school.parents.iter().map(|parent| parent.member > 0.0).collect(),
                leader_left: school.leader_left,
                strategy_dropped: school.leader.dropped,
            },
        }
    }
}

fn columns(school: &School) -> Vec<Column> {
    fn of<T>(whose: &'static str, compared: &[Compared<T>], people: &[T]) -> Vec<Column> {
        let column = |&(name, _, value): &Compared<T>| ((whose, name), people.iter().map(value).collect());
        compared.iter().map(column).collect()
    }
    let the_school = std::slice::from_ref(school);
    [
        of("teacher", TEACHER, &school.teachers),
        of("student", STUDENT, &school.students),
        of("parent", PARENT, &school.parents),
        of("school", STOCKS, the_school),
        of("leader", LEADER, the_school),
    ]
    .concat()
}
