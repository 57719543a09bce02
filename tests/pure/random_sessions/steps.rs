use std::collections::BTreeSet;

use serde_json::json;
use taizhang::crdt::{Dot, Field, Writer};
use taizhang::records::{Ledger, Outcome, RecordKey};
use taizhang::snapshot::{Scope, export, parse};
use taizhang::storage::{Session, WriteError};

use super::model::{NEWER_KEY, REGISTERS, RandomSession, Tab, Word, at, in_register, text_of, words};
use crate::support::{Page, PageStorage, draw, header};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Import {
    /// Of a file that nobody has imported before.
    First,
    Again,
}

impl RandomSession<'_> {
    pub fn step(&mut self) {
        let tab = self.chance.below(self.tabs.len());
        match self.chance.below(100) {
            0..=24 => self.edit(tab),
            25..=29 => self.begin_typing(tab),
            30..=33 => self.remove(tab),
            34..=45 => self.undo(tab),
            46..=53 => self.redo(tab),
            54..=68 => self.receive(tab),
            69..=75 => self.import(tab),
            76..=79 => self.import_again(tab),
            80..=83 => self.open(),
            84..=86 => self.close(tab),
            87..=88 => self.disk = self.browser.values(),
            89..=91 => self.room(),
            92..=93 => self.refuse(),
            94 if !self.refuses => self.clear(tab),
            95 => self.edit_newer(tab),
            96..=97 => self.damage(),
            _ => self.kill_browser(),
        }
        // One page after the other: a disagreement that stays is found at a later step.
        self.check_agreement(&self.tabs[self.log.len() % self.tabs.len()].page);
    }

    fn edit(&mut self, tab: usize) {
        let focus = self.tabs[tab].focus.clone();
        let register =
            focus.as_ref().map_or_else(|| self.chance.below(REGISTERS.len()), |(register, _)| *register);
        let seen = focus.as_ref().map(|(_, seen)| seen.clone());
        let word = self.new_word();
        self.note(format!(
            "{tab}: write {word} in {register}{}",
            if focus.is_some() { ", typing" } else { "" }
        ));
        let (key, field) = at(register);
        let Tab { page: Page { session, .. }, handled, focus } = &mut self.tabs[tab];
        let before = in_register(session.ledger(), register);
        let seen = seen.unwrap_or_else(|| before.iter().map(|(dot, _)| *dot).collect());
        let over: Vec<Word> =
            before.iter().filter(|(dot, _)| seen.contains(dot)).map(|(_, word)| *word).collect();
        let written = session.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).write(&field, json!(text_of(word)), &seen, writer)
        });
        *focus = focus.take().map(|(register, _)| (register, vec![written.unwrap()]));
        handled.extend(over.iter().copied().chain([word]));
        self.may_go.extend(over);
    }

    fn begin_typing(&mut self, tab: usize) {
        let register = self.chance.below(REGISTERS.len());
        let Tab { page: Page { session, .. }, focus, .. } = &mut self.tabs[tab];
        session.end_typing();
        *focus = None;
        if self.chance.one_in(3) {
            return;
        }
        session.begin_typing();
        *focus = Some((
            register,
            in_register(session.ledger(), register).into_iter().map(|(dot, _)| dot).collect(),
        ));
        self.log.push(format!("{tab}: focus {register}"));
    }

    fn remove(&mut self, tab: usize) {
        let register = self.chance.below(REGISTERS.len());
        self.note(format!("{tab}: remove in {register}"));
        let (key, field) = at(register);
        let Tab { page: Page { session, .. }, handled, .. } = &mut self.tabs[tab];
        let (seen, over): (Vec<Dot>, Vec<Word>) = in_register(session.ledger(), register).into_iter().unzip();
        let removed = session.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).remove(&field, &seen, writer);
        });
        removed.unwrap();
        handled.extend(over.iter().copied());
        self.may_go.extend(over);
    }

    fn undo(&mut self, tab: usize) {
        self.check_turn(tab, "undo", Session::undo);
    }

    fn redo(&mut self, tab: usize) {
        self.check_turn(tab, "redo", Session::redo);
    }

    fn check_turn(&mut self, tab: usize, name: &str, turn: fn(&mut Session<PageStorage>) -> Option<Outcome>) {
        let labels = self.tabs[tab].page.session.undo_labels();
        if self.refuses && labels.undoes_import {
            // What can't be written can't be forgotten.
            return;
        }
        let before = self.tabs[tab].words();
        let known: BTreeSet<Word> = self.tabs[tab].stored_words().union(&before).copied().collect();
        let Some(outcome) = turn(&mut self.tabs[tab].page.session) else { return };
        let is_import = self.tabs[tab].page.session.undo_labels().imports != labels.imports;
        let after = self.tabs[tab].words();
        self.note(format!("{tab}: {} {before:?} -> {after:?}", outcome.sentence()));
        let handled = &mut self.tabs[tab].handled;
        for word in before.difference(&after) {
            assert!(
                self.may_go.contains(word) || handled.contains(word),
                "{name} took away {word}, of another page"
            );
            self.may_go.insert(*word);
        }
        handled.extend(after.difference(&known));
        // Until another page has received that an import is forgotten, it may still write it back; and it may have
        // written over what comes back when the import is redone.
        if !is_import || self.tabs.len() == 1 {
            self.may_go.retain(|word| known.contains(word) || !after.contains(word));
        }
        self.may_return
            .extend((0..REGISTERS.len()).filter(|register| outcome.changed.contains(&at(*register).0)));
    }

    fn receive(&mut self, tab: usize) {
        let count = 1 + self.chance.below(4);
        for _ in 0..count {
            self.tabs[tab].page.receive_one();
        }
        self.note(format!("{tab}: receive {count}"));
    }

    /// Imports a new file, which somebody made from this page's ledger or from an empty one.
    fn import(&mut self, tab: usize) {
        let mut writer = Writer::new(draw());
        let mut theirs = match self.chance.one_in(2) {
            true => self.tabs[tab].page.session.ledger().clone(),
            false => Ledger::new(),
        };
        let mut new = BTreeSet::new();
        for _ in 0..=self.chance.below(3) {
            let (register, word) = (self.chance.below(REGISTERS.len()), self.new_word());
            let (key, field) = at(register);
            let record = theirs.record_mut(&key);
            let seen = if self.chance.one_in(2) { record.dots(&field) } else { Vec::new() };
            record.write(&field, json!(text_of(word)), &seen, &mut writer);
            new.insert(word);
        }
        let stand = words(&theirs);
        // The file's words may have replaced each other.
        self.may_go.extend(new.difference(&stand));
        new.retain(|word| stand.contains(word));
        self.files.push((theirs.clone(), new.clone()));
        self.import_file(tab, &theirs, &new, Import::First);
    }

    fn import_again(&mut self, tab: usize) {
        if self.files.is_empty() {
            return;
        }
        let (theirs, new) = self.files[self.chance.below(self.files.len())].clone();
        self.import_file(tab, &theirs, &new, Import::Again);
        self.may_return.extend(0..REGISTERS.len());
    }

    fn import_file(&mut self, tab: usize, theirs: &Ledger, new: &BTreeSet<Word>, import: Import) {
        let text = export(theirs, &Scope::Whole, &header());
        let snapshot = parse(&text, self.plan, false).expect("what was exported is read");
        let arrives = self.chance.one_in(2);
        let importing = &mut self.tabs[tab];
        let prepared = importing.page.session.prepare_import(&snapshot.ledger);
        // While its preview is read, something may arrive.
        if arrives {
            importing.page.receive_one();
        }
        let known: BTreeSet<Word> = importing.words().union(&importing.stored_words()).copied().collect();
        let imported = importing.page.session.import(&snapshot.ledger, prepared, "");
        let after = importing.words();
        self.log.push(format!("{tab}: {import:?} {new:?} -> {imported:?}, {after:?}"));
        match imported {
            Ok(()) => {
                let gone: Vec<Word> = known.difference(&after).copied().collect();
                importing.handled.extend(after.difference(&known).chain(&gone));
                self.may_go.extend(gone);
                // A page that has not received a clearing may still write over them.
                if self.tabs.len() == 1 {
                    self.may_go.retain(|word| known.contains(word) || !after.contains(word));
                }
                self.never.retain(|word| !after.contains(word));
            }
            Err(error) => {
                assert!(matches!(error, WriteError::Full | WriteError::Refused));
                let come: Vec<Word> = new.difference(&known).copied().collect();
                assert!(come.iter().all(|word| !after.contains(word)), "a part of a refused import stands");
                if import == Import::First {
                    self.may_go.extend(come.iter().copied());
                    self.never.extend(come);
                }
            }
        }
    }

    fn open(&mut self) {
        if self.tabs.len() < 3 {
            self.note("open a page".to_owned());
            self.browser.fail_after(None);
            self.reopen();
        }
    }

    /// Closes a page, or kills its process: the browser has what it wrote, and what has not arrived there never will.
    fn close(&mut self, tab: usize) {
        let closed = self.tabs.remove(tab);
        self.note(format!("{tab}: close"));
        // Another page may have written over its words, and only this page would have put them back: they are in the
        // journal, and come back with the next page that is opened.
        self.in_journal.extend(closed.words());
        if self.tabs.is_empty() {
            self.reopen();
        }
    }

    fn edit_newer(&mut self, tab: usize) {
        let key: RecordKey = NEWER_KEY.parse().unwrap();
        let session = &mut self.tabs[tab].page.session;
        if session.storage().unwrap().read(&key).is_ok() {
            // It was cleared.
            return;
        }
        let refused = session.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            ledger.record_mut(&key).write(&Field::new("progress"), json!("新"), &[], writer);
        });
        assert!(refused.is_err());
        assert_eq!(session.ledger().get(&key), None);
    }
}
