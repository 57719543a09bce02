//! Filtered views that are kept under a name (我的筛选).

use std::fmt;

use crate::address::{Address, Notice, Route, TaskQuery, Vocabulary};
use crate::records::{Kind, Ledger, MAX_NAME, RecordKey, ViewRecord, displayed_name, name_key, tidy_name};

/// One address that is kept under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// The record that it stands in.
    pub key: RecordKey,
    /// Where it was named differently in two places, both names.
    pub name: String,
    /// As written; [`open_view`] reads it.
    pub address: String,
}

/// Why a view can't have a name. Shows as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameRefusal {
    Empty,
    /// It has so many characters.
    TooLong(usize),
    /// Another view goes by it.
    Taken(String),
}

/// All that are kept, in the order of their records. Of those with the same name and address there is one; a view
/// whose address was changed differently in two places is there with each. A record without a name or an address is
/// none.
pub fn saved_views(ledger: &Ledger) -> Vec<SavedView> {
    let mut views: Vec<SavedView> = Vec::new();
    for record in ledger.of_kind(Kind::View) {
        let kept = ViewRecord::new(record);
        let name = kept.names().into_iter().filter_map(displayed_name).collect::<Vec<_>>().join(" / ");
        for address in kept.addresses() {
            let known = views.iter().any(|view| view.name == name && view.address == address);
            if !name.is_empty() && !known {
                views.push(SavedView {
                    key: record.key().clone(),
                    name: name.clone(),
                    address: address.to_owned(),
                });
            }
        }
    }
    views
}

/// The name that a text gives to a new view, spaces around it left out.
///
/// # Errors
/// Why it can't be one.
pub fn view_name(text: &str, views: &[SavedView]) -> Result<String, NameRefusal> {
    let name = tidy_name(text);
    let length = name.chars().count();
    if length == 0 {
        Err(NameRefusal::Empty)
    } else if length > MAX_NAME {
        Err(NameRefusal::TooLong(length))
    } else if let Some(other) = views.iter().find(|view| name_key(&view.name) == name_key(&name)) {
        Err(NameRefusal::Taken(other.name.clone()))
    } else {
        Ok(name)
    }
}

/// The address to keep for a route: without the opened item. `None` for pages that have nothing to keep.
pub fn view_address(route: &Route) -> Option<String> {
    let closed = |query: &TaskQuery| TaskQuery { item: None, ..query.clone() };
    let kept = match route {
        Route::Tasks(query) => Route::Tasks(closed(query)),
        Route::Timeline { query, time } => Route::Timeline { query: closed(query), time: *time },
        _ => return None,
    };
    Some(kept.to_string())
}

/// The route that a kept address leads to. An address is as strange as one typed by hand: it may come from another
/// machine. What can't be followed is left out, with a notice.
pub fn open_view(view: &SavedView, vocabulary: &Vocabulary<'_>) -> (Route, Vec<Notice>) {
    let (address, notices) = Address::parse(&view.address, vocabulary);
    (address.route, notices)
}

impl fmt::Display for NameRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("请给这个筛选起个名字。"),
            Self::TooLong(length) => {
                write!(f, "筛选的名字最多 {MAX_NAME} 个字，现在有 {length} 个，请缩短。")
            }
            Self::Taken(name) => write!(f, "已经有名为“{name}”的筛选，请换一个名字。"),
        }
    }
}

#[cfg(test)]
mod tests;
