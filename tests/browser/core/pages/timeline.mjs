import { button, ofClass, pressed, region } from '../xpath.mjs';

/** 时间轴. */
export class TimelinePage {
  #tab;

  constructor(tab) {
    this.#tab = tab;
  }

  heading() {
    return this.#tab.text(`${region('时间轴')}//h1`);
  }

  /** “66 项”. */
  count() {
    return this.#tab.text(region('时间轴') + ofClass('tl-total'));
  }

  zoom(step) {
    return this.#tab.click(region('缩放') + button(step));
  }

  zoomed() {
    return this.#tab.texts(region('缩放') + pressed);
  }

  /** How many rows are drawn with a bar. */
  bars() {
    return this.#tab.count(ofClass('tl-row') + ofClass('document'));
  }
}
