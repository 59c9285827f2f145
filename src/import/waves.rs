//! Which of several waves of a survey came first.

use super::dates::Day;

/// The first of several waves, which are numbers, dates or words: the least number, the earliest date, or the word that
/// comes first in the file.
pub(crate) fn first_wave<'a>(waves: &[&'a str]) -> Option<&'a str> {
    least(waves, |wave| wave.parse::<f64>().ok().filter(|number| number.is_finite()))
        .or_else(|| least(waves, |wave| Day::read(wave).map(|day| f64::from(day.number()))))
        .or_else(|| waves.first().copied())
}

/// The wave of the least rank; none where one has no rank.
fn least<'a>(waves: &[&'a str], rank: impl Fn(&str) -> Option<f64>) -> Option<&'a str> {
    let ranked = waves.iter().map(|&wave| rank(wave).map(|rank| (rank, wave)));
    let mut ranked = ranked.collect::<Option<Vec<_>>>()?;
    ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
    ranked.first().map(|(_, wave)| *wave)
}

#[cfg(test)]
mod tests {
    use super::first_wave;

    #[test]
    fn numbers_and_dates_are_ordered_and_words_come_as_they_stand() {
        for (waves, first) in [
            (["10", "9", "10"], "9"),
            (["2025-01-10", "2024-09-01", "2025-06-01"], "2024-09-01"),
            (["spring", "autumn", "1"], "spring"),
        ] {
            assert_eq!(first_wave(&waves), Some(first));
        }
    }
}
