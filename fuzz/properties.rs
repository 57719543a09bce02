//! What holds of any text from outside. The fuzz targets look for a text that breaks it; the pure tests replay the
//! corpus.
#![allow(dead_code, reason = "each target takes one of them")]

use std::sync::OnceLock;

use taizhang::address::{Address, Vocabulary};
use taizhang::directory::Directory;
use taizhang::plan::{Plan, built_in};
use taizhang::records::{
    Assessment, HandIn, HandedIn, Ledger, Record, RecordKey, Review, State, decode, encode,
};
use taizhang::rules::{Closing, Evaluation, Round, todo};
use taizhang::snapshot::{Header, Scope, export, parse, preview};
use taizhang::storage::LedgerJoin;

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| built_in().unwrap_or_else(|error| unreachable!("the seeds are a plan: {error:?}")))
}

/// A key on the first line, then what is stored under it.
pub fn stored_record(text: &str) {
    let (key, stored) = text.split_once('\n').unwrap_or((text, ""));
    let Ok(key) = key.parse::<RecordKey>() else { return };
    assert_eq!(key.to_string().parse(), Ok(key.clone()));
    match decode(key.clone(), stored) {
        Err(why) => is_a_sentence(&why.to_string()),
        Ok(record) => {
            let again = encode(&record);
            let back = decode(key, &again);
            assert_eq!(back.as_ref(), Ok(&record), "it is read back as it was");
            assert_eq!(encode(&back.unwrap_or_else(|_| unreachable!())), again);
            assert_eq!(record.join(&record), record);
            is_looked_at(&record);
        }
    }
}

/// A whole file or pasted text.
pub fn snapshot(text: &str) {
    let snapshot = match parse(text, plan(), false) {
        Err(why) => return is_a_sentence(&why.to_string()),
        Ok(snapshot) => snapshot,
    };
    let changes = preview(&LedgerJoin::new(&Ledger::new(), &snapshot.ledger));
    assert_eq!(
        changes.new.len() + changes.conflicting.len() + changes.identical.len(),
        snapshot.ledger.len()
    );
    let header = Header::new(plan(), false, snapshot.header.exported.clone());
    let again = parse(&export(&snapshot.ledger, &Scope::Whole, &header), plan(), false);
    assert_eq!(again.map(|again| again.ledger).as_ref(), Ok(&snapshot.ledger));
    snapshot.ledger.iter().for_each(is_looked_at);
}

/// What stands behind the `#` of an address.
pub fn route(text: &str) {
    let vocabulary = Vocabulary::of(plan());
    let (address, _) = Address::parse(text, &vocabulary);
    let (again, notices) = Address::parse(&address.to_string(), &vocabulary);
    assert_eq!(again, address, "its own address leads back to it");
    assert!(notices.is_empty(), "{notices:?}");
}

fn is_a_sentence(text: &str) {
    assert!(text.ends_with('。') && !text.contains('\n'), "{text}");
}

/// All views of a record take any content.
fn is_looked_at(record: &Record) {
    let ledger = Ledger::from_iter([record.clone()]);
    let directory = Directory::new(plan(), &ledger);
    let (said, review) = (Assessment::new([record]), Review::new([record]));
    let _ = (said.conflicts(), said.overrides(), said.contacts(), said.words().count(), said.has_evidence());
    let _ = (review.decision(), review.scores(), review.remarks(), review.is_outdated(&said));
    let _ = HandIn::new([record]).made();
    for item in &plan().items {
        let _ = (State::of(item, &said), said.score(item));
    }
    let closing = Closing::read(record);
    for round in &Round::all(plan(), &ledger) {
        let standing = Evaluation { plan: plan(), ledger: &ledger, directory: &directory, round };
        if let Some(unit) = record.key().unit() {
            let _ = (todo::to_do(&standing, unit), HandedIn::of(&standing, unit).content());
        }
        if let Some(closing) = &closing {
            let _ = closing.figures.received_later(&standing);
        }
    }
}
