//! Numbers for people who open tables: those behind figures, the workbook, and copies with decimal commas.

use crate::support::program::{ends_with, files, folder, is_refused, out, run, schoolwide};
use flate2::read::DeflateDecoder;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Two strategies, so that there is something to compare.
const TWO: [&str; 6] = ["--strategy", "mandate", "--strategy", "coaching_only", "--out", "r"];

/// The rows of a table by the names of its columns.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader =
        csv::Reader::from_path(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(|row| row.expect("it has a cell for each column")).collect()
}

/// The parts of a workbook, each unpacked: a workbook is a zip archive.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let number = |at: usize, length: usize| {
        bytes[at..at + length].iter().rev().fold(0_usize, |number, &byte| (number << 8) | usize::from(byte))
    };
    let mut parts = BTreeMap::new();
    // Entries of the directory at the end, each with the place of its part.
    let end = (0..bytes.len() - 4).rev().find(|&at| bytes[at..].starts_with(b"PK\x05\x06")).expect("it ends");
    let (count, mut at) = (number(end + 10, 2), number(end + 16, 4));
    for _ in 0..count {
        assert!(bytes[at..].starts_with(b"PK\x01\x02"), "an entry of the directory");
        let (packed, name, more, comment) =
            (number(at + 20, 4), number(at + 28, 2), number(at + 30, 2), number(at + 32, 2));
        let place = number(at + 42, 4);
        let own = String::from_utf8_lossy(&bytes[at + 46..at + 46 + name]).into_owned();
        let start = place + 30 + number(place + 26, 2) + number(place + 28, 2);
        let mut text = String::new();
        DeflateDecoder::new(&bytes[start..start + packed])
            .read_to_string(&mut text)
            .expect("it is packed text");
        parts.insert(own, text);
        at += 46 + name + more + comment;
    }
    parts
}

#[test]
fn the_numbers_behind_a_figure_lie_beside_it_and_are_those_of_the_tables() {
    let place = folder();
    ends_with(&run(place.path(), "typical_high_school", &TWO), 0);
    let charts = place.path().join("r/charts");
    let drawn = files(&charts);
    for name in drawn.keys().filter(|name| name.extension().is_some_and(|ending| ending == "svg")) {
        assert!(drawn.contains_key(&name.with_extension("csv")), "{}", name.display());
    }
    let compared = rows(&charts.join("strategies_compared.csv"));
    let table = rows(&place.path().join("r/comparison.csv"));
    assert_eq!(compared.len(), 1, "the reference has none");
    let row = table
        .iter()
        .find(|row| row["measure"] == "consistent_reach" && row["strategy"] == "mandate")
        .expect("it is compared");
    assert_eq!(compared[0]["strategy"], "mandate");
    assert_eq!(compared[0]["strategy_label"], "Mandate");
    for (own, of_table) in [
        ("difference", "difference"),
        ("difference_low", "ci_low"),
        ("difference_high", "ci_high"),
        ("chance_best", "chance_best"),
    ] {
        assert_eq!(compared[0][own], row[of_table], "{own}");
    }
    let bands = rows(&place.path().join("r/bands.csv"));
    for course in rows(&charts.join("consistent_reach.csv")) {
        let end = bands.iter().find(|row| {
            row["measure"] == "consistent_reach"
                && row["strategy"] == course["strategy"]
                && row["week"] == "36"
        });
        assert_eq!(course["year_1"], end.expect("the first year ends")["mean"]);
    }
}

