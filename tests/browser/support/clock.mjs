// A clock that goes on only when a test says so.

/**
 * Installs it in all pages of a context.
 *
 * Playwright numbers timers beyond 32 bits. The page's program, which cuts such a number off, could not stop its own
 * timers: so they are numbered from 1.
 */
export async function installClock(context, options) {
  await context.clock.install(options);
  await context.addInitScript(numberTimersFromOne);
  return context.clock;
}

function numberTimersFromOne() {
  const { setTimeout: start, clearTimeout: stop } = window;
  const timers = new Map();
  window.setTimeout = (...parameters) => {
    const number = timers.size + 1;
    timers.set(number, start(...parameters));
    return number;
  };
  window.clearTimeout = (number) => stop(timers.get(number));
}
