//! What a parameter study says: answers from points and outputs, each with its interval.
//!
//! Pure numbers: nothing here knows a scenario, a file or a chart. Missing outputs are NaN or infinite;
//! they are left out in the smallest part that keeps an answer sound, and counted, and never stand for a
//! number. Random numbers come from a seed and no function of the platform's mathematics library is
//! called, so the same study gives the same answers on every machine. What cannot be answered is an
//! [`AnswerError`] that says why and what to do.
//!
//! | file | idea | source |
//! |---|---|---|
//! | `morris` | elementary effects: mu, mu*, sigma | Morris (1991), Campolongo, Cariboni and Saltelli (2007) |
//! | `sobol` | shares of variance: first, total and second order | Saltelli et al. (2010), Jansen (1999), Saltelli (2002) |
//! | `noise` | the share of variance that is luck and no parameter | Fisher (1925) |
//! | `cases` | points and whether a statement holds at them | |
//! | `region` | a box in the space of parameters, its density and coverage | Bryant and Lempert (2010) |
//! | `prim` | finds boxes in which a statement holds | Friedman and Fisher (1999), Kwakkel and Jaxa-Rozen (2016) |
//! | `box_check` | whether a box's limits mean anything | Bryant and Lempert (2010) |
//! | `calibration` | which parameters agree with targets: rejection ABC | Pritchard et al. (1999), Beaumont, Zhang and Balding (2002) |
//! | `warning` | what speaks against a calibration, and the remedy | |
//! | `simulations` | simulated summaries on one scale, and whether targets can be met | Wilkinson (2013), Lemaire et al. (2016) |
//! | `regression` | weighted linear regression | Gauss (1823) |
//! | `posterior` | a weighted sample of parameters | Kish (1965) |
//! | `history` | which points targets rule out, and which targets hinder each other | Craig et al. (1997), Vernon, Goldstein and Bower (2010) |
//! | `calibration_check` | whether calibration finds parameters that are known | Prangle et al. (2014) |
//! | `robustness` | how often each strategy is best, and regret | Savage (1951) |
//! | `crossings` | where one strategy overtakes another | Efron (1979) |
//! | `stopping` | when there are replicates enough, however often one looks | Robbins (1970), Gönen et al. (2005), Wang and Ramdas (2025) |
//! | `planning` | how many replicates there will have to be | Stein (1945), Browne (1995) |
//! | `resampling` | bootstrap intervals | Efron (1979) |
//! | `error` | what cannot be answered, and the remedy | |

mod box_check;
mod calibration;
mod calibration_check;
mod cases;
mod crossings;
mod error;
mod history;
mod morris;
#[cfg(test)]
mod never_panics;
mod noise;
mod planning;
mod posterior;
mod prim;
mod region;
mod regression;
mod resampling;
mod robustness;
mod simulations;
mod sobol;
mod stopping;
mod warning;

pub use box_check::{BoxCheck, LimitCheck, check_box, meaningful, reproducibility};
pub use calibration::{Calibration, Target, calibrate};
pub use calibration_check::{CoverageCheck, check_coverage};
pub use cases::Cases;
pub use crossings::{Crossing, Crossings, crossings};
pub use error::AnswerError;
pub use history::{History, Simulated, Sought, TargetHistory, TargetPair, match_history};
pub use morris::{ElementaryEffects, Screening, screen};
pub use noise::{Noise, Replicates, luck_of_one_run, noise};
pub use planning::{Plan, replicates_for_half_width, replicates_to_separate};
pub use posterior::Posterior;
pub use prim::{Peeling, Prim, prim};
pub use region::{BoxStatistics, Region};
pub use resampling::Resampling;
pub use robustness::{Regret, Robustness, StrategyRobustness, robustness};
pub use sobol::{FactorShares, SecondOrder, VarianceShares, variance_shares};
pub use stopping::{Look, StoppingRule, Verdict};
pub use warning::Warning;
