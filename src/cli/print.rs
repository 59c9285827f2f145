//! The two streams. A reader who has gone away, as `head` does, is no error.

#![expect(clippy::disallowed_methods, reason = "the command prints, and prints here alone")]

use std::fmt::Display;
use std::io::{Write, stderr, stdout};

/// Prints a result to standard output.
pub fn result(text: impl Display) {
    let _ = writeln!(stdout().lock(), "{text}");
}

/// Prints a message to standard error.
pub fn message(text: impl Display) {
    let _ = writeln!(stderr().lock(), "{text}");
}
