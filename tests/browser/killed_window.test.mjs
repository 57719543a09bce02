// The one place where two windows can lose something: one of them is killed after the other has written over what it
// wrote, and before it hears of that. Local storage has lost its last press then; the journal has not.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually } from './support/eventually.mjs';

// A window that waits for this answer, without going on meanwhile, hears nothing of the other.
const HOLD = 'hold';

/** Holds a window up where it asks for the answer. */
async function holding(page) {
  let answer;
  const asked = new Promise((resolve) => {
    page.route(`**/${HOLD}`, (route) => {
      answer = () => route.fulfill({ body: '' });
      resolve();
    });
  });
  return { asked, release: () => answer() };
}

/** What local storage holds of the item right afterwards. */
function pressWhenReleased([clause, hold]) {
  const request = new XMLHttpRequest();
  request.open('GET', hold, false);
  request.send();
  document.querySelectorAll('.clause')[clause].querySelector('button[aria-pressed]').click();
  const name = Object.keys(localStorage).find((name) => name.endsWith('/T15'));
  return JSON.parse(localStorage.getItem(name)).fields;
}

/** Presses, and hears nothing more once the press is in the journal. */
function pressAndHearNothing([clause, hold]) {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...options) {
    const begun = begin.apply(this, options);
    begun.addEventListener('complete', () => {
      const request = new XMLHttpRequest();
      request.open('GET', hold, false);
      request.send();
    });
    return begun;
  };
  document.querySelectorAll('.clause')[clause].querySelector('button[aria-pressed]').click();
}

journey('a window killed between another’s write and its own hearing of it: the journal brings back its last press', async (stage) => {
  stage.expect(/Synchronous XMLHttpRequest/);
  const context = await stage.fresh();
  const killed = await stage.open(context);
  await killed.overview.pick('县水利局');
  await killed.open('#/assess/T15');
  await eventually(() => killed.assess.form.marks(), [null, null, null]);
  await killed.assess.form.write('进展情况', '早就写下的');
  const other = await stage.open(context, '#/assess/T15');
  await eventually(async () => (await other.assess.form.texts())['进展情况'], '早就写下的');

  const devtools = await context.newCDPSession(killed.page);
  const [killedHold, otherHold] = [await holding(killed.page), await holding(other.page)];
  const pressed = other.page.evaluate(pressWhenReleased, [1, HOLD]);
  await otherHold.asked;
  await killed.page.evaluate(pressAndHearNothing, [0, HOLD]);
  await killedHold.asked;
  await otherHold.release();
  const stored = await pressed;
  devtools.send('Page.crash').catch(() => {});
  await killed.page.waitForEvent('crash');

  assert.deepEqual(Object.keys(stored.marks), ['T15.2'], 'the press before is written over');
  assert.match(JSON.stringify(stored), /早就写下的/, 'what was written before that is there in any case');
  const again = await stage.open(context, '#/assess/T15');
  await eventually(() => again.assess.form.marks(), ['已完成', '已完成', null]);
  await eventually(() => other.assess.form.marks(), ['已完成', '已完成', null]);
});
