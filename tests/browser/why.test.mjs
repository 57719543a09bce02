// 为什么: an explanation is one press away wherever a light or a score stands.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

async function ofWater(stage, hash, options) {
  const app = await stage.app('#/', options);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.mark(0, '推进中');
  if (hash) await app.open(hash);
  return app;
}

const RED = /3 条检查要点：推进中 1 条，未标记 2 条。[^]*所以是红灯（逾期）。[^]*得分：（0 × 1 \+ 1 × 0.5）÷ 适用的 3 条/;

journey('in the form, the light says why, and changes with the marks', async (stage) => {
  const app = await ofWater(stage);
  const light = app.assess.form.stands('县水利局').getByRole('button', { name: /为什么/ });
  await light.click();
  await eventuallyMatches(() => app.answer.innerText(), RED);
  await app.assess.form.mark(1, '不适用');
  await eventuallyMatches(() => app.answer.innerText(), /不适用 1 条/);
  await light.click();
  await eventually(() => app.answer.count(), 0);
  await app.open('#/tasks?unit=slj&item=T15');
  await app.tasks.form.stands('全县').getByRole('button', { name: /为什么/ }).click();
  await eventuallyMatches(() => app.answer.innerText(), /全县的状态看[^]*未填报/);
});

journey('in the list a row’s light says why, by keyboard too; Esc closes it and leaves the rest', async (stage) => {
  const app = await ofWater(stage, '#/tasks?unit=slj&item=P2');
  await app.tasks.title();
  await app.tasks.row('T15').focus();
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await eventuallyMatches(() => app.answer.innerText(), RED);
  assert.equal(await app.tasks.light('T15').getAttribute('aria-expanded'), 'true');
  await app.page.keyboard.press('Escape');
  await eventually(() => app.answer.count(), 0);
  assert.ok(await app.tasks.light('T15').evaluate((light) => light === document.activeElement));
  assert.equal(await app.tasks.item.count(), 1, 'the opened item stays open');
});

journey('of several chosen units the row says whose light it is', async (stage) => {
  const app = await ofWater(stage, '#/tasks?unit=slj,yjj');
  await app.tasks.light('T15').click();
  await eventuallyMatches(() => app.answer.innerText(), /这里有 2 个单位：[^]*显示其中最差的，是县水利局的。/);
});

journey('on the overview: the score, the lights, and what is late', async (stage) => {
  const app = await ofWater(stage, '#/');
  const mine = app.main.getByRole('region', { name: /县水利局负责/ });
  await mine.locator('.figures').getByRole('button', { name: /为什么/ }).click();
  await eventuallyMatches(() => app.answer.innerText(), /共 28 项，已填报 1 项，填报率 3.6%/);
  await app.page.keyboard.press('Escape');
  await mine.locator('.legend').getByRole('button', { name: /怎么算的/ }).click();
  await eventuallyMatches(() => app.answer.innerText(), /灯：从截止日当天结束时回看/);
  await app.page.keyboard.press('Escape');
  await app.overview.list('逾期').getByRole('button', { name: /逾期.*为什么/ }).click();
  await eventuallyMatches(() => app.answer.innerText(), RED);
  await app.answer.getByRole('link', { name: '全部规则' }).click();
  await eventually(() => app.hash(), '#/help');
});

journey('on the time axis the details say why, and the keyboard gets there', async (stage) => {
  const app = await ofWater(stage, '#/timeline?unit=slj');
  await app.timeline.row('T15').focus();
  const light = app.timeline.details.getByRole('button', { name: /为什么/ });
  await light.click();
  await eventuallyMatches(() => app.answer.innerText(), RED);
  const box = await app.timeline.details.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 860, 'it stays on the screen');
});

journey('on a phone the answer is as wide as the page', async (stage) => {
  const app = await ofWater(stage, '#/tasks?unit=slj', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await app.tasks.light('T15').tap();
  await eventuallyMatches(() => app.answer.innerText(), RED);
  const box = await app.answer.boundingBox();
  assert.ok(box.width > 330, `${box.width}`);
  assert.ok((await app.tasks.light('T15').boundingBox()).height >= 44);
  assert.deepEqual(await app.sideways(), []);
});
