//! Section 7.6: teachers teach.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::school::{School, Stocks, clamp};
use super::seeing::{View, seen};
use super::world::World;

/// Moves the effort, alignment, skill and strain of every teacher.
pub fn teach(world: &World, last: &School, school: &mut School, delivered: &Delivered, views: &[View]) {
    let Numbers { w_b, w_n, w_c, w_M, w_U, n_s, n_f, x_i, th_0, th_1, th_s, kappa, eta, .. } = world.numbers;
    let Numbers { al_V, al_p, al_d, al_c, al_W, .. } = world.numbers;
    let Numbers { iota_L, ks_c, ks_0, ks_l, ks_p, ks_d, .. } = world.numbers;
    let Numbers { st_w, st_m, st_M, st_O, st_rec, .. } = world.numbers;
    let Stocks { clarity, fit, trust, .. } = last.stocks;
    let [D_pressure, D_coaching, D_participation, D_meetings, D_member_meetings] =
        ["pressure", "coaching", "participation", "meetings", "member_meetings"]
            .map(|name| delivered.D(name));
    let visits = delivered.visits;

    let seen = seen(world, delivered);
    let taking_part = (D_participation / n_f).min(1.0);
    for (place, teacher) in school.teachers.iter_mut().enumerate() {
        let was = &last.teachers[place];
        let (belief, skill, effort) = (was.belief, was.skill, was.effort);
        let (alignment, strain, member) = (was.alignment, was.strain, teacher.member);
        let (inertia, own_interpretation) = (was.traits.inertia, was.traits.own_interpretation);
        let View { heard, peers_fidelity, peers_alignment, peers_skill, .. } = views[place];

        let norm = (n_s * seen * peers_fidelity).min(1.0);
        let intention =
            w_b * belief + w_n * norm + w_c * skill + w_M * D_pressure * (1.0 - w_U * world.union);
        let threshold = th_0 + th_1 * inertia * (1.0 - (1.0 - x_i) * taking_part * member) + th_s * strain;
        teacher.effort = effort + eta * (logistic(kappa * (intention - threshold)) - effort);

        teacher.alignment = clamp(
            alignment
                + al_V * clarity * (1.0 - alignment)
                + al_p * seen * peers_fidelity * (peers_alignment - alignment)
                - al_d * (alignment - own_interpretation)
                - al_c * D_pressure * (1.0 - belief) * alignment
                + al_W * visits * member * (1.0 - alignment),
        );

        teacher.skill = clamp(
            skill
                + (ks_c * D_coaching * iota_L * (ks_0 + (1.0 - ks_0) * belief) + ks_l * effort)
                    * (1.0 - skill)
                + ks_p * seen * (peers_skill - skill).max(0.0)
                - ks_d * (1.0 - effort) * skill,
        );

        let load = st_w * effort * (1.0 - skill) * (1.0 - fit)
            + st_m * (D_meetings + D_member_meetings * member)
            + st_M * D_pressure * (1.0 - trust)
            + st_O * heard;
        teacher.strain = clamp(strain + load * (1.0 - strain) - st_rec * strain);
    }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
