use serde_json::Value as Json;

/// Everything in storage as one JSON text, for an administrator: names and the texts under them.
pub fn raw_file(values: impl IntoIterator<Item = (String, String)>) -> String {
    let values = values.into_iter().map(|(name, text)| (name, Json::from(text)));
    Json::Object(values.collect()).to_string()
}
