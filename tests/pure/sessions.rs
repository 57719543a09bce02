//! A thousand sessions by chance: edits, undo and redo, reloads, several pages, imports, clearing, and faults (no room,
//! refused writes, values cut short, killed pages, a killed browser whose storage falls back behind its journal).
//!
//! The model is as simple as what a person expects. Every word is written once in the world; it may go only when
//! somebody who saw it wrote over it, undid it, cleared it away, or by one of the faults that have to cost something.
//! When all is quiet, each page, the storage and the snapshot say the same.

use std::collections::BTreeSet;

use serde_json::json;
use taizhang::crdt::{Dot, Field, Ledger, Writer};
use taizhang::history::Direction;
use taizhang::plan::Plan;
use taizhang::records::{RecordKey, decode, storage_key};
use taizhang::snapshot::{Scope, export, parse};
use taizhang::storage::{LedgerStorage, Session, WriteError};

use crate::built_in;
use crate::support::{Browser, Chance, PageStorage, draw, draw_from, header};

const SESSIONS: u64 = 1_000;
const STEPS: usize = 45;
const PLAN: &str = "daixian-yingji-145";

const REGISTERS: [(&str, &str); 5] = [
    ("assessment/final/slj/T15", "progress"),
    ("assessment/final/slj/T15", "problems"),
    ("assessment/final/slj/T16", "progress"),
    ("org/slj", "name"),
    ("schedule/slj/T15", "note"),
];

/// Stands under the key of a record from the start.
const NEWER: &str = r#"{"v":9,"of":"a newer program"}"#;
const NEWER_KEY: &str = "assessment/final/slj/T33";

/// An import of a file that nobody has taken in before.
const FIRST: &str = "import";

type Word = u64;

fn at(register: usize) -> (RecordKey, Field) {
    (REGISTERS[register].0.parse().unwrap(), Field::new(REGISTERS[register].1))
}

fn text_of(word: Word) -> String {
    format!("词{word}")
}

/// The words of a register, each with the write that it stands by.
fn in_register(ledger: &Ledger, register: usize) -> Vec<(Dot, Word)> {
    let (key, field) = at(register);
    let values = ledger.get(&key).map_or(&[][..], |record| record.values(&field)).iter();
    let word = |text: &str| text.strip_prefix('词').unwrap().parse().unwrap();
    values.map(|value| (value.dot, word(value.content.as_str().unwrap()))).collect()
}

fn words(ledger: &Ledger) -> BTreeSet<Word> {
    (0..REGISTERS.len()).flat_map(|register| in_register(ledger, register)).map(|(_, word)| word).collect()
}

struct Page {
    keeper: Session<PageStorage>,
    storage: PageStorage,
    /// The control that is typed into, and what it has seen.
    focus: Option<(usize, Vec<Dot>)>,
    /// What this page wrote, took in from a file, or wrote over: what its undo may take away.
    handled: BTreeSet<Word>,
}

impl Page {
    fn open(browser: &Browser) -> Self {
        let (keeper, storage) = browser.open_ledger(PLAN);
        Self { keeper, storage, focus: None, handled: BTreeSet::new() }
    }

    fn words(&self) -> BTreeSet<Word> {
        words(self.keeper.ledger())
    }

    fn stored(&self) -> Ledger {
        LedgerStorage::new(PLAN, self.storage.clone()).load().ledger
    }

    /// Hears of one thing that another page wrote. False where there is none.
    fn hear(&mut self) -> bool {
        let arrived = self.storage.arrive();
        if let Some((name, value)) = self.storage.event() {
            self.keeper.on_storage_event(Some(&name), value.as_deref());
        }
        arrived
    }
}

