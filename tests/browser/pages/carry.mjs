/** In 我的待办: bringing an earlier round in, and the drafts that wait. */
export class Carry {
  constructor(app) {
    this.offer = app.main.getByRole('region', { name: '从以前的轮次带入' });
    this.drafts = app.main.getByRole('region', { name: /^一并确认草稿/ });
    this.banner = app.main.getByRole('group', { name: '草稿' });
  }

  /** The rounds that something can be brought in from. */
  async sources() {
    return (await this.offer.getByRole('option').allInnerTexts()).map((text) => text.trim());
  }

  choose(label) {
    return this.offer.getByLabel('从哪一轮带入').selectOption({ label });
  }

  /** The ids of the items that it is about. */
  async items(within) {
    const details = within.locator('.carry-items');
    if (!(await details.evaluate((element) => element.open))) await details.locator('summary').click();
    return details.locator('.id').allInnerTexts();
  }

  bring() {
    return this.offer.getByRole('button', { name: /^带入 \d+ 项/ }).click();
  }

  confirmAll() {
    return this.drafts.getByRole('button', { name: /^全部确认/ }).click();
  }

  /** In the form of an item. */
  confirm() {
    return this.banner.getByRole('button', { name: '确认这一项' }).click();
  }
}
