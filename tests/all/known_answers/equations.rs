//! The equations of sections 5 and 7 of the description for a school of equals, in double precision
//! and written after the description alone: one teacher, one student, one parent, the leader and the
//! school. Nobody is a member of the design team, and colleagues are like oneself.

use schoolwide::parameters::Parameters;
use schoolwide::practice::{Actions, Gains, Practice};
use schoolwide::scenario::Scenario;

/// The state of everyone, each standing for all of their kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Equals {
    pub belief: f64,
    pub effort: f64,
    pub alignment: f64,
    pub skill: f64,
    pub strain: f64,
    pub engagement: f64,
    pub self_direction: f64,
    pub support: f64,
    pub opposition: f64,
    pub clarity: f64,
    pub urgency: f64,
    pub fit: f64,
    pub student_voice: f64,
    pub trust: f64,
    pub dependence: f64,
    pub change_skill: f64,
    pub capacity_used: f64,
}

/// What stays the same.
#[derive(Debug)]
pub struct World<'a> {
    scenario: &'a Scenario,
    strategy: &'a str,
    inertia: f64,
    initial_belief: f64,
    own_interpretation: f64,
    need: f64,
    grade_worry: f64,
    change_anxiety: f64,
}

/// What a week's plan comes to at full delivery.
#[derive(Default)]
struct Plan {
    cost: f64,
    gains: Gains,
    actions: Actions,
}

fn of(number: f32) -> f64 {
    f64::from(number)
}

