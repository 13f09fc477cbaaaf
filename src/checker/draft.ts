import { blocks } from '../norwegian';
import type { Span } from './report';

/** A block of the draft where it stands now. `Content` is whatever has been made of its text, and goes with it as it moves. */
export interface Placed<Content> extends Span {
  content: Content | undefined;
}

/**
 * The text of a draft and the blocks it consists of. Taking in a new text costs what was changed: the edit is found by
 * comparing slices, only the lines around it are cut into blocks again, and the blocks behind it are merely moved.
 */
export class Draft<Content> {
  text = '';
  blocks: Placed<Content>[] = [{ start: 0, end: 0, content: undefined }];

  /** Takes in a new text. Returns the offset of the first difference. */
  take(text: string): number {
    const old = this.text;
    if (text === old) return 0;
    const same = commonStart(old, text);
    const sameEnd = commonEnd(old, text, Math.min(old.length, text.length) - same);
    const moved = text.length - old.length;
    const from = this.#lineStartBefore(this.indexAt(same));
    const start = this.blocks[from]?.start ?? 0;
    // The window is widened until the new cut meets the old one at the start of a line; behind that nothing has changed.
    for (let reach = 1; ; reach *= 4) {
      const to = this.#lineStartAfter(this.indexAt(old.length - sameEnd) + reach);
      const next = this.blocks[to];
      const window = text.slice(start, next ? next.end + moved : text.length);
      const cut = blocks(window).map((span) => ({ start: span.start + start, end: span.end + start }));
      const meets = next ? cut.findIndex((span) => span.start === next.start + moved) : cut.length;
      if (meets < 0) continue;
      this.#replace(from, to, cut.slice(0, meets), text);
      return same;
    }
  }

  #replace(from: number, to: number, fresh: Span[], text: string): void {
    // A block whose text stands unchanged keeps what was made of it: of the few around an edit most do.
    const kept = new Map<string, Content | undefined>();
    for (const { start, end, content } of this.blocks.slice(from, to)) kept.set(this.text.slice(start, end), content);
    const placed = fresh.map(({ start, end }) => {
      const own = text.slice(start, end);
      const content = kept.get(own);
      kept.delete(own);
      return { start, end, content };
    });
    const behind = this.blocks.slice(to);
    const moved = text.length - this.text.length;
    for (const block of behind) {
      block.start += moved;
      block.end += moved;
    }
    this.blocks = [...this.blocks.slice(0, from), ...placed, ...behind];
    this.text = text;
  }

  /** Index of the last block that starts at or before an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** One block further back, whose end may depend on the edited line, and on to one that begins a line: long lines are cut inside. */
  #lineStartBefore(index: number): number {
    let at = Math.max(0, index - 1);
    while (at > 0 && !this.#beginsLine(at)) at--;
    return at;
  }

  /** The next block that begins a line, or the number of blocks. */
  #lineStartAfter(index: number): number {
    let at = index;
    while (at < this.blocks.length && !this.#beginsLine(at)) at++;
    return Math.min(at, this.blocks.length);
  }

  #beginsLine(index: number): boolean {
    return index === 0 || (this.blocks[index]?.start ?? 0) > (this.blocks[index - 1]?.end ?? 0);
  }
}

const SLICE = 1024;

/** How many code units two texts have in common at the start. Slices are compared by the engine, far faster than by code unit. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + SLICE <= most && a.slice(at, at + SLICE) === b.slice(at, at + SLICE)) at += SLICE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The same at the end, at most `most`. */
function commonEnd(a: string, b: string, most: number): number {
  let at = 0;
  while (
    at + SLICE <= most &&
    a.slice(a.length - at - SLICE, a.length - at) === b.slice(b.length - at - SLICE, b.length - at)
  ) {
    at += SLICE;
  }
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}
