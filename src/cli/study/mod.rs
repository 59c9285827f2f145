//! `study`: many points of one scenario, resumed, shared out over machines, and answered.

mod check;
mod figures;
mod plan;
mod run;
mod slurm;
mod status;
mod times;

use super::{Status, print};
use clap::{Args, Subcommand};
use output::{OutputError, clear_partial_files, write_whole};
use std::fs;
use std::path::{Path, PathBuf};
use study::{StudyError, StudyPlan, read_study_until, shipped_study};

/// The copy of the study beside its results.
const COPY: &str = "study.toml";

/// What `study` takes.
#[derive(Debug, Args)]
pub struct StudyArguments {
    #[command(subcommand)]
    verb: StudyVerb,
}

#[derive(Debug, Subcommand)]
enum StudyVerb {
    /// Say everything that is wrong with a study, how long it will take, and what cannot act in it
    Check(check::CheckArguments),
    /// Say from a pilot how many replicates tell strategies apart, or make intervals narrow enough
    Plan(plan::PlanArguments),
    /// Run the points that are not done yet, and put all together; parts leave that to merge
    Run(run::RunArguments),
    /// Say how far a study is
    Status(StudyFile),
    /// Put the blocks of all parts together: tables, answers and figures
    Merge(status::MergeArguments),
    /// Draw figures of a finished study again, from its blocks
    Chart(figures::ChartArguments),
    /// Try some points, and write a job array for Slurm
    Slurm(slurm::SlurmArguments),
}

/// A study and the folder of its results.
#[derive(Debug, Args)]
pub struct StudyFile {
    /// The study file, or the name of a study that ships
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    /// The folder of its results; output/NAME where nothing is said
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Add replicates until this interval is narrow enough, as in "lead within 0.01"; can be given several times
    #[arg(long, value_name = "INTERVAL")]
    until: Vec<String>,
}

impl StudyFile {
    /// Reads the study and makes its points.
    fn plan(&self) -> Result<StudyPlan, StudyError> {
        StudyPlan::new(read_study_until(&self.study, &self.until)?)
    }

    /// The study as text, with the intervals that the command line adds.
    fn text(&self) -> Result<String, OutputError> {
        let mut text = match shipped_study(&self.study) {
            Some(text) => text.to_owned(),
            None => fs::read_to_string(&self.study).map_err(OutputError::system(&self.study, "reading"))?,
        };
        if !self.until.is_empty() {
            text = format!("{text}\n[until]\nintervals = {:?}\n", self.until);
        }
        Ok(text)
    }

    /// Where its results are.
    fn folder(&self, plan: &StudyPlan) -> PathBuf {
        self.out.clone().unwrap_or_else(|| Path::new("output").join(&plan.study.name))
    }
}

/// Keeps a copy of the study beside its results.
fn keep_copy(text: &str, folder: &Path) -> Result<(), StudyError> {
    clear_partial_files(folder, |name| name == COPY)?;
    let copy = &folder.join(COPY);
    // Parts that share a folder all keep the same copy.
    if fs::read(copy).is_ok_and(|own| own == text.as_bytes()) {
        return Ok(());
    }
    Ok(write_whole(copy, text.as_bytes())?)
}

/// Does what is asked for.
pub fn run(arguments: &StudyArguments) -> Status {
    let done = match &arguments.verb {
        StudyVerb::Check(arguments) => check::check(arguments),
        StudyVerb::Plan(arguments) => plan::plan(arguments),
        StudyVerb::Run(arguments) => run::run(arguments),
        StudyVerb::Status(file) => status::status(file),
        StudyVerb::Merge(arguments) => status::merge(arguments),
        StudyVerb::Chart(arguments) => figures::chart(arguments),
        StudyVerb::Slurm(arguments) => slurm::slurm(arguments),
    };
    match done {
        Ok(()) => Status::Done,
        Err(error) => {
            print::message(&error);
            status_of(&error)
        }
    }
}

/// What is wrong with a file is misuse; the rest is failure.
fn status_of(error: &StudyError) -> Status {
    match error {
        StudyError::Wrong(_) | StudyError::Design(_) | StudyError::OtherStudy { .. } => Status::Misused,
        _ => Status::Failed,
    }
}
