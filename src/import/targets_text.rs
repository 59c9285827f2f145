//! Later waves of observations as the targets of a study that calibrates: a study file that runs as it is.

use super::observations::{ASSUMED_DISAGREEMENT, Observations, Wave};
use super::scenario_text::{quoted, short};
use super::told::Told;
use scenario::FullScenario;
use scenario::units::counted;
use std::fmt::Write;

/// What the study varies: what a school cannot observe of itself and what moves its fidelity.
const VARIED: [&str; 5] = [
    "leader.change_skill",
    "leader.trust_needed",
    "school.baseline_trust",
    "teaching.threshold",
    "beliefs.rationale",
];

/// Days of a year, and of a week.
const DAYS: (f64, i32) = (365.25, 7);

/// What a study needs to know beside the observations.
pub(crate) struct Frame<'a> {
    /// The file of the scenario, as the study names it.
    pub scenario: &'a str,
    /// Words for the study.
    pub title: &'a str,
    /// The strategy that the school is taken to follow.
    pub strategy: &'a str,
    /// The scenario that is extended.
    pub base: &'a FullScenario,
}

/// A study of all waves but those that the scenario starts with; none where there is no such wave.
///
/// # Panics
/// Never: a text takes all that is written to it.
pub(crate) fn targets(
    observations: &Observations,
    starts_with_first: bool,
    frame: &Frame,
    told: &mut Told,
) -> Option<String> {
    let first = observations.waves.first()?;
    let weeks_per_year = frame.base.run.weeks_per_year;
    let waves = observations.waves.iter().zip(1..).skip(usize::from(starts_with_first));
    let dated = waves.map(|(wave, number)| (number, school_week(first, wave, weeks_per_year), wave));
    let (within, beyond): (Vec<_>, Vec<_>) = dated.partition(|(_, week, _)| *week <= frame.base.weeks());
    if !beyond.is_empty() {
        let years = frame.base.run.years;
        let what = format!(
            "{} beyond the {years} years of the scenario's run",
            counted(beyond.len() as u64, "wave", "waves")
        );
        told.leave(&observations.file, &what);
    }
    if within.is_empty() {
        return None;
    }
    let mut text = String::new();
    let mut line = |words: &str| writeln!(text, "{words}").expect("a text takes every line");
    line(&format!(
        "# Which values give the fidelity that was observed? Made by `schoolwide import` from {}.",
        observations.file
    ));
    line(
        "# Assumed: fidelity of the model is the share of the greatest score; the first day of the first wave is the",
    );
    line(&format!(
        "# beginning of the run, and a year of the calendar has {weeks_per_year} school weeks, which come first."
    ));
    line(&match observations.disagreement {
        Some(known) => format!(
            "# Observers of the same teacher on the same day differ with a standard deviation of {}.",
            short(known)
        ),
        None => format!(
            "# No two observers saw the same teacher on the same day: a standard deviation of {ASSUMED_DISAGREEMENT} is assumed."
        ),
    });
    line(&format!("title = {}", quoted(&format!("{}: fidelity observed", frame.title))));
    line(&format!("scenario = {}", quoted(frame.scenario)));
    line(&format!("strategies = [{}] # what the school is taken to do", quoted(frame.strategy)));
    line("replicates = 20\n");
    for key in VARIED {
        line(&format!("[[vary]]\nkey = \"{key}\"\nrange = \"plausible\"\n"));
    }
    line("[design]\nmethod = \"sobol\"\npoints = 128\n\n[outputs]");
    for (number, week, _) in &within {
        line(&format!("fidelity_wave_{number} = {{ measure = \"fidelity_mean\", week = {week} }}"));
    }
    line(
        "\n[calibration]\nmethod = \"history_matching\"\nof_one_school = true # what was observed has luck of its own",
    );
    line("\n[calibration.targets]");
    for (number, _, wave) in &within {
        let (mean, error) = (short(wave.mean()), short(wave.error));
        let when = format!("{} to {}, {} teachers", wave.first, wave.last, wave.by_teacher.len());
        line(&format!("fidelity_wave_{number} = {{ value = {mean}, error = {error} }} # {when}"));
    }
    Some(text)
}

/// The school week of a wave, where the first wave is week 0 and what is left of a year after its school weeks is
/// holidays.
fn school_week(first: &Wave, wave: &Wave, weeks_per_year: u32) -> u32 {
    let days = wave.first.number() - first.first.number();
    let years = (f64::from(days) / DAYS.0).floor();
    let rest = f64::from(days) - years * DAYS.0;
    let week = (rest / f64::from(DAYS.1)).floor() as u32;
    years as u32 * weeks_per_year + week.min(weeks_per_year)
}
