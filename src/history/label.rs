use super::Change;
use crate::crdt::Field;
use crate::records::fields::{assessment, handin, org, round, schedule, series};
use crate::records::{Kind, RecordKey};

/// What an edit changed, in a few words.
pub(super) fn label(changes: &[Change]) -> String {
    // A draft that is touched becomes a report: that is no edit of its own where there is another.
    let plain = |change: &&Change| change.field().name() != assessment::CARRIED;
    let Some(first) = changes.iter().find(plain).or(changes.first()) else { return "编辑".to_owned() };
    let mut items: Vec<&str> = Vec::new();
    for item in changes.iter().filter_map(|change| change.key().item()) {
        if !items.contains(&item) {
            items.push(item);
        }
    }
    match items.as_slice() {
        [item, _, ..] => format!("{item} 等 {} 项 {}", items.len(), what(first.key().kind(), first.field())),
        _ => register_label(first.key(), first.field()),
    }
}

/// What a register is, on screen: `T14 进展`.
pub fn register_label(key: &RecordKey, field: &Field) -> String {
    let what = what(key.kind(), field);
    let of = match field.entry_id() {
        Some(clause) if key.kind() == Kind::Assessment && field.name() == assessment::MARKS => Some(clause),
        _ => key.item().or(key.measure()),
    };
    match (of, field.entry_id()) {
        (Some(measure), Some(year)) if key.kind() == Kind::Series => format!("{measure} {year} 年{what}"),
        (Some(of), _) => format!("{of} {what}"),
        (None, _) => what.to_owned(),
    }
}

fn what(kind: Kind, field: &Field) -> &'static str {
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
