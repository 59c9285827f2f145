//! What ships: every scenario and strategy reads, says what the documentation says, and is
//! written in full.

use scenario::FullScenario;
use scenario::strategy::{Spell, Strategy, Target};
use scenario::units::SchoolTime;
use scenario_files::{Loaded, SCENARIOS, STRATEGIES, load, parse, shipped, write};
use std::path::Path;

fn read(name: &str) -> FullScenario {
    shipped(name, &[]).unwrap_or_else(|problems| panic!("{problems}")).scenario
}

/// The plan in the words of the documentation: `practice intensity [from-until]`.
fn plan(strategy: &Strategy) -> String {
    let spell = |(name, spell): (&String, &Spell)| {
        let from = spell.from.in_weeks(36);
        match (from, spell.until) {
            (0, None) => format!("{name} {}", spell.intensity),
            (_, until) => {
                let until = until.map_or(String::new(), |until| until.in_weeks(36).to_string());
                format!("{name} {} [{from}-{until}]", spell.intensity)
            }
        }
    };
    let spells = strategy.plan.iter().flat_map(|(name, spells)| spells.iter().map(move |one| (name, one)));
    spells.map(spell).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_scenario_reads_without_problem_or_warning_by_name_and_by_path() {
    // The one value beyond its range: the switch that takes the confidence bound away.
    let switch = "`variants.distance_does_not_matter.beliefs.confidence` = 1000";
    for (name, _) in SCENARIOS {
        let by_name = shipped(name, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{name}.toml"));
        let by_path = load(&path, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        for Loaded { warnings, .. } in [&by_name, &by_path] {
            assert!(warnings.iter().all(|doubt| doubt.what.starts_with(switch)), "{name}: {warnings:?}");
        }
        assert_eq!(by_name.scenario, by_path.scenario, "{name}");
        assert_eq!(by_name.variants.len(), by_path.variants.len(), "{name}");
    }
}

#[test]
fn every_scenario_and_strategy_opens_with_what_it_asks() {
    for (name, text) in SCENARIOS.iter().chain(STRATEGIES) {
        let comments = text.lines().take_while(|line| line.starts_with("# ")).count();
        assert_eq!(comments, 2, "{name}");
        assert!(text.lines().next().is_some_and(|line| line.ends_with('?')), "{name}");
    }
}

#[test]
fn a_resolved_scenario_reads_back_equal_and_is_written_the_same() {
    let mut texts: Vec<Loaded> =
        SCENARIOS.iter().map(|(name, _)| shipped(name, &[]).expect("it ships")).collect();
    let changes = ["practices.swot.gains.urgency=0", "run.years=1", "school.union_strength=0.1"];
    texts.push(shipped("typical_high_school", &changes.map(str::to_owned)).expect("it ships"));
    for Loaded { scenario, .. } in texts {
        let text = write(&scenario).expect("it can be written");
        let again = parse("another_name", &text, &[]).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(again.scenario, scenario);
        assert_eq!(write(&again.scenario), Ok(text));
    }
}

#[test]
fn a_resolved_scenario_holds_the_strategies_that_run_and_every_practice() {
    let scenario = read("who_to_win_first");
    assert_eq!(scenario.strategies.len(), 4);
    assert_eq!(scenario.practices.len(), 14);
    assert!(!write(&scenario).expect("it can be written").contains("extends"));
}

#[test]
fn the_strategies_are_those_of_the_documentation() {
    let scenario = read("typical_high_school");
    let plans = |name: &str| plan(&scenario.strategies[name]);
    assert_eq!(plans("status_quo"), "");
    assert_eq!(plans("mandate"), "coaching 0.4, graduate_vision 0.2, mandate 1");
    assert_eq!(plans("coaching_only"), "coaching 1, graduate_vision 0.3, subgroup_data 0.3");
    assert_eq!(plans("volunteers_first"), "coaching 0.5, graduate_vision 0.3, open_doors 0.5");
    assert_eq!(
        plans("vision_first"),
        "alumni_survey 0.5, coaching 0.3 [36-], graduate_vision 1, share_leadership 0.3, subgroup_data 0.5, swot 0.5"
    );
    assert_eq!(
        plans("listen_first"),
        "alumni_survey 0.5, coaching 0.6, concerns_survey 1, graduate_vision 0.4, student_survey 1"
    );
    assert_eq!(
        plans("win_the_resisters"),
        "coaching 0.6, design_team 1, graduate_vision 0.4, model_visits 1, open_doors 0.3"
    );
    let managed = "alumni_survey 0.3, coaching 0.3 [0-18], coaching 0.7 [18-], concerns_survey 0.5, \
        design_team 0.5, graduate_vision 0.8 [0-72], graduate_vision 0.4 [72-], hire_for_fit 0.5, \
        model_visits 0.5, open_doors 0.4 [18-], parent_outreach 0.4, share_leadership 0.4, \
        student_survey 0.4, subgroup_data 0.4, swot 0.5 [0-18]";
    assert_eq!(plans("managed_change"), managed);
    assert_eq!(plans("superhero"), managed.replace("share_leadership 0.4", "share_leadership 0"));
    let superhero = scenario.strategies["superhero"].leader;
    assert_eq!((superhero.dependence, superhero.capacity), (Some(1.0), 2.0));
}

#[test]
fn a_mandate_is_withdrawn_after_two_years_and_a_trained_strategy_differs_in_training_only() {
    let text = "run.strategies = [\"mandate_withdrawn\", \"managed_change_trained\", \"managed_change\"]";
    let scenario = parse("variants", text, &[]).expect("it reads").scenario;
    let withdrawn = plan(&scenario.strategies["mandate_withdrawn"]);
    assert_eq!(withdrawn, "coaching 0.4, graduate_vision 0.2, mandate 1 [0-72]");
    let [trained, managed] =
        ["managed_change_trained", "managed_change"].map(|name| &scenario.strategies[name]);
    assert_eq!(trained.plan, managed.plan);
    assert!(trained.training.is_some_and(|training| training.pipeline) && managed.training.is_none());
}

#[test]
fn whom_to_win_first_differs_in_the_target_only() {
    let scenario = read("who_to_win_first");
    let mut targets = Vec::new();
    let mut plans = Vec::new();
    for (_, strategy) in scenario.plans() {
        let mut plan = strategy.plan.clone();
        for spell in plan.get_mut("design_team").into_iter().flatten() {
            targets.push(std::mem::replace(&mut spell.target, Target::Random));
        }
        plans.push(plan);
    }
    assert_eq!(targets, [Target::MostResistant, Target::Volunteers, Target::OpinionLeaders, Target::Random]);
    assert!(plans.windows(2).all(|pair| pair[0] == pair[1]));
}

#[test]
fn the_principal_leaves_once_and_for_certain() {
    let scenario = read("principal_leaves");
    assert_eq!(scenario.events.leader_leaves, [SchoolTime::Years(3.0)]);
    assert_eq!(scenario.parameters.leader.departure, 0.0);
    assert!(scenario.run.years > 3);
}

#[test]
fn a_scenario_inherits_what_it_does_not_say_but_not_its_words() {
    let (base, elementary) = (read("typical_high_school"), read("elementary_school"));
    assert_eq!(elementary.run, base.run);
    assert_eq!(elementary.parameters.beliefs, base.parameters.beliefs);
    assert_ne!(elementary.parameters.school.teachers, base.parameters.school.teachers);
    let silent = parse("my_own_school", "extends = \"typical_high_school\"", &[]).expect("it reads").scenario;
    assert_eq!((silent.title.as_str(), silent.question.as_str()), ("My own school", ""));
}
