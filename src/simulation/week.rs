//! One school week: the six phases, one after the other.

use super::compiled::{Compiled, For};
use super::phases::Phase;
use super::school::School;

/// Runs one week, counted from 0 at the start of the run: the six phases, one after the other.
pub fn week<const ARMS: usize>(school: &mut School<'_, ARMS>, week: u32)
where
    Compiled: For<ARMS>,
{
    for phase in Phase::ALL {
        phase.run(school, week);
    }
}

impl Phase {
    /// Runs this phase of one week, counted from 0 at the start of the run.
    pub fn run<const ARMS: usize>(self, school: &mut School<'_, ARMS>, week: u32)
    where
        Compiled: For<ARMS>,
    {
        Compiled::run_phase(self, school, week);
    }
}
