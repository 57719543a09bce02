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
  };
}
