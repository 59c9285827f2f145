//! Nothing comes of nothing: where no rate moves anybody, or there is only one classroom.

use super::shelf::{known, watch};
use crate::support::common::Stage;
use scenario::parameters::{Parameter, registry};
use simulation::School;
use simulation::measure::Measure;

/// Whether a number of the model moves somebody, week by week or by leaving.
fn moves(row: &Parameter) -> bool {
    let leaves = row.unit.name == "per year" && (row.table == "turnover" || row.name == "departure");
    row.unit.name == "per week" || row.name == "noise" || leaves
}

#[test]
fn a_school_at_rest_has_every_rate_noise_and_departure_at_zero() {
    let scenario = known("at_rest", &[]);
    let written = toml::Table::try_from(&scenario.parameters).expect("parameters are a table");
    for row in registry().into_iter().filter(|row| moves(row)) {
        assert_eq!(written[row.table][row.name].as_float(), Some(0.0), "{}", row.key());
    }
    assert!(scenario.events.leader_leaves.is_empty());
}

#[test]
fn a_school_at_rest_stays_as_it_is() {
    let scenario = known("at_rest", &[]);
    let mut start = None;
    watch(&scenario, |week, school| {
        let start = start.get_or_insert_with(|| school.last.clone());
        assert_eq!(school.last, *start, "week {week}");
    });
}

#[test]
fn without_influence_nobody_changes_whatever_the_leader_does() {
    let scenario = known("no_influence", &[]);
    let year = scenario.run.weeks_per_year;
    for name in ["status_quo", "managed_change", "mandate"] {
        let stage = Stage::of(&scenario, name, 0);
        let start = School::open(stage.setting(0, 0)).last;
        stage.watch(0, 0, |week, school| {
            assert_eq!(school.last.teachers, start.teachers, "{name}, week {week}");
            // Later years bring other students and other classes.
            if week < year {
                assert_eq!(school.last.students, start.students, "{name}, week {week}");
                assert_eq!(school.last.parents, start.parents, "{name}, week {week}");
            }
            if name != "managed_change" {
                assert_eq!(school.last.school[0].urgency, start.school[0].urgency, "{name}, week {week}");
                assert_eq!(
                    school.last.school[0].design_fit, start.school[0].design_fit,
                    "{name}, week {week}"
                );
                assert_eq!(
                    school.last.school[0].dependence, start.school[0].dependence,
                    "{name}, week {week}"
                );
            }
        });
    }
}

#[test]
fn one_classroom_has_no_spread_however_much_it_changes() {
    let scenario = known("one_teacher", &[]);
    for (name, _) in scenario.plans() {
        let mut moved = false;
        Stage::of(&scenario, name, 0).watch(0, 0, |week, school| {
            assert_eq!(Measure::FidelitySpread.of(&school.rows[0]), 0.0, "{name}, week {week}");
            assert_eq!(Measure::ExperiencedInconsistency.of(&school.rows[0]), 0.0, "{name}, week {week}");
            moved |= school.last.teachers.effort[0][0] > 0.3;
        });
        assert!(moved || name == "status_quo", "{name} changes the classroom");
    }
}
