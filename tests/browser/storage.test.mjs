// Storage as people meet it: blocked, damaged, shared by two windows, nearly full.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { PREFIX, put, records } from './support/storage.mjs';

const PROGRESS = '进展情况';

async function atT15(stage, context) {
  const app = await stage.open(context);
  if (!/县水利局/.test(await app.unit())) await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.text(PROGRESS).waitFor();
  return app;
}

/** Closes the window as a person does; whether the browser asks first. The answer is to stay. */
async function asksBeforeLeaving(page) {
  const asked = new Promise((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      dialog.dismiss().catch(() => {});
    });
    page.once('close', () => resolve('closed'));
  });
  await page.close({ runBeforeUnload: true });
  return asked;
}

/** A browser in which a person has switched off what sites keep. */
async function blocked(stage) {
  const folder = await stage.folder();
  await mkdir(join(folder, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
  return stage.lasting(folder);
}

journey('where a browser keeps nothing for sites, the page works in memory and asks before it is left', async (stage) => {
  const app = await stage.open(await blocked(stage));
  const refused = await app.page.evaluate(() => {
    try {
      return String(window.localStorage.length);
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, 'SecurityError', 'storage is really blocked');
  await eventuallyMatches(async () => (await app.notices()).join(), /不允许网页保存数据.*关闭即失.*导出快照/);
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.write(PROGRESS, '只在内存中');
  await eventually(() => app.saved(), '未保存');
  await eventuallyMatches(async () => (await app.notices()).join(), /关闭即失/);
  await app.go('设置');
  assert.match((await app.settings.exportFile()).text, /只在内存中/);
  await eventuallyMatches(() => app.settings.storage.innerText(), /只在内存里，不占浏览器的存储空间/);
  assert.equal(await asksBeforeLeaving(app.page), 'beforeunload');
});

for (const browser of browsers) {
  journey(
    'a page whose text found no room asks before it is left; one that is saved does not',
    async (stage) => {
      const app = await atT15(stage, await stage.fresh());
      await app.assess.form.write(PROGRESS, '已保存的');
      await eventuallyMatches(() => app.saved(), /已保存/);
      await app.page.evaluate(() => {
        for (let size = 1 << 20, at = 0; size > 0; at += 1) {
          try {
            localStorage.setItem(`filler/${at}`, 'x'.repeat(size));
          } catch {
            size >>= 1;
          }
        }
      });
      await app.assess.form.write('存在问题', '没有地方存的内容。'.repeat(20));
      await eventually(() => app.saved(), '未能保存');
      const asked = new Promise((resolve) => {
        app.page.once('dialog', (dialog) => {
          resolve(dialog.type());
          dialog.accept();
        });
      });
      await app.reload();
      assert.equal(await asked, 'beforeunload');
    },
    { browser },
  );
}

journey('several damaged values are listed, kept to the letter, and moved aside one by one', async (stage) => {
  const context = await stage.fresh();
  const app = await atT15(stage, context);
  await app.assess.form.write(PROGRESS, '完好的');
  await eventuallyMatches(() => app.saved(), /已保存/);
  const [whole] = Object.values(await records(app.page));
  const damaged = {
    'assessment/final/slj/P4': whole.slice(0, 40),
    'assessment/final/slj/T16': '',
    'assessment/final/slj/T29': '[1,2]',
    'assessment/final/slj/P15': '{"v":1,"vector":{},"fields":{"progress":"不是一组值"}}',
    'assessment/final/slj/P16': '{"v":7}',
    'nonsense/a/b': 'x',
    'org/slj': '半个字\ud800',
  };
  for (const [name, text] of Object.entries(damaged)) await put(app.page, name, text);
  await app.reload();
  await eventuallyMatches(async () => (await app.notices()).join(), /有 7 条保存的记录读不出来/);
  await eventually(() => app.assess.form.text(PROGRESS).inputValue(), '完好的');
  await app.go('设置');
  const listed = await app.settings.storage.locator('.unread code').allInnerTexts();
  assert.deepEqual(listed.sort(), Object.keys(damaged).map((name) => PREFIX + name).sort());
  assert.match(await app.settings.storage.innerText(), /第 7 版格式/);
  const raw = await app.settings.download(app.settings.storage.getByRole('button', { name: '导出原始数据' }));
  const dumped = JSON.parse(raw.text);
  for (const [name, text] of Object.entries(damaged).filter(([name]) => name !== 'org/slj')) {
    assert.equal(dumped[PREFIX + name], text);
  }

  await app.open('#/assess/P4');
  await app.assess.form.write(PROGRESS, '重新填写');
  await eventuallyMatches(() => app.saved(), /已保存/);
  const left = await records(app.page);
  for (const [name, text] of Object.entries(damaged)) {
    const aside = Object.entries(left).filter(([at]) => at.startsWith(`${PREFIX}aside/`) && at.endsWith(`/${name}`));
    if (name === 'assessment/final/slj/P4') {
      assert.deepEqual(aside.map(([, copy]) => copy), [text]);
    } else {
      assert.equal(aside.length, 0, name);
      assert.equal(left[PREFIX + name], text);
    }
  }
  // What was damaged stays in reach, beside the form and in 设置, until it is dismissed.
  await eventuallyMatches(async () => (await app.notices()).join(), /有 7 条/);
  const note = app.main.getByRole('group', { name: '读不出来的内容' });
  await eventuallyMatches(() => note.innerText(), /已损坏，原文已原样保留/);
  await app.go('设置');
  const copy = app.settings.storage.locator('.unread li').filter({ hasText: '/aside/' });
  await eventuallyMatches(() => copy.innerText(), /这条记录已重新填写/);
  await copy.getByRole('button', { name: '不再保留…' }).click();
  await copy.getByRole('button', { name: '删除' }).click();
  await eventually(() => copy.count(), 0);
  await eventuallyMatches(async () => (await app.notices()).join(), /有 6 条/);
  assert.deepEqual(Object.keys(await records(app.page)).filter((name) => name.includes('/aside/')), []);
  await app.open('#/assess/P4');
  await eventually(() => app.assess.form.text(PROGRESS).inputValue(), '重新填写');
  assert.equal(await note.count(), 0);
});

journey('the words of a damaged record can be read beside its form', async (stage) => {
  const app = await atT15(stage, await stage.fresh());
  await app.assess.form.write(PROGRESS, '已建成两处');
  await eventuallyMatches(() => app.saved(), /已保存/);
  const [[name, whole]] = Object.entries(await records(app.page));
  await put(app.page, name.slice(PREFIX.length), whole.slice(0, whole.indexOf('两处') + 2));
  await app.reload();
  const note = app.main.getByRole('group', { name: '读不出来的内容' });
  await eventuallyMatches(() => note.innerText(), /已建成两处/);
  await app.assess.form.write(PROGRESS, '重新填写');
  await eventuallyMatches(() => app.saved(), /已保存/);
  await app.reload();
  await eventuallyMatches(() => note.innerText(), /已建成两处/);
  await app.go('设置');
  await app.settings.storage.getByText('其中读得出来的文字').click();
  await eventuallyMatches(() => app.settings.storage.locator('.unread').innerText(), /已建成两处/);
});

journey('设置 says how much room is taken, and by what', async (stage) => {
  const app = await atT15(stage, await stage.fresh());
  await app.assess.form.write(PROGRESS, '很长的进展。'.repeat(3_000));
  await eventuallyMatches(() => app.saved(), /已保存/);
  await app.page.evaluate(() => {
    localStorage.setItem('other-page', 'x'.repeat(100_000));
    localStorage.setItem('tz/another-plan/org/a', '{}');
  });
  await app.go('设置');
  await eventuallyMatches(() => app.settings.storage.innerText(), /已用 11\.\d 万字，约占 2\.\d%。/);
  await app.settings.storage.getByText('占用明细').click();
  const table = await app.settings.storage.getByRole('table').innerText();
  assert.match(table, /同一网址下的其他网页\s+1\s+10\.0 万字/);
  assert.match(table, /自评\s+1\s+1\.8 万字/);
  assert.match(table, /其他实施方案的台账\s+1\s+23 字/);
  assert.match(await app.settings.storage.innerText(), /县水利局 T15 自评（总结评估）\s+1\.8 万字/);
});

journey(
  'two windows that write one record at once, a thousand times, lose nothing',
  async (stage) => {
    const context = await stage.fresh();
    const windows = [await atT15(stage, context), await atT15(stage, context)];
    // Each writes a text of its own into a field of its own of the same record; marks change with every write, and
    // after each the window has a turn to hear of the other.
    const hammer = ([at, label, count]) => new Promise((done) => {
      const area = document.querySelector(`textarea[id*="${label}"]`);
      const buttons = [...document.querySelectorAll('.clause')[at].querySelectorAll('button[aria-pressed]')].slice(0, 3);
      let round = 0;
      const next = () => {
        if (round === count) return done(area.value);
        round += 1;
        area.focus();
        area.value = `${at} 第 ${round} 次`;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        area.blur();
        buttons[round % 3].click();
        channel.port1.postMessage(null);
      };
      const channel = new MessageChannel();
      channel.port2.onmessage = next;
      next();
    });
    const ids = await windows[0].page.locator('textarea').evaluateAll((areas) => areas.map((area) => area.id));
    const COUNT = 500;
    await Promise.all(
      windows.map((app, at) => app.page.evaluate(hammer, [at, ids[at], COUNT])),
    );
    const texts = { 进展情况: `0 第 ${COUNT} 次`, 存在问题: `1 第 ${COUNT} 次`, 下一步安排: '' };
    for (const app of windows) {
      await eventually(() => app.assess.form.texts(), texts);
      await eventually(async () => (await app.assess.form.marks()).filter(Boolean).length, 2);
    }
    const marks = await windows[0].assess.form.marks();
    assert.deepEqual(await windows[1].assess.form.marks(), marks);
    const stored = Object.values(await records(windows[0].page)).join();
    for (const text of Object.values(texts)) assert.ok(stored.includes(text));
    await windows[0].reload();
    await eventually(() => windows[0].assess.form.texts(), texts);
    assert.deepEqual(await windows[0].assess.form.marks(), marks);
  },
  { minutes: 2 },
);
