// Which words must stand in which field, whatever several windows write, undo and redo. A field may hold more (what two
// windows wrote apart), never less.

/** One field: its words, and the steps of each window that can be undone and redone. */
class Field {
  #words = new Map();
  #windows;

  constructor(windows) {
    this.#windows = Array.from({ length: windows }, () => ({ done: [], undone: [] }));
  }

  /** The words that must stand, and what brought each: `[[word, origin]]`. */
  words() {
    return [...this.#words];
  }

  /** A window has put `after` in the place of `before`: the words that it showed there. */
  write(window, before, after, origin) {
    this.#replace(before, after, origin);
    this.#windows[window].done.push({ before, after });
  }

  /** The words that the next undo puts back, and those that it takes away. */
  undo(window, origin) {
    const step = taken(this.#windows[window].done, 'undo');
    this.#windows[window].undone.push(step);
    this.#replace(step.after, step.before, origin);
  }

  redo(window, origin) {
    const step = taken(this.#windows[window].undone, 'redo');
    this.#windows[window].done.push(step);
    this.#replace(step.before, step.after, origin);
  }

  /** The page has refused to undo or redo, since somebody else has changed the field: the step is gone. */
  refuse(window, direction) {
    taken(this.#windows[window][direction === 'undo' ? 'done' : 'undone'], direction);
  }

  /** A new edit: nothing can be redone. */
  forgetUndone(window) {
    this.#windows[window].undone = [];
  }

  forgetSteps(window) {
    this.#windows[window] = { done: [], undone: [] };
  }

  #replace(before, after, origin) {
    before.forEach((word) => this.#words.delete(word));
    after.forEach((word) => this.#words.set(word, origin));
  }
}

function taken(steps, direction) {
  if (!steps.length) throw new Error(`the page offers to ${direction} what was never done`);
  return steps.pop();
}

/** All fields of a form. */
export class KeptWords {
  #fields;

  constructor(names, windows) {
    this.#fields = new Map(names.map((name) => [name, new Field(windows)]));
  }

  write(window, name, before, after, origin) {
    this.edited(window);
    this.#fields.get(name).write(window, before, after, origin);
  }

  /** Something else was edited in a window. */
  edited(window) {
    this.#fields.forEach((field) => field.forgetUndone(window));
  }

  undo(window, name, origin) {
    this.#fields.get(name).undo(window, origin);
  }

  redo(window, name, origin) {
    this.#fields.get(name).redo(window, origin);
  }

  refuse(window, name, direction) {
    this.#fields.get(name).refuse(window, direction);
  }

  /** A window was loaded anew: its steps are gone. */
  reloaded(window) {
    this.#fields.forEach((field) => field.forgetSteps(window));
  }

  /** Every word that one of these texts of a field lacks, with what brought it. */
  lost(name, texts) {
    const missing = ([word]) => !texts.some((text) => text.includes(word));
    return this.#fields.get(name).words().filter(missing).map(([word, origin]) => `${name} has lost ${word} (${origin})`);
  }
}
