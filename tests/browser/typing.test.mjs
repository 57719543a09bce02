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

journey('in a window that goes into the background, what was typed is saved, and the caret stays where it was', async (stage) => {
  const { app, progress } = await atT15(stage);
  await progress.fill('前半，后半');
  await progress.evaluate((area) => area.setSelectionRange(3, 3));
  // What a browser says then: the element has the focus all along.
  await progress.evaluate((area) => {
    area.dispatchEvent(new FocusEvent('blur'));
    window.dispatchEvent(new FocusEvent('blur'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /前半，后半/);
  await progress.evaluate((area) => area.dispatchEvent(new FocusEvent('focus')));
  await app.page.keyboard.type('12');
  assert.equal(await progress.inputValue(), '前半，12后半');
  assert.deepEqual(await app.assess.form.marks(), [null, null, null]);
});

journey('while a long text is written, the page stays where it is', async (stage) => {
  const context = await stage.fresh({ viewport: { width: 640, height: 430 } });
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  const progress = app.assess.form.text('进展情况');
  await progress.fill(Array.from({ length: 18 }, (_, at) => `第${at + 1}行`).join('\n'));
  await progress.focus();
  await app.page.keyboard.press('End');
  // The browser brings the line that is written into sight once.
  await app.page.keyboard.insertText('先');
  await app.painted();
  const scrolled = () => app.page.evaluate(() => scrollY);
  const before = await scrolled();
  for (const letter of '写了不少字') {
    await app.page.keyboard.insertText(letter);
    await app.painted();
    assert.ok(Math.abs((await scrolled()) - before) < 30, `${letter}: from ${before} to ${await scrolled()}`);
  }
});

journey('a page that the browser had put away reads what others wrote meanwhile', async (stage) => {
  const { context, app } = await atT15(stage);
  const other = await stage.open(context, '#/assess/T15');
  // A page that is put away hears nothing.
  await app.page.evaluate(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  await other.assess.form.write('进展情况', '另一页写的');
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /另一页写的/);
  await app.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await eventually(async () => (await app.assess.form.texts())['进展情况'], '另一页写的');
});

journey('translators are told to leave the page alone: it follows the ledger in the text that it wrote', async (stage) => {
  const { app } = await atT15(stage);
  assert.equal(await app.page.evaluate(() => document.documentElement.translate), false);
  assert.equal(await app.page.locator('meta[name=google]').getAttribute('content'), 'notranslate');
});
