//! A question or an answer: a JSON text with numbers behind it.
//!
//! As bytes: the length of the text in bytes and the count of numbers, each as a little-endian `u32`; the text, filled
//! up with blanks to a multiple of four bytes; the numbers, as little-endian `f32`.

/// A question or an answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Message {
    /// A JSON object.
    pub text: String,
    /// Numbers, whose order the text or the kind of message says.
    pub numbers: Vec<f32>,
}

const HEADER: usize = 8;

impl Message {
    /// The message as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let padded = self.text.len().next_multiple_of(4);
        let mut bytes = Vec::with_capacity(HEADER + padded + 4 * self.numbers.len());
        bytes.extend((padded as u32).to_le_bytes());
        bytes.extend((self.numbers.len() as u32).to_le_bytes());
        bytes.extend(self.text.bytes());
        bytes.resize(HEADER + padded, b' ');
        bytes.extend(self.numbers.iter().flat_map(|number| number.to_le_bytes()));
        bytes
    }

    /// Reads a message; `None` where the bytes are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize);
        let (text, count) = (word(0)?, word(4)?);
        let end = HEADER.checked_add(text)?;
        let numbers = bytes.get(end..end.checked_add(count.checked_mul(4)?)?)?;
        let number = |four: &[u8]| f32::from_le_bytes([four[0], four[1], four[2], four[3]]);
        Some(Self {
            text: std::str::from_utf8(bytes.get(HEADER..end)?).ok()?.to_owned(),
            numbers: numbers.chunks_exact(4).map(number).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn a_message_reads_back_as_it_was_written_but_for_blanks() {
        let message = Message { text: r#"{"name":"Größe"}"#.to_owned(), numbers: vec![0.1, f32::INFINITY] };
        let read = Message::from_bytes(&message.to_bytes()).expect("it is one");
        assert_eq!((read.text.trim_end(), &read.numbers), (message.text.as_str(), &message.numbers));
    }

    #[test]
    fn bytes_that_are_cut_short_are_no_message() {
        let bytes = Message { text: "{}".to_owned(), numbers: vec![1.0] }.to_bytes();
        for length in 0..bytes.len() {
            assert_eq!(Message::from_bytes(&bytes[..length]), None, "{length}");
        }
    }
}
