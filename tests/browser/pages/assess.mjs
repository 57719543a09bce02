import { HandInPage } from './handin.mjs';
import { ItemForm } from './item_form.mjs';
import { ToDoPage } from './todo.mjs';

/** 自评: what my unit has to do, its checklist item after item, its hand-in. */
export class AssessPage {
  constructor(app) {
    this.main = app.main;
    this.list = app.main.getByRole('complementary', { name: '本单位的任务' });
    this.form = new ItemForm(app.main);
    this.todo = new ToDoPage(app);
    this.handIn = new HandInPage(app);
  }

  heading() {
    return this.main.getByRole('heading', { level: 1 }).innerText();
  }

  /** Goes from 我的待办 to the first item that is not begun. */
  begin() {
    return this.main.getByRole('link', { name: /^(开始|继续)自评/ }).click();
  }

  /** The ids of my unit's items by role: `{ 牵头: […], 配合: […] }`. */
  async items() {
    const groups = {};
    for (const heading of await this.list.getByRole('heading', { level: 2 }).all()) {
      const role = (await heading.innerText()).split(' ')[0];
      groups[role] = await heading.locator('xpath=following-sibling::ol[1]').locator('.id').allInnerTexts();
    }
    return groups;
  }

  /** “已填 1 / 28 项”. */
  async progress() {
    return (await this.main.innerText()).match(/已填 \d+ \/ \d+ 项/)?.[0];
  }

  /** Whether the unit has handed in, as the list beside an item says. */
  handedIn() {
    return this.list.locator('.aside-links a').last().innerText();
  }

  next() {
    return this.main.getByRole('link', { name: '下一项' }).click();
  }

  previous() {
    return this.main.getByRole('link', { name: '上一项' }).click();
  }
}
