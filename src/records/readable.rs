//! Reading what another version of the program may have stored: what can't be read is left out.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;

use crate::crdt::read_object;

/// The default where the value is none of this type.
pub fn readable<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(reader: D) -> Result<T, D::Error> {
    Ok(serde_json::from_value(Json::deserialize(reader)?).unwrap_or_default())
}

/// The default where the value is no object of this type: serde's derived readers also take a list.
pub fn readable_object<'de, D, T>(reader: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    Ok(read_object(&Json::deserialize(reader)?).unwrap_or_default())
}

/// The members of an object that are of this type; none where the value is no object.
pub fn readable_members<'de, D, T, C>(reader: D) -> Result<C, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
    C: FromIterator<(String, T)>,
{
    Ok(readable_members_if_object(reader)?.unwrap_or_else(|| C::from_iter([])))
}

/// The members of an object that are of this type; `None` where the value is no object.
pub fn readable_members_if_object<'de, D, T, C>(reader: D) -> Result<Option<C>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
    C: FromIterator<(String, T)>,
{
    let Json::Object(members) = Json::deserialize(reader)? else { return Ok(None) };
    let readable = |(name, value)| Some((name, serde_json::from_value(value).ok()?));
    Ok(Some(members.into_iter().filter_map(readable).collect()))
}
