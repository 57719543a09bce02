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

  /** The table of counts, as rows of texts. */
  async counts() {
    const rows = await this.main.getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }
}
