//! Section 7.8: the summer between two years.

use super::newcomers;
use super::numbers::Numbers;
use super::school::{Parent, School, Student, Teacher, begin_year, clamp, mean};
use super::succession::succeed;
use super::world::World;
use numerics::random::Purpose;

/// The summer after that year, counted from 0.
pub fn summer(world: &World, school: &mut School, year: u32) {
    change_teachers(world, school, year);
    succeed(world, school, year);
    graduate(world, school, year);
    begin_year(world, school, year + 1);
}

/// Teachers leave, and newcomers take their places.
pub fn change_teachers(world: &World, school: &mut School, year: u32) {
    let Numbers { q_0, q_e, y_e, q_l, y_l, q_s, q_t, s_0, q_h, x_L, st_sum, .. } = world.numbers;
    let u = world.u(Purpose::TeacherDeparture, year, world.staff());
    let newcomers = newcomers::teachers(world, year + 1);
    let distrust = world.baseline_trust - school.stocks.trust;
    let mean_hiring = mean(school.delivered.iter().map(|week| week.D("hiring")));
    for (place, mut newcomer) in newcomers.into_iter().enumerate() {
        let teacher = &mut school.teachers[place];
        let early = if teacher.experience <= y_e { q_e } else { 0.0 };
        let late = if teacher.experience > y_l { q_l } else { 0.0 };
        let chance = (q_0 + early + late) * (q_s * (teacher.strain - s_0) + q_t * distrust).exp();
        let leaves = u[place] < chance;
        if leaves {
            newcomer.initial_belief = clamp(newcomer.initial_belief + q_h * mean_hiring);
            // The ties and, until a timetable is drawn, the students are those of the place.
            let arriving = Teacher::arriving(newcomer, teacher.colleagues.clone(), &world.numbers);
            *teacher = Teacher { students: teacher.students.clone(), ..arriving };
        } else {
            teacher.experience += 1.0;
            teacher.strain *= st_sum;
        }
        teacher.first_year = if leaves { 1.0 } else { 0.0 };
        school.left[place] = leaves;
    }
    school.stocks.trust *= 1.0 - x_L * school.teachers_left();
}

/// The oldest grade level graduates, and new students and parents take its places.
fn graduate(world: &World, school: &mut School, year: u32) {
    let oldest = world.numbers.L as usize - 1;
    let places: Vec<usize> =
        (0..world.pupils()).filter(|&place| school.students[place].grade == oldest).collect();
    for student in &mut school.students {
        student.grade += 1;
    }
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
    let arriving = *first..last + 1;
    let (students, parents) = (newcomers::students(world, year + 1), newcomers::parents(world, year + 1));
    for place in places {
        let ties = school.parents[place].neighbours.len();
        let neighbours = newcomers::neighbours(world, year + 1, place, &arriving, ties);
        school.students[place] = Student::arriving(students[place].clone(), 0);
        school.parents[place] = Parent::arriving(parents[place].clone(), neighbours);
    }
}
