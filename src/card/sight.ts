import { above, allIn, boxOf, shadowRootOf } from '../fields/safe';
import { isLayer } from '../marks/layer';

/** How long a card that had something over it must have been free before a click on it counts, in milliseconds. */
const SETTLING = 500;

/**
 * Lets only those clicks through to a card that are real and meant for it: a page can lay something over the card that clicks
 * go through. Chromium says, a little late, whether the card can be seen. It goes back on top when something else comes there, and
 * takes no click while something is there with it whose coming a page may have kept from us.
 * @returns a function that stops
 */
export function guardClicks(card: HTMLElement, onTop: () => void): () => void {
  let isCovered = false;
  let freeSince = Number.NEGATIVE_INFINITY;
  const observer = new IntersectionObserver(
    (entries) => {
      const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      isCovered = isVisible === false;
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const page = card.ownerDocument.defaultView ?? window;
  // Within a frame, whatever lies over any part of the frame counts, such as a header that stays: too much to go by.
  if (page.parent === page) observer.observe(card);

  // The first event comes at once and the second soon after, when the other stands in the top layer.
  const toggled = (event: Event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    freeSince = performance.now();
    if (event.type === 'toggle') onTop();
  };
  for (const kind of ['beforetoggle', 'toggle']) page.addEventListener(kind, toggled, true);

  const guard = (event: Event) => {
    const isSeen =
      !isCovered && card.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isReached(card);
    if (event.isTrusted && isSeen && performance.now() - freeSince > SETTLING) return;
    event.preventDefault();
    event.stopPropagation();
  };
  card.addEventListener('click', guard, true);
  return () => {
    observer.disconnect();
    for (const kind of ['beforetoggle', 'toggle']) page.removeEventListener(kind, toggled, true);
  };
}

/** Whether something else in the top layer, which is above the card or below it, reaches over any of it. */
function isReached(card: Element): boolean {
  const around = new Set<Node>();
  for (let node: Node | null = card; node; node = above(node)) around.add(node);
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return inTopLayer(card.ownerDocument).some((other) => {
    const box = boxOf(other);
    return !around.has(other) && box.left < right && left < box.right && box.top < bottom && top < box.bottom;
  });
}

/** What is in the top layer, also from within shadow roots, whose events tell nobody outside. Saklig's own does not count. */
function inTopLayer(root: Document | ShadowRoot): Element[] {
  const found = [...allIn(root, ':popover-open,:modal,:fullscreen')];
  for (const element of allIn(root, '*')) {
    const inner = isLayer(element) ? null : shadowRootOf(element);
    if (inner) found.push(...inTopLayer(inner));
  }
  return found;
}
