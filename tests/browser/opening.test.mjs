// The page opens in each browser, from its own files alone, and says why where it can't.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

const url = process.env.TAIZHANG_URL;
const browsers = [
  ['Chromium of today', process.env.TAIZHANG_CHROMIUM, []],
  ['Chromium 92', process.env.TAIZHANG_CHROMIUM_92, ['--disable-gpu', '--single-process', '--no-zygote']],
];

async function withPage(executablePath, options, use) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...options], timeout: 30_000 });
  try {
    await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

for (const [name, executablePath, options] of browsers) {
  const settings = { skip: executablePath ? false : 'there is none for this machine', timeout: 60_000 };

  test(`${name}: the page opens, and asks for nothing but its own files`, settings, () =>
    withPage(executablePath, options, async (page) => {
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
    withPage(executablePath, options, async (page) => {
      await page.addInitScript('delete window.WebAssembly');
      await page.goto(url);
      await page.waitForSelector('#opening[role=alert]');
      assert.match(await page.locator('#opening').innerText(), /浏览器太旧.*换用新版浏览器/);
    }));

  test(`${name}: a program that can't be fetched is said`, settings, () =>
    withPage(executablePath, options, async (page) => {
      await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(url);
      await page.waitForSelector('#opening[role=alert]');
      assert.match(await page.locator('#opening').innerText(), /没能下载.*检查网络.*刷新/);
    }));

  test(`${name}: a part of the page that can't be fetched is said, and comes when asked again`, settings, () =>
    withPage(executablePath, options, async (page) => {
      const part = /_tasks\.wasm$/;
      await page.route(part, (route) => route.abort());
      await page.goto(`${url}#/tasks`);
      const said = page.locator('main [role=alert]');
      await said.waitFor({ timeout: 20_000 });
      assert.match(await said.innerText(), /没能下载，已填的内容没有改动.*检查网络/);
      await page.unroute(part);
      await said.getByRole('button', { name: '重试' }).click();
      await page.locator('.list .row').first().waitFor();
      assert.equal(await said.count(), 0);
    }));

  test(`${name}: a page is drawn with its own style, and printed by the rules for paper`, settings, () =>
    withPage(executablePath, options, async (page) => {
      await page.goto(`${url}#/tasks`);
      await page.locator('.list .row').first().waitFor();
      const display = () => page.locator('.tasks').evaluate((tasks) => getComputedStyle(tasks).display);
      assert.equal(await display(), 'grid');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await display(), 'block');
    }));

  test(`${name}: what was not asked for yet comes by itself, and no network is needed any more`, settings, () =>
    withPage(executablePath, options, async (page) => {
      await page.goto(url);
      await page.waitForFunction(() => ['tasks', 'settings', 'form'].every((chunk) => window.taizhang.hasChunk(chunk)), null, {
        timeout: 20_000,
      });
      await page.route('**', (route) => route.abort());
      await page.getByRole('link', { name: '设置' }).first().click();
      await page.getByRole('heading', { name: '设置', exact: true }).waitFor();
    }));
}
