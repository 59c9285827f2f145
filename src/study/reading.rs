//! How a study is read from its file, or everything that is wrong with it.

use super::error::StudyError;
use super::factors::{Values, Varied, parameter};
use super::grammar::{GROUPS, PLAUSIBLE, fields};
use super::outputs::{Moment, Output, Quantity};
use super::study::{Design, Statement, Study};
use super::written::{Written, WrittenOutput, WrittenVary};
use scenario::error::Problem;
use scenario::parameters::{Parameter, registry};
use scenario::{FullScenario, Scale};
use scenario_files::{CheckedFile, load, nearest};
use serde::Deserialize;
use simulation::measure::{Fate, Measure};
use std::path::Path;

/// Reads a study file.
///
/// # Errors
/// Everything that is wrong with it, and with the scenario that it names, at once.
pub fn read_study(path: &Path) -> Result<Study, StudyError> {
    let mut file = CheckedFile::read(path, &fields())?;
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let Ok(written) = Written::deserialize(file.table()) else {
        // What is missing or wrong was told by the check of the file.
        file.finish()?;
        return Err(
            Problem::new(&path.display().to_string(), "this is no study", "see docs/studies.md").into()
        );
    };
    let Some(scenario) = base(&mut file, &written, &folder) else {
        return Err(wrong(file));
    };
    let varied = varied(&mut file, &written, &scenario.0);
    let orders = orders(&mut file, &written, &varied);
    let outputs = outputs(&mut file, &written, &scenario.0);
    let statements = statements(&mut file, &written, &outputs);
    let robustness =
        written.robustness.as_ref().and_then(|own| Some((measure(&own.measure)?, own.tolerance)));
    if robustness.is_some() && scenario.0.run.strategies.len() < 2 {
        file.refuse(
            "robustness",
            "one strategy has nothing to be compared with",
            "name at least two `strategies`",
        );
    }
    design_fits(&mut file, &written.design, &varied);
    let mut warnings = file.finish()?;
    warnings.extend(scenario.1);
    let title = if written.title.is_empty() { scenario.0.title.clone() } else { written.title };
    Ok(Study {
        name,
        title,
        question: written.question,
        scenario: scenario.0,
        varied,
        orders,
        design: written.design,
        outputs,
        statements,
        robustness,
        warnings,
        folder,
    })
}

fn wrong(file: CheckedFile) -> StudyError {
    match file.finish() {
        Err(problems) => StudyError::Wrong(problems),
        Ok(_) => Problem::new("study", "the scenario cannot be read", "run `check` on it").into(),
    }
}

/// The scenario, changed, with its warnings.
fn base(file: &mut CheckedFile, written: &Written, folder: &Path) -> Option<(FullScenario, Vec<Problem>)> {
    let mut changes = written.set.clone();
    if !written.strategies.is_empty() {
        changes.push(format!("run.strategies={:?}", written.strategies));
    }
    if let Some(replicates) = written.replicates {
        changes.push(format!("run.replicates={replicates}"));
    }
    let named = Path::new(&written.scenario);
    let path = if named.extension().is_some() { folder.join(named) } else { named.to_path_buf() };
    match load(&path, &changes) {
        Ok(loaded) if matches!(loaded.scenario.scale(), Scale::Nation(_)) => {
            file.refuse("scenario", "a nation is too large for a study", "name a school or a district");
            None
        }
        Ok(loaded) => {
            Some((FullScenario { variants: toml::Table::new(), ..loaded.scenario }, loaded.warnings))
        }
        Err(problems) => {
            file.add_all(problems);
            None
        }
    }
}

fn varied(file: &mut CheckedFile, written: &Written, scenario: &FullScenario) -> Vec<Varied> {
    let mut varied: Vec<Varied> = Vec::new();
    for (index, own) in written.vary.iter().enumerate() {
        let at = format!("vary.{index}");
        match (&own.key, &own.group) {
            (Some(key), None) => {
                if let Some(new) = one(file, &at, key, own, scenario) {
                    if varied.iter().any(|known| known.key == new.key) {
                        file.refuse(
                            &format!("{at}.key"),
                            format!("`{key}` varies twice"),
                            "leave one of them out",
                        );
                    } else {
                        varied.push(new);
                    }
                }
            }
            (None, Some(group)) => {
                let rows = registry().into_iter().filter(|row| belongs(row, group, &own.except, scenario));
                let new: Vec<Varied> = rows.map(|row| plausible(row, own.levels)).collect();
                varied.extend(
                    new.into_iter()
                        .filter(|new| written.vary.iter().all(|one| one.key.as_ref() != Some(&new.key))),
                );
            }
            _ => file.refuse(&at, "it is not clear what varies", "give either a `key` or a `group`"),
        }
    }
    if varied.is_empty() && !file.is_wrong() {
        file.refuse("vary", "nothing varies", "add a table [[vary]] with a key and a range");
    }
    varied
}

