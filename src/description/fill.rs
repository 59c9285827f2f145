//! Fills the tables of a text from the registries.
//!
//! A table stands between `<!-- table: NAME -->` and `<!-- end -->`, each on a line of its own. The
//! name may be followed by what the table is of, as in `parameters beliefs`.

use super::{draws, measures, parameters, plans, practices, settings};

/// What stands after a table.
const END: &str = "<!-- end -->";

/// The text with every table made anew; a table of a name that is not known stays as it is.
pub(super) fn filled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if let Some(table) = name_in(line).and_then(table) {
            out.extend(["\n", table.as_str(), "\n\n", END, "\n"]);
            lines.by_ref().find(|line| *line == END);
        }
    }
    out
}

fn name_in(line: &str) -> Option<&str> {
    line.strip_prefix("<!-- table: ")?.strip_suffix(" -->")
}

fn table(name: &str) -> Option<String> {
    let page = match name {
        "practices" => practices(),
        "strategies" => match plans() {
            Ok(page) => page,
            // Strategies that ship are read in tests, so nobody sees this.
            Err(problems) => return Some(problems.to_string()),
        },
        "measures" => measures(),
        "settings" => settings(),
        "draws" => draws(),
        _ => parameters(Some(name.strip_prefix("parameters ")?)),
    };
    Some(page.table())
}

#[cfg(test)]
mod tests {
    use super::{END, filled, name_in, table};

    #[test]
    fn every_marker_in_the_description_names_a_table_and_has_an_end() {
        let names: Vec<&str> = super::super::TEXT.lines().filter_map(name_in).collect();
        assert!(names.len() > 15);
        for name in &names {
            assert!(table(name).is_some_and(|table| table.lines().count() > 2), "{name}");
        }
        assert_eq!(super::super::TEXT.lines().filter(|line| *line == END).count(), names.len());
    }

    #[test]
    fn what_stands_around_a_table_stays_and_what_stands_in_it_goes() {
        let text = format!("before\n<!-- table: draws -->\nold\n{END}\nafter\n");
        let new = filled(&text);
        assert!(
            new.starts_with("before\n<!-- table: draws -->\n\n| ")
                && new.ends_with("|\n\n<!-- end -->\nafter\n")
        );
        assert!(!new.contains("old") && filled(&new) == new);
    }

    #[test]
    fn a_table_of_unknown_name_is_left_alone() {
        let text = format!("<!-- table: cats -->\nold\n{END}\n");
        assert_eq!(filled(&text), text);
    }
}
