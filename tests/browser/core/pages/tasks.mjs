import { group, ofClass, region } from '../xpath.mjs';

/** 任务. */
export class TasksPage {
  #tab;

  constructor(tab) {
    this.#tab = tab;
  }

  /** “28 项”. */
  count() {
    return this.#tab.text(`${region('任务清单')}//h1`);
  }

  /** The ids of the items in the list, from top to bottom. */
  ids() {
    return this.#tab.texts(region('任务清单') + ofClass('row') + ofClass('id'));
  }

  /** Presses a choice of a facet. */
  choose(facet, choice) {
    return this.#tab.click(`${group(facet)}//label[starts-with(normalize-space(), "${choice}")]`);
  }
}
