/**
 * The one place in a page where Saklig's own elements stand: a closed shadow root right under `<html>`, beside `body`, which
 * pages save and editors edit.
 */

/** Nothing of the page's style reaches in, and nothing of ours takes room, clicks or reading time. */
const HOST_STYLE =
  'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;' +
  'z-index:2147483647!important;pointer-events:none!important';

export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const hosts = new WeakSet<Element>();
/** Whether an element holds what Saklig draws; a page can have elements of the same name. */
export const isLayer = (element: Element): boolean => hosts.has(element);

/** A layer under `parent`. It is in the page until its host is removed. */
export function openLayer(parent: Element = document.documentElement): Layer {
  const host = newElement('saklig-layer', parent.ownerDocument);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  hosts.add(host);
  Node.prototype.appendChild.call(parent, host);
  return { host, root };
}

/** `document.createElement`, which a page can hide behind an element of that name. */
export const newElement = (name: string, within = document): HTMLElement =>
  Document.prototype.createElement.call(within, name) as HTMLElement;
