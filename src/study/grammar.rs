//! The language of study files: every key that one can have.

use scenario_files::grammar::{Field, Kind};
use scenario_files::schema_of;
use serde_json::{Value, json};

/// Designs by the words of a study file.
pub(crate) const METHODS: &[&str] =
    &["one_at_a_time", "grid", "latin_hypercube", "sobol", "morris", "saltelli", "table"];
/// Groups of parameters, by how sure their source is.
pub(crate) const GROUPS: &[&str] = &["assumed", "recalled", "found", "all"];
/// Scales of a factor.
pub(crate) const SCALES: &[&str] = &["linear", "logarithmic"];
/// The range that the registry of parameters has.
pub(crate) const PLAUSIBLE: &str = "plausible";
/// The most points of a study.
pub(crate) const POINTS_AT_MOST: usize = 1_000_000;
/// How values are found that agree with what was observed.
pub(crate) const CALIBRATIONS: &[&str] = &["regression", HISTORY_MATCHING];
/// Points are ruled out that miss what was observed.
pub(crate) const HISTORY_MATCHING: &str = "history_matching";
/// Standard errors beyond which a target is missed where nothing is said: by Pukelsheim's rule (1994) 95 % of any
/// distribution with one peak lie within.
pub(crate) const CUT: f64 = 3.0;
/// The share of points that a calibration accepts where nothing is said.
pub(crate) const ACCEPTED: f64 = 0.1;
/// Draws of a posterior where nothing is said.
pub(crate) const DRAWS: u32 = 1_000;
/// Replicates between two looks at intervals where nothing is said.
pub(crate) const AT_A_TIME: u32 = 20;
/// Replicates of a point after which no more are added where nothing is said.
pub(crate) const LIMIT: u32 = 1_000;
const REPLICATES_AT_MOST: i64 = 100_000;
const ENTRIES_AT_MOST: usize = 1_000;

/// Every key of a study file.
pub fn fields() -> Vec<Field> {
    vec![
        Field::optional("title", Kind::Text, "words for tables and figures"),
        Field::optional("question", Kind::Text, "the question that the study asks"),
        Field::required(
            "scenario",
            Kind::FileName,
            "the scenario whose values vary: a name that ships, or a path",
        ),
        Field::optional("set", texts(), "changes of the scenario beforehand, each as key.path=value"),
        Field::optional("strategies", names(), "the strategies that run; those of the scenario where absent"),
        Field::optional(
            "replicates",
            Kind::whole("replicates", 1, REPLICATES_AT_MOST),
            "replicates of every point; with [until] those that every point begins with",
        ),
        Field::required("vary", list(vary()), "what varies, one table [[vary]] per value or group of values"),
        Field::optional("order", list(order()), "pairs of varied values of which one is at most the other"),
        Field::optional(
            "constraint",
            list(constraint()),
            "sums of varied values that have a limit; with latin_hypercube and sobol",
        ),
        Field::table("design", design(), "which points are simulated"),
        Field::required(
            "outputs",
            Kind::Named(Box::new(Kind::Table(output()))),
            "what is kept of every point",
        ),
        Field::optional(
            "statements",
            Kind::Named(Box::new(Kind::Table(statement()))),
            "claims about outputs, whose boxes of values are looked for",
        ),
        Field::table("robustness", robustness(), "which strategy is best, over all points"),
        Field::table("calibration", calibration(), "which values agree with what was observed"),
        Field::table(
            "until",
            until(),
            "intervals that are to be narrow enough, for which replicates are added",
        ),
    ]
}

/// The JSON Schema of study files.
pub fn study_schema() -> Value {
    let mut schema = schema_of(&Kind::Table(fields()));
    if let Value::Object(whole) = &mut schema {
        whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        whole.insert("title".to_owned(), json!("schoolwide study"));
    }
    schema
}

fn list(fields: Vec<Field>) -> Kind {
    Kind::List(Box::new(Kind::Table(fields)), ENTRIES_AT_MOST)
}

fn texts() -> Kind {
    Kind::List(Box::new(Kind::Text), ENTRIES_AT_MOST)
}

