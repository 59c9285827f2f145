//! Numbers and words of the scenario that were taken from files, made to fit each other.

use super::roster::Roster;
use scenario::FullScenario;
use scenario_files::ordered_parameters;

/// The most teachers that the language lets a student have in a year.
const CLASSES_AT_MOST: f64 = 16.0;

/// A value of the scenario, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Setting {
    /// Its key, such as `school.teachers`.
    pub key: String,
    /// Its value as the scenario file writes it.
    pub value: String,
    /// Where it came from.
    pub origin: String,
}

impl Setting {
    /// A value and where it came from.
    pub fn new(key: &str, value: &impl ToString, origin: impl Into<String>) -> Self {
        Self { key: key.to_owned(), value: value.to_string(), origin: origin.into() }
    }
}

/// What a roster says, beside the number of teachers.
pub(crate) fn of_roster(roster: &Roster) -> Vec<Setting> {
    let teachers = roster.teachers_of_a_student;
    let classes = teachers.round().clamp(1.0, CLASSES_AT_MOST);
    let (level, why) = roster.level();
    let mut settings = vec![
        Setting::new("timetable.level", &format!("\"{level}\""), why),
        Setting::new("school.students", &roster.students, "active students of enrollments.csv"),
        Setting::new(
            "school.classes",
            &classes,
            format!("different teachers of a student in enrollments.csv: {teachers:.2} on the mean"),
        ),
    ];
    if let Some(levels) = roster.grade_levels {
        settings.push(Setting::new(
            "school.grade_levels",
            &levels,
            "grades of users.csv, or else of courses.csv",
        ));
    }
    settings
}

/// Lowers what a smaller school cannot have, such as more seats of the design team than teachers.
pub(crate) fn fit(settings: &mut Vec<Setting>, base: &FullScenario) {
    let values = base.values();
    let of_base = |key: &str| {
        let row = values.iter().find(|(row, _)| row.key() == key);
        row.and_then(|(_, value)| value.as_u64())
    };
    for (smaller, larger, strictly) in ordered_parameters() {
        let of_files = |key: &str| {
            settings.iter().find(|own| own.key == key).and_then(|own| own.value.parse::<u64>().ok())
        };
        let (from_files, Some(limit)) = (of_files(smaller), of_files(larger)) else { continue };
        let limit = limit.saturating_sub(u64::from(strictly));
        let Some(value) = from_files.or_else(|| of_base(smaller)).filter(|&value| value > limit) else {
            continue;
        };
        let origin = format!("{value} are too many for `{larger}`");
        settings.retain(|own| own.key != smaller);
        settings.push(Setting::new(smaller, &limit, origin));
    }
    let number = |key: &str| {
        let own = settings.iter().find(|own| own.key == key).and_then(|own| own.value.parse::<u64>().ok());
        own.or_else(|| of_base(key))
    };
    let sizes = number("school.students").zip(number("school.grade_levels"));
    let (Some((students, levels)), Some(ties)) = (sizes, number("school.parent_ties")) else { return };
    let most = (students / levels.max(1)).saturating_sub(1);
    if ties > most {
        let origin = format!("{ties} are too many for the smallest grade level");
        settings.push(Setting::new("school.parent_ties", &most, origin));
    }
}

#[cfg(test)]
mod tests {
    use super::{Setting, fit};

    #[test]
    fn what_a_small_school_cannot_have_is_lowered_and_nothing_else() {
        let base = scenario_files::shipped("typical_high_school", &[]).expect("it ships").scenario;
        let mut settings = vec![Setting::new("school.teachers", &2, "staff.csv")];
        fit(&mut settings, &base);
        let of = |key: &str| settings.iter().find(|own| own.key == key).map(|own| own.value.as_str());
        assert_eq!((of("school.classes"), of("school.cross_team_ties")), (Some("2"), Some("1")));
        assert_eq!(of("school.parent_ties"), None);
        let mut settings = vec![Setting::new("school.teachers", &60, "staff.csv")];
        fit(&mut settings, &base);
        assert_eq!(settings.len(), 1);
    }
}
