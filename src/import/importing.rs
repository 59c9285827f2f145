//! From all files to one scenario, or to everything that is wrong with them.

use super::advice::{self, Advice, all_there};
use super::concerns;
use super::faults::{At, Faults, Kind};
use super::observations::{self, Observations};
use super::people::{People, filled, in_words};
use super::roster::{self, Roster, RosterFiles};
use super::scenario_text::Draft;
use super::settings::{Setting, fit, of_roster};
use super::source::Source;
use super::staff::{self, Trait};
use super::targets_text::{Frame, targets};
use super::told::Told;
use scenario::FullScenario;
use scenario::error::{Problem, Problems};

/// What is imported, and into what.
#[derive(Debug)]
pub struct Request<'a> {
    /// A row for each teacher.
    pub staff: Option<Source>,
    /// Who looks to whom.
    pub advice: Option<Source>,
    /// Observations of lessons.
    pub observations: Option<Source>,
    /// Stages of concern or levels of use.
    pub concerns: Option<Source>,
    /// A OneRoster folder.
    pub roster: Option<RosterFiles>,
    /// The scenario that is extended, as the new file names it.
    pub extends: &'a str,
    /// The same scenario, read.
    pub base: &'a FullScenario,
    /// The scenario's own name, where it is not that of its file.
    pub name: Option<&'a str>,
    /// The file that the scenario will stand in, without its folder.
    pub file: &'a str,
    /// The strategy that the school is taken to follow, for targets.
    pub strategy: &'a str,
    /// Kinds of faults that may pass.
    pub allowed: &'a [Kind],
}

/// What came out.
#[derive(Debug)]
pub struct Imported {
    /// The scenario file.
    pub scenario: String,
    /// A study of later waves of observations, where there are any.
    pub targets: Option<String>,
    /// The key: ids and pseudonyms.
    pub key: String,
    /// What was taken and left.
    pub told: Told,
    /// What was let pass.
    pub warnings: Problems,
}

/// Reads all files and writes a scenario of them.
///
/// # Errors
/// Everything that is wrong with all files, at once.
pub fn import(request: &Request) -> Result<Imported, Problems> {
    let mut faults = Faults::allowing(request.allowed);
    let mut told = Told::default();
    let roster = request.roster.as_ref().and_then(|files| roster::read(files, &mut told, &mut faults));
    let staff = request.staff.as_ref().and_then(|source| staff::read(source, &mut told, &mut faults));
    let (people, traits) = match (staff, &roster) {
        (Some(staff), roster) => {
            compare(&staff.0, roster.as_ref(), &mut faults);
            staff
        }
        (None, Some(roster)) if request.staff.is_none() => {
            (People::of("enrollments.csv", roster.teachers.clone()), Vec::new())
        }
        _ => (People::unknown(), Vec::new()),
    };
    let advice =
        request.advice.as_ref().and_then(|source| advice::read(source, &people, &mut told, &mut faults));
    let observations = request
        .observations
        .as_ref()
        .and_then(|source| observations::read(source, &people, &mut told, &mut faults));
    let concerns = request
        .concerns
        .as_ref()
        .map_or_else(Vec::new, |source| concerns::read(source, &people, &mut told, &mut faults));
    if !people.is_known && faults.problems.is_empty() {
        faults.problems.add(Problem::new("import", "nothing says who teaches", "name a staff or a roster"));
    }
    if !faults.problems.is_empty() {
        return Err(faults.problems.sorted());
    }
    let files = Files { people, roster, advice, observations };
    Ok(files.imported(request, traits, concerns, told, faults))
}

/// What was read of all files.
struct Files {
    people: People,
    roster: Option<Roster>,
    advice: Option<Advice>,
    observations: Option<Observations>,
}

