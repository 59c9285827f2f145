//! The design team: who sits on it this term.

use super::setting::Setting;
use super::state::State;
use crate::population::Population;
use crate::random::Purpose;
use crate::strategy::Target;

/// Members of the design team: 1 for a member, else 0, a place a person.
#[derive(Debug, Clone, PartialEq)]
pub struct DesignTeam {
    /// Teachers.
    pub teachers: Vec<f32>,
    /// Parents.
    pub parents: Vec<f32>,
    order: Vec<u16>,
    lots: Vec<f32>,
}

impl DesignTeam {
    /// A team without members, for a school of that size.
    pub fn nobody(teachers: usize, students: usize) -> Self {
        Self {
            teachers: vec![0.0; teachers],
            parents: vec![0.0; students],
            order: Vec::with_capacity(teachers.max(students)),
            lots: vec![0.0; teachers.max(students)],
        }
    }

    fn dismiss(&mut self) {
        self.teachers.fill(0.0);
        self.parents.fill(0.0);
    }
}

/// Draws the team anew at the start of a term, and dismisses it while no practice needs it.
pub fn convene(team: &mut DesignTeam, people: &Population, last: &State, setting: &Setting<'_>, week: u32) {
    let dose = &setting.plan.doses[week as usize];
    let before = week.checked_sub(1).and_then(|week| setting.plan.doses[week as usize].seats);
    let term = term_of(week, setting);
    let new_term = week == 0 || term != term_of(week - 1, setting);
    if !new_term && dose.seats == before {
        return;
    }
    team.dismiss();
    let Some(target) = dose.seats else { return };
    let seats = &setting.parameters.design_team;
    let DesignTeam { teachers, parents, order, lots } = team;
    match target {
        Target::MostResistant => {
            seat(teachers, order, seats.teacher_seats, |place| last.teachers.belief[place]);
            seat(parents, order, seats.parent_seats, |place| last.parents.support[place]);
        }
        Target::Volunteers => {
            seat(teachers, order, seats.teacher_seats, |place| -last.teachers.belief[place]);
            seat(parents, order, seats.parent_seats, |place| -last.parents.support[place]);
        }
        Target::OpinionLeaders => {
            seat(teachers, order, seats.teacher_seats, |place| -people.teachers.influence[place]);
            seat(parents, order, seats.parent_seats, |place| -people.parents.voice[place]);
        }
        Target::Random => {
            setting.streams.uniforms(Purpose::TeamLotTeachers, term, &mut lots[..teachers.len()]);
            seat(teachers, order, seats.teacher_seats, |place| lots[place]);
            setting.streams.uniforms(Purpose::TeamLotParents, term, &mut lots[..parents.len()]);
            seat(parents, order, seats.parent_seats, |place| lots[place]);
        }
    }
}

/// The term of a week, counted from 0 over the whole run.
fn term_of(week: u32, setting: &Setting<'_>) -> u32 {
    let terms = setting.parameters.design_team.terms_per_year;
    let (year, week) = (week / setting.weeks_per_year, week % setting.weeks_per_year);
    year * terms + week * terms / setting.weeks_per_year
}

/// Seats the places of least rank; equal ranks go by place.
fn seat(members: &mut [f32], order: &mut Vec<u16>, seats: u32, rank: impl Fn(usize) -> f32) {
    order.clear();
    order.extend(0..members.len() as u16);
    let compare = |a: &u16, b: &u16| rank(*a as usize).total_cmp(&rank(*b as usize)).then(a.cmp(b));
    let seats = (seats as usize).min(members.len());
    if seats == 0 {
        return;
    }
    if seats < members.len() {
        order.select_nth_unstable_by(seats, compare);
    }
    for &place in &order[..seats] {
        members[place as usize] = 1.0;
    }
}

#[cfg(test)]
mod tests {
    use super::seat;

    #[test]
    fn those_of_least_rank_are_seated_and_nobody_else() {
        let ranks = [0.5, 0.1, 0.9, 0.1, 0.7];
        let mut members = vec![0.0; 5];
        seat(&mut members, &mut Vec::new(), 2, |place| ranks[place]);
        assert_eq!(members, [0.0, 1.0, 0.0, 1.0, 0.0]);
    }

    #[test]
    fn more_seats_than_people_seat_everyone() {
        let mut members = vec![0.0; 3];
        seat(&mut members, &mut Vec::new(), 9, |_| 0.0);
        assert_eq!(members, [1.0; 3]);
    }
}
