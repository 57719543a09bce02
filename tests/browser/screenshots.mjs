// Pictures of every page, in both themes, on a desk and on a phone:
//   node tests/browser/screenshots.mjs FOLDER [ADDRESS] [NAME…]
// ADDRESS (or TAIZHANG_URL) is where the page is served; NAMEs take only the pages that are called so.
// The browser is TAIZHANG_CHROMIUM, or Debian's.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [folder, address, ...names] = process.argv.slice(2);
const url = address ?? process.env.TAIZHANG_URL;
if (!folder || !url) {
  console.error('usage: node tests/browser/screenshots.mjs FOLDER ADDRESS [NAME…]');
  process.exit(2);
}

// Each page, by the name of its picture: its address, my unit, and what is pressed where it can be.
const views = [
  { name: 'first-visit', hash: '#/', unit: null },
  { name: 'overview', hash: '#/', unit: 'slj' },
  { name: 'overview-sample', hash: '#/sample/', unit: 'slj' },
  { name: 'overview-county', hash: '#/sample/?of=county', unit: 'slj', full: true },
  { name: 'overview-today', hash: '#/sample/?of=county&at=today', unit: null },
  { name: 'tasks-all', hash: '#/tasks', unit: null },
  { name: 'tasks', hash: '#/tasks?unit=slj', unit: 'slj' },
  { name: 'tasks-item', hash: '#/tasks?unit=slj&item=T15', unit: 'slj' },
  { name: 'tasks-search', hash: `#/tasks?q=${encodeURIComponent('水库')}`, unit: 'slj' },
  { name: 'sample-tasks', hash: '#/sample/tasks', unit: 'slj' },
  { name: 'sample-tasks-unit', hash: '#/sample/tasks?unit=slj&item=T15', unit: 'slj' },
  { name: 'sample-tasks-lead', hash: '#/sample/tasks?group=lead&light=red&at=today', unit: 'slj' },
  { name: 'sample-tasks-light', hash: '#/sample/tasks?unit=slj&unit=yjj&group=light', unit: 'slj' },
  { name: 'sample-tasks-search', hash: `#/sample/tasks?q=${encodeURIComponent('预案')}`, unit: 'slj' },
  { name: 'sample-tasks-pinyin', hash: '#/sample/tasks?q=slj', unit: 'slj' },
  { name: 'sample-tasks-facets', hash: '#/sample/tasks?kind=project', unit: 'slj', press: '#facets-opener' },
  { name: 'sample-tasks-views', hash: '#/sample/tasks?unit=slj&role=lead', unit: 'slj', press: '.views > summary' },
  { name: 'assess', hash: '#/assess', unit: 'slj' },
  { name: 'todo-sample', hash: '#/sample/assess', unit: 'slj', full: true },
  { name: 'todo-closed', hash: '#/sample/assess?round=y2023', unit: 'slj' },
  { name: 'handin', hash: '#/assess/handin', unit: 'slj' },
  { name: 'handin-sample', hash: '#/sample/assess/handin', unit: 'slj', full: true },
  { name: 'handin-again', hash: '#/sample/assess/handin', unit: 'slj', press: '.handin-made .btn', full: true },
  { name: 'assess-item', hash: '#/assess/P2', unit: 'slj' },
  { name: 'form', hash: '#/sample/assess/P4', unit: 'slj', full: true },
  { name: 'form-empty', hash: '#/assess/T15', unit: 'slj', full: true },
  { name: 'form-numbers', hash: '#/sample/assess/I4', unit: 'yjj', full: true, press: '.number .link' },
  { name: 'form-override', hash: '#/sample/assess/P4', unit: 'slj', press: '.computed .link', full: true },
  { name: 'form-why', hash: '#/sample/assess/P4', unit: 'slj', press: '.facts .ask' },
  { name: 'tasks-why', hash: '#/sample/tasks?unit=slj', unit: 'slj', press: '.row-line .ask' },
  { name: 'tasks-bulk', hash: '#/sample/tasks?unit=slj', unit: 'slj', press: '.bulk-opener' },
  { name: 'overview-why', hash: '#/sample/', unit: 'slj', press: '.figures .ask' },
  { name: 'overview-due', hash: '#/sample/', unit: 'slj', press: '.due-list .ask' },
  { name: 'document-item', hash: '#/document?item=T15', unit: 'slj' },
  { name: 'document', hash: '#/document', unit: 'slj' },
  { name: 'settings', hash: '#/settings', unit: 'slj' },
  { name: 'rounds', hash: '#/sample/settings/rounds', unit: 'slj', press: '.round:nth-child(5) .btn' },
  { name: 'rounds-closed', hash: '#/sample/settings/rounds?round=y2023', unit: 'slj', press: '.round .btn' },
  { name: 'carry', hash: '#/sample/assess', unit: 'slj' },
  { name: 'draft', hash: '#/sample/assess', unit: 'slj', press: '.carry-items summary' },
  { name: 'compare', hash: '#/sample/assess/compare', unit: 'slj' },
  { name: 'compare-empty', hash: '#/assess/compare', unit: 'slj' },
  { name: 'timeline-empty', hash: '#/timeline', unit: null },
  { name: 'timeline', hash: '#/sample/timeline', unit: 'slj' },
  { name: 'timeline-unit', hash: '#/sample/timeline?unit=slj', unit: 'slj' },
  { name: 'timeline-quarter', hash: '#/sample/timeline?unit=slj&zoom=quarter', unit: 'slj' },
  { name: 'timeline-units', hash: '#/sample/timeline?unit=slj,yjj&group=light&zoom=year', unit: 'slj' },
  { name: 'timeline-table', hash: '#/sample/timeline?unit=slj&as=table', unit: 'slj' },
  { name: 'timeline-nothing', hash: `#/sample/timeline?q=${encodeURIComponent('没有')}`, unit: 'slj' },
];
/** Until what was drawn last is on the screen, with its fonts. */
const painted = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

const sizes = [[1280, 860], [360, 740]];
const themes = ['light', 'dark'];

const PREFERENCES = 'tz/daixian-yingji-145/preferences';

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.TAIZHANG_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const colorScheme of themes) {
  for (const [width, height] of sizes) {
    for (const { name, hash, unit, full, press } of views.filter((view) => !names.length || names.includes(view.name))) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
      const page = await context.newPage();
      if (unit) {
        await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
          PREFERENCES,
          JSON.stringify({ unit, recent: [] }),
        ]);
      }
      await page.goto(`${url}${hash}`);
      await page.waitForSelector('#opening', { state: 'detached' });
      await page.locator('.awaited').waitFor({ state: 'detached' });
      if (press && (await page.waitForSelector(press, { timeout: 3000 }).catch(() => null))) await page.click(press);
      await painted(page);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: full ?? false });
      await context.close();
    }
  }
}
await browser.close();
