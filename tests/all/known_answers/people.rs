//! The people of many schools follow the distributions that the description gives them.

use super::distributions::{evenly_spread, follows, gamma_share, normal_share, shares_of_held, unrelated};
use super::shelf::{known, open_all};
use population::Population;
use scenario::parameters::Parameters;

const SHARES: (f64, f64) = (0.0, 1.0);

/// The same column of all schools.
fn pooled(people: &[Population<1>], column: impl Fn(&Population<1>) -> &[f32]) -> Vec<f32> {
    people.iter().flat_map(|school| column(school).iter().copied()).collect()
}

fn typical() -> (Parameters, Vec<Population<1>>) {
    let scenario = known("people", &[]);
    let mut people = Vec::new();
    open_all(&scenario, |school| people.push(school.people.clone()));
    assert_eq!(people.len(), 600);
    (scenario.parameters, people)
}

fn normal_around(mean: f32, spread: f32) -> impl Fn(f64) -> f64 {
    move |value| normal_share((value - f64::from(mean)) / f64::from(spread))
}

fn even_between(least: f32, most: f32) -> impl Fn(f64) -> f64 {
    move |value| ((value - f64::from(least)) / f64::from(most - least)).clamp(0.0, 1.0)
}

#[test]
fn teachers_are_as_experienced_skilled_and_minded_as_theory_says() {
    let (Parameters { start, turnover, .. }, people) = typical();
    let experience = pooled(&people, |school| school.teachers.experience.as_flattened());
    let gamma =
        |years| gamma_share(years, f64::from(turnover.newcomer_shape), f64::from(turnover.newcomer_scale));
    follows("experience", &experience, (0.0, f64::from(start.experience_most)), gamma);
    let skill = pooled(&people, |school| school.teachers.initial_skill.as_flattened());
    follows("skill", &skill, SHARES, normal_around(start.skill, start.skill_spread));
    let interpretation = pooled(&people, |school| school.teachers.own_interpretation.as_flattened());
    let (least, most) = (start.interpretation_least, start.interpretation_most);
    follows("own interpretation", &interpretation, SHARES, even_between(least, most));
}

#[test]
fn inertia_and_influence_follow_from_experience_and_belief_from_inertia() {
    let (Parameters { start, .. }, people) = typical();
    let column = |of: fn(&Population<1>) -> &[f32]| pooled(&people, of);
    let experience = column(|school| school.teachers.experience.as_flattened());
    let inertia = column(|school| school.teachers.inertia.as_flattened());
    let influence = column(|school| school.teachers.influence.as_flattened());
    let belief = column(|school| school.teachers.initial_belief.as_flattened());
    let of = f64::from;
    let set = |place: usize| {
        let career = (of(experience[place]) / of(start.inertia_years)).min(1.0);
        of(start.inertia) + of(start.inertia_experience) * career
    };
    let shares = shares_of_held(&inertia, set, start.inertia_spread);
    evenly_spread("inertia", &shares);
    unrelated("inertia beyond what experience explains", &shares, &experience);
    // Alone, as they are few: the veterans whom further years make no more inert.
    let veterans = shares.iter().zip(&experience).filter(|(_, years)| **years > start.inertia_years);
    evenly_spread("veterans' inertia", &veterans.map(|(share, _)| *share).collect::<Vec<f32>>());
    let believing = |place: usize| of(start.belief) - of(start.belief_inertia) * of(inertia[place]);
    let shares = shares_of_held(&belief, believing, start.belief_spread);
    evenly_spread("belief", &shares);
    unrelated("belief beyond what inertia explains", &shares, &inertia);
    unrelated("belief beyond what inertia explains", &shares, &experience);
    let residual = |(weight, years): (&f32, &f32)| {
        ((libm::log(of(*weight)) - of(start.influence_experience) * of(*years)) / of(start.influence_spread))
            as f32
    };
    let residuals: Vec<f32> = influence.iter().zip(&experience).map(residual).collect();
    follows("influence", &residuals, (f64::NEG_INFINITY, f64::INFINITY), normal_share);
    unrelated("influence beyond what experience explains", &residuals, &experience);
    unrelated("influence and belief", &residuals, &shares);
}

#[test]
fn students_and_parents_are_as_the_description_draws_them() {
    let (Parameters { start, .. }, people) = typical();
    let column = |of: fn(&Population<1>) -> &[f32]| pooled(&people, of);
    let even =
        |what: &str, sample: &[f32], least, most| follows(what, sample, SHARES, even_between(least, most));
    let normal =
        |what: &str, sample: &[f32], mean, spread| follows(what, sample, SHARES, normal_around(mean, spread));
    even("need", &column(|school| school.students.need.as_flattened()), start.need_least, start.need_most);
    let worry = column(|school| school.students.grade_worry.as_flattened());
    even("grade worry", &worry, start.grade_worry_least, start.grade_worry_most);
    let anxiety = column(|school| school.parents.change_anxiety.as_flattened());
    even("change anxiety", &anxiety, start.change_anxiety_least, start.change_anxiety_most);
    let engagement = column(|school| &school.students.initial_engagement);
    normal("engagement", &engagement, start.engagement, start.engagement_spread);
    let direction = column(|school| &school.students.initial_self_direction);
    normal("self-direction", &direction, start.self_direction, start.self_direction_spread);
    let support = column(|school| &school.parents.initial_support);
    normal("support", &support, start.support, start.support_spread);
    // A uniform draw to the power of 2 lies below v as often as the draw below the root of v.
    assert_eq!(start.voice_power, 2.0);
    follows("voice", &column(|school| school.parents.voice.as_flattened()), SHARES, libm::sqrt);
}
