//! The scripts that Slurm runs.

use super::MEMORY_UNMEASURED;
use std::path::{Path, PathBuf};

/// Where things are, as absolute paths.
pub struct Paths {
    /// The program.
    pub program: PathBuf,
    /// The study file.
    pub study: PathBuf,
    /// The folder of its results.
    pub folder: PathBuf,
    /// Intervals that the command line adds to the study's.
    pub until: Vec<String>,
}

/// What a job asks for.
#[derive(Debug, Clone, Copy)]
pub struct Resources {
    /// Processors.
    pub cpus: u16,
    /// Minutes.
    pub minutes: u64,
    /// MiB for each processor; unknown where the system does not tell how much was needed.
    pub mebibytes: Option<u64>,
}

/// A job array whose tasks each run a part of a study.
pub struct Array<'a> {
    /// The study's name.
    pub name: &'a str,
    /// The parts into which the study is cut.
    pub parts: usize,
    /// The parts, from 1, in which points are missing.
    pub with_work: Vec<usize>,
    /// Tasks that may run at the same time.
    pub at_once: Option<u16>,
    /// What was measured, in words.
    pub measured: String,
    /// What a task asks for.
    pub resources: Resources,
}

/// The job that puts all parts together.
pub struct Merge<'a> {
    /// The study's name.
    pub name: &'a str,
    /// What it asks for.
    pub resources: Resources,
}

impl Array<'_> {
    /// The script of the array.
    pub fn script(&self, paths: &Paths) -> String {
        let [study, merge] = ["study.sbatch", "merge.sbatch"].map(|name| shell(&paths.folder.join(name)));
        let throttle = self.at_once.map_or_else(String::new, |most| format!("%{most}"));
        let parts = self.parts;
        format!(
            "#!/bin/bash\n\
             # Runs the study {name} in {parts} parts. Submit it, and the job that puts the parts together after them:\n\
             #   array=$(sbatch --parsable {study})\n\
             #   sbatch --dependency=afterok:$array --kill-on-invalid-dep=yes {merge}\n\
             # A part that failed goes on from its last block when it is submitted again, such as part {first} alone:\n\
             #   sbatch --array={first} {study}\n\
             # {measured}\n\
             {directives}\
             #SBATCH --array={array}{throttle}\n\
             #SBATCH --requeue\n\
             #SBATCH --open-mode=append\n\
             #SBATCH --output={output}\n\
             set -euo pipefail\n\
             exec {run} --shard \"$SLURM_ARRAY_TASK_ID/{parts}\" --threads {cpus} --quiet\n",
            name = one_line(self.name),
            first = self.with_work[0],
            measured = self.measured,
            directives = directives(self.name, self.resources),
            array = ranges(&self.with_work),
            output = directive(&format!("{}/slurm-%a.txt", pattern(&paths.folder))),
            run = command(paths, "run"),
            cpus = self.resources.cpus,
        )
    }
}

impl Merge<'_> {
    /// The script of the job.
    pub fn script(&self, paths: &Paths) -> String {
        format!(
            "#!/bin/bash\n\
             # Puts the parts of the study {name} together, once all of them are done.\n\
             {directives}\
             #SBATCH --output={output}\n\
             set -euo pipefail\n\
             exec {merge}\n",
            name = one_line(self.name),
            directives = directives(&format!("{}-merge", self.name), self.resources),
            output = directive(&format!("{}/slurm-merge.txt", pattern(&paths.folder))),
            merge = command(paths, "merge"),
        )
    }
}

fn command(paths: &Paths, verb: &str) -> String {
    let [program, study, folder] = [&paths.program, &paths.study, &paths.folder].map(|path| shell(path));
    let until: Vec<String> =
        paths.until.iter().map(|own| format!(" --until {}", shell(Path::new(own)))).collect();
    format!("{program} study {verb} {study} --out {folder}{}", until.concat())
}

fn directives(name: &str, resources: Resources) -> String {
    let Resources { cpus, minutes, mebibytes } = resources;
    format!(
        "#SBATCH --job-name={}\n\
         #SBATCH --cpus-per-task={cpus}\n\
         #SBATCH --mem-per-cpu={}M\n\
         #SBATCH --time={:02}:{:02}:00\n",
        directive(&one_line(name)),
        mebibytes.unwrap_or(MEMORY_UNMEASURED),
        minutes / 60,
        minutes % 60
    )
}

/// Numbers as Slurm writes them: `1-4,7`.
fn ranges(numbers: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let written = |&(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    ranges.iter().map(written).collect::<Vec<_>>().join(",")
}

/// A name without what would end a line.
fn one_line(name: &str) -> String {
    name.replace(char::is_control, "_")
}

/// A path as the shell reads it.
fn shell(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''"))
}

/// A path in which Slurm replaces nothing.
fn pattern(path: &Path) -> String {
    path.display().to_string().replace('%', "%%")
}

/// A value as Slurm reads it in a directive: in quotes, which keep blanks and `#`.
fn directive(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', r"\\").replace('"', r#"\""#))
}

#[cfg(test)]
mod tests {
    use super::{Array, Paths, Resources, ranges};

    fn script(folder: &str) -> String {
        let array = Array {
            name: "my study",
            parts: 4,
            with_work: vec![1, 2, 4],
            at_once: Some(3),
            measured: "Measured.".to_owned(),
            resources: Resources { cpus: 2, minutes: 75, mebibytes: Some(128) },
        };
        let paths = Paths {
            program: "/opt/schoolwide".into(),
            study: "/home/o'neil/my study.toml".into(),
            folder: folder.into(),
            until: vec!["lead within 0.01".to_owned()],
        };
        array.script(&paths)
    }

    #[test]
    fn numbers_in_a_row_are_a_range() {
        assert_eq!(ranges(&[1, 2, 3, 4]), "1-4");
        assert_eq!(ranges(&[2, 4, 5, 9]), "2,4-5,9");
    }

    #[test]
    fn only_parts_with_missing_points_run_and_no_more_at_once_than_is_allowed() {
        let script = script("/shared");
        assert!(script.contains("\n#SBATCH --array=1-2,4%3\n"), "{script}");
        assert!(script.contains("\n#SBATCH --time=01:15:00\n"), "{script}");
    }

    #[test]
    fn names_with_blanks_quotes_and_signs_of_slurm_stay_whole() {
        let script = script("/shared/a \"100 %\" folder");
        assert!(script.contains("--output=\"/shared/a \\\"100 %%\\\" folder/slurm-%a.txt\""), "{script}");
        assert!(script.contains("study run '/home/o'\\''neil/my study.toml' --out '/shared/a"), "{script}");
        assert!(script.contains(" --until 'lead within 0.01'"), "{script}");
    }
}
