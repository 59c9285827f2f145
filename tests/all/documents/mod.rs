//! What documents say of results is what the program finds: a test runs what the document names, holds the claim, and
//! looks for the sentence that these numbers make.

mod analyst;
mod budgets;
mod calibration;
mod description;
mod scenarios;
mod studies;
mod what_if;
mod workshop;
