//! What a person asks of a figure beyond its name.

use chart::Style;
use simulation::measure::Measure;

/// What a person asks of a figure beyond its name; where nothing is asked, the figure decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The measure, for figures that can show any.
    pub measure: Option<Measure>,
    /// The title.
    pub title: Option<String>,
    /// The line below the title.
    pub subtitle: Option<String>,
    /// The weeks, counted from 1, for figures that show weeks side by side; none leaves the choice to them.
    pub weeks: Vec<u32>,
    /// Where it will be seen, and on which ground.
    pub style: Style,
}
