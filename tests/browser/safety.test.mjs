// Whatever happens to the storage or to a file, what was typed survives and the person is told.
import assert from 'node:assert/strict';
import { journey, url } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';
import { empty, fill, PREFIX, put, records } from './support/storage.mjs';

async function written(stage, text = '已建成两处监测站') {
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/T15');
  await app.assess.form.write('进展情况', text);
  await app.assess.form.mark(0, '已完成');
  await eventuallyMatches(() => app.saved(), /^✓ 已保存 \d\d:\d\d$/);
  return app;
}

/** A snapshot of what `written` writes. */
async function snapshotOf(app) {
  await app.go('设置');
  return (await app.settings.exportFile()).text;
}

journey('what another page of the host empties is written back, and said', async (stage) => {
  // A file that is no page names no icon, and the browser asks for the usual one.
  stage.expect(/404/);
  const app = await written(stage);
  const before = await records(app.page);
  const foreign = await app.page.context().newPage();
  await foreign.goto(new URL('start.js', url).href);
  await foreign.evaluate(() => localStorage.clear());
  await eventuallyMatches(() => app.said(), /有别的网页清空了浏览器在本站的存储，台账已由本窗口写回。/);
  assert.deepEqual(await records(app.page), before);
  await app.assess.form.write('存在问题', '接着写的');
  await app.reload();
  await eventually(() => app.assess.form.texts(), { 进展情况: '已建成两处监测站', 存在问题: '接着写的', 下一步安排: '' });
  assert.match(await app.unit(), /县水利局/);
});

journey('an import that one window undoes is forgotten in every window', async (stage) => {
  const app = await written(stage);
  const snapshot = await snapshotOf(app);
  const context = await stage.fresh();
  const first = await stage.open(context, '#/settings');
  const second = await stage.open(context, '#/overview');
  await first.settings.pickFile(snapshot);
  await first.settings.preview();
  await first.settings.confirm();
  await eventually(async () => Object.keys(await records(second.page)).length, 1);
  await first.settings.undo();
  await eventuallyMatches(() => first.said(), /^已撤销：导入/);
  await second.open('#/assess/T15?unit=slj');
  for (const window of [first, second]) {
    await eventually(() => records(window.page), {});
  }
});

journey('a full storage is said, the text is kept, exported, and saved once there is room', async (stage) => {
  const app = await written(stage);
  await fill(app.page);
  const long = '储存空间满了以后写下的内容。'.repeat(40);
  await app.assess.form.write('存在问题', long);
  await eventually(() => app.saved(), '未能保存');
  await eventuallyMatches(() => app.alert.innerText(), /存储空间已满.*还没有保存.*导出快照/);
  assert.equal(await app.assess.form.text('存在问题').inputValue(), long);
  await app.go('设置');
  const { text } = await app.settings.exportFile();
  assert.ok(text.includes(long), 'the export holds what could not be saved');
  await app.page.getByRole('button', { name: '重试保存' }).click();
  await eventually(() => app.saved(), '未能保存');
  await empty(app.page);
  await app.page.getByRole('button', { name: '重试保存' }).click();
  await eventuallyMatches(() => app.saved(), /已保存/);
  await eventually(() => app.alert.count(), 0);
  await app.open('#/assess/T15');
  await app.reload();
  await eventually(() => app.assess.form.text('存在问题').inputValue(), long);
  assert.equal(await app.assess.form.text('进展情况').inputValue(), '已建成两处监测站');
});

journey('without storage the page works in memory, and says so', async (stage) => {
  const context = await stage.fresh();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const app = await stage.open(context);
  await eventuallyMatches(async () => (await app.notices()).join(), /不允许网页保存数据.*关闭即失.*导出快照/);
  await app.overview.pick('县水利局');
  await app.tasks.openItem('P4');
  await app.tasks.form.write('进展情况', '只在内存中');
  await app.tasks.form.mark(0, '推进中');
  await eventually(() => app.saved(), '未保存');
  await app.go('自评');
  await eventually(() => app.assess.progress(), '已填 1 / 28 项');
  await app.go('设置');
  assert.match((await app.settings.exportFile()).text, /只在内存中/);
});

