use std::cmp::Reverse;

use crate::records::{Kind, RecordKey, parse_storage_key, storage_prefix};

use crate::storage::ledger_storage::MetaKey;

/// How much of the storage is taken, and by what.
///
/// Sizes are in UTF-16 units, names included, which is how browsers count: each site has about [`Meter::ROOM`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meter {
    pub taken: usize,
    /// Each that there is something of, the largest first.
    pub shares: Vec<Share>,
    /// Those whose records take the most, the largest first.
    pub units: Vec<(String, usize)>,
    /// The largest records, the largest first.
    pub records: Vec<(RecordKey, usize)>,
}

/// What one sort of values takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub of: Use,
    pub count: usize,
    pub size: usize,
}

/// What values in storage are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Records of this plan's ledger, whether or not they can be read.
    Records(Kind),
    /// Copies of what could not be read.
    Aside,
    /// The page's own settings.
    Settings,
    /// Names under this plan that mean nothing.
    Unknown,
    /// The ledgers of other plans.
    OtherPlans,
    /// Other pages of the same site.
    OtherPages,
}

/// How many units and records are named.
const MOST_NAMED: usize = 5;

impl Meter {
    /// What Chromium gives to a site; other browsers about as much.
    pub const ROOM: usize = 5 * 1024 * 1024;

    /// From the names of all values of the site, each with its size.
    pub fn of<'a>(plan: &str, values: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut meter = Self::default();
        let mut units: Vec<(String, usize)> = Vec::new();
        let mut records = Vec::new();
        for (name, size) in values {
            meter.taken += size;
            let key = parse_storage_key(plan, name);
            meter.add(key.as_ref().map_or_else(|| beside(plan, name), |key| Use::Records(key.kind())), size);
            let Some(key) = key else { continue };
            if let Some(unit) = key.unit() {
                match units.iter_mut().find(|(other, _)| other == unit) {
                    Some((_, sum)) => *sum += size,
                    None => units.push((unit.to_owned(), size)),
                }
            }
            records.push((key, size));
        }
        meter.shares.sort_by_key(|share| Reverse(share.size));
        units.sort_by_key(|(_, size)| Reverse(*size));
        units.truncate(MOST_NAMED);
        meter.units = units;
        records.sort_by_key(|(_, size)| Reverse(*size));
        records.truncate(MOST_NAMED);
        meter.records = records;
        meter
    }

    fn add(&mut self, of: Use, size: usize) {
        match self.shares.iter_mut().find(|share| share.of == of) {
            Some(share) => {
                share.count += 1;
                share.size += size;
            }
            None => self.shares.push(Share { of, count: 1, size }),
        }
    }
}

fn beside(plan: &str, name: &str) -> Use {
    match name.strip_prefix(&storage_prefix(plan)) {
        Some(rest) => match MetaKey::of(rest) {
            Some(MetaKey::Aside) => Use::Aside,
            Some(MetaKey::Epoch | MetaKey::Preferences | MetaKey::Room) => Use::Settings,
            None => Use::Unknown,
        },
        None if name.starts_with("tz/") => Use::OtherPlans,
        None => Use::OtherPages,
    }
}

impl Use {
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
