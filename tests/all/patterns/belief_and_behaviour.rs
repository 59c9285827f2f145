//! Which moves first in late adopters, what they believe or what they do.
//!
//! A late adopter teaches at the school from the first week to the last, uses little after year 1
//! (effort below the line of on board), uses it at the end (effort above it), and believes at least a
//! tenth more at the end than at the start. Teachers who leave count nowhere.

use super::claim::{Claim, Pattern};
use super::runs::YEAR;
use super::watched::{MANAGED_CHANGE, Watched};
use scenario::parameters::Thresholds;
use statistics::{Estimate, mean_interval, median};
use std::sync::LazyLock;

/// The least rise of belief that has a halfway mark to speak of; weekly noise alone moves belief by
/// about 0.02.
const RISE: f32 = 0.1;

/// How one late adopter went.
struct LateAdopter {
    /// Weeks from the half of the way of effort to the half of the way of belief.
    lead: f64,
    /// Whether effort passed the line of on board before belief did.
    used_before_believing: bool,
}

/// The late adopters of every school.
struct Adopters(Vec<Vec<LateAdopter>>);

pub static BEHAVIOUR_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    // Norms as strong as is plausible and as visible as can be; as by default; and none, for contrast.
    let changed = |weight: &str, open: &str| {
        let norms = format!("teaching.norm_weight={weight}");
        let doors = format!("strategies.managed_change.plan.open_doors={open}");
        Adopters::of(&Watched::schools("managed_change", &[&norms, &doors]))
    };
    let strong = changed("0.4", "1.0");
    let defaults = Adopters::of(&MANAGED_CHANGE);
    let none = changed("0.0", "0.0");
    Pattern {
        number: 14,
        name: "Behaviour can move before belief, in the median late adopter of managed change",
        basis: "Frank, Zhao and Borman 2004 (found)",
        claims: vec![
            Claim::above("lead of effort in weeks, strong visible norms", strong.median_lead(), 0.0)
                .told_with(1)
                .not_met(),
            Claim::above(
                "late adopters of a school whose effort led less those whose belief did, lower end of the interval",
                strong.more_led_by_effort().low,
                0.0,
            )
            .told_with(2)
            .not_met(),
            Claim::below("lead of effort in weeks, norms and doors as by default", defaults.median_lead(), 0.0)
                .told_with(1),
            Claim::below("lead of effort in weeks, no norms behind closed doors", none.median_lead(), 0.0)
                .told_with(1),
            Claim::below("share who use before they believe, strong visible norms", strong.users_first(), 0.5),
            Claim::above("the same less that without norms", strong.users_first() - none.users_first(), 0.0),
        ],
    }
});

#[test]
fn pattern_14_behaviour_moves_before_belief_where_norms_are_strong_and_visible_and_after_it_where_not() {
    BEHAVIOUR_FIRST.hold();
}

impl Adopters {
    /// The late adopters among teachers who were watched; no line of the measures is changed for them.
    fn of(schools: &[Watched]) -> Self {
        let lines = Thresholds::default();
        Self(schools.iter().map(|school| late_adopters(school, &lines)).collect())
    }

    fn all(&self) -> impl Iterator<Item = &LateAdopter> {
        self.0.iter().flatten()
    }

    fn median_lead(&self) -> f64 {
        median(&self.all().map(|adopter| adopter.lead).collect::<Vec<_>>())
    }

    /// In a school, the mean number of late adopters whose effort led less those whose belief did.
    /// Teachers of one school are no independent witnesses, but schools are.
    fn more_led_by_effort(&self) -> Estimate {
        let sign = |adopter: &LateAdopter| match adopter.lead {
            0.0 => 0.0,
            lead => lead.signum(),
        };
        let of_school = |school: &Vec<LateAdopter>| school.iter().map(sign).sum();
        mean_interval(&self.0.iter().map(of_school).collect::<Vec<f64>>())
    }

    fn users_first(&self) -> f64 {
        let (all, first) = (self.all().count(), self.all().filter(|adopter| adopter.used_before_believing));
        first.count() as f64 / all as f64
    }
}

fn late_adopters(school: &Watched, lines: &Thresholds) -> Vec<LateAdopter> {
    let of_place = |place: usize| {
        let (effort, belief) = (school.effort(place), school.belief(place));
        let stayed = school.stayed(place, 1, school.weeks());
        let late = effort[YEAR - 1] < lines.on_board_effort && end(&effort) > lines.on_board_effort;
        let rises = end(&belief) - belief[0] >= RISE;
        (stayed && late && rises).then(|| LateAdopter {
            lead: half_way(&belief) as f64 - half_way(&effort) as f64,
            used_before_believing: reaches(&effort, lines.on_board_effort)
                < reaches(&belief, lines.on_board_belief),
        })
    };
    (0..school.staff()).filter_map(of_place).collect()
}

fn end(path: &[f32]) -> f32 {
    path[path.len() - 1]
}

/// The first week in which a path is at the line; its length where it never is.
fn reaches(path: &[f32], line: f32) -> usize {
    path.iter().position(|&value| value >= line).unwrap_or(path.len())
}

/// The first week in which a path has made half of its way from the start to the end.
fn half_way(path: &[f32]) -> usize {
    reaches(path, f32::midpoint(path[0], end(path)))
}
