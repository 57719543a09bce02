/** 我的待办. */
export class ToDoPage {
  constructor(app) {
    this.page = app.page;
    this.main = app.main;
    this.title = app.main.getByRole('heading', { level: 1, name: '我的待办' });
    this.matters = app.main.locator('section.matter');
  }

  /** What the page begins with, in a sentence. */
  sentence() {
    return this.main.locator('.todo-sentence').innerText();
  }

  /** 截止日, 进度, 得分 or 上报, as the page's head says. */
  async fact(name) {
    const term = this.main.getByRole('term').filter({ hasText: name });
    return (await term.locator('xpath=following-sibling::dd[1]').innerText()).trim();
  }

  matter(label) {
    return this.matters.filter({ has: this.page.getByRole('heading', { level: 2, name: label }) });
  }

  /** All matters in their order, with the ids of their items, also of those that are folded away: `{ 未填报: [P2, …] }`. */
  async all() {
    const all = await this.matters.evaluateAll((sections) =>
      sections.map((section) => [
        section.querySelector('h2').firstChild.textContent,
        [...section.querySelectorAll('.id')].map((id) => id.textContent),
      ]),
    );
    return Object.fromEntries(all);
  }

  /** Follows the first link of a matter. */
  openFirst(label) {
    return this.matter(label).getByRole('listitem').first().getByRole('link').first().click();
  }

  /** What is said where nothing is left. */
  nothingLeft() {
    return this.main.locator('.empty').innerText();
  }

  handIn() {
    return this.main.getByRole('link', { name: /上报/ }).first().click();
  }
}
