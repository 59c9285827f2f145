//! `completions SHELL` and `man`: what a shell and a reader of manuals want to know of the command.

use super::{Status, command, print};
use clap::Args;
use clap_complete::Shell;

/// What `completions` takes.
#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// The shell that is to complete the words of commands
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

/// Prints what makes a shell complete the words of this command.
pub fn run(arguments: &CompletionsArguments) -> Status {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "schoolwide", &mut text);
    print::result(String::from_utf8_lossy(&text).trim_end());
    Status::Done
}

/// Prints the manual: a page of the command, followed by one of each verb.
pub fn manual() -> Status {
    let mut text = Vec::new();
    let mut whole = command();
    whole.build();
    let verbs = whole.get_subcommands().filter(|verb| verb.get_name() != "help");
    for page in std::iter::once(&whole).chain(verbs) {
        // Texts are written into memory, which cannot fail.
        let _ = clap_mangen::Man::new(page.clone()).render(&mut text);
    }
    print::result(String::from_utf8_lossy(&text).trim_end());
    Status::Done
}
