//! The model depends on its scenario alone: of the standard library it uses what knows neither files nor
//! clocks, threads, the environment or hash maps, whose order changes from run to run.
//!
//! Manifests say which crates a room may use, so the compiler holds the rest.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, Macro, UseTree};

/// The rooms of the model, in `src`.
const MODEL: [&str; 4] = ["numerics", "statistics", "population", "simulation"];

/// What they may use of the standard library.
const PURE: [&str; 15] = [
    "array",
    "borrow",
    "cmp",
    "collections::BTreeMap",
    "collections::BTreeSet",
    "convert::Infallible",
    "error",
    "f32",
    "f64",
    "fmt",
    "iter",
    "mem",
    "num",
    "ops",
    "str",
];

/// Whether the model may use a path below `std`.
fn is_pure(path: &str) -> bool {
    PURE.iter()
        .any(|pure| path.strip_prefix(pure).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
}

/// What a source names of the standard library, outside its unit tests.
#[derive(Default)]
struct Named {
    paths: BTreeSet<String>,
}

impl Named {
    fn of(text: &str) -> BTreeSet<String> {
        let file = syn::parse_file(text).expect("the compiler reads it, too");
        let mut named = Self::default();
        named.visit_file(&file);
        named.paths
    }

    /// Adds a path where it lies below `std`.
    fn add(&mut self, path: &[String]) {
        if let Some(("std", rest)) = path.split_first().map(|(first, rest)| (first.as_str(), rest)) {
            self.paths.insert(rest.join("::"));
        }
    }

    /// Adds every path of an import that begins with `above`.
    fn import(&mut self, above: &[String], tree: &UseTree) {
        let with = |name: String| [above, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.import(&with(path.ident.to_string()), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.add(above),
            UseTree::Name(name) => self.add(&with(name.ident.to_string())),
            UseTree::Rename(rename) => self.add(&with(rename.ident.to_string())),
            UseTree::Glob(_) => self.add(&with("*".to_owned())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(above, tree)),
        }
    }

    /// Adds the paths in the arguments of a macro, which are tokens: names with `::` between them.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.add(&std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                other => {
                    self.add(&std::mem::take(&mut path));
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.add(&path);
    }
}

impl<'ast> Visit<'ast> for Named {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_test) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, import: &'ast ItemUse) {
        self.import(&[], &import.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.add(&path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.tokens(call.tokens.clone());
    }
}

/// Whether it is `#[cfg(test)]`.
fn is_test(attribute: &Attribute) -> bool {
    let wants = |name: &str| attribute.parse_args::<syn::Ident>().is_ok_and(|argument| argument == name);
    attribute.path().is_ident("cfg") && wants("test")
}

/// Every source below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("the entry can be read").path());
    let below = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    paths.flat_map(below).filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

#[test]
fn the_model_knows_no_file_clock_thread_or_hash_map() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut seen, mut wrong) = (0, Vec::new());
    for path in MODEL.iter().flat_map(|room| sources(&root.join(room))) {
        let named = Named::of(&fs::read_to_string(&path).expect("the file can be read"));
        seen += named.len();
        let impure = named.into_iter().filter(|name| !is_pure(name));
        wrong.extend(impure.map(|name| format!("{}: std::{name}", path.display())));
    }
    assert!(seen > 10, "the model uses something of the standard library");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn imports_paths_and_macros_are_read_and_comments_strings_and_tests_are_not() {
    let text = r#"
        //! std::env
        use std::{fs::{self, File}, io as other, time::*};
        fn f() -> std::thread::Thread {
            // std::env
            let text = "std::env";
            assert!(call(std::process::id()) > 0, "std::env {text}");
            ::std::net::connect::<std::sync::Arc<u32>>()
        }
        #[cfg(test)]
        mod tests { use std::env; }
    "#;
    let expected =
        ["fs", "fs::File", "io", "net::connect", "process::id", "sync::Arc", "thread::Thread", "time::*"];
    assert_eq!(Named::of(text).into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn only_what_is_listed_may_be_used() {
    assert!(is_pure("fmt") && is_pure("fmt::Write") && is_pure("collections::BTreeMap"));
    assert!(!is_pure("fmtx") && !is_pure("collections::HashMap") && !is_pure("collections::*"));
}
