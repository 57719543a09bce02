// The form of one item: what is asked for at once, what is only a reminder, and what the unit adds for itself.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { put, records } from './support/storage.mjs';

async function at(stage, item, unit = '县水利局') {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick(unit);
  await app.open(`#/assess/${item}`);
  const form = app.assess.form;
  await form.clauses.first().waitFor();
  return { context, app, form };
}

const focused = (app) => app.page.evaluate(() => document.activeElement.getAttribute('aria-label'));

journey('不适用 asks for its reason at once, gently, and the keys go on afterwards', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  await form.mark(0, '不适用');
  await eventually(() => focused(app), '不适用的原因');
  await eventuallyMatches(() => form.clauses.first().innerText(), /标为不适用的，请写明理由。/);
  await app.page.keyboard.type('本县没有这类设施');
  await app.page.keyboard.press('Enter');
  await eventuallyMatches(() => focused(app), /^2023年完善重点地区/);
  await eventually(async () => /请写明理由/.test(await form.clauses.first().innerText()), false);
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('2');
  await eventually(() => form.marks(), ['不适用', '推进中', null]);
  await app.reload();
  await eventually(() => form.reason(0).inputValue(), '本县没有这类设施');
});

journey('a double click leaves a mark as the first press made it; taking it off is a press of its own', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  await form.clauses.first().getByRole('button', { name: '已完成', exact: true }).dblclick();
  await form.clauses.nth(1).getByRole('button', { name: '不适用', exact: true }).dblclick();
  await eventually(() => form.marks(), ['已完成', '不适用', null]);
  await form.clearMark(0);
  await eventually(() => form.marks(), [null, '不适用', null]);
  await app.page.keyboard.press('1');
  await eventually(() => form.marks(), ['已完成', '不适用', null]);
  await app.page.keyboard.press('0');
  await eventually(() => form.marks(), [null, '不适用', null]);
  await app.undo.click();
  await eventually(() => form.marks(), ['已完成', '不适用', null]);
});

journey('a done mark without evidence is a reminder beside the evidence, until something is named', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  const reminder = app.main.getByText('已有要点标为已完成，还没有登记佐证；没有可登记的，可以不填。');
  await eventuallyMatches(() => app.text(), /只登记，不上传附件/);
  await form.mark(0, '推进中');
  assert.equal(await reminder.count(), 0);
  await form.mark(0, '已完成');
  await reminder.waitFor();
  await form.addEvidence({ 文号: '代水发〔2023〕41号', 日期: '2023年11月2日' });
  await reminder.waitFor({ state: 'detached' });
  assert.equal((await form.evidence())[0].日期, '2023-11-02', 'a day is written as everywhere');
  const day = form.within.getByLabel('佐证 1 日期', { exact: true });
  await day.fill('去年底');
  await day.blur();
  await eventuallyMatches(() => form.within.locator('.evidence').innerText(), /“去年底”不是日期/);
  assert.doesNotMatch(JSON.stringify(await records(app.page)), /去年底/);
});

journey('texts grow with what is written into them', async (stage) => {
  const { form } = await at(stage, 'T15');
  const height = async () => (await form.text('进展情况').boundingBox()).height;
  const before = await height();
  await form.text('进展情况').fill('一行\n'.repeat(12));
  assert.ok((await height()) > before + 150);
});

journey('a contact is typed once, and a press away in the next item', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  await form.contact.fill('李明 0350-5222000');
  await form.contact.blur();
  await eventuallyMatches(() => app.undo.getAttribute('title'), /T15 联系人/);
  await app.open('#/assess/T16');
  await form.within.getByRole('button', { name: '沿用“李明 0350-5222000”' }).click();
  await eventually(() => form.contact.inputValue(), '李明 0350-5222000');
  await app.undo.click();
  await eventually(() => form.contact.inputValue(), '');
});

journey('own points can be added, marked by keys, renamed and removed, and count nowhere', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  await form.addPoint('');
  await eventuallyMatches(() => form.within.locator('.own-points').innerText(), /还没有名称/);
  await form.addPoint('每月巡查一次');
  await form.addPoint('值班表上墙');
  await eventually(() => form.ownPoints(), [['每月巡查一次', null], ['值班表上墙', null]]);
  await form.points.first().getByRole('button', { name: '已完成' }).click();
  await eventually(() => form.ownPoints(), [['每月巡查一次', '已完成'], ['值班表上墙', null]]);
  assert.match(await form.stands('县水利局').innerText(), /未填报/, 'the state is that of the document’s points');
  assert.equal(await app.assess.progress(), '已填 0 / 28 项');
  await eventuallyMatches(() => app.text(), /不计入状态、灯、得分和填报率/);

  // The keys go on from the document's points to these.
  await form.clauses.last().focus();
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('2');
  await eventually(() => form.ownPoints(), [['每月巡查一次', '已完成'], ['值班表上墙', '推进中']]);

  const name = form.points.first().getByRole('textbox', { name: '自设要点 1' });
  await name.fill('每周巡查一次');
  await name.blur();
  await eventuallyMatches(() => app.undo.getAttribute('title'), /T15 自设要点/);
  await form.points.first().getByRole('button', { name: '删除' }).click();
  await eventually(() => form.ownPoints(), [['值班表上墙', '推进中']]);
  await app.undo.click();
  await eventually(() => form.ownPoints(), [['每周巡查一次', '已完成'], ['值班表上墙', '推进中']], 'with its mark');
  await app.reload();
  await eventually(() => form.ownPoints(), [['每周巡查一次', '已完成'], ['值班表上墙', '推进中']]);
});

