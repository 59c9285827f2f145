//! What has a name is found: by any words, by a shell that completes, and in the manual.

use crate::support::program::{ends_with, folder, is_refused, out, schoolwide};
use std::process::Command;

/// What `describe` prints of some words in lines of a width.
fn found(words: &[&str], width: &str) -> String {
    let place = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schoolwide"));
    let output = command.current_dir(place.path()).arg("describe").args(words).env("COLUMNS", width).output();
    let output = output.expect("the program starts");
    ends_with(&output, 0);
    out(&output)
}

#[test]
fn people_s_words_find_what_the_model_calls_otherwise() {
    let anxiety = found(&["anxiety"], "100");
    for name in ["parents.fear", "start.change_anxiety_least", "parent_backlash", "opposition"] {
        assert!(anxiety.contains(&format!("  {name}\n")), "{name}: {anxiety}");
    }
    assert!(anxiety.contains("`describe parameter NAME` tells more"), "{anxiety}");
    assert!(found(&["buy-in"], "100").contains("  on_board\n"));
    assert!(found(&["Burnout"], "100").contains("  strain\n"));
    assert!(found(&["turnover"], "100").contains("  teachers_left\n"));
    assert!(found(&["principal", "leaves"], "100").contains("  principal_leaves\n"));
}

#[test]
fn whatever_is_found_is_told_by_the_command_that_is_named() {
    let place = folder();
    for words in ["trust", "seats", "schools", "coaching"] {
        let json = schoolwide(place.path(), &["describe", "--format", "json", "the", words]);
        let json = if json.status.success() {
            json
        } else {
            schoolwide(place.path(), &["describe", "--format", "json", words, words])
        };
        ends_with(&json, 0);
        let page: serde_json::Value = serde_json::from_slice(&json.stdout).expect("it is JSON");
        let rows = page["rows"].as_array().expect("it has rows");
        assert!(!rows.is_empty(), "{words}");
        for row in rows.iter().step_by(1 + rows.len() / 12) {
            let command = row["told_by"].as_str().expect("it names a command");
            let arguments: Vec<&str> = command.split(' ').collect();
            ends_with(&schoolwide(place.path(), &arguments), 0);
        }
    }
}

#[test]
fn lines_are_no_wider_than_the_terminal() {
    for width in ["40", "72", "100"] {
        let text = found(&["anxiety"], width);
        let most: usize = width.parse().expect("it is a number");
        let meanings = text.lines().filter(|line| line.starts_with("      "));
        assert!(meanings.clone().count() > 3, "{text}");
        for line in meanings.filter(|line| line.trim().contains(' ')) {
            assert!(line.chars().count() <= most, "{width}: {line}");
        }
    }
}

#[test]
fn what_is_not_there_is_said_with_a_remedy_and_names_are_corrected_as_before() {
    let place = folder();
    is_refused(
        &schoolwide(place.path(), &["describe", "zebra"]),
        &["nothing in the model is found under `zebra`"],
    );
    is_refused(
        &schoolwide(place.path(), &["describe", "practice", "coachin"]),
        &["did you mean `coaching`?"],
    );
    let setting = schoolwide(place.path(), &["describe", "setting", "run.replicates"]);
    ends_with(&setting, 0);
    assert!(out(&setting).contains("run.replicates"), "{}", out(&setting));
}

#[test]
fn shells_and_manuals_know_every_verb() {
    let place = folder();
    let help = schoolwide(place.path(), &["--help"]);
    let help = out(&help);
    let verbs: Vec<&str> = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|verb| !verb.is_empty()))
        .collect();
    assert!(verbs.len() > 9, "{help}");
    let mut printed: Vec<String> = Vec::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = schoolwide(place.path(), &["completions", shell]);
        ends_with(&output, 0);
        printed.push(out(&output));
    }
    let manual = schoolwide(place.path(), &["man"]);
    ends_with(&manual, 0);
    assert!(out(&manual).contains(".TH"), "it is a manual page");
    printed.push(out(&manual).replace("\\-", "-"));
    for text in &printed {
        for verb in &verbs {
            assert!(
                text.contains(verb),
                "{verb} is not in:\n{}",
                text.lines().take(9).collect::<Vec<_>>().join("\n")
            );
        }
        assert!(text.contains("decimal-comma"), "options are told, too");
    }
    is_refused(&schoolwide(place.path(), &["completions", "tcsh"]), &["possible values"]);
}
