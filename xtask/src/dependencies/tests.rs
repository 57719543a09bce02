use super::{is_out_of_reach, yanked};
use crate::failure::Failure;

#[test]
fn cargo_s_warning_of_a_yanked_crate_is_found() {
    let messages = "   Packaging taizhang v0.1.0\n\
        warning: package `crossbeam-channel v0.5.14` in Cargo.lock is yanked in registry `crates-io`, consider updating\n\
        Packaged 46 files\n";
    assert_eq!(yanked(messages).len(), 1);
    assert!(yanked(messages).iter().all(|line| line.contains("crossbeam-channel v0.5.14")));
    assert!(yanked("   Packaging taizhang v0.1.0\n").is_empty());
}

#[test]
fn only_a_database_that_can_t_be_fetched_is_excused() {
    assert!(is_out_of_reach(&Failure::new("[ERROR] failed to fetch advisory database")));
    assert!(!is_out_of_reach(&Failure::new("advisories FAILED: unsound")));
}
