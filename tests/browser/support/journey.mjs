// A journey is a test in a real browser that also holds the page to its promises: no error in the console,
// nothing against the content security policy, and no request but for the page's own files.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { App } from '../pages/app.mjs';
import { closed } from './closing.mjs';
import { engines, programOf, today } from './engines.mjs';

export const url = process.env.TAIZHANG_URL;

/** The engines of this run whose every test is one: others run the core journeys. */
export const browsers = engines.filter(({ id }) => ['chromium', 'chromium-92'].includes(id));

const LAUNCH = 30_000;
const desk = { viewport: { width: 1280, height: 860 }, locale: 'zh-CN' };

/** A test in one browser; `body` is given a `Stage`. */
export function journey(name, body, { browser = today, minutes = 1 } = {}) {
  test(`${browser.name}: ${name}`, { timeout: minutes * 60_000 }, async () => {
    const stage = new Stage(browser);
    try {
      await body(stage);
      stage.assertQuiet();
    } finally {
      await stage.close();
    }
  });
}

/** Everything that a journey opens, watched, and put away at its end. */
class Stage {
  #browser;
  #launched;
  #contexts = [];
  #folders = [];
  #complaints = [];
  #expected = [];

  constructor(browser) {
    this.#browser = browser;
  }

  /** A browser with an empty memory of its own; each call is another one. */
  async fresh(options = {}) {
    this.#launched ??= await chromium.launch(this.#launching());
    return this.#watched(await this.#launched.newContext({ ...desk, ...options }));
  }

  /** The browser as a person has it: what it keeps in `folder` is there again after it was closed. */
  async lasting(folder) {
    return this.#watched(await chromium.launchPersistentContext(folder, { ...this.#launching(), ...desk }));
  }

  /** A folder that is gone after the journey. */
  async folder() {
    const folder = await mkdtemp(join(tmpdir(), 'taizhang-'));
    this.#folders.push(folder);
    return folder;
  }

  /** The page, opened in a browser that remembers nothing. */
  async app(hash, options) {
    return this.open(await this.fresh(options), hash);
  }

  /** One more tab with the page; `prepare` is given the tab before it opens. */
  async open(context, hash, prepare = () => {}) {
    const page = await context.newPage();
    await prepare(page);
    const app = new App(page, url);
    await app.open(hash);
    return app;
  }

  /** A complaint that the journey itself brings about. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  assertQuiet() {
    const unexpected = this.#complaints.filter((one) => !this.#expected.some((pattern) => pattern.test(one)));
    assert.deepEqual(unexpected, []);
  }

  async close() {
    const closing = Promise.all(this.#contexts.map((context) => context.close().catch(() => {})));
    await closed(closing.then(() => this.#launched?.close()));
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
  }

  #launching() {
    return {
      executablePath: programOf(this.#browser),
      args: ['--no-sandbox', ...this.#browser.options],
      timeout: LAUNCH,
    };
  }

  #watched(context) {
    context.setDefaultTimeout(8_000);
    context.on('weberror', (error) => this.#complaints.push(`error: ${error.error().stack}`));
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !this.#browser.harmless?.test(message.text())) {
        this.#complaints.push(`console: ${message.text()}`);
      }
    });
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(url) && !address.startsWith(`blob:${new URL(url).origin}/`)) {
        this.#complaints.push(`request: ${address}`);
      }
    });
    this.#contexts.push(context);
    return context;
  }
}
