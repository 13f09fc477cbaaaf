/**
 * What the learned part sees of a sentence. Training and checking both go through here, so a change here calls for
 * `npm run train`.
 */
import type { Token } from '../../norwegian';
import { FACTS } from '../context/facts';
import type { Clause, Heading, SentenceReading, Subject } from '../context/types';
import type { RuleId } from '../report';
import { hash, mix } from './hash';
import { clausesIn, type Part } from './parts';

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
  /** Its word classes, by number. */
  readonly classes: readonly number[];
}

/** What becomes of features. Each comes with the tokens that it was read from (indexes into the sentence, end exclusive). */
export interface Sink {
  take(feature: number, start: number, end: number): void;
  /** All that a word gives by itself: it is the same wherever the word stands. */
  takeWord(word: Word, at: number): void;
  /** See `classFeature`. There are few classes, so this and the next two can be looked up. */
  takeClasses(role: number, classes: readonly number[], start: number, end: number): void;
  /** Each of some classes with each of others. See `pairFeature`. */
  takePairs(role: number, some: readonly number[], others: readonly number[], start: number, end: number): void;
  /** Each of some classes with each that comes after it. */
  takeTogether(role: number, all: readonly number[], start: number, end: number): void;
}

/** The hashes of the word classes, by number. They are numbered as they are met; there are as many as the word lists have. */
const classHashes: number[] = [];
const classNumbers = new Map<string, number>();

