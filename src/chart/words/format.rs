//! Numbers as readers expect them on a figure.

use super::language::Language;
use super::phrases;

impl Language {
    /// A share (0 to 1) as a whole percentage: `0.583` gives `58 %`.
    ///
    /// Shares that would round to nothing or everything say so honestly
    /// (`<1 %`, `>99 %`); a missing number is a dash.
    pub fn percent(&self, share: f64) -> String {
        let number = if !share.is_finite() {
            return "–".to_owned();
        } else if share > 0.0 && share < 0.005 {
            "<1".to_owned()
        } else if (0.995..1.0).contains(&share) {
            ">99".to_owned()
        } else {
            self.whole(share)
        };
        self.say(phrases::numbers::Percent { number: &number })
    }

    /// Two shares as a range of whole percentages without unit: `52–64`; empty if
    /// either is missing.
    pub(crate) fn percent_range(&self, low: f64, high: f64) -> String {
        if !low.is_finite() || !high.is_finite() {
            return String::new();
        }
        self.say(phrases::numbers::Range { low: &self.whole(low), high: &self.whole(high) })
    }

    /// A difference of shares as percentage points with sign and one decimal, or with two where one
    /// would say nothing: `+12.3`, `−0.04`.
    pub fn signed_points(&self, difference: f64) -> String {
        if !difference.is_finite() {
            return "–".to_owned();
        }
        let points = 100.0 * difference.abs();
        let decimals = if points < 0.095 { 2 } else { 1 };
        let number = format!("{points:.decimals$}");
        let is_zero = number.bytes().all(|digit| matches!(digit, b'0' | b'.'));
        let number = if is_zero { "0.0" } else { &number };
        let number = self.decimal(number);
        if is_zero {
            number
        } else if difference > 0.0 {
            format!("+{number}")
        } else {
            self.negative(&number)
        }
    }

    /// The size of a difference of shares as percentage points without sign: `12.3`, `0.04`.
    pub fn points(&self, size: f64) -> String {
        let signed = self.signed_points(size.abs());
        signed.strip_prefix('+').map(str::to_owned).unwrap_or(signed)
    }

    /// A number with some decimals, in groups of three digits from ten thousand on; a missing number is a dash.
    pub fn number(&self, number: f64, decimals: usize) -> String {
        const GAP: char = '\u{202f}';
        if !number.is_finite() {
            return "–".to_owned();
        }
        let text = format!("{:.decimals$}", number.abs());
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        let mut digits = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && whole.len() > 4 && (whole.len() - place).is_multiple_of(3) {
                digits.push(GAP);
            }
            digits.push(digit);
        }
        let digits = digits + &self.decimal(rest);
        let is_zero = text.bytes().all(|digit| matches!(digit, b'0' | b'.'));
        if number < 0.0 && !is_zero { self.negative(&digits) } else { digits }
    }

    /// The same without a decimal that says nothing: `+12`, `0`.
    pub(crate) fn short_points(&self, difference: f64) -> String {
        let number = self.signed_points(difference);
        let nothing = format!("{}0", self.say(phrases::numbers::Decimal));
        number.strip_suffix(&nothing).map(str::to_owned).unwrap_or(number)
    }

    /// Two differences as an interval: `+1.2 to +3.4`; empty if either is missing.
    pub fn points_interval(&self, low: f64, high: f64) -> String {
        if !low.is_finite() || !high.is_finite() {
            return String::new();
        }
        let ends = [low, high].map(|end| self.signed_points(end));
        self.say(phrases::numbers::Interval { low: &ends[0], high: &ends[1] })
    }

    /// A share (0 to 1) as a whole number of hundredths, without unit.
    pub fn whole(&self, share: f64) -> String {
        // Shares of counts fall on exact halves; their last bits must not decide how they round.
        let rounded = (share * 100.0 + 1e-9).round();
        if rounded < 0.0 {
            self.negative(&format!("{:.0}", -rounded))
        } else {
            format!("{:.0}", rounded.abs())
        }
    }

    /// A number of replicates.
    pub fn replicates(&self, number: u32) -> String {
        match number {
            1 => self.say(phrases::counts::Replicate { number: &1 }),
            many => self.say(phrases::counts::Replicates { number: &many }),
        }
    }

    /// A number of years that have passed, to follow "after".
    pub fn years_passed(&self, number: u32) -> String {
        match number {
            1 => self.say(phrases::counts::Year { number: &1 }),
            many => self.say(phrases::counts::Years { number: &many }),
        }
    }

    /// A number of weeks that have passed, to follow "after".
    pub fn weeks_passed(&self, number: u32) -> String {
        match number {
            1 => self.say(phrases::counts::Week { number: &1 }),
            many => self.say(phrases::counts::Weeks { number: &many }),
        }
    }

    /// A number that is written with a point, with the language's own decimal sign.
    pub(crate) fn decimal(&self, number: &str) -> String {
        number.replace('.', &self.say(phrases::numbers::Decimal))
    }

    fn negative(&self, number: &str) -> String {
        self.say(phrases::numbers::Minus) + number
    }
}

/// A share (0 to 1) as a whole percentage, in English: see [`Language::percent`].
pub fn percent(share: f64) -> String {
    Language::default().percent(share)
}

/// A difference of shares as percentage points, in English: see [`Language::signed_points`].
pub fn signed_points(difference: f64) -> String {
    Language::default().signed_points(difference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn with_comma() -> Language {
        let words = [("numbers.decimal", ","), ("numbers.minus", "-"), ("numbers.percent", "{number}%")];
        Language::with_words(words.map(|(key, word)| (key.to_owned(), word.to_owned())).into())
    }

    #[test]
    fn percentages_are_rounded_but_never_to_a_false_nothing_or_all() {
        let words = [0.0, 0.001, 0.583, 0.998, 1.0, f64::NAN].map(percent);
        let expected = ["0 %", "<1 %", "58 %", ">99 %", "100 %", "–"];
        assert_eq!(words.map(|word| word.replace('\u{202f}', " ")), expected);
    }

    #[test]
    fn differences_carry_their_sign_and_no_minus_zero() {
        let words = [0.1234, -0.05, -0.0004, 0.00001].map(signed_points);
        assert_eq!(words, ["+12.3", "−5.0", "−0.04", "0.0"]);
    }

    #[test]
    fn any_number_has_its_decimals_its_sign_and_groups_of_digits() {
        let language = with_comma();
        let words = [language.number(-0.346, 2), language.number(-0.001, 2), language.number(12_500.0, 0)];
        assert_eq!(words, ["-0,35", "0,00", "12\u{202f}500"]);
        assert_eq!([0.1234, -0.1234, 0.0].map(|size| language.points(size)), ["12,3", "12,3", "0,0"]);
    }

    #[test]
    fn a_language_has_its_own_comma_minus_and_percent_sign() {
        let language = with_comma();
        assert_eq!(language.percent(0.001), "<1%");
        assert_eq!(
            [0.1234, -0.05, 0.0].map(|number| language.signed_points(number)),
            ["+12,3", "-5,0", "0,0"]
        );
        assert_eq!([0.1, -0.05, 0.0].map(|number| language.short_points(number)), ["+10", "-5", "0"]);
    }

    #[test]
    fn an_axis_leaves_out_no_digit_that_counts() {
        let language = Language::with_words(BTreeMap::new());
        assert_eq!(
            [0.205, 0.0005, 0.2].map(|number| language.short_points(number)),
            ["+20.5", "+0.05", "+20"]
        );
    }
}
