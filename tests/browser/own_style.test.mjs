// Each page is drawn right when it is the first to be opened, with no style sheet but its own: what comes later, while
// nothing is asked for, changes nothing of it.
import assert from 'node:assert/strict';
import { journey, url } from './support/journey.mjs';
import { App } from './pages/app.mjs';

const PREFERENCES = ['tz/daixian-yingji-145/preferences', JSON.stringify({ unit: 'slj', recent: [] })];

const PAGES = [
  '#/sample/',
  '#/sample/?of=county',
  '#/sample/tasks?unit=slj',
  '#/sample/tasks?unit=slj&item=T15',
  '#/sample/timeline?unit=slj',
  '#/sample/timeline?unit=slj&as=table',
  '#/sample/assess',
  '#/sample/assess/T15',
  '#/sample/assess/handin',
  '#/sample/assess/compare',
  '#/sample/document',
  '#/settings',
  '#/help',
];

/** Holds back every style sheet that the page didn't ask for before it was drawn. */
async function holdSheets(page) {
  let drawn = () => {};
  const held = new Promise((resolve) => (drawn = resolve));
  let holds = false;
  await page.route('**/*.css', async (route) => {
    if (holds) await held;
    await route.continue();
  });
  return {
    hold: () => (holds = true),
    release: drawn,
  };
}

/** Remembers how every element of the page looks. */
function remember() {
  const looks = (element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  };
  window.looked = [...document.body.querySelectorAll('*')].map((element) => [element, looks(element)]);
  window.changes = () =>
    window.looked
      .filter(([element]) => element.isConnected)
      .map(([element, before]) => [element, looks(element).filter((line, at) => line !== before[at])])
      .filter(([, lines]) => lines.length > 0)
      .map(([element, lines]) => `${element.tagName.toLowerCase()}.${element.className}: ${lines.slice(0, 3).join('; ')}`);
}

journey(
  'each page has all of its style when it is opened first',
  async (stage) => {
    const names = new Set((await (await fetch(url)).text()).match(/[\w.-]+\.css/g));
    const found = [];
    for (const hash of PAGES) {
      const context = await stage.fresh();
      const page = await context.newPage();
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), PREFERENCES);
      const sheets = await holdSheets(page);
      const app = new App(page, url);
      await app.open(hash);
      await page.locator('.awaited').waitFor({ state: 'detached' });
      sheets.hold();
      await page.evaluate(remember);
      sheets.release();
      await page.waitForFunction((count) => document.styleSheets.length >= count, names.size);
      found.push(...(await page.evaluate(() => window.changes())).map((change) => `${hash} ${change}`));
      await context.close();
    }
    assert.deepEqual(found, []);
  },
  { minutes: 3 },
);
