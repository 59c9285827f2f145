//! Answers that are known without the program: cases in which theory, or an older model, says what
//! must come out. Each is a scenario in `scenarios/known_answers` that anyone can run, and runs here
//! through the ordinary engine.

mod degroot;
mod distributions;
mod draws;
mod friedkin_johnsen;
mod granovetter;
mod leading;
mod mean_field;
mod people;
mod rest;
mod routine;
mod schools;
mod shelf;
mod ties;
mod turnover;
