//! The registers of a record. As JSON: `{"progress": [value, …], "marks": {"T15.1": [value, …]}}`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::crdt::flaw::inside;
use crate::crdt::object::ObjectOnly;
use crate::crdt::value::ValueJson;
use crate::crdt::{Field, Flaw, Value, Vector};

/// How long the name of a field or an entry may be, in bytes.
const MAX_NAME: usize = 128;

/// Under this name, a field that is also a list carries its own values. Only damage brings that about.
const OWN_VALUES: &str = "";

/// Registers that hold something; the values of each by dot, then by canonical form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registers(pub(super) BTreeMap<Field, Vec<Value>>);

/// [`Registers`] as they were read, before they are compared with a version vector.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct UncheckedRegisters(BTreeMap<String, FieldJson>);

enum FieldJson {
    Own(Vec<ObjectOnly<ValueJson>>),
    Entries(BTreeMap<String, Vec<ObjectOnly<ValueJson>>>),
}

impl Serialize for Registers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(untagged)]
        enum FieldForm<'a> {
            Own(&'a [Value]),
            Entries(BTreeMap<&'a str, &'a [Value]>),
        }
        let mut fields: BTreeMap<&str, BTreeMap<&str, &[Value]>> = BTreeMap::new();
        for (field, values) in &self.0 {
            let entry = field.entry_id().unwrap_or(OWN_VALUES);
            fields.entry(field.name()).or_default().insert(entry, values);
        }
        serializer.collect_map(fields.into_iter().map(|(name, entries)| {
            let form = match entries.get(OWN_VALUES) {
                Some(own) if entries.len() == 1 => FieldForm::Own(own),
                _ => FieldForm::Entries(entries),
            };
            (name, form)
        }))
    }
}

impl UncheckedRegisters {
    /// # Errors
    /// Where a name does not fit, a register is empty, or a write is not covered by the vector.
    pub(super) fn checked(self, vector: &Vector) -> Result<BTreeMap<Field, Vec<Value>>, Flaw> {
        let mut registers = BTreeMap::new();
        for (name, field) in self.0 {
            let path = inside("fields", &name);
            check_name(&name, &path)?;
            match field {
                FieldJson::Own(values) => {
                    registers.insert(Field::new(&name), checked_values(values, vector, &path)?);
                }
                FieldJson::Entries(entries) if entries.is_empty() => return Err(empty(&path)),
                FieldJson::Entries(entries) => {
                    for (entry, values) in entries {
                        let path = inside(&path, &entry);
                        if entry != OWN_VALUES {
                            check_name(&entry, &path)?;
                        }
                        let values = checked_values(values, vector, &path)?;
                        registers.insert(Field::entry(&name, &entry), values);
                    }
                }
            }
        }
        Ok(registers)
    }
}

fn check_name(name: &str, path: &str) -> Result<(), Flaw> {
    match name.len() {
        1..=MAX_NAME => Ok(()),
        _ => Err(Flaw::new(path, "名称为空或过长")),
    }
}

fn checked_values(
    values: Vec<ObjectOnly<ValueJson>>,
    vector: &Vector,
    path: &str,
) -> Result<Vec<Value>, Flaw> {
    if values.is_empty() {
        return Err(empty(path));
    }
    let values: Vec<Value> = values.into_iter().map(|ObjectOnly(value)| value.into()).collect();
    match values.iter().position(|value| !vector.covers(value.dot)) {
        Some(at) => Err(Flaw::new(format!("{path}[{at}]"), "未列入本记录的版本向量（vector）")),
        None => Ok(values),
    }
}

fn empty(path: &str) -> Flaw {
    Flaw::new(path, "不应为空")
}

impl<'de> Deserialize<'de> for FieldJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldVisitor;

        impl<'de> Visitor<'de> for FieldVisitor {
            type Value = FieldJson;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("既不是一组值，也不是一组条目")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, values: A) -> Result<FieldJson, A::Error> {
                Deserialize::deserialize(SeqAccessDeserializer::new(values)).map(FieldJson::Own)
            }

            fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<FieldJson, A::Error> {
                Deserialize::deserialize(MapAccessDeserializer::new(entries)).map(FieldJson::Entries)
            }
        }

        deserializer.deserialize_any(FieldVisitor)
    }
}
