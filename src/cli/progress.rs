//! The progress bar with the time left, on standard error and only on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use runner::Progress;
use std::sync::Mutex;

/// One bar after the other: for a scenario and for each of its variants.
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
    pub fn show(&self, progress: Progress<'_>) {
        // A thread that panicked while it held the bar has at worst drawn it badly.
        let mut current = self.current.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let is_other = current.as_ref().is_none_or(|(name, _)| name != progress.scenario);
        if is_other {
            *current = Some((progress.scenario.to_owned(), self.bar(progress)));
        }
        if let Some((_, bar)) = current.as_ref() {
            bar.set_position(progress.done);
            if progress.done == progress.all {
                bar.finish_and_clear();
            }
        }
    }

    fn bar(&self, progress: Progress<'_>) -> ProgressBar {
        let target = if self.is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(progress.all), target);
        let template = format!("{{msg}} {{bar:30}} {{pos}} of {{len}} {}, {{eta}} left", progress.unit);
        bar.set_style(ProgressStyle::with_template(&template).expect("the template is a valid one"));
        bar.set_message(progress.scenario.to_owned());
        bar
    }
}
