//! Positions and areas on a canvas, in nominal units: x to the right, y down.

/// A position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    /// Units from the left edge.
    pub x: f64,
    /// Units from the top edge.
    pub y: f64,
}

/// A rectangle with horizontal and vertical sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Region {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Region {
    /// Width, never negative.
    pub fn width(&self) -> f64 {
        (self.right - self.left).max(0.0)
    }

    /// Height, never negative.
    pub fn height(&self) -> f64 {
        (self.bottom - self.top).max(0.0)
    }

    /// The point in the middle.
    pub fn centre(&self) -> Point {
        Point { x: f64::midpoint(self.left, self.right), y: f64::midpoint(self.top, self.bottom) }
    }

    /// Whether it shares more than an edge with another.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The horizontal position of a share, 0 at the left edge and 1 at the right.
    pub fn across(&self, share: f64) -> f64 {
        self.left + self.width() * share
    }

    /// The vertical position of a share, 0 at the bottom edge and 1 at the top.
    pub fn upward(&self, share: f64) -> f64 {
        self.bottom - self.height() * share
    }
}

/// A count as a length or factor.
#[expect(clippy::cast_precision_loss, reason = "counts of weeks, rows and lines are far below 2^52")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
