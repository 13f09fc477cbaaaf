import { MAYBE_LAST, NEVER_LAST } from './abbreviations';

/** UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

const MONTH =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|febr|mar|apr|jun|jul|aug|sep|sept|okt|nov|des)(?!\p{L})/iu;
const OPENING = /^["'“”„«‹([*_]*/;
const LETTERED =
  /^(?:avdeling|gruppe|alternativ|del|person|ansatt|klasse|vitamin|vedlegg|punkt|plan|type|team|lag|skift|kunde|elev|pasient|bruker|brukar|klient|firma|modul|bygg|blokk|nivå|kandidat|sone|felt|rom|linje)$/i;
const SPEECH = /^(?:spurte|spør|spurde|sa|sier|seier|svarte|svarer|svara|ropte|tenkte|tenker|skrev|skriv|var|er)\b/;

/** The code units that can end a sentence: full stop, exclamation and question mark, ellipsis. */
function isTerminal(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x0a && code <= 0x0d) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

const CLOSING = `"'”»’)]*_`;

/**
 * Cuts one block of text into sentences, without the white space around them. Cells of a pasted table (tab, ` | `) are sentences too.
 * Linear in the length of the text.
 * @param known tells whether a lower-case word is in the word lists: in notes a sentence may begin without a capital
 */
export function splitSentences(text: string, known: (word: string) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x09 || (code === 0x7c && isSpace(text.charCodeAt(i - 1)))) {
      close(i);
      start = i + 1;
    } else if (isTerminal(code)) {
      const marks = i;
      while (isTerminal(text.charCodeAt(i + 1))) i++;
      const marksEnd = i + 1;
      while (i + 1 < text.length && CLOSING.includes(text[i + 1] ?? '')) i++;
      const next = i + 1;
      if (next < text.length && isSpace(text.charCodeAt(next))) {
        if (endsSentence(text, { start, marks, marksEnd, next }, known)) close(next);
      }
    }
  }
  close(text.length);
  return spans;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

interface Candidate {
  /** Where the sentence so far begins. */
  start: number;
  /** The terminal marks. */
  marks: number;
  marksEnd: number;
  /** The white space after marks and closing quotes. */
  next: number;
}

function endsSentence(
  text: string,
  { start, marks, marksEnd, next }: Candidate,
  known: (word: string) => boolean,
): boolean {
  let from = next;
  while (from < text.length && isSpace(text.charCodeAt(from))) from++;
  const rest = text.slice(from, from + 24).replace(OPENING, '');
  const closed = marksEnd < next;
  const lower = /^\p{Ll}/u.test(rest);
  const mark = text.slice(marks, marksEnd);
  if (mark !== '.') {
    if (!lower) return true;
    return mark[0] !== '.' && mark[0] !== '…' && !closed && !SPEECH.test(rest);
  }
  const before = wordBefore(text, start, marks);
  const word = before.toLowerCase();
  if (closed) return !lower;
  if (/^\d+$/.test(before)) return numberEnds(text, start, marks - before.length, before, rest, lower);
  if (lower)
    return (
      !MAYBE_LAST.has(word) &&
      !NEVER_LAST.has(word) &&
      /^[\p{L}\d%-]{2,}$/u.test(before) &&
      (known(word) || word.length > 8)
    );
  if (MAYBE_LAST.has(word)) return !/^\p{N}/u.test(rest) && text.slice(start, marks - before.length).trim() !== '';
  if (NEVER_LAST.has(word)) return false;
  if (/^\p{Lu}$/u.test(before)) return LETTERED.test(wordBefore(text, start, marks - 2)); // «A. Hansen», but «gruppe A. Hun»
  return !/^(?:\p{L}\.)+\p{L}$/u.test(before);
}

/** «12. mars», «1. Innledning» and «3. kvartal» go on; «uke 12. Hun» ends. */
function numberEnds(text: string, start: number, at: number, number: string, rest: string, lower: boolean): boolean {
  if (lower || MONTH.test(rest)) return number.length > 2;
  return text.slice(start, at).trim() !== '' || number.length > 3;
}

/** The run of non-space before an offset, without opening quotes. Looks back 40 code units: nothing longer is an abbreviation. */
function wordBefore(text: string, start: number, end: number): string {
  let i = end;
  while (i > start && end - i < 40 && !isSpace(text.charCodeAt(i - 1))) i--;
  return text.slice(i, end).replace(OPENING, '');
}
