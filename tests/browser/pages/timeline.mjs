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

  /** “66 项”, with the rows where these are more. */
  count() {
    return this.region.locator('.tl-total').innerText();
  }

  row(item) {
    return this.chart.getByRole('link', { name: new RegExp(`^${item} `) });
  }

  /** What a screen reader says of each row that is drawn: the item's number first. */
  labels() {
    return this.chart.locator('.tl-row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
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
    return this.row(item).evaluate((row, selector) => {
      // What is clipped counts into the box of an inner svg: its attributes say where it is.
      const plot = row.querySelector('.tl-plot');
      const left = row.querySelector('.tl-ground').getBoundingClientRect().x + plot.x.baseVal.value;
      const drawn = row.querySelector(selector).getBBox();
      const { a: scale, e: moved } = row.querySelector('.tl-plot > g').getScreenCTM();
      const place = (x) => x * scale + moved - left;
      return { from: place(drawn.x), to: place(drawn.x + drawn.width), of: plot.width.baseVal.value };
    }, part);
  }

  /** The years and the quarters or months that the axis names. */
  async axis() {
    const texts = (name) => this.chart.locator(`.tl-axis .${name}`).allTextContents();
    return { years: await texts('tl-year'), parts: await texts('tl-part') };
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
      // What is there to be read out alone is not read here.
      const text = (cell) => {
        const unseen = [...cell.querySelectorAll('.visually-hidden')].map((one) => one.innerText);
        return unseen.reduce((left, one) => left.replace(one, ''), cell.innerText).replace(/\s+/g, ' ').trim();
      };
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
