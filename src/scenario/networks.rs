//! Who looks to whom among teachers.

use crate::choice::choice;
use serde::{Deserialize, Serialize};

/// Who looks to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Networks {
    /// The shape of the advice network of teachers.
    pub advice: AdviceNetwork,
}

choice! {
    /// The shape of the advice network of teachers.
    #[derive(Default)]
    AdviceNetwork {
        /// Teachers look to their own team and to a few colleagues of others.
        #[default]
        Teams = "teams",
        /// Teachers look to as many colleagues as with teams, chosen by lot from the whole school.
        Random = "random",
        /// Everyone looks to everyone.
        Complete = "complete",
        /// Nobody looks to anybody.
        Nobody = "nobody",
    }
}
