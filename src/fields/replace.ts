import { focusOn, selectionIn, writeAtSelection } from './selection';

/** Editors learn of a new selection from an event and a render of their own; before that they would write in the old place. */
const SETTLING = 60;
/** How long an editor that has said that it acts may take to show it, and one that has said nothing, in milliseconds. */
const PATIENCE = { promised: 2000, silent: 50 };

/** The text of an editor, read anew at each call. */
type Reading = () => string;

/**
 * Puts `wording` in place of a range, in the ways that rich editors listen to, best first, until one has worked.
 * @param wanted what the text is to become
 * @returns whether it did; if not, it is as it was
 */
export async function replaceIn(
  host: HTMLElement,
  range: Range,
  wording: string,
  wanted: string,
  reading: Reading,
): Promise<boolean> {
  const old = reading();
  focusOn(host);
  select(host, range);
  await pause(SETTLING);
  if (reading() !== old) return false;

  // Editors with a model of their own take an announced change; the rest leave it alone.
  const promised = announce(host, range, wording);
  if (!(await changes(old, reading, promised ? PATIENCE.promised : PATIENCE.silent)) && !promised) {
    write(host, wording);
    await changes(old, reading, PATIENCE.silent);
  }
  if (await becomes(wanted, reading)) return true;
  document.execCommand('undo');
  if (reading() !== old) announceUndo(host);
  await becomes(old, reading);
  return false;
}

const isFirefox = navigator.userAgent.includes('Firefox');

const isDraft = (host: Element): boolean => host.querySelector('[data-contents="true"] [data-block="true"]') !== null;

const isTinyMce = (host: Element): boolean => host.classList.contains('mce-content-body');

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function select(host: HTMLElement, range: Range): void {
  selectionIn(host)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Tells the editor of the change as browsers do. @returns whether it has taken it upon itself */
function announce(host: HTMLElement, range: Range, wording: string): boolean {
  const init: InputEventInit = {
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  if (wording === '') init.inputType = 'deleteContentBackward';
  else Object.assign(init, { inputType: 'insertReplacementText', data: wording, dataTransfer: carrying(wording) });
  return !host.dispatchEvent(new InputEvent('beforeinput', init));
}

function announceUndo(host: HTMLElement): void {
  const init = { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true };
  host.dispatchEvent(new InputEvent('beforeinput', init));
}

/** Writes as if typed. */
function write(host: HTMLElement, wording: string): void {
  const events = { bubbles: true, cancelable: true, composed: true };
  // Draft keeps a model of its own, which does not follow all that scripts write in the page.
  if (isDraft(host) && wording === '') {
    host.dispatchEvent(new KeyboardEvent('keydown', { ...events, key: 'Backspace', code: 'Backspace', keyCode: 8 }));
    return;
  }
  if (isDraft(host) && !isFirefox) {
    host.dispatchEvent(new ClipboardEvent('paste', { ...events, clipboardData: carrying(wording) }));
    return;
  }
  writeAtSelection(wording);
  // TinyMCE adds a level of undo at this key, and none for what a script has written.
  if (isTinyMce(host))
    host.dispatchEvent(new KeyboardEvent('keyup', { ...events, key: 'End', code: 'End', keyCode: 35 }));
}

/** Firefox shows page scripts no objects of a content script, so this one is made by the page's own constructor. */
function carrying(wording: string): DataTransfer {
  const page = (window as { wrappedJSObject?: typeof window }).wrappedJSObject ?? window;
  const data = new page.DataTransfer();
  data.setData('text/plain', wording);
  return data;
}

const changes = (old: string, reading: Reading, within: number) => until(() => reading() !== old, within);

const becomes = (wanted: string, reading: Reading) => until(() => reading() === wanted, PATIENCE.promised);

/** Asks once a frame. @returns whether it came true in time */
async function until(isTrue: () => boolean, within: number): Promise<boolean> {
  const start = performance.now();
  while (!isTrue()) {
    if (performance.now() - start > within) return false;
    await new Promise(requestAnimationFrame);
  }
  return true;
}
