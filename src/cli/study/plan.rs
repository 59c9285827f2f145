//! `study plan`: how many replicates a study will take.

use super::StudyFile;
use crate::cli::print;
use clap::Args;
use description::Page;
use study::{PlannedDifference, StudyError, plan_replicates, read_study_until};

/// What `study plan` takes.
#[derive(Debug, Args)]
pub struct PlanArguments {
    #[command(flatten)]
    file: StudyFile,
    /// Replicates of the pilot
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(3..=10_000))]
    pilot: u32,
    /// Half the width that an interval is to have, in the output's unit
    #[arg(long, value_name = "HALF-WIDTH", default_value_t = 0.01)]
    within: f64,
    /// The chance with which two strategies are to be told apart
    #[arg(long, value_name = "SHARE", default_value_t = 0.8)]
    power: f64,
}

/// Runs the pilot, and prints a row per difference.
pub fn plan(arguments: &PlanArguments) -> Result<(), StudyError> {
    let study = read_study_until(&arguments.file.study, &arguments.file.until)?;
    let planned = plan_replicates(&study, arguments.pilot, arguments.power, arguments.within)?;
    let heading = format!("Replicates that {} will take, from a pilot of {}", study.name, arguments.pilot);
    let within = format!("within ±{}", arguments.within);
    let columns =
        ["difference", "pilot", "ends", "apart", "cautiously", "until", &within, "cautiously", "until"];
    let mut page = Page::new(&heading, &columns);
    for row in &planned {
        page.row(cells(row));
    }
    print::result(page.text());
    print::result(format!(
        "\napart: distinguished with a probability of {}, if they differ as in the pilot\n\
         {within}: the 95 % interval is that narrow, if they vary as in the pilot\n\
         cautiously: the same, if they vary as much as the pilot allows\n\
         until: with --until, which looks after every few replicates",
        arguments.power
    ));
    Ok(())
}

fn cells(row: &PlannedDifference) -> [serde_json::Value; 9] {
    let ends = format!("{:+.3} to {:+.3}", row.pilot.low, row.pilot.high);
    let count = |count: Option<u64>| count.map_or_else(|| "never".into(), serde_json::Value::from);
    let (apart, within) = (row.to_separate, row.for_half_width);
    [
        row.name.as_str().into(),
        format!("{:+.3}", row.pilot.value).into(),
        ends.into(),
        count(apart.one_look),
        count(apart.one_look_cautious),
        count(apart.any_looks),
        count(within.one_look),
        count(within.one_look_cautious),
        count(within.any_looks),
    ]
}
