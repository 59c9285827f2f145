//! Turns ready numbers into the figures of a report: SVG, PNG and PDF from one drawing.
//!
//! Data goes in as plain structs, a [`Drawing`] comes out. Nothing is computed
//! here that a reader could mistake for a result: means, bands and intervals
//! arrive finished and are only placed on the canvas.
//!
//! | Figure | Answers |
//! | --- | --- |
//! | [`Headline`] | Which strategy ends where, and how did it get there? |
//! | [`LevelAndSpread`] | Does a school rise together or drift apart? |
//! | [`HeatStrips`] | What does uneven implementation look like, teacher by teacher? |
//! | [`SchoolNetwork`] | What does the change look like among the teachers of a school? |
//! | [`Stances`] | How many teachers resist, watch, try, use or advocate? |
//! | [`Lines`] | How do several measures of a strategy go side by side? |
//! | [`Fates`] | How do schools end up, and how often? |
//! | [`Comparison`] | How much better or worse than a reference strategy? |
//! | [`CostAndResult`] | What does each strategy get for what it takes? |
//! | [`Replicates`] | Where does a single school end? |
//! | [`Schools`] | Do the schools of a district differ? |
//! | [`DistrictYears`] | Do the districts of a country rise together? |
//! | [`WhatIf`] | What would one strategy do under another scenario? |
//! | [`LogLog`] | How does a quantity grow with another, over powers of ten? |
//!
//! A [`Style`] says where a figure will be seen and on which ground; every figure is drawn
//! anew for it, so that letters stay legible and names find room.
//!
//! From the bottom up: `colour`, `palette`, `font`, `look` and `theme` decide how things look;
//! `canvas` draws at fractional positions; `drawing`, `raster` and `pdf` finish a picture;
//! `labels` keeps texts apart; `axis_titles`, `frame`, `key`, `grid`, `panel`, `small_multiples` and `rows` lay out what
//! figures share; and each figure has a file of its own, with its helpers beside it or in a folder with it.

mod axis_titles;
mod canvas;
mod coinciding;
mod colour;
mod comparison;
mod course;
mod difference_axis;
mod difference_panel;
mod district_years;
mod drawing;
mod end_labels;
mod error;
mod fate_cells;
mod fates;
mod font;
mod format;
mod frame;
mod geometry;
mod grid;
mod headline;
mod heat_key;
mod heat_runs;
mod heat_strips;
mod key;
mod labels;
mod language;
mod level_and_spread;
mod lines;
mod log_log;
mod look;
mod network;
mod page;
mod palette;
mod panel;
mod pdf;
mod raster;
mod replicates;
mod rows;
mod scatter;
mod schools;
mod series;
mod share_axis;
mod small_multiples;
mod stances;
mod style;
mod template;
mod theme;
mod ticks;
mod time_axis;
mod translation;
mod up_to;
mod what_if;
mod words;

#[cfg(test)]
mod checks;
#[cfg(test)]
mod colour_vision;
#[cfg(test)]
mod formats_checks;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod share_axis_checks;
#[cfg(test)]
mod texts;

pub use comparison::{Comparison, Difference};
pub use course::Course;
pub use district_years::{DistrictYears, DistrictYearsPanel, DistrictsOfYear};
pub use drawing::Drawing;
pub use error::ChartError;
pub use fate_cells::Share;
pub use fates::{FateRow, Fates};
pub use font::characters_without_glyph;
pub use format::{percent, signed_points};
pub use headline::{Headline, Trajectory};
pub use heat_strips::{HeatPanel, HeatStrips};
pub use language::{ENGLISH, Language};
pub use level_and_spread::{LevelAndSpread, LevelPanel};
pub use lines::{Lines, LinesPanel, Scale};
pub use log_log::{LogLog, LogLogPanel};
pub use network::{SchoolMoment, SchoolNetwork, SchoolRow};
pub use page::page_font;
pub use replicates::{Replicates, ReplicatesRow};
pub use scatter::{CostAndResult, Priced};
pub use schools::{Schools, SchoolsPanel};
pub use stances::{StancePanel, Stances};
pub use style::{Ground, Size, Style};
pub use time_axis::TimeAxis;
pub use translation::Names;
pub use up_to::UpTo;
pub use what_if::WhatIf;

/// The words around a figure. Empty texts take no room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What the figure shows or says, in one line or two; also the SVG's `<title>`.
    pub title: String,
    /// What was measured, on whom and when; also part of the SVG's `<desc>`.
    pub subtitle: String,
    /// What the figure shows, in words, for people who do not see it; not drawn, but part of the metadata of every
    /// format.
    pub finding: String,
    /// How to get the same figure again: scenario, seed, replicates, version.
    pub small_print: String,
}