journey('a broken value is listed, kept, and the rest loads', async (stage) => {
  const app = await written(stage);
  const broken = '{"format":…断了';
  await put(app.page, 'assessment/final/slj/P4', broken);
  await app.reload();
  await eventuallyMatches(async () => (await app.notices()).join(), /有 1 条保存的记录读不出来，已原样保留/);
  assert.equal(await app.assess.form.text('进展情况').inputValue(), '已建成两处监测站');
  await app.go('设置');
  assert.match(await app.settings.storage.innerText(), /assessment\/final\/slj\/P4/);

  // Its record can be begun anew; the broken value stays beside it.
  await app.open('#/assess/P4');
  await app.assess.form.write('进展情况', '重新填写');
  await eventuallyMatches(() => app.saved(), /已保存/);
  const left = Object.entries(await records(app.page));
  const aside = left.filter(([name, text]) => name.startsWith(`${PREFIX}aside/`) && text === broken);
  assert.equal(aside.length, 1);
  await app.reload();
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '重新填写');
  await eventuallyMatches(async () => (await app.notices()).join(), /有 1 条保存的记录读不出来，已原样保留/);
});

journey('what a newer program wrote is said, and can’t be written over', async (stage) => {
  const app = await written(stage);
  await put(app.page, 'assessment/final/slj/P4', '{"v":2,"more":"than this program knows"}');
  await app.open('#/assess/P4');
  await app.reload();
  const before = await records(app.page);
  await eventuallyMatches(() => app.text(), /由较新的程序写成，已原样保留：请换用新版页面/);
  assert.ok(await app.assess.form.text('进展情况').isDisabled());
  await app.page.keyboard.press('1');
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '已建成两处监测站');
  assert.ok(await app.assess.form.text('进展情况').isEnabled());
  assert.deepEqual(await records(app.page), before);
});

journey('what a newer program writes in another window locks the form here', async (stage) => {
  const app = await written(stage);
  const other = await stage.open(app.page.context(), '#/settings');
  await put(other.page, 'assessment/final/slj/T15', '{"v":2,"more":"than this program knows"}');
  await eventuallyMatches(() => app.text(), /由较新的程序写成，已原样保留/);
  assert.ok(await app.assess.form.text('进展情况').isDisabled());
});

journey('a file that is dropped on 导入 is previewed, and elsewhere does nothing', async (stage) => {
  const app = await written(stage);
  const text = await snapshotOf(app);
  const { settings } = app;
  const address = app.page.url();
  for (const elsewhere of [settings.storage, app.banner, app.page.locator('body')]) {
    assert.deepEqual(await settings.drop(elsewhere, text), [true, true], 'the browser opens nothing');
  }
  assert.doesNotMatch(await settings.import.innerText(), /没有新内容/);
  assert.equal(app.page.url(), address);
  assert.deepEqual(await settings.drop(settings.import, text), [true, true]);
  await eventuallyMatches(() => settings.import.innerText(), /没有新内容/);
  await settings.drop(settings.import, '今天的会议改到下午', '通知.txt');
  await eventuallyMatches(() => settings.refusal(), /不是快照文件/);
});

const REFUSED = [
  ['nothing', () => '', /没有内容/],
  ['a text', () => '今天的会议改到下午', /不是快照文件/],
  ['a web page', () => '<!DOCTYPE html><html><body>请登录</body></html>', /这是一个网页/],
  ['half a file', (text) => text.slice(0, text.length / 2), /内容不完整，到第 \d+ 行就断了/],
  ['a changed text', (text) => text.replace('已建成两处', '已建成九处'), /校验码与记录不符/],
  ['another plan', (text) => text.replace('daixian-yingji-145', 'other-145'), /另一个实施方案.*other-145/],
  ['a newer version', (text) => text.replace('"version": 1', '"version": 2'), /第 2 版格式.*新版页面/],
  ['a sample', (text) => text.replace('"version": 1', '"version": 1, "sample": true'), /示例县的快照/],
  ['a chat’s words before it', (text) => `张三 10:32:\n${text}`, /前后还有别的内容.*请让对方重新复制。$/],
  ['a chat’s words behind it', (text) => `${text}\n李四: 收到`, /前后还有别的内容.*请让对方重新复制。$/],
  ['another JSON', () => '{"name": "taizhang", "version": 1}', /这不是快照文件/],
];
journey('files that are none are refused with a sentence, and nothing changes', async (stage) => {
  const app = await written(stage);
  const text = await snapshotOf(app);
  const before = await records(app.page);
  for (const [what, spoil, says] of REFUSED) {
    const spoilt = spoil(text);
    assert.notEqual(spoilt, text, what);
    await app.settings.paste(spoilt);
    await eventuallyMatches(() => app.settings.refusal(), says);
    await app.settings.pickFile(spoilt);
    await eventuallyMatches(() => app.settings.refusal(), says);
    assert.equal(await app.settings.import.getByRole('button', { name: '导入', exact: true }).count(), 0, what);
    assert.deepEqual(await records(app.page), before, what);
  }
  // As chats hand it on: invisible characters around it, its indents and its name changed.
  const handedOn = `\ufeff\u200b\u00a0${text.replaceAll('  ', '\u00a0\u00a0')}\u2060\u3000`;
  await app.settings.paste(handedOn);
  await eventuallyMatches(() => app.settings.import.innerText(), /没有新内容/);
  await app.settings.import.getByRole('button', { name: '知道了' }).click();
  assert.equal(await app.settings.import.getByLabel('选择快照文件').getAttribute('accept'), null);
  await app.settings.pickFile(handedOn, '快照(1).json.txt');
  await eventuallyMatches(() => app.settings.import.innerText(), /没有新内容/);
  await app.settings.import.getByRole('button', { name: '知道了' }).click();
  // As an editor of Windows leaves it: a byte-order mark and CRLF break nothing.
  await app.settings.pickFile(`\ufeff${text.replaceAll('\n', '\r\n')}`);
  await eventuallyMatches(() => app.settings.import.innerText(), /没有新内容/);
  assert.equal(await app.settings.import.getByRole('alert').count(), 0);
});

