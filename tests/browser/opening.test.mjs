// The page opens in each browser, from its own files alone, and says why where it can't.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { programOf } from './support/engines.mjs';
import { browsers, url } from './support/journey.mjs';

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

  test(`${name}: a program that can't be fetched is said`, settings, () =>
    withPage(engine, async (page) => {
      await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(url);
      await page.waitForSelector('#opening[role=alert]');
      assert.match(await page.locator('#opening').innerText(), /没能下载.*检查网络.*刷新/);
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
