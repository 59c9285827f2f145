//! Who looks to whom among teachers.

use crate::choice::choice;
use crate::units::write_shortest;
use serde::{Deserialize, Serialize};

/// Who looks to whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Networks {
    /// The shape of the advice network of teachers.
    pub advice: AdviceNetwork,
    /// The ties themselves, where the network is [given](AdviceNetwork::Given); empty elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
}

choice! {
    /// The shape of the advice network of teachers.
    #[derive(Default)]
    AdviceNetwork {
        /// Teachers look to their own team and to a few colleagues of others.
        #[default]
        Teams = "teams",
        /// Teachers look to as many colleagues as with teams, chosen by lot from the whole school.
        Random = "random",
        /// Everyone looks to everyone.
        Complete = "complete",
        /// Nobody looks to anybody.
        Nobody = "nobody",
        /// Teachers look to those to whom listed ties lead.
        Given = "given",
    }
}

/// One teacher who looks to another. In a file it is `[teacher, looks_to]`, or `[teacher, looks_to, weight]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "WrittenTie", into = "WrittenTie")]
pub struct Tie {
    /// Who looks: a teacher, counted from 1.
    pub teacher: u32,
    /// To whom: another teacher, counted from 1.
    pub looks_to: u32,
    /// Factor on the colleague's influence, above 0.
    pub weight: f32,
}

/// A tie as files have it: a weight of 1 goes without saying.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum WrittenTie {
    Plain(u32, u32),
    Weighted(u32, u32, #[serde(serialize_with = "write_shortest")] f32),
}

impl From<WrittenTie> for Tie {
    fn from(written: WrittenTie) -> Self {
        let (teacher, looks_to, weight) = match written {
            WrittenTie::Plain(teacher, looks_to) => (teacher, looks_to, 1.0),
            WrittenTie::Weighted(teacher, looks_to, weight) => (teacher, looks_to, weight),
        };
        Self { teacher, looks_to, weight }
    }
}

impl From<Tie> for WrittenTie {
    fn from(Tie { teacher, looks_to, weight }: Tie) -> Self {
        if weight == 1.0 { Self::Plain(teacher, looks_to) } else { Self::Weighted(teacher, looks_to, weight) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Networks, Tie};

    #[test]
    fn ties_read_back_as_they_are_written() {
        let text = "advice = \"given\"\nties = [[1, 2], [2, 1, 0.1]]\n";
        let networks: Networks = toml::from_str(text).expect("it can be read");
        let expected =
            [Tie { teacher: 1, looks_to: 2, weight: 1.0 }, Tie { teacher: 2, looks_to: 1, weight: 0.1 }];
        assert_eq!(networks.ties, expected);
        let written = toml::to_string(&networks).expect("it can be written");
        assert_eq!(toml::from_str::<Networks>(&written).expect("it can be read"), networks);
        assert!(written.contains("[[1, 2], [2, 1, 0.1]]"), "{written}");
    }
}
