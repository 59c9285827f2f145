//! Study files are read as strictly as scenarios.

use super::{SMALL, SWEEP, tables, write_study};
use crate::support::program::{ends_with, err, folder, is_refused, out, schoolwide};
use std::fs;
use std::path::Path;
use std::sync::Arc;

#[test]
fn everything_that_is_wrong_with_a_study_is_told_at_once() {
    let place = folder();
    let text = "scenario = \"typical_high_school\"\nstrategies = [\"managed_change\"]\nreplicats = 3\n\
                [[vary]]\nkey = \"leader.chnge_skill\"\nfrom = 0.1\nto = 0.9\n\
                [[vary]]\nkey = \"school.union_strength\"\nfrom = 0.5\nto = 1.5\n\
                [[vary]]\nkey = \"school.teachers\"\n\
                [outputs.reach]\nmeasure = \"consistent_reach\"\nstrategy = \"mandate\"\nweek = 9000\n\
                [statements.low]\noutput = \"rech\"\nbelow = 0.1\n";
    fs::write(place.path().join("wrong.toml"), text).expect("it can be written");
    let output = schoolwide(place.path(), &["study", "check", "wrong.toml"]);
    is_refused(
        &output,
        &[
            "unknown key `replicats`",
            "did you mean `leader.change_skill`?",
            "beyond what is allowed",
            "it is not clear over what `school.teachers` varies",
            "strategy `mandate` does not run",
            "the run is over after",
            "there is no output `rech`",
        ],
    );
    assert!(!place.path().join("output").exists(), "nothing is written");
}

#[test]
fn a_check_says_how_much_there_is_to_do_and_what_cannot_act() {
    let place = folder();
    let more = "[[vary]]\nkey = \"district.model_school_fidelity\"\nrange = \"plausible\"\n";
    write_study(
        place.path(),
        "sweep",
        &SWEEP.replace("[design]", &format!("{more}[design]")).replace("levels = 40", "levels = 3"),
    );
    let output = schoolwide(place.path(), &["study", "check", "sweep.toml"]);
    ends_with(&output, 0);
    assert!(out(&output).contains("9 points of 2 values (grid)"), "{}", out(&output));
    assert!(
        err(&output).contains("moved no output, whether least or greatest: `district.model_school_fidelity`"),
        "{}",
        err(&output)
    );
    assert!(!err(&output).contains("leader.change_skill"), "{}", err(&output));
}

#[test]
fn designs_that_cannot_be_are_refused() {
    let place = folder();
    for (design, words) in [
        ("method = \"table\"", "a table needs its file"),
        ("method = \"table\"\nfile = \"none.csv\"", "cannot be read"),
        ("method = \"morris\"\nlevels = 5", "an even number of levels"),
        ("method = \"grid\"\nlevels = 1", "`design.levels`"),
        ("method = \"latin\"", "latin_hypercube"),
        ("method = \"sobol\"\npoints = 1000000\n[[vary]]\ngroup = \"all\"", "memory is asked to hold"),
    ] {
        write_study(place.path(), "wrong", &SWEEP.replace("method = \"grid\"\nlevels = 40", design));
        is_refused(&schoolwide(place.path(), &["study", "run", "wrong.toml"]), &[words]);
    }
}

#[test]
fn a_table_with_a_missing_cell_is_refused_with_its_line() {
    let place = folder();
    let design = "method = \"table\"\nfile = \"points.csv\"";
    write_study(place.path(), "own", &SWEEP.replace("method = \"grid\"\nlevels = 40", design));
    for (table, words) in [
        ("leader.change_skill\n0.5\n\"\"\n", "line 3"),
        ("leader.change_skill\nNaN\n", "is no number"),
        ("change_skill\n0.5\n", "there is no column `leader.change_skill`"),
        ("leader.change_skill\n", "there is no point"),
    ] {
        fs::write(place.path().join("points.csv"), table).expect("it can be written");
        is_refused(&schoolwide(place.path(), &["study", "run", "own.toml"]), &[words]);
    }
    fs::write(place.path().join("points.csv"), "leader.change_skill\n0.5\n0.7\n").expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "own.toml", "--quiet"]), 0);
}

