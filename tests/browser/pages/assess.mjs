import { ItemForm } from './item_form.mjs';

/** 自评: the checklist of my unit, item after item. */
export class AssessPage {
  constructor(app) {
    this.main = app.main;
    this.todo = app.main.getByRole('complementary', { name: '本单位的任务' });
    this.form = new ItemForm(app.main);
  }

  heading() {
    return this.main.getByRole('heading', { level: 1 }).innerText();
  }

  /** The ids of my unit's items by role: `{ 牵头: […], 配合: […] }`. */
  async items() {
    const groups = {};
    for (const heading of await this.todo.getByRole('heading', { level: 2 }).all()) {
      const role = (await heading.innerText()).split(' ')[0];
      groups[role] = await heading.locator('xpath=following-sibling::ol[1]').locator('.id').allInnerTexts();
    }
    return groups;
  }

  /** “已填 1 / 28 项”. */
  async progress() {
    return (await this.todo.innerText()).match(/已填 \d+ \/ \d+ 项/)?.[0];
  }

  next() {
    return this.main.getByRole('link', { name: '下一项' }).click();
  }

  previous() {
    return this.main.getByRole('link', { name: '上一项' }).click();
  }
}
