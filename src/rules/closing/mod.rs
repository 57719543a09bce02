//! Closing a round (关闭): its figures as they stood then, and what has arrived since.

mod close;
mod current;
mod figures;
mod frozen;
mod received_later;
mod register;
mod wording;

pub use close::ClosedChange;
pub use figures::{CountyFigure, Figures, UnitFigures};
pub use frozen::Frozen;
pub use received_later::ReceivedLater;
pub(super) use register::is_closing;
pub use register::{Closing, Reopening};
pub use wording::round_status;

use crate::records::{Origin, Rule};

/// In words, for 帮助.
pub const RULES: &[Rule] = &[Rule {
    title: "关闭轮次",
    text: "关闭要写理由，关闭后只能查看，显示关闭时存下的权重、成员、状态和得分；别人的快照照样可以收下，\
           关闭后才收到的或改动的逐条列出，不改变存下的数。写明理由可以重新打开。一处关闭、另一处又打开，合并后按关闭计。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
