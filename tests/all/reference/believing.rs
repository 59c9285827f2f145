//! Section 7.6: teachers believe.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::school::{School, Stocks, TeacherTraits, clamp};
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
    let Numbers { l_peer, l_anchor, l_ev, l_vic, l_L, u_0, l_v, l_D, l_W, W_0, .. } = world.numbers;
    let Numbers { l_X, x_0, x_1, x_U, l_iso, l_s, l_O, h_b, .. } = world.numbers;
    let Stocks { clarity, urgency, student_voice, trust, .. } = last.stocks;
    let &Delivered { visits, change_skill, .. } = delivered;
    let (D_pressure, D_participation) = (delivered.D("pressure"), delivered.D("participation"));

    let seen = seen(world, delivered);
    let rationale = l_L * trust * clarity * (u_0 + (1.0 - u_0) * urgency);
    let membership = l_D * change_skill * D_participation + l_W * (W_0 + (1.0 - W_0) * change_skill) * visits;
    let z = world.z(Purpose::BeliefNoise, week, world.staff());
    for (place, teacher) in school.teachers.iter_mut().enumerate() {
        let was = &last.teachers[place];
        let (belief, fidelity, strain) = (was.belief, was.fidelity(), was.strain);
        let TeacherTraits { inertia, initial_belief, anchoring, .. } = was.traits;
        let View { evidence, heard, mean_need, peers_belief, peers_evidence, peers_fidelity, .. } =
            views[place];

        let reactance =
            l_X * D_pressure * (1.0 - trust) * (x_0 + (1.0 - x_0) * inertia) * (x_1 + x_U * world.union);
        let up = (l_ev * evidence).max(0.0)
            + (l_vic * seen * peers_evidence).max(0.0)
            + rationale
            + l_v * student_voice * mean_need
            + membership * teacher.member;
        let down = (-l_ev * evidence).max(0.0)
            + (-l_vic * seen * peers_evidence).max(0.0)
            + reactance
            + l_iso * (fidelity - peers_fidelity).max(0.0)
            + l_s * strain
            + l_O * heard;
        teacher.belief = clamp(
            belief
                + l_peer * (peers_belief - belief)
                + l_anchor * anchoring * (initial_belief - belief)
                + up * (1.0 - belief)
                - down * belief
                + h_b * z[place],
        );
    }
}
