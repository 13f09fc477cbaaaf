import { type Editable, editableAt } from './editable';
import { focusedElement } from './safe';
import { isUnreachable } from './unreachable';

/** Focus says where; `beforeinput` catches a field that became editable after it got the focus. */
const SIGNS = ['focusin', 'beforeinput'] as const;

/**
 * Calls `found` when an editable field has the focus, now and each time the focus may have moved, and `unreachable` when what has
 * it can't be read.
 * @returns a function that ends the watch
 */
export function watchFocus(found: (editable: Editable) => void, unreachable: (element: Element) => void): () => void {
  let roots: ShadowRoot[] = [];
  const look = () => {
    const focus = focusedElement();
    listenIn(focus.roots);
    if (focus.element && isUnreachable(focus.element)) {
      unreachable(focus.element);
      return;
    }
    const editable = editableAt(focus.element);
    if (editable) found(editable);
  };
  /** A focus that moves within a shadow root is not told outside of it. */
  const listenIn = (next: ShadowRoot[]) => {
    for (const root of roots) if (!next.includes(root)) unlisten(root, look);
    for (const root of next) if (!roots.includes(root)) listen(root, look);
    roots = next;
  };
  const arm = () => {
    listen(window, look);
    // A document in design mode has the focus as a window.
    window.addEventListener('focus', look, true);
    // Nothing has the focus before there is a body, and the first look costs a page more than all the rest.
    if (document.body) look();
  };
  // `document.open` takes away every listener on window and document, but not this.
  const rewritten = new MutationObserver(arm);
  rewritten.observe(document, { childList: true });
  arm();

  return () => {
    rewritten.disconnect();
    window.removeEventListener('focus', look, true);
    unlisten(window, look);
    listenIn([]);
  };
}

function listen(target: EventTarget, look: () => void): void {
  for (const sign of SIGNS) target.addEventListener(sign, look, true);
}

function unlisten(target: EventTarget, look: () => void): void {
  for (const sign of SIGNS) target.removeEventListener(sign, look, true);
}
