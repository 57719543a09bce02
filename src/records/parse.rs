//! What a person typed into a field, as the ledger keeps it, or one sentence that says what to do about it.

use std::ops::RangeInclusive;

use thiserror::Error;

use crate::plan::{Date, DateError, Measure, MeasureKind};
use crate::records::{Digits, PlannedDate, Ratio, tidy_name};

/// Why what was typed is not taken. Shown at the field; nothing is stored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FieldError {
    #[error("“{0}”不是日期，请写成 2025-12-31 的样子。")]
    NoDate(String),
    #[error("没有“{0}”这一天，请核对年月日。")]
    NoSuchDay(String),
    #[error("日期应在2000年至2100年之间，请核对年份。")]
    DateOutside,
    /// The end lies before this start.
    #[error("完成日期早于开始日期（{}），请改其中一个。", .0.chinese())]
    EndBefore(Date),
    #[error("还没有名称，请写几个字说明是什么。")]
    NameMissing,
    #[error("还没有日期，请写成 2025-12-31 的样子。")]
    DateMissing,
    #[error("“{0}”不是数，请只写数字，如 85 或 85.5。")]
    NoNumber(String),
    #[error("这个数不能小于0，请核对。")]
    Negative,
    #[error("数太长：整数最多12位，小数最多6位，请缩短。")]
    TooLong,
    /// More than the unit can hold.
    #[error("这个数不能超过{most}{unit}，请核对。")]
    Above { most: u32, unit: &'static str },
    #[error("“{0}”不是年份，请写四位数字，如 2025。")]
    NoYear(String),
    #[error("年份应在{first}年至{last}年之间，请核对。")]
    YearOutside { first: i32, last: i32 },
}

const YEARS: RangeInclusive<i32> = 2000..=2100;

/// A date, however it is commonly written: `2023-02-03`, `2023-2-3`, `2023/2/3`, `2023.2.3`, `2023年2月3日`,
/// `20230203`, with digits of either width. `None` where nothing was typed.
///
/// # Errors
/// Where it is no day, or outside the years 2000 to 2100.
pub fn parse_date(text: &str) -> Result<Option<Date>, FieldError> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let Some(written) = year_month_day(&text) else { return Err(FieldError::NoDate(shortened(&text))) };
    match written.parse::<Date>() {
        Ok(date) if YEARS.contains(&date.year()) => Ok(Some(date)),
        Err(DateError::Form) => Err(FieldError::NoDate(shortened(&text))),
        Err(DateError::NoSuchDay) if in_years(&written) => Err(FieldError::NoSuchDay(shortened(&text))),
        _ => Err(FieldError::DateOutside),
    }
}

/// Whether an end may stand beside a start; one that is missing bars nothing.
///
/// # Errors
/// Where the end comes first.
pub fn in_sequence(start: Option<Date>, end: Option<Date>) -> Result<(), FieldError> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(FieldError::EndBefore(start)),
        _ => Ok(()),
    }
}

/// A start or an end as it is typed beside the other, which stands there as typed or as kept; another that is no date
/// bars nothing. `None` where nothing was typed.
///
/// # Errors
/// As [`parse_date`], and where the end comes first.
pub fn parse_planned_date(which: PlannedDate, text: &str, other: &str) -> Result<Option<Date>, FieldError> {
    let date = parse_date(text)?;
    let other = parse_date(other).unwrap_or_default();
    match which {
        PlannedDate::Start => in_sequence(date, other)?,
        PlannedDate::End => in_sequence(other, date)?,
    }
    Ok(date)
}

/// A day by which something is due.
///
/// # Errors
/// As [`parse_date`], and where nothing was typed.
pub fn parse_day(text: &str) -> Result<Date, FieldError> {
    parse_date(text)?.ok_or(FieldError::DateMissing)
}

/// What something is called, tidied.
///
/// # Errors
/// Where nothing can be seen of it.
pub fn parse_name(text: &str) -> Result<String, FieldError> {
    Some(tidy_name(text)).filter(|name| !name.is_empty()).ok_or(FieldError::NameMissing)
}

