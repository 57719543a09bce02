use crate::records::{Origin, Rule};

/// In words, for 帮助.
pub const RULES: &[Rule] = &[
    Rule {
        title: "谁牵头、谁配合",
        text: "以原文写明的牵头单位和责任单位为准，照录原文的写法。",
        origin: Origin::Document,
    },
    Rule {
        title: "一个单位一种身份",
        text: "同一项里既牵头又配合的，只算牵头；既被点名又在组里的，只算被点名的身份。原文写“各乡镇”这样的组的，\
               由组的成员负责，标明经由哪个组；成员没有设定以前，没有单位经由它负责。\
               在设置中确认是同一单位的两个名称，按一个单位算。",
        origin: Origin::Ours,
    },
];