#[test]
fn figures_drawn_again_have_the_numbers_of_what_they_show() {
    let place = folder();
    ends_with(&run(place.path(), "typical_high_school", &TWO), 0);
    let chart = |more: &[&str]| {
        let asked = [&["chart", "r", "--format", "svg", "--out", "again"], more].concat();
        ends_with(&schoolwide(place.path(), &asked), 0);
    };
    let read = |name: &str| rows(&place.path().join("again").join(name));
    chart(&["--figure", "strategies_compared", "--measure", "belief", "--reference", "mandate"]);
    let belief = read("strategies_compared-belief.csv");
    assert_eq!(belief.len(), 1);
    assert_eq!(belief[0]["strategy"], "coaching_only");
    // The same difference the other way round.
    let table = rows(&place.path().join("r/comparison.csv"));
    let row = table.iter().find(|row| row["measure"] == "belief" && row["strategy"] == "mandate");
    let [own, stored] = [&belief[0]["difference"], &row.expect("it is compared")["difference"]]
        .map(|text| text.parse::<f64>().expect("it is a number"));
    assert!(own != 0.0 && (own + stored).abs() < 1e-6, "{own} and {stored}");
    chart(&["--figure", "school", "--weeks", "0,9"]);
    let school = read("school.csv");
    assert!(school[0].contains_key("week_0") && school[0].contains_key("week_9"), "{:?}", school[0]);
    // The year has not ended in these weeks.
    chart(&["--figure", "consistent_reach", "--weeks", "3-9"]);
    assert!(!read("consistent_reach.csv")[0].contains_key("year_1"));
    ends_with(
        &schoolwide(place.path(), &["chart", "r", "--against", "r", "--format", "svg", "--out", "again"]),
        0,
    );
    let is_pair = |name: &PathBuf| {
        name.to_string_lossy().starts_with("what_if")
            && name.extension().is_some_and(|ending| ending == "csv")
    };
    let pair = files(&place.path().join("again")).into_keys().find(is_pair);
    let weeks = read(&pair.expect("it has its numbers").to_string_lossy());
    assert_eq!(weeks.len(), 37, "one row per week, and one before the first");
    assert!(weeks.iter().all(|row| row["difference"] == "0" && row["one_mean"] == row["other_mean"]));
}

#[test]
fn a_workbook_holds_every_table_and_is_the_same_to_the_byte() {
    let place = folder();
    let more = [&TWO[..], &["--format", "svg,xlsx", "--force"]].concat();
    let again = |_| {
        ends_with(&run_with(place.path(), &more), 0);
        fs::read(place.path().join("r/results.xlsx")).expect("there is a workbook")
    };
    let [first, second] = [0, 1].map(again);
    assert!(first == second, "the clock is not in it");
    let parts = parts(&first);
    let book = &parts["xl/workbook.xml"];
    for sheet in
        ["comparison", "outcomes", "columns", "figure consistent_reach", "figure strategies_compared"]
    {
        assert!(book.contains(&format!("name=\"{sheet}\"")), "{sheet}: {book}");
    }
    let words = &parts["xl/sharedStrings.xml"];
    for cell in ["difference [unit of the measure]", "Mandate", "coaching_only", "strategy_label"] {
        assert!(words.contains(&format!(">{cell}<")), "{cell}");
    }
    // A number is a number: the difference as the table has it.
    let table = rows(&place.path().join("r/comparison.csv"));
    let row = table.iter().find(|row| row["measure"] == "belief" && row["strategy"] == "mandate");
    let number = format!("<v>{}</v>", row.expect("it is compared")["difference"]);
    assert!(parts.iter().any(|(name, text)| name.contains("sheet") && text.contains(&number)), "{number}");
    let reproduced = schoolwide(place.path(), &["reproduce", "r"]);
    ends_with(&reproduced, 0);
    assert!(out(&reproduced).contains("the same"), "{}", out(&reproduced));
}

/// A small run with other formats than usual.
fn run_with(place: &Path, more: &[&str]) -> std::process::Output {
    let small =
        ["run", "typical_high_school", "--replicates", "2", "--years", "1", "--set", "school.students=120"];
    schoolwide(place, &[&small[..], more].concat())
}

#[test]
fn a_workbook_alone_needs_no_figure_and_can_be_made_later() {
    let place = folder();
    ends_with(&run_with(place.path(), &[&TWO[..], &["--format", "xlsx"]].concat()), 0);
    assert!(!place.path().join("r/charts").exists() && !place.path().join("r/report.html").exists());
    let later = schoolwide(place.path(), &["chart", "r", "--format", "xlsx", "--out", "later"]);
    ends_with(&later, 0);
    assert_eq!(out(&later).trim(), "later/results.xlsx");
    let [run, later] = ["r", "later"]
        .map(|name| fs::read(place.path().join(name).join("results.xlsx")).expect("there is a workbook"));
    assert_eq!(parts(&run), parts(&later));
    let both = schoolwide(place.path(), &["chart", "r", "--format", "none,xlsx"]);
    is_refused(&both, &["--format none leaves out all figures"]);
}

