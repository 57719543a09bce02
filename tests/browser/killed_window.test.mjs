// The one place where two windows can lose something: one of them is killed after the other has written over what it
// wrote, and before it hears of that. Local storage has lost its last press then; the journal has not.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './support/journey.mjs';
import { eventually } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

/** Presses a button at a moment, in a task of its own, and then lets the window hear nothing for so long. */
const pressAt = ([clause, moment, deafFor]) => {
  const button = document.querySelectorAll('.clause')[clause].querySelector('button[aria-pressed]');
  const wait = (until) => {
    while (Date.now() < until);
  };
  wait(moment);
  button.click();
  // The journal's transaction ends with the task.
  setTimeout(() => wait(Date.now() + deafFor), 50);
};

/** The process of the window that is busiest now. */
async function busiest(browser) {
  const session = await browser.newBrowserCDPSession();
  const sample = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await sample();
  await pause(300);
  const after = await sample();
  const spent = (id) => after.get(id) - (before.get(id) ?? 0);
  return [...after.keys()].sort((one, other) => spent(other) - spent(one))[0];
}

journey('a window killed between another’s write and its own hearing of it: the journal brings back its last press', async (stage) => {
  const context = await stage.fresh();
  const killed = await stage.open(context);
  await killed.overview.pick('县水利局');
  await killed.open('#/assess/T15');
  await eventually(() => killed.assess.form.marks(), [null, null, null]);
  await killed.assess.form.write('进展情况', '早就写下的');
  const other = await stage.open(context, '#/assess/T15');
  await eventually(async () => (await other.assess.form.texts())['进展情况'], '早就写下的');

  const now = Date.now() + 500;
  // The other is deaf until it writes itself; the first from its own write on.
  killed.page.evaluate(pressAt, [0, now, 20_000]).catch(() => {});
  await other.page.evaluate(pressAt, [1, now + 600, 0]);
  process.kill(await busiest(context.browser()), 'SIGKILL');

  await eventually(async () => (await other.assess.form.marks()).filter(Boolean).length >= 1, true);
  const [stored] = Object.values(await records(other.page));
  assert.ok(stored.includes('早就写下的'), 'what was written before is there in any case');
  const again = await stage.open(context, '#/assess/T15');
  await eventually(() => again.assess.form.marks(), ['已完成', '已完成', null]);
  await eventually(() => other.assess.form.marks(), ['已完成', '已完成', null]);
  console.log(`# local storage alone: ${JSON.stringify(Object.keys(JSON.parse(stored).fields.marks))}`);
});
