// 自定计划: what a unit plans for itself, beside what the document wants.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

async function atT15(stage) {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.schedule.start.waitFor();
  return { context, app };
}

const kept = async (app) =>
  Object.entries(await records(app.page)).filter(([name]) => name.includes('/schedule/')).map(([, text]) => text).join();

journey('own dates move the unit’s bar; the document’s stays beneath, and no light changes', async (stage) => {
  const { app } = await atT15(stage);
  await app.open('#/timeline?unit=slj');
  const before = await app.timeline.place('T15', '.document');
  const light = async () => (await app.timeline.row('T15').getAttribute('aria-label')).split('，')[1];
  const lit = await light();
  await app.open('#/assess/T15');
  await app.schedule.plan('2024年3月1日', '2025.6.30');
  await eventually(() => app.schedule.dates(), ['2024-03-01', '2025-06-30'], 'written as everywhere');
  await app.schedule.add('完成初步设计审批', '2024-08-15');
  await eventually(() => app.schedule.milestones(), [['完成初步设计审批', '2024-08-15', false]]);
  await app.open('#/timeline?unit=slj');
  const own = await app.timeline.place('T15', '.planned');
  const document = await app.timeline.place('T15', '.document');
  assert.ok(Math.abs(document.from - before.from) < 1 && Math.abs(document.to - before.to) < 1, 'the document’s stays');
  assert.ok(own.from > before.to && own.to > own.from, 'the unit’s is later');
  assert.equal(await light(), lit);
  await app.timeline.row('T15').focus();
  await eventuallyMatches(() => app.timeline.details.innerText(), /自定计划\s+2024-03-01 至 2025-06-30[\s\S]*2024-08-15 自设节点“完成初步设计审批”，未完成/);
  await app.reload();
  await app.open('#/tasks?unit=slj&item=T15');
  await eventually(() => app.schedule.dates(), ['2024-03-01', '2025-06-30'], 'in the item’s panel as well');
});

journey('a bad date stays at its field with the reason, and nothing of it is kept', async (stage) => {
  const { app } = await atT15(stage);
  await app.schedule.plan('2024-02-30', '');
  await eventually(() => app.schedule.errors(), ['没有“2024-02-30”这一天，请核对年月日。']);
  assert.equal((await app.schedule.dates())[0], '2024-02-30', 'what was typed is still there to be mended');
  assert.equal(await kept(app), '');
  await app.schedule.plan('2024-05-01', '明年底');
  await eventually(() => app.schedule.errors(), ['“明年底”不是日期，请写成 2025-12-31 的样子。']);
  await app.schedule.plan('2024-05-01', '2024-04-30');
  await eventually(() => app.schedule.errors(), ['完成日期早于开始日期（2024年5月1日），请改其中一个。']);
  assert.match(await kept(app), /2024-05-01/);
  assert.doesNotMatch(await kept(app), /2024-04-30/);
  await app.schedule.start.fill('2024-04-01');
  await app.schedule.start.blur();
  await eventually(() => app.schedule.errors(), [], 'the other date was right after all');
  await eventuallyMatches(() => kept(app), /2024-04-01[\s\S]*2024-04-30|2024-04-30[\s\S]*2024-04-01/);
});

journey('a milestone needs a name and a day, can be changed, ticked and removed', async (stage) => {
  const { app } = await atT15(stage);
  await app.schedule.add('', '快了');
  await eventually(() => app.schedule.errors(), ['还没有名称，请写几个字说明是什么。', '“快了”不是日期，请写成 2025-12-31 的样子。']);
  assert.equal(await kept(app), '');
  await app.schedule.add('完成选址', '20240301');
  await app.schedule.add('完成招标', '2024-06-30');
  await eventually(() => app.schedule.milestones(), [['完成选址', '2024-03-01', false], ['完成招标', '2024-06-30', false]]);
  await app.schedule.milestone(0).getByRole('checkbox').check();
  const name = app.schedule.within.getByRole('textbox', { name: '节点 2 节点名称' });
  await name.fill('完成施工招标');
  await name.press('Enter');
  await name.blur();
  const day = app.schedule.within.getByRole('textbox', { name: '节点 1 节点日期' });
  await day.fill('');
  await day.blur();
  await eventually(() => app.schedule.errors(), ['还没有日期，请写成 2025-12-31 的样子。']);
  await app.reload();
  await app.schedule.start.waitFor();
  await eventually(() => app.schedule.milestones(), [['完成选址', '2024-03-01', true], ['完成施工招标', '2024-06-30', false]]);
  await app.schedule.milestone(0).getByRole('button', { name: '删除' }).click();
  await eventually(() => app.schedule.milestones(), [['完成施工招标', '2024-06-30', false]]);
});

journey('two versions of a date are shown side by side until one is picked', async (stage) => {
  const { context, app } = await atT15(stage);
  const other = await stage.open(context, '#/assess/T15');
  await other.schedule.start.waitFor();
  // Both have the field before them when the other writes: neither has seen the other’s date.
  await app.schedule.start.focus();
  await other.schedule.start.focus();
  await app.schedule.start.fill('2024-01-01');
  await other.schedule.start.fill('2024-02-02');
  await app.schedule.start.blur();
  await other.schedule.start.blur();
  const versions = () => app.schedule.within.locator('.version').allInnerTexts();
  await eventually(async () => (await versions()).sort(), ['2024-01-01', '2024-02-02']);
  await app.schedule.within.getByRole('button', { name: '用这一份' }).first().click();
  await eventually(versions, []);
});
