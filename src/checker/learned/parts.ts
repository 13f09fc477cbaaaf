import type { Clause, SentenceReading } from '../context/types';
import type { Seen } from './features';

/** A part of a sentence: tokens (indexes, end exclusive). */
export interface Part {
  start: number;
  end: number;
}

/** A clause shorter than this is weighed together with the one before it. */
const LEAST = 3;

/** What a sentence is parted into to be weighed bit by bit: its clauses, short ones together. None when it would be one part. */
export function partsOf({ clauses }: Pick<SentenceReading, 'clauses'>): Part[] {
  const parts: Part[] = [];
  for (const { start, end } of clauses) {
    const before = parts.at(-1);
    if (before && (end - start < LEAST || before.end - before.start < LEAST)) before.end = end;
    else parts.push({ start, end });
  }
  return parts.length > 1 ? parts : [];
}

/** A part as if it were a sentence. */
export function seePart({ reading, words, classes }: Seen, { start, end }: Part): Seen {
  const { sentence } = reading;
  return {
    reading: {
      ...reading,
      sentence: { ...sentence, tokens: sentence.tokens.slice(start, end) },
      clauses: clausesIn(reading, { start, end }).map((clause) => ({
        ...clause,
        start: clause.start - start,
        end: clause.end - start,
      })),
    },
    words: words.slice(start, end),
    classes: classes.slice(start, end),
  };
}

/** The clauses of a part. */
export const clausesIn = ({ clauses }: Pick<SentenceReading, 'clauses'>, part: Part): Clause[] =>
  clauses.filter(({ start }) => start >= part.start && start < part.end);
