//! The design team: who sits on it this term.

use super::setting::Setting;
use super::state::State;
use numerics::column::Column;
use numerics::least::of_least_rank;
use numerics::random::Purpose;
use population::Population;
use scenario::strategy::Target;

/// Members of the design teams: 1 for a member, else 0, one entry per person.
#[derive(Debug, Clone, PartialEq)]
pub struct DesignTeam<const ARMS: usize> {
    /// Teachers.
    pub teachers: Column<ARMS>,
    /// Parents.
    pub parents: Column<ARMS>,
    order: Vec<u16>,
    lots: Vec<f32>,
}

impl<const ARMS: usize> DesignTeam<ARMS> {
    /// Teams without members, for a school of that size.
    pub fn nobody(teachers: usize, students: usize) -> Self {
        Self {
            teachers: Column::of(0.0, teachers),
            parents: Column::of(0.0, students),
            order: Vec::with_capacity(teachers.max(students)),
            lots: vec![0.0; teachers.max(students)],
        }
    }

    fn dismiss(&mut self, arm: usize) {
        self.teachers.iter_mut().for_each(|members| members[arm] = 0.0);
        self.parents.iter_mut().for_each(|members| members[arm] = 0.0);
    }
}

/// Draws every team anew at the start of a term, and dismisses it while no practice needs it.
pub fn convene<const ARMS: usize>(
    team: &mut DesignTeam<ARMS>,
    people: &Population<ARMS>,
    last: &State<ARMS>,
    setting: &Setting<'_, ARMS>,
    week: u32,
) {
    let term = term_of(week, setting);
    let new_term = week == 0 || term != term_of(week - 1, setting);
    for arm in 0..ARMS {
        let seats = |week| setting.dose_of(&setting.arms[arm], week).seats;
        let asked = seats(week);
        let before = week.checked_sub(1).and_then(seats);
        if new_term || asked != before {
            team.dismiss(arm);
            if let Some(target) = asked {
                fill(team, arm, target, people, last, setting, term);
            }
        }
    }
}

fn fill<const ARMS: usize>(
    team: &mut DesignTeam<ARMS>,
    arm: usize,
    target: Target,
    people: &Population<ARMS>,
    last: &State<ARMS>,
    setting: &Setting<'_, ARMS>,
    term: u32,
) {
    let seats = &setting.parameters().design_team;
    let DesignTeam { teachers, parents, order, lots } = team;
    let (belief, support) = (&last.teachers.belief, &last.parents.support);
    let (influence, voice) = (&people.teachers.influence, &people.parents.voice);
    match target {
        Target::MostResistant => {
            seat(teachers, arm, order, seats.teacher_seats, |index| belief[index][arm]);
            seat(parents, arm, order, seats.parent_seats, |index| support[index][arm]);
        }
        Target::Volunteers => {
            seat(teachers, arm, order, seats.teacher_seats, |index| -belief[index][arm]);
            seat(parents, arm, order, seats.parent_seats, |index| -support[index][arm]);
        }
        Target::OpinionLeaders => {
            seat(teachers, arm, order, seats.teacher_seats, |index| -influence[index][arm]);
            seat(parents, arm, order, seats.parent_seats, |index| -voice[index][0]);
        }
        Target::Random => {
            setting.streams.uniforms(Purpose::TeamLotTeachers, term, &mut lots[..teachers.len()]);
            seat(teachers, arm, order, seats.teacher_seats, |index| lots[index]);
            setting.streams.uniforms(Purpose::TeamLotParents, term, &mut lots[..parents.len()]);
            seat(parents, arm, order, seats.parent_seats, |index| lots[index]);
        }
    }
}

/// The term of a week, counted from 0 over the whole run.
fn term_of<const ARMS: usize>(week: u32, setting: &Setting<'_, ARMS>) -> u32 {
    let terms = setting.parameters().design_team.terms_per_year;
    let weeks_per_year = setting.scenario.calendar.weeks_per_year;
    let (year, week) = (week / weeks_per_year, week % weeks_per_year);
    year * terms + week * terms / weeks_per_year
}

/// Seats those of least rank; equal ranks go by index.
fn seat<const ARMS: usize>(
    members: &mut [[f32; ARMS]],
    arm: usize,
    order: &mut Vec<u16>,
    seats: u32,
    rank: impl Fn(usize) -> f32,
) {
    for &index in of_least_rank(order, members.len(), seats as usize, rank) {
        members[index as usize][arm] = 1.0;
    }
}
