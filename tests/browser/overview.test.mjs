// 总览: where things stand, on the empty ledger by numbers counted in the document by hand, and in the sample county.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { installClock } from './support/clock.mjs';
import { records } from './support/storage.mjs';

// 核心指标, 分项目标, the 8 groups of tasks, the 5 of projects, and all.
const COUNTY = [6, 5, 4, 5, 4, 3, 6, 4, 4, 3, 9, 2, 5, 4, 2, 66];
const WATER = [3, 0, 1, 0, 1, 2, 2, 1, 3, 2, 7, 0, 3, 2, 1, 28];

async function ofWater(stage, hash = '#/') {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await eventually(() => app.tasks.count(), '28 项');
  await app.open(hash);
  return app;
}

for (const browser of browsers) {
  journey('an empty ledger: my unit and the county by light, each leading to its list', async (stage) => {
    const app = await ofWater(stage);
    await eventually(() => app.overview.lights(/县水利局负责 28 项/), { 未填报: 28 });
    await eventually(() => app.overview.lights(/全县 66 项/), { 未填报: 66 });
    assert.match(await app.overview.asOf.innerText(), /^总结评估，按 2025-12-31 看/);
    await app.main.getByRole('region', { name: /全县 66 项/ }).getByRole('link', { name: /未填报/ }).click();
    await eventually(() => app.tasks.count(), '66 项');
    await app.page.goBack();
    await app.main.getByRole('region', { name: /县水利局负责/ }).getByRole('link', { name: /未填报/ }).click();
    await eventually(() => app.tasks.count(), '28 项');
  }, { browser });
}

journey('the heat map counts what the document names, and each cell leads to as many', async (stage) => {
  const app = await ofWater(stage);
  await eventually(() => app.overview.heatRow('县水利局'), WATER);
  assert.deepEqual(await app.overview.heatRow('全县'), COUNTY);
  const units = await app.overview.heatUnits();
  assert.deepEqual(units.slice(0, 2), ['全县', '县水利局']);
  assert.ok(!units.includes('上馆镇'), 'a unit without tasks has no row');
  assert.match(await app.overview.heat.innerText(), /另有 \d+ 个单位没有列出/);
  const cell = app.overview.cell('县水利局', '提升自然灾害防治能力');
  assert.equal(await cell.getAttribute('aria-label'), '县水利局，提升自然灾害防治能力：7 项：7 项未填报');
  await cell.click();
  await eventually(() => app.tasks.count(), '7 项');
  assert.deepEqual(await app.tasks.ids(), ['P1', 'P2', 'P3', 'P4', 'P5', 'P7', 'P8']);
});

journey('the heat map by keyboard: arrows go from cell to cell, past what is empty', async (stage) => {
  const app = await ofWater(stage);
  await app.overview.heat.getByRole('rowheader', { name: '县水利局' }).getByRole('link').focus();
  const focused = () => app.page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await app.page.keyboard.press('ArrowRight');
  assert.match(await focused(), /^县水利局，“十四五”核心指标：3 项/);
  // Nothing in 分项目标: 县水利局 has no part there.
  await app.page.keyboard.press('ArrowRight');
  assert.match(await focused(), /^县水利局，完善应急管理体制机制建设：1 项/);
  await app.page.keyboard.press('ArrowUp');
  assert.match(await focused(), /^全县，完善应急管理体制机制建设：4 项/);
  await app.page.keyboard.press('Enter');
  await eventually(() => app.tasks.count(), '4 项');
});

journey('in the sample county every cell of a row leads to exactly its items, and the lights add up', async (stage) => {
  const app = await stage.app('#/sample/?of=county');
  for (const unit of ['县水利局', '全县']) {
    await app.overview.heat.waitFor();
    const cells = await app.overview.cells(unit);
    assert.ok(cells.length > 8, unit);
    for (const { hash, words } of cells) {
      const [, items] = words.match(/：(\d+) 项：/);
      await app.open(hash);
      await eventually(() => app.tasks.count(), `${items} 项`, words);
      const lights = await app.tasks.choices('灯');
      for (const [, count, light] of words.matchAll(/(\d+) 项(逾期|临期|按期|已完成|未填报)/g)) {
        assert.equal(lights[light], +count, `${words}: ${light}`);
      }
    }
    await app.open('#/sample/?of=county');
  }
});