/// Whether a parameter is one of a group. What is a nation's is not, nor how many schools there are; and how the schools
/// of a district differ is only where there are several.
fn belongs(row: &Parameter, group: &str, except: &[String], scenario: &FullScenario) -> bool {
    let is_about_others = match row.table {
        "nation" => true,
        "district" => scenario.scale() == Scale::School || row.name == "schools",
        _ => false,
    };
    let is_in_group = group == GROUPS[3] || row.source.standing.word() == group;
    let is_excluded = except.iter().any(|key| *key == row.key() || key == row.table);
    is_in_group && !is_excluded && !is_about_others && row.plausible.0 < row.plausible.1
}

fn plausible(row: &Parameter, levels: Option<usize>) -> Varied {
    let (from, to) = row.plausible;
    Varied {
        key: row.key(),
        whole: row.whole,
        values: Values::Range { from, to, logarithmic: false },
        levels,
    }
}

/// A value that is varied by its key; none where it is refused.
fn one(
    file: &mut CheckedFile,
    at: &str,
    key: &str,
    own: &WrittenVary,
    scenario: &FullScenario,
) -> Option<Varied> {
    let row = parameter(key);
    let is_strategy = key.strip_prefix("strategies.").is_some_and(|rest| {
        rest.split('.').next().is_some_and(|name| scenario.strategies.contains_key(name))
    });
    if row.is_none() && !is_strategy && key != "run.budget" && !key.starts_with("practices.") {
        let known: Vec<String> = registry().iter().map(|row| row.key()).collect();
        let meant = nearest(key, known.iter().map(String::as_str));
        let remedy = meant.map_or_else(
            || "name a parameter, run.budget, or a number of a strategy or practice".to_owned(),
            |meant| format!("did you mean `{meant}`?"),
        );
        file.refuse(&format!("{at}.key"), format!("there is no number `{key}` to vary"), remedy);
        return None;
    }
    let whole = row.is_some_and(|row| row.whole);
    let logarithmic = own.scale.as_deref() == Some("logarithmic");
    let values = match (&own.values, own.range.as_deref(), own.from, own.to) {
        (Some(values), None, None, None) => Values::List(values.clone()),
        (None, Some(PLAUSIBLE), None, None) => {
            let Some(row) = row else {
                file.refuse(
                    &format!("{at}.range"),
                    "only parameters have a plausible range",
                    "give `from` and `to`",
                );
                return None;
            };
            Values::Range { from: row.plausible.0, to: row.plausible.1, logarithmic }
        }
        (None, None, Some(from), Some(to)) => Values::Range { from, to, logarithmic },
        _ => {
            let remedy = "give `from` and `to`, or `range = \"plausible\"`, or `values`";
            file.refuse(at, format!("it is not clear over what `{key}` varies"), remedy);
            return None;
        }
    };
    let varied = Varied { key: key.to_owned(), whole, values, levels: own.levels };
    if let Err(error) = varied.factor() {
        file.refuse(at, format!("`{key}` cannot vary so: {error}"), "");
        return None;
    }
    if let Some(row) = row {
        let [least, most] = varied.ends();
        if least < row.unit.least || most > row.unit.most {
            let remedy = format!("stay within {} to {}", row.unit.least, row.unit.most);
            file.refuse(at, format!("`{key}` varies from {least} to {most}, beyond what is allowed"), remedy);
            return None;
        }
    }
    Some(varied)
}

fn orders(file: &mut CheckedFile, written: &Written, varied: &[Varied]) -> Vec<(usize, usize, bool)> {
    let mut orders = Vec::new();
    for (number, order) in written.order.iter().enumerate() {
        let mut index = |part: &str, key: &str| {
            let found = varied.iter().position(|own| own.key == *key);
            if found.is_none() {
                file.refuse(
                    &format!("order.{number}.{part}"),
                    format!("`{key}` does not vary"),
                    "name keys of [[vary]]",
                );
            }
            found
        };
        let (smaller, larger) = (index("smaller", &order.smaller), index("larger", &order.larger));
        if let (Some(smaller), Some(larger)) = (smaller, larger) {
            orders.push((smaller, larger, order.strictly));
        }
    }
    orders
}

fn measure(name: &str) -> Option<Measure> {
    Measure::ALL.iter().copied().find(|measure| measure.info().name == name)
}

