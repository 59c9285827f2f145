//! How figures are drawn again: what the verbs that do so have in common.

use super::options::{FormatChoice, SizeChoice, up_to};
use chart::{Ground, Language, Style, UpTo};
use clap::Args;
use std::path::PathBuf;

/// How figures are drawn again.
#[derive(Debug, Args)]
pub struct DrawingOptions {
    /// End the axes of shares here instead of at 100, in figures that have any: whole percent from 1 to 100
    #[arg(long, value_name = "PERCENT", value_parser = up_to)]
    pub up_to: Option<UpTo>,
    /// Title in place of the figure's own
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Line below the title in place of the figure's own
    #[arg(long, value_name = "TEXT")]
    pub subtitle: Option<String>,
    /// Where it will be seen
    #[arg(long, value_enum, default_value_t = SizeChoice::Slide)]
    pub size: SizeChoice,
    /// File with the words of the figures in another language; `describe language` prints one to edit
    #[arg(long, value_name = "FILE")]
    pub language: Option<PathBuf>,
    /// Light words on a dark ground
    #[arg(long)]
    pub dark: bool,
    /// Formats of the charts
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "svg,png")]
    pub format: Vec<FormatChoice>,
    /// Dots in an inch of PNG charts [default: 288 for a slide, 600 for print, 200 for a poster]
    #[arg(long, visible_alias = "dpi", value_name = "N")]
    pub dots_per_inch: Option<f32>,
}

impl DrawingOptions {
    /// The style that is asked for, in the words of a language.
    pub fn style(&self, language: Language) -> Style {
        Style {
            size: self.size.size(),
            ground: if self.dark { Ground::Dark } else { Ground::Light },
            language,
            up_to: self.up_to.unwrap_or_default(),
        }
    }
}
