// What is on screen, against numbers counted in the document by hand.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

const KINDS = { 核心指标: 6, 分项目标: 5, 重点任务: 33, 重点工程: 22 };

journey('all 66 items, by kind and by section', async (stage) => {
  const app = await stage.app('#/tasks');
  await eventually(() => app.tasks.count(), '66 项');
  assert.equal((await app.tasks.ids()).length, 66);
  assert.deepEqual(await app.tasks.choices('类别'), KINDS);
  const sections = Object.values(await app.tasks.choices('章节'));
  assert.deepEqual(sections, [6, 5, 4, 5, 4, 3, 6, 4, 4, 3, 9, 2, 5, 4, 2]);
  assert.deepEqual(await app.tasks.choices('状态'), { 已完成: 0, 推进中: 0, 未启动: 0, 未填报: 66, 不适用: 0 });
});

const UNITS = [
  ['县水利局', { 牵头: 3, 配合: 25, 经由组: 0 }],
  ['县应急局', { 牵头: 53, 配合: 9, 经由组: 0 }],
  ['上馆镇', { 牵头: 0, 配合: 0, 经由组: 0 }],
];
for (const [unit, roles] of UNITS) {
  journey(`what ${unit} leads and supports`, async (stage) => {
    const app = await stage.app();
    await app.overview.pick(unit);
    const all = Object.values(roles).reduce((sum, count) => sum + count, 0);
    await eventually(() => app.tasks.count(), `${all} 项`);
    assert.deepEqual(await app.tasks.choices('角色'), roles);
  });
}

journey('a township has its 22 items once 各乡镇 has members', async (stage) => {
  const app = await stage.app('#/settings');
  await app.settings.pick('上馆镇');
  await app.settings.addTownships('各乡镇');
  await eventuallyMatches(() => app.settings.group('各乡镇').innerText(), /9 个单位/);
  await app.go('任务');
  await eventually(() => app.tasks.count(), '22 项');
  assert.deepEqual(await app.tasks.choices('角色'), { 牵头: 0, 配合: 0, 经由组: 22 });
  await app.reload();
  await eventually(() => app.tasks.count(), '22 项');
});

journey('总览 counts what was filled in, for my unit and for the county', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/P4');
  await app.assess.form.mark(0, '推进中');
  await app.open('#/assess/T15');
  for (const at of [0, 1, 2]) await app.assess.form.mark(at, '已完成');
  await app.go('总览');
  const mine = { 项数: 28, 已完成: 1, 推进中: 1, 未启动: 0, 未填报: 26, 不适用: 0 };
  await eventually(async () => (await app.overview.counts()).合计, mine);
  assert.match(await app.overview.sentence.innerText(), /县水利局.*牵头 3 项.*配合 25 项/);
  // 县水利局 leads P4 and only supports T15, which is 县应急局's to finish.
  await app.overview.wholeCounty();
  const county = { 项数: 66, 已完成: 0, 推进中: 1, 未启动: 0, 未填报: 65, 不适用: 0 };
  await eventually(async () => (await app.overview.counts()).合计, county);
  await app.main.getByRole('row', { name: /^合计/ }).getByRole('link', { name: '1', exact: true }).click();
  await eventually(() => app.tasks.ids(), ['P4']);
});

journey('filters chosen by hand and by address are the same view', async (stage) => {
  const app = await stage.app('#/tasks');
  await app.tasks.choose('责任单位', '县水利局');
  await app.tasks.choose('类别', '重点工程');
  await app.tasks.choose('角色', '配合');
  await app.tasks.search.fill('工程');
  await eventually(() => app.hash(), '#/tasks?unit=slj&role=partner&kind=project&q=工程');
  const byHand = [await app.tasks.ids(), await app.tasks.chips(), await app.tasks.choices('类别')];
  assert.deepEqual(byHand[0], ['P1', 'P5', 'P7', 'P8', 'P17', 'P20', 'P21']);
  assert.deepEqual(byHand[1], ['县水利局', '配合', '重点工程', '“工程”']);

  const other = await stage.app('#/tasks?q=工程&kind=project&role=partner&unit=slj');
  await eventually(() => other.tasks.ids(), byHand[0]);
  assert.deepEqual([await other.tasks.ids(), await other.tasks.chips(), await other.tasks.choices('类别')], byHand);
  assert.equal(await other.tasks.search.inputValue(), '工程');

  await app.tasks.removeChip('配合');
  await eventually(() => app.tasks.ids(), ['P1', 'P2', 'P3', 'P4', 'P5', 'P7', 'P8', 'P17', 'P20', 'P21']);
  await app.page.goBack();
  await eventually(() => app.tasks.ids(), byHand[0]);
  await app.tasks.list.getByRole('link', { name: '全部清除' }).click();
  await eventually(() => app.tasks.count(), '66 项');
});

journey('a search finds, marks, and says when there is nothing', async (stage) => {
  const app = await stage.app('#/tasks');
  await app.tasks.search.fill('航空');
  await eventually(() => app.tasks.ids(), ['T20', 'P16']);
  assert.deepEqual(new Set(await app.tasks.marked()), new Set(['航空']));
  // A unit's name finds its items: 3 led and 25 supported.
  await app.tasks.search.fill('水利局');
  await eventually(() => app.tasks.count(), '28 项');
  // The document has no 水库 at all.
  await app.tasks.search.fill('水库');
  await eventually(() => app.tasks.count(), '0 项');
  await app.tasks.list.getByRole('link', { name: '清除全部条件' }).click();
  await eventually(() => app.tasks.count(), '66 项');
});

const NONSENSE = [
  ['#/nowhere', /网址中的页面“nowhere”不存在，已转到总览/],
  ['#/constructor', /网址中的页面“constructor”不存在，已转到总览/],
  ['#/__proto__', /网址中的页面“__proto__”不存在，已转到总览/],
  ['#/tasks?unit=zzz&color=red', /“zzz”本页查无此项.*“color”本页没有|“color”本页没有.*“zzz”本页查无此项/],
  ['#/tasks?q=%E6%B0', /编码残缺，已忽略/],
  ['#/tasks?item=T99', /“T99”本页查无此项/],
  ['#/assess/Q1', /“Q1”本页查无此项/],
  ['#/document?item=<script>', /本页查无此项/],
  ['#tasks???&&&===', /已忽略/],
];
journey('nonsense in the address gives a page and a notice', async (stage) => {
  const context = await stage.fresh();
  for (const [hash, says] of NONSENSE) {
    const app = await stage.open(context, hash);
    assert.match((await app.notices()).join(' '), says, hash);
    assert.notEqual((await app.text()).trim(), '', hash);
    await app.page.getByRole('button', { name: '知道了' }).click();
    await eventually(() => app.notices(), []);
    await app.page.close();
  }
});

journey('each of the 66 passages leads to its item and back', async (stage) => {
  const app = await stage.app('#/document');
  const links = await app.document.links();
  const items = links.map((link) => link.match(/item=([^&]+)/)?.[1]).filter(Boolean);
  assert.equal(new Set(items).size, 66);
  await app.open('#/tasks?item=T15');
  await app.tasks.item.getByRole('link', { name: '在原文中查看' }).click();
  await eventually(() => app.hash(), '#/document?item=T15');
  const passage = app.document.paper.getByText('2023年完善重点地区自然灾害监测站网布局').first();
  await eventually(
    () => passage.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    }),
    true,
  );
});
