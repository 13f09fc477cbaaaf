import type { Span } from './sentences';

/** Signs that are written inside words but not read: soft hyphen, zero-width space, joiners, word joiner, byte-order mark. */
const UNREAD = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTER = `[\\p{L}\\p{N}\\p{M}${UNREAD}]`;

/**
 * Numbers with groups of three (`1 312`), numbers with inner signs (`12.3.2024`, `10:30`, `3,5`, `2024-113`), words with inner hyphen, apostrophe or
 * stop (`HMS-arbeid`, `f.eks`, `kari@firma.no`), and the signs that count. A stop before a capital is a forgotten space; a slash parts words.
 */
const TOKEN = new RegExp(
  [
    `\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?![\\d\\p{L}])(?:,\\d+)?`,
    `${LETTER}+(?:(?:[-‐‑'’_@]|\\.(?=\\p{Ll})|&(?=\\p{Lu})|(?<=\\d)[.,:/–](?=\\d))${LETTER}+)*`,
    '[%‰§]',
  ].join('|'),
  'gu',
);

/** Where the tokens of a stretch of text are. Offsets are into the whole text. Linear. */
export function tokenSpans(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of part.matchAll(TOKEN)) {
    spans.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return spans;
}

const PLAIN = /^[a-zæøå]*$/;
const SIGNS = new RegExp(`[${UNREAD}]`, 'g');

/** The form that words are compared in: lower case, NFC, unread signs gone, one kind of hyphen and apostrophe. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(SIGNS, '').replace(/[‐‑]/g, '-').replace(/’/g, "'").toLowerCase();
}
