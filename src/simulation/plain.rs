//! A school under one strategy as plain values, person by person: for rules of one's own, and for watching.
//!
//! This road is slower than the columns of the phases, and open to anyone: no vectors, no arms.

use super::school::School;
use super::state::{ParentValues, SchoolState, StudentValues, TeacherValues};
use crate::measure::{Measure, Row};
use std::collections::BTreeMap;
use std::fmt;

/// A teacher as plain values.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PlainTeacher {
    /// What weeks change.
    pub state: TeacherValues,
    /// Years of teaching; a rule cannot change them.
    pub experience: f32,
    /// Weight with colleagues, above 0; a rule cannot change it.
    pub influence: f32,
}

/// A school under one strategy at the end of a week, or before the first.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlainSchool {
    /// Index of the school in its district, from 0.
    pub school: usize,
    /// Week of the run, from 1 when it is over; 0 before the first.
    pub week: u32,
    /// The stocks that leadership fills.
    pub stocks: SchoolState,
    /// Teachers; whoever leaves in a summer is followed by a newcomer with the same index.
    pub teachers: Vec<PlainTeacher>,
    /// Students; whoever graduates is followed by a newcomer with the same index.
    pub students: Vec<StudentValues>,
    /// Parents, one household per student, in the order of students.
    pub parents: Vec<ParentValues>,
    /// Dose of every practice that the strategy plans, by name: its intensity times what the leader delivered.
    doses: BTreeMap<String, f32>,
    /// The measures of this week when it is over; those of last week while a rule changes it.
    measures: Row,
}

/// A rule of one's own: after the phases of a week and before it is observed, it may change what the week made of
/// people and of the school's stocks.
///
/// A rule must depend on nothing but the school that it is shown, so that runs stay the same in any order and on any
/// number of threads. Values that it leaves outside 0 to 1 are moved to the nearer end.
#[derive(Clone, Copy)]
pub struct Rule<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// What it does.
    pub apply: &'a (dyn Fn(&mut PlainSchool) + Sync),
}

impl PlainSchool {
    /// Dose of a practice this week, 0 to 1: its planned intensity times the share of the plan that the leader
    /// delivered. 0 where the strategy does not plan it, and before the school begins it.
    pub fn dose(&self, practice: &str) -> f32 {
        self.doses.get(practice).copied().unwrap_or(0.0)
    }

    /// A measure of the week, in the measure's unit; NaN where it is undefined.
    pub fn measure(&self, measure: Measure) -> f32 {
        measure.of(&self.measures)
    }

    /// The school under the strategy of an arm when so many weeks have passed: 0 before the first, which nobody has
    /// led yet.
    pub fn after_weeks<const ARMS: usize>(
        school: &School<'_, ARMS>,
        arm: usize,
        index: usize,
        passed: u32,
    ) -> Self {
        let (traits, state) = (&school.people.teachers, &school.last);
        let teacher = |index: usize| PlainTeacher {
            state: state.teachers.values(index, arm),
            experience: traits.experience[index][arm],
            influence: traits.influence[index][arm],
        };
        let (teachers, students) = (state.teachers.belief.len(), state.students.engagement.len());
        let delivered = school.delivered[arm].share;
        let (setting, planned) = (&school.setting, &school.setting.arms[arm].plan.intensities);
        let plan_week = passed.checked_sub(1).and_then(|week| setting.plan_week(week));
        let dose = |weeks: &[f32]| plan_week.map_or(0.0, |week| delivered * weeks[week]);
        Self {
            school: index,
            week: passed,
            stocks: school.last.school[arm],
            teachers: (0..teachers).map(teacher).collect(),
            students: (0..students).map(|index| state.students.values(index, arm)).collect(),
            parents: (0..students).map(|index| state.parents.values(index, arm)).collect(),
            doses: planned.iter().map(|(name, weeks)| (name.clone(), dose(weeks))).collect(),
            measures: school.rows[arm],
        }
    }
}

/// Lets rules change what the phases of a week wrote, under every strategy.
pub(super) fn apply_rules<const ARMS: usize>(school: &mut School<'_, ARMS>, week: u32) {
    let rules = school.setting.rules;
    if rules.is_empty() {
        return;
    }
    for arm in 0..ARMS {
        let mut plain = PlainSchool::after_weeks(school, arm, school.setting.index, week + 1);
        let next = &mut school.next;
        plain.stocks = next.school[arm];
        for (index, teacher) in plain.teachers.iter_mut().enumerate() {
            next.teachers.read(index, arm, &mut teacher.state);
        }
        for (index, (student, parent)) in plain.students.iter_mut().zip(&mut plain.parents).enumerate() {
            next.students.read(index, arm, student);
            next.parents.read(index, arm, parent);
        }
        for rule in rules {
            (rule.apply)(&mut plain);
        }
        next.school[arm] = plain.stocks.within_limits();
        // People whom a rule took out of the lists, or added, are nobody's: indices stay those of the school.
        for (index, teacher) in plain.teachers.iter().enumerate().take(next.teachers.belief.len()) {
            next.teachers.write(index, arm, &teacher.state);
        }
        for (index, student) in plain.students.iter().enumerate().take(next.students.engagement.len()) {
            next.students.write(index, arm, student);
        }
        for (index, parent) in plain.parents.iter().enumerate().take(next.parents.support.len()) {
            next.parents.write(index, arm, parent);
        }
    }
}

impl fmt::Debug for Rule<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Rule").field("name", &self.name).finish_non_exhaustive()
    }
}
