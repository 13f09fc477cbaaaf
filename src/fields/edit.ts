import { commonEnd, commonStart } from '../checker/common';
import type { Span } from '../checker/report';

/** What changed between two readings: the stretch from `start` to `before` in the old text became that to `after` in the new. */
export interface Edit {
  start: number;
  before: number;
  after: number;
}

/** The smallest stretch in which two texts differ; undefined when they are equal. */
export function editBetween(old: string, text: string): Edit | undefined {
  if (old === text) return undefined;
  const start = commonStart(old, text);
  const tail = commonEnd(old, text, Math.min(old.length, text.length) - start);
  return { start, before: old.length - tail, after: text.length - tail };
}

/** Two edits, one after the other, as one: the smallest stretch that holds both. */
export function joinEdits(first: Edit | undefined, second: Edit | undefined): Edit | undefined {
  if (!first || !second) return first ?? second;
  // In the text between the two.
  const end = Math.max(first.after, second.before);
  return {
    start: Math.min(first.start, second.start),
    before: end - first.after + first.before,
    after: end - second.before + second.after,
  };
}

/** A span of the old text in the new one; null when the edit touched it. Typing right behind a span leaves it alone. */
export function shiftSpan<T extends Span>(span: T, edit: Edit): T | null {
  if (span.end <= edit.start) return span;
  if (span.start < edit.before) return null;
  const by = edit.after - edit.before;
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A span of the old text in the new one, with all that an edit at or within it has put in. */
export function stretchSpan(span: Span, { start, before, after }: Edit): Span {
  const by = after - before;
  return {
    start: span.start <= before ? Math.min(span.start, start) : span.start + by,
    end: span.end < start ? span.end : Math.max(span.end + by, after),
  };
}