fn names() -> Kind {
    Kind::List(Box::new(Kind::Name), ENTRIES_AT_MOST)
}

fn any_number() -> Kind {
    Kind::number("", -1e12, 1e12)
}

fn vary() -> Vec<Field> {
    vec![
        Field::optional(
            "key",
            Kind::Text,
            "the key that varies, as a scenario file has it: any number of the language",
        ),
        Field::optional("group", Kind::Choice(GROUPS), "all parameters whose source is so sure"),
        Field::optional("except", texts(), "keys, or tables, of the group that do not vary"),
        Field::optional("range", Kind::Choice(&[PLAUSIBLE]), "the range of the registry of parameters"),
        Field::optional("from", any_number(), "the least value"),
        Field::optional("to", any_number(), "the greatest value"),
        Field::optional(
            "scale",
            Kind::Choice(SCALES),
            "how values are spread between the two; linear where absent",
        ),
        Field::optional(
            "values",
            Kind::List(Box::new(any_number()), ENTRIES_AT_MOST),
            "these values, in place of a range",
        ),
        Field::optional(
            "levels",
            Kind::whole("levels", 2, 1_000),
            "values of a grid or of one factor at a time",
        ),
    ]
}

fn order() -> Vec<Field> {
    vec![
        Field::required("smaller", Kind::Text, "the key of the smaller value"),
        Field::required("larger", Kind::Text, "the key of the larger value"),
        Field::with_default("strictly", Kind::Flag, false, "whether equal values are excluded"),
    ]
}

fn constraint() -> Vec<Field> {
    vec![
        Field::required("sum", texts(), "the keys whose values are added up"),
        Field::optional("at_least", any_number(), "the least that the sum may be"),
        Field::optional("at_most", any_number(), "the most that the sum may be"),
    ]
}

fn design() -> Vec<Field> {
    vec![
        Field::with_default("method", Kind::Choice(METHODS), "latin_hypercube", "how points are chosen"),
        Field::optional(
            "points",
            Kind::whole("points", 1, POINTS_AT_MOST as i64),
            "points of latin_hypercube and sobol, base points of saltelli",
        ),
        Field::optional(
            "levels",
            Kind::whole("levels", 2, 1_000),
            "levels of each factor of grid, one_at_a_time and morris",
        ),
        Field::optional("trajectories", Kind::whole("trajectories", 2, 100_000), "trajectories of morris"),
        Field::with_default(
            "second_order",
            Kind::Flag,
            false,
            "whether saltelli tells pairs of factors, too",
        ),
        Field::with_default("seed", Kind::whole("", 0, i64::MAX), 2017, "the seed of the design"),
        Field::optional(
            "file",
            Kind::Text,
            "the CSV or Parquet file of a table: a column per key, a row per point",
        ),
    ]
}

fn output() -> Vec<Field> {
    vec![
        Field::optional("measure", Kind::Choice(measures()), "a measure; see `describe measures`"),
        Field::optional(
            "at_least",
            any_number(),
            "with a measure: the share of replicates in which it is at least this",
        ),
        Field::optional("fate", Kind::Choice(FATES), "the share of replicates that end so"),
        Field::optional("capacity", Kind::Flag, "the mean share of the leader's capacity that was used"),
        Field::optional(
            "strategy",
            Kind::Name,
            "the strategy under which it is taken; where absent, an output for every strategy, named NAME_STRATEGY",
        ),
        Field::optional("minus", Kind::Name, "the strategy that it is compared with, replicate by replicate"),
        Field::optional(
            "variant",
            Kind::Name,
            "the variant of the scenario in which it is taken; the scenario itself where absent, or \"base\"",
        ),
        Field::optional(
            "minus_variant",
            Kind::Name,
            "the variant with which it is compared, replicate by replicate; \"base\" for the scenario itself",
        ),
        Field::optional(
            "week",
            Kind::whole("weeks", 0, 10_000),
            "the week of the run at whose end a measure is taken, 0 for before the first week; the last where absent",
        ),
        Field::optional(
            "mean_of_year",
            Kind::whole("years", 1, 100),
            "the school year over which a measure is averaged",
        ),
    ]
}

