//! The files of a OneRoster folder that say anything to the model.

use crate::source::Source;
use scenario::error::Problems;
use std::path::Path;

/// The files of a OneRoster folder that are read. All others are left unopened.
#[derive(Debug, Clone)]
pub struct RosterFiles {
    /// `users.csv`
    pub users: Source,
    /// `roles.csv`, which version 1.1 does not have.
    pub roles: Option<Source>,
    /// `classes.csv`
    pub classes: Source,
    /// `enrollments.csv`
    pub enrollments: Source,
    /// `courses.csv`, for grades where users have none.
    pub courses: Option<Source>,
    /// `academicSessions.csv`, for the school year of classes.
    pub sessions: Option<Source>,
}

impl RosterFiles {
    /// Reads the files of a folder.
    ///
    /// # Errors
    /// Every file that is missing without being optional, and every one that cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut read = |name: &str| {
            let source = Source::read(&folder.join(name));
            source.map_err(|more| problems.add_all(more)).ok()
        };
        let [users, classes, enrollments] = ["users.csv", "classes.csv", "enrollments.csv"].map(&mut read);
        let mut optional = |name: &str| if folder.join(name).exists() { read(name) } else { None };
        let [roles, courses, sessions] =
            ["roles.csv", "courses.csv", "academicSessions.csv"].map(&mut optional);
        match (users, classes, enrollments) {
            (Some(users), Some(classes), Some(enrollments)) if problems.is_empty() => {
                Ok(Self { users, roles, classes, enrollments, courses, sessions })
            }
            _ => Err(problems),
        }
    }
}
