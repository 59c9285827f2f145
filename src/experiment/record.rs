//! What one replicate of one strategy leaves behind.
//!
//! Wherever weeks are in a list, a week's place is its number: week 0 is the school before its first week, and week 1 the
//! end of the first.

use super::means::{Size, WeightedMean};
use super::staff::StaffWeek;
use scenario::FullScenario;
use simulation::measure::{Fate, MEASURE_COUNT, Measure, Row};

/// One replicate of one strategy, over all schools of the district.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// Number of the replicate, from 0.
    pub replicate: u32,
    /// One entry per school, in the district's order.
    pub schools: Vec<SchoolRecord>,
    /// One row per week, from week 0 on, of the district's means; equal to the school's rows where there is one.
    pub district: Vec<DistrictWeek>,
}

/// One school of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolRecord {
    /// Teachers of the school.
    pub teachers: u32,
    /// Students of the school.
    pub students: u32,
    /// One row per week, from week 0 on.
    pub weeks: Vec<Row>,
    /// How the run ended.
    pub fate: Fate,
    /// Mean over all weeks of the leader's capacity used, week 0 left out.
    pub capacity_used: f32,
    /// Share of these weeks in which the strategy took any, 0 to 1: one that was dropped takes none.
    pub in_force: f32,
    /// The teachers, in the weeks of which they are kept.
    pub staff: Vec<StaffWeek>,
    /// Share of students reached consistently in the last week at the other lines that were asked for, in their order; empty
    /// in a record under other thresholds.
    pub lines: Vec<f32>,
}

/// One week of a district.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DistrictWeek {
    /// Means over schools, weighted as the registry says.
    pub row: Row,
    /// Share of the variance of fidelity that lies between schools, 0 to 1; NaN for one school.
    pub between_schools: f32,
}

/// The classrooms of one school in one replicate, and who looks to whom among its teachers.
#[derive(Debug, Clone, PartialEq)]
pub struct Classrooms {
    /// Number of the replicate, from 0.
    pub replicate: u32,
    /// Index of the school in its district, from 0.
    pub school: u32,
    /// Fidelity: one list per week, from week 0 on, with one entry per teacher.
    pub weeks: Vec<Vec<f32>>,
    /// Influence of every teacher, in lists alike.
    pub influence: Vec<Vec<f32>>,
    /// Advice ties: the index of a teacher, and that of a colleague to whom the teacher looks.
    pub ties: Vec<(u16, u16)>,
}

/// The measures that are kept of every school that is told by name.
pub const SCHOOL_ENDS: [Measure; 4] =
    [Measure::ConsistentReach, Measure::EquivalentLevel, Measure::FidelityMean, Measure::OnBoard];

/// Where a school that is told by name ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolEnd {
    /// Teachers of the school.
    pub teachers: u32,
    /// Students of the school.
    pub students: u32,
    /// The last week of [`SCHOOL_ENDS`]; NaN where one is undefined.
    pub ends: [f32; SCHOOL_ENDS.len()],
    /// Mean over all weeks of the leader's capacity used.
    pub capacity_used: f32,
}

/// What is kept of a record in memory once its weeks are written.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Index of the strategy in the scenario's list.
    pub strategy: usize,
    /// Number of the replicate, from 0.
    pub replicate: u32,
    /// The district's last week.
    pub last: DistrictWeek,
    /// Mean over schools and weeks of the leader's capacity used.
    pub capacity_used: f32,
    /// Mean over schools of the share of weeks in which the strategy took any.
    pub in_force: f32,
    /// The fate of every school.
    pub fates: Vec<Fate>,
    /// Share of the district's students reached consistently in the last week at the other lines that were asked for, in
    /// their order.
    pub lines: Vec<f32>,
    /// Where every school ends, in the district's order, where schools are told by name; else empty.
    pub schools: Vec<SchoolEnd>,
}

impl Record {
    /// What is kept of this record in memory.
    pub fn outcome(&self) -> Outcome {
        let nothing = DistrictWeek { row: [f32::NAN; MEASURE_COUNT], between_schools: f32::NAN };
        let mean = |of: fn(&SchoolRecord) -> f32| {
            let total: f64 = self.schools.iter().map(|school| f64::from(of(school))).sum();
            (total / self.schools.len() as f64) as f32
        };
        Outcome {
            strategy: self.strategy,
            replicate: self.replicate,
            last: self.district.last().copied().unwrap_or(nothing),
            capacity_used: mean(|school| school.capacity_used),
            in_force: mean(|school| school.in_force),
            fates: self.schools.iter().map(|school| school.fate).collect(),
            lines: self.reach_at_lines(),
            schools: Vec::new(),
        }
    }

    /// What is kept of this record of a scenario: where its schools are told by name, with where every school ends.
    pub fn outcome_in(&self, scenario: &FullScenario) -> Outcome {
        if scenario.schools.is_empty() {
            return self.outcome();
        }
        let end = |school: &SchoolRecord| SchoolEnd {
            teachers: school.teachers,
            students: school.students,
            ends: SCHOOL_ENDS.map(|measure| school.weeks.last().map_or(f32::NAN, |row| measure.of(row))),
            capacity_used: school.capacity_used,
        };
        Outcome { schools: self.schools.iter().map(end).collect(), ..self.outcome() }
    }

    /// The mean over schools, weighted by students, of the reach at every other line.
    fn reach_at_lines(&self) -> Vec<f32> {
        let lines = self.schools.iter().map(|school| school.lines.len()).min().unwrap_or(0);
        let mean = |line: usize| {
            let mut mean = WeightedMean::default();
            for school in &self.schools {
                let size = Size { teachers: school.teachers, students: school.students };
                mean.add(Measure::ConsistentReach, size, school.lines[line]);
            }
            mean.value() as f32
        };
        (0..lines).map(mean).collect()
    }

    /// People of all schools together times weeks: one agent-week is one person for one week.
    pub fn agent_weeks(&self) -> u64 {
        let people = |school: &SchoolRecord| u64::from(school.teachers) + 2 * u64::from(school.students);
        let weeks_run = self.district.len().saturating_sub(1);
        self.schools.iter().map(people).sum::<u64>() * weeks_run as u64
    }
}
