//! The progress bar with the time left, on standard error and only on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use runner::Progress;
use std::sync::Mutex;

/// One bar after the other: for a scenario and for each of its variants, or for a study.
pub struct Bars {
    is_hidden: bool,
    current: Mutex<Option<(String, ProgressBar)>>,
}

impl Bars {
    /// Bars that are hidden where `quiet`, or where nobody watches.
    pub fn new(quiet: bool) -> Self {
        Self { is_hidden: quiet, current: Mutex::new(None) }
    }

    /// Shows how far a scenario is.
    pub fn show_run(&self, progress: Progress<'_>) {
        self.show(progress.scenario, (progress.done, progress.all), progress.unit);
    }

    /// Shows how far something of that name is, in units such as `runs`.
    pub fn show(&self, name: &str, (done, all): (u64, u64), unit: &str) {
        // A thread that panicked while it held the bar has at worst drawn it badly.
        let mut current = self.current.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let is_other = current.as_ref().is_none_or(|(shown, _)| shown != name);
        if is_other {
            *current = Some((name.to_owned(), self.bar(name, (done, all), unit)));
        }
        if let Some((_, bar)) = current.as_ref() {
            bar.set_position(done);
            if done == all {
                bar.finish_and_clear();
            }
        }
    }

    /// A bar whose time left follows from what is done from now on.
    fn bar(&self, name: &str, (done, all): (u64, u64), unit: &str) -> ProgressBar {
        let target = if self.is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(all), target).with_position(done);
        let template = format!("{{msg}} {{bar:30}} {{pos}} of {{len}} {unit}, {{eta}} left");
        bar.set_style(ProgressStyle::with_template(&template).expect("the template is a valid one"));
        bar.set_message(name.to_owned());
        bar.reset_eta();
        bar
    }
}
