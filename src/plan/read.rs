//! Reads a plan from its texts. What does not fit is refused with one Chinese sentence that says which text and where.

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use super::{Plan, PlanError, check};

const SOURCE: &str = include_str!("../../seeds/plan.txt");
const STRUCTURE: &str = include_str!("../../seeds/plan.json");
const ORGS: &str = include_str!("../../seeds/orgs.json");

/// The plan that the program ships with. It is not checked: a test holds that [`Plan::parse`] reads the same.
///
/// # Errors
/// Where the seeds are no JSON of a plan.
pub fn built_in() -> Result<Plan, PlanError> {
    let mut plan: Plan = serde_json::from_str(STRUCTURE).map_err(|error| no_json("plan.json", &error))?;
    plan.orgs = serde_json::from_str(ORGS).map_err(|error| no_json("orgs.json", &error))?;
    SOURCE.clone_into(&mut plan.source);
    Ok(plan)
}

impl Plan {
    /// Reads a plan from the document, its structure (`plan.json`) and its organisations (`orgs.json`).
    ///
    /// # Errors
    /// Where a text does not parse; where an id is unfit, stands twice or is referred to and missing; where
    /// lines lie outside the document. The message names the text and the place.
    pub fn parse(source: &str, structure: &str, orgs: &str) -> Result<Self, PlanError> {
        let mut plan: Self = parse("plan.json", structure)?;
        plan.orgs = parse("orgs.json", orgs)?;
        source.clone_into(&mut plan.source);
        check::check(&plan)?;
        Ok(plan)
    }
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, PlanError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| refusal(file, error.path(), error.inner()))?;
    deserializer.end().map_err(|error| no_json(file, &error))?;
    Ok(value)
}

fn refusal(file: &str, path: &Path, error: &serde_json::Error) -> PlanError {
    if error.classify() != Category::Data {
        return no_json(file, error);
    }
    let message = error.to_string();
    let at = format!(" at line {} column {}", error.line(), error.column());
    let reason = message.strip_suffix(&at).unwrap_or(&message);
    let mut path = written(path);
    if let Some(field) = quoted(reason, "missing field ") {
        let dot = if path.is_empty() { "" } else { "." };
        path = format!("{path}{dot}{field}");
    }
    let space = if path.is_empty() { "" } else { " " };
    PlanError::new(format!("{file}:{path}{space}{}", in_chinese(reason)))
}

fn no_json(file: &str, error: &serde_json::Error) -> PlanError {
    let (line, byte) = (error.line(), error.column());
    PlanError::new(format!("{file} 读不懂:第 {line} 行第 {byte} 字节处不是有效的 JSON"))
}

/// `items[0].lines`; empty for the text's own value.
fn written(path: &Path) -> String {
    let mut written = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => written.push_str(&format!("[{index}]")),
            Segment::Map { key } => {
                if !written.is_empty() {
                    written.push('.');
                }
                written.push_str(key);
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    written
}

/// What serde says in English; sentences of our own types pass through.
fn in_chinese(reason: &str) -> String {
    if reason.starts_with("missing field ") {
        return "缺失".to_owned();
    }
    if reason.starts_with("unknown field ") {
        return "不认识".to_owned();
    }
    if let Some(variant) = quoted(reason, "unknown variant ") {
        return format!("的“{variant}”不认识");
    }
    let Some((_, expected)) = reason.rsplit_once(", expected ") else { return reason.to_owned() };
    match expected {
        "a sequence" => "应是方括号括起的列表",
        "a string" | "string or map" => "应是引号括起的文字",
        "a boolean" => "应是 true 或 false",
        "u32" => "应是不带小数的正数",
        _ => "应是花括号括起的一组内容",
    }
    .to_owned()
}

/// The name between backticks behind `before`.
fn quoted<'a>(reason: &'a str, before: &str) -> Option<&'a str> {
    reason.strip_prefix(before)?.strip_prefix('`')?.split('`').next()
}
