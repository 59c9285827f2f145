//! Statistics.

mod properties;
