//! The names that the Python package offers to editors and type checkers are those of the registries.

use report::FIGURES;
use scenario::parameters::registry;
use scenario_files::{SCENARIOS, STRATEGIES};
use simulation::measure::MEASURES;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// A type of all those names.
fn literal(name: &str, names: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = names.map(|name| format!("    \"{name}\",\n")).collect();
    format!("{name} = Literal[\n{}]\n", lines.concat())
}

/// The module as the registries have it.
fn module() -> String {
    let mut text =
        "\"\"\"Names of what ships. Written by the test `sources::python_names`, not by hand.\"\"\"\n\n\
                    from typing import Final, Literal\n\n"
            .to_owned();
    let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let scenarios: Vec<&str> = SCENARIOS.iter().map(|&(name, _)| name).collect();
    let strategies: Vec<&str> = STRATEGIES.iter().map(|&(name, _)| name).collect();
    let measures: Vec<&str> = MEASURES.iter().map(|measure| measure.name).collect();
    let figures: Vec<&str> = FIGURES.iter().map(|figure| figure.name).collect();
    let types = [
        ("ScenarioName", owned(&scenarios)),
        ("StrategyName", owned(&strategies)),
        ("MeasureName", owned(&measures)),
        ("FigureName", owned(&figures)),
        ("ParameterKey", registry().iter().map(|row| row.key()).collect()),
    ];
    for (name, names) in types {
        writeln!(text, "{}", literal(name, names.into_iter())).expect("text grows");
    }
    let whole = registry().into_iter().filter(|row| row.whole);
    let whole: Vec<String> = whole.map(|row| format!("        \"{}\",\n", row.key())).collect();
    let lines = whole.concat();
    write!(text, "WHOLE: Final[frozenset[str]] = frozenset(\n    {{\n{lines}    }}\n)\n")
        .expect("text grows");
    text
}

#[test]
fn python_knows_every_name_that_ships() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/schoolwide/names.py");
    let module = module();
    if env::var_os("SCHOOLWIDE_WRITE_NAMES").is_some_and(|wish| wish == "1") {
        fs::write(&path, &module).expect("the module can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == module,
        "python/schoolwide/names.py is out of date; write it anew: \
         `SCHOOLWIDE_WRITE_NAMES=1 cargo test --test all -- sources::python_names`"
    );
}

#[test]
fn the_module_has_names_of_every_kind() {
    let module = module();
    for name in ["typical_high_school", "managed_change", "consistent_reach", "school.teachers"] {
        assert!(module.contains(&format!("\"{name}\",\n")), "{name}");
    }
}
