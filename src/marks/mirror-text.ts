import type { Span } from '../checker/report';
import { type Edit, editBetween } from '../fields/edit';
import type { Sign } from '../ui/looks';
import { newElement } from './layer';
import { isSame, type Segment } from './segments';

/** A line of the text, up to a line break, with what is painted in it. */
interface Line {
  text: string;
  /** Offsets within the line. */
  segments: readonly Segment[];
  element: HTMLElement;
}

/** Lines that stand in one element: after an edit, browsers go through the lines of one part and through the parts, not through all lines. */
interface Part {
  element: HTMLElement;
  lines: Line[];
  /** In UTF-16 code units, with a line break after each line. */
  length: number;
}

/** Where a line is: its number within its part, and where in the text it starts. */
interface Place {
  part: Part;
  index: number;
  line: Line;
  start: number;
}

/** How many lines a new part has; a part of more than twice as many is divided. */
const PART = 64;

/** The text of a form field as elements, a line each, in which words can be painted. What an edit does not touch is left alone. */
export class MirrorText {
  private readonly parts: Part[] = [];
  /** Lines that are to be written. */
  private readonly dirty = new Set<Line>();
  /** As they were last set. */
  private readonly styles = new WeakMap<HTMLElement, string>();

  /** @param styleOf how a mark of a kind looks, as CSS declarations */
  constructor(
    private readonly root: HTMLElement,
    private readonly styleOf: (sign: Sign) => string,
  ) {
    this.attach(this.addPart([newLine('')]));
  }

  /**
   * @param text the whole text
   * @param edit what happened to it since it was last shown; undefined when nothing did
   * @param segments in reading order, without overlap
   */
  show(text: string, edit: Edit | undefined, segments: readonly Segment[]): void {
    if (edit) this.take(text, edit);
    this.mark(segments);
    this.write();
  }

  /** Only the first line of a form field is indented; each line here is a block, which would be. */
  setIndent(indent: string): void {
    this.parts[0]?.lines[0]?.element.style.setProperty('text-indent', indent);
  }

  /** Marks look otherwise than before. */
  restyle(): void {
    for (const { lines } of this.parts) for (const line of lines) if (line.segments.length) this.dirty.add(line);
    this.write();
  }

  rangeOf({ start, end }: Span): Range {
    const range = new Range();
    range.setStart(...this.pointAt(start));
    range.setEnd(...this.pointAt(end));
    return range;
  }

  private pointAt(offset: number): [Node, number] {
    const { line, start } = this.placeOf(offset);
    let rest = offset - start;
    for (const part of line.element.childNodes) {
      const words = (part.firstChild ?? part) as Text;
      if (rest <= words.length) return [words, rest];
      rest -= words.length;
    }
    return [line.element, 0];
  }

  private placeOf(offset: number): Place {
    let start = 0;
    let at = 0;
    while (at < this.parts.length - 1 && start + (this.parts[at] as Part).length <= offset) {
      start += (this.parts[at++] as Part).length;
    }
    const part = this.parts[at] as Part;
    let index = 0;
    while (index < part.lines.length - 1 && start + (part.lines[index] as Line).text.length < offset) {
      start += (part.lines[index++] as Line).text.length + 1;
    }
    return { part, index, line: part.lines[index] as Line, start };
  }

  /** Cuts the lines that an edit touched anew. The first of them stays where it is, so the first of all is always the same one. */
  private take(text: string, { start, before, after }: Edit): void {
    const first = this.placeOf(start);
    const last = this.placeOf(before);
    const end = last.start + last.line.text.length + after - before;
    const fresh = text.slice(first.start, end).split('\n');
    let { part, index } = first;
    for (let line = first.line; ; line = part.lines[index] as Line) {
      const behind = this.parts[this.parts.indexOf(part) + 1];
      const lineText = fresh.shift();
      if (lineText === undefined) this.remove(part, index--);
      else this.rewrite(part, line, lineText);
      if (line === last.line) break;
      if (++index < part.lines.length || !behind) continue;
      part = behind;
      index = 0;
    }
    if (fresh.length) this.insert(part, index + 1, fresh.map(newLine));
  }

  private rewrite(part: Part, line: Line, text: string): void {
    if (text === line.text) return;
    part.length += text.length - line.text.length;
    line.text = text;
    this.dirty.add(line);
  }

