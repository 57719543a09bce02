// 任务: facets, search, layout, kept filters and keys, by hand and by address. Counts were made by hand in the
// document.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

// The head of the indicators' table says 2025, and so do 10 projects; the 5 targets and T5, which has no text, have no
// year; all others say 2023. 26 lists of units end in 等. The 6 indicators and 5 targets hold the 12 numbers. 13 items
// have a suspected slip.
const OF_THE_DOCUMENT = {
  类别: { 核心指标: 6, 分项目标: 5, 重点任务: 33, 重点工程: 22 },
  完成年份: { '2023年': 44, '2025年': 16, 原文未注明年限: 6 },
  责任单位未列全: { '以“等”结尾': 26, '没有“等”': 40 },
  目标值: { 有目标值: 11, 无目标值: 55 },
  原文疑点: { 有疑点: 13, 无疑点: 53 },
  为空: { 未填报: 66, 无佐证: 66, 无下一步措施: 66 },
  灯: { 已完成: 0, 按期: 0, 临期: 0, 逾期: 0, 未填报: 66 },
};

journey('every facet counts what the document says', async (stage) => {
  const app = await stage.app('#/tasks');
  await eventually(() => app.tasks.count(), '66 项');
  for (const [facet, counts] of Object.entries(OF_THE_DOCUMENT)) {
    assert.deepEqual(await app.tasks.choices(facet), counts, facet);
  }
  const units = await app.tasks.choices('责任单位');
  assert.deepEqual([units.县应急局, units.县水利局, units.上馆镇], [62, 28, 0]);
  // Roles are a unit's.
  assert.match(await app.tasks.facet('角色').innerText(), /先选责任单位/);
  await app.tasks.choose('责任单位', '县水利局');
  await eventually(() => app.tasks.shownChoices('角色'), { 牵头: 3, 配合: 25, 经由组: 0 });
});

journey('or within a facet, and between facets; what would leave nothing stays, dimmed', async (stage) => {
  const app = await stage.app('#/tasks');
  await app.tasks.choose('类别', '核心指标');
  await eventually(() => app.tasks.count(), '6 项');
  await app.tasks.choose('类别', '分项目标');
  await eventually(() => app.tasks.count(), '11 项');
  const years = { '2023年': 0, '2025年': 6, 原文未注明年限: 5 };
  await eventually(() => app.tasks.choices('完成年份'), years);
  const none = app.tasks.facet('完成年份').locator('label').first();
  assert.ok(await none.evaluate((label) => label.classList.contains('zero')));
  await app.tasks.choose('完成年份', '2023年');
  await eventually(() => app.tasks.count(), '0 项');
  assert.deepEqual(await app.tasks.chips(), ['核心指标', '分项目标', '2023年']);
  await app.tasks.list.getByRole('link', { name: '全部清除' }).click();
  await eventually(() => app.tasks.count(), '66 项');
  assert.equal(app.hash(), '#/tasks');
});

