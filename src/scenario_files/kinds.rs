//! The kinds of schools of a nation, each a scenario of its own.
//!
//! A kind of school is a layer over the scenario, as a variant is, overrides included; the nation's schools are
//! shared out between the kinds.

use super::nation::NATION;
use super::stages::Checked;
use super::tree::{Entry, Table, lay_over, table_in};
use scenario::SchoolKind;
use scenario::error::Problems;

/// Keys of a kind of school that say nothing about what its schools are like.
const ABOUT_THE_KIND: [&str; 2] = ["title", "share"];

/// Every kind of school of a scenario; none where it has no nation.
///
/// # Errors
/// The problems of all kinds.
pub(super) fn kinds(scenario: &Checked) -> Result<Vec<SchoolKind>, Problems> {
    let none = Table::new();
    let nation = table_in(scenario.tree(), NATION);
    let named = nation.and_then(|nation| table_in(nation, "kinds")).unwrap_or(&none);
    let of_name =
        |(name, entry): (&String, &Entry)| kind(scenario, name, entry.node.as_table().unwrap_or(&none));
    Problems::or_all(named.iter().map(of_name))
}

fn kind(scenario: &Checked, name: &str, layer: &Table) -> Result<SchoolKind, Problems> {
    let title = layer.get("title").and_then(|entry| entry.node.as_text()).unwrap_or_default();
    let share = layer.get("share").and_then(|entry| entry.node.as_number());
    let changed = scenario.changed(|_, tree| {
        for key in [NATION, "variants"] {
            tree.remove(key);
        }
        let of_schools = layer.iter().filter(|(key, _)| !ABOUT_THE_KIND.contains(&key.as_str()));
        lay_over(tree, of_schools.map(|(key, entry)| (key.clone(), entry.clone())).collect());
    });
    Ok(SchoolKind {
        name: name.to_owned(),
        title: title.to_owned(),
        share: share.expect("a kind of school without a share was refused"),
        scenario: changed.checked()?.loaded_alone().scenario,
    })
}