journey('an override needs a state and a reason, and stands beside the computed state', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  await form.mark(0, '推进中');
  await eventuallyMatches(() => form.overriding.innerText(), /按标记计算的状态\s*推进中/);
  await form.override('', '');
  await eventuallyMatches(() => form.overriding.innerText(), /请先选定改判为哪个状态/);
  await form.overriding.getByRole('button', { name: '已完成', exact: true }).click();
  await form.overriding.getByRole('button', { name: '保存改判' }).click();
  await eventuallyMatches(() => form.overriding.innerText(), /请写明改判的理由/);
  assert.doesNotMatch(JSON.stringify(await records(app.page)), /override/);
  await form.overriding.getByRole('textbox', { name: '改判的理由' }).fill('只差验收手续');
  await app.page.keyboard.press('Enter');
  await eventuallyMatches(() => form.overriding.innerText(), /改判为\s*已完成（只差验收手续）/);
  await eventuallyMatches(() => form.stands('县水利局').innerText(), /逾期[^]*改判为\s*已完成（只差验收手续）/);
  await app.open('#/tasks?unit=slj&item=T15');
  await eventuallyMatches(() => app.tasks.item.locator('.facts').innerText(), /改判为\s*已完成（只差验收手续）/);
  assert.equal((await app.tasks.shownChoices('状态')).已完成, 0, 'it is counted by its marks');
  await app.open('#/assess/T15');
  await form.overriding.getByRole('button', { name: '撤回改判' }).click();
  await eventually(async () => /改判为/.test(await app.text()), false);
  await eventuallyMatches(() => app.undo.getAttribute('title'), /T15 状态改判/);
  await app.undo.click();
  await eventuallyMatches(() => form.overriding.innerText(), /只差验收手续/);
});

journey('a press in the same moment as the address changes stops nothing', async (stage) => {
  const { app, form } = await at(stage, 'T15');
  const items = ['P4', 'T15'];
  for (let round = 0; round < 20; round += 1) {
    const to = items[round % items.length];
    await app.page.evaluate((hash) => {
      const clauses = [...document.querySelectorAll('.clause:not(.own)')];
      for (const mark of ['done', 'not_applicable']) {
        clauses.forEach((clause) => clause.querySelector(`[data-mark=${mark}]`).click());
      }
      document.querySelector('textarea').focus();
      location.hash = hash;
    }, `#/assess/${to}`);
    await eventuallyMatches(() => app.main.locator('.crumb').innerText(), new RegExp(to));
    await app.painted();
  }
  await eventually(async () => (await form.marks()).every((mark) => mark === '不适用'), true);
  assert.equal(await app.alert.count(), 0);
});

journey('the numbers of a measure are typed in beside its clause, and a mark that disagrees is noted', async (stage) => {
  const { app, form } = await at(stage, 'I4');
  await form.numbers.getByRole('button', { name: /^填数/ }).first().click();
  await form.numbers.getByRole('textbox', { name: '2025年', exact: true }).waitFor();
  for (const year of await form.numbers.getByRole('textbox', { name: /^\d{4}年$/ }).all()) {
    await year.fill('1');
    await year.blur();
  }
  const note = form.numbers.locator('.field-note');
  await form.mark(0, '已完成');
  await eventuallyMatches(() => form.numbers.innerText(), /未达到/);
  await eventuallyMatches(() => note.innerText(), /标记为已完成，但按填报的数未达到目标值，请核对。/);
  await form.mark(0, '推进中');
  await eventually(() => note.count(), 0);
  await eventually(() => form.marks().then((marks) => marks[0]), '推进中', 'the mark stays as it is');
  await form.numbers.getByRole('button', { name: '填好了' }).click();
  await eventually(() => focused(app).then((label) => /^填数/.test(label)), true);
});

