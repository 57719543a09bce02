// The files of the program that come after the page stands: its parts. They are found in the site itself, however many
// there are.

const NAME = /[\w./-]+\.(?:wasm|m?js|css)\b/g;
const LOADED_BY_HTML = /(?:src|href)="([^"]+)"/g;

/** The addresses of all files that the site's page and scripts name, but for those that the page itself loads. */
async function named(url) {
  const html = await (await fetch(url)).text();
  const loaded = new Set([...html.matchAll(LOADED_BY_HTML)].map(([, name]) => new URL(name, url).href));
  const seen = new Set();
  const read = async (text, base) => {
    for (const [name] of text.matchAll(NAME)) {
      const address = new URL(name, base).href;
      if (seen.has(address) || !address.startsWith(url)) continue;
      const response = await fetch(address);
      if (!response.ok) continue;
      seen.add(address);
      if (/\.m?js$/.test(address)) await read(await response.text(), address);
    }
  };
  await read(html, url);
  return [...seen].filter((address) => !loaded.has(address));
}

/** Opens the page once without each file: those without which it stands all the same. */
export async function findParts(stage, url) {
  const parts = [];
  for (const address of await named(url)) {
    const context = await stage.fresh();
    const page = await context.newPage();
    await page.route(address, (route) => route.abort());
    await page.goto(url);
    const opening = page.locator('#opening');
    await page.waitForFunction(() => !document.querySelector('#opening:not([role=alert])'));
    if ((await opening.count()) === 0) parts.push(address);
    await context.close();
  }
  return parts;
}
