//! `schema`: the JSON Schema of scenario files, for editors.

use super::{Status, print};

/// Prints the schema.
pub fn run() -> Status {
    print::result(format!("{:#}", scenario_files::schema()));
    Status::Done
}
