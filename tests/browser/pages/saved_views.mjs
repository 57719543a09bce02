/** 我的筛选. */
export class SavedViews {
  constructor(list) {
    this.menu = list.locator('details.views');
    this.name = this.menu.getByRole('textbox', { name: '把现在的筛选存为' });
  }

  async open() {
    if ((await this.menu.getAttribute('open')) === null) await this.menu.locator('summary').click();
  }

  async save(name) {
    await this.open();
    await this.name.fill(name);
    await this.menu.getByRole('button', { name: '保存' }).click();
  }

  async names() {
    return (await this.menu.locator('li a').allTextContents()).map((name) => name.trim());
  }

  async go(name) {
    await this.open();
    await this.menu.getByRole('link', { name }).click();
  }

  async rename(before, after) {
    await this.open();
    await this.menu.getByRole('button', { name: `改名 ${before}` }).click();
    const name = this.menu.getByRole('textbox', { name: '新的名字' });
    await name.fill(after);
    await name.press('Enter');
  }

  async delete(name) {
    await this.open();
    await this.menu.getByRole('button', { name: `删除 ${name}` }).click();
  }

  /** Why a name is refused. */
  refusal() {
    return this.menu.getByRole('alert').innerText();
  }
}
