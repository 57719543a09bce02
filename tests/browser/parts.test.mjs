// What comes after the page stands can fail to come: nothing that was typed waits for it, a page that needs it says so
// and opens once it is there, and soon after the first page nothing depends on the network any more.
import assert from 'node:assert/strict';
import { browsers, journey, url } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { findParts } from './support/parts.mjs';
import { journal, PREFIX, put, records } from './support/storage.mjs';

const MEASURE = '县应急管理部门装备达标率';
const COUNTY = '#/?of=county';
const WALK = [
  ...['#/', '#/tasks?unit=slj&item=T15', '#/tasks?q=水库', '#/timeline?unit=slj', '#/timeline?as=table'],
  ...['#/assess', '#/assess/P2', '#/assess/handin', '#/assess/compare', '#/document?item=P22'],
  ...['#/settings', '#/settings/rounds', '#/help', '#/sample/', '#/sample/assess/T15'],
];
/** How soon after the first page, in milliseconds, nothing needs the network any more. */
const SOON = 2_000;
/** A part is asked for again before so many milliseconds have passed. */
const BY_ITSELF = 90_000;

const FAILURES = {
  'is cut off': (route) => route.abort(),
  'is not found': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }),
  'is a web page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>请登录</p>' }),
};
/** What a browser and the loader say of files that don't come. */
const COMPLAINTS = /Failed to load resource|MIME type|WebAssembly|Failed to fetch|重新打开本页/;

const name = (part) => part.slice(url.length);

/** Tries all parts, and says of each that failed what was wrong. */
async function withEach(stage, check) {
  const failures = [];
  for (const part of await findParts(stage, url)) {
    const context = await stage.fresh();
    try {
      await check(part, context);
    } catch (error) {
      failures.push(`without ${name(part)}: ${error.message}`);
    }
    await context.close();
  }
  assert.deepEqual(failures, []);
}

for (const [what, fail] of Object.entries(FAILURES)) {
  journey(
    `where a part ${what}, the figures, the journal, other tabs and a closed round are unharmed`,
    async (stage) => {
      stage.expect(COMPLAINTS);
      await withEach(stage, async (part, context) => {
        const writer = await stage.open(context, '#/');
        await writer.overview.pick('县水利局');
        await writer.open('#/assess/P4');
        await writer.assess.form.write('进展情况', '堤防已加固');
        await eventuallyMatches(() => journal(writer.page), /堤防已加固/);
        await writer.page.goto('chrome://crash').catch(() => {});
        await loseRecord(context, 'assessment/final/slj/P4');

        const app = await stage.open(context, COUNTY, (page) => page.route(part, fail));
        await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /堤防已加固/);

        const other = await stage.open(context, '#/assess/P4');
        await eventually(async () => (await other.assess.form.texts())['进展情况'], '堤防已加固');
        await other.assess.form.mark(0, '已完成');
        const reported = { 已完成: 1, 未填报: 65 };
        await eventually(() => app.overview.lights(/全县 66 项/), reported);
        await other.undo.click();
        await eventually(() => app.overview.lights(/全县 66 项/), { 未填报: 66 });
        await other.redo.click();
        await eventually(() => app.overview.lights(/全县 66 项/), reported);

        await other.open('#/settings/rounds');
        await (await other.rounds.round('总结评估').open()).close('已汇总');
        await eventuallyMatches(async () => (await app.notices()).join(), /总结评估已于 .* 关闭：已汇总。/);
        await put(other.page, 'assessment/final/slj/P3', reportOf('P3.1'));
        await app.reload();
        await eventuallyMatches(async () => (await app.notices()).join(), /总结评估已于 .* 关闭：已汇总。/);
        await eventually(() => app.overview.lights(/全县 66 项/), reported, 'as they were stored');
      });
    },
    { minutes: 10 },
  );
}

