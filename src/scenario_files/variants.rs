//! Variants of a scenario: the same strategies under other assumptions, side by side.
//!
//! A variant is a layer over the scenario, overrides included, so that whatever a person changes is changed in
//! all of them.

use super::draws;
use super::findings::Findings;
use super::grammar::{NAME_AT_MOST, is_name};
use super::loaded::{BASE, Variant};
use super::nearest::quoted;
use super::stages::Checked;
use super::tree::{Entry, Table, Value, lay_over, location_of, table_in, table_or_new};
use scenario::FullScenario;
use scenario::error::Problems;
use scenario::plan::compile;

/// Every variant of a scenario, that of equal capacity first.
///
/// # Errors
/// The problems of all variants.
pub(super) fn variants(scenario: &Checked) -> Result<Vec<Variant>, Problems> {
    let none = Table::new();
    let written = table_in(scenario.tree(), "variants").unwrap_or(&none);
    let mut variants: Vec<Variant> =
        at_equal_capacity(scenario).filter(|_| !written.contains_key(EQUAL_CAPACITY)).into_iter().collect();
    let of_name =
        |(name, entry): (&String, &Entry)| variant(scenario, name, entry.node.as_table().unwrap_or(&none));
    variants.extend(Problems::or_all(written.iter().map(of_name))?);
    Ok(variants)
}

/// The key of the budget of a second comparison, and the name of the variant in which it is made.
pub const EQUAL_CAPACITY: &str = "equal_capacity";

/// The variant in which no plan may cost more than the same share of a leader's capacity; none where a scenario compares
/// nothing, has a budget of its own, or has no plan that costs as much. It changes nothing that would have to be checked
/// again.
fn at_equal_capacity(scenario: &Checked) -> Option<Variant> {
    let FullScenario { run, nation, .. } = scenario.scenario();
    let budget = run.equal_capacity;
    if budget == 0.0 || run.budget.is_some() || run.strategies.len() < 2 || nation.is_some() {
        return None;
    }
    let mut capped = scenario.scenario().clone();
    capped.run.budget = Some(budget);
    let is_cut = capped.plans().any(|(_, strategy)| {
        let plan = compile(strategy, &capped);
        plan.intensities != plan.designed
    });
    if !is_cut {
        return None;
    }
    let title =
        format!("no plan may take more than {:.0} % of an ordinary leader's capacity", 100.0 * budget);
    // Alone, too, a variant is what it is.
    capped.run.equal_capacity = 0.0;
    capped.variants = toml::Table::new();
    let name = format!("{}-{EQUAL_CAPACITY}", capped.name);
    // A long name leaves no room for more.
    capped.name = if is_name(&name) { name } else { capped.name };
    capped.title = format!("{}: {title}", capped.title);
    Some(Variant { name: EQUAL_CAPACITY.to_owned(), title, loaded: scenario.with_same_warnings(capped) })
}

fn variant(scenario: &Checked, name: &str, layer: &Table) -> Result<Variant, Problems> {
    let title = layer.get("title").and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let changed = scenario.changed(|findings, tree| put_over(findings, tree, name, title, layer));
    Ok(Variant { name: name.to_owned(), title: title.to_owned(), loaded: changed.checked()?.loaded_alone() })
}

/// Lays a variant over the scenario, and gives the whole a name and a title.
fn put_over(findings: &mut Findings, tree: &mut Table, name: &str, title: &str, layer: &Table) {
    let text_at = |key: &str| tree.get(key).and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let whole_title = format!("{}: {title}", text_at("title"));
    let whole_name = format!("{}-{name}", text_at("name"));
    if name == BASE || !is_name(&whole_name) {
        let what = format!("a variant cannot be called {}", quoted(name));
        let remedy = format!(
            "choose another name than `{BASE}`, of {NAME_AT_MOST} letters together with the scenario's"
        );
        findings.add_problem(location_of(tree, &format!("variants.{name}")), what, remedy);
    }
    let set_by_layer = |table: &str, name: &str| Some(table_in(layer, table)?.get(name)?.node.location);
    draws::refuse_set(findings, draws::set_in_vain(tree, set_by_layer));
    tree.remove("variants");
    lay_over(tree, layer.clone());
    // Alone, too, a variant is what it is.
    if let Some(run) = table_or_new(tree, "run") {
        run.insert(EQUAL_CAPACITY.to_owned(), Entry::unwritten(Value::Number(0.0)));
    }
    for (key, text) in [("name", whole_name), ("title", whole_title)] {
        tree.insert(key.to_owned(), Entry::unwritten(Value::Text(text)));
    }
}
