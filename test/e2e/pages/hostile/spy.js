/** Keeps all that a page's scripts can get hold of: what passes through its own built-ins, events, mutations, and roots. */
const seen = [];
const internals = [];

/** Everything that can be read off a value without asking the extension. */
function read(value) {
  if (value instanceof Element) return value.outerHTML + (value.shadowRoot?.innerHTML ?? '');
  if (value instanceof ShadowRoot || value instanceof DocumentFragment) return value.textContent;
  if (value instanceof Node) return value.nodeValue ?? '';
  if (typeof value === 'function') return String(value);
  try {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return '';
  }
}

function overhear(prototype, name) {
  const original = prototype[name];
  prototype[name] = function (...all) {
    const answer = original.apply(this, all);
    seen.push(name, read(this), ...all.map(read), read(answer));
    return answer;
  };
}
overhear(Element.prototype, 'attachShadow');
overhear(Element.prototype, 'setAttribute');
overhear(Element.prototype, 'append');
overhear(Node.prototype, 'appendChild');
overhear(Node.prototype, 'insertBefore');
overhear(Document.prototype, 'createElement');
overhear(Document.prototype, 'createElementNS');
overhear(Document.prototype, 'createTextNode');
overhear(CSSStyleSheet.prototype, 'replaceSync');
overhear(EventTarget.prototype, 'dispatchEvent');
overhear(window, 'postMessage');
overhear(window, 'fetch');
overhear(XMLHttpRequest.prototype, 'send');
overhear(Storage.prototype, 'setItem');
Object.defineProperty(Object.prototype, 'rule', { set: (value) => seen.push(read(value)), configurable: true });

// An element of the page's own making may ask for its root, also a closed one.
for (const name of ['saklig-layer', 'saklig-card']) {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        internals.push(this.attachInternals());
      }
      connectedCallback() {
        seen.push(this.outerHTML);
      }
    },
  );
}

const EVENTS = ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin', 'focusout', 'copy', 'message', 'toggle'];
for (const name of EVENTS) {
  const hear = (event) => seen.push(name, ...event.composedPath().map(read), read(event.data), read(event.detail));
  addEventListener(name, hear, true);
  addEventListener(name, hear);
}
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes, target } of records)
    seen.push(read(target), ...[...addedNodes, ...removedNodes].map(read));
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

/** All that the page knows when it looks around, in one text. */
function spyReport() {
  const layers = [...document.querySelectorAll('saklig-layer')];
  return [
    ...seen,
    document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: [] }),
    ...layers.map((layer) => read(layer) + layer.innerText),
    ...internals.map(({ shadowRoot }) => shadowRoot?.textContent ?? ''),
    ...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    ),
    ...CSS.highlights.keys(),
    ...Object.getOwnPropertyNames(window).filter((name) => /saklig/i.test(name)),
    ...Object.entries({ ...localStorage, ...sessionStorage }).flat(),
    document.cookie,
    String(getSelection()),
    ...performance.getEntries().map((entry) => entry.name),
  ].join('\n');
}
Object.assign(window, { spyReport });
