// Whoever types, and however: what was committed a second before the whole browser is killed is there afterwards.
// `TAIZHANG_KILLS` says how often it is killed in each way of typing.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { inputMethod } from './support/ime.mjs';
import { killBrowser } from './support/killing.mjs';

const KILLS = Number(process.env.TAIZHANG_KILLS ?? 1);
const MAY_BE_LOST = 1_000;
const TYPING_TIME = 4_000;
const TEXT = '进展情况';

/** Numbers by which the words of a text are told apart. */
const word = (number) => `${number}、`;

/** Ways of typing: each types the next word into the focused control. */
const WAYS = {
  steadily: async (page, number) => {
    await page.keyboard.insertText(word(number));
    await pause(80);
  },
  'through an input method': async (page, number, method) => {
    for (const letters of ['s', 'shu', 'shui']) {
      await method.compose(letters);
      await pause(60);
    }
    await method.commit(word(number));
  },
  'in bursts with rests': async (page, number) => {
    await page.keyboard.insertText(word(number));
    await pause(number % 8 ? 40 : 600);
  },
};

async function atT15(context, stage) {
  const app = await stage.open(context);
  await eventuallyMatches(() => app.unit(), /./);
  if (!/县水利局/.test(await app.unit())) await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.text(TEXT).waitFor();
  return app;
}

/** Types until the time is over, and returns what was committed how long before the end. */
async function type(page, next) {
  const method = await inputMethod(page);
  const committed = [];
  const end = Date.now() + TYPING_TIME;
  for (let number = 1; Date.now() < end; number += 1) {
    await next(page, number, method);
    committed.push({ number, at: Date.now() });
  }
  return committed;
}

for (const [name, way] of Object.entries(WAYS)) {
  journey(`the browser killed while somebody types ${name}`, async (stage) => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const folder = await stage.folder();
      const context = await stage.lasting(folder);
      const app = await atT15(context, stage);
      await app.assess.form.text(TEXT).click();
      const committed = await type(app.page, way);
      const killed = Date.now();
      killBrowser(folder);
      await context.close().catch(() => {});

      const again = await stage.lasting(folder);
      const reopened = await atT15(again, stage);
      const safe = committed.filter(({ at }) => at <= killed - MAY_BE_LOST).map(({ number }) => word(number));
      await eventually(
        async () => (await reopened.assess.form.texts())[TEXT].startsWith(safe.join('')),
        true,
        `all of ${safe.length} words are there`,
      );
      assert.ok(safe.length > 5);
      await again.close();
    }
  }, { minutes: 1 + KILLS / 2 });
}
