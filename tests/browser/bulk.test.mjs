// 批量标记: several items of the list at once.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

async function picking(stage, hash = '#/tasks?unit=slj&role=lead', options) {
  const app = await stage.app('#/', options);
  await app.overview.pick('县水利局');
  await app.open(hash);
  await app.tasks.bulkOpener.click();
  await app.tasks.bulk.getByText('已选 0 项').waitFor();
  return app;
}

const press = (app, name) => app.tasks.bulk.getByRole('button', { name, exact: true }).click();
const state = async (app, name) => (await app.tasks.shownChoices('状态'))[name];

journey('all items of the list are marked in one step, which one press undoes', async (stage) => {
  const app = await picking(stage);
  await press(app, '标记');
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /还没有选中事项/);
  await press(app, '全选列出的');
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /已选 3 项/);
  await press(app, '标记');
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /还没有选定标为什么/);
  await press(app, '推进中');
  await press(app, '标记');
  await eventuallyMatches(() => app.said(), /^已把 3 项的 \d+ 条要点标为推进中，可以一次撤销。$/);
  await eventually(() => state(app, '推进中'), 3);
  await eventually(() => app.undo.getAttribute('title'), '撤销：批量标记 3 项');
  await app.undo.click();
  await eventually(() => state(app, '未填报'), 3);
  await eventually(() => app.undo.isDisabled(), true);
  await app.redo.click();
  await eventually(() => state(app, '推进中'), 3);
});

journey('what is marked already stays, unless all clauses are asked for', async (stage) => {
  const app = await picking(stage);
  await app.tasks.openItem('P4');
  await app.tasks.form.mark(0, '已完成');
  await app.tasks.pick('P4').check();
  await press(app, '未启动');
  await press(app, '标记');
  const count = await app.tasks.form.clauses.count();
  const others = Array(count - 1);
  await eventually(() => app.tasks.form.marks(), ['已完成', ...others.fill('未启动')]);
  await app.tasks.pick('P4').check();
  await press(app, '全部要点');
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /已有的标记会一并改掉/);
  await press(app, '标记');
  await eventually(() => app.tasks.form.marks(), Array(count).fill('未启动'));
});

journey('不适用 asks for a reason first, once for all', async (stage) => {
  const app = await picking(stage);
  await app.tasks.pick('P2').check();
  await press(app, '不适用');
  await press(app, '标记');
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /标为不适用的，请写明理由/);
  await eventually(() => state(app, '不适用'), 0);
  await app.tasks.bulk.getByRole('textbox', { name: '不适用的原因' }).fill('已并入上级项目');
  await press(app, '标记');
  await eventually(() => state(app, '不适用'), 1);
  await app.tasks.openItem('P2');
  await eventually(() => app.tasks.form.reason(0).inputValue(), '已并入上级项目');
});

journey('by keyboard: x picks the row, Esc ends it; what a filter hides is put back', async (stage) => {
  const app = await picking(stage);
  const keys = app.page.keyboard;
  await app.tasks.row('P3').focus();
  await keys.press('x');
  await eventually(() => app.tasks.pick('P3').isChecked(), true);
  await keys.press('j');
  await keys.press('x');
  await eventually(() => app.tasks.pick('P4').isChecked(), true);
  await keys.press('x');
  await eventually(() => app.tasks.pick('P4').isChecked(), false);
  await app.open('#/tasks?unit=slj&role=lead&q=防汛');
  await eventually(() => app.tasks.ids(), ['P4']);
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /已选 0 项/);
  await app.tasks.row('P4').focus();
  await keys.press('Escape');
  await eventually(() => app.tasks.bulk.count(), 0);
  assert.deepEqual(await app.tasks.pickable(), []);
});

journey('only items that my unit answers for can be picked', async (stage) => {
  const app = await picking(stage, '#/tasks');
  await eventually(() => app.tasks.pickable().then((ids) => ids.length), 28);
  assert.equal(await app.tasks.pick('I1').count(), 0);
});

journey('on a phone the choice stays at the foot of the screen', async (stage) => {
  const app = await picking(stage, '#/tasks?unit=slj', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await app.tasks.pick('P15').check();
  const box = await app.tasks.bulk.boundingBox();
  assert.ok(box.y > 300 && box.y + box.height <= 740);
  assert.deepEqual(await app.sideways(), []);
});

journey('a closed round refuses with a sentence', async (stage) => {
  const app = await stage.app('#/');
  await app.overview.pick('县水利局');
  await app.open('#/sample/tasks?unit=slj&round=y2023');
  await app.tasks.bulkOpener.click();
  await eventuallyMatches(() => app.tasks.bulk.innerText(), /^本轮已关闭，只能查看，不能批量标记。/);
  assert.equal(await app.tasks.bulk.getByRole('button', { name: '标记', exact: true }).count(), 0);
});