struct RandomSession<'a> {
    seed: u64,
    log: Vec<String>,
    chance: Chance,
    plan: &'a Plan,
    browser: Browser,
    pages: Vec<Page>,
    last: Word,
    /// What may be missing, since a person saw it and took it away, or a fault has cost it.
    may_go: BTreeSet<Word>,
    /// What must be missing: of an import that was refused.
    never: BTreeSet<Word>,
    /// Registers in which something may come back, by undo, by another import of the same file or from the disk.
    may_return: BTreeSet<usize>,
    refuses: bool,
    /// Words of closed pages, which may be in the journal alone.
    in_journal: BTreeSet<Word>,
    /// Texts that can't be read and must be there to the letter.
    broken: Vec<String>,
    /// What has come as far as the disk.
    disk: std::collections::BTreeMap<String, String>,
    files: Vec<(Ledger, BTreeSet<Word>)>,
}

impl Drop for RandomSession<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("session {}:\n{}", self.seed, self.log.join("\n"));
        }
    }
}

impl<'a> RandomSession<'a> {
    fn new(seed: u64, plan: &'a Plan) -> Self {
        draw_from(seed << 20);
        let browser = Browser::default();
        let newer = (storage_key(PLAN, &NEWER_KEY.parse().unwrap()), NEWER.to_owned());
        browser.set_values(&[newer].into());
        let pages = vec![Page::open(&browser)];
        Self {
            seed,
            log: Vec::new(),
            chance: Chance::new(seed),
            plan,
            disk: browser.values(),
            browser,
            pages,
            last: 0,
            may_go: BTreeSet::new(),
            never: BTreeSet::new(),
            may_return: BTreeSet::new(),
            refuses: false,
            in_journal: BTreeSet::new(),
            broken: Vec::new(),
            files: Vec::new(),
        }
    }

    fn note(&mut self, what: String) {
        self.log.push(what);
    }

    fn new_word(&mut self) -> Word {
        self.last += 1;
        self.last
    }

    fn step(&mut self) {
        let page = self.chance.below(self.pages.len());
        match self.chance.below(100) {
            0..=24 => self.edit(page),
            25..=29 => self.begin_typing(page),
            30..=33 => self.remove(page),
            34..=45 => self.turn(page, Direction::Undo),
            46..=53 => self.turn(page, Direction::Redo),
            54..=68 => self.hear(page),
            69..=75 => self.import(page),
            76..=79 => self.import_again(page),
            80..=83 => self.open(),
            84..=86 => self.close(page),
            87..=88 => self.disk = self.browser.values(),
            89..=91 => self.room(),
            92..=93 => self.refuse(),
            94 if !self.refuses => self.clear(page),
            95 => self.edit_newer(page),
            96..=97 => self.damage(),
            _ => self.kill_browser(),
        }
        // Each in its turn: a fault that stays is met by the next.
        self.agrees(&self.pages[self.log.len() % self.pages.len()]);
    }