journey('two texts side by side take no more room than the page has', async (stage) => {
  const { context, app, form } = await at(stage, 'T15');
  const other = (await stage.open(context, '#/assess/T15')).assess.form;
  for (const { within } of [form, other]) await within.getByRole('textbox', { name: '进展情况', exact: true }).focus();
  await form.text('进展情况').fill('甲'.repeat(300));
  await other.text('进展情况').fill('1'.repeat(300));
  for (const window of [form, other]) await window.text('进展情况').blur();
  await eventually(async () => (await form.versions()).length, 2);
  for (const width of [1280, 360, 320]) {
    await app.page.setViewportSize({ width, height: 740 });
    await app.painted();
    assert.deepEqual(await app.sideways(), [], `at ${width} px`);
  }
});

journey('two texts that differ in what nobody sees show where', async (stage) => {
  const { context, app, form } = await at(stage, 'T15');
  const other = (await stage.open(context, '#/assess/T15')).assess.form;
  for (const { within } of [form, other]) await within.getByRole('textbox', { name: '进展情况', exact: true }).focus();
  await form.text('进展情况').fill('已与张三对接');
  await other.text('进展情况').fill('已与张 三对接');
  for (const window of [form, other]) await window.text('进展情况').blur();
  await eventually(async () => (await form.versions()).sort(), ['已与张 三对接', '已与张三对接']);
  const marked = app.main.locator('.version mark');
  assert.deepEqual(await marked.allTextContents(), [' ']);
  assert.equal(await marked.getAttribute('data-unseen'), '空格');
});

journey('two versions of everything stand side by side until a person picks or keeps both', async (stage) => {
  const { context, app, form } = await at(stage, 'T15');
  await form.addEvidence({ 名称: '方案' });
  await form.addPoint('自查');
  const other = (await stage.open(context, '#/assess/T15')).assess.form;
  await eventually(() => other.ownPoints(), [['自查', null]]);

  // Both have the field before them when the other writes.
  const apart = async (label, one, two) => {
    const fields = [form, other].map((form) => form.within.getByRole('textbox', { name: label, exact: true }));
    for (const field of fields) await field.focus();
    await fields[0].fill(one);
    await fields[1].fill(two);
    for (const field of fields) await field.blur();
  };
  const versions = (part) => form.within.locator(`${part} .version`).allInnerTexts().then((all) => all.sort());
  await apart('佐证 1 名称', '实施方案', '工作方案');
  await eventually(() => versions('.evidence'), ['实施方案', '工作方案']);
  assert.deepEqual(await app.sideways(), []);
  await form.within.locator('.evidence').getByRole('button', { name: '都留下' }).click();
  await eventually(async () => (await form.evidence()).map((one) => one.名称).sort(), ['实施方案', '工作方案']);
  await eventuallyMatches(() => app.undo.getAttribute('title'), /T15 佐证/);

  await apart('自设要点 1', '每周自查', '每月自查');
  await eventually(() => versions('.own'), ['每周自查', '每月自查'].sort());
  await form.points.first().locator('.version', { hasText: '每月自查' }).locator('xpath=following-sibling::div[1]//button').click();
  await eventually(() => form.ownPoints(), [['每月自查', null]]);

  await apart('联系人', '李明', '王芳');
  await eventually(() => versions('.field'), ['李明', '王芳']);
  await form.within.getByRole('button', { name: '用这一份' }).first().click();
  await eventually(() => versions('.field'), []);
  await eventuallyMatches(() => form.contact.inputValue(), /^(李明|王芳)$/);
});

journey('what the bureau has said stands above the form, beside what the unit says itself', async (stage) => {
  const { context, app, form } = await at(stage, 'T15');
  const note = app.main.getByRole('group', { name: '县里的核定' });
  await form.mark(0, '已完成');
  await eventually(async () => Object.keys(await records(app.page)).length, 1);
  assert.equal(await note.count(), 0, 'nobody has said anything yet');
  const by = (n, value) => [{ by: '11e236139fbe', n, value }];
  await put(app.page, 'review/final/slj/T15', JSON.stringify({
    fields: {
      deduction: by(4, '佐证不全'),
      marks: { 'T15.1': by(5, { mark: 'ongoing' }) },
      remark: by(1, '请补第一条的佐证'),
      score: by(3, '62.5'),
      verdict: by(2, 'returned'),
    },
    v: 1,
    vector: { '11e236139fbe': 5 },
  }));
  const again = await stage.open(context, '#/assess/T15');
  const said = again.main.getByRole('group', { name: '县里的核定' });
  await eventually(async () => (await said.innerText()).split(/\n+/), [
    '已退回',
    '意见：请补第一条的佐证',
    'T15.1 县里核定为推进中，自评为已完成。',
    '县里评 62.5 分，按标记计算为 33.3。',
    '扣分原因：佐证不全',
    '只作对照，不改变自评的标记和得分。',
  ]);
  assert.deepEqual(await again.assess.form.marks(), ['已完成', null, null]);
});
