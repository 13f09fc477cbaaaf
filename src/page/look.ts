import { above } from '../fields/safe';

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
  const attributes = new MutationObserver(soon);
  for (const element of document.querySelectorAll(':root, body')) attributes.observe(element, { attributes: true });
  const follow = (field: Element) => {
    for (let node: Node | null = field; node; node = above(node)) {
      if (node instanceof Element && !node.matches(':root, body'))
        attributes.observe(node, { attributeFilter: ['class', 'style'] });
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
