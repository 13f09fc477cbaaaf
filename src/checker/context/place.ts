import { F } from './classes';
import { factsWithin } from './reading';
import type { FactSpan, Heading, SentenceInContext, SentenceReading } from './types';

/** What stands around a sentence. */
export interface Surroundings {
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  /** Whether the sentence before, or after, stands in the same paragraph or list item. */
  together: { before: boolean; after: boolean };
  heading: Heading | undefined;
}

/** Adds to a sentence what its surroundings say about it: documentation beside it, and the heading it stands under. */
export function place(reading: SentenceReading, { before, after, together, heading }: Surroundings): SentenceInContext {
  const added: FactSpan[] = [];
  const whole = (fact: FactSpan['fact']) => added.push({ fact, start: 0, end: reading.sentence.tokens.length });
  const beside = [together.before ? before : undefined, together.after ? after : undefined];
  if ([reading, ...beside].some(documents)) whole('documented');
  if ([reading, ...beside].some((one) => one?.evidence.sourced)) whole('sourced');
  if (heading && reading.clauses.every(({ subject }) => subject !== 'manager')) {
    if (heading.frame & F.Own) whole('says');
    if (heading.frame & F.Wishes) whole('wish');
  }
  const facts = [...reading.facts, ...added];
  const clauses = reading.clauses.map((clause) => ({
    ...clause,
    facts: clause.facts | factsWithin(added, clause.start, clause.end),
  }));
  return { ...reading, facts, clauses, before, after, heading };
}

const documents = (one: SentenceReading | undefined): boolean =>
  one !== undefined && (one.evidence.dated || one.evidence.counted || one.evidence.sourced);
