import { ItemForm } from './item_form.mjs';
import { SavedViews } from './saved_views.mjs';

/** 任务: facets, the list, and one item beside it. */
export class TasksPage {
  constructor(app) {
    this.page = app.page;
    this.main = app.main;
    this.list = app.main.getByRole('region', { name: '任务清单' });
    this.search = app.main.getByRole('searchbox', { name: '搜索' });
    this.item = app.main.getByRole('article');
    this.grouping = this.list.getByRole('combobox', { name: '分组' });
    this.sorting = this.list.getByRole('combobox', { name: '排序' });
    this.form = new ItemForm(this.item);
    this.views = new SavedViews(this.list);
    this.bulk = app.main.getByRole('region', { name: '批量标记' });
    this.bulkOpener = this.list.getByRole('button', { name: '批量标记' });
  }

  /** The ids of the items in the list, from top to bottom. */
  ids() {
    return this.list.locator('.row .id').allInnerTexts();
  }

  /** The headings in the list with their counts: `{ 县应急局: '53 项', … }`. */
  async headings() {
    const headings = await this.list.locator('.sect').allInnerTexts();
    return Object.fromEntries(headings.map((text) => text.trim().split(/\n+/).map((part) => part.trim())));
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

  facet(facet) {
    return this.main.getByRole('group', { name: facet, exact: true });
  }

  /** Opens a long facet. */
  async unfold(facet) {
    const more = this.facet(facet).getByRole('button', { name: /^更多/ });
    if (await more.count()) await more.click();
  }

  choice(facet, label) {
    const named = new RegExp(`^\\s*${label}\\s*\\d+$`);
    return this.facet(facet).getByRole('checkbox', { name: named });
  }

  async choose(facet, label) {
    if (!(await this.choice(facet, label).count())) await this.unfold(facet);
    await this.choice(facet, label).click();
  }

  /** How many items each choice of a facet that is shown would leave: `{ 核心指标: 6, … }`. */
  async shownChoices(facet) {
    const labels = await this.facet(facet).locator('label').allInnerTexts();
    return Object.fromEntries(labels.map((text) => text.trim().split(/\s+/)).map(([name, count]) => [name, +count]));
  }

  /** The same of all its choices. */
  async choices(facet) {
    await this.unfold(facet);
    return this.shownChoices(facet);
  }

  /** The row of an item; the first where it stands in several groups. */
  row(id) {
    return this.list.locator(`.row[data-item="${id}"]`).first();
  }

  openItem(id) {
    return this.row(id).click();
  }

  /** The box by which an item is picked. */
  pick(id) {
    return this.list.getByRole('checkbox', { name: new RegExp(`^选中 ${id} `) }).first();
  }

  /** The ids of the items that can be picked. */
  async pickable() {
    const boxes = await this.list.getByRole('checkbox', { name: /^选中/ }).all();
    return Promise.all(boxes.map(async (box) => (await box.getAttribute('aria-label')).split(' ')[1]));
  }

  /** The light of an item's row, which says why. */
  light(id) {
    return this.list.locator('.row-line').filter({ has: this.page.locator(`.row[data-item="${id}"]`) }).first().locator('.ask');
  }

  title() {
    return this.item.getByRole('heading', { level: 2 }).innerText();
  }

  /** The item whose row has the keyboard's focus. */
  focused() {
    return this.page.evaluate(() => document.activeElement.getAttribute('data-item'));
  }

  /** The words that the search found, as they are marked. */
  marked() {
    return this.list.locator('mark').allInnerTexts();
  }

  /** The pieces of text that say where the search found them. */
  excerpts() {
    return this.list.locator('.excerpt').allInnerTexts();
  }
}
