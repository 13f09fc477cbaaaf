import type { Analyser, Analysis } from './analysis';
import { type BlockKind, blocks, structure } from './blocks';
import { type Span, splitSentences } from './sentences';
import { tokenSpans } from './tokens';

/** A word, number or counting sign. Offsets from the start of the block. */
export interface Token extends Analysis, Span {
  text: string;
  /** Punctuation before the first token of a sentence; empty on the others. */
  pre: string;
  /** Punctuation and white space up to the next token, or to the end of the sentence. */
  post: string;
}

/** A fixed expression found in a sentence: token indexes, end exclusive. */
interface FoundPhrase extends Span {
  tags: readonly string[];
}

export interface Sentence extends Span {
  tokens: Token[];
  phrases: readonly FoundPhrase[];
  /** Index of the first token after the block's label; 0 without one. */
  body: number;
}

/** A stretch of text that can be read by itself. Offsets are UTF-16 code units from its own start. */
export interface Block {
  kind: BlockKind;
  level: number;
  label?: Span;
  sentences: Sentence[];
}

/** Longer sentences are cut: no sentence is, and matching stays linear on a text without full stops. */
export const MOST_TOKENS = 150;
const NONE: readonly FoundPhrase[] = [];

/**
 * Reads one block. The result is the same wherever in a text the block stands. Never throws; linear in the length of the text.
 * @param former the sentences of the block before an edit. Those that stand unchanged are not read again: they become the new
 * block's, moved to where they now stand
 */
export function readBlock(text: string, analyser: Analyser, former: readonly Sentence[] = []): Block {
  const { kind, level, label, start } = structure(text);
  if (kind === 'blank') return { kind, level, sentences: [] };
  const body = start === 0 ? text : text.slice(start);
  const known = (word: string) => analyser.analyse(word, true).tags.has('Known');
  const spans = splitSentences(body, known).map((span) => ({ start: span.start + start, end: span.end + start }));
  const kept = unchanged(text, spans, former, label);
  const sentences = spans.flatMap((span, index) => kept[index] ?? readSentence(text, span, label, analyser));
  const wording = kind === 'text' && isHeading(text, sentences);
  return { kind: wording ? 'heading' : kind, level, ...(label && { label }), sentences };
}

/** For each span the former sentence that stands there; those at the edit, between equal beginnings and equal ends, have none. */
function unchanged(
  text: string,
  spans: readonly Span[],
  former: readonly Sentence[],
  label: Span | undefined,
): (Sentence | undefined)[] {
  const kept: (Sentence | undefined)[] = [];
  const most = Math.min(spans.length, former.length);
  const keep = (index: number, place: number): boolean => {
    const [span, sentence] = [spans[index], former[place]];
    if (!span || !sentence || !standsAt(text, span, sentence)) return false;
    // Words are read otherwise at a label, and where a sentence was cut.
    if (sentence.body > 0 || (label && span.start <= label.start)) return false;
    if (former[place - 1]?.tokens.length === MOST_TOKENS) return false;
    moveBy(sentence, span.start - sentence.start);
    kept[index] = sentence;
    return true;
  };
  let head = 0;
  while (head < most && keep(head, head)) head++;
  let tail = 1;
  while (tail <= most - head && keep(spans.length - tail, former.length - tail)) tail++;
  return kept;
}

/** Whether a stretch of a text has the very words and signs of a sentence. */
function standsAt(text: string, { start, end }: Span, { tokens }: Sentence): boolean {
  let at = start;
  return (
    tokens.every((token) => {
      const from = at;
      at += token.pre.length + token.text.length + token.post.length;
      return (
        text.startsWith(token.pre, from) &&
        text.startsWith(token.text, from + token.pre.length) &&
        text.startsWith(token.post, at - token.post.length)
      );
    }) && at === end
  );
}

function moveBy(sentence: Sentence, by: number): void {
  if (by === 0) return;
  sentence.start += by;
  sentence.end += by;
  for (const token of sentence.tokens) {
    token.start += by;
    token.end += by;
  }
}

/** Reads a whole text: where each block starts, and the block. */
export function readText(text: string, analyser: Analyser): { start: number; block: Block }[] {
  return blocks(text).map(({ start, end }) => ({ start, block: readBlock(text.slice(start, end), analyser) }));
}

