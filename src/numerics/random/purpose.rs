//! The registry of what random draws are for.

/// What a column of draws is for. The number is part of the key: append, never renumber.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
#[allow(missing_docs, reason = "the names say it, and `info` says more")]
pub enum Purpose {
    TeacherExperience = 1,
    TeacherInertia = 2,
    TeacherBelief = 3,
    TeacherSkill = 4,
    TeacherInterpretation = 5,
    TeacherInfluence = 6,
    AdviceTies = 7,
    StudentNeed = 8,
    StudentGradeWorry = 9,
    StudentEngagement = 10,
    StudentSelfDirection = 11,
    ParentAnxiety = 12,
    ParentVoice = 13,
    ParentSupport = 14,
    ParentTies = 15,
    Timetable = 16,
    BeliefNoise = 17,
    EngagementNoise = 18,
    SupportNoise = 19,
    TeacherDeparture = 20,
    LeaderDeparture = 21,
    SuccessorSkill = 22,
    StrategyDropped = 23,
    TeamLotTeachers = 24,
    TeamLotParents = 25,
    SchoolSize = 26,
    SchoolExperience = 27,
    SchoolUnion = 28,
    SchoolTrust = 29,
    SchoolLeaderSkill = 30,
    TrainingLot = 31,
    DistrictSize = 32,
    DistrictUnion = 33,
    DistrictTrust = 34,
    DistrictLeaders = 35,
    StrategyTakenUp = 36,
}

/// What is to be known of a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PurposeInfo {
    /// Its name in tables.
    pub name: &'static str,
    /// Whom or what a column has one draw for.
    pub one_for_each: &'static str,
    /// When a column is drawn.
    pub drawn: &'static str,
    /// What the draws decide.
    pub decides: &'static str,
}

const fn info(
    name: &'static str,
    one_for_each: &'static str,
    drawn: &'static str,
    decides: &'static str,
) -> PurposeInfo {
    PurposeInfo { name, one_for_each, drawn, decides }
}

impl Purpose {
    /// Every purpose, in the order of the numbers.
    pub const ALL: [Purpose; 36] = [
        Self::TeacherExperience,
        Self::TeacherInertia,
        Self::TeacherBelief,
        Self::TeacherSkill,
        Self::TeacherInterpretation,
        Self::TeacherInfluence,
        Self::AdviceTies,
        Self::StudentNeed,
        Self::StudentGradeWorry,
        Self::StudentEngagement,
        Self::StudentSelfDirection,
        Self::ParentAnxiety,
        Self::ParentVoice,
        Self::ParentSupport,
        Self::ParentTies,
        Self::Timetable,
        Self::BeliefNoise,
        Self::EngagementNoise,
        Self::SupportNoise,
        Self::TeacherDeparture,
        Self::LeaderDeparture,
        Self::SuccessorSkill,
        Self::StrategyDropped,
        Self::TeamLotTeachers,
        Self::TeamLotParents,
        Self::SchoolSize,
        Self::SchoolExperience,
        Self::SchoolUnion,
        Self::SchoolTrust,
        Self::SchoolLeaderSkill,
        Self::TrainingLot,
        Self::DistrictSize,
        Self::DistrictUnion,
        Self::DistrictTrust,
        Self::DistrictLeaders,
        Self::StrategyTakenUp,
    ];

