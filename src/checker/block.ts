import { type Block, readBlock, type Sentence } from '../norwegian';
import { place } from './context/place';
import { factsWithin, readSentence } from './context/reading';
import type { Heading, SentenceInContext, SentenceReading } from './context/types';
import { decide, merge } from './decide';
import { inKind } from './kinds';
import type { Judge } from './learned';
import { findNumbers } from './numbers';
import { type OwnWords, withOwnWords } from './own-words';
import type { Preferences } from './preferences';
import type { Finding, Missing, Span } from './report';
import { type Finder, type Hit, hitsIn, isMissing, namesOf, numberRule } from './rules';
import { rank } from './severity';

/** A block as it reads by itself, kept for as long as its text stands unchanged. Offsets are from the start of the block. */
export interface ReadBlock {
  kind: Block['kind'];
  sentences: ReadSentence[];
  /** Set when the block is a heading. */
  heading?: Heading;
}

interface ReadSentence {
  /** Where in the block it stood when `numbers` and `judged` were told. */
  start: number;
  reading: SentenceReading;
  hits: Hit[];
  /** Of the organisation's own rules. */
  ownHits: Hit[];
  /** Identity and account numbers; they are findings whatever stands around them. */
  numbers: Finding[];
  /** What it came to, and between what: the sentences beside it may change while it stands. */
  judged?: BlockResult & Neighbours;
}

/** What a block comes to where it stands. Offsets are from the start of the block. */
export interface BlockResult {
  findings: Finding[];
  satisfied: Partial<Record<Missing, Span>>;
}

/**
 * @param ownHitsIn finds the hits of the organisation's own rules, where it has any
 * @param former the block as it was before an edit, read on the same terms. Its sentences that stand unchanged become the new
 * one's: it is of no use afterwards
 */
export function readForChecking(text: string, ownHitsIn?: Finder, former?: ReadBlock): ReadBlock {
  const old = former?.sentences ?? [];
  const block = readBlock(
    text,
    old.map(({ reading }) => reading.sentence),
  );
  const known = former?.kind === block.kind ? new Map(old.map((one) => [one.reading.sentence, one])) : undefined;
  const hasNumbers = FIVE_DIGITS.test(text);
  const sentences = block.sentences.map((sentence): ReadSentence => {
    const unchanged = known?.get(sentence);
    if (unchanged) return moveWith(sentence, unchanged);
    const reading = readSentence(sentence, block.kind);
    const hits = hitsIn(sentence, reading.clauses);
    const ownHits = ownHitsIn?.(sentence, reading.clauses) ?? NO_HITS;
    const numbers = hasNumbers ? numbersIn(text.slice(sentence.start, sentence.end), sentence.start) : NONE;
    return { start: sentence.start, reading, hits, ownHits, numbers };
  });
  return { kind: block.kind, sentences, ...(block.kind === 'heading' && { heading: headingOf(sentences) }) };
}

/** Moves what was made of a sentence to where it now stands. It stays the same object, by which the sentences beside it know it. */
function moveWith({ start }: Sentence, read: ReadSentence): ReadSentence {
  const by = start - read.start;
  if (by === 0) return read;
  read.start = start;
  read.numbers = read.numbers.map((finding) => moved(finding, by));
  if (!read.judged) return read;
  const { findings, satisfied, ...beside } = read.judged;
  const spans = Object.entries(satisfied).map(([what, span]) => [what, { start: span.start + by, end: span.end + by }]);
  read.judged = {
    ...beside,
    findings: findings.map((finding) => moved(finding, by)),
    satisfied: Object.fromEntries(spans),
  };
  return read;
}

/** A finding so many code units further on. */
export function moved(finding: Finding, by: number): Finding {
  const { start, end, rule, category, severity, cues } = finding;
  const there = { start: start + by, end: end + by, rule, category, severity };
  return cues ? { ...there, cues: cues.map((cue) => ({ start: cue.start + by, end: cue.end + by })) } : there;
}

const NO_HITS: Hit[] = [];
const NONE: Finding[] = [];
/** The least that can be part of an identity or account number. */
const FIVE_DIGITS = /\d(?:[ .\-/\u00a0\u202f\u2009\u2011\u2013]?\d){4}/;

