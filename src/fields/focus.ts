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
  let known: Editable | null = null;
  /** Where the last key went, if there has been one since the focus moved. */
  let typedIn: EventTarget | null = null;
  const look = (event?: Event) => {
    const into = event?.type === 'beforeinput' ? event.target : null;
    // Key after key goes into the same field: it is looked for at the first of them.
    if (!known || !into || into !== typedIn) known = lookAnew();
    typedIn = into;
    if (known) found(known);
  };
  const lookAnew = (): Editable | null => {
    const focus = focusedElement();
    listenIn(focus.roots);
    if (!focus.element || !isUnreachable(focus.element)) return editableAt(focus.element);
    unreachable(focus.element);
    return null;
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
  const rewritten = new MutationObserver(() => arm());
  rewritten.observe(document, { childList: true });
  arm();

  return () => {
    rewritten.disconnect();
    window.removeEventListener('focus', look, true);
    unlisten(window, look);
    listenIn([]);
  };
}

function listen(target: EventTarget, look: (event: Event) => void): void {
  for (const sign of SIGNS) target.addEventListener(sign, look, true);
}

function unlisten(target: EventTarget, look: (event: Event) => void): void {
  for (const sign of SIGNS) target.removeEventListener(sign, look, true);
}