    fn edit(&mut self, page: usize) {
        let focus = self.pages[page].focus.clone();
        let register =
            focus.as_ref().map_or_else(|| self.chance.below(REGISTERS.len()), |(register, _)| *register);
        let seen = focus.as_ref().map(|(_, seen)| seen.clone());
        let word = self.new_word();
        self.note(format!(
            "{page}: write {word} in {register}{}",
            if focus.is_some() { ", typing" } else { "" }
        ));
        let (key, field) = at(register);
        let Page { keeper, handled, focus, .. } = &mut self.pages[page];
        let before = in_register(keeper.ledger(), register);
        let seen = seen.unwrap_or_else(|| before.iter().map(|(dot, _)| *dot).collect());
        let over: Vec<Word> =
            before.iter().filter(|(dot, _)| seen.contains(dot)).map(|(_, word)| *word).collect();
        let written = keeper.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).write(&field, json!(text_of(word)), &seen, writer)
        });
        *focus = focus.take().map(|(register, _)| (register, vec![written.unwrap()]));
        handled.extend(over.iter().copied().chain([word]));
        self.may_go.extend(over);
    }

    fn begin_typing(&mut self, page: usize) {
        let register = self.chance.below(REGISTERS.len());
        let Page { keeper, focus, .. } = &mut self.pages[page];
        keeper.end_typing();
        *focus = None;
        if self.chance.one_in(3) {
            return;
        }
        keeper.begin_typing();
        *focus = Some((
            register,
            in_register(keeper.ledger(), register).into_iter().map(|(dot, _)| dot).collect(),
        ));
        self.log.push(format!("{page}: focus {register}"));
    }

    fn remove(&mut self, page: usize) {
        let register = self.chance.below(REGISTERS.len());
        self.note(format!("{page}: remove in {register}"));
        let (key, field) = at(register);
        let Page { keeper, handled, .. } = &mut self.pages[page];
        let (seen, over): (Vec<Dot>, Vec<Word>) = in_register(keeper.ledger(), register).into_iter().unzip();
        let removed = keeper.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).remove(&field, &seen, writer);
        });
        removed.unwrap();
        handled.extend(over.iter().copied());
        self.may_go.extend(over);
    }

    fn turn(&mut self, page: usize, direction: Direction) {
        let turning = &self.pages[page];
        if self.refuses && turning.keeper.undo_labels().undoes_import {
            // What can't be written can't be forgotten.
            return;
        }
        let before = turning.words();
        let known: BTreeSet<Word> = words(&turning.stored()).union(&before).copied().collect();
        let is_import = turning.keeper.undo_labels().undoes_import;
        let Some(outcome) = self.pages[page].keeper.turn(direction) else { return };
        let turned = &mut self.pages[page];
        let after = words(turned.keeper.ledger());
        self.log.push(format!("{page}: {} {:?} -> {:?}", outcome.sentence(), before, after));
        for word in before.difference(&after) {
            assert!(
                self.may_go.contains(word) || turned.handled.contains(word),
                "{direction:?} took away {word}, of another page"
            );
            self.may_go.insert(*word);
        }
        turned.handled.extend(after.difference(&known));
        // While another page has not heard that an import is forgotten, it may still write it back.
        if !is_import || self.pages.len() == 1 {
            self.may_go.retain(|word| known.contains(word) || !after.contains(word));
        }
        self.may_return
            .extend((0..REGISTERS.len()).filter(|register| outcome.changed.contains(&at(*register).0)));
    }

    fn hear(&mut self, page: usize) {
        let some = 1 + self.chance.below(4);
        for _ in 0..some {
            self.pages[page].hear();
        }
        self.note(format!("{page}: hear {some}"));
    }

    /// What somebody elsewhere made, from what stands here or from nothing.
    fn import(&mut self, page: usize) {
        let mut writer = Writer::new(draw());
        let mut theirs = match self.chance.one_in(2) {
            true => self.pages[page].keeper.ledger().clone(),
            false => Ledger::new(),
        };
        let mut new = BTreeSet::new();
        for _ in 0..1 + self.chance.below(3) {
            let (register, word) = (self.chance.below(REGISTERS.len()), self.new_word());
            let (key, field) = at(register);
            let record = theirs.record_mut(&key);
            let seen = if self.chance.one_in(2) { record.dots(&field) } else { Vec::new() };
            record.write(&field, json!(text_of(word)), &seen, &mut writer);
            new.insert(word);
        }
        let stand = words(&theirs);
        // It may have written over its own.
        self.may_go.extend(new.difference(&stand));
        new.retain(|word| stand.contains(word));
        self.files.push((theirs.clone(), new.clone()));
        self.take(page, &theirs, &new, FIRST);
    }

    fn import_again(&mut self, page: usize) {
        if self.files.is_empty() {
            return;
        }
        let (theirs, new) = self.files[self.chance.below(self.files.len())].clone();
        self.take(page, &theirs, &new, "import again");
        self.may_return.extend(0..REGISTERS.len());
    }

    fn take(&mut self, page: usize, theirs: &Ledger, new: &BTreeSet<Word>, what: &str) {
        let text = export(theirs, &Scope::Whole, &header());
        let snapshot = parse(&text, self.plan, false).expect("what was exported is read");
        let importing = &mut self.pages[page];
        let before = words(importing.keeper.ledger());
        let stored = words(&importing.stored());
        let known: BTreeSet<Word> = before.union(&stored).copied().collect();
        let imported = importing.keeper.import(&snapshot.ledger, "");
        let after = words(importing.keeper.ledger());
        self.log.push(format!("{page}: {what} {new:?} -> {imported:?}, {after:?}"));
        match imported {
            Ok(()) => {
                let gone: Vec<Word> = known.difference(&after).copied().collect();
                importing.handled.extend(after.difference(&known).chain(&gone));
                self.may_go.extend(gone);
                // A page that has not heard of a clearing may still have them written over.
                if self.pages.len() == 1 {
                    self.may_go.retain(|word| known.contains(word) || !after.contains(word));
                }
                self.never.retain(|word| !after.contains(word));
            }
            Err(error) => {
                assert!(matches!(error, WriteError::Full | WriteError::Refused));
                let come: Vec<Word> = new.difference(&known).copied().collect();
                assert!(come.iter().all(|word| !after.contains(word)), "a part of a refused import stands");
                if what == FIRST {
                    self.may_go.extend(come.iter().copied());
                    self.never.extend(come);
                }
            }
        }
    }

    fn open(&mut self) {
        if self.pages.len() < 3 {
            self.note("open a page".to_owned());
            self.browser.fail_after(None);
            self.pages.push(Page::open(&self.browser));
        }
    }

    /// A page is closed or its process killed: what it has written is with the browser, and what it has not heard of
    /// it never will. Another is opened in its place.
    fn close(&mut self, page: usize) {
        let closed = self.pages.remove(page);
        self.note(format!("{page}: close"));
        // Another page may have written over what this one wrote, and only this one would have put it back: it is in
        // the journal, and comes back with the next page that is opened.
        self.in_journal.extend(closed.words());
        if self.pages.is_empty() {
            self.pages.push(Page::open(&self.browser));
        }
    }

    fn room(&mut self) {
        let room = if self.chance.one_in(3) { None } else { Some(self.chance.below(120)) };
        self.note(format!("room for {room:?}"));
        self.browser.leave_room(room);
    }

    fn refuse(&mut self) {
        if self.pages.len() == 1 {
            // While others look on, they may take in a part of an import that a browser refuses half-way.
            self.browser.fail_after(Some(self.chance.below(6)));
            return;
        }
        let refuses = self.chance.one_in(2);
        self.note(format!("refuses {refuses}"));
        self.browser.refuse(refuses);
        self.refuses = refuses;
    }

    fn clear(&mut self, page: usize) {
        self.note(format!("{page}: clear"));
        self.pages[page].keeper.clear();
        self.may_go.extend(1..=self.last);
        self.may_return.extend(0..REGISTERS.len());
        self.broken.clear();
    }

    fn edit_newer(&mut self, page: usize) {
        let key: RecordKey = NEWER_KEY.parse().unwrap();
        let keeper = &mut self.pages[page].keeper;
        if keeper.storage().unwrap().read(&key).is_ok() {
            // It was cleared away.
            return;
        }
        let refused = keeper.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).write(&Field::new("progress"), json!("新"), &[], writer);
        });
        assert!(refused.is_err());
        assert_eq!(keeper.ledger().get(&key), None);
    }

    /// All pages are closed, and a value is cut short; sometimes long after it was written.
    fn damage(&mut self) {
        let (key, _) = at(self.chance.below(REGISTERS.len()));
        let name = storage_key(PLAN, &key);
        let closed = self.close_all();
        let mut values = self.browser.values();
        let Some(text) = values.get(&name).cloned() else { return self.reopen() };
        let letters: Vec<char> = text.chars().collect();
        let cut: String = letters[..self.chance.below(letters.len().max(1))].iter().collect();
        self.note(format!("cut {name} to {cut}"));
        if decode(key.clone(), &text).is_ok() {
            let ledger = Ledger::from_iter([decode(key, &text).unwrap()]);
            let late = !self.chance.one_in(3);
            if late {
                // What was never stored is gone with it.
                let stored = words(&LedgerStorage::new(PLAN, self.browser.open()).load().ledger);
                self.may_go.extend(closed.difference(&stored));
                self.browser.forget_journal();
            }
            if late || !self.browser.journal().iter().any(|(noted, _)| *noted == name) {
                self.may_go.extend(words(&ledger));
            }
        } else {
            self.broken.retain(|broken| *broken != text);
        }
        values.insert(name, cut.clone());
        self.broken.push(cut);
        self.browser.set_values(&values);
        // It was on the disk that it was cut.
        self.disk = values;
        self.reopen();
    }

    /// What the disk has not got is in the journal.
    fn kill_browser(&mut self) {
        self.note("kill the browser".to_owned());
        self.close_all();
        let disk = self.disk.clone();
        self.broken.retain(|broken| disk.values().any(|text| text == broken));
        self.browser.set_values(&disk);
        // What was forgotten may not have been so on the disk.
        self.may_return.extend(0..REGISTERS.len());
        self.reopen();
    }

    /// Says what stood on the pages.
    fn close_all(&mut self) -> BTreeSet<Word> {
        let mut stood = BTreeSet::new();
        while let Some(closed) = self.pages.pop() {
            stood.extend(closed.words());
        }
        stood.extend(std::mem::take(&mut self.in_journal));
        stood
    }

    fn reopen(&mut self) {
        self.pages.push(Page::open(&self.browser));
    }

    /// A page that has heard everything and has saved everything says what the storage says.
    fn agrees(&self, page: &Page) {
        if !page.storage.is_behind() && !page.keeper.has_unsaved() {
            assert_eq!(page.keeper.ledger(), &page.stored());
        }
        let values = self.browser.values();
        for broken in &self.broken {
            assert!(values.values().any(|text| text == broken), "{broken} is kept");
        }
    }

    fn ends_well(mut self) {
        self.note("all is quiet".to_owned());
        self.browser.leave_room(None);
        self.browser.refuse(false);
        self.reopen();
        loop {
            let mut heard = false;
            for page in &mut self.pages {
                while page.hear() {
                    heard = true;
                }
                page.keeper.retry();
            }
            if !heard {
                break;
            }
        }
        let stored = LedgerStorage::new(PLAN, self.browser.open()).load().ledger;
        for (at, page) in self.pages.iter().enumerate() {
            assert!(!page.keeper.has_unsaved());
            assert_eq!(page.words(), words(&stored), "page {at}");
            assert_eq!(page.keeper.ledger(), &stored, "page and storage");
            let text = export(page.keeper.ledger(), &Scope::Whole, &header());
            assert_eq!(parse(&text, self.plan, false).unwrap().ledger, stored, "snapshot and storage");
        }
        let stand = words(&stored);
        let lost: Vec<Word> =
            (1..=self.last).filter(|word| !stand.contains(word) && !self.may_go.contains(word)).collect();
        assert!(lost.is_empty(), "{lost:?} are lost");
        let ghosts: Vec<&Word> = stand.intersection(&self.never).collect();
        assert!(ghosts.is_empty(), "{ghosts:?} were refused");
        for register in (0..REGISTERS.len()).filter(|register| !self.may_return.contains(register)) {
            for (_, word) in in_register(&stored, register) {
                assert!(!self.may_go.contains(&word), "{word} was taken away, and stands");
            }
        }
    }
}

#[test]
fn nothing_is_lost_in_a_thousand_sessions() {
    let plan = built_in();
    for seed in 0..SESSIONS {
        let mut session = RandomSession::new(seed, &plan);
        for _ in 0..STEPS {
            session.step();
        }
        session.ends_well();
    }
}
