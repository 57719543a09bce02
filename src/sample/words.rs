use crate::plan::{Clause, Item};
use crate::records::State;
use crate::sample::phrases;
use crate::sample::random::Random;

/// The most characters of a text.
pub const LONGEST: usize = 400;

/// Said at the end of every text, where it disturbs no reader and no list that shows how texts begin.
const MARK: &str = "（示例）";

/// What a clause is about, short enough to be quoted: its words without the year before them, up to the first pause.
/// The item's title where that is too little to be understood, too much, or has quotes of its own.
pub fn subject<'a>(item: &'a Item, clause: Option<&'a Clause>) -> &'a str {
    let whole = clause.map_or(item.title.as_str(), |clause| &clause.text);
    let bare = whole.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = bare.strip_prefix('年').unwrap_or(whole);
    let first = bare.split([',', '，', '。', ';', '；']).next().unwrap_or_default();
    let fits = (6..=36).contains(&first.chars().count()) && !first.contains(['“', '”']);
    if fits { first } else { &item.title }
}

/// 进展情况, from nothing at all to [`LONGEST`].
pub fn progress(state: State, subject: &str, random: &mut Random) -> String {
    let opening = match state {
        State::Done => phrases::DONE,
        State::Ongoing => phrases::ONGOING,
        State::NotStarted => phrases::NOT_STARTED,
        State::NotApplicable => phrases::NOT_APPLICABLE,
        State::Unreported => return String::new(),
    };
    let more = match (state, random.below(100)) {
        (_, ..10) => return String::new(),
        (State::NotApplicable | State::NotStarted, _) | (_, ..30) => 0,
        (_, ..60) => 1,
        (_, ..96) => random.between(2, 5) as usize,
        _ => phrases::DETAILS.len(),
    };
    let opening = random.pick(opening);
    sentences([opening].into_iter().chain(some(phrases::DETAILS, more, random)), subject, random)
}

/// 存在问题: often none.
pub fn problems(state: State, subject: &str, random: &mut Random) -> String {
    let silent = if state == State::Done { 80 } else { 35 };
    if random.percent(silent) {
        return String::new();
    }
    let count = random.between(1, 3) as usize;
    sentences(some(phrases::PROBLEMS, count, random), subject, random)
}

/// 下一步安排
pub fn next_steps(state: State, subject: &str, random: &mut Random) -> String {
    let silent = if state == State::Done { 70 } else { 20 };
    if random.percent(silent) {
        return String::new();
    }
    let count = random.between(1, 3) as usize;
    sentences(some(phrases::NEXT_STEPS, count, random), subject, random)
}

/// A remark of one sentence.
pub fn remark(from: &[&str], subject: &str, random: &mut Random) -> String {
    sentences([random.pick(from)], subject, random)
}

/// A short wording without a stop, marked as all others.
pub fn wording(from: &[&str], random: &mut Random) -> String {
    format!("{}{MARK}", random.pick(from))
}

pub fn person(random: &mut Random) -> String {
    format!("{}示例", random.pick(phrases::SURNAMES))
}

/// Different ones.
fn some<'a>(from: &[&'a str], count: usize, random: &mut Random) -> Vec<&'a str> {
    let mut left = from.to_vec();
    let count = count.min(left.len());
    (0..count).map(|_| left.swap_remove(random.index(left.len()))).collect()
}

/// One after the other, as many as there is room for.
fn sentences<'a>(templates: impl IntoIterator<Item = &'a str>, subject: &str, random: &mut Random) -> String {
    let mut text = String::new();
    let mut length = MARK.chars().count();
    for template in templates {
        let sentence = filled(template, subject, random);
        length += sentence.chars().count();
        if length > LONGEST {
            break;
        }
        text.push_str(&sentence);
    }
    text.push_str(MARK);
    text
}

fn filled(template: &str, subject: &str, random: &mut Random) -> String {
    let mut text = template.replace("〈事〉", subject);
    for (hole, least, most) in [("〈数〉", 2, 9), ("〈多〉", 12, 96), ("〈月〉", 1, 12)] {
        while text.contains(hole) {
            text = text.replacen(hole, &random.between(least, most).to_string(), 1);
        }
    }
    text
}
