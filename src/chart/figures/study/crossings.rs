//! Where lines of a sweep cross: a bar on the axis for the interval of each place, and a list of names below.

use crate::axes::FactorAxis;
use crate::drawing::{Canvas, Point, Region, count};
use crate::error::ChartError;
use crate::layout::wrap;
use crate::look::{Anchor, LEADING, Stroke, Theme};
use crate::words::phrases;

/// Where one line overtakes another.
#[derive(Debug, Clone, PartialEq)]
pub struct SweptCrossing {
    /// The line that is above from there on.
    pub rising: String,
    /// The line that is below from there on.
    pub falling: String,
    /// The value at which they cross.
    pub at: f64,
    /// Lower end of its interval; minus infinity where it lies past the swept values.
    pub low: f64,
    /// Upper end of its interval; infinity where it lies past the swept values.
    pub high: f64,
    /// Share of resamples in which they cross in this sense within the swept values.
    pub found: f64,
}

/// The most crossings that a figure names, and a narrow one.
const MOST: usize = 6;
const MOST_IN_NARROW: usize = 3;
const LANE: f64 = 13.0;
const AXIS_TO_LANE: f64 = 9.0;
const BAR_WIDTH: f64 = 3.4;
const DOT_RADIUS: f64 = 4.2;
const LIST_GAP: f64 = 8.0;
const NUMBER_GAP: f64 = 7.0;
const DASH: f64 = 3.0;
const DASH_GAP: f64 = 4.0;
/// Found less often than this, a crossing may be luck.
const SURELY_FOUND: f64 = 0.995;

/// The crossings of a sweep, laid out.
pub(super) struct Crossings {
    marks: Vec<Mark>,
    /// Wrapped words, crossing by crossing.
    list: Vec<Vec<String>>,
}

/// Where a crossing lies along the axis, from 0 to 1.
struct Mark {
    at: f64,
    low: f64,
    high: f64,
}

impl Crossings {
    /// Chooses the surest crossings, in the order of the axis, and wraps their words.
    pub fn new(theme: &Theme, factor: &FactorAxis, all: &[SweptCrossing]) -> Self {
        let mut chosen: Vec<&SweptCrossing> = all.iter().collect();
        chosen.sort_by(|one, other| other.found.total_cmp(&one.found));
        chosen.truncate(if theme.is_narrow { MOST_IN_NARROW } else { MOST });
        chosen.sort_by(|one, other| one.at.total_cmp(&other.at));
        let mark = |crossing: &&SweptCrossing| Mark {
            at: factor.along(crossing.at),
            low: factor.along(crossing.low),
            high: factor.along(crossing.high),
        };
        let several = chosen.len() > 1;
        let words = |(index, crossing): (usize, &&SweptCrossing)| {
            let words = in_words(theme, factor, crossing);
            if several { format!("{} {words}", index + 1) } else { words }
        };
        let mut words: Vec<String> = chosen.iter().enumerate().map(words).collect();
        if all.len() > chosen.len() {
            let more = all.len() - chosen.len();
            words.push(theme.language.say(phrases::study::MoreCrossings { number: &more }));
        }
        Self {
            marks: chosen.iter().map(mark).collect(),
            list: words.iter().map(|words| wrap(words, theme.tick, theme.inner_width())).collect(),
        }
    }

    /// The height of all bars below the axis.
    pub fn lanes_height(&self) -> f64 {
        if self.marks.is_empty() { 0.0 } else { AXIS_TO_LANE + LANE * count(self.marks.len()) }
    }

    /// The height of the list of names, with a gap above.
    pub fn list_height(&self, theme: &Theme) -> f64 {
        let lines: usize = self.list.iter().map(Vec::len).sum();
        if lines == 0 { 0.0 } else { LIST_GAP + count(lines) * theme.tick.size * LEADING }
    }

    /// Draws a bar with a dot below the axis for each, and a dotted line from the dot up through the plot.
    pub fn draw_marks(&self, canvas: &mut Canvas<'_>, plot: &Region) -> Result<(), ChartError> {
        let theme = canvas.theme;
        let colour = theme.palette.ink;
        for (index, mark) in self.marks.iter().enumerate() {
            let y = plot.bottom + AXIS_TO_LANE + LANE * (count(index) + 0.5);
            let at = |along: f64| Point { x: plot.across(along), y };
            let mut top = plot.top;
            while top < y {
                let ends = [top, (top + DASH).min(y)].map(|y| Point { x: plot.across(mark.at), y });
                canvas.line(&ends, Stroke { colour: theme.palette.muted, width: 1.0 })?;
                top += DASH + DASH_GAP;
            }
            canvas.line(&[at(mark.low), at(mark.high)], Stroke { colour, width: BAR_WIDTH })?;
            canvas.dot(at(mark.at), DOT_RADIUS + 1.0, theme.palette.ground)?;
            canvas.dot(at(mark.at), DOT_RADIUS, colour)?;
            if self.marks.len() > 1 {
                let number = (index + 1).to_string();
                let width = theme.small_print.width(&number);
                let right = at(mark.high.max(mark.at)).x + NUMBER_GAP;
                let is_cramped = right + width > plot.right + NUMBER_GAP;
                let (x, anchor) = if is_cramped {
                    (at(mark.low.min(mark.at)).x - NUMBER_GAP, Anchor::End)
                } else {
                    (right, Anchor::Start)
                };
                let place = Point { x, y: y + theme.small_print.half_capital() };
                canvas.text(&number, place, theme.small_print.at(anchor).coloured(colour))?;
            }
        }
        Ok(())
    }

    /// Writes which line overtakes which, one below the other.
    pub fn draw_list(&self, canvas: &mut Canvas<'_>, left: f64, top: f64) -> Result<(), ChartError> {
        let look = canvas.theme.tick.coloured(canvas.theme.palette.ink);
        let mut y = top + LIST_GAP + look.size;
        for lines in &self.list {
            canvas.lines(lines, Point { x: left, y }, look)?;
            y += count(lines.len()) * look.size * LEADING;
        }
        Ok(())
    }
}

/// A crossing in words, such as "Managed change overtakes Coaching only at 0.34 (0.31 to 0.37)".
fn in_words(theme: &Theme, factor: &FactorAxis, crossing: &SweptCrossing) -> String {
    let language = &theme.language;
    let number = |value: f64| factor.words(language, value);
    let (low, high) = (number(crossing.low), number(crossing.high));
    let interval = match (crossing.low.is_finite(), crossing.high.is_finite()) {
        (true, true) => language.say(phrases::numbers::Interval { low: &low, high: &high }),
        (true, false) => language.say(phrases::study::CrossingFrom { low: &low }),
        (false, true) => language.say(phrases::study::CrossingUpTo { high: &high }),
        (false, false) => language.say(phrases::study::CrossingAnywhere),
    };
    let (rising, falling, at) = (&crossing.rising, &crossing.falling, number(crossing.at));
    let own = language.say(phrases::study::Crossing { rising, falling, at: &at, interval: &interval });
    if crossing.found < SURELY_FOUND {
        let share = language.percent(crossing.found);
        language.say(phrases::study::FoundIn { crossing: &own, share: &share })
    } else {
        own
    }
}
