//! Phase 3: parents react to their children, their neighbours and the school.

use super::noise;
use super::school::School;
use super::state::{ParentState, SchoolState};
use fearless_simd::{Simd, prelude::*};
use numerics::column::{Arms, Column, each, repeated, side_by_side};
use numerics::random::Purpose;
use numerics::sums::Sum;
use numerics::vectors::{Vector, WIDTH, hold_to_unit, positive_part};
use population::ParentTraits;
use scenario::parameters;

/// What reaches parents from the school this week, the same for all parents.
struct Outreach<S: Simd> {
    /// Fear of disruption that is left.
    fear: Vector<S>,
    /// Support that parents gain from what they are told.
    informed: Vector<S>,
    /// Support that members of the design team gain by visits.
    visited: Vector<S>,
}

impl<S: Simd> Outreach<S> {
    /// The week's outreach from what the leaders deliver: as strong as the leader's skill times its dose,
    /// and stronger with a clear vision.
    #[inline(always)]
    fn of<const ARMS: usize>(simd: S, school: &School<'_, ARMS>) -> Self {
        let p = &school.setting.parameters().parents;
        let (actions, unclear) = (&school.actions, p.outreach_without_vision);
        let strength: Arms<ARMS> = each(|arm| {
            let clarity = school.last.school[arm].vision_clarity;
            school.delivered[arm].change_skill * actions[arm].outreach * (unclear + (1.0 - unclear) * clarity)
        });
        Self {
            fear: repeated(simd, &strength.map(|own| p.fear * (1.0 - p.fear_relieved * own))),
            informed: repeated(simd, &strength.map(|own| p.outreach * own)),
            visited: repeated(simd, &actions.map(|own| p.model_visits * own.demonstration)),
        }
    }
}

/// Moves support towards the child's engagement and the neighbours' support, up with outreach and
/// visits, down with fear of disruption; then lets parents speak up.
#[inline(always)]
pub fn react<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let p = &school.setting.parameters().parents;
    let Outreach { fear, informed, visited } = Outreach::of(simd, school);
    let (traits, last, next) = (&school.people.parents, &school.last, &mut school.next);
    let streams = &school.setting.streams;
    let noise =
        noise::draw(&mut school.noise, traits.voice.len(), Purpose::SupportNoise, week, p.noise, streams);
    let mut vocal: Sum<S, ARMS> = Sum::over(simd, traits.voice.len());
    for i in 0..last.parents.support.lines() {
        let anxiety = traits.change_anxiety.spread::<S, ARMS>(simd, i);
        let noise = noise.spread::<S, ARMS>(simd, i);
        let own = last.parents.line(simd, i).support();
        let neighbours = hear_neighbours(simd, traits, &last.parents.support, i);
        let child = last.students.line(simd, i);
        let engagement = child.engagement();
        let disruption = child.exposure() * (1.0 - child.self_direction()) + child.inconsistency();
        let moved = own
            + p.child * (engagement - own)
            + p.neighbours * (neighbours - own)
            + (informed + visited * school.team.parents.line(simd, i)) * (1.0 - own)
            - fear * anxiety * disruption * own
            + noise;
        let moved = hold_to_unit(moved);
        let opposed = opposition::<S, ARMS>(simd, &traits.voice, moved, i, p);
        next.parents.support.set_line(i, moved);
        next.parents.opposition.set_line(i, opposed);
        vocal.add(i, opposed);
    }
    for (stocks, mean) in next.school.iter_mut().zip(vocal.mean()) {
        stocks.opposition = mean;
    }
}

/// The mean support of the neighbours of a line of parents; their own where there are none.
#[inline(always)]
fn hear_neighbours<S: Simd, const ARMS: usize>(
    simd: S,
    traits: &ParentTraits,
    support: &Column<ARMS>,
    line: usize,
) -> Vector<S> {
    let people = Column::<ARMS>::PEOPLE;
    let last = support.len() - 1;
    let parent = |person: usize| (line * people + person).min(last);
    match traits.ties_each {
        0 => support.line(simd, line),
        // The usual number of ties.
        4 => {
            let ties = traits.ties.as_chunks::<4>().0;
            let mut own = [[0; 4]; WIDTH];
            for (person, own) in own[..people].iter_mut().enumerate() {
                *own = ties[parent(person)];
            }
            let support = &support[..];
            let heard = |tie: usize| side_by_side(simd, |person| &support[own[person][tie] as usize]);
            0.25 * ((heard(0) + heard(1)) + (heard(2) + heard(3)))
        }
        ties => {
            let mut total = Vector::splat(simd, 0.0);
            for tie in 0..ties {
                total += support.gather(simd, |person| traits.ties[parent(person) * ties + tie] as usize);
            }
            total / ties as f32
        }
    }
}

/// Lets parents speak up before the first week of a year.
#[inline(always)]
pub fn speak_up<S: Simd, const ARMS: usize>(
    simd: S,
    voice: &Column<1>,
    parents: &mut ParentState<ARMS>,
    school: &mut [SchoolState; ARMS],
    p: &parameters::Parents,
) {
    let mut vocal: Sum<S, ARMS> = Sum::over(simd, voice.len());
    for i in 0..parents.support.lines() {
        let opposed = opposition::<S, ARMS>(simd, voice, parents.support.line(simd, i), i, p);
        parents.opposition.set_line(i, opposed);
        vocal.add(i, opposed);
    }
    for (stocks, mean) in school.iter_mut().zip(vocal.mean()) {
        stocks.opposition = mean;
    }
}

/// The vocal opposition of a line of parents of that support: voice times the shortfall below the
/// threshold.
#[inline(always)]
fn opposition<S: Simd, const ARMS: usize>(
    simd: S,
    voice: &Column<1>,
    support: Vector<S>,
    line: usize,
    p: &parameters::Parents,
) -> Vector<S> {
    let threshold = p.voice_threshold.max(f32::MIN_POSITIVE);
    voice.spread::<S, ARMS>(simd, line) * positive_part((threshold - support) / threshold)
}
