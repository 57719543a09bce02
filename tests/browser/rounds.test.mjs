// 轮次: their dates, names and weights, closing and opening again, and what a closed round shows.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

async function atRounds(stage, hash = '#/settings/rounds') {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open(hash);
  await eventually(async () => (await app.rounds.names()).length, 5);
  return app;
}

for (const browser of browsers) {
  journey('dates are ours, can be set however they are written, taken back, and undone', async (stage) => {
    const app = await atRounds(stage);
    const round = app.rounds.round('总结评估');
    assert.ok(await round.isCurrent());
    assert.equal(await round.dates(), '截止日 2025-12-31 · 未定上报日期');
    await round.open();
    assert.match(await round.row.innerText(), /没有定日期；这一截止日是本台账所定，可以修改。留空，就按 2025-12-31。/);
    await round.write('总结评估的截止日', '2026年1月31日');
    await round.write('总结评估的上报日期', '2026.2.15');
    await eventually(() => round.dates(), '截止日 2026-01-31 · 上报 2026-02-15');
    assert.equal(await app.undo.getAttribute('title'), '撤销：总结评估的上报日期');
    await round.write('总结评估的截止日', '2026-02-30');
    assert.deepEqual(await round.flaws(), ['没有“2026-02-30”这一天，请核对年月日。']);
    assert.equal(await round.dates(), '截止日 2026-01-31 · 上报 2026-02-15', 'nothing half-saved');
    await round.write('总结评估的截止日', '');
    await eventually(() => round.dates(), '截止日 2025-12-31 · 上报 2026-02-15');
    await app.undo.click();
    await eventually(() => round.dates(), '截止日 2026-01-31 · 上报 2026-02-15');
    await app.reload();
    await eventually(() => app.rounds.round('总结评估').dates(), '截止日 2026-01-31 · 上报 2026-02-15');
  }, { browser });
}

journey('a round of one’s own is added, renamed, worked in, and deleted while nothing is said in it', async (stage) => {
  const app = await atRounds(stage);
  await app.rounds.add({ 名称: '总结评估', 截止日: '' });
  assert.deepEqual(await app.rounds.flaws(), [
    '已经有名为“总结评估”的轮次，请换一个名称，以免混淆。',
    '请填写截止日：这一轮从哪一天回看。',
  ]);
  await app.rounds.add({ 名称: '一季度调度', 截止日: '2026-3-31', 上报日期: '2026/3/25' });
  await eventually(async () => (await app.rounds.names()).at(-1), '一季度调度');
  const round = app.rounds.round('一季度调度');
  await eventually(() => round.dates(), '截止日 2026-03-31 · 上报 2026-03-25');
  await round.write('一季度调度的名称', '2026年一季度调度');
  await eventually(async () => (await app.rounds.names()).at(-1), '2026年一季度调度');

  const renamed = app.rounds.round('2026年一季度调度');
  await renamed.switch();
  await eventuallyMatches(async () => app.hash(), /round=x-/);
  await eventuallyMatches(() => app.unit(), /县水利局 · 2026年一季度调度/);
  const address = app.hash();
  await app.open(address.replace('/settings/rounds', '/assess/T15'));
  await app.assess.form.mark(0, '推进中');
  await app.open(address);
  await app.rounds.round('2026年一季度调度').open();
  await eventuallyMatches(() => renamed.row.innerText(), /已有 1 条自评，不能删除/);
  await app.undo.click();
  await renamed.row.getByRole('button', { name: '删除这一轮' }).click();
  await eventually(async () => (await app.rounds.names()).length, 5);
  await eventually(() => app.hash(), '#/settings/rounds');
  await eventuallyMatches(() => app.unit(), /总结评估/);
  await app.undo.click();
  await eventually(async () => (await app.rounds.names()).at(-1), '2026年一季度调度');
});

journey('a weight changes the score, and the list keeps to what weighs something else', async (stage) => {
  const app = await atRounds(stage);
  const round = await app.rounds.round('总结评估').open();
  const weights = await round.weights();
  assert.equal(await weights.getByRole('textbox').count(), 0);
  await weights.getByRole('button', { name: '列出全部 66 项' }).click();
  assert.equal(await weights.getByRole('textbox').count(), 66);
  const weight = weights.getByRole('textbox', { name: /^T15 .*的权重$/ });
  await weight.fill('很重要');
  await weight.press('Tab');
  await eventuallyMatches(async () => (await round.flaws()).join(), /权重应是数字/);
  await weight.fill('２．５');
  await weight.press('Tab');
  await eventuallyMatches(() => weights.locator('summary').innerText(), /1 项不是 1/);
  assert.equal(await app.undo.getAttribute('title'), '撤销：总结评估 T15 权重');
  await app.reload();
  const again = await (await app.rounds.round('总结评估').open()).weights();
  assert.equal(await again.getByRole('textbox').count(), 1);
  assert.equal(await again.getByRole('textbox').inputValue(), '2.5');
});