journey('in the sample county the lists, the legend and the table count the same', async (stage) => {
  const app = await stage.app('#/sample/?of=county');
  await app.overview.heat.waitFor();
  const lights = await app.overview.lights(/全县 66 项/);
  const sum = Object.entries(lights).reduce((all, [, count]) => all + count, 0);
  assert.equal(sum, 66);
  assert.match(await app.overview.list('逾期').getByRole('heading').innerText(), new RegExp(`${lights.逾期} 项`));
  const total = (await app.overview.counts()).合计;
  assert.equal(total.项数, 66);
  assert.equal(total.已完成, lights.已完成);
  await app.overview.list('逾期').getByRole('heading').getByRole('link').click();
  await eventually(() => app.tasks.count(), `${lights.逾期} 项`);
});

journey('what is late says by how many days, and a long list is folded', async (stage) => {
  const app = await ofWater(stage, '#/assess/P4');
  await app.assess.form.mark(0, '未启动');
  await app.open('#/');
  const late = app.overview.list('逾期');
  await eventuallyMatches(() => late.innerText(), /1 项\s+防汛抗旱水利提升工程/);
  // From the end of 2023 to the end of 2025.
  assert.match(await late.innerText(), /2023-12-31 · 逾期 731 天/);
  const silent = app.overview.list('期限已过而未填报');
  assert.equal(await silent.getByRole('listitem').count(), 6);
  await silent.getByText('还有 21 项').click();
  assert.equal(await silent.getByRole('listitem').count(), 27);
  await late.getByRole('link', { name: /防汛抗旱水利提升工程/ }).click();
  await eventually(() => app.tasks.title(), '防汛抗旱水利提升工程');
});

/** As the browser tells a page that is seen again after the device has slept. */
const wake = (app) =>
  app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

journey('today follows midnight and waking, in the button and in the sentence', async (stage) => {
  const context = await stage.fresh();
  const clock = await installClock(context, { time: '2023-11-01T23:58:00' });
  const app = await stage.open(context, '#/sample/?of=county&at=today');
  const shows = async (day) => {
    await app.overview.seenFrom(`今天 ${day}`).waitFor();
    await eventuallyMatches(() => app.overview.asOf.innerText(), new RegExp(`按今天 ${day} 看`));
  };
  await shows('2023-11-01');
  await clock.runFor('03:00');
  await shows('2023-11-02');
  await clock.setSystemTime('2023-11-05T08:00:00');
  await wake(app);
  await shows('2023-11-05');
});

journey('seen from today, what was late is due soon', async (stage) => {
  const app = await ofWater(stage, '#/assess/P4');
  await app.page.clock.setFixedTime(new Date('2023-11-01T09:00:00'));
  await wake(app);
  await app.assess.form.mark(0, '未启动');
  await app.open('#/');
  await app.overview.seenFrom('今天 2023-11-01').click();
  await eventually(() => app.hash(), '#/?at=today');
  await eventuallyMatches(() => app.overview.list('90 天内到期').innerText(), /防汛抗旱水利提升工程[^]*2023-12-31 · 还有 60 天/);
  assert.match(await app.overview.asOf.innerText(), /^总结评估，按今天 2023-11-01 看/);
  assert.deepEqual(await app.overview.lights(/县水利局负责/), { 临期: 1, 未填报: 27 });
  await app.overview.seenFrom('截止日 2025-12-31').click();
  await eventually(() => app.overview.lights(/县水利局负责/), { 逾期: 1, 未填报: 27 });
});

