//! Adds a practice to the model in Rust: mentors, who lift the skill of teachers in their first five years of teaching.
//!
//!     cargo run --release --example practice_of_your_own
//!
//! What the practice costs and when a strategy uses it stands in the scenario; what it does to people is a rule, which
//! is called for every school, strategy and week.

#![allow(clippy::print_stdout, reason = "an example prints what it found")]

use schoolwide::{Measure, PlainSchool, Rule, RunError, RunOptions, Scenario};

const SCENARIO: &str = r#"
extends = "typical_high_school"

[run]
strategies = ["coaching_only", "coaching_and_mentors"]
reference = "coaching_only"
replicates = 20
years = 3

[practices.mentors]
label = "Mentors"
meaning = "experienced teachers look after beginners"
cost = 0.1

[strategies.coaching_and_mentors]
label = "Coaching and mentors"
extends = "coaching_only"

[strategies.coaching_and_mentors.plan]
mentors = 1.0
"#;

/// Share of the skill a beginner still lacks that a mentor adds each week.
const GAIN: f32 = 0.02;

/// Lifts the skill of beginners by the dose of the practice that arrived this week.
fn mentor(school: &mut PlainSchool) {
    let dose = school.dose("mentors");
    for teacher in school.teachers.iter_mut().filter(|teacher| teacher.experience < 5.0) {
        teacher.state.skill += GAIN * dose * (1.0 - teacher.state.skill);
    }
}

fn main() -> Result<(), RunError> {
    let rules = [Rule { name: "mentors", apply: &mentor }];
    let scenario = Scenario::text("mentors", SCENARIO);
    let results = scenario.run_with(&RunOptions::default().rules(&rules))?;
    for measure in [Measure::Skill, Measure::FidelityMean, Measure::ConsistentReach] {
        let difference = results.compare("coaching_and_mentors", "coaching_only", measure)?.difference;
        println!(
            "{}: {:+.3} with mentors (95 % interval {:+.3} to {:+.3})",
            measure.info().label,
            difference.value,
            difference.low,
            difference.high
        );
    }
    Ok(())
}