  private remove(part: Part, index: number): void {
    for (const line of part.lines.splice(index, 1)) {
      part.length -= line.text.length + 1;
      line.element.remove();
    }
    if (part.lines.length) return;
    this.parts.splice(this.parts.indexOf(part), 1);
    part.element.remove();
  }

  private insert(part: Part, index: number, lines: readonly Line[]): void {
    for (const line of lines) this.dirty.add(line);
    part.lines = [...part.lines.slice(0, index), ...lines, ...part.lines.slice(index)];
    const rest = part.lines.length > 2 * PART ? part.lines.splice(PART) : [];
    part.length = lengthOf(part.lines);
    this.attach(part);
    for (let from = 0, before = part; from < rest.length; from += PART) {
      before = this.addPart(rest.slice(from, from + PART), before);
      this.attach(before);
    }
  }

  private addPart(lines: Line[], before?: Part): Part {
    const element = newElement('div');
    // A layer of its own, so that browsers need not look through all parts for what sticks out when one has changed.
    element.style.position = 'relative';
    const part = { element, lines, length: lengthOf(lines) };
    this.parts.splice(before ? this.parts.indexOf(before) + 1 : 0, 0, part);
    this.root.insertBefore(part.element, before?.element.nextSibling ?? null);
    return part;
  }

  /** Puts the lines of a part into its element. What stands there stays: in Chromium, nodes that are moved end a step of undo. */
  private attach({ element, lines }: Part): void {
    let next: Node | null = null;
    for (const line of lines.toReversed()) {
      if (line.element.parentNode !== element) element.insertBefore(line.element, next);
      next = line.element;
    }
  }

  /** Gives every line its segments. */
  private mark(segments: readonly Segment[]): void {
    let start = 0;
    let next = 0;
    for (const line of this.parts.flatMap(({ lines }) => lines)) {
      const end = start + line.text.length;
      if (line.segments.length || (segments[next] as Segment)?.start < end) {
        const inLine: Segment[] = [];
        for (let at = next; (segments[at] as Segment)?.start < end; at++) {
          const segment = segments[at] as Segment;
          if (segment.end <= end + 1) next = at + 1;
          if (segment.end > start) inLine.push(within(segment, start, end));
        }
        if (!areEqual(line.segments, inLine)) {
          line.segments = inLine;
          this.dirty.add(line);
        }
      }
      start = end + 1;
    }
  }

  private write(): void {
    for (const line of this.dirty) this.writeLine(line);
    this.dirty.clear();
  }

  /**
   * Writes a line over what stands in its element, where words without and with a mark come by turns. Nothing is taken out, only
   * emptied: in Chromium, every node that leaves the page ends the step which undo takes back.
   */
  private writeLine({ text, segments, element }: Line): void {
    const pieces: { text: string; sign?: Sign }[] = [];
    let at = 0;
    for (const { start, end, sign } of segments) {
      pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), sign });
      at = end;
    }
    pieces.push({ text: text.slice(at) });
    for (let count = element.childNodes.length; count < pieces.length; count++) {
      element.append(count % 2 ? newElement('span') : new Text());
      if (count % 2) element.lastElementChild?.append(new Text());
    }
    element.childNodes.forEach((node, index) => {
      const { text, sign } = pieces[index] ?? { text: '' };
      const words = (node.firstChild ?? node) as Text;
      const edit = editBetween(words.data, text);
      // What stays is not shaped again.
      if (edit) words.replaceData(edit.start, edit.before - edit.start, text.slice(edit.start, edit.after));
      if (node !== words) this.style(node as HTMLElement, sign ? this.styleOf(sign) : '');
    });
  }

  private style(element: HTMLElement, style: string): void {
    if ((this.styles.get(element) ?? '') === style) return;
    this.styles.set(element, style);
    element.style.cssText = style;
  }
}

function newLine(text: string): Line {
  const element = newElement('div');
  // A line without text is as high as the others.
  element.style.minBlockSize = '1lh';
  return { text, segments: [], element };
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);

const within = ({ start, end, sign }: Segment, from: number, to: number): Segment => ({
  sign,
  start: Math.max(start, from) - from,
  end: Math.min(end, to) - from,
});

const areEqual = (some: readonly Segment[], others: readonly Segment[]): boolean =>
  some.length === others.length && some.every((segment, index) => isSame(segment, others[index]));