#[test]
fn a_study_may_bear_the_name_of_a_scenario_that_ships() {
    let place = folder();
    write_study(place.path(), "typical_high_school", &SWEEP.replace("levels = 40", "levels = 2"));
    ends_with(&schoolwide(place.path(), &["study", "check", "typical_high_school.toml"]), 0);
    // A scenario beside it goes before the one that ships, as ever.
    fs::rename(place.path().join("typical_high_school.toml"), place.path().join("mine.toml"))
        .expect("it is there");
    let beside = "[school]\nteachers = -1\n";
    fs::write(place.path().join("typical_high_school.toml"), beside).expect("it can be written");
    is_refused(&schoolwide(place.path(), &["study", "check", "mine.toml"]), &["teachers"]);
}

#[test]
fn a_point_that_contradicts_itself_keeps_its_message_and_the_others_their_values() {
    let place = folder();
    let own = "[[vary]]\nkey = \"school.classes\"\nvalues = [3, 12]\n";
    let text = [
        SMALL,
        own,
        "[design]\nmethod = \"grid\"\n[outputs.level]\nmeasure = \"fidelity_mean\"\nstrategy = \"coaching_only\"\n",
    ];
    fs::write(place.path().join("own.toml"), text.concat()).expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "own.toml", "--quiet"]), 0);
    let outputs = fs::read_to_string(place.path().join("output/own/outputs.csv")).expect("it is there");
    let rows: Vec<&str> = outputs.lines().skip(1).collect();
    assert!(
        rows[0].starts_with("1,level,0.") && rows[1].contains("cannot have 12 different teachers of 10"),
        "{outputs}"
    );
}

#[test]
fn the_order_that_a_study_keeps_is_the_one_that_scenario_files_hold() {
    for (smaller, larger, strictly) in scenario_files::ordered_parameters() {
        let row = |key: &str| {
            let registry = scenario::parameters::registry().into_iter();
            registry.into_iter().find(|row| row.key() == key).unwrap_or_else(|| panic!("there is no {key}"))
        };
        let (low, high) = (row(smaller), row(larger));
        // The larger one at its least, and the smaller one just beyond what that allows.
        let least = high.plausible.0.max(high.unit.least);
        let beyond = least
            + if !low.whole {
                0.01
            } else if strictly {
                0.0
            } else {
                1.0
            };
        let changes = [format!("{smaller}={beyond}"), format!("{larger}={least}")];
        let problems =
            scenario_files::shipped("typical_high_school", &changes).expect_err("it breaks a rule");
        let told = problems.to_string();
        assert!(problems.iter().any(|problem| !problem.what.is_empty()), "{told}");
    }
}

/// Writes a Parquet file of one column of numbers, undefined where there is none.
fn write_parquet(path: &Path, column: &str, values: &[Option<f64>]) {
    use parquet::basic::{Repetition, Type as Physical};
    use parquet::data_type::DoubleType;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::types::Type;
    let field = Type::primitive_type_builder(column, Physical::DOUBLE).with_repetition(Repetition::OPTIONAL);
    let schema = Type::group_type_builder("points").with_fields(vec![Arc::new(field.build().unwrap())]);
    let (schema, properties) = (Arc::new(schema.build().unwrap()), Arc::new(WriterProperties::new()));
    let mut file = SerializedFileWriter::new(fs::File::create(path).unwrap(), schema, properties).unwrap();
    let mut group = file.next_row_group().unwrap();
    let mut own = group.next_column().unwrap().expect("there is a column");
    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let defined: Vec<f64> = values.iter().copied().flatten().collect();
    own.typed::<DoubleType>().write_batch(&defined, Some(&levels), None).unwrap();
    own.close().unwrap();
    group.close().unwrap();
    file.close().unwrap();
}

#[test]
fn a_parquet_table_gives_the_points_of_the_same_csv_table_and_its_faults_are_told() {
    let place = folder();
    let table = |file: &str| format!("method = \"table\"\nfile = \"{file}\"");
    let study = |file: &str| SWEEP.replace("method = \"grid\"\nlevels = 40", &table(file));
    write_study(place.path(), "columns", &study("points.parquet"));
    write_study(place.path(), "text", &study("points.csv"));
    let path = place.path().join("points.parquet");
    let key = "leader.change_skill";
    for (column, values, words) in [
        (key, vec![Some(0.5), None], "row 2: `null` in column `leader.change_skill` is no number"),
        (key, vec![Some(f64::NAN)], "row 1"),
        ("change_skill", vec![Some(0.5)], "there is no column `leader.change_skill`"),
        (key, vec![], "there is no point"),
    ] {
        write_parquet(&path, column, &values);
        is_refused(&schoolwide(place.path(), &["study", "run", "columns.toml"]), &[words]);
    }
    fs::write(&path, "no Parquet").unwrap();
    is_refused(&schoolwide(place.path(), &["study", "run", "columns.toml"]), &["cannot be read"]);
    write_parquet(&path, key, &[Some(0.3), Some(0.7)]);
    fs::write(place.path().join("points.csv"), "leader.change_skill\n0.3\n0.7\n").unwrap();
    for name in ["columns", "text"] {
        let file = format!("{name}.toml");
        ends_with(&schoolwide(place.path(), &["study", "run", &file, "--quiet"]), 0);
    }
    let [columns, text] = ["columns", "text"].map(|name| tables(&place.path().join("output").join(name)));
    assert_eq!(columns, text);
}