journey('both switches are in the address: reload, back, another machine, nonsense', async (stage) => {
  const app = await ofWater(stage);
  await eventuallyMatches(() => app.overview.sentence.innerText(), /^县水利局/);
  await app.overview.wholeCounty();
  await eventually(() => app.hash(), '#/?of=county');
  await eventuallyMatches(() => app.overview.sentence.innerText(), /^全县/);
  await app.overview.seenFrom('今天').click();
  await eventually(() => app.hash(), '#/?of=county&at=today');
  const chosen = await app.overview.switches();
  assert.match(chosen.join(' '), /^全县 今天/);
  await app.reload();
  await eventually(() => app.overview.switches(), chosen);
  await app.page.goBack();
  await eventuallyMatches(async () => (await app.overview.switches()).join(' '), /^全县 截止日/);
  await app.page.goBack();
  await eventuallyMatches(async () => (await app.overview.switches()).join(' '), /^县水利局 截止日/);

  const other = await stage.app('#/?at=today&of=county');
  await eventuallyMatches(() => other.overview.asOf.innerText(), /按今天/);
  await other.overview.heat.waitFor();
  await other.open('#/?of=mars&at=noon&colour=red');
  await eventuallyMatches(async () => (await other.notices()).join(' '), /“mars”.*|“noon”.*|“colour”/);
  await eventuallyMatches(() => other.text(), /选出你的单位/);
});

journey('numbers typed in turn 数据不足 into 达到, with the arithmetic', async (stage) => {
  const app = await ofWater(stage, '#/?of=county');
  await eventuallyMatches(() => app.overview.measures.innerText(), /12 个中 12 个数据不足/);
  const card = app.overview.card('县应急管理部门装备达标率');
  assert.equal(await card.verdict(), '数据不足');
  await card.open();
  await card.enter('2024年', '71');
  await eventually(() => card.verdict(), '未达到');
  await card.enter('2025年', '８５％');
  await eventually(() => card.verdict(), '达到');
  assert.equal(await card.field('2025年').inputValue(), '85');
  assert.match(await card.text(), /2025年85%；目标：达到80%/);
  assert.match(await card.text(), /县应急局填的数/);

  const fall = app.overview.card('生产安全事故死亡人数');
  await fall.open();
  await fall.enter('基期年份', '2020');
  await fall.enter('基期数', '11');
  await fall.enter('2025年', '9');
  await eventually(() => fall.verdict(), '达到');
  // (11 − 9) ÷ 11 = 18.1818… %.
  assert.match(await fall.text(), /（11－9）÷11，降幅约18\.182%；目标：下降15%/);
  await eventuallyMatches(() => app.overview.measures.innerText(), /12 个中 2 个达到，10 个数据不足/);
  await app.reload();
  await eventually(() => app.overview.card('生产安全事故死亡人数').verdict(), '达到');
  const names = Object.keys(await records(app.page)).filter((name) => name.includes('/series/'));
  assert.equal(names.length, 2);
  assert.ok(names.every((name) => name.includes('yjj')), 'kept under the lead');
});

journey('numbers of my own stand beside the lead’s and never count for the county', async (stage) => {
  const app = await ofWater(stage, '#/?of=county');
  const name = '年均每十万人受灾人次';
  const card = app.overview.card(name);
  await card.open();
  await card.within.getByRole('group', { name: '记在谁的名下' }).getByRole('button', { name: '县水利局' }).click();
  for (const year of [2021, 2022, 2023, 2024, 2025]) await card.enter(`${year}年`, '15000');
  await eventuallyMatches(() => card.text(), /县水利局填的：15000，达到/);
  assert.equal(await card.verdict(), '数据不足');
  await app.overview.whose('县水利局').click();
  await eventually(() => app.overview.card(name).verdict(), '达到');
  await eventuallyMatches(() => app.overview.measures.innerText(), /3 个中 1 个达到，2 个数据不足/);
});

journey('a bad number stays in its field with a sentence, and nothing is saved', async (stage) => {
  const app = await ofWater(stage, '#/?of=county');
  const before = await records(app.page);
  const card = app.overview.card('县应急管理部门装备达标率');
  await card.open();
  const bad = [
    ['八成', '“八成”不是数，请只写数字，如 85 或 85.5。'],
    ['120', '这个数不能超过100%，请核对。'],
    ['-3', '这个数不能小于0，请核对。'],
    ['1.2345678', '数太长：整数最多12位，小数最多6位，请缩短。'],
  ];
  for (const [text, sentence] of bad) {
    await card.enter('2025年', text);
    await eventually(() => card.errors(), [sentence]);
    assert.equal(await card.field('2025年').inputValue(), text);
    assert.equal(await card.field('2025年').getAttribute('aria-invalid'), 'true');
  }
  const fall = app.overview.card('生产安全事故死亡人数');
  await fall.open();
  await fall.enter('基期年份', '2026');
  await eventually(() => fall.errors(), ['年份应在2000年至2024年之间，请核对。']);
  assert.deepEqual(await records(app.page), before);
  assert.equal(await card.verdict(), '数据不足');
  await card.enter('2025年', '80');
  await eventually(() => card.errors(), []);
  await eventually(() => card.verdict(), '达到');
});

