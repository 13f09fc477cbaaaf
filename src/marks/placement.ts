import { autoUpdate } from '@floating-ui/dom';
import { above } from '../fields/safe';
import type { Layer } from './layer';
import { seenPart } from './seen';

/** Keeps a mirror on top of its field: in place, in size, scrolled as the field is and cut where the field is cut. */
export class Placement {
  private readonly unfollow: () => void;
  private frame = 0;

  constructor(
    private readonly field: HTMLElement,
    private readonly box: HTMLElement,
    private readonly content: HTMLElement,
    private readonly layer: Layer,
  ) {
    field.addEventListener('scroll', this.scroll, { passive: true });
    this.unfollow = autoUpdate(field, box, this.soon);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.field.removeEventListener('scroll', this.scroll);
    this.unfollow();
  }

  /** Follows the text within the field. */
  readonly scroll = () => {
    this.content.style.transform = `translate(${-this.field.scrollLeft}px,${-this.field.scrollTop}px)`;
  };

  private readonly soon = () => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
  };

  update(): void {
    const { field, box } = this;
    const seen = field.getBoundingClientRect();
    this.toTopLayer(isInTopLayer(field));
    box.style.visibility = seen.width && seen.height ? 'visible' : 'hidden';
    const origin = box.popover ? { left: -scrollX, top: -scrollY } : this.layer.host.getBoundingClientRect();
    const turned = Math.abs(seen.width - field.offsetWidth) > 1 || Math.abs(seen.height - field.offsetHeight) > 1;
    const { a, b, c, d } = turned ? linearPart(field) : new DOMMatrix();
    const width = Number.parseFloat(box.style.width);
    const height = Number.parseFloat(box.style.height);
    // Whatever the transform, the middle of what is seen is the middle of the field.
    const left = seen.left + seen.width / 2 - (a * width + c * height) / 2 - origin.left;
    const top = seen.top + seen.height / 2 - (b * width + d * height) / 2 - origin.top;
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
    box.style.transform = turned ? `matrix(${a},${b},${c},${d},0,0)` : '';
    box.style.clipPath = clip(field, seen);
    this.scroll();
  }

  /** A field in a modal dialog or a popover stands above everything, save what comes into the top layer after it. */
  private toTopLayer(wanted: boolean): void {
    if (wanted === (this.box.popover !== null)) return;
    this.box.popover = wanted ? 'manual' : null;
    if (wanted) this.box.showPopover();
  }
}

function isInTopLayer(element: Element): boolean {
  for (let node: Node | null = element; node; node = above(node)) {
    if (node instanceof Element && node.matches(':modal,:popover-open,:fullscreen')) return true;
  }
  return false;
}

/** What the transforms of an element and all around it do to directions and lengths; where it ends up is measured instead. */
function linearPart(element: Element): DOMMatrix {
  let matrix = new DOMMatrix();
  for (let node: Node | null = element; node; node = above(node)) {
    if (!(node instanceof Element)) continue;
    const { transform, rotate, scale } = getComputedStyle(node);
    const own = new DOMMatrix();
    if (rotate !== 'none') own.rotateSelf(degrees(rotate));
    if (scale !== 'none') own.scaleSelf(...(scale.split(' ').map(Number) as [number, number?]));
    if (transform !== 'none') own.multiplySelf(new DOMMatrix(transform));
    matrix = own.multiply(matrix);
  }
  return matrix;
}

/** Of the computed value of `rotate`, `12deg` or with an axis before it. */
const degrees = (rotate: string): number => Number.parseFloat(rotate.split(' ').at(-1) ?? '0');

/** What scroll containers around a field leave to be seen of it, as a `clip-path`; empty when that is all of it. */
function clip(field: HTMLElement, seen: DOMRect): string {
  const { left, top, right, bottom } = seenPart(field, seen);
  if (left <= seen.left && top <= seen.top && right >= seen.right && bottom >= seen.bottom) return '';
  return `inset(${top - seen.top}px ${seen.right - right}px ${seen.bottom - bottom}px ${left - seen.left}px)`;
}
