//! Figures of parameter studies: what becomes of outputs over many points of a scenario.

mod agreement;
mod boxes;
mod crossings;
mod difference_map;
mod grid_map;
mod leader_map;
mod one_at_a_time;
mod ranked;
mod robustness;
mod screening;
mod sweep;
mod variance_shares;

pub use agreement::{Agreement, AgreementRow};
pub use boxes::{BoxLimit, Boxes};
pub use crossings::SweptCrossing;
pub use difference_map::DifferenceMap;
pub use grid_map::MapAxis;
pub use leader_map::{LeaderCell, LeaderMap};
pub use one_at_a_time::{MovedBy, OneAtATime};
pub use robustness::{RobustRow, Robustness};
pub use screening::{ScreenedFactor, Screening};
pub use sweep::{Sweep, SweepLine};
pub use variance_shares::{SharedFactor, VarianceShares};
