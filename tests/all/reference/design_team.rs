//! Section 7.2: the design team.

use super::numbers::Numbers;
use super::school::School;
use super::world::World;
use numerics::random::Purpose;
use scenario::strategy::Target;

/// Draws the team anew at the start of a term, and when the plan begins, ends or changes its seats.
pub fn convene(world: &World, last: &School, school: &mut School, week: u32) {
    let Numbers { n_t, n_p, .. } = world.numbers;
    let seats = |week: u32| world.planned(week).seats;
    let term = term(world, week);
    if week > 0 && term == self::term(world, week - 1) && seats(week) == seats(week - 1) {
        return;
    }
    for teacher in &mut school.teachers {
        teacher.member = 0.0;
    }
    for parent in &mut school.parents {
        parent.member = 0.0;
    }
    let Some(target) = seats(week) else { return };

    let lots = world.u(Purpose::TeamLotTeachers, term, world.staff());
    let ranks: Vec<f64> = (0..world.staff())
        .map(|place| match target {
            Target::MostResistant => last.teachers[place].belief,
            Target::Volunteers => -last.teachers[place].belief,
            Target::OpinionLeaders => -last.teachers[place].traits.influence,
            Target::Random => lots[place],
        })
        .collect();
    for place in least(&ranks, n_t as usize) {
        school.teachers[place].member = 1.0;
    }

    let lots = world.u(Purpose::TeamLotParents, term, world.pupils());
    let ranks: Vec<f64> = (0..world.pupils())
        .map(|place| match target {
            Target::MostResistant => last.parents[place].support,
            Target::Volunteers => -last.parents[place].support,
            Target::OpinionLeaders => -last.parents[place].traits.voice,
            Target::Random => lots[place],
        })
        .collect();
    for place in least(&ranks, n_p as usize) {
        school.parents[place].member = 1.0;
    }
}

/// The number of the term of a week.
fn term(world: &World, week: u32) -> u32 {
    let n_r = world.numbers.n_r as u32;
    let (year, week_of_year) = (week / world.weeks_per_year, week % world.weeks_per_year);
    year * n_r + week_of_year * n_r / world.weeks_per_year
}

/// The places of the least ranks, as many as there are seats; equals in the order of their places.
fn least(ranks: &[f64], seats: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..ranks.len()).collect();
    places.sort_by(|&one, &other| ranks[one].total_cmp(&ranks[other]));
    places.truncate(seats);
    places
}
