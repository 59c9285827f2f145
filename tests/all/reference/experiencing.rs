//! Section 7.3: students experience the teaching of their own classes.

use super::numbers::Numbers;
use super::school::{School, clamp};
use super::world::World;
use numerics::random::Purpose;

/// Moves the engagement and self-direction of every student.
pub fn experience(world: &World, last: &School, school: &mut School, week: u32) {
    let Numbers { G_0, g_T, g_q, n_0, sd_0, g_u, g_r, rho, psi, g_Y, h_g, .. } = world.numbers;
    let student_voice = last.stocks.student_voice;
    let base = G_0 + g_T * (last.stocks.trust - world.baseline_trust);
    let z = world.z(Purpose::EngagementNoise, week, world.pupils());
    for (place, student) in school.students.iter_mut().enumerate() {
        let was = &last.students[place];
        let (engagement, self_direction) = (was.engagement, was.self_direction);
        let (need, grade_worry) = (was.traits.need, was.traits.grade_worry);

        let served = n_0 + (1.0 - n_0) * need;
        let usable = sd_0 + (1.0 - sd_0) * self_direction;
        let lost = was.exposure * (1.0 - self_direction);
        let target =
            base + g_q * served * was.quality * usable - g_u * was.inconsistency - g_r * grade_worry * lost;
        student.engagement = clamp(
            engagement
                + rho * (target - engagement)
                + g_Y * student_voice * (1.0 - engagement)
                + h_g * z[place],
        );
        student.self_direction = self_direction + psi * lost;
    }
}

/// Lets every student meet the teaching of their classes, as it is now.
pub fn meet_classes(world: &World, school: &mut School) {
    let Numbers { q_u, q_n, f_min, .. } = world.numbers;
    let class_time = world.class_time();
    for student in &mut school.students {
        student.quality = 0.0;
        student.exposure = 0.0;
        student.implemented = 0.0;
        let mut fidelity_met = 0.0;
        for (&place, class_time) in student.classes.iter().zip(&class_time) {
            let teacher = &school.teachers[place];
            let unpractised = (teacher.effort - teacher.routine).max(0.0);
            let lesson_quality = teacher.fidelity() * (q_u + (1.0 - q_u) * teacher.skill) - q_n * unpractised;
            student.quality += class_time * lesson_quality;
            student.exposure += class_time * teacher.effort;
            fidelity_met += class_time * teacher.fidelity();
            if teacher.fidelity() >= f_min {
                student.implemented += class_time;
            }
        }
        let mut variance = 0.0;
        for (&place, class_time) in student.classes.iter().zip(&class_time) {
            variance += class_time * (school.teachers[place].fidelity() - fidelity_met).powi(2);
        }
        student.inconsistency = variance.sqrt();
    }
}