// Each control by hand, the address that it gives, and the chips or the first rows that show it.
const CONTROLS = [
  { name: '责任单位', hash: '#/tasks?unit=slj', by: (tasks) => tasks.choose('责任单位', '县水利局') },
  { name: '类别', hash: '#/tasks?kind=project', by: (tasks) => tasks.choose('类别', '重点工程') },
  { name: '章节', hash: '#/tasks?section=p5', by: (tasks) => tasks.choose('章节', '提升社会应急能力') },
  { name: '完成年份', hash: '#/tasks?year=none', by: (tasks) => tasks.choose('完成年份', '原文未注明年限') },
  { name: '状态', hash: '#/tasks?state=unreported', by: (tasks) => tasks.choose('状态', '未填报') },
  { name: '灯', hash: '#/tasks?light=red', by: (tasks) => tasks.choose('灯', '逾期') },
  { name: '为空', hash: '#/tasks?blank=evidence', by: (tasks) => tasks.choose('为空', '无佐证') },
  { name: '责任单位未列全', hash: '#/tasks?open=yes', by: (tasks) => tasks.choose('责任单位未列全', '以“等”结尾') },
  { name: '目标值', hash: '#/tasks?measure=yes', by: (tasks) => tasks.choose('目标值', '有目标值') },
  { name: '原文疑点', hash: '#/tasks?doubt=yes', by: (tasks) => tasks.choose('原文疑点', '有疑点') },
  { name: '分组', hash: '#/tasks?group=year', by: (tasks) => tasks.grouping.selectOption('完成年份') },
  { name: '不分组', hash: '#/tasks?group=none', by: (tasks) => tasks.grouping.selectOption('不分组') },
  { name: '排序', hash: '#/tasks?sort=title', by: (tasks) => tasks.sorting.selectOption('标题拼音') },
  { name: '按当前日期', hash: '#/tasks?at=today', by: (tasks) => tasks.main.getByRole('link', { name: '按当前日期' }).click() },
  { name: '搜索', hash: '#/tasks?q=航空', by: (tasks) => tasks.search.fill('航空'), replaces: true },
  { name: '条目', hash: '#/tasks?item=I2', by: (tasks) => tasks.openItem('I2') },
];

async function seen({ tasks }) {
  return {
    count: await tasks.count(),
    chips: await tasks.chips(),
    ids: await tasks.ids(),
    headings: await tasks.headings(),
    grouping: await tasks.grouping.inputValue(),
    sorting: await tasks.sorting.inputValue(),
    text: await tasks.search.inputValue(),
    item: await tasks.item.count(),
  };
}

journey('each control is in the address, and the address brings it back', async (stage) => {
  const context = await stage.fresh();
  for (const { name, hash, by, replaces } of CONTROLS) {
    const app = await stage.open(context, '#/tasks');
    const before = await seen(app);
    await by(app.tasks);
    await eventually(() => app.hash(), hash, name);
    const byHand = await seen(app);
    assert.notDeepEqual(byHand, before, name);
    await app.reload();
    await eventually(() => seen(app), byHand, `${name}, reloaded`);
    if (!replaces) {
      await app.page.goBack();
      await eventually(() => seen(app), before, `${name}, back`);
      await app.page.goForward();
      await eventually(() => seen(app), byHand, `${name}, forward`);
    }
    await app.page.close();
    const other = await stage.open(context, hash);
    await eventually(() => seen(other), byHand, `${name}, by address`);
    await other.page.close();
  }
}, { minutes: 3 });

const NONSENSE = [
  ['#/tasks?group=colour', /分组“colour”本页查无此项/],
  ['#/tasks?sort=zzz&light=red', /排序“zzz”本页查无此项/],
  ['#/tasks?at=yesterday', /日期“yesterday”本页查无此项/],
  ['#/tasks?year=1999&year=2023', /完成年份“1999”本页查无此项/],
  ['#/tasks?section=t99&blank=all', /“t99”.*“all”/],
  [`#/tasks?q=${'长'.repeat(300)}`, /检索词过长/],
];
journey('nonsense in the address of 任务 is left out, with a notice', async (stage) => {
  const context = await stage.fresh();
  for (const [hash, says] of NONSENSE) {
    const app = await stage.open(context, hash);
    assert.match((await app.notices()).join(' '), says, hash);
    await eventuallyMatches(() => app.tasks.count(), /^\d+ 项$/);
    await app.page.close();
  }
});

