//! What random draws are for, from their registry.

use super::Page;
use numerics::random::Purpose;

/// Every purpose of a draw, with what its columns run over and when they are drawn.
pub fn draws() -> Page {
    let mut page = Page::new("Draws", &["draw", "number", "one for each", "drawn", "decides"]);
    for purpose in Purpose::ALL {
        let info = purpose.info();
        page.row([
            info.name.into(),
            (purpose as u32).into(),
            info.one_for_each.into(),
            info.drawn.into(),
            info.decides.into(),
        ]);
    }
    page
}
