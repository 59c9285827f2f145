//! How an elementary school shares its teachers between classes and special subjects.

/// Specialists among the teachers of an elementary school; all others are class teachers.
///
/// None where a student has one teacher only; otherwise one for each class beyond the class
/// teacher's, and at least `least_share` of the teachers. May exceed `teachers` in a school too small for
/// its timetable, which reading a scenario refuses.
pub fn specialists(teachers: u32, classes: u32, least_share: f32) -> u32 {
    if classes <= 1 {
        return 0;
    }
    let share = (f64::from(teachers) * f64::from(least_share)).round() as u32;
    share.max(classes - 1)
}

#[cfg(test)]
mod tests {
    use super::specialists;

    #[test]
    fn a_school_with_one_teacher_a_student_has_no_specialists() {
        assert_eq!(specialists(26, 1, 0.15), 0);
    }

    #[test]
    fn a_small_school_has_one_for_each_special_class_and_a_large_one_its_share() {
        assert_eq!(specialists(8, 3, 0.15), 2);
        assert_eq!(specialists(26, 3, 0.15), 4);
    }
}
