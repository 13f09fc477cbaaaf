import type { Frame } from 'puppeteer-core';
import type { OpenBrowser } from './browsers';

/**
 * Runs a function on the closed shadow root of an element, which the page's own scripts can't reach. Chromium reads through
 * the extension's own world, Firefox through WebDriver BiDi, so the extension needs no opening for tests.
 * @param read sent as text: it sees nothing but its argument, and answers plain data
 * @returns the answer, or undefined while there is no such element or root, or nothing is answered
 */
export async function inClosedRoot<T>(
  { kind, browser }: OpenBrowser,
  frame: Frame,
  host: string,
  read: (root: ShadowRoot) => T,
): Promise<T | undefined> {
  const find = `document.querySelector(${JSON.stringify(host)})`;
  const answer = (root: string) => `JSON.stringify((${read})(${root}) ?? null)`;
  let json: string | undefined;
  if (kind === 'chromium') {
    const [world] = frame.extensionRealms();
    json = (await world?.evaluate(
      `{ const host = ${find}; const root = host && chrome.dom.openOrClosedShadowRoot(host); root ? ${answer('root')} : undefined }`,
    )) as string | undefined;
  } else {
    const { value } = await bidi(browser as unknown as BidiBrowser, frame as unknown as BidiFrame, `() => ${find}`);
    if (!value?.shadowRoot) return undefined;
    const answered = await bidi(
      browser as unknown as BidiBrowser,
      frame as unknown as BidiFrame,
      `(root) => ${answer('root')}`,
      value.shadowRoot,
    );
    json = answered.value as unknown as string;
  }
  return json === undefined ? undefined : ((JSON.parse(json) ?? undefined) as T | undefined);
}

/** Puppeteer hides these two, and closed roots can be had in no other way in Firefox. */
interface BidiBrowser {
  connection: { send(method: string, parameters: object): Promise<{ result: BidiAnswer }> };
}
interface BidiFrame {
  _id: string;
}
type BidiAnswer =
  | { type: 'success'; result: { value?: { shadowRoot?: { sharedId: string } } } }
  | { type: 'exception'; exceptionDetails: { text: string } };

async function bidi(browser: BidiBrowser, frame: BidiFrame, script: string, ...references: { sharedId: string }[]) {
  const { result } = await browser.connection.send('script.callFunction', {
    functionDeclaration: script,
    arguments: references.map(({ sharedId }) => ({ sharedId })),
    target: { context: frame._id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result;
}
