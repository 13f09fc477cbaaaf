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
  for (let at = 0; at < part.length; ) {
    const plain = plainEnd(part, at);
    if (plain > at) spans.push({ start: start + at, end: start + plain });
    if (plain >= at) {
      at = plain + 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(part);
    if (!match) break;
    at = TOKEN.lastIndex;
    spans.push({ start: start + match.index, end: start + at });
  }
  return spans;
}

/**
 * Most tokens are a few plain letters and what surely ends a word: for those it is not worth asking a regular expression.
 * @returns where the plain word at an offset ends, the offset itself when a space stands there, and -1 when it takes a closer look
 */
function plainEnd(text: string, from: number): number {
  let at = from;
  while (isPlainLetter(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  if (code === SPACE || code === COMMA) return at === from && code !== SPACE ? -1 : at;
  return at > from && code === STOP && (at + 1 === text.length || text.charCodeAt(at + 1) === SPACE) ? at : -1;
}

const [SPACE, COMMA, STOP] = [0x20, 0x2c, 0x2e];

/** A to z, æ, ø and å, small or large. */
const isPlainLetter = (code: number): boolean => {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || small === 0xe6 || small === 0xf8 || small === 0xe5;
};

const PLAIN = /^[a-zæøå]*$/;
const SIGNS = new RegExp(`[${UNREAD}]`, 'g');

/** The form that words are compared in: lower case, NFC, unread signs gone, one kind of hyphen and apostrophe. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(SIGNS, '').replace(/[‐‑]/g, '-').replace(/’/g, "'").toLowerCase();
}
