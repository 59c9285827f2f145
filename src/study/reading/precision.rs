//! How a person says how narrow an interval is to be.

/// What is to be known how well, as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct WrittenPrecision {
    /// The strategies whose difference it is, the second taken from the first; none where an output is meant itself.
    pub between: Option<(String, String)>,
    /// The name of an output or of a measure.
    pub of: String,
    /// Half the width of the interval, above 0.
    pub half_width: f64,
}

/// How an interval is to be written.
pub(super) const REMEDY: &str =
    "write \"OUTPUT within 0.01\", or \"paired difference of STRATEGY and STRATEGY on MEASURE within 0.01\"";

/// Reads `OUTPUT within 0.01`, or `paired difference of A and B on M within 0.01`; a `±` before the number may stand.
///
/// # Errors
/// What is wrong with the text.
pub(super) fn read_precision(text: &str) -> Result<WrittenPrecision, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let within = words.iter().position(|word| *word == "within");
    let Some((subject, number)) = within.map(|at| (&words[..at], words[at + 1..].concat())) else {
        return Err(format!("`{text}` does not say how narrow the interval is to be"));
    };
    let plain = ["±", "+/-", "+-"].iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(&number);
    let half_width = plain.parse::<f64>().ok().filter(|width| width.is_finite() && *width > 0.0);
    let Some(half_width) = half_width else {
        return Err(format!("`{number}` is no half width of an interval: it has to be above 0"));
    };
    let (between, of) = match subject {
        [of] => (None, *of),
        ["paired", "difference", "of", one, "and", other, "on", of] => {
            (Some(((*one).to_owned(), (*other).to_owned())), *of)
        }
        _ => return Err(format!("it is not clear what `{}` is", subject.join(" "))),
    };
    Ok(WrittenPrecision { between, of: of.to_owned(), half_width })
}

#[cfg(test)]
mod tests {
    use super::{WrittenPrecision, read_precision};

    #[test]
    fn an_output_and_a_difference_can_be_asked_for_in_words() {
        let output = WrittenPrecision { between: None, of: "lead".to_owned(), half_width: 0.01 };
        for text in ["lead within 0.01", "  lead  within ±0.01", "lead within ± 0.01", "lead within +/-0.01"]
        {
            assert_eq!(read_precision(text), Ok(output.clone()), "{text}");
        }
        let difference = WrittenPrecision {
            between: Some(("a".to_owned(), "b".to_owned())),
            of: "consistent_reach".to_owned(),
            half_width: 0.5,
        };
        let text = "paired difference of a and b on consistent_reach within ±0.5";
        assert_eq!(read_precision(text), Ok(difference));
    }

    #[test]
    fn what_is_not_clear_is_refused() {
        for text in [
            "",
            "lead",
            "lead within",
            "lead within 0",
            "lead within -1",
            "lead within NaN",
            "within 0.1",
            "a b within 1",
        ] {
            assert!(read_precision(text).is_err(), "{text}");
        }
    }
}
