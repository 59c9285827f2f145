//! Schools of a district that are told one by one, each a layer over the scenario.
//!
//! A school is checked as a scenario of its own, so that whatever cannot be of a school is refused with its name. What it
//! does not tell it shares with its district.

use super::grammar::{Field, Kind};
use super::rules::BrokenRule;
use super::school_list::SCHOOLS;
use super::stages::Checked;
use super::tree::{Entry, Table, Value, lay_over, table_in, table_or_new};
use scenario::error::Problems;
use scenario::{FullScenario, NamedSchool, Scale};
use std::collections::BTreeSet;

/// The most schools that are told one by one.
const SCHOOLS_AT_MOST: usize = 500;

/// Keys of a school that do not say what it is like.
const ABOUT_THE_SCHOOL: [&str; 2] = ["title", "strategy"];

/// The keys of a school; `layer` holds those that say what it is like.
pub(super) fn school(layer: Vec<Field>) -> Kind {
    let mut fields = vec![
        Field::optional("title", Kind::Text, "words for tables and charts; from the name where absent"),
        Field::optional(
            "strategy",
            Kind::Name,
            "strategy that this school follows whatever the others do; theirs where absent",
        ),
    ];
    fields.extend(layer);
    Kind::Listed(Box::new(Kind::Table(fields)))
}

/// Counts the schools, where somebody tells them and nobody says how many there are.
pub(super) fn complete(tree: &mut Table) {
    let Some(count) = table_in(tree, SCHOOLS).map(Table::len).filter(|&count| count > 0) else { return };
    let Some(district) = table_or_new(tree, "district") else { return };
    let is_written = district.get(SCHOOLS).is_some_and(|entry| entry.node.location.is_some());
    if !is_written {
        district.insert(SCHOOLS.to_owned(), Entry::unwritten(Value::Whole(count as i64)));
    }
}

/// What does not go together in schools that are told one by one.
pub(super) fn contradictions(scenario: &FullScenario) -> Vec<BrokenRule> {
    let told = scenario.schools.written.len();
    if told == 0 {
        return Vec::new();
    }
    let mut broken = Vec::new();
    let mut refuse =
        |keys: &[&str], what: String, remedy: &str| broken.push(BrokenRule::new(keys, what, remedy));
    let schools = scenario.parameters.district.schools as usize;
    if schools != told && matches!(scenario.scale(), Scale::School | Scale::District { .. }) {
        let what = format!("{told} schools are told one by one, not `district.schools` = {schools}");
        refuse(&["district.schools", SCHOOLS], what, "leave `district.schools` out");
    }
    if told > SCHOOLS_AT_MOST {
        let remedy = format!("tell at most {SCHOOLS_AT_MOST}, or set `district.schools`");
        refuse(&[SCHOOLS], format!("{told} schools are told one by one"), &remedy);
    }
    if scenario.nation.is_some() {
        refuse(
            &[SCHOOLS, "nation"],
            "a nation's schools cannot be told one by one".to_owned(),
            "leave one of the two out",
        );
    }
    broken
}

/// The schools of a scenario that tells them, each as it was checked.
///
/// # Errors
/// The problems of all schools.
pub(super) fn named(scenario: &Checked) -> Result<Vec<NamedSchool>, Problems> {
    let none = Table::new();
    let layers = table_in(scenario.tree(), SCHOOLS).unwrap_or(&none);
    let of_name =
        |(name, entry): (&String, &Entry)| one(scenario, name, entry.node.as_table().unwrap_or(&none));
    Problems::or_all(layers.iter().map(of_name))
}

fn one(scenario: &Checked, name: &str, layer: &Table) -> Result<NamedSchool, Problems> {
    let text = |key: &str| layer.get(key).and_then(|entry| entry.node.as_text()).map(str::to_owned);
    let of_school: Table = layer
        .iter()
        .filter(|(key, _)| !ABOUT_THE_SCHOOL.contains(&key.as_str()))
        .map(|(key, entry)| (key.clone(), entry.clone()))
        .collect();
    let changed = scenario.changed(|_, tree| {
        for key in [SCHOOLS, "variants", "uncertainty"] {
            tree.remove(key);
        }
        if let Some(district) = table_or_new(tree, "district") {
            district.insert(SCHOOLS.to_owned(), Entry::unwritten(Value::Whole(1)));
        }
        lay_over(tree, of_school.clone());
        keep_class_sizes(tree, &of_school, scenario.scenario());
    });
    let FullScenario { parameters, timetable, networks, staff, events, .. } =
        changed.checked()?.loaded_alone().scenario;
    Ok(NamedSchool {
        name: name.to_owned(),
        title: text("title").unwrap_or_else(|| scenario::words(name)),
        strategy: text("strategy"),
        told: told(&of_school),
        parameters,
        level: timetable.level,
        networks,
        staff,
        events,
    })
}

/// Of a school that tells its teachers or its students only, lets the other number follow, so that there are as many students
/// to a teacher as in the scenario.
fn keep_class_sizes(tree: &mut Table, layer: &Table, scenario: &FullScenario) {
    let Some(told) = table_in(layer, "school") else { return };
    let number = |key: &str| told.get(key).and_then(|entry| entry.node.as_number());
    let school = &scenario.parameters.school;
    let per_teacher = f64::from(school.students) / f64::from(school.teachers);
    let (key, follows) = match (number("teachers"), number("students")) {
        (Some(teachers), None) => ("students", teachers * per_teacher),
        (None, Some(students)) => ("teachers", students / per_teacher),
        _ => return,
    };
    if let Some(own) = table_or_new(tree, "school") {
        own.insert(key.to_owned(), Entry::unwritten(Value::Whole(follows.round().max(1.0) as i64)));
    }
}

/// Keys of parameters that a layer tells.
fn told(layer: &Table) -> BTreeSet<String> {
    let names = layer.iter().filter_map(|(table, entry)| Some((table, entry.node.as_table()?)));
    names.flat_map(|(table, own)| own.keys().map(move |name| format!("{table}.{name}"))).collect()
}
