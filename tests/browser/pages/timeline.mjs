/** 时间轴: bars, an axis, and the same as a table. */
export class TimelinePage {
  constructor(app) {
    this.app = app;
    this.main = app.main;
    this.region = app.main.getByRole('region', { name: '时间轴' });
    this.chart = app.main.locator('.tl-chart');
    this.table = app.main.getByRole('table');
    this.details = app.main.getByRole('tooltip');
  }

  heading() {
    return this.region.getByRole('heading', { level: 1 }).innerText();
  }

  /** “66 行”. */
  count() {
    return this.region.locator('.tl-total').innerText();
  }

  row(item) {
    return this.chart.getByRole('link', { name: new RegExp(`^${item} `) });
  }

  /** The numbers of the items whose rows are drawn, from top to bottom. */
  async drawn() {
    const names = await this.chart.locator('.tl-row').evaluateAll((rows) =>
      rows.map((row) => [row.getBoundingClientRect().top, row.getAttribute('aria-label').split(' ')[0]]),
    );
    return names.sort(([one], [other]) => one - other).map(([, name]) => name);
  }

  /** Where a part of an item's row begins and ends, in px of the axis: .planned, .document, .tl-fill, .tl-late. */
  async place(item, part) {
    const plot = await this.row(item).locator('.tl-plot').boundingBox();
    const drawn = await this.row(item).locator(part).first().boundingBox();
    return drawn && { from: drawn.x - plot.x, to: drawn.x + drawn.width - plot.x, of: plot.width };
  }

  /** The years and the quarters or months that the axis names. */
  async axis() {
    const texts = (className) => this.chart.locator(`.tl-axis text.${className}`).allInnerTexts();
    return { years: await this.chart.locator('.tl-axis .tl-year').allTextContents(), parts: await this.chart.locator('.tl-axis .tl-part').allTextContents() };
  }

  /** The names of the upright lines. */
  flags() {
    return this.chart.locator('.tl-axis .tl-flag').allTextContents();
  }

  press(group, name) {
    return this.region.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click();
  }

  /** The pressed button of a group; none where nothing is. */
  async pressed(group) {
    return (await this.region.getByRole('group', { name: group }).getByRole('button', { pressed: true }).allInnerTexts()).join();
  }

  /** The table's rows: `{ T15: { 事项: …, 灯: … } }`; an item that stands twice is there once. */
  async rows() {
    return this.table.evaluate((table) => {
      const text = (cell) => cell.innerText.replace(/\s+/g, ' ').trim();
      const heads = [...table.querySelectorAll('thead th')].map(text);
      const rows = [...table.querySelectorAll('tbody tr:not(.tl-group)')];
      return Object.fromEntries(
        rows.map((row) => {
          const cells = [...row.children].map(text);
          return [cells[0], Object.fromEntries(heads.map((head, at) => [head, cells[at]]))];
        }),
      );
    });
  }

  async openExport() {
    await this.region.getByText('导出、打印').click();
  }

  /** Takes what a button of the export gives away: its name, and its bytes. */
  async download(button) {
    const [download] = await Promise.all([
      this.app.page.waitForEvent('download'),
      this.region.getByRole('button', { name: button }).click(),
    ]);
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
  }
}
