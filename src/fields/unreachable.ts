import { above } from './safe';

/** Lower or narrower than this, in CSS pixels, a field is not there to be read: it only catches keys. */
const SMALLEST = 8;
/** A drawing that text may stand in, in CSS pixels. */
const DRAWING = { width: 200, height: 100 };
/** Editors that show their lines as text which is not edited itself, and only those on the screen. */
const SHOWN_ONLY = '[role=code], .CodeMirror';

/**
 * Whether what has the focus belongs to an editor that can't be read: one that takes its keys through an `EditContext`, or
 * through a field too small to be seen, and draws or keeps its text elsewhere.
 */
export function isUnreachable(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if ((element as { editContext?: object | null }).editContext) return true;
  return catchesKeys(element) && (isWithin(element, SHOWN_ONLY) || pagesAround().some(hasDrawing));
}

const catchesKeys = (element: HTMLElement): boolean =>
  (element instanceof HTMLTextAreaElement || element.isContentEditable) &&
  (isTiny(element) || isTiny(element.parentElement) || (window.frameElement !== null && isTiny(window.frameElement)));

function isTiny(element: Element | null): boolean {
  if (!element) return false;
  const { width, height } = element.getBoundingClientRect();
  return width < SMALLEST || height < SMALLEST;
}

function isWithin(element: Element, selector: string): boolean {
  for (let node: Node | null = element; node; node = above(node)) {
    if (node instanceof Element && node.matches(selector)) return true;
  }
  return false;
}

/** The page, and the one around it where a frame does nothing but catch keys for it. */
const pagesAround = (): Document[] => [document, ...(window.frameElement ? [window.frameElement.ownerDocument] : [])];

const hasDrawing = (page: Document): boolean =>
  [...page.querySelectorAll('canvas')].some((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    return width >= DRAWING.width && height >= DRAWING.height;
  });
