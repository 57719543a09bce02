// Redraws the README's picture: `cargo xtask picture`.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('.', import.meta.url));
const browser = await chromium.launch({ executablePath: process.env.TAIZHANG_CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: 'light', locale: 'zh-CN' });
await page.addInitScript(() => {
  localStorage.setItem('tz/daixian-yingji-145/preferences', JSON.stringify({ unit: 'slj' }));
});
await page.goto(`${process.env.TAIZHANG_URL}#/tasks?unit=slj&item=T15`);
const clauses = page.locator('.item .clause');
for (const [at, mark] of ['已完成', '推进中', '未启动'].entries()) {
  await clauses.nth(at).getByRole('button', { name: mark }).click();
}
await page.locator('h1').first().click();
await page.screenshot({ path: `${folder}picture.png` });
await browser.close();
