// What was typed outlives a killed tab, a killed browser, and a program that stops.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { killBrowser } from './support/killing.mjs';
import { isOnDisk, journal, PREFIX, records } from './support/storage.mjs';

const ABOUT_A_SECOND = 1_200;
/** Chromium puts local storage on the disk some seconds after it was written, and the next time much later. */
const FIRST_TO_DISK = 20_000;
const TEXT = '进展情况';

async function atT15(context, stage) {
  const app = await stage.open(context);
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.marks(), [null, null, null]);
  return app;
}

journey(
  'the whole browser killed: at most about a second is lost',
  async (stage) => {
    const folder = await stage.folder();
    const context = await stage.lasting(folder);
    const app = await stage.open(context);
    await app.overview.pick('县水利局');
    await app.open('#/assess/T15');
    await app.assess.form.write(TEXT, '第一句');
    await eventuallyMatches(async () => `${await isOnDisk(folder, '第一句')}`, /true/, FIRST_TO_DISK);
    await app.assess.form.mark(0, '推进中');
    await app.assess.form.text(TEXT).fill('第一句，第二句');
    await eventuallyMatches(() => journal(app.page), /第一句，第二句/, ABOUT_A_SECOND);
    killBrowser(folder);
    await context.close().catch(() => {});
    const again = await stage.lasting(folder);
    const reopened = await stage.open(again);
    await eventuallyMatches(() => reopened.unit(), /./);
    if (!/县水利局/.test(await reopened.unit())) await reopened.overview.pick('县水利局');
    await reopened.open('#/assess/T15');
    await eventually(async () => (await reopened.assess.form.texts())[TEXT], '第一句，第二句');
    assert.deepEqual(await reopened.assess.form.marks(), ['推进中', null, null]);
  },
  { minutes: 2 },
);

journey('a tab killed in the middle of typing: at most the last second is missing', async (stage) => {
  const context = await stage.fresh();
  const first = await stage.open(context);
  await first.overview.pick('县水利局');
  const app = await atT15(context, stage);
  await app.assess.form.text(TEXT).fill('写了一半');
  await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /写了一半/, ABOUT_A_SECOND);
  await app.page.goto('chrome://crash').catch(() => {});
  const again = await stage.open(context);
  await again.open('#/assess/T15');
  await eventually(async () => (await again.assess.form.texts())[TEXT], '写了一半');
});

journey('whatever the clock said when something was written, it is found again', async (stage) => {
  const context = await stage.fresh();
  const first = await stage.open(context);
  await first.overview.pick('县水利局');
  await first.page.close();
  /** A window whose clock stands at a time, if one is given, and whose local storage has lost the item at first. */
  const reopened = async (time) => {
    const app = await stage.open(context, '#/assess/T15', async (page) => {
      if (time) await page.clock.setFixedTime(time);
      await page.addInitScript((prefix) => {
        const lost = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && name.endsWith('/T15'));
        lost.forEach((name) => localStorage.removeItem(name));
      }, PREFIX);
    });
    await app.assess.form.text(TEXT).waitFor();
    return app;
  };
  const written = {};
  const windows = { 进展情况: '2038-11-30T09:00:00', 存在问题: undefined, 下一步安排: '2001-01-01T00:00:00' };
  for (const [label, time] of Object.entries(windows)) {
    const app = await reopened(time);
    await eventually(async () => Object.fromEntries(Object.entries(await app.assess.form.texts()).filter(([, text]) => text)), written);
    written[label] = `${label}写了`;
    await app.assess.form.write(label, written[label]);
    await eventuallyMatches(() => journal(app.page), new RegExp(written[label]));
    await app.page.close();
  }
  for (let load = 0; load < 3; load += 1) {
    const app = await reopened();
    await eventually(() => app.assess.form.texts(), written, `load ${load}`);
    await app.page.close();
  }
});

journey('a program that stops leaves a way out that needs no program', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.write(TEXT, '已保存的');
  await eventuallyMatches(() => app.saved(), /已保存/);
  await app.assess.form.text('存在问题').fill('刚写的');
  stage.expect(/fault put in by the test|RuntimeError: unreachable/);
  await app.page.evaluate(() => {
    const fault = () => {
      throw new Error('fault put in by the test');
    };
    Node.prototype.cloneNode = fault;
    Document.prototype.createTextNode = fault;
  });
  await app.page.evaluate(() => { location.hash = '#/settings'; });
  await app.page.getByRole('heading', { name: '台账出错，已经停下' }).waitFor();
  const text = await app.page.getByRole('textbox', { name: '原始台账' }).inputValue();
  assert.match(text, /已保存的/);
  assert.match(text, /刚写的/);
  await app.page.getByRole('button', { name: '重新打开' }).click();
  await app.open('#/assess/T15');
  await eventually(async () => (await app.assess.form.texts())[TEXT], '已保存的');
});
