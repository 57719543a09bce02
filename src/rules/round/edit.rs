//! What a person may set of a round: each check gives what to write into the register, or a sentence for the field.

use super::Round;
use crate::crdt::Writer;
use crate::plan::Plan;
use crate::records::{
    Digits, KeyError, Kind, Ledger, MAX_NAME, Ratio, RecordKey, name_key, parse_day, round, tidy_name,
};

/// A round's date lies within so many years around the plan.
const YEARS_AROUND: i32 = 10;

/// What a person says of a round of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundForm {
    pub name: String,
    /// 截止日
    pub as_of: String,
    /// 上报日期; may be empty.
    pub due: String,
}

/// One of the things that the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundPart {
    Name,
    AsOf,
    Due,
}

impl RoundForm {
    /// What keeps it from being added, a sentence for each field.
    pub fn flaws(&self, plan: &Plan, rounds: &[Round]) -> Vec<(RoundPart, String)> {
        let name = round_name(&self.name, rounds, None).err().map(|why| (RoundPart::Name, why));
        let as_of = match self.as_of.trim() {
            "" => Some((RoundPart::AsOf, "请填写截止日：这一轮从哪一天回看。".to_owned())),
            text => round_date(text, plan).err().map(|why| (RoundPart::AsOf, why)),
        };
        let due = match self.due.trim() {
            "" => None,
            text => round_date(text, plan).err().map(|why| (RoundPart::Due, why)),
        };
        [name, as_of, due].into_iter().flatten().collect()
    }

    /// Begins the record of a new round without flaws, and gives its key. `id` is [`Writer::new_id`].
    ///
    /// # Errors
    /// Where the id can't stand in a key.
    pub fn add(&self, ledger: &mut Ledger, id: &str, writer: &mut Writer) -> Result<RecordKey, KeyError> {
        let key = RecordKey::for_round(id)?;
        let date = |text: &str| parse_day(text).ok();
        round::add(ledger, writer, &key, &tidy_name(&self.name), date(&self.as_of), date(&self.due));
        Ok(key)
    }
}

/// A round's name. `own` is the id of the round that is renamed.
///
/// # Errors
/// With the sentence to show.
pub fn round_name(text: &str, rounds: &[Round], own: Option<&str>) -> Result<String, String> {
    let name = tidy_name(text);
    let count = name.chars().count();
    if name.is_empty() {
        return Err("请填写轮次的名称，例如“2026年一季度调度”。".to_owned());
    }
    if count > MAX_NAME {
        return Err(format!("轮次名称最多 {MAX_NAME} 个字，现有 {count} 个，请删减。"));
    }
    let key = name_key(&name);
    if let Some(other) =
        rounds.iter().find(|round| name_key(&round.name) == key && Some(round.id.as_str()) != own)
    {
        let name = &other.name;
        return Err(format!("已经有名为“{name}”的轮次，请换一个名称，以免混淆。"));
    }
    Ok(name)
}

/// A round's as-of or hand-in date, however it is commonly written. Units often hand in before the as-of date, so
/// either may be the earlier one.
///
/// # Errors
/// With the sentence to show.
pub fn round_date(text: &str, plan: &Plan) -> Result<String, String> {
    let date = parse_day(text).map_err(|error| error.to_string())?;
    let (first, last) = (plan.issued.year() - YEARS_AROUND, plan.ends.year() + YEARS_AROUND);
    if !(first..=last).contains(&date.year()) {
        return Err(format!("日期应在 {first} 年至 {last} 年之间，请核对年份。"));
    }
    Ok(date.to_string())
}

/// An item's weight in a round, as typed: full-width digits are taken too. `None` for an empty text: back to 1.
///
/// # Errors
/// With the sentence to show.
pub fn round_weight(text: &str) -> Result<Option<String>, String> {
    let typed: String = text.trim().chars().map(half_width).collect();
    if typed.is_empty() {
        return Ok(None);
    }
    let Digits { whole, fraction } = Digits::WEIGHT;
    match Ratio::decimal(&typed, Digits::WEIGHT) {
        Some(weight) if weight >= Ratio::ZERO => Ok(Some(typed.trim_start_matches('-').to_owned())),
        Some(_) => Err("权重不能小于 0；不计分的填 0。".to_owned()),
        None => Err(format!(
            "权重应是数字，例如 1 或 1.5，整数最多 {whole} 位，小数最多 {fraction} 位；留空按 1 计。"
        )),
    }
}

fn half_width(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(letter as u32 - '０' as u32 + '0' as u32).unwrap_or(letter),
        '．' | '。' => '.',
        '－' => '-',
        letter => letter,
    }
}

/// How many records a round holds: what keeps it from being deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoundContents {
    pub assessments: usize,
    pub handins: usize,
    pub reviews: usize,
}

impl RoundContents {
    pub fn of(ledger: &Ledger, round: &str) -> Self {
        let count = |kind| {
            let records = ledger.of_kind(kind).filter(|record| record.key().round() == Some(round));
            records.filter(|record| !record.is_empty()).count()
        };
        Self {
            assessments: count(Kind::Assessment),
            handins: count(Kind::HandIn),
            reviews: count(Kind::Review),
        }
    }

    /// Why the round stays; `None` where it may go.
    pub fn sentence(self) -> Option<String> {
        let parts = [(self.assessments, "条自评"), (self.handins, "份上报"), (self.reviews, "条核定")];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let there: Vec<_> = parts.map(|(count, what)| format!("{count} {what}")).collect();
        (!there.is_empty())
            .then(|| format!("这一轮里已有 {}，不能删除，以免丢失；不再使用的，可以关闭。", there.join("、")))
    }
}

impl Round {
    /// Whether this record belongs to a round that is closed.
    pub fn closes(ledger: &Ledger, key: &RecordKey) -> bool {
        let belongs_to_round = matches!(key.kind(), Kind::Assessment | Kind::HandIn | Kind::Review);
        let round =
            key.round().filter(|_| belongs_to_round).and_then(|round| RecordKey::for_round(round).ok());
        round.and_then(|round| ledger.get(&round)).is_some_and(Self::is_closed_by)
    }

    /// Whether it is closed to edits of this record. Merging is never blocked; the round itself can be opened
    /// again.
    pub fn blocks(&self, key: &RecordKey) -> bool {
        let belongs_to_round = matches!(key.kind(), Kind::Assessment | Kind::HandIn | Kind::Review);
        self.closed && belongs_to_round && key.round() == Some(&self.id)
    }
}

#[cfg(test)]
mod tests;
