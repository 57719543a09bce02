import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const FEW_SECONDS = 5_000;

/** Asserts that what is read becomes `expected`, within a few seconds. */
export async function eventually(read, expected, message) {
  const until = Date.now() + FEW_SECONDS;
  for (;;) {
    const actual = await read();
    try {
      return assert.deepEqual(actual, expected, message);
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/** Asserts that what is read comes to match `pattern`, within a few seconds or so many milliseconds. */
export async function eventuallyMatches(read, pattern, within = FEW_SECONDS) {
  const until = Date.now() + within;
  for (;;) {
    const actual = await read();
    if (pattern.test(actual)) return;
    if (Date.now() > until) assert.match(actual, pattern);
    await pause(50);
  }
}
