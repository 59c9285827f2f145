//! Section 7.6: teachers believe.

use super::leading::{Delivered, heard};
use super::numbers::Numbers;
use super::school::{School, Stocks, Teacher, clamp, mean};
use super::seeing::{View, seen};
use super::world::World;
use numerics::random::Purpose;

/// Moves the belief of every teacher.
pub fn believe(
    world: &World,
    last: &School,
    school: &mut School,
    delivered: &Delivered,
    views: &[View],
    week: u32,
) {
    let Numbers { l_peer, l_anchor, l_id, h_b, .. } = world.numbers;
    let Stocks { clarity, trust, .. } = last.stocks;
    let message = (delivered.D("pressure") + clarity).min(1.0);
    let staffs_belief = mean(last.teachers.iter().map(|teacher| teacher.belief));
    let z = world.z(Purpose::BeliefNoise, week, world.staff());
    for (place, teacher) in school.teachers.iter_mut().enumerate() {
        let (was, view) = (&last.teachers[place], &views[place]);
        let (belief, peers_belief) = (was.belief, view.peers_belief);
        let (initial_belief, anchoring) = (was.traits.initial_belief, was.traits.anchoring);
        let sides = l_id * message * (1.0 - trust) * (peers_belief - staffs_belief);
        let up = up(world, last, delivered, view, teacher.member);
        let down = down(world, last, delivered, view, was);
        teacher.belief = clamp(
            belief
                + l_peer * (peers_belief - belief)
                + l_anchor * anchoring * (initial_belief - belief)
                + sides
                + up * (1.0 - belief)
                - down * belief
                + h_b * z[place],
        );
    }
}

/// What raises the belief of a teacher with that view.
pub fn up(world: &World, last: &School, delivered: &Delivered, view: &View, member: f64) -> f64 {
    let Numbers { l_ev, l_vic, l_L, u_0, l_v, l_D, l_W, W_0, x_c, .. } = world.numbers;
    let Stocks { clarity, urgency, student_voice, trust, .. } = last.stocks;
    let &Delivered { visits, change_skill, .. } = delivered;
    let &View { evidence, mean_need, peers_evidence, .. } = view;
    let (D_pressure, D_participation) = (delivered.D("pressure"), delivered.D("participation"));

    let own = 1.0 - x_c * D_pressure * (1.0 - trust);
    let rationale = l_L * trust * clarity * (u_0 + (1.0 - u_0) * urgency);
    let membership = l_D * change_skill * heard(world, last) * D_participation
        + l_W * (W_0 + (1.0 - W_0) * change_skill) * visits;
    own * ((l_ev * evidence).max(0.0)
        + (l_vic * seen(world, delivered) * peers_evidence).max(0.0)
        + rationale
        + l_v * student_voice * mean_need
        + membership * member)
}

/// What lowers the belief of that teacher with that view.
pub fn down(world: &World, last: &School, delivered: &Delivered, view: &View, teacher: &Teacher) -> f64 {
    let Numbers { l_ev, l_vic, l_X, x_0, x_1, x_U, l_iso, l_s, l_O, .. } = world.numbers;
    let (trust, inertia) = (last.stocks.trust, teacher.traits.inertia);
    let &View { evidence, peers_evidence, peers_fidelity, parents_heard, .. } = view;

    let reactance = l_X
        * delivered.D("pressure")
        * (1.0 - trust)
        * (x_0 + (1.0 - x_0) * inertia)
        * (x_1 + x_U * world.union);
    (-l_ev * evidence).max(0.0)
        + (-l_vic * seen(world, delivered) * peers_evidence).max(0.0)
        + reactance
        + l_iso * (teacher.fidelity() - peers_fidelity).max(0.0)
        + l_s * teacher.strain
        + l_O * parents_heard
}
