/** 两期对比. */
export class ComparePage {
  constructor(app) {
    this.main = app.main;
    this.ours = app.main.getByLabel('本轮');
    this.with = app.main.getByLabel('对比轮次');
  }

  /** “从2025年度监测到总结评估：进展 1 项 · …”. */
  async counts() {
    return (await this.main.locator('.compare-counts').innerText()).trim();
  }

  async items() {
    return this.main.locator('.changes .change-head .id').allInnerTexts();
  }

  item(id) {
    return new Change(this.main.locator('.change').filter({ has: this.main.page().getByText(id, { exact: true }) }));
  }
}

class Change {
  constructor(change) {
    this.change = change;
  }

  link() {
    return this.change.locator('.change-head').getByRole('link');
  }

  /** Before and after, without the lights' own words. */
  states() {
    return this.change.locator('.states .state-of').evaluateAll((states) =>
      states.map((state) => {
        const texts = [...state.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        return texts.map((node) => node.data.trim()).join('');
      }),
    );
  }

  trend() {
    return this.change.locator('.trend').innerText();
  }

  /** “推进中 → 已完成”, clause by clause. */
  async marks() {
    const texts = await this.change.locator('.marks-of').allInnerTexts();
    return texts.map((text) => text.replace(/\s*→\s*变为\s*/, ' → ').trim());
  }

  /** The words that only one side has. */
  async words() {
    return { gone: await this.change.locator('del').allInnerTexts(), new: await this.change.locator('ins').allInnerTexts() };
  }
}
