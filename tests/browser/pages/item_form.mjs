/** What a unit says of an item: marks, own points, texts, evidence, numbers. */
export class ItemForm {
  constructor(within) {
    this.within = within;
    this.clauses = within.locator('.clause:not(.own)');
    this.points = within.locator('.clause.own');
    this.contact = within.getByRole('textbox', { name: '联系人', exact: true });
    this.overriding = within.locator('.overriding');
    this.numbers = within.getByRole('region', { name: '目标值' });
  }

  /** Presses a mark of the clause that stands at this place, from 0. */
  mark(at, mark) {
    return this.clauses.nth(at).getByRole('button', { name: mark, exact: true }).click();
  }

  /** Takes the mark off a clause. */
  clearMark(at) {
    return this.clauses.nth(at).getByRole('button', { name: '清除标记' }).click();
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

  /** What a text field shows: its text, or several that stand side by side. */
  async contents(label) {
    const versions = await this.field(label).locator('.version').allInnerTexts();
    return versions.length ? versions : [await this.text(label).inputValue()];
  }

  /** Puts the texts that stand side by side in a field together; false where there are none. */
  async combine(label) {
    const button = this.field(label).getByRole('button', { name: '合在一起' });
    if (!(await button.count())) return false;
    await button.click();
    return true;
  }

  /** A text field with all that stands around it. */
  field(label) {
    return this.within.locator('.field').filter({ has: this.text(label) });
  }

  /** The texts that stand side by side anywhere in the form. */
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

  /** The reason that the clause at this place, from 0, asks for. */
  reason(at) {
    return this.clauses.nth(at).getByRole('textbox', { name: '不适用的原因' });
  }

  async addPoint(text) {
    await this.within.getByRole('textbox', { name: '新的自设要点' }).fill(text);
    await this.within.getByRole('button', { name: '添加要点' }).click();
  }

  /** All own points: `[text, pressed mark or null]`. */
  async ownPoints() {
    const points = await this.points.all();
    return Promise.all(
      points.map(async (point) => {
        const pressed = await point.getByRole('button', { pressed: true }).allInnerTexts();
        return [await point.getByRole('textbox', { name: /^自设要点/ }).inputValue(), pressed[0] ?? null];
      }),
    );
  }

  /** Puts another state beside the computed one; without a state or a reason where these are empty. */
  async override(state, reason) {
    await this.overriding.getByRole('button', { name: '与实际不符？改判' }).click();
    if (state) await this.overriding.getByRole('button', { name: state, exact: true }).click();
    await this.overriding.getByRole('textbox', { name: '改判的理由' }).fill(reason);
    await this.overriding.getByRole('button', { name: '保存改判' }).click();
  }

  /** What stands in the item's facts of this unit, or of 全县: the light and what is beside it. */
  stands(whose) {
    const name = this.within.page().locator('.facts dt', { hasText: whose });
    return name.locator('xpath=following-sibling::dd[1]');
  }

  /** Everything that was filled in. */
  async all() {
    return { marks: await this.marks(), texts: await this.texts(), evidence: await this.evidence() };
  }
}
