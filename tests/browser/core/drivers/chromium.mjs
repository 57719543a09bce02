import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { closed } from '../../support/closing.mjs';
import { programOf } from '../../support/engines.mjs';
import { downloaded } from './downloads.mjs';
import { PATIENCE } from './patience.mjs';

/** A tab of Chromium, by playwright. */
export class ChromiumTab {
  #browser;
  #page;
  #downloads;

  constructor(browser, page, downloads) {
    this.#browser = browser;
    this.#page = page;
    this.#downloads = downloads;
  }

  static async launch(engine) {
    const browser = await chromium.launch({
      executablePath: programOf(engine),
      args: ['--no-sandbox', ...engine.options],
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const downloads = await mkdtemp(join(tmpdir(), 'taizhang-'));
    // Chromium 83 doesn't tell playwright of its downloads.
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    return new ChromiumTab(browser, page, downloads);
  }

  async open(address) {
    await this.#page.goto(address);
  }

  async reload() {
    await this.#page.reload();
  }

  /** Presses the first element that an XPath finds, as soon as it can be. */
  click(xpath) {
    return this.#first(xpath).click();
  }

  /** Puts a text into a control in place of what stands there, and leaves the control. */
  async write(xpath, text) {
    await this.#first(xpath).fill(text);
    await this.#first(xpath).blur();
  }

  /** Puts a long text into an empty control at once, and leaves the control. */
  paste(xpath, text) {
    return this.write(xpath, text);
  }

  chooseFile(xpath, path) {
    return this.#first(xpath).setInputFiles(path);
  }

  /** The text of the first element that is found, as soon as there is one. */
  text(xpath) {
    return this.#first(xpath).innerText();
  }

  /** The texts of all elements that are found now. */
  texts(xpath) {
    return this.#page.locator(`xpath=${xpath}`).allInnerTexts();
  }

  count(xpath) {
    return this.#page.locator(`xpath=${xpath}`).count();
  }

  value(xpath) {
    return this.#first(xpath).inputValue();
  }

  /** Presses, and takes the file that comes: its text. */
  download(xpath) {
    return downloaded(this.#downloads, () => this.click(xpath));
  }

  async screenshot(path) {
    await this.#page.screenshot({ path });
  }

  async close() {
    await closed(this.#browser.close());
    await rm(this.#downloads, { recursive: true, force: true });
  }

  #first(xpath) {
    return this.#page.locator(`xpath=${xpath}`).first();
  }
}
