import { writeFile } from 'node:fs/promises';
import { downloaded } from './downloads.mjs';
import { patiently } from './patience.mjs';

// The name under which the protocol hands out elements.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ENTER = '\uE007';

/** A tab of any browser that speaks W3C WebDriver. */
export class WebDriverTab {
  #session;
  #downloads;
  #end;

  /** `server` is where the driver listens, `end` what stops it. */
  constructor(session, downloads, end) {
    this.#session = session;
    this.#downloads = downloads;
    this.#end = end;
  }

  /** Asks a driver for a browser. */
  static async launch({ server, capabilities, downloads, end }) {
    try {
      const { sessionId } = await command(server, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } });
      const tab = new WebDriverTab(`${server}/session/${sessionId}`, downloads, end);
      await tab.#send('POST', '/window/rect', { width: 1280, height: 960 });
      return tab;
    } catch (error) {
      await end();
      throw error;
    }
  }

  open(address) {
    return this.#send('POST', '/url', { url: address });
  }

  reload() {
    return this.#send('POST', '/refresh', {});
  }

  click(xpath) {
    return patiently(async () => this.#send('POST', `/element/${await this.#first(xpath)}/click`, {}));
  }

  write(xpath, text) {
    return patiently(async () => {
      const element = await this.#first(xpath);
      await this.#send('POST', `/element/${element}/clear`, {});
      await this.#send('POST', `/element/${element}/value`, { text: text.replaceAll('\n', ENTER) });
      await this.#run('document.activeElement.blur()');
    });
  }

  paste(xpath, text) {
    return patiently(async () => {
      const element = await this.#first(xpath);
      await this.#send('POST', `/element/${element}/click`, {});
      await this.#run("document.execCommand('insertText', false, arguments[0])", text);
      await this.#run('document.activeElement.blur()');
    });
  }

  chooseFile(xpath, path) {
    return patiently(async () => this.#send('POST', `/element/${await this.#first(xpath)}/value`, { text: path }));
  }

  text(xpath) {
    return patiently(async () => this.#send('GET', `/element/${await this.#first(xpath)}/text`));
  }

  texts(xpath) {
    return patiently(async () => {
      const elements = await this.#all(xpath);
      return Promise.all(elements.map((element) => this.#send('GET', `/element/${element}/text`)));
    });
  }

  async count(xpath) {
    return (await this.#all(xpath)).length;
  }

  value(xpath) {
    return patiently(async () => this.#send('GET', `/element/${await this.#first(xpath)}/property/value`));
  }

  download(xpath) {
    return downloaded(this.#downloads, () => this.click(xpath));
  }

  async screenshot(path) {
    await writeFile(path, Buffer.from(await this.#send('GET', '/screenshot'), 'base64'));
  }

  async close() {
    await this.#send('DELETE', '').catch(() => {});
    await this.#end();
  }

  async #all(xpath) {
    const found = await this.#send('POST', '/elements', { using: 'xpath', value: xpath });
    return found.map((element) => element[ELEMENT]);
  }

  async #first(xpath) {
    const [element] = await this.#all(xpath);
    if (!element) throw new Error(`there is no ${xpath}`);
    return element;
  }

  #run(script, ...parameters) {
    return this.#send('POST', '/execute/sync', { script, args: parameters });
  }

  #send(method, path, body) {
    return command(this.#session, method, path, body);
  }
}

async function command(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}
