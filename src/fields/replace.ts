import { selectionIn } from './selection';

/** Editors learn of a new selection from an event and a render of their own; before that they would write in the old place. */
const SETTLING = 60;
/** How long an editor may take to show what it has been told. */
const PATIENCE = 300;

/**
 * Puts `wording` in place of a range, in the ways that rich editors listen to, best first, until one has worked.
 * @param reading the editor's text now, compared with `wanted`
 * @returns whether the text became what it should; if not, it is as it was
 */
export async function replaceIn(
  host: HTMLElement,
  range: Range,
  wording: string,
  wanted: string,
  reading: () => string,
): Promise<boolean> {
  const old = reading();
  host.focus({ preventScroll: true });
  select(host, range);
  await pause(SETTLING);
  if (reading() !== old) return false;

  // Editors with a model of their own take this one; the rest leave it alone.
  if (!offer(host, range, wording)) {
    // Draft keeps a model that it checks against the page only when text is pasted.
    if (isDraft(host) && !isFirefox) paste(host, wording);
    else if (wording === '') document.execCommand('delete');
    else document.execCommand('insertText', false, wording);
    // TinyMCE adds an undo level at this key, and none for what a script has typed.
    if (host.id === 'tinymce') host.dispatchEvent(new KeyboardEvent('keyup', { key: 'End', code: 'End', keyCode: 35 }));
  }
  if (await becomes(wanted, reading)) return true;
  if (reading() !== old) document.execCommand('undo');
  return false;
}

const isFirefox = navigator.userAgent.includes('Firefox');

const isDraft = (host: Element): boolean => host.querySelector('[data-contents="true"] [data-block="true"]') !== null;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function select(host: HTMLElement, range: Range): void {
  selectionIn(host)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** @returns whether the editor has taken it upon itself */
function offer(host: HTMLElement, range: Range, wording: string): boolean {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', wording);
  const event = new InputEvent('beforeinput', {
    inputType: wording === '' ? 'deleteContentBackward' : 'insertReplacementText',
    data: wording === '' ? null : wording,
    dataTransfer: wording === '' ? null : dataTransfer,
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !host.dispatchEvent(event);
}

function paste(host: HTMLElement, wording: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', wording);
  host.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

async function becomes(wanted: string, reading: () => string): Promise<boolean> {
  const start = performance.now();
  while (reading() !== wanted) {
    if (performance.now() - start > PATIENCE) return false;
    await new Promise(requestAnimationFrame);
  }
  return true;
}
