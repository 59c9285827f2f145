//! Figures of studies: every answer has one, and it says what the tables say.

use super::{SMALL, SWEEP, write_study};
use crate::support::program::{ends_with, folder, is_refused, out, schoolwide};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Two values that act, over a grid.
const GRID: &str = "
[[vary]]
key = \"leader.change_skill\"
range = \"plausible\"
[[vary]]
key = \"leader.capacity\"
range = \"plausible\"
[design]
method = \"grid\"
levels = 4
[outputs]
managed = { measure = \"fidelity_mean\", strategy = \"managed_change\" }
coached = { measure = \"fidelity_mean\", strategy = \"coaching_only\" }
lead = { measure = \"fidelity_mean\", strategy = \"managed_change\", minus = \"coaching_only\" }
";

/// The grid with another design, and with what is asked for beyond it.
fn designed(design: &str, more: &str) -> String {
    [&GRID.replace("method = \"grid\"\nlevels = 4", design), more].concat()
}

/// A place in which a study was run.
fn finished(rest: &str, options: &[&str]) -> TempDir {
    let place = folder();
    write_study(place.path(), "study", rest);
    let arguments = [&["study", "run", "study.toml", "--quiet"], options].concat();
    ends_with(&schoolwide(place.path(), &arguments), 0);
    place
}

/// The names of the figures of one format in a folder.
fn figures(folder: &Path, ending: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let names =
        entries.map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned());
    names.filter_map(|name| name.strip_suffix(ending).map(str::to_owned)).collect()
}

fn rows(place: &TempDir, table: &str) -> Vec<Vec<String>> {
    let path = place.path().join("output/study").join(table);
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    reader.records().map(|row| row.expect("it can be read").iter().map(str::to_owned).collect()).collect()
}

fn svg(place: &TempDir, figure: &str) -> String {
    let path = place.path().join("output/study").join(format!("{figure}.svg"));
    fs::read_to_string(path).expect("the figure is there")
}

fn number(cell: &str) -> f64 {
    cell.parse().expect("it is a number")
}

#[test]
fn every_design_draws_its_answers_beside_its_tables() {
    let statements = "[robustness]\n[statements]\nhigh = { output = \"managed\", above = 0.3 }\n";
    let one_value = SWEEP.replace("levels = 40", "levels = 4");
    let studies = [
        (one_value, vec!["sweep", "sweep_fidelity_mean_difference"]),
        (GRID.to_owned(), vec!["map", "difference_map_lead"]),
        (
            designed("method = \"morris\"\ntrajectories = 4", ""),
            vec!["morris_managed", "morris_coached", "morris_lead"],
        ),
        (
            designed("method = \"saltelli\"\npoints = 16", ""),
            vec!["variance_shares_managed", "variance_shares_coached", "variance_shares_lead"],
        ),
        (
            designed("method = \"one_at_a_time\"\nlevels = 3", ""),
            vec!["one_at_a_time_managed", "one_at_a_time_coached", "one_at_a_time_lead"],
        ),
        (designed("method = \"sobol\"\npoints = 128", statements), vec!["robustness", "boxes_high"]),
    ];
    for (study, expected) in studies {
        let place = finished(&study, &[]);
        let found = figures(&place.path().join("output/study"), ".svg");
        assert_eq!(found, expected.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), "{study}");
        for figure in found {
            let svg = svg(&place, &figure);
            assert!(svg.contains("<desc>") && !svg.contains("NaN") && !svg.contains("inf"), "{figure}");
        }
    }
}

#[test]
fn a_figure_drawn_again_is_the_same_to_the_byte_and_so_is_one_of_parts() {
    let place = finished(GRID, &[]);
    let again = ["study", "chart", "study.toml", "--format", "svg", "--charts", "again"];
    ends_with(&schoolwide(place.path(), &again), 0);
    for part in ["1/2", "2/2"] {
        let run =
            ["study", "run", "study.toml", "--quiet", "--out", "parts", "--shard", part, "--format", "none"];
        ends_with(&schoolwide(place.path(), &run), 0);
    }
    assert!(figures(&place.path().join("parts"), ".svg").is_empty(), "no figure was asked for");
    ends_with(&schoolwide(place.path(), &["study", "merge", "study.toml", "--out", "parts"]), 0);
    let names = figures(&place.path().join("output/study"), ".svg");
    assert!(!names.is_empty());
    for name in names {
        let drawn = |folder: &str| fs::read(place.path().join(folder).join(format!("{name}.svg"))).ok();
        assert_eq!(drawn("again"), drawn("output/study"), "{name}");
        assert_eq!(drawn("parts"), drawn("output/study"), "{name}");
    }
}

#[test]
fn a_study_is_drawn_in_every_format_size_and_language() {
    let german = concat!(env!("CARGO_MANIFEST_DIR"), "/languages/german.toml");
    let place = finished(&SWEEP.replace("levels = 40", "levels = 3"), &["--format", "pdf,png"]);
    let folder = place.path().join("output/study");
    for (ending, magic) in [(".pdf", &b"%PDF"[..]), (".png", &b"\x89PNG"[..])] {
        assert!(figures(&folder, ending).contains("sweep"), "{ending}");
        let bytes = fs::read(folder.join(format!("sweep{ending}"))).expect("it is there");
        assert!(bytes.starts_with(magic), "{ending}");
    }
    let chart = ["study", "chart", "study.toml", "--figure", "sweep", "--format", "svg"];
    let options = ["--language", german, "--dark", "--size", "column", "--title", "Ein Titel"];
    let drawn = schoolwide(place.path(), &[&chart[..], &options].concat());
    ends_with(&drawn, 0);
    assert_eq!(out(&drawn).trim(), "charts/sweep.svg", "only what is asked for");
    let svg = fs::read_to_string(place.path().join("charts/sweep.svg")).expect("it is there");
    for words in
        ["Ein Titel", "Können der Schulleitung im Gestalten von Wandel", "Gestalteter Wandel", "85mm"]
    {
        assert!(svg.contains(words), "{words}");
    }
    for words in ["Managed change", "skill in", "replicates", "interval"] {
        assert!(!svg.contains(words), "still says {words}");
    }
}

#[test]
fn figures_that_there_are_not_are_refused_with_those_that_there_are() {
    let place = finished(&SWEEP.replace("levels = 40", "levels = 2"), &["--format", "none"]);
    let list = schoolwide(place.path(), &["study", "chart", "study.toml", "--list"]);
    ends_with(&list, 0);
    assert!(out(&list).contains("sweep: What becomes of each strategy"), "{}", out(&list));
    let wrong = ["study", "chart", "study.toml", "--figure", "sweeps", "--figure", "galaxy"];
    is_refused(&schoolwide(place.path(), &wrong), &["did you mean `sweep`?", "no figure `galaxy`"]);
    let mixed = ["study", "run", "study.toml", "--format", "none,svg"];
    is_refused(&schoolwide(place.path(), &mixed), &["--format none leaves out all figures"]);
}

#[test]
fn the_map_is_led_by_the_output_with_the_greatest_mean() {
    let place = finished(GRID, &[]);
    let outputs = rows(&place, "outputs.csv");
    let map = rows(&place, "map.csv");
    assert_eq!(map.len(), 16);
    for row in &map {
        let mean = |output: &str| {
            let found = outputs.iter().find(|own| own[0] == row[0] && own[1] == output);
            number(&found.expect("the point has this output")[2])
        };
        let (managed, coached) = (mean("managed"), mean("coached"));
        assert_eq!(row[3], if managed > coached { "managed" } else { "coached" }, "{row:?}");
        assert!((number(&row[6]) - (managed - coached).abs()).abs() < 1e-5, "{row:?}");
    }
}

#[test]
fn robustness_takes_the_place_of_the_map_by_outputs() {
    let place = finished(&[GRID, "[robustness]\nmeasure = \"fidelity_mean\"\n"].concat(), &[]);
    let folder = place.path().join("output/study");
    assert!(folder.join("leaders.csv").exists() && !folder.join("map.csv").exists());
    assert!(figures(&folder, ".svg").is_superset(&["map".to_owned(), "robustness".to_owned()].into()));
}

#[test]
fn one_at_a_time_has_the_scenario_between_the_least_and_the_most() {
    let place = finished(&designed("method = \"one_at_a_time\"\nlevels = 3", ""), &[]);
    let table = rows(&place, "one_at_a_time.csv");
    assert_eq!(table.len(), 3 * 2, "a row per output and value");
    for row in &table {
        let [base, least, most, moves] = [2, 3, 5, 7].map(|column| number(&row[column]));
        assert!(least <= base && base <= most, "{row:?}");
        assert!((moves - (most - least)).abs() < 1e-5, "{row:?}");
    }
    let skill = table.iter().find(|row| row[0] == "managed" && row[1] == "leader.change_skill");
    let skill = skill.expect("it has a row");
    assert!(number(&skill[4]) < number(&skill[6]), "more skill, more fidelity: {skill:?}");
}

#[test]
fn one_replicate_is_swept_without_crossings_and_drawn_without_bands() {
    let place = folder();
    let text = [&SMALL.replace("replicates = 3", "replicates = 1"), SWEEP].concat();
    fs::write(place.path().join("study.toml"), text.replace("levels = 40", "levels = 3"))
        .expect("it can be written");
    ends_with(&schoolwide(place.path(), &["study", "run", "study.toml", "--quiet"]), 0);
    assert!(rows(&place, "crossings.csv").is_empty(), "one replicate tells nothing of luck");
    let sweep = svg(&place, "sweep");
    assert!(sweep.contains("Line: the only replicate") && !sweep.contains("Dark band"));
}

#[test]
fn the_words_for_those_who_do_not_see_a_figure_hold_its_numbers() {
    let place = finished(&SWEEP.replace("levels = 40", "levels = 3"), &[]);
    let table = rows(&place, "sweep.csv");
    let managed: Vec<f64> =
        table.iter().filter(|row| row[1] == "managed").map(|row| number(&row[2])).collect();
    let sweep = svg(&place, "sweep");
    let description = sweep.split("<desc>").nth(1).and_then(|rest| rest.split("</desc>").next());
    let description = description.expect("it describes itself");
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    let words = format!("Managed change from {}", percent(managed[0]));
    assert!(description.contains(&words), "{description} lacks {words}");
    assert!(description.contains(&format!("to {}", percent(managed[2]))), "{description}");
}
