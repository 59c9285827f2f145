//! The part of the language that says what leaders do: strategies, spells, training, practices.

use super::grammar::{Field, Kind};
use scenario::practice::{Actions, Gains};
use scenario::strategy::{COLOURS, StrategyLeader, Target, Trainees, Training};
use scenario::units::shortest;

/// Practices that a priority can name.
const PRACTICES_AT_MOST: usize = 100;

/// Every key that a strategy can have, in a scenario or in a file of its own.
pub fn strategy() -> Kind {
    Kind::Table(vec![
        Field::optional("label", Kind::Text, "words for charts and tables; from the name where absent"),
        Field::optional("summary", Kind::Text, "what it is, in a sentence"),
        Field::optional(
            "colour",
            Kind::whole("", 1, COLOURS.into()),
            "number of its colour in charts; the first that is free in the scenario where absent, or where an earlier strategy has it",
        ),
        Field::optional("extends", Kind::Name, "the strategy over which this one lies"),
        Field::table("leader", strategy_leader(), "what it asks of the leader"),
        Field::table(
            "training",
            training(),
            "training in managing change that comes with it, in location of the district's policy",
        ),
        Field::optional(
            "plan",
            Kind::Named(Box::new(Kind::Spells(spell()))),
            "intensity of every practice, by its name",
        ),
        Field::optional(
            "priority",
            Kind::List(Box::new(Kind::Name), PRACTICES_AT_MOST),
            "practices in the order in which a budget pays for them; those not named come afterwards, together",
        ),
    ])
}

/// The keys of a training of leaders.
pub(super) fn training() -> Vec<Field> {
    let absent = Training::default();
    let share = |key, meaning: &str, absent: f32| {
        let meaning = format!("{meaning}; {} where absent", shortest(absent));
        Field::optional(key, Kind::share(), &meaning)
    };
    let who = format!(
        "whose leaders are trained first, by their skill in managing change; {} where absent",
        absent.who.word()
    );
    let pipeline =
        format!("whether successors come from a trained pipeline; {} where absent", absent.pipeline);
    vec![
        Field::optional("who", Kind::Choice(Trainees::WORDS), &who),
        share("share", "share of the district's schools whose leaders are trained", absent.share),
        from(),
        until(),
        share("strength", "share of the distance to its aim that skill gains in a week", absent.strength),
        share("aim", "skill in managing change to which it leads", absent.aim),
        share("cost", "share of the leader's capacity that it takes while it lasts", absent.cost),
        Field::optional("pipeline", Kind::Flag, &pipeline),
    ]
}

fn strategy_leader() -> Vec<Field> {
    let capacity = format!(
        "capacity of the first leader, as a multiple of an ordinary one's; {} where absent",
        shortest(StrategyLeader::default().capacity)
    );
    vec![
        Field::optional(
            "dependence",
            Kind::share(),
            "dependence of the change on the leader at the start, in location of the school's",
        ),
        Field::optional("capacity", Kind::number("times", 0.0, 10.0), &capacity),
    ]
}

fn spell() -> Vec<Field> {
    let target = format!("whom the design team seats; {} where absent", Target::default().word());
    vec![
        Field::required("intensity", Kind::share(), "intensity of the practice"),
        from(),
        until(),
        Field::optional("target", Kind::Choice(Target::WORDS), &target),
    ]
}

fn from() -> Field {
    Field::optional("from", Kind::Time, "school time after which it starts; the first week where absent")
}

fn until() -> Field {
    Field::optional("until", Kind::Time, "school time after which it ends; the end of the run where absent")
}

fn share_of_cost(key: &'static str, meaning: &str) -> Field {
    Field::optional(key, Kind::number("share of the cost", 0.0, 1.0), &format!("{meaning}; 0 where absent"))
}

/// Every key that a practice can have.
pub fn practice() -> Kind {
    let shares = |rows: &[(&'static str, &'static str)], unit| {
        rows.iter()
            .map(|&(key, meaning)| Field::optional(key, Kind::number(unit, 0.0, 1.0), meaning))
            .collect()
    };
    Kind::Table(vec![
        Field::optional("label", Kind::Text, "words for charts and tables"),
        Field::optional("meaning", Kind::Text, "what it is, in a sentence"),
        Field::optional(
            "cost",
            Kind::number("share of capacity", 0.0, 1.0),
            "share of the leader's capacity that it takes at full intensity, in a school of 40 teachers with 14 seats on the design team",
        ),
        share_of_cost("per_teacher", "share of the cost that grows with the number of teachers"),
        share_of_cost("per_seat", "share of the cost that grows with the seats of the design team"),
        Field::table("gains", shares(Gains::FIELDS, "per week"), "what it fills each week at full intensity"),
        Field::table("acts_on", shares(Actions::FIELDS, "share"), "how it acts on people at full intensity"),
        Field::optional("source", Kind::Text, "where its numbers come from"),
    ])
}
