//! The progress bar with the time left, on standard error and only on a terminal.

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use runner::Progress;
use std::sync::Mutex;
use std::time::Duration;

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
    fn show(&self, name: &str, (done, all): (u64, u64), unit: &str) {
        self.with_bar(name, (done, all), &format!("{unit}, {{eta}} left"), |_| {});
    }

    /// Shows how far a study is, and the time left as the study knows it.
    pub fn show_study(&self, name: &str, (done, all): (u64, u64), left: Option<Duration>) {
        let left = left.map_or_else(String::new, |left| format!(", {} left", HumanDuration(left)));
        self.with_bar(name, (done, all), "points{prefix}", |bar| bar.set_prefix(left));
    }

    fn with_bar(&self, name: &str, (done, all): (u64, u64), ending: &str, change: impl FnOnce(&ProgressBar)) {
        // A thread that panicked while it held the bar has at worst drawn it badly.
        let mut current = self.current.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let is_other = current.as_ref().is_none_or(|(shown, _)| shown != name);
        if is_other {
            *current = Some((name.to_owned(), self.bar(name, (done, all), ending)));
        }
        if let Some((_, bar)) = current.as_ref() {
            change(bar);
            // Threads may tell of what they did in another order than they did it.
            bar.set_position(done.max(bar.position()));
            if done == all {
                bar.finish_and_clear();
            }
        }
    }

    /// A bar that ends with those words.
    fn bar(&self, name: &str, (done, all): (u64, u64), ending: &str) -> ProgressBar {
        let target = if self.is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(all), target).with_position(done);
        let template = format!("{{msg}} {{bar:30}} {{pos}} of {{len}} {ending}");
        bar.set_style(ProgressStyle::with_template(&template).expect("the template is a valid one"));
        bar.set_message(name.to_owned());
        bar.reset_eta();
        bar
    }
}
