import assert from 'node:assert/strict';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { journey } from './support/journey.mjs';

/** Lays the page out as a printer gets it. */
async function print(page) {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

async function endPrint(page) {
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

journey('a printed form says whose it is, shows every text whole and asks for nothing', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  const { form } = app.assess;
  const text = Array.from({ length: 40 }, (_, at) => `第${at + 1}行写了这些`).join('\n');
  await form.write('进展情况', text);
  await form.mark(0, '已完成');
  await print(app.page);
  const head = app.page.locator('.paper-head');
  await eventuallyMatches(() => head.innerText(), /代县贯彻落实国家.*填报单位：县水利局\s*评估期次：总结评估\s*统计截止日期：2025年12月31日\s*打印日期：\d{4}年/s);
  const printed = app.page.locator('.on-paper', { hasText: '第40行写了这些' });
  assert.equal(await printed.innerText(), text);
  assert.ok(await printed.evaluate((paragraph) => paragraph.scrollHeight <= paragraph.clientHeight), 'whole');
  const asks = app.page.locator('main input:visible, main textarea:visible, main button:visible:not(.ask)');
  assert.deepEqual(
    (await asks.allInnerTexts()).filter((one) => !['已完成', '推进中', '未启动', '不适用'].includes(one)),
    [],
  );
  const box = (name) =>
    form.within
      .locator('.marks')
      .first()
      .getByRole('button', { name })
      .evaluate((mark) => getComputedStyle(mark, '::before').content);
  assert.deepEqual([await box('已完成'), await box('推进中')], ['"☑ "', '"☐ "']);
  await endPrint(app.page);
  assert.equal(await head.isVisible(), false);
  assert.equal((await form.texts())['进展情况'], text);
});

journey('paper shows what the page has folded away, and the screen folds it again', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/assess');
  const items = app.main.locator('.matter-item:visible');
  await eventually(() => items.count(), 20);
  await print(app.page);
  await eventually(() => items.count(), 28);
  await endPrint(app.page);
  await eventually(() => items.count(), 20);
});

journey('paper keeps the dates, the lights and every row of the heat map', async (stage) => {
  const context = await stage.fresh({ viewport: { width: 1000, height: 900 } });
  const app = await stage.open(context);
  await app.overview.pick('县水利局');
  await app.open('#/');
  await app.main.locator('.heat .county').waitFor();
  await print(app.page);
  assert.match(await app.main.locator('.due-when').first().innerText(), /^2023-12-31/);
  const wrap = app.main.locator('.heat-wrap');
  assert.ok(await wrap.evaluate((around) => around.scrollHeight <= around.clientHeight), 'no row is cut off');
  await endPrint(app.page);
  await app.open('#/assess/T15');
  await print(app.page);
  assert.match(await app.main.locator('.facts').first().innerText(), /未填报/);
});
