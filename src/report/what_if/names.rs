//! Names for two runs that tell them apart.

use super::run::Run;
use chart::{Language, phrases};

/// Settings that leave every single week of a strategy as it is, and so say nothing of it.
const ASIDE: [&str; 4] = ["run.strategies", "run.replicates", "run.reference", "run.years"];

/// Names for two runs: the titles of their scenarios with what was changed in only one of them; where
/// those are the same, the scenarios' names, then the seeds; where those are, too, the folders.
pub fn distinct_names(one: &Run, other: &Run, language: &Language) -> [String; 2] {
    let changes = [own_changes(one, other), own_changes(other, one)];
    let scenarios = [one, other].map(|run| &run.summary.scenario);
    let with_changes = |names: [&String; 2]| {
        [0, 1].map(|index| match &changes[index][..] {
            [] => names[index].clone(),
            own => {
                language.say(phrases::figure::Changed { scenario: names[index], changes: &own.join(", ") })
            }
        })
    };
    let seeds = scenarios.map(|scenario| {
        language.say(phrases::what_if::WithSeed { scenario: &scenario.title, seed: &scenario.run.seed })
    });
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
    let same = || [language.say(phrases::what_if::FirstRun), language.say(phrases::what_if::SecondRun)];
    wordings.into_iter().find(|[one, other]| one != other).unwrap_or_else(same)
}

/// What was changed on the command line of one run and not of the other.
fn own_changes<'a>(run: &'a Run, other: &Run) -> Vec<&'a str> {
    let aside = |change: &str| ASIDE.iter().any(|key| change.split('=').next() == Some(*key));
    let others = &other.summary.scenario.changes;
    let own = run.summary.scenario.changes.iter();
    own.filter(|change| !others.contains(change) && !aside(change)).map(String::as_str).collect()
}
