use super::Words;
use super::fold::folded;
use crate::plan::Item;

/// All that a search looks through for one item, made ready once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haystack {
    /// Id and number, which match as a whole: `t15`, `15`.
    names: [String; 2],
    /// Folded texts, each ended by a space, which no word contains.
    texts: String,
}

impl Haystack {
    /// The item's own texts, and `more`: every written form of its units' names, what my unit wrote of it.
    pub fn new<'t>(item: &'t Item, more: impl IntoIterator<Item = &'t str>) -> Self {
        let clauses = item.clauses.iter().map(|clause| clause.text.as_str());
        let measures = item.measures.iter().flat_map(|measure| [measure.name.as_str(), &measure.text]);
        let own = [item.title.as_str(), &item.text].into_iter().chain(clauses).chain(measures);
        let mut texts = String::new();
        for text in own.chain(more) {
            texts.extend(folded(text));
            texts.push(' ');
        }
        Self { names: [&item.id, &item.number].map(|name| folded(name).collect()), texts }
    }

    /// Whether it has every one of `words`.
    pub fn has(&self, words: &Words) -> bool {
        words.iter().all(|word| self.names.iter().any(|name| name == word) || self.texts.contains(word))
    }
}

#[cfg(test)]
mod tests;
