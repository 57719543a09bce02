import { pickUnit } from './picker.mjs';

/** 总览. */
export class OverviewPage {
  constructor(app) {
    this.main = app.main;
    this.sentence = app.main.getByRole('heading', { level: 1 });
  }

  /** A first visit: picks 我的单位 among all. */
  pick(unit) {
    return pickUnit(this.main, unit);
  }

  /** The table of counts: `{ 合计: { 项数: 28, 已完成: 0, … }, … }`. */
  async counts() {
    const [head, ...rows] = await Promise.all(
      (await this.main.getByRole('row').all()).map((row) => row.locator('th, td').allInnerTexts()),
    );
    return Object.fromEntries(
      rows.map(([name, ...counts]) => [name, Object.fromEntries(counts.map((count, at) => [head[at + 1], +count]))]),
    );
  }

  /** Counts for the whole county, not for my unit alone. */
  wholeCounty() {
    return this.main.getByRole('group', { name: '统计范围' }).getByRole('button', { name: '全县' }).click();
  }
}
