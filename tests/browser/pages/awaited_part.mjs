/** Where a page or a section stands whose part of the program is not there yet. */
export class AwaitedPart {
  constructor(main) {
    this.main = main;
    this.awaited = main.getByText('正在打开…');
    this.failure = main.getByRole('alert').filter({ hasText: '这一部分没能下载，已填的内容没有改动：' });
  }

  retry() {
    return this.failure.first().getByRole('button', { name: '重试' }).click();
  }

  /** Until the page stands. */
  async stands() {
    await this.failure.waitFor({ state: 'detached' });
    await this.awaited.waitFor({ state: 'detached' });
    await this.main.getByRole('heading').first().waitFor();
  }

  /** Until the page stands, or says that it can't: whether it stands. */
  async settled() {
    await this.awaited.first().waitFor({ state: 'detached' });
    return (await this.failure.count()) === 0;
  }
}
