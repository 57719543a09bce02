/** 设置 › 轮次. */
export class RoundsSection {
  constructor(app) {
    this.page = app.page;
    this.section = app.main.locator('#rounds');
    this.adding = this.section.getByRole('group', { name: '增加轮次' });
  }

  /** One round, by its name. */
  round(name) {
    return new RoundRow(this.section.getByRole('group', { name, exact: true }), this.page);
  }

  /** The names of all rounds, in order. */
  names() {
    return this.section.locator('.round-head h3').allInnerTexts();
  }

  /** Fills in the form of a new round: `{ 名称, 截止日, 上报日期 }`. */
  async add(parts) {
    for (const [part, text] of Object.entries(parts)) {
      await this.adding.getByLabel(`新轮次的${part}`).fill(text);
    }
    await this.adding.getByRole('button', { name: '增加' }).click();
  }

  /** What is wrong with the new round. */
  async flaws() {
    const texts = await this.adding.getByRole('alert').allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }
}

class RoundRow {
  constructor(row, page) {
    this.row = row;
    this.page = page;
  }

  async open() {
    await this.row.waitFor();
    const manage = this.row.getByRole('button', { name: /^管理/ });
    if (await manage.count()) await manage.click();
    await this.row.getByRole('button', { name: /^收起/ }).waitFor();
    return this;
  }

  /** “截止日 2025-12-31 · 未定上报日期”. */
  async dates() {
    return (await this.row.locator('.dates').innerText()).trim();
  }

  /** “进行中”, or when and why it was closed or opened again. */
  async state() {
    return (await this.row.locator('.state').innerText()).trim();
  }

  isCurrent() {
    return this.row.getByText('当前轮次').isVisible();
  }

  switch() {
    return this.row.getByRole('link', { name: /^换到/ }).click();
  }

  /** Types into 名称, 截止日, 上报日期, or an item's weight, and leaves the control. */
  async write(label, text) {
    const control = this.row.getByRole('textbox', { name: label });
    await control.fill(text);
    await control.press('Tab');
  }

  /** What is wrong with what was typed. */
  async flaws() {
    const texts = await this.row.getByRole('alert').allInnerTexts();
    return texts.map((text) => text.trim()).filter(Boolean);
  }

  async weights() {
    await this.row.locator('.weights > summary').click();
    return this.row.locator('.weights');
  }

  async close(reason) {
    await this.row.getByRole('button', { name: '关闭这一轮…' }).click();
    await this.#give('关闭的理由', reason, '关闭');
  }

  async reopen(reason) {
    await this.row.getByRole('button', { name: '重新打开…' }).click();
    await this.#give('重新打开的理由', reason, '重新打开');
  }

  async #give(label, reason, button) {
    await this.row.getByLabel(label).fill(reason);
    await this.row.getByRole('button', { name: button, exact: true }).click();
  }

  /** What was stored or is going to be: “{ 县水利局: { 已填报: '1 / 28', 填报率: '3.6%', 得分: '50.0' } }”. */
  async figures() {
    const details = this.row.locator('.figures-of');
    if (!(await details.evaluate((element) => element.open))) await details.locator('summary').click();
    const rows = await details.locator('tbody tr').all();
    const read = async (row) => {
      const [已填报, 填报率, 得分] = await row.locator('td').allInnerTexts();
      return [await row.locator('th').innerText(), { 已填报, 填报率, 得分 }];
    };
    return Object.fromEntries(await Promise.all(rows.map(read)));
  }

  /** What has come after it was closed. */
  later() {
    return this.row.locator('.later li').allInnerTexts();
  }
}
