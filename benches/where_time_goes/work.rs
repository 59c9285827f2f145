//! What each phase has to do, counted by hand from `src/simulation`.
//!
//! How it was counted: every addition, multiplication, division, root, comparison, choice (`select`),
//! least or greatest is one operation of a value, whatever its cost; `vector_exp` has 30, `vector_ln` 38,
//! holding to 0 and 1 four. What is the same for all people of a school is left out, but for the leader.
//! A column is one value read or written for a person and an arm; shared values, look-ups and draws serve
//! all arms of a person at once. Places in lists (`u16`) count as half a shared value. Noise is a draw and
//! six accesses: written, scaled (read and written), read.
//! The counts are those of the typical high school: five classes a student, 75 students and up to seven
//! colleagues a teacher, four neighbours a parent.

use population::SchoolProfile;
use simulation::Phase;

/// What a person, or the leader, takes.
#[derive(Clone, Copy, Default)]
struct Each {
    /// Operations, for every arm.
    operations: f64,
    /// Values read or written, for every arm.
    columns: f64,
    /// Values read or written once for all arms.
    shared: f64,
    /// Random draws, once for all arms.
    draws: f64,
    /// Look-ups of several values at a place that a list names.
    look_ups: f64,
    /// Values that each of them gives.
    values: usize,
}

/// What a phase of a school's week takes.
#[derive(Clone, Default)]
pub struct Work {
    /// Operations on sixteen values.
    pub operations: f64,
    /// Lines of sixteen values read or written.
    pub lines: f64,
    /// Random draws.
    pub draws: f64,
    /// Look-ups, with the values that each gives.
    pub look_ups: Vec<(f64, usize)>,
}

impl Work {
    fn add(mut self, people: u32, arms: usize, each: Each) -> Self {
        let (people, arms) = (f64::from(people), arms as f64);
        self.operations += people * arms * each.operations / 16.0;
        self.lines += people * (arms * each.columns + each.shared) / 16.0;
        self.draws += people * each.draws;
        if each.look_ups > 0.0 {
            self.look_ups.push((people * each.look_ups, each.values));
        }
        self
    }
}

/// What a phase takes at a school under so many arms.
pub fn of(phase: Phase, arms: usize, profile: &SchoolProfile) -> Work {
    let (teachers, students) = (profile.teachers, profile.students);
    let work = Work::default();
    match phase {
        // Capacity 10, gains and actions 34, five stocks 40, trust and dependence 15.
        Phase::LeaderActs => work.add(1, arms, Each { operations: 99.0, ..Each::default() }),
        // Served and usable 4, lost 2, target 9, move 7, hold 4, self-direction 2. Reads five columns and
        // writes two; need, worry and noise are shared.
        Phase::StudentsExperience => {
            let each = Each { operations: 28.0, columns: 7.0, shared: 6.0, draws: 1.0, ..Each::default() };
            work.add(students, arms, each)
        }
        // Neighbours 4, disruption 3, child 3, neighbours' pull 3, outreach 5, fear 4, noise 1, hold 4,
        // speaking up 4, mean 1. Anxiety, voice, noise and four ties are shared.
        Phase::ParentsReact => {
            let each = Each {
                operations: 32.0,
                columns: 10.0,
                shared: 8.0,
                draws: 1.0,
                look_ups: 4.0,
                values: arms,
            };
            work.add(students, arms, each)
        }
        Phase::TeachersSee => teachers_see(work, arms, profile),
        // Effort 55, of which the logistic function has 33; alignment 26, skill 22, strain 22. Reads twelve
        // columns and writes four.
        Phase::TeachersTeach => {
            work.add(teachers, arms, Each { operations: 125.0, columns: 16.0, ..Each::default() })
        }
        // Teachers: fidelity 1, classroom 5, its level, spread and logarithm 47, stances 28, further means
        // 7. Students: five classes with four means of two operations each, 40, their variance 20 and its
        // root, measures 9; the places of five classes are shared. A class is four look-ups, or one of four
        // values where there is one arm.
        Phase::Observe => {
            let (look_ups, values) = if arms == 1 { (5.0, 4) } else { (20.0, arms) };
            let student =
                Each { operations: 70.0, columns: 8.0, shared: 2.5, look_ups, values, ..Each::default() };
            let teacher = Each { operations: 88.0, columns: 21.0, ..Each::default() };
            work.add(students, arms, student).add(teachers, arms, teacher)
        }
    }
}

const OWN_STUDENTS: f64 = 75.0;
const COLLEAGUES: f64 = 7.0;

/// Teachers look at their students, at their colleagues, and move their beliefs.
fn teachers_see(work: Work, arms: usize, profile: &SchoolProfile) -> Work {
    let (teachers, students) = (profile.teachers, profile.students);
    // Two means of 75 values, sixteen running sums added and divided 32, evidence 7. Where there is one arm,
    // both values of a family are one look-up, and are first put side by side.
    let (looks, values) = if arms == 1 { (OWN_STUDENTS, 2) } else { (2.0 * OWN_STUDENTS, arms) };
    let looking = Each {
        operations: 2.0 * OWN_STUDENTS + 39.0,
        columns: 5.0,
        shared: looks / 2.0,
        look_ups: looks,
        values,
        draws: 0.0,
    };
    // A colleague is 46 operations, of which the exponential has 30, and five look-ups; 8 at the end.
    let colleagues = Each {
        operations: 46.0 * COLLEAGUES + 8.0,
        columns: 9.0 + COLLEAGUES,
        shared: 1.0 + COLLEAGUES / 2.0,
        look_ups: 5.0 * COLLEAGUES,
        values: arms,
        draws: 0.0,
    };
    // What moves a belief up 10, isolation 2, down 15, the move 12, hold 4. Reads eleven columns, writes one.
    let believing = Each { operations: 43.0, columns: 12.0, shared: 5.0, draws: 1.0, ..Each::default() };
    let families = Each { columns: if arms == 1 { 4.0 } else { 0.0 }, ..Each::default() };
    work.add(teachers, arms, looking)
        .add(teachers, arms, colleagues)
        .add(teachers, arms, believing)
        .add(students, arms, families)
}
