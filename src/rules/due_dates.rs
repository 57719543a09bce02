use crate::plan::{Expects, Item, Plan};

/// By when an item is due, in words: `2024年12月31日前完成；…`
pub fn due_dates_in_words(item: &Item, plan: &Plan) -> String {
    if item.milestones.is_empty() {
        return format!("原文未注明年限，按方案结束之日（{}）计", plan.ends.chinese());
    }
    let texts = item.milestones.iter().map(|milestone| {
        let expects = match milestone.expects {
            Expects::Complete => "前完成",
            Expects::Progress => "前取得明显进展",
        };
        format!("{}{expects}", milestone.due.chinese())
    });
    texts.collect::<Vec<_>>().join("；")
}

#[cfg(test)]
mod tests;