journey('pinyin finds units and titles, and marks what it found', async (stage) => {
  const app = await stage.app('#/tasks');
  await app.tasks.search.fill('slj');
  // 县水利局 leads 3 and supports 25; no title reads so.
  await eventually(() => app.tasks.count(), '28 项');
  assert.deepEqual(new Set(await app.tasks.marked()), new Set(['水利局']));
  await app.tasks.search.fill('yjj');
  // 应急局, and 应急救 in 县应急救援总指挥部成员单位.
  await eventuallyMatches(() => app.tasks.row('I1').innerText(), /县应急局/);
  assert.ok((await app.tasks.marked()).includes('应急局'));
  await app.tasks.search.fill('fengxianjiance');
  await eventually(() => app.tasks.ids(), ['T15', 'P7']);
  assert.deepEqual(await app.tasks.marked(), ['风险监测', '风险监测']);
  const narrow = app.tasks.facet('责任单位').getByRole('searchbox');
  await app.open('#/tasks');
  await narrow.fill('slj');
  await eventually(async () => Object.keys(await app.tasks.shownChoices('责任单位')), ['县水利局']);
  await app.tasks.choose('责任单位', '县水利局');
  await narrow.fill('');
  await eventually(async () => (await app.tasks.shownChoices('责任单位')).县水利局, 28);
  await app.open('#/settings');
  await app.settings.unit.getByRole('searchbox', { name: '查找单位' }).fill('shuili');
  await app.settings.unit.getByRole('button', { name: '县水利局', exact: true }).click();
  await eventuallyMatches(() => app.unit(), /县水利局/);
});

journey('the nearest come first, and what only a text says is quoted', async (stage) => {
  const app = await stage.app('#/tasks?group=none');
  await app.tasks.search.fill('救援');
  await eventually(() => app.tasks.sorting.inputValue(), 'match');
  const titled = await app.tasks.list.locator('.row').evaluateAll((rows) =>
    rows.map((row) => row.querySelector('.title').innerText.includes('救援')));
  assert.ok(titled.length > 2 && titled[0] && !titled.at(-1), 'some are called so, some only mention it');
  assert.deepEqual(titled, titled.toSorted((one, other) => other - one), 'titles before texts');
  // Each row shows why it is there.
  for (const row of await app.tasks.list.locator('.row').all()) {
    assert.notEqual(await row.locator('mark').count(), 0, await row.innerText());
  }
  await app.tasks.search.fill('全生命周期');
  await eventually(async () => (await app.tasks.excerpts()).length, 1);
  assert.match((await app.tasks.excerpts())[0], /健全城乡规划、建设、运行等全生命周期灾害事故风险防控/);
});

journey('a search finds what my unit wrote', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/tasks?unit=slj&item=T15');
  await app.tasks.form.write('进展情况', '滹沱河自动水位站已验收');
  await app.open('#/tasks?q=滹沱河');
  await eventually(() => app.tasks.ids(), ['T15']);
  assert.deepEqual(await app.tasks.excerpts(), ['本单位填写：滹沱河自动水位站已验收']);
});

journey('grouped by lead, an item stands under each, and opens from each', async (stage) => {
  const app = await stage.app('#/tasks?section=p1');
  await eventually(() => app.tasks.count(), '9 项');
  await app.tasks.grouping.selectOption('牵头单位');
  // P2 and P3 have the same five leads.
  await eventually(async () => (await app.tasks.ids()).filter((id) => id === 'P2').length, 5);
  assert.equal(await app.tasks.count(), '9 项');
  const headings = await app.tasks.headings();
  assert.equal(headings.县水利局, '3 项');
  const ids = await app.tasks.list.locator('.row').evaluateAll((rows) => rows.map((row) => row.id));
  assert.equal(new Set(ids).size, ids.length, 'no two rows have one id');
  const last = app.tasks.list.locator('.row[data-item="P2"]').last();
  const id = await last.getAttribute('id');
  await last.click();
  await eventually(() => app.tasks.item.count(), 1);
  await app.page.keyboard.press('Escape');
  await eventually(() => app.page.evaluate(() => document.activeElement.id), id);
});

