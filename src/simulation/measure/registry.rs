//! The registry of measures: what is observed of a school at the end of every week.

use serde::Serialize;
use statistics::Direction;

/// One measure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MeasureInfo {
    /// Its name in tables.
    pub name: &'static str,
    /// Words for charts.
    pub label: &'static str,
    /// What it is measured in.
    pub unit: &'static str,
    /// How it is defined.
    pub meaning: &'static str,
    /// Which direction people want.
    pub better: Better,
    /// What a school counts for when a district is averaged.
    pub weight: Weight,
}

/// Which direction of a measure people want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// More of it.
    Higher,
    /// Less of it.
    Lower,
}

impl Better {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }

    /// The same for comparisons.
    pub fn direction(self) -> Direction {
        match self {
            Self::Higher => Direction::HigherIsBetter,
            Self::Lower => Direction::LowerIsBetter,
        }
    }
}

/// What a school counts for when a district is averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Its number of teachers.
    Teachers,
    /// Its number of students.
    Students,
    /// One.
    School,
}

/// Declares the measures once: as an enumeration that indexes a week's row, and as its registry.
macro_rules! measures {
    ($( $variant:ident, $name:literal, $label:literal, $unit:literal, $better:ident, $weight:ident, $meaning:literal; )+) => {
        /// A measure, as the index of its value in a [`Row`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(clippy::doc_markdown, reason = "the meanings are read in tables, too")]
        pub enum Measure { $( #[doc = $meaning] $variant, )+ }

        impl Measure {
            /// Every measure, in the order of the tables.
            pub const ALL: &'static [Measure] = &[$( Measure::$variant, )+];
        }

        /// The registry, in the order of [`Measure`].
        pub const MEASURES: &[MeasureInfo] = &[$( MeasureInfo {
            name: $name, label: $label, unit: $unit, meaning: $meaning,
            better: Better::$better, weight: Weight::$weight,
        }, )+];
    };
}

measures! {
    ConsistentReach, "consistent_reach", "Students reached consistently", "share of students", Higher, Students,
        "share of students for whom at least 80 % of class time (measures.consistent_share) is with teachers whose fidelity is at least 0.5 (measures.implementing)";
    FidelityMean, "fidelity_mean", "Mean fidelity", "0 to 1", Higher, Teachers,
        "mean over classrooms of fidelity, which is effort times alignment";
    FidelitySpread, "fidelity_sd", "Spread of fidelity between classrooms", "0 to 1", Lower, Teachers,
        "population standard deviation of fidelity over the classrooms of a school";
    Coverage, "coverage", "Classrooms that implement", "share of classrooms", Higher, Teachers,
        "share of classrooms with fidelity of at least 0.5 (measures.implementing)";
    ExperiencedInconsistency, "experienced_inconsistency", "Inconsistency that students meet", "0 to 1", Lower, Students,
        "mean over students of the population standard deviation of fidelity over their classes";
    Evenness, "evenness", "Evenness", "0 to 1", Higher, School,
        "1 - sd / sqrt(m (1 - m)) of fidelity with mean m: 1 where all classrooms are alike; undefined where nobody implements";
    EquivalentLevel, "equivalent_level", "Equally distributed equivalent fidelity", "0 to 1", Higher, Teachers,
        "geometric mean of fidelity with a floor (Atkinson 1970, epsilon = 1): level and evenness in one number";
    OnBoard, "on_board", "Teachers on board", "share of teachers", Higher, Teachers,
        "share of teachers with belief above 0.6 (measures.on_board_belief) and effort above 0.5 (measures.on_board_effort)";
    Resisting, "resisting", "Resisting", "share of teachers", Lower, Teachers,
        "share of teachers who do not try (effort below 0.2, measures.trying_effort) and do not believe (belief below 0.4, measures.resisting_belief)";
    Watching, "watching", "Watching", "share of teachers", Lower, Teachers,
        "share of teachers who do not try (effort below 0.2) but whose belief is at least 0.4";
    Trying, "trying", "Trying", "share of teachers", Higher, Teachers,
        "share of teachers with effort from 0.2 to 0.5";
    Using, "using", "Using", "share of teachers", Higher, Teachers,
        "share of teachers with effort above 0.5 who do not advocate";
    Advocating, "advocating", "Advocating", "share of teachers", Higher, Teachers,
        "share of teachers with effort above 0.5 and belief of at least 0.75 (measures.advocate_belief)";
    Converts, "converts", "Critics who became advocates", "share of initial critics", Higher, Teachers,
        "share of the initially most critical quarter (measures.critics) of the first staff who now advocate; those who left count as not";
    ReportedAdoption, "reported_adoption", "Reported adoption", "0 to 1", Higher, Teachers,
        "mean over teachers of max(effort, 0.8 x mandate) (measures.symbolic_report): what a checklist would show";
    Engagement, "engagement", "Students' engagement", "0 to 1", Higher, Students,
        "mean over students of engagement";
    PushBack, "push_back", "Students who push back", "share of students", Lower, Students,
        "share of students with engagement below 0.35 (measures.push_back)";
    Support, "support", "Parents' support", "0 to 1", Higher, Students,
        "mean over parents of support";
    Opposition, "opposition", "Parents' vocal opposition", "0 to 1", Lower, Students,
        "mean over parents of vocal opposition: voice times the shortfall of support below the threshold";
    Belief, "belief", "Teachers' belief", "0 to 1", Higher, Teachers,
        "mean over teachers of belief";
    BeliefSpread, "belief_sd", "Spread of belief between teachers", "0 to 1", Lower, Teachers,
        "population standard deviation of belief over the teachers of a school: near 0 where they agree, whatever they believe";
    Effort, "effort", "Teachers' effort", "0 to 1", Higher, Teachers,
        "mean over teachers of effort, the share of teaching that is personalized";
    Alignment, "alignment", "Alignment with the design", "0 to 1", Higher, Teachers,
        "mean over teachers of alignment, how close the teaching is to the school's design";
    Skill, "skill", "Teachers' skill", "0 to 1", Higher, Teachers,
        "mean over teachers of skill in personalizing";
    StrainMean, "strain", "Teachers' strain", "0 to 1", Lower, Teachers,
        "mean over teachers of strain";
    VisionClarity, "vision_clarity", "Clarity of the vision", "0 to 1", Higher, School,
        "the school's stock of vision clarity";
    Trust, "trust", "Trust", "0 to 1", Higher, School,
        "the school's stock of trust";
    CapacityUsed, "capacity_used", "Leader's capacity used", "share of capacity", Lower, School,
        "cost of what the leader delivers this week, training included, as a share of an ordinary leader's capacity";
    TeachersLeft, "teachers_left", "Teachers who left", "share of teachers", Lower, Teachers,
        "share of teachers who left in the summer before this school year; 0 where no summer was simulated before it";
    LeaderTenure, "leader_tenure", "Leader's full years at the school", "years", Higher, School,
        "full years that the leader has been at the school, as far back as the simulation goes";
    LeadersLeft, "leaders_left", "Leaders who left", "share of schools", Lower, School,
        "1 where the leader left in the summer before this school year";
}

/// Number of measures.
pub const MEASURE_COUNT: usize = MEASURES.len();

/// One week of one school: one value per measure, in the order of [`MEASURES`]; NaN where undefined.
pub type Row = [f32; MEASURE_COUNT];

impl Measure {
    /// What the registry says of this measure.
    pub fn info(self) -> &'static MeasureInfo {
        &MEASURES[self as usize]
    }

    /// The measure of that name.
    pub fn named(name: &str) -> Option<Measure> {
        Measure::ALL.iter().copied().find(|measure| measure.info().name == name)
    }

    /// This measure's value in a row.
    pub fn of(self, row: &Row) -> f32 {
        row[self as usize]
    }
}
