//! The form in which the program carries a plan that was read and checked when it was built.
//!
//! Everything stands in one order, without names: a number in groups of seven bits, the lowest first, each with its
//! high bit set but the last; a list behind its length; what may be missing behind 0 or 1; a choice as its place among
//! all. A text begins with a number: 0 before its length and itself; 1 before its length and its distance from the end
//! of the last text of this kind, where the document says it, doubled, less one where it goes back; from 2 on, the
//! number of one that came before. The document comes first, behind its length.

mod pack;
mod unpack;

use super::{Comparator, Expects, ItemKind, MeasureKind, OrgKind, Plan, PlanError, Precision, Provenance};

const ITEM_KINDS: [ItemKind; 4] = ItemKind::ALL;
const MEASURE_KINDS: [MeasureKind; 3] = [MeasureKind::Fall, MeasureKind::YearlyMean, MeasureKind::Level];
const COMPARATORS: [Comparator; 4] =
    [Comparator::Less, Comparator::AtMost, Comparator::More, Comparator::AtLeast];
const PRECISIONS: [Precision; 5] =
    [Precision::Year, Precision::HalfYear, Precision::Quarter, Precision::Month, Precision::Day];
const EXPECTATIONS: [Expects; 2] = [Expects::Complete, Expects::Progress];
const ORG_KINDS: [OrgKind; 4] = [OrgKind::Department, OrgKind::Township, OrgKind::Enterprise, OrgKind::Group];
const PROVENANCES: [Provenance; 3] = [Provenance::Document, Provenance::Inferred, Provenance::Outside];

impl Plan {
    /// The whole plan with its document, for [`Plan::unpack`].
    pub fn pack(&self) -> Vec<u8> {
        pack::plan(self)
    }

    /// Takes a plan as [`Plan::pack`] left it.
    ///
    /// # Errors
    /// Where the bytes are not such a plan. That its ids are fit and known was checked before it was packed.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PlanError> {
        unpack::plan(bytes).ok_or_else(|| PlanError::new("打包的方案已损坏,请刷新本页,重新下载程序"))
    }
}

#[cfg(test)]
mod tests;
