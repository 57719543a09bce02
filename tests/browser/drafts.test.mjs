// What was typed and not stored is there again when its page is.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

async function atT15(stage) {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  return app;
}

journey('an override that is not saved yet is there again on return, and gone once it is given up', async (stage) => {
  const app = await atT15(stage);
  const { overriding } = app.assess.form;
  const reason = overriding.getByRole('textbox', { name: '改判的理由' });
  await overriding.getByRole('button', { name: '与实际不符？改判' }).click();
  await overriding.getByRole('button', { name: '已完成', exact: true }).click();
  await reason.fill('主体已完工');
  await app.go('总览');
  await app.open('#/assess/P4');
  await app.assess.form.text('进展情况').waitFor();
  assert.equal(await reason.count(), 0, 'it is of another item');
  await app.open('#/assess/T15');
  await eventually(() => reason.inputValue(), '主体已完工');
  assert.equal(await overriding.getByRole('button', { pressed: true }).innerText(), '已完成');
  assert.deepEqual(await records(app.page), {});
  await overriding.getByRole('button', { name: '取消' }).click();
  await app.go('总览');
  await app.open('#/assess/T15');
  await app.assess.form.text('进展情况').waitFor();
  assert.equal(await reason.count(), 0);
});

journey('a new own point and a new milestone are there again until they are added', async (stage) => {
  const app = await atT15(stage);
  const point = app.main.getByRole('textbox', { name: '新的自设要点' });
  const [name, date] = ['名称', '日期'].map((part) =>
    app.schedule.adding.getByRole('textbox', { name: `新节点的节点${part}` }),
  );
  await point.fill('每月巡查');
  await name.fill('完成设计');
  await date.fill('快了');
  await app.go('时间轴');
  await app.open('#/assess/T15');
  await eventually(() => point.inputValue(), '每月巡查');
  assert.deepEqual([await name.inputValue(), await date.inputValue()], ['完成设计', '快了']);
  await app.main.getByRole('button', { name: '添加要点' }).click();
  await app.schedule.add('完成设计', '2024-06-30');
  await app.go('时间轴');
  await app.open('#/assess/T15');
  await eventually(() => app.schedule.milestones(), [['完成设计', '2024-06-30', false]]);
  assert.deepEqual([await point.inputValue(), await name.inputValue(), await date.inputValue()], ['', '', '']);
});

journey('a date that was refused is there again with what is wrong with it', async (stage) => {
  const app = await atT15(stage);
  await app.schedule.plan('2024-02-30', '');
  await app.go('总览');
  await app.open('#/assess/T15');
  await eventually(() => app.schedule.errors(), ['没有“2024-02-30”这一天，请核对年月日。']);
  assert.deepEqual(await app.schedule.dates(), ['2024-02-30', '']);
  await app.schedule.plan('2024-02-28', '');
  await app.go('总览');
  await app.open('#/assess/T15');
  await eventually(() => app.schedule.dates(), ['2024-02-28', '']);
  assert.deepEqual(await app.schedule.errors(), []);
});

journey('a reason for closing and a new round are there again on return', async (stage) => {
  const app = await stage.app('#/settings/rounds');
  const { row } = await app.rounds.round('总结评估').open();
  await row.getByRole('button', { name: '关闭这一轮…' }).click();
  await row.getByLabel('关闭的理由').fill('已汇总上报');
  await app.rounds.adding.getByLabel('新轮次的名称').fill('一季度调度');
  await app.go('总览');
  await app.open('#/settings/rounds');
  await eventually(() => row.getByLabel('关闭的理由').inputValue(), '已汇总上报');
  assert.equal(await app.rounds.adding.getByLabel('新轮次的名称').inputValue(), '一季度调度');
  await row.getByRole('button', { name: '关闭', exact: true }).click();
  await app.rounds.round('总结评估').reopen('补报');
  await app.go('总览');
  await app.open('#/settings/rounds');
  await app.rounds.round('总结评估').row.waitFor();
  assert.equal(await row.getByLabel('关闭的理由').count(), 0);
});

journey('a name that is refused says why, and is there again on return', async (stage) => {
  const app = await stage.app('#/settings');
  const townships = app.settings.section('乡镇名称');
  const name = townships.getByRole('textbox').first();
  await name.fill('县水利局');
  await name.press('Tab');
  await eventuallyMatches(() => townships.getByRole('alert').first().innerText(), /县水利局/);
  await app.go('总览');
  await app.open('#/settings');
  await eventually(() => name.inputValue(), '县水利局');
  await eventuallyMatches(() => townships.getByRole('alert').first().innerText(), /县水利局/);
  await name.fill('');
  await name.press('Tab');
  await eventually(() => townships.getByRole('alert').count(), 0);
});
