// Carrying forward: an earlier round as drafts, each of which waits for a person's word.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

/** 县水利局 has said something of T15 and P2 in 2025, and nothing in the round of today. */
async function withEarlier(stage) {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15?round=y2025');
  await app.assess.form.mark(0, '已完成');
  await app.assess.form.write('进展情况', '站网已布设');
  await app.open('#/assess/P2?round=y2025');
  await app.assess.form.mark(0, '推进中');
  await app.open('#/assess');
  return app;
}

for (const browser of browsers) {
  journey('what was said in an earlier round is brought in as drafts, and undone in one step', async (stage) => {
    const app = await withEarlier(stage);
    await eventually(() => app.carry.sources(), ['2025年度监测（截止日 2025-12-31，2 项）']);
    assert.deepEqual(await app.carry.items(app.carry.offer), ['T15', 'P2']);
    await app.carry.bring();
    await eventuallyMatches(() => app.said(), /已从2025年度监测带入 2 项草稿/);
    await eventuallyMatches(() => app.carry.drafts.innerText(), /一并确认草稿（2 项）/);
    await app.open('#/assess/T15');
    await eventually(() => app.assess.form.marks(), ['已完成', null, null]);
    assert.equal((await app.assess.form.texts())['进展情况'], '站网已布设');
    assert.match(await app.carry.banner.innerText(), /从2025年度监测带入，按未填报计/);
    assert.equal(await app.undo.getAttribute('title'), '撤销：从2025年度监测带入 2 项');
    await app.undo.click();
    await eventually(() => app.assess.form.marks(), [null, null, null]);
    await app.open('#/assess');
    await eventually(async () => (await app.carry.sources()).length, 1);
  }, { browser });
}

journey('a draft is 未填报 until it is confirmed or touched, one by one or all', async (stage) => {
  const app = await withEarlier(stage);
  await app.carry.bring();
  await eventuallyMatches(() => app.main.innerText(), /已填 0 \/ 28 项/);
  await app.open('#/assess/T15');
  await app.carry.confirm();
  await eventually(() => app.carry.banner.count(), 0);
  await app.undo.click();
  await eventually(() => app.carry.banner.count(), 1);
  await app.assess.form.write('存在问题', '缺经费');
  await eventually(() => app.carry.banner.count(), 0);
  await app.open('#/assess');
  await eventuallyMatches(() => app.main.innerText(), /已填 1 \/ 28 项/);
  await app.carry.confirmAll();
  await eventuallyMatches(() => app.main.innerText(), /已填 2 \/ 28 项/);
  assert.equal(await app.undo.getAttribute('title'), '撤销：确认 1 项草稿');
  await app.undo.click();
  await eventuallyMatches(() => app.main.innerText(), /已填 1 \/ 28 项/);
});

journey('what was already said is never written over', async (stage) => {
  const app = await withEarlier(stage);
  await app.open('#/assess/T15');
  await app.assess.form.write('进展情况', '今年的话');
  await app.open('#/assess');
  await eventually(() => app.carry.sources(), ['2025年度监测（截止日 2025-12-31，1 项）']);
  await app.carry.bring();
  await eventuallyMatches(() => app.said(), /带入 1 项/);
  await app.open('#/assess/T15');
  await eventually(async () => (await app.assess.form.all()).texts['进展情况'], '今年的话');
  assert.deepEqual(await app.assess.form.marks(), [null, null, null]);
});
