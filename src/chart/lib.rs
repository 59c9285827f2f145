//! Turns ready numbers into the figures of a report: SVG, PNG and PDF from one drawing.
//!
//! Data goes in as plain structs, a [`Drawing`] comes out. Nothing is computed
//! here that a reader could mistake for a result: means, bands and intervals
//! arrive finished and are only placed on the canvas.
//!
//! Every figure is a struct of ready numbers with a method `draw`; its file begins with what it answers.
//!
//! A [`Style`] says where a figure will be seen and on which ground; every figure is drawn
//! anew for it, so that letters stay legible and names find room.
//!
//! The folders of this room, from the bottom up; each imports only from those before it:
//!
//! | Folder | Holds |
//! | --- | --- |
//! | `font` | the typeface of all figures: measured, drawn and carried along |
//! | `words` | what figures say, in which language, and how they write numbers |
//! | `look` | size, ground, colours, letters and lines |
//! | `drawing` | the canvas, and the finished picture as SVG, PNG and PDF |
//! | `layout` | caption, keys, and texts that keep apart |
//! | `axes` | axes of shares, of differences, of what varies in a study and of school weeks |
//! | `panels` | plots over school weeks, alone or as small multiples |
//! | `tables` | named rows, and shares with their intervals |
//! | `figures` | one figure per file, or per folder where it has helpers |
//! | `checks` | tests that hold for every figure |

mod axes;
mod drawing;
mod error;
mod figures;
mod font;
mod layout;
mod look;
mod panels;
mod tables;
mod words;

#[cfg(test)]
mod checks;

pub use axes::{FactorAxis, Numbers, TimeAxis};
pub use drawing::{Drawing, page_font};
pub use error::ChartError;
pub use figures::*;
pub use font::characters_without_glyph;
pub use look::{Colours, Ground, Size, Style, UpTo, colours, heat_colours};
pub use panels::Course;
pub use tables::{Estimated, FactorName, Share};
pub use words::{Caption, ENGLISH, Language, Names, percent, phrases, signed_points, texts_by_key};
