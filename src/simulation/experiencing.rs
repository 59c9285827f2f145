//! Phase 2: students experience the teaching of their own classes.

use super::noise;
use super::school::School;
use fearless_simd::Simd;
use numerics::column::{Arms, each, repeated};
use numerics::random::Purpose;
use numerics::vectors::hold_to_unit;

/// Moves engagement towards what the week's classes deserve, and lets self-direction grow.
///
/// target = base + `quality` (`without_need` + (1 - `without_need`) need) q
/// (`without_self_direction` + (1 - `without_self_direction`) self-direction) - `inconsistency` s -
/// `grade_worry` worry x (1 - self-direction), with q, x and s of the student's own classes.
#[inline(always)]
pub fn experience<S: Simd, const ARMS: usize>(simd: S, school: &mut School<'_, ARMS>, week: u32) {
    let p = &school.setting.parameters().students;
    let (traits, last, next) = (&school.people.students, &school.last.students, &mut school.next.students);
    let streams = &school.setting.streams;
    let noise =
        noise::draw(&mut school.noise, traits.need.len(), Purpose::EngagementNoise, week, p.noise, streams);
    let voice: Arms<ARMS> = each(|arm| p.voice * school.last.school[arm].student_voice);
    let voice = repeated(simd, &voice);
    let baseline = school.setting.profile.baseline_trust;
    let base: Arms<ARMS> = each(|arm| p.base + p.climate * (school.last.school[arm].trust - baseline));
    let base = repeated(simd, &base);
    for i in 0..last.engagement.lines() {
        let need = traits.need.spread::<S, ARMS>(simd, i);
        let worry = traits.grade_worry.spread::<S, ARMS>(simd, i);
        let noise = noise.spread::<S, ARMS>(simd, i);
        let own = last.line(simd, i);
        let (engagement, self_direction) = (own.engagement(), own.self_direction());
        let served = need * (1.0 - p.without_need) + p.without_need;
        let usable = self_direction * (1.0 - p.without_self_direction) + p.without_self_direction;
        let lost = own.exposure() * (1.0 - self_direction);
        let target = base + p.quality * served * own.quality() * usable
            - p.inconsistency * own.inconsistency()
            - p.grade_worry * worry * lost;
        let moved = engagement + p.speed * (target - engagement) + voice * (1.0 - engagement) + noise;
        next.engagement.set_line(i, hold_to_unit(moved));
        next.self_direction.set_line(i, self_direction + p.self_direction_growth * lost);
    }
}
