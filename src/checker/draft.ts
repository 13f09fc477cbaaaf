import { blocks } from '../norwegian';
import { commonEnd, commonStart } from './common';
import type { Span } from './report';

/** What an edit did to the blocks of a draft. */
interface Edit {
  /** The offset of the first difference. */
  at: number;
  /** Indexes of the blocks that were cut anew, end exclusive. They may be none, where blocks were only taken away. */
  from: number;
  to: number;
}

/**
 * The text of a draft and the blocks it consists of. Taking in a new text costs what was changed: the edit is found by
 * comparing slices, only the lines around it are cut into blocks again, and the blocks behind it are merely moved. What is
 * known of the blocks lies in arrays side by side, so that moving a thousand of them is one pass over numbers.
 */
export class Draft<Content> {
  text = '';
  readonly starts: number[] = [0];
  readonly ends: number[] = [0];
  /** Whatever has been made of the text of a block; goes with the block as it moves. */
  readonly contents: (Content | undefined)[] = [undefined];
  /** For a block without content: what had been made of the text that stood there before; most of that still holds. */
  readonly former: (Content | undefined)[] = [undefined];
  /** Bits that the owner keeps on a block, to find it without looking at its content. 0 without content. */
  readonly marks: number[] = [0];
  /** How many blocks have no content yet. */
  waiting = 1;

  /** Takes in a new text; undefined when it is the one it has. */
  take(text: string): Edit | undefined {
    const old = this.text;
    if (text === old) return undefined;
    const same = commonStart(old, text);
    const sameEnd = commonEnd(old, text, Math.min(old.length, text.length) - same);
    const moved = text.length - old.length;
    const from = this.#lineStartBefore(this.indexAt(same));
    const start = this.starts[from] ?? 0;
    // The window is widened until the new cut meets the old one at the start of a line; behind that nothing has changed.
    for (let reach = 1; ; reach *= 4) {
      const to = this.#lineStartAfter(this.indexAt(old.length - sameEnd) + reach);
      const next = this.starts[to];
      const window = text.slice(start, next === undefined ? text.length : (this.ends[to] ?? 0) + moved);
      const cut = blocks(window).map((span) => ({ start: span.start + start, end: span.end + start }));
      const meets = next === undefined ? cut.length : cut.findIndex((span) => span.start === next + moved);
      if (meets < 0) continue;
      this.#replace(from, to, cut.slice(0, meets), text);
      return { at: same, from, to: from + meets };
    }
  }

  fill(index: number, content: Content): void {
    this.contents[index] = content;
    this.former[index] = undefined;
    this.waiting--;
  }

  /** Index of the last block that starts at or before an offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #replace(from: number, to: number, fresh: Span[], text: string): void {
    // A block whose text stands unchanged keeps what was made of it: of the few around an edit most do.
    const kept = new Map<string, [Content, number]>();
    const former: Content[] = [];
    for (let at = from; at < to; at++) {
      const content = this.contents[at];
      if (content !== undefined) {
        kept.set(this.text.slice(this.starts[at], this.ends[at]), [content, this.marks[at] ?? 0]);
        continue;
      }
      this.waiting--;
      const before = this.former[at];
      if (before !== undefined) former.push(before);
    }
    const contents: (Content | undefined)[] = [];
    const marks: number[] = [];
    for (const { start, end } of fresh) {
      const own = text.slice(start, end);
      const [content, mark] = kept.get(own) ?? [undefined, 0];
      kept.delete(own);
      if (content === undefined) this.waiting++;
      contents.push(content);
      marks.push(mark);
    }
    for (const [content] of kept.values()) former.push(content);
    let next = 0;
    const formerOf = (content: Content | undefined) => (content === undefined ? former[next++] : undefined);
    const moved = text.length - this.text.length;
    for (let at = to; at < this.starts.length; at++) {
      this.starts[at] = (this.starts[at] ?? 0) + moved;
      this.ends[at] = (this.ends[at] ?? 0) + moved;
    }
    exchange(
      this.starts,
      from,
      to,
      fresh.map(({ start }) => start),
    );
    exchange(
      this.ends,
      from,
      to,
      fresh.map(({ end }) => end),
    );
    exchange(this.contents, from, to, contents);
    exchange(this.former, from, to, contents.map(formerOf));
    exchange(this.marks, from, to, marks);
    this.text = text;
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
    while (at < this.starts.length && !this.#beginsLine(at)) at++;
    return Math.min(at, this.starts.length);
  }

  #beginsLine(index: number): boolean {
    return index === 0 || (this.starts[index] ?? 0) > (this.ends[index - 1] ?? 0);
  }
}

/** Puts other items in place of those from `from` up to `to`. Any number of them: `splice` with a hundred thousand arguments throws. */
function exchange<Item>(items: Item[], from: number, to: number, fresh: readonly Item[]): void {
  if (fresh.length < 1000) {
    items.splice(from, to - from, ...fresh);
    return;
  }
  const behind = items.slice(to);
  items.length = from;
  for (const item of fresh) items.push(item);
  for (const item of behind) items.push(item);
}
