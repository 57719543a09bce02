//! The JSON form of a record, as snapshots carry it and as storage keeps it.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::crdt::{Dot, Field, Flaw, Record, Value, Vector, Why, canonical};
use crate::records::{Kind, RecordKey};

/// How long the name of a field or an entry may be, in bytes.
const MAX_NAME: usize = 128;

/// Under this name, a field that is also a list carries its own values. Only damage brings that about.
const OWN_VALUES: &str = "";

/// An object of these members.
pub fn object_of<const COUNT: usize>(members: [(&str, Json); COUNT]) -> Json {
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A record as a snapshot carries it: kind, key, vector, fields.
pub fn to_json(record: &Record) -> Json {
    object_of([
        ("kind", record.key().kind().id().into()),
        ("key", record.key().parts().into()),
        ("vector", vector_json(record.vector())),
        ("fields", fields_json(record)),
    ])
}

/// Reads what [`to_json`] made, and checks all of it.
///
/// # Errors
/// Where anything is not as this format has it. Field names and contents that this program doesn't know
/// are kept.
pub fn from_json(json: Json) -> Result<Record, Flaw> {
    let mut members = object(json)?;
    let key = key(take(&mut members, "kind")?, take(&mut members, "key")?)?;
    body(key, members)
}

pub(crate) fn vector_json(vector: &Vector) -> Json {
    let mut members = Map::new();
    members.extend(vector.iter().map(|(writer, counter)| (writer.to_string(), counter.into())));
    Json::Object(members)
}

pub(crate) fn fields_json(record: &Record) -> Json {
    let mut fields = Map::new();
    for (field, values) in record.fields() {
        let values = Json::Array(values.iter().map(value_json).collect());
        match (field.entry_id(), fields.get_mut(field.name())) {
            (None, _) => {
                fields.insert(field.name().to_owned(), values);
            }
            (Some(entry), Some(Json::Object(entries))) => {
                entries.insert(entry.to_owned(), values);
            }
            (Some(entry), own) => {
                let mut entries = Map::new();
                if let Some(own) = own {
                    entries.insert(OWN_VALUES.to_owned(), own.take());
                }
                entries.insert(entry.to_owned(), values);
                fields.insert(field.name().to_owned(), Json::Object(entries));
            }
        }
    }
    Json::Object(fields)
}

fn value_json(value: &Value) -> Json {
    object_of([
        ("by", value.dot.writer.to_string().into()),
        ("n", value.dot.counter.into()),
        ("value", value.content.clone()),
    ])
}

/// Reads the vector and the fields, which are all that `members` may hold.
pub(crate) fn body(key: RecordKey, mut members: Map<String, Json>) -> Result<Record, Flaw> {
    let vector = take(&mut members, "vector")?;
    let vector = read_vector(vector).map_err(|flaw| flaw.inside("vector"))?;
    let fields = take(&mut members, "fields")?;
    let registers = read_fields(fields, &vector).map_err(|flaw| flaw.inside("fields"))?;
    nothing_else(members)?;
    Ok(Record::settled(key, vector, registers))
}

fn key(kind: Json, parts: Json) -> Result<RecordKey, Flaw> {
    let kind = kind.as_str().and_then(Kind::from_id).ok_or(Flaw::new(Why::Kind).inside("kind"))?;
    let parts = list(parts).map_err(|flaw| flaw.inside("key"))?;
    // A part that is no text is no part either: the key refuses it as an empty one.
    let parts: Vec<&str> = parts.iter().map(|part| part.as_str().unwrap_or_default()).collect();
    RecordKey::new(kind, &parts).map_err(|error| Flaw::new(Why::Key(error)).inside("key"))
}

pub(crate) fn read_vector(json: Json) -> Result<Vector, Flaw> {
    let mut vector = Vector::default();
    for (writer, counter) in object(json)? {
        let dot = dot(&writer, &counter).map_err(|why| Flaw::new(why).inside(&writer))?;
        vector.note(dot);
    }
    Ok(vector)
}

fn read_fields(json: Json, vector: &Vector) -> Result<BTreeMap<Field, Vec<Value>>, Flaw> {
    let mut registers = BTreeMap::new();
    for (name, json) in object(json)? {
        read_field(&name, json, vector, &mut registers).map_err(|flaw| flaw.inside(&name))?;
    }
    Ok(registers)
}

fn read_field(
    name: &str,
    json: Json,
    vector: &Vector,
    registers: &mut BTreeMap<Field, Vec<Value>>,
) -> Result<(), Flaw> {
    check_name(name)?;
    match json {
        Json::Array(values) => {
            registers.insert(Field::new(name), read_values(values, vector)?);
        }
        Json::Object(entries) => {
            if entries.is_empty() {
                return Err(Flaw::new(Why::Empty));
            }
            for (entry, json) in entries {
                let values = if entry == OWN_VALUES { Ok(()) } else { check_name(&entry) }
                    .and_then(|()| list(json))
                    .and_then(|values| read_values(values, vector))
                    .map_err(|flaw| flaw.inside(&entry))?;
                registers.insert(Field::entry(name, &entry), values);
            }
        }
        _ => return Err(Flaw::new(Why::NotARegister)),
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), Flaw> {
    if (1..=MAX_NAME).contains(&name.len()) { Ok(()) } else { Err(Flaw::new(Why::Name)) }
}

fn read_values(values: Vec<Json>, vector: &Vector) -> Result<Vec<Value>, Flaw> {
    if values.is_empty() {
        return Err(Flaw::new(Why::Empty));
    }
    let read = |(at, json)| read_value(json, vector).map_err(|flaw| flaw.at(at));
    values.into_iter().enumerate().map(read).collect()
}

fn read_value(json: Json, vector: &Vector) -> Result<Value, Flaw> {
    let mut members = object(json)?;
    let by = take(&mut members, "by")?;
    let n = take(&mut members, "n")?;
    let content = take(&mut members, "value")?;
    nothing_else(members)?;
    let dot = dot(by.as_str().unwrap_or_default(), &n).map_err(|why| {
        let member = if why == Why::Counter { "n" } else { "by" };
        Flaw::new(why).inside(member)
    })?;
    if !vector.covers(dot) {
        return Err(Flaw::new(Why::Unseen));
    }
    match canonical::unfit(&content) {
        Some(unfit) => Err(Flaw::new(Why::Unfit(unfit)).inside("value")),
        None => Ok(Value { dot, content }),
    }
}

fn dot(writer: &str, counter: &Json) -> Result<Dot, Why> {
    let writer = writer.parse().map_err(|_| Why::Writer)?;
    let counter = counter.as_u64().filter(|n| (1..=Dot::MAX_COUNTER).contains(n)).ok_or(Why::Counter)?;
    Ok(Dot { writer, counter })
}

pub(crate) fn object(json: Json) -> Result<Map<String, Json>, Flaw> {
    match json {
        Json::Object(members) => Ok(members),
        _ => Err(Flaw::new(Why::NotAnObject)),
    }
}

fn list(json: Json) -> Result<Vec<Json>, Flaw> {
    match json {
        Json::Array(values) => Ok(values),
        _ => Err(Flaw::new(Why::NotAList)),
    }
}

fn take(members: &mut Map<String, Json>, name: &str) -> Result<Json, Flaw> {
    members.remove(name).ok_or(Flaw::new(Why::Missing).inside(name))
}

fn nothing_else(members: Map<String, Json>) -> Result<(), Flaw> {
    match members.keys().min() {
        Some(name) => Err(Flaw::new(Why::Unknown).inside(name)),
        None => Ok(()),
    }
}
