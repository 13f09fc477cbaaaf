import type { Span } from './sentences';

export type BlockKind = 'heading' | 'item' | 'text' | 'blank' | 'mail';

/** How a block is built, before its words are read. Offsets from the start of the block. */
export interface Structure {
  kind: BlockKind;
  /** Indentation in steps of a tab or two spaces; for headings written with `#`, their number. */
  level: number;
  /** «Navn» in `Navn: tekst`. */
  label?: Span;
  /** Where the text begins, after bullet, number or quoting. */
  start: number;
}

const BULLET =
  /^(?:[-–—−•*·▪■◦‣○●→⇒+✓✔☐☑✗]+(?=[ \t\u00a0])|\[[ xX]?\]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)](?=\s)|\(?[a-zA-Z][.)](?=\s)|\d{1,2}(?:\.\d{1,2})+(?=\s))[ \t\u00a0]*/;
const ORDINAL =
  /^\d{1,2}\.\s+(?:januar|februar|mars|april|mai|juni|juli|august|sept|okt|nov|des|jan|feb|apr|aug|kvartal|halvår|klasse|etasje|trinn)/i;
const MAIL = /^(?:>|(?:fra|frå|from|til|to|sendt|sent|dato|date|emne|subject|kopi|cc|bcc|vår ref|deres ref)\s?:\s)/i;
const LABEL = /^[*_]{0,2}(\p{L}[^\s:.!?|]*(?:[ \u00a0][^\s:.!?|]+){0,4})\s?:[*_]{0,2}(?=\s|$)/u;
/** A block this long is cut at the next full stop, so that an edit in a text without line breaks stays cheap. */
const LONG = 4000;
/** A line of this length that ends in the middle of a sentence was broken because it was full. */
const WRAPPED = 60;
const FULL = 200;

/** The blocks of a text: a line each, or lines that were wrapped by hand. Line breaks belong to no block. Linear. */
export function blocks(text: string): Span[] {
  const spans: Span[] = [];
  let before: Span | undefined;
  for (const line of lines(text)) {
    const last = spans.at(-1);
    if (last && before && goesOn(text, before, line) && startsSentence(text, last)) last.end = line.end;
    else spans.push({ ...line });
    before = line;
  }
  return spans.flatMap((span) => (span.end - span.start > LONG ? cut(text, span) : [span]));
}

const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

function* lines(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** In notes that begin every line in lower case, the next line's lower case says nothing. */
const startsSentence = (text: string, { start }: Span): boolean =>
  !/^[ \t\u00a0]*\p{Ll}/u.test(text.slice(start, start + 40));

/** Whether a line was broken only because it was full: long, unfinished, and the next goes on in lower case. */
function goesOn(text: string, { start, end }: Span, next: Span): boolean {
  if (end - start < WRAPPED || end - start > FULL || !/^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))
    return false;
  if (!/[\p{L}\p{N},–-]$/u.test(text.slice(end - 2, end))) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 60));
  return !BULLET.test(head) && !LABEL.test(head) && !/^[ \t]*[>|]/.test(text.slice(start, start + 8));
}

function cut(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  while (end - start > LONG) {
    let at = start + LONG;
    const limit = Math.min(end, start + 2 * LONG);
    while (at < limit && !(/\s/.test(text[at] ?? '') && /[.!?]/.test(text[at - 1] ?? ''))) at++;
    if (at === limit) while (at > start + LONG && !/\s/.test(text[at] ?? '')) at--;
    // Never inside a surrogate pair.
    if (/[\udc00-\udfff]/.test(text[at] ?? '')) at++;
    spans.push({ start, end: at });
    start = at;
  }
  spans.push({ start, end });
  return spans;
}

/** What kind of block a text is by its signs alone. `heading` by wording is decided in `read.ts`, where words are known. */
export function structure(text: string): Structure {
  const indent = /^[ \t\u00a0]*/.exec(text)?.[0] ?? '';
  const level = [...indent].reduce((sum, c) => sum + (c === '\t' ? 2 : 1), 0) >> 1;
  const body = text.slice(indent.length);
  if (!/[\p{L}\p{N}]/u.test(body)) return { kind: 'blank', level, start: text.length };
  if (MAIL.test(body)) return { kind: 'mail', level, start: indent.length };
  const hashes = /^(#{1,6})\s+/.exec(body);
  if (hashes) return { kind: 'heading', level: hashes[1]?.length ?? 1, start: indent.length + hashes[0].length };
  const bullet = ORDINAL.test(body) ? null : BULLET.exec(body);
  const start = indent.length + (bullet?.[0].length ?? 0);
  const label = LABEL.exec(text.slice(start, start + 100));
  const at = label ? start + label[0].indexOf(label[1] ?? '') : 0;
  const found = label ? { start: at, end: at + (label[1]?.length ?? 0) } : undefined;
  const bare = found && /^[*_:\s]*$/.test(text.slice(found.end));
  const bold = /^(\*\*|__)[^*_]+\1:?\s*$/.test(body);
  const kind = bare || bold ? 'heading' : bullet ? 'item' : 'text';
  return { kind, level, start, ...(found && !bare && { label: found }) };
}
