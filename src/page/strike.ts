import type { Span } from '../checker/report';

/**
 * What to take out of a text so that nothing is left hanging: with a whole sentence goes the stop behind it, and with any span
 * the space that would stand double or alone.
 */
export function strike(text: string, { start, end }: Span): Span {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lead = before.trimEnd();
  const isSentence = lead === '' || /[.!?:]$/.test(lead);
  const last = isSentence && /[.!?]/.test(text[end] ?? '') ? end + 1 : end;
  const isSpaced = before !== lead || before === '';
  if (isSpaced && isSpace(text[last])) return { start, end: last + 1 };
  const nothingFollows = last === text.length || /[\n.,;:!?)]/.test(text[last] ?? '');
  return { start: nothingFollows ? start - (before.length - lead.length) : start, end: last };
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\u00a0';
