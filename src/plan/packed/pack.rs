use super::super::{
    Clause, Date, Doubt, Duty, Item, Measure, Milestone, Org, Plan, Responsible, RoundSeed, Section, Table,
};
use super::{COMPARATORS, EXPECTATIONS, ITEM_KINDS, MEASURE_KINDS, ORG_KINDS, PRECISIONS, PROVENANCES};

pub(super) fn plan(plan: &Plan) -> Vec<u8> {
    let Plan {
        id,
        revision,
        title,
        issuer,
        issued,
        begins,
        ends,
        ends_note,
        sections,
        items,
        rounds,
        doubts,
        orgs,
        site_lines,
        source,
    } = plan;
    let mut to = Pack { bytes: Vec::new(), source, at: 0, texts: Vec::new() };
    to.literal(source);
    to.text(id);
    to.number(*revision);
    to.text(title);
    to.text(issuer);
    to.date(*issued);
    to.date(*begins);
    to.date(*ends);
    to.text(ends_note);
    to.list(sections, section);
    to.list(items, item);
    to.list(rounds, round);
    to.list(doubts, doubt);
    to.list(orgs, org);
    to.list(site_lines, |to, lines| to.lines(*lines));
    to.bytes
}

fn section(to: &mut Pack<'_>, section: &Section) {
    let Section { id, parent, number, title, preamble, duty: of, table: head, line } = section;
    to.text(id);
    to.optional(parent.as_ref(), |to, text| to.text(text));
    to.text(number);
    to.text(title);
    to.optional(preamble.as_ref(), |to, text| to.text(text));
    to.optional(of.as_ref(), duty);
    to.optional(head.as_ref(), table);
    to.number(*line);
}

fn table(to: &mut Pack<'_>, table: &Table) {
    let Table { caption, columns, lines } = table;
    to.text(caption);
    to.list(columns, |to, text| to.text(text));
    to.lines(*lines);
}

fn item(to: &mut Pack<'_>, item: &Item) {
    let Item { id, kind, number, section, title, text, clauses, measures, duty: of, milestones, lines } =
        item;
    to.text(id);
    to.place(&ITEM_KINDS, kind);
    to.text(number);
    to.text(section);
    to.text(title);
    to.text(text);
    to.list(clauses, clause);
    to.list(measures, measure);
    to.optional(of.as_ref(), duty);
    to.list(milestones, milestone);
    to.lines(*lines);
}

fn clause(to: &mut Pack<'_>, clause: &Clause) {
    let Clause { id, text, duty: of } = clause;
    to.text(id);
    to.text(text);
    to.optional(of.as_ref(), duty);
}

fn duty(to: &mut Pack<'_>, duty: &Duty) {
    let Duty { text, leads, partners, open_ended } = duty;
    to.text(text);
    to.list(leads, responsible);
    to.list(partners, responsible);
    to.number(u32::from(*open_ended));
}

fn responsible(to: &mut Pack<'_>, responsible: &Responsible) {
    let Responsible { org, wording } = responsible;
    to.text(org);
    to.text(wording);
}

fn measure(to: &mut Pack<'_>, measure: &Measure) {
    let Measure { id, clause, name, text, kind, comparator, value, unit } = measure;
    to.text(id);
    to.text(clause);
    to.text(name);
    to.text(text);
    to.place(&MEASURE_KINDS, kind);
    to.place(&COMPARATORS, comparator);
    to.text(value);
    to.text(unit);
}

fn milestone(to: &mut Pack<'_>, milestone: &Milestone) {
    let Milestone { due, precision, text, expects } = milestone;
    to.date(*due);
    to.place(&PRECISIONS, precision);
    to.text(text);
    to.place(&EXPECTATIONS, expects);
}

fn round(to: &mut Pack<'_>, round: &RoundSeed) {
    let RoundSeed { id, name, as_of, note } = round;
    to.text(id);
    to.text(name);
    to.date(*as_of);
    to.text(note);
}

fn doubt(to: &mut Pack<'_>, doubt: &Doubt) {
    let Doubt { id, items, orgs, text } = doubt;
    to.text(id);
    to.list(items, |to, text| to.text(text));
    to.list(orgs, |to, text| to.text(text));
    to.text(text);
}

fn org(to: &mut Pack<'_>, org: &Org) {
    let Org { id, kind, name, written_as, provenance, note } = org;
    to.text(id);
    to.place(&ORG_KINDS, kind);
    to.text(name);
    to.list(written_as, |to, text| to.text(text));
    to.place(&PROVENANCES, provenance);
    to.text(note);
}

struct Pack<'p> {
    bytes: Vec<u8>,
    source: &'p str,
    /// Where the last quotation ended.
    at: usize,
    texts: Vec<String>,
}

/// From this many bytes on, quoting the document takes less than saying it again.
const QUOTED: usize = 6;

impl Pack<'_> {
    fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    fn text(&mut self, text: &str) {
        if let Some(known) = self.texts.iter().position(|other| other == text) {
            return self.number(known as u32 + 2);
        }
        self.texts.push(text.to_owned());
        match self.quoted(text).filter(|_| text.len() >= QUOTED) {
            Some(start) => {
                self.number(1);
                self.number(text.len() as u32);
                let distance = start.abs_diff(self.at) as u32 * 2;
                self.number(if start < self.at { distance - 1 } else { distance });
                self.at = start + text.len();
            }
            None => {
                self.number(0);
                self.literal(text);
            }
        }
    }

    fn literal(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// Where the document says it: behind the last quotation, else before.
    fn quoted(&self, text: &str) -> Option<usize> {
        let (before, behind) = self.source.split_at(self.at);
        behind.find(text).map(|at| self.at + at).or_else(|| before.rfind(text))
    }

    fn lines(&mut self, (first, last): (u32, u32)) {
        self.number(first);
        self.number(last);
    }

    fn date(&mut self, date: Date) {
        self.number(date.year() as u32);
        self.number(date.month());
        self.number(date.day());
    }

    fn place<T: PartialEq>(&mut self, all: &[T], one: &T) {
        self.number(all.iter().take_while(|other| *other != one).count() as u32);
    }

    fn optional<T>(&mut self, value: Option<&T>, put: fn(&mut Self, &T)) {
        self.number(u32::from(value.is_some()));
        if let Some(value) = value {
            put(self, value);
        }
    }

    fn list<T>(&mut self, list: &[T], put: fn(&mut Self, &T)) {
        self.number(list.len() as u32);
        for value in list {
            put(self, value);
        }
    }
}
