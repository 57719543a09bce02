/** 自定计划 in the form of an item: own dates and own milestones. */
export class ScheduleForm {
  constructor(within) {
    this.within = within.locator('.schedule');
    this.start = this.within.getByRole('textbox', { name: '计划开始', exact: true });
    this.end = this.within.getByRole('textbox', { name: '计划完成', exact: true });
    this.adding = this.within.getByRole('group', { name: '添加节点' });
  }

  async plan(start, end) {
    await this.start.fill(start);
    await this.start.blur();
    await this.end.fill(end);
    await this.end.blur();
  }

  async dates() {
    return [await this.start.inputValue(), await this.end.inputValue()];
  }

  /** The sentences that stand at the fields. */
  async errors() {
    return (await this.within.locator('.error').allInnerTexts()).filter(Boolean);
  }

  async add(name, date) {
    await this.adding.getByRole('textbox', { name: '新节点的节点名称' }).fill(name);
    await this.adding.getByRole('textbox', { name: '新节点的节点日期' }).fill(date);
    await this.adding.getByRole('button', { name: '添加节点' }).click();
  }

  /** All own milestones: `[名称, 日期, 已完成]`. */
  milestones() {
    return this.within.locator('.milestone').evaluateAll((all) =>
      all.map((one) => {
        const [name, date] = [...one.querySelectorAll('input.input')].map((input) => input.value);
        return [name, date, one.querySelector('input[type=checkbox]').checked];
      }),
    );
  }

  milestone(at) {
    return this.within.locator('.milestone').nth(at);
  }
}
