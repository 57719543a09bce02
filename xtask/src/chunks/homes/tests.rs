use std::collections::HashMap;

use super::super::links::Links;
use super::{SHARED, chunk_begun_by, pieces};

const HASH: &str = "17h0123456789abcdefE";

/// A program of functions, each named and referring to others, and of data that lies in memory.
fn links(functions: &[(&str, usize, &[usize])], data: &[(usize, std::ops::Range<u64>)]) -> Links {
    let symbol = |name: &str| match name.strip_prefix("chunk ") {
        Some(chunk) => format!("_ZN8taizhang3app6chunks{}{chunk}{HASH}", chunk.len()),
        None => name.to_owned(),
    };
    let mut references: Vec<Vec<usize>> =
        functions.iter().map(|(_, _, references)| references.to_vec()).collect();
    references.resize(functions.len() + data.len(), Vec::new());
    Links {
        references,
        entries: vec![0],
        idle: Vec::new(),
        symbols: functions.iter().enumerate().map(|(at, (name, _, _))| (at, symbol(name))).collect(),
        lengths: functions.iter().enumerate().map(|(at, (_, length, _))| (at, *length)).collect(),
        places: data.iter().cloned().collect::<HashMap<_, _>>(),
    }
}

#[test]
fn only_what_nothing_else_reaches_goes_with_a_chunk() {
    let links = links(
        &[
            ("main", 10, &[1, 2, 3]),
            ("chunk a", 10, &[3, 4]),
            ("chunk b", 10, &[5]),
            ("both main and a", 10, &[]),
            ("a alone", 10, &[]),
            ("b alone", 10, &[]),
        ],
        &[],
    );
    let pieces = pieces(&links);
    let found: Vec<(Vec<String>, usize)> =
        pieces.iter().map(|piece| (piece.chunks.clone(), piece.functions.len())).collect();
    assert_eq!(found, [(vec!["a".to_owned()], 2), (vec!["b".to_owned()], 2)]);
    assert!(pieces[0].functions.contains(&"a alone".to_owned()));
}

#[test]
fn what_two_chunks_share_is_a_piece_only_where_it_is_large() {
    let shared = |length| {
        let links = links(
            &[("main", 1, &[1, 2]), ("chunk a", 1, &[3]), ("chunk b", 1, &[3]), ("shared", length, &[])],
            &[],
        );
        pieces(&links).iter().filter(|piece| piece.chunks.len() == 2).count()
    };
    assert_eq!(shared(SHARED - 1), 0);
    assert_eq!(shared(SHARED), 1);
}

#[test]
fn data_goes_with_its_function_but_for_what_another_symbol_covers() {
    let links = links(
        &[("main", 1, &[1, 3]), ("chunk a", 1, &[2, 4])],
        &[(2, 100..110), (3, 108..112), (4, 112..120)],
    );
    let pieces = pieces(&links);
    assert_eq!(pieces[0].data, [100..108, 112..120]);
}

#[test]
fn only_the_function_itself_begins_a_chunk() {
    assert_eq!(chunk_begun_by("_ZN8taizhang3app6chunks5tasks17h46d4e35b7bcbf878E"), Some("tasks"));
    let closure = "_ZN8taizhang3app6chunks4form28_$u7b$$u7b$closure$u7d$$u7d$17h46d4e35b7bcbf878E";
    assert_eq!(chunk_begun_by(closure), None);
    assert_eq!(chunk_begun_by("_ZN8taizhang3app5shell5Shell17h46d4e35b7bcbf878E"), None);
}

#[test]
fn what_only_an_idle_export_reaches_goes_to_no_chunk() {
    let mut links = links(
        &[
            ("main", 1, &[1]),
            ("chunk a", 1, &[4]),
            ("idle", 1, &[3, 4]),
            ("of idle", 1, &[]),
            ("of a", 1, &[]),
        ],
        &[],
    );
    links.idle.push(2);
    let nowhere: Vec<Vec<String>> = pieces(&links)
        .into_iter()
        .filter(|piece| piece.chunks.is_empty())
        .map(|mut piece| {
            piece.functions.sort_unstable();
            piece.functions
        })
        .collect();
    assert_eq!(nowhere, [vec!["idle".to_owned(), "of idle".to_owned()]]);
}

#[test]
fn what_is_too_small_for_a_piece_goes_together_unless_the_first_chunk_needs_it() {
    let half = SHARED / 2;
    let links = links(
        &[
            ("main", 1, &[1, 2, 3, 4]),
            ("chunk a", 1, &[5, 7]),
            ("chunk b", 1, &[5, 6]),
            ("chunk c", 1, &[6]),
            ("chunk overview", 1, &[7]),
            ("of a and b", half, &[]),
            ("of b and c", half, &[]),
            ("of a and the first", half, &[]),
        ],
        &[],
    );
    let shared: Vec<_> = pieces(&links).into_iter().filter(|piece| piece.chunks.len() > 1).collect();
    assert_eq!(shared.len(), 1);
    assert_eq!(shared[0].chunks, ["a", "b", "c"]);
    let mut functions = shared[0].functions.clone();
    functions.sort_unstable();
    assert_eq!(functions, ["of a and b", "of b and c"]);
}
