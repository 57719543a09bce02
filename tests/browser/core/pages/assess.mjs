import { button, control, ofClass, pressed } from '../xpath.mjs';

/** 自评: the form of one item. */
export class AssessPage {
  #tab;

  constructor(tab) {
    this.#tab = tab;
  }

  /** Presses a mark of the clause that stands at this place, from 0. */
  mark(at, mark) {
    return this.#tab.click(`(${ofClass('clause')})[${at + 1}]${button(mark)}`);
  }

  /** The pressed marks, from top to bottom. */
  marks() {
    return this.#tab.texts(ofClass('clause') + pressed);
  }

  /** Writes into 进展情况, 存在问题 or 下一步安排, and leaves the field. */
  write(label, text) {
    return this.#tab.write(control(label), text);
  }

  text(label) {
    return this.#tab.value(control(label));
  }
}
