// 时间轴: where bars are, how the axis moves, and what can be taken away.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { installClock } from './support/clock.mjs';
import { browsers, journey } from './support/journey.mjs';
import { eventually, eventuallyMatches } from './support/eventually.mjs';

const DAY = 86_400_000;

/** How far a day lies along the years that the axis shows, from 0 to 1: the day's beginning. */
function along(day, [first, last]) {
  const [from, to] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
  return (Date.parse(`${day}T00:00:00Z`) - from) / (to - from);
}

/** Where a day begins or ends in a plot of this width that shows whole years, with its margin. */
function at(day, years, width, end = false) {
  const share = along(day, years) + (end ? DAY / (Date.UTC(years[1] + 1, 0, 1) - Date.UTC(years[0], 0, 1)) : 0);
  return 12 + share * (width - 24);
}

const near = (actual, expected, what) =>
  assert.ok(Math.abs(actual - expected) <= 2.5, `${what}: ${actual}, not ${expected}`);

/** A fixed day for the page, so that “today” is the same in every run. */
async function on(stage, hash, { day = '2026-11-24', ...options } = {}) {
  const context = await stage.fresh(options);
  await context.addInitScript((now) => {
    const RealDate = Date;
    // eslint-disable-next-line no-global-assign
    Date = class extends RealDate {
      constructor(...parts) {
        super(...(parts.length ? parts : [now]));
      }
      static now() {
        return now;
      }
    };
  }, Date.parse(`${day}T09:00:00`));
  return stage.open(context, hash);
}

for (const browser of browsers) {
  journey('bars stand between the issue and the deadline that the document sets', async (stage) => {
    const app = await on(stage, '#/timeline');
    assert.match(await app.timeline.heading(), /^总结评估 · 截止日 2025-12-31$/);
    await eventually(() => app.timeline.count(), '66 项');
    const years = [2023, 2026];
    await eventually(async () => (await app.timeline.axis()).years, ['2023', '2024', '2025', '2026']);
    for (const [item, due] of [['T1', '2023-12-31'], ['G1', '2025-12-31']]) {
      const bar = await app.timeline.place(item, '.document');
      near(bar.from, at('2023-02-07', years, bar.of), `${item} begins`);
      near(bar.to, at(due, years, bar.of, true), `${item} ends`);
    }
    assert.deepEqual(await app.timeline.flags(), ['今天', '截止日 2025-12-31']);
  }, { browser });
}

