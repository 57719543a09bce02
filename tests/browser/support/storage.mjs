// What the page keeps in localStorage, looked at and tampered with from outside.

export const PREFIX = 'tz/daixian-yingji-145/';

/** All records, by name, without what belongs to this browser alone. */
export function records(page) {
  return page.evaluate((prefix) => {
    const beside = ['epoch', 'preferences'].map((name) => prefix + name);
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && !beside.includes(name));
    return Object.fromEntries(names.sort().map((name) => [name, localStorage.getItem(name)]));
  }, PREFIX);
}

export function put(page, name, value) {
  return page.evaluate(([key, text]) => localStorage.setItem(key, text), [PREFIX + name, value]);
}

/** Fills the storage to the last byte. */
export function fill(page) {
  return page.evaluate(() => {
    let size = 1 << 20;
    for (let at = 0; size > 0; at += 1) {
      try {
        localStorage.setItem(`filler/${at}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });
}

/** Makes room again. */
export function empty(page) {
  return page.evaluate(() => {
    const fillers = Object.keys(localStorage).filter((name) => name.startsWith('filler/'));
    fillers.forEach((name) => localStorage.removeItem(name));
  });
}
