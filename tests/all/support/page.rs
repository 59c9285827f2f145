//! A page of Markdown as far as tests look into it: what it tells its reader to do, and what it points to.

use std::fs;
use std::path::{Path, PathBuf};

/// The command as the pages write it.
pub const PROGRAM: &str = "cargo run --release -- ";

/// A page of the documentation.
#[derive(Debug)]
pub struct Page {
    /// Its path in the repository.
    pub name: String,
    text: String,
}

/// Something that a page tells its reader to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Save a block as a file.
    Save { file: String, text: String },
    /// Add a block to the end of a file.
    Add { file: String, text: String },
    /// Run a block of commands, of which some print the lines that follow it.
    Run { commands: String, prints: Vec<String> },
}

/// A fenced block, and the line of text that follows it.
struct Block {
    language: String,
    text: String,
    next: String,
}

impl Page {
    /// The page at a path in the repository.
    pub fn named(name: &str) -> Self {
        let text =
            fs::read_to_string(repository().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Self { name: name.to_owned(), text }
    }

    /// A page from text.
    pub fn of(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    /// The README, the page for contributors and every page below `docs`.
    pub fn all() -> Vec<Self> {
        let entries = fs::read_dir(repository().join("docs")).expect("the folder can be read");
        let names = entries.map(|entry| entry.expect("the entry can be read").file_name());
        let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.retain(|name| Path::new(name).extension().is_some_and(|end| end == "md"));
        names.sort();
        let pages = names.into_iter().map(|name| format!("docs/{name}"));
        let above = ["README.md", "CONTRIBUTING.md"].map(str::to_owned);
        above.into_iter().chain(pages).map(|name| Self::named(&name)).collect()
    }

    /// What it tells its reader to do, in order. A block of TOML or of CSV is a file where the text after it begins with
    /// ``Save it as `NAME` `` or ``Add it to the end of `NAME` ``; a block of text is what the last commands print.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for Block { language, text, next } in self.blocks() {
            let named = |words: &str| Some(next.strip_prefix(words)?.split('`').next()?.to_owned());
            match language.as_str() {
                "toml" | "csv" => {
                    if let Some(file) = named("Save it as `") {
                        steps.push(Step::Save { file, text });
                    } else if let Some(file) = named("Add it to the end of `") {
                        steps.push(Step::Add { file, text });
                    }
                }
                "sh" if text.contains(PROGRAM) => {
                    steps.push(Step::Run { commands: text, prints: Vec::new() });
                }
                "text" => match steps.last_mut() {
                    Some(Step::Run { prints, .. }) => prints.extend(text.lines().map(str::to_owned)),
                    _ => panic!("{}: no commands print\n{text}", self.name),
                },
                _ => {}
            }
        }
        steps
    }

    /// Code within its sentences and tables.
    pub fn code(&self) -> Vec<&str> {
        self.prose().flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
    }

    /// Where its links and pictures lead.
    pub fn links(&self) -> Vec<&str> {
        self.prose()
            .flat_map(|line| line.split("](").skip(1))
            .filter_map(|rest| rest.split(')').next())
            .collect()
    }

    /// Its lines outside fenced blocks.
    pub fn prose(&self) -> impl Iterator<Item = &str> {
        let mut inside = false;
        self.text.lines().filter(move |line| {
            let is_fence = line.starts_with("```");
            inside ^= is_fence;
            !inside && !is_fence
        })
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut lines = self.text.lines();
        while let Some(line) = lines.next() {
            let Some(language) = line.strip_prefix("```") else { continue };
            let inside = lines.by_ref().take_while(|line| *line != "```");
            let text = inside.flat_map(|line| [line, "\n"]).collect();
            let next = lines.clone().find(|line| !line.is_empty()).unwrap_or("");
            blocks.push(Block { language: language.to_owned(), text, next: next.to_owned() });
        }
        blocks
    }
}

/// The root of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
