import { button, buttonFrom, control, link, ofClass, region } from '../xpath.mjs';
import { AssessPage } from './assess.mjs';
import { SettingsPage } from './settings.mjs';
import { TasksPage } from './tasks.mjs';
import { TimelinePage } from './timeline.mjs';

/** The frame around every page, in any engine. */
export class App {
  constructor(tab, url) {
    this.tab = tab;
    this.url = url;
    this.tasks = new TasksPage(tab);
    this.assess = new AssessPage(tab);
    this.settings = new SettingsPage(tab);
    this.timeline = new TimelinePage(tab);
  }

  /** Opens the page at an address, or goes there where it is open. */
  open(hash = '#/') {
    return this.tab.open(this.url + hash);
  }

  go(label) {
    return this.tab.click(region('页面') + link(label));
  }

  /** Picks 我的单位 on a first visit. */
  async pickUnit(unit) {
    await this.tab.write(control('查找单位'), unit);
    await this.tab.click(`//main${button(unit)}`);
  }

  /** My unit and its round, as the masthead says. */
  unit() {
    return this.tab.text('//header//summary');
  }

  undo() {
    return this.tab.click(buttonFrom('撤销'));
  }

  redo() {
    return this.tab.click(buttonFrom('重做'));
  }

  /** 已保存 hh:mm, 未能保存, or nothing yet. */
  async saved() {
    return (await this.tab.texts('//header//*[@role = "status"]')).join('').trim();
  }

  /** What stands above the page that a person has to know. */
  notices() {
    return this.tab.texts(ofClass('banner'));
  }
}
