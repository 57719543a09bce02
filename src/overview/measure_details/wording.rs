use super::MeasureDetails;
use crate::directory::Directory;

impl MeasureDetails<'_> {
    /// Whose numbers the card shows, or who is to enter them.
    pub fn source_in_words(&self, directory: &Directory) -> String {
        let names: Vec<_> = self.whose.iter().map(|unit| directory.name(unit)).collect();
        match (names.is_empty(), self.writers.first()) {
            (false, _) => format!("{}填的数", names.join("、")),
            (true, Some(first)) => format!("等{}填数", directory.name(first)),
            (true, None) => "还没有单位负责".to_owned(),
        }
    }

    /// What the others' numbers amount to, one sentence each.
    pub fn others_in_words(&self, directory: &Directory) -> Vec<String> {
        let others = self.beside.iter();
        others
            .map(|(unit, card)| {
                format!("{}填的：{}，{}", directory.name(unit), card.figure(), card.finding.verdict.label())
            })
            .collect()
    }
}
