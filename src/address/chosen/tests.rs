use std::collections::BTreeSet;

use proptest::prelude::*;

use super::Chosen;

proptest! {
    #[test]
    fn it_is_the_set_of_what_was_put_in_and_not_taken_out(
        put in proptest::collection::vec(0_u8..20, 0..30),
        taken in proptest::collection::vec(0_u8..20, 0..10),
    ) {
        let mut chosen: Chosen<u8> = Chosen::default();
        let mut set = BTreeSet::new();
        for value in put {
            prop_assert_eq!(chosen.insert(value), set.insert(value));
        }
        for value in taken {
            prop_assert_eq!(chosen.remove(&value), set.remove(&value));
        }
        prop_assert_eq!(chosen.to_vec(), Vec::from_iter(set));
    }
}
