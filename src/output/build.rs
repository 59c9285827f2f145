//! Tells the program the revision of its source, where git knows it, for the manifest of a run.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Where git keeps them: in a work tree beside others not in `.git`.
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", name]) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    if let Some(revision) = git(&["describe", "--always", "--dirty", "--abbrev=12"]) {
        println!("cargo::rustc-env=SCHOOLWIDE_REVISION={revision}");
    }
}

/// What git answers, where it does.
fn git(arguments: &[&str]) -> Option<String> {
    let answer = Command::new("git").args(arguments).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}
