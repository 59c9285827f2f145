//! A week of a school as plain numbers, so that the engine's and the reference's can be compared.

use super::observing::observe;
use super::school::{Parent, School, Student, Teacher};
use super::world::World;

/// Whose state or trait it is, and its name in the description.
pub type Quantity = (&'static str, &'static str);

/// A quantity with its value for each person.
pub type Column = (Quantity, Vec<f64>);

/// A school at the end of a week.
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

    /// The values of a quantity.
    pub fn column(&self, whose: &str, name: &str) -> &[f64] {
        let found = self.columns.iter().find(|(quantity, _)| *quantity == (whose, name));
        found.map_or(&[], |(_, values)| values)
    }
}

fn columns(school: &School) -> Vec<Column> {
    let teachers = |name, value: &dyn Fn(&Teacher) -> f64| {
        (("teacher", name), school.teachers.iter().map(value).collect())
    };
    let students = |name, value: &dyn Fn(&Student) -> f64| {
        (("student", name), school.students.iter().map(value).collect())
    };
    let parents =
        |name, value: &dyn Fn(&Parent) -> f64| (("parent", name), school.parents.iter().map(value).collect());
    vec![
        teachers("experience", &|teacher| teacher.experience),
        teachers("inertia", &|teacher| teacher.traits.inertia),
        teachers("influence", &|teacher| teacher.traits.influence),
        teachers("initial_belief", &|teacher| teacher.traits.initial_belief),
        teachers("own_interpretation", &|teacher| teacher.traits.own_interpretation),
        teachers("belief", &|teacher| teacher.belief),
        teachers("skill", &|teacher| teacher.skill),
        teachers("effort", &|teacher| teacher.effort),
        teachers("alignment", &|teacher| teacher.alignment),
        teachers("strain", &|teacher| teacher.strain),
        teachers("fidelity", &Teacher::fidelity),
        students("need", &|student| student.traits.need),
        students("grade_worry", &|student| student.traits.grade_worry),
        students("engagement", &|student| student.engagement),
        students("self_direction", &|student| student.self_direction),
        students("quality", &|student| student.quality),
        students("exposure", &|student| student.exposure),
        students("inconsistency", &|student| student.inconsistency),
        students("implemented", &|student| student.implemented),
        parents("change_anxiety", &|parent| parent.traits.change_anxiety),
        parents("voice", &|parent| parent.traits.voice),
        parents("support", &|parent| parent.support),
        parents("opposition", &|parent| parent.opposition),
        (("school", "clarity"), vec![school.stocks.clarity]),
        (("school", "urgency"), vec![school.stocks.urgency]),
        (("school", "fit"), vec![school.stocks.fit]),
        (("school", "student_voice"), vec![school.stocks.student_voice]),
        (("school", "trust"), vec![school.stocks.trust]),
        (("school", "dependence"), vec![school.stocks.dependence]),
        (("leader", "change_skill"), vec![school.leader.change_skill]),
        (("leader", "own_capacity"), vec![school.leader.own_capacity]),
        (("leader", "continuity"), vec![school.leader.continuity]),
        (("leader", "visit_strength"), vec![school.visit_strength]),
    ]
}
