//! In which piece of the program each function belongs.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::FIRST;
use super::links::{Links, Node};

/// Where chunks begin: the functions of this module, each named like its chunk.
const BEGINNINGS: &str = "3app6chunks";

/// Code that several chunks share is a piece of its own from this many bytes on; below, it costs more than a request.
const SHARED: usize = 12 * 1024;

/// A part of the program that is fetched when one of its chunks is asked for.
pub struct Piece {
    /// The chunks that need it; none where nothing can ever reach it.
    pub chunks: Vec<String>,
    /// Its functions, by symbol.
    pub functions: Vec<String>,
    /// The places in memory of what only its functions read and write.
    pub data: Vec<Range<u64>>,
}

/// The pieces to cut from a program. A function or a piece of data is in one only if nothing can reach it before one
/// of the piece's chunks is asked for; all others stay.
pub fn pieces(links: &Links) -> Vec<Piece> {
    let mut by_owners: BTreeMap<Vec<String>, Vec<Node>> = BTreeMap::new();
    for (node, chunks) in owners(links) {
        by_owners.entry(chunks).or_default().push(node);
    }
    let is_small = |chunks: &[String], nodes: &[Node]| {
        let code = nodes.iter().filter_map(|node| links.lengths.get(node)).sum::<usize>();
        chunks.len() > 1 && code < SHARED
    };
    let (small, mut by_owners): (BTreeMap<_, _>, BTreeMap<_, _>) =
        by_owners.into_iter().partition(|(chunks, nodes)| is_small(chunks, nodes));
    let (chunks, nodes) = together(small);
    if !nodes.is_empty() && !is_small(&chunks, &nodes) {
        by_owners.entry(chunks).or_default().extend(nodes);
    }
    let owners: Vec<&Vec<Node>> = by_owners.values().collect();
    let mut data = data(links, &owners);
    data.reverse();
    by_owners
        .iter()
        .map(|(chunks, nodes)| Piece {
            chunks: chunks.clone(),
            functions: nodes.iter().filter_map(|node| links.symbols.get(node).cloned()).collect(),
            data: data.pop().unwrap_or_default(),
        })
        .collect()
}

/// The chunks that need what isn't there from the beginning; none where only idle exports do.
fn owners(links: &Links) -> BTreeMap<Node, Vec<String>> {
    let beginnings = beginnings(links);
    let all: HashSet<Node> = beginnings.values().copied().collect();
    let at_once = reached(links, &links.entries, &all);
    let idle = reached(links, &links.idle, &all);
    let mut owners: BTreeMap<Node, Vec<String>> =
        idle.difference(&at_once).map(|node| (*node, Vec::new())).collect();
    for (chunk, beginning) in &beginnings {
        let mut others = all.clone();
        others.remove(beginning);
        for node in reached(links, &[*beginning], &others).difference(&at_once) {
            owners.entry(*node).or_default().push(chunk.clone());
        }
    }
    owners
}

/// What several chunks share and is too small for pieces of their own: what the first chunk doesn't need is one piece
/// for all the others, and the rest stays in the main program.
fn together(small: BTreeMap<Vec<String>, Vec<Node>>) -> (Vec<String>, Vec<Node>) {
    let mut all: (BTreeSet<String>, Vec<Node>) = Default::default();
    for (chunks, nodes) in small.into_iter().filter(|(chunks, _)| chunks.iter().all(|chunk| chunk != FIRST)) {
        all.0.extend(chunks);
        all.1.extend(nodes);
    }
    (all.0.into_iter().collect(), all.1)
}

/// The places in memory that belong to each of the `pieces` alone. Symbols may overlap: what two of them share stays
/// where it is unless both are in the same piece. Bytes of no symbol lie between symbols, and go with either.
fn data(links: &Links, pieces: &[&Vec<Node>]) -> Vec<Vec<Range<u64>>> {
    let mut homes =
        vec![None; links.places.values().map(|place| place.end).max().unwrap_or_default() as usize];
    let of: HashMap<Node, usize> = pieces
        .iter()
        .enumerate()
        .flat_map(|(piece, nodes)| nodes.iter().map(move |node| (*node, piece + 1)))
        .collect();
    for (node, place) in &links.places {
        let home = of.get(node).copied().unwrap_or_default();
        for byte in &mut homes[place.start as usize..place.end as usize] {
            *byte = Some(if byte.is_none_or(|before| before == home) { home } else { 0 });
        }
    }
    let mut places = vec![Vec::new(); pieces.len()];
    let mut last = 0;
    for (address, home) in (0..).zip(homes) {
        let Some(home) = home else { continue };
        if let Some(piece) = home.checked_sub(1) {
            let places: &mut Vec<Range<u64>> = &mut places[piece];
            match places.last_mut().filter(|_| last == home) {
                Some(place) => place.end = address + 1,
                None => places.push(address..address + 1),
            }
        }
        last = home;
    }
    places
}

/// The chunks by name, with the function that each begins with.
fn beginnings(links: &Links) -> HashMap<String, Node> {
    let named = links.symbols.iter();
    named.filter_map(|(node, symbol)| Some((chunk_begun_by(symbol)?.to_owned(), *node))).collect()
}

/// `…3app6chunks8overview17h0123456789abcdefE` begins the chunk `overview`.
fn chunk_begun_by(symbol: &str) -> Option<&str> {
    let (_, rest) = symbol.split_once(BEGINNINGS)?;
    let digits = rest.find(|character: char| !character.is_ascii_digit())?;
    let length: usize = rest[..digits].parse().ok()?;
    let (name, hash) = rest[digits..].split_at_checked(length)?;
    hash.starts_with("17h").then_some(name)
}

/// What can be reached without passing `not`.
fn reached(links: &Links, from: &[Node], not: &HashSet<Node>) -> HashSet<Node> {
    let mut reached = HashSet::new();
    let mut next = from.to_vec();
    while let Some(node) = next.pop() {
        if !not.contains(&node) && reached.insert(node) {
            next.extend(&links.references[node]);
        }
    }
    reached
}

#[cfg(test)]
mod tests;
