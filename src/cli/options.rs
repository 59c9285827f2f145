//! Choices that several verbs offer.

use chart::{Size, UpTo};
use clap::ValueEnum;
use runner::{Format, KeptTeachers};

/// A format of figures on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatChoice {
    /// Scalable, for pages and papers.
    Svg,
    /// Pixels, for slides and memos.
    Png,
    /// One page of vectors, for papers and print.
    Pdf,
    /// All tables and the numbers behind figures in one workbook, results.xlsx.
    Xlsx,
    /// No figures and no report, only tables.
    None,
}

/// Of which weeks every teacher is written, on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TeachersChoice {
    /// Before the first week, and at the end of every school year.
    Years,
    /// Before the first week, and at the end of every week.
    Weeks,
}

impl TeachersChoice {
    /// What is then kept.
    pub fn kept(self) -> KeptTeachers {
        match self {
            Self::Years => KeptTeachers::EndsOfYears,
            Self::Weeks => KeptTeachers::EveryWeek,
        }
    }
}

/// The formats of figures that are asked for; an error where `none` is asked for beside others.
pub fn formats(choices: &[FormatChoice]) -> Result<Vec<Format>, &'static str> {
    let format = |choice: &FormatChoice| match choice {
        FormatChoice::Svg => Some(Format::Svg),
        FormatChoice::Png => Some(Format::Png),
        FormatChoice::Pdf => Some(Format::Pdf),
        FormatChoice::None | FormatChoice::Xlsx => None,
    };
    let formats: Vec<Format> = choices.iter().filter_map(format).collect();
    if choices.contains(&FormatChoice::None) && choices.iter().any(|choice| *choice != FormatChoice::None) {
        return Err("--format none leaves out all figures; name it alone, or the formats that you want");
    }
    Ok(formats)
}

/// Whether a workbook is asked for.
pub fn wants_workbook(choices: &[FormatChoice]) -> bool {
    choices.contains(&FormatChoice::Xlsx)
}

/// Where axes of shares are to end.
pub fn up_to(text: &str) -> Result<UpTo, String> {
    let end = text.trim().parse().ok().and_then(UpTo::percent);
    end.ok_or_else(|| "write whole percent from 1 to 100, such as 40".to_owned())
}

/// Where a figure will be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SizeChoice {
    /// A slide or screen
    Slide,
    /// One column of a journal, 85 mm
    Column,
    /// The width of a printed page, 170 mm
    Page,
    /// A poster, 594 mm
    Poster,
}

impl SizeChoice {
    /// The size that suits it.
    pub fn size(self) -> Size {
        match self {
            Self::Slide => Size::Slide,
            Self::Column => Size::Column,
            Self::Page => Size::Page,
            Self::Poster => Size::Poster,
        }
    }
}
