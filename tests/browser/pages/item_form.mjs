/** What a unit says of an item: marks, texts, evidence. */
export class ItemForm {
  constructor(within) {
    this.within = within;
    this.clauses = within.locator('.clause');
  }

  /** Presses a mark of the clause that stands at this place, from 0. */
  mark(at, mark) {
    return this.clauses.nth(at).getByRole('button', { name: mark, exact: true }).click();
  }

  /** The pressed mark of each clause, or null. */
  async marks() {
    const clauses = await this.clauses.all();
    return Promise.all(
      clauses.map(async (clause) => {
        const pressed = await clause.getByRole('button', { pressed: true }).allInnerTexts();
        return pressed.length ? pressed.join(' ') : null;
      }),
    );
  }

  /** 进展情况, 存在问题 or 下一步安排. */
  text(label) {
    return this.within.getByRole('textbox', { name: label, exact: true });
  }

  async write(label, text) {
    await this.text(label).fill(text);
    await this.text(label).blur();
  }

  async texts() {
    const texts = {};
    for (const label of ['进展情况', '存在问题', '下一步安排']) {
      texts[label] = await this.text(label).inputValue();
    }
    return texts;
  }

  /** The texts that stand side by side in a field. */
  versions() {
    return this.within.locator('.versions .version').allInnerTexts();
  }

  /** Adds evidence: `{ 名称, 文号, 日期, 链接或存放处 }`. */
  async addEvidence(parts) {
    const before = await this.within.getByRole('button', { name: '删除这一件' }).count();
    await this.within.getByRole('button', { name: '＋ 添加' }).click();
    for (const [part, text] of Object.entries(parts)) {
      const control = this.within.getByLabel(`佐证 ${before + 1} ${part}`, { exact: true });
      await control.fill(text);
      await control.blur();
    }
  }

  /** All evidence, as it is written in its controls. */
  async evidence() {
    const count = await this.within.getByRole('button', { name: '删除这一件' }).count();
    const all = [];
    for (let at = 1; at <= count; at += 1) {
      const one = {};
      for (const part of ['名称', '文号', '日期', '链接或存放处']) {
        one[part] = await this.within.getByLabel(`佐证 ${at} ${part}`, { exact: true }).inputValue();
      }
      all.push(one);
    }
    return all;
  }

  /** Everything that was filled in. */
  async all() {
    return { marks: await this.marks(), texts: await this.texts(), evidence: await this.evidence() };
  }
}