journey('the zoom is in the address, by hand and by button, and “back” takes it back', async (stage) => {
  const app = await on(stage, '#/timeline?zoom=year');
  await eventually(() => app.timeline.pressed('缩放'), '年');
  await eventually(async () => (await app.timeline.axis()).parts.length >= 4, true);
  await app.timeline.press('缩放', '季');
  await eventuallyMatches(() => app.hash(), /^#\/timeline\?zoom=quarter&from=\d{4}-\d\d-\d\d$/);
  const months = (await app.timeline.axis()).parts;
  assert.ok(months.every((name) => /^\d+月$/.test(name)), months.join());
  const hash = app.hash();
  const again = await on(stage, hash);
  await eventually(async () => (await again.timeline.axis()).parts, months, 'the same on another machine');
  await app.page.goBack();
  await eventually(() => app.timeline.pressed('缩放'), '年');
  await app.timeline.press('缩放', '整个方案');
  await eventually(() => app.hash(), '#/timeline');
});

journey('keys, wheel and mouse zoom and move about the pointer', async (stage) => {
  const app = await on(stage, '#/timeline?zoom=year&from=2024-01-01');
  const box = await app.timeline.chart.boundingBox();
  const [x, y] = [box.x + 900, box.y + 200];
  await app.page.mouse.move(x, y);
  const before = await app.timeline.place('I1', '.document');
  await app.page.keyboard.press('ArrowRight');
  await eventuallyMatches(() => app.hash(), /zoom=year&from=2024-0[2-9]/);
  const moved = await app.timeline.place('I1', '.document');
  assert.ok(moved.to < before.to, 'what is seen goes on to later days');
  await app.page.mouse.down();
  await app.page.mouse.move(x + 150, y, { steps: 4 });
  await app.page.mouse.up();
  const dragged = await app.timeline.place('I1', '.document');
  near(dragged.to - moved.to, 150, 'the bars go with the mouse');
  assert.match(app.hash(), /^#\/timeline/, 'a drag opens nothing');
  await app.page.keyboard.down('Control');
  await app.page.mouse.wheel(0, -240);
  await app.page.keyboard.up('Control');
  await eventuallyMatches(() => app.hash(), /zoom=\d+&from=/);
  await app.page.keyboard.down('Shift');
  await app.page.mouse.wheel(0, 200);
  await app.page.keyboard.up('Shift');
  await app.page.keyboard.press('0');
  await eventually(() => app.hash(), '#/timeline');
});

journey('two fingers zoom, one moves', async (stage) => {
  const app = await on(stage, '#/timeline?zoom=year&from=2024-01-01', {
    viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true,
  });
  const session = await app.page.context().newCDPSession(app.page);
  const touch = (type, points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await app.timeline.row('I1').waitFor();
  const y = (await app.timeline.row('I1').boundingBox()).y + 45;
  await touch('touchStart', [[100, y]]);
  for (const x of [120, 160, 200]) await touch('touchMove', [[x, y]]);
  await touch('touchEnd', []);
  await eventuallyMatches(() => app.hash(), /zoom=year&from=2023/);
  await touch('touchStart', [[150, y], [200, y]]);
  for (const step of [20, 60, 100]) await touch('touchMove', [[150 - step, y], [200 + step, y]]);
  await touch('touchEnd', []);
  await eventuallyMatches(() => app.hash(), /zoom=\d+&from=202/);
  const days = +app.hash().match(/zoom=(\d+)/)[1];
  assert.ok(days < 150, `fewer days are seen: ${days}`);
});

journey('from a bar to its item and back by keyboard alone', async (stage) => {
  const app = await on(stage, '#/timeline?unit=slj');
  await app.timeline.row('T15').waitFor();
  await app.timeline.chart.locator('.tl-row[tabindex="0"]').focus();
  await app.page.keyboard.press('End');
  const focused = () => app.page.evaluate(() => document.activeElement.getAttribute('aria-label')?.split(' ')[0]);
  await eventually(focused, 'P21');
  await app.page.keyboard.press('Home');
  for (let at = 0; at < 30 && (await focused()) !== 'T15'; at += 1) {
    const before = await focused();
    await app.page.keyboard.press('ArrowDown');
    await eventually(async () => (await focused()) !== before, true);
  }
  await eventuallyMatches(() => app.timeline.details.innerText(), /T15[\s\S]*强化风险监测预警预报[\s\S]*原文起止[\s\S]*2023-02-07 至 2023-12-31/);
  const tip = await app.timeline.details.boundingBox();
  assert.ok(tip.x >= 0 && tip.y >= 0 && tip.x + tip.width <= 1280 && tip.y + tip.height <= 860, 'on screen');
  await app.page.keyboard.press('Enter');
  await eventually(() => app.hash(), '#/tasks?unit=slj&item=T15');
  await eventually(() => app.tasks.title(), '强化风险监测预警预报');
  await app.page.goBack();
  await eventually(focused, 'T15', 'the keyboard is where it was');
});

journey('details follow the mouse, stay while it is on them, and go with Esc', async (stage) => {
  const context = await stage.fresh();
  const clock = await installClock(context, { time: '2026-11-24T09:00:00' });
  const app = await stage.open(context, '#/sample/timeline?unit=slj');
  await app.timeline.row('I5').waitFor();
  await clock.pauseAt('2026-11-24T10:00:00');
  const row = await app.timeline.row('I5').locator('.tl-ground').boundingBox();
  await app.page.mouse.move(row.x + 700, row.y + 12);
  await app.page.mouse.move(row.x + 710, row.y + 14);
  await clock.runFor(2_000);
  await eventuallyMatches(() => app.timeline.details.innerText(), /I5[\s\S]*年均每十万人受灾人次[\s\S]*原文起止/);
  const tip = await app.timeline.details.boundingBox();
  await app.page.mouse.move(tip.x + 30, tip.y + 30, { steps: 5 });
  await clock.runFor(2_000);
  assert.match(await app.timeline.details.innerText(), /I5/, 'it can be read and pressed');
  await app.page.mouse.move(row.x + 700, row.y + 14);
  await app.page.keyboard.press('Escape');
  await eventually(() => app.timeline.details.count(), 0);
});

journey('the table says what the picture shows, and its address says that it is the table', async (stage) => {
  const app = await on(stage, '#/sample/timeline?unit=slj');
  await eventuallyMatches(() => app.timeline.count(), /^\d+ 项$/);
  const total = Number.parseInt(await app.timeline.count(), 10);
  const labels = {};
  // Only the rows near the screen are drawn.
  await eventually(async () => {
    for (const label of await app.timeline.labels()) labels[label.split(' ')[0]] = label;
    await app.page.mouse.wheel(0, 200);
    return Object.keys(labels).length;
  }, total);
  await app.timeline.press('显示方式', '表');
  await eventually(() => app.hash(), '#/sample/timeline?unit=slj&as=table');
  await app.timeline.table.waitFor();
  const rows = await app.timeline.rows();
  assert.equal(Object.keys(rows).length, total);
  assert.deepEqual(Object.keys(rows).sort(), Object.keys(labels).sort());
  for (const [item, row] of Object.entries(rows)) {
    assert.ok(labels[item].startsWith(`${item} ${row.事项}，${row.灯}，原文 ${row.原文起止}`), labels[item]);
    if (row.完成进度 !== '—') assert.ok(labels[item].includes(`完成 ${row.完成进度}`), labels[item]);
    if (row.逾期 !== '—') assert.ok(labels[item].includes(row.逾期), labels[item]);
  }
});

journey('filters and groups are those of the list', async (stage) => {
  const app = await on(stage, '#/sample/timeline?unit=slj&light=red');
  await eventuallyMatches(() => app.timeline.count(), /^[1-9]\d* 项$/);
  const bars = await app.timeline.drawn();
  await app.open('#/sample/tasks?unit=slj&light=red');
  await eventually(() => app.tasks.ids(), bars);
});

journey('of hundreds of rows only those near the screen are drawn, and all are reached', async (stage) => {
  const seeds = JSON.parse(await readFile(new URL('../../seeds/orgs.json', import.meta.url)));
  const units = seeds.filter((org) => org.kind !== 'group').map((org) => org.id);
  const app = await on(stage, `#/sample/timeline?unit=${units.join()}&group=none`);
  await eventuallyMatches(() => app.timeline.count(), /^66 项 · \d{3,} 行$/);
  const rows = async () => (await app.timeline.drawn()).length;
  await eventually(async () => (await rows()) > 10, true);
  assert.ok((await rows()) < 60, `${await rows()} rows are drawn`);
  const [first] = await app.timeline.drawn();
  await app.timeline.chart.locator('.tl-row[tabindex="0"]').focus();
  await app.page.keyboard.press('End');
  await eventuallyMatches(() => app.page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? ''), /^P22 /);
  await eventually(async () => (await app.timeline.drawn()).at(-1), 'P22');
  assert.ok((await rows()) < 60);
  await app.page.keyboard.press('Home');
  await eventually(async () => (await app.timeline.drawn())[0], first);
});

journey('a picture can be kept, as SVG and as PNG, and says what it is of', async (stage) => {
  const app = await on(stage, '#/sample/timeline?unit=slj');
  await app.timeline.row('T15').waitFor();
  await app.timeline.openExport();
  const svg = await app.timeline.download('导出 SVG');
  assert.equal(svg.name, '台账时间轴-示例数据-县水利局-2026-11-24.svg');
  const text = svg.bytes.toString('utf8');
  const parsed = await app.page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml');
    return { broken: read.querySelectorAll('parsererror').length, rows: read.querySelectorAll('g.row').length };
  }, text);
  assert.equal(parsed.broken, 0, 'well-formed');
  assert.equal(`${parsed.rows} 项`, await app.timeline.count(), 'all of it, not what is on screen');
  for (const said of ['示例数据', '县水利局', '总结评估', '截止日 2025-12-31', '校验码 ']) assert.ok(text.includes(said), said);
  const png = await app.timeline.download('导出 PNG');
  assert.equal(png.name, '台账时间轴-示例数据-县水利局-2026-11-24.png');
  assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  assert.ok(width >= 1400 && height > 600, `${width} × ${height}`);
});

