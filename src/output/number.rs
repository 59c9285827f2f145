//! Numbers as the tables write them.

use results::six_digits;

/// A number in the shortest decimal form of its six leading digits; nothing where it is undefined.
///
/// Always a plain decimal with a point, never an exponent, and never a negative zero.
pub fn written(number: f64) -> String {
    if number.is_nan() {
        return String::new();
    }
    six_digits(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn keeps_six_digits_and_no_trailing_zeros() {
        let known = [
            (0.5, "0.5"),
            (1.0 / 3.0, "0.333333"),
            (f64::from(0.1_f32), "0.1"),
            (0.000_123_456_78, "0.000123457"),
            (1_234.567_89, "1234.57"),
            (12_345_678.0, "12345700"),
            (-2.0 / 3.0, "-0.666667"),
        ];
        for (number, expected) in known {
            assert_eq!(written(number), expected);
        }
    }

    #[test]
    fn zero_has_no_sign_and_the_undefined_no_text() {
        assert_eq!(written(-0.0), "0");
        assert_eq!(written(f64::NAN), "");
    }
}
