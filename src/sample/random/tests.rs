use super::Random;

/// The first numbers from 1234567, as the authors' own program draws them.
#[test]
fn it_is_splitmix64() {
    let mut random = Random(1_234_567);
    let drawn = [(); 3].map(|()| random.draw());
    assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
}

#[test]
fn a_choice_reaches_both_ends_and_goes_no_further() {
    let mut random = Random::new("", &[]);
    let drawn: Vec<u32> = (0..200).map(|_| random.between(3, 5)).collect();
    assert_eq!(drawn.iter().min(), Some(&3));
    assert_eq!(drawn.iter().max(), Some(&5));
    assert_eq!(random.below(0), 0);
    assert_eq!(random.index(0), 0);
    assert_eq!(random.pick(&[]), "");
}

#[test]
fn another_name_or_number_draws_others() {
    let first = |name, numbers: &[u64]| Random::new(name, numbers).draw();
    assert_ne!(first("a", &[1]), first("b", &[1]));
    assert_ne!(first("a", &[1]), first("a", &[2]));
    assert_ne!(first("a", &[1, 0]), first("a", &[1]));
}
