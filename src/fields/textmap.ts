import type { Span } from '../checker/report';
import { firstLine } from './between';
import type { Edit } from './edit';
import {
  attributeOf,
  childCountOf,
  childNodesOf,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  textWalker,
} from './safe';

/**
 * An editable region as text: one line for each run of inline content, joined by `\n`, with every offset traceable to a place in
 * the page. Read once, then kept up to date from mutation records: what changed is read again, nothing else.
 */

/** Characters of one text node within a line. */
interface Piece {
  node: Text;
  /** Where in the node, and where in the line, the piece begins. */
  from: number;
  at: number;
  length: number;
}

/** Inline content between two block borders. */
interface Line {
  text: string;
  pieces: Piece[];
  /** Where the line begins in the whole text. */
  start: number;
}

/** A block element with what stands in it, in reading order. */
interface Block {
  element: Element;
  content: (Line | Block)[];
}

export interface Point {
  node: Text;
  offset: number;
}

/** Deeper than any editor nests; what a page nests deeper is not read. */
const DEEPEST = 200;
/** More nodes than any minutes have; what a page has beyond them is not read. */
const MOST_NODES = 100_000;

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup
  time tt u var wbr`.split(/\s+/),
);
const UNREAD = new Set(
  `audio button canvas datalist embed head iframe img input math meter noscript object option picture progress rp rt script select
  style svg template textarea title video`.split(/\s+/),
);

/** What editors put in to hold the caret; no reader sees it. */
const FILLER = /[\u200b\u2060\ufeff]/;

export class TextMap {
  text = '';
  private lines: Line[] = [];
  private readonly blocks = new WeakMap<Element, Block>();
  private readonly lineOf = new WeakMap<Text, Line>();
  private readonly root: Block;
  /** How many nodes may still be visited in the reading that goes on. */
  private left = MOST_NODES;

  constructor(private readonly host: Element) {
    this.root = this.readBlock(host, null, 0, true);
    this.join();
  }

  /** Takes in what a MutationObserver (child lists and character data, subtree) saw; tells what it did to the text. */
  take(records: readonly MutationRecord[]): Edit | undefined {
    this.left = MOST_NODES;
    const stale = new Set<Block>();
    const added = new Set<Node>();
    for (const record of records) {
      const block = this.blockAround(record.target);
      if (block) stale.add(block);
      for (const node of record.addedNodes) added.add(node);
    }
    for (const block of stale) {
      // A block that was put in anew has been read as part of the one around it.
      if (this.blocks.get(block.element) !== block) continue;
      block.content = this.readContent(block.element, added, 0, this.isRead(block.element));
    }
    return stale.size ? this.join() : undefined;
  }

  rangeOf(span: Span): Range | null {
    const from = this.pointAt(span.start, 'after');
    const to = this.pointAt(span.end, 'before');
    if (!from || !to) return null;
    const range = new Range();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      // The page changed the nodes and the records have not come yet: the next reading puts it right.
      return null;
    }
    return range;
  }

  /** The lines between two heights of the viewport, in CSS pixels. Takes lines to stand below each other, as nearly all do. */
  spanBetween(top: number, bottom: number): Span {
    const boxOf = (line: Line) => {
      const box = this.rangeOf({ start: line.start, end: line.start + line.text.length })?.getBoundingClientRect();
      return box?.height ? box : undefined;
    };
    const from = firstLine(this.lines, boxOf, (box) => box.bottom >= top);
    const to = firstLine(this.lines, boxOf, (box) => box.top > bottom);
    const startOf = (index: number) => this.lines[index]?.start ?? this.text.length;
    return { start: startOf(from), end: startOf(to) };
  }

  /** The offset of a place in the page; null outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (node instanceof Text) return this.offsetInText(node, offset);
    const children = childNodesOf(node);
    const child = children[offset];
    const next = child && edgeText(child, 'firstChild');
    if (next) return this.offsetInText(next, 0);
    const previous = edgeText(children[offset - 1] ?? node, 'lastChild');
    return previous ? this.offsetInText(previous, previous.data.length) : null;
  }

  private offsetInText(node: Text, offset: number): number | null {
    const line = this.lineOf.get(node);
    // A node that lost its text, or went out of the region, may still have its old line.
    if (!line || this.lineAt(line.start) !== line) return null;
    const piece = line.pieces.findLast((one) => one.node === node && one.from <= offset);
    return piece ? line.start + piece.at + Math.min(offset - piece.from, piece.length) : null;
  }

  private lineAt(offset: number): Line | undefined {
    return this.lines[lastAtOrBefore(this.lines, offset, (one) => one.start)];
  }

  /** The place of an offset; between two pieces, the end of the one before or the start of the one after. */
  private pointAt(offset: number, side: 'before' | 'after'): Point | null {
    const line = this.lineAt(offset);
    if (!line) return null;
    const inLine = offset - line.start;
    const index = lastAtOrBefore(line.pieces, side === 'after' ? inLine : inLine - 1, (one) => one.at);
    const piece = line.pieces[Math.max(index, 0)];
    return piece ? { node: piece.node, offset: piece.from + Math.min(inLine - piece.at, piece.length) } : null;
  }

  /** The innermost known block around a node. */
  private blockAround(node: Node): Block | undefined {
    for (let at: Node | null = node; at; at = parentOf(at)) {
      const block = at instanceof Element && this.blocks.get(at);
      if (block) return block;
    }
    return undefined;
  }

  private readBlock(element: Element, added: Set<Node> | null, depth: number, read: boolean): Block {
    const block = { element, content: this.readContent(element, added, depth, read) };
    this.blocks.set(element, block);
    return block;
  }

  /** @param added nodes that are new since the last reading: only within these, and with null everywhere, known blocks are read again */
  private readContent(element: Element, added: Set<Node> | null, depth: number, read: boolean): (Line | Block)[] {
    const content: (Line | Block)[] = [];
    let line = new LineReader();
    const close = () => {
      const done = line.close(element);
      if (done) {
        content.push(done);
        for (const piece of done.pieces) this.lineOf.set(piece.node, done);
      }
      line = new LineReader();
    };
    const visit = (node: Node, at: number, reading: boolean, seen: Set<Node> | null) => {
      this.left--;
      if (nodeTypeOf(node) === Node.TEXT_NODE) {
        if (reading) line.add(node as Text);
        return;
      }
      const kind = node instanceof Element && at < DEEPEST ? kindOf(node) : 'unread';
      if (kind === 'unread') return;
      if (kind === 'break') return reading ? line.break() : undefined;
      const element = node as Element;
      const within = seen?.has(element) ? null : seen;
      const reads = readsOn(element, kind, reading);
      if (kind === 'block') {
        close();
        const known = within && this.blocks.get(element);
        content.push(known || this.readBlock(element, within, at, reads));
      } else {
        for (let child = firstChildOf(element); child && this.left > 0; child = nextSiblingOf(child))
          visit(child, at + 1, reads, within);
      }
    };
    for (let child = firstChildOf(element); child && this.left > 0; child = nextSiblingOf(child))
      visit(child, depth + 1, read, added);
    close();
    return content;
  }

  /** Whether text directly in a block counts: not in a widget that can't be edited, save in an editable part of it. */
  private isRead(element: Element): boolean {
    for (let node: Node | null = element; node instanceof Element && node !== this.host; node = parentOf(node)) {
      const editable = attributeOf(node, 'contenteditable');
      if (editable !== null) return editable !== 'false';
    }
    return true;
  }

  /** Lays all lines behind each other again and tells between which offsets they are others than before. */
  private join(): Edit | undefined {
    const old = this.lines;
    const oldLength = this.text.length;
    const lines: Line[] = [];
    flatten(this.root, lines);
    const shorter = Math.min(old.length, lines.length);
    let head = 0;
    while (head < shorter && old[head] === lines[head]) head++;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
    const before = tail ? (old[old.length - tail] as Line).start : oldLength;
    let start = 0;
    for (const line of lines) {
      line.start = start;
      start += line.text.length + 1;
    }
    this.lines = lines;
    this.text = lines.map((line) => line.text).join('\n');
    if (head === old.length && head === lines.length) return undefined;
    return {
      start: Math.min(lines[head]?.start ?? this.text.length, old[head]?.start ?? oldLength),
      before,
      after: tail ? (lines[lines.length - tail] as Line).start : this.text.length,
    };
  }
}

/** Gathers the inline content of one line. */
class LineReader {
  private text = '';
  private breaks = 0;
  private readonly pieces: Piece[] = [];

  add(node: Text): void {
    const data = collapses(node) ? node.data.replace(/[\t\n\r]/g, ' ') : node.data;
    let from = 0;
    for (const part of data.split(FILLER)) {
      if (part) this.pieces.push({ node, from, at: this.text.length, length: part.length });
      this.text += part;
      from += part.length + 1;
    }
  }

  break(): void {
    this.breaks++;
    this.text += '\n';
  }

  /** Null when there is nothing that a reader would see as a line. */
  close(element: Element): Line | null {
    if (!this.text || (!this.breaks && childCountOf(element) && !this.text.trim())) return null;
    // The last break of a block only holds it open.
    const text = this.breaks && this.text.endsWith('\n') ? this.text.slice(0, -1) : this.text;
    return { text, pieces: this.pieces, start: 0 };
  }
}

/** Whether line breaks in the source of a text node are mere spaces to the reader. */
const collapses = (node: Text): boolean => {
  const parent = /[\t\n\r]/.test(node.data) && parentOf(node);
  return parent instanceof Element && !/pre|break-spaces/.test(getComputedStyle(parent).whiteSpace);
};

function kindOf(element: Element): 'break' | 'block' | 'inline' | 'unread' {
  const name = localNameOf(element);
  if (name === 'br') return 'break';
  if (UNREAD.has(name) || attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') {
    return 'unread';
  }
  if (BLOCKS.has(name)) return 'block';
  if (INLINE.has(name)) return 'inline';
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'unread';
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

/** Text in a widget that can't be edited is the editor's own, save what stands in the line (a mention of a name). */
function readsOn(element: Element, kind: 'block' | 'inline', reading: boolean): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable === null ? reading : editable !== 'false' || (kind === 'inline' && reading);
}

function flatten(block: Block, lines: Line[]): void {
  for (const part of block.content) {
    if ('content' in part) flatten(part, lines);
    else lines.push(part);
  }
}

/** The first or last text node in a node, itself included. */
const edgeText = (node: Node, edge: 'firstChild' | 'lastChild'): Text | null =>
  node instanceof Text ? node : (textWalker(node)[edge]() as Text | null);

/** The index of the last item whose position is at or before `position`, -1 when all lie after it. */
function lastAtOrBefore<T>(items: readonly T[], position: number, of: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(items[middle] as T) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
