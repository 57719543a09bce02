// Typing is Chinese, and there may be two windows.
import assert from 'node:assert/strict';
import { installClock } from './support/clock.mjs';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { inputMethod } from './support/ime.mjs';
import { records } from './support/storage.mjs';

/** Every save and every filter waits less than this after a key. */
const LONGEST_WAIT = 5_000;

async function atT15(stage) {
  const context = await stage.fresh();
  await installClock(context);
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  return { context, app, progress: app.assess.form.text('进展情况') };
}

journey('what an input method composes is not saved until it is chosen', async (stage) => {
  const { app, progress } = await atT15(stage);
  const method = await inputMethod(app.page);
  await progress.click();
  await method.compose('shui');
  await method.compose('shui li');
  assert.equal(await progress.inputValue(), 'shui li');
  await app.page.clock.runFor(LONGEST_WAIT);
  assert.deepEqual(await records(app.page), {});
  assert.equal(await app.saved(), '');
  await method.commit('水利');
  await eventually(() => progress.inputValue(), '水利');
  await eventuallyMatches(() => app.saved(), /已保存/);
  await method.compose('ju');
  await app.page.clock.runFor(LONGEST_WAIT);
  assert.doesNotMatch(Object.values(await records(app.page)).join(), /ju/);
  await method.commit('局');
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /水利局/);
  assert.equal(await progress.inputValue(), '水利局');
});

journey('what an input method composes filters nothing until it is chosen', async (stage) => {
  const context = await stage.fresh();
  await installClock(context);
  const app = await stage.open(context, '#/tasks');
  const method = await inputMethod(app.page);
  await app.tasks.search.click();
  await method.compose('hangkong');
  assert.equal(await app.tasks.search.inputValue(), 'hangkong');
  await app.page.clock.runFor(LONGEST_WAIT);
  assert.equal(await app.tasks.count(), '66 项');
  assert.equal(app.hash(), '#/tasks');
  await method.commit('航空');
  await eventually(() => app.tasks.ids(), ['T20', 'P16']);
  assert.equal(await app.tasks.search.inputValue(), '航空');
});

journey('letters of a text are no shortcuts', async (stage) => {
  const { app, progress } = await atT15(stage);
  await progress.click();
  await app.page.keyboard.type('1234jk');
  assert.equal(await progress.inputValue(), '1234jk');
  assert.deepEqual(await app.assess.form.marks(), [null, null, null]);
});

journey('a second window shows what the first one saves', async (stage) => {
  const { context, app } = await atT15(stage);
  const second = await stage.open(context, '#/assess/T15');
  await app.assess.form.write('进展情况', '甲窗口写的');
  await app.assess.form.mark(0, '已完成');
  await eventually(() => second.assess.form.text('进展情况').inputValue(), '甲窗口写的');
  await eventually(() => second.assess.form.marks(), ['已完成', null, null]);
});

journey('edits of different fields combine', async (stage) => {
  const { context, app } = await atT15(stage);
  const second = await stage.open(context, '#/assess/T15');
  await app.assess.form.text('进展情况').fill('甲写进展');
  await second.assess.form.text('存在问题').fill('乙写问题');
  await app.assess.form.text('进展情况').blur();
  await second.assess.form.text('存在问题').blur();
  const both = { 进展情况: '甲写进展', 存在问题: '乙写问题', 下一步安排: '' };
  await eventually(() => app.assess.form.texts(), both);
  await eventually(() => second.assess.form.texts(), both);
  await app.reload();
  await eventually(() => app.assess.form.texts(), both);
});

journey('a field that is being written is not redrawn, and both texts are kept and shown', async (stage) => {
  const { context, app, progress } = await atT15(stage);
  const second = await stage.open(context, '#/assess/T15');
  await progress.click();
  await second.assess.form.write('进展情况', '乙窗口写的');
  await eventuallyMatches(() => app.text(), /另一窗口也改了此处/);
  assert.equal(await progress.inputValue(), '');
  await app.page.keyboard.insertText('甲窗口写的');
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /甲窗口写的/);
  assert.equal(await progress.inputValue(), '甲窗口写的');
  await progress.blur();
  for (const window of [app, second]) {
    await eventually(async () => (await window.assess.form.versions()).sort(), ['乙窗口写的', '甲窗口写的']);
  }
  await app.reload();
  await eventually(async () => (await app.assess.form.versions()).sort(), ['乙窗口写的', '甲窗口写的']);

  // Until a person puts them together: in both windows.
  await app.main.getByRole('button', { name: '合在一起' }).click();
  for (const window of [app, second]) {
    await eventually(() => window.assess.form.versions(), []);
    await eventuallyMatches(() => window.assess.form.text('进展情况').inputValue(), /^(甲|乙)窗口写的\n(甲|乙)窗口写的$/);
  }
});

journey('a page that is left in the middle of a sentence keeps it', async (stage) => {
  const { app, progress } = await atT15(stage);
  await progress.fill('没等保存就刷新了');
  await app.reload();
  await eventually(() => progress.inputValue(), '没等保存就刷新了');
  await progress.fill('没等保存就去了别的页');
  await app.go('任务');
  await app.page.goBack();
  await eventually(() => progress.inputValue(), '没等保存就去了别的页');
});
