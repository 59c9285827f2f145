//! Watches every teacher of one school week by week, and says who came to implement personalized learning, and when.
//!
//!     cargo run --release --example watch_every_teacher

#![allow(clippy::print_stdout, reason = "an example prints what it found")]

use schoolwide::{PlainSchool, RunError, RunOptions, Scenario};

/// The fidelity from which a teacher implements, as in the model's own measures.
const IMPLEMENTS: f32 = 0.5;

fn main() -> Result<(), RunError> {
    let mut scenario = Scenario::shipped("typical_high_school");
    scenario.set("school.teachers", 24).set("school.students", 360).years(3);

    let mut since: Vec<Option<u32>> = Vec::new();
    let mut last: Option<PlainSchool> = None;
    scenario.watch("managed_change", 1, &RunOptions::default(), |school| {
        since.resize(school.teachers.len(), None);
        for (since, teacher) in since.iter_mut().zip(&school.teachers) {
            let implements = teacher.state.fidelity >= IMPLEMENTS;
            *since = if implements { since.or(Some(school.week)) } else { None };
        }
        last = Some(school.clone());
    })?;

    let last = last.expect("a run has weeks");
    println!("Teachers after week {}:", last.week);
    for (number, (teacher, since)) in (1..).zip(last.teachers.iter().zip(&since)) {
        let words =
            since.map_or("does not implement".to_owned(), |week| format!("implements since week {week}"));
        println!(
            "{number:>3}  {:>4.1} years  belief {:.2}  skill {:.2}  strain {:.2}  fidelity {:.2}  {words}",
            teacher.experience,
            teacher.state.belief,
            teacher.state.skill,
            teacher.state.strain,
            teacher.state.fidelity,
        );
    }
    Ok(())
}
