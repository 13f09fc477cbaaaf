import type { Clause, SentenceInContext, SentenceReading } from '../context/types';
import type { RuleId } from '../report';
import { besideFeatures, ownFeatures, placeFeatures, restFeatures, type Seen, see } from './features';
import { BIAS, SCALE } from './model';
import { isNear, type SentenceOdds } from './odds';
import { clausesIn, type Part, partsOf } from './parts';
import { type Sum, summed } from './sum';

/** What a sentence adds by itself, and to the sentences beside it. */
interface Sums {
  own: Sum;
  /** To the sentence after it, and to the one before it. */
  asBefore: Sum;
  asAfter: Sum;
}

/** Kept for as long as a sentence stands. */
const known = new WeakMap<SentenceReading, Sums>();
/** The same of its parts. */
const knownParts = new WeakMap<SentenceReading, (Part & { sum: Sum })[]>();

function sumsOf(reading: SentenceReading): Sums {
  let sums = known.get(reading);
  if (!sums) {
    const seen = see(reading);
    const whole = { start: 0, end: seen.words.length };
    sums = {
      own: summed((sink) => ownFeatures(seen, whole, sink)),
      asBefore: summed((sink) => besideFeatures(seen, 1, sink)),
      asAfter: summed((sink) => besideFeatures(seen, 2, sink)),
    };
    known.set(reading, sums);
  }
  return sums;
}

function partSums(reading: SentenceReading): (Part & { sum: Sum })[] {
  let sums = knownParts.get(reading);
  if (!sums) {
    const seen = see(reading);
    sums = partsOf(reading).map((part) => ({ ...part, sum: sumOfPart(seen, part) }));
    knownParts.set(reading, sums);
  }
  return sums;
}

const sumOfPart = (seen: Seen, part: Part): Sum =>
  summed((sink) => {
    ownFeatures(seen, part, sink);
    restFeatures(seen, part, sink);
  });

/** What the first sentence of a text has before it, and the last one behind it. */
let edges: { first: Sum; last: Sum } | undefined;

function edgeSums(): { first: Sum; last: Sum } {
  edges ??= {
    first: summed((sink) => besideFeatures(undefined, 1, sink)),
    last: summed((sink) => besideFeatures(undefined, 2, sink)),
  };
  return edges;
}

/** What a sentence says, and where each of its parts stands. */
export interface Scored extends SentenceOdds {
  parts: readonly (Part & { odds: readonly number[] })[];
}

/** Linear in the length of the sentence. */
export function score(place: SentenceInContext, hits: ReadonlySet<RuleId>, found: ReadonlySet<RuleId>): Scored {
  const { alone, before, after, clauses, heading } = place;
  const around = [before ? sumsOf(before).asBefore : edgeSums().first, after ? sumsOf(after).asAfter : edgeSums().last];
  const oddsOf = (own: Sum, within: readonly Clause[]) =>
    logOdds([own, ...around, summed((sink) => placeFeatures(within, heading, hits, found, sink))]);
  const whole = oddsOf(sumsOf(alone).own, clauses);
  if (!isNear(whole, found.size > 0)) return { whole, parts: [] };
  const parts = partSums(alone).map(({ start, end, sum }) => ({
    start,
    end,
    odds: oddsOf(sum, clausesIn(place, { start, end })),
  }));
  return { whole, parts };
}

function logOdds(sums: readonly Sum[]): number[] {
  const share = SCALE / Math.sqrt(sums.reduce((total, { count }) => total + count, 0));
  return BIAS.map((bias, group) => bias + share * sums.reduce((total, { groups }) => total + (groups[group] ?? 0), 0));
}
