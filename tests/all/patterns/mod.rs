//! The patterns that the defaults must show: published findings and the essay's claims, as bands
//! over many replicates of a typical high school. A leader's skill in managing change is the typical
//! 0.35 unless a claim says otherwise. Section 10 of the description tells what was measured.

mod adoption;
mod belief_and_behaviour;
mod claim;
mod classrooms;
mod conditions;
mod departures;
mod divided;
mod implementers;
mod leaders;
mod mandates;
mod order;
mod people;
mod pressure;
mod rest;
mod rest_anywhere;
mod runs;
mod schools_over_time;
mod watched;

use crate::support::documented;
use claim::{Pattern, table};

/// Every pattern, in the order of the description.
fn patterns() -> [&'static Pattern; 29] {
    [
        &adoption::STATUS_QUO,
        &adoption::SMALL_SLICE,
        &classrooms::CLASSROOMS_DIFFER,
        &adoption::TAKES_YEARS,
        &adoption::SLOWING_RATE,
        &mandates::REPORTED,
        &mandates::WITHDRAWN,
        &people::DIP,
        &classrooms::INCONSISTENCY,
        &mandates::OPPOSITION,
        &people::TURNOVER,
        &leaders::SKILL_MATTERS,
        &leaders::CONVERTS,
        &belief_and_behaviour::BEHAVIOUR_FIRST,
        &order::SAME_SIGN,
        &rest::AT_REST,
        &departures::DROPPED_STRATEGIES,
        &schools_over_time::GROWING_APART,
        &departures::DOWNTURN,
        &departures::LEADERLESS,
        &implementers::THREE_CLASSES,
        &conditions::TURNOVER_HARMS,
        &conditions::TRUST_MATTERS,
        &conditions::COACHING_THINS,
        &divided::POLARIZED,
        &pressure::LATE_COMPULSION,
        &departures::SHARED,
        &pressure::ASSISTANCE,
        &divided::CIRCLES,
    ]
}

#[test]
fn every_pattern_has_its_number() {
    for (place, pattern) in patterns().into_iter().enumerate() {
        assert_eq!(pattern.number as usize, place + 1, "{}", pattern.name);
    }
}

#[test]
fn the_description_tells_what_was_measured() {
    documented::hold("patterns", &table(&patterns()));
}
