//! What a record is about, in words.

use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::{Kind, RecordKey};
use crate::rules::Round;

/// `自评：县水利局，T15 河湖整治`
pub fn record_title(key: &RecordKey, plan: &Plan, directory: &Directory) -> String {
    let orgs = [key.unit(), key.org()].into_iter().flatten().map(|org| directory.name(org).to_owned());
    let item = key.item().map(|id| match plan.item(id) {
        Some(item) => format!("{id} {}", item.title),
        None => id.to_owned(),
    });
    let round = key.round().filter(|_| key.kind() == Kind::Round);
    let others = [round, key.measure(), key.view()].into_iter().flatten().map(str::to_owned);
    let parts: Vec<_> = orgs.chain(item).chain(others).collect();
    format!("{}：{}", key.kind().label(), parts.join("，"))
}

/// The same in short: `县水利局 T15 自评（总结评估）`
pub fn short_record_title(key: &RecordKey, directory: &Directory, rounds: &[Round]) -> String {
    let org = key.unit().or(key.org()).map(|org| directory.name(org));
    let about = [org, key.item().or(key.measure())].into_iter().flatten();
    let about: String = about.map(|part| format!("{part} ")).collect();
    let round = key.round().map(|id| {
        let name = rounds.iter().find(|round| round.id == id).map_or(id, |round| &round.name);
        format!("（{name}）")
    });
    format!("{about}{}{}", key.kind().label(), round.unwrap_or_default())
}

#[cfg(test)]
mod tests;
