/**
 * What the learned part sees of a sentence. Training and checking both go through here, so a change here calls for
 * `npm run train`.
 */
import type { Token } from '../../norwegian';
import { FACTS } from '../context/facts';
import type { Clause, Heading, SentenceReading } from '../context/types';
import type { RuleId } from '../report';
import { hash, mix } from './hash';

/** Takes a feature and the tokens it was read from (indexes into the sentence, end exclusive). */
export type Take = (feature: number, start: number, end: number) => void;
/** Takes all that a word gives by itself at once, and the index of its token: it is the same wherever the word stands. */
export type TakeWord = (word: Word, at: number) => void;

/** Inflection and the like: it says nothing about meaning. */
const GRAMMAR = new Set(
  'Noun Verb Adjective Definite Plural Infinitive Present Past Participle Passive Imperative Comparative Superlative Nb Nn Known Number Name Capital Upper Genitive Common'.split(
    ' ',
  ),
);

/** What a word gives by itself, wherever it stands. */
export interface Word {
  /** The word without its ending, for expressions of several words. */
  readonly stem: number;
  /** The word as written and its base forms, its parts, and the runs of three or four letters in it. */
  readonly features: readonly number[];
  readonly classes: readonly number[];
}

/** Analyses are shared by all tokens that are written alike, so a word is worked out once. */
const known = new WeakMap<Token['tags'], Word>();

function wordOf(token: Token): Word {
  const found = known.get(token.tags);
  if (found) return found;
  const { tags, norm, lemmas } = token;
  const classes = [...tags].filter((tag) => /^\p{Lu}/u.test(tag) && !GRAMMAR.has(tag));
  const masked = maskOf(token, classes.length > 0);
  const features = [mix(WRITTEN, hash(masked ?? norm))];
  let stem = masked ?? stemOf(norm);
  if (masked === undefined) {
    for (const lemma of lemmas) features.push(mix(LEMMA, hash(lemma)));
    for (const tag of tags) if (tag.startsWith('+') || tag.startsWith('-')) features.push(mix(PART, hash(tag)));
    stem = stemOf(lemmas[0] ?? norm);
    const spelled = `<${norm}>`;
    for (let size = 3; size <= 4; size++) {
      for (let at = 0; at + size <= spelled.length && size < spelled.length; at++) {
        features.push(mix(LETTERS, hash(spelled.slice(at, at + size))));
      }
    }
  }
  features.push(mix(STEM, hash(stem)));
  const word = { stem: hash(stem), features, classes: classes.map((tag) => hash(tag)) };
  known.set(tags, word);
  return word;
}

/** Names and figures are known as such only: who it is, and how many, must not decide. */
function maskOf({ tags, norm }: Token, hasClass: boolean): string | undefined {
  if (tags.has('Number')) return '0'.repeat(Math.min(4, norm.replace(/\D/g, '').length));
  return tags.has('Name') || (tags.has('Capital') && !tags.has('Upper') && !hasClass) ? 'Name' : undefined;
}

/** Light stemming for words that the word lists do not know, and so that noun and verb of one root meet. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  const stem = word
    .replace(/(?:lege|leg|lig|lige)$/, 'l')
    .replace(/(?:ingane|ingene|ingar|inger|inga|ingen)$/, 'ing')
    .replace(/(?:heten|heter|heit|leik)$/, '')
    .replace(/(?:ene|ane|ende|ande|este|aste|ast|est|ere|are|ar|er|en|et|te|de|dde|a|e|s|t)$/, '');
  return stem.length < 3 ? word : stem;
}

// Kinds of features; the numbers only keep them apart.
const [WRITTEN, LEMMA, PART, LETTERS, STEM, CLASS, MARK, PAIR, SKIP] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const [CLASS_WORD, WORD_CLASS, CLASS_CLASS, CLASS_GAP_CLASS, TOGETHER] = [10, 11, 12, 13, 14];
const [SUBJECT, SUBJECT_CLASS, EVIDENCE, LINE, LENGTH] = [15, 16, 17, 18, 19];
const [FACT, RULE, BESIDE_CLASS, BESIDE_SUBJECT, BESIDE_FACT, ALONE, HEADING] = [20, 21, 22, 23, 24, 25, 26];
const [REST_CLASS, REST_SUBJECT] = [27, 28];
const EDGE = hash('|');

/** A sentence as its features are read from it: what is known of its words is looked up once. */
export interface Seen {
  reading: SentenceReading;
  words: readonly Word[];
  /** The word classes of each token; a phrase gives its classes to each of its tokens. */
  classes: readonly (readonly number[])[];
}

export function see(reading: SentenceReading): Seen {
  const { tokens, phrases } = reading.sentence;
  const words = tokens.map(wordOf);
  const classes = words.map((word) => word.classes);
  for (const { start, end, tags } of phrases) {
    const added = tags.map((tag) => hash(tag));
    for (let at = start; at < end; at++) classes[at] = [...new Set([...(classes[at] ?? []), ...added])];
  }
  return { reading, words, classes };
}

/** What a sentence is by itself, feature by feature. */
export function eachOwnFeature(seen: Seen, take: Take): void {
  ownFeatures(seen, take, ({ features }, at) => {
    for (const feature of features) take(feature, at, at + 1);
  });
}

