#![allow(clippy::unwrap_used)]

use super::*;

fn key(unit: &str) -> RecordKey {
    RecordKey::assessment("final", unit, "T15").unwrap()
}

#[test]
fn a_draft_outlives_its_field_and_belongs_to_one_record_and_field() {
    Owner::new().with(|| {
        let drafts = Drafts::new();
        let page = Owner::new();
        page.with(|| drafts.of(Some(key("slj")), "reason").keep("已完工".to_owned()));
        page.cleanup();
        assert_eq!(drafts.of(Some(key("slj")), "reason").text().as_deref(), Some("已完工"));
        assert!(drafts.of(Some(key("slj")), "other").get().is_none());
        assert!(drafts.of(Some(key("zjj")), "reason").get().is_none());
        assert!(drafts.of(None, "reason").get().is_none());
        assert!(drafts.holds(&key("slj")) && !drafts.holds(&key("zjj")));
    });
}

#[test]
fn a_draft_goes_when_its_field_is_emptied_or_stored() {
    Owner::new().with(|| {
        let drafts = Drafts::new();
        let reason = drafts.of(Some(key("slj")), "reason");
        reason.keep("已完工".to_owned());
        reason.keep(String::new());
        assert!(!drafts.holds(&key("slj")));
        reason.keep_refused(DraftText { text: "快了".to_owned(), error: Some("不是日期".to_owned()) });
        assert_eq!(reason.get().unwrap().error.as_deref(), Some("不是日期"));
        reason.remove();
        assert!(reason.get().is_none());
    });
}