journey('closing asks for a reason, shows what it stores, blocks edits, and is opened again', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.mark(0, '已完成');
  await app.open('#/settings/rounds');
  const round = await app.rounds.round('总结评估').open();
  await round.close('');
  await eventuallyMatches(async () => (await round.flaws()).join(), /请写明关闭的理由/);
  assert.deepEqual((await round.figures())['县水利局'], { 已填报: '1 / 28', 填报率: '3.6%', 得分: '33.3' });
  const other = await stage.open(context, '#/assess/T15');
  await eventually(() => other.assess.form.marks(), ['已完成', null, null]);

  await round.row.getByLabel('关闭的理由').fill('已汇总上报');
  await round.row.getByRole('button', { name: '关闭', exact: true }).click();
  await eventuallyMatches(() => round.state(), /^\d{4}-\d\d-\d\d 已关闭：已汇总上报$/);
  await eventuallyMatches(async () => (await app.notices()).join(), /总结评估已于 \d{4}-\d\d-\d\d 关闭：已汇总上报。/);
  // The other window hears of it, and can only look.
  await eventuallyMatches(async () => (await other.notices()).join(), /总结评估已于 .* 关闭：已汇总上报。/);
  await eventually(() => other.assess.form.clauses.first().getByRole('button', { name: '推进中' }).isDisabled(), true);
  await other.page.getByRole('link', { name: '重新打开' }).click();
  const there = await other.rounds.round('总结评估').open();
  await there.reopen('补报一项');
  await eventuallyMatches(() => there.state(), /^\d{4}-\d\d-\d\d 重新打开：补报一项$/);
  await eventually(() => app.notices(), []);
  await other.undo.click();
  await eventuallyMatches(() => there.state(), /已关闭：已汇总上报$/);
});

journey('what is being typed while another window closes the round is kept', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/settings/rounds');
  const round = await app.rounds.round('总结评估').open();
  const other = await stage.open(context, '#/assess/T15');
  const progress = other.assess.form.text('进展情况');
  await progress.click();
  await other.page.keyboard.type('写到一半');
  await round.close('已汇总');
  await eventuallyMatches(async () => (await other.notices()).join(), /关闭：已汇总/);
  await eventually(() => progress.isDisabled(), true);
  await eventually(() => progress.inputValue(), '写到一半');
  await other.reload();
  await eventually(() => other.assess.form.text('进展情况').inputValue(), '写到一半');
});

journey('what arrives after closing is listed, and changes no figure', async (stage) => {
  const late = await stage.app();
  await late.overview.pick('县应急局');
  await late.open('#/assess/T15');
  await late.assess.form.mark(0, '未启动');
  await late.open('#/settings');
  const { text } = await late.settings.exportFile();

  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.mark(0, '已完成');
  await app.open('#/settings/rounds');
  const round = await app.rounds.round('总结评估').open();
  await round.close('已汇总');
  await eventuallyMatches(() => round.state(), /已关闭/);
  const stored = await round.figures();
  await app.open('#/');
  const lights = await app.overview.lights(/全县 66 项/);
  await app.open('#/settings/rounds');
  await app.settings.pickFile(text);
  await app.settings.preview();
  await app.settings.confirm();
  await app.rounds.round('总结评估').open();
  await eventuallyMatches(async () => (await round.later()).join(), /县应急局.*T15/);
  assert.deepEqual(await round.figures(), stored);
  await app.open('#/');
  await eventually(() => app.overview.lights(/全县 66 项/), lights);
});

journey('the menu in the masthead lists all rounds, and leads to managing and comparing them', async (stage) => {
  const app = await atRounds(stage);
  await app.rounds.add({ 名称: '一季度调度', 截止日: '2026-03-31' });
  await eventually(async () => (await app.rounds.names()).length, 6);
  await app.open('#/tasks');
  const menu = app.banner.locator('.switch-menu');
  const opened = async () => {
    await app.banner.locator('summary').click();
    await menu.waitFor();
  };
  await opened();
  await menu.getByRole('link', { name: /一季度调度 2026-03-31/ }).click();
  await eventuallyMatches(() => app.unit(), /一季度调度/);
  await opened();
  await menu.getByRole('link', { name: '管理轮次' }).click();
  await eventuallyMatches(async () => app.hash(), /^#\/settings\/rounds\?round=x-/);
  assert.ok(await app.rounds.round('一季度调度').isCurrent());
  await opened();
  await menu.getByRole('link', { name: '与别的轮次对比' }).click();
  await eventuallyMatches(async () => app.hash(), /^#\/assess\/compare\?round=x-/);
});
