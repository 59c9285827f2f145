//! The engine as a web page calls it: questions in, answers out.
//!
//! The same model as in the program, compiled to WebAssembly. A question is a JSON object with numbers behind it, and so
//! is an answer ([`Message`]); a [`Session`] holds the scenario that all questions are about. Nothing here knows a page.
//!
//! | file | answers |
//! |---|---|
//! | `registry.rs` | what can be changed and what is measured |
//! | `describe.rs` | what a plan is: its values, its strategies, what it asks of the leader |
//! | `run.rs` | what becomes of a plan, replicate by replicate |
//! | `summary.rs` | bands over replicates, and paired differences between two plans |
//! | `watch.rs` | one school, week by week, with the reasons of every teacher |
//! | `save.rs` | the plan as a scenario file |
//! | `picture.rs` | a text as a QR code |

mod describe;
#[cfg(target_arch = "wasm32")]
mod exports;
mod message;
mod picture;
mod plan;
mod registry;
mod run;
mod save;
mod session;
mod summary;
mod watch;

pub use message::Message;
pub use plan::Plan;
pub use session::{Session, text_of};
