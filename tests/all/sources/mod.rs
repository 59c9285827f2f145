//! What the sources say of themselves agrees with what they are.

mod description;
mod language_catalogue;
mod outside_world;
mod pages;
mod python_names;
