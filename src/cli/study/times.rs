//! Times and sizes in words.

use indicatif::{HumanBytes, HumanDuration};
use std::time::Duration;

/// A time that lies between two, of work that so many threads share.
pub fn range(least: Duration, most: Duration, threads: usize) -> String {
    let shared = |time: Duration| HumanDuration((time / threads.max(1) as u32).max(Duration::from_secs(1)));
    let (least, most) = (shared(least).to_string(), shared(most).to_string());
    if least == most { format!("about {least}") } else { format!("about {least} to {most}") }
}

/// An amount of bytes.
pub fn size(bytes: u64) -> String {
    HumanBytes(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::range;
    use std::time::Duration;

    #[test]
    fn a_range_is_told_where_it_is_one() {
        let minutes = Duration::from_mins;
        assert_eq!(range(minutes(4), minutes(10), 2), "about 2 minutes to 5 minutes");
        assert_eq!(range(minutes(4), minutes(4), 2), "about 2 minutes");
        assert_eq!(range(Duration::ZERO, Duration::ZERO, 2), "about 1 second");
    }
}
