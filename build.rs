//! Tells the program the revision of its source, where git knows it, for the manifest of a run.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=.git/HEAD");
    println!("cargo::rerun-if-changed=.git/logs/HEAD");
    let revision = Command::new("git").args(["describe", "--always", "--dirty", "--abbrev=12"]).output();
    if let Ok(answer) = revision
        && answer.status.success()
    {
        println!("cargo::rustc-env=SCHOOLWIDE_REVISION={}", String::from_utf8_lossy(&answer.stdout).trim());
    }
}
