use crate::records::{Ratio, State};
use crate::rules::{Light, format_score};
use crate::timeline::{MilestoneKind, MilestoneMark, Row};

/// A row in words: a line of the table that says what the picture shows, and what a bar says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub item: String,
    pub title: String,
    /// Empty where no unit is named beside the item.
    pub unit: String,
    /// 不适用 where there is none.
    pub light: &'static str,
    pub document: String,
    /// — where the unit plans nothing of its own.
    pub planned: String,
    /// — where nothing is reported.
    pub progress: String,
    /// — where it is not late.
    pub late: String,
    pub milestones: Vec<String>,
}

/// The table's columns, in the order of [`TableRow::cells`].
pub const COLUMNS: [&str; 9] =
    ["编号", "事项", "单位", "灯", "原文起止", "自定计划", "完成进度", "逾期", "节点"];

const NONE: &str = "—";

impl TableRow {
    pub fn of(row: &Row<'_>) -> Self {
        let undated = if row.undated { "（原文未注明年限）" } else { "" };
        let percent = |share: Ratio| {
            share.times(Ratio::HUNDRED).map(|percent| format!("{}%", format_score(Some(percent))))
        };
        Self {
            item: row.item.id.clone(),
            title: row.item.title.clone(),
            unit: row.unit.clone().unwrap_or_default(),
            light: row.light.map_or(State::NotApplicable.label(), Light::label),
            document: format!("{}{undated}", row.document.in_words()),
            planned: row.planned.map_or(NONE.to_owned(), |planned| planned.in_words()),
            progress: row.progress.and_then(percent).unwrap_or(NONE.to_owned()),
            late: match (row.late, row.light) {
                (Some(late), _) => format!("逾期 {} 天", late.days() - 1),
                // At the end of its own day what is not done is late, by no whole day yet.
                (None, Some(Light::Overdue)) => "截止日当天到期".to_owned(),
                (None, _) => NONE.to_owned(),
            },
            milestones: row.milestones.iter().map(|mark| milestone(mark, row.light.is_some())).collect(),
        }
    }

    pub fn cells(&self) -> [String; 9] {
        [
            self.item.clone(),
            self.title.clone(),
            self.unit.clone(),
            self.light.to_owned(),
            self.document.clone(),
            self.planned.clone(),
            self.progress.clone(),
            self.late.clone(),
            self.milestones.join("；"),
        ]
    }

    /// As one sentence, for a bar's label.
    pub fn sentence(&self) -> String {
        let mut parts = vec![
            format!("{} {}", self.item, self.title),
            self.light.to_owned(),
            format!("原文 {}", self.document),
        ];
        let stated = [("自定计划 ", &self.planned), ("完成 ", &self.progress), ("", &self.late)];
        parts.extend(
            stated.into_iter().filter(|(_, text)| *text != NONE).map(|(name, text)| format!("{name}{text}")),
        );
        if !self.unit.is_empty() {
            parts.insert(1, self.unit.clone());
        }
        format!("{}。", parts.join("，"))
    }
}

/// Whether the document's day is kept is no question where the item does not apply.
fn milestone(mark: &MilestoneMark, applies: bool) -> String {
    let met = match (mark.kind, mark.met) {
        (MilestoneKind::Own, true) => "，已完成",
        (MilestoneKind::Own, false) => "，未完成",
        _ if !applies => "",
        (_, true) => "，已达到",
        (_, false) => "，未达到",
    };
    let name = if mark.name.is_empty() { String::new() } else { format!("“{}”", mark.name) };
    format!("{} {}{name}{met}", mark.date, mark.kind.label())
}

#[cfg(test)]
mod tests;
