// What stands around every page: the masthead, its menus, the name of the tab; and the keys that an input method takes.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually } from './support/eventually.mjs';
import { inputMethod } from './support/ime.mjs';

const SCREENS = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];

async function withUnit(stage, unit = '县水利局', options = {}) {
  const context = await stage.fresh(options);
  const app = await stage.open(context);
  await app.overview.pick(unit);
  await app.overview.sentence.waitFor();
  return app;
}

const focused = (app) => app.page.evaluate(() => document.activeElement.tagName);

for (const viewport of SCREENS) {
  journey(`at ${viewport.width} px the masthead stays in view on every page, however far one goes`, async (stage) => {
    const app = await withUnit(stage, '市生态环境局代县分局', { viewport });
    const top = async () => (await app.banner.boundingBox()).y;
    for (const label of await app.pages()) {
      await app.go(label);
      assert.ok(await app.part.settled(), label);
      await eventually(() => focused(app), 'MAIN', label);
      assert.equal(await top(), 0, label);
      assert.equal(await app.page.evaluate(() => scrollY), 0, label);
      await app.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await app.painted();
      assert.equal(await top(), 0, `${label}, at its end`);
      await app.undo.click({ trial: true, force: false, timeout: 1_000 }).catch(async () => {
        assert.ok(await app.undo.isDisabled(), `${label}: something lies over 撤销`);
      });
      assert.deepEqual(await app.sideways(), [], label);
    }
  });
}

journey('a menu of the masthead closes on Esc, on a press elsewhere and with the page that it stood over', async (stage) => {
  const app = await withUnit(stage);
  const summary = app.banner.locator('summary');
  const menu = app.banner.getByText('管理轮次');
  const open = async () => {
    await summary.click();
    await menu.waitFor();
  };
  const isClosed = () => menu.waitFor({ state: 'detached' });

  await open();
  await app.page.keyboard.press('Escape');
  await isClosed();
  assert.equal(await focused(app), 'SUMMARY');

  await open();
  await app.overview.sentence.click();
  await isClosed();

  await open();
  await app.go('任务');
  await isClosed();

  await open();
  await menu.click();
  await isClosed();
  await app.rounds.round('总结评估').open();

  await open();
  await app.page.goBack();
  await isClosed();
});

journey('the name of the tab says the page, the open item, my unit and the plan', async (stage) => {
  const context = await stage.fresh();
  const app = await stage.open(context);
  await eventually(() => app.page.title(), '总览 · 代县应急方案台账');
  await app.overview.pick('县水利局');
  await eventually(() => app.page.title(), '任务 · 县水利局 · 代县应急方案台账');
  await app.open('#/tasks?item=T15');
  await eventually(async () => /^任务 T15 .+ · 县水利局 · 代县应急方案台账$/.test(await app.page.title()), true);
  await app.go('设置');
  await eventually(() => app.page.title(), '设置 · 县水利局 · 代县应急方案台账');
});

journey('the Enter that accepts a text from an input method presses nothing, nor does its Esc', async (stage) => {
  const app = await withUnit(stage);
  await app.open('#/assess/T15');
  const { form } = app.assess;
  const point = form.within.getByRole('textbox', { name: '新的自设要点' });
  await point.fill('每月自查');
  await point.focus();
  const method = await inputMethod(app.page);
  await method.take('Enter');
  assert.equal(await form.points.count(), 0);
  await app.page.keyboard.press('Enter');
  await form.points.first().waitFor();

  await app.open('#/tasks?unit=slj&item=T15');
  await app.tasks.form.text('进展情况').waitFor();
  await method.take('Escape');
  await app.painted();
  await app.tasks.form.text('进展情况').waitFor();
});

journey('Enter in the search for a unit takes the only one that is left, and none of several', async (stage) => {
  const app = await stage.open(await stage.fresh());
  const search = app.main.getByRole('searchbox', { name: '查找单位' });
  await search.fill('县');
  await search.press('Enter');
  assert.match(await app.unit(), /^未选单位/);
  await search.fill('slj');
  await search.press('Enter');
  await eventually(async () => (await app.unit()).startsWith('县水利局'), true);
});

journey('a form says whose it is, and is tinted where the list is about another unit', async (stage) => {
  const app = await withUnit(stage);
  await app.open('#/assess/T15');
  const heading = app.main.locator('.form-of');
  await eventually(() => heading.innerText(), '县水利局 自评（总结评估）');
  const colour = () => heading.evaluate((element) => getComputedStyle(element).backgroundColor);
  const usual = await colour();
  await app.open('#/tasks?unit=yjj&item=T15');
  await eventually(() => heading.innerText(), '县水利局 自评（总结评估）');
  assert.notEqual(await colour(), usual);
});
