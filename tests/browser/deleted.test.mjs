// What one window deletes while another one types in it.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { inputMethod } from './support/ime.mjs';
import { records } from './support/storage.mjs';

/** Begins a text that is not saved before `commit` ends it. */
async function compose(app, field) {
  const method = await inputMethod(app.page);
  await field.click();
  await method.compose('yi jian gong');
  return () => method.commit('已建成');
}

/** The names of the records that hold a text. */
async function holding(app, text) {
  const all = Object.entries(await records(app.page));
  return all.filter(([, record]) => record.includes(text)).map(([name]) => name);
}

/** A round of one's own, in the settings of one window and open for T15 in another one. */
async function withRoundInTwoWindows(stage) {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/settings/rounds');
  await app.rounds.add({ 名称: '一季度调度', 截止日: '2026-03-31' });
  const round = app.rounds.round('一季度调度');
  await round.switch();
  await eventuallyMatches(async () => app.hash(), /round=x-/);
  const address = app.hash().replace('/settings/rounds', '/assess/T15');
  return { app, round, address, other: await stage.open(context, address) };
}

journey('a round that is deleted keeps what is typed in it, says so, and is restored', async (stage) => {
  const { app, round, address, other } = await withRoundInTwoWindows(stage);
  const progress = other.assess.form.text('进展情况');
  const commit = await compose(other, progress);

  await round.open();
  await round.row.getByRole('button', { name: '删除这一轮' }).click();
  await eventuallyMatches(async () => (await other.notices()).join(), /“一季度调度”已被删除/);
  await commit();
  await eventually(async () => (await holding(other, '已建成')).length, 1);
  assert.match((await holding(other, '已建成'))[0], /assessment\/x-/);
  assert.equal(await progress.inputValue(), '已建成');
  await eventuallyMatches(() => other.unit(), /一季度调度/);
  // The next item is still one of the same round.
  await other.assess.next();
  await eventuallyMatches(() => other.unit(), /一季度调度/);

  // The window that deleted it offers it again, too.
  await eventuallyMatches(() => app.rounds.section.innerText(), /已删除的轮次（截止日 2026-03-31）/);
  await other.page.getByRole('button', { name: '恢复这一轮' }).click();
  await eventually(async () => (await app.rounds.names()).at(-1), '一季度调度');
  await eventually(() => other.notices(), []);
  await app.open(address);
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '已建成');
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '');
});

journey('a deleted round with something in it is restored from the settings', async (stage) => {
  const { app, round, other } = await withRoundInTwoWindows(stage);
  const commit = await compose(other, other.assess.form.text('进展情况'));
  await round.open();
  await round.row.getByRole('button', { name: '删除这一轮' }).click();
  await commit();
  await eventually(async () => (await holding(app, '已建成')).length, 1);
  await app.rounds.section.getByRole('button', { name: '恢复', exact: true }).click();
  await eventually(async () => (await app.rounds.names()).at(-1), '已删除的轮次（截止日 2026-03-31）');
});

journey('an own point that is deleted while it is typed in stays, with what was typed', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.addPoint('每月巡查');
  const other = await stage.open(context, '#/assess/T15');
  const text = other.assess.form.points.first().getByRole('textbox', { name: /^自设要点/ });
  await eventually(() => text.inputValue(), '每月巡查');
  await compose(other, text);
  await app.assess.form.points.first().getByRole('button', { name: '删除', exact: true }).click();
  await eventuallyMatches(() => other.said(), /已在别的窗口删除；您写的已保留/);
  const kept = /^每月巡查.*gong$/;
  await eventuallyMatches(async () => (await other.assess.form.ownPoints()).flat().join(''), kept);
  await eventuallyMatches(async () => (await app.assess.form.ownPoints()).flat().join(''), kept);
});

journey('a unit that is removed keeps what is typed for it, and is restored', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context, '#/settings');
  const adding = app.settings.section('增加单位');
  await adding.getByRole('textbox', { name: '单位名称' }).fill('县志办');
  await adding.getByRole('button', { name: '增加', exact: true }).click();
  await app.settings.pick('县志办');
  // What a group is asked for is asked of its members.
  const group = app.settings.group('县安委会有关成员单位');
  await group.locator('summary').click();
  await group.getByRole('checkbox', { name: '县志办' }).check();
  const other = await stage.open(context, '#/assess/I1');
  const progress = other.assess.form.text('进展情况');
  const commit = await compose(other, progress);
  await adding.getByRole('button', { name: '移除' }).click();
  await adding.getByRole('button', { name: '移除' }).click();
  await eventuallyMatches(async () => (await other.notices()).join(), /“县志办”已被移除/);
  await commit();
  await eventuallyMatches(async () => (await holding(other, '已建成')).join(), /assessment\/final\/x-/);
  assert.equal(await progress.inputValue(), '已建成');
  await eventuallyMatches(() => other.unit(), /县志办/);
  await other.page.getByRole('button', { name: '恢复这个单位' }).click();
  await eventually(() => other.notices(), []);
  await eventually(() => adding.getByRole('textbox', { name: '增加的单位的名称' }).inputValue(), '县志办');
});

journey('a saved view that is deleted while it is renamed is there again under its new name', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context, '#/tasks?kind=project');
  await app.tasks.views.save('工程');
  const other = await stage.open(context, '#/tasks');
  const { views } = other.tasks;
  await views.open();
  await views.menu.getByRole('button', { name: '改名 工程' }).click();
  const name = views.menu.getByRole('textbox', { name: '新的名字' });
  await name.fill('全部工程');
  await app.tasks.views.delete('工程');
  await eventuallyMatches(() => views.menu.innerText(), /已在别的窗口删除，保存新的名字即恢复/);
  assert.equal(await name.inputValue(), '全部工程');
  await name.press('Enter');
  await eventually(() => views.names(), ['全部工程']);
  await eventually(() => app.tasks.views.names(), ['全部工程']);
});
