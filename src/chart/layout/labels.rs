//! Keeps texts inside their space and apart from each other.

use crate::drawing::count;
use crate::look::TextLook;

/// Breaks a text into lines no wider than `width`.
///
/// Breaks at spaces; a single word that is too wide is broken inside, because a
/// broken word can still be read and a cut one cannot.
pub(crate) fn wrap(text: &str, look: TextLook, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        for piece in pieces(word, look, width) {
            if line.is_empty() {
                line = piece;
            } else if look.width(&format!("{line} {piece}")) <= width {
                line.push(' ');
                line.push_str(&piece);
            } else {
                lines.push(std::mem::replace(&mut line, piece));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The widest of some lines, in nominal units.
pub(crate) fn widest(lines: &[String], look: TextLook) -> f64 {
    lines.iter().map(|line| look.width(line)).fold(0.0, f64::max)
}

/// Moves blocks apart vertically, as little as possible.
///
/// `wanted` holds the centres the blocks would like, `heights` their heights; the
/// result holds centres in the same order such that no two blocks overlap and all
/// lie between `top` and `bottom`. If they cannot all fit, they are stacked from
/// `top` on.
pub(crate) fn spread(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len().min(heights.len())).collect();
    order.sort_by(|&one, &two| wanted[one].total_cmp(&wanted[two]).then(one.cmp(&two)));
    let mut stacks: Vec<Stack> = Vec::new();
    for &index in &order {
        let mut stack = Stack::single(index, wanted[index], heights[index], top, bottom);
        while let Some(above) = stacks.pop_if(|above| above.end() > stack.start) {
            stack = above.joined(stack, wanted, heights, top, bottom);
        }
        stacks.push(stack);
    }
    let mut centres = vec![0.0; wanted.len()];
    for stack in &stacks {
        let mut start = stack.start;
        for &index in &stack.members {
            centres[index] = start + heights[index] / 2.0;
            start += heights[index];
        }
    }
    centres
}

/// Blocks that touch each other, from the top down.
struct Stack {
    members: Vec<usize>,
    start: f64,
    height: f64,
}

impl Stack {
    fn single(index: usize, wanted: f64, height: f64, top: f64, bottom: f64) -> Self {
        let start = (wanted - height / 2.0).min(bottom - height).max(top);
        Self { members: vec![index], start, height }
    }

    fn end(&self) -> f64 {
        self.start + self.height
    }

    /// The start that lies, on average, closest to what all members want.
    fn joined(mut self, below: Self, wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Self {
        self.members.extend(below.members);
        self.height += below.height;
        let mut offset = 0.0;
        let mut sum = 0.0;
        for &index in &self.members {
            sum += wanted[index] - heights[index] / 2.0 - offset;
            offset += heights[index];
        }
        let start = sum / count(self.members.len());
        self.start = start.min(bottom - self.height).max(top);
        self
    }
}

/// A word in pieces that each fit into `width`: usually the word itself.
fn pieces(word: &str, look: TextLook, width: f64) -> Vec<String> {
    if look.width(word) <= width {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for character in word.chars() {
        if !piece.is_empty() && look.width(&format!("{piece}{character}")) > width {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(character);
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{Style, Theme};

    #[test]
    fn wrapped_lines_fit_and_lose_no_letter() {
        let text = "A name with an Unreasonablylongundividedwordinside it";
        let look = Theme::new(&Style::default()).label;
        let lines = wrap(text, look, 120.0);
        assert!(lines.iter().all(|line| look.width(line) <= 120.0));
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }

    #[test]
    fn spread_blocks_neither_overlap_nor_leave_their_space() {
        let wanted = [50.0, 50.0, 52.0, 99.0, 100.0, 5.0, 50.0];
        let heights = [10.0, 12.0, 8.0, 10.0, 10.0, 10.0, 14.0];
        let centres = spread(&wanted, &heights, 0.0, 100.0);
        let mut spans: Vec<(f64, f64)> = centres
            .iter()
            .zip(&heights)
            .map(|(centre, height)| (centre - height / 2.0, centre + height / 2.0))
            .collect();
        spans.sort_by(|one, two| one.0.total_cmp(&two.0));
        assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-9));
        assert!(spans[0].0 >= 0.0 && spans[spans.len() - 1].1 <= 100.0 + 1e-9);
    }

    #[test]
    fn blocks_with_room_stay_where_they_want_to_be() {
        assert_eq!(spread(&[20.0, 60.0], &[10.0, 10.0], 0.0, 100.0), [20.0, 60.0]);
    }
}
