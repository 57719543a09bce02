use std::sync::Arc;

use crate::address::Facet;
use crate::rules::Light;
use crate::search::{Haystack, ItemFacts};

/// What a query makes of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ItemMatch {
    /// Whether the query leaves the item.
    pub fits: bool,
    /// How far the item is from the search text; `None` where a word is missing.
    pub distance: Option<usize>,
    /// The worst light of the chosen units that fit, or the county's.
    pub light: Option<Light>,
    /// Every choice that would leave the item if it were the only one of its facet, by its position there.
    pub counted_for: Vec<(Facet, usize)>,
}

/// An item with what the query makes of it, and from what that was found out.
#[derive(Clone, Debug)]
pub(crate) struct ResultItem<'p> {
    pub facts: Arc<ItemFacts<'p>>,
    pub haystack: Arc<Haystack>,
    pub found: ItemMatch,
}
