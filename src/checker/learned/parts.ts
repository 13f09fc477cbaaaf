import type { Clause, SentenceReading } from '../context/types';

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

/** The clauses of a part. */
export const clausesIn = ({ clauses }: Pick<SentenceReading, 'clauses'>, part: Part): Clause[] =>
  clauses.filter(({ start }) => start >= part.start && start < part.end);