journey('an import is undone whole, and the same file can be taken in again', async (stage) => {
  const text = await snapshotOf(await written(stage));
  const app = await stage.app();
  await app.overview.pick('县水利局');
  await app.open('#/assess/P4');
  await app.assess.form.write('进展情况', '自己的');
  await eventuallyMatches(() => app.saved(), /已保存/);
  const before = await records(app.page);
  await app.go('设置');
  for (let time = 0; time < 2; time += 1) {
    await app.settings.paste(text);
    const counts = { 新增: 1, 更新: 0, 相同: 0, 有冲突: 0 };
    assert.deepEqual(await app.settings.preview(), { 县水利局: counts, 合计: counts });
    await app.settings.confirm();
    await eventually(async () => Object.keys(await records(app.page)).length, 2);
    await app.settings.undo();
    await eventually(() => records(app.page), before);
  }
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.marks(), [null, null, null]);
});

journey('two changes made apart are counted as a conflict, and both are shown', async (stage) => {
  const text = await snapshotOf(await written(stage, '甲填的'));
  const app = await written(stage, '乙填的');
  await app.go('设置');
  await app.settings.paste(text);
  const counts = { 新增: 0, 更新: 0, 相同: 0, 有冲突: 1 };
  assert.deepEqual(await app.settings.preview(), { 县水利局: counts, 合计: counts });
  await app.settings.confirm();
  await eventuallyMatches(() => app.settings.import.innerText(), /已导入/);
  await app.open('#/assess/T15');
  await eventually(async () => (await app.assess.form.versions()).sort(), ['乙填的', '甲填的']);
  await eventually(() => app.assess.form.marks(), ['已完成', null, null]);
});

journey('clearing asks first, offers the export, and a backup brings all back', async (stage) => {
  // A file that is no page names no icon, and the browser asks for the usual one.
  stage.expect(/404/);
  const app = await written(stage);
  const before = await records(app.page);
  await app.go('设置');
  await app.settings.askToClear();
  assert.deepEqual(await records(app.page), before);
  const exporting = app.settings.clearing().getByRole('button', { name: '先导出全部台账' });
  const backup = (await app.settings.download(exporting)).text;
  await app.settings.clearing().getByRole('button', { name: '取消' }).click();
  assert.deepEqual(await records(app.page), before);
  await app.settings.askToClear();
  await app.settings.clearing().getByRole('button', { name: '清空，不再保留' }).click();
  await eventually(() => records(app.page), {});
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '');
  await app.go('设置');
  await app.settings.paste(backup);
  await app.settings.preview();
  await app.settings.confirm();
  await app.open('#/assess/T15');
  await eventually(() => app.assess.form.text('进展情况').inputValue(), '已建成两处监测站');
});

journey('edits since the last export are counted', async (stage) => {
  const app = await written(stage);
  await app.go('设置');
  await eventuallyMatches(() => app.settings.snapshot.innerText(), /自上次导出以来有 \d+ 处修改/);
  await app.settings.exportFile();
  await eventuallyMatches(() => app.settings.snapshot.innerText(), /自上次导出以来没有修改/);
});
