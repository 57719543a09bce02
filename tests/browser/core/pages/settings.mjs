import { button, control, section } from '../xpath.mjs';

/** 设置: taking the ledger along, and taking one in. */
export class SettingsPage {
  #tab;

  constructor(tab) {
    this.#tab = tab;
  }

  /** The snapshot as a file: its text. */
  exportFile() {
    return this.#tab.download(section('快照') + button('导出为文件'));
  }

  /** The snapshot as text to copy. */
  async exportText() {
    await this.#tab.click(section('快照') + button('复制为文字'));
    return this.#tab.value(control('快照的文字'));
  }

  chooseFile(path) {
    return this.#tab.chooseFile(control('选择快照文件…'), path);
  }

  async paste(text) {
    await this.#tab.paste(control('或粘贴快照的文字'), text);
    await this.#tab.click(section('导入') + button('预览'));
  }

  /** What an import would do, line by line. */
  preview() {
    return this.#tab.texts(`${section('导入')}//tr`);
  }

  confirm() {
    return this.#tab.click(section('导入') + button('导入'));
  }

  /** What the import section says. */
  importing() {
    return this.#tab.text(section('导入'));
  }
}