    /// What is to be known of this purpose.
    pub const fn info(self) -> PurposeInfo {
        const YEAR: &str = "at the start and each summer";
        match self {
            Self::TeacherExperience => {
                info("TeacherExperience", "teacher", YEAR, "years of teaching on arrival")
            }
            Self::TeacherInertia => info("TeacherInertia", "teacher", YEAR, "inertia around its mean"),
            Self::TeacherBelief => info("TeacherBelief", "teacher", YEAR, "initial belief around its mean"),
            Self::TeacherSkill => info("TeacherSkill", "teacher", YEAR, "initial skill"),
            Self::TeacherInterpretation => {
                info("TeacherInterpretation", "teacher", YEAR, "own interpretation")
            }
            Self::TeacherInfluence => info("TeacherInfluence", "teacher", YEAR, "influence"),
            Self::AdviceTies => info("AdviceTies", "teacher", "once", "colleagues of other teams"),
            Self::StudentNeed => info("StudentNeed", "student", YEAR, "need"),
            Self::StudentGradeWorry => info("StudentGradeWorry", "student", YEAR, "worry about grades"),
            Self::StudentEngagement => info("StudentEngagement", "student", YEAR, "engagement on entering"),
            Self::StudentSelfDirection => {
                info("StudentSelfDirection", "student", YEAR, "self-direction on entering")
            }
            Self::ParentAnxiety => info("ParentAnxiety", "parent", YEAR, "change anxiety"),
            Self::ParentVoice => info("ParentVoice", "parent", YEAR, "voice"),
            Self::ParentSupport => info("ParentSupport", "parent", YEAR, "support on entering"),
            Self::ParentTies => info("ParentTies", "parent", YEAR, "other parents who are heard"),
            Self::Timetable => info("Timetable", "school", "each year", "who teaches whom"),
            Self::BeliefNoise => info("BeliefNoise", "teacher", "each week", "noise of belief"),
            Self::EngagementNoise => info("EngagementNoise", "student", "each week", "noise of engagement"),
            Self::SupportNoise => info("SupportNoise", "parent", "each week", "noise of support"),
            Self::TeacherDeparture => info("TeacherDeparture", "teacher", "each summer", "who leaves"),
            Self::LeaderDeparture => {
                info("LeaderDeparture", "school", "each summer", "whether the leader leaves")
            }
            Self::SuccessorSkill => {
                info("SuccessorSkill", "school", "each summer", "a successor's skill in managing change")
            }
            Self::StrategyDropped => {
                info("StrategyDropped", "school", "each summer", "whether a successor drops the strategy")
            }
            Self::TeamLotTeachers => {
                info("TeamLotTeachers", "teacher", "each term", "seats of teachers, where they go by lot")
            }
            Self::TeamLotParents => {
                info("TeamLotParents", "parent", "each term", "seats of parents, where they go by lot")
            }
            Self::SchoolSize => info("SchoolSize", "school", "once", "size of a school"),
            Self::SchoolExperience => {
                info("SchoolExperience", "school", "once", "factor on teachers' experience")
            }
            Self::SchoolUnion => info("SchoolUnion", "school", "once", "strength of the union"),
            Self::SchoolTrust => info("SchoolTrust", "school", "once", "baseline trust"),
            Self::SchoolLeaderSkill => {
                info("SchoolLeaderSkill", "school", "once", "the first leader's skill in managing change")
            }
            Self::TrainingLot => {
                info("TrainingLot", "school", "once", "which leaders are trained, where it goes by lot")
            }
            Self::DistrictSize => {
                info("DistrictSize", "district", "once", "how many schools a nation's district has")
            }
            Self::DistrictUnion => info("DistrictUnion", "district", "once", "its mean strength of unions"),
            Self::DistrictTrust => info("DistrictTrust", "district", "once", "its mean baseline trust"),
            Self::DistrictLeaders => {
                info("DistrictLeaders", "district", "once", "its leaders' mean skill in managing change")
            }
            Self::StrategyTakenUp => info(
                "StrategyTakenUp",
                "school",
                "each summer",
                "whether a successor takes a dropped strategy up again",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Purpose;

    #[test]
    fn numbers_run_from_1_without_a_gap_and_names_are_those_of_the_code() {
        for (index, purpose) in Purpose::ALL.into_iter().enumerate() {
            assert_eq!(purpose as usize, index + 1);
            assert_eq!(purpose.info().name, format!("{purpose:?}"));
        }
    }
}
