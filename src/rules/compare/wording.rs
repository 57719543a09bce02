//! Two wordings of one text: what stands in both, and what in one alone.

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// Whether the other text has it too, at this place.
    pub is_common: bool,
}

/// What is longer is taken as one change: the work grows with the square.
const LONGEST: usize = 1200;

/// What stands in both by chance is no help to a reader: shorter stretches between two changes count as changed.
const SHORTEST_COMMON: usize = 2;

/// Cuts two texts into pieces. Those of each, joined, are the text again; the common ones of both are the same.
pub fn wording(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let pairs = kept(common(&before, &after));
    let sides: (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
    (pieces(&before, &sides.0), pieces(&after, &sides.1))
}

/// The places of a longest common subsequence, in both.
fn common(before: &[char], after: &[char]) -> Vec<(usize, usize)> {
    let head = before.iter().zip(after).take_while(|(left, right)| left == right).count();
    let (rest_before, rest_after) = (&before[head..], &after[head..]);
    let both = rest_before.iter().rev().zip(rest_after.iter().rev());
    let tail = both.take_while(|(left, right)| left == right).count();
    let middle = (&rest_before[..rest_before.len() - tail], &rest_after[..rest_after.len() - tail]);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    if middle.0.len().max(middle.1.len()) <= LONGEST {
        pairs.extend(
            subsequence(middle.0, middle.1).into_iter().map(|(left, right)| (head + left, head + right)),
        );
    }
    pairs.extend((0..tail).map(|at| (before.len() - tail + at, after.len() - tail + at)));
    pairs
}

fn subsequence(before: &[char], after: &[char]) -> Vec<(usize, usize)> {
    let width = after.len() + 1;
    // The length of the longest one from here on.
    let mut longest = vec![0_u16; (before.len() + 1) * width];
    for (left, of_left) in before.iter().enumerate().rev() {
        for (right, of_right) in after.iter().enumerate().rev() {
            longest[left * width + right] = match of_left == of_right {
                true => longest[(left + 1) * width + right + 1] + 1,
                false => longest[(left + 1) * width + right].max(longest[left * width + right + 1]),
            };
        }
    }
    let (mut pairs, mut left, mut right) = (Vec::new(), 0, 0);
    while left < before.len() && right < after.len() {
        if before[left] == after[right] {
            pairs.push((left, right));
            (left, right) = (left + 1, right + 1);
        } else if longest[(left + 1) * width + right] >= longest[left * width + right + 1] {
            left += 1;
        } else {
            right += 1;
        }
    }
    pairs
}

/// Without the stretches that are too short to mean something.
fn kept(pairs: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let follows = |from: (usize, usize), to: (usize, usize)| (from.0 + 1, from.1 + 1) == to;
    let stretches = pairs.chunk_by(|from, to| follows(*from, *to));
    stretches.filter(|stretch| stretch.len() >= SHORTEST_COMMON).flatten().copied().collect()
}

pub(super) fn pieces(text: &[char], common: &[usize]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in text.iter().enumerate() {
        let is_common = common.binary_search(&at).is_ok();
        match pieces.last_mut().filter(|piece| piece.is_common == is_common) {
            Some(piece) => piece.text.push(*letter),
            None => pieces.push(Piece { text: letter.to_string(), is_common }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests;
