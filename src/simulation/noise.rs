//! The noise of a week: one draw per person, the same under every strategy.

use numerics::column::Column;
use numerics::random::{Purpose, Streams};

/// Fills the first `people` entries of `noise` with normal draws of that spread, and returns it.
pub fn draw<'a>(
    noise: &'a mut Column<1>,
    people: usize,
    purpose: Purpose,
    week: u32,
    spread: f32,
    streams: &Streams,
) -> &'a Column<1> {
    let draws = &mut noise.as_flattened_mut()[..people];
    if spread == 0.0 {
        draws.fill(0.0);
    } else {
        streams.normals(purpose, week, draws);
        for draw in draws {
            *draw *= spread;
        }
    }
    noise
}
