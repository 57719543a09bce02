// The sample county: a full ledger to walk through, which leaves no trace.
import assert from 'node:assert/strict';
import { journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { records } from './support/storage.mjs';

journey('one press on the first visit opens it, and one press leaves it', async (stage) => {
  const app = await stage.app();
  await app.main.getByRole('link', { name: '示例' }).click();
  await eventuallyMatches(async () => (await app.notices()).join(), /示例数据/);
  assert.equal(app.hash(), '#/sample/');
  await app.go('任务');
  assert.match(app.hash(), /^#\/sample\/tasks/);
  await app.reload();
  await eventuallyMatches(async () => (await app.notices()).join(), /示例数据/);
  await app.page.getByRole('link', { name: '离开示例' }).click();
  await eventually(() => app.hash(), '#/');
  await eventually(() => app.notices(), []);
});

journey('what is edited in it is gone with it, and the real ledger is never touched', async (stage) => {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.write('进展情况', '真的');
  const before = await records(app.page);
  await app.open('#/sample/assess/T15');
  await eventuallyMatches(async () => (await app.assess.form.texts())['进展情况'], /示例/);
  await app.assess.form.write('进展情况', '随便改');
  assert.equal(await app.saved(), '');
  assert.deepEqual(await records(app.page), before);
  await app.reload();
  await eventuallyMatches(async () => (await app.assess.form.texts())['进展情况'], /示例/);
  await app.open('#/assess/T15');
  await eventually(async () => (await app.assess.form.texts())['进展情况'], '真的');
  assert.deepEqual(await records(app.page), before);
});

journey('neither ledger takes in the other’s snapshots', async (stage) => {
  const app = await stage.app('#/sample/settings');
  const { text: sample } = await app.settings.exportFile();
  assert.equal(JSON.parse(sample).sample, true);
  await app.open('#/settings');
  await eventually(() => app.notices(), []);
  await app.settings.pickFile(sample);
  await eventuallyMatches(() => app.settings.refusal(), /示例/);
  assert.deepEqual(await records(app.page), {});
});

journey('a snapshot too long to be shown is copied whole', async (stage) => {
  const app = await stage.app('#/sample/settings', { permissions: ['clipboard-read', 'clipboard-write'] });
  assert.match(await app.settings.exportText(), /太长，不在这里显示/);
  const copied = JSON.parse(await app.page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(copied.sample, true);
  assert.ok(copied.records.length > 3_000);
});