function numbersIn(text: string, offset: number): Finding[] {
  return findNumbers(text).flatMap(({ kind, start, end }) => {
    const rule = numberRule(kind);
    if (!rule || isMissing(rule.label)) return [];
    return [{ start: start + offset, end: end + offset, rule: rule.id, category: rule.label, severity: rule.severity }];
  });
}

function headingOf(sentences: readonly ReadSentence[]): Heading {
  const readings = sentences.map(({ reading }) => reading);
  const classes = readings.flatMap((reading) => reading.classes);
  return {
    lemmas: readings.flatMap(({ sentence }) => sentence.tokens.flatMap((token) => token.lemmas)),
    frame: classes.reduce((set, { frame }) => set | frame, 0),
    matter: classes.reduce((set, { matter }) => set | matter, 0),
  };
}

/** What stands around a block. */
export interface Neighbours {
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  heading: Heading | undefined;
}

/** On what terms findings are made: who weighs them, and what the reader has chosen. */
export interface Terms {
  judge: Judge;
  preferences: Preferences;
  own: OwnWords;
  ownHitsIn?: Finder;
}

/** Reads every sentence of a block in its context and decides what is a finding that the person wants to see. */
export function resolve({ sentences }: ReadBlock, { before, after, heading }: Neighbours, terms: Terms): BlockResult {
  const findings: Finding[] = [];
  const satisfied: BlockResult['satisfied'] = {};
  sentences.forEach((sentence, index) => {
    const beside = {
      before: sentences[index - 1]?.reading ?? before,
      after: sentences[index + 1]?.reading ?? after,
      heading,
    };
    const { judged } = sentence;
    const stands =
      judged && judged.before === beside.before && judged.after === beside.after && judged.heading === heading;
    const together = { before: index > 0, after: index + 1 < sentences.length };
    const result = stands ? judged : { ...judgeSentence(sentence, { ...beside, together }, terms), ...beside };
    sentence.judged = result;
    findings.push(...result.findings);
    Object.assign(satisfied, { ...result.satisfied, ...satisfied });
  });
  return { findings, satisfied };
}

function judgeSentence(
  { reading, hits, ownHits, numbers }: ReadSentence,
  beside: Parameters<typeof place>[1],
  { judge, preferences, own }: Terms,
): BlockResult {
  const satisfied: BlockResult['satisfied'] = {};
  const inContext = place(reading, beside);
  const decided = (some: readonly Hit[]) =>
    some.map((hit) => decide(hit, inContext)).filter((finding) => finding !== undefined);
  const weighed = judge([...decided(hits), ...numbers], hits, inContext);
  // Nothing was learned of an organisation's own rules: they are not weighed. On the same words they speak before ours.
  const all = withOwnWords([...decided(ownHits), ...weighed], reading.sentence, own);
  for (const hit of hits) satisfy(satisfied, hit, inContext);
  return { findings: merge(wanted(all, preferences)), satisfied };
}

/** Leaves out what preferences and a chosen kind of conversation turn off, and sets the severity that the kind gives. */
function wanted(findings: readonly Finding[], { kind, off, from = 'low' }: Preferences): Finding[] {
  return findings.flatMap((finding) => {
    const names = namesOf({ id: finding.rule, label: finding.category });
    const isOff = names.some(
      (name) => off?.rules?.includes(name) || off?.categories?.some((category) => category === name),
    );
    const severity = inKind(kind, { id: finding.rule, label: finding.category }, finding.severity);
    if (isOff || !severity || rank(severity) < rank(from)) return [];
    return [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** A rule about the document as a whole is met by a sentence in which all that it needs stands. */
function satisfy(
  satisfied: BlockResult['satisfied'],
  { rule, needs, clears }: Hit,
  { sentence, facts }: SentenceInContext,
): void {
  if (!isMissing(rule.label) || satisfied[rule.label]) return;
  const all = factsWithin(facts, 0, sentence.tokens.length);
  if ((all & needs) !== needs || all & clears) return;
  satisfied[rule.label] = { start: sentence.tokens[0]?.start ?? 0, end: sentence.tokens.at(-1)?.end ?? 0 };
}
