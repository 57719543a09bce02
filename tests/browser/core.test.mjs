// The core journeys, in every engine of this run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from './core/drivers/index.mjs';
import { App } from './core/pages/app.mjs';
import { engines } from './support/engines.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { url } from './support/journey.mjs';

const FILLED = {
  marks: ['已完成', '推进中'],
  进展情况: '峪口河两处监测站已建成，数据接入县平台。\n第二批 3 处正在选址。',
  存在问题: '“最后一公里”供电不稳定；缺 2 名值守人员。',
};

async function filledIn(app) {
  // Reading a text waits for its field, and so for the form; reading the marks doesn't wait.
  const 进展情况 = await app.assess.text('进展情况');
  const 存在问题 = await app.assess.text('存在问题');
  return { marks: await app.assess.marks(), 进展情况, 存在问题 };
}

async function fillIn(app) {
  await app.pickUnit('县水利局');
  await eventuallyMatches(() => app.unit(), /^县水利局/);
  await app.open('#/assess/T15');
  for (const [at, mark] of FILLED.marks.entries()) await app.assess.mark(at, mark);
  await app.assess.write('进展情况', FILLED.进展情况);
  await app.assess.write('存在问题', FILLED.存在问题);
  await eventuallyMatches(() => app.saved(), /^✓ 已保存 \d\d:\d\d$/);
  await eventually(() => filledIn(app), FILLED);
}

/** A file that is gone after `use`. */
async function withFile(text, use) {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-'));
  try {
    const path = join(folder, '快照.json');
    await writeFile(path, text);
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const engine of engines) {
  /** `use` is given a function that opens the page in another browser each time. */
  const core = (name, use) =>
    test(`${engine.name}: ${name}`, { timeout: 300_000 }, async () => {
      const tabs = [];
      const open = async (hash) => {
        const tab = await launch(engine);
        tabs.push(tab);
        const app = new App(tab, url);
        await app.open(hash);
        return app;
      };
      try {
        await use(open);
      } catch (error) {
        const picture = process.env.TAIZHANG_SCREENSHOTS;
        if (picture) await tabs.at(-1)?.screenshot(join(picture, `${engine.id}-${name}.png`)).catch(() => {});
        throw error;
      } finally {
        await Promise.all(tabs.map((tab) => tab.close()));
      }
    });

  core('a unit finds what it leads', async (open) => {
    const app = await open();
    await app.pickUnit('县水利局');
    await eventually(() => app.tasks.count(), '28 项');
    await app.tasks.choose('角色', '牵头');
    await eventually(() => app.tasks.ids(), ['P2', 'P3', 'P4']);
    await app.tasks.choose('角色', '牵头');
    await eventually(() => app.tasks.count(), '28 项');
  });

  core('what is filled in is there after the page was loaded anew', async (open) => {
    const app = await open();
    await fillIn(app);
    await app.tab.reload();
    await eventually(() => filledIn(app), FILLED);
  });

  core('what is filled in goes to a colleague, as a file and as text', async (open) => {
    const app = await open();
    await fillIn(app);
    await app.go('设置');
    const file = await app.settings.exportFile();
    const text = await app.settings.exportText();

    const colleague = await open('#/settings');
    await withFile(file, async (path) => {
      await colleague.settings.chooseFile(path);
      await eventuallyMatches(async () => (await colleague.settings.preview()).join('\n'), /县水利局/);
      await colleague.settings.confirm();
    });
    await eventuallyMatches(() => colleague.settings.importing(), /已导入：新增 1 条/);
    await colleague.settings.paste(text);
    await eventuallyMatches(() => colleague.settings.importing(), /没有新内容/);
    await colleague.open('#/');
    await colleague.pickUnit('县水利局');
    await colleague.open('#/assess/T15');
    await eventually(() => filledIn(colleague), FILLED);
  });

  core('an edit is undone and done again', async (open) => {
    const app = await open();
    await fillIn(app);
    await app.undo();
    await eventually(() => filledIn(app), { ...FILLED, 存在问题: '' });
    await app.redo();
    await eventually(() => filledIn(app), FILLED);
  });

  core('时间轴 draws its bars and zooms', async (open) => {
    const app = await open();
    await app.go('时间轴');
    await eventuallyMatches(() => app.timeline.heading(), /^总结评估 · 截止日 2025-12-31$/);
    await eventually(() => app.timeline.count(), '66 项');
    await eventually(async () => (await app.timeline.bars()) > 10, true);
    await app.timeline.zoom('季');
    await eventually(() => app.timeline.zoomed(), ['季']);
  });
}