fn outputs(file: &mut CheckedFile, written: &Written, scenario: &FullScenario) -> Vec<Output> {
    let mut outputs = Vec::new();
    if written.outputs.is_empty() && !file.is_wrong() {
        file.refuse("outputs", "nothing is kept", "add an output, as in [outputs.reach]");
    }
    for (name, own) in &written.outputs {
        let at = format!("outputs.{name}");
        let mut strategy = |part: &str, wanted: &str| {
            let known = &scenario.run.strategies;
            let found = known.iter().position(|own| own == wanted);
            if found.is_none() {
                let what = format!("strategy `{wanted}` does not run");
                file.refuse(&format!("{at}.{part}"), what, format!("these do: {}", known.join(", ")));
            }
            found
        };
        let of = strategy("strategy", &own.strategy);
        let minus = own.minus.as_ref().map(|minus| strategy("minus", minus));
        let quantity = quantity(file, &at, own, scenario);
        if let (Some(strategy), Some(quantity)) = (of, quantity) {
            outputs.push(Output { name: name.clone(), quantity, strategy, minus: minus.flatten() });
        }
    }
    if let Some(by) = written.robustness.as_ref().and_then(|own| measure(&own.measure)) {
        let quantity = Quantity::Measure(by, Moment::Week(scenario.weeks() as usize - 1));
        for (strategy, name) in scenario.run.strategies.iter().enumerate() {
            outputs.push(Output {
                name: format!("{}.{name}", by.info().name),
                quantity,
                strategy,
                minus: None,
            });
        }
    }
    outputs
}

fn quantity(
    file: &mut CheckedFile,
    at: &str,
    own: &WrittenOutput,
    scenario: &FullScenario,
) -> Option<Quantity> {
    let (weeks, per_year) = (scenario.weeks() as usize, scenario.run.weeks_per_year as usize);
    match (&own.measure, &own.fate, own.capacity) {
        (Some(name), None, false) => {
            let moment = match (own.week, own.mean_of_year) {
                (None, None) => Moment::Week(weeks - 1),
                (Some(week), None) if week <= weeks => Moment::Week(week - 1),
                (None, Some(year)) if year * per_year <= weeks => {
                    Moment::Mean((year - 1) * per_year, year * per_year)
                }
                (Some(_), Some(_)) => {
                    file.refuse(
                        at,
                        "a measure is taken in one week or over one year",
                        "leave one of the two out",
                    );
                    return None;
                }
                _ => {
                    let what = format!("the run is over after {weeks} weeks");
                    file.refuse(at, what, "name an earlier week or year");
                    return None;
                }
            };
            measure(name).map(|measure| Quantity::Measure(measure, moment))
        }
        (None, Some(name), false) => {
            Fate::ALL.iter().find(|fate| fate.name() == name).map(|&fate| Quantity::Fate(fate))
        }
        (None, None, true) => Some(Quantity::Capacity),
        _ => {
            let remedy = "give one of `measure`, `fate` and `capacity = true`";
            file.refuse(at, "it is not clear what is kept", remedy);
            None
        }
    }
}

fn statements(file: &mut CheckedFile, written: &Written, outputs: &[Output]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (name, own) in &written.statements {
        let at = format!("statements.{name}");
        let Some(output) = outputs.iter().position(|output| output.name == own.output) else {
            if written.outputs.contains_key(&own.output) {
                continue;
            }
            let known: Vec<&str> = outputs.iter().map(|output| output.name.as_str()).collect();
            let what = format!("there is no output `{}`", own.output);
            file.refuse(&format!("{at}.output"), what, format!("these are kept: {}", known.join(", ")));
            continue;
        };
        if own.below.is_none() && own.above.is_none() {
            file.refuse(&at, "the statement claims nothing", "give `below` or `above`, or both");
            continue;
        }
        statements.push(Statement { name: name.clone(), output, below: own.below, above: own.above });
    }
    statements
}

/// What the method needs and the file lacks.
fn design_fits(file: &mut CheckedFile, design: &Design, varied: &[Varied]) {
    if design.method == "table" && design.file.is_empty() {
        file.refuse("design", "a table needs its file", "add file = \"points.csv\"");
    }
    if design.method == "morris" && design.levels % 2 == 1 {
        file.refuse("design.levels", "Morris' design needs an even number of levels", "write 4, 6 or 8");
    }
    let spread = |own: &&Varied| matches!(own.values, Values::List(_));
    if matches!(design.method.as_str(), "morris" | "saltelli") && varied.iter().any(|own| spread(&own)) {
        file.warn(
            "design.method",
            "a list of values has no order for this design",
            "give ranges, or take a grid",
        );
    }
}
