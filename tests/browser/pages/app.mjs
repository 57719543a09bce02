import { AssessPage } from './assess.mjs';
import { AwaitedPart } from './awaited_part.mjs';
import { Carry } from './carry.mjs';
import { ComparePage } from './compare.mjs';
import { DocumentPage } from './document.mjs';
import { OverviewPage } from './overview.mjs';
import { RoundsSection } from './rounds.mjs';
import { SettingsPage } from './settings.mjs';
import { ScheduleForm } from './schedule.mjs';
import { TasksPage } from './tasks.mjs';
import { TimelinePage } from './timeline.mjs';

/** The frame around every page, and the way to each. */
export class App {
  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.main = page.getByRole('main');
    this.banner = page.getByRole('banner');
    this.navigation = page.getByRole('navigation', { name: '页面' });
    this.alert = page.locator('.banner[role=alert]');
    this.skipLink = page.getByRole('button', { name: '跳到正文' });
    this.overview = new OverviewPage(this);
    this.tasks = new TasksPage(this);
    this.assess = new AssessPage(this);
    this.document = new DocumentPage(this);
    this.settings = new SettingsPage(this);
    this.timeline = new TimelinePage(this);
    this.rounds = new RoundsSection(this);
    this.part = new AwaitedPart(this.main);
    this.carry = new Carry(this);
    this.compare = new ComparePage(this);
    this.schedule = new ScheduleForm(this.main);
  }

  /** Opens the page at an address, or goes there where it is open. */
  async open(hash = '#/') {
    await this.page.goto(this.url + hash);
    await this.page.locator('#opening').waitFor({ state: 'detached' });
  }

  async reload() {
    await this.page.reload();
    await this.page.locator('#opening').waitFor({ state: 'detached' });
  }

  /** The names of all pages. */
  async pages() {
    return (await this.navigation.getByRole('link').allInnerTexts()).map((name) => name.trim());
  }

  /** Goes to a page as a person does. */
  async go(label) {
    await this.navigation.getByRole('link', { name: label, exact: true }).click();
    await this.navigation.getByRole('link', { name: label, exact: true, current: 'page' }).waitFor();
  }

  /** The explanation that stands open. */
  get answer() {
    return this.page.getByRole('note');
  }

  get undo() {
    return this.banner.getByRole('button', { name: /撤销/ });
  }

  get redo() {
    return this.banner.getByRole('button', { name: /重做/ });
  }

  /** Until what has just been done is on the screen. */
  painted() {
    return this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
  }

  /** What is said at the foot of the screen. */
  async said() {
    return (await this.page.locator('.said-bar').innerText()).trim();
  }

  /** 已保存 hh:mm, 未能保存, or nothing yet. */
  async saved() {
    const sign = this.banner.getByRole('status');
    return (await sign.count()) ? (await sign.innerText()).trim() : '';
  }

  /** What stands above the page that a person has to know. */
  async notices() {
    const notices = this.page.locator('.banner');
    return (await notices.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** My unit and its round, as the masthead says. */
  async unit() {
    return (await this.banner.locator('summary').innerText()).trim();
  }

  /** The part of the address that holds the state. */
  hash() {
    return decodeURIComponent(new URL(this.page.url()).hash);
  }

  /** The text of the whole main part. */
  text() {
    return this.main.innerText();
  }

  /** What has to be scrolled sideways to be read: the page itself, or a part of it that isn't made for it. */
  sideways() {
    return this.page.evaluate(() => {
      const meant = (element) => element.matches('.table-wrap');
      const scrolls = (element) =>
        element === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      return [...document.querySelectorAll('*')]
        .filter((element) => element.scrollWidth > element.clientWidth && scrolls(element) && !meant(element))
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    });
  }
}
