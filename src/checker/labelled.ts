import { LABELS, type Label, type Span } from './report';

export interface MarkedSpan extends Span {
  /** Absent in the examples of rules, where the rule itself says the label. */
  label?: Label;
}

/**
 * Takes the inline marks `[[label:…]]` or `[[…]]`, which may be nested, out of a text.
 * @returns the plain text, and the marked spans in UTF-16 code units of that plain text, outer before inner
 * @throws Error when a mark is opened and not closed, or closed and not opened
 */
export function stripMarks(marked: string): { text: string; spans: MarkedSpan[] } {
  let text = '';
  const spans: MarkedSpan[] = [];
  const open: MarkedSpan[] = [];
  let from = 0;
  for (const { 0: sign, 1: label, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    from = index + sign.length;
    if (sign === ']]') {
      const span = open.pop();
      if (!span) throw new Error('«]]» with no «[[» before it');
      span.end = text.length;
    } else {
      const span: MarkedSpan = { start: text.length, end: text.length };
      if (label) span.label = label as Label;
      spans.push(span);
      open.push(span);
    }
  }
  if (open.length > 0) throw new Error('«[[» with no «]]» after it');
  return { text: text + marked.slice(from), spans };
}

const MARK = new RegExp(`\\[\\[(?:(${LABELS.map((label) => label.replace('.', '\\.')).join('|')}):)?|\\]\\]`, 'g');
