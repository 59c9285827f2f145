//! What figures say and how they write numbers, in English or in the words of a file.

mod caption;
mod format;
mod language;
#[macro_use]
mod phrase;
pub mod phrases;
mod phrases_of_comparisons;
mod template;
mod translation;

pub use caption::Caption;
pub use format::{percent, signed_points};
pub use language::{ENGLISH, Language, texts_by_key};
pub use translation::Names;
