//! What is wrong with files of a school: told all at once, by file and row, without a word of what a cell holds.

use scenario::error::{Problem, Problems};

/// A kind of fault that a person can let pass, after which the import goes on without the rows or values concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A row names somebody whom no row of the staff, the users or the classes has.
    UnknownIds,
    /// Fewer than half of the staff occur in a file.
    MissingStaff,
    /// The same row stands twice.
    Duplicates,
    /// A teacher of the roster teaches no class.
    WithoutClasses,
    /// Somebody looks to themselves for advice.
    SelfTies,
    /// A cell holds nothing where the file has to say something.
    MissingValues,
    /// A cell holds no number, or one out of range.
    BadValues,
    /// A date is none.
    BadDates,
    /// A row has more or fewer cells than the header.
    RaggedRows,
    /// A file mixes two encodings.
    MixedEncodings,
    /// A roster holds classes of several schools.
    SeveralSchools,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::UnknownIds,
        Self::MissingStaff,
        Self::Duplicates,
        Self::WithoutClasses,
        Self::SelfTies,
        Self::MissingValues,
        Self::BadValues,
        Self::BadDates,
        Self::RaggedRows,
        Self::MixedEncodings,
        Self::SeveralSchools,
    ];

    /// The word by which it is allowed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnknownIds => "unknown_ids",
            Self::MissingStaff => "missing_staff",
            Self::Duplicates => "duplicates",
            Self::WithoutClasses => "without_classes",
            Self::SelfTies => "self_ties",
            Self::MissingValues => "missing_values",
            Self::BadValues => "bad_values",
            Self::BadDates => "bad_dates",
            Self::RaggedRows => "ragged_rows",
            Self::MixedEncodings => "mixed_encodings",
            Self::SeveralSchools => "several_schools",
        }
    }

    /// The kind of that word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What becomes of the rows concerned where it is allowed.
    const fn consequence(self) -> &'static str {
        match self {
            Self::MissingStaff => "the file is used as it is",
            Self::WithoutClasses => "the teacher is not counted",
            Self::MissingValues | Self::BadValues => "the row or the value is left out",
            Self::MixedEncodings => "each line is read in the encoding that fits it",
            Self::SeveralSchools => "all are taken for one school",
            _ => "the row is left out",
        }
    }
}

/// Where a fault lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'a> {
    /// The file.
    pub file: &'a str,
    /// The row, counted as lines of the file are; the header is row 1.
    pub row: Option<usize>,
    /// The column.
    pub column: Option<&'a str>,
}

impl<'a> At<'a> {
    /// A file as a whole.
    pub fn file(file: &'a str) -> Self {
        Self { file, row: None, column: None }
    }

    /// A row.
    pub fn row(file: &'a str, row: usize) -> Self {
        Self { row: Some(row), ..Self::file(file) }
    }

    /// A column of this row.
    pub fn column(self, column: &'a str) -> Self {
        Self { column: Some(column), ..self }
    }

    fn in_words(self, what: &str) -> String {
        let row = self.row.map(|row| format!("row {row}: "));
        let column = self.column.map(|column| format!("column `{column}` "));
        [row.as_deref(), column.as_deref(), Some(what)].into_iter().flatten().collect()
    }
}

/// Everything that was found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    allowed: Vec<Kind>,
    /// What keeps the import from going on.
    pub problems: Problems,
    /// What was let pass.
    pub warnings: Problems,
}

impl Faults {
    /// None yet, where these kinds may pass.
    pub fn allowing(allowed: &[Kind]) -> Self {
        Self { allowed: allowed.to_vec(), ..Self::default() }
    }

    /// Adds a fault that can be let pass.
    pub fn tell(&mut self, kind: Kind, at: At, what: &str, remedy: &str) {
        if self.allowed.contains(&kind) {
            let what = format!("{}; {}", at.in_words(what), kind.consequence());
            self.warnings.add(Problem::new(at.file, what, ""));
        } else {
            let remedy = format!("{remedy}, or allow `{}`: {}", kind.word(), kind.consequence());
            self.problems.add(Problem::new(at.file, at.in_words(what), remedy));
        }
    }

    /// Adds a fault that nothing lets pass.
    pub fn refuse(&mut self, at: At, what: &str, remedy: &str) {
        self.problems.add(Problem::new(at.file, at.in_words(what), remedy));
    }

    /// Adds something worth knowing.
    pub fn warn(&mut self, at: At, what: &str) {
        self.warnings.add(Problem::new(at.file, at.in_words(what), ""));
    }
}

#[cfg(test)]
mod tests {
    use super::{At, Faults, Kind};

    #[test]
    fn a_fault_that_is_allowed_is_a_warning_and_any_other_a_problem() {
        let mut faults = Faults::allowing(&[Kind::Duplicates]);
        for kind in [Kind::Duplicates, Kind::SelfTies] {
            faults.tell(kind, At::row("a.csv", 7).column("to"), "is wrong", "put it right");
        }
        let told = faults.problems.to_string();
        assert!(told.contains("a.csv: row 7: column `to` is wrong") && told.contains("or allow `self_ties`"));
        assert!(faults.warnings.to_string().contains("is wrong; the row is left out"));
    }

    #[test]
    fn every_kind_is_found_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of(kind.word()), Some(kind));
        }
        assert_eq!(Kind::of("anything"), None);
    }
}
