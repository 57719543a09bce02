// An input method at work, as Chromium's own events.

/** The input method of the page's focused control. */
export async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    /** Letters that are not yet a text: 拼音. */
    compose: (text) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** The text that was chosen for them. */
    commit: (text) => session.send('Input.insertText', { text }),
    /** A key that the input method takes for itself: WebKit says that nothing is composed any more, only the code tells. */
    async take(key) {
      const event = { key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
  };
}
