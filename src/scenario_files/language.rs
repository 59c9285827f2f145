//! The language of scenario files, as data.

use super::draws::{UNCERTAINTY, uncertainty};
use super::grammar::{Field, Kind};
use super::nation::{NATION, nation};
use super::networks::{TIES, networks};
use super::plans::{practice, strategy, training};
use super::school_list::SCHOOLS;
use super::schools::school;
use super::staff::staff;
use super::variants::EQUAL_CAPACITY;
use scenario::parameters::{Parameter, registry};
use scenario::units::{WEEKS_PER_YEAR_AT_MOST, YEARS_AT_MOST, shortest};
use scenario::{ANSWERING, BudgetUse, Level, ParameterValues, Split, Visits};

/// The most strategies that one scenario runs.
const STRATEGIES_AT_MOST: usize = 64;

/// The budget of the second comparison where a scenario does not say: half a leader's capacity.
const EQUAL_CAPACITY_USUALLY: f32 = 0.5;

/// The most years in which a school comes to rest before the first week.
const WARM_UP_YEARS_AT_MOST: i64 = 100;

/// Keys that the language once had, each with what to do about a file that still carries it.
pub(super) const RETIRED: [(&str, &str); 1] =
    [("run.keep", "leave it out: a nation keeps the ends of years, anything else every week")];

/// The table of what a district is like.
const DISTRICT: &str = "district";

/// The language of scenario files: a table with every key that one can have.
pub fn language() -> Kind {
    Kind::Table(fields())
}

/// Every key that a scenario file can have at its top.
pub(super) fn fields() -> Vec<Field> {
    let mut fields = heading();
    fields.push(Field::table("answer", answer(), "what would answer the question, in reports"));
    fields.push(Field::table("run", run(), "what is run, how long and how often"));
    fields.extend(world());
    fields.push(Field::table(
        UNCERTAINTY,
        uncertainty(varying_tables()),
        "what is not known for certain, so that it differs between replicates",
    ));
    fields.push(Field::table(
        NATION,
        nation_fields(),
        "a whole nation of schools in districts; one school or one district where absent",
    ));
    fields.push(Field::optional(
        SCHOOLS,
        school(layer_of_a_school()),
        "the schools of a district, told one by one, each a layer over the scenario",
    ));
    let practices = Kind::Named(Box::new(practice()));
    fields.push(Field::optional(
        "practices",
        practices,
        "new practices, or other figures for those that ship, by name",
    ));
    let strategies = Kind::Named(Box::new(strategy()));
    fields.push(Field::optional("strategies", strategies, "new strategies, by name"));
    fields.push(Field::optional(
        "variants",
        Kind::Named(Box::new(variant())),
        "the same under other assumptions, run beside it, by name",
    ));
    fields
}

/// Every key that a nation can have.
pub(super) fn nation_fields() -> Vec<Field> {
    nation(kind_of_school())
}

/// The keys that a variant can have: what it is called, and whatever shapes the world.
fn variant() -> Kind {
    let title =
        Field::optional("title", Kind::Text, "words for tables and charts; from the name where absent");
    Kind::Table(std::iter::once(title).chain(world()).collect())
}

/// The keys that a kind of school can have beside its share: how its schools differ from the scenario's.
fn kind_of_school() -> Vec<Field> {
    // A list of ties belongs to one school.
    let networks = networks().into_iter().filter(|field| field.key != TIES).collect();
    let networks = Field::table("networks", networks, "who looks to whom");
    let timetable = Field::table("timetable", timetable(), "how students meet teachers");
    [timetable, networks].into_iter().chain(varying_tables()).collect()
}

/// The keys by which a school that is told by name can differ from its district.
fn layer_of_a_school() -> Vec<Field> {
    // What is of the district, or must be the same for all if a total of them shall mean anything.
    const OF_ALL: [&str; 3] = ["policy", "measures", DISTRICT];
    world().into_iter().filter(|field| !OF_ALL.contains(&field.key)).collect()
}

/// The tables of parameters that can differ within one run: between kinds of schools, or between replicates.
fn varying_tables() -> Vec<Field> {
    // One line between yes and no for all, or no total of them would mean anything.
    let mut numbers: Vec<Field> =
        parameter_tables().into_iter().filter(|field| field.key != "measures").collect();
    for field in &mut numbers {
        if let (DISTRICT, Kind::Table(fields)) = (field.key, &mut field.kind) {
            fields.retain(|field| field.key != "schools");
        }
    }
    numbers
}

/// The keys that say what the world of a scenario is like, whatever the strategy.
fn world() -> Vec<Field> {
    let mut fields = vec![
        Field::table("timetable", timetable(), "how students meet teachers"),
        Field::table("networks", networks(), "who looks to whom"),
        Field::table("staff", staff(), "the first staff, as far as it is given and not drawn"),
        Field::table("events", events(), "what happens on fixed dates"),
        Field::table("policy", policy(), "what the district does under every strategy"),
    ];
    fields.extend(parameter_tables());
    fields
}

fn heading() -> Vec<Field> {
    vec![
        Field::optional(
            "extends",
            Kind::FileName,
            "the scenario over which this one lies: a name, or a path that ends in .toml",
        ),
        Field::optional("name", Kind::Name, "name of results; from the file's name where absent"),
        Field::optional("title", Kind::Text, "words for charts and reports; from the name where absent"),
        Field::optional("question", Kind::Text, "the question that it asks"),
        Field::with_default(
            "changes",
            Kind::List(Box::new(Kind::Text), 100),
            toml::Value::Array(Vec::new()),
            "what overrides changed, as charts show it",
        ),
    ]
}

