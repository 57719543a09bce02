// What the page keeps in the browser, looked at and tampered with from outside.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const PREFIX = 'tz/daixian-yingji-145/';

/** All records, by name, without what belongs to this browser alone. */
export function records(page) {
  return page.evaluate((prefix) => {
    const beside = ['epoch', 'preferences'].map((name) => prefix + name);
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && !beside.includes(name));
    return Object.fromEntries(names.sort().map((name) => [name, localStorage.getItem(name)]));
  }, PREFIX);
}

/** Everything that the journal holds, once it is safely on the disk: reading waits for the writes before it. */
export function journal(page) {
  return page.evaluate(async () => {
    const result = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open('taizhang'));
    try {
      const stores = [...database.objectStoreNames];
      if (!stores.length) return '[]';
      const transaction = database.transaction(stores);
      const values = await Promise.all(stores.map((name) => result(transaction.objectStore(name).getAll())));
      return JSON.stringify(values.flat());
    } finally {
      database.close();
    }
  });
}

/** Whether a browser with this profile has put a text of the local storage on the disk. */
export async function isOnDisk(profile, text) {
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const contents = await Promise.all(logs.map((name) => readFile(join(folder, name))));
  return contents.some((bytes) => bytes.includes(Buffer.from(text, 'utf16le')));
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
