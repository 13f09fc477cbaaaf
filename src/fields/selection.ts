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

/** Puts text in place of what is selected, as if typed: undo knows of it. What the browser answers says nothing. */
export function writeAtSelection(text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
