import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

const LONGEST = 10_000;

// A browser that hangs as it closes doesn't hold up the tests: leaving ends its process.
after(() => setTimeout(() => process.exit(), LONGEST).unref());

/** Waits until a browser has closed, or for some seconds where it hangs. */
export function closed(closing) {
  return Promise.race([closing, pause(LONGEST, null, { ref: false })]);
}