/** The same, what belongs to a word taken at once. */
export function ownFeatures({ reading, words, classes }: Seen, take: Take, takeWord: TakeWord): void {
  const { sentence, clauses, kind } = reading;
  const { tokens } = sentence;
  words.forEach((word, at) => {
    takeWord(word, at);
    for (const one of classes[at] ?? []) take(mix(CLASS, one), at, at + 1);
    const mark = tokens[at]?.post.trim();
    if (mark) take(mix(MARK, hash(mark)), at, at + 1);
  });
  const stems = [EDGE, ...words.map(({ stem }) => stem), EDGE];
  const around = [[EDGE], ...classes, [EDGE]];
  for (let at = 0; at + 1 < stems.length; at++) expressions(stems, around, at, take);
  const all = [...new Set(classes.flat())].sort((a, b) => a - b);
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) take(mix(TOGETHER, all[i] ?? 0, all[j]), 0, tokens.length);
  }
  for (const { subject, start, end } of clauses) {
    take(mix(SUBJECT, hash(subject)), start, end);
    for (let at = start; at < end; at++) {
      for (const one of classes[at] ?? []) take(mix(SUBJECT_CLASS, hash(subject), one), at, at + 1);
    }
  }
  take(evidenceFeature(reading), 0, tokens.length);
  take(mix(LINE, hash(kind)), 0, tokens.length);
  take(mix(LENGTH, Math.min(6, tokens.length >> 2)), 0, tokens.length);
}

/** Two words in a row or one apart, as written and as their classes. Place 0 is the edge before the first token. */
function expressions(stems: readonly number[], classes: readonly (readonly number[])[], at: number, take: Take): void {
  const start = Math.max(0, at - 1);
  const stem = stems[at] ?? 0;
  const own = classes[at] ?? [];
  take(mix(PAIR, stem, stems[at + 1]), start, at + 1);
  for (const one of own) take(mix(CLASS_WORD, one, stems[at + 1]), start, at + 1);
  for (const other of classes[at + 1] ?? []) {
    take(mix(WORD_CLASS, stem, other), start, at + 1);
    for (const one of own) take(mix(CLASS_CLASS, one, other), start, at + 1);
  }
  const second = stems[at + 2];
  if (second === undefined) return;
  take(mix(SKIP, stem, second), start, at + 2);
  for (const one of own)
    for (const other of classes[at + 2] ?? []) take(mix(CLASS_GAP_CLASS, one, other), start, at + 2);
}

/** What the rest of its sentence is to a part (token indexes, end exclusive): the classes before and after it, and who is spoken of there. */
export function restFeatures(
  { reading, classes }: Seen,
  { start, end }: { start: number; end: number },
  take: (feature: number) => void,
): void {
  const rest = new Set<number>();
  for (let at = 0; at < classes.length; at++) {
    if (at >= start && at < end) continue;
    for (const one of classes[at] ?? []) rest.add(mix(REST_CLASS, at < start ? 1 : 2, one));
  }
  for (const clause of reading.clauses) {
    if (clause.start < start || clause.start >= end) rest.add(mix(REST_SUBJECT, hash(clause.subject)));
  }
  for (const feature of rest) take(feature);
}

const evidenceFeature = ({ evidence: { dated, counted, sourced, event } }: SentenceReading): number =>
  mix(EVIDENCE, Number(dated) + 2 * Number(counted) + 4 * Number(sourced) + 8 * Number(event));

/** What a sentence is to the one after it (`side` 1) or before it (`side` 2). */
export function besideFeatures(seen: Seen | undefined, side: 1 | 2, take: (feature: number) => void): void {
  if (!seen) {
    take(mix(ALONE, side));
    return;
  }
  const { reading } = seen;
  for (const classes of seen.classes) for (const one of classes) take(mix(BESIDE_CLASS, side, one));
  for (const { subject, facts } of reading.clauses) {
    take(mix(BESIDE_SUBJECT, side, hash(subject)));
    for (let bit = 0; bit < FACTS.length; bit++) if (facts & (1 << bit)) take(mix(BESIDE_FACT, side, bit));
  }
  take(mix(evidenceFeature(reading), side));
  take(mix(LINE, side, hash(reading.kind)));
}

/**
 * What the place of a sentence, or of a part of one, adds: the facts that hold in its clauses there, the heading it stands under, and what the rules say.
 * @param found the ids of rules that find something in it; those whose hits the context cleared are in `hits` only
 */
export function placeFeatures(
  clauses: readonly Clause[],
  heading: Heading | undefined,
  hits: ReadonlySet<RuleId>,
  found: ReadonlySet<RuleId>,
  take: (feature: number) => void,
): void {
  const facts = clauses.reduce((set, clause) => set | clause.facts, 0);
  for (let bit = 0; bit < FACTS.length; bit++) if (facts & (1 << bit)) take(mix(FACT, bit));
  for (const lemma of heading?.lemmas ?? []) take(mix(HEADING, hash(lemma)));
  for (const rule of hits) take(mix(RULE, hash(rule), found.has(rule) ? 1 : 2));
}
