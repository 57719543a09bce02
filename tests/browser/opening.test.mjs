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
}