journey('a kept filter is there after a reload, renamed, deleted, brought back', async (stage) => {
  const app = await stage.app('#/tasks?unit=slj&role=lead&group=light');
  const { views } = app.tasks;
  await views.save('   ');
  await eventuallyMatches(() => views.refusal(), /请给这个筛选起个名字/);
  await views.save('名'.repeat(41));
  await eventuallyMatches(() => views.refusal(), /最多 40 个字，现在有 41 个/);
  await views.save('水利局牵头');
  await eventually(() => views.names(), ['水利局牵头']);
  await app.open('#/tasks?kind=project');
  await views.save('水利局牵头');
  await eventuallyMatches(() => views.refusal(), /已经有名为“水利局牵头”的筛选/);
  await views.save('工程');
  await app.open('#/tasks');
  await app.reload();
  await views.go('水利局牵头');
  await eventually(() => app.hash(), '#/tasks?unit=slj&role=lead&group=light');
  await eventually(() => app.tasks.ids(), ['P2', 'P3', 'P4']);
  await views.rename('工程', '全部工程');
  await eventually(async () => (await views.names()).sort(), ['全部工程', '水利局牵头'].sort());
  await views.delete('水利局牵头');
  await eventually(() => views.names(), ['全部工程']);
  await app.banner.getByRole('button', { name: /^撤销.*删除筛选/ }).click();
  await views.open();
  await eventually(async () => (await views.names()).length, 2);
  await views.delete('水利局牵头');
  await app.reload();
  await views.open();
  await eventually(() => views.names(), ['全部工程']);
});

journey('kept filters travel with the whole ledger', async (stage) => {
  const app = await stage.app('#/tasks?unit=slj&light=grey&at=today');
  await app.tasks.views.save('今天还没填的');
  await app.open('#/settings');
  const file = await app.settings.exportFile();
  const other = await stage.app('#/settings');
  await other.settings.pickFile(file.text);
  await other.settings.preview();
  await other.settings.confirm();
  await other.open('#/tasks');
  await other.tasks.views.go('今天还没填的');
  await eventually(() => other.hash(), '#/tasks?unit=slj&light=grey&at=today');
  await eventually(() => other.tasks.chips(), ['县水利局', '灯：未填报', '按当前日期']);
});

for (const browser of browsers) {
  journey('by keyboard alone: search, rows, an item and back', async (stage) => {
    const app = await stage.app('#/tasks?unit=slj');
    await eventually(() => app.tasks.count(), '28 项');
    const { keyboard } = app.page;
    const ids = await app.tasks.ids();
    await keyboard.press('j');
    await eventually(() => app.tasks.focused(), ids[0]);
    await keyboard.press('j');
    await keyboard.press('ArrowDown');
    await eventually(() => app.tasks.focused(), ids[2]);
    await keyboard.press('k');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await eventually(() => app.tasks.focused(), ids[0]);
    await keyboard.press('j');
    await keyboard.press('Enter');
    await eventually(() => app.tasks.item.count(), 1);
    assert.equal(app.hash(), `#/tasks?unit=slj&item=${ids[1]}`);
    await keyboard.press('Escape');
    await eventually(() => app.tasks.item.count(), 0);
    await eventually(() => app.tasks.focused(), ids[1]);
    await keyboard.press('/');
    assert.ok(await app.tasks.search.evaluate((input) => input === document.activeElement));
    await keyboard.type('jk/');
    assert.equal(await app.tasks.search.inputValue(), 'jk/');
    await eventually(() => app.tasks.count(), '0 项');
    await keyboard.press('Escape');
    await eventually(() => app.tasks.count(), '28 项');
    assert.ok(await app.tasks.search.evaluate((input) => input === document.activeElement));
    await keyboard.press('Escape');
    assert.ok(await app.tasks.search.evaluate((input) => input !== document.activeElement));
  }, { browser });
}

