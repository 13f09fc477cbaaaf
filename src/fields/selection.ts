/**
 * The selection as an element's own tree sees it: Chromium shows the document's selection only outside of shadow roots, and
 * has `getSelection` on the root for what is within; Firefox shows all on the document.
 */
export function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

/** Gives an editable region the focus without scrolling. A document in design mode has no element that takes it: its window does. */
export function focusOn(host: HTMLElement): void {
  host.focus({ preventScroll: true });
  if (!document.hasFocus()) window.focus();
}
