import { setTimeout as pause } from 'node:timers/promises';

/** How long, in milliseconds, a page may take to draw what a test looks for: an old browser on a busy machine is slow. */
export const PATIENCE = 30_000;
const BETWEEN = 50;

/** Tries until it succeeds, for some seconds: a page draws when it is ready to. */
export async function patiently(attempt) {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(BETWEEN);
    }
  }
}
