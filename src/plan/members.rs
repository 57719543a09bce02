//! What a seed's JSON holds, member by member, and where it holds something else than the program reads.

use std::fmt;

use serde_json::{Map, Value as Json};

use super::{Date, DateError};

/// Where and why a value is not what it is read as.
pub(super) struct Misfit {
    /// From the text's own value on: `items[0].lines`; empty for that value itself.
    path: String,
    why: String,
}

pub(super) type Read<T> = Result<T, Misfit>;

/// The members of an object that are still to be read.
pub(super) struct Members(Map<String, Json>);

/// Reads an object of which `read` knows every member: one that is left over is a mistake.
pub(super) fn object<T>(json: Json, read: fn(&mut Members) -> Read<T>) -> Read<T> {
    let Json::Object(members) = json else { return Err(Misfit::new("应是花括号括起的一组内容")) };
    let mut members = Members(members);
    let object = read(&mut members)?;
    match members.0.into_iter().next() {
        Some((unknown, _)) => Err(Misfit::new("不认识").inside(&unknown)),
        None => Ok(object),
    }
}

pub(super) fn list<T>(json: Json, read: fn(Json) -> Read<T>) -> Read<Vec<T>> {
    let Json::Array(elements) = json else { return Err(Misfit::new("应是方括号括起的列表")) };
    let mut list = Vec::with_capacity(elements.len());
    for (at, element) in elements.into_iter().enumerate() {
        list.push(read(element).map_err(|misfit| misfit.at(at))?);
    }
    Ok(list)
}

pub(super) fn text(json: Json) -> Read<String> {
    match json {
        Json::String(text) => Ok(text),
        _ => Err(Misfit::new("应是引号括起的文字")),
    }
}

fn number(json: &Json) -> Option<u32> {
    json.as_u64()?.try_into().ok()
}

/// The first and the last line of something.
pub(super) fn lines(json: Json) -> Read<(u32, u32)> {
    let lines = match json.as_array().map(Vec::as_slice) {
        Some([first, last]) => number(first).zip(number(last)),
        _ => None,
    };
    lines.ok_or_else(|| Misfit::new("应是首尾两个行号"))
}

impl Members {
    pub(super) fn text(&mut self, name: &str) -> Read<String> {
        self.required(name, text)
    }

    pub(super) fn number(&mut self, name: &str) -> Read<u32> {
        self.required(name, |json| number(&json).ok_or_else(|| Misfit::new("应是不带小数的正数")))
    }

    pub(super) fn lines(&mut self, name: &str) -> Read<(u32, u32)> {
        self.required(name, lines)
    }

    /// False where the text doesn't say.
    pub(super) fn flag(&mut self, name: &str) -> Read<bool> {
        Ok(self
            .optional(name, |json| json.as_bool().ok_or_else(|| Misfit::new("应是 true 或 false")))?
            .unwrap_or_default())
    }

    /// What `known` makes of a text that only it can tell from others.
    pub(super) fn one_of<T>(&mut self, name: &str, known: fn(&str) -> Option<T>) -> Read<T> {
        let text = self.text(name)?;
        known(&text).ok_or_else(|| Misfit::new(&format!("的“{text}”不认识")).inside(name))
    }

    pub(super) fn date(&mut self, name: &str) -> Read<Date> {
        let text = self.text(name)?;
        text.parse().map_err(|error: DateError| Misfit::new(&error.to_string()).inside(name))
    }

    pub(super) fn date_or(&mut self, name: &str, otherwise: Date) -> Read<Date> {
        match self.0.contains_key(name) {
            true => self.date(name),
            false => Ok(otherwise),
        }
    }

    pub(super) fn list<T>(&mut self, name: &str, read: fn(Json) -> Read<T>) -> Read<Vec<T>> {
        list(self.take(name)?, read).map_err(|misfit| misfit.inside(name))
    }

    /// Empty where the text doesn't say.
    pub(super) fn list_or_none<T>(&mut self, name: &str, read: fn(Json) -> Read<T>) -> Read<Vec<T>> {
        match self.0.contains_key(name) {
            true => self.list(name, read),
            false => Ok(Vec::new()),
        }
    }

    pub(super) fn optional<T>(&mut self, name: &str, read: fn(Json) -> Read<T>) -> Read<Option<T>> {
        match self.0.remove(name) {
            Some(json) => read(json).map(Some).map_err(|misfit| misfit.inside(name)),
            None => Ok(None),
        }
    }

    fn required<T>(&mut self, name: &str, read: fn(Json) -> Read<T>) -> Read<T> {
        read(self.take(name)?).map_err(|misfit| misfit.inside(name))
    }

    fn take(&mut self, name: &str) -> Read<Json> {
        self.0.remove(name).ok_or_else(|| Misfit::new("缺失").inside(name))
    }
}

impl Misfit {
    fn new(why: &str) -> Self {
        Self { path: String::new(), why: why.to_owned() }
    }

    /// Seen from the object that has this one as a member.
    fn inside(self, member: &str) -> Self {
        self.under(member.to_owned())
    }

    /// Seen from the list that has this one as an element.
    fn at(self, index: usize) -> Self {
        self.under(format!("[{index}]"))
    }

    fn under(mut self, step: String) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{} ", self.path)?;
        }
        f.write_str(&self.why)
    }
}
