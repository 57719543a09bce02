//! Reading what another version of the program may have stored: what can't be read is left out.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;

/// The default where the value is none of this type.
pub fn readable<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(reader: D) -> Result<T, D::Error> {
    Ok(serde_json::from_value(Json::deserialize(reader)?).unwrap_or_default())
}

/// The members of an object that are of this type; none where the value is no object.
pub fn readable_members<'de, D, T, C>(reader: D) -> Result<C, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
    C: FromIterator<(String, T)>,
{
    let members = match Json::deserialize(reader)? {
        Json::Object(members) => members,
        _ => serde_json::Map::new(),
    };
    Ok(members
        .into_iter()
        .filter_map(|(name, value)| Some((name, serde_json::from_value(value).ok()?)))
        .collect())
}
