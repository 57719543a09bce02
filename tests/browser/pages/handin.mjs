import { readFile } from 'node:fs/promises';

/** 上报. */
export class HandInPage {
  constructor(app) {
    this.page = app.page;
    this.main = app.main;
    this.form = app.main.locator('section.handin-form');
    this.made = app.main.locator('section.handin-made');
    this.button = this.form.getByRole('button', { name: '上报，并导出文件' });
    this.anyway = this.form.getByRole('checkbox', { name: /仍然上报/ });
  }

  field(label) {
    return this.form.getByRole('textbox', { name: label, exact: true });
  }

  async write(label, text) {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  /** The sentences at the fields and at the box. */
  async errors() {
    return (await this.form.getByRole('alert').allInnerTexts()).filter((text) => text.trim());
  }

  /** Hands in: the file that comes with it. */
  async press() {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button.click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** 已上报 14:32 */
  heading() {
    return this.made.getByRole('heading', { level: 2 }).innerText();
  }

  /** What stands about each hand-in: `[{ 填报人: '张三', 校验码: '1a2b 3c4d' }]`. */
  facts() {
    return this.made.locator('dl').evaluateAll((lists) =>
      lists.map((list) =>
        Object.fromEntries([...list.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling.textContent])),
      ),
    );
  }

  /** The ids of the items that have changed since. */
  changed() {
    return this.made.locator('.id').allInnerTexts();
  }

  again() {
    return this.made.getByRole('button', { name: '再次上报' }).click();
  }
}
