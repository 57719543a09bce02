import { readFile } from 'node:fs/promises';
import { pickUnit } from './picker.mjs';

/** 设置. */
export class SettingsPage {
  constructor(app) {
    this.page = app.page;
    this.main = app.main;
    this.unit = this.section('我的单位');
    this.snapshot = this.section('快照');
    this.import = this.section('导入');
    this.groups = this.section('组的成员');
    this.storage = this.section('存储');
  }

  section(heading) {
    const title = this.page.getByRole('heading', { level: 2, name: heading, exact: true });
    return this.main.locator('section').filter({ has: title });
  }

  pick(unit) {
    return pickUnit(this.unit, unit);
  }

  /** The snapshot as a file, as text. */
  exportFile() {
    return this.download(this.snapshot.getByRole('button', { name: '导出为文件' }));
  }

  /** The file that a press hands out. */
  async download(button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** The snapshot as text to copy. */
  async exportText() {
    await this.snapshot.getByRole('button', { name: '复制为文字' }).click();
    return this.snapshot.getByRole('textbox', { name: '快照的文字' }).inputValue();
  }

  wholeLedger() {
    return this.snapshot.getByRole('button', { name: '全部台账' }).click();
  }

  /** Picks a file of this text, as from a folder. */
  pickFile(text, name = '快照.json') {
    const buffer = Buffer.isBuffer(text) ? text : Buffer.from(text);
    return this.import.getByLabel('选择快照文件').setInputFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Drops a file of this text on an element; says of dragging and of dropping whether the browser was kept from it. */
  drop(on, text, name = '快照.json') {
    const file = { text, name };
    return on.evaluate((element, { text, name }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const event = (kind) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      return ['dragover', 'drop'].map((kind) => !element.dispatchEvent(event(kind)));
    }, file);
  }

  async paste(text) {
    await this.import.getByRole('textbox', { name: '或粘贴快照的文字' }).fill(text);
    await this.import.getByRole('button', { name: '预览' }).click();
  }

  /** What an import would do: `{ 县水利局: { 新增: 1, 更新: 0, 相同: 0, 有冲突: 0 }, … }`. */
  async preview() {
    const table = this.import.getByRole('table');
    await table.waitFor();
    const [head, ...rows] = await Promise.all(
      (await table.getByRole('row').all()).map((row) => row.locator('th, td').allInnerTexts()),
    );
    return Object.fromEntries(
      rows.map(([name, ...counts]) => [name, Object.fromEntries(counts.map((count, at) => [head[at + 1], +count]))]),
    );
  }

  confirm() {
    return this.import.getByRole('button', { name: '导入', exact: true }).click();
  }

  undo() {
    return this.import.getByRole('button', { name: '撤销导入' }).click();
  }

  /** Why a snapshot is refused. */
  refusal() {
    return this.import.getByRole('alert').innerText();
  }

  group(name) {
    return this.groups.locator('details').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Makes all townships members of a group. */
  async addTownships(group) {
    await this.group(group).locator('summary').click();
    await this.group(group).getByRole('button', { name: '加上全部乡镇' }).click();
  }

  askToClear() {
    return this.storage.getByRole('button', { name: '清空台账…' }).click();
  }

  clearing() {
    return this.storage.getByRole('group', { name: '清空台账' });
  }
}
