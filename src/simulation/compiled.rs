//! The numbers of arms for which the engine is compiled.
//!
//! Kernels are compiled once for every set of vectors and every number of arms. They are compiled
//! here, with the library, so that programs and tests that simulate schools need not do it again.

use super::beginning::YearBegins;
use super::phases::{Phase, PhaseOfWeek};
use super::school::School;

/// The engine as it is compiled.
#[derive(Debug, Clone, Copy)]
pub struct Compiled;

/// What is compiled for a number of arms: 1, 4, 8 and 16.
pub trait For<const ARMS: usize> {
    /// Runs a phase of one week.
    fn run_phase(phase: Phase, school: &mut School<'_, ARMS>, week: u32);

    /// Lets everybody meet those with whom the year's timetable brings them together.
    fn begin_year(school: &mut School<'_, ARMS>);
}

macro_rules! compile_for {
    ($($arms:literal)+) => { $(
        impl For<$arms> for Compiled {
            fn run_phase(phase: Phase, school: &mut School<'_, $arms>, week: u32) {
                school.setting.vectors.run(PhaseOfWeek { phase, school, week });
            }

            fn begin_year(school: &mut School<'_, $arms>) {
                school.setting.vectors.run(YearBegins(school));
            }
        }
    )+ };
}

compile_for!(1 4 8 16);
