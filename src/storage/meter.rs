mod wording;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::records::{Kind, RecordKey, parse_storage_key, storage_prefix};
use crate::storage::meta_key::MetaKey;

pub use wording::{room_share, size_in_words};

/// How much of the storage is taken, and by what.
///
/// Sizes are in UTF-16 units, names included, which is how browsers count: each site has about [`Meter::ROOM`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meter {
    pub taken: usize,
    /// Each usage that takes any, the largest first.
    pub shares: Vec<Share>,
    /// The units whose records take the most, the largest first.
    pub units: Vec<(String, usize)>,
    /// The largest records, the largest first.
    pub records: Vec<(RecordKey, usize)>,
}

/// What the values of one usage take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub usage: Usage,
    pub count: usize,
    pub size: usize,
}

/// What a value in storage is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// Records of this plan's ledger, whether or not they can be read.
    Records(Kind),
    /// Copies of what could not be read.
    Aside,
    /// The page's own settings.
    Settings,
    /// Names of this plan that are no record's.
    Unknown,
    /// The ledgers of other plans.
    OtherPlans,
    /// Other pages of the same site.
    OtherPages,
}

/// How many units and records are listed.
const MOST_LISTED: usize = 5;

impl Meter {
    /// What Chromium gives to a site; other browsers give about as much.
    pub const ROOM: usize = 5 * 1024 * 1024;

    /// From the names of all values of the site, each with its size.
    pub fn measure<'a>(plan: &str, values: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut meter = Self::default();
        let mut units: BTreeMap<String, usize> = BTreeMap::new();
        for (name, size) in values {
            meter.taken += size;
            let key = parse_storage_key(plan, name);
            let Some(key) = key else {
                meter.add(usage_of(plan, name), size);
                continue;
            };
            meter.add(Usage::Records(key.kind()), size);
            if let Some(unit) = key.unit() {
                *units.entry(unit.to_owned()).or_default() += size;
            }
            meter.records.push((key, size));
        }
        meter.units = units.into_iter().collect();
        meter.shares.sort_by_key(|share| Reverse(share.size));
        meter.units.sort_by_key(|(_, size)| Reverse(*size));
        meter.units.truncate(MOST_LISTED);
        meter.records.sort_by_key(|(_, size)| Reverse(*size));
        meter.records.truncate(MOST_LISTED);
        meter
    }

    /// Whether an export and some clearing are due: four fifths are taken.
    pub fn is_nearly_full(&self) -> bool {
        self.taken * 5 > Self::ROOM * 4
    }

    fn add(&mut self, usage: Usage, size: usize) {
        match self.shares.iter_mut().find(|share| share.usage == usage) {
            Some(share) => {
                share.count += 1;
                share.size += size;
            }
            None => self.shares.push(Share { usage, count: 1, size }),
        }
    }
}

/// Of a name that is no record's.
fn usage_of(plan: &str, name: &str) -> Usage {
    match name.strip_prefix(&storage_prefix(plan)) {
        Some(rest) => match MetaKey::parse(rest) {
            Some(MetaKey::Aside(_)) => Usage::Aside,
            Some(MetaKey::Epoch | MetaKey::Preferences | MetaKey::Room) => Usage::Settings,
            None => Usage::Unknown,
        },
        None if name.starts_with("tz/") => Usage::OtherPlans,
        None => Usage::OtherPages,
    }
}

impl Usage {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Records(kind) => kind.label(),
            Self::Aside => "读不出来的旧内容",
            Self::Settings => "本页的设置",
            Self::Unknown => "名称不是台账记录",
            Self::OtherPlans => "其他实施方案的台账",
            Self::OtherPages => "同一网址下的其他网页",
        }
    }
}

#[cfg(test)]
mod tests;
