//! The scenario that questions are about, and the list of questions.

use super::message::Message;
use super::plan::{CheckedPlan, Plan};
use super::{describe, picture, registry, run, save, summary, watch};
use scenario::error::{Problem, Problems};
use scenario::{FullScenario, Scale};
use scenario_files::{STRATEGIES, parse, write};
use serde::Deserialize;
use serde_json::{Value, json};

/// Plans of the page's tray, of which none is to be checked again for every question.
const KEPT_PLANS: usize = 4;

/// A scenario that is open for questions: at first the one in which every value has its default.
#[derive(Debug, Default)]
pub struct Session {
    name: String,
    text: String,
    /// Strategies of the scenario itself, without the others that ship, and the one that they are compared with.
    own: (Vec<String>, String),
    /// The plans that were asked about last: batches of replicates ask about the same ones.
    checked: Vec<(Plan, CheckedPlan)>,
}

/// What can be asked.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
enum Question {
    /// Another scenario is opened.
    Open { name: String, text: String },
    /// What can be changed and what is measured.
    Registry,
    /// What a plan is.
    Describe { plan: Plan },
    /// What becomes of a plan in some replicates, counted from 0.
    Run { plan: Plan, replicates: Vec<u32> },
    /// Bands of some measures over runs.
    Bands { measures: Vec<String>, runs: usize, weeks: usize },
    /// How a plan differs from another over the same replicates.
    Compare { runs: usize, weeks: usize },
    /// One school, week by week.
    Watch {
        plan: Plan,
        replicate: u32,
        #[serde(default)]
        school: usize,
    },
    /// A plan as a scenario file.
    Save { plan: Plan, title: String, comment: String },
    /// A text as a QR code.
    Qr { text: String },
}

/// An answer before it is written: a JSON value with numbers behind it.
pub(crate) type Answer = Result<(Value, Vec<f32>), Problems>;

impl Session {
    /// Opens a scenario file.
    ///
    /// # Errors
    /// Every problem of the text, or that it is a nation or draws parameters.
    pub fn open(name: &str, text: &str) -> Result<Self, Problems> {
        let loaded = parse(name, text, &[])?;
        let text = complete_text(&loaded.scenario)?;
        let run = loaded.scenario.run;
        Ok(Self {
            name: loaded.scenario.name,
            text,
            own: (run.strategies, run.reference),
            checked: Vec::new(),
        })
    }

    /// Answers a question. Whatever is wrong with it is the answer.
    pub fn answer(&mut self, question: &Message) -> Message {
        let asked = match serde_json::from_str(&question.text) {
            Ok(asked) => self.asked(asked, &question.numbers),
            Err(error) => Err(problem("question", error.to_string(), "ask what the engine knows")),
        };
        match asked {
            Ok((ok, numbers)) => Message { text: json!({ "ok": ok }).to_string(), numbers },
            Err(problems) => Message { text: problems_as_json(&problems).to_string(), numbers: Vec::new() },
        }
    }

    fn asked(&mut self, question: Question, numbers: &[f32]) -> Answer {
        match question {
            Question::Open { name, text } => {
                *self = Self::open(&name, &text)?;
                let (strategies, reference) = &self.own;
                let opened = json!({
                    "name": self.name, "text": self.text, "strategies": strategies, "reference": reference,
                });
                Ok((opened, Vec::new()))
            }
            Question::Registry => Ok((registry::registry(), Vec::new())),
            Question::Describe { plan } => Ok(describe::describe(self.checked(plan)?)),
            Question::Run { plan, replicates } => Ok(run::run(self.checked(plan)?, &replicates)),
            Question::Bands { measures, runs, weeks } => summary::bands(&measures, runs, weeks, numbers),
            Question::Compare { runs, weeks } => summary::compare(runs, weeks, numbers),
            Question::Watch { plan, replicate, school } => {
                watch::watch(self.checked(plan)?, replicate, school)
            }
            Question::Save { plan, title, comment } => save::save(self.checked(plan)?, &title, &comment),
            Question::Qr { text } => picture::qr(&text),
        }
    }

    /// The plan, checked; the last few are kept.
    fn checked(&mut self, plan: Plan) -> Result<&CheckedPlan, Problems> {
        let known = self.checked.iter().position(|(known, _)| *known == plan);
        let index = if let Some(index) = known {
            index
        } else {
            let checked = plan.check(&self.name, &self.text)?;
            self.checked.truncate(KEPT_PLANS - 1);
            self.checked.insert(0, (plan, checked));
            0
        };
        Ok(&self.checked[index].1)
    }
}

/// A scenario as a text that needs no other file, without its variants: what a page carries, and what [`Session::open`]
/// takes.
///
/// # Errors
/// Where the scenario is a nation or draws parameters, or cannot be written.
pub fn text_of(scenario: &FullScenario) -> Result<String, Problems> {
    if let Scale::Nation(_) = scenario.scale() {
        let remedy = "make the page of one school, as in `schoolwide what-if typical_high_school`, and run the nation itself";
        return Err(problem(&scenario.name, "a nation is too large for a page".to_owned(), remedy));
    }
    if scenario.uncertainty.is_some() {
        let remedy = "leave [uncertainty] and `run.parameters` out to make a page of the values as they stand, and use `schoolwide run` for draws";
        return Err(problem(
            &scenario.name,
            "a page shows one set of values and no draws of them".to_owned(),
            remedy,
        ));
    }
    write(&FullScenario { variants: toml::Table::new(), ..scenario.clone() })
}

/// The same, with every strategy that ships beside its own.
fn complete_text(scenario: &FullScenario) -> Result<String, Problems> {
    let mut strategies = scenario.run.strategies.clone();
    let others = STRATEGIES.iter().map(|(name, _)| (*name).to_owned());
    strategies.extend(others.filter(|name| !scenario.run.strategies.contains(name)));
    let list = format!("run.strategies={strategies:?}");
    let complete = parse(&scenario.name, &text_of(scenario)?, &[list])?.scenario;
    write(&FullScenario { changes: scenario.changes.clone(), ..complete })
}

pub(crate) fn problem(at: &str, what: String, remedy: &str) -> Problems {
    Problem::new(at, what, remedy).into()
}

pub(crate) fn problems_as_json(problems: &Problems) -> Value {
    let one =
        |problem: &Problem| json!({ "where": problem.file, "what": problem.what, "remedy": problem.remedy });
    json!({ "problems": problems.iter().map(one).collect::<Vec<_>>() })
}
