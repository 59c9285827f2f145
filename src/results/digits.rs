//! The digits to which tables of text hold a number.

/// A number rounded to its six leading digits; NaN stays NaN, and a negative zero becomes a positive one.
///
/// Six digits are more than a simulated number can mean, and few enough that a table stays readable. What is drawn
/// from a run in memory is rounded alike, so that it equals what is drawn from the run's tables.
///
/// # Panics
/// Never: a number that was written is read again.
pub fn six_digits(number: f64) -> f64 {
    if number.is_nan() {
        return number;
    }
    // The text of a finite or infinite number is a number again. Adding 0 turns a negative zero into a positive one.
    format!("{number:.5e}").parse::<f64>().expect("a number that was written is read again") + 0.0
}

#[cfg(test)]
mod tests {
    use super::six_digits;

    #[test]
    fn six_leading_digits_are_kept_of_any_number() {
        let known = [(1.0 / 3.0, 0.333_333), (1_234.567_89, 1_234.57), (12_345_678.0, 12_345_700.0)];
        for (number, rounded) in known {
            assert_eq!(six_digits(number), rounded);
        }
    }

    #[test]
    fn zero_loses_its_sign_and_the_undefined_stays_undefined() {
        assert!(six_digits(-0.0).is_sign_positive());
        assert!(six_digits(f64::NAN).is_nan());
        assert_eq!(six_digits(f64::INFINITY), f64::INFINITY);
    }
}
