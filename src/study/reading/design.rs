//! What a design asks of the rest of the file.

use crate::factors::{Values, Varied};
use crate::study::Design;
use scenario_files::CheckedFile;

/// What the method needs and the file lacks.
pub(super) fn design_fits(file: &mut CheckedFile, design: &Design, varied: &[Varied]) {
    if design.method == "table" && design.file.is_empty() {
        file.refuse("design", "a table needs its file", "add file = \"points.csv\"");
    }
    if design.method == "morris" && design.levels % 2 == 1 {
        file.refuse("design.levels", "Morris' design needs an even number of levels", "write 4, 6 or 8");
    }
    let spread = |own: &&Varied| matches!(own.values, Values::List(_));
    if matches!(design.method.as_str(), "morris" | "saltelli") && varied.iter().any(|own| spread(&own)) {
        file.warn(
            "design.method",
            "a list of values has no order for this design",
            "give ranges, or take a grid",
        );
    }
}