// 66 items under 17 headings, some under several: 86 rows.
journey('a long list is on the page near the screen only; print and Ctrl+F have all of it', async (stage) => {
  const app = await stage.app('#/tasks?group=lead');
  const rows = () => app.tasks.list.locator('.row').count();
  await eventually(() => app.tasks.count(), '66 项');
  await eventually(async () => (await rows()) < 50, true);
  const tall = await app.page.evaluate(() => document.documentElement.scrollHeight);
  await app.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  // 原文未定牵头 stands last.
  await eventually(async () => (await app.tasks.ids()).at(-1), 'P13');
  await eventually(async () => (await rows()) < 50, true);
  const now = await app.page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(Math.abs(now - tall) < tall / 5, `the height was guessed well: ${tall}, ${now}`);
  const first = () => app.page.evaluate(() => document.querySelector('.row').getBoundingClientRect().top);
  assert.ok((await first()) > -3000 && (await app.tasks.ids())[0] !== 'I1', 'what is above is not drawn');

  await app.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await eventually(rows, 86);
  await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await eventually(async () => (await rows()) < 50, true);
  await app.page.keyboard.press('Control+f');
  await eventually(rows, 86);
  await app.tasks.sorting.selectOption('标题拼音');
  await eventually(async () => (await rows()) < 50, true);

  // The keyboard walks through all of it.
  await app.open('#/tasks?group=lead');
  await app.page.evaluate(() => window.scrollTo(0, 0));
  await app.page.keyboard.press('j');
  for (let at = 0; at < 60; at += 1) await app.page.keyboard.press('j');
  await eventuallyMatches(() => app.page.evaluate(() => document.activeElement.id), /^row-/);
  await eventually(async () => (await rows()) < 60, true);
});

journey('an edit and a filter press repaint what changed, not the list', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/tasks?unit=slj&item=T15');
  await eventually(() => app.tasks.count(), '28 项');
  const mark = () =>
    app.page.evaluate(() => document.querySelectorAll('.row, .row .title, .choice').forEach((one) => { one.seen = true; }));
  const kept = (selector) =>
    app.page.evaluate((of) => [...document.querySelectorAll(of)].filter((one) => !one.seen).length, selector);
  await mark();
  await app.tasks.form.mark(0, '已完成');
  await app.tasks.form.write('进展情况', '第一处已建成');
  await eventuallyMatches(() => app.tasks.row('T15').locator('.ticks').getAttribute('aria-label'), /1 个已完成/);
  await eventually(() => app.tasks.shownChoices('状态').then((states) => states.推进中), 1);
  assert.equal(await kept('.row, .row .title, .choice'), 0, 'an edit');
  const box = app.tasks.choice('类别', '重点任务');
  await box.press('Space');
  await eventually(() => app.tasks.chips(), ['县水利局', '重点任务']);
  assert.equal(await kept('.row, .row .title, .choice'), 0, 'a filter press');
  assert.ok(await box.evaluate((input) => input === document.activeElement), 'the box keeps the focus');
});

journey('on a phone the facets are a sheet over the list', async (stage) => {
  const app = await stage.app('#/tasks', { viewport: { width: 360, height: 740 }, hasTouch: true });
  const opener = app.main.getByRole('button', { name: /^筛选/ });
  const sheet = app.page.getByRole('dialog', { name: '筛选' });
  await opener.click();
  await eventually(() => sheet.count(), 1);
  await app.tasks.choose('类别', '重点工程');
  await app.tasks.choose('完成年份', '2025年');
  const outcome = sheet.getByRole('button', { name: /^查看/ });
  await eventuallyMatches(() => outcome.innerText(), /^查看 \d+ 项$/);
  const said = (await outcome.innerText()).match(/\d+/)[0];
  await outcome.click();
  await eventually(() => sheet.count(), 0);
  assert.equal(await app.tasks.count(), `${said} 项`);
  assert.equal((await opener.innerText()).trim(), '筛选 2');
  assert.equal(await opener.getAttribute('aria-label'), '筛选，已选 2 个条件');
  assert.ok(await opener.evaluate((button) => button === document.activeElement));
  await opener.click();
  await eventually(() => sheet.count(), 1);
  await app.page.keyboard.press('Escape');
  await eventually(() => sheet.count(), 0);
  assert.deepEqual(await app.sideways(), []);
});
