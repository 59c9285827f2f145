//! A plain reference of the whole model, in double precision and person by person, and the engine held to it.

#![allow(non_snake_case, reason = "numbers bear the symbols of the description")]

#[path = "../common/mod.rs"]
mod common;

mod believing;
mod bounds;
mod comparing;
mod design_team;
mod district;
mod engine;
mod experiencing;
mod leading;
mod near;
mod newcomers;
mod numbers;
mod observing;
mod school;
mod seeing;
mod snapshot;
mod succession;
mod summer;
mod supporting;
mod teaching;
mod world;

use common::shipped;
use comparing::compare;

#[test]
fn first() {
    let n = std::env::var("N").unwrap_or("2".into());
    let mut all = comparing::Largest::new();
    let replicates = format!("run.replicates={n}");
    let odd = [
        replicates.as_str(),
        "school.teachers=7",
        "school.students=53",
        "school.classes=3",
        "school.grade_levels=3",
        "run.weeks_per_year=17",
        "design_team.terms_per_year=3",
        "school.parent_ties=3",
        "school.team_size=3",
    ];
    let district = [
        replicates.as_str(),
        "district.schools=3",
        "leader.departure=0.4",
        "policy.visits=best_school",
        "policy.training={ share = 0.5, pipeline = true, from = \"18 weeks\", until = \"3 years\" }",
    ];
    let mut worlds = vec![
        ("high 2017", shipped("typical_high_school", &[&replicates])),
        ("high 1", shipped("typical_high_school", &[&replicates, "run.seed=1"])),
        ("elementary", shipped("elementary_school", &[&replicates])),
        ("district", shipped("district_leader_training", &district)),
        ("odd", shipped("who_to_win_first", &odd)),
        ("odd mandate", shipped("typical_high_school", &odd)),
        ("principal", shipped("principal_leaves", &[&replicates])),
        ("backlash", shipped("parent_backlash", &[&replicates])),
    ];
    if let Ok(only) = std::env::var("ONLY") {
        worlds.retain(|w| w.0.starts_with(&only));
    }
    for (name, scenario) in worlds {
        let start = std::time::Instant::now();
        let largest = compare(&scenario);
        println!("{name} {:?}", start.elapsed());
        for (quantity, apart) in largest {
            if apart > 1.5e-6 {
                println!("   {quantity:?} {apart:.2e}");
            }
            let m = all.entry(quantity).or_insert(0.0);
            *m = m.max(apart);
        }
    }
    for (quantity, apart) in all {
        println!("{quantity:?} {apart:.2e}");
    }
}
