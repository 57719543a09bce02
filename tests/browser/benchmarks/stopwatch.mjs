// Inside the page: when an input came, when local storage held what it wrote, and when the screen showed what it changed.

/** Before anything of the page runs: notes what is stored, and when the task that stores it began. */
export function watchStorage() {
  const stopwatch = { marker: null, times: {}, task: 0 };
  window.stopwatch = stopwatch;
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(name, text) {
    set.call(this, name, text);
    if (stopwatch.marker && `${name} ${text}`.includes(stopwatch.marker)) {
      stopwatch.times.saved ??= performance.now();
      stopwatch.times.task ??= stopwatch.task;
      stopwatch.stored?.();
    }
  };
  const later = window.setTimeout;
  window.setTimeout = (run, ...rest) =>
    later((...parameters) => {
      stopwatch.task = performance.now();
      run(...parameters);
    }, ...rest);
}

/**
 * Begins to measure, for at most `limit` milliseconds: from the next `input` event to `marker` in local storage, in a
 * name or a text, and to the frame in which all elements of `shown` have other texts: each is a selector, or `legend=`
 * and the legend of a group. Without `shown`, to the frame after it was stored.
 */
export function begin({ input, marker, shown, limit }) {
  const { stopwatch } = window;
  const times = {};
  const find = (selector) => {
    const [, legend] = selector.match(/^legend=(.*)$/) ?? [];
    if (!legend) return document.querySelector(selector);
    return [...document.querySelectorAll('legend')].find((found) => found.textContent === legend)?.parentElement;
  };
  const texts = () => shown.map((selector) => find(selector)?.textContent);
  const before = texts();
  Object.assign(stopwatch, { times, marker });
  addEventListener(input, (event) => {
    times.input = event.timeStamp;
    stopwatch.task = event.timeStamp;
  }, { capture: true, once: true });
  stopwatch.done = new Promise((resolve, reject) => {
    setTimeout(() => {
      const still = shown.filter((_, at) => texts()[at] === before[at]);
      reject(new Error(`after ${limit} ms nothing has changed in ${still.join(', ') || 'storage'}`));
    }, limit);
    const painted = () => {
      // A task after a frame's callbacks runs when the frame has been handed on.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve({ ...times, painted: performance.now() });
        channel.port2.postMessage(null);
      });
    };
    if (!shown.length) {
      stopwatch.stored = painted;
      return;
    }
    stopwatch.stored = undefined;
    const observer = new MutationObserver(() => {
      if (texts().every((text, at) => text !== before[at])) {
        observer.disconnect();
        painted();
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

export function end() {
  return window.stopwatch.done;
}