function classNumber(name: string): number {
  let number = classNumbers.get(name);
  if (number === undefined) {
    number = classHashes.push(hash(name)) - 1;
    classNumbers.set(name, number);
  }
  return number;
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
  const word = { stem: hash(stem), features, classes: classes.map(classNumber) };
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
const AT_EDGE: readonly number[] = [classNumber('|')];

/** What a class can be alone: one of its words, in a clause about each subject, before and after a part, in the sentence before and after. */
const SUBJECTS: readonly Subject[] = ['employee', 'manager', 'colleague', 'group', 'other', 'thing', 'none'];
const ROLES = [
  ...SUBJECTS.map((subject) => ({ kind: SUBJECT_CLASS, of: hash(subject) })),
  ...[1, 2].map((side) => ({ kind: REST_CLASS, of: side })),
  ...[1, 2].map((side) => ({ kind: BESIDE_CLASS, of: side })),
];
const SUBJECT_FEATURES = SUBJECTS.map((subject) => mix(SUBJECT, hash(subject)));
const [IN_REST, BESIDE, BY_ITSELF] = [SUBJECTS.length, SUBJECTS.length + 2, ROLES.length];
export const CLASS_ROLES = ROLES.length + 1;

export function classFeature(role: number, one: number): number {
  const hash = classHashes[one] as number;
  const { kind, of } = ROLES[role] ?? { kind: CLASS, of: hash };
  return role === BY_ITSELF ? mix(kind, hash) : mix(kind, of, hash);
}

/** What two classes can be to each other: side by side, one apart, and anywhere in the same sentence. */
const PAIR_KINDS = [CLASS_CLASS, CLASS_GAP_CLASS, TOGETHER];
const [NEXT, ONE_APART, ANYWHERE] = [0, 1, 2];
export const PAIR_ROLES = PAIR_KINDS.length;

export const pairFeature = (role: number, one: number, other: number): number =>
  mix(PAIR_KINDS[role] as number, classHashes[one] as number, classHashes[other]);

/** A sentence as its features are read from it: what is known of its words is looked up once. */
export interface Seen {
  reading: SentenceReading;
  words: readonly Word[];
  /** The word classes of each token, by number; a phrase gives its classes to each of its tokens. */
  classes: readonly (readonly number[])[];
}

export function see(reading: SentenceReading): Seen {
  const { tokens, phrases } = reading.sentence;
  const words = tokens.map(wordOf);
  const classes = words.map((word) => word.classes);
  for (const { start, end, tags } of phrases) {
    const added = tags.map(classNumber);
    for (let at = start; at < end; at++) classes[at] = [...new Set([...(classes[at] ?? []), ...added])];
  }
  return { reading, words, classes };
}

/** What a sentence is by itself, or a part of it as if it were a sentence. */
export function ownFeatures(seen: Seen, part: Part, sink: Sink): void {
  const { start, end } = part;
  const { tokens } = seen.reading.sentence;
  for (let at = start; at < end; at++) {
    sink.takeWord(seen.words[at] as Word, at);
    sink.takeClasses(BY_ITSELF, seen.classes[at] as readonly number[], at, at + 1);
    const post = tokens[at]?.post ?? '';
    const mark = post === ' ' ? '' : post.trim();
    if (mark) sink.take(mix(MARK, hash(mark)), at, at + 1);
  }
  expressions(seen, part, sink);
  sink.takeTogether(ANYWHERE, inOrder(seen.classes, start, end), start, end);
  for (const clause of clausesIn(seen.reading, part)) {
    const subject = SUBJECTS.indexOf(clause.subject);
    sink.take(SUBJECT_FEATURES[subject] as number, clause.start, clause.end);
    for (let at = clause.start; at < clause.end; at++) {
      sink.takeClasses(subject, seen.classes[at] as readonly number[], at, at + 1);
    }
  }
  sink.take(evidenceFeature(seen.reading), start, end);
  sink.take(mix(LINE, hash(seen.reading.kind)), start, end);
  sink.take(mix(LENGTH, Math.min(6, (end - start) >> 2)), start, end);
}

/** Two words in a row or one apart, as written and as their classes, from the edge before the first to that after the last. */
function expressions({ words, classes }: Seen, { start, end }: Part, sink: Sink): void {
  const isInside = (at: number) => at >= start && at < end;
  const stemAt = (at: number) => (isInside(at) ? (words[at] as Word).stem : EDGE);
  const classesAt = (at: number) => (isInside(at) ? (classes[at] as readonly number[]) : AT_EDGE);
  for (let at = start - 1; at < end; at++) {
    const from = Math.max(start, at);
    const stem = stemAt(at);
    const own = classesAt(at);
    const nextStem = stemAt(at + 1);
    const next = classesAt(at + 1);
    sink.take(mix(PAIR, stem, nextStem), from, at + 2);
    for (const one of own) sink.take(mix(CLASS_WORD, classHashes[one] as number, nextStem), from, at + 2);
    for (const other of next) sink.take(mix(WORD_CLASS, stem, classHashes[other]), from, at + 2);
    sink.takePairs(NEXT, own, next, from, at + 2);
    if (at + 2 > end) return;
    sink.take(mix(SKIP, stem, stemAt(at + 2)), from, at + 3);
    sink.takePairs(ONE_APART, own, classesAt(at + 2), from, at + 3);
  }
}

/** The classes of a stretch of tokens, each once, in ascending order of their hashes: they are few, so each is put in its place. */
function inOrder(classes: Seen['classes'], start: number, end: number): number[] {
  const all: number[] = [];
  for (let at = start; at < end; at++) {
    for (const one of classes[at] as readonly number[]) {
      const hash = classHashes[one] as number;
      let place = all.length;
      while (place > 0 && (classHashes[all[place - 1] as number] as number) > hash) place--;
      if (place > 0 && all[place - 1] === one) continue;
      for (let behind = all.length; behind > place; behind--) all[behind] = all[behind - 1] as number;
      all[place] = one;
    }
  }
  return all;
}

/** What the rest of its sentence is to a part (token indexes, end exclusive): the classes before and after it, and who is spoken of there. */
export function restFeatures({ reading, classes }: Seen, { start, end }: Part, sink: Sink): void {
  for (const [side, from, to] of [
    [0, 0, start],
    [1, end, classes.length],
  ] as const) {
    const rest = new Set<number>();
    for (let at = from; at < to; at++) for (const one of classes[at] as readonly number[]) rest.add(one);
    sink.takeClasses(IN_REST + side, [...rest], start, end);
  }
  const subjects = new Set<Subject>();
  for (const clause of reading.clauses) if (clause.start < start || clause.start >= end) subjects.add(clause.subject);
  for (const subject of subjects) sink.take(mix(REST_SUBJECT, hash(subject)), start, end);
}

const evidenceFeature = ({ evidence: { dated, counted, sourced, event } }: SentenceReading): number =>
  mix(EVIDENCE, Number(dated) + 2 * Number(counted) + 4 * Number(sourced) + 8 * Number(event));

/** What a sentence is to the one after it (`side` 1) or before it (`side` 2). */
export function besideFeatures(seen: Seen | undefined, side: 1 | 2, sink: Sink): void {
  if (!seen) {
    sink.take(mix(ALONE, side), 0, 0);
    return;
  }
  const { reading } = seen;
  for (const classes of seen.classes) sink.takeClasses(BESIDE + side - 1, classes, 0, 0);
  for (const { subject, facts } of reading.clauses) {
    sink.take(mix(BESIDE_SUBJECT, side, hash(subject)), 0, 0);
    for (let bit = 0; bit < FACTS.length; bit++) if (facts & (1 << bit)) sink.take(mix(BESIDE_FACT, side, bit), 0, 0);
  }
  sink.take(mix(evidenceFeature(reading), side), 0, 0);
  sink.take(mix(LINE, side, hash(reading.kind)), 0, 0);
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
  sink: Sink,
): void {
  const facts = clauses.reduce((set, clause) => set | clause.facts, 0);
  for (let bit = 0; bit < FACTS.length; bit++) if (facts & (1 << bit)) sink.take(mix(FACT, bit), 0, 0);
  for (const lemma of heading?.lemmas ?? []) sink.take(mix(HEADING, hash(lemma)), 0, 0);
  for (const rule of hits) sink.take(mix(RULE, hash(rule), found.has(rule) ? 1 : 2), 0, 0);
}
