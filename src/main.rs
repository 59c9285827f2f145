//! The `schoolwide` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    schoolwide::cli::main()
}
