use crate::plan::Item;
use crate::search::fold::folded;
use crate::search::{Words, pinyin};

/// All that a search looks through for one item, made ready once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haystack {
    /// Id and number, which match as a whole: `t15`, `15`.
    numbers: [String; 2],
    // Folded texts, each ended by a space, which no word contains.
    title: String,
    orgs: String,
    clauses: String,
    text: String,
    /// What my unit wrote.
    own: String,
}

/// Where a word stands, nearest first: what an item is called says more than what somebody wrote of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Number,
    Title,
    Org,
    /// A clause, or a measure's name or target.
    Clause,
    Text,
    /// What my unit wrote.
    Own,
}

impl Place {
    fn is_name(self) -> bool {
        matches!(self, Self::Title | Self::Org)
    }
}

impl Haystack {
    /// The item's own texts; `orgs`, every written form of its units' names; `own`, what my unit wrote of it.
    pub fn new<'t>(
        item: &'t Item,
        orgs: impl IntoIterator<Item = &'t str>,
        own: impl IntoIterator<Item = &'t str>,
    ) -> Self {
        let mut clauses: Vec<&str> = item.clauses.iter().map(|clause| clause.text.as_str()).collect();
        clauses.extend(item.measures.iter().flat_map(|measure| [measure.name.as_str(), &measure.text]));
        Self {
            numbers: [&item.id, &item.number].map(|number| folded(number).collect()),
            title: joined([item.title.as_str()]),
            orgs: joined(orgs),
            clauses: joined(clauses),
            text: joined([item.text.as_str()]),
            own: joined(own),
        }
    }

    /// The same with other words of my unit.
    #[must_use]
    pub(crate) fn with_own<'t>(&self, own: impl IntoIterator<Item = &'t str>) -> Self {
        Self { own: joined(own), ..self.clone() }
    }

    /// Whether it has every one of `words`.
    pub fn has(&self, words: &Words) -> bool {
        self.distance(words).is_some()
    }

    /// How far the item is from what is searched for, 0 the nearest; `None` where a word is missing. Each word
    /// counts where it stands nearest: as a number 0, in the title 1, in a unit's name 2, in a clause 3, elsewhere in
    /// the text 4, in what my unit wrote 5. The words are added up.
    pub fn distance(&self, words: &Words) -> Option<usize> {
        words.iter().try_fold(0, |sum, word| Some(sum + self.place(word)? as usize))
    }

    /// Those of `words` that stand neither in the item's title nor in a unit's name nor are its number: a list that
    /// shows only these does not show why the item was found.
    #[must_use]
    pub fn hidden(&self, words: &Words) -> Words {
        words.only(|word| self.place(word).is_none_or(|place| place > Place::Org))
    }

    fn place(&self, word: &str) -> Option<Place> {
        if self.numbers.iter().any(|number| number == word) {
            return Some(Place::Number);
        }
        let is_pinyin = pinyin::is_pinyin(word);
        let texts = [
            (Place::Title, &self.title),
            (Place::Org, &self.orgs),
            (Place::Clause, &self.clauses),
            (Place::Text, &self.text),
            (Place::Own, &self.own),
        ];
        texts.into_iter().find_map(|(place, text)| {
            let found =
                text.contains(word) || is_pinyin && place.is_name() && pinyin::is_written_in(text, word);
            found.then_some(place)
        })
    }
}

fn joined<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut joined = String::new();
    for text in texts {
        joined.extend(folded(text));
        joined.push(' ');
    }
    joined
}

#[cfg(test)]
mod tests;
