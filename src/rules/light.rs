use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

use crate::plan::{Date, Expects, Milestone};
use crate::records::{Origin, Rule, State};

/// What an item's state means at the as-of date (灯). An item that is 不适用 has none.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumCount,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
pub enum Light {
    /// 蓝
    #[strum(serialize = "blue")]
    Done,
    /// 绿
    #[strum(serialize = "green")]
    OnTime,
    /// 黄
    #[strum(serialize = "yellow")]
    DueSoon,
    /// 红
    #[strum(serialize = "red")]
    Overdue,
    /// 灰
    #[strum(serialize = "grey")]
    Unreported,
}

impl Light {
    /// Lights as they call for attention: 未填报 before what goes well, since nobody knows of it. Last what has none.
    pub const WORST_FIRST: [Option<Self>; 6] = [
        Some(Self::Overdue),
        Some(Self::DueSoon),
        Some(Self::Unreported),
        Some(Self::OnTime),
        Some(Self::Done),
        None,
    ];

    /// How much a light calls for attention, 0 the most: its place in [`Light::WORST_FIRST`].
    pub fn rank(light: Option<Self>) -> usize {
        let place = Self::WORST_FIRST.iter().position(|other| *other == light);
        place.unwrap_or(Self::WORST_FIRST.len())
    }

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::OnTime => "按期",
            Self::DueSoon => "临期",
            Self::Overdue => "逾期",
            Self::Unreported => "未填报",
        }
    }

    /// The light of an item in this state: see [`Judgement`], which also says why.
    pub fn of(state: State, milestones: &[Milestone], plan_ends: Date, as_of: Date) -> Option<Self> {
        Judgement::of(state, milestones, plan_ends, as_of).light
    }
}

/// 黄 is for what falls due within so many days after the as-of date.
pub const DUE_SOON_DAYS: i32 = 90;

/// A date by which something of an item is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    pub date: Date,
    pub expects: Expects,
    /// The document's own words; `None` where it says nothing and the plan's end is taken.
    pub stated: Option<&'a str>,
}

impl<'a> Due<'a> {
    /// All dates of an item, earliest first. An item without a milestone that expects all of it is due when
    /// the plan ends.
    pub fn all(milestones: &'a [Milestone], plan_ends: Date) -> Vec<Self> {
        let stated = milestones.iter().map(|milestone| Self {
            date: milestone.due,
            expects: milestone.expects,
            stated: Some(&milestone.text),
        });
        let all_of_it = milestones.iter().any(|milestone| milestone.expects == Expects::Complete);
        let end = (!all_of_it).then_some(Self { date: plan_ends, expects: Expects::Complete, stated: None });
        let mut all: Vec<Self> = Vec::new();
        for due in stated.chain(end) {
            let at = all.partition_point(|other| other.date <= due.date);
            all.insert(at, due);
        }
        all
    }

    /// Whether an item in this state has what is due.
    pub fn is_met_by(self, state: State) -> bool {
        match self.expects {
            Expects::Complete => state == State::Done,
            Expects::Progress => matches!(state, State::Done | State::Ongoing),
        }
    }

    fn sentence(self) -> String {
        let expected = match self.expects {
            Expects::Complete => "完成",
            Expects::Progress => "取得明显进展",
        };
        let source = if self.stated.is_some() {
            ""
        } else {
            "（原文未注明完成年限，按方案结束之日计）"
        };
        format!("应于{}前{expected}{source}", self.date.chinese())
    }
}

/// A light and why it is that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement<'a> {
    /// `None` for 不适用.
    pub light: Option<Light>,
    pub state: State,
    /// The light looks back from the end of this day.
    pub as_of: Date,
    /// The unmet date that decides: the earliest one that has passed, else the next one. `None` where nothing
    /// is left to do.
    pub due: Option<Due<'a>>,
}

impl<'a> Judgement<'a> {
    /// 红 and 黄 ask for the unmet dates alone; what a unit plans for itself is no argument here.
    pub fn of(state: State, milestones: &'a [Milestone], plan_ends: Date, as_of: Date) -> Self {
        let due = match state {
            State::Done | State::NotApplicable => None,
            _ => Due::all(milestones, plan_ends).into_iter().find(|due| !due.is_met_by(state)),
        };
        let days_left = due.map(|due| due.date.days_since(as_of));
        let light = match (state, days_left) {
            (State::NotApplicable, _) => None,
            (State::Unreported, _) => Some(Light::Unreported),
            (State::Done, _) | (_, None) => Some(Light::Done),
            (_, Some(days)) if days <= 0 => Some(Light::Overdue),
            (_, Some(days)) if days <= DUE_SOON_DAYS => Some(Light::DueSoon),
            _ => Some(Light::OnTime),
        };
        Self { light, state, as_of, due }
    }

    /// Whole days from the as-of date to the date that decides: 0 or less once it has passed, which it has at
    /// the end of its own day.
    pub fn days_left(&self) -> Option<i32> {
        self.due.map(|due| due.date.days_since(self.as_of))
    }

    /// Whether the date that decides has passed; 灰 says so too.
    pub fn is_past_due(&self) -> bool {
        self.days_left().is_some_and(|days| days <= 0)
    }

    /// Why, in one sentence.
    pub fn sentence(&self) -> String {
        let Some(due) = self.due else {
            return match self.state {
                State::NotApplicable => "全部要点都标为不适用，不计灯。",
                _ => "适用的要点已全部完成。",
            }
            .to_owned();
        };
        let as_of = self.as_of.chinese();
        let time = match due.date.days_since(self.as_of) {
            0 => format!("截止日{as_of}当天到期"),
            days if days < 0 => format!("到截止日{as_of}已逾期{}天", -days),
            days => format!("距截止日{as_of}还有{days}天"),
        };
        match self.state {
            State::Unreported => format!("尚未填报；{}，{time}。", due.sentence()),
            state => format!("{}，{time}，状态为{}。", due.sentence(), state.label()),
        }
    }
}

/// The rules above, for the reader.
pub const RULES: &[Rule] = &[
    Rule {
        title: "灯",
        text: "从截止日当天结束时回看。未填报：灰，期限已过的同时注明。不适用：不计灯，单独计数。已完成：蓝。\
               其余：到截止日应达到的还没有达到，红；90天内到期而还没有达到，黄；否则，绿。\
               要求完成的须已完成，只要求明显进展的至少推进中。单位自定的日期不影响灯。",
        origin: Origin::Ours,
    },
    Rule {
        title: "期限",
        text: "原文写年份的，到当年12月31日止。原文没有注明完成年限的，按方案结束之日计，并注明“原文未注明年限”。",
        origin: Origin::Ours,
    },
];

#[cfg(test)]
mod tests;
