//! Numbers as readers expect them on a figure.

/// Keeps number and unit together in one narrow gap.
const GAP: char = '\u{202f}';
const MINUS: char = '\u{2212}';

/// A share (0 to 1) as a whole percentage: `0.583` gives `58 %`.
///
/// Shares that would round to nothing or everything say so honestly
/// (`<1 %`, `>99 %`); a missing number is a dash.
pub fn percent(share: f64) -> String {
    if !share.is_finite() {
        "–".to_owned()
    } else if share > 0.0 && share < 0.005 {
        format!("<1{GAP}%")
    } else if (0.995..1.0).contains(&share) {
        format!(">99{GAP}%")
    } else {
        format!("{}{GAP}%", whole(share * 100.0))
    }
}

/// Two shares as a range of whole percentages without unit: `52–64`; nothing if
/// either is missing.
pub(super) fn percent_range(low: f64, high: f64) -> String {
    if !low.is_finite() || !high.is_finite() {
        return String::new();
    }
    format!("{}–{}", whole(low * 100.0), whole(high * 100.0))
}

/// A difference of shares as percentage points with sign and one decimal, or with two where one
/// would say nothing: `+12.3`, `−0.04`.
pub fn signed_points(difference: f64) -> String {
    if !difference.is_finite() {
        return "–".to_owned();
    }
    let points = 100.0 * difference.abs();
    let decimals = if points < 0.095 { 2 } else { 1 };
    let number = format!("{points:.decimals$}");
    if number.bytes().all(|digit| matches!(digit, b'0' | b'.')) {
        "0.0".to_owned()
    } else if difference > 0.0 {
        format!("+{number}")
    } else {
        format!("{MINUS}{number}")
    }
}

fn whole(value: f64) -> String {
    // Shares of counts fall on exact halves; their last bits must not decide how they round.
    let rounded = (value + 1e-9).round();
    if rounded < 0.0 { format!("{MINUS}{:.0}", -rounded) } else { format!("{:.0}", rounded.abs()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_but_never_to_a_false_nothing_or_all() {
        let words = [0.0, 0.001, 0.583, 0.998, 1.0, f64::NAN].map(percent);
        let expected = ["0 %", "<1 %", "58 %", ">99 %", "100 %", "–"];
        assert_eq!(words.map(|word| word.replace(GAP, " ")), expected);
    }

    #[test]
    fn differences_carry_their_sign_and_no_minus_zero() {
        let words = [0.1234, -0.05, -0.0004, 0.00001].map(signed_points);
        assert_eq!(words, ["+12.3", "−5.0", "−0.04", "0.0"]);
    }
}