fn statement() -> Vec<Field> {
    vec![
        Field::required("output", Kind::Name, "the output that the claim is about"),
        Field::optional("below", any_number(), "it holds where the mean lies below this"),
        Field::optional("above", any_number(), "it holds where the mean lies above this"),
    ]
}

fn robustness() -> Vec<Field> {
    vec![
        Field::with_default(
            "measure",
            Kind::Choice(measures()),
            "consistent_reach",
            "what strategies are compared by",
        ),
        Field::with_default("tolerance", Kind::number("", 0.0, 1e9), 0.01, "differences up to this are ties"),
    ]
}

fn until() -> Vec<Field> {
    vec![
        Field::required(
            "intervals",
            texts(),
            "each as \"OUTPUT within 0.01\", or \"paired difference of STRATEGY and STRATEGY on MEASURE within 0.01\"",
        ),
        Field::with_default(
            "at_a_time",
            Kind::whole("replicates", 1, 10_000),
            i64::from(AT_A_TIME),
            "replicates that are added between two looks",
        ),
        Field::with_default(
            "replicates_at_most",
            Kind::whole("replicates", 1, REPLICATES_AT_MOST),
            i64::from(LIMIT),
            "replicates after which a point ends, whether its intervals are narrow or not",
        ),
    ]
}

fn calibration() -> Vec<Field> {
    let target = vec![
        Field::optional("value", any_number(), "what was observed"),
        Field::optional("least", any_number(), "of a band, with history_matching: the least that agrees"),
        Field::optional("most", any_number(), "of a band, with history_matching: the most that agrees"),
        Field::optional(
            "error",
            Kind::number("", 0.0, f64::MAX),
            "the standard error of the value, 0 where it is exact; of the ends of a band, 0 where absent",
        ),
    ];
    vec![
        Field::with_default(
            "method",
            Kind::Choice(CALIBRATIONS),
            "regression",
            "regression: the nearest points, moved to the targets; history_matching: points that miss a target are ruled out",
        ),
        Field::with_default(
            "accept",
            Kind::number("share of points", 0.0, 1.0),
            ACCEPTED,
            "of regression: the share of points that is accepted, those nearest to the targets",
        ),
        Field::with_default(
            "cut",
            Kind::number("standard errors", 0.0, 1e6),
            CUT,
            "of history_matching: the distance beyond which a target is missed",
        ),
        Field::with_default(
            "leave_out",
            Kind::whole("targets", 0, ENTRIES_AT_MOST as i64),
            0,
            "of history_matching: targets that a point may miss",
        ),
        Field::optional(
            "targets",
            Kind::Named(Box::new(Kind::Table(target))),
            "what was observed, by the name of the output that should equal it",
        ),
        Field::optional(
            "targets_file",
            Kind::Text,
            "the same in a CSV file with the columns output, value and error; for bands also least and most",
        ),
        Field::with_default(
            "of_one_school",
            Kind::Flag,
            false,
            "whether targets were observed once, so that each has the luck of a single run beside its error",
        ),
        Field::with_default(
            "draws",
            Kind::whole("draws", 1, 100_000),
            i64::from(DRAWS),
            "of regression: rows of posterior_draws.csv: values that agree with the targets, drawn at random; at most 50,000 values",
        ),
    ]
}

/// Names of the measures, in the order of their registry.
fn measures() -> &'static [&'static str] {
    static NAMES: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
        simulation::measure::MEASURES.iter().map(|measure| measure.name).collect()
    });
    &NAMES
}

/// Names of the fates.
const FATES: &[&str] = &["schoolwide", "reverted", "pockets", "never_started"];

#[cfg(test)]
mod tests {
    use super::FATES;
    use simulation::measure::Fate;

    #[test]
    fn every_fate_can_be_an_output() {
        assert!(Fate::ALL.iter().map(|fate| fate.name()).eq(FATES.iter().copied()));
    }
}
