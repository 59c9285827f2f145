//! Whatever cells the files of a school hold, they are refused, or they make a scenario.

use import::{Kind, Request, Source, import};
use proptest::prelude::*;
use scenario::FullScenario;
use std::sync::LazyLock;

const NAMES: [&str; 6] = ["a", "b", "c", "d", "", "\"é\"\"\""];
const NUMBERS: [&str; 9] = ["1", "0.5", "", "x", "1e308", "-1", "NaN", "3", "60"];
const DATES: [&str; 5] = ["2024-09-03", "2025-02-03", "9999-12-31", "0000-01-01", "soon"];

static BASE: LazyLock<FullScenario> =
    LazyLock::new(|| scenario_files::shipped("typical_high_school", &[]).expect("it ships").scenario);

/// A table of rows of these cells.
fn table(header: &'static str, cells: Vec<&'static [&'static str]>) -> impl Strategy<Value = Source> {
    let row: Vec<_> = cells.into_iter().map(prop::sample::select).collect();
    prop::collection::vec(row, 0..8).prop_map(move |rows| {
        let rows: String = rows.into_iter().map(|row| row.join(",") + "\n").collect();
        Source { name: "some.csv".to_owned(), bytes: format!("{header}\n{rows}").into_bytes() }
    })
}

fn imported(
    staff: Source,
    advice: Option<Source>,
    observations: Option<Source>,
    concerns: Option<Source>,
) -> bool {
    let request = Request {
        staff: Some(staff),
        advice,
        observations,
        concerns,
        roster: None,
        extends: "typical_high_school",
        base: &BASE,
        name: None,
        file: "any.toml",
        strategy: "mandate",
        allowed: &Kind::ALL,
    };
    import(&request).is_ok_and(|imported| {
        let read = scenario_files::parse("any", &imported.scenario, &[]);
        assert!(
            read.is_ok(),
            "{}\n{}",
            imported.scenario,
            read.err().map_or_else(String::new, |own| own.to_string())
        );
        true
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_cells_are_refused_or_make_a_scenario(
        staff in table("id,experience,influence", vec![&NAMES, &NUMBERS, &NUMBERS]),
        advice in table("from,to,weight,wave", vec![&NAMES, &NAMES, &NUMBERS, &NUMBERS]),
        seen in table("teacher,date,observer,component,score,max",
            vec![&NAMES, &DATES, &NAMES, &NAMES, &NUMBERS, &NUMBERS]),
        concerns in table("teacher,stage,level", vec![&NAMES, &NUMBERS, &NUMBERS]),
    ) {
        imported(staff.clone(), None, None, None);
        imported(staff, Some(advice), Some(seen), Some(concerns));
    }

    #[test]
    fn any_bytes_are_refused_or_make_a_scenario(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let file = |bytes: Vec<u8>| Source { name: "some.csv".to_owned(), bytes };
        let staff = || file(b"id\na\nb\n".to_vec());
        for start in [&b""[..], b"id,from,to,teacher,stage,date,observer,component,score,max\n"] {
            let any = || file([start, &bytes].concat());
            imported(any(), None, None, None);
            imported(staff(), Some(any()), None, None);
            imported(staff(), None, Some(any()), None);
            imported(staff(), None, None, Some(any()));
        }
    }
}

#[test]
fn a_school_of_one_teacher_is_a_scenario() {
    let staff = Source { name: "staff.csv".to_owned(), bytes: b"id\na\n".to_vec() };
    assert!(imported(staff, None, None, None));
}