/// A measure's value as a decimal; its unit may stand behind it. `None` where nothing was typed.
///
/// # Errors
/// Where it is no number, below 0, longer than is kept, or more than its unit can hold: a share is at most 100%
/// or 1000‰, a delay at most the hours of a year. What a [`MeasureKind::Fall`] counts has no unit of its own.
pub fn parse_value(text: &str, measure: &Measure) -> Result<Option<String>, FieldError> {
    let text = plain(text);
    let unit = plain(&measure.unit);
    let number =
        if measure.kind == MeasureKind::Fall { &text } else { text.strip_suffix(&*unit).unwrap_or(&text) };
    let number = number.trim_end();
    if text.is_empty() {
        return Ok(None);
    }
    let most = match unit.as_str() {
        _ if measure.kind == MeasureKind::Fall => None,
        "%" => Some((100, "%")),
        "‰" => Some((1000, "‰")),
        "小时" => Some((8784, "小时")),
        _ => None,
    };
    let value = Ratio::decimal(number, Digits::VALUE).ok_or_else(|| no_decimal(number))?;
    match most {
        _ if value < Ratio::ZERO => Err(FieldError::Negative),
        Some((most, unit)) if Ratio::whole(most as usize).is_some_and(|most| value > most) => {
            Err(FieldError::Above { most, unit })
        }
        _ => Ok(Some(number.to_owned())),
    }
}

/// A year of the plan. `None` where nothing was typed.
///
/// # Errors
/// Where it is no year, or none of the plan's.
pub fn parse_year(text: &str, plan: RangeInclusive<i32>) -> Result<Option<i32>, FieldError> {
    year_within(text, plan)
}

/// The year that a fall is measured from: one before the plan's last. `None` where nothing was typed.
///
/// # Errors
/// Where it is no such year.
pub fn parse_baseline_year(text: &str, plan: RangeInclusive<i32>) -> Result<Option<i32>, FieldError> {
    year_within(text, *YEARS.start()..=*plan.end() - 1)
}

fn year_within(text: &str, years: RangeInclusive<i32>) -> Result<Option<i32>, FieldError> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.strip_suffix('年').unwrap_or(&text);
    let year = Some(digits).filter(|digits| digits.len() == 4 && all_digits(digits));
    let year =
        year.and_then(|digits| digits.parse().ok()).ok_or_else(|| FieldError::NoYear(shortened(&text)))?;
    match years.contains(&year) {
        true => Ok(Some(year)),
        false => Err(FieldError::YearOutside { first: *years.start(), last: *years.end() }),
    }
}

fn no_decimal(number: &str) -> FieldError {
    let digits = number.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    match all_digits(whole) && all_digits(fraction) {
        true => FieldError::TooLong,
        false => FieldError::NoNumber(shortened(number)),
    }
}

/// `2023年2月3日` and its like as `2023-02-03`; `None` where these are not three numbers of a fitting length.
fn year_month_day(text: &str) -> Option<String> {
    if text.len() == 8 && all_digits(text) {
        return Some(format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]));
    }
    let mut parts = text.trim_end_matches(['日', '号']).split(['-', '/', '.', '年', '月']).map(str::trim);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = |part: &str, most| (1..=most).contains(&part.len()) && all_digits(part);
    let whole = year.len() == 4 && fits(year, 4) && fits(month, 2) && fits(day, 2) && parts.next().is_none();
    whole.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

fn in_years(written: &str) -> bool {
    written.get(..4).and_then(|year| year.parse().ok()).is_some_and(|year| YEARS.contains(&year))
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without spaces around it, and with the narrow form of what an input method writes wide.
fn plain(text: &str) -> String {
    let narrow = |letter: char| match letter {
        '０'..='９' | '．' | '％' | '－' | '／' => {
            char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
        }
        '。' => '.',
        '−' | '–' | '—' => '-',
        other => other,
    };
    text.trim().chars().map(narrow).collect()
}

fn shortened(text: &str) -> String {
    const MOST: usize = 20;
    match text.chars().count() {
        0..=MOST => text.to_owned(),
        _ => text.chars().take(MOST).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests;
