//! The scenario of a point in a world: the study's, or a variant of it, with the values of the point, checked as a whole.

use super::factors::{Varied, parameter};
use super::plan::StudyPlan;
use scenario::FullScenario;
use scenario::parameters::Parameters;
use scenario_files::from_scenario;
use toml::{Table, Value};

/// The scenario of a point, itself or in one of its variants, or why there is none. What a variant sets keeps its value
/// there.
pub(crate) fn scenario_at(
    plan: &StudyPlan,
    point: usize,
    variant: Option<usize>,
) -> Result<FullScenario, String> {
    let Some(variant) = variant.map(|variant| &plan.study.variants[variant]) else {
        return with_values(&plan.study.scenario, plan, point, |_| true);
    };
    with_values(&variant.scenario, plan, point, |varied| !variant.sets(&varied.key))
        .map_err(|reason| format!("in variant `{}`, {reason}", variant.name))
}

/// A scenario with those values of a point that vary in it.
fn with_values(
    base: &FullScenario,
    plan: &StudyPlan,
    point: usize,
    varies: impl Fn(&Varied) -> bool,
) -> Result<FullScenario, String> {
    let mut parameters = Table::try_from(&base.parameters).map_err(|error| error.to_string())?;
    let mut changes = Vec::new();
    let values = plan.study.varied.iter().zip(&plan.values[point]);
    for (varied, &value) in values.filter(|(varied, _)| varies(varied)) {
        // A parameter is set as a number: reading a hundred changes would take longer than all the rest.
        if !set(&mut parameters, varied, value) {
            changes.push(format!("{}={}", varied.key, varied.written(value)));
        }
    }
    let parameters: Parameters = parameters.try_into().map_err(|error| error.message().to_owned())?;
    let changed = FullScenario { parameters, ..base.clone() };
    let loaded = from_scenario(&changed, &changes).map_err(|problems| {
        let first = problems.iter().next().map(|problem| problem.what.clone());
        first.unwrap_or_else(|| "the scenario is wrong".to_owned())
    })?;
    // What overrides changed is no part of what is simulated.
    Ok(FullScenario { changes: Vec::new(), ..loaded.scenario })
}

/// Sets a parameter; false where the value is something else, such as a number of a strategy.
fn set(parameters: &mut Table, varied: &Varied, value: f64) -> bool {
    let Some(row) = parameter(&varied.key) else { return false };
    let Some(Value::Table(table)) = parameters.get_mut(row.table) else { return false };
    let number = if varied.whole {
        Value::Integer(value.round_ties_even() as i64)
    } else {
        // The precision of the model, as it is written.
        Value::Float(f64::from(value as f32))
    };
    table.insert(row.name.to_owned(), number);
    true
}

#[cfg(test)]
mod tests {
    use super::scenario_at;
    use crate::plan::StudyPlan;
    use crate::reading::read_study;
    use scenario::FullScenario;
    use scenario_files::from_scenario;

    /// A study over all that can vary: parameters of every group, whole numbers, a budget and a number of a strategy.
    const ALL: &str = "scenario = \"typical_high_school\"\n\
        [[vary]]\ngroup = \"all\"\n\
        [[vary]]\nkey = \"run.budget\"\nfrom = 0.4\nto = 1.0\n\
        [[vary]]\nkey = \"strategies.managed_change.plan.coaching.0.intensity\"\nfrom = 0.1\nto = 0.9\n\
        [design]\nmethod = \"latin_hypercube\"\npoints = 20\n\
        [outputs]\nreach = { measure = \"consistent_reach\", strategy = \"managed_change\" }\n";

    #[test]
    fn values_that_are_set_give_the_scenario_of_the_same_values_written_as_changes() {
        let place = tempfile::tempdir().expect("a folder can be made");
        let file = place.path().join("all.toml");
        std::fs::write(&file, ALL).expect("it can be written");
        let plan = StudyPlan::new(read_study(&file).expect("it is right")).expect("it has points");
        let mut differ = 0;
        for point in 0..plan.values.len() {
            let read = from_scenario(&plan.study.scenario, &plan.changes(point));
            let read = read.map(|loaded| FullScenario { changes: Vec::new(), ..loaded.scenario });
            let set = scenario_at(&plan, point, None);
            assert_eq!(set.is_ok(), read.is_ok(), "{set:?}");
            if let (Ok(set), Ok(read)) = (set, read) {
                differ += usize::from(set.parameters != plan.study.scenario.parameters);
                assert_eq!(set, read);
            }
        }
        assert!(differ > 10, "most points have a scenario, and it is another one: {differ}");
    }
}
