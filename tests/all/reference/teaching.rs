//! Section 7.6: teachers teach.

use super::leading::{Delivered, heard};
use super::numbers::Numbers;
use super::school::{School, Stocks, clamp};
use super::seeing::{View, seen};
use super::world::World;

/// Moves the effort, routine, alignment, skill and strain of every teacher.
pub fn teach(world: &World, last: &School, school: &mut School, delivered: &Delivered, views: &[View]) {
    let Numbers { w_b, w_n, w_c, w_M, w_U, w_F, n_v, n_f, x_i, th_0, th_1, th_s, th_n, .. } = world.numbers;
    let Numbers { kappa, eta, n_i, r_s, r_g, r_f, al_V, al_C, al_p, al_d, al_c, al_W, .. } = world.numbers;
    let Numbers { iota_L, ks_n, ks_c, ks_0, ks_l, ks_p, ks_d, .. } = world.numbers;
    let Numbers { st_w, st_m, n_s, st_M, st_O, st_rec, .. } = world.numbers;
    let Stocks { clarity, fit, trust, .. } = last.stocks;
    let [D_pressure, D_coaching, D_participation, D_meetings, D_member_meetings] =
        ["pressure", "coaching", "participation", "meetings", "member_meetings"]
            .map(|name| delivered.D(name));
    let visits = delivered.visits;

    let seen = seen(world, delivered);
    let heard = heard(world, last);
    let teachers_left = last.teachers_left();
    let taking_part = (heard * D_participation / n_f).min(1.0);
    let coached = heard * D_coaching * iota_L * (world.staff() as f64 / 40.0).powf(-ks_n);
    for (place, teacher) in school.teachers.iter_mut().enumerate() {
        let was = &last.teachers[place];
        let (belief, skill, effort) = (was.belief, was.skill, was.effort);
        let (alignment, routine, strain) = (was.alignment, was.routine, was.strain);
        let (first_year, member) = (was.first_year, teacher.member);
        let (inertia, own_interpretation) = (was.traits.inertia, was.traits.own_interpretation);
        let View { parents_heard, peers_belief, peers_fidelity, peers_alignment, peers_skill, .. } =
            views[place];

        let norm = (n_v * seen * peers_fidelity).min(1.0);
        let mandate = w_M * D_pressure * (1.0 - w_U * world.union) * (1.0 - w_F * (1.0 - peers_belief));
        let intention = w_b * belief + w_n * norm + w_c * skill + mandate;
        let threshold = th_0
            + th_1 * inertia * (1.0 - (1.0 - x_i) * taking_part * member)
            + th_s * strain
            + th_n * first_year;
        let decision = logistic(kappa * (intention - threshold)).max(r_s * routine);
        teacher.effort = effort + eta * ((1.0 - n_i * teachers_left) * decision - effort);

        let (grows, fades) = ((effort - routine).max(0.0), (routine - effort).max(0.0));
        teacher.routine = clamp(routine + r_g * belief * grows - r_f * fades);

        teacher.alignment = clamp(
            alignment
                + (al_V * heard * clarity + al_C * coached) * (1.0 - alignment)
                + al_p * seen * peers_fidelity * (peers_alignment - alignment)
                - al_d * (1.0 - r_s * routine) * (alignment - own_interpretation)
                - al_c * D_pressure * (1.0 - belief) * alignment
                + al_W * visits * member * (1.0 - alignment),
        );

        teacher.skill = clamp(
            skill
                + (ks_c * coached * (ks_0 + (1.0 - ks_0) * belief) + ks_l * effort) * (1.0 - skill)
                + ks_p * seen * (peers_skill - skill).max(0.0)
                - ks_d * (1.0 - effort) * skill,
        );

        let load = st_w * effort * (1.0 - skill) * (1.0 - fit)
            + st_m * (D_meetings + D_member_meetings * member)
            + n_s * teachers_left
            + st_M * D_pressure * (1.0 - trust)
            + st_O * parents_heard;
        teacher.strain = clamp(strain + load * (1.0 - strain) - st_rec * strain);
    }
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
