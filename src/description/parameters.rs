//! Parameters, from their registry.

use super::{Page, number};
use scenario::parameters::registry;

/// Every parameter, or those of one table of the scenario file, in the order of the registry.
pub fn parameters(table: Option<&str>) -> Page {
    let columns = ["parameter", "symbol", "default", "plausible", "unit", "meaning", "source"];
    let mut page = Page::new("Parameters", &columns);
    for row in registry().into_iter().filter(|row| table.is_none_or(|table| table == row.table)) {
        let (least, most) = row.plausible;
        page.row([
            row.key().into(),
            row.symbol.into(),
            number(row.default),
            format!("{least} to {most}").into(),
            row.unit.name.into(),
            row.meaning.into(),
            row.source.to_string().into(),
        ]);
    }
    page
}
