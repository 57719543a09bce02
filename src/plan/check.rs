use std::collections::BTreeSet;

use super::{Duty, Item, Lines, Plan, PlanError, Section};

/// What each reference and id of a plan must satisfy before anything relies on it.
pub(super) fn check(plan: &Plan) -> Result<(), PlanError> {
    slug("plan.json 的方案编号", &plan.id)?;
    ids("orgs.json 的责任单位", plan.orgs.iter().map(|org| &org.id))?;
    ids("plan.json 的章节", plan.sections.iter().map(|section| &section.id))?;
    ids("plan.json 的事项", plan.items.iter().map(|item| &item.id))?;
    ids("plan.json 的轮次", plan.rounds.iter().map(|round| &round.id))?;
    ids("plan.json 的疑点", plan.doubts.iter().map(|doubt| &doubt.id))?;

    if plan.ends < plan.begins {
        return Err(PlanError::new(format!(
            "plan.json:方案的结束日期 {} 早于开始日期 {}",
            plan.ends, plan.begins
        )));
    }
    let last_line = plan.source.lines().count() as u32;
    for (at, section) in plan.sections.iter().enumerate() {
        check_section(plan, at, section, last_line)?;
    }
    for item in &plan.items {
        check_item(plan, item, last_line)?;
    }
    for doubt in &plan.doubts {
        let place = format!("疑点 {}", doubt.id);
        if let Some(id) = doubt.items.iter().find(|id| plan.item(id).is_none()) {
            return missing(&place, "事项", id);
        }
        orgs_known(plan, &place, doubt.orgs.iter())?;
    }
    plan.site_lines.iter().try_for_each(|lines| within("site_lines", *lines, last_line))
}

fn check_section(plan: &Plan, at: usize, section: &Section, last_line: u32) -> Result<(), PlanError> {
    let place = format!("章节 {}", section.id);
    within(&place, Lines { first: section.line, last: section.line }, last_line)?;
    if let Some(table) = &section.table {
        within(&place, table.lines, last_line)?;
    }
    if let Some(parent) = &section.parent
        && !plan.sections[..at].iter().any(|earlier| earlier.id == *parent)
    {
        return Err(PlanError::new(format!("plan.json:{place} 的上级章节“{parent}”不存在,或排在它后面")));
    }
    duty_known(plan, &place, section.duty.as_ref())
}

fn check_item(plan: &Plan, item: &Item, last_line: u32) -> Result<(), PlanError> {
    let place = format!("事项 {}", item.id);
    within(&place, item.lines, last_line)?;
    if plan.section(&item.section).is_none() {
        return missing(&place, "章节", &item.section);
    }
    duty_known(plan, &place, item.duty.as_ref())?;

    if item.clauses.is_empty() {
        return Err(PlanError::new(format!("plan.json:{place} 没有检查要点")));
    }
    ids(&format!("plan.json:{place} 的检查要点"), item.clauses.iter().map(|clause| &clause.id))?;
    for clause in &item.clauses {
        numbered(&place, item, "", &clause.id)?;
        duty_known(plan, &place, clause.duty.as_ref())?;
    }

    ids(&format!("plan.json:{place} 的目标值"), item.measures.iter().map(|measure| &measure.id))?;
    for measure in &item.measures {
        numbered(&place, item, "m", &measure.id)?;
        if !item.clauses.iter().any(|clause| clause.id == measure.clause) {
            return missing(&place, "检查要点", &measure.clause);
        }
    }
    if !item.milestones.is_sorted_by_key(|milestone| milestone.due) {
        return Err(PlanError::new(format!("plan.json:{place} 的完成时限没有按时间先后排列")));
    }
    Ok(())
}

fn duty_known(plan: &Plan, place: &str, duty: Option<&Duty>) -> Result<(), PlanError> {
    let responsible = duty.into_iter().flat_map(|duty| duty.leads.iter().chain(&duty.partners));
    orgs_known(plan, place, responsible.map(|responsible| &responsible.org))
}

fn orgs_known<'a>(
    plan: &Plan,
    place: &str,
    mut ids: impl Iterator<Item = &'a String>,
) -> Result<(), PlanError> {
    match ids.find(|id| plan.org(id).is_none()) {
        Some(id) => missing(place, "责任单位", id),
        None => Ok(()),
    }
}

/// Ids are parts of storage keys and addresses, and those that begin with `x-` belong to what users add.
fn slug(what: &str, id: &str) -> Result<(), PlanError> {
    let fit = !id.is_empty()
        && !id.starts_with("x-")
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    if fit {
        return Ok(());
    }
    Err(PlanError::new(format!("{what}“{id}”只能用英文字母、数字、“-”和“.”,不能以“x-”开头")))
}

fn ids<'a>(what: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), PlanError> {
    let mut known = BTreeSet::new();
    for id in ids {
        slug(what, id)?;
        if !known.insert(id.as_str()) {
            return Err(PlanError::new(format!("{what}“{id}”重复")));
        }
    }
    Ok(())
}

/// `T14.1`, `I1.m1`: the item's id, a dot, what marks the kind, and a number from 1.
fn numbered(place: &str, item: &Item, mark: &str, id: &str) -> Result<(), PlanError> {
    let number = id
        .strip_prefix(item.id.as_str())
        .and_then(|rest| rest.strip_prefix('.'))
        .and_then(|rest| rest.strip_prefix(mark));
    let fit = number.is_some_and(|number| {
        !number.is_empty() && !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    if fit {
        return Ok(());
    }
    Err(PlanError::new(format!("plan.json:{place} 中的编号“{id}”应写成 {}.{mark}1 的样子", item.id)))
}

fn within(place: &str, Lines { first, last }: Lines, last_line: u32) -> Result<(), PlanError> {
    if 1 <= first && first <= last && last <= last_line {
        return Ok(());
    }
    Err(PlanError::new(format!(
        "plan.json:{place} 的行号 {first}-{last} 不在 plan.txt 的 1-{last_line} 行之内"
    )))
}

fn missing(place: &str, what: &str, id: &str) -> Result<(), PlanError> {
    Err(PlanError::new(format!("plan.json:{place} 提到的{what}“{id}”不存在")))
}
