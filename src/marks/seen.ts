import { getOverflowAncestors } from '@floating-ui/dom';
import { above } from '../fields/safe';

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The part of an element's box that the scroll containers around it leave to be seen; turned inside out when that is nothing. */
export function seenPart(element: Element, { left, top, right, bottom }: Sides): Sides {
  const seen = { left, top, right, bottom };
  for (const ancestor of getOverflowAncestors(element)) {
    if (!(ancestor instanceof Element)) continue;
    const box = ancestor.getBoundingClientRect();
    const x = box.left + ancestor.clientLeft;
    const y = box.top + ancestor.clientTop;
    seen.left = Math.max(seen.left, x);
    seen.top = Math.max(seen.top, y);
    seen.right = Math.min(seen.right, x + ancestor.clientWidth);
    seen.bottom = Math.min(seen.bottom, y + ancestor.clientHeight);
  }
  return seen;
}

/** Between which heights of the viewport, in CSS pixels, an element is seen; upside down when it is not. */
export function viewOf(element: Element): Pick<Sides, 'top' | 'bottom'> {
  const { top, bottom } = seenPart(element, element.getBoundingClientRect());
  return { top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
}

/**
 * Calls back when something in the page has been scrolled; within a shadow root, only the root hears of it.
 * @returns a function that stops
 */
export function followView(element: Element, scrolled: () => void): () => void {
  const roots: EventTarget[] = [window];
  for (let node: Node | null = element; node; node = above(node)) if (node instanceof ShadowRoot) roots.push(node);
  const options = { passive: true, capture: true };
  for (const root of roots) root.addEventListener('scroll', scrolled, options);
  return () => {
    for (const root of roots) root.removeEventListener('scroll', scrolled, options);
  };
}
