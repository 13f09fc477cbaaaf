import type { Finding, Span } from '../checker/report';
import type { PlainField } from '../fields/plain';
import { type Look, markDeclarations, type Sign } from '../ui/looks';
import { type Layer, newElement } from './layer';
import type { Marks } from './marks';
import { copyMetrics } from './metrics';
import { Placement } from './placement';
import { type Segment, segmentsOf } from './segments';
import type { Background } from './sheet';
import { backgroundUnder } from './theme';

/**
 * Marks in a form field, where browsers paint no highlights: a transparent copy of the text, right above the field, with lines
 * under the marked words. All style is set on the elements, since a page's security policy may forbid style sheets.
 */

const BOX =
  'position:absolute;inset:auto;left:0;top:0;margin:0;border:0 solid transparent;background:none;color:transparent;' +
  'box-sizing:border-box;overflow:clip;pointer-events:none;user-select:none;forced-color-adjust:none;transform-origin:0 0';

/** A line of the text, up to a line break, with what is painted in it. */
interface Line {
  text: string;
  /** In the whole text. */
  start: number;
  /** Offsets within the line. */
  segments: Segment[];
  element?: HTMLElement;
}

export class MirrorMarks implements Marks {
  private readonly box = newElement('div');
  private readonly content = newElement('div');
  private readonly placement: Placement;
  private look: Look | undefined;
  private background: Background | undefined;
  private lines: Line[] = [];
  private segments: Segment[] = [];
  private indent = '';

  constructor(
    private readonly field: PlainField,
    layer: Layer,
    look: Look,
  ) {
    const oneLine = field.element instanceof HTMLInputElement;
    this.box.style.cssText = oneLine ? `${BOX};display:flex;align-items:center` : BOX;
    this.content.style.cssText = oneLine ? 'flex:none;inline-size:100%' : '';
    // A copy of the text is nothing to read aloud, nor to find with the browser's search.
    this.box.setAttribute('aria-hidden', 'true');
    this.box.inert = true;
    this.box.append(this.content);
    layer.root.append(this.box);
    this.placement = new Placement(field.element, this.box, this.content, layer);
    this.restyle(look);
  }

  show(findings: readonly Finding[]): void {
    this.segments = segmentsOf(findings);
    this.draw(this.lines);
  }

  restyle(look: Look): void {
    const { element } = this.field;
    copyMetrics(element, this.box, this.content);
    this.setIndent(getComputedStyle(element).textIndent);
    const background = backgroundUnder(element);
    if (look !== this.look || background !== this.background) {
      this.look = look;
      this.background = background;
      this.content.replaceChildren();
      this.draw([]);
    }
    this.placement.update();
  }

  reveal(span: Span): void {
    const { element } = this.field;
    const words = this.rangeOf(span)?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (!words) return;
    if (words.top < box.top || words.bottom > box.bottom) element.scrollTop += words.top - box.top - box.height / 3;
    if (words.left < box.left || words.right > box.right) element.scrollLeft += words.left - box.left - box.width / 3;
    element.scrollIntoView({ block: 'nearest' });
  }

  remove(): void {
    this.placement.stop();
    this.box.remove();
  }

  /** Where words stand in the mirror, which is where they stand in the field. */
  rangeOf(span: Span): Range | null {
    const from = this.pointAt(span.start);
    const to = this.pointAt(span.end);
    if (!from || !to) return null;
    const range = new Range();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  private pointAt(offset: number): [Node, number] | null {
    const line = this.lines.findLast((one) => one.start <= offset);
    let rest = offset - (line?.start ?? 0);
    for (const part of line?.element?.childNodes ?? []) {
      const text = part.firstChild ?? part;
      const length = text.textContent?.length ?? 0;
      if (rest <= length) return [text, rest];
      rest -= length;
    }
    return null;
  }

  /** Shows text and segments as they are now, and writes only the lines that differ from those of `old`, which stand there. */
  private draw(old: readonly Line[]): void {
    const lines = linesOf(this.field.text, this.segments);
    const shorter = Math.min(old.length, lines.length);
    let head = 0;
    while (head < shorter && equal(old[head], lines[head])) head++;
    let tail = 0;
    while (tail < shorter - head && equal(old.at(-1 - tail), lines.at(-1 - tail))) tail++;

    const free = old.slice(head, old.length - tail).map((line) => line.element);
    const next = (tail && old.at(-tail)?.element) || null;
    lines.forEach((line, index) => {
      if (index < head) line.element = old[index]?.element;
      else if (index >= lines.length - tail) line.element = old[old.length - lines.length + index]?.element;
      else line.element = this.write(line, free.shift() ?? this.content.insertBefore(newLine(), next));
    });
    for (const element of free) element?.remove();
    this.lines = lines;
    // Only the first line of a form field is indented; each line of the mirror is a block, which would be.
    const first = lines[0]?.element;
    const before = old[0]?.element;
    if (before && before !== first) before.style.textIndent = '';
    if (first !== before) this.setIndent(this.indent);
  }

  private setIndent(indent: string): void {
    this.indent = indent;
    const first = this.lines[0]?.element;
    if (first) first.style.textIndent = indent;
  }

  private style(sign: Sign): string {
    return this.look && this.background ? markDeclarations(sign, this.look, this.background) : '';
  }

  /**
   * Writes a line over what stands in its element, where words without and with a mark come by turns. Nothing is taken out, only
   * emptied: in Chromium, every node that leaves the page ends the step which undo takes back.
   */
  private write(line: Line, element: HTMLElement): HTMLElement {
    const pieces: { text: string; sign?: Sign }[] = [];
    let at = 0;
    for (const { start, end, sign } of line.segments) {
      pieces.push({ text: line.text.slice(at, start) }, { text: line.text.slice(start, end), sign });
      at = end;
    }
    pieces.push({ text: line.text.slice(at) });
    for (let count = element.childNodes.length; count < pieces.length; count++) {
      element.append(count % 2 ? newElement('span') : new Text());
      if (count % 2) element.lastElementChild?.append(new Text());
    }
    element.childNodes.forEach((node, index) => {
      const { text, sign } = pieces[index] ?? { text: '' };
      const words = (node.firstChild ?? node) as Text;
      if (words.data !== text) words.data = text;
      if (node !== words) (node as HTMLElement).style.cssText = sign ? this.style(sign) : '';
    });
    return element;
  }
}

function newLine(): HTMLElement {
  const element = newElement('div');
  // A line without text is as high as the others.
  element.style.minBlockSize = '1lh';
  return element;
}

/** @param segments in reading order, without overlap */
function linesOf(text: string, segments: readonly Segment[]): Line[] {
  let start = 0;
  let next = 0;
  return text.split('\n').map((lineText) => {
    const end = start + lineText.length;
    const inLine: Segment[] = [];
    for (let at = next; segments[at] && (segments[at] as Segment).start < end; at++) {
      const segment = segments[at] as Segment;
      if (segment.end <= end) next = at + 1;
      if (segment.end <= start) continue;
      inLine.push({
        sign: segment.sign,
        start: Math.max(segment.start, start) - start,
        end: Math.min(segment.end, end) - start,
      });
    }
    const line = { text: lineText, start, segments: inLine };
    start = end + 1;
    return line;
  });
}

const equal = (a: Line | undefined, b: Line | undefined): boolean =>
  !!a &&
  !!b &&
  a.text === b.text &&
  a.segments.length === b.segments.length &&
  a.segments.every((segment, index) => {
    const other = b.segments[index];
    return segment.start === other?.start && segment.end === other.end && segment.sign === other.sign;
  });
