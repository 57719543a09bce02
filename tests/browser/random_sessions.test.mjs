// Sessions by chance in two windows, from a seed: whatever is done, both windows, the storage and the snapshot agree
// in the end, and no text is missing that nobody has written over or undone.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

const SESSIONS = 6;
const STEPS = 15;
const SEED = Number(process.env.TAIZHANG_SEED ?? 145);
const FIELDS = ['进展情况', '存在问题', '下一步安排'];
const MARKS = ['已完成', '推进中', '未启动'];

/** Numbers by chance, the same from the same seed (mulberry32). */
function chance(seed) {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

async function session(stage, seed) {
  const below = chance(seed);
  const log = [];
  const context = await stage.fresh();
  const windows = [];
  for (let at = 0; at < 2; at += 1) {
    const app = await stage.open(context);
    if (at === 0) await app.overview.pick('县水利局');
    await app.open('#/assess/T15');
    await app.assess.form.text(FIELDS[0]).waitFor();
    windows.push(app);
  }
  // What each field must hold; null where an undo or a redo has made it anybody's guess.
  const must = Object.fromEntries(FIELDS.map((field) => [field, new Set()]));
  try {
    for (let step = 0; step < STEPS; step += 1) {
      const at = below(2);
      const app = windows[at];
      const field = FIELDS[below(FIELDS.length)];
      switch (below(8)) {
        case 0: case 1: case 2: {
          const area = app.assess.form.text(field);
          if (!(await area.isVisible())) break;
          const text = `${seed}-${step}`;
          log.push(`${at}: ${field} = ${text}`);
          await app.assess.form.write(field, text);
          must[field] = new Set([text]);
          // Half of the time the other writes before it can have heard.
          if (below(2)) await eventually(() => windows[1 - at].assess.form.text(field).inputValue(), text);
          break;
        }
        case 3: case 4:
          log.push(`${at}: mark`);
          await app.assess.form.mark(below(3), MARKS[below(3)]);
          break;
        case 5: case 6: {
          const button = below(2) ? app.undo : app.redo;
          if (await button.isDisabled()) break;
          log.push(`${at}: ${await button.getAttribute('title')}`);
          await button.click();
          FIELDS.forEach((name) => { must[name] = new Set(); });
          break;
        }
        default:
          log.push(`${at}: reload`);
          await app.reload();
          await app.assess.form.text(FIELDS[0]).waitFor({ state: 'attached' });
      }
    }
    const shown = async (app) => {
      const marks = await app.assess.form.marks();
      return { marks, texts: (await app.main.locator('textarea').evaluateAll((areas) => areas.map((area) => area.value))) };
    };
    await eventually(async () => JSON.stringify(await shown(windows[0])) === JSON.stringify(await shown(windows[1])), true);
    const before = await shown(windows[0]);
    const stored = await records(windows[0].page);
    await windows[0].reload();
    await windows[0].assess.form.text(FIELDS[0]).waitFor({ state: 'attached' });
    await eventually(() => shown(windows[0]), before);
    assert.deepEqual(await records(windows[0].page), stored);
    const text = Object.values(stored).join();
    for (const word of FIELDS.flatMap((field) => [...must[field]])) assert.ok(text.includes(word), `${word} is lost`);
    await windows[0].go('设置');
    const snapshot = JSON.parse((await windows[0].settings.exportFile()).text);
    const kept = Object.values(stored).map((value) => JSON.parse(value).fields);
    assert.deepEqual(snapshot.records.map((record) => record.fields), kept);
  } catch (error) {
    error.message = `session ${seed}:\n${log.join('\n')}\n${error.message}`;
    throw error;
  }
  await context.close();
}

journey('whatever two windows do, page, storage and snapshot agree', async (stage) => {
  for (let at = 0; at < SESSIONS; at += 1) await session(stage, SEED + at);
}, { minutes: 3 });
