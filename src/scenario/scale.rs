//! The scale of a scenario: one school, a district, or a whole nation.

use super::{FullScenario, Nation};

/// What a scenario simulates. Whoever has to tell the three apart asks [`FullScenario::scale`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale<'a> {
    /// One school, of which every week is kept.
    School,
    /// A district of several schools, of which every week is kept.
    District {
        /// How many schools, at least two.
        schools: u32,
    },
    /// A nation of districts, of which the end of every school year is kept.
    Nation(&'a Nation),
}

impl Scale<'_> {
    /// Number of schools.
    pub fn schools(self) -> u32 {
        match self {
            Self::School => 1,
            Self::District { schools } => schools,
            Self::Nation(nation) => nation.numbers.schools,
        }
    }

    /// Whether it is a district of several schools.
    pub fn is_district(self) -> bool {
        matches!(self, Self::District { .. })
    }
}

impl FullScenario {
    /// Whether a school, a district or a nation is simulated.
    pub fn scale(&self) -> Scale<'_> {
        match (&self.nation, self.parameters.district.schools) {
            (Some(nation), _) => Scale::Nation(nation),
            (None, 1) => Scale::School,
            (None, schools) => Scale::District { schools },
        }
    }
}
