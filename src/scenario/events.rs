//! What happens on fixed dates.

use crate::units::SchoolTime;
use serde::{Deserialize, Serialize};

/// What happens on fixed dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Events {
    /// School times at which the leader leaves for certain, at the end of the year they fall in.
    pub leader_leaves: Vec<SchoolTime>,
    /// School times after which schools begin their strategy, dealt to them in turn; all begin in the first week where the
    /// list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strategy_starts: Vec<SchoolTime>,
}

impl Events {
    /// The week of the run, counted from 0, in which a school begins its strategy; schools are counted from 0.
    pub fn strategy_start(&self, school: usize, weeks_per_year: u32) -> u32 {
        match self.strategy_starts.len() {
            0 => 0,
            dates => self.strategy_starts[school % dates].in_weeks(weeks_per_year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Events;
    use crate::units::SchoolTime;

    #[test]
    fn dates_are_dealt_in_turn_and_without_any_all_begin_at_once() {
        let starts = |strategy_starts: &[SchoolTime]| {
            let events = Events { leader_leaves: Vec::new(), strategy_starts: strategy_starts.to_vec() };
            [0, 1, 2, 3].map(|school| events.strategy_start(school, 36))
        };
        assert_eq!(starts(&[]), [0; 4]);
        assert_eq!(starts(&[SchoolTime::Years(0.5)]), [18; 4]);
        let three = [SchoolTime::Weeks(0), SchoolTime::Years(1.0), SchoolTime::Weeks(7)];
        assert_eq!(starts(&three), [0, 36, 7, 0]);
    }
}
