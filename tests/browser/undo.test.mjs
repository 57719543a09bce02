// Every edit can be undone and done again, on whatever page one is by then.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

async function atT15(stage) {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.marks(), [null, null, null]);
  return app;
}

journey('marks and texts go back and forth, by buttons and by keys', async (stage) => {
  const app = await atT15(stage);
  const form = app.assess.form;
  assert.ok(await app.undo.isDisabled());
  await form.mark(0, '已完成');
  await form.write('进展情况', '站网已布设');
  assert.equal(await app.undo.getAttribute('title'), '撤销：T15 进展');
  await app.undo.click();
  await eventually(async () => (await form.texts())['进展情况'], '');
  await eventually(() => app.said(), '已撤销：T15 进展。');
  assert.deepEqual(await form.marks(), ['已完成', null, null]);
  await app.main.locator('h1, h2').first().click();
  await app.page.keyboard.press('Control+z');
  await eventually(() => form.marks(), [null, null, null]);
  await app.page.keyboard.press('Control+Shift+Z');
  await app.page.keyboard.press('Control+y');
  await eventually(async () => (await form.all()).texts['进展情况'], '站网已布设');
  assert.deepEqual(await form.marks(), ['已完成', null, null]);
  assert.ok(await app.redo.isDisabled());
  await app.reload();
  await eventually(() => form.marks(), ['已完成', null, null]);
  await eventually(async () => (await form.texts())['进展情况'], '站网已布设');
});

journey('what was typed in one go is one step, and inside a text the keys are the browser’s own', async (stage) => {
  const app = await atT15(stage);
  const progress = app.assess.form.text('进展情况');
  await progress.click();
  await app.page.keyboard.type('一');
  await eventuallyMatches(() => app.saved(), /已保存/);
  await app.page.keyboard.type('二');
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /一二/);
  await app.page.keyboard.press('Control+z');
  assert.notEqual(await progress.inputValue(), '一二');
  await progress.fill('一二');
  await progress.blur();
  await app.undo.click();
  await eventually(() => progress.inputValue(), '');
});

journey('a press that finds nothing more to undo undoes nothing that is written after it', async (stage) => {
  const app = await atT15(stage);
  await app.assess.form.mark(0, '已完成');
  // Before the page has drawn that nothing is left.
  await app.undo.evaluate((button) => {
    button.click();
    button.click();
  });
  await eventually(() => app.assess.form.marks(), [null, null, null]);
  await app.assess.form.mark(1, '推进中');
  await app.painted();
  assert.deepEqual(await app.assess.form.marks(), [null, '推进中', null]);
  await app.reload();
  await eventually(() => app.assess.form.marks(), [null, '推进中', null]);
});

journey('from another page, too', async (stage) => {
  const app = await atT15(stage);
  await app.assess.form.mark(1, '推进中');
  await app.go('原文');
  await app.undo.click();
  await eventuallyMatches(() => app.said(), /^已撤销：T15/);
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.marks(), [null, null, null]);
});

journey('undo in one window leaves alone what the other has written since', async (stage) => {
  const context = await stage.fresh();
  const one = await stage.open(context);
  await one.overview.pick('县水利局');
  await one.open('#/assess/T15');
  await one.assess.form.write('进展情况', '甲窗写的');
  const other = await stage.open(context);
  await other.open('#/assess/T15');
  await eventually(async () => (await other.assess.form.texts())['进展情况'], '甲窗写的');
  await other.assess.form.write('进展情况', '乙窗改的');
  await eventually(async () => (await one.assess.form.texts())['进展情况'], '乙窗改的');
  await one.undo.click();
  await eventuallyMatches(() => one.said(), /没有撤销.*另有改动/);
  assert.equal((await one.assess.form.texts())['进展情况'], '乙窗改的');
});