/// Two values whose sum has a limit.
const LIMITED: &str = "
[[vary]]
key = \"leader.change_skill\"
from = 0.1
to = 0.9

[[vary]]
key = \"school.union_strength\"
from = 0.0
to = 1.0

[[constraint]]
sum = [\"leader.change_skill\", \"school.union_strength\"]
at_most = 0.8

[design]
method = \"sobol\"
points = 64

[outputs.level]
measure = \"fidelity_mean\"
strategy = \"coaching_only\"
";

#[test]
fn a_limit_on_a_sum_holds_at_every_point_and_leaves_the_others_where_they_were() {
    let place = folder();
    let points = |limit: &str| -> Vec<Vec<f64>> {
        write_study(place.path(), "limited", &LIMITED.replace("at_most = 0.8", limit));
        let out = format!("output/{}", limit.len());
        let arguments = ["study", "run", "limited.toml", "--quiet", "--out", &out];
        ends_with(&schoolwide(place.path(), &arguments), 0);
        let mut reader =
            csv::Reader::from_path(place.path().join(&out).join("points.csv")).expect("it is there");
        let numbers =
            |row: csv::StringRecord| row.iter().map(|cell| cell.parse().expect("a number")).collect();
        reader.records().map(|row| numbers(row.expect("it can be read"))).collect()
    };
    let (free, limited) = (points("at_most = 99.0"), points("at_most = 0.8"));
    let sum = |point: &Vec<f64>| point[1] + point[2];
    assert!(limited.iter().all(|point| sum(point) <= 0.8 + 1e-6), "{limited:?}");
    assert!(free.iter().any(|point| sum(point) > 0.8));
    for (free, limited) in free.iter().zip(&limited).filter(|(free, _)| sum(free) <= 0.8) {
        assert_eq!(free, limited);
    }
}

#[test]
fn constraints_that_no_design_or_no_point_can_keep_are_refused() {
    let place = folder();
    for (text, words) in [
        (LIMITED.replace("method = \"sobol\"", "method = \"grid\""), "none can be drawn again"),
        (LIMITED.replace("sum = [\"leader.change_skill\"", "sum = [\"leader.capacity\""), "does not vary"),
        (LIMITED.replace("at_most = 0.8", ""), "the sum has no limit"),
        (LIMITED.replace("at_most = 0.8", "at_most = 0.05"), "10000"),
        (LIMITED.replace("at_most = 0.8", "at_most = 0.8\nat_least = 0.9"), "no sum is at least 0.9"),
    ] {
        write_study(place.path(), "limited", &text);
        is_refused(&schoolwide(place.path(), &["study", "run", "limited.toml"]), &[words]);
    }
    assert!(!place.path().join("output").exists());
}

#[test]
fn the_keys_of_study_files_are_explained_and_have_a_schema() {
    let place = folder();
    let all = out(&schoolwide(place.path(), &["describe", "study"]));
    for key in ["scenario", "vary.key", "design.method", "outputs.NAME.measure", "until.intervals"] {
        assert!(all.lines().any(|line| line.starts_with(&format!("{key} "))), "{key} is not in {all}");
    }
    let one = out(&schoolwide(place.path(), &["describe", "study", "calibration"]));
    assert!(one.contains("calibration.accept") && !one.contains("vary.key"), "{one}");
    let unknown = schoolwide(place.path(), &["describe", "study", "calibraton"]);
    is_refused(&unknown, &["did you mean `calibration`?"]);
    let schema = schoolwide(place.path(), &["schema", "study"]);
    let schema: serde_json::Value = serde_json::from_str(&out(&schema)).expect("it is JSON");
    assert_eq!(schema["title"], "schoolwide study");
    assert!(schema["properties"]["vary"]["items"]["properties"]["key"].is_object());
}
