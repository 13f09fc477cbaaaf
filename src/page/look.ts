import { above, attributeOf } from '../fields/safe';

interface Look {
  /** Looks at what stands around a field as well. */
  follow(field: Element): void;
  stop(): void;
}

/** Watches for what tells that fields may look or stand otherwise than before, though they have the same size. */
export function watchLook(changed: () => void): Look {
  let frame = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      changed();
    });
  };
  // Pages change theme by a class or an attribute at the root, and apps by a class or a style within.
  const attributes = new MutationObserver((records) => {
    if (changedBy(records)) soon();
  });
  for (const element of document.querySelectorAll(':root, body'))
    attributes.observe(element, { attributes: true, attributeOldValue: true });
  const follow = (field: Element) => {
    for (let node: Node | null = field; node; node = above(node)) {
      if (node instanceof Element && !node.matches(':root, body'))
        attributes.observe(node, { attributeFilter: ['class', 'style'], attributeOldValue: true });
    }
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', soon);
  document.fonts.addEventListener('loadingdone', soon);
  addEventListener('resize', soon);
  const stop = () => {
    cancelAnimationFrame(frame);
    attributes.disconnect();
    dark.removeEventListener('change', soon);
    document.fonts.removeEventListener('loadingdone', soon);
    removeEventListener('resize', soon);
  };
  return { follow, stop };
}

/** Whether attributes are others than before: ProseMirror sets the class of its field anew, to what it was, at each key. */
function changedBy(records: readonly MutationRecord[]): boolean {
  const seen = new Map<Node, Set<string | null>>();
  return records.some(({ target, attributeName, oldValue }) => {
    const names = seen.get(target) ?? new Set();
    seen.set(target, names);
    // Of several changes to an attribute, the first one tells what it was.
    if (names.has(attributeName)) return false;
    names.add(attributeName);
    return attributeName !== null && attributeOf(target as Element, attributeName) !== oldValue;
  });
}