journey('a number typed in is taken back and put there again like any edit', async (stage) => {
  const app = await ofWater(stage, '#/?of=county');
  const card = app.overview.card('县应急管理部门装备达标率');
  await card.open();
  await card.enter('2025年', '85');
  await eventually(() => card.verdict(), '达到');
  await app.page.locator('h1').click();
  await app.page.keyboard.press('Control+z');
  await eventually(() => card.verdict(), '数据不足');
  assert.equal(await card.field('2025年').inputValue(), '');
  await app.page.keyboard.press('Control+Shift+z');
  await eventually(() => card.verdict(), '达到');
  assert.equal(await card.field('2025年').inputValue(), '85');
});

journey('a share typed for a percentage is asked about, and refused never', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县应急局');
  await app.open('#/?of=county');
  const card = app.overview.card('县应急管理部门装备达标率');
  await card.open();
  await card.enter('2025年', '0.85');
  await eventuallyMatches(() => card.text(), /是 0\.85% 还是 85%？现在按 0\.85% 计。/);
  await eventually(() => card.verdict(), '未达到');
  await card.within.getByRole('button', { name: '改为 85%' }).click();
  await eventually(() => card.field('2025年').inputValue(), '85');
  await eventually(() => card.verdict(), '达到');
  assert.doesNotMatch(await card.text(), /还是/);
});

journey('two different numbers stand side by side until a person picks one', async (stage) => {
  const context = await stage.fresh();
  const one = await stage.open(context);
  await one.overview.pick('县应急局');
  await one.open('#/?of=county');
  const name = '灾害事故信息发布公众覆盖率';
  await one.overview.card(name).open();
  const other = await stage.open(context, '#/?of=county');
  await other.overview.card(name).open();
  // Both have the field open, empty, and type before either has seen the other's number.
  await one.overview.card(name).field('2025年').focus();
  await other.overview.card(name).field('2025年').focus();
  await one.overview.card(name).field('2025年').fill('88');
  await one.overview.card(name).field('2025年').blur();
  await other.overview.card(name).field('2025年').fill('93');
  await other.overview.card(name).field('2025年').blur();
  const card = other.overview.card(name);
  await eventuallyMatches(() => card.text(), /几份内容/);
  assert.equal(await card.verdict(), '数据不足');
  assert.match(await card.text(), /2025年有几个不同的数/);
  assert.deepEqual((await card.within.locator('.version').allInnerTexts()).sort(), ['88', '93']);
  const picked = card.within.locator('.version', { hasText: '93' }).locator('xpath=following-sibling::div[1]');
  await picked.getByRole('button', { name: '用这一份' }).click();
  await eventually(() => card.verdict(), '达到');
});

journey('on a phone the heat map scrolls inside itself and keeps the names in view', async (stage) => {
  const app = await stage.app('#/sample/?of=county', { viewport: { width: 360, height: 740 } });
  await app.overview.heat.waitFor();
  const wrap = app.overview.heat.locator('.heat-wrap');
  await wrap.evaluate((element) => element.scrollTo(400, 300));
  const seen = await wrap.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const head = element.querySelector('thead tr:last-child th').getBoundingClientRect();
    const name = element.querySelector('tbody tr:last-child th').getBoundingClientRect();
    return { scrolled: element.scrollLeft > 0, name: name.left - box.left, head: head.top - box.top < 60 };
  });
  assert.ok(seen.scrolled && seen.head);
  assert.ok(Math.abs(seen.name) < 2);
  assert.deepEqual(await app.sideways(), []);
});
