/**
 * DOM access that a page cannot bend. An `<input name="parentNode">` inside a form, or an `<img name="activeElement">`, hides
 * the property of that name, also from content scripts; the getter on the prototype still tells the truth.
 */

/** Looked up when first wanted: browsers make a prototype when a script first names it, and in most pages none ever is. */
function getter<T, K extends keyof T>(prototype: () => T, key: K): (object: T) => T[K] {
  let get: (() => T[K]) | undefined;
  return (object) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), key)?.get;
    return get ? get.call(object) : object[key];
  };
}

export const parentOf = getter(() => Node.prototype, 'parentNode');
export const firstChildOf = getter(() => Node.prototype, 'firstChild');
export const nextSiblingOf = getter(() => Node.prototype, 'nextSibling');
export const childNodesOf = getter(() => Node.prototype, 'childNodes');
export const nodeTypeOf = getter(() => Node.prototype, 'nodeType');
export const childCountOf = getter(() => Element.prototype, 'childElementCount');
export const localNameOf = getter(() => Element.prototype, 'localName');
export const isContentEditableOf = getter(() => HTMLElement.prototype, 'isContentEditable');
const bodyOf = getter(() => Document.prototype, 'body');
const designModeOf = getter(() => Document.prototype, 'designMode');
const documentFocus = getter(() => Document.prototype, 'activeElement');
const shadowFocus = getter(() => ShadowRoot.prototype, 'activeElement');

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** What fits a selector in a document or in one shadow root. */
export const allIn = (root: Document | ShadowRoot, selector: string): NodeListOf<Element> =>
  nodeTypeOf(root) === Node.DOCUMENT_NODE
    ? Document.prototype.querySelectorAll.call(root, selector)
    : root.querySelectorAll(selector);

const baseOf = getter(() => Node.prototype, 'baseURI');
/** The address of the page; a frame without one of its own has that of the page around it. */
export const pageAddress = (): string => baseOf(document);

/** Steps through the text nodes under a node. */
export const textWalker = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);

/** The body of a document that is edited as a whole (`designMode`). */
export const designedBody = (): HTMLElement | null => (designModeOf(document) === 'on' ? bodyOf(document) : null);

/** The parent, and for a shadow root its host: the way up to the document. */
export const above = (node: Node): Node | null => parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);

/** The shadow root of an element, open or closed; content scripts may ask. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  if (typeof chrome !== 'undefined' && chrome.dom) return chrome.dom.openOrClosedShadowRoot(element);
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}

/** What has the focus, through all shadow roots, and the roots on the way there. */
export function focusedElement(): { element: Element | null; roots: ShadowRoot[] } {
  const roots: ShadowRoot[] = [];
  let element = documentFocus(document);
  for (let root = element && shadowRootOf(element); root; root = element && shadowRootOf(element)) {
    const inner = shadowFocus(root);
    if (!inner) break;
    roots.push(root);
    element = inner;
  }
  return { element, roots };
}
