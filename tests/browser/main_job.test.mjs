// The main job, on the real plan: a clerk of 县水利局 fills in, comes back, hands in; a colleague takes it in.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

// Read off the document's responsible lines by hand.
const LEADS = ['P2', 'P3', 'P4'];
const PARTNERS = [
  ...['I4', 'I5', 'I6'],
  ...['T2', 'T12', 'T15', 'T16', 'T18', 'T21', 'T24', 'T27', 'T29', 'T30', 'T31', 'T32'],
  ...['P1', 'P5', 'P7', 'P8', 'P13', 'P14', 'P15', 'P17', 'P20', 'P21'],
];

const FILLED = {
  marks: ['已完成', '推进中', null],
  texts: {
    进展情况: '峪口河两处监测站已建成，数据接入县平台。\n第二批 3 处正在选址。',
    存在问题: '“最后一公里”供电不稳定；缺 2 名值守人员。',
    下一步安排: '9 月底前完成第二批选址，年底前通水、通电、通网。',
  },
  evidence: [
    { 名称: '《监测站验收意见》', 文号: '代水发〔2023〕41号', 日期: '2023-11-20', 链接或存放处: '局档案室 3 柜' },
  ],
};

async function fillIn(form) {
  for (const [at, mark] of FILLED.marks.entries()) {
    if (mark) await form.mark(at, mark);
  }
  for (const [label, text] of Object.entries(FILLED.texts)) {
    await form.write(label, text);
  }
  for (const evidence of FILLED.evidence) {
    await form.addEvidence(evidence);
  }
}

for (const browser of browsers) {
  const body = async (stage) => {
    const profile = await stage.folder();

    // A first visit: pick the unit, see exactly what it leads and supports.
    let context = await stage.lasting(profile);
    let app = await stage.open(context);
    await app.overview.pick('县水利局');
    await eventually(() => app.tasks.count(), '28 项');
    assert.match(await app.unit(), /^县水利局/);
    await app.tasks.choose('角色', '牵头');
    await eventually(() => app.tasks.ids(), LEADS);
    await app.tasks.choose('角色', '牵头');
    await app.tasks.choose('角色', '配合');
    await eventually(() => app.tasks.ids(), PARTNERS);

    // Open one, and fill it in.
    await app.tasks.openItem('T15');
    await eventually(() => app.tasks.title(), '强化风险监测预警预报');
    await fillIn(app.tasks.form);
    await eventually(() => app.tasks.form.all(), FILLED);
    await eventuallyMatches(() => app.saved(), /^✓ 已保存 \d\d:\d\d$/);

    // Close the browser, come back: all is there.
    await context.close();
    context = await stage.lasting(profile);
    app = await stage.open(context);
    assert.match(await app.unit(), /^县水利局/);
    await app.go('自评');
    await eventually(() => app.assess.progress(), '已填 1 / 28 项');
    await app.assess.begin();
    await eventually(() => app.assess.items(), { 牵头: LEADS, 配合: PARTNERS });
    assert.equal(await app.assess.progress(), '已填 1 / 28 项');
    await app.open('#/assess/T15');
    await eventually(() => app.assess.form.all(), FILLED);

    // Hand it in, as a file and as text.
    await app.go('设置');
    const file = await app.settings.exportFile();
    const text = await app.settings.exportText();
    const snapshot = JSON.parse(file.text);
    assert.match(file.name, /县水利局.*\.json$/);
    assert.equal(snapshot.format, 'taizhang-snapshot');
    assert.equal(JSON.parse(text).sha256, snapshot.sha256);
    assert.equal(snapshot.records.length, 1);
    await context.close();

    // A colleague in another browser: preview, confirm, the same ledger.
    const colleague = await stage.open(await stage.lasting(await stage.folder()), '#/settings');
    await colleague.settings.pickFile(file.text, file.name);
    const counts = { 新增: 1, 更新: 0, 相同: 0, 有冲突: 0 };
    assert.deepEqual(await colleague.settings.preview(), { 县水利局: counts, 合计: counts });
    await colleague.open('#/tasks?unit=slj&state=ongoing');
    await eventually(() => colleague.tasks.ids(), [], 'a preview changes nothing');
    await colleague.go('设置');
    await colleague.settings.pickFile(file.text, file.name);
    await colleague.settings.confirm();
    await eventuallyMatches(() => colleague.settings.import.innerText(), /已导入：新增 1 条/);
    await colleague.settings.pick('县水利局');
    await colleague.open('#/assess/T15');
    await eventually(() => colleague.assess.form.all(), FILLED);
    await colleague.go('设置');
    const again = JSON.parse(await colleague.settings.exportText());
    assert.equal(again.sha256, snapshot.sha256);
    assert.deepEqual(again.records, snapshot.records);

    // The same file again changes nothing, and says so.
    await colleague.settings.paste(text);
    await eventuallyMatches(() => colleague.settings.import.innerText(), /没有新内容/);
  };
  journey('the main job', body, { browser, minutes: 2 });
}
