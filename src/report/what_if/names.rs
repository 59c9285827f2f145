//! Names for two runs that tell them apart.

use super::pair::Run;

/// Settings that leave every single week of a strategy as it is, and so say nothing of it.
const ASIDE: [&str; 4] = ["run.strategies", "run.replicates", "run.reference", "run.years"];

/// Names for two runs: the titles of their scenarios with what was changed in only one of them; where
/// those are the same, the scenarios' names, then the seeds; where those are, too, the folders.
pub fn of(one: &Run, other: &Run) -> [String; 2] {
    let changes = [own_changes(one, other), own_changes(other, one)];
    let scenarios = [one, other].map(|run| &run.summary.scenario);
    let with_changes =
        |names: [&String; 2]| [0, 1].map(|place| format!("{}{}", names[place], changes[place]));
    let seeds = scenarios.map(|scenario| format!("{}, seed {}", scenario.title, scenario.run.seed));
    let folders = [one, other].map(|run| {
        let name = run.folder.file_name().unwrap_or(run.folder.as_os_str());
        name.to_string_lossy().into_owned()
    });
    let wordings = [
        with_changes(scenarios.map(|scenario| &scenario.title)),
        with_changes(scenarios.map(|scenario| &scenario.name)),
        seeds,
        folders,
        [one, other].map(|run| run.folder.display().to_string()),
    ];
    let same = || ["First run", "Second run"].map(str::to_owned);
    wordings.into_iter().find(|[one, other]| one != other).unwrap_or_else(same)
}

/// What was changed on the command line of one run and not of the other, to follow its name.
fn own_changes(run: &Run, other: &Run) -> String {
    let aside = |change: &str| ASIDE.iter().any(|key| change.split('=').next() == Some(*key));
    let others = &other.summary.scenario.changes;
    let own = run.summary.scenario.changes.iter();
    let own: Vec<&str> =
        own.filter(|change| !others.contains(change) && !aside(change)).map(String::as_str).collect();
    if own.is_empty() { String::new() } else { format!(", with {}", own.join(", ")) }
}