fn answer() -> Vec<Field> {
    let measures = Kind::List(Box::new(Kind::Choice(ANSWERING)), ANSWERING.len());
    vec![
        Field::optional("measures", measures, "measures at the end of the run that the question is about"),
        Field::optional(
            "strategy",
            Kind::Name,
            "strategy that the question is about; the one that reaches most students where absent",
        ),
        Field::optional(
            "against",
            Kind::Name,
            "strategy that it is held against; the reference where absent",
        ),
        Field::optional(
            "split",
            Kind::Choice(Split::WORDS),
            "what the answer is split by, in the figure that a report leads with",
        ),
    ]
}

fn run() -> Vec<Field> {
    let names = Kind::List(Box::new(Kind::Name), STRATEGIES_AT_MOST);
    vec![
        Field::with_default(
            "seed",
            Kind::whole("", 0, i64::MAX),
            2017,
            "the seed from which every draw follows",
        ),
        Field::with_default(
            "replicates",
            Kind::whole("replicates", 1, 100_000),
            200,
            "how often every strategy is run, each time with other draws",
        ),
        Field::with_default(
            "years",
            Kind::whole("years", 1, YEARS_AT_MOST.into()),
            5,
            "school years of a run",
        ),
        Field::with_default(
            "weeks_per_year",
            Kind::whole("weeks", 1, WEEKS_PER_YEAR_AT_MOST.into()),
            36,
            "school weeks of a year",
        ),
        Field::with_default(
            "warm_up_years",
            Kind::whole("years", 0, WARM_UP_YEARS_AT_MOST),
            8,
            "years before the first week in which the school comes to rest without a strategy; 0 starts with people as they arrive",
        ),
        Field::with_default(
            "parameters",
            Kind::Choice(ParameterValues::WORDS),
            ParameterValues::default().word(),
            "values of parameters that the scenario does not set: the defaults, or the ensemble that ships, of whose draws every replicate takes one",
        ),
        Field::optional(
            "strategies",
            names,
            "names of the strategies that run, in the order of tables and charts; all that the file defines where absent",
        ),
        Field::optional(
            "reference",
            Kind::Name,
            "the strategy with which the others are compared; the first where absent",
        ),
        Field::optional(
            "budget",
            Kind::number("share of capacity", 0.01, 1.0),
            "most that a plan may cost in a week, as a share of an ordinary leader's capacity; as designed where absent",
        ),
        Field::with_default(
            "budget_use",
            Kind::Choice(BudgetUse::WORDS),
            BudgetUse::default().word(),
            "what a budget asks of plans that cost less: nothing, or that they spend all of it",
        ),
        Field::with_default(
            EQUAL_CAPACITY,
            Kind::number("share of capacity", 0.0, 1.0),
            shortest(EQUAL_CAPACITY_USUALLY),
            "budget under which the strategies are compared a second time, where it cuts any plan; 0 leaves that out",
        ),
    ]
}

fn timetable() -> Vec<Field> {
    vec![Field::with_default(
        "level",
        Kind::Choice(Level::WORDS),
        Level::default().word(),
        "elementary: one class teacher and few others; secondary: a different teacher for every class",
    )]
}

fn events() -> Vec<Field> {
    let times = Kind::List(Box::new(Kind::Time), 100);
    let none = toml::Value::Array(Vec::new());
    vec![
        Field::with_default(
            "leader_leaves",
            times.clone(),
            none.clone(),
            "school times at which the leader leaves for certain, at the end of the year they fall in",
        ),
        Field::with_default(
            "strategy_starts",
            times,
            none,
            "school times after which schools begin their strategy, dealt to them in turn; all begin in the first week where there are none",
        ),
    ]
}

fn policy() -> Vec<Field> {
    vec![
        Field::with_default(
            "visits",
            Kind::Choice(Visits::WORDS),
            Visits::default().word(),
            "where model visits go: outside the district, or to its own best school of last year",
        ),
        Field::table("training", training(), "training of leaders in managing change; none where absent"),
    ]
}

/// The tables of the registry, in its order; a nation's aside.
fn parameter_tables() -> Vec<Field> {
    let mut tables: Vec<(&'static str, Vec<&'static Parameter>)> = Vec::new();
    for row in registry().into_iter().filter(|row| row.table != NATION) {
        match tables.last_mut() {
            Some((table, rows)) if *table == row.table => rows.push(row),
            _ => tables.push((row.table, vec![row])),
        }
    }
    let field = |(key, rows): (&'static str, Vec<&'static Parameter>)| {
        Field::table(key, rows.into_iter().map(Field::from_parameter).collect(), "numbers of the model")
    };
    tables.into_iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::language;
    use crate::grammar::{Field, Kind};
    use scenario::parameters::registry;
    use std::collections::BTreeSet;

    #[test]
    fn every_parameter_is_a_key_of_the_language() {
        let language = language();
        for row in registry() {
            assert!(
                language.within(row.table).and_then(|table| table.within(row.name)).is_some(),
                "{}",
                row.key()
            );
        }
    }

    /// Asserts that no table within that kind has two fields of one key.
    fn names_each_key_once(place: &str, kind: &Kind) {
        let fields: &[Field] = match kind {
            Kind::List(inner, _) | Kind::Named(inner) | Kind::Listed(inner) => {
                return names_each_key_once(place, inner);
            }
            Kind::Row(fields) | Kind::Table(fields) | Kind::Spells(fields) | Kind::Draws(fields) => fields,
            _ => return,
        };
        let mut keys = BTreeSet::new();
        for field in fields {
            let place = format!("{place}.{}", field.key);
            assert!(keys.insert(field.key), "{place} is named twice");
            names_each_key_once(&place, &field.kind);
        }
    }

    #[test]
    fn no_table_of_the_language_names_a_key_twice() {
        names_each_key_once("", &language());
    }
}