#[test]
fn decimal_commas_stand_in_copies_and_the_tables_stay_as_they_are() {
    let place = folder();
    ends_with(&run_with(place.path(), &[&TWO[..], &["--format", "svg", "--decimal-comma"]].concat()), 0);
    ends_with(&run_with(place.path(), &[&TWO[..5], &["plain", "--format", "svg"]].concat()), 0);
    let [comma, plain] = ["r", "plain"].map(|name| place.path().join(name));
    let copies = files(&comma.join("tables"));
    assert!(copies.contains_key(&PathBuf::from("columns.csv")));
    for (name, bytes) in copies {
        let text = String::from_utf8(bytes).expect("it is UTF-8");
        let table = fs::read(comma.join(&name)).expect("it is a copy");
        assert!(table == fs::read(plain.join(&name)).expect("the other has it, too"), "{}", name.display());
        let text = text.strip_prefix('\u{feff}').expect("spreadsheets know UTF-8 by a mark");
        let mut copy =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        let mut table = csv::ReaderBuilder::new().has_headers(false).from_reader(&table[..]);
        for (line, (copy, own)) in copy.records().zip(table.records()).enumerate() {
            let (copy, own) = (copy.expect("it is a row"), own.expect("it is a row"));
            for (copy, own) in copy.iter().zip(&own) {
                let expected =
                    if own.parse::<f64>().is_ok() { own.replace('.', ",") } else { own.to_owned() };
                assert_eq!(copy, expected, "{} line {line}", name.display());
            }
        }
    }
    let behind = fs::read_to_string(comma.join("charts/strategies_compared.csv")).expect("it lies there");
    assert!(behind.starts_with("\u{feff}strategy;strategy_label;difference;"), "{behind}");
    let reproduced = schoolwide(place.path(), &["reproduce", "r"]);
    ends_with(&reproduced, 0);
    let chart = ["chart", "r", "--figure", "strategies_compared", "--decimal-comma", "--format", "svg"];
    ends_with(&schoolwide(place.path(), &chart), 0);
    assert_eq!(fs::read_to_string(place.path().join("charts/strategies_compared.csv")).ok(), Some(behind));
}

#[test]
fn the_comparison_is_the_same_as_parquet_and_has_all_digits() {
    let place = folder();
    ends_with(&run_with(place.path(), &[&TWO[..], &["--format", "none"]].concat()), 0);
    let table = rows(&place.path().join("r/comparison.csv"));
    let file = File::open(place.path().join("r/comparison.parquet")).expect("it is there");
    let reader = SerializedFileReader::new(file).expect("it is whole");
    let rows: Vec<_> =
        reader.get_row_iter(None).expect("it has rows").map(|row| row.expect("a row is whole")).collect();
    assert_eq!(rows.len(), table.len());
    for (row, own) in rows.iter().zip(&table) {
        for (name, field) in row.get_column_iter() {
            match field {
                Field::Str(text) => assert_eq!(*text, own[name]),
                Field::Double(number) => assert_eq!(output::written(*number), own[name], "{name}"),
                Field::Null => assert_eq!(own[name], ""),
                other => panic!("{name} is {other}"),
            }
        }
    }
}

#[test]
fn every_parquet_file_says_of_which_run_it_is() {
    let place = folder();
    let more =
        [&TWO[..], &["--teachers", "years", "--format", "none", "--set", "leader.change_skill=0.6"]].concat();
    ends_with(&run_with(place.path(), &more), 0);
    let manifest = output::Manifest::read(&place.path().join("r")).expect("there is a manifest");
    for name in ["weeks.parquet", "teachers.parquet", "classrooms.parquet", "comparison.parquet"] {
        let file = File::open(place.path().join("r").join(name)).expect("it is there");
        let reader = SerializedFileReader::new(file).expect("it is whole");
        let notes = reader.metadata().file_metadata().key_value_metadata().expect("it has notes").clone();
        let note = |key: &str| {
            let note = notes.iter().find(|note| note.key == key).and_then(|note| note.value.clone());
            note.unwrap_or_else(|| panic!("{name} does not say its {key}"))
        };
        assert_eq!(note("scenario"), "typical_high_school");
        assert_eq!(note("seed"), manifest.seed.to_string());
        assert_eq!(note("scenario_digest"), manifest.scenario_digest);
        assert_eq!(note("version"), manifest.version);
        assert!(note("changes").contains("leader.change_skill=0.6"), "{}", note("changes"));
        assert_eq!(note("strategies"), "mandate\ncoaching_only");
        assert_eq!(note("strategy"), "name of the strategy");
    }
    let study = schoolwide(place.path(), &["study", "chart", "which_assumptions_decide", "--format", "xlsx"]);
    is_refused(&study, &["no workbook"]);
}
