use thiserror::Error;

use super::VERSION;
use super::limits::{MAX_MEGABYTES, MAX_RECORDS, MAX_SIDE_BY_SIDE};
use crate::crdt::Flaw;
use crate::records::{MAX_TEXT, RecordKey};

/// Why a text is not taken for a snapshot. The ledger is untouched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("没有内容：请选择导出的快照文件，或粘贴快照的全部文字。")]
    Empty,
    /// A web page, as a login wall or a file service hands out in a file's place.
    #[error(
        "这是一个网页，不是快照文件：多半是下载时没有登录或链接已失效，请让对方把导出的 .json 文件直接发来。"
    )]
    WebPage,
    /// Doesn't begin as JSON does: a spreadsheet, a document, a picture.
    #[error(
        "这不是快照文件：第 1 行开头就不是快照的格式，请选择本系统导出的 .json 文件，不要选表格、文档或图片。"
    )]
    NotJson,
    /// A snapshot with a chat's words before or behind it.
    #[error("快照文字的前后还有别的内容（例如聊天里的姓名和时间），读不出来：请让对方重新复制。")]
    WordsAround,
    #[error(
        "文件过大（{megabytes} MB，最多 {MAX_MEGABYTES} MB），不像本系统导出的快照，请核对是否选错了文件。"
    )]
    TooLarge { megabytes: usize },
    /// Nested deeper than any snapshot. Line and column from 1, in characters.
    #[error("第 {line} 行第 {column} 列的内容嵌套过深，不像本系统导出的快照，请核对是否选错了文件。")]
    TooDeep { line: usize, column: usize },
    /// Ends in the middle.
    #[error("内容不完整，到第 {line} 行就断了：文件没有传完或文字没有复制全，请让对方重新发送。")]
    Truncated { line: usize },
    /// No JSON from this place on.
    #[error("第 {line} 行第 {column} 列起不是快照的格式：文件可能被改动或损坏，请让对方重新导出后再发。")]
    Syntax { line: usize, column: usize },
    /// Read or saved in another encoding than UTF-8 on its way.
    #[error("文件里有乱码，文字编码不是 UTF-8：可能被别的软件另存过，请让对方重新导出，不要打开另存。")]
    Garbled,
    /// JSON of something else.
    #[error("这不是快照文件：开头没有 \"format\": \"taizhang-snapshot\"，请选择本系统导出的 .json 文件。")]
    NotASnapshot,
    #[error("这份快照是第 {version} 版格式，本页面只认到第 {VERSION} 版：请换用新版页面再导入。")]
    NewerVersion { version: u64 },
    /// A member of the header is missing or is not what it should be: `exported.at`.
    #[error("快照开头的 {member} 缺失或有误：文件可能被改动过，请让对方重新导出后再发。")]
    Header { member: String },
    #[error("这份快照属于另一个实施方案（plan.id 是 {theirs}，本页面是 {ours}），请在对应方案的页面导入。")]
    OtherPlan { theirs: String, ours: String },
    #[error("这份快照依据实施方案数据第 {theirs} 次修订，本页面只到第 {ours} 次：请换用新版页面再导入。")]
    NewerRevision { theirs: u64, ours: u32 },
    /// A snapshot of the sample county, for the real ledger.
    #[error("这是示例县的快照（sample），不能导入正式台账：请选择正式数据的快照。")]
    Sample,
    /// A real snapshot, for the sample county.
    #[error("这是正式数据的快照，不能导入示例县：请回到正式台账再导入。")]
    Real,
    #[error("快照有 {count} 条记录（最多 {MAX_RECORDS} 条），不像本系统导出的，请核对是否选错了文件。")]
    TooManyRecords { count: usize },
    /// More of one kind than any county has; `of` is the kind with its measure word.
    #[error("快照有 {count} {of}（最多 {most} 个），不像本系统导出的，请核对是否选错了文件。")]
    TooMany { of: &'static str, count: usize, most: usize },
    /// `what` is said as on screen, `length` in characters; `number` as below.
    #[error("第 {number} 条记录的“{what}”有 {length} 字（最多 {MAX_TEXT} 字），请让对方删减后重新导出。")]
    TextTooLong { number: usize, what: String, length: usize },
    #[error("第 {number} 条记录的“{what}”超过 {most} 条，不像本系统导出的，请核对是否选错了文件。")]
    TooManyEntries { number: usize, what: String, most: usize },
    #[error(
        "第 {number} 条记录的“{what}”有 {count} 份内容并存（最多 {MAX_SIDE_BY_SIDE} 份），不像本系统导出的，请核对是否选错了文件。"
    )]
    TooManySideBySide { number: usize, what: String, count: usize },
    /// `number` is the record's place in the file, from 1.
    #[error("第 {number} 条记录有误：{flaw}；文件可能被改动过，请让对方重新导出后再发。")]
    Record { number: usize, flaw: Flaw },
    /// Two records under one key; numbers from 1.
    #[error("第 {second} 条记录与第 {first} 条重复（{key}）：文件可能被改动过，请让对方重新导出后再发。")]
    Twice { key: RecordKey, first: usize, second: usize },
    /// The records are not those that were exported.
    #[error("校验码与记录不符：文件在导出后被改动或损坏，请让对方重新导出后再发。")]
    WrongHash,
}
