//! 帮助: how to begin, the rules as the program keeps them, the keys, and where everything is kept.

use leptos::prelude::*;

use crate::address::{AssessPart, Page, Route};
use crate::app::state::{use_location, use_session};
use crate::records::Rule;
use crate::rules::rules;

const KEYS: [(&str, &str); 15] = [
    ("/", "在“任务”中检索"),
    ("Esc", "清空检索，再按离开检索框；关闭打开的一项"),
    ("j、k、↓、↑", "“任务”：到清单的下一行、上一行"),
    ("x", "“任务”批量标记时：选中所在的一行，再按放回"),
    ("Ctrl+F", "浏览器自己的查找；很长的清单平时只画出屏幕附近的部分，按下后全部画出，打印时也是"),
    ("j、k", "“自评”：下一个、上一个检查要点，到头时换到下一项、上一项"),
    ("1、2、3、4", "“自评”：把所在的要点（自设要点也行）标为已完成、推进中、未启动、不适用"),
    ("0", "“自评”：清除所在要点的标记"),
    ("Enter、Esc", "在灯或得分上按 Enter，看为什么；按 Esc 收起"),
    ("↑、↓、Home、End", "“时间轴”：换行，到第一行、最后一行"),
    ("←、→、＋、－、0", "“时间轴”：移动、放大、缩小、看整个方案；也可以拖动、按住 Ctrl 滚轮"),
    ("Enter", "打开所在的一项"),
    ("Ctrl+Z", "撤销（正在输入文字时，是浏览器自己的撤销）"),
    ("Ctrl+Shift+Z、Ctrl+Y", "重做"),
    ("Tab", "移到下一个控件；第一次按可跳过页头"),
];

#[component]
pub fn HelpPage() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    view! {
        <div class="help">
            <h1>"帮助"</h1>
            <section>
                <h2>"怎么用"</h2>
                <ol>
                    <li>
                        "在" <a class="link" href=location.href(Page::Settings)>"设置"</a>
                        "中选好我的单位。它牵头、配合和经由组承担的事项，都在“任务”和“自评”里。"
                    </li>
                    <li>"在“自评”里逐条标记检查要点，写进展、问题、下一步和佐证。填一处存一处，右上角显示“已保存”。"</li>
                    <li>
                        "“自评”先列出"
                        <a class="link" href=location.href(Route::Assess(AssessPart::ToDo))>"我的待办"</a>
                        "：被退回的、还没填的、缺理由缺佐证的，点开就能填。台账不记每次修改的时间（各台电脑的时钟不可信），久未更新的，只能从“与上一轮相同”看出来。"
                    </li>
                    <li>
                        "填完后"
                        <a class="link" href=location.href(Route::Assess(AssessPart::HandIn))>"上报"</a>
                        "：写明填报人，导出一份文件，交给县应急局。上报以后照样可以改，页面列出改了哪几项；改完再上报一次，以后一次为准。上报可以撤销。"
                    </li>
                    <li>"收到别人的快照，在“设置”里导入。导入前先预览，导入不会抹掉已填的内容。"</li>
                </ol>
                {(!session.is_sample())
                    .then(|| {
                        view! {
                            <p>
                                "想先看看填好是什么样子：打开" <a class="link" href="#/sample/">"示例"</a>
                                "，那是一个虚构的县，可以随意点、随意改，不影响您自己的台账。"
                            </p>
                        }
                    })}
                <p class="notice">"严禁涉密：不得填写国家秘密、工作秘密；除联系方式外，不得填写个人信息。"</p>
            </section>
            <section>
                <h2>"规则"</h2>
                <p>"状态、灯和得分都由程序按下面的规则算出；每一盏灯、每一个得分，按一下都能看到它为什么是这样。每条注明是原文规定，还是原文没有规定、本台账约定。"</p>
                <dl class="rules">{rules().map(rule).collect_view()}</dl>
            </section>
            <section>
                <h2>"快捷键"</h2>
                <table class="shortcuts">
                    <thead>
                        <tr>
                            <th scope="col">"按键"</th>
                            <th scope="col">"作用"</th>
                        </tr>
                    </thead>
                    <tbody>
                        {KEYS
                            .map(|(key, what)| {
                                view! {
                                    <tr>
                                        <th scope="row">{key}</th>
                                        <td>{what}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                    </tbody>
                </table>
            </section>
            <section>
                <h2>"内容存在哪里"</h2>
                <ul>
                    <li>"只存在这个浏览器里，不上传到任何服务器。换电脑、换浏览器，要用快照带过去；清除浏览数据会一并清除，请先导出。"</li>
                    <li>"输入后不到半秒就保存，不必停顿；正在选字的拼音，选定后保存。正常关闭网页不丢；网页崩溃或被强行结束，最多丢掉最后约半秒的输入；突然断电或整个浏览器被强行结束，最多丢掉最后约一秒；浏览器不提供 IndexedDB 时，可能丢掉最后约一分钟。"</li>
                    <li>"两个窗口可以同时开：一边改，另一边随即显示；同一处两边都改，两份都留着，由人选定。撤销只退回本窗口的修改。两边同时改同一条记录，而其中一个窗口恰在这一刻被强行结束，它最后一次修改在下次打开时找回；浏览器不提供 IndexedDB 时，这一次修改会丢。"</li>
                    <li>"改错了可以撤销，最多退回 200 步；关闭网页后不能再撤销。"</li>
                    <li>"存储空间满：刚写的还在网页里，可以导出，有了空间再存；没有存上就离开，浏览器会先问一声。空间用在哪里，见“设置”的“存储”。"</li>
                    <li>"浏览器不让网页保存：内容只在网页里，关闭即失，请在离开前导出快照。"</li>
                    <li>"有读不出来的记录：原样留着、可以导出，其余照常；重新填写这一条时，旧内容另存一份，不会被盖掉。较新的程序写成的记录只能看，不能改。"</li>
                </ul>
            </section>
            <section>
                <h2>"原文"</h2>
                <p>
                    "全部事项、要点和责任单位出自"
                    <a class="link" href=location.href(Page::Document)>{format!("《{}》", session.plan().title)}</a>
                    "，逐字照录。原文前后不一致或疑似笔误的地方标为“原文疑点”，由人确认，程序不代为改正。"
                </p>
            </section>
        </div>
    }
}

fn rule(rule: &'static Rule) -> AnyView {
    view! {
        <dt>{rule.title} <span class="quiet">{rule.origin.label()}</span></dt>
        <dd>{rule.text}</dd>
    }
    .into_any()
}
