//! Settings that are one of a few words.

/// Declares a setting that is one of a few words: one list for the type, for serde and for the language of
/// scenario files.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $( $(#[$meaning:meta])* $variant:ident = $word:literal, )+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $( $(#[$meaning])* #[serde(rename = $word)] $variant, )+
        }

        impl $name {
            /// The words of a scenario file for all of them.
            pub const WORDS: &'static [&'static str] = &[$( $word, )+];

            /// The word of a scenario file for this one.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }
    };
}
pub(crate) use choice;

#[cfg(test)]
mod tests {
    use crate::Visits;

    #[test]
    fn a_choice_is_read_from_the_word_that_it_is_written_with() {
        assert_eq!(Visits::WORDS, ["outside", "best_school"]);
        for word in Visits::WORDS {
            let visits: Visits = serde_json::from_value((*word).into()).expect("the word is known");
            assert_eq!(serde_json::to_value(visits).expect("it can be written"), visits.word());
            assert_eq!(visits.word(), *word);
        }
    }
}
