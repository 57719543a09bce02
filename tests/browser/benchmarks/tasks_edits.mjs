// What an edit on 任务 costs with everything open: from the key to the stored value and to the painted screen, and a
// press on a facet to the painted screen. In a ledger of 66 items × 60 units × 5 rounds, or as much as the browser keeps.
//   node benchmarks/tasks_edits.mjs --after DIST                one site; fails where the large ledger costs too much
//                                                               more than one of ten records
//   node benchmarks/tasks_edits.mjs --before DIST --after DIST  two sites in turn; fails where the second is slower
// Options: --times N (measurements of each kind), --most RATIO (the bound), and TAIZHANG_CHROMIUM is the browser.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { App } from '../pages/app.mjs';
import { PREFIX } from '../support/storage.mjs';
import { ledgers } from './ledgers.mjs';
import { serve } from './site.mjs';
import { begin, end, watchStorage } from './stopwatch.mjs';

const ROUND = 'final';
const UNIT = 'slj';
const ITEM = 'P4';
/** What the second of two sites may cost, as a share of the first. */
const MOST_OF_BEFORE = 1.1;
/** What an edit in the large ledger may cost, as a multiple of one in the small. */
const MOST_OF_SMALL = 8;

const { values: options } = parseArgs({
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    times: { type: 'string', default: '15' },
    most: { type: 'string' },
  },
});
if (!options.after) {
  console.error('usage: node benchmarks/tasks_edits.mjs [--before DIST] --after DIST [--times N] [--most RATIO]');
  process.exit(2);
}

/** How long a change may take, in milliseconds, before the measurement fails. */
const LIMIT = 30_000;

const STATES = 'legend=状态';
const FACTS = '.item .facts';
const FOUND = '.list h1';

/** 任务 with all groups, all facets unfolded, and an item's panel with its form. */
class OpenTasks {
  constructor(app) {
    this.app = app;
    this.page = app.page;
    this.letters = 0;
    this.pressed = false;
    this.done = true;
  }

  static async open(browser, url, ledger) {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'zh-CN' });
    const app = new App(await context.newPage(), url);
    const empty = `${url}empty`;
    await app.page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await app.page.goto(empty);
    await app.page.evaluate((entries) => {
      entries.forEach(([name, text]) => localStorage.setItem(name, text));
    }, [...Object.entries(ledger), [`${PREFIX}preferences`, JSON.stringify({ unit: UNIT, recent: [] })]]);
    await app.page.addInitScript(watchStorage);
    await app.open(`#/tasks?group=lead&item=${ITEM}`);
    const { tasks } = app;
    await tasks.form.text('进展情况').waitFor();
    const more = app.main.getByRole('button', { name: /^更多/ });
    while (await more.count()) await more.first().click();
    const clauses = await tasks.form.clauses.count();
    for (let at = 0; at < clauses; at += 1) {
      if ((await tasks.form.marks())[at] !== '已完成') await tasks.form.mark(at, '已完成');
    }
    return new OpenTasks(app);
  }

  /** A mark that changes the item's state, light and counts. */
  async mark() {
    const mark = this.done ? '未启动' : '已完成';
    this.done = !this.done;
    const button = this.app.tasks.form.clauses.first().getByRole('button', { name: mark, exact: true });
    await button.scrollIntoViewIfNeeded();
    const { input, saved, painted } = await this.#measure({ input: 'click', marker: `/${ROUND}/${UNIT}/${ITEM} `, shown: [STATES, FACTS] }, () => button.click());
    return { 'a mark, to saved': saved - input, 'a mark, to paint': painted - input };
  }

  /** A letter, and the pause after which it is saved. */
  async letter() {
    this.letters += 1;
    const letter = String.fromCodePoint(0x4e00 + this.letters);
    const area = this.app.tasks.form.text('进展情况');
    await area.focus();
    const { input, task, saved, painted } = await this.#measure({ input: 'input', marker: letter, shown: [] }, () =>
      this.page.keyboard.insertText(letter),
    );
    return { 'a letter, to saved (with the pause)': saved - input, 'a letter, its save to paint': painted - task };
  }

  /** A press on a facet, and one that takes it back. */
  async facet() {
    const choice = this.app.tasks.choice('类别', '重点任务');
    await choice.scrollIntoViewIfNeeded();
    const press = async () => {
      const { input, painted } = await this.#measure({ input: 'click', marker: null, shown: [FOUND, STATES] }, () => choice.click());
      return painted - input;
    };
    return { 'a facet, to paint': await press(), 'a facet taken back, to paint': await press() };
  }

  async #measure(what, act) {
    await this.page.bringToFront();
    await this.page.evaluate(begin, { ...what, limit: LIMIT });
    await act();
    return this.page.evaluate(end);
  }
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

/** Measures all pages in turn: for each page, `{ kind: milliseconds }`. */
async function measure(pages, times) {
  const taken = pages.map(() => ({}));
  for (let time = 0; time < times; time += 1) {
    for (const kind of ['mark', 'letter', 'facet']) {
      for (const [at, page] of pages.entries()) {
        for (const [name, took] of Object.entries(await page[kind]())) (taken[at][name] ??= []).push(took);
      }
    }
  }
  return taken.map((kinds) => Object.fromEntries(Object.entries(kinds).map(([name, all]) => [name, median(all)])));
}

const { large, small, total } = ledgers(ROUND, UNIT);
console.log(`${Object.keys(large).length} records of ${total} in the large ledger, ${Object.keys(small).length} in the small`);
const browser = await chromium.launch({
  executablePath: process.env.TAIZHANG_CHROMIUM || '/usr/bin/chromium',
  // Frames come when they are ready, not sixty times a second.
  args: ['--no-sandbox', '--disable-gpu-vsync', '--disable-frame-rate-limit'],
});
const after = await serve(options.after);
const [columns, sites, bound] = options.before
  ? [['before', 'after'], [[await serve(options.before), large], [after, large]], MOST_OF_BEFORE]
  : [['small', 'large'], [[after, small], [after, large]], MOST_OF_SMALL];
const most = Number(options.most ?? bound);
const pages = [];
for (const [url, ledger] of sites) pages.push(await OpenTasks.open(browser, url, ledger));
const [first, second] = await measure(pages, Number(options.times));
await browser.close();

console.log(`${'median of ' + options.times + ', ms'.padEnd(38)} ${columns.map((name) => name.padStart(9)).join(' ')} ${'ratio'.padStart(7)}`);
const slow = [];
for (const [kind, one] of Object.entries(first)) {
  const ratio = second[kind] / one;
  if (ratio > most) slow.push(kind);
  console.log(`${kind.padEnd(38)} ${one.toFixed(1).padStart(9)} ${second[kind].toFixed(1).padStart(9)} ${ratio.toFixed(2).padStart(7)}`);
}
if (slow.length) {
  console.error(`more than ${most} times the cost: ${slow.join('; ')}`);
  process.exit(1);
}
