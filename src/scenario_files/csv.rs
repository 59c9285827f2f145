//! Cells of a CSV text, with where each was written.

use super::source::Location;

/// One cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Its text, without quotes and blanks around it.
    pub text: String,
    /// Where it was written.
    pub location: Location,
}

/// Every row's cells. A cell in quotes may hold commas, and two quotes in it stand for one.
pub(super) fn rows(source: usize, text: &str) -> impl Iterator<Item = Vec<Cell>> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut start = text.len() - body.len();
    body.split('\n').map(move |line| {
        let cells = cells(line).into_iter().map(|(from, to, text)| Cell {
            text,
            location: Location { source, start: start + from, end: start + to },
        });
        let cells: Vec<Cell> = cells.collect();
        start += line.len() + 1;
        cells
    })
}

/// The cells of a line, each with where it begins and ends there.
fn cells(line: &str) -> Vec<(usize, usize, String)> {
    let line = line.trim_end_matches('\r');
    let mut cells = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (at, byte) in line.bytes().enumerate().chain([(line.len(), b',')]) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b',' if !is_quoted || at == line.len() => {
                cells.push(cell(line, start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    cells
}

fn cell(line: &str, start: usize, end: usize) -> (usize, usize, String) {
    let whole = &line[start..end];
    let plain = whole.trim();
    let start = start + whole.len() - whole.trim_start().len();
    let end = start + plain.len();
    match plain.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) => (start, end, inner.replace("\"\"", "\"").trim().to_owned()),
        None => (start, end, plain.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn cells_keep_commas_in_quotes_and_know_where_they_stand() {
        let text = "\u{feff}name, school.teachers\r\n\"Lincoln, \"\"Old\"\"\",30\n";
        let all: Vec<Vec<String>> =
            rows(0, text).map(|row| row.into_iter().map(|cell| cell.text).collect()).collect();
        assert_eq!(all[..2], [vec!["name", "school.teachers"], vec!["Lincoln, \"Old\"", "30"]]);
        for cell in rows(0, text).flatten().filter(|cell| cell.text == "30") {
            assert_eq!(&text[cell.location.start..cell.location.end], "30");
        }
    }
}
