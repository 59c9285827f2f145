//! Turns replicates into statements: bands, intervals, paired differences, chances, a typical run.
//!
//! Pure numbers: nothing here knows an agent, a file, a chart or a measure. NaN stands for an
//! undefined value everywhere, and every function says what it does with one. Sums run in a stated
//! order and no function of the platform's mathematics library is called, so the same values give
//! the same bits on every machine.
//!
//! | file | idea | source |
//! |---|---|---|
//! | `quantile` | quantile of sorted values, type 7 | Hyndman and Fan (1996) |
//! | `band` | mean and five quantiles of replicates | |
//! | `interval` | 95 % interval of a mean | Student (1908) |
//! | `student` | quantile of Student's t distribution | Student (1908); DLMF 8.17 |
//! | `paired` | difference of two strategies over the same replicates | Student (1908) |
//! | `unpaired` | difference of two means over different replicates | Welch (1947) |
//! | `best` | chance to be the best of several | |
//! | `conclusion` | whether a difference keeps its side of zero | |
//! | `frontier` | choices that none beats in both cost and result | Pareto (1906) |
//! | `humps` | whether a mean stands where hardly any value does | |
//! | `proportion` | interval of a share | Wilson (1927) |
//! | `tally` | distribution of shares that needs no more room for more of them | Hyndman and Fan (1996) |
//! | `typical` | the median run | |
//! | `variance` | variance within and between groups, and the share that lies between | Shrout and Fleiss (1979), Bliese (2000) |

mod band;
mod best;
mod conclusion;
mod frontier;
mod humps;
mod interval;
mod paired;
mod proportion;
mod quantile;
mod student;
mod tally;
mod typical;
mod unpaired;
mod variance;

pub use band::Band;
pub use best::chance_best;
pub use conclusion::Conclusion;
pub use frontier::frontier;
pub use humps::has_two_humps;
pub use interval::{Estimate, mean_interval, mean_intervals};
pub use paired::{Direction, PairedDifference};
pub use proportion::share_interval;
pub use quantile::{median, quantile};
pub use student::student_quantile;
pub use tally::Tally;
pub use typical::typical_replicate;
pub use unpaired::unpaired_difference;
pub use variance::{Group, VarianceParts, intraclass_correlation};
