//! Which colour a strategy has: the same in every figure of a run.

use scenario::FullScenario;
use std::collections::BTreeSet;

/// The hue of each of these strategies of a scenario, counted from 0.
///
/// A strategy has the colour that its file gives it. One without, or with that of a strategy earlier in the list,
/// takes the first that no strategy of the list is given, so that colours stay the same as long as the list does.
///
/// # Panics
/// Never: there are more numbers than strategies.
pub fn hues(scenario: &FullScenario, strategies: &[String]) -> Vec<usize> {
    let mut taken = BTreeSet::new();
    let mut own = |name: &String| {
        let hue = scenario.strategies.get(name)?.colour?.checked_sub(1)? as usize;
        taken.insert(hue).then_some(hue)
    };
    let given: Vec<Option<usize>> = strategies.iter().map(&mut own).collect();
    let mut free = (0..).filter(|hue| !taken.contains(hue));
    // Numbers go on, so there is always a free one.
    given.into_iter().map(|hue| hue.or_else(|| free.next()).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::hues;
    use scenario_files::{STRATEGIES, parse};

    /// The hues of the strategies of a scenario, in which those that do not ship say nothing but what is given.
    fn hues_of(names: &[&str], own: &str) -> Vec<usize> {
        let text = format!("[run]\nstrategies = {names:?}\n[strategies]\n{own}");
        let scenario = parse("colours", &text, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario;
        hues(&scenario, &scenario.run.strategies)
    }

    #[test]
    fn a_strategy_that_ships_has_one_hue_wherever_it_stands() {
        let alone = hues_of(&["managed_change"], "");
        let among_others = hues_of(&["by_lot", "superhero", "managed_change"], "by_lot.plan.swot = 1");
        assert_eq!(alone[0], among_others[2]);
    }

    #[test]
    fn every_strategy_that_ships_has_a_hue_of_its_own() {
        let names: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
        let mut alone: Vec<usize> = names.iter().map(|name| hues_of(&[name], "")[0]).collect();
        assert_eq!(hues_of(&names, ""), alone);
        alone.sort_unstable();
        alone.dedup();
        assert_eq!(alone.len(), names.len());
    }

    #[test]
    fn a_strategy_without_a_colour_takes_the_first_that_no_other_has() {
        let own = "one.label = \"One\"\ntwo.label = \"Two\"\nthree.label = \"Three\"";
        assert_eq!(hues_of(&["status_quo", "one", "two", "mandate", "three"], own), [0, 2, 3, 1, 4]);
    }

    #[test]
    fn of_two_strategies_with_one_colour_the_first_keeps_it() {
        let own = "one.colour = 2\ntwo.colour = 2\nthree.colour = 1";
        assert_eq!(hues_of(&["one", "two", "three"], own), [1, 2, 0]);
    }

    #[test]
    fn a_colour_is_not_inherited_but_by_a_strategy_that_keeps_the_name() {
        let own = "managed_change.extends = \"managed_change\"\nchild.extends = \"managed_change\"";
        assert_eq!(hues_of(&["child", "managed_change"], own), [0, hues_of(&["managed_change"], "")[0]]);
    }
}
