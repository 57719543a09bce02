import { ItemForm } from './item_form.mjs';

/** 任务: facets, the list, and one item beside it. */
export class TasksPage {
  constructor(app) {
    this.main = app.main;
    this.list = app.main.getByRole('region', { name: '任务清单' });
    this.search = app.main.getByRole('searchbox', { name: '搜索' });
    this.item = app.main.getByRole('article');
    this.form = new ItemForm(this.item);
  }

  /** The ids of the items in the list, from top to bottom. */
  ids() {
    return this.list.locator('.row .id').allInnerTexts();
  }

  /** “28 项”. */
  count() {
    return this.list.getByRole('heading', { level: 1 }).innerText();
  }

  /** The conditions that can be taken back, as they are written. */
  async chips() {
    const names = await this.list.getByRole('link', { name: '去掉条件' }).all();
    return Promise.all(names.map(async (chip) => (await chip.getAttribute('aria-label')).replace('去掉条件 ', '')));
  }

  removeChip(label) {
    return this.list.getByRole('link', { name: `去掉条件 ${label}`, exact: true }).click();
  }

  choice(facet, label) {
    const named = new RegExp(`^\\s*${label}\\s*\\d+$`);
    return this.main.getByRole('group', { name: facet }).getByRole('checkbox', { name: named });
  }

  choose(facet, label) {
    return this.choice(facet, label).click();
  }

  /** How many items each choice of a facet would leave: `{ 核心指标: 6, … }`. */
  async choices(facet) {
    const labels = await this.main.getByRole('group', { name: facet }).locator('label').allInnerTexts();
    return Object.fromEntries(labels.map((text) => text.trim().split(/\s+/)).map(([name, count]) => [name, +count]));
  }

  openItem(id) {
    return this.list.locator(`#row-${id}`).click();
  }

  title() {
    return this.item.getByRole('heading', { level: 2 }).innerText();
  }

  /** The words that the search found, as they are marked. */
  marked() {
    return this.list.locator('mark').allInnerTexts();
  }
}
