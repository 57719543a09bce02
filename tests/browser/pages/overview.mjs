import { pickUnit } from './picker.mjs';

/** 总览. */
export class OverviewPage {
  constructor(app) {
    this.page = app.page;
    this.main = app.main;
    this.sentence = app.main.getByRole('heading', { level: 1 });
    this.asOf = app.main.locator('.as-of');
    this.heat = app.main.getByRole('region', { name: '单位 × 章节' });
    this.due = app.main.getByRole('region', { name: '逾期与临期' });
    this.measures = app.main.getByRole('region', { name: '目标值' });
  }

  /** A first visit: picks 我的单位 among all. */
  pick(unit) {
    return pickUnit(this.main, unit);
  }

  /** Whose overview: my unit's name, or 全县. */
  whose(label) {
    return this.main.getByRole('group', { name: '统计范围' }).getByRole('button', { name: label, exact: true });
  }

  /** Seen from 截止日 or 今天. */
  seenFrom(label) {
    return this.main.getByRole('group', { name: '从哪一天看' }).getByRole('button', { name: label });
  }

  /** The pressed ones of both switches. */
  switches() {
    return this.main.locator('.over-switches').getByRole('button', { pressed: true }).allInnerTexts();
  }

  wholeCounty() {
    return this.whose('全县').click();
  }

  /** The legend below a sentence, without what counts nothing: `{ 未填报: 66 }`. */
  async lights(sentence) {
    const legend = this.main.getByRole('region', { name: sentence }).getByRole('listitem');
    const entries = (await legend.allInnerTexts()).map((text) => text.trim().split(/\s+/));
    return Object.fromEntries(entries.map(([light, count]) => [light, +count]).filter(([, count]) => count > 0));
  }

  /** The table of counts: `{ 合计: { 项数: 28, 已完成: 0, … }, … }`. */
  async counts() {
    const table = this.main.getByRole('region', { name: '各章节的状态' });
    const [head, ...rows] = await Promise.all(
      (await table.getByRole('row').all()).map((row) => row.locator('th, td').allInnerTexts()),
    );
    return Object.fromEntries(
      rows.map(([name, ...counts]) => [name, Object.fromEntries(counts.map((count, at) => [head[at + 1], +count]))]),
    );
  }

  /** A row of the heat map: how many items stand in each cell, from left to right, 0 where there is no task, the total last. */
  async heatRow(unit) {
    const row = this.heat.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: unit, exact: true }) });
    return (await row.locator('td').allInnerTexts()).map((text) => Number(text.trim().split('/').pop()));
  }

  /** The units that have a row, from top to bottom. */
  heatUnits() {
    return this.heat.getByRole('rowheader').allInnerTexts();
  }

  /** A cell of the heat map. */
  cell(unit, section) {
    return this.heat.getByRole('link', { name: new RegExp(`^${unit}，${section}：`) });
  }

  /** The cells of a unit's row that have tasks: where each leads, and its words. */
  cells(unit) {
    return this.heat
      .getByRole('link', { name: new RegExp(`^${unit}，`) })
      .evaluateAll((links) => links.map((link) => ({ hash: link.hash, words: link.getAttribute('aria-label') })));
  }

  /** One of the lists of what is due. */
  list(title) {
    return this.due.locator('.due-list').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  card(name) {
    return new Card(this.page, this.measures.getByRole('article', { name, exact: true }));
  }
}

/** A measure. */
class Card {
  constructor(page, within) {
    this.page = page;
    this.within = within;
  }

  text() {
    return this.within.innerText();
  }

  verdict() {
    return this.within.locator('.card-verdict b').innerText();
  }

  open() {
    return this.within.getByRole('button', { name: '填数' }).click();
  }

  field(label) {
    return this.within.getByRole('textbox', { name: label, exact: true });
  }

  async enter(label, text) {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  /** The sentences at the fields. */
  errors() {
    return this.within.getByRole('alert').allInnerTexts();
  }
}
