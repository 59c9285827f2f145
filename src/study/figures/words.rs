//! What outputs, strategies and varied values are called in figures, and the words around a figure.

use super::FigureRequest;
use super::names::{BUDGET, parameter_meaning, unit_name};
use crate::factors::{Values, Varied, parameter};
use crate::outputs::{Moment, Output, Quantity, Runs};
use crate::plan::StudyPlan;
use crate::study::Study;
use chart::{Caption, FactorAxis, FactorName, Language, Numbers, phrases};
use report::{fate_label, hues, measure_label};
use simulation::measure::Measure;

/// The words of a study in a language.
pub(super) struct Words<'a> {
    pub plan: &'a StudyPlan,
    pub request: &'a FigureRequest,
}

impl Words<'_> {
    pub fn study(&self) -> &Study {
        &self.plan.study
    }

    pub fn language(&self) -> &Language {
        &self.request.style.language
    }

    /// The name of a strategy by its index.
    pub fn strategy(&self, index: usize) -> String {
        let scenario = &self.study().scenario;
        let name = &scenario.run.strategies[index];
        let own = self.language().own(&format!("strategies.{name}")).map(str::to_owned);
        own.or_else(|| Some(scenario.strategies.get(name)?.label.clone())).unwrap_or_else(|| name.clone())
    }

    /// The hues of the strategies, in the order of the scenario.
    pub fn hues(&self) -> Vec<usize> {
        let scenario = &self.study().scenario;
        hues(scenario, &scenario.run.strategies)
    }

    /// What is taken of a run, without when.
    pub fn quantity(&self, quantity: Quantity) -> String {
        let language = self.language();
        match quantity {
            Quantity::Measure(measure, _) => measure_label(language, measure).to_owned(),
            Quantity::AtLeast(measure, _, least) => language.say(phrases::study::AtLeast {
                measure: &measure_label(language, measure),
                least: &self.number(numbers(Quantity::Measure(measure, Moment::Week(0)), false), least),
            }),
            Quantity::Fate(fate) => language.say(phrases::study::Fate { fate: &fate_label(language, fate) }),
            Quantity::Capacity => language.say(phrases::study::Capacity),
        }
    }

    /// What is taken of a run, and when, such as "Students reached consistently, after 5 years".
    pub fn quantity_and_moment(&self, quantity: Quantity) -> String {
        let language = self.language();
        let own = self.quantity(quantity);
        let (Quantity::Measure(_, moment) | Quantity::AtLeast(_, moment, _)) = quantity else { return own };
        let run = &self.study().scenario.run;
        let per_year = run.weeks_per_year;
        let moment = match moment {
            Moment::Week(week) => {
                let weeks = week as u32;
                let time = if weeks.is_multiple_of(per_year) {
                    language.years_passed(weeks / per_year)
                } else {
                    language.weeks_passed(weeks)
                };
                language.say(phrases::study::After { time: &time })
            }
            Moment::Mean(_, end) => {
                language.say(phrases::study::MeanOfYear { number: &(end as u32 / per_year.max(1)) })
            }
        };
        language.say(phrases::study::AtMoment { quantity: &own, moment: &moment })
    }

    /// Something, and the variant in which it is; without words for the scenario itself.
    pub fn in_variant(&self, what: String, variant: Option<usize>) -> String {
        let Some(variant) = variant else { return what };
        let variant = &self.study().variants[variant].title;
        self.language().say(phrases::study::InVariant { what: &what, variant })
    }

    /// The strategy of an output and its variant, less those that are taken away.
    pub fn strategies(&self, output: &Output) -> String {
        let named = |runs: Runs| self.in_variant(self.strategy(runs.strategy), runs.variant);
        let strategy = named(output.runs);
        match output.minus {
            None => strategy,
            Some(minus) => {
                let minus = named(minus);
                self.language().say(phrases::study::Less { strategy: &strategy, minus: &minus })
            }
        }
    }

    /// Everything that an output is.
    pub fn output(&self, output: &Output) -> String {
        let (quantity, strategies) = (self.quantity_and_moment(output.quantity), self.strategies(output));
        self.language().say(phrases::study::Output { quantity: &quantity, strategies: &strategies })
    }

    /// What a varied value means, to stand within a sentence.
    pub fn factor(&self, varied: &Varied) -> String {
        parameter_meaning(self.language(), &self.study().scenario, &varied.key)
    }

    /// A varied value as rows name it.
    pub fn factor_name(&self, varied: &Varied) -> FactorName {
        FactorName { meaning: capitalised(&self.factor(varied)), key: varied.key.clone() }
    }

    /// A value of what varies, in words.
    pub fn value(&self, varied: &Varied, value: f64) -> String {
        if varied.key == BUDGET {
            return self.language().percent(value);
        }
        let decimals = if varied.whole {
            0
        } else {
            let size = value.abs().max(f64::MIN_POSITIVE);
            (2.0 - size.log10().floor()).clamp(0.0, 6.0) as usize
        };
        let number = self.language().number(value, decimals);
        if decimals == 0 {
            number
        } else {
            number.trim_end_matches('0').trim_end_matches(['.', ',']).to_owned()
        }
    }

    /// The axis of a varied value.
    pub fn factor_axis(&self, varied: &Varied) -> FactorAxis {
        let [from, to] = varied.ends();
        let unit = parameter(&varied.key).map(|row| row.unit.name);
        let in_percent = varied.key == BUDGET;
        let meaning = capitalised(&self.factor(varied));
        let title = match unit.filter(|unit| *unit != "share") {
            Some(unit) => {
                let unit = unit_name(self.language(), unit);
                self.language().say(phrases::study::FactorWithUnit {
                    meaning: &meaning,
                    key: &varied.key,
                    unit: &unit,
                })
            }
            None => self.language().say(phrases::study::Factor { meaning: &meaning, key: &varied.key }),
        };
        let is_logarithmic = matches!(varied.values, Values::Range { logarithmic: true, .. }) && from > 0.0;
        FactorAxis { title, from, to, is_logarithmic, in_percent }
    }

    /// A number of an axis in words.
    pub fn number(&self, numbers: Numbers, value: f64) -> String {
        let language = self.language();
        match numbers {
            Numbers::Shares => language.percent(value),
            Numbers::Differences => language.signed_points(value),
            Numbers::Sizes => language.points(value),
            Numbers::Plain => language.number(value, 2),
        }
    }

    /// Replicates of every point; the fewest, where they are added until there are enough.
    pub fn replicates(&self) -> String {
        let (language, number) = (self.language(), self.study().scenario.run.replicates);
        if self.study().until.is_some() {
            language.say(phrases::study::AtLeastReplicates { number: &number })
        } else {
            language.replicates(number)
        }
    }

    /// The words around a figure; those that a person asks for stand in place of its own.
    pub fn caption(&self, subtitle: &str, finding: &str) -> Caption {
        let (study, language) = (self.study(), self.language());
        let scenario = &study.scenario;
        Caption {
            title: self.request.title.clone().unwrap_or_else(|| study.title.clone()),
            subtitle: self.request.subtitle.clone().unwrap_or_else(|| subtitle.to_owned()),
            finding: finding.to_owned(),
            small_print: language.say(phrases::study::SmallPrint {
                study: &study.name,
                points: &self.plan.values.len(),
                replicates: &self.replicates(),
                scenario: &scenario.name,
                seed: &scenario.run.seed,
                version: &env!("CARGO_PKG_VERSION"),
            }),
        }
    }
}

/// What the numbers of an axis are that shows a quantity, or differences of it.
pub(super) fn numbers(quantity: Quantity, is_difference: bool) -> Numbers {
    match (is_share(quantity), is_difference) {
        (true, false) => Numbers::Shares,
        (true, true) => Numbers::Differences,
        (false, _) => Numbers::Plain,
    }
}

/// What the numbers of an axis are that shows how large differences of a quantity are.
pub(super) fn sizes(quantity: Quantity) -> Numbers {
    if is_share(quantity) { Numbers::Sizes } else { Numbers::Plain }
}

/// Whether a quantity is written in percent.
fn is_share(quantity: Quantity) -> bool {
    match quantity {
        Quantity::Measure(measure, _) => measure != Measure::LeaderTenure,
        Quantity::AtLeast(..) | Quantity::Fate(_) | Quantity::Capacity => true,
    }
}

/// A phrase as a sentence or a name begins.
pub(super) fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
