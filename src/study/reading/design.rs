//! What a design asks of the rest of the file.

use crate::factors::{Values, Varied};
use crate::study::Design;
use scenario_files::CheckedFile;

/// The most numbers of a study, values and outputs of all replicates together, which are held in memory at the end: about
/// a gigabyte.
const NUMBERS_AT_MOST: usize = 100_000_000;

/// What the method needs and the file lacks. `outputs` is how many numbers a point gives, over all outputs and replicates.
pub(super) fn design_fits(file: &mut CheckedFile, design: &Design, varied: &[Varied], outputs: usize) {
    let points = points(design, varied);
    let numbers = points.saturating_mul(varied.len() + outputs);
    if numbers > NUMBERS_AT_MOST {
        let what = format!(
            "the design has {points} points, each with {} values and {outputs} outputs of replicates: more than a \
             computer's memory is asked to hold",
            varied.len()
        );
        let most = NUMBERS_AT_MOST / (varied.len() + outputs);
        file.refuse(
            "design",
            what,
            format!("ask for at most {most} points, for fewer values, or for fewer replicates"),
        );
    }
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

/// How many points a design has; those of a table are counted as it is read.
fn points(design: &Design, varied: &[Varied]) -> usize {
    let values = varied.len();
    let levels = |own: &Varied| own.level_count(design.levels);
    match design.method.as_str() {
        "table" => 0,
        "grid" => varied.iter().map(levels).fold(1, usize::saturating_mul),
        "one_at_a_time" => varied.iter().map(levels).fold(1, usize::saturating_add),
        "morris" => design.trajectories.saturating_mul(values + 1),
        "saltelli" if design.second_order => design.points.saturating_mul(2 * values + 2),
        "saltelli" => design.points.saturating_mul(values + 2),
        _ => design.points,
    }
}