impl Files {
    fn imported(
        &self,
        request: &Request,
        mut traits: Vec<Trait>,
        concerns: Vec<Trait>,
        mut told: Told,
        faults: Faults,
    ) -> Imported {
        for own in concerns {
            add_trait(&mut traits, own, &mut told);
        }
        let starts_with_first = self
            .observations
            .as_ref()
            .and_then(|own| interpretation(own, self.people.count()))
            .is_some_and(|own| add_trait(&mut traits, own, &mut told));
        let mut settings = self.roster.as_ref().map_or_else(Vec::new, of_roster);
        let origin = format!("teachers of {}", self.people.file);
        settings.push(Setting::new("school.teachers", &self.people.count(), origin));
        fit(&mut settings, request.base);
        let title = request.name.unwrap_or(request.file.trim_end_matches(".toml"));
        let title = scenario::words(title);
        let draft = Draft {
            extends: request.extends,
            name: request.name,
            title: &title,
            files: &request.files(),
            settings: &settings,
            advice: self.advice.as_ref(),
            traits: &traits,
        };
        stays(request.base, &draft, self.people.count(), &mut told);
        let frame =
            Frame { scenario: request.file, title: &title, strategy: request.strategy, base: request.base };
        let targets =
            self.observations.as_ref().and_then(|own| targets(own, starts_with_first, &frame, &mut told));
        let key = self.people.key();
        Imported { scenario: draft.text(), targets, key, told, warnings: faults.warnings.sorted() }
    }
}

impl Request<'_> {
    /// The files by name, in the order in which they name teachers.
    fn files(&self) -> Vec<String> {
        let roster = self.roster.as_ref().map(|own| &own.enrollments);
        let sources = [
            self.staff.as_ref(),
            roster,
            self.advice.as_ref(),
            self.observations.as_ref(),
            self.concerns.as_ref(),
        ];
        sources.into_iter().flatten().map(|source| source.name.clone()).collect()
    }
}

/// Tells where a staff and a roster are of different teachers.
fn compare(people: &People, roster: Option<&Roster>, faults: &mut Faults) {
    let Some(roster) = roster else { return };
    let there = roster.teachers.iter().filter(|id| people.place(id).is_some()).count();
    all_there(people, there, At::file(&people.file), "teach no class of the roster", faults);
    let others = roster.teachers.len() - there;
    if others > 0 {
        let what = format!("lacks {others} of {} teachers of the roster", roster.teachers.len());
        faults.warn(At::file(&people.file), &what);
    }
}

/// Adds a trait unless an earlier file gave it; says whether it did.
fn add_trait(traits: &mut Vec<Trait>, own: Trait, told: &mut Told) -> bool {
    let is_new = traits.iter().all(|other| other.key != own.key);
    if is_new {
        traits.push(own);
    } else {
        told.left.push(format!("{}: another file gives `{}`", own.origin, own.key));
    }
    is_new
}

/// Fidelity of the first wave as the nearest that a first staff can be given.
fn interpretation(observations: &Observations, teachers: usize) -> Option<Trait> {
    let wave = observations.waves.first()?;
    let values: Vec<Option<f64>> =
        (0..teachers).map(|teacher| wave.by_teacher.get(&teacher).copied()).collect();
    let (values, missing) = filled(&values)?;
    let origin = format!(
        "{}: fidelity in the first wave, {} to {}; a first staff has no fidelity, so this is its own interpretation (assumed){}",
        observations.file,
        wave.first,
        wave.last,
        in_words(missing)
    );
    Some(Trait { key: "own_interpretation", values, origin })
}

/// Says what stays as it is in the scenario that is extended.
fn stays(base: &FullScenario, draft: &Draft, teachers: usize, told: &mut Told) {
    let has = |key: &str| draft.settings.iter().any(|own| own.key == key);
    let values = base.values();
    for key in ["school.teachers", "school.students", "school.classes", "school.grade_levels"] {
        let value = values.iter().find(|(row, _)| row.key() == key).filter(|_| !has(key));
        // Many more or fewer students than so many teachers can have would go unnoticed.
        let each = f64::from(base.parameters.school.students) / teachers.max(1) as f64;
        let each =
            if key == "school.students" { format!(", {each:.0} for each teacher") } else { String::new() };
        told.stays.extend(value.map(|(_, value)| format!("{key} = {value}{each}")));
    }
    if !has("timetable.level") {
        told.stays.push(format!("timetable.level = {}", base.timetable.level.word()));
    }
    if draft.advice.is_none() {
        told.stays.push(format!("networks.advice = {}", base.networks.advice.word()));
    }
    let is_drawn = |key: &&str| draft.traits.iter().all(|own| own.key != *key);
    let drawn: Vec<&str> = base
        .staff
        .lists()
        .iter()
        .map(|(key, _)| *key)
        .filter(is_drawn)
        .filter(|key| *key != "anchoring")
        .collect();
    if !drawn.is_empty() {
        told.stays.push(format!("drawn for every teacher: {}", drawn.join(", ")));
    }
    told.stays.push("leaders, families, strategies and all other parameters".to_owned());
}
