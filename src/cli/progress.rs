//! The progress bar with the time left, on standard error and only on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that counts things of a plural name up to `all`; hidden where `quiet` or where nobody watches.
pub fn bar(name: &str, all: u64, things: &str, quiet: bool) -> ProgressBar {
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(all), target);
    let style = ProgressStyle::with_template(&format!(
        "{{msg}} {{bar:30}} {{pos}} of {{len}} {things}, {{eta}} left"
    ));
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar.set_message(name.to_owned());
    bar
}
