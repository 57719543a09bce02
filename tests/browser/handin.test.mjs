// 我的待办 and 上报: a clerk does what is left, gives the unit's word, and sees what has changed since.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

/** It has three items, with four clauses: T5, T6, T8. */
const UNIT = '县司法局';

async function of(stage, unit, hash = '#/assess') {
  const app = await stage.app();
  await app.overview.pick(unit);
  await app.open(hash);
  return app;
}

/** Marks all clauses of the item that is open. */
async function markAll(app, mark) {
  await app.assess.form.clauses.first().waitFor();
  const count = await app.assess.form.clauses.count();
  for (let at = 0; at < count; at += 1) await app.assess.form.mark(at, mark);
}

for (const browser of browsers) {
  const body = async (stage) => {
    const app = await of(stage, UNIT);
    const { todo, handIn } = app.assess;
    await eventuallyMatches(() => todo.sentence(), /项都还没有填报；上报前还要补齐 \d+ 处。/);
    const items = (await todo.all())['未填报'];
    assert.deepEqual(items, ['T5', 'T6', 'T8']);
    assert.equal(await todo.fact('上报'), '尚未上报');

    // By the links of the list, until nothing is missing.
    for (let left = items.length; left > 0; left -= 1) {
      await todo.openFirst('未填报');
      await eventually(() => app.hash(), `#/assess/${items[items.length - left]}`);
      await markAll(app, '已完成');
      await app.assess.form.addEvidence({ 名称: '验收意见' });
      await app.go('自评');
      await todo.title.waitFor();
    }
    await eventuallyMatches(() => todo.nothingLeft(), /都填好了.*可以上报了/s);
    assert.equal(await app.assess.progress(), `已填 ${items.length} / ${items.length} 项`);
    assert.match(await todo.fact('得分'), /^100\.0 · 填报率 100\.0%/);

    // Hands in, with a name.
    await app.main.getByRole('link', { name: '去上报' }).first().click();
    await handIn.button.click();
    await eventually(() => handIn.errors(), ['请填写填报人的姓名，再上报。']);
    await handIn.write('填报人', '张三');
    await handIn.write('联系电话', '5220000 转 8');
    await eventually(() => handIn.errors(), []);
    const file = await handIn.press();
    await eventuallyMatches(() => handIn.heading(), /^已上报 \d\d:\d\d$/);
    const [facts] = await handIn.facts();
    assert.equal(facts.填报人, '张三');
    assert.equal(facts.联系电话, '5220000 转 8');
    assert.match(facts.校验码, /^[0-9a-f]{4} [0-9a-f]{4}$/);
    assert.match(await handIn.made.innerText(), /上报以后没有改动/);

    // The file holds the hand-in.
    assert.match(file.name, new RegExp(`${UNIT}.*\\.json$`));
    const record = JSON.parse(file.text).records.find(({ kind }) => kind === 'handin');
    const content = (field) => record.fields[field].map(({ value }) => value);
    assert.deepEqual(content('reporter'), ['张三']);
    assert.equal(content('digest')[0].sha256.slice(0, 4), facts.校验码.slice(0, 4));

    // A change afterwards is named, everywhere; handing in again settles it.
    await app.open(`#/assess/${items[0]}`);
    await eventuallyMatches(() => app.assess.handedIn(), /^已上报 \d\d:\d\d$/);
    await app.assess.form.write('进展情况', '上报以后补写的');
    await eventuallyMatches(() => app.assess.handedIn(), /^已上报 \d\d:\d\d，之后改动 1 项$/);
    await app.go('自评');
    await eventuallyMatches(() => todo.fact('上报'), /^已上报 \d\d:\d\d，之后改动 1 项$/);
    await app.open('#/assess/handin');
    await eventually(() => handIn.changed(), [items[0]]);
    await handIn.again();
    assert.equal(await handIn.field('填报人').inputValue(), '张三');
    const second = await handIn.press();
    await eventually(() => handIn.changed(), []);
    assert.match(await handIn.made.innerText(), /上报以后没有改动/);
    assert.match(second.text, /上报以后补写的/);
    await app.reload();
    await eventuallyMatches(() => handIn.heading(), /^已上报 \d\d:\d\d$/);
  };
  journey('from the first item to the second hand-in', body, { browser, minutes: 2 });
}

journey('what is missing does not keep from handing in, but is said', async (stage) => {
  const app = await of(stage, '县水利局', '#/assess/T15');
  await app.assess.form.mark(0, '不适用');
  await app.open('#/assess/handin');
  const { handIn, todo } = app.assess;
  await eventuallyMatches(() => handIn.main.innerText(), /上报前还有 29 处没有补齐/);
  assert.deepEqual(Object.keys(await todo.all()), ['未填报', '有要点未标记', '不适用没有写理由']);
  await handIn.write('填报人', '李四');
  await handIn.button.click();
  await eventually(() => handIn.errors(), ['还没有补齐：请先补齐，或勾选这里，照样上报。']);
  assert.ok(await handIn.anyway.evaluate((box) => box === document.activeElement), 'the keyboard is where it goes on');
  await app.page.keyboard.press('Space');
  await eventually(() => handIn.errors(), []);
  await handIn.press();
  await eventuallyMatches(() => handIn.heading(), /^已上报/);

  // 上报 is one step that can be undone, and the name stays for the next try.
  await eventually(() => app.undo.getAttribute('title'), '撤销：上报');
  await app.undo.click();
  await eventually(() => handIn.made.count(), 0);
  assert.equal(await handIn.field('填报人').inputValue(), '李四');
  await app.redo.click();
  await eventuallyMatches(() => handIn.heading(), /^已上报/);
});

