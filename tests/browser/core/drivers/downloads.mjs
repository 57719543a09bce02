import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patiently } from './patience.mjs';

/** The text of the JSON file that comes into a folder after `act`. */
export async function downloaded(folder, act) {
  const before = await readdir(folder);
  await act();
  return patiently(async () => {
    const [name] = (await readdir(folder)).filter((name) => name.endsWith('.json') && !before.includes(name));
    const text = await readFile(join(folder, name), 'utf8');
    // Half a file is none.
    JSON.parse(text);
    return text;
  });
}