function readSentence(text: string, span: Span, label: Span | undefined, analyser: Analyser): Sentence[] {
  const { start, end } = span;
  const lastOfLabel = label !== undefined && start <= label.start ? label.end : -1;
  const tokens = readTokens(text, span, lastOfLabel, analyser);
  const labelled = lastOfLabel < 0 ? 0 : tokens.filter((token) => token.end <= lastOfLabel).length;
  const sentences: Sentence[] = [];
  for (let from = 0; from < tokens.length; from += MOST_TOKENS) {
    const own = tokens.length <= MOST_TOKENS ? tokens : tokens.slice(from, from + MOST_TOKENS);
    const head = own[0] as Token;
    const tail = own[own.length - 1] as Token;
    const first = from === 0 ? start : head.start;
    const last = tokens[from + own.length]?.start ?? end;
    head.pre = text.slice(first, head.start);
    tail.post = text.slice(tail.end, last);
    sentences.push({ start: first, end: last, tokens: own, phrases: findPhrases(own), body: from ? 0 : labelled });
  }
  return sentences;
}

/** The tokens of a sentence. Compounds written apart («syke melding») and misspellings with a space in them become one. */
function readTokens(text: string, span: Span, lastOfLabel: number, analyser: Analyser): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  let beforeIsFirst = false;
  let mayJoin = false;
  for (const { start, end } of tokenSpans(text, span)) {
    const isFirst = !before || (before.end <= lastOfLabel && end > lastOfLabel);
    let token = tokenAt(text, start, end, isFirst, analyser);
    if (before) before.post = text.slice(before.end, start);
    const joins: boolean = mayJoin && before !== undefined && analyser.isApart(before, token);
    if (joins && before) {
      token = tokenAt(text, before.start, end, beforeIsFirst, analyser);
      tokens.pop();
    } else beforeIsFirst = isFirst;
    tokens.push(token);
    before = token;
    mayJoin = !joins;
  }
  return tokens;
}

function tokenAt(text: string, start: number, end: number, isFirst: boolean, analyser: Analyser): Token {
  const written = text.slice(start, end);
  const { norm, lemmas, tags, parts, phrases, joins } = analyser.analyse(written, isFirst);
  // One shape for all tokens, written out: spreading the analysis costs ten times as much.
  return { text: written, norm, start, end, pre: '', post: '', lemmas, tags, parts, phrases, joins };
}

function findPhrases(tokens: Token[]): readonly FoundPhrase[] {
  let found: FoundPhrase[] | undefined;
  for (let start = 0; start < tokens.length; start++) {
    const phrases = tokens[start]?.phrases;
    if (!phrases) continue;
    for (const { rest, tags } of phrases.followedBy(tokens[start + 1]?.norm)) {
      if (!follows(tokens, start + 1, rest)) continue;
      found ??= [];
      found.push({ start, end: start + 1 + rest.length, tags });
    }
  }
  return found ?? NONE;
}

function follows(tokens: readonly Token[], from: number, keys: readonly string[]): boolean {
  for (let at = 0; at < keys.length; at++) if (!isKey(tokens[from + at], keys[at] as string)) return false;
  return true;
}

function isKey(token: Token | undefined, key: string): boolean {
  return token !== undefined && (key.startsWith('=') ? token.tags.has(key) : token.norm === key);
}

/** A short line of nouns without a full stop: «Trivsel og samarbeid». */
function isHeading(text: string, sentences: Sentence[]): boolean {
  const [only, more] = sentences;
  if (!only || more || only.tokens.length > 6 || /[.!?;,|]\s*$/.test(text)) return false;
  if (!/^\s*[\p{Lu}\d]/u.test(text)) return false;
  if (only.tokens.every((token) => token.text === token.text.toUpperCase() && /\p{L}{2}/u.test(token.text)))
    return true;
  return only.tokens.every(({ tags }) => {
    const says = tags.has('Verb') || tags.has('Adjective') || tags.has('Number');
    return !says || (tags.has('Noun') && !tags.has('Adjective'));
  });
}
