//! What the sources say of themselves agrees with what they are.

mod description;
mod floors;
mod language_catalogue;
