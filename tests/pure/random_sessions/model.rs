use std::collections::{BTreeMap, BTreeSet};

use taizhang::crdt::{Dot, Field};
use taizhang::plan::Plan;
use taizhang::records::{Ledger, RecordKey, storage_key};
use taizhang::snapshot::{Scope, export, parse};
use taizhang::storage::LedgerStorage;

use crate::support::{Browser, Chance, PLAN, Page, draw_from, header};

pub const REGISTERS: [(&str, &str); 5] = [
    ("assessment/final/slj/T15", "progress"),
    ("assessment/final/slj/T15", "problems"),
    ("assessment/final/slj/T16", "progress"),
    ("org/slj", "name"),
    ("schedule/slj/T15", "note"),
];

/// A record of a newer program, which is stored from the start.
pub const NEWER: &str = r#"{"v":9,"of":"a newer program"}"#;
pub const NEWER_KEY: &str = "assessment/final/slj/T33";

pub type Word = u64;

pub fn at(register: usize) -> (RecordKey, Field) {
    (REGISTERS[register].0.parse().unwrap(), Field::new(REGISTERS[register].1))
}

pub fn text_of(word: Word) -> String {
    format!("词{word}")
}

/// The words of a register, each with its write.
pub fn in_register(ledger: &Ledger, register: usize) -> Vec<(Dot, Word)> {
    let (key, field) = at(register);
    let values = ledger.get(&key).map_or(&[][..], |record| record.values(&field)).iter();
    let word = |text: &str| text.strip_prefix('词').unwrap().parse().unwrap();
    values.map(|value| (value.dot, word(value.content.as_str().unwrap()))).collect()
}

pub fn words(ledger: &Ledger) -> BTreeSet<Word> {
    (0..REGISTERS.len()).flat_map(|register| in_register(ledger, register)).map(|(_, word)| word).collect()
}

/// An open page, with what its user does and sees.
pub struct Tab {
    pub page: Page,
    /// The register that is typed into, and what of it the user has seen.
    pub focus: Option<(usize, Vec<Dot>)>,
    /// The words that this page wrote, imported or wrote over: what its undo may take away.
    pub handled: BTreeSet<Word>,
}

impl Tab {
    pub fn open(browser: &Browser) -> Self {
        Self { page: Page::open(browser), focus: None, handled: BTreeSet::new() }
    }

    pub fn words(&self) -> BTreeSet<Word> {
        words(self.page.session.ledger())
    }

    pub fn stored_words(&self) -> BTreeSet<Word> {
        words(&self.page.stored())
    }
}

pub struct RandomSession<'a> {
    pub seed: u64,
    pub log: Vec<String>,
    pub chance: Chance,
    pub plan: &'a Plan,
    pub browser: Browser,
    pub tabs: Vec<Tab>,
    /// The last word that was written.
    pub last: Word,
    /// Words that may be missing: somebody saw them and took them away, or a fault has cost them.
    pub may_go: BTreeSet<Word>,
    /// Words that must be missing: of a refused import.
    pub never: BTreeSet<Word>,
    /// Registers in which a word may come back: by undo, by another import of the same file, or from the disk.
    pub may_return: BTreeSet<usize>,
    /// The browser refuses all writes.
    pub refuses: bool,
    /// Words of closed pages, which may be in the journal alone.
    pub in_journal: BTreeSet<Word>,
    /// Unreadable values, which must stay in storage as they are.
    pub broken: Vec<String>,
    /// The storage's values as they were last written to the disk.
    pub disk: BTreeMap<String, String>,
    /// Imported files, with the new words in each.
    pub files: Vec<(Ledger, BTreeSet<Word>)>,
}

impl Drop for RandomSession<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("session {}:\n{}", self.seed, self.log.join("\n"));
        }
    }
}

impl<'a> RandomSession<'a> {
    pub fn new(seed: u64, plan: &'a Plan) -> Self {
        draw_from(seed << 20);
        let browser = Browser::default();
        let newer = (storage_key(PLAN, &NEWER_KEY.parse().unwrap()), NEWER.to_owned());
        browser.set_values(&[newer].into());
        let tabs = vec![Tab::open(&browser)];
        Self {
            seed,
            log: Vec::new(),
            chance: Chance::new(seed),
            plan,
            disk: browser.values(),
            browser,
            tabs,
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

    pub fn note(&mut self, what: String) {
        self.log.push(what);
    }

    pub fn new_word(&mut self) -> Word {
        self.last += 1;
        self.last
    }

    /// A page that has received everything and has saved everything holds what the storage holds.
    pub fn check_agreement(&self, page: &Page) {
        if !page.storage.is_behind() && !page.session.has_unsaved() {
            assert_eq!(page.session.ledger(), &page.stored());
        }
        let values = self.browser.values();
        for broken in &self.broken {
            assert!(values.values().any(|text| text == broken), "{broken} is kept");
        }
    }

    pub fn ends_well(mut self) {
        self.note("all is quiet".to_owned());
        self.browser.leave_room(None);
        self.browser.refuse(false);
        self.reopen();
        let mut is_quiet = false;
        while !is_quiet {
            is_quiet = true;
            for tab in &mut self.tabs {
                while tab.page.receive_one() {
                    is_quiet = false;
                }
                tab.page.session.retry();
            }
        }
        let stored = LedgerStorage::new(PLAN, self.browser.open()).load().ledger;
        for (at, tab) in self.tabs.iter().enumerate() {
            let session = &tab.page.session;
            assert!(!session.has_unsaved());
            assert_eq!(tab.words(), words(&stored), "page {at}");
            assert_eq!(session.ledger(), &stored, "page and storage");
            let text = export(session.ledger(), &Scope::Whole, &header());
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
