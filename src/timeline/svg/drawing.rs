use crate::plan::{Date, Plan};
use crate::timeline::Group;

/// What is drawn, and the texts around it.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    pub plan: &'a Plan,
    pub title: &'a str,
    /// Whose, of which round, how filtered.
    pub subtitle: &'a str,
    pub groups: &'a [Group<'a>],
    pub as_of: Date,
    pub today: Option<Date>,
    /// Marks it 示例数据.
    pub sample: bool,
    /// Of the snapshot behind it, so that a stamped page and a file can be matched; empty where there is none.
    pub digest: &'a str,
}