journey('on paper it fills whole pages in landscape, all of it', async (stage) => {
  const app = await on(stage, '#/sample/timeline');
  await app.timeline.row('I1').waitFor();
  await app.timeline.openExport();
  const sheets = async (paper) => {
    await app.timeline.press('纸张', paper);
    const summary = app.timeline.region.getByText(new RegExp(`^横向 ${paper}`));
    return +(await summary.innerText()).match(/共 (\d+) 页/)[1];
  };
  const pages = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  const size = (pdf) => pdf.toString('latin1').match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/).slice(1).map(Number);
  for (const [paper, width, height] of [['A4', 842, 595], ['A3', 1191, 842]]) {
    const expected = await sheets(paper);
    const pdf = await app.page.pdf({ preferCSSPageSize: true });
    assert.equal(pages(pdf), expected, paper);
    const [w, h] = size(pdf);
    assert.ok(Math.abs(w - width) < 2 && Math.abs(h - height) < 2, `${paper}: ${w} × ${h}`);
  }
  assert.equal(await app.page.locator('.paper-page').count(), 0, 'nothing of it stays on the page');
});

journey('the button prints a long table whole, with nothing cut off at the edge of the paper', async (stage) => {
  const seeds = JSON.parse(await readFile(new URL('../../seeds/orgs.json', import.meta.url)));
  const units = seeds.filter((org) => org.kind !== 'group').map((org) => org.id);
  const app = await on(stage, `#/sample/timeline?unit=${units.join()}&group=none&as=table`);
  await eventuallyMatches(() => app.timeline.count(), /^66 项 · \d{3,} 行$/);
  const all = +(await app.timeline.count()).match(/(\d+) 行/)[1];
  // A browser lays the page out while print() is under way: nothing can be drawn by then that isn't drawn before.
  await app.page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.printed = document.querySelectorAll('.tl-table tbody tr').length;
    };
  });
  await app.timeline.openExport();
  await app.timeline.region.getByRole('button', { name: '打印', exact: true }).click();
  await eventually(() => app.page.evaluate(() => window.printed), all);
  await app.page.setViewportSize({ width: 1046, height: 718 });
  await app.page.emulateMedia({ media: 'print' });
  const beyond = () => app.timeline.table.evaluate((table) => table.getBoundingClientRect().right - window.innerWidth);
  assert.ok((await beyond()) <= 0, `${await beyond()} px of A4 in landscape`);
});