fn clamp(x: f64) -> f64 {
    x.clamp(0.0, 1.0)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

impl<'a> World<'a> {
    /// The world of a scenario whose spreads are zero.
    pub fn of(scenario: &'a Scenario, strategy: &'a str) -> Self {
        let start = &scenario.parameters.start;
        let inertia = clamp(of(start.inertia));
        let initial_belief = clamp(of(start.belief) - of(start.belief_inertia) * inertia);
        Self {
            scenario,
            strategy,
            inertia,
            initial_belief,
            own_interpretation: of(start.interpretation_least),
            need: of(start.need_least),
            grade_worry: of(start.grade_worry_least),
            change_anxiety: of(start.change_anxiety_least),
        }
    }

    fn p(&self) -> &'a Parameters {
        &self.scenario.parameters
    }

    /// Everyone before the first week.
    pub fn start(&self) -> Equals {
        let (p, start) = (self.p(), &self.p().start);
        let support = of(start.support);
        Equals {
            belief: self.initial_belief,
            effort: of(start.effort),
            alignment: self.own_interpretation,
            skill: of(start.skill),
            strain: of(start.strain),
            engagement: of(start.engagement),
            self_direction: of(start.self_direction),
            support,
            opposition: self.opposition(support),
            clarity: of(p.stocks.vision_clarity),
            urgency: of(p.stocks.urgency),
            fit: of(p.stocks.design_fit),
            student_voice: of(p.stocks.student_voice),
            trust: of(p.school.baseline_trust),
            dependence: of(p.leader.dependence),
            change_skill: of(p.leader.change_skill),
            capacity_used: 0.0,
        }
    }

    /// Section 7.4: a parent of full voice whose support is below the threshold speaks up.
    fn opposition(&self, support: f64) -> f64 {
        let tau = of(self.p().parents.voice_threshold);
        ((tau - support) / tau).max(0.0)
    }

    /// The plan of section 6: intensities of the week's practices.
    fn plan(&self, week: u32) -> Plan {
        let per_year = self.scenario.run.weeks_per_year;
        let mut plan = Plan::default();
        for (name, spells) in &self.scenario.strategies[self.strategy].plan {
            let practice: &Practice = &self.scenario.practices[name];
            for spell in spells {
                let from = spell.from.in_weeks(per_year);
                let until = spell.until.map_or(u32::MAX, |until| until.in_weeks(per_year));
                if (from..until).contains(&week) {
                    plan.cost += of(spell.intensity) * of(practice.cost);
                    plan.gains = plan.gains.plus(spell.intensity, &practice.gains);
                    plan.actions = plan.actions.plus(spell.intensity, &practice.acts_on);
                }
            }
        }
        plan
    }

    /// One week, counted from 0.
    #[allow(clippy::too_many_lines, reason = "the equations in the order of the description")]
    pub fn week(&self, now: &Equals, week: u32) -> Equals {
        let p = self.p();
        let per_year = self.scenario.run.weeks_per_year;
        let Equals { belief, effort, alignment, skill, strain, .. } = *now;
        let Equals { engagement, self_direction, support, .. } = *now;
        let Equals { clarity, urgency, fit, student_voice, trust, dependence, change_skill, .. } = *now;

        // 7.1 The leader acts.
        let firefighting = of(p.leader.firefighting_most).min(of(p.leader.firefighting) * now.opposition);
        let capacity = of(p.leader.capacity) * (1.0 - firefighting);
        let training = self.scenario.strategies[self.strategy].training.filter(|training| {
            let until = training.until.map_or(u32::MAX, |until| until.in_weeks(per_year));
            (training.from.in_weeks(per_year)..until).contains(&week)
        });
        let training_cost = training.map_or(0.0, |training| of(training.cost));
        let attended = if training_cost > capacity { capacity / training_cost } else { 1.0 };
        let learnt = training.map_or(0.0, |training| {
            attended * of(training.strength) * (of(training.aim) - change_skill).max(0.0)
        });
        let plan = self.plan(week);
        let available = capacity - attended * training_cost;
        let delivered = if plan.cost > available { available / plan.cost } else { 1.0 };
        let gain = |gain: f32| delivered * of(gain);
        let dose = |strength: f32| delivered * of(strength).min(1.0);
        let (gains, actions) = (&plan.gains, &plan.actions);
        let pressure = dose(actions.pressure);
        let fill = |stock: f64, gain: f64, decay: f32| {
            clamp(stock + change_skill * gain * (1.0 - stock) - of(decay) * stock)
        };
        let stocks = &p.stocks;
        let trust_worked = clamp(trust + change_skill * gain(gains.trust) * (1.0 - trust));
        let returned = of(stocks.trust_return) * (of(p.school.baseline_trust) - trust);
        let trust_lost = of(stocks.trust_lost_to_mandate) * pressure * trust;
        let shared = of(stocks.dependence_shared) * dose(actions.shared_leadership);

        // 7.3 Students experience. All classes are alike, so there is no inconsistency.
        let fidelity = effort * alignment;
        let unskilled = of(p.students.quality_unskilled);
        let quality = fidelity * (unskilled + (1.0 - unskilled) * skill);
        let n_0 = of(p.students.without_need);
        let served = n_0 + (1.0 - n_0) * self.need;
        let sd_0 = of(p.students.without_self_direction);
        let usable = sd_0 + (1.0 - sd_0) * self_direction;
        let lost = effort * (1.0 - self_direction);
        let target = of(p.students.base) + of(p.students.quality) * served * quality * usable
            - of(p.students.grade_worry) * self.grade_worry * lost;
        let asked = of(p.students.voice) * student_voice;

        // 7.4 Parents react.
        let o_0 = of(p.parents.outreach_without_vision);
        let told = change_skill * dose(actions.outreach) * (o_0 + (1.0 - o_0) * clarity);
        let fear = of(p.parents.fear) * (1.0 - of(p.parents.fear_relieved) * told);
        let support_next = clamp(
            support
                + of(p.parents.child) * (engagement - support)
                + of(p.parents.outreach) * told * (1.0 - support)
                - fear * self.change_anxiety * lost * support,
        );

        // 7.5 What teachers see.
        let beliefs = &p.beliefs;
        let gained = (engagement - of(p.students.base)) / of(beliefs.evidence_scale);
        let evidence = (fidelity * gained).clamp(-1.0, 1.0);
        let seen = (of(beliefs.visibility) + of(beliefs.visibility_open) * dose(actions.visibility)).min(1.0);

        // 7.6 Teachers believe.
        let u_0 = of(beliefs.rationale_without_urgency);
        let rationale = of(beliefs.rationale) * trust * clarity * (u_0 + (1.0 - u_0) * urgency);
        let x_0 = of(beliefs.reactance_without_inertia);
        let union = of(p.school.union_strength);
        let reactance = of(beliefs.reactance)
            * pressure
            * (1.0 - trust)
            * (x_0 + (1.0 - x_0) * self.inertia)
            * (of(beliefs.reactance_without_union) + of(beliefs.reactance_union) * union);
        let own = of(beliefs.own_evidence) * evidence;
        let vicarious = of(beliefs.visible_evidence) * seen * evidence;
        let up = own.max(0.0)
            + vicarious.max(0.0)
            + rationale
            + of(beliefs.student_voice) * student_voice * self.need;
        let down = (-own).max(0.0)
            + (-vicarious).max(0.0)
            + reactance
            + of(beliefs.strain) * strain
            + of(beliefs.opposition) * now.opposition;
        let anchored = of(beliefs.anchor_pull) * (self.initial_belief - belief);

        // 7.6 and teach.
        let teaching = &p.teaching;
        let norm = (of(teaching.norm_scale) * seen * fidelity).min(1.0);
        let shielded = of(teaching.mandate_shielded) * union;
        let intention = of(teaching.belief_weight) * belief
            + of(teaching.norm_weight) * norm
            + of(teaching.skill_weight) * skill
            + of(teaching.mandate_weight) * pressure * (1.0 - shielded);
        let threshold = of(teaching.threshold)
            + of(teaching.threshold_inertia) * self.inertia
            + of(teaching.threshold_strain) * strain;
        let decision = logistic(of(teaching.steepness) * (intention - threshold));
        let drift = of(p.alignment.drift) * (alignment - self.own_interpretation);
        let complied = of(p.alignment.compliance) * pressure * (1.0 - belief) * alignment;
        let ks_0 = of(p.skill.coaching_without_belief);
        let coached = of(p.skill.coaching)
            * dose(actions.coaching)
            * of(p.leader.instructional_skill)
            * (ks_0 + (1.0 - ks_0) * belief);
        let work = of(p.strain.work) * effort * (1.0 - skill) * (1.0 - fit);
        let load = work
            + of(p.strain.meetings) * delivered * of(actions.meetings)
            + of(p.strain.mandate) * pressure * (1.0 - trust)
            + of(p.strain.opposition) * now.opposition;

        Equals {
            belief: clamp(belief + anchored + up * (1.0 - belief) - down * belief),
            effort: effort + of(teaching.speed) * (decision - effort),
            alignment: clamp(
                alignment + of(p.alignment.vision) * clarity * (1.0 - alignment) - drift - complied,
            ),
            skill: clamp(
                skill + (coached + of(p.skill.practice) * effort) * (1.0 - skill)
                    - of(p.skill.decay) * (1.0 - effort) * skill,
            ),
            strain: clamp(strain + load * (1.0 - strain) - of(p.strain.recovery) * strain),
            engagement: clamp(
                engagement + of(p.students.speed) * (target - engagement) + asked * (1.0 - engagement),
            ),
            self_direction: self_direction + of(p.students.self_direction_growth) * lost,
            support: support_next,
            opposition: self.opposition(support_next),
            clarity: fill(clarity, gain(gains.vision_clarity), stocks.vision_clarity_decay),
            urgency: fill(urgency, gain(gains.urgency), stocks.urgency_decay),
            fit: fill(fit, gain(gains.design_fit), stocks.design_fit_decay),
            student_voice: fill(student_voice, gain(gains.student_voice), stocks.student_voice_decay),
            trust: clamp(trust_worked + returned - trust_lost),
            dependence: clamp(dependence - shared * dependence),
            change_skill: change_skill + learnt,
            capacity_used: delivered * plan.cost + attended * training_cost,
        }
    }

    /// Section 7.8: with one grade level all students graduate, and strain fades. Nobody else leaves.
    pub fn summer(&self, now: &Equals) -> Equals {
        let fresh = self.start();
        Equals {
            strain: of(self.p().strain.kept_over_summer) * now.strain,
            engagement: fresh.engagement,
            self_direction: fresh.self_direction,
            support: fresh.support,
            opposition: fresh.opposition,
            ..*now
        }
    }
}
