import type { KeyInput, Page } from 'puppeteer-core';
import type { OpenBrowser } from './browsers';

/** Types with one real key press a character; Puppeteer alone would paste æ, ø and å, which undo tells apart. */
export async function type({ kind }: OpenBrowser, page: Page, text: string): Promise<void> {
  if (kind === 'firefox') return page.keyboard.type(text);
  const client = await page.createCDPSession();
  for (const key of text) {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
  await client.detach();
}

/** Composes a word at the caret, as an input method does, and does something before it is whole. No tool composes in Firefox. */
export async function compose(page: Page, word: string, halfway: () => Promise<void>): Promise<void> {
  const client = await page.createCDPSession();
  for (let end = 1; end <= word.length; end++)
    await client.send('Input.imeSetComposition', { text: word.slice(0, end), selectionStart: end, selectionEnd: end });
  await halfway();
  await client.send('Input.insertText', { text: word });
  await client.detach();
}

/** Presses keys together, as in `press(page, 'Control', 'z')`. */
export async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
