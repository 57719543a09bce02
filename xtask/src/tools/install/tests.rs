use std::cell::Cell;
use std::fs;
use std::path::PathBuf;

use super::once_in;
use crate::failure::{Context, Failure};

fn empty_cache(name: &str) -> PathBuf {
    let cache = std::env::temp_dir().join(format!("taizhang-install-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&cache);
    cache
}

#[test]
fn a_tool_is_made_only_the_first_time() {
    let cache = empty_cache("once");
    let made = Cell::new(0);
    for _ in 0..2 {
        let place = once_in(&cache, "tool-1", |folder| {
            made.set(made.get() + 1);
            fs::write(folder.join("program"), "").context("program")
        });
        assert!(place.is_ok_and(|place| place.ends_with("tool-1") && place.join("program").is_file()));
    }
    assert_eq!(made.get(), 1);
    let _ = fs::remove_dir_all(&cache);
}

#[test]
fn a_failed_install_leaves_nothing_that_counts_as_one() {
    let cache = empty_cache("failed");
    let failed = once_in(&cache, "tool-1", |folder| {
        fs::write(folder.join("half"), "").context("half")?;
        Err(Failure::new("the network is away"))
    });
    assert!(failed.is_err());
    assert_eq!(fs::read_dir(&cache).map(|entries| entries.count()).ok(), Some(0));
    let _ = fs::remove_dir_all(&cache);
}

#[test]
fn the_later_of_two_runs_takes_what_the_earlier_has_made() {
    let cache = empty_cache("race");
    let place = once_in(&cache, "tool-1", |_| {
        let earlier = cache.join("tool-1");
        fs::create_dir_all(&earlier).context("earlier")?;
        fs::write(earlier.join("program"), "earlier").context("earlier")
    });
    assert!(place.is_ok_and(|place| place.join("program").is_file()));
    assert_eq!(fs::read_dir(&cache).map(|entries| entries.count()).ok(), Some(1));
    let _ = fs::remove_dir_all(&cache);
}

#[test]
fn what_a_killed_run_left_is_cleared_away() {
    let cache = empty_cache("killed");
    // No process has this number: it is above the kernel's highest.
    let left = cache.join(".unfinished-99999999-tool-0");
    assert!(fs::create_dir_all(&left).is_ok());
    assert!(once_in(&cache, "tool-1", |_| Ok(())).is_ok());
    assert!(!left.exists() || !PathBuf::from("/proc/self").exists());
    let _ = fs::remove_dir_all(&cache);
}
