// 两期对比: what has changed between two rounds, item by item.
import assert from 'node:assert/strict';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

async function withTwo(stage) {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15?round=y2024');
  await app.assess.form.mark(0, '推进中');
  await app.assess.form.write('进展情况', '已完成初步设计，待批复。');
  await app.assess.form.addEvidence({ 名称: '立项批复' });
  await app.open('#/assess/T15');
  await app.assess.form.mark(0, '已完成');
  await app.assess.form.write('进展情况', '已完成施工图设计，待批复。');
  await app.assess.form.addEvidence({ 名称: '施工图审查意见' });
  await app.open('#/assess/compare');
  return app;
}

for (const browser of browsers) {
  journey('only what changed is there: states, marks, words, evidence', async (stage) => {
    const app = await withTwo(stage);
    const { compare } = app;
    await eventuallyMatches(() => compare.counts(), /^从2024年度监测到总结评估：有进展 1 项 · 有退步 0 项 · 其他变化 0 项 · 没有变化 27 项。$/);
    assert.deepEqual(await compare.items(), ['T15']);
    const change = compare.item('T15');
    assert.deepEqual(await change.states(), ['推进中', '推进中']);
    assert.equal(await change.trend(), '有进展');
    assert.deepEqual(await change.marks(), ['推进中 → 已完成']);
    assert.deepEqual(await change.words(), { gone: ['初步'], new: ['施工图'] });
    assert.match(await change.change.innerText(), /不再列出\s*立项批复\s*新登记\s*施工图审查意见/);
    await change.link().click();
    await eventually(() => app.hash(), '#/assess/T15');
  }, { browser });
}

journey('both rounds are chosen, and stand in the address', async (stage) => {
  const app = await withTwo(stage);
  const { compare } = app;
  await eventuallyMatches(() => compare.counts(), /从2024年度监测到总结评估/);
  await compare.with.selectOption({ label: '2023年度监测（2023-12-31）' });
  await eventually(() => app.hash(), '#/assess/compare?with=y2023');
  await eventuallyMatches(() => compare.counts(), /从2023年度监测到总结评估：有进展 0 项 · 有退步 0 项 · 其他变化 1 项/);
  await compare.ours.selectOption({ label: '2024年度监测（2024-12-31）' });
  await eventually(() => app.hash(), '#/assess/compare?with=y2023&round=y2024');
  await eventuallyMatches(() => compare.counts(), /从2023年度监测到2024年度监测/);
  await app.reload();
  await eventuallyMatches(() => compare.counts(), /从2023年度监测到2024年度监测/);
  await app.page.goBack();
  await eventuallyMatches(() => compare.counts(), /从2023年度监测到总结评估/);
});

journey('nothing said and nothing changed are told apart', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/compare?with=y2023');
  await eventuallyMatches(() => app.text(), /这两期里，本单位都还没有填报。/);
  for (const round of ['', '?round=y2023']) {
    await app.open(`#/assess/T15${round}`);
    await app.assess.form.mark(0, '已完成');
  }
  await app.open('#/assess/compare?with=y2023');
  await eventuallyMatches(() => app.text(), /这两期的填报没有不同。/);
});
