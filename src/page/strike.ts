import type { Span } from '../checker/report';

/** What to take out of a text so that no gap is left: with a span goes the space behind it, or at the end of a line the one before. */
export function strike(text: string, { start, end }: Span): Span {
  const before = text[start - 1];
  const after = text[end];
  const opens = before === undefined || before === '\n' || isSpace(before);
  const closes = after === undefined || after === '\n';
  if (opens && isSpace(after)) return { start, end: end + 1 };
  if (closes && isSpace(before)) return { start: start - 1, end };
  return { start, end };
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\u00a0';
