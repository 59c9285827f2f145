//! The README, the guides and the reference do what they say: every command of a page runs through the real
//! program, in the order of the page, in a folder with the scenarios and languages of a fresh clone.

use crate::support::page::{PROGRAM, Page, Step, repository};
use crate::support::program::{ends_with, err, files, folder, out};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

/// Commands that would take too long here, with what runs in their stead.
const SHORTENED: [(&str, Option<&str>); 3] = [
    ("cargo run --release -- run united_states", None),
    (
        "cargo run --release -- run united_states --strategy managed_change --strategy coaching_only --strategy mandate --out output/three_policies",
        None,
    ),
    (
        "cargo run --release -- run united_states --set nation.schools=2000 --out output/small_country",
        Some("cargo run --release -- run united_states --set nation.schools=40 --out output/small_country"),
    ),
];

/// Follows a page in a folder: saves its files, runs its commands, and looks for what they leave and print.
fn follow(page: &Page, place: &Path) {
    for kept in ["scenarios", "languages"] {
        for (name, bytes) in files(&repository().join(kept)) {
            let path = place.join(kept).join(name);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
            fs::write(path, bytes).expect("a file can be written");
        }
    }
    for step in page.steps() {
        match step {
            Step::Save { file, text } => fs::write(place.join(file), text).expect("a file can be written"),
            Step::Add { file, text } => {
                let opened = fs::OpenOptions::new().append(true).open(place.join(&file));
                let mut opened = opened.unwrap_or_else(|error| panic!("{}: {file}: {error}", page.name));
                write!(opened, "\n{text}").expect("a file can be written");
            }
            Step::Run { commands, prints } => {
                let output = run(place, &commands);
                assert!(output.status.success(), "{}:\n{commands}{}", page.name, err(&output));
                assert!(!err(&output).contains("panicked"), "{}", err(&output));
                let printed = out(&output);
                let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
                for line in prints {
                    let shown = printed.join("\n");
                    assert!(
                        printed.contains(&line.as_str()),
                        "{} says that\n{commands}prints\n{line}\nWrite there what it prints now:\n{shown}",
                        page.name
                    );
                }
            }
        }
    }
    // What benches leave is not looked for: they are not run here.
    let is_promised = |path: &&str| {
        path.starts_with("output/") && !path.contains("NAME") && !path.starts_with("output/scaling")
    };
    let promised = page.code().into_iter().filter(is_promised);
    for path in promised {
        assert!(place.join(path).exists(), "{}: nothing leaves `{path}`", page.name);
    }
}

/// Runs a block of commands in a shell that stops at the first that fails; nothing is replaced but the program's path.
fn run(place: &Path, commands: &str) -> Output {
    let lines = commands.lines().filter_map(|line| match SHORTENED.iter().find(|(long, _)| *long == line) {
        None => Some(line),
        Some((_, instead)) => *instead,
    });
    let script = lines.collect::<Vec<_>>().join("\n").replace(PROGRAM, "\"$SCHOOLWIDE\" ");
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", &script]).env("SCHOOLWIDE", env!("CARGO_BIN_EXE_schoolwide"));
    shell.current_dir(place).output().expect("the shell starts")
}

fn does_what_it_says(name: &str) {
    follow(&Page::named(name), folder().path());
}

#[test]
fn the_readme_does_what_it_says_and_shows_the_picture_that_it_draws() {
    const PICTURE: &str = "docs/consistent_reach.svg";
    let (readme, place) = (Page::named("README.md"), folder());
    follow(&readme, place.path());
    let drawn = fs::read_to_string(place.path().join(PICTURE)).expect("the README draws its picture");
    let shown = fs::read_to_string(repository().join(PICTURE)).expect("the picture is there");
    assert!(
        drawn == shown,
        "{PICTURE} is not what the README's commands draw; if the change is meant, draw it again with them"
    );
    let words = drawn.split("aria-label=\"").nth(1).and_then(|rest| rest.split('"').next());
    let words = words
        .expect("the picture is described")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let line = format!("![{words}]({PICTURE})");
    assert!(
        readme.prose().any(|own| own == line),
        "the README shows the picture with other words than\n{line}"
    );
}

#[test]
fn the_guide_for_workshops_does_what_it_says() {
    does_what_it_says("docs/guide_workshop.md");
}

#[test]
fn the_guide_for_policy_analysts_does_what_it_says() {
    does_what_it_says("docs/guide_analyst.md");
}

#[test]
fn the_guide_for_researchers_does_what_it_says() {
    does_what_it_says("docs/guide_researcher.md");
}

#[test]
fn the_reference_does_what_it_says() {
    let pages = Page::all();
    let reference: Vec<&Page> = pages
        .iter()
        .filter(|page| page.name != "README.md" && !page.name.starts_with("docs/guide_"))
        .collect();
    assert!(reference.len() > 5, "pages were found");
    for page in reference {
        follow(page, folder().path());
    }
}

#[test]
fn commands_that_are_shortened_stand_in_a_page() {
    let steps: Vec<Step> = Page::all().iter().flat_map(Page::steps).collect();
    for (long, _) in SHORTENED {
        let has = |step: &Step| matches!(step, Step::Run { commands, .. } if commands.lines().any(|line| line == long));
        assert!(steps.iter().any(has), "{long}");
    }
}

#[test]
fn a_page_is_followed_in_its_order() {
    let text = "```toml\nextends = \"who_to_win_first\"\n```\n\nSave it as `mine.toml`, then\n\n```toml\n[run]\n\
                replicates = 3\n```\n\nAdd it to the end of `mine.toml`.\n\n```sh\n\
                for name in mine.toml; do\n    cargo run --release -- check $name\ndone\n```\n\n\
                ```text\nmine: ok, 4 strategies, 3 replicates, 5 years, 1 variant\n```\n";
    let place = folder();
    follow(&Page::of("made up", text), place.path());
    assert!(place.path().join("mine.toml").exists());
    ends_with(&run(place.path(), "cargo run --release -- check mine.toml"), 0);
}

#[test]
#[should_panic = "no such scenario"]
fn a_command_that_fails_is_noticed_also_before_one_that_works() {
    let text = "```sh\ncargo run --release -- check nothing\ncargo run --release -- schema\n```\n";
    follow(&Page::of("made up", text), folder().path());
}

#[test]
#[should_panic = "prints now"]
fn a_line_that_is_not_printed_is_noticed() {
    let text = "```sh\ncargo run --release -- check typical_high_school\n```\n\n```text\ntypical: ok\n```\n";
    follow(&Page::of("made up", text), folder().path());
}

#[test]
#[should_panic = "nothing leaves `output/mine`"]
fn a_file_that_is_promised_and_missing_is_noticed() {
    follow(&Page::of("made up", "See `output/mine`.\n"), folder().path());
}
