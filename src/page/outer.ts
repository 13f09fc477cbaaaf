import { above } from '../fields/safe';

/**
 * Where the card of a field stands. An editor's frame is often lower than a card, so the card stands in the outermost document
 * that scripts of the frame may reach, and there within the modal dialog or popover that makes all outside of it inert.
 */
export interface Outer {
  parent: Element;
  window: Window & typeof globalThis;
  /** What the card stays beside while things scroll: the field, or the outermost frame around it. */
  context: Element;
  /** Where a box of the field's own viewport is in that of the outermost document. */
  toOuter(box: DOMRect): DOMRect;
}

export function outerOf(field: Element): Outer {
  const frames: Element[] = [];
  for (let view: Window | null = window; view; ) {
    const frame = frameOf(view);
    if (frame) frames.push(frame);
    view = frame?.ownerDocument.defaultView ?? null;
  }
  const context = frames.at(-1) ?? field;
  return {
    parent: modalAround(context) ?? context.ownerDocument.documentElement,
    window: context.ownerDocument.defaultView ?? window,
    context,
    toOuter: (box) => frames.reduce(inside, box),
  };
}

function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

function inside(box: DOMRect, frame: Element): DOMRect {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return new DOMRect(
    box.x + left + frame.clientLeft + Number.parseFloat(paddingLeft),
    box.y + top + frame.clientTop + Number.parseFloat(paddingTop),
    box.width,
    box.height,
  );
}

function modalAround(element: Element): Element | null {
  for (let node: Node | null = element; node; node = above(node)) {
    if (isElement(node) && node.matches(':modal,:popover-open')) return node;
  }
  return null;
}

/** Elements of another frame are not instances of this frame's `Element`. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
