use std::collections::BTreeMap;

use proptest::prelude::*;

use super::OrderedMap;

#[derive(Clone, Copy, Debug)]
enum Step {
    Insert(u8, u32),
    InsertIfMissing(u8, u32),
    Change(u8, u32),
    Remove(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..4, 0..24_u8, any::<u32>()).prop_map(|(step, key, value)| match step {
        0 => Step::Insert(key, value),
        1 => Step::InsertIfMissing(key, value),
        2 => Step::Change(key, value),
        _ => Step::Remove(key),
    });
    prop::collection::vec(step, 0..80)
}

proptest! {
    #[test]
    fn it_holds_what_the_standard_librarys_map_holds(steps in steps(), from in 0..24_u8) {
        let mut ours = OrderedMap::new();
        let mut theirs = BTreeMap::new();
        for step in steps {
            match step {
                Step::Insert(key, value) => {
                    ours.insert(key, value);
                    theirs.insert(key, value);
                }
                Step::InsertIfMissing(key, value) => {
                    let found = *ours.get_or_insert_with(key, || value);
                    prop_assert_eq!(found, *theirs.entry(key).or_insert(value));
                }
                Step::Change(key, value) => {
                    if let Some(found) = ours.get_mut(&key) {
                        *found = value;
                    }
                    theirs.entry(key).and_modify(|found| *found = value);
                }
                Step::Remove(key) => {
                    ours.remove(&key);
                    theirs.remove(&key);
                }
            }
        }
        prop_assert!(ours.iter().eq(&theirs));
        prop_assert!(ours.range_from(&from).eq(theirs.range(from..)));
        prop_assert!(ours.values().eq(theirs.values()));
        prop_assert_eq!(ours.is_empty(), theirs.is_empty());
        for key in 0..24 {
            prop_assert_eq!(ours.get(&key), theirs.get(&key));
        }
    }
}
