// What holds on every page: it fits, it is quiet, and a keyboard is enough.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually } from './support/eventually.mjs';
import { put } from './support/storage.mjs';

const PAGES = [
  '#/',
  '#/tasks',
  '#/tasks?unit=slj',
  '#/tasks?unit=slj&item=T15',
  '#/tasks?item=P13',
  '#/tasks?q=水库',
  '#/timeline?unit=slj',
  '#/timeline?zoom=year&as=table',
  '#/assess',
  '#/assess/handin',
  '#/assess/P2',
  '#/assess/T30',
  '#/document',
  '#/document?item=P22',
  '#/assess/compare?with=y2023',
  '#/settings/rounds',
  '#/settings',
];

for (const width of [1280, 360, 320]) {
  journey(`no page is wider than a window of ${width}`, async (stage) => {
    const context = await stage.fresh({ viewport: { width, height: 740 } });
    const first = await stage.open(context);
    assert.deepEqual(await first.sideways(), [], 'a first visit');
    await first.overview.pick('县水利局');
    await first.open('#/assess/P2');
    await first.assess.form.mark(0, '不适用');
    await first.assess.form.write('进展情况', 'https://example.org/一个很长的没有空格的地址/'.repeat(8));
    await first.assess.form.addEvidence({ 名称: '很长的佐证名称'.repeat(12) });
    for (const hash of PAGES) {
      const app = await stage.open(context, hash);
      assert.notEqual((await app.text()).trim(), '', hash);
      await eventually(() => app.sideways(), [], hash);
      await app.page.close();
    }
  });
}

/** A record as storage holds it, in which a name was written once. */
const named = (name) => {
  const by = 'a1b2c3d4e5f6';
  return JSON.stringify({ v: 1, vector: { [by]: 1 }, fields: { name: [{ by, n: 1, value: name }] } });
};

journey('no name that was stored makes a page wider', async (stage) => {
  const context = await stage.fresh();
  const first = await stage.open(context);
  await first.overview.pick('县水利局');
  const unbroken = 'W'.repeat(20_000);
  for (const record of ['org/slj', 'org/sjz', 'org/xz', 'org/awh', 'round/final', 'round/y2023']) {
    await put(first.page, record, named(unbroken));
  }
  for (const hash of [...PAGES, '#/tasks?unit=slj&group=lead', '#/']) {
    const app = await stage.open(context, hash);
    for (const width of [1280, 360, 320]) {
      await app.page.setViewportSize({ width, height: 740 });
      await app.painted();
      await eventually(() => app.sideways(), [], `${hash} at ${width} px`);
    }
    await app.page.close();
  }
  const settings = await stage.open(context, '#/settings');
  await settings.settings.groups.locator('summary').first().click();
  await settings.settings.groups.getByRole('checkbox').first().waitFor();
  await eventually(() => settings.sideways(), [], 'the members of a group');
});

journey('on a phone an item opens over the list, and closes again', async (stage) => {
  const app = await stage.app('#/tasks', { viewport: { width: 360, height: 740 } });
  await app.tasks.openItem('T15');
  await eventually(() => app.tasks.title(), '强化风险监测预警预报');
  const box = await app.tasks.item.boundingBox();
  assert.ok(box.width >= 340, 'the item takes the width of the phone');
  assert.ok(await app.tasks.item.getByRole('heading', { level: 2 }).isVisible());
  await app.tasks.item.getByRole('link', { name: '关闭' }).click();
  await eventually(() => app.tasks.item.count(), 0);
  await eventually(() => app.tasks.count(), '66 项');
});

/** The text of the focused element's clause; none where no clause has the focus. */
function focusedClause(page) {
  return page.evaluate(() => document.activeElement?.closest('.clause')?.getAttribute('aria-label') ?? null);
}

journey('自评 by keyboard alone', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  const keys = app.page.keyboard;
  const clauses = [
    '2023年完善重点地区自然灾害监测站网布局',
    '建设综合预警预报平台',
    '大幅提高灾害事故准确感知、快速评估和精准预警能力',
  ];
  await eventually(() => app.assess.form.marks(), [null, null, null]);
  await keys.press('j');
  await eventually(() => focusedClause(app.page), clauses[0]);
  await keys.press('1');
  await eventually(() => app.assess.form.marks(), ['已完成', null, null]);
  await keys.press('j');
  await eventually(() => focusedClause(app.page), clauses[1]);
  await keys.press('2');
  await keys.press('j');
  await keys.press('3');
  await eventually(() => app.assess.form.marks(), ['已完成', '推进中', '未启动']);
  await keys.press('k');
  await eventually(() => focusedClause(app.page), clauses[1]);
  await keys.press('4');
  await eventually(() => app.assess.form.marks(), ['已完成', '不适用', '未启动']);
  await keys.type('本县没有');
  await keys.press('Enter');
  await keys.press('j');
  await eventually(() => focusedClause(app.page), clauses[2]);
  await keys.press('j');
  await eventually(() => app.hash(), '#/assess/T16');
  await keys.press('k');
  await eventually(() => focusedClause(app.page), '2023年实施城市水、电、气、热、路等生命线和重要管网改造');
});

journey('next and previous go through my unit’s items', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/P2');
  await app.assess.next();
  await eventually(() => app.hash(), '#/assess/P3');
  await app.assess.next();
  await app.assess.next();
  await eventually(() => app.hash(), '#/assess/I4');
  await app.assess.previous();
  await eventually(() => app.hash(), '#/assess/P4');
});

journey('the first press of Tab offers to skip to the page', async (stage) => {
  const app = await stage.app('#/tasks');
  await app.page.keyboard.press('Tab');
  assert.ok(await app.skipLink.evaluate((link) => link === document.activeElement));
  assert.ok((await app.skipLink.boundingBox()).y >= 0, 'it is seen once it has the focus');
  await app.page.keyboard.press('Enter');
  await eventually(() => app.main.evaluate((main) => main === document.activeElement), true);
});

journey('recent units are one press away', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.go('设置');
  await app.settings.pick('上馆镇');
  await app.banner.locator('summary').click();
  await app.banner.getByRole('button', { name: '县水利局' }).click();
  await eventually(async () => (await app.unit()).split(' ')[0], '县水利局');
});
