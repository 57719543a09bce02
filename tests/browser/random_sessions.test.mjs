// Sessions by chance in two windows, from a seed: whatever is done, both windows, the storage and the snapshot agree
// in the end, and no word is missing that nobody has written over or undone.
import assert from 'node:assert/strict';
import { chance } from './support/chance.mjs';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { KeptWords } from './support/kept_words.mjs';
import { records } from './support/storage.mjs';

const SESSIONS = Number(process.env.TAIZHANG_SESSIONS ?? 6);
const STEPS = 15;
const SEED = Number(process.env.TAIZHANG_SEED ?? 145);
/** The text fields, as undoing names them. */
const FIELDS = { 'T15 进展': '进展情况', 'T15 问题': '存在问题', 'T15 下一步': '下一步安排' };
const LABELS = Object.values(FIELDS);
const MARKS = ['已完成', '推进中', '未启动'];

/** A text of one word that no other is a part of. */
const newWord = (seed, step) => `〔${seed}-${step}〕`;
const wordsIn = (texts) => texts.join().match(/〔[\d-]+〕/g) ?? [];

class Session {
  #below;
  #stage;
  #seed;
  #windows = [];
  #kept = new KeptWords(LABELS, 2);
  log = [];

  constructor(stage, seed) {
    this.#stage = stage;
    this.#seed = seed;
    this.#below = chance(seed);
  }

  async open() {
    const context = await this.#stage.fresh();
    for (let at = 0; at < 2; at += 1) {
      const app = await this.#stage.open(context);
      if (at === 0) await app.overview.pick('县水利局');
      await app.open('#/assess/T15');
      await app.assess.form.text(LABELS[0]).waitFor();
      this.#windows.push(app);
    }
    return context;
  }

  async step(number) {
    const window = this.#below(2);
    const label = LABELS[this.#below(LABELS.length)];
    const origin = `step ${number} of window ${window}`;
    switch (this.#below(8)) {
      case 0: case 1: case 2:
        return this.#write(window, label, number, origin);
      case 3: case 4:
        return this.#mark(window);
      case 5: case 6:
        return this.#undoOrRedo(window, origin);
      default:
        return this.#reload(window);
    }
  }

  /** Writes into a field; where two texts stand side by side, puts them together. */
  async #write(window, label, number, origin) {
    const { form } = this.#windows[window].assess;
    const together = wordsIn(await form.contents(label));
    if (await form.combine(label)) {
      this.log.push(`${window}: ${label} = ${together.join(' + ')}`);
      this.#kept.write(window, label, together, together, origin);
      return;
    }
    const word = newWord(this.#seed, number);
    const area = form.text(label);
    // What an edit has seen is what its control shows when it gets the focus.
    await area.focus();
    const before = wordsIn([await area.inputValue()]);
    await area.fill(word);
    await area.blur();
    this.log.push(`${window}: ${label} = ${word} in place of ${before.join(' + ') || 'nothing'}`);
    this.#kept.write(window, label, before, [word], origin);
    // Half of the time the other writes before it can have heard.
    const other = this.#windows[1 - window].assess.form;
    if (this.#below(2)) await eventually(async () => wordsIn(await other.contents(label)).includes(word), true);
  }

  async #mark(window) {
    const [clause, mark] = [this.#below(3), MARKS[this.#below(3)]];
    const { form } = this.#windows[window].assess;
    const isPressed = (await form.marks())[clause] === mark;
    this.log.push(`${window}: ${isPressed ? 'no ' : ''}${mark} at clause ${clause}`);
    await (isPressed ? form.clearMark(clause) : form.mark(clause, mark));
    this.#kept.edited(window);
  }

  async #undoOrRedo(window, origin) {
    const app = this.#windows[window];
    const direction = this.#below(2) ? 'undo' : 'redo';
    const button = app[direction];
    if (await button.isDisabled()) return;
    const [verb, what] = (await button.getAttribute('title')).split('：');
    await button.click();
    await app.painted();
    await eventuallyMatches(() => app.said(), new RegExp(`^(已|没有)${verb}：${what}。`));
    const outcome = await app.said();
    this.log.push(`${window}: ${outcome}`);
    const label = FIELDS[what];
    if (!label) return;
    if (outcome.startsWith('没有')) this.#kept.refuse(window, label, direction);
    else this.#kept[direction](window, label, origin);
  }

  async #reload(window) {
    this.log.push(`${window}: reload`);
    await this.#windows[window].reload();
    await this.#windows[window].assess.form.text(LABELS[0]).waitFor({ state: 'attached' });
    this.#kept.reloaded(window);
  }

  async #shown(window) {
    const { form } = this.#windows[window].assess;
    const texts = {};
    for (const label of LABELS) texts[label] = (await form.contents(label)).sort();
    return { marks: await form.marks(), texts };
  }

  async assertAgreement() {
    await eventually(async () => {
      const [one, other] = [await this.#shown(0), await this.#shown(1)];
      return JSON.stringify(one) === JSON.stringify(other);
    }, true, 'both windows show the same');
    const [app] = this.#windows;
    const before = await this.#shown(0);
    const lost = LABELS.flatMap((label) => this.#kept.lost(label, before.texts[label]));
    assert.deepEqual(lost, []);
    const stored = await records(app.page);
    await app.reload();
    await app.assess.form.text(LABELS[0]).waitFor({ state: 'attached' });
    await eventually(() => this.#shown(0), before);
    assert.deepEqual(await records(app.page), stored);
    await app.go('设置');
    const snapshot = JSON.parse((await app.settings.exportFile()).text);
    const kept = Object.values(stored).map((value) => JSON.parse(value).fields);
    assert.deepEqual(snapshot.records.map((record) => record.fields), kept);
  }
}

journey('whatever two windows do, page, storage and snapshot agree', async (stage) => {
  for (let at = 0; at < SESSIONS; at += 1) {
    const session = new Session(stage, SEED + at);
    const context = await session.open();
    try {
      for (let step = 0; step < STEPS; step += 1) await session.step(step);
      await session.assertAgreement();
    } catch (error) {
      error.message = `session ${SEED + at}:\n${session.log.join('\n')}\n${error.message}`;
      throw error;
    }
    await context.close();
  }
}, { minutes: 3 });
