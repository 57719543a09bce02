//! How records and their registers are called on screen.

use crate::crdt::Field;
use crate::history::HistoryKey;
use crate::records::fields::{assessment, handin, org, round, schedule, series};
use crate::records::{Kind, RecordKey};

impl HistoryKey for RecordKey {
    /// A draft that is confirmed by an edit is no edit of its own where there is another.
    fn edit_label(changed: &[(&Self, &Field)]) -> String {
        let is_other = |(_, field): &&(&Self, &Field)| field.name() != assessment::CARRIED;
        let Some((key, field)) = changed.iter().find(is_other).or(changed.first()) else {
            return "编辑".to_owned();
        };
        let mut items: Vec<&str> = Vec::new();
        for item in changed.iter().filter_map(|(key, _)| key.item()) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        match items.as_slice() {
            [item, _, ..] => format!("{item} 等 {} 项 {}", items.len(), field_label(key.kind(), field)),
            _ => key.register_label(field),
        }
    }

    fn register_label(&self, field: &Field) -> String {
        let label = field_label(self.kind(), field);
        let subject = match field.entry_id() {
            Some(clause) if self.kind() == Kind::Assessment && field.name() == assessment::MARKS => {
                Some(clause)
            }
            _ => self.item().or(self.measure()),
        };
        match (subject, field.entry_id()) {
            (Some(measure), Some(year)) if self.kind() == Kind::Series => {
                format!("{measure} {year} 年{label}")
            }
            (Some(subject), _) => format!("{subject} {label}"),
            (None, _) => label.to_owned(),
        }
    }

    fn record_label(&self) -> String {
        format!("{} {}", self.item().unwrap_or("台账"), self.kind().label())
    }

    /// What was carried forward becomes a draft again only while nobody else has written into it.
    fn speaks_for_record(&self, field: &Field) -> bool {
        self.kind() == Kind::Assessment && field.name() == assessment::CARRIED
    }
}

fn field_label(kind: Kind, field: &Field) -> &'static str {
    match (kind, field.name()) {
        (Kind::Assessment, assessment::MARKS) => "标记",
        (Kind::Assessment, assessment::OWN_MARKS) => "自设要点的标记",
        (Kind::Assessment, assessment::PROGRESS) => "进展",
        (Kind::Assessment, assessment::PROBLEMS) => "问题",
        (Kind::Assessment, assessment::NEXT_STEPS) => "下一步",
        (Kind::Assessment, assessment::EVIDENCE) => "佐证",
        (Kind::Assessment, assessment::OVERRIDE) => "状态改判",
        (Kind::Assessment, assessment::CONTACT) => "联系人",
        (Kind::Assessment, assessment::CARRIED) => "确认",
        (Kind::Assessment, _) => "自评",
        (Kind::Series, series::VALUES) => "数值",
        (Kind::Series, series::BASELINE) => "基期值",
        (Kind::Series, _) => "指标说明",
        (Kind::Schedule, schedule::MILESTONES) => "自设节点",
        (Kind::Schedule, schedule::POINTS) => "自设要点",
        (Kind::Schedule, _) => "计划日期",
        (Kind::Round, round::NAME) => "轮次名称",
        (Kind::Round, round::AS_OF) => "截止日",
        (Kind::Round, round::DUE) => "上报日期",
        (Kind::Round, round::WEIGHTS) => "权重",
        (Kind::Round, round::CLOSED) => "轮次关闭",
        (Kind::Round, _) => "轮次",
        (Kind::Org, org::NAME) => "单位名称",
        (Kind::Org, org::MEMBERS) => "组的成员",
        (Kind::Org, org::SAME_AS) => "同一单位",
        (Kind::Org, _) => "单位",
        (Kind::View, _) => "我的筛选",
        (Kind::HandIn, handin::REPORTER) => "填报人",
        (Kind::HandIn, handin::REVIEWER) => "审核人",
        (Kind::HandIn, handin::PHONE) => "联系电话",
        (Kind::HandIn, _) => "上报",
        (Kind::Review, _) => "核定",
    }
}
