//! Section 7.4: parents react.

use super::leading::Delivered;
use super::numbers::Numbers;
use super::school::{School, clamp, mean};
use super::world::World;
use numerics::random::Purpose;

/// Moves the support of every parent.
pub fn react(world: &World, last: &School, school: &mut School, delivered: &Delivered, week: u32) {
    let Numbers { p_c, p_n, p_o, o_0, p_f, o_f, p_W, h_p, .. } = world.numbers;
    let told = delivered.change_skill * delivered.D("outreach") * (o_0 + (1.0 - o_0) * last.stocks.clarity);
    let visits = delivered.visits;
    let z = world.z(Purpose::SupportNoise, week, world.pupils());
    for (place, parent) in school.parents.iter_mut().enumerate() {
        let (support, child) = (last.parents[place].support, &last.students[place]);
        let change_anxiety = parent.traits.change_anxiety;

        let neighbours_support = if parent.neighbours.is_empty() {
            support
        } else {
            mean(parent.neighbours.iter().map(|&other| last.parents[other].support))
        };
        let disruption = child.exposure * (1.0 - child.self_direction) + child.inconsistency;
        parent.support = clamp(
            support
                + p_c * (child.engagement - support)
                + p_n * (neighbours_support - support)
                + (p_o * told + p_W * visits * parent.member) * (1.0 - support)
                - p_f * (1.0 - o_f * told) * change_anxiety * disruption * support
                + h_p * z[place],
        );
    }
}

/// Lets parents speak up whose support is below the threshold.
pub fn speak_up(world: &World, school: &mut School) {
    let Numbers { tau, .. } = world.numbers;
    for parent in &mut school.parents {
        parent.opposition = parent.traits.voice * ((tau - parent.support) / tau).max(0.0);
    }
}
