//! From bytes to text, in the encodings that spreadsheets and school systems write.

use std::fmt;

/// How a file was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and ASCII with it.
    Utf8,
    /// UTF-16, of either order of bytes.
    Utf16,
    /// Latin-1.
    Latin1,
    /// Some lines UTF-8, others Latin-1.
    Mixed,
}

impl fmt::Display for Encoding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Latin1 => "Latin-1",
            Self::Mixed => "UTF-8 and Latin-1",
        })
    }
}

/// A text, and how it was read; where encodings are mixed, also the first line that is not UTF-8.
#[derive(Debug, PartialEq)]
pub(crate) struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    pub first_other_line: Option<usize>,
}

/// Reads bytes as text; none where they are UTF-16 that breaks off or holds no text.
pub(crate) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let plain = |text: String, encoding| Some(Decoded { text, encoding, first_other_line: None });
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return decode(rest),
        [0xFF, 0xFE, rest @ ..] => return plain(utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => return plain(utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        // Without a mark, UTF-16 shows itself by the empty half of its first letter.
        [first, 0, ..] if *first != 0 => return plain(utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16),
        [0, second, ..] if *second != 0 => return plain(utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text.to_owned(), Encoding::Utf8);
    }
    let lines = || bytes.split_inclusive(|&byte| byte == b'\n');
    let is_utf8_beyond_ascii = |line: &[u8]| !line.is_ascii() && std::str::from_utf8(line).is_ok();
    if !lines().any(is_utf8_beyond_ascii) {
        return plain(latin1(bytes), Encoding::Latin1);
    }
    let text = lines().map(|line| std::str::from_utf8(line).map_or_else(|_| latin1(line), str::to_owned));
    let first_other_line = lines().position(|line| std::str::from_utf8(line).is_err()).map(|line| line + 1);
    Some(Decoded { text: text.collect(), encoding: Encoding::Mixed, first_other_line })
}

/// Every byte of Latin-1 is the character of that number.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks_exact(2);
    let is_whole = pairs.remainder().is_empty();
    let units: Vec<u16> = pairs.map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|_| is_whole)
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode};

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes).expect("it is text");
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn the_same_text_is_read_from_every_encoding() {
        let text = "id,naïveté\n";
        let units = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let (little, big) = (units(u16::to_le_bytes), units(u16::to_be_bytes));
        let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked(&[0xEF, 0xBB, 0xBF], text.as_bytes()), Encoding::Utf8),
            (marked(&[0xFF, 0xFE], &little), Encoding::Utf16),
            (marked(&[0xFE, 0xFF], &big), Encoding::Utf16),
            (little, Encoding::Utf16),
            (big, Encoding::Utf16),
            (latin, Encoding::Latin1),
        ] {
            assert_eq!(read(&bytes), (text.to_owned(), encoding));
        }
    }

    #[test]
    fn a_file_of_two_encodings_is_known_by_the_first_line_of_the_other() {
        let bytes = ["é\n".as_bytes(), b"a\n", &[0xE9, b'\n']].concat();
        let decoded = decode(&bytes).expect("it is text");
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("é\na\né\n", Encoding::Mixed));
        assert_eq!(decoded.first_other_line, Some(3));
    }

    #[test]
    fn utf_16_that_breaks_off_is_no_text() {
        assert_eq!(decode(&[0xFF, 0xFE, b'a']), None);
    }
}
