//! Which colour a strategy has: the same in every figure and every scenario.

/// The strategies that ship, in the order of their hues in the charts.
const SHIPPED: [&str; 11] = [
    "status_quo",
    "mandate",
    "coaching_only",
    "volunteers_first",
    "vision_first",
    "listen_first",
    "win_the_resisters",
    "managed_change",
    "superhero",
    "mandate_withdrawn",
    "managed_change_trained",
];

/// The hue of every strategy of a scenario, in the scenario's order.
///
/// A strategy that ships keeps its own; each of the others gets the first that no strategy of
/// the scenario has, so that a scenario's own strategies keep theirs as long as its list stays
/// the same.
pub fn hues(strategies: &[String]) -> Vec<usize> {
    let own = |name: &String| SHIPPED.iter().position(|shipped| shipped == name);
    let taken: Vec<usize> = strategies.iter().filter_map(own).collect();
    let mut free = (0..).filter(|hue| !taken.contains(hue));
    strategies.iter().map(|name| own(name).or_else(|| free.next()).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hues_of(names: &[&str]) -> Vec<usize> {
        hues(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_strategy_that_ships_has_one_hue_wherever_it_stands() {
        let alone = hues_of(&["managed_change"]);
        let among_others = hues_of(&["by_lot", "superhero", "managed_change"]);
        assert_eq!(alone[0], among_others[2]);
    }

    #[test]
    fn every_shipped_strategy_has_a_hue_of_its_own() {
        let mut names = scenario_files::STRATEGIES.iter().map(|&(name, _)| name).collect::<Vec<_>>();
        names.sort_unstable();
        let mut known = SHIPPED.to_vec();
        known.sort_unstable();
        assert_eq!(names, known);
    }

    #[test]
    fn no_two_strategies_of_a_scenario_share_a_hue() {
        let mut hues = hues_of(&["status_quo", "one", "two", "mandate", "three"]);
        hues.sort_unstable();
        hues.dedup();
        assert_eq!(hues.len(), 5);
    }
}
