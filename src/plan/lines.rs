use serde::Deserialize;
use serde_json::Value as Json;

/// A range of the document's lines, counted from 1, both ends included; written `[57, 63]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Json")]
pub struct Lines {
    pub first: u32,
    pub last: u32,
}

impl Lines {
    pub fn contains(self, line: u32) -> bool {
        (self.first..=self.last).contains(&line)
    }
}

impl TryFrom<Json> for Lines {
    type Error = &'static str;

    fn try_from(json: Json) -> Result<Self, &'static str> {
        let (first, last) = Deserialize::deserialize(json).map_err(|_| "应是首尾两个行号")?;
        Ok(Self { first, last })
    }
}
