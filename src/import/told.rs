//! What was taken, what was left, and what stays with the scenario that is extended.

use super::table::Table;
use scenario::units::counted;

/// What an import tells of itself, a line each.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was taken.
    pub taken: Vec<String>,
    /// What was left.
    pub left: Vec<String>,
    /// What stays as in the scenario that is extended.
    pub stays: Vec<String>,
}

impl Told {
    /// Rows were taken from a table, and what of them.
    pub(crate) fn take(&mut self, table: &Table, count: usize, one: &str, more: &str, what: &[&str]) {
        let of = if what.is_empty() { String::new() } else { format!(" with {}", what.join(", ")) };
        let counted = counted(count as u64, one, more);
        self.taken.push(format!("{} ({}): {counted}{of}", table.file, table.how));
    }

    /// Something of a file was left.
    pub(crate) fn leave(&mut self, file: &str, what: &str) {
        self.left.push(format!("{file}: {what}"));
    }

    /// Columns of a table that nobody asked for were left.
    pub(crate) fn leave_columns(&mut self, table: &Table) {
        if !table.left.is_empty() {
            let noun = if table.left.len() == 1 { "column" } else { "columns" };
            self.leave(&table.file, &format!("{noun} {}", table.left.join(", ")));
        }
    }
}