/** Takes a record out of local storage while no page of the program is open. */
async function loseRecord(context, record) {
  const page = await context.newPage();
  await page.route(`${url}blank`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${url}blank`);
  await page.evaluate((name) => localStorage.removeItem(name), PREFIX + record);
  await page.close();
}

/** A record that says of one clause that it is done. */
function reportOf(clause) {
  const by = '11e236139fbe';
  return JSON.stringify({ fields: { marks: { [clause]: [{ by, n: 1, value: { mark: 'done' } }] } }, v: 1, vector: { [by]: 1 } });
}

for (const [what, fail] of Object.entries(FAILURES)) {
  journey(
    `where a part ${what}, each page that needs it says so, and opens when it is asked again`,
    async (stage) => {
      stage.expect(COMPLAINTS);
      const needing = [];
      await withEach(stage, async (part, context) => {
        const app = await stage.open(context, COUNTY);
        for (const label of await app.pages()) {
          const page = await stage.open(context, COUNTY, (tab) => tab.route(part, fail));
          await page.go(label);
          if (!(await page.part.settled())) {
            needing.push(label);
            await page.page.unroute(part);
            await page.part.retry();
            await page.part.stands();
          }
          await page.page.close();
        }
      });
      console.log(`# pages that need a part: ${[...new Set(needing)].join('、')}`);
    },
    { minutes: 10 },
  );
}

for (const browser of browsers) {
  journey(
    'a page that waits for its part says so, and one whose part did not come tries again by itself',
    async (stage) => {
      stage.expect(COMPLAINTS);
      await withEach(stage, async (part, context) => {
        const app = await stage.open(context, COUNTY);
        for (const label of await app.pages()) {
          let fail;
          const failed = new Promise((resolve) => (fail = resolve));
          const page = await stage.open(context, COUNTY, (tab) =>
            tab.route(part, async (route) => {
              await failed;
              await route.abort();
            }),
          );
          await page.go(label);
          if (await page.part.awaited.count()) {
            fail();
            await page.part.failure.first().waitFor();
            await page.page.unroute(part);
            await page.part.failure.first().waitFor({ state: 'detached', timeout: BY_ITSELF });
            await page.part.stands();
          }
          fail();
          await page.page.close();
        }
      });
    },
    { browser, minutes: 10 },
  );

  journey('soon after the first page, all of the page works without a network', async (stage) => {
    // Finding the parts is trying which files the page stands without.
    stage.expect(COMPLAINTS);
    const parts = await findParts(stage, url);
    const context = await stage.fresh();
    const missing = new Set(parts);
    const app = await stage.open(context, COUNTY, (page) =>
      page.on('requestfinished', (request) => missing.delete(request.url())),
    );
    const stood = Date.now();
    await eventually(() => [...missing], []);
    const took = Date.now() - stood;
    assert.ok(took < SOON, `the last part came after ${took} ms`);
    await context.setOffline(true);
    await context.route('**', (route) => route.abort());
    for (const label of await app.pages()) {
      await app.go(label);
      assert.ok(await app.part.settled(), label);
    }
    await app.open('#/');
    await app.overview.pick('县水利局');
    for (const hash of WALK) {
      await app.open(hash);
      assert.ok(await app.part.settled(), hash);
      assert.notEqual((await app.text()).trim(), '', hash);
    }
    await app.open(COUNTY);
    const card = app.overview.card(MEASURE);
    await card.open();
    await card.enter('2025年', '85');
    await eventually(() => card.verdict(), '达到');
    await eventuallyMatches(() => app.saved(), /^✓ 已保存 \d\d:\d\d$/);
    await eventuallyMatches(async () => Object.values(await records(app.page)).join(), /"85"/);
    await eventuallyMatches(() => journal(app.page), /85/);
    await app.undo.click();
    await eventually(() => card.verdict(), '数据不足');
    await eventuallyMatches(() => app.said(), /^已撤销：/);
    await app.redo.click();
    await eventually(() => card.verdict(), '达到');
  }, { browser });
}
