//! The names of all registers, by the kind of record that holds them. A name ending in `.<…>` in a doc line is a
//! list: its entries are registers of their own.
//!
//! Content that we don't know stays where it is and counts as nothing; see [`super::Assessment`].

/// What one unit says of one item in one round.
pub mod assessment {
    /// `marks.<clause>`: `{"mark": id, "reason": text}`, the reason with 不适用.
    pub const MARKS: &str = "marks";
    /// Marks of own points, `own_marks.<point>`: as [`MARKS`].
    pub const OWN_MARKS: &str = "own_marks";
    /// 进展: a text.
    pub const PROGRESS: &str = "progress";
    /// 问题: a text.
    pub const PROBLEMS: &str = "problems";
    /// 下一步: a text.
    pub const NEXT_STEPS: &str = "next_steps";
    /// `evidence.<id>`: `{"title", "number", "date", "link"}` as texts, `"position"` an integer or a decimal.
    pub const EVIDENCE: &str = "evidence";
    /// Who can be asked about it: a text.
    pub const CONTACT: &str = "contact";
    /// `{"state": id, "reason": text}`, or null once taken back.
    pub const OVERRIDE: &str = "override";
    /// The round that it was carried forward from, or null once a person has touched or confirmed it.
    pub const CARRIED: &str = "carried";
}

/// A unit's word that its round is complete.
pub mod handin {
    /// When, as told by the clock there: `2025-12-20T09:30:00+08:00`. Shown, and nothing is decided by it.
    pub const AT: &str = "at";
    /// 填报人
    pub const REPORTER: &str = "reporter";
    /// 审核人
    pub const REVIEWER: &str = "reviewer";
    /// A text of any form.
    pub const PHONE: &str = "phone";
    /// Of what was handed in, whole and by item: see [`crate::records::HandedIn`].
    pub const DIGEST: &str = "digest";
}

/// The bureau's verdict on an assessment.
pub mod review {
    /// 核定 or 退回: `approved`, `returned`.
    pub const VERDICT: &str = "verdict";
    pub const REMARK: &str = "remark";
    /// Adjusted marks, `marks.<clause>`: as [`super::assessment::MARKS`].
    pub const MARKS: &str = "marks";
    /// A decimal from 0 to 100.
    pub const SCORE: &str = "score";
    /// 扣分原因
    pub const DEDUCTION: &str = "deduction";
    /// The version vectors of the assessment that was judged, by the unit's names that it was written under:
    /// `{unit: {writer: counter}}`.
    pub const JUDGED: &str = "judged";
}

/// A measure's numbers, as one unit knows them.
pub mod series {
    /// `{"year": integer, "value": decimal}`.
    pub const BASELINE: &str = "baseline";
    /// `values.<year>`: a decimal.
    pub const VALUES: &str = "values";
    /// A text.
    pub const NOTE: &str = "note";
}

/// What a unit plans for itself.
pub mod schedule {
    /// A date, or null once taken back.
    pub const START: &str = "start";
    /// A date, or null once taken back.
    pub const END: &str = "end";
    /// Own milestones, `milestones.<id>`: `{"name", "date"}` as texts, `"done"` true or false, `"position"` an
    /// integer or a decimal.
    pub const MILESTONES: &str = "milestones";
    /// Own points, `points.<id>`: `{"text"}`, and `"position"` as above.
    pub const POINTS: &str = "points";
}

/// One evaluation.
pub mod round {
    /// A text.
    pub const NAME: &str = "name";
    /// 截止日: a date.
    pub const AS_OF: &str = "as_of";
    /// When units hand in: a date.
    pub const DUE: &str = "due";
    /// `weights.<item>`: a decimal.
    pub const WEIGHTS: &str = "weights";
    /// `{"at": date, "reason": text, "figures": …}`, see [`crate::rules::Closing`]; while it is open: nothing,
    /// null, or `{"open": true, "at": date, "reason": text}` once it was opened again.
    pub const CLOSED: &str = "closed";
}

/// What a user set of an organisation.
pub mod org {
    /// A text.
    pub const NAME: &str = "name";
    /// A group's members, `members.<org>`: true. Entries and not one list, so that members that two people add
    /// apart from each other combine by themselves; who takes one out removes its entry.
    pub const MEMBERS: &str = "members";
    /// The id of the organisation that this one is another name of; null once taken back.
    pub const SAME_AS: &str = "same_as";
    /// Of one that a user added: `department`, `township`, `enterprise`, `group`.
    pub const KIND: &str = "kind";
    /// A text.
    pub const NOTE: &str = "note";
}

/// A filtered view kept under a name.
pub mod view {
    pub const NAME: &str = "name";
    pub const ADDRESS: &str = "address";
}
