// What one edit costs in a small and a large ledger, in real Chromium: units written to localStorage and to the
// journal, and the time from the key to the stored value. Nothing passes or fails here.
//   TAIZHANG_URL=http://127.0.0.1:PORT/ TAIZHANG_CHROMIUM=… node benchmarks/edit_cost.mjs
import { chromium } from 'playwright-core';
import { App } from '../pages/app.mjs';

const EDITS = 40;
const PREFIX = 'tz/daixian-yingji-145/';

const browser = await chromium.launch({ executablePath: process.env.TAIZHANG_CHROMIUM, args: ['--no-sandbox'] });
for (const records of [10, 5_000]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' });
  const app = new App(await context.newPage(), process.env.TAIZHANG_URL);
  await app.open();
  await app.page.evaluate(
    ([prefix, count]) => {
      for (let at = 0; at < count; at += 1) {
        const text = JSON.stringify({
          fields: { progress: [{ by: 'a1b2c3d4e5f6', n: 1, value: '已完成。'.repeat(20) }] },
          v: 1,
          vector: { a1b2c3d4e5f6: 1 },
        });
        localStorage.setItem(`${prefix}assessment/final/x-a1b2c3d4e5f6-${at}/T16`, text);
      }
    },
    [PREFIX, records],
  );
  await app.reload();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.text('进展情况').waitFor();
  const costs = await app.page.evaluate(async (edits) => {
    const times = [];
    let stored = 0;
    let noted = 0;
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function setItem(name, text) {
      stored += name.length + text.length;
      return set.call(this, name, text);
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (entry) {
      noted += entry.name.length + entry.text.length;
      return put.call(this, entry);
    };
    const buttons = document.querySelector('.clause').querySelectorAll('button[aria-pressed]');
    for (let at = 0; at < edits; at += 1) {
      const before = performance.now();
      buttons[at % 3].click();
      times.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    Storage.prototype.setItem = set;
    IDBObjectStore.prototype.put = put;
    times.sort((one, other) => one - other);
    return { stored: stored / edits, noted: noted / edits, median: times[edits >> 1], most: times[edits - 1] };
  }, EDITS);
  const { stored, noted, median, most } = costs;
  console.log(
    `${String(records).padStart(5)} records: ${stored.toFixed(0)} units stored, ${noted.toFixed(0)} noted an edit; ` +
      `${median.toFixed(1)} ms median, ${most.toFixed(1)} ms most`,
  );
  await context.close();
}
await browser.close();
