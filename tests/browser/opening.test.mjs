// The page opens in each browser, from its own files alone, and says why where it can't.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { programOf } from './support/engines.mjs';
import { browsers, url } from './support/journey.mjs';

const WASM = /_bg\.wasm$/;
const GLUE = /(?:main|taizhang-[^/]*)\.js$/;
const START = /start\.js$/;
const ALL = [WASM, GLUE, START];

/** Half of what the server has, ending in the middle of a word. */
async function cut(route) {
  const response = await route.fetch();
  const body = await response.body();
  let end = body.length >> 1;
  while (/[;}\s]/.test(String.fromCharCode(body[end - 1]))) end -= 1;
  await route.fulfill({ contentType: response.headers()['content-type'], body: body.subarray(0, end) });
}

/** A login page with the status and the type of what was asked for, as portals send it. */
const portal = (route) =>
  route.fulfill({
    contentType: WASM.test(route.request().url()) ? 'application/wasm' : 'text/javascript',
    body: '<!DOCTYPE html><html><body>请登录</body></html>',
  });

const FAILURES = {
  'is cut off from the network': {
    files: ALL,
    answer: (route) => route.abort(),
    says: /^台账的程序没能下载：请检查网络，然后重新打开本页/,
  },
  'a new deployment has replaced': {
    files: ALL,
    answer: (route) => route.fulfill({ status: 404, body: '' }),
    says: /^台账的程序没能下载：台账已经更新，请重新打开本页/,
  },
  'is a login page': { files: ALL, answer: portal, says: /^台账的程序没能下载：收到的不是台账的文件.*请登录网络/ },
  'is cut short': { files: [WASM, GLUE], answer: cut, says: /^台账的程序没能下载：文件没有下载完整，请重新打开本页/ },
};

async function withPage(engine, use) {
  const browser = await chromium.launch({
    executablePath: programOf(engine),
    args: ['--no-sandbox', ...engine.options],
    timeout: 30_000,
  });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

for (const engine of browsers) {
  const { name } = engine;
  const settings = { timeout: 60_000 };

  test(`${name}: the page opens, and asks for nothing but its own files`, settings, () =>
    withPage(engine, async (page) => {
      const errors = [];
      const foreign = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) foreign.push(request.url());
      });
      await page.goto(url);
      await page.waitForSelector('#opening', { state: 'detached', timeout: 20_000 });
      assert.notEqual((await page.locator('body').innerText()).trim(), '');
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
    }));

  test(`${name}: without WebAssembly the page says what to do`, settings, () =>
    withPage(engine, async (page) => {
      await page.addInitScript('delete window.WebAssembly');
      await page.goto(url);
      await page.waitForSelector('#opening[role=alert]');
      assert.match(await page.locator('#opening').innerText(), /浏览器太旧.*换用新版浏览器/);
    }));

  for (const [what, { files, answer, says }] of Object.entries(FAILURES)) {
    for (const file of files) {
      test(`${name}: ${file} that ${what} is said, and the page can be opened anew`, settings, () =>
        withPage(engine, async (page) => {
          await page.route(file, answer);
          await page.goto(url);
          await page.waitForSelector('#opening[role=alert]');
          const text = await page.locator('#opening').innerText();
          assert.match(text, says);
          assert.doesNotMatch(text, /浏览器太旧/);
          await page.unroute(file);
          await page.getByRole('button', { name: '重新打开' }).click();
          await page.waitForSelector('#opening', { state: 'detached', timeout: 20_000 });
        }));
    }
  }

  test(`${name}: a page whose own scripts don't come says so`, settings, () =>
    withPage(engine, async (page) => {
      await page.route(/loader[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(url);
      const sentence = page.getByText('台账的程序没能下载：请重新打开本页');
      await sentence.waitFor({ state: 'visible', timeout: 30_000 });
    }));

  test(`${name}: while the page opens nothing is said of failure`, settings, () =>
    withPage(engine, async (page) => {
      await page.route(WASM, () => {});
      await page.goto(url);
      await page.getByText('网速较慢，仍在打开…').waitFor({ timeout: 20_000 });
      assert.equal(await page.getByText('没能下载').count(), 0);
    }));

  test(`${name}: a page is drawn with its own style, and printed by the rules for paper`, settings, () =>
    withPage(engine, async (page) => {
      await page.goto(`${url}#/tasks`);
      await page.locator('.list .row').first().waitFor();
      const display = () => page.locator('.tasks').evaluate((tasks) => getComputedStyle(tasks).display);
      assert.equal(await display(), 'grid');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await display(), 'block');
    }));
}
