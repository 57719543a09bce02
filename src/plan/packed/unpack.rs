use super::super::{
    Clause, Date, Doubt, Duty, Item, Measure, Milestone, Org, Plan, Responsible, RoundSeed, Section, Table,
};
use super::{COMPARATORS, EXPECTATIONS, ITEM_KINDS, MEASURE_KINDS, ORG_KINDS, PRECISIONS, PROVENANCES};

/// `None` where the bytes end early, go on, or hold what can't be.
pub(super) fn plan(bytes: &[u8]) -> Option<Plan> {
    let mut of = Unpack { rest: bytes, source: "", at: 0, texts: Vec::new(), broken: false };
    of.source = of.literal()?;
    let plan = Plan {
        id: of.text(),
        revision: of.number(),
        title: of.text(),
        issuer: of.text(),
        issued: of.date(),
        begins: of.date(),
        ends: of.date(),
        ends_note: of.text(),
        sections: of.list(section),
        items: of.list(item),
        rounds: of.list(round),
        doubts: of.list(doubt),
        orgs: of.list(org),
        site_lines: of.list(Unpack::lines),
        source: of.source.to_owned(),
    };
    (!of.broken && of.rest.is_empty()).then_some(plan)
}

fn section(of: &mut Unpack<'_>) -> Section {
    Section {
        id: of.text(),
        parent: of.optional(Unpack::text),
        number: of.text(),
        title: of.text(),
        preamble: of.optional(Unpack::text),
        duty: of.optional(duty),
        table: of.optional(table),
        line: of.number(),
    }
}

fn table(of: &mut Unpack<'_>) -> Table {
    Table { caption: of.text(), columns: of.list(Unpack::text), lines: of.lines() }
}

fn item(of: &mut Unpack<'_>) -> Item {
    Item {
        id: of.text(),
        kind: of.one_of(&ITEM_KINDS),
        number: of.text(),
        section: of.text(),
        title: of.text(),
        text: of.text(),
        clauses: of.list(clause),
        measures: of.list(measure),
        duty: of.optional(duty),
        milestones: of.list(milestone),
        lines: of.lines(),
    }
}

fn clause(of: &mut Unpack<'_>) -> Clause {
    Clause { id: of.text(), text: of.text(), duty: of.optional(duty) }
}

fn duty(of: &mut Unpack<'_>) -> Duty {
    Duty {
        text: of.text(),
        leads: of.list(responsible),
        partners: of.list(responsible),
        open_ended: of.flag(),
    }
}

fn responsible(of: &mut Unpack<'_>) -> Responsible {
    Responsible { org: of.text(), wording: of.text() }
}

fn measure(of: &mut Unpack<'_>) -> Measure {
    Measure {
        id: of.text(),
        clause: of.text(),
        name: of.text(),
        text: of.text(),
        kind: of.one_of(&MEASURE_KINDS),
        comparator: of.one_of(&COMPARATORS),
        value: of.text(),
        unit: of.text(),
    }
}

fn milestone(of: &mut Unpack<'_>) -> Milestone {
    Milestone {
        due: of.date(),
        precision: of.one_of(&PRECISIONS),
        text: of.text(),
        expects: of.one_of(&EXPECTATIONS),
    }
}

fn round(of: &mut Unpack<'_>) -> RoundSeed {
    RoundSeed { id: of.text(), name: of.text(), as_of: of.date(), note: of.text() }
}

fn doubt(of: &mut Unpack<'_>) -> Doubt {
    Doubt { id: of.text(), items: of.list(Unpack::text), orgs: of.list(Unpack::text), text: of.text() }
}

fn org(of: &mut Unpack<'_>) -> Org {
    Org {
        id: of.text(),
        kind: of.one_of(&ORG_KINDS),
        name: of.text(),
        written_as: of.list(Unpack::text),
        provenance: of.one_of(&PROVENANCES),
        note: of.text(),
    }
}

/// What is still to be read. After damage it goes on with anything, and `broken` tells at the end.
struct Unpack<'b> {
    rest: &'b [u8],
    source: &'b str,
    /// Where the last quotation ended.
    at: usize,
    texts: Vec<&'b str>,
    broken: bool,
}

impl<'b> Unpack<'b> {
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let Some((byte, rest)) = self.rest.split_first() else { break };
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return number;
            }
        }
        self.broken = true;
        0
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let text = self.said();
        self.broken |= text.is_none();
        text.unwrap_or_default().to_owned()
    }

    fn said(&mut self) -> Option<&'b str> {
        let text = match self.number() as usize {
            0 => self.literal()?,
            1 => self.quoted()?,
            known => return self.texts.get(known - 2).copied(),
        };
        self.texts.push(text);
        Some(text)
    }

    fn literal(&mut self) -> Option<&'b str> {
        let length = self.number() as usize;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        str::from_utf8(text).ok()
    }

    fn quoted(&mut self) -> Option<&'b str> {
        let (length, distance) = (self.number() as usize, self.number() as usize);
        let start = match distance % 2 {
            0 => self.at + distance / 2,
            _ => self.at.checked_sub(distance.div_ceil(2))?,
        };
        self.at = start + length;
        self.source.get(start..self.at)
    }

    fn lines(&mut self) -> (u32, u32) {
        (self.number(), self.number())
    }

    #[inline(never)]
    fn date(&mut self) -> Date {
        let (year, month, day) = (self.number() as i32, self.number(), self.number());
        Date::new(year, month, day).unwrap_or_else(|| {
            self.broken = true;
            Date::FIRST
        })
    }

    #[inline(never)]
    fn flag(&mut self) -> bool {
        let number = self.number();
        self.broken |= number > 1;
        number == 1
    }

    fn one_of<T: Copy, const ALL: usize>(&mut self, all: &[T; ALL]) -> T {
        let place = self.number() as usize;
        self.broken |= place >= ALL;
        all[place.min(ALL - 1)]
    }

    fn optional<T>(&mut self, take: fn(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| take(self))
    }

    /// Everything in a list has at least a byte.
    fn list<T>(&mut self, take: fn(&mut Self) -> T) -> Vec<T> {
        let length = self.number() as usize;
        self.broken |= length > self.rest.len();
        let mut list = Vec::new();
        while !self.broken && list.len() < length {
            list.push(take(self));
        }
        list
    }
}
