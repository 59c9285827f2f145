//! Modules of JavaScript put one after another into one script, which a page opened from a file can run: browsers refuse
//! to import a module from beside such a page.
//!
//! Names at the top of modules are unique, so an import says only which module comes first, and goes.

use std::collections::BTreeSet;

/// A module: its path below `web/`, and its text.
pub(crate) type Module = (&'static str, &'static str);

/// The script of an entry and of everything that it imports, each module before those that import it.
///
/// # Panics
/// Where a module imports one that does not exist, which a test excludes.
pub(crate) fn bundle(modules: &[Module], entry: &str) -> String {
    let (mut placed, mut script) = (BTreeSet::new(), String::new());
    place(modules, entry, &mut placed, &mut script);
    script
}

fn place(modules: &[Module], path: &str, placed: &mut BTreeSet<String>, script: &mut String) {
    if !placed.insert(path.to_owned()) {
        return;
    }
    let (_, text) = modules
        .iter()
        .find(|(known, _)| *known == path)
        .unwrap_or_else(|| panic!("a test holds every import to a module: {path}"));
    for imported in text.lines().filter_map(import) {
        place(modules, &resolved(path, imported), placed, script);
    }
    script.extend(["// ", path, "\n"]);
    for line in text.lines().filter(|line| import(line).is_none()) {
        script.extend([line.strip_prefix("export ").unwrap_or(line), "\n"]);
    }
}

/// The module that a line imports, as the line writes it.
pub(crate) fn import(line: &str) -> Option<&str> {
    let (_, from) = line.strip_prefix("import ")?.split_once(" from \"")?;
    from.strip_suffix("\";")
}

/// The path of a module that another one imports.
pub(crate) fn resolved(importer: &str, imported: &str) -> String {
    let mut folders: Vec<&str> = importer.split('/').collect();
    folders.pop();
    for part in imported.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::{bundle, import, resolved};

    #[test]
    fn what_is_imported_comes_first_and_once() {
        let modules = [
            ("main.js", "import { a } from \"./parts/a.js\";\nimport { b } from \"./parts/b.js\";\na(b());"),
            ("parts/a.js", "import { b } from \"./b.js\";\nexport function a(x) { return x + b(); }"),
            ("parts/b.js", "export function b() { return 1; }"),
        ];
        let script = bundle(&modules, "main.js");
        let expected = "// parts/b.js\nfunction b() { return 1; }\n// parts/a.js\nfunction a(x) { return x + b(); }\n\
                        // main.js\na(b());\n";
        assert_eq!(script, expected);
    }

    #[test]
    fn imports_are_read_and_resolved() {
        assert_eq!(import("import { say } from \"../words.js\";"), Some("../words.js"));
        assert_eq!(import("const a = 1;"), None);
        assert_eq!(resolved("figures/reach.js", "../words.js"), "words.js");
        assert_eq!(resolved("main.js", "./state/store.js"), "state/store.js");
    }
}
