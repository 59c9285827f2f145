//! One school week: the six phases.

use super::school::School;
use super::{believing, colleagues, design_team, experiencing, leading, observing, supporting, teaching};
use crate::random::Purpose;

/// Runs one week, counted from 0 at the start of the run.
///
/// 1. **The leader acts**: practices fill the school's stocks, as far as capacity reaches.
/// 2. **Students experience** their own classes.
/// 3. **Parents react** to their children, their neighbours and the school.
/// 4. **Teachers see, talk and are led**: their beliefs move.
/// 5. **Teachers teach**: effort, alignment, skill and strain follow.
/// 6. **Observe**: students meet the week's teaching, and the measures are taken.
pub fn week(school: &mut School<'_>, week: u32) {
    let School { setting, people, leader, team, last, this, .. } = school;
    let (parameters, streams) = (setting.parameters, &setting.streams);
    let noise = &mut school.noise;
    let (teachers, students) = (last.teachers.belief.len(), last.students.engagement.len());

    // 1. The leader acts.
    school.delivered = leading::act(leader, &last.school, &mut this.school, setting, week);
    let change_skill = school.delivered.change_skill;
    let mut actions = school.delivered.actions;
    school.hired_for_fit += actions.hiring;
    actions.demonstration *= school.visit_strength;
    design_team::convene(team, people, last, setting, week);

    // 2. Students experience.
    draw(streams, Purpose::EngagementNoise, week, parameters.students.noise, &mut noise[..students]);
    let voice = last.school.student_voice;
    experiencing::experience(
        &people.students,
        &last.students,
        &mut this.students,
        voice,
        &noise[..students],
        &parameters.students,
    );

    // 3. Parents react.
    draw(streams, Purpose::SupportNoise, week, parameters.parents.noise, &mut noise[..students]);
    supporting::react(
        &people.parents,
        last,
        &mut this.parents,
        supporting::Outreach::of(&actions, change_skill, last.school.vision_clarity, &parameters.parents),
        &team.parents,
        &noise[..students],
        &parameters.parents,
    );
    supporting::speak_up(&people.parents, &mut this.parents, &mut this.school, &parameters.parents);

    // 4. Teachers see, talk and are led.
    draw(streams, Purpose::BeliefNoise, week, parameters.beliefs.noise, &mut noise[..teachers]);
    colleagues::look(&mut school.colleagues, people, last, parameters);
    let led = believing::Led::of(&actions, &last.school, change_skill, setting);
    believing::believe(
        people,
        last,
        &mut this.teachers.belief,
        &school.colleagues,
        &led,
        &team.teachers,
        &noise[..teachers],
        &parameters.beliefs,
    );

    // 5. Teachers teach.
    teaching::teach(
        people,
        last,
        &mut this.teachers,
        &school.colleagues,
        &teaching::Direction::of(&actions, setting),
        &team.teachers,
        parameters,
    );

    // 6. Observe.
    experiencing::meet_classes(
        &people.timetable,
        &this.teachers,
        &mut this.students,
        &mut school.classrooms,
        parameters,
    );
    std::mem::swap(&mut school.last, &mut school.this);
    school.row = observing::observe(school);
}

fn draw(streams: &crate::random::Streams, purpose: Purpose, week: u32, spread: f32, noise: &mut [f32]) {
    if spread == 0.0 {
        noise.fill(0.0);
    } else {
        streams.normals(purpose, week, noise);
        for draw in noise {
            *draw *= spread;
        }
    }
}
