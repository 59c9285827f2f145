//! Scenario files: what they may say, and what is refused, where and with which remedy.

mod any_text;
mod ensemble;
mod good_file;
mod layers;
mod made_in_rust;
mod rejected_names;
mod rejected_values;
mod schools;
mod shipped;