journey('links lead to the clause that is meant', async (stage) => {
  const app = await of(stage, '县水利局', '#/assess/T15');
  await app.assess.form.mark(0, '已完成');
  await app.go('自评');
  await app.assess.todo.openFirst('有要点未标记');
  await eventually(() => app.hash(), '#/assess/T15.2');
  const focused = () => app.page.evaluate(() => document.activeElement.id);
  await eventually(focused, 'clause-T15.2');
  await app.reload();
  await eventually(focused, 'clause-T15.2');
  await app.page.keyboard.press('2');
  await eventually(() => app.assess.form.marks(), ['已完成', '推进中', null]);
  await app.open('#/assess/T15.9');
  await eventually(() => app.hash(), '#/assess/T15');
  await eventuallyMatches(async () => (await app.notices()).join(), /“T15.9”本页查无此项/);
});

journey('a name that is too long is said at its field, and nothing is handed in', async (stage) => {
  const app = await of(stage, '县水利局', '#/assess/handin');
  const { handIn } = app.assess;
  await handIn.write('填报人', '张'.repeat(31));
  await eventually(() => handIn.errors(), ['填报人最多 30 个字，现有 31 个，请删减。']);
  await handIn.anyway.check();
  await handIn.button.click();
  assert.ok(await handIn.field('填报人').evaluate((field) => field === document.activeElement));
  assert.equal(await handIn.made.count(), 0);
  await app.reload();
  await eventually(() => handIn.field('填报人').inputValue(), '张'.repeat(31), 'nothing that was typed is lost');
});

journey('by keyboard: focus follows the parts of the page', async (stage) => {
  const app = await of(stage, '县水利局');
  const focused = () => app.page.evaluate(() => document.activeElement.textContent.trim());
  await app.assess.todo.title.waitFor();
  await app.main.getByRole('link', { name: '去上报' }).focus();
  await app.page.keyboard.press('Enter');
  await eventually(focused, '上报');
  await app.main.getByRole('link', { name: '我的待办' }).focus();
  await app.page.keyboard.press('Enter');
  await eventually(focused, '我的待办');
  await app.main.getByRole('link', { name: /^开始自评/ }).focus();
  await app.page.keyboard.press('Enter');
  await eventuallyMatches(focused, /^牵头/);
});

journey('two hand-ins made apart are both shown until one more is made', async (stage) => {
  const files = [];
  for (const [reporter, text] of [['甲', '甲写的'], ['乙', '乙写的']]) {
    const app = await of(stage, '县水利局', '#/assess/T15');
    await app.assess.form.write('进展情况', text);
    await app.open('#/assess/handin');
    await app.assess.handIn.write('填报人', reporter);
    await app.assess.handIn.anyway.check();
    files.push(await app.assess.handIn.press());
  }
  const app = await of(stage, '县水利局', '#/settings');
  for (const file of files) {
    await app.settings.pickFile(file.text, file.name);
    await app.settings.confirm();
    await eventuallyMatches(() => app.settings.import.innerText(), /已导入/);
  }
  await app.open('#/assess/handin');
  const { handIn } = app.assess;
  await eventually(() => handIn.heading(), '有 2 份分别作出的上报');
  assert.deepEqual((await handIn.facts()).map(({ 填报人 }) => 填报人).sort(), ['乙', '甲']);
});

journey('the sample hands in too, under the names of the round before, and its file says what it is', async (stage) => {
  const app = await of(stage, '县水利局', '#/sample/assess/handin');
  const { handIn } = app.assess;
  await eventuallyMatches(() => handIn.field('填报人').inputValue(), /示例$/);
  assert.equal(await handIn.field('联系电话').inputValue(), '000-0000000');
  await handIn.anyway.check();
  const file = await handIn.press();
  assert.match(file.name, /示例数据/);
  assert.equal(JSON.parse(file.text).sample, true);
  await eventuallyMatches(() => handIn.heading(), /^已上报 \d\d:\d\d$/);
});

journey('a closed round only shows', async (stage) => {
  const app = await of(stage, '县水利局', '#/sample/assess/handin?round=y2023');
  await eventuallyMatches(() => app.text(), /本轮已关闭，不能再上报/);
  assert.equal(await app.assess.handIn.form.count(), 0);
  await app.open('#/sample/assess?round=y2023');
  await eventuallyMatches(() => app.assess.todo.sentence(), /^28 项(都已填报|中还有 \d+ 项没有填报)。$/);
  assert.match((await app.notices()).join(), /已于 2024-02-01 关闭：本轮评估已结束（示例）。只能查看/);
  await app.main.getByRole('link', { name: '看各项自评' }).click();
  await eventually(() => app.assess.form.text('进展情况').isDisabled(), true);
});
