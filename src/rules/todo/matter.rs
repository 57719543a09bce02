use strum::VariantArray;

/// Why an item is on the list, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Matter {
    /// The bureau has returned it, and nothing was changed since.
    Returned,
    /// Two contents stand side by side.
    Conflict,
    /// Carried forward and not yet confirmed.
    Draft,
    Unreported,
    /// Some clauses have no mark.
    Unmarked,
    /// 不适用 without a reason.
    NoReason,
    /// Its light is red.
    Late,
    /// Changed after the bureau approved it.
    ChangedSinceApproval,
    /// Something is marked done, and no evidence is named.
    NoEvidence,
    /// Not complete, and nothing says what comes next.
    NoNextSteps,
    /// Not complete, and word for word as in the round before.
    AsBefore,
}

impl Matter {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Returned => "被退回",
            Self::Conflict => "两处写法不一，待选定",
            Self::Draft => "带入的草稿，待确认",
            Self::Unreported => "未填报",
            Self::Unmarked => "有要点未标记",
            Self::NoReason => "不适用没有写理由",
            Self::Late => "逾期",
            Self::ChangedSinceApproval => "核定后有改动",
            Self::NoEvidence => "已完成而无佐证",
            Self::NoNextSteps => "未完成而无下一步安排",
            Self::AsBefore => "未完成而与上一轮相同",
        }
    }

    /// What it asks for, as shown on screen.
    pub fn asks(self) -> &'static str {
        match self {
            Self::Returned => "按县里的意见改好；改动以后就不再列在这里。",
            Self::Conflict => "分别写下的内容都留着，选定一份，或合在一起。",
            Self::Draft => "从以前的轮次带入，核对后改动或确认，才算填报。",
            Self::Unreported => "逐条标记检查要点，标记了才算填报。",
            Self::Unmarked => "把剩下的检查要点标记完。",
            Self::NoReason => "写明为什么不适用。",
            Self::Late => "核对标记；确实没有完成的，写明原因和下一步。",
            Self::ChangedSinceApproval => "核定以后又改过，请县里重新核定。",
            Self::NoEvidence => "登记佐证的名称和存放处；没有可登记的，可以不填。",
            Self::NoNextSteps => "写明下一步做什么、谁来做、何时完成。",
            Self::AsBefore => "有新的进展就补写；台账不记修改时间，只与上一轮的内容比对。",
        }
    }

    /// Whether the round is not complete without it. The others are reminders.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Conflict | Self::Draft | Self::Unreported | Self::Unmarked | Self::NoReason)
    }
}
